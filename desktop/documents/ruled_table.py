"""A ruled table for long lists: thousands of rows, the header repeated on every page.

ReportLab's own table measures every cell as a paragraph again at every page break; a list of 8,000
families would take minutes. Here each row is broken into lines once.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby
from typing import Any

from reportlab.platypus import Flowable

from desktop.documents.fit import clean, fill
from desktop.documents.fonts import Style, typeface
from desktop.progress import Progress, Silent

_PAD_X, _PAD_Y = 3.5, 3.0
_MOST_LINES = 30  # of one row; a longer one is continued below, so that it fits on a page


class Align(StrEnum):
    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its title, its share of the width, and the title above it and its neighbours."""

    title: str
    share: float
    align: Align = Align.LEFT
    group: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """A row of cells; a heading row has one cell, which runs through all columns."""

    cells: tuple[str, ...]
    bold: bool = False
    heading: bool = False


@dataclass(frozen=True, slots=True)
class _Laid:
    cells: tuple[tuple[str, ...], ...]
    style: Style
    height: float
    heading: bool


@dataclass(frozen=True, slots=True)
class _Cell:
    """A cell of the header, measured from its upper left corner."""

    lines: tuple[str, ...]
    left: float
    right: float
    above: float
    below: float


class RuledTable(Flowable):
    """Rows under a repeated header; splits between rows."""

    def __init__(
        self,
        columns: Sequence[Column],
        rows: Sequence[Row],
        *,
        size: float = 12.0,
        progress: Progress | None = None,
    ) -> None:
        super().__init__()
        self.spaceBefore = self.spaceAfter = 6
        self._columns, self._rows = columns, rows
        self._size, self._leading = size, size * 1.2
        self._progress = progress or Silent()
        self._laid: list[_Laid] = []
        self._header: tuple[_Cell, ...] = ()
        self._first, self._last = 0, 0
        self._edges: list[float] = []

    def wrap(self, available: float, room: float) -> tuple[float, float]:
        if not self._edges:
            self._lay_out(available)
        fitting, height = self._fitting(room)
        self.width, self.height = available, height
        return available, height if fitting == self._last else room + 1

    def split(self, available: float, room: float) -> list[Flowable]:
        self.wrap(available, room)
        fitting, _ = self._fitting(room)
        if fitting == self._first:
            return []
        return [self._part(self._first, fitting), self._part(fitting, self._last)]

    def draw(self) -> None:
        top = self.height
        self.canv.setLineWidth(0.5)
        top = self._draw_header(top)
        for laid in self._laid[self._first : self._last]:
            self._draw_row(laid, top)
            top -= laid.height
        self._progress.step(self._last, len(self._laid))

    def _lay_out(self, available: float) -> None:
        whole = sum(column.share for column in self._columns)
        self._edges = [0.0]
        for column in self._columns:
            self._edges.append(self._edges[-1] + available * column.share / whole)
        self._header = self._lay_header()
        for row in self._rows:
            self._laid.extend(self._lay_row(row))
        self._last = len(self._laid)

    def _lay_row(self, row: Row) -> list[_Laid]:
        style = Style.BOLD if row.bold or row.heading else Style.REGULAR
        ends = self._edges[1:] if not row.heading else self._edges[-1:]
        cells = [
            fill(clean(text), typeface()[style], self._size, end - start - 2 * _PAD_X)
            for text, start, end in zip(row.cells, self._edges, ends, strict=False)
        ]
        most = max(len(lines) for lines in cells)
        pieces = []
        for first in range(0, most, _MOST_LINES):
            part = tuple(lines[first : first + _MOST_LINES] for lines in cells)
            height = max(len(lines) for lines in part) * self._leading + 2 * _PAD_Y
            pieces.append(_Laid(part, style, height, row.heading))
        return pieces

    def _lay_header(self) -> tuple[_Cell, ...]:
        """Titles, those with a common group under the group's own cell."""
        groups = []
        for group, members in groupby(enumerate(self._columns), key=lambda item: item[1].group):
            numbers = [number for number, _ in members]
            groups.append((group, numbers[0], numbers[-1] + 1))
        titles = [self._title(c.title, n, n + 1) for n, c in enumerate(self._columns)]
        upper = max((self._tall(self._title(*group)) for group in groups if group[0]), default=0.0)
        lower = max(
            self._tall(title) - (0.0 if column.group else upper)
            for title, column in zip(titles, self._columns, strict=True)
        )
        cells = []
        for group, first, last in groups:
            if group:
                edges = self._edges[first], self._edges[last]
                cells.append(_Cell(self._title(group, first, last), *edges, 0.0, upper))
            for number in range(first, last):
                edges = self._edges[number], self._edges[number + 1]
                start = upper if group else 0.0
                cells.append(_Cell(titles[number], *edges, start, upper + lower))
        return tuple(cells)

    def _title(self, text: str, first: int, last: int) -> tuple[str, ...]:
        width = self._edges[last] - self._edges[first] - 2 * _PAD_X
        return fill(clean(text), typeface()[Style.BOLD], self._size, width)

    def _tall(self, lines: tuple[str, ...]) -> float:
        return len(lines) * self._leading + 2 * _PAD_Y

    def _fitting(self, room: float) -> tuple[int, float]:
        """The first row that does not fit into `room`, and the height up to it."""
        height = self._header[-1].below
        for number in range(self._first, self._last):
            taller = height + self._laid[number].height
            if taller > room:
                return self._not_after_a_heading(number, height)
            height = taller
        return self._last, height

    def _not_after_a_heading(self, number: int, height: float) -> tuple[int, float]:
        """A heading does not stay alone at the foot of a page."""
        while number > self._first and self._laid[number - 1].heading:
            number -= 1
            height -= self._laid[number].height
        return number, height

    def _part(self, first: int, last: int) -> "RuledTable":
        part = RuledTable(self._columns, (), size=self._size, progress=self._progress)
        part._laid, part._header, part._edges = self._laid, self._header, self._edges
        part._first, part._last = first, last
        return part

    def _draw_header(self, top: float) -> float:
        for cell in self._header:
            height = cell.below - cell.above
            self.canv.rect(cell.left, top - cell.below, cell.right - cell.left, height)
            span = (cell.left, cell.right)
            self._write(cell.lines, Style.BOLD, span, (top - cell.above, height), Align.CENTRE)
        return top - self._header[-1].below

    def _draw_row(self, laid: _Laid, top: float) -> None:
        ends = self._edges[1:] if not laid.heading else self._edges[-1:]
        for lines, start, end, column in zip(
            laid.cells, self._edges, ends, self._columns, strict=False
        ):
            self.canv.rect(start, top - laid.height, end - start, laid.height)
            align = Align.LEFT if laid.heading else column.align
            self._write(lines, laid.style, (start, end), (top, laid.height), align)

    def _write(
        self,
        lines: tuple[str, ...],
        style: Style,
        span: tuple[float, float],
        box: tuple[float, float],
        align: Align,
    ) -> None:
        """Write lines into a cell, in the middle of its height."""
        canvas: Any = self.canv
        canvas.setFont(style.value, self._size)
        y = box[0] - (box[1] - len(lines) * self._leading) / 2 - self._size * 0.93
        for line in lines:
            match align:
                case Align.LEFT:
                    canvas.drawString(span[0] + _PAD_X, y, line)
                case Align.CENTRE:
                    canvas.drawCentredString((span[0] + span[1]) / 2, y, line)
                case Align.RIGHT:
                    canvas.drawRightString(span[1] - _PAD_X, y, line)
            y -= self._leading
