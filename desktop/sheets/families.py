"""Families (hộ gia đình) from a workbook: every row either comes in or is told about."""

from collections.abc import Iterator, Sequence
from itertools import chain, islice
from pathlib import Path

from desktop.domain.names import fold, nfc
from desktop.progress import Progress
from desktop.sheets.failures import ColumnsMissing, HeaderNotFound, WorkbookEmpty
from desktop.sheets.header import DEPTH, Header, find_header
from desktop.sheets.reading import Sheet, open_book
from desktop.sheets.rows import FamilyBook
from desktop.sheets.take import Gathered, SheetReader

_BLOCK = 1000
_SHARE = 1000  # steps of progress a sheet has, however many rows it has


def read_families(path: Path, progress: Progress) -> FamilyBook:
    """Read all families of a workbook, sheet by sheet; nothing is kept of a book half read.

    Raises:
        WorkbookFailure: the book cannot be read, or no sheet of it has the columns we need.
        Cancelled: the person asked to stop.
    """
    book = open_book(path)
    total = _SHARE * len(book.sheet_names)
    progress.step(0, total)
    gathered = Gathered()
    failures: list[ColumnsMissing] = []
    unread = 0
    for number, sheet in enumerate(book.sheets()):
        top = list(islice(sheet.rows, DEPTH))
        header = find_header(top)
        if header is None or (header.missing and _is_guide(sheet)):
            unread += 1
            _mention(gathered, sheet, top)
        elif header.missing:
            row = header.rows[-1] + 1
            missing = tuple(field.value for field in header.missing)
            failures.append(ColumnsMissing(sheet=sheet.name, row=row, columns=missing))
            gathered.skip(sheet.name, row)
        else:
            reader = SheetReader(gathered, sheet, header)
            for done in _blocks(reader, sheet, header, top):
                share = _SHARE * (number + done / max(1, sheet.height))
                progress.step(min(int(share), total), total)
    _require(gathered, failures, unread)
    progress.step(total, total)
    return gathered.book()


def _blocks(
    reader: SheetReader, sheet: Sheet, header: Header, top: Sequence[Sequence[object]]
) -> Iterator[int]:
    """Take a sheet in blocks; give after each how many rows are done."""
    rows = chain(top[header.body :], sheet.rows)
    place = header.body
    while block := list(islice(rows, _BLOCK)):
        reader.take(block, place)
        place += len(block)
        yield place


def _mention(gathered: Gathered, sheet: Sheet, top: Sequence[Sequence[object]]) -> None:
    """Say of a sheet without header that it was left out, if it looks like a table at all."""
    table = sum(sum(cell != "" for cell in row) > 2 for row in top) > 2
    if table and not _is_guide(sheet):
        gathered.skip(sheet.name, 0)


def _is_guide(sheet: Sheet) -> bool:
    """Say whether a sheet only explains the others, as in the empty book we give out."""
    return fold(nfc(sheet.name)).startswith("huong dan")


def _require(gathered: Gathered, failures: Sequence[ColumnsMissing], unread: int) -> None:
    """Refuse a book of which nothing can be used."""
    if gathered.layouts:
        if not gathered.rows_read:
            raise WorkbookEmpty
        return
    if failures:
        raise min(failures, key=lambda failure: len(str(failure.facts["columns"])))
    if unread:
        raise HeaderNotFound(sheets=unread)
    raise WorkbookEmpty
