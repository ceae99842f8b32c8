"""Tên và mã đơn vị: what the office is called and was, since when; a new name, and taking it back."""

import datetime as dt
from typing import Any

from PySide6.QtWidgets import QWidget

from desktop.domain.dates import vietnamese_date
from desktop.errors import AppError
from desktop.services.register.office_names import Called
from desktop.ui.context import PageContext
from desktop.ui.errors import sentence
from desktop.ui.pages.dated_form import DatedForm
from desktop.ui.pages.section import Section
from desktop.ui.theme import SPACE_M
from desktop.ui.widgets.boxes import column
from desktop.ui.widgets.buttons import button
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.flow import tools
from desktop.ui.widgets.form import TextField
from desktop.ui.widgets.labels import label
from desktop.ui.widgets.topic_list import Topic, TopicList


class OfficeNameForm(DatedForm):
    """The name, code and province of this office from a day on, and the paper that says so."""

    def __init__(self, names: Any, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names = names
        self.name = TextField(self.tr("Tên đơn vị"))
        self.code = TextField(self.tr("Mã đơn vị"))
        self.province = TextField(self.tr("Tỉnh, thành phố"))
        self.decision = TextField(
            self.tr("Theo nghị quyết, quyết định số"),
            hint=self.tr("Có thể để trống, ghi sau bằng cách đổi lại cùng ngày ấy."),
        )
        fields = (self.name, self.code, self.province, self.decision)
        for line in (*(one.line for one in fields), self.day.line):
            line.returnPressed.connect(self.answer)
        words = self.tr(
            "Sổ, khóa, ghi danh và mọi gói đã gửi giữ nguyên. Tên và mã cũ vẫn tìm được; giấy tờ ký "
            "trước ngày này vẫn ghi tên cũ. Cấp tiếp nhận biết khi nhận gói gửi tới."
        )
        self.lay_out(*fields, self.day, label(words, "small", wrap=True))
        self.hide()

    @property
    def first(self) -> QWidget:
        return self.name.line

    def ask(self, now: Called) -> None:
        """Ask, beginning with what the office is called now."""
        self.begin(self.tr("Đổi tên hoặc mã đơn vị"), self.tr("Đổi"), self._names.today)
        self.name.fill(now.name)
        self.code.fill(now.code)
        self.province.fill(now.province)
        self.decision.fill("")
        self.show()
        self.name.line.setFocus()
        self.name.line.selectAll()

    def take(self) -> str:
        try:
            self._names.rename(
                self.name.text, self.code.text, self.day.day, self.decision.text, self.province.text
            )
        except AppError as error:
            return sentence(error)
        self.left.emit()
        return ""


class NamesSection(Section):
    """The names in a list, the one of today first; the form takes its place."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._names = self.workplace.names
        self.list = TopicList(self.tr("Tên và mã đơn vị"), self._read)
        self.list.current_changed.connect(lambda _row: self._allow())
        self.change = button(self.tr("Đổi tên hoặc mã…"), icon="edit")
        self.change.clicked.connect(self._ask)
        self.back = button(self.tr("Hoàn tác lần đổi này"), icon="undo")
        self.back.clicked.connect(self.take_back)
        self.form = OfficeNameForm(self._names)
        self.form.left.connect(self._leave)
        self.card = Card(self.tr("Tên và mã đơn vị"))
        words = self.tr(
            "Khi đơn vị có tên mới, mã mới thì ghi ở đây, không lập sổ mới: vẫn là một đơn vị."
        )
        self.card.add(
            label(words, "second", wrap=True), self.list, tools(self.change, None, self.back)
        )
        self.setLayout(column(self.card, self.form, spacing=SPACE_M))

    def reload(self) -> None:
        self.list.replace(self._names.history()[::-1])
        self.list.fit_rows()
        self._allow()

    def take_back(self) -> None:
        """Take back the name of the row the person is on."""
        one = self._chosen()
        if one is None or not one.since:
            return
        with self.context.explained(self):
            self._names.take_back(one.since)
            words = self.tr("Đã hoàn tác tên, mã ghi từ {day}.").format(day=_day(one))
            self.context.tell(words, lambda: self._again(one))
        self.reload()
        self.list.setFocus()

    def _again(self, one: Called) -> None:
        with self.context.explained(self):
            since = dt.date.fromisoformat(one.since)
            self._names.rename(one.name, one.code, since, one.decision, one.province)

    def _ask(self) -> None:
        self.card.hide()
        self.form.ask(self._names.history()[-1])
        self.reveal(self.form)

    def _leave(self) -> None:
        self.form.hide()
        self.card.show()
        self.reload()
        self.change.setFocus()

    def _chosen(self) -> Any:
        place = self.list.currentIndex().row()
        return self.list.rows[place] if 0 <= place < len(self.list.rows) else None

    def _allow(self) -> None:
        chosen = self._chosen()
        self.back.setVisible(chosen is not None and bool(chosen.since))

    def _read(self, one: Called) -> Topic:
        since = self.tr("từ {day}").format(day=_day(one)) if one.since else ""
        parts = (self.tr("mã {code}").format(code=one.code), one.province, since, one.decision)
        now = one is self.list.rows[0]
        mark = self.tr("hiện nay") if now else self.tr("trước đây")
        tone = "primary" if now else "second"
        return Topic(one.name, " · ".join(part for part in parts if part), mark, "office", tone)


def _day(one: Called) -> str:
    return vietnamese_date(dt.date.fromisoformat(one.since))
