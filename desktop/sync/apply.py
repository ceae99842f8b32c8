"""Taking another writer's changes over: the chain is checked, then the rows are merged."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from desktop.db import chain, dots, replica, siblings
from desktop.db.database import Session
from desktop.db.derive import Deriver
from desktop.db.replica import Entry
from desktop.db.schema import ENTITIES
from desktop.db.shapes import Shape, shape
from desktop.sync.changes import Salts
from desktop.sync.failures import PackageRefused
from desktop.sync.merge import RowState, Write, merge
from desktop.sync.reasons import Reason

MOST_SALTS = 50_000
"""Salts of a package that are remembered while it is taken over."""

WINDOW = 8_192
"""Changes that are checked and merged at a time; memory does not grow with the package."""


@dataclass(slots=True)
class WriterState:
    """How far one writer's chain has been taken over."""

    seq: int
    head: bytes


@dataclass(slots=True)
class Applied:
    """What taking over a package did."""

    applied: int = 0
    already: int = 0
    touched: set[str] = field(default_factory=set)
    hlc: int = 0


class Application:
    """Takes the entries of a package over, within one transaction of the caller."""

    def __init__(self, session: Session, derive: Deriver, vector: Mapping[str, int]) -> None:
        self._session = session
        self._derive = derive
        self._vector = dict(vector)
        self._chains: dict[str, WriterState] = {}
        self._held: dict[str, dict[int, Entry]] = {}
        self._salts: dict[bytes, tuple[bytes, bytes | None]] = {}
        self.result = Applied()

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
        """Keep the salts of subjects that are new here."""
        replica.keep_salts(self._session, salts)
        if len(self._salts) < MOST_SALTS:
            self._salts.update(salts)

    def add(self, entries: Sequence[Entry]) -> None:
        """Take entries over as soon as their writer's chain is without a hole up to them.

        Raises:
            PackageRefused: `chain_broken` or `fork`.
        """
        for entry in entries:
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
        return self.result

    def _take(self, writer: str, entries: list[Entry]) -> None:
        state, last = self._chains[writer], self._vector.get(writer, 0)
        salts = self._salts_of({entry.subject for entry in entries})
        stored = replica.hashes(self._session, writer, entries[0].seq, min(last, entries[-1].seq))
        fresh = []
        for entry in entries:
            state.head = entry.hash = link(state.head, entry, salts)
            state.seq = entry.seq
            if entry.seq > last:
                fresh.append(entry)
            elif stored.get(entry.seq) != entry.hash:
                raise PackageRefused(Reason.FORK, seq=entry.seq)
        self.result.already += len(entries) - len(fresh)
        if fresh:
            replica.append(self._session, fresh)
            self._vector[writer] = fresh[-1].seq
            self.result.applied += len(fresh)
            self.result.hlc = max(self.result.hlc, *(entry.hlc for entry in fresh), 0)
            self._merge(fresh)

    def _salts_of(self, subjects: set[bytes]) -> Salts:
        missing = subjects - self._salts.keys()
        if not missing:
            return self._salts
        return {**self._salts, **replica.salts(self._session, missing)}

    def _merge(self, fresh: Sequence[Entry]) -> None:
        by_entity: dict[str, list[Entry]] = {}
        for entry in fresh:
            by_entity.setdefault(entry.entity, []).append(entry)
        for entity, entries in by_entity.items():
            if entity in ENTITIES:  # what this release does not know stays verbatim in the journal
                self.result.touched.add(entity)
                _Merging(self._session, shape(entity), self._vector).merge(entries, self._derive)


NOTHING = {"receiver": chain.ABSENT, "office": chain.ABSENT, "private": chain.ABSENT}


def link(previous: bytes, entry: Entry, salts: Salts) -> bytes:
    """The hash of an entry, from what the holder may see and the commitments of the rest.

    Raises:
        PackageRefused: `chain_broken`, when the salt of a payload is not known.
    """
    commitments = dict(NOTHING)
    for reach, digest in entry.withheld.items():
        commitments[reach] = bytes.fromhex(digest)
    known = salts.get(entry.subject)
    if known is None and entry.parts:
        raise PackageRefused(Reason.CHAIN_BROKEN, seq=entry.seq)
    for reach, payload in entry.parts.items():
        salt = known[reach != "receiver"] if known else None
        commitments[reach] = chain.commitment(salt or b"", reach, payload.encode())
    header = chain.header(
        entry.writer, entry.seq, entry.hlc, entry.wall, entry.actor.hex(), entry.action,
        entry.entity, entry.entity_id.hex(), entry.subject.hex(), entry.base,
    )  # fmt: skip
    return chain.link(previous, commitments.values(), header)


class _Merging:
    """Merges entries of one entity into its table."""

    def __init__(self, session: Session, form: Shape, vector: Mapping[str, int]) -> None:
        self._session = session
        self._form = form
        self._vector = vector

    def merge(self, entries: Sequence[Entry], derive: Deriver) -> None:
        """Read the rows once, merge in memory, write each row once."""
        subjects = {entry.entity_id: entry.subject for entry in entries}
        stored = replica.rows_of(self._session, self._form, subjects)
        if not stored and len(subjects) == len(entries) and not any(one.base for one in entries):
            rows_ = ((one.entity_id, one.dot, one.fields()) for one in entries)
            replica.insert_states(self._session, self._form, derive, rows_)
            return  # all new, nothing to merge with: the usual case, and the largest
        states = self._load(stored)
        for entry in entries:
            merge(
                states.setdefault(entry.entity_id, RowState()),
                entry.dot,
                entry.hlc,
                entry.fields(),
                entry.base,
                defaults=self._form.defaults,
                known=self._known,
                hlc_of=self._hlc_of,
            )
        rows = [(one, state.dots, state.values) for one, state in states.items()]
        fresh = [row for row in rows if row[0] not in stored]
        replica.insert_states(self._session, self._form, derive, fresh)
        old = [row for row in rows if row[0] in stored]
        replica.update_states(self._session, self._form, derive, old)
        self._store_conflicts(states, subjects)

    def _load(self, stored: Mapping[bytes, replica.Row]) -> dict[bytes, RowState]:
        connection = self._session.connection()
        sides = siblings.sides_of(connection, stored)
        awaited = siblings.awaited_of(connection, stored)
        return {
            row_id: RowState(
                values=row.values,
                shown=dots.parse(row.dots),
                siblings={
                    name: [Write(*side) for side in found]
                    for name, found in sides.get(row_id, {}).items()
                },
                awaited=awaited.get(row_id, set()),
            )
            for row_id, row in stored.items()
        }

    def _store_conflicts(
        self, states: Mapping[bytes, RowState], subjects: Mapping[bytes, bytes]
    ) -> None:
        connection = self._session.connection()
        for row_id, state in states.items():
            if not state.touched:
                continue
            siblings.settle(connection, row_id, state.touched)
            siblings.await_writes(connection, row_id, state.awaited)
            for name in state.touched & state.siblings.keys():
                sides = [(one.dot, one.hlc, one.value) for one in state.siblings[name]]
                siblings.store(connection, self._form, row_id, subjects[row_id], name, sides)

    def _known(self, dot: str) -> bool:
        writer, seq = dots.split(dot)
        return bool(seq <= self._vector.get(writer, 0))

    def _hlc_of(self, dot: str) -> int:
        return replica.clock_of(self._session, dot)
