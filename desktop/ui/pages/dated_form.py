"""What is asked before something is done that counts from a day on."""

import datetime as dt

from PySide6.QtWidgets import QWidget

from desktop.ui.pages.ask_form import AskForm
from desktop.ui.theme import FORM_WIDTH, SPACE_L, SPACE_M, fit
from desktop.ui.widgets.boxes import column, holder
from desktop.ui.widgets.date_field import DateField
from desktop.ui.widgets.flow import tools
from desktop.ui.widgets.form import FieldState
from desktop.ui.widgets.labels import label


class DatedForm(AskForm):
    """Asks for what one act needs; whoever shows it takes it away when it is `left`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(margin=SPACE_L, parent=parent)
        self.title = label("", "subheading", wrap=True)
        self.day = DateField(self.tr("Từ ngày"))

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
        if self.day.day is None:
            self.day.say(FieldState.INVALID, self.tr("Ghi đủ ngày, tháng và năm."))
            self.day.line.setFocus()
            return
        self.say(self.take())

    def take(self) -> str:
        """Do it; gives why it cannot be done."""
        raise NotImplementedError

    def give_up(self) -> None:
        self.left.emit()
