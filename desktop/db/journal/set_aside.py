"""What damaged rows held before they were mended (cất riêng), kept for a person to see."""

import uuid
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple
from uuid import UUID

import msgspec
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desktop.db.journal.bulk import insert_rows
from desktop.db.tables.bookkeeping import SetAside

COLUMNS = ("id", "entity", "entity_id", "subject", "at", "unwritten", "line")


class Aside(NamedTuple):
    """One row as it was.

    Attributes:
        at: when it was mended, milliseconds since 1970.
        unwritten: no change wrote it, and it is no longer in its table.
        values: its columns; ids in hexadecimal, JSON as text.
    """

    entity: str
    entity_id: UUID
    subject: UUID
    at: int
    unwritten: bool
    values: Mapping[str, Any]


def keep(session: Session, rows: Iterable[Aside]) -> None:
    """Set rows aside."""
    lines = [
        (
            uuid.uuid4().bytes, one.entity, one.entity_id.bytes, one.subject.bytes, one.at,
            one.unwritten, msgspec.json.encode(one.values).decode(),
        )
        for one in rows
    ]  # fmt: skip
    insert_rows(session.connection(), SetAside.__tablename__, COLUMNS, lines)


def count(session: Session) -> int:
    """How many rows were set aside."""
    return session.scalar(select(func.count()).select_from(SetAside)) or 0


def listed(session: Session) -> Sequence[Aside]:
    """Every row that was set aside, the newest first."""
    order = (SetAside.at.desc(), SetAside.entity, SetAside.entity_id)
    return [
        Aside(
            row.entity, row.entity_id, row.subject, row.at, row.unwritten,
            msgspec.json.decode(row.line),
        )
        for row in session.scalars(select(SetAside).order_by(*order))
    ]  # fmt: skip
