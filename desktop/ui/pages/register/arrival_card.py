"""One household that comes from another commune: who it is, with what titles, and what to answer."""

from collections.abc import Mapping, Sequence
from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from desktop.services.settling.arriving import Alike, ArrivalLine, ArrivalState, Slip
from desktop.ui.errors import translated
from desktop.ui.pages.register.form import birth_text
from desktop.ui.theme import SPACE_L, SPACE_M, SPACE_S
from desktop.ui.widgets.boxes import column, empty, holder, row
from desktop.ui.widgets.buttons import button
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.flow import tools
from desktop.ui.widgets.form import Field, TextField
from desktop.ui.widgets.labels import IconLabel, label, rule
from desktop.ui.widgets.pill import Pill
from desktop.wording.transfers import ARRIVALS

TONES = {
    ArrivalState.WAITING: "warning",
    ArrivalState.ACCEPTED: "success",
    ArrivalState.SAME: "success",
    ArrivalState.REFUSED: "primary",
    ArrivalState.DISPUTED: "danger",
}


class ArrivalCard(Card):
    """The slip, and below it what a person can answer.

    Signals:
        accepted: the village and the new address.
        joined: a family of our own register is the one.
        refused: why.
        taken_back: the answer is taken back.
        shown: a family should be shown in the register.
        settling: two answers wait on the desk of conflicts.
    """

    accepted = Signal(object, str)
    joined = Signal(object)
    refused = Signal(str)
    taken_back = Signal()
    shown = Signal(object)
    settling = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(margin=SPACE_L, parent=parent)
        self.line: ArrivalLine | None = None
        self.title = label("", "subheading", wrap=True)
        self.state = Pill()
        self.facts = label("", wrap=True)
        self.titles = label("", "second", wrap=True)
        self._alike = column(spacing=SPACE_S)
        self.village = QComboBox()
        self.address = TextField(self.tr("Địa chỉ mới"))
        self.yes = button(self.tr("Nhận vào sổ"), "primary", icon="check")
        self.yes.clicked.connect(self.accept)
        self.reason = TextField(
            self.tr("Lý do không nhận"), placeholder=self.tr("Không có hộ này ở xã…")
        )
        self.reason.line.returnPressed.connect(self.refuse)
        self.no = button(self.tr("Không nhận"))
        self.no.clicked.connect(self.refuse)
        self.why = label("", "danger", wrap=True)
        self.show_ = button(self.tr("Xem hộ"))
        self.show_.clicked.connect(self._show_family)
        self.settle = button(self.tr("Mở mâu thuẫn"), "primary")
        self.settle.clicked.connect(self.settling)
        self.again = button(self.tr("Hoàn tác câu trả lời"), icon="undo")
        self.again.clicked.connect(self.taken_back)
        head = row(self.title, self.state, spacing=SPACE_M)
        head.setStretch(0, 1)
        self._ask = holder(self._questions())
        self._done = holder(column(tools(self.show_, self.settle, self.again)))
        self.add(
            holder(column(head, self.facts, self.titles, spacing=SPACE_S)),
            rule(), self._ask, self._done, self.why, None,
        )  # fmt: skip

    def _questions(self) -> QVBoxLayout:
        place = Field(self.tr("Vào thôn"), self.village)
        take = holder(column(place, self.address, tools(self.yes), spacing=SPACE_S))
        leave = holder(column(self.reason, tools(self.no), spacing=SPACE_S))
        return column(holder(self._alike), take, rule(), leave, spacing=SPACE_M)

    def show_line(
        self, line: ArrivalLine, alike: Sequence[Alike], villages: Mapping[UUID, str]
    ) -> None:
        """Show a household; what was begun for the same one stays."""
        same = self.line is not None and (self.line.move_id, self.line.state) == (
            line.move_id, line.state,
        )  # fmt: skip
        self.line = line
        waits = line.state is ArrivalState.WAITING
        self.title.setText(line.name or self.tr("Hộ đã xóa hẳn"))
        self.state.say(translated(ARRIVALS[line.state]), TONES[line.state])
        self.facts.setText(self._facts(line))
        self.titles.setText(self._titles(line.slip) if line.slip else "")
        self.titles.setVisible(bool(self.titles.text()))
        self._ask.setVisible(waits)
        self._done.setHidden(waits)
        self.show_.setVisible(line.family_id is not None)
        self.settle.setVisible(line.state is ArrivalState.DISPUTED)
        self.setAccessibleName(f"{self.title.text()}, {self.state.text}, {self.facts.text()}")
        self._offer(alike if waits else ())
        if not same:
            self.say("")
            self._begin_anew(villages)

    def begin(self) -> None:
        """Take the focus to the first thing that can be done."""
        waits = self.line is not None and self.line.state is ArrivalState.WAITING
        (self.village if waits else self.again).setFocus(Qt.FocusReason.OtherFocusReason)

    def say(self, words: str) -> None:
        """Tell below the buttons why something was not done."""
        self.why.setText(words)
        self.why.setVisible(bool(words))

    def accept(self) -> None:
        """Take the household over into the village chosen."""
        if self.village.currentData() is None:
            self.say(self.tr("Chọn thôn mà hộ đến ở."))
            self.village.setFocus()
            return
        self.accepted.emit(self.village.currentData(), self.address.text)

    def refuse(self) -> None:
        """Say no, with the reason that was written."""
        if not self.reason.text:
            self.reason.line.setFocus()
        self.refused.emit(self.reason.text)

    def _begin_anew(self, villages: Mapping[UUID, str]) -> None:
        self.village.clear()
        if len(villages) != 1:
            self.village.addItem(self.tr("Chọn thôn…"), None)
        for village, name in villages.items():
            self.village.addItem(name, village)
        self.address.fill("")
        self.reason.fill("")

    def _offer(self, alike: Sequence[Alike]) -> None:
        """Households that may be the one: nobody shall stand in the register twice."""
        empty(self._alike)
        for one in alike:
            where = ", ".join(part for part in (one.address, one.village) if part)
            words = self.tr("Sổ đã có {name}, {where}.").format(name=one.name, where=where)
            this = button(self.tr("Chính là hộ này"), "small")
            this.setAccessibleDescription(words)
            this.clicked.connect(partial(self.joined.emit, one.id))
            line = row(IconLabel("copy", "warning"), label(words, wrap=True), this, spacing=SPACE_S)
            line.setStretch(1, 1)
            self._alike.addWidget(holder(line))

    def _show_family(self) -> None:
        if self.line is not None:
            self.shown.emit(self.line.family_id)

    def _facts(self, line: ArrivalLine) -> str:
        if line.state is ArrivalState.REFUSED:
            said = self.tr("Không nhận vì: {reason}").format(reason=line.reason)
            return "\n".join(part for part in (said, self._came(line.slip)) if part)
        if line.village:
            said = self.tr("Trong sổ: {village}.").format(village=line.village)
            return "\n".join(part for part in (said, self._came(line.slip)) if part)
        return self._came(line.slip)

    def _came(self, slip: Slip | None) -> str:
        if slip is None:
            return ""
        where = ", ".join(part for part in (slip.address, slip.village, slip.office.name) if part)
        words = self.tr("Từ {where}; rời đi ngày {day}.").format(
            where=where, day=birth_text(slip.moved_on)
        )
        if slip.member_count is not None:
            words += " " + self.tr("{n} khẩu.").format(n=slip.member_count)
        return words

    def _titles(self, slip: Slip) -> str:
        """The titles as the former commune states them, the newest first."""
        words = self.tr("Năm {year}: {office} công nhận{decision}.")
        decision = self.tr(", quyết định số {number}")
        lines = [
            words.format(
                year=one.year,
                office=one.office,
                decision=decision.format(number=one.number) if one.number else "",
            )
            for one in slip.titles
        ]
        return "\n".join(lines) or self.tr("Chưa có danh hiệu nào.")
