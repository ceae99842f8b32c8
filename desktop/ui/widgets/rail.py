"""The rail at the left: the pages, and at its foot what is saved, sent and backed up."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QSizePolicy, QWidget

from desktop.ui.icons import pixmap
from desktop.ui.theme import (
    FOCUS,
    ICON,
    RADIUS,
    RAIL,
    RAIL_NARROW,
    SMALL,
    SPACE_L,
    SPACE_M,
    SPACE_S,
    TEXT,
    fit,
    theme,
)
from desktop.ui.widgets.boxes import column
from desktop.ui.widgets.brand import Brand
from desktop.ui.widgets.labels import tip
from desktop.ui.widgets.rail_foot import RailFoot

HEIGHT, INDENT, BADGE = 36, 10, 18


class RailItem(QAbstractButton):
    """One page of the rail: icon, name and how much waits there."""

    def __init__(self, key: str, name: str, icon: str, keys: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.key, self._icon, self._keys = key, icon, keys
        self.narrow = False
        self._count, self._alarm, self._why = "", False, ""
        self.setText(name)
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)  # painted anew as the mouse comes and goes
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._say()

    def wait_here(self, count: str, why: str = "", *, alarm: bool = False) -> None:
        """Show how much waits on the page; "" for nothing."""
        self._count, self._why, self._alarm = count, why, alarm
        self._say()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme().px(RAIL_NARROW - SPACE_L), theme().px(HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        look, chosen = theme(), self.isChecked()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect())
        if chosen or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.color("selection" if chosen else "hover"))
            painter.drawRoundedRect(box, RADIUS, RADIUS)
        tone = "primary" if chosen else "text"
        drawing = pixmap(self._icon, "primary" if chosen else "second")
        size, indent = look.px(ICON), look.px(INDENT)
        left = (box.width() - size) / 2 if self.narrow else indent
        painter.drawPixmap(QPointF(left, (box.height() - size) / 2), drawing)
        if not self.narrow:
            painter.setFont(look.font(TEXT, bold=chosen))
            painter.setPen(look.color(tone))
            words = box.adjusted(indent + size + look.px(10), 0, -indent, 0)
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self.text())
        self._paint_count(painter, box)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(look.color("primary"), FOCUS))
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), RADIUS, RADIUS)
        painter.end()

    def _paint_count(self, painter: QPainter, box: QRectF) -> None:
        if not self._count:
            return
        look = theme()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.color("danger" if self._alarm else "track"))
        if self.narrow:
            dot = look.px(SPACE_S)
            painter.setBrush(look.color("danger" if self._alarm else "disabled"))
            painter.drawEllipse(QRectF(box.right() - dot * 1.5, dot * 0.5, dot, dot))
            return
        font = look.font(SMALL)
        wide = QFontMetrics(font).horizontalAdvance(self._count) + look.px(SPACE_M)
        high = look.px(BADGE)
        badge = QRectF(0, 0, max(wide, high), high)
        badge.moveCenter(box.center())
        badge.moveRight(box.right() - look.px(INDENT))
        painter.drawRoundedRect(badge, high / 2, high / 2)
        painter.setFont(font)
        painter.setPen(look.color("on_primary" if self._alarm else "second"))
        painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, self._count)

    def _say(self) -> None:
        words = ", ".join(part for part in (self.text(), self._why or self._count) if part)
        self.setAccessibleName(words)
        tip(self, f"{words} ({self._keys})" if self._keys else words)


class Rail(QWidget):
    """The pages, from top to bottom; arrow keys move between them.

    Signals:
        page_chosen: key of the page the person went to.
    """

    page_chosen = Signal(str)

    def __init__(self, brand: Brand, foot: RailFoot, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "rail")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("Các trang"))
        self._items: dict[str, RailItem] = {}
        self._group = QButtonGroup(self)
        self._pages = column(spacing=2)
        self._brand, self._foot = brand, foot
        margins = (SPACE_S, SPACE_M, SPACE_S, SPACE_M)
        self.setLayout(column(brand, self._pages, None, foot, spacing=SPACE_M, margins=margins))
        fit(self, width=RAIL)

    def offer(self, pages: Sequence[tuple[str, str, str]]) -> None:
        """Show these pages: key, name, icon."""
        for number, (key, name, icon) in enumerate(pages, start=1):
            item = RailItem(key, name, icon, f"Ctrl+{number}" if number < 10 else "", self)
            item.clicked.connect(lambda _=False, key=key: self.page_chosen.emit(key))
            self._items[key] = item
            self._group.addButton(item)
            self._pages.addWidget(item)

    def mark(self, key: str) -> None:
        """Show which page is open."""
        self._items[key].setChecked(True)

    def item(self, key: str) -> RailItem:
        """The item of a page."""
        return self._items[key]

    def has(self, key: str) -> bool:
        """Whether this office has the page."""
        return key in self._items

    def fold(self, *, narrow: bool) -> None:
        """Show drawings alone, or drawings and names."""
        for item in self._items.values():
            item.narrow = narrow
            item.update()
        self._brand.fold(narrow=narrow)
        self._foot.fold(narrow=narrow)
        fit(self, width=RAIL_NARROW if narrow else RAIL)
