"""Files that another program shows for a while: a folder of their own, gone with this program."""

import atexit
import shutil
import tempfile
from contextlib import suppress
from functools import cache
from pathlib import Path

from PySide6.QtCore import QLockFile, QUrl
from PySide6.QtGui import QDesktopServices

from desktop.ui.failures import NothingOpens

PREFIX = "sokhuyenhoc-xem-"


@cache
def _folder() -> Path:
    """This program's folder, readable by this person alone; those left by a crash go first."""
    made = Path(tempfile.mkdtemp(prefix=PREFIX))
    lock = _lock(made)
    lock.lock()
    for left in made.parent.glob(f"{PREFIX}*"):
        if left != made and _lock(left).tryLock(0):  # nobody works in it any more
            shutil.rmtree(left, ignore_errors=True)  # what Excel holds open goes next time
    atexit.register(shutil.rmtree, made, ignore_errors=True)
    atexit.register(lock.unlock)
    return made


def _lock(folder: Path) -> QLockFile:
    lock = QLockFile(str(folder / "lock"))
    lock.setStaleLockTime(0)  # however long ago it was taken, only a program that ended frees it
    return lock


def passing_file(name: str) -> Path:
    """A place for a file of this name; an older one that is still open does not matter."""
    return Path(tempfile.mkdtemp(dir=_folder())) / name


def open_outside(path: Path) -> None:
    """Show a file in the program that this PC has for it.

    Raises:
        NothingOpens: it has none.
    """
    if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
        raise NothingOpens(file=path.name)


def forget_shown() -> None:
    """Drop what was shown so far: somebody in it was erased. What Excel holds open goes later."""
    with suppress(OSError):  # no folder for passing files: nothing was shown
        for shown in _folder().iterdir():
            if shown.is_dir():
                shutil.rmtree(shown, ignore_errors=True)
