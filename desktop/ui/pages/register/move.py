"""Chuyển thôn: where a family goes to, from which day on, and its new address."""

from collections.abc import Sequence
from typing import Any, Final
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QCompleter, QWidget

from desktop.errors import AppError
from desktop.services.register.families import FamilyDetail
from desktop.ui.errors import sentence
from desktop.ui.pages.ask_form import AskForm
from desktop.ui.theme import SPACE_S
from desktop.ui.widgets.boxes import column
from desktop.ui.widgets.date_field import DateField
from desktop.ui.widgets.flow import tools
from desktop.ui.widgets.form import Field, TextField
from desktop.ui.widgets.labels import label

NOWHERE: Final = ""
"""Stands where no village was chosen yet; None is out of the commune."""


class MoveForm(AskForm):
    """Hidden until a family moves; Escape means it does not.

    Signals:
        moved: the family and where it lives now.
    """

    moved = Signal(object, str)

    def __init__(self, moving: Any, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._moving = moving
        self._family: UUID | None = None
        self.title = label(self.tr("Chuyển thôn, hoặc ra khỏi xã"), "heading", wrap=True)
        self.village = QComboBox()
        self.day = DateField(self.tr("Từ ngày"))
        self.address = TextField(self.tr("Địa chỉ mới"))
        self.place = TextField(self.tr("Đến xã, phường nào"), placeholder=self.tr("Xã …, tỉnh …"))
        for line in (self.address.line, self.place.line):
            line.returnPressed.connect(self.answer)
        self.village.currentIndexChanged.connect(lambda _place: self._follow())
        self.yes.setText(self.tr("Chuyển"))
        to = Field(self.tr("Chuyển đến"), self.village)
        fields = column(to, self.place, self.day, self.address)
        acts = tools(self.yes, self.no)
        self.note = label("", "small", wrap=True)
        self.body.addLayout(column(self.title, fields, self.why, acts, self.note, spacing=SPACE_S))
        self.hide()

    def ask(self, family: FamilyDetail, villages: dict[UUID, str]) -> None:
        """Ask where a family goes to."""
        self._family = family.id
        self.village.clear()
        self.village.addItem(self.tr("Chọn thôn…"), NOWHERE)
        for village, name in villages.items():
            if village != family.village_id:
                self.village.addItem(name, village)
        self.village.addItem(self.tr("Ra khỏi xã…"), None)
        self.place.fill("")
        self.place.line.setCompleter(_offering(self._moving.places(), self.place.line))
        self._follow()
        self.day.fill(self._moving.today)
        self.address.fill("")
        self.say("")
        self.show()
        self.village.setFocus(Qt.FocusReason.OtherFocusReason)

    def answer(self) -> None:
        """Move the family."""
        day, to = self.day.day, self.village.currentData()
        if self._family is None:
            return
        if to == NOWHERE:
            self.say(self.tr("Chọn thôn mới, hoặc Ra khỏi xã."))
            self.village.setFocus()
            return
        if day is None:
            self.day.line.setFocus()
            return
        try:
            if to is None:
                self._moving.leave(self._family, self.place.text, day)
            else:
                self._moving.move(self._family, to, day, self.address.text)
        except AppError as error:
            self.say(sentence(error))
            return
        place = self.place.text if to is None else self.village.currentText()
        self.give_up()
        self.moved.emit(self._family, place)

    def _follow(self) -> None:
        away = self.village.currentData() is None
        self.place.setVisible(away)
        self.address.setHidden(away)
        inside = self.tr("Danh hiệu các năm vẫn của hộ; hai thôn đều ghi lần chuyển này.")
        outside = self.tr(
            "Gửi gói lên cấp trên: nơi ấy chuyển hộ cùng danh hiệu các năm cho xã mới."
        )
        self.note.setText(outside if away else inside)


def _offering(places: Sequence[str], line: QWidget) -> QCompleter:
    """A list below the line, never a completion within it: that would fight with UniKey."""
    completer = QCompleter(list(places), line)
    completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    return completer
