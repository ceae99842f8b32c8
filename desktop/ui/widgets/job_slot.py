"""A place in a card where a job shows how far it is, while the rest of the window stays usable."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget

from desktop.ui.jobs import Job
from desktop.ui.widgets.boxes import column
from desktop.ui.widgets.job_bar import JobBar


class _Hold(QObject):
    """Gives a part back, and the keyboard; goes away with it, so that a job may outlive the page."""

    def __init__(self, part: QWidget) -> None:
        super().__init__(part)
        focus = QApplication.focusWidget()
        self._focus = focus if focus is not None and part.isAncestorOf(focus) else None
        part.setEnabled(False)

    def let_go(self, _what: object = None) -> None:
        part = self.parent()  # not kept: a child that holds its parent would free it while it dies
        assert isinstance(part, QWidget)
        part.setEnabled(True)
        if self._focus is not None and QApplication.focusWidget() is None:
            self._focus.setFocus(Qt.FocusReason.OtherFocusReason)
        self.deleteLater()


def hold(part: QWidget, job: Job) -> None:
    """Let nobody touch a part while a job runs; whoever connects later finds it usable again."""
    held = _Hold(part)
    for end in (job.succeeded, job.failed, job.cancelled):
        end.connect(held.let_go)


class JobSlot(QWidget):
    """Empty and without height until a job runs in it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line = column(spacing=0)
        self.setLayout(self._line)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.bar: JobBar | None = None
        self.hide()

    def watch(self, job: Job, title: str) -> None:
        """Show a job until it has ended."""
        self.bar = JobBar(job, title, self)
        self._line.addWidget(self.bar)
        job.ended.connect(self._empty)
        self.show()

    def _empty(self) -> None:
        self.bar = None
        self.hide()
