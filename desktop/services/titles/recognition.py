"""Recognition (xét công nhận): who qualifies and why not, and the decision over those who do."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from desktop.db.journal.capture import insert_many
from desktop.db.register import recognitions, registrations
from desktop.db.register.recognitions import CandidateFacts, DecisionRow, RecognisedRow, SheetFacts
from desktop.db.tables.schema import Decision
from desktop.domain.checklist import Checklist, Score, score
from desktop.domain.names import nfc
from desktop.domain.recognition import Reason, Standing, printed_address, qualify, streak
from desktop.domain.subjects import SubjectKind, Zone
from desktop.domain.year import Stage
from desktop.errors import AppError
from desktop.services.core import Core
from desktop.services.standards.checklists import Checklists
from desktop.services.titles.failures import (
    ChecklistIsDraft,
    ChecklistUnconfirmed,
    DecisionIncomplete,
    DecisionNumberUsed,
    NobodyQualifies,
    NotQualified,
)
from desktop.services.titles.levels import Levels

__all__ = [
    "Candidate", "DecisionDraft", "DecisionRow", "Qualification", "RecognisedRow", "Recognition",
]  # fmt: skip

EARLIEST_YEAR = 2000


@dataclass(frozen=True, slots=True)
class Candidate:
    """One subject and what the rule says of it.

    Attributes:
        rating: what a decision of this day would say.
        reached: the level that the sheet reached, where it has to wait.
        streak: years running if it is recognised now; this year is counted.
        reasons: why not; empty for those who qualify.
    """

    subject_id: UUID
    name: str
    address: str
    village: str
    stage: Stage | None
    total: float | None
    maximum: float
    rating: str
    streak: int
    reasons: tuple[Reason, ...]
    reached: str = ""


@dataclass(frozen=True, slots=True)
class Qualification:
    """The whole year at a glance."""

    checklist: Checklist
    qualified: tuple[Candidate, ...]
    not_qualified: tuple[Candidate, ...]


@dataclass(frozen=True, slots=True)
class DecisionDraft:
    """What stands on the paper that was signed."""

    kind: SubjectKind
    year: int
    number: str
    signed_on: dt.date
    signer: str
    signer_title: str = "Chủ tịch"


class Recognition:
    """Judges and decides."""

    def __init__(self, core: Core, checklists: Checklists) -> None:
        self._core = core
        self._checklists = checklists

    def qualify(self, kind: SubjectKind, year: int, day: dt.date | None = None) -> Qualification:
        """Judge everybody who registered for a year, by name, for a decision of a day (today)."""
        checklist = self._checklists.of(kind, year)
        confirmed = self._checklists.confirmed(kind, year)
        with self._core.database.read() as session:
            facts = recognitions.candidates(session, kind, year)
            sheets = recognitions.sheets_of_year(session, kind.value, year)
            years = recognitions.recognised_years(session, kind.value)
            levels = Levels(session, kind, checklist)
        signed_on = day or self._core.today()
        judged = [
            _held_back(one, levels.allowed(one.subject_id, one.rating, signed_on))
            for one in (
                self._judge(
                    each, sheets.get(each.subject_id, ()), years, year, checklist,
                    confirmed=confirmed,
                )
                for each in facts
            )
        ]  # fmt: skip
        return Qualification(
            checklist,
            tuple(one for one in judged if not one.reasons),
            tuple(one for one in judged if one.reasons),
        )

    def decide(self, draft: DecisionDraft, chosen: Sequence[UUID] | None = None) -> DecisionRow:
        """Issue a decision over those who qualify, or over a choice among them.

        Raises:
            DecisionIncomplete, DecisionNumberUsed: about the paper.
            ChecklistIsDraft, ChecklistUnconfirmed: about the criteria.
            NobodyQualifies, NotQualified: about the subjects; nothing is decided.
        """
        number, signer = nfc(draft.number), nfc(draft.signer)
        if not number or not signer or not EARLIEST_YEAR <= draft.signed_on.year <= draft.year + 2:
            raise DecisionIncomplete
        with self._core.write("decision.issue") as session:
            # judged while nobody else can write, so the decision is about what was judged
            found = self.qualify(draft.kind, draft.year, draft.signed_on)
            recognised = _choose(found, chosen)
            decision = Decision(
                id=self._core.new_id(),
                kind=draft.kind.value,
                year=draft.year,
                number=number,
                signed_on=draft.signed_on.isoformat(),
                signer=signer,
                signer_title=nfc(draft.signer_title),
                checklist=found.checklist.reference,
                illustrative=not found.checklist.official,
            )
            if any(row.number == number for row in recognitions.decisions(session, draft.year)):
                raise DecisionNumberUsed(number=number)
            numbers = recognitions.series(
                session, self._core.writer.id, self._core.office.id, draft.year
            )
            session.add(decision)
            session.flush()
            rows = [
                _recognition(one, decision.id, draft, numbers.number(place))
                for place, one in enumerate(recognised, start=1)
            ]
            insert_many(session, "recognition", rows)
        return next(row for row in self.decisions(draft.year) if row.id == decision.id)

    def decisions(self, year: int | None = None) -> Sequence[DecisionRow]:
        """Issued decisions, the newest first."""
        with self._core.database.read() as session:
            return recognitions.decisions(session, year)

    def recognised(self, decision_id: UUID) -> Sequence[RecognisedRow]:
        """The list of a decision, in the order of its register numbers."""
        with self._core.database.read() as session:
            return recognitions.recognised_by(session, decision_id)

    def book(self, decision_id: UUID) -> Sequence[RecognisedRow]:
        """The same with the lines of those whose data was erased: a number, and no name."""
        with self._core.database.read() as session:
            return recognitions.book_of(session, decision_id)

    @staticmethod
    def _judge(
        facts: CandidateFacts,
        sheets: Sequence[SheetFacts],
        years: Mapping[UUID, set[int]],
        year: int,
        checklist: Checklist,
        *,
        confirmed: bool,
    ) -> Candidate:
        standing = Standing(
            registered=facts.registered,
            withdrawn=facts.withdrawn,
            decided=facts.recognised,
            conflict=facts.conflict,
            sheets=_scores(sheets, checklist),
        )
        judgement = qualify(standing, checklist, confirmed=confirmed, official=checklist.official)
        earlier = years.get(facts.subject_id, set())
        return Candidate(
            subject_id=facts.subject_id,
            name=facts.name,
            address=facts.address,
            village=facts.village,
            stage=judgement.stage,
            total=judgement.score.total if judgement.score else None,
            maximum=checklist.maximum,
            rating=_rating(judgement.score),
            streak=streak({*earlier, year}, year),
            reasons=judgement.reasons,
        )


def _held_back(one: Candidate, rating: str) -> Candidate:
    """With the rating that may be given; the level that has to wait is told beside it."""
    return one if one.rating == rating else replace(one, rating=rating, reached=one.rating)


def _rating(found: Score | None) -> str:
    return (found.rating or found.level or "") if found else ""


def _scores(sheets: Sequence[SheetFacts], checklist: Checklist) -> dict[Stage, Score]:
    """The scores that count; a sheet that the year's checklist cannot score does not."""
    found: dict[Stage, Score] = {}
    for sheet in sheets:
        if sheet.checklist == checklist.reference:
            try:
                found[Stage(sheet.stage)] = score(checklist, sheet.points, Zone(sheet.zone))
            except AppError:
                continue
    return found


def _choose(found: Qualification, chosen: Sequence[UUID] | None) -> Sequence[Candidate]:
    blocked = {reason for one in found.not_qualified for reason in one.reasons}
    if not found.qualified:
        if Reason.DRAFT_CHECKLIST in blocked:
            raise ChecklistIsDraft(checklist=found.checklist.name)
        if Reason.UNCONFIRMED_CHECKLIST in blocked:
            raise ChecklistUnconfirmed(checklist=found.checklist.name)
        raise NobodyQualifies
    if chosen is None:
        return found.qualified
    wanted = set(chosen)
    picked = [one for one in found.qualified if one.subject_id in wanted]
    if len(picked) != len(wanted):
        raise NotQualified(number=len(wanted) - len(picked))
    if not picked:
        raise NobodyQualifies
    return picked


def _recognition(
    one: Candidate, decision_id: UUID, draft: DecisionDraft, number: str
) -> dict[str, Any]:
    return {
        "id": registrations.recognition_id(one.subject_id, draft.year),
        "subject_id": one.subject_id,
        "year": draft.year,
        "kind": draft.kind.value,
        "decision_id": decision_id,
        "name": one.name,
        "address": printed_address(one.address, one.village),
        "total": one.total,
        "rating": one.rating,
        "streak": one.streak,
        "register_number": number,
    }
