"""Villages written once beside all their households, in a merged cell or on the first row only."""

from collections.abc import Sequence
from itertools import pairwise

from desktop.sheets.rows import Field

Area = tuple[tuple[int, int], tuple[int, int]]
"""First and last cell, each by row and column from 0."""

SHARED_TEXTS = (Field.VILLAGE, Field.ADDRESS)
SHARED = (*SHARED_TEXTS, Field.ZONE)
"""What households side by side may have in common."""


class MergedDown:
    """Fills the cells of one column that a merged cell above them covers."""

    def __init__(self, areas: Sequence[Area], column: int) -> None:
        self._spans = sorted(
            (top, bottom)
            for (top, left), (bottom, right) in areas
            if left <= column <= right and bottom > top
        )
        self._held: dict[int, object] = {}

    def __bool__(self) -> bool:
        return bool(self._spans)

    def fill(self, cells: Sequence[object], first: int) -> Sequence[object]:
        """Give the cells of rows `first` and on, the covered ones with their value."""
        after = first + len(cells)
        spans = [(top, bottom) for top, bottom in self._spans if top < after and bottom >= first]
        if not spans:
            return cells
        filled = list(cells)
        for top, bottom in spans:
            if top >= first:
                self._held[top] = cells[top - first]
            for row in range(max(top + 1, first), min(bottom + 1, after)):
                filled[row - first] = self._held.get(top, "")
        return filled


def written_once(names: Sequence[str], villages: Sequence[str]) -> bool:
    """Say whether a column gives each village on the first of its rows only.

    That is when none comes twice in a row, and most of those with a name have none beside it.
    """
    told = [village for name, village in zip(names, villages, strict=True) if name and village]
    silent = sum(not village for name, village in zip(names, villages, strict=True) if name)
    return 0 < len(told) < silent and all(one != other for one, other in pairwise(told))
