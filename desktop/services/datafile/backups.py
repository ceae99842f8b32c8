"""Backups (sao lưu): verified copies, and the way back."""

from dataclasses import dataclass
from pathlib import Path

from desktop.db.datafile import backup
from desktop.db.datafile.files import failure_of, put_aside, sync_folder
from desktop.db.datafile.instance import InstanceLock
from desktop.db.exchange import offices
from desktop.paths import unfinished_mark
from desktop.services.core import Core
from desktop.services.datafile.failures import ServerKeepsBackups
from desktop.services.failures import FolderMissing

ENDING = ".skhbak"


@dataclass(frozen=True, slots=True)
class BackupMade:
    """A backup that was made and verified."""

    path: Path
    bytes: int
    made_at: str


class Backups:
    """Makes backups of the open data file."""

    def __init__(self, core: Core) -> None:
        self._core = core

    def make(self, to: Path | None = None) -> BackupMade:
        """Copy, verify, pack, read back; the data file stays open.

        Args:
            to: file to write; by default one named by the day, beside the data file.

        Raises:
            FolderMissing, DiskFull, DataReadOnly, BackupDamaged: there is no new backup.
            ServerKeepsBackups: the data are on a server.
        """
        if self._core.server:
            raise ServerKeepsBackups(server=self._core.server)
        made_at = self._core.now()
        path = to or self._usual_place(made_at)
        if not path.parent.is_dir():
            raise FolderMissing(folder=path.parent.name)
        core = self._core
        backup.pack(core.database.engine, core.data_file, core.data_key, path, made_at)
        with core.database.bookkeeping() as session:
            offices.set_setting(session, "last_backup", made_at)
        return BackupMade(path, path.stat().st_size, made_at)

    def last(self) -> str:
        """When the last backup was made; empty when there is none."""
        with self._core.database.read() as session:
            return offices.setting(session, "last_backup")

    def _usual_place(self, made_at: str) -> Path:
        folder = self._core.data_file.with_name("backups")
        try:
            folder.mkdir(exist_ok=True)
        except OSError as failure:
            raise failure_of(failure, folder) from failure
        stamp = made_at[:19].replace(":", "").replace("-", "").replace("T", "-")
        return folder / f"{self._core.data_file.stem}-{stamp}{ENDING}"


def restore(source: Path, data_file: Path) -> Path | None:
    """Put a backup in place; what was there is put aside, never overwritten.

    Returns:
        Where the replaced data file lies now, or None when there was none.

    Raises:
        BackupDamaged: the backup fails its checks; nothing is changed.
        DataInUse: the program has the data file open.
        DiskFull, DataReadOnly: there is no room for both; nothing is changed.
    """
    lock = InstanceLock(data_file)
    try:
        parts = backup.unpack(source, data_file)  # first of all: the disk may be full
        aside = put_aside(data_file, "before-restore")
        for beside, to in parts:
            beside.replace(to)
        unfinished_mark(data_file).unlink(missing_ok=True)
        sync_folder(data_file.parent)
    except OSError as failure:
        raise failure_of(failure, data_file) from failure
    finally:
        lock.release()
    return aside
