"""Máy đã ghi danh: every PC of the communes, its key, how far it has come; and revocation."""

from PySide6.QtWidgets import QWidget

from desktop.services.trust.compared import Compared, Way
from desktop.services.trust.keys import KeyStanding
from desktop.sync.signing import fingerprint
from desktop.ui.context import PageContext
from desktop.ui.models.rows import Column, RowsModel
from desktop.ui.pages.exchange.words import day
from desktop.ui.pages.section import Section
from desktop.ui.theme import SPACE_M, fit
from desktop.ui.widgets.boxes import column, holder, row
from desktop.ui.widgets.buttons import button
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.flow import tools
from desktop.ui.widgets.form import FieldState, TextField
from desktop.ui.widgets.job_bar import grouped
from desktop.ui.widgets.labels import label
from desktop.ui.widgets.table import Table

LEAST_HEIGHT = 180


class PcsSection(Section):
    """The enrolled PCs in a table; below it, the chosen one and its revocation."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.chosen: KeyStanding | None = None
        self.model = RowsModel(
            (
                Column(self.tr("Xã, phường"), lambda one: one.peer.office_name, width=0),
                Column(self.tr("Mã"), lambda one: one.peer.office_code, width=72),
                Column(self.tr("Máy"), lambda one: one.peer.writer, width=116),
                Column(
                    self.tr("Dấu vân tay khóa"),
                    lambda one: fingerprint(one.peer.signing_key),
                    width=196,
                ),
                Column(
                    self.tr("Đã nhận đến"),
                    lambda one: grouped(one.last_seq),
                    number=True,
                    width=116,
                ),
                Column(self.tr("Tình trạng"), self._state, tone=_tone, width=148),
            )
        )
        self.table = Table(self.tr("Máy đã ghi danh"))
        self.table.show_rows(self.model)
        context.preferences.place_columns(self.table, "pcs")
        fit(self.table, min_height=LEAST_HEIGHT)
        self.table.current_changed.connect(self._show)
        self.nobody = label(self.tr("Chưa có máy nào được ghi danh."), "second", wrap=True)
        self.facts = label("", "second", wrap=True)
        self.up_to = TextField(
            self.tr("Tin đến thay đổi số"),
            hint=self.tr("Những gì máy này gửi sau số đó sẽ không được nhận."),
        )
        self.reason = TextField(self.tr("Lý do"), placeholder=self.tr("ví dụ: mất máy, nghỉ việc"))
        self.go = button(self.tr("Thu hồi khóa của máy này"), "danger", icon="lock")
        self.go.clicked.connect(self._revoke)
        fields = row(self.up_to, self.reason, spacing=SPACE_M)
        fields.setStretch(0, 1)
        fields.setStretch(1, 2)
        self.detail = holder(column(self.facts, fields, tools(self.go), spacing=SPACE_M))
        card = Card(self.tr("Máy đã ghi danh"))
        card.add(self.nobody, self.table, self.detail)
        self.setLayout(column(card, spacing=SPACE_M))
        self.reload()

    def reload(self) -> None:
        known = self.workplace.trust.standings()
        writer = self.chosen.peer.writer if self.chosen else ""
        self.model.replace(known)
        self.table.setVisible(bool(known))
        self.nobody.setVisible(not known)
        places = [place for place, one in enumerate(known) if one.peer.writer == writer]
        if known:
            self.table.go_to(places[0] if places else 0)
        self._show(known[places[0] if places else 0] if known else None)

    def _show(self, chosen: KeyStanding | None) -> None:
        self.chosen = chosen
        self.detail.setVisible(chosen is not None)
        if chosen is None:
            return
        self.facts.setText(self._facts(chosen))
        limit = chosen.last_seq if chosen.up_to is None else chosen.up_to
        self.up_to.fill(str(limit))
        self.reason.fill("")

    def _facts(self, chosen: KeyStanding) -> str:
        words = self.tr("{name}, máy {writer}: giấy ghi danh số {number}.").format(
            name=chosen.peer.office_name,
            writer=chosen.peer.writer,
            number=chosen.peer.list_number,
        )
        compared = Compared.read(chosen.peer.compared)
        if compared is None:
            return words
        how = {
            Way.PHONE: self.tr("Khóa đã so qua điện thoại"),
            Way.PAPER: self.tr("Khóa đã so với văn bản có dấu"),
            Way.SIGNED: self.tr("Khóa cũ đã ký cho khóa này"),
        }[compared.way]
        return f"{words} {how}, {day(compared.at)}, {compared.by}."

    def _state(self, one: KeyStanding) -> str:
        if one.up_to is None:
            return self.tr("đang dùng")
        return self.tr("thu hồi sau {n}").format(n=grouped(one.up_to))

    def _revoke(self) -> None:
        if not self.up_to.text.isdecimal():
            self.up_to.say(FieldState.INVALID, self.tr("Gõ một số, ví dụ 120."))
            self.up_to.editor.setFocus()
            return
        self.up_to.say(FieldState.PLAIN)
        assert self.chosen is not None
        peer = self.chosen.peer
        with self.context.explained(self):
            number = int(self.up_to.text)
            self.workplace.trust.revoking.revoke(peer.writer, number, self.reason.text)
            self.reload()
            words = self.tr(
                "Đã thu hồi khóa của {name} sau thay đổi {n}. Công bố để các xã cùng biết."
            )
            self.context.tell(words.format(name=peer.office_name, n=grouped(number)))


def _tone(one: KeyStanding) -> str:
    return "success" if one.up_to is None else "danger"
