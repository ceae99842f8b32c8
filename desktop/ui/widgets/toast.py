"""A quiet confirmation at the foot of the window, with Hoàn tác when it can be undone."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QFrame, QWidget

from desktop.ui.theme import SPACE_L, SPACE_M, SPACE_S, SPACE_XL
from desktop.ui.widgets.boxes import row
from desktop.ui.widgets.buttons import button, icon_button
from desktop.ui.widgets.labels import IconLabel, label

SHOWN_FOR = 8000  # milliseconds; the pointer over it keeps it


class Toast(QFrame):
    """One at a time, over the lower edge of `host`; it never takes the focus."""

    def __init__(self, host: QWidget) -> None:
        super().__init__(host)
        self.setProperty("role", "floating")
        self._host = host
        self._undo: Callable[[], object] | None = None
        self.words = label()
        self.undo = button(self.tr("Hoàn tác"), "link", icon="undo")
        self.undo.clicked.connect(self._take_back)
        close = icon_button("close", self.tr("Đóng"))
        close.clicked.connect(self.hide)
        self.undo.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the focus to the page
        margins = (SPACE_L, SPACE_S, SPACE_S, SPACE_S)
        sign = IconLabel("done", "success")
        self.setLayout(row(sign, self.words, self.undo, close, spacing=SPACE_M, margins=margins))
        self._timer = QTimer(self, interval=SHOWN_FOR, singleShot=True)
        self._timer.timeout.connect(self.hide)
        host.installEventFilter(self)
        self.hide()

    def say(self, text: str, undo: Callable[[], object] | None = None) -> None:
        """Confirm something that was done; `undo` takes it back."""
        self._undo = undo
        self.words.setText(text)
        self.undo.setVisible(undo is not None)
        self.setAccessibleName(text)
        self.show()
        self._place()
        self.raise_()
        self._timer.start()

    def enterEvent(self, event: QEnterEvent) -> None:
        self._timer.stop()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._timer.start()
        super().leaveEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        self.adjustSize()
        left = (self._host.width() - self.width()) // 2
        self.move(max(left, 0), self._host.height() - self.height() - SPACE_XL)

    def _take_back(self) -> None:
        undo, self._undo = self._undo, None
        self.hide()
        if undo is not None:
            undo()
