"""Open conflicts: the concurrent writes of a field, kept until a person has decided."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple
from uuid import UUID

import msgspec
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desktop.db import chain, dots
from desktop.db.bulk import Runner, fetch, insert_rows, select_in
from desktop.db.merge import GONE, Past, RowState, Write
from desktop.db.schema import Change, Sibling
from desktop.db.shapes import Shape

SIBLING_COLUMNS = (
    "entity", "entity_id", "field", "dot", "subject", "hlc", "value", "blocking",
)  # fmt: skip


class SiblingRow(NamedTuple):
    """One side of a conflict."""

    entity: str
    entity_id: UUID
    field: str
    dot: str
    subject: UUID
    hlc: int
    value: Any
    blocking: bool
    actor: UUID | None
    wall: int | None


def listed(session: Session) -> Sequence[SiblingRow]:
    """Every side of every open conflict."""
    rows = session.scalars(
        select(Sibling).order_by(Sibling.entity, Sibling.entity_id, Sibling.field, Sibling.hlc)
    ).all()
    found = []
    for row in rows:
        change = session.get(Change, dots.split(row.dot))
        found.append(
            SiblingRow(
                row.entity, row.entity_id, row.field, row.dot, row.subject, row.hlc,
                msgspec.json.decode(row.value), row.blocking,
                change.actor if change else None, change.wall if change else None,
            )
        )  # fmt: skip
    return found


def count(session: Session) -> int:
    """How many fields are in a conflict that a person has to decide."""
    fields = select(Sibling.entity_id, Sibling.field).where(Sibling.blocking).distinct().subquery()
    return session.scalar(select(func.count()).select_from(fields)) or 0


def states(
    connection: Runner, rows: Mapping[bytes, tuple[str, Mapping[str, Any]]]
) -> dict[bytes, RowState]:
    """Rows as a merge begins with them.

    Args:
        connection: within the unit of work.
        rows: dots and fields, as JSON has them, by id.
    """
    found = {
        row_id: RowState(values=dict(values), shown=dots.parse(text))
        for row_id, (text, values) in rows.items()
    }
    columns = ("entity_id", "field", "dot", "hlc", "value")
    for row in select_in(connection, "sibling", columns, "entity_id", rows):
        write = Write(row[2], row[3], msgspec.json.decode(row[4]))
        found[row[0]].siblings.setdefault(row[1], []).append(write)
    for row in select_in(connection, "awaited", columns[:3], "entity_id", rows):
        found[row[0]].awaited.add((row[1], row[2]))
    return found


def store(connection: Runner, form: Shape, row_id: bytes, subject: bytes, state: RowState) -> None:
    """Keep what a merge changed of a row's open conflicts and awaited writes."""
    if not state.touched:
        return
    for name in state.touched:
        connection.exec_driver_sql(
            "DELETE FROM sibling WHERE entity_id = ? AND field = ?", (row_id, name)
        )
    connection.exec_driver_sql("DELETE FROM awaited WHERE entity_id = ?", (row_id,))
    sides = [
        (
            form.entity, row_id, name, one.dot, subject, one.hlc,
            chain.canonical(one.value).decode(), name not in form.latest,
        )
        for name in sorted(state.touched & state.siblings.keys())
        for one in state.siblings[name]
    ]  # fmt: skip
    insert_rows(connection, "sibling", SIBLING_COLUMNS, sides)
    awaited = [(row_id, name, dot) for name, dot in sorted(state.awaited)]
    insert_rows(connection, "awaited", ("entity_id", "field", "dot"), awaited)


def past(connection: Runner, dot: str) -> Past:
    """A change that has arrived, as a merge asks for it."""
    statement = "SELECT hlc, base, fields FROM change WHERE writer = ? AND seq = ?"
    rows = fetch(connection, statement, dots.split(dot))
    if not rows:
        return Past(0, "", wrote_gone=False)
    hlc, base, payload = rows[0]
    return Past(hlc, base, not base or GONE in msgspec.json.decode(payload or "{}"))
