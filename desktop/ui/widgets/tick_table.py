"""A table whose rows carry ticks: Space for the selected rows, or a click on the box."""

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop.ui.icons import pixmap
from desktop.ui.models.ticks import TicksModel
from desktop.ui.theme import SPACE_S, SPACE_XS, theme
from desktop.ui.widgets.table import Table

BOX, TICK = 16, 14
Index = QModelIndex | QPersistentModelIndex


class TickTable(Table):
    """Shows a `TicksModel`; the boxes stand in the first column."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self.setItemDelegateForColumn(0, _Ticks(self))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        model = self.model()
        if event.key() == Qt.Key.Key_Space and isinstance(model, TicksModel):
            model.flip(self.chosen())
        else:
            super().keyPressEvent(event)


class _Ticks(QStyledItemDelegate):
    """A box as large as those of the forms, at every text scale."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look = theme()
        moved = QStyleOptionViewItem(option)
        self.initStyleOption(moved, index)
        moved.features &= ~QStyleOptionViewItem.ViewItemFeature.HasCheckIndicator
        cell = QRect(option.rect)
        if moved.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(cell, look.color("selection"))
        moved.rect = cell.adjusted(look.px(BOX + SPACE_S), 0, 0, 0)
        super().paint(painter, moved, index)
        box = self._box(cell)
        ticked = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(look.color("primary" if ticked else "second"), 1))
        painter.setBrush(look.color("primary" if ticked else "surface"))
        painter.drawRoundedRect(box, SPACE_XS, SPACE_XS)
        if ticked:
            inset = (box.width() - look.px(TICK)) / 2
            place = box.topLeft() + QPointF(inset, inset)
            painter.drawPixmap(place, pixmap("check", "on_primary", TICK))
        painter.restore()

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        option.features &= ~QStyleOptionViewItem.ViewItemFeature.HasCheckIndicator

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return super().sizeHint(option, index) + QSize(theme().px(BOX + SPACE_S), 0)

    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        released = event.type() == QEvent.Type.MouseButtonRelease
        if released and isinstance(event, QMouseEvent):
            edge = option.rect.left() + theme().px(BOX + SPACE_S + SPACE_S)
            if event.position().x() < edge:
                state = index.data(Qt.ItemDataRole.CheckStateRole)
                return model.setData(index, state, Qt.ItemDataRole.CheckStateRole)
        return False

    @staticmethod
    def _box(cell: QRect) -> QRectF:
        size = theme().px(BOX)
        top = cell.top() + (cell.height() - size) / 2
        return QRectF(cell.left() + theme().px(SPACE_S) + 0.5, top + 0.5, size - 1, size - 1)
