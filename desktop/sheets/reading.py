"""Opening workbooks of every kind we take, and giving their cells in one form.

A cell is a `str`, `float`, `bool`, `date`, `datetime`, `time` or `timedelta`; an empty one is "".
"""

import io
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import chain, repeat
from pathlib import Path

from python_calamine import (
    CalamineError,
    CalamineWorkbook,
    PasswordError,
    SheetTypeEnum,
    SheetVisibleEnum,
)

from desktop.sheets import delimited
from desktop.sheets.biff import screen_xls
from desktop.sheets.compound import Compound, wrapped
from desktop.sheets.failures import (
    NotAWorkbook,
    WorkbookEmpty,
    WorkbookLocked,
    WorkbookTooLarge,
    WorkbookUnreadable,
)
from desktop.sheets.kinds import Kind, kind_of
from desktop.sheets.letters import Fonts
from desktop.sheets.merged import Area
from desktop.sheets.opendocument import screen_ods
from desktop.sheets.screening import MEGABYTE, MOST_CELLS, MOST_ROWS, Faults, Screened, screen_xlsx
from desktop.sheets.webpages import tables_of

_ONE_SHEET = frozenset({Kind.CSV, Kind.WEB})
LARGEST_FILE = 100 * MEGABYTE

Cells = Sequence[object]


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet, to be read once from its first row to its last.

    Attributes:
        first_column: place of the first cell given, from 0.
        height: how many rows come.
        faults: cells that look empty and are not, by row and column of the whole sheet.
        fonts: cells in fonts of old letters, in the same way.
        merged: merged cells, in the same way.
    """

    name: str
    first_column: int
    height: int
    rows: Iterator[Cells]
    faults: Faults
    fonts: Fonts
    merged: Sequence[Area] = ()


class Book:
    """An opened workbook, whose sheets are unpacked one after the other."""

    def __init__(self, content: bytes, suffix: str) -> None:
        """Look the content over and open it.

        Raises:
            WorkbookFailure: it cannot be read at all.
        """
        self.kind = kind_of(content, suffix)
        self._content = content
        self._screened: dict[str, Screened] = {}
        self.sheet_names: tuple[str, ...] = ("",)
        self.hidden: tuple[str, ...] = ()
        if self.kind in _ONE_SHEET:
            return
        if self.kind is Kind.XLSX:
            self._screened = screen_xlsx(content)
        elif self.kind is Kind.ODS:
            self._screened = screen_ods(content)
        else:
            stream = Compound(content).workbook()
            self._screened = screen_xls(stream)
            content = wrapped("Workbook", stream)
        with _reading():
            self._workbook = CalamineWorkbook.from_filelike(io.BytesIO(content))
        pages = [sheet for sheet in self._workbook.sheets_metadata
                 if sheet.typ is SheetTypeEnum.WorkSheet]  # fmt: skip
        visible = SheetVisibleEnum.Visible
        self.sheet_names = tuple(sheet.name for sheet in pages if sheet.visible is visible)
        self.hidden = tuple(sheet.name for sheet in pages if sheet.visible is not visible)

    def sheets(self) -> Iterator[Sheet]:
        """Unpack the visible sheets in order; the one before may be forgotten when the next comes.

        Raises:
            WorkbookFailure: what is inside is damaged or too large.
        """
        if self.kind in _ONE_SHEET:
            yield self._delimited() if self.kind is Kind.CSV else self._page()
            return
        for name in self.sheet_names:
            with _reading():
                sheet = self._workbook.get_sheet_by_name(name)
            screened = self._screened.get(name, Screened())
            if sheet.start is None:
                continue
            if sheet.total_height > MOST_ROWS:
                raise WorkbookTooLarge(what="rows", limit=MOST_ROWS)
            last_fault = max((row for row, _ in screened.faults), default=0)
            beyond = max(0, last_fault + 1 - sheet.total_height)
            blank: Iterator[Cells] = repeat([""] * sheet.width, beyond)
            yield Sheet(
                name,
                sheet.start[1],
                sheet.total_height + beyond,
                chain(_guarded(sheet.iter_rows()), blank),
                screened.faults,
                screened.fonts,
                sheet.merged_cell_ranges or screened.merged,
            )

    def _delimited(self) -> Sheet:
        rows = list(delimited.rows_of(self._content))
        if len(rows) > MOST_ROWS:
            raise WorkbookTooLarge(what="rows", limit=MOST_ROWS)
        width = max(map(len, rows), default=0)
        if width * len(rows) > LARGEST_FILE:
            raise WorkbookTooLarge(what="cells", limit=LARGEST_FILE)
        padded: Iterator[Cells] = ([*row, *repeat("", width - len(row))] for row in rows)
        return Sheet("", 0, len(rows), padded, {}, {})

    def _page(self) -> Sheet:
        rows, merged = tables_of(self._content)
        return Sheet("", 0, len(rows), iter(rows), {}, {}, merged)


def open_book(path: Path) -> Book:
    """Read a file whole and open it as the workbook it really is.

    Raises:
        WorkbookFailure: it cannot be read, or is no workbook we take.
    """
    try:
        if path.stat().st_size > LARGEST_FILE:
            raise WorkbookTooLarge(what="file", limit=LARGEST_FILE // MEGABYTE)
        content = path.read_bytes()
    except FileNotFoundError:
        raise WorkbookUnreadable(reason="missing") from None
    except PermissionError:
        raise WorkbookUnreadable(reason="forbidden") from None
    except OSError:
        raise WorkbookUnreadable(reason="disk") from None
    book = Book(content, path.suffix)
    if not book.sheet_names:
        raise WorkbookEmpty
    return book


@contextmanager
def _reading() -> Iterator[None]:
    """Say in our terms what the reader stumbled over."""
    try:
        yield
    except PasswordError:
        raise WorkbookLocked from None
    except CalamineError as error:
        if "limit exceeded" in str(error):
            raise WorkbookTooLarge(what="cells", limit=MOST_CELLS) from None
        raise NotAWorkbook(found="damaged") from None
    except BaseException as error:  # a panic in Rust is no Exception, and its name not exported
        if type(error).__name__ != "PanicException":
            raise
        raise NotAWorkbook(found="damaged") from None


def _guarded(rows: Iterator[Cells]) -> Iterator[Cells]:
    """Give the rows; a value the reader cannot express is damage too."""
    with _reading():
        yield from rows
