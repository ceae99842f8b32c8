"""Registrations for a year, and the years of one subject."""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.db import pairs
from desktop.db.schema import Decision, Recognition, Registration, Sheet
from desktop.domain import ids


class YearLine(NamedTuple):
    """What became of a subject in one year."""

    year: int
    registered: bool
    self_total: float | None
    village_total: float | None
    commune_total: float | None
    rating: str
    recognised: bool
    decision_number: str


@lru_cache(maxsize=1 << 14)
def id_of(subject_id: UUID, year: int) -> UUID:
    """The id of a subject's registration for a year: the same on every PC."""
    return ids.derived("registration", subject_id, year)


@lru_cache(maxsize=1 << 14)
def sheet_id(subject_id: UUID, year: int, stage: str) -> UUID:
    """The id of a subject's sheet at a stage: the same on every PC."""
    return ids.derived("sheet", subject_id, year, stage)


@lru_cache(maxsize=1 << 14)
def recognition_id(subject_id: UUID, year: int) -> UUID:
    """The id of a subject's recognition in a year: the same on every PC."""
    return ids.derived("recognition", subject_id, year)


def of_year(session: Session, year: int) -> dict[UUID, Registration]:
    """The registrations of a year by subject."""
    query = select(Registration).where(Registration.year == year, Registration.gone.is_(False))
    return {row.subject_id: row for row in session.scalars(query)}


def recognised_years(session: Session, subject_id: UUID) -> set[int]:
    """The years in which one subject was recognised."""
    subjects = [subject_id, *pairs.absorbed(session, subject_id)]
    query = select(Recognition.year).where(
        Recognition.subject_id.in_(subjects), Recognition.gone.is_(False)
    )
    return set(session.scalars(query))


def recognised_in(session: Session, year: int) -> set[UUID]:
    """Everybody who was recognised in a year."""
    query = select(Recognition.subject_id).where(
        Recognition.year == year, Recognition.gone.is_(False)
    )
    return set(session.scalars(query)) | pairs.recognised_through(session, year)


def years_of(session: Session, subject_id: UUID) -> Sequence[YearLine]:
    """Every year of a subject, the newest first; of one that goes on, its others' titles too."""
    subjects = [subject_id, *pairs.absorbed(session, subject_id)]
    registered = {
        row.year: not row.withdrawn
        for row in session.scalars(
            select(Registration).where(Registration.subject_id == subject_id)
        )
    }
    totals: dict[int, dict[str, float | None]] = {}
    ratings: dict[int, str] = {}
    sheets = session.scalars(
        select(Sheet).where(Sheet.subject_id == subject_id).order_by(Sheet.year)
    )
    for sheet in sheets:
        totals.setdefault(sheet.year, {})[sheet.stage] = sheet.total
        if sheet.state == "passed" and (sheet.stage == "commune" or sheet.year not in ratings):
            ratings[sheet.year] = sheet.rating
    decided = {
        recognition.year: number
        for recognition, number in session.execute(
            select(Recognition, Decision.number)
            .outerjoin(Decision, Decision.id == Recognition.decision_id)
            .where(Recognition.subject_id.in_(subjects), Recognition.gone.is_(False))
        )
    }
    return [
        YearLine(
            year,
            registered.get(year, False),
            totals.get(year, {}).get("self"),
            totals.get(year, {}).get("village"),
            totals.get(year, {}).get("commune"),
            ratings.get(year, ""),
            year in decided,
            decided.get(year) or "",
        )
        for year in sorted({*registered, *totals, *decided}, reverse=True)
    ]
