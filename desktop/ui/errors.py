"""The one place where a failure becomes words on the screen.

Words and boxes are loaded when the first failure is shown: the first window must not wait for them.
"""

import logging
import sys
import threading
from collections.abc import Callable
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from desktop.errors import AppError
from desktop.progress import Cancelled

if TYPE_CHECKING:
    from desktop.ui.widgets.message import MessageBox
    from desktop.wording import Words

log = logging.getLogger(__name__)


def translated(sentence: str) -> str:
    """A sentence of `desktop.wording` in the language of the window."""
    return QCoreApplication.translate("wording", sentence)


def words_of(error: Exception) -> "Words":
    """What happened and what to do, in the language of the window."""
    from desktop.wording import explain  # noqa: PLC0415 - see the module's docstring

    return explain(error, translated)


def sentence(error: AppError) -> str:
    """A failure in one line, for the words below a field."""
    words = words_of(error)
    return f"{words.happened} {words.advice}"


class Failures(QObject):
    """Shows failures, foreseen and unforeseen, without frightening words.

    Signals:
        shown: a message was opened; tests look at it.
    """

    shown = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._crash: MessageBox | None = None

    def show(self, error: Exception, parent: QWidget | None = None) -> "MessageBox | None":
        """Explain a failure over the window it happened in; a person's own stop says nothing."""
        if isinstance(error, Cancelled):
            return None
        if not isinstance(error, AppError):
            return self.crash(type(error), error, error.__traceback__)
        from desktop.ui.widgets.message import Message, MessageBox  # noqa: PLC0415 - as above
        from desktop.wording import SAFE  # noqa: PLC0415 - as above

        words = words_of(error)
        log.warning("shown to the officer: %s", error.code)
        box = MessageBox(
            Message(
                self.tr("Chưa làm được"),
                words.happened,
                translated(SAFE) if words.safe else "",
                words.advice,
            ),
            parent or QApplication.activeWindow(),
        )
        box.offer(self.tr("Đã hiểu"), "primary")
        return self._open(box)

    def crash(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> "MessageBox":
        """Tell of a bug, once at a time, and offer its places in the code for support staff."""
        log.error("unforeseen failure", exc_info=(kind, error, trace))
        if self._crash is not None:
            return self._crash
        from desktop.ui.widgets.message import Message, MessageBox  # noqa: PLC0415 - as above
        from desktop.wording import SAFE, UNFORESEEN  # noqa: PLC0415 - as above

        words = UNFORESEEN
        box = MessageBox(
            Message(
                self.tr("Có lỗi trong chương trình"),
                translated(words.happened),
                translated(SAFE),
                translated(words.advice),
                icon="error",
                tone="danger",
            ),
            QApplication.activeWindow(),
        )
        details = places(kind, trace)
        copy = box.offer(self.tr("Sao chép chi tiết"))
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(details))
        box.offer(self.tr("Tiếp tục làm việc"), "primary")
        self._crash = box
        box.finished.connect(self._forget)
        self._open(box)
        return box

    def _open(self, box: "MessageBox") -> "MessageBox":
        box.open()
        self.shown.emit(box)
        return box

    def _forget(self, _result: int) -> None:
        self._crash = None


def places(kind: type[BaseException], trace: TracebackType | None) -> str:
    """The kind of a bug and where it passed, without its message, which may quote a person."""
    from traceback import extract_tb  # noqa: PLC0415 - as above

    steps = extract_tb(trace)
    lines = [
        f"{step.filename.rsplit('desktop', 1)[-1]}:{step.lineno} {step.name}" for step in steps
    ]
    return "\n".join([kind.__name__, *lines])


class Hook(QObject):
    """Brings every exception nobody caught, from any thread, to `Failures.crash`."""

    _caught = Signal(object, object, object)

    def __init__(self, failures: Failures) -> None:
        super().__init__(failures)
        self._caught.connect(failures.crash, Qt.ConnectionType.QueuedConnection)
        self._before: tuple[Callable[..., object], Callable[..., object]] | None = None

    def install(self) -> None:
        """Take over from Python's own hooks, which only print."""
        self._before = (sys.excepthook, threading.excepthook)
        sys.excepthook = self._foreground
        threading.excepthook = self._background

    def remove(self) -> None:
        """Give Python's hooks back."""
        if self._before is not None:
            sys.excepthook, threading.excepthook = self._before
            self._before = None

    def _foreground(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        self._caught.emit(kind, error, trace)

    def _background(self, caught: threading.ExceptHookArgs) -> None:
        if caught.exc_value is not None:
            self._caught.emit(caught.exc_type, caught.exc_value, caught.exc_traceback)
