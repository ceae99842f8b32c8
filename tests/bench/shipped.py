"""A measuring process as the program is shipped: without what only tests bring along."""

import sys


def without_numpy() -> None:
    """Keep openpyxl from loading it, which it does wherever it finds it."""
    sys.modules["numpy"] = None  # type: ignore[assignment]
