"""Rows on the clipboard as Excel takes them: with headers, and text always as text.

Whatever a person typed stays text: in the table of the clipboard each such cell says that it is
one, which also keeps the leading nought of a telephone; in the plain text an apostrophe stands
before what Excel would take for a formula.
"""

from collections.abc import Iterable, Sequence
from html import escape

from PySide6.QtCore import QMimeData

FORMULA = tuple("=+-@")
AS_TEXT = 'style="mso-number-format:\'\\@\'" sdnum="1066;0;@"'  # Excel's word, LibreOffice's


def clipping(
    titles: Sequence[str], numbers: Sequence[bool], rows: Iterable[Sequence[str]]
) -> QMimeData:
    """A table for the clipboard.

    Args:
        titles: of the columns; none where only cells are copied.
        numbers: which columns hold figures.
        rows: their cells.
    """
    cells = [[" ".join(cell.split()) for cell in row] for row in rows]
    copied = QMimeData()
    copied.setText(_text(titles, numbers, cells))
    copied.setHtml(_table(titles, numbers, cells))
    return copied


def _text(titles: Sequence[str], numbers: Sequence[bool], rows: list[list[str]]) -> str:
    body = (
        [cell if number else plain(cell) for cell, number in zip(row, numbers, strict=True)]
        for row in rows
    )
    head = (titles,) if titles else ()
    return "\n".join("\t".join(line) for line in (*head, *body))


def plain(cell: str) -> str:
    """A cell that Excel takes for text even where it begins like a formula."""
    return f"'{cell}" if cell.startswith(FORMULA) else cell


def _table(titles: Sequence[str], numbers: Sequence[bool], rows: list[list[str]]) -> str:
    head = "".join(f"<th {AS_TEXT}>{escape(title)}</th>" for title in titles)
    looks = ["" if number else f" {AS_TEXT}" for number in numbers]
    body = "".join(
        "<tr>"
        + "".join(f"<td{look}>{escape(cell)}</td>" for cell, look in zip(row, looks, strict=True))
        + "</tr>"
        for row in rows
    )
    top = f"<tr>{head}</tr>" if head else ""
    return f'<meta charset="utf-8"><table>{top}{body}</table>'
