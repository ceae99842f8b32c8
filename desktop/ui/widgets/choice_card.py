"""A large choice with a drawing, a name and an explanation."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from desktop.ui.icons import pixmap
from desktop.ui.theme import FOCUS, RADIUS, SMALL, SPACE_L, SPACE_M, SPACE_XL, TEXT, theme

WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
LEAST_WIDTH = 180


class ChoiceCard(QAbstractButton):
    """One of a few choices that need an explanation; used inside a `QButtonGroup`."""

    def __init__(
        self, name: str, explanation: str, icon: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._explanation, self._icon = explanation, icon
        self.setText(name)
        self.setAccessibleName(name)
        self.setAccessibleDescription(explanation)
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)  # painted anew as the mouse comes and goes
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme().changed.connect(self.updateGeometry)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        name, explanation = self._boxes(width)
        return (
            explanation.bottom() + 1 + theme().px(SPACE_M)
            if explanation.height()
            else name.bottom()
        )

    def sizeHint(self) -> QSize:
        width = theme().px(LEAST_WIDTH)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        look, chosen = theme(), self.isChecked()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        strong = chosen or self.hasFocus()
        rim = FOCUS if strong else 1
        box = QRectF(self.rect()).adjusted(rim / 2, rim / 2, -rim / 2, -rim / 2)
        painter.setPen(QPen(look.color("primary" if strong else "strong_border"), rim))
        ground = "selection" if chosen else "hover" if self.underMouse() else "surface"
        painter.setBrush(look.color(ground))
        painter.drawRoundedRect(box, RADIUS, RADIUS)
        if chosen and self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            inner = box.adjusted(3, 3, -3, -3)
            painter.setPen(QPen(look.color("primary"), 1))
            painter.drawRoundedRect(inner, RADIUS - 2, RADIUS - 2)
        sign = pixmap(self._icon, "primary" if chosen else "second", SPACE_XL)
        name, explanation = self._boxes(self.width())
        painter.drawPixmap(look.px(SPACE_M), look.px(SPACE_M), sign)
        painter.setPen(look.color("text"))
        painter.setFont(look.font(TEXT, bold=True))
        painter.drawText(name, WRAP, self.text())
        painter.setPen(look.color("second"))
        painter.setFont(look.font(SMALL))
        painter.drawText(explanation, WRAP, self._explanation)
        painter.end()

    def _boxes(self, width: int) -> tuple[QRect, QRect]:
        look = theme()
        left = look.px(SPACE_M * 2 + SPACE_XL)
        room = QRect(left, look.px(SPACE_M), max(width - left - look.px(SPACE_M), 1), look.px(1000))
        name = QFontMetrics(look.font(TEXT, bold=True)).boundingRect(room, int(WRAP), self.text())
        below = QRect(left, name.bottom() + look.px(SPACE_L // 4), room.width(), room.height())
        words = QFontMetrics(look.font(SMALL)).boundingRect(below, int(WRAP), self._explanation)
        return name, words
