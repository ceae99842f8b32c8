"""Where packages go (nơi giao): files in a folder or on a stick, whole and read back, or none."""

import errno
import math
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from desktop.db.datafile.files import discard, write_verified
from desktop.errors import AppError
from desktop.services.exchange import drives
from desktop.services.exchange.failures import DriveGone, RoomMissing, WriteNotVerified
from desktop.services.failures import FolderMissing
from desktop.services.writing import not_written

GONE = {errno.EIO, errno.ENODEV, errno.ENXIO, errno.ENOENT, errno.ENOTDIR, errno.ESTALE}
GONE_ON_WINDOWS = {3, 15, 21, 31, 433, 1117, 1167}  # path, drive, not ready, general, no device, …
SPARE = 65_536  # a file system's own entries
TENTH = 100_000  # of a megabyte


class Written(NamedTuple):
    """A file to be written: its place and what it holds."""

    path: Path
    content: bytes


def deliver(files: Sequence[Written]) -> None:
    """Write all files and read each back; if one cannot be written, none of them stays.

    Raises:
        FolderMissing, RoomMissing: nothing was begun.
        DiskFull, DataReadOnly, DriveGone, WriteNotVerified: what was begun is taken back.
    """
    _check_room(files)
    done: list[Path] = []
    for path, content in files:
        replaced = path.exists()
        try:
            write_verified(path, content)
        except OSError as failure:
            for former in done if replaced else (*done, path):
                discard(former)
            raise _meaning(failure, path) from failure
        except BaseException:
            for former in done:
                discard(former)
            raise
        done.append(path)


def unused(path: Path) -> Path:
    """The path itself, or a name beside the file that has it: nothing on a stick is replaced."""
    number, free = 1, path
    while free.exists():
        number += 1
        free = path.with_name(f"{path.stem}-{number}{path.suffix}")
    return free


def in_turn(path: Path, turn: int, number: int) -> Path:
    """The name of one of several packages that follow each other: “… phần 1 trên 3”."""
    if number == 1:
        return path
    return path.with_name(f"{path.stem}-phan-{turn}-tren-{number}{path.suffix}")


def _check_room(files: Sequence[Written]) -> None:
    folder = files[0].path.parent
    if not folder.is_dir():
        raise FolderMissing(folder=folder.name)
    needed = sum(len(content) + SPARE for _path, content in files)
    with suppress(OSError):  # what cannot tell its room is written to and found out
        free = drives.free_room(folder)
        if free < needed:
            raise RoomMissing(
                needed=math.ceil(needed / TENTH) / 10, free=math.floor(free / TENTH) / 10
            )


def _meaning(failure: OSError, path: Path) -> AppError:
    gone = failure.errno in GONE or getattr(failure, "winerror", None) in GONE_ON_WINDOWS
    if gone or not path.parent.is_dir():
        return DriveGone(folder=path.parent.name)
    return not_written(failure, path.name) or WriteNotVerified(file=path.name)
