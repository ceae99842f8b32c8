"""Files that must be whole: written beside, made durable, then put in place in one step."""

import errno
import glob
import os
from contextlib import suppress
from itertools import count
from pathlib import Path

from desktop.db.failures import DataReadOnly, DiskFull
from desktop.errors import AppError


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
        discard(beside)
        raise failure_of(failure, path) from failure


def write_verified(path: Path, content: bytes) -> None:
    """Write a file, read it back from its medium, and only then give it its name, for good.

    When this returns, nothing of it is left in the PC's memory alone.

    Raises:
        OSError: the medium is full, read-only, gone, or did not give back what was written.
    """
    part = path.with_name(path.name + ".part")
    try:
        with part.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
            if hasattr(os, "posix_fadvise"):  # so that reading back asks the stick, not the memory
                os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
        if part.read_bytes() != content:
            raise OSError("the medium did not give back what was written")
        part.replace(path)
        sync_folder(path.parent)
    finally:
        discard(part)


def discard(path: Path) -> None:
    """Remove what is left of a file that came to nothing, as far as its place still allows that.

    A stick that was pulled out or is write-protected refuses even to remove what is not there.
    """
    with suppress(OSError):
        path.unlink(missing_ok=True)


def failure_of(failure: OSError, path: Path) -> AppError:
    """What the operating system's refusal to write a file means."""
    full = failure.errno in {errno.ENOSPC, errno.EDQUOT}
    return (DiskFull if full else DataReadOnly)(file=path.name)


def free_name(path: Path, why: str) -> Path:
    """A name beside a file that nothing has yet, such as `data.before-restore-1.db`."""
    names = (path.with_name(f"{path.stem}.{why}-{number}{path.suffix}") for number in count(1))
    return next(name for name in names if not list(path.parent.glob(f"{glob.escape(name.name)}*")))


def put_aside(data_file: Path, why: str) -> Path | None:
    """Rename a data file and what belongs to it; a log left behind must not meet another file.

    Returns:
        Where the data file lies now; None when there was none.
    """
    there = data_file.exists()
    aside = free_name(data_file, why)
    for end in ("", "-wal", "-shm", ".keys"):
        part = data_file.with_name(data_file.name + end)
        if part.exists():
            part.rename(aside.with_name(aside.name + end))
    return aside if there else None


def sync_folder(folder: Path) -> None:
    """Make a rename durable; Windows does that by itself and cannot open folders."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        except OSError as failure:
            if failure.errno != errno.EINVAL:
                raise
            os.sync()  # some sticks' file systems know folders only as a part of everything
        finally:
            os.close(handle)
