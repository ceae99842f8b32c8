"""A few choices side by side, one of them taken: "Tự chấm | Thôn chấm | Xã thẩm định"."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.ui.theme import FOCUS, INPUT, RADIUS, TEXT, theme

PAD, LEAST_PAD = 14, 4
STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}


class Segmented(QWidget):
    """One row of choices, reached with Tab and changed with the arrow keys.

    In a narrow window they move closer together.

    Signals:
        chosen: the key of the choice the person took.
    """

    chosen = Signal(str)

    def __init__(
        self, name: str, choices: Sequence[tuple[str, str]] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._name = name
        self._choices: list[tuple[str, str]] = []
        self._current = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.updateGeometry)
        self.offer(choices)

    @property
    def key(self) -> str:
        """The key of the choice taken; empty when there is none to take."""
        return self._choices[self._current][0] if self._choices else ""

    def offer(self, choices: Sequence[tuple[str, str]]) -> None:
        """Show these (key, text) choices; the one taken stays when it is still there."""
        before = self.key
        self._choices = list(choices)
        keys = [key for key, _ in self._choices]
        self._current = keys.index(before) if before in keys else 0
        self._say()
        self.updateGeometry()
        self.update()

    def take(self, key: str) -> None:
        """Take a choice without saying so."""
        self._current = [known for known, _ in self._choices].index(key)
        self._say()
        self.update()

    def sizeHint(self) -> QSize:
        return self._size(PAD)

    def minimumSizeHint(self) -> QSize:
        return self._size(LEAST_PAD)

    def _size(self, pad: int) -> QSize:
        look = theme()
        room = len(self._choices) * look.px(pad) * 2
        return QSize(sum(self._words()) + room + 2, look.px(INPUT))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = STEPS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self._choose(self._current + step)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        for number, box in enumerate(self._boxes()):
            if box.contains(event.position()):
                self._choose(number)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.EnabledChange:
            self.update()
        super().changeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        outline = QPainterPath()
        outline.addRoundedRect(frame, RADIUS, RADIUS)
        painter.fillPath(outline, look.color("surface"))
        painter.setClipPath(outline)
        boxes = self._boxes()
        for number, box in enumerate(boxes):
            self._paint_choice(painter, number, box)
            if number:
                painter.setPen(QPen(look.color("border"), 1))
                painter.drawLine(box.topLeft(), box.bottomLeft())
        painter.setClipping(False)
        painter.setPen(QPen(look.color("strong_border"), 1))
        painter.drawPath(outline)
        if self.hasFocus() and boxes:
            painter.setPen(QPen(look.color("primary"), FOCUS))
            painter.drawRoundedRect(boxes[self._current].adjusted(1, 1, -1, -1), RADIUS, RADIUS)
        painter.end()

    def _paint_choice(self, painter: QPainter, number: int, box: QRectF) -> None:
        look, taken = theme(), number == self._current
        if taken:
            painter.fillRect(box, look.color("selection"))
        tone = "disabled" if not self.isEnabled() else "primary" if taken else "text"
        painter.setPen(look.color(tone))
        painter.setFont(look.font(TEXT, bold=taken))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._choices[number][1])

    def _choose(self, number: int) -> None:
        if 0 <= number < len(self._choices) and number != self._current:
            self._current = number
            self._say()
            self.update()
            self.chosen.emit(self.key)

    def _words(self) -> list[int]:
        """How wide the words of each choice are."""
        metrics = QFontMetrics(theme().font(TEXT, bold=True))
        return [metrics.horizontalAdvance(text) for _, text in self._choices]

    def _boxes(self) -> list[QRectF]:
        boxes, left, words = [], 1.0, self._words()
        spare = max(self.width() - 2 - sum(words), 0) / max(len(words), 1)
        for width in (one + spare for one in words):
            boxes.append(QRectF(left, 0.5, width, self.height() - 1))
            left += width
        return boxes

    def _say(self) -> None:
        taken = self._choices[self._current][1] if self._choices else ""
        self.setAccessibleName(f"{self._name}: {taken}")
