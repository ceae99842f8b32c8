"""The journal as the conflict desk reads it: what two writes had in common, what a decision settled.

A decision is a change `conflict.resolve` that names every sibling of its field. Taking it back
writes each sibling's value again (`desktop.db.journal.capture.reopen`); those changes stand for the writes
whose values they repeat, and are shown as theirs.
"""

import heapq
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple
from uuid import UUID

import msgspec
from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.db.crdt import dots
from desktop.db.crdt.merge import GONE
from desktop.db.journal.bulk import fetch
from desktop.db.tables.bookkeeping import DECIDED, RESOLVE, Writer
from desktop.db.tables.shapes import shape

REOPEN = "conflict.reopen"
COLUMNS = "hlc, wall, actor, action, base, fields, office, private"


class Written(NamedTuple):
    """One write of one field, as its author made it."""

    dot: str
    hlc: int
    wall: int
    actor: UUID
    action: str
    seen: tuple[str, ...]
    value: Any

    @property
    def rank(self) -> tuple[int, str, int]:
        """What decides which of several siblings is shown."""
        return self.hlc, *dots.split(self.dot)


class Settled(NamedTuple):
    """One decision: which field of which row it settled, and by which write."""

    entity: str
    entity_id: UUID
    field: str
    subject: UUID
    dot: str


class PlaceRow(NamedTuple):
    """Where a writer stands: whose office, the name of its PC, whether it is this data file."""

    office_code: str
    name: str
    own: bool


class FieldPast:
    """The writes of one field, each read from the journal once."""

    def __init__(self, session: Session, entity: str, field: str) -> None:
        self._connection = session.connection()
        self._field, self._default = field, shape(entity).defaults.get(field)
        self._known: dict[str, Written | None] = {}

    def write(self, dot: str) -> Written | None:
        """A write; None when the change has not arrived."""
        if dot not in self._known:
            statement = f"SELECT {COLUMNS} FROM change WHERE writer = ? AND seq = ?"
            rows = fetch(self._connection, statement, dots.split(dot))
            self._known[dot] = self._read(dot, *rows[0]) if rows else None
        return self._known[dot]

    def author(self, dot: str) -> str:
        """The write that somebody made of themselves: not one that took a decision back."""
        write = self.write(dot)
        if write is None or write.action != REOPEN:
            return dot
        former = [one for one in self.sides(write.seen) if one.value == write.value]
        return former[0].dot if former else dot

    def sides(self, seen: Iterable[str]) -> list[Written]:
        """The different values a decision was between, by rank: one authored write for each.

        A decision that replaced another one was between the same values.
        """
        writes = [write for dot in self._first(seen) if (write := self.write(dot))]
        found: list[Written] = []
        for write in sorted(writes, key=lambda one: one.rank):
            authored = self.write(self.author(write.dot)) or write
            if all(one.value != authored.value for one in found):
                found.append(authored)
        return found

    def between(self, dot: str) -> frozenset[str]:
        """The siblings a decision named; those of the first when it replaced others."""
        write = self.write(dot)
        return self._first(write.seen if write else ())

    def _first(self, seen: Iterable[str]) -> frozenset[str]:
        """What was in conflict before these: while they are decisions of one mind, theirs."""
        now = frozenset(seen)
        while True:
            writes = [self.write(dot) for dot in now]
            decided = [one for one in writes if one and one.action == RESOLVE]
            one_mind = decided and all(one.value == decided[0].value for one in decided)
            if not one_mind or len(decided) < len(now):
                return now
            now = frozenset(dot for one in decided for dot in one.seen)

    def common(self, among: Sequence[str]) -> Written | None:
        """The last write that the authors of all these had before them."""
        reached: dict[str, int] = {}
        queue: list[tuple[int, str]] = []

        def reach(dot: str, who: int) -> None:
            write = self.write(dot)
            if write is not None:
                if dot not in reached:
                    heapq.heappush(queue, (-write.hlc, dot))
                reached[dot] = reached.get(dot, 0) | who

        for place, dot in enumerate(among):
            reach(dot, 1 << place)
        everybody = (1 << len(among)) - 1
        while queue:  # the latest first, so whoever saw a write is known when its turn comes
            _hlc, dot = heapq.heappop(queue)
            write = self._known[dot]
            assert write is not None
            if reached[dot] == everybody and dot not in among:
                return write
            for seen in write.seen:
                reach(seen, reached[dot])
        return None

    def _read(self, dot: str, *row: Any) -> Written:
        hlc, wall, actor, action, base, *parts = row
        values = {name: one for part in parts if part for name, one in _json(part).items()}
        value = values.get(self._field, self._default if not base else None)
        if self._field == GONE:
            value = bool(value)
        return Written(dot, hlc, wall, UUID(bytes=actor), action, self._seen(base), value)

    def _seen(self, base: str) -> tuple[str, ...]:
        """What an author had seen of the field; of a removal, the whole row."""
        seen = dots.parse(base)
        if self._field == GONE and GONE not in seen:
            return tuple(dots.named(base))
        return tuple(seen.get(self._field, seen.get("", "")).split())


_json = msgspec.json.decode


def latest(session: Session, most: int) -> list[Settled]:
    """The latest decisions, the newest first; at most so many changes are read."""
    return _settled(
        session, f"WHERE {DECIDED.text} ORDER BY hlc DESC, writer, seq DESC LIMIT ?", (most,)
    )


def of_change(session: Session, dot: str) -> Settled | None:
    """The decision a change made; None when it made none."""
    one = f"WHERE {DECIDED.text} AND writer = ? AND seq = ?"
    return next(iter(_settled(session, one, dots.split(dot))), None)


def _settled(session: Session, which: str, parameters: tuple[Any, ...]) -> list[Settled]:
    columns = "entity, entity_id, subject, writer, seq, fields, office, private"
    rows = fetch(session.connection(), f"SELECT {columns} FROM change {which}", parameters)
    return [
        Settled(row[0], UUID(bytes=row[1]), field, UUID(bytes=row[2]), f"{row[3]}:{row[4]}")
        for row in rows
        for part in row[5:]
        if part
        for field in _json(part)
    ]


def standing(shown: str, field: str, dot: str) -> bool:
    """Whether a row still shows what a decision wrote, and nothing beside it."""
    everything = dots.parse(shown)
    text = everything.get(field, everything.get("", ""))
    return "|" not in text and dot in text.split()


def places(session: Session) -> dict[str, PlaceRow]:
    """Whose every writer is."""
    query = select(Writer.id, Writer.office_code, Writer.name, Writer.secret)
    return {row[0]: PlaceRow(row[1], row[2], row[3] is not None) for row in session.execute(query)}
