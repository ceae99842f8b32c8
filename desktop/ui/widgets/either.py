"""Two parts beside each other; in a narrow window one in place of the other."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QPushButton, QWidget

from desktop.ui.theme import SPACE_M, fit, theme
from desktop.ui.widgets.boxes import row

ROOM, WIDEST = 760, 4000  # drawn pixels


class Either(QWidget):
    """The second part has a width of its own; `toggle` turns to it where there is no room for both.

    The toggle may stand anywhere; it shows only while it is of use.

    Signals:
        turned: the other part is shown now: True for the second.
    """

    turned = Signal(bool)

    def __init__(
        self,
        first: QWidget,
        second: QWidget,
        toggle: QPushButton,
        *,
        width: int,
        second_at_left: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._first, self._second, self._toggle, self._width = first, second, toggle, width
        toggle.setCheckable(True)
        toggle.hide()
        parts = (second, first) if second_at_left else (first, second)
        layout = row(*parts, spacing=SPACE_M)
        layout.setStretchFactor(first, 1)
        self.setLayout(layout)
        toggle.toggled.connect(self._turn)
        theme().changed.connect(self._make_room)

    @property
    def narrow(self) -> bool:
        """Whether there is room for one of them only."""
        return self.width() < theme().px(ROOM)

    def hasHeightForWidth(self) -> bool:
        return False

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._make_room()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._toggle.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        narrow = self.narrow
        fit(
            self._second,
            min_width=0 if narrow else self._width,
            max_width=WIDEST if narrow else self._width,
        )
        self._toggle.setVisible(narrow and self.isVisible())
        self._show()

    def _turn(self, second: bool) -> None:  # noqa: FBT001 - a signal's argument
        self._show()
        self.turned.emit(second)

    def _show(self) -> None:
        second = self._toggle.isChecked()
        self._first.setVisible(not (self.narrow and second))
        self._second.setVisible(second or not self.narrow)
