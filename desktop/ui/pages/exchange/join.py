"""Gửi – nhận, before the first package: the four steps by which an office is enrolled."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from desktop.services.trust.keys import PeerRow
from desktop.sync.signing import fingerprint
from desktop.ui.context import PageContext
from desktop.ui.files import ask_open, ask_save, package_filter
from desktop.ui.pages.exchange.compare import ComparePanel
from desktop.ui.pages.section import Section
from desktop.ui.theme import SPACE_L
from desktop.ui.widgets.boxes import column
from desktop.ui.widgets.buttons import button
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.key_letters import KeyLetters
from desktop.ui.widgets.labels import label, rule
from desktop.ui.widgets.step_row import StepRow, StepState

DONE, NOW, LATER = StepState.DONE, StepState.NOW, StepState.LATER


class JoinSection(Section):
    """Nối với cấp tiếp nhận: invitation, request, fingerprint by phone, grant.

    Signals:
        joined: the receiving office has enrolled this PC.
    """

    joined = Signal()

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._request = ""
        self.letters = KeyLetters(
            self.tr("Dấu vân tay khóa của máy này"), self.workplace.trust.fingerprint()
        )
        self.compared = ComparePanel(context)
        self.compared.decided.connect(self._compared)
        self.invitation = StepRow(
            1,
            self.tr("Nhận thư mời"),
            self.tr(
                "Cấp tiếp nhận (tỉnh, thành phố) đưa cho xã một tệp thư mời, qua USB hoặc thư."
            ),
            self._button(self.tr("Chọn thư mời…"), "mail", self._take_invitation),
            extra=self.compared,
        )
        self.request = StepRow(
            2,
            self.tr("Viết đề nghị ghi danh"),
            self.tr("Viết ra một tệp rồi gửi cho cấp tiếp nhận. Viết lại bao nhiêu lần cũng được."),
            self._button(self.tr("Viết đề nghị…"), "edit", self._write_request),
        )
        self.phone = StepRow(
            3,
            self.tr("Đọc dấu vân tay qua điện thoại"),
            self.tr("Gọi số điện thoại đã biết từ trước của cấp tiếp nhận, đọc từng nhóm chữ này:"),
            self._button(self.tr("Sao chép"), "copy", self._copy),
            extra=self.letters,
            leads=False,
        )
        self.letters.copy.hide()
        self.grant = StepRow(
            4,
            self.tr("Nhận giấy ghi danh"),
            self.tr("So khớp xong, cấp tiếp nhận trả lại một tệp giấy ghi danh."),
            self._button(self.tr("Chọn giấy ghi danh…"), "certificate", self._take_grant),
        )
        self.revoked = label("", "danger", wrap=True)
        card = Card(self.tr("Nối với cấp tiếp nhận"))
        card.add(
            self.revoked,
            label(
                self.tr("Làm một lần, trước gói đầu tiên. Sau đó mỗi lần gửi chỉ cần ba lần bấm."),
                "second",
                wrap=True,
            ),
        )
        for step in (self.invitation, self.request, self.phone, self.grant):
            card.add(rule(), step)
        card.add(None)
        self.setLayout(column(card, None, spacing=SPACE_L))

    def first_field(self) -> QWidget:
        if self.compared.held is not None:
            return self.compared.phone
        step = self.invitation if self._receiver() is None else self.request
        return self.grant.action if self._request else step.action

    def reload(self) -> None:
        self.compared.reload()
        self.letters.show_letters(self.workplace.trust.fingerprint())
        self._tell_revoked()
        receiver = self._receiver()
        if receiver is None:
            self.invitation.show_state(NOW, leads=self.compared.held is None)
            for step in (self.request, self.phone, self.grant):
                step.show_state(LATER)
            return
        invited = self.tr("{name} (mã {code}). Khóa đã so: {letters}")
        self.invitation.show_state(
            DONE,
            invited.format(
                name=receiver.office_name,
                code=receiver.office_code,
                letters=fingerprint(receiver.signing_key),
            ),
        )
        written = self.tr("Đã viết {file}. Gửi tệp này cho {name}.")
        self.request.show_state(
            DONE if self._request else NOW,
            written.format(file=self._request, name=receiver.office_name) if self._request else "",
        )
        self.phone.show_state(NOW if self._request else LATER)
        self.phone.action.setEnabled(True)
        self.grant.show_state(NOW if self._request else LATER)
        self.grant.action.setEnabled(True)

    def _tell_revoked(self) -> None:
        lost = self.workplace.trust.own_revocation()
        words = self.tr(
            "Cấp tiếp nhận đã thu hồi khóa của máy này. Gói ký bằng khóa cũ không được nhận nữa. "
            "Viết đề nghị ghi danh ở bước 2: máy tự lấy khóa mới, việc đã làm vẫn còn nguyên."
        )
        self.revoked.setText(words if lost else "")
        self.revoked.setVisible(lost is not None)

    def _receiver(self) -> PeerRow | None:
        found: PeerRow | None = self.workplace.trust.receiver()
        return found

    def _button(self, text: str, icon: str, work: Callable[[], object]) -> QPushButton:
        made = button(text, icon=icon)
        made.clicked.connect(work)
        return made

    def _take_invitation(self) -> None:
        ask_open(self, self.tr("Tệp thư mời"), package_filter(), self.take_invitation)

    def take_invitation(self, path: Path) -> None:
        """Take the invitation a person chose."""
        with self.context.explained(self):
            self.workplace.trust.invitations.take(path)
            self.reload()
            self.first_field().setFocus()

    def _compared(self) -> None:
        self.reload()
        self.first_field().setFocus()

    def _write_request(self) -> None:
        name = f"de-nghi-ghi-danh-{self.workplace.office.code}.skh"
        ask_save(self, self.tr("Ghi đề nghị vào"), name, package_filter(), self.write_request)

    def write_request(self, path: Path) -> None:
        """Write the request where a person chose."""
        with self.context.explained(self):
            self.workplace.trust.request(path)
            self._request = path.name
            self.reload()
            self.grant.action.setFocus()

    def _copy(self) -> None:
        self.letters.to_clipboard()
        self.context.tell(self.tr("Đã sao chép dấu vân tay."))

    def _take_grant(self) -> None:
        ask_open(self, self.tr("Tệp giấy ghi danh"), package_filter(), self.take_grant)

    def take_grant(self, path: Path) -> None:
        """Take the grant a person chose."""
        with self.context.explained(self):
            receiver = self.workplace.trust.accept(path)
            self.context.tell(
                self.tr("{name} đã ghi danh máy này.").format(name=receiver.office_name)
            )
            self.joined.emit()
