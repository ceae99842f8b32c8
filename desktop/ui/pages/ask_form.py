"""A form within a page that asks before something is done: fields, why it cannot be, two buttons."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from desktop.ui.theme import SPACE_M
from desktop.ui.widgets.buttons import button
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.labels import label


class AskForm(Card):
    """Hidden until somebody asks for it; Escape puts it away.

    With `danger` its act cannot be taken back: it looks so, and Enter never does it.

    Signals:
        left: the form was put away.
    """

    left = Signal()

    def __init__(
        self, *, margin: int = SPACE_M, danger: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(margin=margin, parent=parent)
        self.why = label("", "danger", wrap=True)
        self.why.hide()
        self.yes = button("", "danger" if danger else "primary")
        self.yes.clicked.connect(self.answer)
        self.no = button(self.tr("Thôi"))
        self.no.clicked.connect(self.give_up)

    def answer(self) -> None:
        """Do what was asked, or say why it cannot be."""
        raise NotImplementedError

    def give_up(self) -> None:
        """Put the form away."""
        self.hide()
        self.left.emit()

    def say(self, why: str) -> None:
        """Say why it cannot be done."""
        self.why.setText(why)
        self.why.setVisible(bool(why))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.give_up()
        else:
            super().keyPressEvent(event)
