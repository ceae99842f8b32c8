"""Đính chính: why an entry is wrong and which paper says so, asked before it is put right."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop.ui.pages.ask_form import AskForm
from desktop.ui.theme import SPACE_S
from desktop.ui.widgets.boxes import column
from desktop.ui.widgets.flow import tools
from desktop.ui.widgets.form import TextField
from desktop.ui.widgets.labels import label


class CorrectForm(AskForm):
    """Hidden until something is put right; every field kept while it stands is a correction.

    Signals:
        begun: the reason is given, the fields may be edited.

    Attributes:
        given: reason and basis; None while fields are edited as always.
    """

    begun = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.given: tuple[str, str] | None = None
        self.title = label(self.tr("Đính chính chỗ ghi sai"), "heading", wrap=True)
        self.reason = TextField(
            self.tr("Lý do"), placeholder=self.tr("Ví dụ: ghi nhầm dấu khi nhập")
        )
        self.basis = TextField(
            self.tr("Căn cứ (nếu có)"), placeholder=self.tr("Ví dụ: giấy khai sinh số …")
        )
        for field in (self.reason, self.basis):
            field.line.returnPressed.connect(self.answer)
        self.note = label("", "small", wrap=True)
        self.yes.setText(self.tr("Bắt đầu đính chính"))
        acts = tools(self.yes, self.no)
        parts = (self.title, self.reason, self.basis, self.note, acts)
        self.body.addLayout(column(*parts, spacing=SPACE_S))
        self.hide()

    def ask(self) -> None:
        """Ask why."""
        self.reason.fill("")
        self.basis.fill("")
        self._show(None)
        self.show()
        self.reason.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def answer(self) -> None:
        """Let the fields be put right, for the reason given."""
        if not self.reason.text:
            self.reason.line.setFocus()
            return
        self._show((self.reason.text, self.basis.text))
        self.begun.emit()

    def give_up(self) -> None:
        """Put the form away; fields are edited as always again."""
        self.end()
        self.left.emit()

    def end(self) -> None:
        """Forget the reason, without a word."""
        self._show(None)
        self.hide()

    def _show(self, given: tuple[str, str] | None) -> None:
        self.given = given
        for part in (self.reason, self.basis, self.yes):
            part.setHidden(given is not None)
        waiting = self.tr("Lý do và căn cứ được giữ trong lịch sử và phiếu dữ liệu.")
        working = self.tr(
            "Đang đính chính. Lý do: {reason}. Sửa ô nào, lý do này được ghi cùng ô đó."
        )
        self.note.setText(working.format(reason=given[0]) if given else waiting)
        self.no.setText(self.tr("Xong") if given else self.tr("Thôi"))
