"""What a command says: results to standard output, messages to standard error, in Vietnamese."""

import io
import json
import sys
import time
from collections.abc import Mapping, Sequence
from typing import Any, TextIO

REDRAW_SECONDS = 0.1


class Console:
    """Where a command writes.

    Args:
        as_json: results are JSON; tables and sentences for people are left out.
    """

    def __init__(self, *, as_json: bool) -> None:
        self.as_json = as_json
        for stream in (sys.stdout, sys.stderr):
            if isinstance(stream, io.TextIOWrapper):  # Windows pipes begin in an old code page
                stream.reconfigure(encoding="utf-8", errors="backslashreplace")

    def result(self, value: Any, *text: str) -> None:
        """Give the result: as JSON, or as lines for people."""
        if self.as_json:
            _put(sys.stdout, json.dumps(value, ensure_ascii=False, indent=2))
        else:
            for line in text:
                _put(sys.stdout, line)

    def line(self, value: Any, text: str) -> None:
        """Give one of several results, a line each."""
        _put(sys.stdout, json.dumps(value, ensure_ascii=False) if self.as_json else text)

    def say(self, text: str) -> None:
        """Tell the person something that is no result."""
        say(text)

    def refuse(self, code: str, happened: str, advice: str) -> None:
        """Say that nothing came of it, and what to do."""
        if self.as_json:
            error = {"code": code, "message": happened, "advice": advice}
            _put(sys.stdout, json.dumps({"error": error}, ensure_ascii=False, indent=2))
        self.say(happened)
        if advice:
            self.say(advice)


class Meter:
    """Progress as a percentage on a screen that is watched; nothing anywhere else.

    Attributes:
        shown: whether anybody sees it.
    """

    def __init__(self, title: str) -> None:
        self._title = title
        self.shown = sys.stderr is not None and sys.stderr.isatty()
        self._last = 0.0

    def step(self, done: int, total: int) -> None:
        """Show how far it is; Ctrl+C is how a person stops it."""
        now = time.monotonic()
        if self.shown and (now - self._last > REDRAW_SECONDS or done == total):
            self._last = now
            share = 100 * done // total if total else 100
            end = "\n" if done == total else ""
            sys.stderr.write(f"\r{self._title}: {share:3d} %{end}")
            sys.stderr.flush()


def say(text: str) -> None:
    """Tell the person something that is no result."""
    _put(sys.stderr, text)


def table(titles: Sequence[str], rows: Sequence[Sequence[object]]) -> list[str]:
    """Lines of a table whose columns stand below each other; figures to the right."""
    if not rows:
        return ["Không có."]
    texts = [[_cell(value) for value in row] for row in rows]
    widths = [max(map(len, column)) for column in zip(titles, *texts, strict=True)]
    right = [
        all(isinstance(row[place], int | float | None) for row in rows)
        for place in range(len(titles))
    ]
    lines = [titles, ["─" * width for width in widths], *texts]
    return [
        "  ".join(
            cell.rjust(width) if figure else cell.ljust(width)
            for cell, width, figure in zip(line, widths, right, strict=True)
        ).rstrip()
        for line in lines
    ]


def pairs(facts: Mapping[str, object]) -> list[str]:
    """Lines of names and values below each other."""
    width = max(map(len, facts), default=0)
    return [f"{name.ljust(width)}  {_cell(value)}" for name, value in facts.items()]


def size(number: int) -> str:
    """A size in bytes as people read it."""
    for unit, one in (("MB", 10**6), ("KB", 10**3)):
        if number >= one:
            return f"{number / one:.1f} {unit}".replace(".", ",")
    return f"{number} byte"


def _put(stream: TextIO | None, text: str) -> None:
    if stream is not None:  # a program started from a Windows menu has no streams
        stream.write(text + "\n")
        stream.flush()


def _cell(value: object) -> str:
    if value is None:
        return "–"
    if isinstance(value, bool):
        return "có" if value else ""
    if isinstance(value, float):
        return f"{value:g}".replace(".", ",")
    return str(value)
