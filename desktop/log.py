"""What the program did and how it failed, without personal data.

A log line travels: officers send it to support staff. So nothing is trusted to be harmless. The
fixed text of a record is written, and of its arguments only what cannot name a person: numbers,
identifiers, lower-case code words. Of a failure the kinds and the places in the code are written,
never its message, which may quote a row.
"""

import contextlib
import datetime as dt
import enum
import faulthandler
import logging
import logging.handlers
import os
import pathlib
import re
import sys
import threading
import traceback
import uuid
from collections.abc import Mapping
from types import TracebackType
from typing import Self, TextIO

LOGGER = logging.getLogger("desktop")
FILE_NAME = "sokhuyenhoc.log"
FATAL_NAME = "fatal.log"
_BYTES_PER_FILE = 1_000_000
_OLD_FILES = 4
_CODE_WORD = re.compile(r"[a-z][a-z0-9_.-]{0,39}")
_LONG_NUMBER = re.compile(r"\d{5,}")
_PLAIN = bool | int | float | uuid.UUID | dt.date | dt.timedelta | None


def harmless(value: object) -> object:
    """Turn an argument of a log record into something that names nobody.

    Numbers of more than four digits inside text are hidden with it: they may be an identity number
    or a telephone.
    """
    if isinstance(value, str | _PLAIN) and not isinstance(value, enum.Enum):
        if not isinstance(value, str) or (
            _CODE_WORD.fullmatch(value) and not _LONG_NUMBER.search(value)
        ):
            return value
        return f"<text {len(value)}>"
    return _named(value)


def _named(value: object) -> str:
    """Name a thing by its kind, and by what the program itself called it."""
    match value:
        case enum.Enum():
            return f"{type(value).__name__}.{value.name}"
        case type():
            return value.__name__
        case pathlib.PurePath():
            return f"<{value.suffix or 'path'}>"
        case BaseException():
            return _kind(value)
        case _:
            return f"<{type(value).__name__}>"


def _kind(error: BaseException) -> str:
    """Name the kind of a failure, and its code when it is one we foresaw."""
    code = getattr(error, "code", None)
    name = type(error).__qualname__
    return f"{name}({code})" if isinstance(code, str) and _CODE_WORD.fullmatch(code) else name


def describe(error: BaseException) -> str:
    """Say how a failure came about: kinds and places, oldest cause first, no messages."""
    lines: list[str] = []
    if error.__cause__ is not None:
        lines.append(describe(error.__cause__))
    elif error.__context__ is not None and not error.__suppress_context__:
        lines.append(describe(error.__context__))
    for frame in traceback.extract_tb(error.__traceback__):
        place = "/".join(pathlib.PurePath(frame.filename).parts[-3:])
        lines.append(f"  {place}:{frame.lineno} {frame.name}")
    lines.append(_kind(error))
    return "\n".join(lines)


class PrivateFormatter(logging.Formatter):
    """Writes records so that they name nobody."""

    def format(self, record: logging.LogRecord) -> str:
        moment = dt.datetime.fromtimestamp(record.created, dt.UTC).astimezone()
        line = f"{moment:%Y-%m-%d %H:%M:%S%z} {record.levelname} {record.name}: {_text(record)}"
        error = record.exc_info[1] if record.exc_info else None
        return line if error is None else f"{line}\n{describe(error)}"


def _text(record: logging.LogRecord) -> str:
    """Fill the arguments into the fixed text of a record."""
    template = str(record.msg)
    if not record.args:
        return template
    if isinstance(record.args, Mapping):
        return _filled(template, {name: harmless(value) for name, value in record.args.items()})
    return _filled(template, tuple(harmless(value) for value in record.args))


def _filled(template: str, arguments: Mapping[str, object] | tuple[object, ...]) -> str:
    """Apply the arguments; where a place wants a number and got none, the text stands alone."""
    try:
        return template % arguments
    except (TypeError, ValueError, KeyError):
        return template


class _RotatingFile(logging.handlers.RotatingFileHandler):
    """A log file that gives way to a new one when it is full.

    While another run of the program holds the old one open, Windows refuses to rename it; then the
    same file simply grows on.
    """

    def rotate(self, source: str, dest: str) -> None:
        with contextlib.suppress(OSError):
            os.replace(source, dest)  # noqa: PTH105 - the handler works with text paths


class Log:
    """The log of this run: a rotating file, and warnings on the console when there is one.

    Failures that nobody caught end in the log too, and a crash below Python in a file of its own.
    Without a folder that can be written to, the program runs without a log file.
    """

    def __init__(self, folder: pathlib.Path, console: TextIO | None = None) -> None:
        self._handlers: list[logging.Handler] = []
        self._fatal: TextIO | None = None
        self._hooks = (sys.excepthook, threading.excepthook)
        if console is not None:
            screen = logging.StreamHandler(console)
            screen.setLevel(logging.WARNING)
            self._add(screen)
        LOGGER.setLevel(logging.INFO)
        try:
            self._open_files(folder)
        except OSError as error:
            LOGGER.warning("no log file: %s", error)
        sys.excepthook = _uncaught
        threading.excepthook = _uncaught_in_thread

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the files and put the hooks back as they were."""
        sys.excepthook, threading.excepthook = self._hooks
        root = logging.getLogger()
        for handler in self._handlers:
            root.removeHandler(handler)
            handler.close()
        self._handlers.clear()
        if self._fatal is not None:
            faulthandler.disable()
            self._fatal.close()
            self._fatal = None

    def _open_files(self, folder: pathlib.Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._add(
            _RotatingFile(
                folder / FILE_NAME,
                maxBytes=_BYTES_PER_FILE,
                backupCount=_OLD_FILES,
                encoding="utf-8",
            )
        )
        self._fatal = (folder / FATAL_NAME).open("a", encoding="utf-8")
        faulthandler.enable(self._fatal)

    def _add(self, handler: logging.Handler) -> None:
        handler.setFormatter(PrivateFormatter())
        logging.getLogger().addHandler(handler)
        self._handlers.append(handler)


def record_crash(error: BaseException, moment: dt.datetime) -> str:
    """Log a failure that nobody foresaw.

    Returns:
        A short reference to quote to support staff, found again in the log.
    """
    reference = f"s{moment:%d%m}-{moment:%H%M}-{moment:%S}"
    LOGGER.critical("unforeseen failure %s", reference, exc_info=error)
    return reference


def _uncaught(
    kind: type[BaseException], error: BaseException, traceback: TracebackType | None
) -> None:
    """Log a failure that reached the end of the main thread, unless a person pressed Ctrl+C."""
    if issubclass(kind, KeyboardInterrupt):
        sys.__excepthook__(kind, error, traceback)
        return
    LOGGER.critical("uncaught failure", exc_info=error)


def _uncaught_in_thread(arguments: threading.ExceptHookArgs) -> None:
    """Log a failure that ended a thread."""
    if arguments.exc_value is not None and not issubclass(arguments.exc_type, SystemExit):
        LOGGER.critical("uncaught failure in a thread", exc_info=arguments.exc_value)
