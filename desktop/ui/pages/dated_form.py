"""What is asked before something is done that counts from a day on."""

import datetime as dt

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from desktop.ui.theme import FORM_WIDTH, SPACE_L, SPACE_M, fit
from desktop.ui.widgets.boxes import column, holder
from desktop.ui.widgets.buttons import button
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.date_field import DateField
from desktop.ui.widgets.flow import tools
from desktop.ui.widgets.form import FieldState
from desktop.ui.widgets.labels import label


class DatedForm(Card):
    """Asks for what one act needs; Escape puts it away.

    Signals:
        left: the form was put away, answered or not.
    """

    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(margin=SPACE_L, parent=parent)
        self.title = label("", "subheading", wrap=True)
        self.day = DateField(self.tr("Từ ngày"))
        self.why = label("", "danger", wrap=True)
        self.yes = button("", "primary")
        self.yes.clicked.connect(self.answer)
        self.no = button(self.tr("Thôi"))
        self.no.clicked.connect(self.left)

    def lay_out(self, *fields: QWidget) -> None:
        """Put the fields between title and buttons."""
        parts = (self.title, *fields, self.why, tools(self.yes, self.no))
        self.inside = holder(column(*parts, spacing=SPACE_M))
        fit(self.inside, max_width=FORM_WIDTH)
        self.add(self.inside, None)

    def begin(self, title: str, yes: str, day: dt.date) -> None:
        """Ask anew."""
        self.title.setText(title)
        self.yes.setText(yes)
        self.day.fill(day)
        self.say("")

    @property
    def first(self) -> QWidget:
        """Where the person begins."""
        raise NotImplementedError

    def answer(self) -> None:
        """Do what was asked, or say why it cannot be."""
        if self.day.day is None:
            self.day.say(FieldState.INVALID, self.tr("Ghi đủ ngày, tháng và năm."))
            self.day.line.setFocus()
            return
        self.say(self.take())

    def take(self) -> str:
        """Do it; gives why it cannot be done."""
        raise NotImplementedError

    def say(self, why: str) -> None:
        """Say why it cannot be done."""
        self.why.setText(why)
        self.why.setVisible(bool(why))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
