"""Tools beside each other, in as many lines as the window needs; no word is ever cut."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QSizePolicy, QWidget

from desktop.ui.theme import SPACE_S, fit


class Flow(QLayout):
    """Parts from left to right; what no longer fits begins another line.

    A part whose horizontal policy expands takes the room that is left in its line. `push` sends
    the parts that follow to the right end of their line.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._pushed: int | None = None

    def push(self) -> None:
        """Let what is added from now on stand at the right."""
        self._pushed = len(self._items)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation.Horizontal

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        lines = self._lines(width)
        high = sum(self._height(line) for line in lines)
        return high + max(len(lines) - 1, 0) * self.spacing()

    def minimumSize(self) -> QSize:
        shown = self._shown()
        return QSize(
            max((item.minimumSize().width() for item in shown), default=0),
            max((item.minimumSize().height() for item in shown), default=0),
        )

    def sizeHint(self) -> QSize:
        shown = self._shown()
        gaps = max(len(shown) - 1, 0) * self.spacing()
        return QSize(
            sum(item.sizeHint().width() for item in shown) + gaps,
            max((item.sizeHint().height() for item in shown), default=0),
        )

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        top = rect.top()
        for line in self._lines(rect.width()):
            high = self._height(line)
            self._place(line, QRect(rect.left(), top, rect.width(), high))
            top += high + self.spacing()

    def _place(self, line: list[QLayoutItem], box: QRect) -> None:
        spare = box.width() - sum(self._width(item, box.width()) for item in line)
        spare -= self.spacing() * (len(line) - 1)
        wide = [item for item in line if item.expandingDirections() & Qt.Orientation.Horizontal]
        left = box.left()
        for item in line:
            width = self._width(item, box.width())
            if wide and item in wide:
                width += spare // len(wide)
            elif not wide and self._pushed is not None and self._starts_right(item, line):
                left += max(spare, 0)
            size = QSize(width, min(item.sizeHint().height(), box.height()))
            item.setGeometry(
                QRect(QPoint(left, box.top() + (box.height() - size.height()) // 2), size)
            )
            left += width + self.spacing()

    def _starts_right(self, item: QLayoutItem, line: list[QLayoutItem]) -> bool:
        assert self._pushed is not None
        right = [one for one in line if self._items.index(one) >= self._pushed]
        return bool(right) and right[0] is item

    def _lines(self, width: int) -> list[list[QLayoutItem]]:
        lines: list[list[QLayoutItem]] = []
        taken = width + 1
        for item in self._shown():
            needed = self._width(item, width)
            if taken + self.spacing() + needed > width:
                lines.append([])
                taken = -self.spacing()
            lines[-1].append(item)
            taken += self.spacing() + needed
        return lines

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    @staticmethod
    def _width(item: QLayoutItem, room: int) -> int:
        return max(min(item.sizeHint().width(), room), item.minimumSize().width())

    @staticmethod
    def _height(line: list[QLayoutItem]) -> int:
        return max((item.sizeHint().height() for item in line), default=0)


def tools(*parts: QWidget | None, spacing: int = SPACE_S) -> QWidget:
    """The tools over a list; None sends what follows to the right end."""
    holder = QWidget()
    layout = Flow(holder)
    for part in parts:
        if part is None:
            layout.push()
        else:
            layout.addWidget(part)
    fit(layout, spacing=spacing, margins=(0, 0, 0, 0))
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    holder.setSizePolicy(policy)
    return holder
