"""Rows worked out anew (dựng lại) from all their changes, held against what the tables show.

The journal is what officers were told is saved; a table only shows what follows from it. A row that
shows anything else is damaged: it is written anew, and what it held is set aside for a person to
see. Nothing here reads more than some subjects at a time.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from desktop.db.crdt import dots
from desktop.db.crdt.merge import GONE, Known, Past, RowState, merge
from desktop.db.journal import erasures, remains, replica, set_aside, siblings
from desktop.db.journal.background import BackgroundInserts
from desktop.db.journal.bulk import select_in
from desktop.db.journal.capture import capturing
from desktop.db.journal.gathering import Entries, Row
from desktop.db.journal.replica import Entry
from desktop.db.journal.set_aside import Aside
from desktop.db.tables.derive import Deriver
from desktop.db.tables.schema import ENTITIES
from desktop.db.tables.shapes import Shape, shape

Line = Sequence[Any]
"""A row as it is stored: id, dots, and all columns; bytes in hexadecimal."""


@dataclass(frozen=True, slots=True)
class Damage:
    """One row that is not what its changes make it.

    Attributes:
        fields: the columns that differ, `sibling` for its open conflicts; none of a row that is
            missing, or that no change wrote.
        made: the row as its changes make it; None when none wrote it.
        held: the row as the table has it; None when it is missing.
        erased: its subject was erased: nothing of it is kept.
    """

    row: Row
    fields: tuple[str, ...]
    made: RowState | None
    held: Line | None
    erased: bool = False

    @property
    def unwritten(self) -> bool:
        """Whether no change wrote this row."""
        return self.made is None


def damaged(
    session: Session, derive: Deriver, subjects: Collection[bytes], entries: Entries
) -> list[Damage]:
    """The rows of some subjects that are not what all their changes make them.

    Args:
        session: to read with.
        derive: computes derived columns.
        subjects: whose rows.
        entries: every change about these subjects.
    """
    erased = _erased(entries)
    made = _made(entries, erased)
    sides = _Sides.of(session, subjects)
    found: list[Damage] = []
    for entity in ENTITIES:
        form = shape(entity)
        wanted = {row: state for row, state in made.items() if row[0] == entity}
        stored = _stored(session, form, subjects, wanted)
        lines = _lines(form, derive, wanted)
        for row in {*wanted, *stored, *sides.rows(entity)}:
            gone = row[2] in erased
            if gone and entity not in erasures.OF_SUBJECT:
                continue
            fields = _differing(form, lines.get(row), stored.get(row))
            if sides.differ(form, row, wanted.get(row)):
                fields += ("sibling",)
            if fields or (row in wanted) != (row in stored):
                found.append(Damage(row, fields, wanted.get(row), stored.get(row), gone))
    return sorted(found, key=lambda one: one.row)


def _erased(entries: Entries) -> set[bytes]:
    """The subjects whose payloads were erased, as the journal shows: nobody withholds them else."""
    return {
        entry.subject
        for changes in entries.values()
        for entry in changes.values()
        if "receiver" in entry.withheld
    }


def _made(entries: Entries, erased: Collection[bytes]) -> dict[Row, RowState]:
    return {
        row: state_of(shape(row[0]), row[2], changes)
        for row, changes in entries.items()
        if row[0] in ENTITIES and row[2] not in erased
    }  # what this release does not know stays verbatim in the journal


def state_of(form: Shape, subject: bytes, entries: Mapping[str, Entry]) -> RowState:
    """A row as all its changes make it."""
    state = RowState()
    if form.subject != "id":  # whose it is, each of its changes says
        state.values[form.subject] = str(UUID(bytes=subject))

    def past(dot: str) -> Past:
        entry = entries.get(dot)
        if entry is None:
            return Past(0, "", wrote_gone=False)
        return Past(entry.hlc, entry.base, not entry.base or GONE in entry.fields())

    known: Any = Known(entries.__contains__, past)
    for entry in sorted(entries.values(), key=lambda one: (one.hlc, one.writer, one.seq)):
        merge(
            state, entry.dot, entry.hlc, entry.fields(), entry.base, defaults=form.defaults,
            known=known,
        )  # fmt: skip
    return state


def _lines(form: Shape, derive: Deriver, made: Mapping[Row, RowState]) -> dict[Row, Line]:
    states = [(row[1], state.dots, state.values) for row, state in made.items()]
    return dict(zip(made, replica.prepare(form, derive, states), strict=True))


def _stored(
    session: Session, form: Shape, subjects: Collection[bytes], made: Collection[Row]
) -> dict[Row, Line]:
    """The rows of some subjects, and those that should be theirs, as the table has them."""
    connection, columns = session.connection(), (form.subject, "id", "dots", *form.columns)
    found = select_in(connection, form.entity, columns, form.subject, subjects)
    if form.subject not in form.key:  # its subject may be what was damaged
        found += select_in(connection, form.entity, columns, "id", [row[1] for row in made])
    owners = {row[1]: row[2] for row in made}
    lines: dict[Row, Line] = {}
    for subject, row_id, *rest in found:
        owner = subject if form.subject in form.key else owners.get(row_id, subject)
        lines[form.entity, row_id, owner] = [row_id.hex(), *map(_spelled, rest)]
    return lines


def _spelled(value: Any) -> Any:
    return value.hex() if isinstance(value, bytes) else value


def _differing(form: Shape, made: Line | None, held: Line | None) -> tuple[str, ...]:
    if made is None or held is None:
        return ()
    names = ("id", "dots", *form.columns)
    found = [name for name, one, other in zip(names, made, held, strict=True) if one != other]
    if "dots" in found and dots.same(made[1], held[1], form.fields):
        found.remove("dots")
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _Sides:
    """The open conflicts and awaited writes of some subjects, as they are stored."""

    conflicts: dict[Row, set[tuple[Any, ...]]]
    awaited: dict[tuple[bytes, bytes], set[tuple[str, str]]]

    @classmethod
    def of(cls, session: Session, subjects: Collection[bytes]) -> "_Sides":
        connection, sides = session.connection(), cls({}, {})
        for one in select_in(connection, "sibling", siblings.SIBLING_COLUMNS, "subject", subjects):
            sides.conflicts.setdefault((one[0], one[1], one[4]), set()).add(tuple(one))
        for row_id, name, dot, subject in select_in(
            connection, "awaited", siblings.AWAITED_COLUMNS, "subject", subjects
        ):
            sides.awaited.setdefault((row_id, subject), set()).add((name, dot))
        return sides

    def rows(self, entity: str) -> Iterator[Row]:
        return (row for row in self.conflicts if row[0] == entity)

    def differ(self, form: Shape, row: Row, made: RowState | None) -> bool:
        state = made or RowState()
        wanted = set(siblings.lines(form, row[1], row[2], state))
        return (
            self.conflicts.get(row, set()) != wanted
            or self.awaited.get(row[1:], set()) != state.awaited
        )


def mend(session: Session, derive: Deriver, found: Sequence[Damage], at: int | None = None) -> None:
    """Write damaged rows as their changes make them.

    Args:
        session: within a unit of work, or a write to bookkeeping.
        derive: computes derived columns.
        found: the rows.
        at: the moment under which what they held is set aside; None when it need not be, because
            their changes were just read in another way.
    """
    by_entity: dict[str, list[Damage]] = {}
    for one in found:
        by_entity.setdefault(one.row[0], []).append(one)
    for entity, some in by_entity.items():
        form = shape(entity)
        if at is not None:
            _set_aside(session, form, some, at)
        for each in _apart(some):
            _write(session, derive, form, each)


def _set_aside(session: Session, form: Shape, found: Sequence[Damage], at: int) -> None:
    """Keep what rows held, but for what an erased subject's changes wrote, under whatever id."""
    names, connection = ("id", "dots", *form.columns), session.connection()
    erased = erasures.erased(session)
    set_aside.keep(
        session,
        (
            Aside(
                form.entity, UUID(bytes=one.row[1]), UUID(bytes=one.row[2]), at, one.unwritten,
                dict(zip(names, one.held, strict=True)),
            )
            for one in found
            if one.held is not None
            and not one.erased
            and erased.isdisjoint(remains.owners(connection, one.held[1]))
        ),
    )  # fmt: skip


def _apart(found: Sequence[Damage]) -> Iterator[list[Damage]]:
    """Rows that have one id and several subjects, one after the other; what goes, goes first."""
    left = sorted(found, key=lambda one: not one.unwritten)
    while left:
        some = {one.row[1]: one for one in reversed(left)}
        yield [*some.values()]
        left = [one for one in left if one is not some[one.row[1]]]


def _write(session: Session, derive: Deriver, form: Shape, found: Sequence[Damage]) -> None:
    connection = session.connection()
    subjects = {one.row[1]: one.row[2] for one in found}
    states = {one.row[1]: one.made for one in found if one.made is not None}
    table = [(row_id, state.dots, state.values) for row_id, state in states.items()]
    held = {one.row[1] for one in found if one.held is not None}
    with BackgroundInserts(connection) as inserts:
        fresh = [row for row in table if row[0] not in held]
        replica.insert_states(inserts, form, replica.prepare(form, derive, fresh))
        inserts.wait()
    old = [row for row in table if row[0] in held]
    replica.update_states(session, form, derive, old, subjects)
    gone = [form.kind.key(subjects[one], one) for one in subjects.keys() - states.keys()]
    if gone:
        with capturing(connection):
            connection.exec_driver_sql(f"DELETE FROM {form.entity} WHERE {form.where}", gone)
    mine = list(subjects.items())
    for kept in ("sibling", "awaited"):
        connection.exec_driver_sql(f"DELETE FROM {kept} WHERE entity_id = ? AND subject = ?", mine)
    for row_id, state in states.items():
        state.touched = {*state.siblings, *(name for name, _dot in state.awaited)}
        siblings.store(connection, form, row_id, subjects[row_id], state)
