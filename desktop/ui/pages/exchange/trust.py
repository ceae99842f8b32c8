"""Khóa và công bố, at a commune: whom this PC believes, its own key, what came from above."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.services.trust.compared import Compared, Way
from desktop.services.trust.keys import PeerRow
from desktop.sync.signing import fingerprint
from desktop.ui.context import PageContext
from desktop.ui.files import ask_open, ask_save, package_filter
from desktop.ui.pages.exchange.compare import ComparePanel
from desktop.ui.pages.exchange.publish import PublishedCard
from desktop.ui.pages.exchange.words import day
from desktop.ui.pages.section import Section
from desktop.ui.theme import SPACE_M
from desktop.ui.widgets.boxes import column
from desktop.ui.widgets.buttons import button
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.flow import tools
from desktop.ui.widgets.key_letters import KeyLetters
from desktop.ui.widgets.labels import label
from desktop.ui.widgets.tiles import Tiles

LEAST = 400


class TrustSection(Section):
    """The receiving office's key, this PC's key, and the publications taken over.

    Signals:
        changed: the receiving office has answered, or another key is believed now.
    """

    changed = Signal()

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.published = PublishedCard(context)
        both = Tiles([self._above(), self._own()], LEAST)
        self.setLayout(column(both, self.published, spacing=SPACE_M))
        self.reload()

    def _above(self) -> Card:
        self.name = label("", "subheading", wrap=True)
        self.key = KeyLetters(self.tr("Dấu vân tay khóa của cấp tiếp nhận"))
        self.facts = label("", "second", wrap=True)
        self.compared = ComparePanel(self.context)
        self.compared.decided.connect(self._decided)
        card = Card(self.tr("Cấp tiếp nhận được tin"))
        card.add(self.name, self.key, self.facts, self.compared, None)
        return card

    def _own(self) -> Card:
        self.own = KeyLetters(self.tr("Dấu vân tay khóa của máy này"))
        self.state = label("", "second", wrap=True)
        self.change = button(self.tr("Đổi khóa…"), icon="key")
        self.change.clicked.connect(self._ask_change)
        self.again = button(self.tr("Xin ghi danh lại…"), icon="edit")
        self.again.clicked.connect(self._ask_again)
        self.take = button(self.tr("Nhận giấy ghi danh…"), icon="certificate")
        self.take.clicked.connect(self._ask_grant)
        card = Card(self.tr("Khóa của máy này"))
        card.add(self.own, self.state, tools(self.change, self.again, self.take), None)
        return card

    def first_field(self) -> QWidget:
        return self.compared.phone if self.compared.held is not None else self.change

    def reload(self) -> None:
        self.compared.reload()
        self.published.reload()
        self.own.show_letters(self.workplace.trust.fingerprint())
        receiver = self.workplace.trust.receiver()
        if receiver is None:
            return
        self.name.setText(f"{receiver.office_name} ({receiver.office_code})")
        self.key.show_letters(fingerprint(receiver.signing_key))
        self.facts.setText(self._facts(receiver))
        self.state.setText(self._state(receiver))
        self.change.setEnabled(receiver.state == "enrolled")

    def _facts(self, receiver: PeerRow) -> str:
        trust = self.workplace.trust
        number = trust.revocation_number()
        lines = [
            self.tr("Danh sách khóa bị thu hồi: số {n}, {keys} khóa.").format(
                n=number, keys=len(trust.revoked())
            )
            if number
            else self.tr("Chưa nhận danh sách khóa bị thu hồi nào.")
        ]
        compared = Compared.read(receiver.compared)
        if compared is not None:
            how = {
                Way.PHONE: self.tr("Đã so qua điện thoại"),
                Way.PAPER: self.tr("Đã so với văn bản có dấu"),
                Way.SIGNED: self.tr("Khóa cũ đã ký cho khóa này"),
            }[compared.way]
            lines.insert(0, f"{how}, {day(compared.at)}, {compared.by}.")
        return "\n".join(lines)

    def _state(self, receiver: PeerRow) -> str:
        if self.workplace.trust.succession.pending():
            return self.tr(
                "Đang đổi khóa: khóa mới dùng từ khi nhận giấy ghi danh trả lời. Trong lúc chờ, "
                "vẫn gửi được bằng khóa này."
            )
        if receiver.state != "enrolled":
            return self.tr("Chưa được ghi danh, hoặc khóa đã bị thu hồi: hãy xin ghi danh lại.")
        words = self.tr("Giấy ghi danh số {n}, máy {writer}.")
        return words.format(n=receiver.list_number, writer=self.workplace.writer)

    def _decided(self) -> None:
        self.reload()
        self.changed.emit()

    def _ask_change(self) -> None:
        name = f"doi-khoa-{self.workplace.office.code}.skh"
        ask_save(self, self.tr("Ghi đề nghị đổi khóa vào"), name, package_filter(), self.rotate)

    def rotate(self, path: Path) -> None:
        """Write the request that changes this PC's key, signed by the one in use."""
        with self.context.explained(self):
            self.workplace.trust.succession.rotate(path)
            words = self.tr("Đã viết {file}. Gửi cho cấp tiếp nhận; không cần so lại khóa.")
            self.context.tell(words.format(file=path.name))
            self.reload()
            self.take.setFocus()

    def _ask_again(self) -> None:
        name = f"de-nghi-ghi-danh-{self.workplace.office.code}.skh"
        ask_save(self, self.tr("Ghi đề nghị vào"), name, package_filter(), self.request)

    def request(self, path: Path) -> None:
        """Ask for enrolment anew, for instance after this PC's key was revoked."""
        with self.context.explained(self):
            told = self.workplace.trust.request(path)
            words = self.tr("Đã viết {file}. Gọi cấp tiếp nhận và đọc: {letters}.")
            self.context.tell(words.format(file=path.name, letters=told))
            self.reload()

    def _ask_grant(self) -> None:
        ask_open(self, self.tr("Tệp giấy ghi danh"), package_filter(), self.accept)

    def accept(self, path: Path) -> None:
        """Take the grant that answers."""
        with self.context.explained(self):
            receiver = self.workplace.trust.accept(path)
            words = self.tr("{name} đã ghi danh máy này.")
            self.context.tell(words.format(name=receiver.office_name))
            self.reload()
            self.changed.emit()
