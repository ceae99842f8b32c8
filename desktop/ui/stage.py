"""The one window on the desktop, and what stands in it: first run, login, work, lock."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QPaintEvent
from PySide6.QtWidgets import QDialog, QStackedWidget, QWidget

from desktop.errors import AppError
from desktop.ui.app import Launch
from desktop.ui.errors import Failures, words_of
from desktop.ui.jobs import Job, Jobs
from desktop.ui.pages.login import LoginPage
from desktop.ui.preferences import Preferences
from desktop.ui.theme import fit
from desktop.ui.widgets.brand import PROGRAM

if TYPE_CHECKING:
    from desktop.ui.idle import Idle

SMALLEST_WINDOW, FIRST_WINDOW = (800, 560), (1180, 720)
PASSWORD_CODES = frozenset({"wrong_password", "too_many_tries"})


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
        self._entrance: Any = None
        self._workplace: Any = None
        self._first_paint = True
        self._hidden: list[QDialog] = []
        self.work: QWidget | None = None
        self.idle: Idle | None = None
        fit(self, min_width=SMALLEST_WINDOW[0], min_height=SMALLEST_WINDOW[1])

    def start(self) -> None:
        """Show the first page."""
        self.resize(*FIRST_WINDOW)
        self._preferences.place_window(self)
        self.painted.connect(self._load)
        if self._launch.begin_with_sample:
            self.painted.connect(self._try_sample)
        if self._launch.exists:
            self._show_login()
        else:
            self._show_first_run()
        self.show()

    def lock(self) -> None:
        """Cover the window; pages stay as they are, other windows of ours hide."""
        if self.work is None or self.currentWidget() is not self.work:
            return
        from desktop.ui.pages.lock import LockPage  # noqa: PLC0415 - not before the first paint

        self._watch(on=False)
        page = LockPage(self._workplace.officer.name)
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

    def _load(self) -> None:
        job = self._run(lambda _progress: self._make_entrance())
        job.succeeded.connect(self._loaded)

    def _make_entrance(self) -> None:
        """On the worker, so that a password typed meanwhile finds it made when its turn comes."""
        self._entrance = self._launch.entrance()

    def _loaded(self, _nothing: object) -> None:
        page = self.currentWidget()
        if isinstance(page, LoginPage):
            self._offer_officers(page)

    def _offer_officers(self, page: Any) -> None:
        try:
            officers, wait = self._entrance.officers(), self._entrance.seconds_to_wait()
        except AppError as error:
            self._failures.show(error, self)
            return
        page.offer(officers, self._preferences.last_officer)
        if wait > 0 and isinstance(page, LoginPage):
            page.entry.refuse("", round(wait))

    def _show_login(self) -> None:
        page = LoginPage()
        last = self._preferences.last_officer
        page.offer([last] if last else [], last)
        page.asked.connect(self._log_in)
        page.forgotten.connect(self._show_recovery)
        self._turn_to(page)
        if self._entrance is not None:
            self._offer_officers(page)

    def _show_recovery(self) -> None:
        from desktop.ui.pages.recovery import RecoveryPage  # noqa: PLC0415 - seldom needed

        page = RecoveryPage()
        page.asked.connect(self._recover)
        page.left.connect(self._show_login)
        self._turn_to(page)
        if self._entrance is not None:
            self._offer_officers(page)

    def _show_first_run(self) -> None:
        from desktop.ui.pages.first_run import FirstRunPage  # noqa: PLC0415 - once in a lifetime

        page = FirstRunPage(self._preferences, sample=self._launch.sample is not None)
        page.founding.connect(self._found)
        page.sample_asked.connect(self._try_sample)
        page.failed.connect(lambda error: self._failures.show(error, self))
        page.finished.connect(self._founded)
        self._turn_to(page)

    def _log_in(self, officer: str, password: str) -> None:
        page = self.currentWidget()
        assert isinstance(page, LoginPage)
        page.entry.work(busy=True, note=self.tr("Đang mở sổ…"))
        job = self._run(lambda _progress: self._entrance.open(officer, password), self._refused)
        job.succeeded.connect(self._enter)

    def _refused(self, error: Exception) -> None:
        """A password that did not do is answered at its field, anything else in words above it."""
        entry = getattr(self.currentWidget(), "entry", None)
        if entry is None or not isinstance(error, AppError) or error.code not in PASSWORD_CODES:
            if entry is not None:
                entry.work(busy=False)
            self._failures.show(error, self)
            return
        words = words_of(error)
        seconds = error.facts.get("seconds", 0)
        wait = int(seconds) if isinstance(seconds, int | float) else 0
        entry.refuse(words.happened if wait else f"{words.happened} {words.advice}", wait)

    def _recover(self, key: str, officer: str, password: str) -> None:
        page: Any = self.currentWidget()
        page.work(busy=True)

        def refused(error: Exception) -> None:
            page.work(busy=False)
            if isinstance(error, AppError) and error.code == "wrong_recovery_key":
                words, line = words_of(error), error.facts.get("line", 0)
                page.refuse(
                    f"{words.happened} {words.advice}", line if isinstance(line, int) else 0
                )
            else:
                self._failures.show(error, self)

        job = self._run(lambda _p: self._entrance.recover(key, officer, password), refused)
        job.succeeded.connect(self._enter)

    def _found(self, founding: Any) -> None:
        from desktop.ui.founding import found  # noqa: PLC0415 - loads the services

        page: Any = self.currentWidget()
        page.work(self.tr("Đang lập sổ…"))

        def refused(error: Exception) -> None:
            page.work()
            self._failures.show(error, self)

        def made(founded: Any) -> None:
            self._workplace = founded.workplace
            page.show_key(founded.recovery_key, founded.paper)

        self._run(lambda _p: found(self._entrance, founding), refused).succeeded.connect(made)

    def _founded(self, backups: Path | None) -> None:
        self._preferences.backup_folder = backups
        self._enter(self._workplace)

    def _try_sample(self) -> None:
        from desktop.ui.widgets.job_bar import JobDialog  # noqa: PLC0415 - seldom needed

        if self._launch.sample is not None:
            job = self._run(self._launch.sample)
            job.succeeded.connect(self._enter)
            JobDialog(job, self.tr("Đang lập dữ liệu mẫu"), self)

    def _enter(self, workplace: Any) -> None:
        from desktop.ui.entering import open_window  # noqa: PLC0415 - loads the services

        self._workplace = workplace
        self._preferences.last_officer = workplace.officer.name
        window = open_window(workplace, self.jobs, self._failures, self._preferences)
        window.lock_asked.connect(self.lock)
        window.quit_asked.connect(self.close)
        self.work = window
        self.setWindowTitle(f"{workplace.office.name} – {PROGRAM}")
        self._turn_to(window)
        self._watch(on=True)
        self.entered.emit(window)

    def _unlock(self, password: str) -> None:
        page: Any = self.currentWidget()
        page.entry.work(busy=True)
        unlock = self._workplace.accounts.unlock
        job = self._run(lambda _progress: unlock(password), self._refused)
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
        for dialog in self._hidden:
            dialog.deleteLater()
        self._hidden = []
        work, self.work = self.work, None
        if work is not None:
            self.removeWidget(work)
            work.deleteLater()
        self._close_workplace()
        self.setWindowTitle(PROGRAM)
        self._show_login()

    def _watch(self, *, on: bool) -> None:
        """Count the minutes without a touch, while the window is open."""
        from desktop.ui.idle import Idle  # noqa: PLC0415 - not before the first paint

        if self.idle is None:
            self.idle = Idle(_application(), self)
            self.idle.idle.connect(self.lock)
        if on:
            self.idle.start()
        else:
            self.idle.stop()

    def _close_workplace(self) -> None:
        workplace, self._workplace = self._workplace, None
        if workplace is not None:
            workplace.close()

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

    def _run(
        self, work: Callable[..., Any], failed: Callable[[Exception], object] | None = None
    ) -> Job:
        job = self.jobs.run(work)
        job.failed.connect(failed or (lambda error: self._failures.show(error, self)))
        return job


def _application() -> QGuiApplication:
    app = QGuiApplication.instance()
    assert isinstance(app, QGuiApplication)
    return app
