"""A password, the button that gives it, and the counted wait after wrong ones."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from desktop.ui.theme import SPACE_L
from desktop.ui.widgets.boxes import column
from desktop.ui.widgets.buttons import button
from desktop.ui.widgets.form import FieldState
from desktop.ui.widgets.password_field import PasswordField

SECOND = 1000


class PasswordEntry(QWidget):
    """Takes a password with Enter or the button; a wrong one is answered in place.

    Signals:
        given: the password, to be tried.
    """

    given = Signal(str)

    def __init__(self, action: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._action, self._left, self._why = action, 0, ""
        self.field = PasswordField(self.tr("Mật khẩu"))
        self.go = button(action, "primary")
        self.go.setDefault(True)
        self.field.line.returnPressed.connect(self._give)
        self.go.clicked.connect(self._give)
        self._timer = QTimer(self, interval=SECOND)
        self._timer.timeout.connect(self._count)
        self.setLayout(column(self.field, self.go, spacing=SPACE_L))
        self.setFocusProxy(self.field)

    def work(self, *, busy: bool, note: str = "") -> None:
        """Show that the password is being tried, or can be typed again."""
        for part in (self.field.line, self.go):
            part.setEnabled(not busy)
        self.go.setText(note or self._action)

    def refuse(self, why: str, seconds: int = 0) -> None:
        """Say why it was not taken; for some seconds nothing can be tried."""
        self.work(busy=False)
        self.field.empty()
        self._why, self._left = why, seconds
        if seconds > 0:
            self.work(busy=True)
            self._timer.start()
        self._say()
        if not seconds:
            self.field.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def forget(self) -> None:
        """Empty everything."""
        self._timer.stop()
        self._left, self._why = 0, ""
        self.work(busy=False)
        self.field.empty()

    @property
    def waiting(self) -> bool:
        """Whether the counted delay runs."""
        return self._left > 0

    def _give(self) -> None:
        if self._left:
            return
        if not self.field.text:
            self.field.say(FieldState.INVALID, self.tr("Hãy gõ mật khẩu."))
            self.field.line.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.given.emit(self.field.text)

    def _count(self) -> None:
        self._left -= 1
        if self._left <= 0:
            self._left = 0
            self._timer.stop()
            self.work(busy=False)
            self.field.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self._say()

    def _say(self) -> None:
        wait = self.tr("Chờ {n} giây rồi gõ lại.").format(n=self._left) if self._left else ""
        self.field.say(FieldState.INVALID, " ".join(part for part in (self._why, wait) if part))
