"""Open conflicts: the concurrent writes of a field, kept until a person has decided."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple
from uuid import UUID

import msgspec
from sqlalchemy import ColumnElement, Select, Subquery, and_, exists, func, select
from sqlalchemy.orm import Session

from desktop.db.crdt import chain, dots
from desktop.db.crdt.merge import GONE, Past, RowState, Write
from desktop.db.journal.bulk import Runner, fetch, insert_rows, select_in
from desktop.db.tables.bookkeeping import Sibling
from desktop.db.tables.entity import Yearly
from desktop.db.tables.schema import Decision, Recognition, Registration, Sheet
from desktop.db.tables.shapes import Shape
from desktop.db.tables.subjects import TABLES

SIBLING_COLUMNS = (
    "entity", "entity_id", "field", "dot", "subject", "hlc", "value", "blocking",
)  # fmt: skip

AWAITED_COLUMNS = ("entity_id", "field", "dot", "subject")


class ConflictRow(NamedTuple):
    """One field in conflict.

    Attributes:
        dots: its siblings, in no order.
        name: whose data it is: a subject of the register, the number of a decision.
        registered: whether somebody's certificate waits for it.
        stage, year: of which sheet or year, if it is of one.
    """

    entity: str
    entity_id: UUID
    field: str
    subject: UUID
    blocking: bool
    dots: frozenset[str]
    name: str
    registered: bool
    stage: str
    year: int


class SiblingRow(NamedTuple):
    """One side of a conflict."""

    dot: str
    hlc: int
    value: Any


CERTIFIED = ("decision", "recognition")
"""What is in conflict here holds certificates back even of those who are not registered."""


def conflicts(session: Session) -> list[ConflictRow]:
    """Every field in conflict, without its values: one query, however many there are."""
    return _conflicts(session, open_fields())


def conflict(session: Session, entity: str, entity_id: UUID, field: str) -> ConflictRow | None:
    """One field in conflict; None when it is decided."""
    one = (Sibling.entity == entity, Sibling.entity_id == entity_id, Sibling.field == field)
    return next(iter(_conflicts(session, open_fields().where(*one))), None)


def open_fields() -> Select[str, UUID, str, UUID, bool, str]:
    """The fields in conflict and the dots of their siblings."""
    key = (Sibling.entity, Sibling.entity_id, Sibling.field, Sibling.subject, Sibling.blocking)
    return select(*key, func.aggregate_strings(Sibling.dot, " ").label("dots")).group_by(*key)


def _conflicts(
    session: Session, fields: Select[str, UUID, str, UUID, bool, str]
) -> list[ConflictRow]:
    found = fields.subquery()
    names = [one.name_of(found.c.subject) for one in TABLES.values()]
    query = (
        select(
            found.c.entity, found.c.entity_id, found.c.field, found.c.subject, found.c.blocking,
            found.c.dots, func.coalesce(*names, Decision.number, ""),
            exists().where(
                Registration.subject_id == found.c.subject, Registration.gone.is_(False)
            ),
            func.coalesce(Sheet.stage, ""),
            func.coalesce(Sheet.year, Recognition.year, Decision.year, 0),
        )
        .outerjoin(Decision, Decision.id == found.c.subject)
        .outerjoin(Sheet, _named(Sheet, found))
        .outerjoin(Recognition, _named(Recognition, found))
    )  # fmt: skip
    return [
        ConflictRow(
            entity=row[0],
            entity_id=row[1],
            field=row[2],
            subject=row[3],
            blocking=row[4],
            dots=frozenset(row[5].split()),
            name=row[6],
            registered=row[7] or row[0] in CERTIFIED,
            stage=row[8],
            year=row[9],
        )
        for row in session.execute(query)
    ]


def _named(kind: type[Yearly], found: Subquery) -> ColumnElement[bool]:
    return and_(kind.subject_id == found.c.subject, kind.id == found.c.entity_id)


def sides(session: Session, entity: str, entity_id: UUID, field: str) -> list[SiblingRow]:
    """Every side of a conflict, by clock."""
    query = (
        select(Sibling.dot, Sibling.hlc, Sibling.value)
        .where(Sibling.entity == entity, Sibling.entity_id == entity_id, Sibling.field == field)
        .order_by(Sibling.hlc, Sibling.dot)
    )
    return [
        SiblingRow(row[0], row[1], msgspec.json.decode(row[2])) for row in session.execute(query)
    ]


def count(session: Session) -> int:
    """How many fields are in a conflict that a person has to decide."""
    fields = select(Sibling.entity_id, Sibling.field).where(Sibling.blocking).distinct().subquery()
    return session.scalar(select(func.count()).select_from(fields)) or 0


def disputed(session: Session, subjects: Sequence[UUID]) -> bool:
    """Whether a person has to decide something of some subjects: of their fields, sheets, years.

    Whether they are one, and whether one of them is removed, does not count.
    """
    query = select(Sibling.dot).where(
        Sibling.subject.in_(subjects),
        Sibling.blocking,
        Sibling.entity != "pair",
        ~(Sibling.entity.in_(("family", "citizen")) & (Sibling.field == GONE)),
    )
    return session.scalar(query.limit(1)) is not None


def states(
    connection: Runner,
    rows: Mapping[bytes, tuple[str, Mapping[str, Any]]],
    subjects: Mapping[bytes, bytes],
) -> dict[bytes, RowState]:
    """Rows as a merge begins with them.

    Args:
        connection: within the unit of work.
        rows: dots and fields, as JSON has them, by id.
        subjects: whose they are, by id.
    """
    found = {
        row_id: RowState(values=dict(values), shown=dots.parse(text))
        for row_id, (text, values) in rows.items()
    }
    columns = ("entity_id", "subject", "field", "dot", "hlc", "value")
    for row_id, subject, field, *write in select_in(
        connection, "sibling", columns, "entity_id", rows
    ):
        if subject == subjects[row_id]:
            one = Write(write[0], write[1], msgspec.json.decode(write[2]))
            found[row_id].siblings.setdefault(field, []).append(one)
    for row_id, subject, field, dot in select_in(
        connection, "awaited", columns[:4], "entity_id", rows
    ):
        if subject == subjects[row_id]:
            found[row_id].awaited.add((field, dot))
    return found


def store(connection: Runner, form: Shape, row_id: bytes, subject: bytes, state: RowState) -> None:
    """Keep what a merge changed of a row's open conflicts and awaited writes."""
    if not state.touched:
        return
    mine = "entity_id = ? AND subject = ?"
    for name in state.touched:
        connection.exec_driver_sql(
            f"DELETE FROM sibling WHERE {mine} AND field = ?", (row_id, subject, name)
        )
    connection.exec_driver_sql(f"DELETE FROM awaited WHERE {mine}", (row_id, subject))
    sides = [one for one in lines(form, row_id, subject, state) if one[2] in state.touched]
    insert_rows(connection, "sibling", SIBLING_COLUMNS, sides)
    awaited = [(row_id, name, dot, subject) for name, dot in sorted(state.awaited)]
    insert_rows(connection, "awaited", AWAITED_COLUMNS, awaited)


def lines(form: Shape, row_id: bytes, subject: bytes, state: RowState) -> list[tuple[Any, ...]]:
    """A row's open conflicts as they are stored."""
    return [
        (
            form.entity, row_id, name, one.dot, subject, one.hlc,
            chain.canonical(one.value).decode(), name not in form.latest,
        )
        for name in sorted(state.siblings)
        for one in state.siblings[name]
    ]  # fmt: skip


def past(connection: Runner, dot: str) -> Past:
    """A change that has arrived, as a merge asks for it."""
    statement = "SELECT hlc, base, fields FROM change WHERE writer = ? AND seq = ?"
    rows = fetch(connection, statement, dots.split(dot))
    if not rows:
        return Past(0, "", wrote_gone=False)
    hlc, base, payload = rows[0]
    return Past(hlc, base, not base or GONE in msgspec.json.decode(payload or "{}"))
