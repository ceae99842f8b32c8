"""Lists as clean workbooks: typed cells, the header frozen, filters, widths, ready for A4.

Text is always written as text. Nothing that somebody typed into the register ever becomes a
formula, neither here nor when the cell is edited in Excel later.
"""

import contextlib
import datetime as dt
import io
import re
from collections.abc import Container, Iterable, Sequence, Sized
from dataclasses import dataclass
from enum import Enum
from math import ceil
from pathlib import Path

from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE, Cell, WriteOnlyCell
from openpyxl.styles import Alignment, Border, Font, NamedStyle, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.header_footer import HeaderFooterItem, _HeaderFooterPart
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from desktop.domain.dates import PartialDate
from desktop.progress import Progress
from desktop.sheets.failures import WorkbookNotSaved

_LONGEST_TITLE = 31
_NOT_IN_TITLES = re.compile(r"[\[\]:*?/\\\x00-\x1f]")
_LONGEST_TEXT = 32_767
_STEP = 500

_FONT, _SIZE = "Times New Roman", 11
_LINE_HEIGHT = 15.0  # points
_HEADER_STYLE = "skh header"
_HEADER_FILL = PatternFill("solid", fgColor="DCE6F1")
_MARKED_FILL = PatternFill("solid", fgColor="F9D0CC")
_LINE = Side(style="thin", color="B9C2CD")
_BORDER = Border(left=_LINE, right=_LINE, top=_LINE, bottom=_LINE)


class Format(Enum):
    """How a column's cells are shown; the value is Excel's number format."""

    TEXT = "@"
    WHOLE = "0"
    POINTS = "0.0"
    DATE = "dd/mm/yyyy"
    MARK = "General"
    """True is written as x, False stays empty: as people mark in a list."""


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


def write_table(
    path: Path,
    sheet_title: str,
    columns: Sequence[TableColumn],
    rows: Iterable[Sequence[object]],
    progress: Progress | None = None,
) -> int:
    """Write a list as a workbook of one sheet; give how many rows it has.

    Raises:
        WorkbookNotSaved: the file cannot be written there.
        Cancelled: the person asked to stop; nothing is left behind.
    """
    book = Workbook(write_only=True)
    styles = TableStyles(book)
    sheet = new_sheet(book, sheet_title, columns)
    styles.add_header(sheet, columns)
    total = len(rows) if isinstance(rows, Sized) else 0
    count, complete = 0, False
    try:
        for row in rows:
            count += 1
            styles.add_row(sheet, count + 1, row, columns)
            if progress and count % _STEP == 0:
                progress.step(count, max(count, total))
        complete = True
    finally:
        if not complete:  # saving is the only way to make openpyxl drop its temporary file
            book.save(io.BytesIO())
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(columns))}{count + 1}"
    save(book, path)
    return count


def new_sheet(book: Workbook, title: str, columns: Sequence[TableColumn]) -> Worksheet:
    """Add a sheet with its widths, its frozen header, and its pages set up for A4."""
    sheet: Worksheet = book.create_sheet(sheet_name(title, book.sheetnames))
    for number, column in enumerate(columns, 1):
        sheet.column_dimensions[get_column_letter(number)].width = column.width
    sheet.freeze_panes = "A2"
    sheet.print_title_rows = "1:1"
    sheet.page_setup.paperSize = Worksheet.PAPERSIZE_A4
    wide = sum(column.width for column in columns) > 90
    sheet.page_setup.orientation = "landscape" if wide else "portrait"
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.page_margins.left, sheet.page_margins.right = 0.8, 0.5  # inches
    sheet.page_margins.top = sheet.page_margins.bottom = 0.7
    sheet.oddHeader = HeaderFooterItem(center=_HeaderFooterPart(text="&A"))
    sheet.oddFooter = HeaderFooterItem(center=_HeaderFooterPart(text="&P/&N"))
    return sheet


def sheet_name(title: str, taken: Iterable[str] = ()) -> str:
    """Make a title Excel accepts as the name of a sheet, and that no other sheet has."""
    name = _NOT_IN_TITLES.sub(" ", title).strip("' ")[:_LONGEST_TITLE] or "Sheet"
    names, number = {other.lower() for other in taken}, 2
    unique = name
    while unique.lower() in names:
        ending = f" {number}"
        unique = name[: _LONGEST_TITLE - len(ending)] + ending
        number += 1
    return unique


class TableStyles:
    """The looks of cells, registered once a workbook so that cells only refer to them."""

    def __init__(self, book: Workbook) -> None:
        self._names: dict[tuple[Format, bool, bool], str] = {}
        self._book = book
        header = NamedStyle(_HEADER_STYLE, fill=_HEADER_FILL, border=_BORDER)
        header.font = Font(name=_FONT, size=_SIZE, bold=True)
        header.alignment = Alignment("center", "center", wrap_text=True)
        book.add_named_style(header)

    def add_header(self, sheet: Worksheet, columns: Sequence[TableColumn]) -> None:
        """Add the row of titles, high enough for the longest."""
        sheet.row_dimensions[1].height = _LINE_HEIGHT * _lines(
            [column.title for column in columns], [column.width * 0.85 for column in columns]
        )
        cells = []
        for column in columns:
            cell = text_cell(sheet, column.title)
            cell.style = _HEADER_STYLE
            cells.append(cell)
        sheet.append(cells)

    def add_row(
        self,
        sheet: Worksheet,
        number: int,
        row: Sequence[object],
        columns: Sequence[TableColumn],
        marks: Container[int] = (),
    ) -> None:
        """Add a row of cells; `marks` are the places of those to be marked."""
        wrapping = [place for place, column in enumerate(columns) if column.wrap]
        lines = _lines(
            [str(row[place]) if row[place] is not None else "" for place in wrapping],
            [columns[place].width for place in wrapping],
        )
        if lines > 1:
            sheet.row_dimensions[number].height = _LINE_HEIGHT * lines
        sheet.append(
            [
                self.cell(sheet, value, column, marked=place in marks)
                for place, (value, column) in enumerate(zip(row, columns, strict=True))
            ]
        )

    def cell(
        self,
        sheet: Worksheet,
        value: object,
        column: TableColumn,
        *,
        marked: bool = False,
    ) -> Cell:
        """Make a cell of the type its value has; what does not fit its column is text."""
        made, shape = _typed(sheet, value, column.format)
        made.style = self._style(shape, wrap=column.wrap, marked=marked)
        return made

    def _style(self, shape: Format, *, wrap: bool, marked: bool) -> str:
        key = shape, wrap, marked
        if key not in self._names:
            style = NamedStyle(f"skh {len(self._names)}", border=_BORDER)
            style.number_format = shape.value
            across = "center" if shape in {Format.MARK, Format.DATE} else None
            style.alignment = Alignment(across, "top", wrap_text=wrap)
            style.font = Font(name=_FONT, size=_SIZE, bold=marked)
            if marked:
                style.fill = _MARKED_FILL
            self._book.add_named_style(style)
            self._names[key] = style.name
        return self._names[key]


def _lines(texts: Sequence[str], widths: Sequence[float]) -> int:
    """Guess how many lines the fullest cell of a row needs, breaking between words."""
    return max(
        (
            sum(ceil(max(1, len(line)) / width) for line in text.split("\n"))
            for text, width in zip(texts, widths, strict=True)
        ),
        default=1,
    )


def text_cell(sheet: Worksheet, text: str) -> Cell:
    """Make a cell of text, whatever sign the text begins with."""
    cell = WriteOnlyCell(sheet)
    cell.value = ILLEGAL_CHARACTERS_RE.sub("", text)[:_LONGEST_TEXT]
    cell.data_type = "s"
    return cell


def _typed(sheet: Worksheet, value: object, shape: Format) -> tuple[Cell, Format]:
    """Make a cell by the value's own type, and say in which format it shows."""
    if isinstance(value, bool) and shape is Format.MARK:
        value = "x" if value else ""
    elif isinstance(value, bool):
        shape = Format.MARK
    elif isinstance(value, int | float):
        whole = float(value).is_integer() and shape is not Format.POINTS
        shape = Format.WHOLE if whole else Format.POINTS
    elif isinstance(value, PartialDate) and not value.day:
        value, shape = value.year, Format.WHOLE
    elif isinstance(value, PartialDate | dt.date):
        day = value.iso if isinstance(value, PartialDate) else value.isoformat()
        value, shape = dt.datetime.fromisoformat(day), Format.DATE
    elif value is not None and value != "" and shape is not Format.MARK:
        shape = Format.TEXT
    if isinstance(value, int | float | dt.datetime):
        return WriteOnlyCell(sheet, value), shape
    return text_cell(sheet, "" if value is None else str(value)), shape


def save(book: Workbook, path: Path) -> None:
    """Put the workbook in its place whole, or leave what was there as it was.

    Raises:
        WorkbookNotSaved: the folder or an open Excel forbids it, or the disk is full.
    """
    content = io.BytesIO()
    book.save(content)
    beside = path.with_name(f"{path.name}.part")
    try:
        beside.write_bytes(content.getbuffer())
        beside.replace(path)
    except PermissionError:
        raise WorkbookNotSaved(reason="forbidden") from None
    except OSError:
        raise WorkbookNotSaved(reason="disk") from None
    finally:
        with contextlib.suppress(OSError):
            beside.unlink(missing_ok=True)
