"""Words that go into the workbooks we write, given by whoever knows the language."""

from collections.abc import Callable
from dataclasses import dataclass

from desktop.sheets.rows import Field, RowProblem


@dataclass(frozen=True, slots=True)
class ProblemWords:
    """The words of a problems workbook.

    Attributes:
        sheet: name of the sheet, when the book's own has none.
        village: title of the column of villages, where the book has none.
        row: title of the column with the row's number in the book.
        reason: title of the column that says what is wrong.
        advice: title of the column that says what to do.
        explain: gives both for one problem.
    """

    sheet: str
    village: str
    row: str
    reason: str
    advice: str
    explain: Callable[[RowProblem], tuple[str, str]]


@dataclass(frozen=True, slots=True)
class TemplateWords:
    """The words of the empty family book.

    Attributes:
        sheet: name of the sheet to fill.
        guide: name of the sheet that explains.
        guide_titles: titles of its columns: which column, whether it is needed, how, an example.
        needed: says that a column must be filled.
        columns: how to fill each column, and an example of an invented household.
        note: begins each of the sentences below them.
        notes: those sentences.
    """

    sheet: str
    guide: str
    guide_titles: tuple[str, str, str, str]
    needed: str
    columns: dict[Field, tuple[str, str]]
    note: str
    notes: tuple[str, ...]
