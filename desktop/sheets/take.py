"""Rows of one sheet, a block at a time, into entries and problems."""

from collections.abc import Sequence
from itertools import repeat

from desktop.sheets.cells import Flaw, refused, shown, warned
from desktop.sheets.comparing import Duplicates, Finding, Identities
from desktop.sheets.converters import ABSENT, converters
from desktop.sheets.header import Header
from desktop.sheets.merged import SHARED, MergedDown
from desktop.sheets.outsiders import Outsiders
from desktop.sheets.reading import Sheet
from desktop.sheets.rows import (
    FamilyBook,
    FamilyEntry,
    Field,
    Layout,
    RejectedRow,
    RowCode,
    RowProblem,
    Severity,
)

Row = Sequence[object]

_MISSING = ((Field.HEAD, RowCode.NAME_MISSING), (Field.VILLAGE, RowCode.VILLAGE_MISSING))
_LONGEST_VALUE = 200


class Gathered:
    """What has been read of a book so far."""

    def __init__(self) -> None:
        self.layouts: list[Layout] = []
        self.entries: list[FamilyEntry] = []
        self.problems: list[RowProblem] = []
        self.rejected: list[RejectedRow] = []
        self.rows_read = 0
        self.duplicates = Duplicates()

    def skip(self, sheet: str, row: int) -> None:
        """Note that a sheet was left out."""
        self.problems.append(
            RowProblem(sheet, row, "", RowCode.SHEET_SKIPPED, Severity.WARNING, sheet)
        )

    def book(self) -> FamilyBook:
        """Close the reading."""
        return FamilyBook(
            tuple(self.layouts), self.entries, self.problems, self.rejected, self.rows_read
        )


class SheetReader:
    """Takes the rows of one sheet. Whole columns of a block are converted at once, for speed."""

    def __init__(self, gathered: Gathered, sheet: Sheet, header: Header) -> None:
        layout = header.layout(sheet.name, sheet.first_column)
        self._gathered = gathered
        self._number = len(gathered.layouts)
        gathered.layouts.append(layout)
        self._layout = layout
        self._first_column = sheet.first_column
        self._faults = sheet.faults
        self._fields = {place: field for field, place in header.fields.items()}
        self._places = header.fields
        self._converters = converters(layout)
        self._merged = {
            field: MergedDown(sheet.merged, layout.columns[field].place)
            for field in SHARED
            if field in layout.columns
        }
        self._outsiders = Outsiders(header.words, header.known)
        self._head_titles = header.words
        self._identities = Identities()
        self._labels = {
            field: (column.title, column.letter) for field, column in layout.columns.items()
        }

    def take(self, rows: Sequence[Row], first: int) -> None:
        """Take one block of rows, the first of which is number `first` from 0."""
        flawed: dict[int, list[Finding]] = {}
        converted = self._convert(rows, first, flawed)
        names, villages, numbers = (
            converted[place] for place in map(list(Field).index, _LOOKED_AT)
        )
        numbered = range(first + 1, first + 1 + len(rows))
        entries = list(map(FamilyEntry._make, zip(numbered, *converted, repeat(self._number))))
        for place, entry in enumerate(entries):
            if (
                place in flawed
                or not names[place]
                or not villages[place]
                or names[place] in self._head_titles
            ):
                self._look_closely(rows[place], entry, flawed.get(place, []))
                continue
            if numbers[place] and (
                doubt := self._identities.check(entry.identity_number, entry.sex, entry.birth)
            ):
                self._report(entry, rows[place], (Field.IDENTITY, warned(doubt, ""), None))
            self._admit(rows[place], entry)

    def _convert(
        self, rows: Sequence[Row], first: int, flawed: dict[int, list[Finding]]
    ) -> list[Sequence[object]]:
        """Convert all columns, put what is kept in the place of each flaw, and note the flaw."""
        columns = list(zip(*rows, strict=True))
        faults = self._faults_among(rows, first)
        converted: list[Sequence[object]] = []
        for field in Field:
            if field not in self._places:
                converted.append([ABSENT.get(field, "")] * len(rows))
                continue
            place = self._places[field]
            cells: Sequence[object] = columns[place]
            if field in self._merged:
                cells = self._merged[field].fill(cells, first)
            values = self._converters[field](cells)
            marks = [i for i, value in enumerate(values) if type(value) is Flaw]
            marks += [row for row, column in faults if column == place]
            if marks:
                values = list(values)
                for row in marks:
                    flaw = faults.get((row, place)) or values[row]
                    assert isinstance(flaw, Flaw)
                    flawed.setdefault(row, []).append((field, flaw, None))
                    values[row] = flaw.kept
            converted.append(values)
        return converted

    def _faults_among(self, rows: Sequence[Row], first: int) -> dict[tuple[int, int], Flaw]:
        """Give the cells of the block that only look empty, by their places in it."""
        if not self._faults:
            return {}
        return {
            (row, column): refused(self._faults[first + row, column + self._first_column])
            for row in range(len(rows))
            for column in self._fields
            if (first + row, column + self._first_column) in self._faults
        }

    def _look_closely(self, row: Row, entry: FamilyEntry, findings: list[Finding]) -> None:
        """Deal with a row of which something is wrong or missing."""
        found = [finding[0] for finding in findings]
        lacking = not (entry.head_name and entry.village) and Field.HEAD not in found
        if lacking or entry.head_name in self._head_titles:
            if self._outsiders.is_blank(row) and not findings:
                return
            if self._outsiders.is_header(row):
                return
            if lacking and self._outsiders.is_outside(row):
                self._report(entry, row, (None, warned(RowCode.NOT_A_FAMILY, ""), None))
                return
        for field, code in _MISSING:
            if not getattr(entry, field) and field not in found:
                findings.append((field, refused(code), None))
        for finding in findings:
            self._report(entry, row, finding)
        if any(flaw.severity is Severity.REFUSED for _, flaw, _ in findings):
            self._reject(entry, row)
        else:
            self._admit(row, entry)

    def _admit(self, row: Row, entry: FamilyEntry) -> None:
        """Let a row in, unless it is there already."""
        finding = self._gathered.duplicates.add(entry)
        if finding:
            self._report(entry, row, finding)
            if finding[1].severity is Severity.REFUSED:
                self._reject(entry, row)
                return
        self._gathered.rows_read += 1
        self._gathered.entries.append(entry)

    def _reject(self, entry: FamilyEntry, row: Row) -> None:
        self._gathered.rows_read += 1
        cells = ("",) * self._first_column + tuple(row)
        self._gathered.rejected.append(RejectedRow(self._number, entry.row, cells))

    def _report(self, entry: FamilyEntry, row: Row, finding: Finding) -> None:
        field, flaw, earlier = finding
        title, letter, value = "", "", ""
        if field and field in self._labels:
            title, letter = self._labels[field]
            value = shown(row[self._places[field]])[:_LONGEST_VALUE]
        sheet = self._layout.sheet
        problem = RowProblem(sheet, entry.row, title, flaw.code, flaw.severity, value, letter)
        if earlier:
            other = self._gathered.layouts[earlier.sheet].sheet
            problem = problem._replace(other_row=earlier.row, other_sheet=other)
        self._gathered.problems.append(problem)


_LOOKED_AT = (Field.HEAD, Field.VILLAGE, Field.IDENTITY)
