"""When a package changes so much that a person has to say yes a second time.

A wrong column in a workbook, or a register that somebody emptied, arrives like any other package.
"""

MOST_REMOVED, MOST_CHANGED = 20, 50
"""Per cent of the families held that may go, or change, without a question."""

FEW_REMOVED, FEW_CHANGED = 10, 50
"""Below these numbers nobody is asked, whatever the share."""


def is_mass_change(held: int, changed: int, removed: int) -> bool:
    """Whether a package takes away or rewrites more of a commune's families than is usual."""
    too_many_gone = removed >= FEW_REMOVED and removed * 100 > MOST_REMOVED * held
    too_many_changed = changed >= FEW_CHANGED and changed * 100 > MOST_CHANGED * held
    return held > 0 and (too_many_gone or too_many_changed)
