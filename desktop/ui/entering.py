"""From an open data file to the open window."""

from typing import Any

from PySide6.QtCore import QCoreApplication

from desktop.domain.names import fold
from desktop.services.register.families import FamilyQuery
from desktop.services.register.subjects import SubjectQuery
from desktop.ui.context import PageContext
from desktop.ui.errors import Failures
from desktop.ui.finders import family_finder, former_finder, subject_finder, village_finder
from desktop.ui.folder_watch import FolderWatch
from desktop.ui.jobs import Jobs
from desktop.ui.preferences import Preferences
from desktop.ui.registry import pages_of
from desktop.ui.window import Window


def open_window(workplace: Any, jobs: Jobs, failures: Failures, preferences: Preferences) -> Window:
    """Build the window of one login."""
    context = PageContext(workplace, jobs, failures, preferences)
    finders = (
        village_finder(workplace, fold),
        family_finder(workplace, lambda text: FamilyQuery(search=text)),
        former_finder(workplace, fold),
        subject_finder(workplace, SubjectQuery),
    )
    window = Window(context, pages_of(workplace.office.role), finders)
    context.setParent(window)
    FolderWatch(context, window)
    if workplace.erased_again:
        words = QCoreApplication.translate(
            "entering", "Bản sao lưu có lại {n} mục đã xóa hẳn theo yêu cầu: đã xóa hẳn lần nữa."
        )
        context.tell(words.format(n=workplace.erased_again))
    return window
