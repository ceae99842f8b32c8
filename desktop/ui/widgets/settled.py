"""A part that takes the height it is given; inside it, lists and forms scroll by themselves."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QStackedWidget, QWidget


class Settled(QWidget):
    """Its words may wrap, but it never asks for more height because of its width."""

    def hasHeightForWidth(self) -> bool:
        return False


class SettledStack(QStackedWidget):
    """The same, of several parts of which one is shown; what is hidden asks for no room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.currentChanged.connect(lambda _place: self.updateGeometry())

    def hasHeightForWidth(self) -> bool:
        return False

    def sizeHint(self) -> QSize:
        shown = self.currentWidget()
        return shown.sizeHint() if shown else super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        shown = self.currentWidget()
        return shown.minimumSizeHint() if shown else super().minimumSizeHint()
