"""Đổi mật khẩu: the password of the officer who is at work."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.errors import AppError
from desktop.ui.context import PageContext
from desktop.ui.errors import words_of
from desktop.ui.stage import PASSWORD_CODES
from desktop.ui.theme import SPACE_L
from desktop.ui.widgets.boxes import column
from desktop.ui.widgets.buttons import button
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.flow import tools
from desktop.ui.widgets.form import FieldState
from desktop.ui.widgets.job_slot import hold
from desktop.ui.widgets.labels import label
from desktop.ui.widgets.new_password import NewPassword
from desktop.ui.widgets.password_field import PasswordField


class PasswordSection(QWidget):
    """The old password, the new one twice; a wrong old one is answered at its field.

    Signals:
        changed: the password is another one now.
    """

    changed = Signal()

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._accounts = context, context.workplace.accounts
        self.old = PasswordField(self.tr("Mật khẩu đang dùng"))
        self.new = NewPassword()
        self.new.first.title.setText(self.tr("Mật khẩu mới"))
        self.new.first.editor.setAccessibleName(self.tr("Mật khẩu mới"))
        self.go = button(self.tr("Đổi mật khẩu"), "primary", icon="key")
        self.go.clicked.connect(self.change)
        self.old.line.returnPressed.connect(self.new.first.editor.setFocus)
        self.new.first.line.returnPressed.connect(self.new.second.editor.setFocus)
        self.new.second.line.returnPressed.connect(self.change)
        self.card = Card(self.tr("Đổi mật khẩu của tôi"))
        self.card.add(
            label(
                self.tr("Giấy khôi phục đã in vẫn dùng được sau khi đổi mật khẩu."),
                "second",
                wrap=True,
            ),
            column(self.old, self.new, spacing=SPACE_L),
            tools(self.go),
            None,
        )
        self.setLayout(column(self.card))
        self.setFocusProxy(self.old)

    def change(self) -> None:
        """Try the old password and set the new one; takes a moment, so it is a job."""
        self.old.say(FieldState.PLAIN)
        if not self.old.text:
            self.old.say(FieldState.INVALID, self.tr("Hãy gõ mật khẩu đang dùng."))
            self.old.editor.setFocus()
            return
        if not self.new.check():
            return
        old, new, accounts = self.old.text, self.new.text, self._accounts
        job = self._context.jobs.run(lambda _progress: accounts.change_password(old, new))
        hold(self.card, job)
        job.failed.connect(self._refused)
        job.succeeded.connect(self._done)

    def _done(self, _nothing: object) -> None:
        self.old.empty()
        self.new.empty()
        self.go.setFocus()
        self._context.tell(self.tr("Đã đổi mật khẩu. Lần sau đăng nhập bằng mật khẩu mới."))
        self.changed.emit()

    def _refused(self, error: Exception) -> None:
        if not isinstance(error, AppError) or error.code not in PASSWORD_CODES:
            self._context.failures.show(error, self)
            return
        words, wait = words_of(error), error.facts.get("seconds", 0)
        self.old.empty()
        told = self.tr("Mật khẩu đang dùng chưa đúng.")
        waiting = self.tr("Chờ {n} giây rồi gõ lại.").format(n=wait) if wait else words.advice
        self.old.say(FieldState.INVALID, f"{told} {waiting}")
        self.old.editor.setFocus()
