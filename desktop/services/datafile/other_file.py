"""Another office's data file or backup, opened beside our own; the file itself is not touched."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from desktop.db.database import Database
from desktop.db.datafile import backup
from desktop.db.datafile.files import failure_of
from desktop.db.datafile.instance import InstanceLock
from desktop.db.datafile.keyring import Keyring
from desktop.db.datafile.migrate import upgrade
from desktop.db.datafile.place import FilePlace
from desktop.db.failures import BackupDamaged, DataMissing, DataReadOnly, KeyringMissing
from desktop.db.tables.derive import Deriver
from desktop.domain.names import nfc
from desktop.services.datafile.backups import ENDING

COPY = "other.db"


def officers_of(source: Path, beside: Path) -> list[str]:
    """Whose passwords open a file.

    Raises:
        DataMissing, KeyringMissing, BackupDamaged, DataInUse, DiskFull, DataReadOnly: it cannot
            be read.
    """
    with _copied(source, beside) as copy:
        return sorted(name for _id, name in Keyring(Keyring.beside(copy)).officers())


@contextmanager
def opened(source: Path, beside: Path, officer: str, password: str) -> Iterator[Database]:
    """A copy of another data file, brought up to this release; it is gone afterwards.

    Args:
        source: a data file with its keyring beside it, or a backup.
        beside: the folder in which the copy may lie meanwhile.
        officer: one who opens it.
        password: theirs.

    Raises:
        DataMissing, KeyringMissing, BackupDamaged, DataInUse, DiskFull, DataReadOnly: it cannot
            be read.
        DataTooNew: a later release wrote it.
        WrongPassword, TooManyTries: about the person.
    """
    with _copied(source, beside) as copy:
        data_key, _person = Keyring(Keyring.beside(copy)).open(nfc(officer), password)
        with opened_with(data_key, copy, source) as database:
            yield database


@contextmanager
def opened_with(data_key: bytes, copy: Path, source: Path) -> Iterator[Database]:
    """A copy whose key is known, brought up to this release.

    Raises:
        BackupDamaged, DataTooNew: see `opened`.
    """
    if not backup.intact(copy, data_key):
        raise BackupDamaged(file=source.name)
    engine = FilePlace(copy).engine(data_key)
    try:
        upgrade(engine, copy, data_key)
        yield Database(engine, copy, Deriver(lambda _reference: None))
    finally:
        engine.dispose()


@contextmanager
def _copied(source: Path, beside: Path) -> Iterator[Path]:
    if not source.is_file():
        raise DataMissing(file=source.name)
    try:
        with TemporaryDirectory(prefix="taking-over-", dir=beside) as folder:
            copy = Path(folder) / COPY
            if source.suffix == ENDING:
                for new, to in backup.unpack(source, copy):
                    new.replace(to)
            else:
                _copy(source, copy)
            yield copy
    except OSError as failure:
        raise failure_of(failure, source) from failure


def _copy(source: Path, to: Path) -> None:
    """Copy a data file with what belongs to it, while nobody works with it."""
    keys = Keyring.beside(source)
    if not keys.is_file():
        raise KeyringMissing(file=keys.name)
    with _alone(source):
        shutil.copyfile(source, to)
        shutil.copyfile(keys, Keyring.beside(to))
        log = source.with_name(source.name + "-wal")
        if log.is_file():
            shutil.copyfile(log, to.with_name(to.name + "-wal"))


@contextmanager
def _alone(source: Path) -> Iterator[None]:
    """Keep the program away from a file; where nothing can be written, it does not work there."""
    try:
        lock = InstanceLock(source)
    except DataReadOnly:
        yield
        return
    try:
        yield
    finally:
        lock.release()
