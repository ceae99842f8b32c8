"""How failures end a command: words on standard error, JSON if asked for, and the exit code.

The modules with the words are loaded only once something has failed.
"""

import datetime as dt
import errno
from enum import IntEnum

from desktop.cli.console import Console
from desktop.cli.parser import UsageWrong
from desktop.errors import AppError


class Exit(IntEnum):
    """The exit codes, kept stable for scheduled tasks."""

    DONE = 0
    UNFORESEEN = 1
    USAGE = 2
    REFUSED = 3
    CANCELLED = 4


class Refused(Exception):
    """Something that only the command line can refuse, in its own words."""

    def __init__(self, code: str, happened: str, advice: str, end: Exit = Exit.REFUSED) -> None:
        super().__init__(code)
        self.code, self.happened, self.advice, self.end = code, happened, advice, end


def end_of(error: Exception, console: Console) -> Exit:
    """Say what went wrong and what to do; give the exit code."""
    match error:
        case UsageWrong():
            console.refuse("usage", str(error), error.advice)
            return Exit.USAGE
        case Refused():
            console.refuse(error.code, error.happened, error.advice)
            return error.end
        case AppError():
            return _explain(error, console)
        case OSError() if (known := _foreseen(error)) is not None:
            return _explain(known, console)
        case _:
            return _record(error, console)


def _explain(error: AppError, console: Console) -> Exit:
    from desktop.sync.failures import PackageRefused
    from desktop.wording import explain

    words = explain(error)
    code = error.reason.value if isinstance(error, PackageRefused) else error.code
    console.refuse(code, words.happened, words.advice)
    return Exit.REFUSED


def _foreseen(error: OSError) -> AppError | None:
    """What the system refused, as a failure that has words; None when nobody thought of it."""
    from desktop.db.failures import DataReadOnly, DiskFull
    from desktop.services.failures import FolderMissing

    name = str(error.filename or "")
    if error.errno in {errno.ENOSPC, errno.EDQUOT}:
        return DiskFull(file=name)
    if error.errno in {errno.EACCES, errno.EPERM, errno.EROFS}:
        return DataReadOnly(file=name)
    if error.errno in {errno.ENOENT, errno.ENOTDIR}:
        return FolderMissing(folder=name)
    return None


def _record(error: Exception, console: Console) -> Exit:
    from desktop.log import Log, record_crash
    from desktop.paths import Paths
    from desktop.wording import explain

    logs = Paths.default().logs
    with Log(logs):
        reference = record_crash(error, dt.datetime.now().astimezone())
    words = explain(error)
    console.refuse("unforeseen", words.happened, words.advice)
    console.say(f"Mã lỗi {reference}, nhật ký ở {logs}")
    return Exit.UNFORESEEN
