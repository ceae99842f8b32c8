"""Rows of one sheet, a block at a time, into entries and problems."""

from collections.abc import Sequence
from itertools import repeat

from desktop.domain.names import fold
from desktop.sheets.cells import Flaw, refused, shown, tidy, warned
from desktop.sheets.choices import Choices
from desktop.sheets.comparing import Duplicates, Finding, Identities
from desktop.sheets.converters import ABSENT, converters
from desktop.sheets.forms import FORMS
from desktop.sheets.header import Header, is_header
from desktop.sheets.letters import OldText
from desktop.sheets.merged import SHARED, SHARED_TEXTS, MergedDown
from desktop.sheets.outsiders import Outsiders
from desktop.sheets.reading import Sheet
from desktop.sheets.rows import (
    Entry,
    Field,
    Layout,
    Person,
    ReadBook,
    RejectedRow,
    RowCode,
    RowProblem,
    Severity,
)
from desktop.sheets.whereabouts import split_address

Row = Sequence[object]

_LONGEST_VALUE = 200

FIELDS = list(Field)
"""In the order of an `Entry`."""


class Gathered:
    """What has been read of a book so far."""

    def __init__(self, choices: Choices) -> None:
        self.choices = choices
        self.form = FORMS[choices.kind] if choices.kind else None
        self.old_text = OldText()
        self.people: list[Person] = []
        self.communes: dict[str, str] = {}
        self.identities: dict[str, Entry] = {}
        self.layouts: list[Layout] = []
        self.entries: list[Entry] = []
        self.problems: list[RowProblem] = []
        self.rejected: list[RejectedRow] = []
        self.rows_read = 0
        self.duplicates = Duplicates()

    def skip(self, sheet: str, row: int, code: RowCode = RowCode.SHEET_SKIPPED) -> None:
        """Note that a sheet was left out."""
        self.problems.append(RowProblem(sheet, row, "", code, Severity.WARNING, sheet))

    def book(self) -> ReadBook:
        """Close the reading."""
        kind = self.form.kind if self.form else self.choices.likely
        return ReadBook(
            kind, tuple(self.layouts), self.entries, self.problems, self.rejected, self.rows_read,
            self.people, tuple(self.communes.values()), self.old_text,
        )  # fmt: skip

    def hear_commune(self, name: str) -> None:
        """Note a commune that a title or an address speaks of."""
        if name:
            self.communes.setdefault(fold(name), name)


class SheetReader:
    """Takes the rows of one sheet. Whole columns of a block are converted at once, for speed."""

    def __init__(
        self,
        gathered: Gathered,
        sheet: Sheet,
        header: Header,
        layout: Layout,
    ) -> None:
        self._gathered = gathered
        self._number = len(gathered.layouts)
        gathered.layouts.append(layout)
        self._layout, self._form = layout, header.form
        self._lone = len(header.form.required) == 1  # a name alone makes a row: look twice
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
        self._village = layout.village
        self._village_told = Field.VILLAGE in header.fields
        self._once, self._once_told = layout.once, False
        self._head_titles = header.words
        self._identities = Identities()
        self._labels = {
            field: (column.title, column.letter) for field, column in layout.columns.items()
        }

    def take(self, rows: Sequence[Row], numbers: Sequence[int]) -> None:
        """Take one block of rows with these numbers, from 1 and mostly one after the other."""
        flawed: dict[int, list[Finding]] = {}
        converted = self._convert(rows, numbers, flawed)
        named, village = self._form.named, self._form.required[-1]
        names, villages, identities = (
            converted[place] for place in map(FIELDS.index, (named, village, Field.IDENTITY))
        )
        entries = list(map(Entry._make, zip(numbers, *converted, repeat(self._number))))
        for place, entry in enumerate(entries):
            if self._once and villages[place] and names[place] not in self._head_titles:
                self._village = entry.village
            if (
                place in flawed
                or not names[place]
                or not villages[place]
                or names[place] in self._head_titles
                or villages[place] in self._head_titles
                or self._lone
            ):
                self._look_closely(rows[place], entry, flawed.get(place, []))
                continue
            if identities[place] and (
                doubt := self._identities.check(entry.identity_number, entry.sex, entry.birth)
            ):
                self._report(entry, rows[place], (Field.IDENTITY, warned(doubt, ""), None))
            self._admit(rows[place], entry)

    def _convert(
        self, rows: Sequence[Row], numbers: Sequence[int], flawed: dict[int, list[Finding]]
    ) -> list[Sequence[object]]:
        """Convert all columns, put what is kept in the place of each flaw, and note the flaw."""
        columns = list(zip(*rows, strict=True))
        faults = self._faults_among(numbers)
        converted: list[Sequence[object]] = []
        for field in FIELDS:
            if field not in self._places:
                converted.append([ABSENT.get(field, "")] * len(rows))
                continue
            place = self._places[field]
            cells: Sequence[object] = columns[place]
            if field in self._merged:
                cells = self._merged[field].fill(cells, numbers[0] - 1)
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

    def _faults_among(self, numbers: Sequence[int]) -> dict[tuple[int, int], Flaw]:
        """Give the cells of the block that only look empty, by their places in it."""
        if not self._faults:
            return {}
        return {
            (row, column): refused(self._faults[number - 1, column + self._first_column])
            for row, number in enumerate(numbers)
            for column in self._fields
            if (number - 1, column + self._first_column) in self._faults
        }

    def _look_closely(self, row: Row, entry: Entry, findings: list[Finding]) -> None:
        """Deal with a row of which something is wrong or missing."""
        found = [finding[0] for finding in findings]
        if self._is_nobody(row, entry, found):
            return
        if is_header(row, self._form, self._places[self._form.named]):
            self._report(entry, row, (None, refused(RowCode.OTHER_HEADER), None))
            return
        if self._form.has(Field.VILLAGE) and not entry.village and Field.VILLAGE not in found:
            entry = self._placed(entry)
            if self._once and entry.village and not self._once_told:
                from_above = warned(RowCode.VILLAGE_FROM_ABOVE, entry.village)
                findings.append((Field.VILLAGE, from_above, None))
                self._once_told = True
        for field in self._form.required:
            if not getattr(entry, field) and field not in found:
                missing = field is Field.VILLAGE
                code = RowCode.VILLAGE_MISSING if missing else RowCode.NAME_MISSING
                findings.append((field, refused(code), None))
        for finding in findings:
            self._report(entry, row, finding)
        if any(flaw.severity is Severity.REFUSED for _, flaw, _ in findings):
            self._reject(entry, row)
        else:
            self._admit(row, entry)

    def _is_nobody(self, row: Row, entry: Entry, found: Sequence[Field | None]) -> bool:
        """Step over a row that is no subject, and tell of it where it might have been one."""
        complete = all(getattr(entry, one) for one in self._form.required)
        lacking = not complete and self._form.named not in found
        plain = getattr(entry, self._form.named) not in self._head_titles
        if not lacking and plain and not self._lone:
            return False
        if self._outsiders.is_header(row) or (self._outsiders.is_blank(row) and not found):
            return True
        outside = lacking and self._outsiders.is_outside(row)
        if not outside and not (self._lone and self._outsiders.is_ending(row)):
            return False
        if not self._enter_section(row):
            self._report(entry, row, (None, warned(RowCode.OUTSIDE, ""), None))
        return True

    def _enter_section(self, row: Row) -> bool:
        """Take a row "I. Thôn Hạ" or "DANH SÁCH HỘ THÔN HẠ" for the village of the rows below."""
        village = self._outsiders.village_above(row)
        self._village = village or self._village
        return bool(village) and not self._village_told

    def _placed(self, entry: Entry) -> Entry:
        """Find the village of a row that has none of its own: in its address, or above it."""
        place = split_address(entry.address)
        self._gathered.hear_commune(place.commune)
        if place.village:
            return entry._replace(village=place.village, address=place.rest)
        return entry._replace(village=self._village)

    def _admit(self, row: Row, entry: Entry) -> None:
        """Let a row in, unless it is there already."""
        finding = self._gathered.duplicates.add(entry)
        if finding:
            self._report(entry, row, finding)
            if finding[1].severity is Severity.REFUSED:
                self._reject(entry, row)
                return
        if entry.identity_number:
            earlier = self._gathered.identities.setdefault(entry.identity_number, entry)
            if earlier is not entry:
                twice = warned(RowCode.PERSON_TWICE, entry.identity_number)
                self._report(entry, row, (Field.IDENTITY, twice, earlier))
        self._gathered.rows_read += 1
        self._gathered.entries.append(entry)

    def note(self, number: int, row: Row, code: RowCode) -> None:
        """Say something of a row that comes in."""
        title, letter = self._labels[self._form.named]
        value = shown(row[self._places[self._form.named]])[:_LONGEST_VALUE]
        self._gathered.problems.append(
            RowProblem(self._layout.sheet, number, title, code, Severity.WARNING, value, letter)
        )

    def _reject(self, entry: Entry, row: Row) -> None:
        self._gathered.rows_read += 1
        cells = [*[""] * self._first_column, *row]
        village = "" if self._village_told else entry.village
        for field in SHARED_TEXTS:  # what a cell above said, the row says by itself from now on
            if field in self._places and (column := self._layout.columns[field]):
                cells[column.place] = cells[column.place] or getattr(entry, field)
        self._gathered.rejected.append(RejectedRow(self._number, entry.row, tuple(cells), village))

    def _report(self, entry: Entry, row: Row, finding: Finding) -> None:
        field, flaw, earlier = finding
        title, letter, value = "", "", ""
        if field and field in self._labels:
            title, letter = self._labels[field]
            value = shown(row[self._places[field]]) or str(flaw.kept or "")
        elif not field:
            value = " ".join(filter(None, map(tidy, row)))
        sheet = self._layout.sheet
        problem = RowProblem(
            sheet, entry.row, title, flaw.code, flaw.severity, value[:_LONGEST_VALUE], letter
        )
        if earlier:
            other = self._gathered.layouts[earlier.sheet].sheet
            problem = problem._replace(other_row=earlier.row, other_sheet=other)
        self._gathered.problems.append(problem)
