"""Fields of a form: a label, an editor, a line of words below, and a mark of the field's state."""

from enum import StrEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from desktop.ui.theme import ICON, INPUT, SPACE_M, SPACE_S, SPACE_XS, fit
from desktop.ui.widgets.boxes import column, row
from desktop.ui.widgets.labels import IconLabel, label, set_property, set_role, tip


class FieldState(StrEnum):
    """What is known about what stands in a field."""

    PLAIN = ""
    SAVED = "saved"
    INVALID = "invalid"
    SENT = "sent"


SHAPES = {  # state: (shape, colour); the shape says it without the colour
    FieldState.SAVED: ("check", "success"),
    FieldState.INVALID: ("warning", "danger"),
    FieldState.SENT: ("send", "primary"),
}


class SaveMark(IconLabel):
    """A tick when saved on this PC, a triangle when not valid, a paper plane when sent."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        fit(self, width=ICON, height=ICON)
        self.mark(FieldState.PLAIN)

    def mark(self, state: FieldState) -> None:
        """Show a state."""
        words = {
            FieldState.SAVED: self.tr("Đã lưu trên máy này"),
            FieldState.INVALID: self.tr("Chưa hợp lệ, chưa lưu"),
            FieldState.SENT: self.tr("Đã gửi và được xác nhận"),
        }.get(state, "")
        self.setAccessibleName(words)
        tip(self, words)
        if state:
            self.show_icon(*SHAPES[state])
        else:
            self.show_icon("")


class Field(QWidget):
    """One labelled editor; the line below holds a hint, or why it is not valid.

    The label stands above the editor, or with `beside` at its left.
    """

    def __init__(
        self,
        title: str,
        editor: QWidget,
        *,
        hint: str = "",
        marked: bool = False,
        beside: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.editor, self._hint = editor, hint
        self.title = label(title, buddy=editor)
        editor.setAccessibleName(title)
        self.below = label(hint, "small", wrap=True)
        self.mark = SaveMark(self)
        self.mark.setVisible(marked)
        line = row(editor, spacing=SPACE_S)
        if marked:
            line.addWidget(self.mark, 0, Qt.AlignmentFlag.AlignVCenter)
        if beside:
            inside = row(self.title, column(line, self.below, spacing=SPACE_XS), spacing=SPACE_M)
            inside.setStretch(1, 1)
            inside.setAlignment(self.title, Qt.AlignmentFlag.AlignTop)
            fit(self.title, height=INPUT)
            self.setLayout(inside)
        else:
            self.setLayout(column(self.title, line, self.below, spacing=SPACE_XS))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setFocusProxy(editor)
        self.below.setVisible(bool(hint))

    def say(self, state: FieldState, why: str = "") -> None:
        """Show the field's state, and below it why it is not valid."""
        invalid = state is FieldState.INVALID
        set_property(self.editor, "state", "invalid" if invalid else "")
        set_role(self.below, "danger" if invalid else "small")
        words = why or self._hint
        self.below.setText(words)
        self.below.setVisible(bool(words))
        self.editor.setAccessibleDescription(words)
        self.mark.mark(state)

    def hint(self, words: str) -> None:
        """Show another hint, unless the line says why the field is not valid."""
        self._hint = words
        if self.valid:
            self.say(FieldState.PLAIN)

    @property
    def valid(self) -> bool:
        """Whether nothing is known against what stands here."""
        return bool(self.editor.property("state") != "invalid")


class TextField(Field):
    """A line of text that is taken over when the person leaves it.

    Signals:
        committed: the new text, when it differs from what was taken over before.
    """

    committed = Signal(str)

    def __init__(
        self,
        title: str,
        *,
        hint: str = "",
        placeholder: str = "",
        marked: bool = False,
        beside: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        self.line = _Line()
        super().__init__(title, self.line, hint=hint, marked=marked, beside=beside, parent=parent)
        self.line.setPlaceholderText(placeholder)
        self._taken = ""
        self.line.editingFinished.connect(self._commit)
        self.line.given_up.connect(self._restore)

    @property
    def text(self) -> str:
        """What stands here, without spaces at its ends."""
        return self.line.text().strip()

    def fill(self, text: str, state: FieldState = FieldState.PLAIN) -> None:
        """Show a text that is known already."""
        self._taken = text
        self.line.setText(text)
        self.say(state)

    def _commit(self) -> None:
        if self.text != self._taken:
            self._taken = self.text
            self.committed.emit(self.text)

    def _restore(self) -> None:
        self.line.setText(self._taken)


class _Line(QLineEdit):
    given_up = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        super().keyPressEvent(event)
        if event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
