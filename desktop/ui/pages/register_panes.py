"""How the three parts of the register share the window: side by side, or one at a time."""

from enum import IntEnum

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from desktop.ui.theme import SPACE_M, fit, theme
from desktop.ui.widgets.boxes import row

VILLAGES, COMMUNES, DETAILS = 184, 236, 328  # drawn pixels
ROOM_FOR_TWO, ROOM_FOR_THREE = 700, 1000
NO_LIMIT = 16_777_215  # Qt's own


class Room(IntEnum):
    """How many parts can stand beside each other."""

    ONE = 1
    TWO = 2
    THREE = 3


class RegisterPanes(QWidget):
    """Villages, families, details; where there is no room, details stand in the list's place.

    Signals:
        turned: other parts are shown now.
    """

    turned = Signal()

    def __init__(
        self, villages: QWidget, families: QWidget, details: QWidget, *, communes: bool = False
    ) -> None:
        super().__init__()
        self._villages, self._families, self._details = villages, families, details
        self.room = Room.THREE
        self._beside, self._instead = True, False
        layout = row(villages, families, details, spacing=SPACE_M)
        layout.setStretch(1, 1)
        self.setLayout(layout)
        fit(villages, width=COMMUNES if communes else VILLAGES)
        theme().changed.connect(self._turn)
        self._turn()

    @property
    def details_alone(self) -> bool:
        """Whether the details stand in the list's place."""
        return self.room is Room.ONE and self._instead

    def open_details(self) -> None:
        """Show the details, beside the list or instead of it."""
        self._beside = self._instead = True
        self._place()

    def show_list(self) -> None:
        """Show the list where the details stand in its place."""
        self._instead = False
        self._place()

    def close_details(self) -> None:
        """Leave the whole width to the list until details are opened again."""
        self._beside = self._instead = False
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn()

    def _turn(self) -> None:
        look = theme()
        self.room = Room.ONE
        if self.width() >= look.px(ROOM_FOR_THREE):
            self.room = Room.THREE
        elif self.width() >= look.px(ROOM_FOR_TWO):
            self.room = Room.TWO
        self._place()

    def _place(self) -> None:
        alone = self.room is Room.ONE
        self._villages.setVisible(self.room is Room.THREE)
        self._families.setVisible(not self.details_alone)
        self._details.setVisible(self._instead if alone else self._beside)
        width = theme().px(DETAILS)
        self._details.setMinimumWidth(0 if alone else width)
        self._details.setMaximumWidth(NO_LIMIT if alone else width)
        self.turned.emit()
