"""The window after login: navigation, and nothing else."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop.domain.names import fold
from desktop.ui.actions import Command, act
from desktop.ui.context import PageContext
from desktop.ui.finders import Finder, Hit, page_finder
from desktop.ui.focus import FocusKeeper
from desktop.ui.pages.page import Page
from desktop.ui.pulse import Pulse, Waiting
from desktop.ui.registry import PageSpec
from desktop.ui.theme import theme
from desktop.ui.widgets.boxes import column, holder, row
from desktop.ui.widgets.brand import Brand
from desktop.ui.widgets.command_palette import CommandPalette
from desktop.ui.widgets.help_panel import HelpPanel
from desktop.ui.widgets.rail import Rail
from desktop.ui.widgets.rail_foot import FootLine, RailFoot
from desktop.ui.widgets.scroll import scrolling
from desktop.ui.widgets.toast import Toast
from desktop.ui.widgets.top_bar import TopBar

ROOM_FOR_NAMES, ROOM_FOR_HELP = 1000, 1100  # drawn pixels; in less the rail or the page folds
YEARS_BACK, TEXT_STEP = 5, 0.1


class Window(QWidget):
    """Rail, top bar and the pages of one login; pages are made when first opened.

    Signals:
        lock_asked: the officer wants the window locked.
        quit_asked: the officer wants to leave.
    """

    lock_asked = Signal()
    quit_asked = Signal()

    def __init__(
        self,
        context: PageContext,
        pages: Sequence[PageSpec],
        finders: Sequence[Finder] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.context = context
        self._specs = {page.key: page for page in pages}
        self._made: dict[str, Page] = {}
        self._folded: bool | None = None  # the officer's own wish; None leaves it to the width
        self._narrow = False

        workplace = context.workplace
        self.foot = RailFoot(workplace.officer.name)
        self.brand = Brand(workplace.office.name)
        self.rail = Rail(self.brand, self.foot)
        self.rail.offer([(page.key, page.name, page.icon) for page in pages])
        self.top = TopBar()
        self.top.offer_years(years_around(workplace.year), context.year)
        self.stack = QStackedWidget()
        self.help = HelpPanel()
        self.help.turned.connect(self._fold)
        self.body = holder(row(self.stack, self.help, spacing=0))
        self.setLayout(row(self.rail, column(self.top, self.body, spacing=0), spacing=0))
        self.toast = Toast(self)
        self.palette_ = CommandPalette((page_finder(pages, fold), *finders), self)
        self.pulse = Pulse(context, self)
        FocusKeeper(self, self.stack)
        self._connect()
        self._obey()
        self._fold()
        self.open_page(pages[0].key)

    @property
    def current(self) -> str:
        """Key of the page that is open."""
        return list(self._made)[self.stack.currentIndex()]

    @property
    def keys(self) -> Sequence[str]:
        """Keys of all pages, in the order of the rail."""
        return list(self._specs)

    def has_made(self, key: str) -> bool:
        """Whether a page was opened or made ahead."""
        return key in self._made

    def page(self, key: str) -> Page:
        """A page, made if it was not opened before."""
        if key not in self._made:
            self._made[key] = self._specs[key].make(self.context)
            self.stack.addWidget(scrolling(self._made[key]))  # never pushes the window larger
        return self._made[key]

    def open_page(self, key: str, target: object = None) -> None:
        """Show a page, and on it a thing."""
        if key not in self._specs:
            return
        page = self.page(key)
        self.rail.mark(key)
        self.top.title.setText(self._specs[key].name)
        self.stack.setCurrentIndex(list(self._made).index(key))
        self.help.show_topic(page.help_topic or key)
        if target is not None:
            page.open_target(target)
        page.first_field().setFocus(Qt.FocusReason.OtherFocusReason)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.pulse.look()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def _connect(self) -> None:
        context = self.context
        self.rail.page_chosen.connect(self.open_page)
        self.foot.lock_asked.connect(self.lock_asked)
        self.top.year_chosen.connect(context.choose_year)
        self.top.search_asked.connect(self.palette_.ask)
        self.palette_.chosen.connect(self._go)
        context.page_asked.connect(self.open_page)
        context.told.connect(self.toast.say)
        context.changes.changed.connect(self._call)
        self.pulse.waiting.connect(self._show_waiting)
        self.pulse.standing.connect(self._show_standing)
        theme().changed.connect(self._fold)

    def _obey(self) -> None:
        for command, work in {
            Command.GO: self.palette_.ask,
            Command.LOCK: self.lock_asked.emit,
            Command.HELP: self.help.toggle,
            Command.PROJECTOR: self._project,
            Command.SIDEBAR: self._turn_rail,
            Command.LARGER: lambda: self._resize_text(TEXT_STEP),
            Command.SMALLER: lambda: self._resize_text(-TEXT_STEP),
            Command.QUIT: self.quit_asked.emit,
        }.items():
            act(command, self, work, everywhere=True)
        for number, key in enumerate(list(self._specs)[:9], start=1):
            shortcut = QShortcut(QKeySequence(f"Ctrl+{number}"), self)
            shortcut.activated.connect(lambda key=key: self.open_page(key))

    def _go(self, hit: Hit) -> None:
        self.open_page(hit.page, hit.target)

    def _call(self, entities: frozenset[str]) -> None:
        """Show what the office is called by now."""
        if "office_name" in entities:
            self.brand.office.setText(self.context.workplace.office.name)

    def _show_waiting(self, pages: Sequence[Waiting]) -> None:
        for page in pages:
            if self.rail.has(page.page):
                count = str(page.count) if page.count else ""
                self.rail.item(page.page).wait_here(
                    count, page.why if page.count else "", alarm=page.alarm
                )

    def _show_standing(self, lines: Sequence[FootLine]) -> None:
        self.foot.say(*lines)

    def _project(self) -> None:
        on = not theme().projector
        theme().choose(projector=on)
        window = self.window()
        state = window.windowState()
        full = Qt.WindowState.WindowFullScreen
        window.setWindowState(state | full if on else state & ~full)

    def _resize_text(self, step: float) -> None:
        theme().choose(scale=round(theme().text_scale + step, 1))
        self.context.preferences.text_scale = theme().text_scale

    def _turn_rail(self) -> None:
        self._folded = not self._narrow
        self._fold()

    def _fold(self) -> None:
        narrow = self._folded
        if narrow is None:
            narrow = self.width() < theme().px(ROOM_FOR_NAMES)
        if narrow != self._narrow:
            self._narrow = narrow
            self.rail.fold(narrow=narrow)
        over = self.width() < theme().px(ROOM_FOR_HELP)
        self.help.spread(over=over)
        self.stack.setVisible(self.help.isHidden() or not over)


def years_around(year: int) -> list[int]:
    """The years one can work on: next year's registration, this year, and the years before."""
    return list(range(year + 1, year - YEARS_BACK - 1, -1))
