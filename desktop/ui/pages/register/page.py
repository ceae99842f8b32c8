"""Sổ đăng ký: the villages, the families of each, one family in full, and who registers."""

from pathlib import Path
from typing import ClassVar
from uuid import UUID

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QWidget

from desktop.domain.subjects import SubjectKind
from desktop.services.register.families import FamilyQuery, FamilyRow, VillageRow
from desktop.ui.actions import Command, act
from desktop.ui.context import PageContext
from desktop.ui.pages.importing.stage import ImportStage
from desktop.ui.pages.page import Page
from desktop.ui.pages.register.actions import Actions
from desktop.ui.pages.register.arrivals import ArrivalsStage
from desktop.ui.pages.register.beginning import beginning
from desktop.ui.pages.register.cell_work import CellWork
from desktop.ui.pages.register.details import Details
from desktop.ui.pages.register.duplicates import DuplicatesStage
from desktop.ui.pages.register.erase import Eraser
from desktop.ui.pages.register.excel import RegisterExcel
from desktop.ui.pages.register.list import FamilyList
from desktop.ui.pages.register.list_parts import UNREGISTERED
from desktop.ui.pages.register.panes import RegisterPanes, Room
from desktop.ui.pages.register.reverting import Reverting
from desktop.ui.pages.register.shown import ShownFamily
from desktop.ui.pages.register.stages import Stages
from desktop.ui.pages.register.targets import Show
from desktop.ui.pages.register.tools import RegisterTools
from desktop.ui.pages.register.villages import VillageList, VillageNames
from desktop.ui.pages.villages.desk import VillagesStage
from desktop.ui.theme import SPACE_L, SPACE_M, SPACE_XL
from desktop.ui.widgets.boxes import column, holder
from desktop.ui.widgets.drop_zone import TakesFile
from desktop.ui.widgets.scroll import scrolling
from desktop.ui.widgets.settled import SettledStack
from desktop.ui.widgets.strip import Strip

PAUSE = 30  # milliseconds; a burst of commits is read once
RECEIVER = "receiver"


class RegisterPage(TakesFile, Page):
    """The register; three parts, an empty beginning, and the import stand in one place."""

    shows: ClassVar[frozenset[str]] = frozenset(
        {"family", "village", "registration", "sheet", "recognition", "arrival", "parcel"}
    )
    help_topic: ClassVar[str] = "register"

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self.register = self.workplace.register
        self.locked = self.workplace.office.role == RECEIVER
        self._read_once = False
        self.strip = Strip()
        self.actions_ = Actions(context, self.strip, self)
        self.eraser = Eraser(context)
        self.reverting = Reverting(context, self)
        self.names = VillageNames(self.register, self.strip, self)
        self.villages = VillageList(locked=self.locked)
        self.families = FamilyList(context, locked=self.locked)
        self.details = Details(context, locked=self.locked)
        self.panes = RegisterPanes(self.families, self.details, self.villages, communes=self.locked)
        self.importing = ImportStage(context, SubjectKind.FAMILY)
        self.shown = ShownFamily(
            self.details, self.families, self.panes, self.actions_, self.eraser, self
        )
        self.excel = RegisterExcel(context, SubjectKind.FAMILY, self.families, self)
        self.tools = RegisterTools(self.families, self.actions_, self.register, locked=self.locked)
        self.stack = SettledStack()
        self.stages = Stages(
            context, self.stack, self._leave_stage, self._show_family, self.actions_,
            locked=self.locked,
        )  # fmt: skip
        margins = (SPACE_XL, 0, SPACE_XL, SPACE_L)
        self.desk = holder(
            column(
                self.tools, self.strip, self.eraser, self.panes, spacing=SPACE_M, margins=margins
            )
        )
        steps = (self.open_import, self.begin, self.importing.ask_template)
        self.empty = beginning((*steps, self.stages.open_takeover), locked=self.locked)
        self.beginning = scrolling(self.empty)
        for part in (self.desk, self.beginning, self.importing):
            self.stack.addWidget(part)
        self.setLayout(column(self.stack))
        self.setAcceptDrops(not self.locked)
        self._timer = QTimer(self, interval=PAUSE, singleShot=True)
        self._timer.timeout.connect(self._read_again)
        self._connect()
        self._obey()

    def _connect(self) -> None:
        families, details, villages = self.families, self.details, self.villages
        villages.chosen.connect(families.show_place)
        villages.adding.connect(self.names.ask_new)
        villages.asked_for_all.connect(self.stages.open_villages)
        villages.renaming.connect(self.names.ask_rename)
        families.place_chosen.connect(villages.choose)
        families.edited.connect(lambda _row: self.details.refresh())
        families.current_changed.connect(self._show_current)
        families.opened.connect(lambda _row: self.edit())
        self.tools.importing.connect(self.open_import)
        self.tools.adding.connect(self.begin)
        self.tools.asked.connect(self._do_otherwise)
        details.filled.connect(self.panes.fill_details)
        details.left.connect(self._leave_details)
        details.closed.connect(self._close_details)
        details.stepped.connect(families.step)
        details.kept.connect(families.show_detail)
        self.families.moves.clicked.connect(self.open_moves)
        details.added.connect(self._added)
        self.panes.turned.connect(self._follow_room)
        self.strip.ended.connect(families.table.setFocus)
        self.eraser.left.connect(families.table.setFocus)
        families.table.taken.connect(self._note_copied)
        self.reverting.turned.connect(families.show_turned)
        self.importing.left.connect(self._leave_stage)
        self.families.twins.clicked.connect(self.stages.open_duplicates)
        self._follow_room()

    def _obey(self) -> None:
        self.families.search.follow_shortcut(self)
        act(Command.REFRESH, self, self._read_again)
        act(Command.UNDO, self, self._take_back)
        act(Command.EDIT, self.families.table, self.families.edit_cell)
        if self.locked:
            return
        act(Command.ADD, self, self.begin)
        act(Command.REDO, self, self.reverting.do_again)
        act(Command.SAVE, self, self.details.form.offer_all)
        self.cells = CellWork(
            self.context, SubjectKind.FAMILY, self.families, self, self._paste, self._remove_chosen
        )

    def reload(self) -> None:
        """Read again: at once the first time, then once after a burst of commits."""
        if self._read_once and not (self.details.keeping or self.families.keeping):
            self._timer.start()
        elif not self._read_once:
            self._read_once = True
            self._read_again()

    def first_field(self) -> QWidget:
        """The search, or the first button of what stands in its place."""
        current = self.stack.currentWidget()
        if current is self.beginning:
            return self.empty.buttons[0] if self.empty.buttons else self.empty
        if isinstance(current, ImportStage):
            return current.first_field()
        if self.stages.current is not None:
            return self.stages.current.first_field()
        return self.families.search

    def open_target(self, target: object) -> None:
        """Show a family (its row, or its id), a village, or one of `Show`."""
        if not self._read_once:
            self.reload()
        match target:
            case Show.IMPORT:
                self.open_import()
            case Show.UNREGISTERED:
                self._turn_to(self.desk)
                self.villages.choose(None)
                self.families.narrow(UNREGISTERED)
            case Show():
                self.stages.open(target)
            case VillageRow():
                self._turn_to(self.desk)
                self.families.reset()
                self.villages.choose(target.id)
            case FamilyRow():
                self._open_family(target.id)
            case UUID():
                self._open_family(target)

    def begin(self) -> None:
        """Start a new family, or where villages are shown a new village."""
        if self.locked:
            return
        if isinstance(self.stages.current, VillagesStage):
            self.stages.current.add_village()
            return
        self._turn_to(self.desk)
        self.details.begin(self._likely_village())
        self.panes.open_details()

    def edit(self) -> None:
        """Go into the fields of the family chosen."""
        if self.details.family is not None:
            self.panes.open_details()
            if not self.locked:
                self.details.edit()

    def open_import(self, path: Path | None = None) -> None:
        """Put the import in the place of the register."""
        if not self.locked:
            self._turn_to(self.importing)
            self.importing.begin(path if isinstance(path, Path) else None)

    def open_moves(self) -> None:
        """Put the moves of the village chosen in the place of the register."""
        village = self.villages.village
        self.stages.open_moves(village.id if village else None, village.name if village else "")

    def _take_back(self) -> None:
        """Ctrl+Z: at the desk of duplicates a decision, else what was done in the list."""
        if isinstance(self.stages.current, DuplicatesStage):
            self.stages.current.undo()
        else:
            self.reverting.take_back()

    def take_file(self, path: Path) -> None:
        self.open_import(path)

    def _read_again(self) -> None:
        with self.context.explained(self):
            places = self.workplace.villages.places(SubjectKind.FAMILY)
            self.families.offer_places(places)
            self.details.offer_villages(places)
            self.families.show_year(self.year)
            self.families.show_arrivals(self._arriving())
            self.villages.show_places(places)
            self.details.refresh()
            self.tools.show_year(self.year)
            if isinstance(self.stages.current, ArrivalsStage | VillagesStage):
                self.stages.current.reload()
            families = sum(one.number for one in places)
            current = self.stack.currentWidget()
            if not families and current is self.desk and not self.details.drafting:
                self._turn_to(self.beginning)
            elif families and current is self.beginning:
                self._turn_to(self.desk)

    def _arriving(self) -> int:
        return 0 if self.locked else self.workplace.arriving.waiting()

    def _do_otherwise(self, key: str) -> None:
        match key:
            case "open":
                self.excel.open()
            case "save":
                self.excel.save()
            case "paste":
                self._paste()
            case "villages":
                self.stages.open_villages()
            case "removed":
                self.stages.open_removed()

    def _paste(self) -> None:
        path = self.excel.pasted()
        if path is not None:
            self.open_import(path)

    def _show_current(self, one: FamilyRow | None) -> None:
        if one is not None:
            self.details.show_subject(one.id)

    def _open_family(self, family: UUID) -> None:
        self._turn_to(self.desk)
        with self.context.explained(self):
            found = self.register.family(family)
            self.villages.choose(None)
            self.families.seek(family, found.head_name)
            self.families.go_to(family)
            self.details.show_subject(family)
            self.panes.open_details()

    def _show_family(self, family: UUID) -> None:
        """Show a family that was named elsewhere, and let the person go on from it."""
        self._open_family(family)
        if self.panes.details_alone:
            self.details.back.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.families.go()

    def _turn_to(self, part: QWidget) -> None:
        if self.stack.currentWidget() is not part:
            self.stack.setCurrentWidget(part)

    def _close_details(self) -> None:
        self.panes.close_details()
        self._leave_details()

    def _leave_details(self) -> None:
        self.panes.show_list()
        if self.details.drafting:
            self.details.show_nothing()
            if not self.register.count(FamilyQuery()):
                self._turn_to(self.beginning)
                self.first_field().setFocus()
                return
        self.families.go()

    def _leave_stage(self) -> None:
        has_families = self.register.count(FamilyQuery()) > 0
        self._turn_to(self.desk if has_families else self.beginning)
        self.first_field().setFocus(Qt.FocusReason.OtherFocusReason)

    def _likely_village(self) -> UUID | None:
        """Where the next family most likely lives."""
        villages = self.register.villages()
        if self.villages.village is not None:
            return self.villages.village.id
        if self.details.family is not None:
            return self.details.family.village_id
        return villages[0].id if len(villages) == 1 else None

    def _added(self, family: UUID) -> None:
        shown = self.details.family
        assert shown is not None
        self.actions_.added(shown.head_name)
        self._read_again()
        self.families.go_to(family)

    def _remove_chosen(self) -> None:
        self.actions_.remove([(one.id, one.name) for one in self.families.chosen])

    def _note_copied(self, rows: list[FamilyRow]) -> None:
        self.workplace.readings.copied(SubjectKind.FAMILY, [one.id for one in rows])

    def _follow_room(self) -> None:
        self.families.villages.setVisible(self.panes.room is not Room.THREE)
        self.tools.setHidden(self.panes.details_alone)
