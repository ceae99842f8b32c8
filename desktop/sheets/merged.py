"""Cells merged downwards: one village written once beside all its households."""

from collections.abc import Sequence

from desktop.sheets.rows import Field

Area = tuple[tuple[int, int], tuple[int, int]]
"""First and last cell, each by row and column from 0."""

SHARED = (Field.VILLAGE, Field.ADDRESS, Field.ZONE)
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
