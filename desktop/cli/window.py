"""The window, on the officer's own data or on sample data; without a screen, the same year in text."""

import os
import sys
import tempfile
from argparse import Namespace
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.cli.console import Console
from desktop.cli.failures import Exit, Refused
from desktop.paths import Paths

if TYPE_CHECKING:
    from desktop.ui.app import Launch

SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
"""Variables of which a Linux desktop sets at least one."""


def open_window(arguments: Namespace, console: Console) -> int:
    """Open the window and stay until it is closed."""
    if sys.platform.startswith("linux") and not any(os.environ.get(name) for name in SCREENS):
        return _without_screen(arguments, console)
    try:
        from desktop.bootstrap import launch

        begin = launch(arguments.data)
    except ImportError as missing:
        raise Refused(
            "window_impossible",
            f"Máy này thiếu thư viện để mở cửa sổ: {missing}.",
            "Cài thư viện còn thiếu (xem README), hoặc dùng các lệnh không cần cửa sổ: --help.",
        ) from missing
    return _run(_sampled(begin) if arguments.sample else begin)


def _run(begin: "Launch") -> int:
    from desktop.log import Log
    from desktop.ui.app import run_window

    with Log(Paths.default().logs, sys.stderr):
        return run_window(begin)


def _sampled(begin: "Launch") -> "Launch":
    """Begin on the sample data at once; whoever leaves it logs in to it again."""
    from desktop.bootstrap import entrance
    from desktop.services.demo.plan import COMMUNE_FILE

    data_file = Paths.default().sample / COMMUNE_FILE
    return replace(
        begin, exists=False, begin_with_sample=True, entrance=lambda: entrance(data_file)
    )


def _without_screen(arguments: Namespace, console: Console) -> int:
    happened = "Máy này không có màn hình nên không mở được cửa sổ."
    if not arguments.sample:
        raise Refused(
            "no_screen", happened, "Dùng các lệnh không cần cửa sổ: sokhuyenhoc --help.",
            Exit.REFUSED,
        )  # fmt: skip
    from desktop.cli.demo import play
    from desktop.clock import system_clock
    from desktop.services.demo.plan import DemoPlan

    console.say(f"{happened} Sau đây là cả năm mẫu, chạy không cần cửa sổ.")
    folder = Path(tempfile.mkdtemp(prefix="sokhuyenhoc-"))
    play(folder, DemoPlan(system_clock().astimezone().year), console)
    return Exit.DONE
