"""The program's mark and name."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.ui.strokes import book, draw
from desktop.ui.theme import SPACE_M, SPACE_XS, fit, theme
from desktop.ui.widgets.boxes import column, row
from desktop.ui.widgets.labels import label

PROGRAM = "Sổ Khuyến học"
MARK, INSIDE, ROUND = 34, 22, 8


class Mark(QWidget):
    """A white book on a blue square."""

    def __init__(self, size: int = MARK, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._size = size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        return QSize(theme().px(self._size), theme().px(self._size))

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.color("primary"))
        curve = look.px(self._size * ROUND / MARK)
        painter.drawRoundedRect(QRectF(self.rect()), curve, curve)
        edge = self.width() * (MARK - INSIDE) / MARK / 2
        inside = QRectF(self.rect()).adjusted(edge, edge, -edge, -edge)
        draw(painter, book(), inside, look.color("on_primary"))
        painter.end()


class Brand(QWidget):
    """The mark, the name and whose office this is, at the head of the rail."""

    def __init__(self, office: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.office = label(office, "small", wrap=True)
        self._words = QWidget()
        self._words.setLayout(column(label(PROGRAM, "heading"), self.office, spacing=0))
        self._line = row(Mark(), self._words, spacing=SPACE_M - 2)
        self._line.setStretch(1, 1)
        self.setLayout(self._line)
        self.fold(narrow=False)

    def fold(self, *, narrow: bool) -> None:
        """Show the mark alone, or the name too."""
        self._words.setVisible(not narrow)
        edge = 3 if narrow else SPACE_XS + 2
        fit(self._line, margins=(edge, 0, edge, 0))
