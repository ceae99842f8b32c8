"""Families that went from one village to another (chuyển thôn)."""

from collections.abc import Sequence
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session, aliased

from desktop.db.journal import taking_back
from desktop.db.journal.bulk import fetch
from desktop.db.tables.bookkeeping import Change
from desktop.db.tables.schema import Family, Move, Village
from desktop.domain import ids

OUTSIDE = UUID(int=0)
"""Where a family goes that leaves the commune."""


class MoveRow(NamedTuple):
    """One move, as lists show it; `removed` families are out of the register by now."""

    id: UUID
    family_id: UUID
    name: str
    moved_on: str
    from_id: UUID
    from_village: str
    to_id: UUID
    to_village: str
    removed: bool

    @property
    def left(self) -> bool:
        """Whether it left the commune; `to_village` says in words where it went."""
        return self.to_id == OUTSIDE


def id_of(family: UUID, moved_on: str, to: UUID) -> UUID:
    """The id of a move: the same on every PC."""
    return ids.derived("move", family, moved_on, to)


def note(
    session: Session, family: UUID, moved_on: str, from_id: UUID, to: UUID, place: str = ""
) -> None:
    """Write a move, once more if it was taken back before."""
    row_id = id_of(family, moved_on, to)
    row = session.get(Move, Move.key(family, row_id))
    if row is None:
        key = {"id": row_id, "subject_id": family}
        session.add(Move(**key, moved_on=moved_on, from_id=from_id, to_id=to, place=place))
        return
    taking_back.write(session, row, "place", place)
    taking_back.write(session, row, "from_id", from_id)
    taking_back.write(session, row, "gone", value=False)


def listed(
    session: Session, village: UUID | None = None, family: UUID | None = None
) -> Sequence[MoveRow]:
    """Moves into and out of a village, or of a family, the latest first."""
    here, there = aliased(Village), aliased(Village)
    written = (
        select(func.max(Change.hlc))
        .where(Change.subject == Move.subject_id, Change.entity_id == Move.id)
        .scalar_subquery()
    )
    query = (
        select(
            Move.id, Move.subject_id, Family.head_name, Move.moved_on, Move.from_id, here.name,
            Move.to_id, func.coalesce(there.name, Move.place), Family.gone,
        )
        .join(Family, Family.id == Move.subject_id)
        .join(here, here.id == Move.from_id)
        .outerjoin(there, there.id == Move.to_id)
        .where(Move.gone.is_(False))
        .order_by(Move.moved_on.desc(), Family.sort_key, written.desc())
    )  # fmt: skip
    if village is not None:
        query = query.where(or_(Move.from_id == village, Move.to_id == village))
    if family is not None:
        query = query.where(Move.subject_id == family)
    return [MoveRow._make(row) for row in session.execute(query)]


def changes(session: Session, move: MoveRow) -> set[str]:
    """The dots of all that was written when a family moved, wherever it was noted."""
    statement = (
        "SELECT writer, seq, hlc FROM change WHERE subject = ? AND entity = 'move'"
        " AND entity_id = ? AND action = 'household.move'"
    )
    found = fetch(session.connection(), statement, (move.family_id.bytes, move.id.bytes))
    return {dot for one in found for dot in taking_back.unit(session, *one)}
