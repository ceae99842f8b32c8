"""The problems workbook: the rows that stayed out, each wrong cell marked and explained.

The columns stand where they stood in the book, so that corrected rows can be copied back; and the
file can itself be corrected and imported.
"""

from collections.abc import Sequence
from pathlib import Path

from openpyxl import Workbook
from openpyxl.utils import column_index_from_string, get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from desktop.sheets.cells import shown
from desktop.sheets.labels import ProblemWords
from desktop.sheets.rows import FamilyBook, Layout, RejectedRow, RowProblem
from desktop.sheets.writing import Format, TableColumn, TableStyles, new_sheet, save

_WIDEST = 40
_LOOKED_AT = 200  # rows that decide the widths
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
            _Sheet(made, styles, layout, words, rows).fill(found)
    save(made, path)
    return len(book.rejected)


class _Sheet:
    """One sheet of the book, only its rejected rows."""

    def __init__(
        self,
        book: Workbook,
        styles: TableStyles,
        layout: Layout,
        words: ProblemWords,
        rows: Sequence[RejectedRow],
    ) -> None:
        self._layout = layout
        self._words = words
        self._styles = styles
        self._rows = rows
        self._columns = [
            *(
                TableColumn(title, width=_width(title, rows, place))
                for place, title in enumerate(layout.titles)
            ),
            TableColumn(words.row, Format.WHOLE, width=11),
            TableColumn(words.reason, width=50, wrap=True),
            TableColumn(words.advice, width=44, wrap=True),
        ]
        self._sheet: Worksheet = new_sheet(book, layout.sheet or words.sheet, self._columns)

    def fill(self, found: dict[tuple[str, int], list[RowProblem]]) -> None:
        self._styles.add_header(self._sheet, self._columns)
        for number, row in enumerate(self._rows, 2):
            problems = found[self._layout.sheet, row.row]
            marked = {column_index_from_string(p.letter) - 1 for p in problems if p.letter}
            cells = (*row.cells, row.row, *self._explained(problems))
            self._styles.add_row(self._sheet, number, cells, self._columns, marked)
        last = get_column_letter(len(self._columns))
        self._sheet.auto_filter.ref = f"A1:{last}{len(self._rows) + 1}"

    def _explained(self, problems: Sequence[RowProblem]) -> tuple[str, str]:
        words = [self._words.explain(problem) for problem in problems]
        reasons = [reason for reason, _ in words]
        return _listed(reasons), _listed(list(dict.fromkeys(advice for _, advice in words)))


def _listed(sentences: Sequence[str]) -> str:
    """Put several sentences below each other."""
    if len(sentences) == 1:
        return sentences[0]
    return "\n".join(_POINT + sentence for sentence in sentences)


def _width(title: str, rows: Sequence[RejectedRow], place: int) -> float:
    """Make a column as wide as what stands in it, within reason."""
    longest = max((len(shown(row.cells[place])) for row in rows[:_LOOKED_AT]), default=0)
    return min(max(len(title), longest) + 3, _WIDEST)
