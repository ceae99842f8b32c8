"""A line of text with a drawing or a small button inside, at its start or its end."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.ui.theme import SPACE_S, theme

EDGE = 6


class InsetLine(QLineEdit):
    """Keeps the text clear of what stands inside, at every text scale."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._start: QWidget | None = None
        self._end: QWidget | None = None
        theme().changed.connect(self._place)

    def set_inside(self, *, start: QWidget | None = None, end: QWidget | None = None) -> None:
        """Put parts into the line."""
        for part in (start, end):
            if part is not None:
                part.setParent(self)
        self._start, self._end = start, end
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        edge, gap = theme().px(EDGE), theme().px(SPACE_S)
        rooms = [0, 0]
        for side, part in enumerate((self._start, self._end)):
            if part is None:
                continue
            part.adjustSize()
            size = part.sizeHint()
            left = edge if side == 0 else self.width() - size.width() - edge
            part.setGeometry(
                left, (self.height() - size.height()) // 2, size.width(), size.height()
            )
            rooms[side] = size.width() + edge - (gap if side else gap // 2)
        self.setTextMargins(max(rooms[0], 0), 0, max(rooms[1], 0), 0)
