"""Where files are dropped or chosen; the keyboard reaches everything through its button."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.ui.files import ask_files
from desktop.ui.theme import FOCUS, RADIUS, SPACE_L, SPACE_M, SPACE_S, SPACE_XL, theme
from desktop.ui.widgets.boxes import column, row
from desktop.ui.widgets.buttons import button
from desktop.ui.widgets.labels import IconLabel, label

Paths = Sequence[Path]


class DropArea(QWidget):
    """A dashed field for files of one ending, with a button that opens the file dialog.

    Signals:
        given: the paths of the files, in the order of their names.
    """

    given = Signal(object)

    def __init__(
        self,
        words: str,
        action: str,
        kinds: str,
        ending: str = ".skh",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._kinds, self._ending, self._over = kinds, ending, False
        self.setAcceptDrops(True)
        self.setAccessibleName(words)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.words = label(words, "second", wrap=True)
        self.choose = button(action, icon="folder")
        self.choose.clicked.connect(self._ask)
        line = row(IconLabel("import", size=SPACE_XL), self.words, spacing=SPACE_M)
        line.setStretch(1, 1)
        margins = (SPACE_L, SPACE_M, SPACE_L, SPACE_M)
        self.setLayout(column(line, row(self.choose, None), spacing=SPACE_S, margins=margins))
        self.setFocusProxy(self.choose)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self._files(event):
            event.acceptProposedAction()
            self._show_over(over=True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._show_over(over=False)
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        self._show_over(over=False)
        files = self._files(event)
        if files:
            event.acceptProposedAction()
            self.given.emit(files)

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(
            look.color("primary" if self._over else "strong_border"), FOCUS if self._over else 1
        )
        if not self._over:
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(look.color("selection" if self._over else "raised"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), RADIUS, RADIUS)
        painter.end()

    def _files(self, event: QDropEvent) -> list[Path]:
        """The files of our kind that are being dragged; a folder stands for those inside it."""
        found: set[Path] = set()
        for address in event.mimeData().urls():
            path = Path(address.toLocalFile())
            if path.is_dir():
                found.update(path.glob(f"*{self._ending}"))
            elif address.isLocalFile():
                found.add(path)
        return sorted(found)

    def _show_over(self, *, over: bool) -> None:
        self._over = over
        self.update()

    def _ask(self) -> None:
        ask_files(self, self.choose.text(), self._kinds, self.given.emit)
