"""The time of day, passed to whoever needs it so that tests can set it."""

import datetime as dt
from collections.abc import Callable

Clock = Callable[[], dt.datetime]
"""Gives the present moment, with its time zone."""


def system_clock() -> dt.datetime:
    """The PC's own clock, which may be wrong: it orders nothing that matters."""
    return dt.datetime.now(dt.UTC)
