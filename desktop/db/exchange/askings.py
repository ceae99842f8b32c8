"""Requests for enrolment (đề nghị ghi danh) on the receiving office's desk."""

from collections.abc import Sequence
from typing import NamedTuple

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.db.tables.bookkeeping import Asking


class AskingRow(NamedTuple):
    """One request, as it stands on the desk."""

    key: bytes
    writer: str
    office_code: str
    office_name: str
    province: str
    recipient: str
    came_at: int
    state: str
    compared: str = ""
    succeeds: str = ""
    last_seq: int = 0
    settled: str = ""


def listed(session: Session, state: str | None = None) -> Sequence[AskingRow]:
    """The requests, in the order they came."""
    query = select(Asking).order_by(Asking.came_at, Asking.office_code, Asking.key)
    if state is not None:
        query = query.where(Asking.state == state)
    return [_row(asking) for asking in session.scalars(query)]


def find(session: Session, key: bytes) -> AskingRow | None:
    """The request of a key."""
    found = session.get(Asking, key)
    return _row(found) if found else None


def keep(session: Session, row: AskingRow) -> None:
    """Note a request, or what became of it."""
    session.merge(Asking(**row._asdict()))


def _row(asking: Asking) -> AskingRow:
    return AskingRow(*(getattr(asking, name) for name in AskingRow._fields))
