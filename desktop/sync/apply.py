"""Taking another writer's changes over: the chain is checked, then the rows are merged."""

from collections.abc import Mapping, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, field
from functools import partial
from types import TracebackType
from typing import NamedTuple, Self
from uuid import UUID

import msgspec

from desktop.db.crdt import chain, dots
from desktop.db.crdt.merge import Known, RowState, merge
from desktop.db.database import Session
from desktop.db.journal import erasures, replica, siblings
from desktop.db.journal.background import BackgroundInserts
from desktop.db.journal.bulk import Runner
from desktop.db.journal.recorder import PLACES
from desktop.db.journal.replica import Entry
from desktop.db.tables.derive import Deriver
from desktop.db.tables.schema import ENTITIES
from desktop.db.tables.shapes import Shape, shape
from desktop.sync.changes import Salts, commit
from desktop.sync.failures import PackageRefused
from desktop.sync.reasons import Reason

MOST_SALTS = 50_000
"""Salts of a package that are remembered while it is taken over."""

TOMBSTONE = "erasure"

WINDOW = 4_096
"""Changes that are checked and merged at a time; memory does not grow with the package."""


@dataclass(slots=True)
class WriterState:
    """How far one writer's chain has been taken over."""

    seq: int
    head: bytes


@dataclass(slots=True)
class Applied:
    """What taking over a package did.

    Attributes:
        forks: of each writer that two data files share, the branch to which changes were added,
            and the first and last of these.
        erased: subjects whose data must be forgotten now.
    """

    applied: int = 0
    already: int = 0
    touched: set[str] = field(default_factory=set)
    hlc: int = 0
    forks: dict[str, tuple[str, int, int]] = field(default_factory=dict)
    erased: set[bytes] = field(default_factory=set)


class Application:
    """Takes the entries of a package over, within one transaction of the caller."""

    def __init__(self, session: Session, derive: Deriver, vector: Mapping[str, int]) -> None:
        self._session = session
        self._derive = derive
        self._vector = dict(vector)
        self._inserts = BackgroundInserts(session.connection())
        self._chains: dict[str, WriterState] = {}
        self._held: dict[str, dict[int, Entry]] = {}
        self._salts: dict[bytes, tuple[bytes, bytes | None]] = {}
        self._window: _Window | None = None
        self._erased = erasures.erased(session)
        self.result = Applied()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        failure: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._inserts.__exit__(kind, failure, trace)

    def begin(self, writer: str, first: int) -> None:
        """Say from which sequence number a writer's entries will come.

        Raises:
            PackageRefused: entries before the first are missing here (`waiting`).
        """
        last = self._vector.get(writer, 0)
        if first > last + 1:
            raise PackageRefused(Reason.WAITING, missing_from=last + 1, missing_to=first - 1)
        before = replica.hashes(self._session, writer, first - 1, first - 1)
        self._chains[writer] = WriterState(first - 1, before.get(first - 1, chain.GENESIS))

    def keep_salts(self, salts: Salts) -> None:
        """Begin to keep the salts of subjects that are new here.

        A subject that has another salt here already breaks the chain (`chain_broken`): with the
        one that came, nobody could check it again. That is found when they are awaited.
        """
        kept = {one: pair for one, pair in salts.items() if one not in self._erased}
        self._inserts.ask(partial(_keep_salts, self._session.connection(), kept))
        if len(self._salts) < MOST_SALTS:
            self._salts.update(salts)

    def add(self, entries: Sequence[Entry]) -> None:
        """Take entries over as soon as their writer's chain is without a hole up to them.

        Raises:
            PackageRefused: `chain_broken` or `fork`.
        """
        for entry in entries:
            if entry.seq <= self._chains[entry.writer].seq:
                raise PackageRefused(Reason.CHAIN_BROKEN, seq=entry.seq)
            self._held.setdefault(entry.writer, {})[entry.seq] = entry
        for writer, held in self._held.items():
            after = self._chains[writer].seq
            if held and len(held) == max(held) - after:
                self._take(writer, [held[seq] for seq in range(after + 1, max(held) + 1)])
                held.clear()

    def finish(self, heads: Mapping[str, bytes]) -> Applied:
        """Check that every chain ends where the manifest says.

        Raises:
            PackageRefused: `chain_broken`.
        """
        if any(self._held.values()):
            raise PackageRefused(Reason.CHAIN_BROKEN)
        for writer, head in heads.items():
            if self._chains[writer].head != head:
                raise PackageRefused(Reason.CHAIN_BROKEN)
        self._store_window()
        self._inserts.wait()
        return self.result

    def _take(self, writer: str, entries: list[Entry]) -> None:
        state, last = self._chains[writer], self._vector.get(writer, 0)
        salts = self._salts_of({entry.subject for entry in entries})
        stored: Mapping[int, bytes] = {}
        if entries[0].seq <= last:
            self._inserts.wait()
            stored = replica.hashes(self._session, writer, entries[0].seq, last)
        fresh = []
        for entry, header in zip(entries, headers(entries), strict=True):
            state.head = entry.hash = link(state.head, entry, header, salts)
            state.seq = entry.seq
            if entry.seq > last:
                fresh.append(entry)
            elif stored.get(entry.seq) != entry.hash:
                raise PackageRefused(Reason.FORK, writer=writer, seq=entry.seq)
        self.result.already += len(entries) - len(fresh)
        if fresh:
            self._vector[writer] = fresh[-1].seq
            self.result.applied += len(fresh)
            self.result.hlc = max(self.result.hlc, *(entry.hlc for entry in fresh), 0)
            self._merge(fresh)

    def _salts_of(self, subjects: set[bytes]) -> Salts:
        missing = subjects - self._salts.keys()
        if not missing:
            return self._salts
        self._inserts.wait()
        return {**self._salts, **replica.salts(self._session.connection(), missing)}

    def _merge(self, fresh: Sequence[Entry]) -> None:
        by_entity: dict[str, list[Entry]] = {}
        fresh = self._without_erased(fresh)
        for entry in fresh:
            if entry.subject in self._erased:
                continue
            by_entity.setdefault(entry.entity, []).append(entry)
        merging = [
            _Merging(self._session, shape(entity), dict(self._vector), self._derive, entries)
            for entity, entries in by_entity.items()
            if entity in ENTITIES  # what this release does not know stays verbatim in the journal
        ]
        self.result.touched.update(one.entity for one in merging)
        self._store_window()
        asked = [self._inserts.ask(one.all_new) for one in merging]
        self._window = _Window(fresh, merging, asked)

    def _without_erased(self, fresh: Sequence[Entry]) -> Sequence[Entry]:
        """The changes as they are kept: of an erased subject, the commitments alone."""
        for entry in fresh:
            if entry.entity == TOMBSTONE and "whose" in entry.fields():
                self.result.erased.add(UUID(entry.fields()["whose"]).bytes)
            elif "receiver" in entry.withheld:
                self._erased.add(entry.subject)
        if not any(entry.subject in self._erased and entry.parts for entry in fresh):
            return fresh
        salts = self._salts_of({entry.subject for entry in fresh})
        return [
            withhold(entry, salts[entry.subject])
            if entry.subject in self._erased and entry.parts
            else entry
            for entry in fresh
        ]

    def _store_window(self) -> None:
        """Store the window before, whose rows were looked up while the next was worked out."""
        window, self._window = self._window, None
        if window is None:
            return
        self._inserts.wait()
        replica.append(self._inserts, window.entries)
        known = []
        for one, new in zip(window.merging, window.all_new, strict=True):
            if new.result():
                one.insert(self._inserts)
            else:
                known.append(one)
        if known:
            self._inserts.wait()
            for one in known:
                one.merge(self._inserts)


def _keep_salts(connection: Runner, salts: Salts) -> None:
    known = replica.salts(connection, salts)
    if any(salts[subject][0] != shared for subject, (shared, _inner) in known.items()):
        raise PackageRefused(Reason.CHAIN_BROKEN)
    replica.keep_salts(connection, {one: pair for one, pair in salts.items() if one not in known})


def withhold(entry: Entry, salts: tuple[bytes, bytes | None]) -> Entry:
    """A change whose payload was erased: the commitment stays in its place."""
    withheld = dict(entry.withheld)
    for reach, part in entry.parts.items():
        withheld[reach] = commit(reach, part, salts).hex()
    return msgspec.structs.replace(entry, parts={}, withheld=withheld, values={})


def headers(entries: Sequence[Entry]) -> list[str]:
    """The headers of entries, as the chain has them."""
    return chain.canonical_each(
        [
            (
                one.writer, one.seq, one.hlc, one.wall, one.actor.hex(), one.action, one.entity,
                one.entity_id.hex(), one.subject.hex(), one.base,
            )
            for one in entries
        ]
    )  # fmt: skip


def link(previous: bytes, entry: Entry, header: str, salts: Salts) -> bytes:
    """The hash of an entry, from what the holder may see and the commitments of the rest.

    Args:
        previous: the hash before it.
        entry: itself.
        header: its own among `headers`.
        salts: of the subjects that are known here.

    Raises:
        PackageRefused: `chain_broken`, when a payload stands beside its own commitment;
            `waiting`, when the salt of a payload is not known: it travels with the change that
            made the subject, which another writer made and which has not arrived yet.
    """
    parts, withheld = entry.parts, entry.withheld
    if withheld and withheld.keys() & parts.keys():
        raise PackageRefused(Reason.CHAIN_BROKEN, seq=entry.seq)
    known = salts.get(entry.subject)
    if known is None and parts:
        raise PackageRefused(Reason.WAITING, seq=entry.seq)
    commitments = [chain.ABSENT, chain.ABSENT, chain.ABSENT]
    for reach, payload in parts.items():
        salt = known[reach != "receiver"] if known else None
        commitments[PLACES[reach]] = chain.commitment(salt or b"", reach, payload.encode())
    for other, digest in withheld.items():
        commitments[PLACES[other]] = bytes.fromhex(digest)
    return chain.link(previous, commitments, header.encode())


class _Merging:
    """Merges the entries of one window into the table of their entity."""

    def __init__(
        self,
        session: Session,
        form: Shape,
        vector: Mapping[str, int],
        derive: Deriver,
        entries: Sequence[Entry],
    ) -> None:
        self.entity = form.entity
        self._session = session
        self._form = form
        self._vector = vector
        self._derive = derive
        self._entries = entries
        self._subjects = {entry.entity_id: entry.subject for entry in entries}
        self._prepared: replica.Prepared | None = None
        once = len(self._subjects) == len(entries)
        if not once:
            self._check_subjects()
        if once and not any(one.base for one in entries):
            # nothing to merge with, unless the rows are here already: the usual, largest case
            states = ((one.entity_id, one.dot, one.fields()) for one in entries)
            self._prepared = replica.prepare(form, derive, states)

    def all_new(self) -> bool:
        """Whether every entry makes a row that is not here yet."""
        return self._prepared is not None and not replica.any_row(
            self._session.connection(), self._form, self._subjects
        )

    def insert(self, inserts: BackgroundInserts) -> None:
        """Begin to store rows that are all new."""
        replica.insert_states(inserts, self._form, self._prepared or [])

    def merge(self, inserts: BackgroundInserts) -> None:
        """Read the rows once, merge in memory, write each row once."""
        stored = replica.rows_of(self._session, self._form, self._subjects)
        connection = self._session.connection()
        states = siblings.states(
            connection,
            {one: (row.dots, row.values) for one, row in stored.items()},
            self._subjects,
        )
        known = Known(self._arrived, partial(siblings.past, connection))
        for entry in self._entries:
            merge(
                states.setdefault(entry.entity_id, self._missing(entry.subject)),
                entry.dot,
                entry.hlc,
                entry.fields(),
                entry.base,
                defaults=self._form.defaults,
                known=known,
            )
        rows = [(one, state.dots, state.values) for one, state in states.items()]
        fresh = [row for row in rows if row[0] not in stored]
        replica.insert_states(inserts, self._form, replica.prepare(self._form, self._derive, fresh))
        inserts.wait()
        old = [row for row in rows if row[0] in stored]
        replica.update_states(self._session, self._form, self._derive, old, self._subjects)
        for row_id, state in states.items():
            siblings.store(connection, self._form, row_id, self._subjects[row_id], state)

    def _missing(self, subject: bytes) -> RowState:
        """A row that is not here yet: whose it is, each of its changes says."""
        if self._form.subject == "id":
            return RowState()
        return RowState(values={self._form.subject: str(UUID(bytes=subject))})

    def _check_subjects(self) -> None:
        """Refuse changes of one row that are about several subjects.

        A row is found by its subject: whoever names another's row makes one of its own.

        Raises:
            PackageRefused: `block_invalid`.
        """
        if any(entry.subject != self._subjects[entry.entity_id] for entry in self._entries):
            raise PackageRefused(Reason.BLOCK_INVALID, entity=self.entity, field=self._form.subject)

    def _arrived(self, dot: str) -> bool:
        writer, seq = dots.split(dot)
        return bool(seq <= self._vector.get(writer, 0))


class _Window(NamedTuple):
    """Changes whose chain was checked and whose rows are worked out, before they are stored.

    Attributes:
        all_new: of each of `merging`, whether none of its rows is here yet.
    """

    entries: Sequence[Entry]
    merging: Sequence[_Merging]
    all_new: Sequence[Future[bool]]
