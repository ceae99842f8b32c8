"""Notices when nobody has touched the program for a while."""

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QWindow

TEN_MINUTES = 600_000
TOUCHES = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.InputMethod,
    }
)


class Idle(QObject):
    """Watches the native windows only: they hear every touch once, and little else.

    Signals:
        idle: nobody has touched the program for the whole time.
    """

    idle = Signal()

    def __init__(self, app: QGuiApplication, parent: QObject, after: int = TEN_MINUTES) -> None:
        super().__init__(parent)
        self._timer = QTimer(self, interval=after, singleShot=True)
        self._timer.timeout.connect(self.idle)
        app.focusWindowChanged.connect(self.watch)
        self.watch(app.focusWindow())

    def watch(self, window: QWindow | None) -> None:
        """Also listen to this window: dialogs count as work too."""
        if window is not None:
            window.installEventFilter(self)  # once more does no harm

    def start(self) -> None:
        """Count from now."""
        self._timer.start()

    def stop(self) -> None:
        """Stop counting: the window is locked or nobody has logged in."""
        self._timer.stop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in TOUCHES and self._timer.isActive():
            self._timer.start()
        return super().eventFilter(watched, event)
