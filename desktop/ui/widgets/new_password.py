"""A new password, typed twice."""

from PySide6.QtWidgets import QWidget

from desktop.ui.theme import SPACE_L
from desktop.ui.widgets.boxes import column
from desktop.ui.widgets.form import FieldState
from desktop.ui.widgets.password_field import PasswordField

LEAST = 8


class NewPassword(QWidget):
    """Two lines that must hold the same; long enough, nothing else is asked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        hint = self.tr("Ít nhất {n} ký tự. Một câu ngắn dễ nhớ là tốt nhất.").format(n=LEAST)
        self.first = PasswordField(self.tr("Mật khẩu"), hint=hint)
        self.second = PasswordField(self.tr("Gõ lại mật khẩu"))
        self.setLayout(column(self.first, self.second, spacing=SPACE_L))
        self.setTabOrder(self.second.line, self.first.eye)  # Tab leads from line to line

    @property
    def text(self) -> str:
        """The password."""
        return self.first.text

    def check(self) -> bool:
        """Whether it can be taken; if not, says why and takes the focus there."""
        self.first.say(FieldState.PLAIN)
        self.second.say(FieldState.PLAIN)
        if len(self.first.text) < LEAST:
            why = self.tr("Mật khẩu cần ít nhất {n} ký tự.").format(n=LEAST)
            self.first.say(FieldState.INVALID, why)
            self.first.editor.setFocus()
            return False
        if self.first.text != self.second.text:
            self.second.say(FieldState.INVALID, self.tr("Hai lần gõ chưa giống nhau."))
            self.second.editor.setFocus()
            return False
        return True

    def empty(self) -> None:
        """Forget what was typed."""
        self.first.empty()
        self.second.empty()
