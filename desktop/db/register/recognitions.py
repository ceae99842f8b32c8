"""Who may be recognised, who was, and what their certificates print."""

import datetime as dt
from collections.abc import Sequence
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import exists, func, select
from sqlalchemy.orm import Session

from desktop.db.register import life, pairs
from desktop.db.tables.bookkeeping import Change, Sibling, Writer
from desktop.db.tables.schema import (
    BookLine,
    Decision,
    FormerTitle,
    Recognition,
    Registration,
    Sheet,
)
from desktop.db.tables.subjects import PLACE, TABLES
from desktop.domain.subjects import SubjectKind


class CandidateFacts(NamedTuple):
    """What is known of one subject before the rule decides."""

    subject_id: UUID
    name: str
    address: str
    village: str
    registered: bool
    withdrawn: bool
    recognised: bool
    conflict: bool


class SheetFacts(NamedTuple):
    """One sheet, as the rule needs it."""

    stage: str
    checklist: str
    zone: str
    points: dict[str, Any]


class DecisionRow(NamedTuple):
    """A decision (quyết định) as lists show it.

    Attributes:
        recognised: how many it recognises, those who were erased since included.
        erased: how many of them were, and have no certificate any more.
    """

    id: UUID
    kind: str
    year: int
    number: str
    signed_on: str
    signer: str
    signer_title: str
    illustrative: bool
    recognised: int
    erased: int


class RecognisedRow(NamedTuple):
    """One recognised subject, as its certificate prints it; of an erased one the number alone."""

    subject_id: UUID
    decision_id: UUID
    name: str
    address: str
    total: float | None
    rating: str
    streak: int
    register_number: str
    conflict: bool
    erased: bool = False


def candidates(session: Session, kind: SubjectKind, year: int) -> Sequence[CandidateFacts]:
    """Every subject of a kind that registered for the year, by name."""
    own = TABLES[kind]
    subject = own.model
    recognised = exists().where(
        Recognition.subject_id == subject.id, Recognition.year == year, Recognition.gone.is_(False)
    )
    through = pairs.recognised_through(session, year)
    conflict = exists().where(Sibling.subject == subject.id, Sibling.blocking)
    query = (
        select(
            subject.id, own.name, own.address, own.village,
            Registration.gone, Registration.withdrawn, recognised, conflict,
        )
        .select_from(subject)
        .join(Registration, Registration.subject_id == subject.id)
        .outerjoin(PLACE, PLACE.id == own.village_id)
        .where(Registration.year == year, Registration.kind == kind, subject.gone.is_(False))
        .order_by(subject.sort_key, subject.id)
    )  # fmt: skip
    return [
        CandidateFacts(*row[:4], not row[4], row[5], row[6] or row[0] in through, row[7])
        for row in session.execute(query)
    ]


def sheets_of_year(session: Session, kind: str, year: int) -> dict[UUID, list[SheetFacts]]:
    """All sheets of a year by subject."""
    query = select(Sheet.subject_id, Sheet.stage, Sheet.checklist, Sheet.zone, Sheet.points).where(
        Sheet.year == year, Sheet.kind == kind, Sheet.gone.is_(False)
    )
    found: dict[UUID, list[SheetFacts]] = {}
    for row in session.execute(query):
        found.setdefault(row[0], []).append(SheetFacts(*row[1:]))
    return found


def recognised_years(session: Session, kind: str) -> dict[UUID, set[int]]:
    """In which years each subject was recognised, by a former commune too."""
    found: dict[UUID, set[int]] = {}
    for one in (Recognition, FormerTitle):
        query = select(one.subject_id, one.year).where(one.kind == kind, one.gone.is_(False))
        for subject, year in session.execute(query):
            found.setdefault(subject, set()).add(year)
    pairs.add_years(session, found)
    if kind == SubjectKind.FAMILY:
        life.add_years(session, found)
    return found


def ratings_decided(session: Session, kind: SubjectKind) -> dict[UUID, list[tuple[str, dt.date]]]:
    """Which ratings the decisions about a kind gave to each subject, and when."""
    query = (
        select(Recognition.subject_id, Recognition.rating, Decision.signed_on)
        .join(Decision, Decision.id == Recognition.decision_id)
        .where(Recognition.kind == kind, Recognition.gone.is_(False))
    )
    found: dict[UUID, list[tuple[str, dt.date]]] = {}
    for subject, rating, day in session.execute(query):
        found.setdefault(subject, []).append((rating, dt.date.fromisoformat(day)))
    return found


def decisions(session: Session, year: int | None = None) -> Sequence[DecisionRow]:
    """Decisions with the number of subjects each recognises, the newest first."""
    recognised = (
        select(func.count())
        .where(Recognition.decision_id == Decision.id, Recognition.gone.is_(False))
        .scalar_subquery()
    )
    erased = select(func.count()).where(BookLine.decision_id == Decision.id).scalar_subquery()
    query = (
        select(
            Decision.id, Decision.kind, Decision.year, Decision.number, Decision.signed_on,
            Decision.signer, Decision.signer_title, Decision.illustrative, recognised + erased,
            erased,
        )
        .where(Decision.gone.is_(False))
        .order_by(Decision.signed_on.desc(), Decision.id.desc())
    )  # fmt: skip
    if year is not None:
        query = query.where(Decision.year == year)
    return [DecisionRow._make(row) for row in session.execute(query)]


def recognised_by(session: Session, decision_id: UUID) -> Sequence[RecognisedRow]:
    """The list of a decision, in the order of its register numbers.

    A conflict about the decision itself is one of everybody on it.
    """
    conflict = exists().where(
        Sibling.subject.in_((Recognition.subject_id, Recognition.decision_id)), Sibling.blocking
    )
    query = (
        select(
            Recognition.subject_id, Recognition.decision_id, Recognition.name, Recognition.address,
            Recognition.total, Recognition.rating, Recognition.streak, Recognition.register_number,
            conflict,
        )
        .where(Recognition.decision_id == decision_id, Recognition.gone.is_(False))
        .order_by(Recognition.register_number)
    )  # fmt: skip
    return [RecognisedRow(*row) for row in session.execute(query)]


def book_of(session: Session, decision_id: UUID) -> Sequence[RecognisedRow]:
    """The same with the numbers of those who were erased since."""
    query = select(BookLine.whose, BookLine.register_number).where(
        BookLine.decision_id == decision_id
    )
    erased = [
        RecognisedRow(whose, decision_id, "", "", None, "", 0, number, conflict=False, erased=True)
        for whose, number in session.execute(query)
    ]
    together = [*recognised_by(session, decision_id), *erased]
    return sorted(together, key=lambda one: one.register_number)


class Series(NamedTuple):
    """The numbers that one data file gives in a year's certificate register (sổ).

    Each file numbers by itself, so that two PCs which cannot see each other, or a PC that was
    restored from an older backup, never give one number twice.

    Attributes:
        mark: stands before its numbers; empty for the file in which the office began.
        last: the last number given, 0 when none.
    """

    mark: str
    year: int
    last: int

    def number(self, place: int) -> str:
        """The number of the place-th certificate from now on, counted from 1."""
        mark = f"{self.mark}-" if self.mark else ""
        return f"{mark}{self.last + place:05d}/{self.year}"


def series(session: Session, writer: str, office_id: UUID, year: int) -> Series:
    """The numbers that a writer goes on with."""
    mark = _mark(session, writer, office_id)
    pattern = f"{mark}-%/{year}" if mark else f"_____/{year}"
    given = (
        session.scalar(
            select(func.max(one.register_number)).where(
                one.year == year, one.register_number.like(pattern)
            )
        )
        for one in (Recognition, BookLine)
    )
    numbers = [int(one.rsplit("/", 1)[0].split("-")[-1]) for one in given if one]
    return Series(mark, year, max(numbers, default=0))


def _mark(session: Session, writer: str, office_id: UUID) -> str:
    """Empty for the writer that made the office, else the letters only its own id begins with."""
    made = (
        select(Change.writer)
        .where(Change.subject == office_id, Change.entity == "office", Change.base == "")
        .order_by(Change.hlc, Change.writer)
        .limit(1)
    )
    if session.scalar(made) == writer:
        return ""
    others = [one for one in session.scalars(select(Writer.id)) if one != writer]
    for length in range(2, len(writer)):
        if not any(one.startswith(writer[:length]) for one in others):
            return writer[:length].upper()
    return writer.upper()


class VillageSheet(NamedTuple):
    """A subject with what its village gave it."""

    subject_id: UUID
    name: str
    total: float | None


def village_sheets(
    session: Session, kind: SubjectKind, subjects: Sequence[UUID], year: int
) -> Sequence[VillageSheet]:
    """What the village gave to some subjects, by name."""
    wanted, own = set(subjects), TABLES[kind]
    subject = own.model
    query = (
        select(subject.id, own.name, Sheet.total)
        .select_from(subject)
        .outerjoin(
            Sheet,
            (Sheet.subject_id == subject.id) & (Sheet.year == year) & (Sheet.stage == "village"),
        )
        .order_by(subject.sort_key, subject.id)
    )
    return [VillageSheet._make(row) for row in session.execute(query) if row[0] in wanted]


def villages_of(session: Session, kind: SubjectKind, decision_id: UUID) -> dict[UUID, str]:
    """The village of everybody a decision recognises."""
    own = TABLES[kind]
    query = (
        select(Recognition.subject_id, own.village)
        .join(own.model, own.model.id == Recognition.subject_id)
        .join(PLACE, PLACE.id == own.village_id)
        .where(Recognition.decision_id == decision_id)
    )
    return {row[0]: row[1] for row in session.execute(query)}


def is_official(session: Session, year: int) -> bool:
    """Whether nothing of a year rests on an illustrative checklist."""
    illustrative = select(func.count()).where(
        Sheet.year == year, Sheet.checklist.startswith("minh-hoa-")
    )
    return not session.scalar(illustrative)
