"""A page that is higher than the window scrolls; it never pushes the window wider."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QWidget


def scrolling(content: QWidget, parent: QWidget | None = None) -> QScrollArea:
    """A scroll area around the content of a page, without a frame; Tab brings fields into view.

    The style sheet makes it transparent: asking for its viewport would make PySide build every
    class of widget it knows, 14 ms before the first paint.
    """
    area = QScrollArea(parent)
    area.setWidgetResizable(True)
    area.setFrameShape(QScrollArea.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(content)
    content.setAutoFillBackground(False)
    return area


def bring_into_view(widget: QWidget) -> None:
    """Scroll the page a widget stands on so that all of it can be seen."""
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QScrollArea):
            parent.ensureWidgetVisible(widget, 0, 0)
        parent = parent.parentWidget()
