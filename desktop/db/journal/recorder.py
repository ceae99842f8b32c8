"""The recorder: what one unit of work changes, appended to the chain of its writer.

Journal rows and salts are made here and nowhere else; `desktop.db.journal.capture` says what to record.
"""

import hashlib
import os
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from sqlalchemy import inspect
from sqlalchemy.orm import Session
from sqlalchemy.orm.attributes import flag_modified

from desktop.db.crdt import chain, hlc
from desktop.db.journal.background import BackgroundInserts
from desktop.db.journal.bulk import Runner, insert_rows, select_in
from desktop.db.tables.derive import Deriver
from desktop.db.tables.entity import Entity
from desktop.db.tables.shapes import Shape, shape

SALT_BYTES = 12  # 96 random bits; they cannot be compressed and travel with every family
Salts = tuple[bytes, bytes]
"""For what travels to the level above, and for what stays in the commune."""

SaltMemory = dict[UUID, Salts]
"""Salts looked up lately, so that a sheet's entries need not look them up again and again."""

MOST_SALTS = 10_000
SALT_COLUMNS = ("subject", "shared", "inner")
CHANGE_COLUMNS = (
    "writer", "seq", "hlc", "wall", "actor", "action", "entity", "entity_id", "subject",
    "base", "fields", "office", "private", "withheld", "hash",
)  # fmt: skip


PLACES = {"receiver": 0, "office": 1, "private": 2}
"""Where in a change's row the part that travels so far stands."""


@dataclass(slots=True)
class Recorder:
    """Collects the changes of one unit of work and appends them to the chain of its writer.

    Attributes:
        writer: our own writer.
        actor: the officer whose act this is.
        action: the business word of the act, such as `family.register`.
        seq, head, now: the last sequence number, its hash, and this unit's clock reading.
        wall: milliseconds since 1970 by the PC's clock; informational.
        derive: computes the derived columns of what is written.
        salts: what is known of them; new ones are forgotten again unless the unit commits.
        decided: conflicts (row, field) that this unit settles: their base names every sibling.
    """

    writer: str
    actor: UUID
    action: str
    seq: int
    head: bytes
    now: int
    wall: int
    derive: Deriver
    salts: SaltMemory = field(default_factory=dict)
    touched: set[str] = field(default_factory=set)
    decided: set[tuple[UUID, str]] = field(default_factory=set)
    _rows: list[tuple[Any, ...]] = field(default_factory=list)
    _fresh: list[tuple[bytes, bytes, bytes]] = field(default_factory=list)
    _made: list[UUID] = field(default_factory=list)

    @property
    def dot(self) -> str:
        """The name of the last change, which names the whole unit of work."""
        return f"{self.writer}:{self.seq}"

    def record(
        self,
        connection: Runner,
        form: Shape,
        entity_id: UUID,
        subject: UUID,
        values: Mapping[str, Any],
        base: str,
    ) -> str:
        """Queue one change.

        Args:
            connection: where the salt of the subject is looked up.
            form: the entity's shape.
            entity_id: which row.
            subject: whose data it is.
            values: only the fields that change.
            base: the dots the officer saw; empty when the row is new.

        Returns:
            The dot of this change, to be kept on the row.
        """
        self.seq += 1
        salts = self.salts.get(subject) or self._salts_of(connection, subject)
        payloads: list[str | None] = [None, None, None]
        commitments = [chain.ABSENT, chain.ABSENT, chain.ABSENT]
        for reach, part in form.split(values).items():
            place = PLACES[reach]
            payload = chain.payload(part)
            payloads[place] = payload.decode()
            commitments[place] = chain.commitment(salts[place > 0], reach, payload)
        actor, row, about = self.actor.bytes, entity_id.bytes, subject.bytes
        header = chain.header(
            self.writer, self.seq, self.now, self.wall, actor.hex(), self.action,
            form.entity, row.hex(), about.hex(), base,
        )  # fmt: skip
        self.head = chain.link(self.head, commitments, header)
        self.touched.add(form.entity)
        self._rows.append((
            self.writer, self.seq, self.now, self.wall, actor, self.action,
            form.entity, row, about, base, *payloads, None, self.head,
        ))  # fmt: skip
        return f"{self.writer}:{self.seq}"

    def decide(self, session: Session, row: Entity, name: str, value: Any) -> None:
        """Settle a conflict: this write names every sibling of the field in its base."""
        self.decided.add((row.id, name))
        setattr(row, name, shape(row.__tablename__).from_json({name: value})[name])
        if not inspect(row).attrs[name].history.has_changes():
            flag_modified(row, name)
        session.flush()

    def learn_salts(
        self, connection: Runner, subjects: Iterable[UUID], known_to_all: Collection[UUID] = ()
    ) -> None:
        """Look up many salts at once, and make those that are missing.

        Args:
            connection: within the unit of work.
            subjects: whose salts.
            known_to_all: those among them that are no person's and have a natural key: each PC
                that makes such a row must make the same salts, so they follow from its id.
        """
        wanted = {subject for subject in subjects if subject not in self.salts}
        found = select_in(connection, "salt", SALT_COLUMNS, "subject", wanted)
        self.salts.update((UUID(bytes=row[0]), (row[1], row[2])) for row in found)
        missing = [subject for subject in wanted if subject not in self.salts]
        self.make_salts([subject for subject in missing if subject not in known_to_all])
        for subject in missing:
            if subject in known_to_all:
                digest = hashlib.sha256(b"sokhuyenhoc salt\0" + subject.bytes).digest()
                self._keep_salts(subject, digest[:SALT_BYTES], digest[-SALT_BYTES:])

    def make_salts(self, fresh: Sequence[UUID]) -> None:
        """Make the salts of subjects that are new."""
        chance = os.urandom(2 * SALT_BYTES * len(fresh))
        for at, subject in enumerate(fresh):
            first = 2 * SALT_BYTES * at
            shared = chance[first : first + SALT_BYTES]
            inner = chance[first + SALT_BYTES : first + 2 * SALT_BYTES]
            self._keep_salts(subject, shared, inner)

    def _keep_salts(self, subject: UUID, shared: bytes, inner: bytes) -> None:
        self.salts[subject] = shared, inner
        self._fresh.append((subject.bytes, shared, inner))
        self._made.append(subject)

    def forget(self) -> None:
        """The unit of work failed: its new salts were never stored."""
        for subject in self._made:
            self.salts.pop(subject, None)

    def _salts_of(self, connection: Runner, subject: UUID) -> Salts:
        self.learn_salts(connection, (subject,))
        return self.salts[subject]

    def write(self, connection: Runner) -> None:
        """Append what is queued to the journal tables; the caller commits."""
        if self._fresh:
            insert_rows(connection, "salt", SALT_COLUMNS, self._fresh)
        if self._rows:
            insert_rows(connection, "change", CHANGE_COLUMNS, self._rows)
        self._fresh, self._rows = [], []

    def write_behind(self, inserts: BackgroundInserts) -> None:
        """Append what is queued while the caller works on."""
        inserts.insert("salt", SALT_COLUMNS, self._fresh)
        inserts.insert("change", CHANGE_COLUMNS, self._rows)
        self._fresh, self._rows = [], []


def last_link(connection: Runner, writer: str) -> tuple[int, bytes, int]:
    """The last sequence number of a writer, its hash and its clock reading."""
    row = connection.exec_driver_sql(
        "SELECT seq, hash, hlc FROM change WHERE writer = ? ORDER BY seq DESC LIMIT 1", (writer,)
    ).fetchone()
    return (row[0], bytes(row[1]), row[2]) if row else (0, chain.GENESIS, 0)


def begin_recorder(
    connection: Runner,
    writer: str,
    actor: UUID,
    action: str,
    derive: Deriver,
    now_ms: int,
    observed: int,
    salts: SaltMemory,
) -> Recorder:
    """A recorder that continues the writer's chain."""
    seq, head, last = last_link(connection, writer)
    now = hlc.tick(max(last, observed), now_ms)
    return Recorder(writer, actor, action, seq, head, now, now_ms, derive, salts)
