"""Tables with the habits of Excel: sort by header, select many rows, copy with headers."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QByteArray, QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from desktop.ui.models.rows import RowsModel
from desktop.ui.theme import ROW, fit, theme

ASCENDING, DESCENDING = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder


class Table(QTableView):
    """Shows a `RowsModel`; it never sorts by itself but asks for another order.

    Signals:
        sort_asked: key of a column and whether descending.
        current_changed: the row the person is on, or None.
        opened: a row was opened with Enter or a double click.
    """

    sort_asked = Signal(str, bool)
    current_changed = Signal(object)
    opened = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setAlternatingRowColors(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        side = self.verticalHeader()
        side.hide()
        side.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        side.setMinimumSectionSize(1)
        fit(side, rows=ROW)
        head = self.horizontalHeader()
        head.setSectionsMovable(True)
        head.setSectionsClickable(True)
        head.setHighlightSections(False)
        head.setSortIndicatorShown(False)
        head.sectionClicked.connect(self._ask_to_sort)
        self.doubleClicked.connect(self._open)

    def show_rows(self, model: RowsModel) -> None:
        """Show a model; its columns say their first widths."""
        self.setModel(model)
        head, look = self.horizontalHeader(), theme()
        for number, column in enumerate(model.columns):
            if column.width:
                head.resizeSection(number, look.px(column.width))
            else:
                head.setSectionResizeMode(number, QHeaderView.ResizeMode.Stretch)
        self.selectionModel().currentRowChanged.connect(self._tell_current)

    @property
    def rows_model(self) -> RowsModel:
        """The model shown."""
        model = self.model()
        assert isinstance(model, RowsModel)
        return model

    def chosen(self) -> Sequence[Any]:
        """The selected rows, in the order shown."""
        numbers = sorted({index.row() for index in self.selectionModel().selectedRows()})
        return [self.rows_model.row(number) for number in numbers]

    def go_to(self, number: int) -> None:
        """Make a row the current one and bring it into view."""
        index = self.rows_model.index(number, 0)
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
        self.scrollTo(index)

    def mark_order(self, key: str, *, descending: bool = False) -> None:
        """Show at a header that the rows come in its order."""
        keys = [column.key for column in self.rows_model.columns]
        head = self.horizontalHeader()
        head.setSortIndicator(keys.index(key), DESCENDING if descending else ASCENDING)
        head.setSortIndicatorShown(True)

    def copied_text(self) -> str:
        """The selected rows with their headers, as Excel takes them, in the order of the columns."""
        model, head = self.rows_model, self.horizontalHeader()
        order = [head.logicalIndex(place) for place in range(head.count())]
        order = [number for number in order if not head.isSectionHidden(number)]
        numbers = sorted({index.row() for index in self.selectionModel().selectedRows()})
        lines = [[model.columns[column].title for column in order]]
        lines += [[model.text(number, column) for column in order] for number in numbers]
        return "\n".join("\t".join(" ".join(cell.split()) for cell in line) for line in lines)

    def layout_state(self) -> bytes:
        """Widths and order of the columns, to be remembered."""
        return bytes(self.horizontalHeader().saveState().data())

    def restore_layout(self, state: bytes) -> None:
        """Bring back remembered widths and order; a state of other columns is ignored."""
        count = self.horizontalHeader().count()
        before = self.layout_state()
        if not self.horizontalHeader().restoreState(QByteArray(state)) or (
            self.horizontalHeader().count() != count
        ):
            self.horizontalHeader().restoreState(QByteArray(before))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText(self.copied_text())
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        model = self.model()
        if model is None or not model.rowCount():
            return
        painter = QPainter(self.viewport())
        painter.setPen(theme().color("track"))
        last = self.rowAt(self.viewport().height() - 1)
        last = model.rowCount() - 1 if last < 0 else last
        for number in range(max(self.rowAt(0), 0), last + 1):
            bottom = self.rowViewportPosition(number) + self.rowHeight(number) - 1
            painter.drawLine(0, bottom, self.viewport().width(), bottom)
        painter.end()

    def _ask_to_sort(self, section: int) -> None:
        key = self.rows_model.columns[section].key
        if not key:
            return
        head = self.horizontalHeader()
        same = head.isSortIndicatorShown() and head.sortIndicatorSection() == section
        descending = same and head.sortIndicatorOrder() == ASCENDING
        self.mark_order(key, descending=descending)
        self.sort_asked.emit(key, descending)

    def _tell_current(self, current: QModelIndex, _previous: QModelIndex) -> None:
        self.current_changed.emit(self.rows_model.row(current) if current.isValid() else None)

    def _open(self, index: QModelIndex) -> None:
        self.opened.emit(self.rows_model.row(index))
