"""How far long work has come, with a Dừng button that leaves a consistent state."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QProgressBar, QWidget

from desktop.ui.jobs import Job
from desktop.ui.theme import FORM_WIDTH, SPACE_L, SPACE_M, SPACE_S, SPACE_XL, fit
from desktop.ui.widgets.boxes import column, row
from desktop.ui.widgets.buttons import button
from desktop.ui.widgets.labels import label


class JobBar(QWidget):
    """A title, a determinate bar, "340 / 8.016" and Dừng, for one job."""

    def __init__(self, job: Job, title: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._job = job
        self._title = title or job.title
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setMaximum(0)  # busy, until the first step tells the total
        self.bar.setAccessibleName(self._title)
        self.count = label("", "small")
        self.stop = button(self.tr("Dừng"), icon="stop")
        self.stop.setAutoDefault(False)  # one Enter too many must not stop the work
        self.stop.clicked.connect(self.ask_to_stop)
        self._note = label(self._title, "heading", wrap=True)
        head = row(self._note, self.count, spacing=SPACE_M)
        head.setStretch(0, 1)
        self.setLayout(row(column(head, self.bar, spacing=SPACE_S), self.stop, spacing=SPACE_L))
        job.progressed.connect(self.show_progress)
        job.ended.connect(self._end)

    def ask_to_stop(self) -> None:
        """Ask the job to stop; the bar stays until it has."""
        self._job.cancel()
        self.stop.setEnabled(False)
        self._note.setText(self.tr("Đang dừng…"))

    def show_progress(self, done: int, total: int) -> None:
        """Show how far the job is."""
        self.bar.setMaximum(max(total, 1))
        self.bar.setValue(done)
        self.count.setText(f"{grouped(done)} / {grouped(total)}")
        self.bar.setAccessibleDescription(self.count.text())

    def _end(self) -> None:
        self.hide()
        self.deleteLater()


class JobDialog(QDialog):
    """A job that must be waited for: nothing else can be done in the window meanwhile."""

    def __init__(self, job: Job, title: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.bar = JobBar(job, title, self)
        note = label(
            self.tr("Có thể dừng bất cứ lúc nào: dữ liệu giữ nguyên như trước khi bắt đầu."),
            "small",
            wrap=True,
        )
        margins = (SPACE_XL, SPACE_XL, SPACE_XL, SPACE_L)
        self.setLayout(column(self.bar, note, margins=margins))
        fit(self, min_width=FORM_WIDTH + SPACE_XL * 3)
        job.ended.connect(self.accept)
        self.open()

    def reject(self) -> None:
        """Escape and close ask the job to stop, and wait until it has."""
        self.bar.ask_to_stop()


def grouped(number: int) -> str:
    """A whole number as Vietnamese paper writes it: 7.842."""
    return f"{number:,}".replace(",", ".")
