"""The search field of a list: every keystroke asks at once, Ctrl+F goes here, Escape clears."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from desktop.ui.actions import on_keys
from desktop.ui.theme import fit
from desktop.ui.widgets.inset_line import InsetLine
from desktop.ui.widgets.labels import IconLabel

LEAST_WIDTH = 240


class SearchField(InsetLine):
    """Asks with what is typed, composed Vietnamese letters included.

    Signals:
        asked: the text to search for, as typed and trimmed.
        left_down: the person pressed Down or Enter to go on to the results.
    """

    asked = Signal(str)
    left_down = Signal()

    def __init__(self, placeholder: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)
        self.set_inside(start=IconLabel("search"))
        fit(self, min_width=LEAST_WIDTH)
        self._asked = ""
        self.textChanged.connect(self._ask)

    def follow_shortcut(self, page: QWidget) -> None:
        """Let Ctrl+F reach this field from anywhere on a page."""
        on_keys(QKeySequence.StandardKey.Find, page, self.go)

    def go(self) -> None:
        """Take the focus, ready to type over what is there."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Escape if self.text():
                self.clear()
            case Qt.Key.Key_Down | Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.left_down.emit()
            case _:
                super().keyPressEvent(event)

    def _ask(self, text: str) -> None:
        wanted = " ".join(text.split())
        if wanted != self._asked:
            self._asked = wanted
            self.asked.emit(wanted)
