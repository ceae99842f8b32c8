"""Buttons in their few kinds."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QToolButton, QWidget

from desktop.ui.widgets.labels import tip


def button(
    text: str,
    role: str = "",
    *,
    icon: str = "",
    grave: bool = False,
    parent: QWidget | None = None,
) -> QPushButton:
    """A button; `role` is "", "primary" (one a page), "danger", "small" or "link".

    A `grave` one of any role leads to what cannot be taken back, and looks so.
    """
    made = QPushButton(text, parent)
    if role:
        made.setProperty("role", role)
    if icon:
        from desktop.ui import icons  # noqa: PLC0415 - the first window has none

        tones = {"primary": "on_primary", "danger": "danger", "link": "primary"}
        icons.put(made, icon, "danger" if grave else tones.get(role, "second"))
    if grave:
        made.setProperty("grave", True)
    made.setAutoDefault(role != "danger")  # Enter presses it, as Space does
    if role == "link":
        made.setCursor(Qt.CursorShape.PointingHandCursor)
    return made


def icon_button(icon: str, name: str, parent: QWidget | None = None) -> QToolButton:
    """A button of a drawing alone; `name` is its tooltip and what a screen reader says."""
    from desktop.ui import icons  # noqa: PLC0415 - as above

    made = QToolButton(parent)
    icons.put(made, icon)
    made.setAccessibleName(name)
    tip(made, name)
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return made
