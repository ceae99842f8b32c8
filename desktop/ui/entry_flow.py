"""The way to an open data file: first run, login, recovery; nothing heavy before the first paint."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop.errors import AppError
from desktop.ui.app import Launch
from desktop.ui.errors import Failures, sentence, words_of
from desktop.ui.jobs import Job, Jobs
from desktop.ui.pages.entry.login import LoginPage
from desktop.ui.preferences import Preferences
from desktop.ui.widgets.password_entry import PasswordEntry

PASSWORD_CODES = frozenset({"wrong_password", "too_many_tries"})


class EntryFlow(QObject):
    """Shows one page after the other until a workplace is open.

    Signals:
        turned: a page to show now.
        opened: a workplace that is open; work can begin.
    """

    turned = Signal(object)
    opened = Signal(object)

    def __init__(
        self,
        launch: Launch,
        preferences: Preferences,
        failures: Failures,
        jobs: Jobs,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._launch, self._preferences, self._failures = launch, preferences, failures
        self._jobs, self._window = jobs, window
        self._entrance: Any = None
        self.page: Any = None
        self.sample = False  # whether the sample data was opened: nobody was asked for its password
        self.workplace: Any = None  # open, but its recovery sheet is not on paper yet

    @property
    def ready(self) -> bool:
        """Whether the services are loaded and the data file can be opened."""
        return self._entrance is not None

    def begin(self) -> None:
        """Show the first page: login where there is a data file, else the first steps."""
        self.sample = False
        if self._launch.exists or (self.ready and self._entrance.exists()):
            self._show_login()
        else:
            self._show_first_run()

    def load(self) -> None:
        """Load the services on the worker; called after the first paint."""
        self._run(lambda _progress: self._make_entrance()).succeeded.connect(self._loaded)

    def try_sample(self) -> None:
        """Open the sample data, made the first time."""
        from desktop.ui.widgets.job_bar import JobDialog  # noqa: PLC0415 - seldom needed

        if self._launch.sample is not None:
            job = self._run(self._launch.sample)
            self.sample = True
            job.succeeded.connect(self.opened)
            JobDialog(job, self.tr("Đang lập dữ liệu mẫu"), self._window)

    def _make_entrance(self) -> None:
        """On the worker, so that a password typed meanwhile finds it made when its turn comes."""
        self._entrance = self._launch.entrance()

    def _loaded(self, _nothing: object) -> None:
        if isinstance(self.page, LoginPage):
            self._offer_officers()

    def _turn_to(self, page: Any) -> None:
        self.page = page
        self.turned.emit(page)

    def _offer_officers(self) -> None:
        try:
            officers, wait = self._entrance.officers(), self._entrance.seconds_to_wait()
        except AppError as error:
            self._failures.show(error, self._window)
            return
        self.page.offer(officers, self._preferences.last_officer)
        if wait > 0 and isinstance(self.page, LoginPage):
            self.page.entry.refuse("", round(wait))

    def _show_login(self) -> None:
        page, last = LoginPage(self._launch.server), self._preferences.last_officer
        page.offer([last] if last else [], last)
        page.asked.connect(self._log_in)
        page.forgotten.connect(self._show_recovery)
        self._turn_to(page)
        if self.ready:
            self._offer_officers()

    def _show_recovery(self) -> None:
        from desktop.ui.pages.entry.recovery import RecoveryPage  # noqa: PLC0415 - seldom needed

        page = RecoveryPage()
        page.asked.connect(self._recover)
        page.left.connect(self._show_login)
        self._turn_to(page)
        if self.ready:
            self._offer_officers()

    def _show_first_run(self) -> None:
        from desktop.ui.pages.entry.first_run import FirstRunPage  # noqa: PLC0415 - once in a lifetime

        sample, server = self._launch.sample is not None, self._launch.server
        page = FirstRunPage(self._preferences, sample=sample, server=server)
        page.founding.connect(self._found)
        page.sample_asked.connect(self.try_sample)
        page.failed.connect(lambda error: self._failures.show(error, self._window))
        page.finished.connect(self._finish)
        self._turn_to(page)

    def _log_in(self, officer: str, password: str) -> None:
        entry = self.page.entry
        entry.work(busy=True, note=self.tr("Đang mở sổ…"))

        def refused(error: Exception) -> None:
            answer(entry, error, self._failures, self._window)

        job = self._run(lambda _progress: self._entrance.open(officer, password), refused)
        job.succeeded.connect(self._enter)

    def _recover(self, key: str, officer: str, password: str) -> None:
        page = self.page
        page.work(busy=True)

        def refused(error: Exception) -> None:
            page.work(busy=False)
            if isinstance(error, AppError) and error.code == "wrong_recovery_key":
                line = error.facts.get("line", 0)
                known = line if isinstance(line, int) else 0
                page.refuse(sentence(error), known)
            else:
                self._failures.show(error, self._window)

        job = self._run(lambda _p: self._entrance.recover(key, officer, password), refused)
        job.succeeded.connect(self._enter)

    def _found(self, founding: Any) -> None:
        from desktop.ui.founding import found  # noqa: PLC0415 - loads the services

        page = self.page
        page.work(self.tr("Đang lập sổ…"))

        def refused(error: Exception) -> None:
            page.work()
            self._failures.show(error, self._window)

        def made(founded: Any) -> None:
            self.workplace = founded.workplace
            page.show_key(founded.recovery_key, founded.paper)

        self._run(lambda _p: found(self._entrance, founding), refused).succeeded.connect(made)

    def _finish(self, backups: Path | None) -> None:
        self._preferences.backup_folder = backups
        workplace, self.workplace = self.workplace, None
        self.opened.emit(workplace)

    def _enter(self, workplace: Any) -> None:
        """Go in, or first finish what the first steps left open."""
        renew = self._launch.new_recovery_key
        if self._preferences.sheet_pending and renew is not None:
            self._renew_sheet(workplace, renew)
        else:
            self.opened.emit(workplace)

    def _renew_sheet(self, workplace: Any, renew: Callable[[Any], str]) -> None:
        """The program was closed before the recovery sheet was on paper: a new key, a new sheet."""
        from desktop.ui.founding import paper  # noqa: PLC0415 - loads the papers

        self.workplace = workplace

        def work(_progress: object) -> tuple[str, bytes]:
            key = renew(workplace)
            return key, paper(workplace, key)

        def renewed(made: tuple[str, bytes]) -> None:
            self._show_first_run()
            self.page.show_key(*made)

        self._run(work).succeeded.connect(renewed)

    def _run(
        self, work: Callable[..., Any], failed: Callable[[Exception], object] | None = None
    ) -> Job:
        job = self._jobs.run(work)
        job.failed.connect(failed or (lambda error: self._failures.show(error, self._window)))
        return job


def answer(entry: PasswordEntry, error: Exception, failures: Failures, window: QWidget) -> None:
    """A password that did not do is answered at its field, anything else in words above it."""
    if not isinstance(error, AppError) or error.code not in PASSWORD_CODES:
        entry.work(busy=False)
        failures.show(error, window)
        return
    seconds = error.facts.get("seconds", 0)
    wait = int(seconds) if isinstance(seconds, int | float) else 0
    entry.refuse(words_of(error).happened if wait else sentence(error), wait)
