"""What every page is given: the workplace, the year, and ways to speak to the rest of the window."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop.domain.subjects import SubjectKind
from desktop.errors import AppError
from desktop.ui.changes import Changes
from desktop.ui.errors import Failures
from desktop.ui.jobs import Job, Jobs, Work
from desktop.ui.preferences import Preferences
from desktop.ui.widgets.job_bar import JobDialog


class PageContext(QObject):
    """Shared by all pages of one login.

    Attributes:
        workplace: the services over the open data file.
        changes: says which entities a commit touched.
        jobs: the worker for long work.
        failures: turns failures into words.
        preferences: what the officer likes on this PC.
        kind: the kind of subjects that pages are about.

    Signals:
        year_changed: another working year was chosen.
        kind_changed: the pages are about another kind of subjects.
        page_asked: key of a page to open, and what to show there (or None).
        told: a quiet confirmation, and how to take it back (or None).
        left: the data file was closed; somebody has to log in anew.
    """

    year_changed = Signal(int)
    kind_changed = Signal(str)
    page_asked = Signal(str, object)
    told = Signal(str, object)
    left = Signal()

    def __init__(
        self,
        workplace: Any,
        jobs: Jobs,
        failures: Failures,
        preferences: Preferences,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.workplace, self.jobs, self.failures = workplace, jobs, failures
        self.preferences = preferences
        self.changes = Changes(self)
        self._year = int(workplace.year)
        self.kind = SubjectKind.FAMILY
        workplace.subscribe(self.changes.notice)

    @property
    def year(self) -> int:
        """The working year chosen at the top of the window."""
        return self._year

    def choose_year(self, year: int) -> None:
        """Take another working year."""
        if year != self._year:
            self._year = year
            self.year_changed.emit(year)

    def choose_kind(self, kind: SubjectKind) -> None:
        """Be about another kind of subjects, on every page that is about one."""
        if kind is not self.kind:
            self.kind = kind
            self.kind_changed.emit(kind.value)

    def open_page(self, key: str, target: object = None) -> None:
        """Show a page, and on it a thing: a family's id, a village's id."""
        self.page_asked.emit(key, target)

    def tell(self, text: str, undo: Callable[[], object] | None = None) -> None:
        """Confirm quietly what was done; `undo` takes it back."""
        self.told.emit(text, undo)

    @contextmanager
    def explained(self, parent: QWidget) -> Iterator[None]:
        """Show a foreseen failure of the calls inside in words, and go on."""
        try:
            yield
        except AppError as error:
            self.failures.show(error, parent)

    def run(
        self, title: str, work: Work, parent: QWidget, then: Callable[[Any], object] | None = None
    ) -> Job:
        """Do long work behind a dialog with a bar and Dừng; `then` gets what it returned."""
        job = self.jobs.run(work, title=title)
        job.failed.connect(lambda error: self.failures.show(error, parent))
        if then is not None:
            job.succeeded.connect(then)
        JobDialog(job, title, parent)
        return job
