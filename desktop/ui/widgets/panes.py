"""A list and its details: beside each other where there is room, else one below the other."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from desktop.ui.theme import SPACE_M, fit, theme

ROOM = 760
Way = QBoxLayout.Direction


class Panes(QWidget):
    """Two parts that share the width by `shares`, or the height when the window is narrow."""

    def __init__(
        self,
        first: QWidget,
        second: QWidget,
        *,
        shares: tuple[int, int] = (5, 3),
        room: int = ROOM,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._room = room
        self._box = QBoxLayout(Way.LeftToRight, self)
        fit(self._box, spacing=SPACE_M, margins=(0, 0, 0, 0))
        for part, share in zip((first, second), shares, strict=True):
            self._box.addWidget(part, share)
        theme().changed.connect(self._turn)

    @property
    def beside(self) -> bool:
        """Whether the parts stand beside each other."""
        return self._box.direction() is Way.LeftToRight

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn()

    def _turn(self) -> None:
        narrow = self.width() < theme().px(self._room)
        way = Way.TopToBottom if narrow else Way.LeftToRight
        if way is not self._box.direction():
            self._box.setDirection(way)
