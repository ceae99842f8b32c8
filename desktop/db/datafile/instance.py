"""One program at a time works on a data file: a lock the operating system gives back by itself."""

import os
import sys
from pathlib import Path
from typing import BinaryIO

from desktop.db.failures import DataInUse, DataReadOnly

if sys.platform == "win32":
    import msvcrt

    def _lock(file: BinaryIO) -> None:
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _lock(file: BinaryIO) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


class InstanceLock:
    """Held while the program works on a data file; gone when the process ends, however it ends."""

    def __init__(self, data_file: Path) -> None:
        """Take the lock.

        Raises:
            DataInUse: another program holds it.
            DataReadOnly: the folder cannot be written.
        """
        path = data_file.with_name(data_file.name + ".lock")
        try:
            self._file = path.open("ab")
        except OSError as failure:
            raise DataReadOnly(file=data_file.name) from failure
        try:
            _lock(self._file)
        except OSError as failure:
            self._file.close()
            raise DataInUse(file=data_file.name) from failure

    def release(self) -> None:
        """Give the lock back."""
        self._file.close()


def writable(folder: Path) -> bool:
    """Whether files can be made in a folder."""
    return os.access(folder, os.W_OK | os.X_OK)
