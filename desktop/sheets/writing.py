"""Lists as clean workbooks: typed cells, the header frozen, filters, widths, ready for A4.

openpyxl makes the workbook and its styles; the rows are put into it as markup, which is ten times
faster than an object for each cell. Text is always written as text: nothing that somebody typed
into the register ever becomes a formula, neither here nor when the cell is edited in Excel later.
"""

import contextlib
import io
import re
import zipfile
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from openpyxl import Workbook
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.header_footer import HeaderFooterItem, _HeaderFooterPart
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from desktop.progress import Progress, Silent
from desktop.sheets.failures import WorkbookNotSaved
from desktop.sheets.markup import LINE_HEIGHT, TableColumn, lines_needed, row_markup
from desktop.sheets.styles import TableStyles

_LONGEST_TITLE = 31
_NOT_IN_TITLES = re.compile(r"[\[\]:*?/\\\x00-\x1f]")
_STEP = 1000
_WIDE = 90  # letters across; more are printed on A4 lying down
_END_OF_ROWS = b"</sheetData>"
_DIMENSION = re.compile(rb'<dimension ref="[^"]*"')

Row = Sequence[object]


@dataclass(frozen=True, slots=True)
class Body:
    """The rows of one sheet below its header, and which of their cells are marked."""

    columns: Sequence[TableColumn]
    rows: Sequence[Row]
    marks: Mapping[int, Container[int]]


def write_table(
    path: Path,
    sheet_title: str,
    columns: Sequence[TableColumn],
    rows: Iterable[Row],
    progress: Progress | None = None,
) -> int:
    """Write a list as a workbook of one sheet; give how many rows it has.

    Raises:
        WorkbookNotSaved: the file cannot be written there.
        Cancelled: the person asked to stop; what was there before is untouched.
    """
    listed = list(rows)
    book = TableBook()
    book.add(sheet_title, columns, listed)
    book.save(path, progress)
    return len(listed)


class TableBook:
    """A workbook of lists, put together sheet by sheet and written at the end."""

    def __init__(self) -> None:
        self._book = Workbook()
        self._book.remove(self._book.worksheets[0])
        self._styles = TableStyles(self._book)
        self._bodies: list[Body] = []

    def add(
        self,
        title: str,
        columns: Sequence[TableColumn],
        rows: Sequence[Row] = (),
        marks: Mapping[int, Container[int]] | None = None,
    ) -> Worksheet:
        """Add a sheet; `marks` says which cells of which rows, by place, are to be marked."""
        sheet: Worksheet = self._book.create_sheet(sheet_name(title, self._book.sheetnames))
        _set_up(sheet, columns)
        for number, column in enumerate(columns, 1):
            cell = sheet.cell(1, number, column.title)
            cell.style = self._styles.header
        widths = [column.width * 0.85 for column in columns]  # bold letters are broader
        lines = lines_needed([column.title for column in columns], widths)
        sheet.row_dimensions[1].height = LINE_HEIGHT * lines
        if rows:
            sheet.auto_filter.ref = f"A1:{get_column_letter(len(columns))}{len(rows) + 1}"
        self._bodies.append(Body(columns, rows, marks or {}))
        return sheet

    def save(self, path: Path, progress: Progress | None = None) -> None:
        """Put the workbook in its place whole, or leave what was there as it was.

        Raises:
            WorkbookNotSaved: the folder or an open Excel forbids it, or the disk is full.
            Cancelled: the person asked to stop.
        """
        content = self._content(progress or Silent())
        beside = path.with_name(f"{path.name}.part")
        try:
            beside.write_bytes(content)
            beside.replace(path)
        except PermissionError:
            raise WorkbookNotSaved(reason="forbidden") from None
        except OSError:
            raise WorkbookNotSaved(reason="disk") from None
        finally:
            with contextlib.suppress(OSError):
                beside.unlink(missing_ok=True)

    def _content(self, progress: Progress) -> memoryview:
        """Make the file: the frame by openpyxl, and the rows put in where its sheets end."""
        frame, whole = io.BytesIO(), io.BytesIO()
        self._book.save(frame)
        with zipfile.ZipFile(frame) as source, zipfile.ZipFile(whole, "w") as target:
            for name in source.namelist():
                number = re.fullmatch(r"xl/worksheets/sheet(\d+)\.xml", name)
                part = source.read(name)
                info = zipfile.ZipInfo(name)  # dated 1980: the same list is the same file
                info.compress_type = zipfile.ZIP_DEFLATED
                with target.open(info, "w", force_zip64=True) as file:
                    body = self._bodies[int(number[1]) - 1] if number else None
                    for piece in self._pieces(part, body, progress):
                        file.write(piece)
        return whole.getbuffer()

    def _pieces(self, part: bytes, body: Body | None, progress: Progress) -> Iterator[bytes]:
        if body is None or not body.rows:
            yield part
            return
        last = f"{get_column_letter(len(body.columns))}{len(body.rows) + 1}"
        part = _DIMENSION.sub(f'<dimension ref="A1:{last}"'.encode(), part, count=1)
        head, _, tail = part.partition(_END_OF_ROWS)
        yield head
        total = len(body.rows)
        for start in range(0, total, _STEP):
            block = body.rows[start : start + _STEP]
            yield "".join(
                row_markup(
                    start + place + 2,
                    row,
                    body.columns,
                    body.marks.get(start + place, ()),
                    self._styles.numbers,
                )
                for place, row in enumerate(block)
            ).encode()
            progress.step(min(start + _STEP, total), total)
        yield _END_OF_ROWS + tail


def _set_up(sheet: Worksheet, columns: Sequence[TableColumn]) -> None:
    """Set widths, the frozen header, and pages of A4."""
    for number, column in enumerate(columns, 1):
        sheet.column_dimensions[get_column_letter(number)].width = column.width
    sheet.freeze_panes = "A2"
    sheet.print_title_rows = "1:1"
    sheet.page_setup.paperSize = Worksheet.PAPERSIZE_A4
    wide = sum(column.width for column in columns) > _WIDE
    sheet.page_setup.orientation = "landscape" if wide else "portrait"
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.page_margins.left, sheet.page_margins.right = 0.8, 0.5  # inches
    sheet.page_margins.top = sheet.page_margins.bottom = 0.7
    sheet.oddHeader = HeaderFooterItem(center=_HeaderFooterPart(text="&A"))
    sheet.oddFooter = HeaderFooterItem(center=_HeaderFooterPart(text="&P/&N"))


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
