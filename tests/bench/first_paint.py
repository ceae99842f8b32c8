# ruff: noqa: PLC0415 - what is loaded before the first paint would count as part of it
"""Run as a process by `test_opening`: opens the real window and tells when it was painted.

    python -c 'from tests.bench.first_paint import main; main()' DATA_FILE [PASSWORD]

Prints the wall time of the login window's first paint, and with a password also how many seconds
passed from Enter until the first page was painted.
"""

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from desktop.bootstrap import launch
from desktop.ui.app import run_window

Then = Callable[[], object]


def leave() -> None:
    """End the process at once, with all that was printed."""
    sys.stdout.flush()
    os._exit(0)


def watch(password: str, then: Then) -> None:
    """Listen to the stage that `run_window` makes."""
    from desktop.ui import opening

    class Watched(opening.Stage):
        def start(self) -> None:
            self.painted.connect(lambda: painted(password, then))
            super().start()

    opening.Stage = Watched  # type: ignore[misc]


def painted(password: str, then: Then) -> None:
    """Tell the time; with a password, wait for what loads behind the window and go on."""
    print(time.time(), flush=True)
    if not password:
        leave()
    from PySide6.QtCore import QTimer

    QTimer.singleShot(1000, lambda: enter(password, then))


def enter(password: str, then: Then) -> None:
    """Type the password as a person does, and tell when the first page is painted."""
    from PySide6.QtCore import QEvent, QObject, Qt, QTimer
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QWidget

    if not any(box.count() for box in QApplication.allWidgets() if isinstance(box, QComboBox)):
        QTimer.singleShot(50, lambda: enter(password, then))
        return
    begun: list[float] = []
    app = QApplication.instance()
    assert app is not None

    class Watch(QObject):
        def eventFilter(self, seen: Any, event: QEvent) -> bool:
            drawn = event.type() == QEvent.Type.Paint and isinstance(seen, QWidget)
            if drawn and type(seen).__name__ == "OverviewPage":
                print(time.perf_counter() - begun[0], flush=True)
                app.removeEventFilter(self)
                then()
            return False

    app.installEventFilter(Watch(app))
    fields = [w for w in QApplication.allWidgets() if isinstance(w, QLineEdit)]
    field = next(w for w in fields if w.echoMode() == QLineEdit.EchoMode.Password)
    field.setFocus()
    QTest.keyClicks(field, password)
    begun.append(time.perf_counter())
    QTest.keyClick(field, Qt.Key.Key_Return)


def main(then: Then = leave) -> int:
    """Open the window on a data file; once the first page is painted, do what comes then."""
    begin = launch(Path(sys.argv[1]))
    watch(sys.argv[2] if len(sys.argv) > 2 else "", then)
    return run_window(begin)
