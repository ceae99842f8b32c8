"""Failures we foresaw.

A foreseen failure is an `AppError` with a stable code and the facts its words need. The words
themselves live in `desktop/wording.py`, so that the window, the command line and the tests say the
same; a test proves that no kind is without words. Everything else is a bug.
"""

from typing import ClassVar


class AppError(Exception):
    """A failure that has words for the person at the screen.

    Attributes:
        code: stable name, printed under `--json` and used to find the words.
        facts: what the words may mention; never personal data.
    """

    code: ClassVar[str] = "error"

    def __init__(self, **facts: object) -> None:
        super().__init__(self.code, facts)
        self.facts = facts

    def __str__(self) -> str:
        facts = ", ".join(f"{name}={value}" for name, value in self.facts.items())
        return f"{self.code}({facts})"
