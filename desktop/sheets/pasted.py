"""Cells copied from a sheet, made into a small book that an import reads like any other."""

import csv
import io
from collections.abc import Sequence

from desktop.domain.subjects import SubjectKind
from desktop.sheets.columns import meaning
from desktop.sheets.forms import FORMS

LEAST_TITLES = 2
FORMULA = tuple("=+-@")


def pasted_book(text: str, titles: Sequence[str], kind: SubjectKind) -> bytes:
    """The content of a book for what the clipboard holds.

    Args:
        text: rows of cells with tabs between them.
        titles: of the columns the cells were pasted into; they head the book where the first row
            does not name columns itself.
        kind: whom the rows are about.
    """
    rows = pasted_cells(text)
    if rows and not names_columns(rows[0], kind):
        rows.insert(0, [*titles])
    book = io.StringIO(newline="")
    csv.writer(book, delimiter="\t").writerows(rows)
    return b"\xef\xbb\xbfsep=\t\r\n" + book.getvalue().encode()


def pasted_cells(text: str) -> list[list[str]]:
    """The cells that the clipboard holds, row by row."""
    lines = csv.reader(io.StringIO(text, newline=""), delimiter="\t")
    return [[_typed(cell) for cell in line] for line in lines]


def names_columns(row: Sequence[str], kind: SubjectKind) -> bool:
    """Whether a row holds the titles of columns."""
    return sum(meaning(cell, FORMS[kind]) is not None for cell in row) >= LEAST_TITLES


def _typed(cell: str) -> str:
    """A cell without the apostrophe that kept it from being a formula."""
    return cell[1:] if cell.startswith("'") and cell[1:].startswith(FORMULA) else cell
