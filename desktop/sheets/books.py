"""The rows of a workbook, of whatever kind: each either comes in or is told about."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice
from pathlib import Path

from openpyxl.utils import get_column_letter

from desktop.domain.names import fold, nfc
from desktop.progress import Progress
from desktop.sheets.cells import tidy
from desktop.sheets.choices import Choices
from desktop.sheets.failures import ColumnsMissing, HeaderNotFound, WorkbookEmpty
from desktop.sheets.forms import FORMS
from desktop.sheets.header import DEPTH, Header, find_header, guess_header
from desktop.sheets.households import Households, as_households
from desktop.sheets.joints import joined, moved
from desktop.sheets.letters import LetterReader
from desktop.sheets.merged import MergedDown, written_once
from desktop.sheets.outsiders import Outsiders
from desktop.sheets.people import note_people
from desktop.sheets.proposing import propose_form
from desktop.sheets.reading import Sheet, open_book
from desktop.sheets.rows import Field, Layout, ReadBook, RowCode, RowProblem, Severity
from desktop.sheets.take import Gathered, SheetReader
from desktop.sheets.whereabouts import (
    commune_inside,
    split_address,
    village_at_start,
    village_inside,
)

Rows = Sequence[Sequence[object]]

_BLOCK = 1000
_SHARE = 1000  # steps of progress a sheet has, however many rows it has
_NOTHING = Choices()


def read_book(path: Path, progress: Progress, choices: Choices = _NOTHING) -> ReadBook:
    """Read all rows of a workbook, sheet by sheet; nothing is kept of a book half read.

    Raises:
        WorkbookFailure: the book cannot be read, or no sheet of it has the columns we need.
        Cancelled: the person asked to stop.
    """
    book = open_book(path)
    total = _SHARE * len(book.sheet_names)
    progress.step(0, total)
    gathered = Gathered(choices)
    failures: list[ColumnsMissing] = []
    unread = 0
    for number, sheet in enumerate(book.sheets()):
        opened = _Opened(sheet, gathered)
        if opened.header is None or (opened.layout.missing and _is_guide(sheet)):
            unread += 1
            _mention(gathered, sheet, opened.top)
        elif opened.layout.missing:
            failures.append(_missing(opened.layout))
            gathered.skip(sheet.name, max(opened.layout.header_rows, default=0))
        else:
            for done in opened.read():
                share = _SHARE * (number + done / max(1, sheet.height))
                progress.step(min(int(share), total), total)
    for name in book.hidden:
        gathered.skip(name, 0, RowCode.SHEET_HIDDEN)
    _require(gathered, failures, unread)
    note_people(gathered)
    _note_letters(gathered)
    progress.step(total, total)
    return gathered.book()


def layouts(path: Path, choices: Choices = _NOTHING) -> tuple[Layout, ...]:
    """Give how each sheet of a book looks, whether it can be read so or not.

    Raises:
        WorkbookFailure: the book cannot be opened.
    """
    gathered = Gathered(choices)
    opened = [_Opened(sheet, gathered) for sheet in open_book(path).sheets()]
    return tuple(one.layout for one in opened if one.header or one.guessed)


class _Opened:
    """A sheet whose first rows have been looked at."""

    def __init__(self, sheet: Sheet, gathered: Gathered) -> None:
        self._gathered = gathered
        choices = gathered.choices
        self._letters = LetterReader(
            sheet.name, sheet.first_column, sheet.fonts, gathered.old_text, choices.letters
        )
        self.top = self._letters.read(list(islice(sheet.rows, DEPTH)), 0)
        if gathered.form is None:
            gathered.form = propose_form([*self.top, (sheet.name,)], choices)
        form = gathered.form or FORMS[choices.likely]
        found = find_header(self.top, form)
        self.guessed = None if found else guess_header(self.top, form)
        self.header = found
        header = found or self.guessed
        body = self.top[header.body :] if header else ()
        header = header and header.completed(body)
        self.header = found and header
        if header and (corrections := choices.columns.get(header.design)):
            own = {place - sheet.first_column: one for place, one in corrections.items()}
            self.header = header = header.corrected(own)
        joints = header.joints if header else ()
        self._body = joined(body, joints)
        self._sheet = replace(sheet, faults=moved(sheet.faults, joints, sheet.first_column))
        self._folded = as_households(header, self._body) if header else None
        header = self._folded or header
        self.layout = (
            replace(
                header.layout(sheet.name, sheet.first_column, self._body),
                village=self._village(header),
                scattered=self._scattered(header),
                once=self._once(header),
            )
            if header
            else Layout(sheet.name, (), {}, (), (), required=form.required)
        )

    def read(self) -> Iterator[int]:
        """Take the sheet in blocks; give after each how many rows are done."""
        header = self._folded or self.header
        assert header is not None
        if header.beside is not None:
            self._note_beside(header.beside)
        if not self._folded:
            reader = SheetReader(self._gathered, self._sheet, header, self.layout)
            for block, place in self._blocks(header):
                reader.take(block, range(place + 1, place + 1 + len(block)))
                yield place + len(block)
            return
        households = Households(header, self._sheet, len(self._gathered.layouts))
        header = households.header
        layout = replace(
            header.layout(self._sheet.name, self._sheet.first_column, self._body),
            village=self.layout.village,
            scattered=self.layout.scattered,
            once=self.layout.once,
        )
        reader = SheetReader(self._gathered, replace(self._sheet, merged=()), header, layout)
        for block, place in self._blocks(header):
            _take(reader, households.take(block, place))
            yield place + len(block)
        _take(reader, households.close())
        for number, row, code in households.notes:
            reader.note(number, row, code)
        self._gathered.people += households.people

    def _note_beside(self, place: int) -> None:
        """Say that half of the sheet is not read."""
        letter = get_column_letter(place + self._sheet.first_column + 1)
        row = max(self.layout.header_rows, default=0)
        self._gathered.problems.append(
            RowProblem(
                self.layout.sheet, row, self.layout.titles[place + self._sheet.first_column],
                RowCode.TABLE_BESIDE, Severity.REFUSED, letter, letter,
            )
        )  # fmt: skip

    def _blocks(self, header: Header) -> Iterator[tuple[Rows, int]]:
        """Give the rows below the header a block at a time, each with the place of its first."""
        place = header.body
        if self._body:
            yield self._body, place
            place += len(self._body)
        while block := list(islice(self._sheet.rows, _BLOCK)):
            yield joined(self._letters.read(block, place), header.joints), place
            place += len(block)

    def _village(self, header: Header) -> str:
        """Find the village of a sheet without such a column: chosen, or in its titles or name."""
        titles = [nfc(cell) for row in self.top[: min(header.rows, default=header.body)]
                  for cell in row if isinstance(cell, str) and cell]  # fmt: skip
        for title in titles:
            self._gathered.hear_commune(commune_inside(title))
        if self._gathered.choices.village:
            return self._gathered.choices.village
        if Field.VILLAGE in header.fields or not header.form.has(Field.VILLAGE):
            return ""
        return village_at_start(self._sheet.name) or next(
            filter(None, map(village_inside, titles)), ""
        )

    def _scattered(self, header: Header) -> bool:
        """Say whether headings between the rows, or addresses, speak of villages."""
        address = header.fields.get(Field.ADDRESS)
        outsiders = Outsiders(header.words, header.known)
        for row in self._body:
            if outsiders.is_heading(row) and outsiders.village_above(row):
                return True
            cell = row[address] if address is not None else ""
            if isinstance(cell, str) and split_address(cell).village:
                return True
        return False

    def _once(self, header: Header) -> bool:
        named, village = header.fields.get(header.form.named), header.fields.get(Field.VILLAGE)
        if named is None or village is None:
            return False
        if MergedDown(self._sheet.merged, village + self._sheet.first_column):
            return False
        cells = [(tidy(row[named]), tidy(row[village])) for row in self._body]
        return written_once([name for name, _ in cells], [place for _, place in cells])


def _take(reader: SheetReader, rows: Sequence[tuple[int, Sequence[object]]]) -> None:
    if rows:
        reader.take([row for _number, row in rows], [number for number, _row in rows])


def _missing(layout: Layout) -> ColumnsMissing:
    """Say what a sheet lacks."""
    columns = tuple(one.value for one in layout.missing)
    alone = "village" if layout.missing == (Field.VILLAGE,) else "name"
    lacking = alone if len(columns) == 1 else "both"
    row = max(layout.header_rows, default=0)
    return ColumnsMissing(lacking=lacking, sheet=layout.sheet, row=row, columns=columns)


def _note_letters(gathered: Gathered) -> None:
    """Warn of cells that may have old letters in a column where others have none."""
    known = {layout.sheet: layout for layout in gathered.layouts}
    for sheet, row, column, value in gathered.old_text.doubtful:
        if layout := known.get(sheet):
            title = layout.titles[column] if column < len(layout.titles) else ""
            gathered.problems.append(
                RowProblem(
                    sheet, row, title, RowCode.LETTERS_DOUBTFUL, Severity.WARNING, value,
                    get_column_letter(column + 1),
                )
            )  # fmt: skip


def _mention(gathered: Gathered, sheet: Sheet, top: Rows) -> None:
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
