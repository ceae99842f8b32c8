"""Tách, nhập, giải thể: what happened to a household, since when, and with whom."""

from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QWidget

from desktop.domain.names import fold
from desktop.errors import AppError
from desktop.services.register.families import FamilyDetail
from desktop.services.register.life import Act, ActRow, NewHousehold
from desktop.ui.errors import sentence
from desktop.ui.pages.ask_form import AskForm
from desktop.ui.theme import SPACE_S, SPACE_XS
from desktop.ui.widgets.boxes import column, holder
from desktop.ui.widgets.date_field import DateField
from desktop.ui.widgets.flow import tools
from desktop.ui.widgets.form import Field, TextField
from desktop.ui.widgets.labels import label
from desktop.ui.widgets.segmented import Segmented


class LifeForm(AskForm):
    """Hidden until something happens to a household; Escape means it does not.

    Signals:
        acted: what was written.
    """

    acted = Signal(object)

    def __init__(self, workplace: Any, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._workplace = workplace
        self._family: UUID | None = None
        self._head = ""
        self._people: dict[UUID, QCheckBox] = {}
        self.what = Segmented(
            self.tr("Biến động của hộ"),
            (
                (Act.SPLIT, self.tr("Tách hộ")),
                (Act.JOINED, self.tr("Nhập hộ")),
                (Act.DISSOLVED, self.tr("Giải thể")),
            ),
        )
        self.what.chosen.connect(lambda _act: self._follow())
        self._make()
        self.note = label("", "small", wrap=True)
        acts = tools(self.yes, self.no)
        fields = column(*self._of[Act.SPLIT], self.host, self.reason, self.day)
        parts = (self.what, fields, self.why, acts, self.note)
        self.body.addLayout(column(*parts, spacing=SPACE_S))
        self.hide()

    def _make(self) -> None:
        self.leader = TextField(self.tr("Chủ hộ mới"))
        self.members = holder(column(label(self.tr("Ai đi theo")), spacing=SPACE_XS))
        self.number = TextField(self.tr("Số người đi (trừ vào số khẩu)"))
        self.village = QComboBox()
        place = Field(self.tr("Ở thôn"), self.village)
        self.address = TextField(self.tr("Địa chỉ"))
        self.host = TextField(self.tr("Nhập vào hộ (mã hộ hoặc tên chủ hộ)"))
        self.reason = TextField(self.tr("Vì sao"), placeholder=self.tr("Ví dụ: cả hộ qua đời"))
        self.day = DateField(self.tr("Từ ngày"))
        self._of: dict[str, tuple[QWidget, ...]] = {
            Act.SPLIT: (self.leader, self.members, self.number, place, self.address),
            Act.JOINED: (self.host,),
            Act.DISSOLVED: (self.reason,),
        }
        for field in (self.leader, self.number):
            field.line.returnPressed.connect(field.line.focusNextChild)
        for field in (self.address, self.host, self.reason):
            field.line.returnPressed.connect(self.answer)

    def ask(self, family: FamilyDetail, villages: dict[UUID, str]) -> None:
        """Ask what happened to a family."""
        self._family, self._head = family.id, family.head_name
        for field in (self.leader, self.number, self.address, self.host, self.reason):
            field.fill("")
        self.village.clear()
        for village, name in villages.items():
            self.village.addItem(name, village)
        self.village.setCurrentIndex(list(villages).index(family.village_id))
        self._offer(family.id)
        self.day.fill(self._workplace.life.today)
        self.what.take(Act.SPLIT)
        self._follow()
        self.show()
        self.what.setFocus(Qt.FocusReason.OtherFocusReason)

    def answer(self) -> None:
        """Write what happened."""
        if self._family is None or self.day.day is None:
            self.day.line.setFocus()
            return
        try:
            act = self._write(self._family)
        except AppError as error:
            self.say(sentence(error))
            return
        if act is not None:
            self.give_up()
            self.acted.emit(act)

    def _write(self, family: UUID) -> ActRow | None:
        life, day = self._workplace.life, self.day.day
        act: ActRow | None = None
        match self.what.key:
            case Act.SPLIT if self.number.text and not self.number.text.isdecimal():
                self.say(self.tr("Ghi số người bằng chữ số."))
            case Act.SPLIT:
                number = int(self.number.text) if self.number.text else None
                people = [one for one, box in self._people.items() if box.isChecked()]
                place, address = self.village.currentData(), self.address.text
                new = NewHousehold(self.leader.text, people, number, place, address)
                act = life.split(family, new, day)
            case Act.JOINED:
                host = self._workplace.register.one(self.host.text)
                if host is None:
                    self.say(self.tr("Không có đúng một hộ như vậy. Gõ mã hộ."))
                else:
                    act = life.join(family, host, day)
            case Act.DISSOLVED:
                act = life.dissolve(family, self.reason.text, day)
        return act

    def _offer(self, family: UUID) -> None:
        """Offer the citizens of the household, who may go along."""
        for box in self._people.values():
            box.deleteLater()
        found = self._workplace.citizens.members(family)
        self._people = {one.id: QCheckBox(self._called(one.name)) for one in found}
        layout = self.members.layout()
        assert layout is not None
        before: QWidget = self.leader.line
        for box in self._people.values():
            layout.addWidget(box)
            self.setTabOrder(before, box)
            before = box

    def _called(self, name: str) -> str:
        """A citizen by name; the head is likely not to go along."""
        same = fold(name) == fold(self._head)
        return self.tr("{name} (cùng tên chủ hộ)").format(name=name) if same else name

    def _follow(self) -> None:
        for act, fields in self._of.items():
            for field in fields:
                field.setVisible(act == self.what.key)
        self.members.setVisible(self.what.key == Act.SPLIT and bool(self._people))
        words = {
            Act.SPLIT: self.tr("Danh hiệu đến ngày tách tính cho cả hai hộ."),
            Act.JOINED: self.tr("Hộ này ra khỏi sổ cùng danh hiệu đã có; hộ nhận giữ của mình."),
            Act.DISSOLVED: self.tr("Hộ ra khỏi sổ; công dân của hộ ở lại, không thuộc hộ nào."),
        }
        self.note.setText(words[Act(self.what.key)])
        texts = (self.tr("Tách"), self.tr("Nhập"), self.tr("Giải thể"))
        self.yes.setText(dict(zip(self._of, texts, strict=True))[self.what.key])
        self.say("")
