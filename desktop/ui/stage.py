"""The one window on the desktop, and what stands in it: first run, login, work, lock."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QPaintEvent
from PySide6.QtWidgets import QDialog, QStackedWidget, QWidget

from desktop.ui.app import Launch
from desktop.ui.entry_flow import PASSWORD_CODES, EntryFlow, answer
from desktop.ui.errors import Failures
from desktop.ui.jobs import Jobs
from desktop.ui.preferences import Preferences
from desktop.ui.theme import theme
from desktop.ui.widgets.brand import PROGRAM

if TYPE_CHECKING:
    from desktop.ui.idle import Idle

__all__ = ["PASSWORD_CODES", "Stage"]

SMALLEST_WINDOW, FIRST_WINDOW = (800, 560), (1180, 720)
TITLE_BAR, ROOMY = 32, 1440  # on a narrower screen the window takes all of it


class Stage(QStackedWidget):
    """Leads from the first paint to the open window, and covers it when nobody is there.

    Signals:
        painted: the first page stands on the screen; heavy modules may load now.
        entered: an officer is at work, with the new `Window`.
    """

    painted = Signal()
    entered = Signal(object)

    def __init__(self, launch: Launch, preferences: Preferences, failures: Failures) -> None:
        super().__init__()
        self.setWindowTitle(PROGRAM)
        self._launch, self._preferences, self._failures = launch, preferences, failures
        self.jobs = Jobs(self)
        self.entry = EntryFlow(launch, preferences, failures, self.jobs, self)
        self.entry.turned.connect(self._turn_to)
        self.entry.opened.connect(self._open_window)
        self._workplace: Any = None
        self._first_paint = True
        self._hidden: list[QDialog] = []
        self.work: QWidget | None = None
        self.idle: Idle | None = None
        self._warming: Idle | None = None
        theme().changed.connect(self._bound)
        self._bound()

    def start(self) -> None:
        """Show the first page."""
        room = self.screen().availableSize()
        if room.width() < ROOMY:
            self.setWindowState(Qt.WindowState.WindowMaximized)
        first_width, first_height = FIRST_WINDOW
        self.resize(min(first_width, room.width()), min(first_height, room.height() - TITLE_BAR))
        self._preferences.place_window(self)
        self.painted.connect(self.entry.load)
        if self._launch.begin_with_sample:
            self.painted.connect(self.entry.try_sample)
        self.entry.begin()
        self.show()

    def lock(self) -> None:
        """Cover the window; pages stay as they are, other windows of ours hide."""
        if self.work is None or self.currentWidget() is not self.work:
            return
        from desktop.services.demo.plan import PASSWORD  # noqa: PLC0415 - loads the services
        from desktop.ui.pages.entry.lock import LockPage  # noqa: PLC0415 - not before the first paint

        self._watch(on=False)
        page = LockPage(self._workplace.officer.name, PASSWORD if self.entry.sample else "")
        page.asked.connect(self._unlock)
        page.left.connect(self._leave)
        self._hidden = [one for one in self.findChildren(QDialog) if one.isVisible()]
        for dialog in self._hidden:
            dialog.hide()
        self._turn_to(page)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._first_paint:
            self._first_paint = False
            QTimer.singleShot(0, self.painted.emit)

    def closeEvent(self, event: QCloseEvent) -> None:
        self._preferences.keep_window(self)
        self._watch(on=False)
        self.jobs.stop()
        self._close_workplace()
        super().closeEvent(event)

    def _bound(self) -> None:
        """Never become larger than the screen, however large the letters are."""
        room, px = self.screen().availableSize(), theme().px
        width, height = (px(side) for side in SMALLEST_WINDOW)
        self.setMinimumSize(min(width, room.width()), min(height, room.height() - TITLE_BAR))

    def _open_window(self, workplace: Any) -> None:
        from desktop.ui.entering import open_window  # noqa: PLC0415 - loads the services
        from desktop.ui.warming import Warming  # noqa: PLC0415 - so does the window

        self._workplace = workplace
        self._preferences.last_officer = workplace.officer.name
        window = open_window(workplace, self.jobs, self._failures, self._preferences)
        window.lock_asked.connect(self.lock)
        window.quit_asked.connect(self.close)
        window.context.left.connect(self._leave, Qt.ConnectionType.QueuedConnection)
        self.work = window
        window.context.changes.changed.connect(lambda _entities: self._name())
        self._name()
        self._turn_to(window)
        window.open_page(window.current)  # the keyboard goes where work begins
        self._warming = Warming(_application(), window)
        self._watch(on=True)
        self.entered.emit(window)

    def _name(self) -> None:
        self.setWindowTitle(f"{self._workplace.office.name} – {PROGRAM}")

    def _unlock(self, password: str) -> None:
        page: Any = self.currentWidget()
        page.entry.work(busy=True)
        unlock = self._workplace.accounts.unlock
        job = self.jobs.run(lambda _progress: unlock(password))
        job.failed.connect(lambda error: answer(page.entry, error, self._failures, self))
        job.succeeded.connect(lambda _nothing: self._uncover())

    def _uncover(self) -> None:
        assert self.work is not None
        self._turn_to(self.work)
        for dialog in self._hidden:
            dialog.show()
        self._hidden = []
        self._watch(on=True)

    def _leave(self) -> None:
        """Close the file of this officer, so that another one can log in."""
        self._watch(on=False)
        for dialog in self._hidden:
            dialog.deleteLater()
        self._hidden = []
        work, self.work = self.work, None
        self._warming = None
        if work is not None:
            self.removeWidget(work)
            work.deleteLater()
        self._close_workplace()
        self.setWindowTitle(PROGRAM)
        self.entry.begin()

    def _watch(self, *, on: bool) -> None:
        """Count the time without a touch, while the window is open."""
        from desktop.ui.idle import Idle  # noqa: PLC0415 - not before the first paint

        if self.idle is None:
            self.idle = Idle(_application(), self)
            self.idle.idle.connect(self.lock)
        for one in (self.idle, self._warming):
            if one is not None and on:
                one.start()
            elif one is not None:
                one.stop()

    def _close_workplace(self) -> None:
        for workplace in (self._workplace, self.entry.workplace):
            if workplace is not None:
                workplace.close()
        self._workplace = self.entry.workplace = None

    def _turn_to(self, page: QWidget) -> None:
        before = self.currentWidget()
        if self.indexOf(page) < 0:
            self.addWidget(page)
        self.setCurrentWidget(page)
        if before is not None and before is not page and before is not self.work:
            self.removeWidget(before)
            before.deleteLater()
        if page is not self.work:
            page.setFocus()


def _application() -> QGuiApplication:
    app = QGuiApplication.instance()
    assert isinstance(app, QGuiApplication)
    return app
