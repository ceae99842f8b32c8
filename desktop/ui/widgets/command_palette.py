"""Ctrl+K: type a few letters, go to a page, a village or a family."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QGraphicsDropShadowEffect,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from desktop.ui.finders import MOST, Finder, Hit
from desktop.ui.icons import pixmap
from desktop.ui.models.rows import Index
from desktop.ui.theme import ICON, RADIUS, ROW, SMALL, SPACE_M, SPACE_S, TEXT, fit, theme
from desktop.ui.widgets.boxes import column
from desktop.ui.widgets.labels import label

HIT = Qt.ItemDataRole.UserRole
WIDTH, MOST_ROWS = 560, 10


class CommandPalette(QFrame):
    """A search over the window; Enter goes, Escape leaves everything as it was.

    Signals:
        chosen: the `Hit` the person took.
    """

    chosen = Signal(object)

    def __init__(self, finders: Sequence[Finder], host: QWidget) -> None:
        super().__init__(host)
        self.setProperty("role", "floating")
        self._finders, self._host = tuple(finders), host
        self._before: QWidget | None = None
        self.line = QLineEdit()
        self.line.setPlaceholderText(self.tr("Tìm hộ, người, thôn, trang…"))
        self.line.setAccessibleName(self.tr("Tìm và đi tới"))
        self.line.textChanged.connect(self._search)
        self.line.installEventFilter(self)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Kết quả"))
        self.list.setItemDelegate(_HitDelegate(self.list))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.itemClicked.connect(self._take)
        self.nothing = label(
            self.tr("Không thấy gì khớp. Thử ít chữ hơn, không cần dấu."), "second"
        )
        margins = (SPACE_M, SPACE_M, SPACE_M, SPACE_M)
        self.setLayout(column(self.line, self.nothing, self.list, spacing=SPACE_S, margins=margins))
        shade = QGraphicsDropShadowEffect(self)
        shade.setBlurRadius(32)
        shade.setOffset(0, 6)
        self.setGraphicsEffect(shade)
        host.installEventFilter(self)
        self.hide()

    def ask(self) -> None:
        """Open over the window and take the focus."""
        self._before = self._host.window().focusWidget()
        self.line.clear()
        self._search("")
        self.show()
        self.raise_()
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def leave(self) -> None:
        """Close and give the focus back."""
        if not self.isHidden():
            self.hide()
            if self._before is not None and self._before.isVisible():
                self._before.setFocus(Qt.FocusReason.OtherFocusReason)

    def hits(self) -> list[Hit]:
        """What is offered now."""
        return [self.list.item(number).data(HIT) for number in range(self.list.count())]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._host and event.type() == QEvent.Type.Resize:
            self._place()
        if watched is self.line:
            if event.type() == QEvent.Type.FocusOut:
                self.hide()
            if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
                return self._steer(event)
        return super().eventFilter(watched, event)

    def _steer(self, event: QKeyEvent) -> bool:
        last = self.list.count() - 1
        match event.key():
            case Qt.Key.Key_Escape:
                self.leave()
            case Qt.Key.Key_Down:
                self.list.setCurrentRow(min(self.list.currentRow() + 1, last))
            case Qt.Key.Key_Up:
                self.list.setCurrentRow(max(self.list.currentRow() - 1, 0))
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                if self.list.currentItem() is not None:
                    self._take(self.list.currentItem())
            case _:
                return False
        return True

    def _search(self, text: str) -> None:
        wanted = " ".join(text.split())
        self.list.clear()
        for finder in self._finders:
            for _place, hit in zip(range(MOST), finder(wanted), strict=False):
                item = QListWidgetItem(hit.title)
                item.setData(HIT, hit)
                item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{hit.title}, {hit.note}")
                self.list.addItem(item)
        self.list.setCurrentRow(0)
        self.nothing.setVisible(not self.list.count())
        self.list.setVisible(bool(self.list.count()))
        self._place()

    def _take(self, item: QListWidgetItem) -> None:
        hit = item.data(HIT)
        self.leave()
        self.chosen.emit(hit)

    def _place(self) -> None:
        look = theme()
        rows = min(self.list.count(), MOST_ROWS)
        fit(self.list, height=rows * ROW + 4)
        wide = min(look.px(WIDTH), self._host.width() - look.px(SPACE_M) * 2)
        self.setFixedWidth(wide)
        self.adjustSize()
        self.move((self._host.width() - wide) // 2, look.px(SPACE_S))


class _HitDelegate(QStyledItemDelegate):
    """Icon, title, and at the right where it is."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(theme().px(WIDTH // 2), theme().px(ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look, hit = theme(), index.data(HIT)
        box: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.color("selection"))
            painter.drawRoundedRect(box, RADIUS, RADIUS)
        pad, size = look.px(SPACE_S), look.px(ICON)
        painter.drawPixmap(box.left() + pad, box.center().y() - size // 2, pixmap(hit.icon))
        words = box.adjusted(pad * 2 + size, 0, -pad, 0)
        painter.setFont(look.font(TEXT))
        painter.setPen(look.color("text"))
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, hit.title)
        taken = painter.fontMetrics().horizontalAdvance(hit.title) + pad * 2
        painter.setFont(look.font(SMALL))
        painter.setPen(look.color("second"))
        right = words.adjusted(taken, 0, 0, 0)
        note = painter.fontMetrics().elidedText(
            hit.note, Qt.TextElideMode.ElideRight, right.width()
        )
        painter.drawText(right, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, note)
        painter.restore()
