"""What a long piece of work may tell its caller, and how it learns that it should stop."""

from typing import Protocol


class Cancelled(Exception):
    """The person asked to stop; nothing of the current step has been kept."""


class Progress(Protocol):
    """Given to long work; the window, the command line and tests each bring their own."""

    def step(self, done: int, total: int) -> None:
        """Report that `done` of `total` steps are complete.

        Raises:
            Cancelled: the person asked to stop.
        """


class Silent:
    """Progress that nobody watches: tests, scripts."""

    def step(self, done: int, total: int) -> None:
        """Say nothing and never stop."""
