"""From the cells of one column to checked values.

A converter takes many cells of a column at once, because a book has hundreds of thousands of
cells: clean text is recognised for all of them together, and whatever repeats is worked out once.
A cell that is not as it should be comes out as a `Flaw`, which says what to keep instead.
"""

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from unicodedata import category, is_normalized

from desktop.domain import lengths
from desktop.domain.dates import vietnamese_date
from desktop.domain.names import nfc
from desktop.sheets.rows import Field, RowCode, Severity

Converter = Callable[[Sequence[object]], Sequence[object]]


@dataclass(frozen=True, slots=True)
class Flaw:
    """What is wrong with a cell, and what to keep when the row may come in all the same."""

    code: RowCode
    severity: Severity
    kept: object


def refused(code: RowCode, kept: object = "") -> Flaw:
    """Keep the row out."""
    return Flaw(code, Severity.REFUSED, kept)


def warned(code: RowCode, kept: object) -> Flaw:
    """Let the row in and show it."""
    return Flaw(code, Severity.WARNING, kept)


class Memo(dict[object, object]):
    """Answers of a conversion by the cell; each distinct cell is worked out once."""

    _MOST = 100_000

    def __init__(self, convert: Callable[[object], object]) -> None:
        super().__init__()
        self._convert = convert

    def __missing__(self, cell: object) -> object:
        answer = self._convert(cell)
        if len(self) < self._MOST and cell is not True and cell is not False:  # True equals 1.0
            self[cell] = answer
        return answer

    def column(self, cells: Sequence[object]) -> list[object]:
        """Convert many cells."""
        return list(map(self.__getitem__, cells))


LONGEST = {
    Field.CODE: lengths.CODE,
    Field.NAME: lengths.NAME,
    Field.BRANCH: lengths.NAME,
    Field.HEAD: lengths.NAME,
    Field.VILLAGE: lengths.NAME,
    Field.ADDRESS: lengths.ADDRESS,
    Field.NOTE: lengths.NOTE,
}
_REPLACEMENT = "\ufffd"
_ETHS = "ÐðƉ"


def shown(cell: object) -> str:
    """Give a cell's text as Excel would show it to a Vietnamese officer."""
    match cell:
        case str():
            return cell
        case bool():
            return "TRUE" if cell else "FALSE"
        case float():
            return str(int(cell)) if cell.is_integer() else repr(cell)
        case dt.datetime():
            day = vietnamese_date(cell)
            return day if cell.time() == dt.time() else f"{day} {cell:%H:%M}"
        case dt.date():
            return vietnamese_date(cell)
        case _:
            return str(cell)


def tidy(cell: object) -> str:
    """Give a cell's text composed, without the blanks around it and what cannot be seen."""
    return nfc(shown(cell))


def texts(field: Field) -> Converter:
    """Make the converter of a column of free text."""
    longest = LONGEST[field]

    def convert(cells: Sequence[object]) -> Sequence[object]:
        return cells if _all_clean(cells, longest) else [_text(cell, longest) for cell in cells]

    return convert


def names(cells: Sequence[object]) -> Sequence[object]:
    """Convert people's names: any text that has a letter, exactly as it is written."""
    longest = LONGEST[Field.HEAD]
    if not _all_clean(cells, longest):
        cells = [_text(cell, longest) for cell in cells]
    return [
        cell
        if not cell or type(cell) is Flaw or any(map(str.isalpha, str(cell)))
        else refused(RowCode.NAME_UNREADABLE, cell)
        for cell in cells
    ]


def _all_clean(cells: Sequence[object], longest: int) -> bool:
    """Say whether all cells are text that needs no tidying: by far the commonest case."""
    try:
        joined = f"|{'|'.join(cells)}|"  # type: ignore[arg-type]
    except TypeError:
        return False
    return (
        joined.isprintable()
        and is_normalized("NFC", joined)
        and "  " not in joined
        and " |" not in joined
        and "| " not in joined
        and _REPLACEMENT not in joined
        and not any(eth in joined for eth in _ETHS)
        and max(map(len, cells)) <= longest  # type: ignore[arg-type]
    )


def _text(cell: object, longest: int) -> str | Flaw:
    text = tidy(cell)
    if len(text) > longest:
        return refused(RowCode.TEXT_TOO_LONG, text[:longest])
    if isinstance(cell, str) and not cell.isascii() and not _legible(cell):
        return refused(RowCode.TEXT_UNREADABLE, text)
    return text


def _legible(text: str) -> bool:
    """Say that no letter was lost in an old conversion or belongs to one font only."""
    return _REPLACEMENT not in text and not any(category(c) in {"Co", "Cn", "Cs"} for c in text)
