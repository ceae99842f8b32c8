"""The bar over each page: its title, the working year, and the way to anywhere."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget

from desktop.ui.actions import Command, keys_of
from desktop.ui.theme import SPACE_L, SPACE_S, SPACE_XL, TOP_BAR, fit, theme
from desktop.ui.widgets.boxes import row
from desktop.ui.widgets.buttons import button
from desktop.ui.widgets.labels import label

ROOM_FOR_SEARCH, WIDE_SEARCH, NARROW_SEARCH = 760, 320, 104


class TopBar(QWidget):
    """Title, year, search.

    Signals:
        year_chosen: another year was taken from the list.
        search_asked: the person wants to go somewhere.
    """

    year_chosen = Signal(int)
    search_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "topbar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.title = label("", "title")
        self.year = QComboBox()
        self.year.setAccessibleName(self.tr("Năm làm việc"))
        self.year.activated.connect(lambda place: self.year_chosen.emit(self.year.itemData(place)))
        self._words = self.tr("Tìm hộ, người, thôn, trang…")
        self.search = button("", icon="search")
        self.search.setAccessibleName(self._words)
        self.search.setProperty("role", "search")
        self.search.setAccessibleDescription(keys_of(Command.GO))
        self.search.clicked.connect(self.search_asked)
        keys = label(keys_of(Command.GO).replace("+", " "), "key", parent=self.search)
        inside = row(None, keys, margins=(0, 0, SPACE_S, 0))
        inside.setAlignment(keys, Qt.AlignmentFlag.AlignVCenter)
        self.search.setLayout(inside)
        self.search.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._wide: bool | None = None
        margins = (SPACE_XL, 0, SPACE_XL, 0)
        self.setLayout(
            row(self.title, self.year, None, self.search, spacing=SPACE_L, margins=margins)
        )
        fit(self, height=TOP_BAR)
        self._fold()
        theme().changed.connect(self._fold)

    def offer_years(self, years: Sequence[int], current: int) -> None:
        """Show the years one can work on."""
        with QSignalBlocker(self.year):
            self.year.clear()
            for year in years:
                self.year.addItem(self.tr("Năm {year}").format(year=year), year)
            self.year.setCurrentIndex(list(years).index(current))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def _fold(self) -> None:
        """Leave the words of the search out where there is no room for them."""
        wide = self.width() >= theme().px(ROOM_FOR_SEARCH)
        if wide != self._wide:
            self._wide = wide
            self.search.setText(self._words if wide else "")
            fit(self.search, width=WIDE_SEARCH if wide else NARROW_SEARCH)
