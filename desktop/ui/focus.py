"""The keyboard stays on the page when what had it is disabled or hidden."""

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid


class FocusKeeper(QObject):
    """Leads the keyboard back to the page; Qt would walk on, to Khóa in the rail."""

    def __init__(self, frame: QWidget, page: QWidget) -> None:
        """Keep the focus in `page` when Qt takes it to another part of `frame`."""
        super().__init__(frame)
        self._frame, self._page = frame, page
        self._last: QWidget | None = None
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._moved)

    def _moved(self) -> None:
        """Look anew; the widget that lost the focus is not taken from Qt: it may be dying."""
        old, now = self._last, QApplication.focusWidget()
        self._last = now if now is not None and self._page.isAncestorOf(now) else None
        if old is None or now is None or self._last is not None or not isValid(old):
            return
        lost = not old.isEnabled() or not old.isVisible()
        if lost and self._frame.isAncestorOf(now):
            before = self._before(old)
            QTimer.singleShot(0, before, lambda: self._bring_back(before, now))

    def _before(self, old: QWidget) -> QWidget:
        """What stands before a part of the page, and can be used; else the last one after it.

        Not asked of the focus chain: PySide makes what `previousInFocusChain` returns a part of
        the widget that was asked, and deletes both when nobody else holds them.
        """
        parts = self._page.findChildren(QWidget)
        place = parts.index(old)
        around = (*reversed(parts[:place]), *reversed(parts[place + 1 :]))
        return next(filter(self._takes_focus, around), old)

    def _bring_back(self, before: QWidget, now: QWidget) -> None:
        """Go there, unless somebody has moved on meanwhile."""
        if QApplication.focusWidget() is now and self._takes_focus(before):
            before.setFocus(Qt.FocusReason.OtherFocusReason)

    def _takes_focus(self, part: QWidget) -> bool:
        tab = bool(part.focusPolicy() & Qt.FocusPolicy.TabFocus)
        return tab and part.isEnabled() and part.isVisible() and self._page.isAncestorOf(part)
