"""The list of families, and how a test stands in one of its cells."""

from typing import Any

CODE, NAME, VILLAGE, ADDRESS, REGISTERED, LAST_YEAR, PHONE, MEMBERS = range(8)
"""Its columns."""


def stand(listing: Any, column: int, row: int = 0) -> None:
    """Put the keyboard into a cell."""
    listing.table.setFocus()
    listing.table.go_to(row, column)
