"""The list beside the sheet: a shape for the state, the name, the total."""

from uuid import UUID

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop.documents.figures import points
from desktop.ui.icons import pixmap
from desktop.ui.models.sheet_subjects import EMPTY, SubjectsModel
from desktop.ui.theme import ROW, SPACE_S, SPACE_XS, TEXT, theme

SIGN = 16
ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Right})
ANSWERS = frozenset("0123456789=*+")
Index = QModelIndex | QPersistentModelIndex


class SubjectList(QListView):
    """Arrow keys choose a subject; Enter, or an answer typed at once, goes on into its sheet.

    Signals:
        chosen: id of the subject a person went to.
        entered: the person wants into the sheet.
        answered: a key that answers was pressed here; it belongs to the sheet.
    """

    chosen = Signal(object)
    entered = Signal()
    answered = Signal(object)

    def __init__(self, model: SubjectsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._quiet = False
        self.setAccessibleName(self.tr("Các hộ đã đăng ký"))
        self.setModel(model)
        self.setItemDelegate(_Painter(self))
        self.setUniformItemSizes(True)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.clicked.connect(self._enter)
        self.selectionModel().currentChanged.connect(self._tell)
        theme().changed.connect(self.doItemsLayout)

    def show_subject(self, subject: UUID | None) -> None:
        """Mark whose sheet is open, without saying so."""
        self._quiet = True
        self.setCurrentIndex(self._model.index(self._model.row_of(subject)))
        self._quiet = False
        self.scrollTo(self.currentIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER:
            self.entered.emit()
        elif event.text() and event.text() in ANSWERS:
            self.answered.emit(event)
        else:
            super().keyPressEvent(event)

    def _enter(self, _index: QModelIndex) -> None:
        self.entered.emit()

    def _tell(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if current.isValid() and not self._quiet:
            self.chosen.emit(self._model.shown[current.row()].subject_id)


class _Painter(QStyledItemDelegate):
    def __init__(self, view: SubjectList) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(0, theme().px(ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look, model = theme(), self._view.model()
        assert isinstance(model, SubjectsModel)
        line = model.shown[index.row()]
        here = index.row() == self._view.currentIndex().row()
        box: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if here:
            painter.fillRect(box, look.color("selection"))
            bar = QRect(box.left(), box.top(), look.px(3), box.height())
            painter.fillRect(bar, look.color("primary"))
        shape, tone = model.look(line)
        left = box.left() + look.px(SPACE_S) + look.px(SPACE_XS)
        if shape:
            size = look.px(SIGN)
            place = QPointF(left, box.top() + (box.height() - size) / 2)
            painter.drawPixmap(place, pixmap(shape, tone, SIGN))
        left += look.px(SIGN) + look.px(SPACE_S)
        font = look.font(TEXT, bold=here)
        words = box.adjusted(left - box.left(), 0, -look.px(SPACE_S), 0)
        figure = "—" if line.state == EMPTY else points(line.total)
        bold = look.font(TEXT, bold=line.state != EMPTY)
        painter.setFont(bold)
        painter.setPen(look.color(tone if tone in {"success", "warning"} else "second"))
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(words, middle | Qt.AlignmentFlag.AlignRight, figure)
        words.setRight(words.right() - QFontMetrics(bold).horizontalAdvance(figure) - look.px(6))
        painter.setFont(font)
        painter.setPen(look.color("text"))
        name = QFontMetrics(font).elidedText(line.name, Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, middle | Qt.AlignmentFlag.AlignLeft, name)
        painter.restore()
