"""Files for people: whole or not at all, whatever happens to the disk meanwhile."""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from desktop.db.datafile.files import discard
from desktop.db.failures import DataReadOnly, DiskFull
from desktop.errors import AppError
from desktop.services.failures import FolderMissing


def not_written(failure: OSError, file: str) -> AppError | None:
    """What a failure to write means to the person at the screen; None when it says nothing."""
    if failure.errno in {errno.ENOSPC, errno.EDQUOT}:
        return DiskFull(file=file)
    if failure.errno in {errno.EACCES, errno.EPERM, errno.EROFS}:
        return DataReadOnly(file=file)
    return None


@contextmanager
def written(to: Path) -> Iterator[BinaryIO]:
    """A file to write into; it takes its name only when everything is durable.

    Raises:
        FolderMissing: the folder or drive is not there.
        DiskFull, DataReadOnly: it cannot be written; what was there before stays.
    """
    if not to.parent.is_dir():
        raise FolderMissing(folder=to.parent.name)
    beside = to.with_name(to.name + ".part")
    try:
        with beside.open("wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        beside.replace(to)
    except OSError as failure:
        raise (not_written(failure, to.name) or DataReadOnly(file=to.name)) from failure
    finally:
        discard(beside)
