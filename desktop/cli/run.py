"""One command from its arguments to its exit code."""

import os
import sys
from collections.abc import Sequence

from desktop.cli.commands import build_parser
from desktop.cli.console import Console
from desktop.cli.failures import Exit, end_of
from desktop.progress import Cancelled


def run(arguments: Sequence[str]) -> int:
    """Run one command; nothing that it raises goes further."""
    console = Console(as_json="--json" in arguments)
    try:
        return _run(arguments, console)
    except BrokenPipeError:  # the reader of our output went away, as `head` does
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return Exit.DONE
    except (KeyboardInterrupt, Cancelled):
        console.refuse("cancelled", "Đã dừng theo yêu cầu.", "Việc xong trước đó vẫn được giữ.")
        return Exit.CANCELLED
    except Exception as error:  # noqa: BLE001 - the last place: what is not foreseen is recorded
        return end_of(error, console)


def _run(arguments: Sequence[str], console: Console) -> int:
    try:
        chosen = build_parser().parse_args(arguments)
    except SystemExit as leave:  # help and version have been printed
        return int(leave.code or 0)
    load, name = chosen.run
    code: int = getattr(load(), name)(chosen, console)
    return code
