"""Chấm điểm: the sheets of a village, one after the other, by keyboard alone."""

from collections.abc import Sequence
from typing import ClassVar
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from desktop.domain.subjects import SubjectKind
from desktop.domain.year import Phase, Stage
from desktop.services.register.families import VillageRow
from desktop.services.titles.scoring import SheetKey
from desktop.ui.actions import Command, act, on_keys
from desktop.ui.context import PageContext
from desktop.ui.kinds import KindBox, noun_of
from desktop.ui.models.sheet_desk import SheetDesk
from desktop.ui.models.sheet_subjects import SubjectsModel
from desktop.ui.pages.page import Page
from desktop.ui.pages.register.targets import Show
from desktop.ui.pages.scoring.panes import NobodyToScore, ScoringPanes
from desktop.ui.pages.scoring.places import Place, next_village, place_of
from desktop.ui.pages.scoring.sheet import SheetCard
from desktop.ui.pages.scoring.side import SubjectsCard
from desktop.ui.pages.scoring.tools import ScoringTools
from desktop.ui.theme import SPACE_L, SPACE_M, SPACE_XL, fit, theme
from desktop.ui.widgets.boxes import column
from desktop.ui.widgets.settled import Settled, SettledStack

BY_VILLAGE = (SubjectKind.FAMILY, SubjectKind.CITIZEN)
"""The kinds that are so many that they are scored village by village."""
STAGE_OF_PHASE = {
    Phase.REGISTRATION: Stage.SELF,
    Phase.SELF_SCORING: Stage.SELF,
    Phase.MEETINGS: Stage.VILLAGE,
}


class ScoringPage(Page):
    """A village's subjects at the left, the sheet of one of them in the middle."""

    shows: ClassVar[frozenset[str]] = frozenset(
        {
            "family",
            "village",
            "clan",
            "unit",
            "citizen",
            "registration",
            "sheet",
            "recognition",
            "checklist_use",
        }
    )

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self._village: UUID | None = None
        self._stage: Stage | None = None
        self._next: VillageRow | None = None
        self._done = False
        self.desk = SheetDesk(self.workplace.scoring, self)
        self.subjects = SubjectsModel(self)
        self.tools = ScoringTools(KindBox(context, self._leave))
        self.side = SubjectsCard(self.subjects)
        self.sheet = SheetCard(self.desk)
        self.grid = self.sheet.grid
        self.empty = NobodyToScore()
        self._panes = ScoringPanes(self.side, self.sheet, self.tools.list)
        self._stack = SettledStack()
        for part in (self._panes, self.empty):
            self._stack.addWidget(part)
        self._box = column(self.tools, self._stack, spacing=SPACE_M)
        self._box.setStretch(1, 1)
        desk = Settled()
        desk.setLayout(self._box)
        self.setLayout(column(desk))
        self._connect()
        self._obey()

    def first_field(self) -> QWidget:
        if self._stack.currentWidget() is self.empty:
            return self.empty.buttons[0]
        return self.grid if self.desk.key else self.tools.village

    def reload(self) -> None:
        if self.desk.writing:
            return  # our own entry: the sheet and its line in the list are up to date
        self._load(self.desk.key.subject_id if self.desk.key else None)

    def open_target(self, target: object) -> None:
        """Show a village, or the sheet of a subject: see `scoring_places.place_of`."""
        place = place_of(self.workplace, target)
        if place is not None and self._leave():
            if place.subject is not None:
                self.context.choose_kind(self.workplace.kind_of(place.subject))
            elif not self._by_village:
                self.context.choose_kind(SubjectKind.FAMILY)
            self._go(place)

    def turn(self, by: int) -> None:
        """Show the sheet of the next or previous subject in the list."""
        if self._leave():
            here = self.subjects.row_of(self.desk.key.subject_id if self.desk.key else None)
            place = here + by if here >= 0 else 0
            if 0 <= place < len(self.subjects.shown):
                self._open(self.subjects.shown[place].subject_id)

    def go_on(self) -> None:
        """Show the next sheet that is not finished, or say that the village is done."""
        if not self._leave():
            return
        key = self.desk.key
        line = self.subjects.unfinished_after(key.subject_id if key else None)
        if line is not None:
            self.side.search.clear()
            self._open(line.subject_id)
            self._panes.enter_sheet()
        elif self._done:
            village = self.tools.village.currentText()
            self.context.tell(self.tr("Đã chấm xong {village}.").format(village=village))

    def undo(self) -> None:
        """Give up what is being typed; else take the last entry back and show where it was."""
        if self.grid.typing and self.grid.item:
            self.desk.give_up(self.grid.item)
        else:
            self._replay(back=True)

    def redo(self) -> None:
        """Do again what was taken back and show where it is."""
        self._replay(back=False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _connect(self) -> None:
        tools, side = self.tools, self.side
        self.context.kind_changed.connect(lambda _kind: self._turn_kind())
        tools.village_chosen.connect(self._choose_village)
        tools.stage_chosen.connect(self._choose_stage)
        tools.next_asked.connect(self._follow_next)
        side.list.chosen.connect(self._open)
        side.searched.connect(self._mark_here)
        side.search.follow_shortcut(self)
        self.grid.passed_end.connect(self.go_on)
        self.grid.locked_key.connect(
            lambda: self.context.tell(self.tr("Phiếu này chỉ xem, không sửa được."))
        )
        self.sheet.page_asked.connect(self.context.open_page)
        self.desk.scored.connect(self._note_score)
        self.desk.model.dataChanged.connect(self._mark_unsaved)
        self.empty.chosen.connect(
            lambda _text: self.context.open_page(
                "register", Show.UNREGISTERED if self._village else None
            )
        )
        theme().changed.connect(self._make_room)

    def _obey(self) -> None:
        act(Command.UNDO, self, self.undo)
        act(Command.REDO, self, self.redo)
        for keys, work in (
            (Qt.Key.Key_PageDown, lambda: self.turn(1)),
            (Qt.Key.Key_PageUp, lambda: self.turn(-1)),
            (Qt.Key.Key_F2, self.sheet.go_to_note),
        ):
            on_keys(keys, self, work)

    def _go(self, place: Place) -> None:
        self._stage = place.stage or self._stage
        self._village = place.village or self._village
        self.side.search.clear()
        self._load(place.subject)

    def _load(self, subject: UUID | None) -> None:
        """Read the villages, the list and the sheet anew, and stay where the person was."""
        if self._stage is None:
            self._stage = self._usual_stage()
        self.tools.stage.take(self._stage)
        villages = self.workplace.register.villages()
        known = [one.id for one in villages]
        if not self._by_village:
            self._village = None
        elif self._village not in known:
            self._village = self._first_village(villages)
        self.tools.offer_villages(villages if self._by_village else (), self._village)
        lines = (
            self.workplace.scoring.progress(self._kind, self.year, self._stage, self._village)
            if self._village or not self._by_village
            else ()
        )
        self.subjects.unsaved = {
            one.subject_id for one in lines if self.desk.unfinished(self._key(one.subject_id))
        }
        self.subjects.replace(lines)
        if subject not in {one.subject_id for one in lines}:
            first = self.subjects.unfinished_after(None) or (lines[0] if lines else None)
            subject = first.subject_id if first else None
        self._open(subject)
        self._done = False
        self._show_progress()
        self._show_emptiness()

    def _open(self, subject: UUID | None) -> None:
        """Show the sheet of a subject, at the place where work on it goes on."""
        key = self._key(subject) if subject else None
        same, item = key == self.desk.key, self.grid.item
        if not self.sheet.flush():
            self.sheet.go_to_note()
        else:
            with self.context.explained(self):
                self.desk.open(key)
            stay = same and item is not None and self.desk.model.has(item.code)
            if stay and item is not None:
                self.grid.go_to_item(item.code)
            else:
                self.grid.go_to_first_blank()
            line = self.subjects.line_of(subject)
            lent = self.workplace.leases.elsewhere(self._village) if self._village else None
            self.sheet.show_state(conflict=line is not None and line.conflict, lent=lent)
            view = self.desk.model.view
            self.tools.show_checklist(view.checklist if view else None)
        self._mark_here()

    def _replay(self, *, back: bool) -> None:
        before, shown = dict(self.desk.model.answers), self.desk.key
        with self.context.explained(self):
            key = self.desk.undo() if back else self.desk.redo()
            if key is None:
                nothing = (
                    self.tr("Không còn gì để làm lại."),
                    self.tr("Không còn gì để hoàn tác."),
                )
                self.context.tell(nothing[back])
            elif key.year != self.year:
                self.context.tell(self.tr("Đã đổi một phiếu của năm {n}.").format(n=key.year))
            else:
                place = Place(subject=key.subject_id, stage=key.stage)
                self.context.choose_kind(key.kind)
                self._go(place_of(self.workplace, place) or place)
                changed = self.desk.model.differing(before if key == shown else {})
                if changed:
                    self.grid.go_to_item(changed[0])

    def _key(self, subject: UUID) -> SheetKey:
        assert self._stage is not None
        return SheetKey(subject, self.year, self._stage, self._kind)

    @property
    def _kind(self) -> SubjectKind:
        return self.context.kind

    @property
    def _by_village(self) -> bool:
        return self._kind in BY_VILLAGE

    def _turn_kind(self) -> None:
        """Begin anew with the subjects of another kind."""
        self._village = None
        self.side.search.clear()
        self._outdate()

    def _leave(self) -> bool:
        """Store what is being typed; False when it was refused and holds the place."""
        return self.grid.finish() and self.sheet.flush()

    def _choose_village(self, village: UUID) -> None:
        if self._leave():
            self._go(Place(village))

    def _choose_stage(self, stage: Stage) -> None:
        if self._leave():
            self._stage = stage
            self._load(self.desk.key.subject_id if self.desk.key else None)
        elif self._stage is not None:
            self.tools.stage.take(self._stage)

    def _first_village(self, villages: Sequence[VillageRow]) -> UUID | None:
        """Where there is something to do, else the first with families."""
        assert self._stage is not None
        found = next_village(self.workplace, self._kind, self.year, self._stage, None)
        return found.id if found else next((one.id for one in villages if one.families), None)

    def _usual_stage(self) -> Stage:
        """Who scores at this time of the year."""
        phases = self.workplace.overview.year(self.year).phases
        now = next((one.phase for one in phases if one.current), Phase.CLOSED)
        return STAGE_OF_PHASE.get(now, Stage.COMMUNE)

    def _follow_next(self) -> None:
        """On to the next unfinished sheet, or to the next village when this one is done."""
        if self._done and self._next is not None:
            self._choose_village(self._next.id)
            self._panes.enter_sheet()
        else:
            self.go_on()

    def _mark_here(self) -> None:
        self.side.list.show_subject(self.desk.key.subject_id if self.desk.key else None)

    def _mark_unsaved(self) -> None:
        key = self.desk.key
        if key is not None:
            self.subjects.mark_unsaved(key.subject_id, unsaved=self.desk.unfinished(key))

    @property
    def _place_name(self) -> str:
        """The village, or the whole commune."""
        if not self._by_village:
            return str(self.workplace.office.name)
        return self.tools.village.currentText() if self._village else ""

    def _note_score(self) -> None:
        key, score = self.desk.key, self.desk.model.score
        if key is not None and score is not None:
            begun = bool(self.desk.model.answers)
            self.subjects.note_score(key.subject_id, score, begun=begun)
            self._show_progress()

    def _show_progress(self) -> None:
        self.side.show_progress(self._place_name, noun_of(self._kind))
        left = len(self.subjects.lines) - self.subjects.finished
        if left:
            self._done, self._next = False, None
        elif not self._done and self._village and self._stage:
            found = next_village(self.workplace, self._kind, self.year, self._stage, self._village)
            self._done, self._next = True, found
        self.tools.show_next(left, self._next.name if self._next else "")

    def _show_emptiness(self) -> None:
        self._stack.setCurrentIndex(0 if self.subjects.lines else 1)
        self.empty.say(self._place_name, self.year, noun_of(self._kind))

    def _make_room(self) -> None:
        small = self._panes.make_room(self)
        side, end = (SPACE_L, SPACE_M) if small else (SPACE_XL, SPACE_L)
        fit(self._box, margins=(side, end, side, end))
