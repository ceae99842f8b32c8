"""Village meetings as they were kept."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desktop.db.tables.schema import Meeting, Village


class MeetingRow(NamedTuple):
    """A meeting, with the name of its village."""

    id: UUID
    village_id: UUID
    village: str
    kind: str
    year: int
    held_on: str
    place: str
    chair: str
    secretary: str
    invited: int
    present: int
    ballot: str
    votes: Mapping[str, Any]
    remarks: str
    began: str


def of_year(session: Session, year: int) -> Sequence[MeetingRow]:
    """The meetings of a year, by village."""
    query = (
        select(
            Meeting.id, Meeting.village_id, func.coalesce(Village.name, ""), Meeting.kind,
            Meeting.year, Meeting.held_on, Meeting.place, Meeting.chair, Meeting.secretary,
            Meeting.invited, Meeting.present, Meeting.ballot, Meeting.votes, Meeting.remarks, Meeting.began,
        )
        .outerjoin(Village, Village.id == Meeting.village_id)
        .where(Meeting.year == year, Meeting.gone.is_(False))
        .order_by(Village.sort_key, Meeting.held_on)
    )  # fmt: skip
    return [MeetingRow._make(row) for row in session.execute(query)]
