"""A place to drop a file, with the button for those who would rather choose it."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QRectF, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QWidget

from desktop.ui.theme import RADIUS, SPACE_M, SPACE_XL, theme
from desktop.ui.widgets.boxes import Part, column

DASH = 1.5


class DropZone(QWidget):
    """A dashed frame around a few words; it lights up while a file is held over it.

    Signals:
        dropped: path of the file let go here.
    """

    dropped = Signal(object)

    def __init__(self, *parts: Part, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lit = False
        self.setAcceptDrops(True)
        margins = (SPACE_XL, SPACE_XL, SPACE_XL, SPACE_XL)
        layout = column(*parts, spacing=SPACE_M, margins=margins)
        for part in parts:
            if isinstance(part, QWidget):
                layout.setAlignment(part, Qt.AlignmentFlag.AlignHCenter)
        self.setLayout(layout)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_file(event.mimeData()) is not None:
            event.acceptProposedAction()
            self._light(lit=True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._light(lit=False)
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        self._light(lit=False)
        path = dropped_file(event.mimeData())
        if path is not None:
            event.acceptProposedAction()
            self.dropped.emit(path)

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(look.color("primary" if self._lit else "strong_border"), DASH)
        pen.setStyle(Qt.PenStyle.SolidLine if self._lit else Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(look.color("selection" if self._lit else "raised"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), RADIUS, RADIUS)
        painter.end()

    def _light(self, *, lit: bool) -> None:
        self._lit = lit
        self.update()


def dropped_file(data: QMimeData) -> Path | None:
    """The one file of this PC that is being dragged, if it is one."""
    paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    return paths[0] if len(paths) == 1 else None
