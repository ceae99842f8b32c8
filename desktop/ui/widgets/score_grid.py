"""The table in which a sheet is filled in, by keyboard alone."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from desktop.domain.checklist import AnswerKind, Item
from desktop.ui.models.sheet import Part
from desktop.ui.models.sheet_desk import SheetDesk
from desktop.ui.theme import theme
from desktop.ui.widgets.score_paint import SheetHeader, SheetPainter

WIDTHS = {Part.CODE: 44, Part.MOST: 62, Part.OTHER: 88, Part.OWN: 118, Part.NOTE: 136}
NARROW_WIDTHS = {Part.CODE: 38, Part.MOST: 62, Part.OTHER: 76, Part.OWN: 102, Part.NOTE: 0}
LEAST_WORDS, ROOM = 420, 560  # drawn pixels: for the words of an item, for the wide columns
YES, NO = frozenset("cCxX1+"), frozenset("kK0-")
ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
STEPS: dict[int, int] = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class ScoreGrid(QTableView):
    """Digits go straight into the current answer; Enter stores it and goes on.

    One-key answers (= * + C K) go on by themselves; a refused answer holds the place until it is
    corrected or given up with Escape.

    Signals:
        moved: another item is the current one, or None.
        passed_end: the person went on after the last item.
        left: the person wants out of the table: -1 backwards, 1 forwards.
        locked_key: an answer was typed into a sheet that can only be looked at.
    """

    moved = Signal(object)
    passed_end = Signal()
    left = Signal(int)
    locked_key = Signal()

    def __init__(self, desk: SheetDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.setAccessibleName(self.tr("Phiếu chấm điểm"))
        self.setStyleSheet(
            "QTableView, QTableView:focus { border: none; }"
        )  # the answer has the ring
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(1)
        self.setHorizontalHeader(SheetHeader(self))
        self.painter = SheetPainter(self)
        self.setItemDelegate(self.painter)
        self.setModel(desk.model)
        desk.model.modelReset.connect(self.lay_out)
        desk.model.dataChanged.connect(self._fit_rows)
        desk.refused.connect(lambda _why: self.scrollTo(self.currentIndex()))
        self.selectionModel().currentChanged.connect(self._tell)
        theme().changed.connect(self.lay_out)

    @property
    def item(self) -> Item | None:
        """The item the person stands on."""
        return self.desk.model.item(self.currentIndex().row())

    @property
    def typing(self) -> bool:
        """Whether something typed waits to be stored."""
        item = self.item
        return item is not None and item.code in self.desk.model.drafts

    @property
    def _at_end(self) -> bool:
        return self.currentIndex().row() == self.desk.model.item_rows()[-1]

    def go_to(self, row: int) -> None:
        """Stand on a line and bring it into view, its reason included."""
        if self.desk.model.item(row) is None:
            return
        index = self.desk.model.index(row, self.desk.model.column_of(Part.OWN))
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
        if self.desk.model.item(row - 1) is None:
            self.scrollTo(index.siblingAtRow(row - 1))  # the heading of its group
        self.scrollTo(index)

    def go_to_item(self, code: str) -> None:
        """Stand on an item."""
        self.go_to(self.desk.model.row_of(code))

    def go_to_first_blank(self) -> None:
        """Stand where work on the sheet goes on."""
        self.go_to(self.desk.model.first_open_row())

    def finish(self) -> bool:
        """Store what is being typed; False when it was refused and holds the place."""
        item = self.item
        if item is None or item.code not in self.desk.model.drafts:
            return True
        return self.desk.commit(item)

    def step(self, by: int) -> None:
        """Go to the next or previous item; after the last one, say so."""
        rows = self.desk.model.item_rows()
        here = self.currentIndex().row()
        if here not in rows:
            return
        place = rows.index(here) + by
        if place >= len(rows):
            self.passed_end.emit()
        elif place >= 0:
            self.go_to(rows[place])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, item = event.key(), self.item
        if item is None:
            super().keyPressEvent(event)
        elif key in ENTER or key == Qt.Key.Key_Tab:
            self._go_on(tab=key == Qt.Key.Key_Tab)
        elif key == Qt.Key.Key_Backtab:
            self._go_back()
        elif key in STEPS:
            last = key == Qt.Key.Key_Down and self._at_end
            if self.finish() and not last:
                self.step(STEPS[key])
        elif key in {Qt.Key.Key_Home, Qt.Key.Key_End}:
            rows = self.desk.model.item_rows()
            if self.finish():
                self.go_to(rows[0 if key == Qt.Key.Key_Home else -1])
        elif not self._edit(event, key, item):
            event.ignore()  # not QTableView's keys: they would move without storing

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 - Qt's signature
        return super().focusNextPrevChild(forward) if self.item is None else False

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self.item is None:
            self.go_to_first_blank()
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.finish()
        super().focusOutEvent(event)
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.lay_out()

    def lay_out(self) -> None:
        """Give the columns their widths, and the lines the heights their words need."""
        look, model = theme(), self.desk.model
        room = self.viewport().width() / look.scale
        widths = WIDTHS if room > ROOM else NARROW_WIDTHS
        rest = room - sum(widths.get(column.part, 0) for column in model.columns)
        below = rest < LEAST_WORDS
        if below:
            rest += widths[Part.NOTE]
        self.painter.remarks_below = below
        for place, column in enumerate(model.columns):
            self.setColumnHidden(place, below and column.part is Part.NOTE)
            width = widths.get(column.part, max(rest, NARROW_WIDTHS[Part.OWN]))
            self.horizontalHeader().resizeSection(place, look.px(width))
        self._fit_rows()

    def _fit_rows(self) -> None:
        for row in range(len(self.desk.model.lines)):
            height = self.painter.height(row)
            if height != self.rowHeight(row):
                self.setRowHeight(row, height)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        self.painter.paint_reasons(painter)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click anywhere in a line stands on its answer; what was typed elsewhere is stored."""
        row = self.rowAt(round(event.position().y()))
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self.finish()
        self.go_to(row)

    def _go_on(self, *, tab: bool) -> None:
        if not self.finish():
            return
        if tab and self._at_end:
            self.left.emit(1)
        else:
            self.step(1)

    def _go_back(self) -> None:
        if not self.finish():
            return
        if self.currentIndex().row() == self.desk.model.item_rows()[0]:
            self.left.emit(-1)
        else:
            self.step(-1)

    def _edit(self, event: QKeyEvent, key: int, item: Item) -> bool:
        """Keys that answer; False for any other key."""
        text = event.text()
        modified = event.modifiers() & ~(
            Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
        )
        work: Callable[[Item], object]
        if event.matches(QKeySequence.StandardKey.Paste):
            work = self._paste
        elif key == Qt.Key.Key_Escape:
            self._give_up(item)
            return True
        elif key in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            work = self._clear if key == Qt.Key.Key_Delete else self._rub_out
        elif modified or not text or not text.isprintable():
            return False
        else:
            work = partial(self._type, text=text)
        if self.desk.locked:
            self.locked_key.emit()
        else:
            work(item)
        return True

    def _type(self, item: Item, text: str) -> None:
        yes_no = item.answer is AnswerKind.YES_NO
        if text == " ":
            self.desk.flip(item)
        elif text == "=":
            self._advance(taken=self.desk.take_before(item))
        elif text == "*":
            self._fill(item)
        elif yes_no and text in YES | NO:
            self._advance(taken=self.desk.answer(item, text in YES))
        elif text == "+":
            self._advance(taken=self.desk.take_best(item))
        else:
            refused = self.desk.model.reason(self.currentIndex().row())
            begun = "" if refused else self.desk.typed(item)
            self.desk.type(item, begun + text)  # what was refused, or stored, is typed over

    def _fill(self, item: Item) -> None:
        """The most for the rest of the group, then on to what follows the group."""
        if self.typing and not self.finish():
            return
        self.desk.fill_group(item)
        if not self.typing:
            self.go_to(self.desk.model.last_row_of(item.group))
            self._advance(taken=True)

    def _advance(self, *, taken: bool) -> None:
        """On to the next item; the last one stays, so that the result is seen before Enter."""
        if taken and not self._at_end:
            self.step(1)

    def _paste(self, item: Item) -> None:
        """A column of figures from Excel goes down the items, one below the other."""
        lines = QGuiApplication.clipboard().text().splitlines()
        rows = self.desk.model.item_rows()
        first = rows.index(self.desk.model.row_of(item.code))
        for row, line in zip(rows[first:], lines, strict=False):
            self.go_to(row)
            one = self.desk.model.item(row)
            if one is not None:
                self.desk.type(one, line.strip())
                if not self.finish():
                    return

    def _clear(self, item: Item) -> None:
        self.desk.answer(item, None)

    def _rub_out(self, item: Item) -> None:
        self.desk.type(item, self.desk.typed(item)[:-1])

    def _give_up(self, item: Item) -> None:
        """Forget what was typed; with nothing typed, back to the list."""
        if self.typing:
            self.desk.give_up(item)
        else:
            self.left.emit(-1)

    def _tell(self, current: QModelIndex, _previous: QModelIndex) -> None:
        self.moved.emit(self.desk.model.item(current.row()))
        self.viewport().update()
