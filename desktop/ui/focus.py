"""The keyboard stays on the page when what had it is disabled or hidden."""

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget


class FocusKeeper(QObject):
    """Leads the keyboard back to the page; Qt would walk on, to Khóa in the rail."""

    def __init__(self, frame: QWidget, page: QWidget) -> None:
        """Keep the focus in `page` when Qt takes it to another part of `frame`."""
        super().__init__(frame)
        self._frame, self._page = frame, page
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._moved)

    def _moved(self, old: QWidget | None, now: QWidget | None) -> None:
        if old is None or now is None or not self._page.isAncestorOf(old):
            return
        lost = not old.isEnabled() or not old.isVisible()
        if lost and self._frame.isAncestorOf(now) and not self._page.isAncestorOf(now):
            before = self._before(old)
            QTimer.singleShot(0, before, lambda: self._bring_back(before, now))

    def _before(self, old: QWidget) -> QWidget:
        """What stands before a part in the order of the keys, and can be used."""
        part = old.previousInFocusChain()
        while part is not None and part is not old and not self._takes_focus(part):
            part = part.previousInFocusChain()
        return part or old

    def _bring_back(self, before: QWidget, now: QWidget) -> None:
        """Go there, unless somebody has moved on meanwhile."""
        if QApplication.focusWidget() is now and self._takes_focus(before):
            before.setFocus(Qt.FocusReason.OtherFocusReason)

    def _takes_focus(self, part: QWidget) -> bool:
        tab = bool(part.focusPolicy() & Qt.FocusPolicy.TabFocus)
        return tab and part.isEnabled() and part.isVisible() and self._page.isAncestorOf(part)
