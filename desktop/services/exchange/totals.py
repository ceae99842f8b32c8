"""Totals of a commune by year and kind, by which both sides prove that they hold the same."""

from uuid import UUID

from desktop.db.database import Session
from desktop.db.figures import totals
from desktop.domain.subjects import COMMUNE_TITLES
from desktop.sync.manifest import Total


def totals_of(session: Session, office_id: UUID, office_code: str) -> tuple[Total, ...]:
    """The totals of one commune, every kind and year that has anything."""
    return tuple(
        Total(commune=office_code, year=year, kind=kind.value, counts=one.counts, digest=one.digest)
        for kind in COMMUNE_TITLES
        for year in totals.years_of(session, kind, office_id)
        for one in (totals.year_state(session, kind, office_id, year),)
    )
