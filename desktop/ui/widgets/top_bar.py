"""The bar over each page: its title, the working year, and the way to anywhere."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QPushButton, QSizePolicy, QWidget

from desktop.ui import icons
from desktop.ui.actions import Command, keys_of
from desktop.ui.theme import ICON, SPACE_L, SPACE_S, SPACE_XL, TOP_BAR, fit, theme
from desktop.ui.widgets.boxes import row
from desktop.ui.widgets.labels import label

WIDE_SEARCH, NARROW_SEARCH = 320, 104


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
        self.search = SearchButton()
        self.search.clicked.connect(self.search_asked)
        margins = (SPACE_XL, 0, SPACE_XL, 0)
        line = row(self.title, self.year, None, self.search, spacing=SPACE_L, margins=margins)
        line.setStretch(line.count() - 1, 100)
        self.setLayout(line)
        fit(self, height=TOP_BAR)

    def offer_years(self, years: Sequence[int], current: int) -> None:
        """Show the years one can work on."""
        with QSignalBlocker(self.year):
            self.year.clear()
            for year in years:
                self.year.addItem(self.tr("Năm {year}").format(year=year), year)
            self.year.setCurrentIndex(list(years).index(current))


class SearchButton(QPushButton):
    """Looks like a field with its keys at the end; its words are left out where there is no room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        icons.put(self, "search")
        self._words = self.tr("Tìm hộ, người, thôn, trang…")
        self.setProperty("role", "search")
        self.setAccessibleName(self._words)
        self.setAccessibleDescription(keys_of(Command.GO))
        self._keys = label(keys_of(Command.GO).replace("+", " "), "key")
        inside = row(None, self._keys, margins=(0, 0, SPACE_S, 0))
        inside.setAlignment(self._keys, Qt.AlignmentFlag.AlignVCenter)
        self.setLayout(inside)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        fit(self, min_width=NARROW_SEARCH, max_width=WIDE_SEARCH)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room = self.width() - self._keys.sizeHint().width() - theme().px(ICON + SPACE_XL + SPACE_L)
        fits = (
            words
            for words in (self._words, self.tr("Tìm…"))
            if self.fontMetrics().horizontalAdvance(words) <= room
        )
        self.setText(next(fits, ""))
