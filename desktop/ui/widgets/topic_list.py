"""A list whose rows have a name, a line below it, and a word of weight at the right."""

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import QModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop.ui.icons import pixmap
from desktop.ui.models.rows import Column, Index, RowsModel
from desktop.ui.theme import FOCUS, ICON, SMALL, SPACE_M, SPACE_S, TEXT, fit, theme

HEIGHT, MARK_SHARE = 56, 0.4
MIDDLE = Qt.AlignmentFlag.AlignVCenter


class Topic(NamedTuple):
    """How one row reads."""

    title: str
    note: str
    mark: str
    icon: str
    tone: str


class TopicList(QListView):
    """Shows rows of any kind; `read` says how each one reads.

    Signals:
        current_changed: the row the person is on, or None.
        opened: a row was opened with Enter or a double click.
    """

    current_changed = Signal(object)
    opened = Signal(object)

    def __init__(
        self, name: str, read: Callable[[Any], Topic], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._rows = RowsModel((Column(name, lambda row: ", ".join(read(row)[:3])),), parent=self)
        self.setModel(self._rows)
        self.setItemDelegate(_TopicDelegate(read, self))
        self.setUniformItemSizes(True)  # so that thousands need not be measured one by one
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.selectionModel().currentChanged.connect(self._tell)
        self.doubleClicked.connect(self._open)
        theme().changed.connect(self.doItemsLayout)

    @property
    def rows(self) -> Sequence[Any]:
        """The rows shown."""
        return self._rows.rows

    def replace(self, rows: Sequence[Any]) -> None:
        """Show other rows; the place of the current one is kept."""
        place = min(max(self.currentIndex().row(), 0), len(rows) - 1)
        self._rows.replace(rows)
        if rows:
            self.go_to(place)

    def go_to(self, number: int) -> None:
        """Make a row the current one."""
        self.setCurrentIndex(self._rows.index(number, 0))

    def show_at_least(self, rows: int) -> None:
        """Never be lower than some rows."""
        fit(self, min_height=HEIGHT * rows + FOCUS * 2)

    def fit_rows(self, most: int = 1_000) -> None:
        """Be as high as the rows, so that what follows stands right below them."""
        fit(self, height=HEIGHT * min(max(len(self.rows), 1), most) + FOCUS * 2)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _tell(self, current: QModelIndex, _previous: QModelIndex) -> None:
        self.current_changed.emit(self._rows.row(current) if current.isValid() else None)

    def _open(self, index: QModelIndex) -> None:
        self.opened.emit(self._rows.row(index))


class _TopicDelegate(QStyledItemDelegate):
    def __init__(self, read: Callable[[Any], Topic], parent: QWidget) -> None:
        super().__init__(parent)
        self._read = read

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(theme().px(HEIGHT), theme().px(HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look, box = theme(), QRect(option.rect)
        model = index.model()
        assert isinstance(model, RowsModel)
        topic = self._read(model.row(index))
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, look.color("selection"))
            painter.fillRect(
                QRect(box.left(), box.top(), FOCUS + 1, box.height()), look.color("primary")
            )
        painter.setPen(look.color("track"))
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        gap, size = look.px(SPACE_S), look.px(ICON)
        sign = pixmap(topic.icon, topic.tone)
        painter.drawPixmap(box.left() + look.px(SPACE_M), box.center().y() - size // 2, sign)
        words = box.adjusted(look.px(SPACE_M) + size + gap, gap, -look.px(SPACE_M), -gap)
        words.setRight(self._mark(painter, topic, words).left() - gap)
        upper = QRect(words.left(), words.top(), words.width(), words.height() // 2)
        lower = upper.translated(0, words.height() // 2)
        for text, points, tone, place in (
            (topic.title, TEXT, "text", upper),
            (topic.note, SMALL, "second", lower),
        ):
            painter.setFont(look.font(points, bold=place is upper))
            painter.setPen(look.color(tone))
            painter.drawText(place, MIDDLE, _elided(painter, text, place.width()))
        painter.restore()

    def _mark(self, painter: QPainter, topic: Topic, words: QRect) -> QRect:
        """Paint the word of weight at the right; returns where it stands."""
        look = theme()
        font = look.font(SMALL)
        width = QFontMetrics(font).horizontalAdvance(topic.mark) + 2
        width = min(width, round(words.width() * MARK_SHARE))
        place = QRect(words.right() - width, words.top(), width, words.height())
        painter.setFont(font)
        painter.setPen(look.color(topic.tone))
        painter.drawText(
            place, MIDDLE | Qt.AlignmentFlag.AlignRight, _elided(painter, topic.mark, width)
        )
        return place


def _elided(painter: QPainter, text: str, width: int) -> str:
    return painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, width)
