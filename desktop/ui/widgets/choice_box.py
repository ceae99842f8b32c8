"""A list to choose from that takes nothing before Enter or a click: arrows only look."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget

ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class ChoiceBox(QComboBox):
    """Choices with their words; other words may be typed where that makes sense.

    Signals:
        taken: the value chosen, or the words typed.
        given_up: Escape.
    """

    taken = Signal(object)
    given_up = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._values: list[Any] = []
        self._looking = False
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.activated.connect(self._picked)

    def offer(
        self, choices: Sequence[tuple[str, Any]], current: Any, *, typed: bool = False
    ) -> None:
        """Show (words, value) choices, one of them taken already."""
        self.clear()
        self.setEditable(typed)
        if typed:
            self.setCompleter(None)  # type: ignore[arg-type] # no completion inside what UniKey types
        self._values = [value for _words, value in choices]
        self.addItems([words for words, _value in choices])
        self.setCurrentIndex(self._values.index(current) if current in self._values else -1)
        if typed:
            self.setEditText(str(current or ""))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER:
            self._take()
        elif event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        else:
            self._looking = True
            super().keyPressEvent(event)
            self._looking = False

    def _picked(self, _place: int) -> None:
        if not self._looking:
            self._take()

    def _take(self) -> None:
        text, place = " ".join(self.currentText().split()), self.currentIndex()
        if self.isEditable() and text and (place < 0 or text != self.itemText(place)):
            self.taken.emit(text)
        elif 0 <= place < len(self._values):
            self.taken.emit(self._values[place])
