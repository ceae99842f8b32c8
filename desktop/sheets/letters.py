"""Cells with old letters (TCVN3, VNI) into Unicode: by their font, else by what makes sense.

Works on blocks of rows as they come. A cell that alone could be read either way is read like the
others of its column, when those agree. In a sheet of Unicode only signs that Unicode texts do not
have change a cell: what is merely no Vietnamese word may be a name of another people.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from desktop.domain.old_letters import (
    Letters,
    is_unicode,
    is_vietnamese,
    letters_of,
    may_be_old,
    read_as,
)

Row = Sequence[object]
Fonts = Mapping[tuple[int, int], Letters]
"""By row and column of the whole sheet, from 0: cells whose font shows old letters."""

_MOST_SAMPLES = 200


@dataclass(frozen=True, slots=True)
class Rewritten:
    """A cell with old letters, as it stands in the book and as it was read."""

    sheet: str
    row: int
    column: int
    letters: Letters
    before: str
    after: str


@dataclass(slots=True)
class OldText:
    """What was rewritten in a book: how many cells of which letters, and the first of them."""

    counts: Counter[Letters] = field(default_factory=Counter)
    samples: list[Rewritten] = field(default_factory=list)
    doubtful: list[tuple[str, int, int, str]] = field(default_factory=list)

    def add(self, one: Rewritten) -> None:
        """Count a cell."""
        self.counts[one.letters] += 1
        if len(self.samples) < _MOST_SAMPLES:
            self.samples.append(one)


class LetterReader:
    """Rewrites the cells of one sheet.

    Args:
        sheet: its name.
        first_column: place of the first cell of each row.
        fonts: what the fonts of its cells say.
        told: where to count what was rewritten.
        chosen: letters the officer chose for the whole book; None finds out.
    """

    def __init__(
        self,
        sheet: str,
        first_column: int,
        fonts: Fonts,
        told: OldText,
        chosen: Letters | None = None,
    ) -> None:
        self._sheet, self._first_column = sheet, first_column
        self._fonts, self._told, self._chosen = fonts, told, chosen
        self._sure: Counter[Letters | None] = Counter()
        self._seen: dict[int, set[Letters]] = {}

    def read(self, rows: Sequence[Row], first: int) -> Sequence[Row]:
        """Give a block of rows, the first of which is number `first` from 0, in Unicode."""
        if self._chosen is Letters.UNICODE:
            return rows
        if not (self._fonts or self._chosen or self._old_cells or _old(rows)):
            return rows
        rewritten = [list(row) for row in rows]
        columns = self._telling(rows)
        for place, cells in columns.items():
            for number, (letters, text) in self._column(cells, place, first).items():
                rewritten[number][place] = text
                column = place + self._first_column
                before = cells[number]
                self._told.add(
                    Rewritten(self._sheet, first + number + 1, column, letters, before, text)
                )
        return rewritten

    @property
    def _old_cells(self) -> int:
        """How many cells so far have old letters for sure."""
        return self._sure[Letters.TCVN3] + self._sure[Letters.VNI]

    def _telling(self, rows: Sequence[Row]) -> dict[int, dict[int, str]]:
        """Give by column and row the cells that may have old letters, and count what is sure."""
        columns: dict[int, dict[int, str]] = {}
        for number, row in enumerate(rows):
            for place, cell in enumerate(row):
                if isinstance(cell, str) and not cell.isascii():
                    columns.setdefault(place, {})[number] = cell
                    self._sure[self._certain(cell)] += 1
        return columns

    @staticmethod
    def _certain(text: str) -> Letters | None:
        """Tell the letters of a cell that nothing else could be."""
        telling = is_unicode(text) or (len(text) > 1 and may_be_old(text))
        return letters_of(text) if telling else None

    def _column(
        self, cells: Mapping[int, str], place: int, first: int
    ) -> dict[int, tuple[Letters, str]]:
        """Read the cells of one column; give those that change."""
        column = place + self._first_column
        seen = self._seen.setdefault(column, set())
        sure: dict[int, Letters] = {}
        unsure: list[int] = []
        for number, text in cells.items():
            letters = self._letters(text, self._fonts.get((first + number, column)))
            if letters:
                sure[number] = letters
                seen.add(letters)
            else:
                unsure.append(number)
        if not seen - {Letters.UNICODE}:
            for number in unsure:
                if letters_of(
                    cells[number]
                ):  # old letters would make sense, and nothing else says so
                    self._doubt(first + number, column, cells[number])
        old = list(seen - {Letters.UNICODE, Letters.TCVN3_CAPITALS})
        for number in unsure if len(old) == 1 else ():
            read = read_as(cells[number], old[0])
            if read == cells[number] or not is_vietnamese(read):
                continue
            if Letters.UNICODE in seen and is_vietnamese(cells[number]):
                self._doubt(first + number, column, cells[number])
            else:
                sure[number] = old[0]
        return {
            number: (letters, text)
            for number, letters in sure.items()
            if (text := read_as(cells[number], letters)) != cells[number]
        }

    def _doubt(self, row: int, column: int, text: str) -> None:
        self._told.doubtful.append((self._sheet, row + 1, column, text))

    def _letters(self, text: str, font: Letters | None) -> Letters | None:
        """Tell the letters of a cell: the officer's word first, then the font's, then sense.

        The font has no say in a sheet that was brought into Unicode and kept its old font.
        """
        if is_unicode(text):
            return Letters.UNICODE
        trusted = self._sure[Letters.UNICODE] <= self._old_cells
        wanted = self._chosen or (font if trusted else None)
        if wanted and is_vietnamese(read_as(text, wanted)):
            return wanted
        return letters_of(text) if trusted else self._certain(text)


def _old(rows: Sequence[Row]) -> bool:
    cells = {cell for row in rows for cell in row if type(cell) is str and not cell.isascii()}
    return may_be_old("\n".join(cells))
