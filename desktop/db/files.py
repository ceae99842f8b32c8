"""Files that must be whole: written beside, made durable, then put in place in one step."""

import os
from pathlib import Path

from desktop.db.failures import DataReadOnly, DiskFull

NO_SPACE = 28


def replace_file(path: Path, content: bytes) -> None:
    """Put `content` in place of a file; after a power cut the old or the new one is there.

    Raises:
        DiskFull: there is no room.
        DataReadOnly: the folder cannot be written.
    """
    beside = path.with_name(path.name + ".new")
    try:
        with beside.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
        sync_folder(path.parent)
    except OSError as failure:
        beside.unlink(missing_ok=True)
        kind = DiskFull if failure.errno == NO_SPACE else DataReadOnly
        raise kind(file=path.name) from failure


def sync_folder(folder: Path) -> None:
    """Make a rename durable; Windows does that by itself and cannot open folders."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
