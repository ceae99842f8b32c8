"""This year against last year, one pair of bars for each count."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtWidgets import QGridLayout, QWidget

from desktop.ui.theme import SPACE_M, SPACE_S, fit
from desktop.ui.widgets.bars import Layer, ShareBar
from desktop.ui.widgets.boxes import column, holder
from desktop.ui.widgets.labels import label

THICK, THIN = 12, 5


class YearBar(NamedTuple):
    """One count: its name, its figure in words, and its share of the whole in both years.

    Attributes:
        before: last year's share; None when last year has nothing to compare with.
        remark: what is said of last year.
    """

    name: str
    figure: str
    share: float
    tone: str = "primary"
    before: float | None = None
    remark: str = ""


class YearBars(QWidget):
    """Names at the left, bars in the middle, figures at the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        fit(self._grid, column_spacing=SPACE_M, row_spacing=SPACE_S, margins=(0, 0, 0, 0))
        self._grid.setColumnStretch(1, 1)
        self._rows: list[_Row] = []

    def draw(self, bars: Sequence[YearBar]) -> None:
        """Show other counts."""
        while len(self._rows) < len(bars):
            self._rows.append(_Row(self._grid, len(self._rows)))
        for row, bar in zip(self._rows, bars, strict=False):
            row.draw(bar)


class _Row:
    def __init__(self, grid: QGridLayout, number: int) -> None:
        self.name, self.figure = label(), label("", "heading")
        self.remark = label("", "small")
        self.now, self.before = ShareBar(height=THICK), ShareBar(height=THIN)
        bars = column(None, self.now, self.before, None, spacing=2)
        grid.addWidget(self.name, number, 0)
        grid.addWidget(holder(bars), number, 1)
        grid.addWidget(holder(column(self.figure, self.remark, spacing=0)), number, 2)

    def draw(self, bar: YearBar) -> None:
        self.name.setText(bar.name)
        self.figure.setText(bar.figure)
        self.remark.setText(bar.remark)
        self.remark.setVisible(bool(bar.remark))
        self.now.draw([Layer(bar.share, bar.tone)], words=f"{bar.name}: {bar.figure}")
        self.before.setVisible(bar.before is not None)
        self.before.draw([Layer(bar.before or 0.0, "bar_middle")], words=bar.remark)
