"""The problems workbook: the rows that stayed out, each wrong cell marked and explained.

The columns stand where they stood in the book, so that corrected rows can be copied back; and the
file can itself be corrected and imported.
"""

from collections.abc import Sequence
from pathlib import Path

from openpyxl import Workbook
from openpyxl.cell.cell import Cell
from openpyxl.styles import PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from desktop.sheets.labels import ProblemWords
from desktop.sheets.rows import FamilyBook, Layout, RejectedRow, RowProblem
from desktop.sheets.writing import Format, TableColumn, TableStyles, new_sheet, save

_MARK = PatternFill("solid", fgColor="F9D0CC")
_NARROWEST, _WIDEST = 8, 40
_POINT = "• "


def write_problems(book: FamilyBook, path: Path, words: ProblemWords) -> int:
    """Write the rejected rows of a book; give how many there are.

    Raises:
        WorkbookNotSaved: the file cannot be written there.
    """
    made = Workbook(write_only=True)
    styles = TableStyles(made)
    found: dict[tuple[str, int], list[RowProblem]] = {}
    for problem in book.problems:
        found.setdefault((problem.sheet, problem.row), []).append(problem)
    for number, layout in enumerate(book.layouts):
        rows = [row for row in book.rejected if row.sheet == number]
        if rows or not number:
            _Sheet(made, styles, layout, words).fill(rows, found)
    save(made, path)
    return len(book.rejected)


class _Sheet:
    """One sheet of the book, only its rejected rows."""

    def __init__(
        self, book: Workbook, styles: TableStyles, layout: Layout, words: ProblemWords
    ) -> None:
        self._layout = layout
        self._words = words
        self._styles = styles
        titles = [*layout.titles]
        self._columns = [
            *(TableColumn(title, width=_width(title)) for title in titles),
            TableColumn(words.row, Format.WHOLE, width=10),
            TableColumn(words.reason, width=44, wrap=True),
            TableColumn(words.advice, width=44, wrap=True),
        ]
        self._sheet: Worksheet = new_sheet(book, layout.sheet or words.sheet, self._columns)

    def fill(
        self, rows: Sequence[RejectedRow], found: dict[tuple[str, int], list[RowProblem]]
    ) -> None:
        self._sheet.append(
            [self._styles.header(self._sheet, column.title) for column in self._columns]
        )
        for row in rows:
            self._sheet.append(self._cells(row, found[self._layout.sheet, row.row]))
        last = get_column_letter(len(self._columns))
        self._sheet.auto_filter.ref = f"A1:{last}{len(rows) + 1}"

    def _cells(self, row: RejectedRow, problems: Sequence[RowProblem]) -> list[Cell]:
        marked = {problem.letter for problem in problems}
        cells = [
            self._styles.cell(
                self._sheet,
                value,
                column,
                _MARK if get_column_letter(place) in marked else None,
            )
            for place, (value, column) in enumerate(zip(row.cells, self._columns, strict=False), 1)
        ]
        words = [self._words.explain(problem) for problem in problems]
        reasons = _listed([reason for reason, _ in words])
        advice = _listed(list(dict.fromkeys(advice for _, advice in words)))
        for value, column in zip((row.row, reasons, advice), self._columns[-3:], strict=True):
            cells.append(self._styles.cell(self._sheet, value, column))
        return cells


def _listed(sentences: Sequence[str]) -> str:
    """Put several sentences below each other."""
    if len(sentences) == 1:
        return sentences[0]
    return "\n".join(_POINT + sentence for sentence in sentences)


def _width(title: str) -> float:
    return min(max(len(title) + 4, _NARROWEST), _WIDEST)
