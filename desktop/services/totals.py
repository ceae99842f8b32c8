"""Totals of a commune by year and kind, by which both sides prove that they hold the same."""

from uuid import UUID

from desktop.db import overview
from desktop.db.database import Session
from desktop.domain.subjects import SubjectKind
from desktop.sync.manifest import Total


def totals_of(session: Session, office_id: UUID, office_code: str) -> tuple[Total, ...]:
    """The totals of one commune, every year that has anything."""
    return tuple(
        Total(
            commune=office_code,
            year=year,
            kind=SubjectKind.FAMILY.value,
            counts=overview.office_counts(session, office_id, year),
            digest=overview.state_digest(session, office_id, year),
        )
        for year in overview.years_of(session, office_id)
    )
