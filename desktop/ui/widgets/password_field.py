"""A password: hidden, with a button that shows it."""

from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.ui.widgets.eye import Eye
from desktop.ui.widgets.form import Field, FieldState
from desktop.ui.widgets.inset_line import InsetLine


class PasswordField(Field):
    """A line whose letters are hidden until the eye is pressed."""

    def __init__(self, title: str, *, hint: str = "", parent: QWidget | None = None) -> None:
        self.line = InsetLine()
        super().__init__(title, self.line, hint=hint, parent=parent)
        self.eye = Eye()
        self.eye.toggled.connect(self._show)
        self.line.set_inside(end=self.eye)
        self.line.setEchoMode(QLineEdit.EchoMode.Password)

    @property
    def text(self) -> str:
        """The password as typed."""
        return self.line.text()

    def empty(self) -> None:
        """Forget what was typed, and hide what comes."""
        self.eye.setChecked(False)
        self.line.clear()
        self.say(FieldState.PLAIN)

    def _show(self, shown: bool) -> None:  # noqa: FBT001 - a slot takes what Qt gives
        mode = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        self.line.setEchoMode(mode)
