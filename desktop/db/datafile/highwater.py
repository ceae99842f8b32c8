"""The high-water mark: what this PC remembers of a writer outside its data file.

A data file that is copied to another PC, copied on this one, or restored from a backup must not go
on under its old name: two files would write different changes under the same `(writer, seq)`. The
mark, kept in the user's own folder, tells such a file from the one that was last open here.
"""

import sys
from pathlib import Path
from uuid import uuid4

import msgspec

from desktop.db.datafile.files import replace_file

MACHINE_IDS = (Path("/etc/machine-id"), Path("/var/lib/dbus/machine-id"))


class Mark(msgspec.Struct, frozen=True):
    """How far a writer had come when its file was last closed or sent from here.

    Attributes:
        machine: which PC that was.
        path: where the file lay.
        seq: its last change.
    """

    writer: str
    machine: str
    path: str
    seq: int


class HighWater:
    """The marks of this PC."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def continues(self, writer: str, data_file: Path, seq: int) -> bool:
        """Whether a file may go on as this writer.

        It may not when the mark is missing (the file came from elsewhere), was made on another PC,
        knows of later changes (an old backup was restored), or names another file that is still
        there (this one is a copy).
        """
        mark = self._read(writer)
        if mark is None or mark.machine != self._machine() or mark.seq > seq:
            return False
        here = data_file.resolve()
        return Path(mark.path) == here or not Path(mark.path).exists()

    def set(self, writer: str, data_file: Path, seq: int) -> None:
        """Remember how far a writer is."""
        self._folder.mkdir(parents=True, exist_ok=True)
        mark = Mark(writer, self._machine(), str(data_file.resolve()), seq)
        replace_file(self._file(writer), msgspec.json.encode(mark))

    def _read(self, writer: str) -> Mark | None:
        try:
            return msgspec.json.decode(self._file(writer).read_bytes(), type=Mark)
        except (OSError, msgspec.MsgspecError):
            return None  # no mark, or one that says nothing: a new writer is always safe

    def _file(self, writer: str) -> Path:
        return self._folder / f"{writer}.mark"

    def _machine(self) -> str:
        """This PC's id as the system has it; else one we made ourselves."""
        if sys.platform == "win32":
            return _windows_machine()
        for path in MACHINE_IDS:
            if path.is_file() and (text := path.read_text("ascii").strip()):
                return text
        return self._own_machine()

    def _own_machine(self) -> str:
        path = self._folder / "machine"
        if not path.exists():
            self._folder.mkdir(parents=True, exist_ok=True)
            replace_file(path, uuid4().hex.encode())
        return path.read_text("ascii")


def _windows_machine() -> str:
    import winreg  # noqa: PLC0415 - only there on Windows

    place = r"SOFTWARE\Microsoft\Cryptography"
    with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, place) as key:  # type: ignore[attr-defined,unused-ignore]
        return str(winreg.QueryValueEx(key, "MachineGuid")[0])  # type: ignore[attr-defined,unused-ignore]
