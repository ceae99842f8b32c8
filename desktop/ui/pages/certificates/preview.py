"""The real page of a certificate, drawn on the worker and shown here; one page at a time."""

from collections import OrderedDict

from PySide6.QtCore import QObject, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPen, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.errors import AppError
from desktop.ui.context import PageContext
from desktop.ui.errors import sentence
from desktop.ui.pages.certificates.work import Wanted, picture
from desktop.ui.theme import SPACE_XL, TEXT, theme

KEPT, PAUSE = 24, 120  # pictures; milliseconds of rest after the size changed
SHAPE = 210 / 297  # height of A4 lying down by its width
LEAST = 160


class Previews(QObject):
    """Draws pages one after the other; of those asked for meanwhile only the last.

    Nothing more is drawn once the page they are for is out of sight, as when the window closes.

    Signals:
        ready: a `Wanted` and its picture.
        refused: a `Wanted` and why there is no picture, in words.
    """

    ready = Signal(object, object)
    refused = Signal(object, str)

    def __init__(self, context: PageContext, page: QWidget) -> None:
        super().__init__(page)
        self._context, self._page = context, page
        self._kept: OrderedDict[Wanted, QImage] = OrderedDict()
        self._drawing: Wanted | None = None
        self._next: Wanted | None = None

    def ask(self, wanted: Wanted) -> None:
        """Draw a page, unless its picture is kept."""
        known = self._kept.get(wanted)
        if known is not None:
            self._kept.move_to_end(wanted)
            self.ready.emit(wanted, known)
        elif self._drawing is None:
            self._draw(wanted)
        else:
            self._next = wanted

    def forget(self) -> None:
        """Something has changed: pictures made before may be wrong."""
        self._kept.clear()

    def _draw(self, wanted: Wanted) -> None:
        self._drawing = wanted
        workplace = self._context.workplace
        job = self._context.jobs.run(lambda _progress: picture(workplace, wanted))
        job.succeeded.connect(self._take)
        job.failed.connect(self._fail)
        job.ended.connect(self._go_on)

    def _take(self, image: QImage) -> None:
        assert self._drawing is not None
        self._kept[self._drawing] = image
        while len(self._kept) > KEPT:
            self._kept.popitem(last=False)
        self.ready.emit(self._drawing, image)

    def _fail(self, error: Exception) -> None:
        if isinstance(error, AppError):
            self.refused.emit(self._drawing, sentence(error))
        else:
            self._context.failures.show(error)

    def _go_on(self) -> None:
        self._drawing, wanted = None, self._next
        self._next = None
        if wanted is not None and self._page.isVisible():
            self.ask(wanted)


class PageView(QWidget):
    """Shows a page as large as it fits, and asks for it anew when there is more room.

    Signals:
        resized: another width in pixels of the screen would be sharp now.
    """

    resized = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image: QImage | None = None
        self._words = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._pause = QTimer(self, interval=PAUSE, singleShot=True)
        self._pause.timeout.connect(lambda: self.resized.emit(self.pixels))

    @property
    def pixels(self) -> int:
        """How wide the page is drawn, in pixels of the screen."""
        return max(round(self._sheet().width() * self.devicePixelRatioF()), 1)

    def show_page(self, image: QImage, words: str) -> None:
        """Show a picture; `words` are what a screen reader says of it."""
        self._image, self._words = image, ""
        self.setAccessibleName(words)
        self.update()

    def say(self, words: str) -> None:
        """Show words in the place of a page."""
        self._image, self._words = None, words
        self.setAccessibleName(words)
        self.update()

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().px(LEAST), theme().px(LEAST * SHAPE))

    def sizeHint(self) -> QSize:
        return QSize(theme().px(LEAST) * 3, theme().px(LEAST * 3 * SHAPE))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._pause.start()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._pause.start()

    def paintEvent(self, _event: QPaintEvent) -> None:
        look, sheet = theme(), self._sheet()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if self._image is not None:
            painter.drawImage(sheet, self._image)
        else:
            painter.fillRect(sheet, look.color("raised"))
            painter.setFont(look.font(TEXT))
            painter.setPen(look.color("second"))
            margin = look.px(SPACE_XL)
            words = sheet.adjusted(margin, 0, -margin, 0)
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(words, int(flags), self._words)
        painter.setPen(QPen(look.color("strong_border"), 1))
        painter.drawRect(sheet.adjusted(0.5, 0.5, -0.5, -0.5))
        painter.end()

    def _sheet(self) -> QRectF:
        """Where the sheet lies: as large as it fits, in the middle."""
        width = min(self.width(), self.height() / SHAPE)
        sheet = QRectF(0, 0, width, width * SHAPE)
        sheet.moveCenter(QRectF(self.rect()).center())
        return sheet
