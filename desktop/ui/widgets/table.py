"""Tables with the habits of Excel: sort by header, select rows or cells, copy with headers."""

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
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from desktop.ui.models.rows import Index, RowsModel
from desktop.ui.theme import ROW, fit, theme
from desktop.ui.widgets.cell_block import Block
from desktop.ui.widgets.cell_editing import CellEditing, Keep
from desktop.ui.widgets.copying import clipping
from desktop.ui.widgets.header_menu import HeaderMenu
from desktop.ui.widgets.pinned_column import PinnedColumn
from desktop.ui.widgets.row_paint import paint_band, paint_lines

ALT, SHIFT = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier
Hint = QAbstractItemView.ScrollHint
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
        self._pinned: PinnedColumn | None = None
        self._pinned_number = -1
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
        self.horizontalScrollBar().valueChanged.connect(lambda _value: self._keep_pinned())
        head.sectionMoved.connect(lambda *_: self._keep_pinned())
        head.sortIndicatorChanged.connect(lambda *_: self._keep_pinned())
        self.doubleClicked.connect(self._open)

    def show_rows(self, model: RowsModel) -> None:
        """Show a model; its columns say their first widths."""
        self.setModel(model)
        self.lay_out_anew()
        self.selectionModel().currentRowChanged.connect(self._tell_current)

    def edit_cells(self, keep: Keep, barred: str = "") -> None:
        """Let cells be edited by F2 and by typing, and chosen; `barred` says why nobody may."""
        self.editing = CellEditing(self, keep, barred)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)

    def pin(self, key: str) -> None:
        """Keep a column in sight while the others are scrolled."""
        self._pinned_number = [column.key for column in self.rows_model.columns].index(key)

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
        """The selected rows, and those with a selected cell, in the order shown."""
        return [self.rows_model.row(number) for number in self.block().rows]

    def block(self) -> Block:
        """The cells chosen, as rows and columns."""
        ranges = self.selectionModel().selection().toList()
        rows = {row for one in ranges for row in range(one.top(), one.bottom() + 1)}
        columns = {number for one in ranges for number in range(one.left(), one.right() + 1)}
        return Block(sorted(rows), [number for number in self.shown_columns() if number in columns])

    def whole_rows(self) -> bool:
        """Whether rows are chosen, not cells of them."""
        return self._by_rows or len(self.block().columns) == len(self.shown_columns())

    def choose_rows(self) -> None:
        """Choose the whole rows of the cells chosen (Shift+Space, as in Excel)."""
        selection = self.selectionModel()
        flags = QItemSelectionModel.SelectionFlag
        selection.select(selection.selection(), flags.Select | flags.Rows)

    @property
    def _by_rows(self) -> bool:
        return self.selectionBehavior() is QAbstractItemView.SelectionBehavior.SelectRows

    def go_to(self, number: int, column: int | None = None) -> None:
        """Make a row the current one and bring it into view, in the same column if none is named."""
        index = self.rows_model.index(number, self._at if column is None else column)
        flags = QItemSelectionModel.SelectionFlag
        wanted = flags.ClearAndSelect | (flags.Rows if self._by_rows else flags.NoUpdate)
        self.selectionModel().setCurrentIndex(index, wanted)
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
        """The chosen cells with their headers, in the order of the columns; one cell without."""
        model, block = self.rows_model, self.block()
        columns = [model.columns[number] for number in block.columns]
        return clipping(
            [column.title for column in columns] if block.several else (),
            [column.number for column in columns],
            [[model.text(row, number) for number in block.columns] for row in block.rows],
        )

    def copy(self) -> None:
        """Put the chosen cells on the clipboard."""
        QGuiApplication.clipboard().setMimeData(self.copied())
        self.taken.emit(self.chosen())

    def refuse(self, number: int, column: int, why: str) -> None:
        """Say beside a cell why it does not take what was to be written; what is chosen stays."""
        assert self.editing is not None
        index = self.rows_model.index(number, column)
        here = QItemSelectionModel.SelectionFlag.NoUpdate
        self.selectionModel().setCurrentIndex(index, here)
        self.scrollTo(index)
        self.editing.note.say(why, self.visualRect(index), invalid=True)

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
            self.copy()
        elif event.key() == Qt.Key.Key_Space and event.modifiers() & SHIFT:
            self.choose_rows()
        elif event.key() == Qt.Key.Key_Down and event.modifiers() & ALT:
            self.open_menu(max(self.currentIndex().column(), 0))
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_band(self)
        super().paintEvent(event)
        paint_lines(self, focused=self.hasFocus())

    def scrollTo(self, index: Index, hint: Hint = Hint.EnsureVisible) -> None:
        super().scrollTo(index, hint)
        pinned = self._pinned
        if pinned is not None and pinned.isVisible() and index.column() != self._pinned_number:
            hidden = pinned.width() - self.columnViewportPosition(index.column())
            bar = self.horizontalScrollBar()
            bar.setValue(bar.value() - max(hidden, 0))

    def _keep_pinned(self) -> None:
        """Let the pinned column come and go; it is made when it is needed first."""
        if self._pinned_number < 0 or self.model() is None:
            return
        gone = self.columnViewportPosition(self._pinned_number) < 0
        if self._pinned is None and gone:
            self._pinned = PinnedColumn(self, self._pinned_number)
        if self._pinned is not None:
            self._pinned.place()

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
        self._keep_pinned()

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
