"""Rows worked out anew (dựng lại) from all their changes, once a fork gave some dots other names.

The base of a change names dots as its author knew them. Where such a dot may be a change of several
branches, it is the one that its own branch holds, or else the only one about the same row. If
several are about that row, nobody can say which was meant, and none is replaced: a conflict too
many is for a person to see, a lost version is not.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, TextClause, delete, select, update
from sqlalchemy.orm import Session

from desktop.db import branches, dots, replica, siblings
from desktop.db.background import BackgroundInserts
from desktop.db.bookkeeping import (
    FOUND,
    Awaited,
    Change,
    Sibling,
    Told,
    Writer,
)
from desktop.db.branches import Tree
from desktop.db.derive import Deriver
from desktop.db.merge import GONE, Known, Past, RowState, merge
from desktop.db.recorder import CHANGE_COLUMNS
from desktop.db.replica import Entry
from desktop.db.schema import ENTITIES
from desktop.db.shapes import Shape, shape

NOTHING_SEEN = '{"":""}'
"""A base that names no dot; unlike an empty one it is not that of the change that makes a row."""

CHUNK = 500
Row = tuple[str, UUID, UUID]
"""Entity, id and subject."""


def rows_of(session: Session, writer: str, first: int, last: int) -> set[Row]:
    """The rows that some changes of a writer wrote."""
    query = select(Change.entity, Change.entity_id, Change.subject).where(
        Change.writer == writer, Change.seq.between(first, last)
    )
    return {(row[0], row[1], row[2]) for row in session.execute(query.distinct())}


def rebuild(session: Session, derive: Deriver, rows: set[Row]) -> None:
    """Name the dots of all changes of some rows anew, and merge these changes again."""
    origins = branches.origins(session)
    trees = {origin: Tree.of(session, origin) for origin in {*origins.values()}}
    entries: dict[Row, dict[str, Entry]] = {row: {} for row in rows}
    for entry in _read(session, rows):
        subject = UUID(bytes=entry.subject)
        of_row = entries.get((entry.entity, UUID(bytes=entry.entity_id), subject))
        if of_row is not None:
            of_row[entry.dot] = entry
    told = {(one.writer, one.seq): one for one in session.scalars(select(Told))}
    for of_row in entries.values():
        _name_dots(session, of_row, told, trees, origins)
    by_entity: dict[str, list[Row]] = {}
    for row in sorted(rows):
        by_entity.setdefault(row[0], []).append(row)
    for entity, some in by_entity.items():
        if entity in ENTITIES:  # what this release does not know stays verbatim in the journal
            for each in _apart(some):
                _merge(session, derive, shape(entity), each, entries)


def _read(session: Session, rows: set[Row]) -> Iterator[Entry]:
    """Every change of some rows: by the index of subjects, and the edits of sheets it leaves out."""
    subjects = {subject for _entity, _id, subject in rows}
    for some in _chunks(subjects):
        yield from _found(session, Change.subject.in_(some), FOUND)
    offices = select(Writer.office_code).where((Writer.branch_of != "") | Writer.current)
    writers = session.scalars(select(Writer.id).where(Writer.office_code.in_(offices))).all()
    for some in _chunks(row_id for entity, row_id, _subject in rows if entity == "sheet"):
        yield from _found(session, Change.writer.in_(writers), Change.entity_id.in_(some))


def _found(session: Session, *which: ColumnElement[bool] | TextClause) -> Iterator[Entry]:
    columns = [getattr(Change, name) for name in CHANGE_COLUMNS]
    for row in session.execute(select(*columns).where(*which)):
        yield replica.entry_of([one.bytes if isinstance(one, UUID) else one for one in row])


def _chunks(ids: Iterable[UUID]) -> Iterator[Sequence[UUID]]:
    whole = list(ids)
    for at in range(0, len(whole), CHUNK):
        yield whole[at : at + CHUNK]


def _name_dots(
    session: Session,
    entries: Mapping[str, Entry],
    told: Mapping[tuple[str, int], Told],
    trees: Mapping[str, Tree],
    origins: Mapping[str, str],
) -> None:
    """Give the dots in the bases of a row's changes the names that the branches have now."""
    for entry in entries.values():
        if not entry.base:
            continue
        kept = told.get((entry.writer, entry.seq))
        hashed = kept.base if kept else entry.base
        seen = {
            field: " ".join(
                name
                for dot in shown.split()
                for name in _names(dot, entry, entries, trees, origins)
            )
            for field, shown in dots.parse(hashed).items()
        }
        base = hashed if seen == dots.parse(hashed) else dots.encode_base(seen) or NOTHING_SEEN
        if base == entry.base:
            continue
        entry.base = base
        this = (Change.writer == entry.writer, Change.seq == entry.seq)
        session.execute(update(Change).where(*this).values(base=base))
        if kept and base == hashed:
            session.delete(kept)
        elif not kept:
            session.add(Told(writer=entry.writer, seq=entry.seq, base=hashed))


def _names(
    dot: str,
    entry: Entry,
    entries: Mapping[str, Entry],
    trees: Mapping[str, Tree],
    origins: Mapping[str, str],
) -> list[str]:
    """What a dot in a base may stand for: one name, or none where that cannot be known."""
    writer, seq = dots.split(dot)
    tree = trees.get(origins.get(writer, writer))
    if tree is None:
        return [dot]
    if writer == origins.get(entry.writer):  # its own past, before anybody knew of the fork
        return [f"{tree.holder(entry.writer, seq)}:{seq}"]
    found = [
        name
        for one in tree.segments.values()
        if tree.grew_from(one.id, writer) and (name := f"{one.id}:{seq}") in entries
    ]
    return (found or [dot]) if len(found) < 2 else []


def _merge(
    session: Session,
    derive: Deriver,
    form: Shape,
    rows: Sequence[Row],
    entries: Mapping[Row, Mapping[str, Entry]],
) -> None:
    states = {row[1].bytes: _state(form, row[2], entries[row]) for row in rows}
    subjects = {row_id.bytes: subject.bytes for _entity, row_id, subject in rows}
    connection = session.connection()
    stored = replica.rows_of(session, form, subjects)
    table = [(one, state.dots, state.values) for one, state in states.items()]
    with BackgroundInserts(connection) as inserts:
        fresh = [row for row in table if row[0] not in stored]
        replica.insert_states(inserts, form, replica.prepare(form, derive, fresh))
        inserts.wait()
    old = [row for row in table if row[0] in stored]
    replica.update_states(session, form, derive, old, subjects)
    for _entity, row_id, subject in rows:
        for kept in (Sibling, Awaited):
            mine = (kept.entity_id == row_id, kept.subject == subject)
            session.execute(delete(kept).where(*mine))
        state = states[row_id.bytes]
        state.touched = {*state.siblings, *(name for name, _dot in state.awaited)}
        siblings.store(connection, form, row_id.bytes, subject.bytes, state)


def _apart(rows: Sequence[Row]) -> Iterator[list[Row]]:
    """Rows that have one id and several subjects, one after the other."""
    while rows:
        some = {row[1]: row for row in rows}
        yield [*some.values()]
        rows = [row for row in rows if row is not some[row[1]]]


def _state(form: Shape, subject: UUID, entries: Mapping[str, Entry]) -> RowState:
    """A row as all its changes make it."""
    state = RowState()
    if form.subject != "id":  # whose it is, each of its changes says
        state.values[form.subject] = str(subject)

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
