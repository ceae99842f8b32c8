"""The texts of rows that may be a header, taken row by row or two together."""

import re

from desktop.domain.names import nfc
from desktop.sheets.columns import LONGEST_TITLE, meaning
from desktop.sheets.forms import Form

FEWEST = 2
"""Columns we must understand before a row counts as a header."""

_NUMBERING = re.compile(r"[\[(]?(?:[A-Za-zĐđ]|\d{1,2})(?:\.0)?[\])]?")
_LONGEST_GROUP = 40


def joined_titles(upper: list[str], lower: list[str], form: Form) -> list[str]:
    """Read two rows as one: the lower title where it says enough, else both, else the upper."""
    titles, group = [], ""
    for place in range(max(len(upper), len(lower))):
        above = upper[place] if place < len(upper) else ""
        below = lower[place] if place < len(lower) else ""
        group = above or group
        if not below:
            titles.append(above)
        elif meaning(below, form) or not group or len(group) > _LONGEST_GROUP:
            titles.append(below)
        else:
            titles.append(f"{group} {below}")
    return titles


def titles_above(upper: list[str], lower: list[str]) -> list[str]:
    """Give the title above each title of the lower row, which may reach over several columns."""
    groups, group = [], ""
    for place in range(max(len(upper), len(lower))):
        group = (upper[place] if place < len(upper) else "") or group
        below = lower[place] if place < len(lower) else ""
        groups.append(group if below else "")
    return groups


def after_numbering(body: int, texts: list[list[str]]) -> int:
    """Step over a row that numbers the columns: (1), (2), (3), or A, B, 1, 2."""
    cells = [text for text in texts[body] if text] if body < len(texts) else []
    numbers = len(cells) >= FEWEST and all(_NUMBERING.fullmatch(cell) for cell in cells)
    return body + 1 if numbers else body


def title_of(cell: object) -> str:
    """Give a cell's text when it can be a title."""
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() else ""
    if not isinstance(cell, str) or len(cell) > 4 * LONGEST_TITLE:
        return ""
    return nfc(cell)
