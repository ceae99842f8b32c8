"""The problems workbook: the rows that stayed out, each wrong cell marked and explained.

The columns stand where they stood in the book, so that corrected rows can be copied back; and the
file can itself be corrected and imported.
"""

from collections.abc import Sequence
from pathlib import Path

from openpyxl.utils import column_index_from_string

from desktop.sheets.cells import shown
from desktop.sheets.labels import ProblemWords
from desktop.sheets.markup import Format, TableColumn
from desktop.sheets.rows import Field, Layout, ReadBook, RejectedRow, RowProblem
from desktop.sheets.writing import TableBook

_WIDEST = 40
_LOOKED_AT = 200  # rows that decide the widths
_POINT = "• "


def write_problems(book: ReadBook, path: Path, words: ProblemWords) -> int:
    """Write the rejected rows of a book; give how many there are.

    Raises:
        WorkbookNotSaved: the file cannot be written there.
    """
    made = TableBook()
    found: dict[tuple[str, int], list[RowProblem]] = {}
    for problem in book.problems:
        found.setdefault((problem.sheet, problem.row), []).append(problem)
    for number, layout in enumerate(book.layouts):
        rejected = [row for row in book.rejected if row.sheet == number]
        if rejected or not number:
            problems = [found[layout.sheet, row.row] for row in rejected]
            rows = [
                (*row.cells, *_village(layout, row), row.row, *_explained(of_row, words))
                for row, of_row in zip(rejected, problems, strict=True)
            ]
            marks = {place: _places(of_row) for place, of_row in enumerate(problems)}
            made.add(layout.sheet or words.sheet, _columns(layout, rejected, words), rows, marks)
    made.save(path)
    return len(book.rejected)


def _columns(
    layout: Layout, rejected: Sequence[RejectedRow], words: ProblemWords
) -> list[TableColumn]:
    """Make the book's own columns, the village where they lack it, and three that explain."""
    return [
        *(
            TableColumn(title, width=_width(title, rejected, place))
            for place, title in enumerate(layout.titles)
        ),
        *(() if _tells_village(layout) else (TableColumn(words.village, width=20),)),
        TableColumn(words.row, Format.WHOLE, width=11),
        TableColumn(words.reason, width=50, wrap=True),
        TableColumn(words.advice, width=44, wrap=True),
    ]


def _village(layout: Layout, row: RejectedRow) -> tuple[str, ...]:
    """Give the village in a cell of its own, where the book had it elsewhere."""
    return () if _tells_village(layout) else (row.village,)


def _tells_village(layout: Layout) -> bool:
    return Field.VILLAGE in layout.columns or Field.VILLAGE not in layout.required


def _places(problems: Sequence[RowProblem]) -> set[int]:
    """Give the places of the cells that are to blame."""
    return {column_index_from_string(found.letter) - 1 for found in problems if found.letter}


def _explained(problems: Sequence[RowProblem], words: ProblemWords) -> tuple[str, str]:
    said = [words.explain(problem) for problem in problems]
    reasons = [reason for reason, _ in said]
    return _listed(reasons), _listed(list(dict.fromkeys(advice for _, advice in said)))


def _listed(sentences: Sequence[str]) -> str:
    """Put several sentences below each other."""
    if len(sentences) == 1:
        return sentences[0]
    return "\n".join(_POINT + sentence for sentence in sentences)


def _width(title: str, rows: Sequence[RejectedRow], place: int) -> float:
    """Make a column as wide as what stands in it, within reason."""
    longest = max((len(shown(row.cells[place])) for row in rows[:_LOOKED_AT]), default=0)
    return min(max(len(title), longest) + 3, _WIDEST)
