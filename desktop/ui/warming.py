"""Pages made ahead, while nobody touches the program: a click then only has to show them."""

from PySide6.QtGui import QGuiApplication

from desktop.ui.idle import Idle
from desktop.ui.window import Window

REST = 400  # milliseconds without a touch before the next page is made


class Warming(Idle):
    """Makes the pages of a window one after the other, each after a rest."""

    def __init__(self, app: QGuiApplication, window: Window) -> None:
        super().__init__(app, window, REST)
        self._window = window
        self._waiting = [key for key in window.keys if not window.has_made(key)]
        self.idle.connect(self._make_next)

    def _make_next(self) -> None:
        if self._waiting:
            self._window.page(self._waiting.pop(0))
            self.start()
