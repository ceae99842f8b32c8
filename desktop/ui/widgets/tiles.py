"""Cards that stand beside each other where there is room, and below each other where not.

A hidden card leaves no hole.
"""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from desktop.ui.theme import SPACE_M, fit, theme


class Tiles(QWidget):
    """As many columns as fit, each at least `least` drawn pixels wide and all equally wide."""

    def __init__(self, parts: Sequence[QWidget], least: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts, self._least, self._columns = list(parts), least, 0
        self._placed: list[QWidget] = []
        for part in parts:
            part.setParent(self)  # from now on hidden means that somebody hid it
        self._grid = QGridLayout(self)
        fit(self._grid, column_spacing=SPACE_M, row_spacing=SPACE_M, margins=(0, 0, 0, 0))
        self._place()
        theme().changed.connect(self._place)

    def minimumSizeHint(self) -> QSize:
        """One column is enough; the height is what the columns of now need."""
        widest = max((part.minimumSizeHint().width() for part in self._parts), default=0)
        return QSize(widest, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._place()
        return super().event(event)

    def _place(self) -> None:
        look = theme()
        gap = look.px(SPACE_M)
        room = max(self.width(), 1)
        columns = min(
            max((room + gap) // (look.px(self._least) + gap), 1), max(len(self._parts), 1)
        )
        shown = [part for part in self._parts if not part.isHidden()]
        if (columns, shown) == (self._columns, self._placed):
            return
        for place in range(max(columns, self._columns)):
            self._grid.setColumnStretch(place, 1 if place < columns else 0)
        self._columns, self._placed = columns, shown
        for number, part in enumerate(shown):
            self._grid.addWidget(part, number // columns, number % columns)
        self.updateGeometry()
