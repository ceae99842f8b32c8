"""How a score sheet looks: groups, items, the answers beside each other, the place being typed in."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import (
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from desktop.ui.icons import pixmap
from desktop.ui.models.sheet import Part, SheetModel
from desktop.ui.theme import FOCUS, RADIUS, ROW, SMALL, SPACE_S, SPACE_XS, TEXT, theme

TICK, BOX, HEAD = 14, 28, 34
WRAP = Qt.TextFlag.TextWordWrap
MIDDLE, LEFT, RIGHT = (
    Qt.AlignmentFlag.AlignVCenter,
    Qt.AlignmentFlag.AlignLeft,
    Qt.AlignmentFlag.AlignRight,
)
FIGURES = frozenset({Part.MOST, Part.OTHER, Part.OWN})
Index = QModelIndex | QPersistentModelIndex


class SheetPainter(QStyledItemDelegate):
    """Draws the lines of a `SheetModel` and says how high they are."""

    def __init__(self, table: QTableView) -> None:
        super().__init__(table)
        self._table = table
        self.remarks_below = False  # where there is no room for a column of them

    @property
    def _model(self) -> SheetModel:
        model = self._table.model()
        assert isinstance(model, SheetModel)
        return model

    def height(self, row: int) -> int:
        """What a line needs: its words in as many lines as they take, and why it was refused."""
        return self._main(row) + self._reason_height(row)

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, self.height(index.row()))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look, model, row = theme(), self._model, index.row()
        box: QRect = option.rect
        item = model.item(row)
        here = row == self._table.currentIndex().row()
        ground = "track" if item is None else "hover" if here else "surface"
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(box, look.color(ground))
        painter.setPen(look.color("track"))
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        box = QRect(box.left(), box.top(), box.width(), self._main(row))
        part = model.columns[index.column()].part
        if part is Part.OWN and item is not None:
            self._paint_own(painter, box, row)
        elif part is Part.TEXT:
            self._paint_words(painter, box, row)
        else:
            self._paint_plain(painter, box, index, part)
        painter.restore()

    def paint_reasons(self, painter: QPainter) -> None:
        """Below each refused answer: why."""
        look = theme()
        for row in range(len(self._model.lines)):
            reason = self._model.reason(row)
            if not reason:
                continue
            top = self._table.rowViewportPosition(row) + self._main(row)
            box = QRect(self._reason_left(), top, self._reason_width(), self._reason_height(row))
            painter.setFont(look.font(SMALL))
            painter.setPen(look.color("danger"))
            painter.drawText(box, RIGHT | WRAP, reason)

    def _paint_own(self, painter: QPainter, box: QRect, row: int) -> None:
        look, model = theme(), self._model
        item = model.item(row)
        assert item is not None
        draft = model.drafts.get(item.code)
        here = row == self._table.currentIndex().row()
        frame = QRectF(box.left() + look.px(26), 0, box.width() - look.px(30), look.px(BOX))
        frame.moveTop(box.top() + (box.height() - frame.height()) / 2)
        text = model.text(row, model.column_of(Part.OWN))
        self._paint_frame(
            painter, frame, here=here, blank=not text, refused=bool(model.reason(row))
        )
        words = frame.adjusted(look.px(SPACE_XS), 0, -look.px(SPACE_S), 0)
        if text or here:
            painter.setFont(look.font(TEXT, bold=draft is not None))
            painter.setPen(look.color("text"))
            painter.drawText(words, MIDDLE | RIGHT, text)
        else:
            painter.setFont(look.font(SMALL))
            painter.setPen(look.color("second"))
            painter.drawText(words, MIDDLE | RIGHT, self.tr("trống"))
        if here and draft is not None and not draft.reason and self._table.hasFocus():
            painter.setPen(QPen(look.color("text"), 1.2))
            inset = frame.height() * 0.22
            x = words.right() + 2
            painter.drawLine(QPointF(x, frame.top() + inset), QPointF(x, frame.bottom() - inset))
        sign = ("warning", "danger") if model.reason(row) else ("check", "success")
        if model.reason(row) or (draft is None and item.code in model.answers):
            size = look.px(TICK)
            place = QPointF(box.left() + look.px(8), box.top() + (box.height() - size) / 2)
            painter.drawPixmap(place, pixmap(*sign, TICK))

    def _paint_frame(
        self, painter: QPainter, frame: QRectF, *, here: bool, blank: bool, refused: bool
    ) -> None:
        look = theme()
        radius = RADIUS - 1
        if refused or here:
            focused = here and self._table.hasFocus()
            tone = "danger" if refused else "primary" if focused else "strong_border"
            painter.setPen(QPen(look.color(tone), FOCUS if refused or focused else 1))
            painter.setBrush(look.color("surface"))
            painter.drawRoundedRect(frame.adjusted(1, 1, -1, -1), radius, radius)
        elif blank:
            pen = QPen(look.color("strong_border"), 1, Qt.PenStyle.DashLine)
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(frame.adjusted(0.5, 2.5, -0.5, -2.5), radius, radius)

    def _paint_words(self, painter: QPainter, box: QRect, row: int) -> None:
        look, model = theme(), self._model
        heading = model.item(row) is None
        left = box.left() + (0 if heading else look.px(SPACE_S))
        if heading:  # a group's name begins where the codes of its items begin
            left = self._table.columnViewportPosition(0) + look.px(SPACE_S)
        words = QRect(left, box.top(), box.right() - left - look.px(SPACE_S), box.height())
        remark = self._remark_below(row)
        if remark:
            under = QFontMetrics(look.font(SMALL)).height()
            words.setHeight(box.height() - under - look.px(SPACE_XS))
            painter.setFont(look.font(SMALL))
            painter.setPen(look.color("second"))
            below = QRect(words.left(), words.bottom() - look.px(2), words.width(), under)
            painter.drawText(below, LEFT | MIDDLE, remark)
        painter.setFont(look.font(TEXT, bold=heading))
        painter.setPen(look.color("text"))
        painter.drawText(words, LEFT | MIDDLE | WRAP, model.text(row, model.column_of(Part.TEXT)))

    def _paint_plain(self, painter: QPainter, box: QRect, index: Index, part: Part) -> None:
        look, model, row = theme(), self._model, index.row()
        heading = model.item(row) is None
        small = part is Part.NOTE
        painter.setFont(look.font(SMALL if small else TEXT, bold=heading))
        painter.setPen(look.color("text" if heading else "second"))
        pad = look.px(SPACE_S)
        right = pad + look.px(SPACE_XS) if part is Part.OWN else 0 if small else pad
        words = box.adjusted(pad, 0, -right, 0)
        flags = RIGHT if part in FIGURES else LEFT
        painter.drawText(words, flags | MIDDLE | WRAP, model.text(row, index.column()))

    def _main(self, row: int) -> int:
        look, model = theme(), self._model
        heading = model.item(row) is None
        column = model.column_of(Part.TEXT)
        width = self._table.columnWidth(column) - look.px(SPACE_S) * 2
        if heading:
            width += self._table.columnWidth(model.column_of(Part.CODE))
        words = _high(model.text(row, column), width, TEXT, bold=heading)
        if self._remark_below(row):
            words += QFontMetrics(look.font(SMALL)).height()
        elif not self.remarks_below and not heading:
            note = model.column_of(Part.NOTE)
            room = self._table.columnWidth(note) - look.px(SPACE_S)
            words = max(words, _high(model.text(row, note), room, SMALL))
        return max(look.px(ROW), words + look.px(SPACE_S))

    def _remark_below(self, row: int) -> str:
        return self._model.remark(row) if self.remarks_below else ""

    def _reason_height(self, row: int) -> int:
        reason = self._model.reason(row)
        if not reason:
            return 0
        return _high(reason, self._reason_width(), SMALL) + theme().px(SPACE_S)

    def _reason_left(self) -> int:
        return self._table.columnViewportPosition(self._model.column_of(Part.TEXT))

    def _reason_width(self) -> int:
        """From the words to the right edge of the answers."""
        own = self._model.column_of(Part.OWN)
        right = self._table.columnViewportPosition(own) + self._table.columnWidth(own)
        return right - self._reason_left() - theme().px(SPACE_XS)


class SheetHeader(QHeaderView):
    """Names of the criteria and the columns; long ones take two lines, the entry is set off."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSectionSize(0)
        theme().changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        look, model = theme(), self.model()
        words = 0
        if isinstance(model, SheetModel):
            for place in range(len(model.columns)):
                room = self.sectionSize(place) - look.px(SPACE_S) * 2
                text = str(model.headerData(place, Qt.Orientation.Horizontal) or "")
                if text and not self.isSectionHidden(place):
                    small = model.columns[place].part is Part.TEXT
                    high = _high(text, room, SMALL if small else TEXT, bold=not small)
                    words = max(words, high)
        return QSize(super().sizeHint().width(), max(look.px(HEAD), words + look.px(SPACE_XS)))

    def paintSection(self, painter: QPainter, box: QRect, place: int) -> None:
        look, model = theme(), self.model()
        assert isinstance(model, SheetModel)
        column = model.columns[place]
        own = column.part is Part.OWN
        painter.save()
        painter.fillRect(box, look.color("surface"))
        painter.setPen(look.color("border"))
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        small = column.part is Part.TEXT
        painter.setFont(look.font(SMALL if small else TEXT, bold=own))
        painter.setPen(look.color("primary" if own else "second"))
        pad = look.px(SPACE_S)
        words = box.adjusted(pad, 0, -pad - (look.px(SPACE_XS) if own else 0), 0)
        flags = RIGHT if column.part in FIGURES else LEFT
        text = str(model.headerData(place, Qt.Orientation.Horizontal) or "")
        painter.drawText(words, flags | MIDDLE | WRAP, text)
        painter.restore()


def _high(text: str, width: int, points: float, *, bold: bool = False) -> int:
    if not text:
        return 0
    metrics = QFontMetrics(theme().font(points, bold=bold))
    return metrics.boundingRect(QRect(0, 0, max(width, 1), 10_000), int(WRAP), text).height()
