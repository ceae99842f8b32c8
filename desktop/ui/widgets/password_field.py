"""A password: hidden, with a button that shows it, and a warning for the usual slips."""

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.ui import icons
from desktop.ui.widgets.form import Field, FieldState


class PasswordField(Field):
    """A line whose letters are hidden until the eye is pressed."""

    def __init__(self, title: str, *, hint: str = "", parent: QWidget | None = None) -> None:
        self.line = QLineEdit()
        super().__init__(title, self.line, hint=hint, parent=parent)
        self.line.setEchoMode(QLineEdit.EchoMode.Password)
        self._eye = QAction(self)
        self._eye.setCheckable(True)
        self._eye.toggled.connect(self._show)
        self.line.addAction(self._eye, QLineEdit.ActionPosition.TrailingPosition)
        self._show(shown=False)

    @property
    def text(self) -> str:
        """The password as typed."""
        return self.line.text()

    def empty(self) -> None:
        """Forget what was typed, and hide what comes."""
        self._eye.setChecked(False)
        self.line.clear()
        self.say(FieldState.PLAIN)

    def _show(self, shown: bool) -> None:  # noqa: FBT001 - a slot takes what Qt gives
        mode = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        self.line.setEchoMode(mode)
        self._eye.setText(self.tr("Ẩn mật khẩu") if shown else self.tr("Hiện mật khẩu"))
        icons.put(self._eye, "eye-off" if shown else "eye")
