"""Where no file comes back: the code of a receipt, read over the phone and typed in."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.errors import AppError
from desktop.services.exchange.sending import Exchange
from desktop.ui.errors import sentence
from desktop.ui.pages.exchange.words import changes_text
from desktop.ui.widgets.buttons import button
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.flow import tools
from desktop.ui.widgets.form import FieldState, TextField
from desktop.ui.widgets.labels import label


class PhoneCard(Card):
    """Takes a code; what it confirms is weaker than a signed receipt, and said so.

    Signals:
        confirmed: a code was right.
    """

    confirmed = Signal()

    def __init__(self, exchange: Exchange, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._exchange = exchange
        title = self.tr("Không có tệp biên nhận?")
        self.setAccessibleName(title)
        self.code = TextField(
            self.tr("Mã biên nhận 8 ký tự"),
            hint=self.tr("Nghe cấp tiếp nhận đọc qua điện thoại; chữ hoa, chữ thường đều được."),
            placeholder=self.tr("ví dụ: 7K3F-9QXA"),
        )
        self.code.line.returnPressed.connect(self.confirm)
        self.go = button(self.tr("Xác nhận mã"), icon="check")
        self.go.clicked.connect(self.confirm)
        self.result = label("", "success", wrap=True)
        self.result.hide()
        self.add(label(title, "heading"), self.code, tools(self.go), self.result)

    def confirm(self) -> None:
        """Take the code over as it was typed."""
        try:
            done = self._exchange.acknowledge(self.code.text)
        except AppError as failure:
            self.code.say(FieldState.INVALID, sentence(failure))
            self.result.hide()
            self.code.line.setFocus()
            return
        self.code.fill("")
        words = self.tr("Mã {code} đúng: {changes} được xác nhận qua điện thoại.")
        if not done.changes:
            words = self.tr("Mã {code} đúng; những thay đổi đó đã được xác nhận từ trước.")
        weaker = self.tr("Khi có tệp biên nhận, vẫn chọn tệp đó ở ô Nhận: biên nhận có chữ ký.")
        heard = words.format(code=done.code, changes=changes_text(done.changes))
        self.result.setText(f"{heard} {weaker}")
        self.result.show()
        self.confirmed.emit()

    def offer(self, *, waiting: bool) -> None:
        """Stand there while a package waits for its receipt, or while the last word is read."""
        self.setVisible(waiting or not self.result.isHidden())
