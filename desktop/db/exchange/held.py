"""Files that were not taken over: put aside as they came, and listed until somebody decides."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple
from uuid import UUID

import msgspec
from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from desktop.db.tables.bookkeeping import Held


class HeldRow(NamedTuple):
    """One file that was put aside.

    Attributes:
        id: SHA-256 of its bytes, in hexadecimal.
        state: `waiting` or `refused`.
        kept_as: its name in the folder of that state; empty when it could not be copied.
        office_code: who sent it, where the manifest could be believed.
    """

    id: str
    state: str
    reason: str
    facts: Mapping[str, Any]
    file_name: str
    kept_as: str
    office_code: str
    package: UUID | None
    noticed_at: int


def keep(session: Session, row: HeldRow) -> None:
    """List a file, or say anew what it lacks; one that was struck off comes back."""
    values = {**row._asdict(), "facts": msgspec.json.encode(row.facts, enc_hook=str).decode()}
    session.merge(Held(**values, dismissed=False))


def listed(session: Session) -> Sequence[HeldRow]:
    """The files that nobody has struck off, the newest first."""
    query = select(Held).where(Held.dismissed.is_(False))
    return [_row(one) for one in session.scalars(query.order_by(Held.noticed_at.desc(), Held.id))]


def get(session: Session, held_id: str) -> HeldRow | None:
    """One file by its id."""
    row = session.get(Held, held_id)
    return _row(row) if row else None


def _row(row: Held) -> HeldRow:
    return HeldRow(
        row.id, row.state, row.reason, msgspec.json.decode(row.facts), row.file_name,
        row.kept_as, row.office_code, row.package, row.noticed_at,
    )  # fmt: skip


def dismiss(session: Session, held_id: str) -> None:
    """Strike a file off the list; it stays where it is."""
    row = session.get(Held, held_id)
    if row is not None:
        row.dismissed = True


def forget_package(session: Session, package: UUID) -> None:
    """A package that was taken over after all is no longer held."""
    session.execute(delete(Held).where(Held.package == package))
