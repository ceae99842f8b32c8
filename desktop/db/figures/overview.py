"""Counts over a whole year, for the first page and the status."""

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import case, exists, func, select
from sqlalchemy.orm import Session

from desktop.db.register import pairs
from desktop.db.tables.schema import (
    Decision,
    Family,
    Printing,
    Recognition,
    Registration,
    Sheet,
    Village,
)
from desktop.db.tables.subjects import TABLES, stands_for
from desktop.domain.subjects import COMMUNE_TITLES, SubjectKind


class KindCounts(NamedTuple):
    """What one title comes to in one year."""

    subjects: int = 0
    registered: int = 0
    self_scored: int = 0
    village_scored: int = 0
    commune_scored: int = 0
    scored: int = 0
    passed: int = 0
    recognised: int = 0


class VillageProgress(NamedTuple):
    """How far one village is."""

    village_id: UUID
    name: str
    families: int
    registered: int
    village_scored: int
    unfinished: int
    recognised: int


class DecisionCounts(NamedTuple):
    """Decisions of a year, and recognitions whose certificates were never printed."""

    decisions: int
    unprinted: int


FINISHED = ("passed", "failed")
YEARS = (1900, 2199)


def years(session: Session) -> Sequence[int]:
    """Years that have registrations; a row whose first change is still to come has none yet."""
    query = select(Registration.year).where(Registration.year.between(*YEARS)).distinct()
    return list(session.scalars(query))


def counts(session: Session, year: int) -> dict[SubjectKind, KindCounts]:
    """The counts of each title."""
    begun = set(
        session.scalars(select(Registration.kind).where(Registration.year == year).distinct())
    )
    return {
        kind: _kind_counts(session, kind, year)
        if kind in begun
        else KindCounts(subjects=_subjects(session, kind))
        for kind in COMMUNE_TITLES
    }


def _subjects(session: Session, kind: SubjectKind) -> int:
    model = TABLES[kind].model
    return session.scalar(select(func.count()).where(model.gone.is_(False))) or 0


def _kind_counts(session: Session, kind: SubjectKind, year: int) -> KindCounts:
    subject = TABLES[kind].model
    registered = (
        select(Registration.subject_id)
        .join(subject, subject.id == Registration.subject_id)
        .where(stands_for(year), Registration.kind == kind, subject.gone.is_(False))
        .subquery()
    )
    per_subject = (
        select(
            Sheet.subject_id,
            func.max(case((Sheet.stage == "self", 1), else_=0)).label("own"),
            func.max(case((Sheet.stage == "village", 1), else_=0)).label("village"),
            func.max(case((Sheet.stage == "commune", 1), else_=0)).label("commune"),
            func.max(case((Sheet.state == "passed", 1), else_=0)).label("passed"),
        )
        .where(Sheet.year == year, Sheet.kind == kind, Sheet.state.in_(FINISHED))
        .where(Sheet.subject_id.in_(select(registered.c.subject_id)))
        .group_by(Sheet.subject_id)
        .subquery()
    )
    sums = session.execute(
        select(
            func.count(),
            func.coalesce(func.sum(per_subject.c.own), 0),
            func.coalesce(func.sum(per_subject.c.village), 0),
            func.coalesce(func.sum(per_subject.c.commune), 0),
            func.coalesce(func.sum(per_subject.c.passed), 0),
        ).select_from(per_subject)
    ).one()
    recognised = select(func.count()).where(
        Recognition.year == year, Recognition.kind == kind, Recognition.gone.is_(False)
    )
    return KindCounts(
        subjects=_subjects(session, kind),
        registered=session.scalar(select(func.count()).select_from(registered)) or 0,
        self_scored=sums[1],
        village_scored=sums[2],
        commune_scored=sums[3],
        scored=sums[0],
        passed=sums[4],
        recognised=session.scalar(recognised) or 0,
    )


def villages(session: Session, year: int) -> Sequence[VillageProgress]:
    """How far each village is, by name."""
    scored = (
        select(
            Sheet.subject_id,
            func.max(case((Sheet.stage.in_(("village", "commune")), 1), else_=0)).label("village"),
        )
        .where(Sheet.year == year, Sheet.state.in_(FINISHED))
        .group_by(Sheet.subject_id)
        .subquery()
    )
    own = exists().where(
        Recognition.subject_id == Family.id, Recognition.year == year, Recognition.gone.is_(False)
    )
    query = (
        select(
            Village.id,
            Village.name,
            func.count(Family.id),
            func.count(Registration.id),
            func.coalesce(func.sum(scored.c.village), 0),
            func.count(Recognition.id),
        )
        .outerjoin(Family, (Family.village_id == Village.id) & Family.gone.is_(False))
        .outerjoin(Registration, (Registration.subject_id == Family.id) & stands_for(year))
        .outerjoin(scored, (scored.c.subject_id == Family.id) & (Registration.id.is_not(None)))
        .outerjoin(
            Recognition,
            (Recognition.subject_id == Family.id)
            & (Recognition.year == year)
            & Recognition.gone.is_(False),
        )
        .where(Village.gone.is_(False))
        .group_by(Village.id)
        .order_by(Village.sort_key, Village.id)
    )
    through = pairs.recognised_through(session, year)
    also = Counter(session.scalars(select(Family.village_id).where(Family.id.in_(through), ~own)))
    return [
        VillageProgress(
            row[0], row[1], row[2], row[3], row[4], row[3] - row[4], row[5] + also[row[0]]
        )
        for row in session.execute(query)
    ]


def decided(session: Session, year: int) -> int:
    """How many decisions were issued for a year."""
    query = select(func.count()).where(Decision.year == year, Decision.gone.is_(False))
    return session.scalar(query) or 0


def decisions(session: Session, year: int) -> DecisionCounts:
    """Decisions of a year and what is still to be printed."""
    printed = select(Printing.decision_id)
    unprinted = select(func.count()).where(
        Recognition.year == year,
        Recognition.gone.is_(False),
        Recognition.decision_id.not_in(printed),
    )
    return DecisionCounts(decided(session, year), session.scalar(unprinted) or 0)
