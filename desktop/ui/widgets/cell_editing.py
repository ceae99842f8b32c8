"""Editing in the cell of a table, as in Excel; what is not valid stays there, with the reason."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QComboBox, QFrame, QLineEdit, QWidget

from desktop.ui.models.rows import Column, Editing
from desktop.ui.theme import SPACE_S, SPACE_XS, theme
from desktop.ui.widgets.boxes import column
from desktop.ui.widgets.labels import label, set_property, set_role

if TYPE_CHECKING:
    from desktop.ui.widgets.table import Table

LEAST, NOTE = 148, 300  # drawn pixels
Keep = Callable[[Any, str, Any], str]
"""Stores a row's field; gives why it was not stored, or nothing."""
ELSEWHERE = frozenset(
    {Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason}
)  # the person comes back to the cell


class CellEditing(QObject):
    """Enter keeps and goes down, Tab keeps and edits the next cell, Escape leaves the cell."""

    def __init__(self, table: "Table", keep: Keep, barred: str = "") -> None:
        """Let a table's cells be edited.

        Args:
            table: shows columns that say how their cells are edited.
            keep: stores what was typed.
            barred: why nobody may edit here, if so.
        """
        super().__init__(table)
        self._table, self._keep, self._barred = table, keep, barred
        self._row: Any = None
        self.editor: QLineEdit | QComboBox | None = None
        self.note = CellNote(table.viewport())
        table.selectionModel().currentChanged.connect(lambda *_: self._moved())
        table.model().modelReset.connect(self._follow)
        head = table.horizontalHeader()
        for moved in (
            table.verticalScrollBar().valueChanged,
            table.horizontalScrollBar().valueChanged,
            head.sectionResized,
            head.sectionMoved,
        ):
            moved.connect(lambda *_: self._place())

    def begin(self, typed: str | None = None) -> None:
        """Edit the current cell; what was typed already takes the place of what stands there."""
        index = self._table.currentIndex()
        if self.editor is not None:
            self.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        if self.editor is not None or not index.isValid():
            return
        self._row, self._at = self._table.rows_model.row(index), index.column()
        column = self._table.rows_model.columns[self._at]
        self._table.scrollTo(index)
        why = self._barred or (column.edit.barred() if column.edit else column.fixed)
        if why or column.edit is None:
            self.note.say(why, self._table.visualRect(index))
            return
        self.note.hide()
        self.editor = self._make(column, column.edit, typed)
        self._place()
        self.editor.show()
        self.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def takes(self, event: QKeyEvent) -> bool:
        """Whether a key is a letter or figure, as one types them over a cell."""
        commands = ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
        typed = event.text()
        return bool(typed.strip()) and typed.isprintable() and not event.modifiers() & commands

    def finish(self) -> bool:
        """Keep what stands in the cell; says why beside it and stays when it cannot be kept."""
        if self.editor is None:
            return True
        edit = self._table.rows_model.columns[self._at].edit
        assert edit is not None
        try:
            value = self._value(edit)
        except ValueError as error:
            return self._refuse(str(error))
        if value != edit.value(self._row):
            why = self._keep(self._row, edit.field, value)
            if why:
                return self._refuse(why)
        self.leave()
        return True

    def leave(self) -> None:
        """Close the cell; what was typed and not kept is gone."""
        editor, self.editor = self.editor, None
        self.note.hide()
        if editor is not None:
            if editor.hasFocus():
                self._table.setFocus(Qt.FocusReason.OtherFocusReason)
            editor.hide()
            editor.deleteLater()

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        if editor is not self.editor:
            return False
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Delete:
                event.accept()  # it empties the cell, not the register
            return False
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._pressed(Qt.Key(event.key()))
        if isinstance(event, QFocusEvent) and event.lostFocus() and event.reason() not in ELSEWHERE:
            self.finish()
        return False

    def _moved(self) -> None:
        if self.editor is None:
            self.note.hide()
        self._place()

    def _pressed(self, key: Qt.Key) -> bool:
        """Do what a key means in a cell; False leaves it to the editor."""
        line = isinstance(self.editor, QLineEdit)
        match key:
            case Qt.Key.Key_Escape:
                self.leave()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._go_down(1)
            case Qt.Key.Key_Down | Qt.Key.Key_Up if line:
                self._go_down(1 if key is Qt.Key.Key_Down else -1)
            case Qt.Key.Key_Tab:
                self._go_on(1)
            case Qt.Key.Key_Backtab:
                self._go_on(-1)
            case _:
                return False
        return True

    def _go_down(self, step: int) -> None:
        if self.finish():
            number = self._table.currentIndex().row() + step
            if 0 <= number < self._table.rows_model.rowCount():
                self._table.go_to(number)

    def _go_on(self, step: int) -> None:
        """Edit the next cell that can be edited, in the next row after the last of a row."""
        if not self.finish():
            return
        here, model = self._table.currentIndex(), self._table.rows_model
        order = [n for n in self._table.shown_columns() if _may(model.columns[n])]
        place = order.index(here.column()) + step
        row = here.row() + place // len(order)
        if 0 <= row < model.rowCount():
            self._table.go_to(row, order[place % len(order)])
            self.begin()

    def _make(self, column: Column, edit: Editing, typed: str | None) -> QLineEdit | QComboBox:
        value, around = edit.value(self._row), self._table.viewport()
        made = (
            _line(value, typed, around)
            if edit.choices is None
            else _box(edit, value, typed, around)
        )
        made.setAccessibleName(column.title)
        made.installEventFilter(self)
        return made

    def _value(self, edit: Editing) -> Any:
        if isinstance(self.editor, QComboBox):
            return self.editor.currentData()
        assert self.editor is not None
        return edit.read(self.editor.text().strip())

    def _refuse(self, why: str) -> bool:
        assert self.editor is not None
        set_property(self.editor, "state", "invalid")
        self.editor.setAccessibleDescription(why)
        self.note.say(why, self.editor.geometry(), invalid=True)
        return False

    def _follow(self) -> None:
        """Stay at the row after the rows were read anew; a row that is gone is left."""
        if self.editor is None:
            return
        rows = self._table.rows_model.rows
        number = next((n for n, one in enumerate(rows) if one.id == self._row.id), None)
        if number is None:
            self.leave()
            return
        self._row = rows[number]
        self._place()

    def _place(self) -> None:
        if self.editor is None:
            return
        rows, room = self._table.rows_model.rows, self._table.viewport().width()
        number = next((n for n, one in enumerate(rows) if one.id == self._row.id), -1)
        cell = self._table.visualRect(self._table.rows_model.index(number, self._at))
        width = min(max(cell.width(), theme().px(LEAST)), room)
        left = max(min(cell.left(), room - width), 0)
        self.editor.setGeometry(left, cell.top(), width, cell.height())
        self.note.stand_by(self.editor.geometry())


class CellNote(QFrame):
    """Words right below a cell, or above it where there is no room."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._around = parent
        self.words = label("", wrap=True)
        margins = (SPACE_S, SPACE_XS, SPACE_S, SPACE_XS)
        self.setLayout(column(self.words, margins=margins))
        self.hide()

    def say(self, words: str, cell: QRect, *, invalid: bool = False) -> None:
        """Show words at a cell; none hide it."""
        self.words.setText(words)
        set_property(self, "role", "alarm" if invalid else "floating")
        set_role(self.words, "danger" if invalid else "small")
        self.setVisible(bool(words))
        self.stand_by(cell)
        self.raise_()

    def stand_by(self, cell: QRect) -> None:
        """Stand at a cell that has moved."""
        around = self._around
        width = min(theme().px(NOTE), around.width())
        height = self.heightForWidth(width)
        below = cell.bottom() + SPACE_XS
        fits = below + height <= around.height()
        top = below if fits else max(cell.top() - SPACE_XS - height, 0)
        self.setGeometry(max(min(cell.left(), around.width() - width), 0), top, width, height)


def _line(value: Any, typed: str | None, parent: QWidget) -> QLineEdit:
    held = "" if value is None else str(value)
    return QLineEdit(held if typed is None else typed, parent)


def _box(edit: Editing, value: Any, typed: str | None, parent: QWidget) -> QComboBox:
    made = QComboBox(parent)
    choices = list(edit.choices()) if edit.choices else []
    for words, one in choices:
        made.addItem(words, one)
    made.setCurrentIndex(next((n for n, one in enumerate(choices) if one[1] == value), -1))
    if typed:
        found = made.findText(typed, Qt.MatchFlag.MatchStartsWith)
        made.setCurrentIndex(found if found >= 0 else made.currentIndex())
    return made


def _may(column: Column) -> bool:
    return column.edit is not None and not column.edit.barred()
