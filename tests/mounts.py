"""Places that are full or cannot be written, as real file systems: permissions do not bind root."""

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest


def _run(*command: str) -> bool:
    done = subprocess.run(command, capture_output=True, check=False)
    return done.returncode == 0


def _mount(folder: Path, options: str) -> None:
    folder.mkdir(exist_ok=True)
    if os.name != "posix" or not _run("mount", "-t", "tmpfs", "-o", options, "tmpfs", str(folder)):
        pytest.skip("needs the right to mount a file system of its own")


@contextmanager
def small(folder: Path, kilobytes: int = 2048) -> Iterator[Path]:
    """A disk of a few kilobytes."""
    _mount(folder, f"size={kilobytes}k")
    try:
        yield folder
    finally:
        _run("umount", "-l", str(folder))


@contextmanager
def frozen(folder: Path) -> Iterator[Path]:
    """A disk that was written and is read-only for a while; `folder` is a `small` one."""
    if not _run("mount", "-o", "remount,ro", str(folder)):
        pytest.skip("needs the right to mount a file system of its own")
    try:
        yield folder
    finally:
        _run("mount", "-o", "remount,rw", str(folder))


def fill(folder: Path, leave: int = 0) -> Path:
    """Fill a disk up but for some bytes; remove the file that is returned to make room again."""
    ballast = folder / "ballast"
    with ballast.open("ab", buffering=0) as file:
        try:
            while True:
                file.write(bytes(4096))
        except OSError:
            pass
    if leave:
        os.truncate(ballast, max(0, ballast.stat().st_size - leave))
    return ballast
