"""The receiving office's list of revoked keys (thu hồi khóa), whole, as of one list number."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from desktop.db.exchange import offices
from desktop.db.tables.bookkeeping import Revoked

NUMBER = "revocation_list"


class RevokedRow(NamedTuple):
    """A key that counts up to one change; `reason` and `by` stay at the receiving office."""

    key: bytes
    up_to: int
    number: int
    reason: str = ""
    by: str = ""


def number(session: Session) -> int:
    """The number of the list held here; 0 before there is one."""
    return int(offices.setting(session, NUMBER, "0"))


def listed(session: Session) -> Sequence[RevokedRow]:
    """The revoked keys, in the order they were revoked."""
    rows = session.scalars(select(Revoked).order_by(Revoked.number, Revoked.key))
    return [RevokedRow(row.key, row.up_to, row.number, row.reason, row.by) for row in rows]


def add(session: Session, key: bytes, up_to: int, reason: str, by: str) -> RevokedRow:
    """Put a key on the list, under the list's next number."""
    row = RevokedRow(key, up_to, number(session) + 1, reason, by)
    session.merge(Revoked(**row._asdict()))
    offices.set_setting(session, NUMBER, str(row.number))
    return row


def replace(session: Session, list_number: int, rows: Iterable[RevokedRow]) -> bool:
    """Take a list over when it is newer than the one held; an older one changes nothing."""
    if list_number <= number(session):
        return False
    session.execute(delete(Revoked))
    session.add_all(Revoked(**row._asdict()) for row in rows)
    offices.set_setting(session, NUMBER, str(list_number))
    return True
