"""The bar over each page: its title, the working year, and the way to anywhere."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget

from desktop.ui.actions import Command, keys_of
from desktop.ui.theme import SPACE_L, SPACE_S, SPACE_XL, TOP_BAR, fit
from desktop.ui.widgets.boxes import row
from desktop.ui.widgets.buttons import button
from desktop.ui.widgets.labels import label


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
        self.title = label("", "title")
        self.year = QComboBox()
        self.year.setAccessibleName(self.tr("Năm làm việc"))
        self.year.activated.connect(lambda place: self.year_chosen.emit(self.year.itemData(place)))
        self.search = button(self.tr("Tìm hộ, người, thôn, trang…"), icon="search")
        self.search.setProperty("role", "search")
        self.search.setAccessibleDescription(keys_of(Command.GO))
        self.search.clicked.connect(self.search_asked)
        keys = label(keys_of(Command.GO).replace("+", " "), "key", parent=self.search)
        inside = row(None, keys, margins=(0, 0, SPACE_S, 0))
        self.search.setLayout(inside)
        self.search.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        fit(self.search, min_width=320)
        margins = (SPACE_XL, 0, SPACE_XL, 0)
        self.setLayout(
            row(self.title, self.year, None, self.search, spacing=SPACE_L, margins=margins)
        )
        fit(self, height=TOP_BAR)

    def offer_years(self, years: Sequence[int], current: int) -> None:
        """Show the years one can work on."""
        with QSignalBlocker(self.year):
            self.year.clear()
            for year in years:
                self.year.addItem(self.tr("Năm {year}").format(year=year), year)
            self.year.setCurrentIndex(list(years).index(current))
