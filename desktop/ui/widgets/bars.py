"""Charts people would rather look at than read; each says in words what it draws."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.ui.theme import SPACE_M, SPACE_S, TEXT, theme

TRACK, MARK, VILLAGE_ROW, PERCENT = 12, 2.5, 27, "100%"


class Layer(NamedTuple):
    """One stretch of a bar, from its start: a share from 0 to 1 in a colour token."""

    share: float
    tone: str = "primary"


class ShareBar(QWidget):
    """Shares drawn over each other on one track, with a mark where the target lies.

    Give the widest layer first; `words` is what a screen reader says.
    """

    def __init__(
        self,
        layers: Sequence[Layer] = (),
        *,
        target: float | None = None,
        words: str = "",
        height: int = TRACK,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._height = height
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.updateGeometry)
        self.draw(layers, target=target, words=words)

    def draw(
        self, layers: Sequence[Layer], *, target: float | None = None, words: str = ""
    ) -> None:
        """Show other shares."""
        self._layers, self._target = tuple(layers), target
        self.setAccessibleName(words)
        self.update()

    def sizeHint(self) -> QSize:
        look = theme()
        overhang = look.px(4) * 2 if self._height >= TRACK else 0
        return QSize(look.px(80), look.px(self._height) + overhang)

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        high = look.px(self._height)
        track = QRectF(0, (self.height() - high) / 2, self.width(), high)
        paint_share(painter, track, 1.0, "track")
        for layer in self._layers:
            paint_share(painter, track, layer.share, layer.tone)
        if self._target is not None:
            place = min(max(self._target, 0.0), 1.0) * self.width()
            painter.setPen(QPen(look.color("gold"), MARK * look.scale))
            painter.drawLine(QPointF(place, 0), QPointF(place, self.height()))
        painter.end()


def paint_share(painter: QPainter, track: QRectF, share: float, tone: str) -> None:
    """Fill the first `share` of a rounded track."""
    width = track.width() * min(max(share, 0.0), 1.0)
    if width <= 0:
        return
    round_by = min(track.height(), width) / 2
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme().color(tone))
    painter.drawRoundedRect(
        QRectF(track.topLeft(), track.size()).adjusted(0, 0, width - track.width(), 0),
        round_by,
        round_by,
    )


class Share(NamedTuple):
    """One line of a `ShareList`; done shares turn green and full."""

    name: str
    share: float
    figure: str = ""


class ShareList(QWidget):
    """Names with a bar and a figure each: the progress of the villages."""

    def __init__(self, shares: Sequence[Share] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.updateGeometry)
        self.draw(shares)

    def draw(self, shares: Sequence[Share]) -> None:
        """Show other names and shares."""
        self._shares = tuple(shares)
        self.setAccessibleName("; ".join(f"{one.name} {_figure(one)}" for one in self._shares))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        look = theme()
        return QSize(look.px(280), look.px(VILLAGE_ROW) * len(self._shares))

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = look.font(TEXT)
        painter.setFont(font)
        metrics = QFontMetrics(font)
        longest = max((metrics.horizontalAdvance(one.name) for one in self._shares), default=0)
        names = min(longest, self.width() * 0.45) + look.px(SPACE_M)
        widest = max((metrics.horizontalAdvance(_figure(one)) for one in self._shares), default=0)
        figures = max(metrics.horizontalAdvance(PERCENT), widest) + look.px(SPACE_S)
        line = look.px(VILLAGE_ROW)
        for number, one in enumerate(self._shares):
            row = QRectF(0, number * line, self.width(), line)
            centred = Qt.AlignmentFlag.AlignVCenter
            painter.setPen(look.color("text"))
            name = metrics.elidedText(
                one.name, Qt.TextElideMode.ElideRight, round(names) - look.px(SPACE_S)
            )
            painter.drawText(row, centred | Qt.AlignmentFlag.AlignLeft, name)
            painter.setPen(look.color("second"))
            painter.drawText(row, centred | Qt.AlignmentFlag.AlignRight, _figure(one))
            high = look.px(10)
            track = QRectF(names, row.center().y() - high / 2, self.width() - names - figures, high)
            paint_share(painter, track, 1.0, "track")
            paint_share(painter, track, one.share, "success" if one.share >= 1 else "primary")
        painter.end()


def _figure(one: Share) -> str:
    return one.figure or f"{int(one.share * 100)}%"
