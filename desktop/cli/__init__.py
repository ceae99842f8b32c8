"""The command line: the window, or a chore without one; arguments, words and exit codes."""

import sys
from collections.abc import Sequence

__all__ = ["main"]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and give its exit code; without a command the window opens."""
    from desktop.cli.run import run

    return run(sys.argv[1:] if arguments is None else arguments)
