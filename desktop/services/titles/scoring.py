"""Scoring (chấm điểm): one sheet per subject, year and stage; every entry is durable at once."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from desktop.db.database import Session
from desktop.db.journal.background import without_cycles
from desktop.db.journal.capture import Edit, insert_many, update_many
from desktop.db.register import registrations, sheets, villages
from desktop.db.register.sheets import ScoringLine
from desktop.db.tables import subjects
from desktop.db.tables.schema import Sheet
from desktop.domain.checklist import Answer, Checklist, Score, accept, score
from desktop.domain.names import nfc
from desktop.domain.recognition import streak
from desktop.domain.subjects import SubjectKind, Zone
from desktop.domain.year import Stage
from desktop.progress import Progress, Silent
from desktop.services.core import Core
from desktop.services.standards.checklists import Checklists
from desktop.services.titles.failures import NotRegistered, SheetDecided

__all__ = ["Filled", "Scoring", "ScoringLine", "SheetKey", "SheetView"]


@dataclass(frozen=True, slots=True)
class SheetKey:
    """Which sheet: the natural key, the same on every PC."""

    subject_id: UUID
    year: int
    stage: Stage
    kind: SubjectKind = SubjectKind.FAMILY


@dataclass(frozen=True, slots=True)
class SheetView:
    """One sheet, ready to be shown.

    Attributes:
        answers: item code to points, or to yes and no; blanks are absent.
        others: the answers of the other stages, beside which this one is entered.
        years: years in which the subject was recognised before.
        streak: how many of them run on without a gap up to last year.
    """

    key: SheetKey
    name: str
    address: str
    village: str
    member_count: int | None
    checklist: Checklist
    zone: Zone
    answers: Mapping[str, Answer]
    note: str
    score: Score
    others: Mapping[Stage, Mapping[str, Answer]]
    years: tuple[int, ...]
    streak: int
    decided: bool


@dataclass(frozen=True, slots=True)
class Filled:
    """A whole sheet to be stored at once; without a note it keeps the one it has."""

    subject_id: UUID
    stage: Stage
    answers: Mapping[str, Answer]
    note: str | None = None


Change = Callable[[dict[str, Answer]], None]


@dataclass(frozen=True, slots=True)
class _Step:
    key: SheetKey
    before: Mapping[str, Answer]
    after: Mapping[str, Answer]


class _Overtaken(Exception):
    """The sheet is not as the step left it."""


class Scoring:
    """Fills score sheets."""

    def __init__(self, core: Core, checklists: Checklists) -> None:
        self._core = core
        self._checklists = checklists
        self._done: list[_Step] = []
        self._undone: list[_Step] = []

    def progress(
        self, kind: SubjectKind, year: int, stage: Stage, village: UUID | None = None
    ) -> Sequence[ScoringLine]:
        """Every registered subject with the state of its sheet, by given name."""
        with self._core.database.read() as session:
            return sheets.progress(session, kind, year, stage, village)

    def sheet(self, key: SheetKey) -> SheetView:
        """One sheet with what stands beside it; an empty one when nothing was entered yet.

        Raises:
            NotFound: no such subject.
            ChecklistMissing: no checklist for the year.
        """
        with self._core.database.read() as session:
            subject = subjects.get(session, key.kind, key.subject_id)
            stored = sheets.of_subject(session, key.subject_id, key.year)
            own = stored.get(key.stage)
            checklist = self._checklist(key, own)
            zone = Zone(own.zone if own else subject.zone)
            recognised = registrations.recognised_years(session, key.subject_id)
            titled = registrations.titled_years(session, key.subject_id)
            answers = dict(own.points) if own else {}
            return SheetView(
                key=key,
                name=subjects.name_of(subject),
                address=getattr(subject, "address", ""),
                village=_place(session, subject),
                member_count=getattr(subject, "member_count", None),
                checklist=checklist,
                zone=zone,
                answers=answers,
                note=own.note if own else "",
                score=score(checklist, answers, zone),
                others={
                    Stage(stage): dict(sheet.points)
                    for stage, sheet in stored.items()
                    if stage != key.stage
                },
                years=tuple(sorted(titled)),
                streak=streak(titled, key.year - 1),
                decided=key.year in recognised,
            )

    def enter(self, key: SheetKey, item: str, value: Answer | None) -> Score:
        """Enter one answer, or clear it with None; it is durable when this returns.

        Raises:
            PointsOutOfRange, PointsNotHalf, AnswerWrongKind, ItemUnknown: nothing is changed.
            NotRegistered, SheetDecided: the subject cannot be scored now.
        """

        def change(answers: dict[str, Answer]) -> None:
            if value is None:
                answers.pop(item, None)
            else:
                answers[item] = value

        return self._change(key, change, None)

    def save(self, key: SheetKey, answers: Mapping[str, Answer], note: str | None = None) -> Score:
        """Store a whole sheet; answers it had and these have not are cleared."""

        def change(stored: dict[str, Answer]) -> None:
            stored.clear()
            stored.update(answers)

        return self._change(key, change, note)

    def note(self, key: SheetKey, note: str) -> None:
        """Keep a note or the evidence (minh chứng) of a sheet."""
        self._change(key, lambda _answers: None, note)

    def undo(self) -> SheetKey | None:
        """Take the last entry back; returns its sheet, or None when there is nothing.

        An entry whose sheet was changed since in some other way is not taken back: that would undo
        what another person wrote.
        """
        return self._replay(self._done, self._undone, back=True)

    def redo(self) -> SheetKey | None:
        """Do again what was taken back."""
        return self._replay(self._undone, self._done, back=False)

    @without_cycles()
    def fill(
        self,
        kind: SubjectKind,
        year: int,
        filled: Sequence[Filled],
        progress: Progress | None = None,
    ) -> int:
        """Store many whole sheets in one unit of work; either all or none.

        Returns:
            How many sheets were stored.

        Raises:
            AnswerWrongKind, PointsOutOfRange, …: one of them cannot be; nothing is stored.
            NotRegistered, SheetDecided: one of the subjects cannot be scored now.
            Cancelled: the officer stopped it.
        """
        progress = progress or Silent()
        checklist = self._checklists.of(kind, year)
        with self._core.write("sheet.score") as session:
            registered = registrations.of_year(session, year, kind)
            decided = registrations.recognised_in(session, year)
            zones = subjects.zones(session, kind)
            known = sheets.known(session, year)
            fresh: list[dict[str, Any]] = []
            edits: list[Edit] = []
            for done, one in enumerate(
                {(one.subject_id, one.stage): one for one in filled}.values()
            ):
                progress.step(done, len(filled))
                if one.subject_id not in registered or registered[one.subject_id].withdrawn:
                    raise NotRegistered(year=year)
                if one.subject_id in decided:
                    raise SheetDecided(year=year)
                stored = known.get((one.subject_id, one.stage))
                used = self._checklists.get(stored.values["checklist"]) if stored else checklist
                values: dict[str, Any] = {"points": accept(used, one.answers)}
                if one.note is not None:
                    values["note"] = nfc(one.note)
                if stored is None:
                    key = SheetKey(one.subject_id, year, one.stage, kind)
                    sheet_id = registrations.sheet_id(one.subject_id, year, one.stage)
                    zone = zones.get(one.subject_id, Zone.GENERAL.value)
                    fresh.append(_fresh(sheet_id, key, checklist, zone, values))
                elif changed := stored.differing(values):
                    edits.append(stored.edit(changed))
            insert_many(session, "sheet", fresh)
            update_many(session, "sheet", edits)
            progress.step(len(filled), len(filled))
        return len(filled)

    def _change(self, key: SheetKey, change: Change, note: str | None) -> Score:
        step, result = self._write("sheet.score", key, change, note)
        if step.before != step.after:
            self._done.append(step)
            self._undone.clear()
        return result

    def _write(
        self, action: str, key: SheetKey, change: Change, note: str | None = None
    ) -> tuple[_Step, Score]:
        usual = self._checklists.of(key.kind, key.year)  # reads, so before it writes
        with self._core.keystroke(action) as session:
            sheet = sheets.opened(session, key.kind, key.subject_id, key.year, key.stage)
            if not sheet.registered:
                raise NotRegistered(year=key.year)
            if sheet.decided:
                raise SheetDecided(year=key.year)
            before = dict(sheet.row.values["points"]) if sheet.row else {}
            answers = dict(before)
            change(answers)
            checklist = self._checklists.get(sheet.row.values["checklist"]) if sheet.row else usual
            points = accept(checklist, answers)
            values: dict[str, Any] = {"points": points}
            if note is not None:
                values["note"] = nfc(note)
            if sheet.row is None:
                if points or note:  # clearing what was never entered leaves nothing behind
                    fresh = _fresh(sheet.id, key, checklist, sheet.zone, values)
                    insert_many(session, "sheet", [fresh])
            elif changed := sheet.row.differing(values):
                update_many(session, "sheet", [sheet.row.edit(changed)])
            result = self._core.database.derive.score(checklist.reference, points, sheet.zone)
        return _Step(key, before, points), result or score(checklist, points, Zone(sheet.zone))

    def _checklist(self, key: SheetKey, sheet: Sheet | None) -> Checklist:
        if sheet is not None:
            return self._checklists.get(sheet.checklist)
        return self._checklists.of(key.kind, key.year)

    def _replay(self, source: list[_Step], target: list[_Step], *, back: bool) -> SheetKey | None:
        if not source:
            return None
        step = source[-1]
        wanted = step.before if back else step.after

        expected = step.after if back else step.before

        def change(answers: dict[str, Answer]) -> None:
            if answers != expected:
                raise _Overtaken
            answers.clear()
            answers.update(wanted)

        try:
            self._write("sheet.undo" if back else "sheet.redo", step.key, change)
        except _Overtaken:
            source.clear()
            return None
        target.append(source.pop())
        return step.key


def _place(session: Session, subject: subjects.Model) -> str:
    """Where a subject lies; a village is its own place and is not named twice."""
    place = subjects.place_of(subject)
    return "" if place == subject.id else villages.names(session).get(place, "")


def _fresh(
    sheet_id: UUID, key: SheetKey, checklist: Checklist, zone: str, values: Mapping[str, Any]
) -> dict[str, Any]:
    return {
        "id": sheet_id,
        "subject_id": key.subject_id,
        "year": key.year,
        "stage": key.stage.value,
        "kind": key.kind.value,
        "checklist": checklist.reference,
        "zone": zone,
        **values,
    }
