"""Lần đầu sử dụng, bước 1: what this office does, and who it is."""

import re
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QWidget

from desktop.ui.files import ask_open, package_filter
from desktop.ui.theme import SPACE_L, SPACE_M, SPACE_XS
from desktop.ui.widgets.boxes import column, holder, row
from desktop.ui.widgets.buttons import button
from desktop.ui.widgets.choice_card import ChoiceCard
from desktop.ui.widgets.form import FieldState, TextField
from desktop.ui.widgets.key_letters import KeyLetters
from desktop.ui.widgets.labels import label, set_role

COMMUNE, RECEIVER = "commune", "receiver"
SECOND = "second"  # another PC of a commune that has one already
CODE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._\-]{0,19}")


class OfficeStep(QWidget):
    """Role, office, and the invitation of the office above.

    Signals:
        changed: something was typed or chosen; it can be remembered.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.commune = ChoiceCard(
            self.tr("Xã, phường, đặc khu"),
            self.tr("Lập sổ, chấm điểm, công nhận, in giấy và gửi lên cấp trên."),
            "community",
        )
        self.receiver = ChoiceCard(
            self.tr("Cấp tiếp nhận"),
            self.tr("Tỉnh, thành phố: nhận, kiểm tra và tổng hợp dữ liệu của các xã."),
            "reception",
        )
        self.second = ChoiceCard(
            self.tr("Máy khác của xã"),
            self.tr("Xã đã có máy chính: máy này giữ cùng một sổ."),
            "pc",
        )
        self._roles = QButtonGroup(self)
        for card in (self.commune, self.second, self.receiver):
            self._roles.addButton(card)
        self.commune.setChecked(True)
        self._roles.buttonClicked.connect(self._turn)
        self.name = TextField(self.tr("Tên cơ quan"))
        self.code = TextField(self.tr("Mã đơn vị"))
        self.province = TextField(self.tr("Tỉnh, thành phố"))
        for field in (self.name, self.code, self.province):
            field.committed.connect(lambda _text: self.changed.emit())
        self.invitation: Path | None = None
        self._fingerprint = ""
        self._file = label("", "small", wrap=True)
        self._asked = label("", wrap=True)
        self.letters = KeyLetters(self.tr("Dấu vân tay trong thư mời"))
        self.letters.copy.hide()
        self.compared = QCheckBox(self.tr("Đã so với cấp tiếp nhận, giống hệt từng nhóm chữ"))
        self.compared.toggled.connect(lambda _on: self.changed.emit())
        self._button = button(self.tr("Chọn tệp…"), icon="file")
        self._button.clicked.connect(self._choose)
        chosen = row(self._button, self._file, spacing=SPACE_M)
        chosen.setStretch(1, 1)
        self._what = label("")
        self._hint = label("", "small", wrap=True)
        parts = self._what, chosen, self._asked, self.letters, self.compared, self._hint
        self._invited = holder(column(*parts, spacing=SPACE_XS))
        places = row(self.code, self.province, spacing=SPACE_L)
        places.setStretch(0, 1)
        places.setStretch(1, 1)
        for field in (self.code, self.province):
            places.setAlignment(field, Qt.AlignmentFlag.AlignTop)
        cards = row(self.commune, self.second, self.receiver, spacing=SPACE_M)
        self._typed = holder(column(self.name, places, spacing=SPACE_L))
        self.setLayout(column(cards, self._typed, self._invited, spacing=SPACE_L))
        self.setFocusProxy(self.commune)

    @property
    def role(self) -> str:
        """What the office does."""
        if self.second.isChecked():
            return SECOND
        return RECEIVER if self.receiver.isChecked() else COMMUNE

    def fill(self, draft: dict[str, str]) -> None:
        """Bring back what was typed before."""
        cards = {RECEIVER: self.receiver, SECOND: self.second}
        cards.get(draft.get("role", ""), self.commune).setChecked(True)
        self.name.fill(draft.get("name", ""))
        self.code.fill(draft.get("code", ""))
        self.province.fill(draft.get("province", ""))
        invitation = Path(draft.get("invitation", ""))
        if invitation.is_file():
            self.invite(invitation)
        self._turn()

    def only_receiver(self) -> None:
        """The data will be on a server: only a receiving office keeps them there."""
        self.receiver.setChecked(True)
        for card in (self.commune, self.second):
            card.hide()
        self.setFocusProxy(self.receiver)
        self._turn()

    def draft(self) -> dict[str, str]:
        """What is typed so far."""
        return {
            "role": self.role,
            "name": self.name.text,
            "code": self.code.text,
            "province": self.province.text,
            "invitation": str(self.invitation or ""),
            "compared": "phone" if self.compared.isChecked() else "",
        }

    def check(self) -> bool:
        """Whether one can go on; if not, says why below the first field that lacks something."""
        if self.role == SECOND:
            return self._check_file()
        wrong = None
        for field, why in (
            (self.province, self.tr("Hãy gõ tên tỉnh hoặc thành phố.")),
            (
                self.code,
                self.tr("Mã gồm chữ không dấu, số, dấu chấm hoặc gạch, nhiều nhất 20 ký tự."),
            ),
            (self.name, self.tr("Hãy gõ tên cơ quan.")),
        ):
            good = is_code(field.text) if field is self.code else bool(field.text)
            field.say(FieldState.PLAIN if good else FieldState.INVALID, "" if good else why)
            wrong = wrong if good else field
        if wrong is not None:
            wrong.editor.setFocus()
        return wrong is None

    def _check_file(self) -> bool:
        """Whether the main PC's file was chosen."""
        if self.invitation is None:
            self._hint.setText(self.tr("Hãy chọn tệp do máy chính của xã viết ra."))
            set_role(self._hint, "danger")
            self._button.setFocus()
        return self.invitation is not None

    def _choose(self) -> None:
        title = self.tr("Thư mời của cấp tiếp nhận")
        if self.role == SECOND:
            title = self.tr("Tệp Thêm máy của máy chính")
        ask_open(self, title, package_filter(), self.invite)

    def invite(self, path: Path) -> None:
        """Take the invitation a person chose."""
        self.invitation = path
        self._file.setText(path.name)
        self._read_key(path)
        self._turn()

    def _read_key(self, path: Path) -> None:
        """Show whose invitation it is and what to compare; a person has to tick it anew."""
        from desktop.services.exchange.verifying import inviter  # noqa: PLC0415 - after the first paint
        from desktop.sync.failures import PackageRefused  # noqa: PLC0415

        self._fingerprint = ""
        try:
            office, self._fingerprint = inviter(path)
            words = self.tr(
                "Thư mời của {name}. Gọi số đã biết từ trước của họ, so từng nhóm chữ. Chưa gọi "
                "được thì để trống: thư mời được giữ lại, so sau ở trang Gửi – nhận."
            )
            self._asked.setText(words.format(name=office.name))
        except PackageRefused:
            self._asked.setText(self.tr("Tệp này không phải thư mời còn nguyên vẹn."))
        self.compared.setChecked(False)
        self.letters.show_letters(self._fingerprint)

    def _turn(self) -> None:
        second = self.role == SECOND
        receiver = self.role == RECEIVER
        self._invited.setHidden(receiver)
        self._show_examples(receiver=receiver)
        self._typed.setHidden(second)
        asked = self.invitation is not None and not second  # the main PC compares a second PC's key
        self._asked.setVisible(asked)
        for part in (self.letters, self.compared):
            part.setVisible(asked and bool(self._fingerprint))
        self._what.setText(
            self.tr("Tệp Thêm máy của máy chính")
            if second
            else self.tr("Thư mời của cấp tiếp nhận (nếu có)")
        )
        self._hint.setText(
            self.tr("Trên máy chính: trang Gửi – nhận, phần Các máy của xã, viết tệp cho máy mới.")
            if second
            else self.tr("Có thể bỏ qua và chọn sau trong trang Gửi – nhận.")
        )
        set_role(self._hint, "small")
        self.changed.emit()

    def _show_examples(self, *, receiver: bool) -> None:
        """Say what such an office is called, and what its code looks like."""
        self.name.line.setPlaceholderText(
            self.tr("ví dụ: Hội Khuyến học tỉnh Đồng Nai")
            if receiver
            else self.tr("ví dụ: Xã Bình Hòa")
        )
        self.code.hint(
            self.tr("Chữ không dấu hoặc số: mã của tỉnh, thành phố, ví dụ 75.")
            if receiver
            else self.tr("Chữ không dấu hoặc số, ví dụ 26740; cấp trên cho biết mã này.")
        )


def is_code(text: str) -> bool:
    """Whether a text can be an office code, as far as the screen can tell."""
    return CODE.fullmatch(text) is not None
