"""Open conflicts: the concurrent writes of a field, kept until a person has decided."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple
from uuid import UUID

import msgspec
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desktop.db import chain, dots
from desktop.db.bulk import Runner, insert_rows, select_in
from desktop.db.schema import Change, Sibling
from desktop.db.shapes import Shape


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


def settle(connection: Runner, entity_id: bytes, fields: Iterable[str]) -> None:
    """Forget the siblings of fields that a person decided."""
    for field in fields:
        connection.exec_driver_sql(
            "DELETE FROM sibling WHERE entity_id = ? AND field = ?", (entity_id, field)
        )


def replace_visible(
    connection: Runner,
    form: Shape,
    row: tuple[UUID, UUID, str],
    changed: Mapping[str, Any],
    dot: str,
    hlc: int,
) -> None:
    """After an ordinary edit of a field in conflict, let the new write stand for the one shown.

    Args:
        connection: within the unit of work.
        form: the entity's shape.
        row: id, subject and dots of the row before the edit.
        changed: what the edit writes.
        dot: name of the edit.
        hlc: its clock reading.
    """
    row_id, subject, text = row
    for field in dots.conflicting(text):
        if field in changed:
            for old in dots.shown_dots(text, field):
                connection.exec_driver_sql(
                    "DELETE FROM sibling WHERE entity_id = ? AND field = ? AND dot = ?",
                    (row_id.bytes, field, old),
                )
            store(
                connection, form, row_id.bytes, subject.bytes, field, [(dot, hlc, changed[field])]
            )


def store(
    connection: Runner,
    form: Shape,
    entity_id: bytes,
    subject: bytes,
    field: str,
    writes: Sequence[tuple[str, int, Any]],
) -> None:
    """Keep the sides of a conflict."""
    connection.exec_driver_sql(
        "INSERT INTO sibling (entity, entity_id, field, dot, subject, hlc, value, blocking)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        [
            (
                form.entity, entity_id, field, dot, subject, hlc,
                chain.canonical(value).decode(), field not in form.latest,
            )
            for dot, hlc, value in writes
        ],
    )  # fmt: skip


def sides_of(
    connection: Runner, ids: Iterable[bytes]
) -> dict[bytes, dict[str, list[tuple[str, int, Any]]]]:
    """The sides of open conflicts of some rows, by field."""
    found: dict[bytes, dict[str, list[tuple[str, int, Any]]]] = {}
    names = ("entity_id", "field", "dot", "hlc", "value")
    for row in select_in(connection, "sibling", names, "entity_id", ids):
        sides = found.setdefault(row[0], {}).setdefault(row[1], [])
        sides.append((row[2], row[3], msgspec.json.decode(row[4])))
    return found


def awaited_of(connection: Runner, ids: Iterable[bytes]) -> dict[bytes, set[tuple[str, str]]]:
    """Writes of some rows that were replaced before they arrived: field and dot."""
    found: dict[bytes, set[tuple[str, str]]] = {}
    for row in select_in(connection, "awaited", ("entity_id", "field", "dot"), "entity_id", ids):
        found.setdefault(row[0], set()).add((row[1], row[2]))
    return found


def await_writes(connection: Runner, entity_id: bytes, awaited: Iterable[tuple[str, str]]) -> None:
    """Keep, for one row, which writes are replaced before they have arrived."""
    connection.exec_driver_sql("DELETE FROM awaited WHERE entity_id = ?", (entity_id,))
    rows = [(entity_id, field, dot) for field, dot in sorted(awaited)]
    insert_rows(connection, "awaited", ("entity_id", "field", "dot"), rows)
