"""Tiếp nhận sổ của xã sáp nhập: which file, what it would bring, and taking it over."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QWidget

from desktop.errors import AppError
from desktop.services.reception.takeover import Coming, Taken
from desktop.ui.context import PageContext
from desktop.ui.errors import sentence
from desktop.ui.files import ask_open, ask_save, package_filter
from desktop.ui.jobs import Work
from desktop.ui.pages.villages.takeover_words import coming_outcomes, taken_outcomes
from desktop.ui.theme import FORM_WIDTH, SPACE_L, SPACE_M, SPACE_XL, fit
from desktop.ui.widgets.boxes import column, holder, narrow, row
from desktop.ui.widgets.buttons import button
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.date_field import DateField
from desktop.ui.widgets.flow import tools
from desktop.ui.widgets.form import Field, FieldState
from desktop.ui.widgets.job_slot import JobSlot, hold
from desktop.ui.widgets.labels import label
from desktop.ui.widgets.outcome import Outcomes
from desktop.ui.widgets.panes import Panes
from desktop.ui.widgets.password_field import PasswordField
from desktop.ui.widgets.scroll import bring_into_view, scrolling

MARGINS: Final = (SPACE_XL, 0, SPACE_XL, SPACE_L)
ROOM: Final = 900  # drawn pixels
PASSWORDS: Final = frozenset({"wrong_password", "too_many_tries"})


class TakeoverStage(QWidget):
    """Stands in the place of the register until the person leaves it.

    Signals:
        left: the person wants to see the register again.
        asked: another part of the register, by its key: "duplicates" or "villages".
    """

    left = Signal()
    asked = Signal(str)

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._takeover = context, context.workplace.takeover
        self._file: Path | None = None
        self.back = button(self.tr("Sổ đăng ký"), "link", icon="arrow-left")
        self.back.clicked.connect(self.left)
        self.choose = button(self.tr("Chọn tệp…"), icon="open")
        self.choose.clicked.connect(self._ask_file)
        self.name = label("", "second", wrap=True)
        self.officer = QComboBox()
        self.password = PasswordField(self.tr("Mật khẩu của người ấy"))
        self.password.line.returnPressed.connect(self.look)
        self.day = DateField(self.tr("Sáp nhập từ ngày"))
        self.preview = button(self.tr("Xem trước"), "primary", icon="eye")
        self.preview.clicked.connect(self.look)
        self.slot = JobSlot()
        self._make_cards()
        title = label(self.tr("Tiếp nhận sổ của xã sáp nhập"), "subheading", wrap=True)
        head = row(self.back, title, spacing=SPACE_M)
        head.setStretch(1, 1)
        both = Panes(self.asking, self.result, shares=(1, 1), room=ROOM)
        inside = column(head, self.slot, both, None, spacing=SPACE_M)
        fit(inside, margins=MARGINS)
        self.setLayout(column(scrolling(holder(inside)), spacing=0))
        self.setAcceptDrops(True)

    def _make_cards(self) -> None:
        words = self.tr(
            "Tệp bàn giao mà xã cũ viết riêng cho xã này; hoặc tệp dữ liệu (cùng tệp .keys bên cạnh), "
            "bản sao lưu của xã ấy. Tệp được giữ nguyên; hộ, danh hiệu, lịch sử của xã cũ về sổ này."
        )
        who = Field(self.tr("Cán bộ mở được tệp ấy"), self.officer)
        self.person = holder(column(who, self.password))
        self.way_in = holder(column(self.person, self.day, tools(self.preview)))
        fit(self.way_in, max_width=FORM_WIDTH)
        self.why = label("", "danger", wrap=True)
        self.asking = Card()
        line = row(self.choose, self.name, spacing=SPACE_M)
        line.setStretch(1, 1)
        self.card = button(self.tr("Viết phiếu nhận bàn giao…"), icon="mail")
        self.card.clicked.connect(self._ask_card)
        self.told = label("", "second", wrap=True)
        self.told.hide()
        self.asking.add(
            label(words, "second", wrap=True), line, self.why, narrow(self.way_in),
            tools(self.card), self.told, None,
        )  # fmt: skip
        self.outcomes = Outcomes()
        self.take_ = button(self.tr("Tiếp nhận"), "primary", icon="import")
        self.take_.clicked.connect(self.take)
        self.villages = button(self.tr("Các thôn"), icon="village")
        self.twins = button(self.tr("Tìm hộ trùng"), icon="copy")
        for made, key in ((self.villages, "villages"), (self.twins, "duplicates")):
            made.clicked.connect(lambda _=False, key=key: self.asked.emit(key))
        self.result = Card()
        self.result.add(self.outcomes, tools(self.take_, self.villages, self.twins), None)

    def begin(self) -> None:
        """Ask for a file."""
        self._file = None
        self.name.setText(self.tr("Chưa chọn tệp. Có thể kéo tệp vào đây."))
        self.day.fill(self._takeover.today)
        self.password.empty()
        self._say("")
        self.way_in.hide()
        self.result.hide()
        self.choose.setFocus()

    def first_field(self) -> QWidget:
        """Where the work begins."""
        return self.choose

    def take_file(self, path: Path) -> None:
        """Ask who opens a file."""
        self.result.hide()
        try:
            officers = self._takeover.officers(path)
        except AppError as error:
            self.way_in.hide()
            self._say(sentence(error))
            return
        self._file = path
        self._say("")
        self.name.setText(path.name)
        self.officer.clear()
        self.officer.addItems(officers)
        self.person.setVisible(bool(officers))
        self.way_in.show()
        if officers:
            (self.officer if len(officers) > 1 else self.password.line).setFocus()
        else:
            self.preview.setFocus()

    def write_card(self, to: Path) -> None:
        """Write the card that a former commune seals its register to."""
        with self._context.explained(self):
            letters = self._context.workplace.handover.card(to)
            words = self.tr("Đã viết {file}; gửi cho xã cũ, và đọc dấu vân tay này qua điện thoại:")
            self.told.setText(f"{words.format(file=to.name)}\n{letters}")
            self.told.show()

    def look(self) -> None:
        """Show what the file would bring."""
        file, officer, password = self._file, self.officer.currentText(), self.password.text
        if file is None:
            return
        self.password.say(FieldState.PLAIN)
        work = partial(self._takeover.look, file, officer, password)
        self._run(self.tr("Đang xem tệp của xã cũ"), work, self._show)

    def take(self) -> None:
        """Take the register over."""
        file, officer, password = self._file, self.officer.currentText(), self.password.text
        day = self.day.day
        if file is None:
            return
        if day is None:
            self.day.say(FieldState.INVALID, self.tr("Ghi đủ ngày, tháng và năm."))
            self.day.line.setFocus()
            return
        work = partial(self._takeover.take, file, officer, password, day)
        self._run(self.tr("Đang tiếp nhận sổ"), work, self._taken)

    def _run(self, title: str, work: Work, then: Callable[[Any], object]) -> None:
        job = self._context.jobs.run(work, title=title)
        self.slot.watch(job, title)
        for part in (self.asking, self.result):
            hold(part, job)
        job.failed.connect(self._refused)
        job.succeeded.connect(then)

    def _show(self, coming: Coming) -> None:
        self.outcomes.show_all(tuple(coming_outcomes(coming)))
        self.take_.setVisible(coming.changes > 0)
        self._offer(after=False)
        (self.take_ if coming.changes else self.back).setFocus()

    def _taken(self, taken: Taken) -> None:
        self.password.empty()
        self.way_in.hide()
        self.outcomes.show_all(tuple(taken_outcomes(taken)))
        self.take_.hide()
        self._offer(after=True)
        self.villages.setFocus()
        words = self.tr("Đã tiếp nhận sổ của {name}.").format(name=taken.office.name)
        self._context.tell(words)

    def _offer(self, *, after: bool) -> None:
        for part in (self.villages, self.twins):
            part.setVisible(after)
        self.result.show()
        bring_into_view(self.result)

    def _refused(self, error: Exception) -> None:
        self.result.hide()
        if isinstance(error, AppError) and error.code in PASSWORDS:
            self.password.say(FieldState.INVALID, sentence(error))
            self.password.line.setFocus()
            self.password.line.selectAll()
        elif isinstance(error, AppError):
            self._say(sentence(error))
            self.choose.setFocus()
        else:
            self._context.failures.show(error, self)

    def _ask_file(self) -> None:
        kinds = self.tr("Tệp bàn giao, tệp dữ liệu, bản sao lưu (*.skhbg *.db *.skhbak)")
        ask_open(self, self.tr("Tệp của xã sáp nhập"), kinds, self.take_file)

    def _ask_card(self) -> None:
        name = f"phieu-nhan-ban-giao-{self._context.workplace.office.code}.skh"
        ask_save(self, self.tr("Viết phiếu vào"), name, package_filter(), self.write_card)

    def _say(self, why: str) -> None:
        self.why.setText(why)
        self.why.setVisible(bool(why))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
