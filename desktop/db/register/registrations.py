"""Registrations for a year, and the years of one subject."""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import ScalarSelect, exists, select, text
from sqlalchemy.orm import Session

from desktop.db.register import arrivals, life, pairs
from desktop.db.tables.bookkeeping import FOUND, Change
from desktop.db.tables.schema import (
    Decision,
    Officer,
    Recognition,
    Registration,
    Sheet,
)
from desktop.db.tables.subjects import PLACE, TABLES, is_registered, stands_for
from desktop.domain import ids
from desktop.domain.subjects import SubjectKind


class YearLine(NamedTuple):
    """What became of a subject in one year.

    Attributes:
        registered_on, officer: when it was registered, and who wrote that first.
        stated_by: the former commune that recognised it, as its transfer slip states.
        brought: the title is that of the household it split off from.
    """

    year: int
    registered: bool
    self_total: float | None
    village_total: float | None
    commune_total: float | None
    rating: str
    recognised: bool
    decision_number: str
    registered_on: str
    officer: str
    stated_by: str = ""
    brought: bool = False


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


def of_year(session: Session, year: int, kind: SubjectKind) -> dict[UUID, Registration]:
    """The registrations of a year by subject."""
    query = select(Registration).where(
        Registration.year == year, Registration.kind == kind, Registration.gone.is_(False)
    )
    return {row.subject_id: row for row in session.scalars(query)}


def standing(session: Session, year: int, kind: SubjectKind) -> set[UUID]:
    """Everybody who is registered for a year."""
    query = select(Registration.subject_id).where(stands_for(year), Registration.kind == kind)
    return set(session.scalars(query))


class Registered(NamedTuple):
    """A registration for a year, as the year's list shows it.

    Attributes:
        officer: who wrote it first; empty when that is not known here.
        last_year, recognised: whether the subject was registered, and recognised, the year before.
    """

    subject_id: UUID
    name: str
    village: str
    registered_on: str
    officer: str
    last_year: bool
    recognised: bool


def _author() -> ScalarSelect[UUID]:
    """Who wrote a registration first."""
    own = select(Change.actor).where(
        Change.subject == Registration.subject_id, Change.entity == "registration",
        Change.entity_id == Registration.id, text("base = ''"), text(f"({FOUND.text})"),
    )  # fmt: skip
    return own.limit(1).correlate_except(Change).scalar_subquery()


def _author_name() -> ScalarSelect[str]:
    name = select(Officer.name).where(Officer.id == _author())
    return name.correlate_except(Officer).scalar_subquery()


def listed(
    session: Session,
    kind: SubjectKind,
    year: int,
    village: UUID | None = None,
) -> Sequence[Registered]:
    """Who is registered for a year, by whom and when, in the order of the register."""
    own = TABLES[kind]
    recognised = exists().where(
        Recognition.subject_id == own.model.id, Recognition.year == year - 1,
        Recognition.gone.is_(False),
    )  # fmt: skip
    query = (
        select(
            own.model.id, own.name, own.village, Registration.registered_on, _author_name(),
            is_registered(own.model.id, year - 1), recognised,
        )
        .select_from(own.model)
        .join(Registration, Registration.subject_id == own.model.id)
        .outerjoin(PLACE, PLACE.id == own.village_id)
        .where(stands_for(year), Registration.kind == kind, own.model.gone.is_(False))
        .order_by(own.model.sort_key, own.model.id)
    )  # fmt: skip
    if village is not None:
        query = query.where(own.village_id == village)
    return [
        Registered(row[0], row[1], row[2], row[3], row[4] or "", row[5], row[6])
        for row in session.execute(query)
    ]


def recognised_years(session: Session, subject_id: UUID) -> set[int]:
    """The years in which one subject was recognised."""
    subjects = [subject_id, *pairs.absorbed(session, subject_id)]
    query = select(Recognition.year).where(
        Recognition.subject_id.in_(subjects), Recognition.gone.is_(False)
    )
    return set(session.scalars(query))


def titled_years(session: Session, subject_id: UUID) -> set[int]:
    """The years in which one subject was recognised, by a former commune too."""
    stated = arrivals.titles(session, [subject_id, *pairs.absorbed(session, subject_id)])
    return recognised_years(session, subject_id) | {one.year for one in stated}


def recognised_in(session: Session, year: int) -> set[UUID]:
    """Everybody who was recognised in a year."""
    query = select(Recognition.subject_id).where(
        Recognition.year == year, Recognition.gone.is_(False)
    )
    return set(session.scalars(query)) | pairs.recognised_through(session, year)


def years_of(session: Session, subject_id: UUID) -> Sequence[YearLine]:
    """Every year of a subject, the newest first; of one that goes on, its others' titles too."""
    subjects = [subject_id, *pairs.absorbed(session, subject_id)]
    made = {
        row.year: (row, officer or "")
        for row, officer in session.execute(
            select(Registration, _author_name()).where(Registration.subject_id == subject_id)
        )
    }
    registered = {year: not row.withdrawn for year, (row, _officer) in made.items()}
    totals: dict[int, dict[str, float | None]] = {}
    ratings: dict[int, str] = {}
    sheets = session.scalars(
        select(Sheet).where(Sheet.subject_id == subject_id).order_by(Sheet.year)
    )
    for sheet in sheets:
        totals.setdefault(sheet.year, {})[sheet.stage] = sheet.total
        if sheet.state == "passed" and (sheet.stage == "commune" or sheet.year not in ratings):
            ratings[sheet.year] = sheet.rating
    decided = {}
    for recognition, number in session.execute(
        select(Recognition, Decision.number)
        .outerjoin(Decision, Decision.id == Recognition.decision_id)
        .where(Recognition.subject_id.in_(subjects), Recognition.gone.is_(False))
    ):
        decided[recognition.year] = number
        ratings[recognition.year] = recognition.rating  # a level may have had to wait
    stated = {one.year: one for one in arrivals.titles(session, subjects)}
    brought = {
        year: title
        for year, title in life.brought(session, subject_id).items()
        if year not in decided and year not in stated
    }
    decided |= {year: title.number for year, title in brought.items()}
    former = {year: one for year, one in stated.items() if year not in decided}
    return [
        YearLine(
            year,
            registered.get(year, False),
            totals.get(year, {}).get("self"),
            totals.get(year, {}).get("village"),
            totals.get(year, {}).get("commune"),
            former[year].rating if year in former else ratings.get(year, ""),
            year in decided or year in former,
            former[year].number if year in former else decided.get(year) or "",
            made[year][0].registered_on if year in made else "",
            made[year][1] if year in made else "",
            former[year].office
            if year in former
            else brought[year].office
            if year in brought
            else "",
            year in brought,
        )
        for year in sorted({*registered, *totals, *decided, *former}, reverse=True)
    ]
