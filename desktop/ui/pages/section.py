"""What the parts of Gửi – nhận have in common: jobs that show themselves in their own card."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtWidgets import QScrollArea, QWidget

from desktop.ui.context import PageContext
from desktop.ui.jobs import Job, Work
from desktop.ui.widgets.job_slot import JobSlot, hold


class Section(QWidget):
    """A part of the page that reads the workplace anew when it is told to."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context, self.workplace = context, context.workplace

    def reload(self) -> None:
        """Read everything shown anew."""

    def first_field(self) -> QWidget:
        """What takes the focus when the section is opened."""
        return self

    def work(
        self,
        title: str,
        work: Work,
        slot: JobSlot,
        then: Callable[[Any], object],
        *,
        meanwhile: QWidget | None = None,
    ) -> Job:
        """Do long work; its bar stands in `slot`, and `meanwhile` cannot be touched."""
        job = self.context.jobs.run(work, title=title)
        if meanwhile is not None:
            hold(meanwhile, job)
        job.failed.connect(self._explain)
        job.succeeded.connect(then)
        slot.watch(job, title)
        return job

    def _explain(self, error: Exception) -> None:
        self.context.failures.show(error, self)

    def reveal(self, part: QWidget) -> None:
        """Scroll the page so that a part's head can be seen, once its size is known."""
        area = self.parentWidget()
        while area is not None and not isinstance(area, QScrollArea):
            area = area.parentWidget()
        if isinstance(area, QScrollArea):
            QTimer.singleShot(0, part, lambda: _show_head(area, part))


def _show_head(area: QScrollArea, part: QWidget) -> None:
    content = area.widget()
    assert content is not None
    top = part.mapTo(content, QPoint(0, 0)).y()
    bar = area.verticalScrollBar()
    if not bar.value() <= top <= bar.value() + area.viewport().height() - part.height():
        bar.setValue(top)
