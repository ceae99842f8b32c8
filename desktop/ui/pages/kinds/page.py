"""The register of clans, communities, units or citizens: the list, one in full, the year."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import ClassVar
from uuid import UUID

from PySide6.QtWidgets import QMenu, QWidget

from desktop.domain.subjects import SubjectKind
from desktop.services.register.registering import Chosen
from desktop.services.register.subjects import SubjectQuery, SubjectRow
from desktop.ui.actions import Command, act, keys_of
from desktop.ui.context import PageContext
from desktop.ui.kinds import noun_of
from desktop.ui.pages.kinds.books import KindBooks
from desktop.ui.pages.kinds.card import KindCard
from desktop.ui.pages.kinds.list import KindList
from desktop.ui.pages.page import Page
from desktop.ui.pages.register.actions import ASKED_FROM
from desktop.ui.pages.register.cell_work import CellWork
from desktop.ui.pages.register.duplicates import DuplicatesStage
from desktop.ui.pages.register.erase import Eraser
from desktop.ui.pages.register.panes import RegisterPanes, Room
from desktop.ui.pages.register.reverting import Reverting, confirm, do
from desktop.ui.pages.register.targets import Show
from desktop.ui.theme import SPACE_L, SPACE_M, SPACE_XL
from desktop.ui.widgets.boxes import column, holder
from desktop.ui.widgets.buttons import button
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.drop_zone import TakesFile
from desktop.ui.widgets.flow import tools
from desktop.ui.widgets.job_bar import grouped
from desktop.ui.widgets.labels import tip
from desktop.ui.widgets.place_tree import PlaceTree
from desktop.ui.widgets.strip import Strip


class KindPage(TakesFile, Page):
    """One kind other than families; reads only while it is seen."""

    shows: ClassVar[frozenset[str]] = frozenset(
        {"village", "family", "clan", "unit", "citizen", "registration", "sheet", "recognition"}
    )
    help_topic: ClassVar[str] = "register"

    def __init__(self, context: PageContext, kind: SubjectKind) -> None:
        super().__init__(context)
        self.kind, self._noun = kind, noun_of(kind)
        self.locked = self.workplace.office.role == "receiver"
        self._own, self._years = self.workplace.kind(kind), self.workplace.registering
        self.list = KindList(kind, self._own, context, locked=self.locked)
        self.card = KindCard(context, kind, self._own, locked=self.locked)
        self.enrol = button("", icon="check")
        self.desk: DuplicatesStage | None = None
        self.reverting = Reverting(context, self)
        self.strip = Strip()
        self.eraser = Eraser(context)
        self.menu = QMenu(self)
        self.menu.aboutToShow.connect(self.fill_menu)
        self.enrol.setMenu(self.menu)
        self.new = button(self.tr("Thêm {noun}").format(noun=self._noun), "primary", icon="add")
        tip(self.new, f"{self.new.text()} ({keys_of(Command.ADD)})")
        self.new.clicked.connect(self.begin)
        self.villages = button(self.tr("Các thôn…"), icon="village")
        self.villages.clicked.connect(lambda: context.open_page("register", Show.VILLAGES))
        self.tree = PlaceTree(self.tr("Thôn"), self.tr("Số"))
        self.panes = RegisterPanes(self.list, self.card, self._side(), communes=self.locked)
        self.books = KindBooks(context, kind, self.list, self, locked=self.locked)
        own = (self.villages, self.enrol, self.books.take, self.new)
        beside = (self.list.search, self.list.villages, self.list.registered)
        self.tools = tools(*beside, None, *own, self.books.more)
        for part in own:
            part.setHidden(self.locked)
        if kind is not SubjectKind.COMMUNITY:
            self.villages.hide()
        margins = (SPACE_XL, 0, SPACE_XL, SPACE_L)
        parts = (self.tools, self.strip, self.eraser, self.panes)
        box = column(*parts, spacing=SPACE_M, margins=margins)
        box.setStretchFactor(self.panes, 1)
        self.books.stand_beside(holder(box))
        self.setAcceptDrops(not self.locked)
        self._connect()

    def _side(self) -> Card | None:
        """The tree of places beside the list, where there is something to narrow."""
        if not self._has_places:
            return None
        side = Card(margin=1)
        side.add(self.tree)
        return side

    @property
    def _has_places(self) -> bool:
        """Whether the list can be narrowed: a commune's villages lie in none."""
        return self.kind is not SubjectKind.COMMUNITY or self.locked

    def _connect(self) -> None:
        self.list.current_changed.connect(self._show)
        self.tree.chosen.connect(self.list.show_place)
        self.list.place_chosen.connect(self.tree.choose)
        self.list.edited.connect(lambda _row: self.card.refresh())
        self.list.opened.connect(lambda _one: self.open_details())
        self.panes.turned.connect(self._follow_room)
        self.card.filled.connect(self.panes.fill_details)
        self.card.closed.connect(self._close_card)
        self._follow_room()
        self.card.left.connect(self._leave_card)
        self.card.added.connect(self._added)
        self.card.kept.connect(self.list.reload)
        self.card.removing.connect(self._remove_shown)
        self.card.erasing.connect(self._erase_shown)
        self.strip.ended.connect(self.list.table.setFocus)
        self.eraser.left.connect(self.list.table.setFocus)
        self.list.table.taken.connect(self._note_copied)
        self.reverting.turned.connect(self.list.show_turned)
        self.card.registering.connect(self._register_shown)
        self.list.twins.clicked.connect(self.open_duplicates)
        self.list.search.follow_shortcut(self)
        act(Command.REFRESH, self, self.reload)
        act(Command.EDIT, self.list.table, self.list.edit_cell)
        if not self.locked:
            act(Command.ADD, self, self.begin)
            act(Command.UNDO, self, self._take_back)
            act(Command.REDO, self, self.reverting.do_again)
            act(Command.SAVE, self, self.card.form.offer_all)
            self.cells = CellWork(
                self.context, self.kind, self.list, self, self.books.paste, self._remove_chosen
            )

    def take_file(self, path: Path) -> None:
        self.books.open(path)

    def first_field(self) -> QWidget:
        if self.desk is not None and self.books.stack.currentWidget() is self.desk:
            return self.desk.first_field()
        return self.books.first_field() or self.list.search

    def open_target(self, target: object) -> None:
        """Show a subject by its id, or the desk of people who may stand twice."""
        if target is Show.PEOPLE_TWICE:
            self.open_duplicates()
        elif isinstance(target, UUID):
            with self.context.explained(self):
                self.tree.choose(None)
                self.list.seek(target, self._own.get(target).name)
                self.list.go_to(target)
                self.card.show_subject(target)
                self.panes.open_details()

    def open_duplicates(self) -> None:
        """Put the desk of people who may stand twice in the place of the list."""
        if self.desk is None:
            self.desk = DuplicatesStage(self.context, self.kind)
            self.desk.left.connect(self.books.leave)
            self.books.stack.addWidget(self.desk)
        self.books.stack.setCurrentWidget(self.desk)
        self.desk.begin()

    def _take_back(self) -> None:
        """Ctrl+Z: at the desk a decision, else what was done in the list."""
        if self.desk is not None and self.books.stack.currentWidget() is self.desk:
            self.desk.undo()
        else:
            self.reverting.take_back()

    def reload(self) -> None:
        """Read the list anew, and the subject shown."""
        if self.card.keeping or self.list.keeping:
            return
        places = self.workplace.villages.places(self.kind)
        self.list.offer_places(places)
        self.tree.show_places(places)
        self.card.offer_villages({one.id: one.name for one in places})
        self.enrol.setText(self.tr("Đăng ký năm {year}").format(year=self.year))
        self.list.show_year(self.year)
        self.card.refresh()

    def _show(self, one: SubjectRow | None) -> None:
        if one is not None:
            self.card.show_subject(one.id)

    def open_details(self) -> None:
        """Show the one chosen in full, ready to be edited."""
        self.panes.open_details()
        if not self.locked:
            self.card.edit()

    def begin(self) -> None:
        """Start a new subject."""
        shown = self.card.subject.fields if self.card.subject else None
        villages = self.workplace.register.villages()
        only = villages[0].id if len(villages) == 1 else None
        likely = self.list.query.village or getattr(shown, "village_id", None) or only
        self.card.begin(likely)
        self.panes.open_details()
        self.card.edit()

    def fill_menu(self) -> None:
        """Offer whom to register, with how many each choice means."""
        self.menu.clear()
        chosen = [one.id for one in self.list.chosen]
        everyone = SubjectQuery(self.kind, year=self.year)
        before = len(self._years.listed(self.kind, self.year - 1))
        self._offer(self.tr("Đang chọn ({n})"), len(chosen), lambda: self._register(chosen))
        self._offer(
            self.tr("Danh sách đang xem ({n})"), self._own.count(self.list.query),
            lambda: self._register(self.list.query),
        )  # fmt: skip
        self._offer(
            self.tr("Tất cả trong sổ ({n})"), self._own.count(everyone),
            lambda: self._register(everyone),
        )  # fmt: skip
        words = self.tr("Như năm {year} ({n})").replace("{year}", str(self.year - 1))
        self._offer(words, before, self._register_again)
        self.menu.addSeparator()
        done = [one.id for one in self.list.chosen if one.registered]
        self._offer(self.tr("Rút đăng ký đang chọn ({n})"), len(done), lambda: self._withdraw(done))

    def _offer(self, words: str, count: int, do: Callable[[], object]) -> None:
        action = self.menu.addAction(words.format(n=grouped(count)))
        action.setEnabled(count > 0)
        action.triggered.connect(lambda _checked: do())

    def _register(self, chosen: Chosen) -> None:
        with self.context.explained(self):
            self._tell_registered(self._years.register(self.kind, chosen, self.year))

    def _register_again(self) -> None:
        with self.context.explained(self):
            self._tell_registered(self._years.register_again(self.kind, self.year))

    def _tell_registered(self, number: int) -> None:
        words = self.tr("Đã đăng ký {n} {noun} cho năm {year}.")
        self.context.tell(words.format(n=grouped(number), noun=self._noun, year=self.year))

    def _withdraw(self, chosen: Sequence[UUID]) -> None:
        year = self.year
        with self.context.explained(self):
            number = self._years.withdraw(self.kind, chosen, year)
            words = self.tr("Đã rút đăng ký năm {year} của {n} {noun}.")
            self.context.tell(
                words.format(n=grouped(number), noun=self._noun, year=year),
                lambda: self._years.register(self.kind, chosen, year),
            )

    def _register_shown(self, wanted: bool) -> None:  # noqa: FBT001 - a signal's value
        if self.card.subject is not None:
            (self._register if wanted else self._withdraw)([self.card.subject.id])

    def _remove_shown(self) -> None:
        if self.card.subject is not None:
            self._remove([self.card.subject.id])

    def _erase_shown(self) -> None:
        if self.card.subject is not None:
            self.panes.show_list()
            self.eraser.ask(self.card.subject.id, self._forget_shown)

    def _note_copied(self, rows: list[SubjectRow]) -> None:
        self.workplace.readings.copied(self.kind, [one.id for one in rows])

    def _forget_shown(self, heir: UUID | None) -> None:
        """Show nobody, or who goes on in place of the one shown."""
        self.card.show_nothing()
        self.list.reload()
        self.list.go()
        if heir is not None:
            self.list.go_to(heir)
            self.card.show_subject(heir)

    def _remove_chosen(self) -> None:
        self._remove([one.id for one in self.list.chosen])

    def _remove(self, chosen: Sequence[UUID]) -> None:
        words = {"n": grouped(len(chosen)), "noun": self._noun}
        if len(chosen) <= ASKED_FROM:
            self._remove_these(chosen)
            return
        self.strip.ask(
            self.tr("Xóa {n} {noun} khỏi sổ?").format(**words),
            self.tr("Hoàn tác được ngay, và lấy lại được trong 30 ngày."),
            self.tr("Xóa {n} {noun}").format(**words),
            lambda: self._remove_these(chosen),
        )

    def _remove_these(self, chosen: Sequence[UUID]) -> None:
        self.card.show_nothing()
        self.panes.show_list()

        def told(count: int) -> None:
            words = self.tr("Đã xóa {n} {noun} khỏi sổ.").format(n=grouped(count), noun=self._noun)
            confirm(self.context, self, words)

        work = partial(self._own.remove_all, chosen)
        do(self.context, self, len(chosen), self.tr("Đang xóa"), work, told)
        self.list.go()

    def _added(self, subject: UUID, name: str) -> None:
        words = self.tr("Đã thêm {name}.").format(name=name)
        self.context.tell(words, lambda: self._own.remove(subject))
        self.list.reload()
        self.list.go_to(subject)

    def _close_card(self) -> None:
        self.panes.close_details()
        self._leave_card()

    def _follow_room(self) -> None:
        self.tools.setHidden(self.panes.details_alone)
        narrow = self.panes.room is not Room.THREE
        self.list.villages.setVisible(self._has_places and narrow)

    def _leave_card(self) -> None:
        self.panes.show_list()
        if self.card.drafting:
            self.card.show_nothing()
        self.list.go()
