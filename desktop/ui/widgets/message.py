"""A calm message: what happened, that the data is safe, what to do next. Plain text throughout."""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QPushButton, QWidget

from desktop.ui.theme import FORM_WIDTH, SPACE_L, SPACE_S, SPACE_XL, fit
from desktop.ui.widgets.boxes import column, row
from desktop.ui.widgets.buttons import button
from desktop.ui.widgets.labels import IconLabel, label


@dataclass(frozen=True, slots=True)
class Message:
    """What a message says; `icon` and `tone` give its weight beside the words."""

    title: str
    happened: str
    safe: str = ""
    advice: str = ""
    icon: str = "warning"
    tone: str = "warning"


class MessageBox(QDialog):
    """Shows one message over a window and leaves the event loop turning.

    Use `open()`, never `exec()`; buttons added with `offer` close it and then do their work.
    """

    def __init__(self, message: Message, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(message.title)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleDescription(f"{message.happened} {message.safe} {message.advice}".strip())
        self.message = message
        happened = label(message.happened, "heading", wrap=True)
        words = column(happened, spacing=SPACE_S)
        for text in (message.safe, message.advice):
            if text:
                words.addWidget(label(text, wrap=True))
        words.addStretch(1)
        sign = IconLabel(message.icon, message.tone, size=SPACE_XL + SPACE_S)
        self._buttons = row(None, spacing=SPACE_S)
        head = row(sign, words, spacing=SPACE_L)
        head.setAlignment(sign, Qt.AlignmentFlag.AlignTop)
        head.setStretch(1, 1)
        margins = (SPACE_XL, SPACE_XL, SPACE_XL, SPACE_L)
        self.setLayout(column(head, self._buttons, spacing=SPACE_L, margins=margins))
        fit(self, min_width=FORM_WIDTH)

    def offer(self, text: str, role: str = "") -> QPushButton:
        """Add a button that closes the message; connect to its `clicked` for more."""
        made = button(text, role, parent=self)
        made.clicked.connect(self.accept)
        self._buttons.addWidget(made)
        if role == "primary":
            made.setDefault(True)
            made.setFocus()
        return made
