"""A dashed frame that files are dropped on; it lights up while some are held over it."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData, QRectF, Qt
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QWidget

from desktop.ui.theme import RADIUS, theme

DASH = 1.5


class DropFrame(QWidget):
    """The frame; which files it wants and what becomes of them, its kinds say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lit = False
        self.setAcceptDrops(True)

    def wanted(self, data: QMimeData) -> Sequence[Path]:
        """The files among what is dragged that can be let go here."""
        raise NotImplementedError

    def take(self, files: Sequence[Path]) -> None:
        """Files were let go here; at least one."""
        raise NotImplementedError

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.wanted(event.mimeData()):
            event.acceptProposedAction()
            self._light(lit=True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._light(lit=False)
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        self._light(lit=False)
        files = self.wanted(event.mimeData())
        if files:
            event.acceptProposedAction()
            self.take(files)

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
