"""What a column's header offers: its order, a filter, and which columns are shown."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QLineEdit, QMenu, QWidgetAction

from desktop.ui import icons
from desktop.ui.theme import SPACE_S, SPACE_XS, fit
from desktop.ui.widgets.boxes import column, holder
from desktop.ui.widgets.labels import label

if TYPE_CHECKING:
    from desktop.ui.widgets.table import Table

FILTER = 180  # drawn pixels


class HeaderMenu(QMenu):
    """The menu of one column, over its header; Alt+Down opens it as in Excel.

    Signals:
        sorted: whether the last rows shall come first.
        filtered: the words the column must hold; none for any.
    """

    sorted = Signal(bool)
    filtered = Signal(str)

    def __init__(self, table: "Table", section: int) -> None:
        super().__init__(table)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._table, self._section = table, section
        self._column = table.rows_model.columns[section]
        if self._column.key:
            self._offer_order()
        if self._column.filter:
            self._offer_filter()
        self._offer_columns()

    def open(self) -> None:
        """Show it below the header."""
        head = self._table.horizontalHeader()
        place = QPoint(head.sectionViewportPosition(self._section), head.height())
        self.popup(head.mapToGlobal(place))
        if self._column.filter:
            self.setActiveAction(self._typing)
            self.line.setFocus()
            self.line.selectAll()

    def _offer_order(self) -> None:
        words = (self.tr("Xếp tăng dần"), self.tr("Xếp giảm dần"))
        for descending, text in enumerate(words):
            action = self.addAction(text)
            icons.put(action, "sort-down" if descending else "sort-up")
            action.triggered.connect(partial(self.sorted.emit, bool(descending)))
        self.addSeparator()

    def _offer_filter(self) -> None:
        kept = self._table.filters.get(self._column.key, "")
        self.line = QLineEdit(kept)
        self.line.setAccessibleName(self.tr("Lọc cột {title}").format(title=self._column.title))
        self.line.setPlaceholderText(self.tr("Gõ rồi Enter"))
        self.line.returnPressed.connect(self._filter)
        fit(self.line, min_width=FILTER)
        words = self.tr("Chỉ hiện dòng có")
        inside = column(label(words, "small"), self.line, spacing=SPACE_XS)
        fit(inside, margins=(SPACE_S, SPACE_XS, SPACE_S, SPACE_S))
        self._typing = QWidgetAction(self)
        self._typing.setDefaultWidget(holder(inside))
        self.addAction(self._typing)
        nothing = self.addAction(self.tr("Bỏ lọc cột này"))
        nothing.setEnabled(bool(kept))
        nothing.triggered.connect(lambda: self.filtered.emit(""))
        self.addSeparator()

    def _filter(self) -> None:
        self.filtered.emit(" ".join(self.line.text().split()))
        self.close()

    def _offer_columns(self) -> None:
        head, shown = self._table.horizontalHeader(), self._table.shown_columns()
        hide = self.addAction(self.tr("Ẩn cột này"))
        hide.setEnabled(len(shown) > 1)
        hide.triggered.connect(lambda: head.hideSection(self._section))
        which = self.addMenu(self.tr("Các cột"))
        for number, one in enumerate(self._table.rows_model.columns):
            action = which.addAction(one.title.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(number in shown)
            action.setEnabled(number not in shown or len(shown) > 1)
            action.toggled.connect(lambda on, number=number: head.setSectionHidden(number, not on))
        which.addSeparator()
        first = which.addAction(self.tr("Như ban đầu"))
        first.triggered.connect(self._table.lay_out_anew)
