"""Taking changes back: what they wrote and nobody has written since gets its former value again."""

from collections.abc import Collection, Iterator
from contextlib import suppress
from typing import Any, NamedTuple
from uuid import UUID

import msgspec
from sqlalchemy.orm import Session

from desktop.db.crdt import dots
from desktop.db.failures import WrittenSince
from desktop.db.journal import capture as journal
from desktop.db.journal import erasures, siblings
from desktop.db.journal.bulk import fetch
from desktop.db.journal.decisions import FieldPast
from desktop.db.tables.entity import Entity
from desktop.db.tables.shapes import shape, stored

_json = msgspec.json.decode

EMPTIED = {"registration": ("withdrawn", True), "sheet": ("points", {})}
"""Rows of a natural key are made once and filled again: they are emptied instead of removed."""


TAKING_BACK = frozenset(
    {
        "family.reopen",
        "family.distinct",
        "citizen.reopen",
        "citizen.distinct",
        "household.return",
        "village.return",
        "correction.reopen",
    }
)
"""Actions whose writes bring former ones back."""


class _Act(NamedTuple):
    """What one change wrote, and whether it made the row."""

    entity: str
    subject: UUID
    row_id: UUID
    fields: tuple[str, ...]
    made: bool


def write(session: Session, row: Entity, field: str, value: Any) -> None:
    """Set a field; a conflict of it is settled by that."""
    if field in dots.conflicting(row.dots):
        plain = shape(row.__tablename__).to_json({field: value})[field]
        journal.recorder_of(session).decide(session, row, field, plain)
    elif getattr(row, field) != value:
        setattr(row, field, value)


def unit(session: Session, writer: str, seq: int, hlc: int) -> Iterator[str]:
    """The dots of one unit of work: a change and its neighbours of one clock reading."""
    statement = "SELECT 1 FROM change WHERE writer = ? AND seq = ? AND hlc = ?"
    yield f"{writer}:{seq}"
    for step in (-1, 1):
        place = seq + step
        while fetch(session.connection(), statement, (writer, place, hlc)):
            yield f"{writer}:{place}"
            place += step


def take_back(session: Session, changes: Collection[str], *, but: str = "") -> None:
    """Write again what stood before some changes.

    What was written since stays: that is somebody's word. A row that they made is removed or emptied.

    Args:
        session: a write scope.
        changes: the dots of the changes.
        but: an entity that stays as it is.
    """
    for act in _acts(session, changes):
        row = stored(session, act.entity, act.subject, act.row_id)
        if row is None or act.entity == but:
            continue
        if act.made and _shown(session, row) <= set(changes):
            write(session, row, *EMPTIED.get(act.entity, ("gone", True)))
        for field in act.fields:
            _restore(session, row, field, changes)


def _shown(session: Session, row: Entity) -> set[str]:
    """The writes that a row shows; of those that took others back, what they brought back."""
    found = set()
    for field, text in dots.parse(row.dots).items():
        past = FieldPast(session, row.__tablename__, field)
        found |= {_origin(past, dot) if field else dot for dot in text.split()}
    return found


def _acts(session: Session, changes: Collection[str]) -> Iterator[_Act]:
    statement = (
        "SELECT entity, subject, entity_id, base, fields, office, private FROM change"
        " WHERE writer = ? AND seq = ?"
    )
    for dot in sorted(changes):
        for row in fetch(session.connection(), statement, dots.split(dot)):
            entity, subject, row_id, base, *parts = row
            fields = tuple(name for part in parts if part for name in _json(part))
            about, which = UUID(bytes=subject), UUID(bytes=row_id)
            yield _Act(entity, about, which, fields if base else (), made=not base)


def _restore(session: Session, row: Entity, field: str, changes: Collection[str]) -> None:
    if field in dots.conflicting(row.dots):
        _withdraw(session, row, field, changes)
        return
    past = FieldPast(session, row.__tablename__, field)
    seen = {_origin(past, dot) for dot in dots.shown_dots(row.dots, field)}
    if not seen <= set(changes):
        return
    while seen and seen <= set(changes):
        before = {dot for one in seen if (by := past.write(one)) for dot in by.seen}
        seen = {_origin(past, dot) for dot in before}
    former = [by.value for one in sorted(seen - set(changes)) if (by := past.write(one))]
    if former:
        values = shape(row.__tablename__).from_json({field: former[0]})
        with suppress(WrittenSince):  # whom it named was erased: it goes on as it is
            write(session, row, field, erasures.living(session, values)[field])


def _origin(past: FieldPast, dot: str) -> str:
    """The write that a field shows: of one that took changes back, the write it brought back."""
    write = past.write(dot)
    if write is None or write.action not in TAKING_BACK:
        return dot
    undone = [one for seen in write.seen if (one := past.write(seen))]
    for seen in sorted({seen for one in undone for seen in one.seen}):
        former = past.write(seen)
        if former is not None and former.value == write.value:
            return _origin(past, seen)
    return dot


def _withdraw(session: Session, row: Entity, field: str, changes: Collection[str]) -> None:
    """Take a side out of a conflict; it is settled when the others agree."""
    sides = siblings.sides(session, row.__tablename__, row.id, field)
    rest = [side.value for side in sides if side.dot not in changes]
    if rest and len(rest) < len(sides) and all(one == rest[0] for one in rest):
        journal.recorder_of(session).decide(session, row, field, rest[0])
