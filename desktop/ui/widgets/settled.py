"""A part that takes the height it is given; inside it, lists and forms scroll by themselves."""

from PySide6.QtWidgets import QStackedWidget, QWidget


class Settled(QWidget):
    """Its words may wrap, but it never asks for more height because of its width."""

    def hasHeightForWidth(self) -> bool:
        return False


class SettledStack(QStackedWidget):
    """The same, of several parts of which one is shown."""

    def hasHeightForWidth(self) -> bool:
        return False
