"""Tables with the habits of Excel: sort by header, select many rows, copy with headers."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QByteArray,
    QCoreApplication,
    QItemSelectionModel,
    QMimeData,
    QModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QFocusEvent,
    QGuiApplication,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from desktop.ui.models.rows import Index, RowsModel
from desktop.ui.theme import ROW, fit, theme
from desktop.ui.widgets.cell_editing import CellEditing, Keep
from desktop.ui.widgets.copying import clipping
from desktop.ui.widgets.filling import Filling
from desktop.ui.widgets.header_menu import HeaderMenu

ALT = Qt.KeyboardModifier.AltModifier
ASCENDING, DESCENDING = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder


class Table(QTableView):
    """Shows a `RowsModel`; it never sorts by itself but asks for another order.

    Signals:
        sort_asked: key of a column and whether descending.
        filter_asked: other rows shall be shown, as `filters` says.
        current_changed: the row the person is on, or None.
        opened: a row was opened with Enter or a double click.
        taken: rows were copied to the clipboard.
    """

    sort_asked = Signal(str, bool)
    filter_asked = Signal()
    current_changed = Signal(object)
    opened = Signal(object)
    taken = Signal(object)

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
        head.sectionResized.connect(self._give_what_is_left)
        head.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        head.customContextMenuRequested.connect(
            lambda place: self.open_menu(head.logicalIndexAt(place))
        )
        self.filters: dict[str, str] = {}
        self._sharing = False
        self._at = 0
        self.editing: CellEditing | None = None
        self.doubleClicked.connect(self._open)

    def show_rows(self, model: RowsModel) -> None:
        """Show a model; its columns say their first widths."""
        self.setModel(model)
        self.lay_out_anew()
        self.selectionModel().currentRowChanged.connect(self._tell_current)

    def edit_cells(self, keep: Keep, barred: str = "") -> None:
        """Let cells be edited by F2 and by typing; `barred` says why nobody may."""
        self.editing = CellEditing(self, keep, barred)

    def lay_out_anew(self) -> None:
        """Show the columns as they are at first: which, how wide, in which order."""
        head, look = self.horizontalHeader(), theme()
        for number, column in enumerate(self.rows_model.columns):
            head.moveSection(head.visualIndex(number), number)
            head.setSectionHidden(number, column.hidden)
            if column.width and not column.hidden:
                head.resizeSection(number, look.px(column.width))
        self._give_what_is_left()

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

    def filling(self) -> Filling | None:
        """What Ctrl+D fills down: the first row chosen, or the row above a single one.

        None where the person stands in a column that cannot be filled.
        """
        column = self.currentIndex().column()
        numbers = sorted({index.row() for index in self.selectionModel().selectedRows()})
        if len(numbers) == 1 and numbers[0] > 0:
            numbers.insert(0, numbers[0] - 1)
        if column < 0 or len(numbers) < 2 or not self.rows_model.columns[column].fill:
            return None
        rows = [self.rows_model.row(number) for number in numbers]
        return Filling(self.rows_model.columns[column], rows[0], rows[1:])

    def go_to(self, number: int, column: int | None = None) -> None:
        """Make a row the current one and bring it into view, in the same column if none is named."""
        index = self.rows_model.index(number, self._at if column is None else column)
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
        self.scrollTo(index)

    def mark_order(self, key: str, *, descending: bool = False) -> None:
        """Show at a header that the rows come in its order."""
        keys = [column.key for column in self.rows_model.columns]
        head = self.horizontalHeader()
        head.setSortIndicator(keys.index(key), DESCENDING if descending else ASCENDING)
        head.setSortIndicatorShown(True)

    def open_menu(self, section: int) -> HeaderMenu | None:
        """Open the menu of a column."""
        if section < 0:
            return None
        key = self.rows_model.columns[section].key
        menu = HeaderMenu(self, section)
        menu.sorted.connect(lambda descending: self._sort(key, descending=descending))
        menu.filtered.connect(lambda words: self.filter(key, words))
        menu.open()
        return menu

    def filter(self, key: str, words: str) -> None:
        """Ask for the rows whose column holds some words; for any of no words."""
        if self.filters.get(key, "") != words:
            self.filters.pop(key, None)
            self.filters |= {key: words} if words else {}
            self.rows_model.mark_filters(self.filters)
            self.filter_asked.emit()

    def forget_filters(self) -> None:
        """Filter no column; nothing is asked for."""
        self.filters.clear()
        self.rows_model.mark_filters(self.filters)

    def shown_columns(self) -> list[int]:
        """The columns that are not hidden, in the order shown."""
        head = self.horizontalHeader()
        order = [head.logicalIndex(place) for place in range(head.count())]
        return [number for number in order if not head.isSectionHidden(number)]

    def copied(self) -> QMimeData:
        """The selected rows with their headers, in the order of the columns."""
        model, order = self.rows_model, self.shown_columns()
        numbers = sorted({index.row() for index in self.selectionModel().selectedRows()})
        columns = [model.columns[column] for column in order]
        return clipping(
            [column.title for column in columns],
            [column.number for column in columns],
            [[model.text(number, column) for column in order] for number in numbers],
        )

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
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self._give_what_is_left()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._give_what_is_left()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        here = self.currentIndex()
        if here.isValid() and not self.selectionModel().hasSelection():
            self.go_to(here.row())  # Qt makes the first row current and does not select it

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if current.isValid():
            self._at = current.column()
        if self.editing is not None:
            self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        if self.editing is None:
            super().inputMethodEvent(event)
            return
        self.editing.begin("")
        if self.editing.editor is not None:
            QCoreApplication.sendEvent(self.editing.editor, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.editing is not None and self.editing.editor is not None:
            self.editing.begin()  # what is not valid is mended or left first
        elif self.editing is not None and self.editing.takes(event):
            self.editing.begin(event.text())
        elif event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setMimeData(self.copied())
            self.taken.emit(self.chosen())
        elif event.key() == Qt.Key.Key_Down and event.modifiers() & ALT:
            self.open_menu(max(self.currentIndex().column(), 0))
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
        if self.hasFocus() and self.currentIndex().isValid():
            cell = self.visualRect(self.currentIndex())
            painter.setPen(theme().color("primary"))
            painter.drawRect(cell.adjusted(0, 0, -1, -2))
        painter.end()

    def _give_what_is_left(self, *_resized: int) -> None:
        """Give columns without a width what the others leave; with too little the table scrolls."""
        head, look = self.horizontalHeader(), theme()
        if self._sharing or self.model() is None:
            return
        columns = self.rows_model.columns
        shown = [n for n in range(head.count()) if not head.isSectionHidden(n)]
        takers = [number for number in shown if not columns[number].width]
        taken = sum(head.sectionSize(number) for number in shown if columns[number].width)
        left = self.viewport().width() - taken
        self._sharing = True
        for number in takers:
            head.resizeSection(number, max(left // len(takers), look.px(columns[number].least)))
        self._sharing = False

    def _ask_to_sort(self, section: int) -> None:
        key = self.rows_model.columns[section].key
        if not key:
            return
        head = self.horizontalHeader()
        same = head.isSortIndicatorShown() and head.sortIndicatorSection() == section
        self._sort(key, descending=same and head.sortIndicatorOrder() == ASCENDING)

    def _sort(self, key: str, *, descending: bool) -> None:
        self.mark_order(key, descending=descending)
        self.sort_asked.emit(key, descending)

    def _tell_current(self, current: QModelIndex, _previous: QModelIndex) -> None:
        self.current_changed.emit(self.rows_model.row(current) if current.isValid() else None)

    def _open(self, index: QModelIndex) -> None:
        self.opened.emit(self.rows_model.row(index))
