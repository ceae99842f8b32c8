"""Small marks of a state: always a word or a figure, never a colour alone."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.ui.theme import SMALL, SPACE_S, SPACE_XS, theme

TONES = {  # tone: (words, ground, rim); "" draws no rim
    "": ("second", "track", ""),
    "primary": ("primary", "selection", ""),
    "success": ("success", "success_soft", "success"),
    "warning": ("warning", "warning_soft", "warning"),
    "danger": ("danger", "danger_soft", "danger"),
    "alarm": ("on_primary", "danger", ""),
}


class Pill(QWidget):
    """A rounded mark with a few words: "không chính thức", "đã gửi", "412"."""

    def __init__(self, text: str = "", tone: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text, self._tone = "", ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.updateGeometry)
        self.say(text, tone)

    @property
    def text(self) -> str:
        return self._text

    def say(self, text: str, tone: str = "") -> None:
        """Show other words; with empty ones nothing is drawn."""
        self._text, self._tone = text, tone
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        if not self._text:
            return QSize(0, 0)
        look = theme()
        metrics = QFontMetrics(look.font(SMALL, bold=True))
        height = metrics.height() + look.px(SPACE_XS)
        width = metrics.horizontalAdvance(self._text) + look.px(SPACE_S) * 2
        return QSize(max(width, height), height)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._text:
            return
        look = theme()
        words, ground, rim = TONES[self._tone]
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(look.color(rim), 1) if rim else Qt.PenStyle.NoPen)
        painter.setBrush(look.color(ground))
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        painter.setFont(look.font(SMALL, bold=True))
        painter.setPen(look.color(words))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._text)
        painter.end()
