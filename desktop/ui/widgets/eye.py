"""The button that shows and hides a password."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from desktop.ui.strokes import draw, eye
from desktop.ui.theme import FOCUS, ICON, RADIUS, SPACE_XS, theme
from desktop.ui.widgets.labels import tip


class Eye(QAbstractButton):
    """Pressed, the letters can be seen; reached with Tab, turned with Space."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.toggled.connect(self._say)
        self._say()

    def sizeHint(self) -> QSize:
        side = theme().px(ICON + SPACE_XS * 2)
        return QSize(side, side)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        super().keyPressEvent(event)
        if event.text().isprintable() and event.text():
            event.accept()  # or the letters would go into the line around it, unseen

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme()
        painter = QPainter(self)
        edge = look.px(SPACE_XS)
        box = QRectF(self.rect()).adjusted(edge, edge, -edge, -edge)
        tone = "second" if self.isEnabled() else "disabled"
        draw(painter, eye(closed=self.isChecked()), box, look.color(tone))
        if self.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(look.color("primary"), FOCUS))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), RADIUS, RADIUS)
        painter.end()

    def _say(self) -> None:
        name = self.tr("Ẩn mật khẩu") if self.isChecked() else self.tr("Hiện mật khẩu")
        self.setAccessibleName(name)
        tip(self, name)
