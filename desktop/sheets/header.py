"""Finding the header under titles and merged cells, and what each column of it means."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from desktop.domain.names import nfc
from desktop.sheets.columns import LONGEST_TITLE, meaning
from desktop.sheets.rows import REQUIRED, Column, Field, Layout

DEPTH = 60
"""Rows from the top among which the header is looked for."""

_FEWEST = 2  # columns we must understand before a row counts as a header
_NUMBERING = re.compile(r"[\[(]?(?:[A-Za-zĐđ]|\d{1,2})(?:\.0)?[\])]?")
_LONGEST_GROUP = 40


@dataclass(frozen=True, slots=True)
class Header:
    """A header that was found.

    Attributes:
        rows: places of its rows among those given, one or two.
        body: place of the first row after it.
        titles: of every column, "" where there is none.
        fields: column of each field.
        known: columns that need no explanation though no field, such as STT.
        words: all that stands in it, to know it again further down.
    """

    rows: tuple[int, ...]
    body: int
    titles: tuple[str, ...]
    fields: dict[Field, int]
    known: frozenset[int]
    words: frozenset[str] = frozenset()

    @property
    def missing(self) -> tuple[Field, ...]:
        """Columns every family needs and that are not there."""
        return tuple(field for field in REQUIRED if field not in self.fields)

    def layout(self, sheet: str, first_column: int) -> Layout:
        """Say the same in the sheet's own rows and columns, the first row being 1."""
        columns = {
            field: Column(place + first_column, self.titles[place])
            for field, place in self.fields.items()
        }
        understood = {*self.fields.values(), *self.known}
        ignored = tuple(
            Column(place + first_column, title)
            for place, title in enumerate(self.titles)
            if title and place not in understood
        )
        rows = tuple(row + 1 for row in self.rows)
        return Layout(sheet, rows, columns, ignored, ("",) * first_column + self.titles)


def find_header(rows: Sequence[Sequence[object]]) -> Header | None:
    """Find the row, or the two rows, that name the most columns; the earliest of equals.

    Two rows are taken together where a cell is merged over several ("Địa chỉ" over "Số nhà" and
    "Thôn"), or down over both.
    """
    texts = [[_title(cell) for cell in row] for row in rows[:DEPTH]]
    best: Header | None = None
    for place, row in enumerate(texts):
        candidates = [_read((place,), row)]
        if place and sum(map(bool, texts[place - 1])) > 1:
            candidates.append(_read((place - 1, place), _joined(texts[place - 1], row)))
        for found in candidates:
            if best is None or _merit(found) > _merit(best):
                best = found
    if best is None or len(best.fields) < _FEWEST or not set(REQUIRED) & set(best.fields):
        return None
    above = best.rows[0] - 1  # perhaps its group titles, though they told us nothing new
    words: set[str] = set()
    for place in (above, *best.rows):
        if place >= 0 and sum(map(bool, texts[place])) > 1:
            words.update(filter(None, texts[place]))
    return replace(best, words=frozenset(words), body=_after_numbering(best.body, texts))


def _merit(header: Header) -> tuple[int, int, int]:
    """Rate a header: the needed columns first, then all, then one row rather than two."""
    return -len(header.missing), len(header.fields), -len(header.rows)


def _read(rows: tuple[int, ...], titles: list[str]) -> Header:
    """Give each field the column that names it most surely, the leftmost of equals."""
    claims: dict[Field, tuple[int, int]] = {}
    known = set()
    for place, title in enumerate(titles):
        found = meaning(title) if title else None
        if found is None:
            continue
        field, certainty = found
        if not isinstance(field, Field):
            known.add(place)
        elif field not in claims or (certainty, place) < claims[field]:
            claims[field] = certainty, place
    fields = {field: claims[field][1] for field in Field if field in claims}
    return Header(rows, rows[-1] + 1, tuple(titles), fields, frozenset(known))


def _joined(upper: list[str], lower: list[str]) -> list[str]:
    """Read two rows as one: the lower title where it says enough, else both, else the upper."""
    titles, group = [], ""
    for place in range(max(len(upper), len(lower))):
        above = upper[place] if place < len(upper) else ""
        below = lower[place] if place < len(lower) else ""
        group = above or group
        if not below:
            titles.append(above)
        elif meaning(below) or not group or len(group) > _LONGEST_GROUP:
            titles.append(below)
        else:
            titles.append(f"{group} {below}")
    return titles


def _after_numbering(body: int, texts: list[list[str]]) -> int:
    """Step over a row that numbers the columns: (1), (2), (3), or A, B, 1, 2."""
    cells = [text for text in texts[body] if text] if body < len(texts) else []
    numbers = len(cells) >= _FEWEST and all(_NUMBERING.fullmatch(cell) for cell in cells)
    return body + 1 if numbers else body


def _title(cell: object) -> str:
    """Give a cell's text when it can be a title."""
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() else ""
    if not isinstance(cell, str) or len(cell) > 4 * LONGEST_TITLE:
        return ""
    return nfc(cell)
