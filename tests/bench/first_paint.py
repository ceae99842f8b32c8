"""Run as a process by `test_opening`: opens the real window and tells when it was painted.

    python -m tests.bench.first_paint DATA_FILE [PASSWORD]

Prints the wall time of the login window's first paint, and with a password also how many seconds
passed from Enter until the first page was painted.
"""

import os
import sys
import time
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QWidget

from desktop.bootstrap import launch
from desktop.ui.app import application, run_window


class Watch(QObject):
    """Looks at every paint until there is nothing more to wait for."""

    def __init__(self, password: str) -> None:
        super().__init__()
        self._password, self._entered = password, 0.0
        self._painted = False

    def eventFilter(self, seen: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and isinstance(seen, QWidget):
            if not self._painted and type(seen).__name__ == "LoginPage":
                self._painted = True
                print(time.time(), flush=True)
                QTimer.singleShot(1000 if self._password else 0, self.enter)
            elif self._entered and type(seen).__name__ == "OverviewPage":
                print(time.perf_counter() - self._entered, flush=True)
                os._exit(0)
        return False

    def enter(self) -> None:
        """Type the password as a person does, once everything behind the window is loaded."""
        if not self._password:
            os._exit(0)
        if not any(box.count() for box in QApplication.allWidgets() if isinstance(box, QComboBox)):
            QTimer.singleShot(50, self.enter)
            return
        fields = [w for w in QApplication.allWidgets() if isinstance(w, QLineEdit)]
        field = next(w for w in fields if w.echoMode() == QLineEdit.EchoMode.Password)
        field.setFocus()
        from PySide6.QtTest import QTest  # noqa: PLC0415 - must not count as part of the opening

        QTest.keyClicks(field, self._password)
        self._entered = time.perf_counter()
        QTest.keyClick(field, Qt.Key.Key_Return)


def main() -> int:
    """Open the window on a data file."""
    app = application(sys.argv[:1])
    watch = Watch(sys.argv[2] if len(sys.argv) > 2 else "")
    app.installEventFilter(watch)
    return run_window(launch(Path(sys.argv[1])))


if __name__ == "__main__":
    sys.exit(main())
