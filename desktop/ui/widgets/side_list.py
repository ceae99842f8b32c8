"""A narrow list at the left of a wide part; it goes away where there is no room for it."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from desktop.ui.theme import SPACE_M, fit, theme
from desktop.ui.widgets.boxes import row

WIDTH, ROOM = 184, 1000  # drawn pixels


class SideList(QWidget):
    """Two parts beside each other.

    Signals:
        turned: whether the list is shown now.
    """

    turned = Signal(bool)

    def __init__(self, side: QWidget, part: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._side = side
        layout = row(side, part, spacing=SPACE_M)
        layout.setStretchFactor(part, 1)
        self.setLayout(layout)
        fit(side, width=WIDTH)
        theme().changed.connect(self._turn)

    @property
    def roomy(self) -> bool:
        """Whether there is room for both."""
        return self.width() >= theme().px(ROOM)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn()

    def _turn(self) -> None:
        self._side.setVisible(self.roomy)
        self.turned.emit(self.roomy)
