"""A strip over a list: a question before something is done to many, or a name to be typed."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QSizePolicy, QWidget

from desktop.ui.theme import SPACE_M, SPACE_S, fit
from desktop.ui.widgets.boxes import column, row
from desktop.ui.widgets.buttons import button
from desktop.ui.widgets.flow import tools
from desktop.ui.widgets.labels import label, set_property

LINE_WIDTH = 260


class Strip(QFrame):
    """Hidden until something is asked; Escape means no.

    Signals:
        ended: the strip was answered or given up.
    """

    ended = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "quiet")
        self._do: Callable[[], object] = lambda: None
        self._take: Callable[[str], str] | None = None
        self.words = label("", "heading", wrap=True)
        self.note = label("", "small", wrap=True)
        self.line = QLineEdit()
        self.line.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        fit(self.line, width=LINE_WIDTH)
        self.words.setBuddy(self.line)
        self.yes = button("", "primary")
        self.yes.clicked.connect(self.answer)
        self.no = button(self.tr("Thôi"))
        self.no.clicked.connect(self.give_up)
        inside = tools(self.line, self.yes, self.no)
        margins = (SPACE_M, SPACE_S, SPACE_M, SPACE_S)
        self.setLayout(row(column(self.words, inside, self.note, spacing=SPACE_S), margins=margins))
        self.hide()

    def ask(self, words: str, note: str, yes: str, do: Callable[[], object]) -> None:
        """Ask before doing; `note` says what it comes to."""
        self._take, self._do = None, do
        self.line.hide()
        self._show(words, note, yes)
        self.yes.setFocus(Qt.FocusReason.OtherFocusReason)

    def ask_name(self, words: str, text: str, yes: str, take: Callable[[str], str]) -> None:
        """Ask for a name; `take` gives why it does not do, or "" when it did."""
        self._take = take
        self.line.setText(text)
        self.line.setAccessibleName(words)
        self._show(words, "", yes)
        self.line.show()
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self.line.selectAll()

    def answer(self) -> None:
        """Do what was asked."""
        if self._take is None:
            self.give_up()
            self._do()
            return
        why = self._take(self.line.text().strip())
        if not why:
            self.give_up()
            return
        self._say(why, "danger", "invalid")

    def give_up(self) -> None:
        """Put the strip away."""
        self.hide()
        self.ended.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Escape:
                self.give_up()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.answer()
            case _:
                super().keyPressEvent(event)

    def _show(self, words: str, note: str, yes: str) -> None:
        self.words.setText(words)
        self.yes.setText(yes)
        self._say(note, "small", "")
        self.show()

    def _say(self, note: str, role: str, state: str) -> None:
        set_property(self.note, "role", role)
        set_property(self.line, "state", state)
        self.note.setText(note)
        self.note.setVisible(bool(note))
        self.line.setAccessibleDescription(note)
