"""Words on the screen: the one maker of labels, so that no one's text is ever read as markup."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget

from desktop.ui.theme import ICON, theme


def label(
    text: str = "",
    role: str = "",
    *,
    wrap: bool = False,
    buddy: QWidget | None = None,
    parent: QWidget | None = None,
) -> QLabel:
    """A label of plain text; `role` is one of the style sheet's (title, heading, second, small…)."""
    made = QLabel(parent)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setText(text)
    if role:
        made.setProperty("role", role)
    if wrap:
        made.setWordWrap(True)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        made.setSizePolicy(policy)
    if buddy is not None:
        made.setBuddy(buddy)
    return made


def set_role(widget: QWidget, role: str) -> None:
    """Change which rules of the style sheet a widget obeys."""
    set_property(widget, "role", role)


def set_property(widget: QWidget, name: str, value: str) -> None:
    """Change a property the style sheet looks at, and let it look again."""
    if widget.property(name) != value:
        widget.setProperty(name, value)
        widget.style().unpolish(widget)
        widget.style().polish(widget)


def tip(widget: QWidget, text: str) -> None:
    """A tooltip that is never read as markup, whatever a person's text holds."""
    if "<" in text or "&" in text:
        from html import escape  # noqa: PLC0415 - seldom needed, and the first window is in a hurry

        text = f"<span>{escape(text)}</span>"
    widget.setToolTip(text)


class IconLabel(QLabel):
    """A small drawing beside words; it follows the theme and is silent for screen readers."""

    def __init__(
        self, name: str, tone: str = "second", size: int = ICON, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._name, self._tone, self._drawn_size = name, tone, size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self._draw)
        self._draw()

    def show_icon(self, name: str, tone: str = "second") -> None:
        """Draw another icon; "" for none."""
        self._name, self._tone = name, tone
        self._draw()

    def _draw(self) -> None:
        if not self._name:
            self.clear()
            return
        from desktop.ui.icons import pixmap  # noqa: PLC0415 - the first window draws none

        self.setPixmap(pixmap(self._name, self._tone, self._drawn_size))


def rule(parent: QWidget | None = None) -> QFrame:
    """A thin line between two parts."""
    line = QFrame(parent)
    line.setProperty("role", "rule")
    return line
