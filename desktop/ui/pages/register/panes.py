"""How the parts of the register share the window: side by side, or one at a time."""

from enum import IntEnum

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from desktop.ui.theme import SPACE_M, fit, theme
from desktop.ui.widgets.boxes import row

VILLAGES, COMMUNES, DETAILS = 188, 236, 328  # drawn pixels
ROOM_FOR_TWO, ROOM_FOR_THREE = 700, 1000
NO_LIMIT = 16_777_215  # Qt's own


class Room(IntEnum):
    """How many parts can stand beside each other."""

    ONE = 1
    TWO = 2
    THREE = 3


class RegisterPanes(QWidget):
    """Villages, the list, details; where there is no room, details stand in the list's place.

    Details without content take no room.

    Signals:
        turned: other parts are shown now.
    """

    turned = Signal()

    def __init__(
        self,
        listing: QWidget,
        details: QWidget,
        villages: QWidget | None = None,
        *,
        communes: bool = False,
    ) -> None:
        super().__init__()
        self._villages, self._listing, self._details = villages, listing, details
        self.room = Room.THREE
        self._filled, self._beside, self._instead = False, True, False
        layout = row(spacing=SPACE_M)
        if villages is not None:
            layout.addWidget(villages)
            fit(villages, width=COMMUNES if communes else VILLAGES)
        layout.addWidget(listing, 1)
        layout.addWidget(details)
        self.setLayout(layout)
        theme().changed.connect(self._turn)
        self._turn()

    @property
    def details_alone(self) -> bool:
        """Whether the details stand in the list's place."""
        return self.room is Room.ONE and self._instead and self._filled

    def fill_details(self, there: bool) -> None:  # noqa: FBT001 - a signal's value
        """Give the details room, or take it when nothing is left in them."""
        self._filled = there
        self._instead = self._instead and there
        self._place()

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
        if self._villages is not None:
            self._villages.setVisible(self.room is Room.THREE)
        self._listing.setVisible(not self.details_alone)
        self._details.setVisible(self._filled and (self._instead if alone else self._beside))
        width = theme().px(DETAILS)
        self._details.setMinimumWidth(0 if alone else width)
        self._details.setMaximumWidth(NO_LIMIT if alone else width)
        self.turned.emit()
