"""Fields of a record that is already in the data file: what is left is kept, or says why not.

Their mark stands over the right end of the editor, so that editors line up; the words `below` are
placed by the form, which has more room for them than a narrow field.
"""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from desktop.ui.widgets.boxes import row
from desktop.ui.widgets.form import Field, FieldState

ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class Kept(Field):
    """What the fields of this file have in common.

    Attributes:
        state: what the mark beside the field says.
    """

    state = FieldState.PLAIN

    def __init__(self, title: str, editor: QWidget, *, hint: str = "") -> None:
        super().__init__(title, editor, hint=hint)
        whole = self.layout()
        assert isinstance(whole, QVBoxLayout)
        for part in (self.title, self.below):
            whole.removeWidget(part)
        whole.insertLayout(0, row(self.title, None, self.mark))
        self.mark.show()

    def lock(self) -> None:
        """Let the value be read and not edited."""
        self.editor.setEnabled(False)

    def say(self, state: FieldState, why: str = "") -> None:
        self.state = state
        super().say(state, why)

    def refuse(self, why: str) -> None:
        """Say why what stands here is not kept."""
        self.say(FieldState.INVALID, why)

    @property
    def unsaved(self) -> bool:
        """Whether something else stands here than what is kept."""
        return not self.valid


class KeptLine(Kept):
    """A line of text; leaving it offers the text, Escape brings back what is kept.

    Signals:
        left: the person left the line with another text than the one kept.
    """

    left = Signal(str)

    def __init__(self, title: str, *, hint: str = "", placeholder: str = "") -> None:
        self.line = _Line()
        super().__init__(title, self.line, hint=hint)
        self.line.setPlaceholderText(placeholder)
        self._kept = self._offered = ""
        self._locked = False
        self.line.editingFinished.connect(self.offer)

    @property
    def text(self) -> str:
        """What stands here, without spaces at its ends."""
        return self.line.text().strip()

    @property
    def unsaved(self) -> bool:
        return not self.line.isReadOnly() and self.text != self._kept

    def fill(self, text: str, state: FieldState = FieldState.PLAIN) -> None:
        """Show what is kept."""
        self._kept = self._offered = self.line.kept = text
        self.line.setReadOnly(self._locked)
        self.line.setText(text)
        self.line.setCursorPosition(0)
        self.say(state)

    def lock(self) -> None:
        """Let the text be read and copied, and not edited."""
        self._locked = True
        self.line.setReadOnly(True)

    def cover(self, masked: str) -> None:
        """Show a mask instead of what is kept; it cannot be edited then."""
        self.fill(masked)
        self.line.setReadOnly(True)

    def offer(self) -> None:
        """Offer what stands here, as leaving the line does."""
        if self.text == self._kept:
            self._offered = self._kept
            if not self.valid:
                self.say(FieldState.PLAIN)
        elif self.text != self._offered and not self.line.isReadOnly():
            self._offered = self.text
            self.left.emit(self.text)


class _Line(QLineEdit):
    """Enter goes on to the next field; Escape first gives up what was typed."""

    kept = ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text() != self.kept:
            self.setText(self.kept)
            self.editingFinished.emit()
            return
        super().keyPressEvent(event)
        if event.key() in ENTER:
            self.focusNextChild()


class KeptChoice(Kept):
    """One of a few values; the arrow keys only look, leaving or picking from the list takes.

    Signals:
        left: the person took another value than the one kept.
    """

    left = Signal(object)

    def __init__(self, title: str, choices: Sequence[tuple[Any, str]] = ()) -> None:
        self.box = _Box()
        super().__init__(title, self.box)
        self.box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.box.setMinimumContentsLength(4)
        self._kept: Any = None
        self.box.taken.connect(self.offer)
        self.box.given_up.connect(self._restore)
        self.choices(choices)

    @property
    def value(self) -> Any:
        """The value that stands here."""
        return self.box.currentData()

    @property
    def unsaved(self) -> bool:
        return bool(self.box.currentIndex() >= 0 and self.value != self._kept)

    def choices(self, choices: Sequence[tuple[Any, str]]) -> None:
        """Show these values; the one that stands here stays when it is still there."""
        before = self.value
        self.box.clear()
        for value, text in choices:
            self.box.addItem(text, value)
        self.box.setCurrentIndex(self._place(before))
        self.box.kept = self._place(self._kept)

    def fill(self, value: Any, state: FieldState = FieldState.PLAIN) -> None:
        """Show the value that is kept."""
        self._kept = value
        self.box.setCurrentIndex(self._place(value))
        self.box.kept = self.box.currentIndex()
        self.say(state)

    def offer(self) -> None:
        """Offer the value, as leaving the field does."""
        if self.unsaved:
            self.left.emit(self.value)

    def _restore(self) -> None:
        self.fill(self._kept)

    def _place(self, value: Any) -> int:
        for place in range(self.box.count()):
            if self.box.itemData(place) == value:
                return place
        return -1


class _Box(QComboBox):
    taken = Signal()
    given_up = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.kept = -1
        self._open = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.activated.connect(self._picked)

    def showPopup(self) -> None:
        self._open = True
        super().showPopup()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # the wheel scrolls the form; a value never changes unseen

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self._open = False
            self.taken.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.currentIndex() != self.kept:
            self.given_up.emit()
        elif event.key() in ENTER:
            self.focusNextChild()
        else:
            super().keyPressEvent(event)

    def _picked(self) -> None:
        if self._open:
            self._open = False
            self.taken.emit()


class KeptTick(Kept):
    """Yes or no; every change is offered at once.

    Signals:
        left: the person changed it.
    """

    left = Signal(bool)

    def __init__(self, title: str, yes: str) -> None:
        self.tick = QCheckBox(yes)
        super().__init__(title, self.tick)
        self.tick.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.tick.clicked.connect(self.left)

    def fill(self, value: bool, state: FieldState = FieldState.PLAIN) -> None:  # noqa: FBT001 - its value
        """Show what is kept."""
        self.tick.setChecked(value)
        self.say(state)
