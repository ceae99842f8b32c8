"""The year as a line: Đăng ký → Tự chấm → Bình xét → Công nhận → Báo cáo."""

from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from desktop.ui.theme import SPACE_L, SPACE_M, fit, theme
from desktop.ui.widgets.boxes import column, empty
from desktop.ui.widgets.labels import label

POINT, LINE = 15, 3


class PhaseState(StrEnum):
    """Where the year stands at one phase."""

    DONE = "done"
    NOW = "now"
    LATER = "later"


class Phase(NamedTuple):
    """One phase of the year.

    Attributes:
        title: "Bình xét thôn".
        figure: "17 / 24 thôn".
        when: "còn 4 ngày", "trước 05/12".
        share: how much of it is done, 0 to 1; draws the line of the present phase.
        late: whether its time has run out.
    """

    title: str
    figure: str
    when: str
    state: PhaseState
    share: float = 0.0
    late: bool = False


class PhaseLine(QWidget):
    """Points on a line with words below; the words are labels, so that they can be read aloud."""

    def __init__(self, phases: Sequence[Phase] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = QHBoxLayout(self)
        fit(self._row, spacing=0, margins=(0, 0, 0, 0))
        self.draw(phases)

    def draw(self, phases: Sequence[Phase]) -> None:
        """Show other phases."""
        empty(self._row)
        for phase in phases:
            self._row.addWidget(_PhaseColumn(phase), 1)


class _PhaseColumn(QWidget):
    def __init__(self, phase: Phase) -> None:
        super().__init__()
        self.setAccessibleName(f"{phase.title}: {phase.figure}, {phase.when}")
        when = label(phase.when, "danger" if phase.late else "small", wrap=True)
        words = column(
            label(phase.title, "heading", wrap=True),
            label(phase.figure, wrap=True),
            when,
            spacing=2,
            margins=(0, 0, SPACE_M, 0),
        )
        self.setLayout(column(_Point(phase), words, None, spacing=6))


class _Point(QWidget):
    def __init__(self, phase: Phase) -> None:
        super().__init__()
        self._phase = phase
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        return QSize(theme().px(SPACE_L), theme().px(POINT) + 1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme()
        state = self._phase.state
        tone = {PhaseState.DONE: "success", PhaseState.NOW: "primary"}.get(state, "strong_border")
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        size, line = look.px(POINT), look.px(LINE)
        middle = size / 2
        share = {PhaseState.DONE: 1.0, PhaseState.NOW: self._phase.share}.get(state, 0.0)
        painter.fillRect(QRectF(0, middle - line / 2, self.width(), line), look.color("border"))
        painter.fillRect(QRectF(0, middle - line / 2, self.width() * share, line), look.color(tone))
        painter.setPen(QPen(look.color(tone), line))
        painter.setBrush(look.color(tone if state is PhaseState.DONE else "surface"))
        painter.drawEllipse(
            QRectF(0, 0, size, size).adjusted(line / 2, line / 2, -line / 2, -line / 2)
        )
        if state is PhaseState.DONE:  # a tick: done is a shape, not only a colour
            tick = QPen(look.color("surface"), line * 0.55)
            tick.setCapStyle(Qt.PenCapStyle.RoundCap)
            painter.setPen(tick)
            painter.drawPolyline(
                [QPointF(size * x, size * y) for x, y in ((0.3, 0.52), (0.45, 0.67), (0.71, 0.36))]
            )
        painter.end()
