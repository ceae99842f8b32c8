"""Tools beside each other, in as many lines as the window needs; no word is ever cut."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.ui.theme import SPACE_S, theme


class Flow(QWidget):
    """Parts from left to right; what no longer fits begins another line.

    A part whose horizontal policy expands takes the room that is left in its line; what stands
    after None goes to the right end. It places its children itself: a layout written in Python
    would hold layout items, which Qt deletes behind Python's back.
    """

    def __init__(
        self,
        parts: Sequence[QWidget | None],
        *,
        spacing: int = SPACE_S,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._spacing = spacing
        self._parts = [part for part in parts if part is not None]
        self._pushed = parts.index(None) if None in parts else len(parts)
        for part in self._parts:
            part.setParent(self)
            part.installEventFilter(self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme().changed.connect(self._place)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        lines = self._lines(width)
        return sum(_height(line) for line in lines) + max(len(lines) - 1, 0) * self._gap

    def sizeHint(self) -> QSize:
        shown = self._shown()
        width = sum(part.sizeHint().width() for part in shown)
        return QSize(width + max(len(shown) - 1, 0) * self._gap, _height(shown))

    def minimumSizeHint(self) -> QSize:
        shown = self._shown()
        widest = max((_least(part) for part in shown), default=0)
        return QSize(widest, self.heightForWidth(max(self.width(), widest)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()
        if self.height() != self.heightForWidth(self.width()):
            self.updateGeometry()

    def eventFilter(self, _part: QObject, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.ShowToParent, QEvent.Type.HideToParent}:
            QCoreApplication.postEvent(self, QEvent(QEvent.Type.LayoutRequest))
        return False

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        # nobody told the hidden parent that a part has grown
        QCoreApplication.postEvent(self, QEvent(QEvent.Type.LayoutRequest))

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
            self._place()
        return super().event(event)

    @property
    def _gap(self) -> int:
        return theme().px(self._spacing)

    def _shown(self) -> list[QWidget]:
        return [part for part in self._parts if not part.isHidden()]

    def _lines(self, width: int) -> list[list[QWidget]]:
        lines: list[list[QWidget]] = []
        taken = 0
        for part in self._shown():
            needed = _width(part, width)
            if not lines or taken + self._gap + needed > width:
                lines.append([])
                taken = -self._gap
            lines[-1].append(part)
            taken += self._gap + needed
        return lines

    def _place(self) -> None:
        top = 0
        for line in self._lines(self.width()):
            self._place_line(line, QRect(0, top, self.width(), _height(line)))
            top += _height(line) + self._gap

    def _place_line(self, line: Sequence[QWidget], box: QRect) -> None:
        widths = [_width(part, box.width()) for part in line]
        spare = max(box.width() - sum(widths) - self._gap * (len(line) - 1), 0)
        growing = [part for part in line if _grows(part)]
        first_right = next((part for part in line if part in self._parts[self._pushed :]), None)
        left = box.left()
        for part, drawn in zip(line, widths, strict=True):
            width = drawn
            if part in growing:
                width += spare // len(growing)
            elif part is first_right and not growing:
                left += spare
            high = min(part.sizeHint().height(), box.height())
            part.setGeometry(left, box.top() + (box.height() - high) // 2, width, high)
            left += width + self._gap


def tools(*parts: QWidget | None, spacing: int = SPACE_S) -> Flow:
    """The tools over a list; None sends what follows to the right end."""
    return Flow(parts, spacing=spacing)


def _grows(part: QWidget) -> bool:
    return bool(part.sizePolicy().expandingDirections() & Qt.Orientation.Horizontal)


def _least(part: QWidget) -> int:
    return max(part.minimumSizeHint().width(), part.minimumWidth())


def _width(part: QWidget, room: int) -> int:
    return max(min(max(part.sizeHint().width(), part.minimumWidth()), room), _least(part))


def _height(line: Sequence[QWidget]) -> int:
    return max((max(part.sizeHint().height(), part.minimumHeight()) for part in line), default=0)
