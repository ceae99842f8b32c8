"""One column of a table that stays in sight while the others are scrolled, as frozen in Excel."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTableView

from desktop.ui.widgets.row_paint import paint_band, paint_lines

if TYPE_CHECKING:
    from desktop.ui.widgets.table import Table


class PinnedColumn(QTableView):
    """Lies over the left edge of a table whenever its column is scrolled out of there."""

    def __init__(self, table: "Table", column: int) -> None:
        super().__init__(table)
        self._table, self._column = table, column
        self.setProperty("role", "pinned")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAutoScroll(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(table.selectionBehavior())
        self.setSelectionMode(table.selectionMode())
        self.setVerticalScrollMode(table.verticalScrollMode())
        for turn in (self.setHorizontalScrollBarPolicy, self.setVerticalScrollBarPolicy):
            turn(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.setModel(table.model())
        self.setSelectionModel(table.selectionModel())
        self._follow_header()
        self._connect()
        self.hide()

    def _follow_header(self) -> None:
        head, own = self._table.horizontalHeader(), self.horizontalHeader()
        for number in range(head.count()):
            self.setColumnHidden(number, number != self._column)
        own.setSectionsClickable(True)
        own.setHighlightSections(False)
        own.setMinimumSectionSize(1)
        own.sectionClicked.connect(head.sectionClicked)
        own.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        own.customContextMenuRequested.connect(lambda _at: self._table.open_menu(self._column))

    def _connect(self) -> None:
        table, own = self._table, self.verticalScrollBar()
        table.verticalScrollBar().valueChanged.connect(own.setValue)
        own.valueChanged.connect(table.verticalScrollBar().setValue)
        self.doubleClicked.connect(table.doubleClicked)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(table.customContextMenuRequested)

    def place(self) -> None:
        """Come or go as the table is scrolled, and be as large as the column is there."""
        table, head = self._table, self._table.horizontalHeader()
        gone = table.columnViewportPosition(self._column) < 0
        self.setVisible(gone and not head.isSectionHidden(self._column))
        if self.isHidden():
            return
        own = self.horizontalHeader()
        wide = min(head.sectionSize(self._column), table.viewport().width() // 2)
        own.setFixedHeight(head.height())
        own.resizeSection(self._column, wide)
        own.setSortIndicator(head.sortIndicatorSection(), head.sortIndicatorOrder())
        own.setSortIndicatorShown(head.sortIndicatorSection() == self._column)
        rows = table.verticalHeader()
        self.verticalHeader().setMinimumSectionSize(1)
        self.verticalHeader().setDefaultSectionSize(rows.defaultSectionSize())
        area = table.viewport().geometry()
        top = head.geometry().top()
        self.setGeometry(area.left(), top, wide + 1, area.bottom() - top + 1)
        self.verticalScrollBar().setValue(table.verticalScrollBar().value())
        self.raise_()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._table.setFocus(Qt.FocusReason.MouseFocusReason)
        super().mousePressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_band(self)
        super().paintEvent(event)
        here = self.currentIndex().column() == self._column
        paint_lines(self, focused=here and self._table.hasFocus())
