"""Where one is in a few steps: done, here, still to come."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.ui.icons import pixmap
from desktop.ui.theme import SMALL, SPACE_S, theme

DOT = 22


class Steps(QWidget):
    """Numbered dots on a line, each with its name beside it."""

    def __init__(self, names: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names, self._here = tuple(names), 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.updateGeometry)

    def go_to(self, step: int) -> None:
        """Show that one is at this step."""
        self._here = step
        words = self.tr("Bước {n} trên {all}: {name}")
        self.setAccessibleName(
            words.format(n=step + 1, all=len(self._names), name=self._names[step])
        )
        self.update()

    def sizeHint(self) -> QSize:
        look = theme()
        metrics = QFontMetrics(look.font(SMALL, bold=True))
        words = sum(metrics.horizontalAdvance(name) for name in self._names)
        return QSize(words + len(self._names) * look.px(DOT + SPACE_S * 3), look.px(DOT) + 2)

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        dot, gap = look.px(DOT), look.px(SPACE_S)
        metrics = QFontMetrics(look.font(SMALL, bold=True))
        taken = sum(dot + gap + metrics.horizontalAdvance(name) for name in self._names)
        stretch = (self.width() - taken) / max(len(self._names) - 1, 1)
        left, middle = 0.0, self.height() / 2
        for number, name in enumerate(self._names):
            done, here = number < self._here, number == self._here
            box = QRectF(left + 1, middle - dot / 2 + 1, dot - 2, dot - 2)
            tone = "success" if done else "primary" if here else "strong_border"
            painter.setPen(QPen(look.color(tone), 1.6))
            painter.setBrush(look.color("primary" if here else "surface"))
            painter.drawEllipse(box)
            painter.setFont(look.font(SMALL, bold=True))
            if done:
                sign = pixmap("check", "success", DOT - 8)
                inset = (dot - look.px(DOT - 8)) / 2
                painter.drawPixmap(
                    box.topLeft() + box.topLeft().__class__(inset - 1, inset - 1), sign
                )
            else:
                painter.setPen(look.color("on_primary" if here else "second"))
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(number + 1))
            painter.setFont(look.font(SMALL, bold=here))
            painter.setPen(look.color("text" if here else "second"))
            words = QRectF(
                left + dot + gap, 0, metrics.horizontalAdvance(name) + gap, self.height()
            )
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, name)
            left = words.right()
            if number < len(self._names) - 1:
                painter.setPen(QPen(look.color("border"), 1.6))
                end = left + stretch - gap * 2
                if end > left:
                    painter.drawLine(round(left), round(middle), round(end), round(middle))
                left += stretch - gap
        painter.end()
