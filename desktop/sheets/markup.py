"""Rows of a sheet as the markup Excel reads, each value by its own type."""

import datetime as dt
import re
from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from math import ceil, isfinite
from xml.sax.saxutils import escape

from openpyxl.utils import get_column_letter

from desktop.domain.dates import PartialDate

_LONGEST_TEXT = 32_767
_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
LINE_HEIGHT = 15.0  # points
_MOST_LINES = 27  # Excel has no higher row
_LETTERS = 1.15  # of running text that fit where a width counts one figure
_DAY_ZERO = dt.datetime(1899, 12, 30)  # noqa: DTZ001 - the cells of a workbook know no time zone
_SECONDS = 86_400


class Format(Enum):
    """How a column's cells are shown; the value is Excel's number format."""

    TEXT = "@"
    WHOLE = "0"
    POINTS = "0.0"
    DATE = "dd/mm/yyyy"
    MARK = "General"
    """True is written as x, False stays empty: as people mark in a list."""


Look = tuple[Format, bool, bool]
"""Format, whether long text goes on below, whether the cell is marked."""


@dataclass(frozen=True, slots=True)
class TableColumn:
    """One column of a list.

    Attributes:
        width: in letters.
        wrap: long text goes on below instead of being cut.
    """

    title: str
    format: Format = Format.TEXT
    width: float = 14
    wrap: bool = False


def row_markup(
    number: int,
    row: Sequence[object],
    columns: Sequence[TableColumn],
    marks: Container[int],
    styles: Mapping[Look, int],
) -> str:
    """Write one row; `marks` are the places of the cells to be marked."""
    cells = []
    for place, (value, column) in enumerate(zip(row, columns, strict=True)):
        kind, content, shape = _typed(value, column.format)
        style = styles[shape, column.wrap, place in marks]
        start = f'<c r="{get_column_letter(place + 1)}{number}" s="{style}"'
        cells.append(f"{start}{kind}>{content}</c>" if content else f"{start}/>")
    wrapping = [
        (str(row[i]), c.width * _LETTERS) for i, c in enumerate(columns) if c.wrap and row[i]
    ]
    lines = min(lines_needed(*zip(*wrapping, strict=True)), _MOST_LINES) if wrapping else 1
    height = f' ht="{LINE_HEIGHT * lines}" customHeight="1"' if lines > 1 else ""
    return f'<row r="{number}"{height}>{"".join(cells)}</row>'


def lines_needed(texts: Sequence[str], widths: Sequence[float]) -> int:
    """Guess how many lines the fullest cell of a row needs."""
    return max(
        sum(ceil(max(1, len(line)) / width) for line in text.split("\n"))
        for text, width in zip(texts, widths, strict=True)
    )


def _typed(value: object, shape: Format) -> tuple[str, str, Format]:
    """Give the attribute that names a cell's type, its content, and the format it shows in.

    A value that does not fit its column keeps its own type and shows in the format of that.
    """
    if isinstance(value, PartialDate):
        value = dt.date.fromisoformat(value.iso) if value.day else value.year
    if isinstance(value, bool):
        if shape is not Format.MARK:
            return ' t="b"', f"<v>{int(value)}</v>", Format.MARK
        value = "x" if value else ""
    elif isinstance(value, int | float) and isfinite(value):
        whole = float(value).is_integer() and shape is not Format.POINTS
        return "", f"<v>{value!r}</v>", Format.WHOLE if whole else Format.POINTS
    elif isinstance(value, dt.date):
        return "", f"<v>{_serial(value)!r}</v>", Format.DATE
    text = "" if value is None else _ILLEGAL.sub("", str(value))[:_LONGEST_TEXT]
    if not text:
        return "", "", shape
    content = f'<is><t xml:space="preserve">{escape(text)}</t></is>'
    return ' t="inlineStr"', content, shape if shape is Format.MARK else Format.TEXT


def _serial(value: dt.date) -> float:
    """Give Excel's count of days."""
    if not isinstance(value, dt.datetime):
        return value.toordinal() - _DAY_ZERO.toordinal()
    gone = value.replace(tzinfo=None) - _DAY_ZERO
    return gone.days + gone.seconds / _SECONDS if gone.seconds else gone.days
