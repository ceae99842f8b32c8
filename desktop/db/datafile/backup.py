"""Whole copies of a data file, each verified before anybody relies on it.

A backup is one file: a ZIP with the encrypted data file, its keyring and their hashes. It is as
secret as the data file itself.
"""

import hashlib
import os
import struct
import zipfile
from pathlib import Path

import msgspec
from sqlalchemy import Engine
from sqlcipher3 import dbapi2 as sqlcipher

from desktop.db.datafile.engine import foreseen
from desktop.db.datafile.files import discard, failure_of, sync_folder
from desktop.db.datafile.keyring import Keyring
from desktop.db.failures import BackupDamaged, KeyringMissing

DATA, KEYS, FACTS = "data.db", "data.db.keys", "facts.json"
FREE_FACTOR = 2  # room a copy needs, in sizes of the data file
BLOCK = 1 << 20
UNREADABLE = (
    zipfile.BadZipFile, RuntimeError, ValueError, EOFError, OSError, struct.error,
    msgspec.MsgspecError,
)  # fmt: skip
"""What a file that is no whole ZIP of ours makes the readers raise."""


class Facts(msgspec.Struct, frozen=True):
    """What a backup says about itself."""

    format: int
    made_at: str
    data_sha256: str
    keys_sha256: str


def copy_verified(engine: Engine, to: Path, data_key: bytes) -> None:
    """Copy a data file while it is open, and check every page of the copy.

    Raises:
        BackupDamaged: the copy does not pass its checks; it is removed.
        DiskFull, DataReadOnly: the place cannot hold it.
    """
    beside = to.with_name(to.name + ".new")
    try:
        beside.unlink(missing_ok=True)
        with engine.connect() as connection:
            raw = connection.connection.driver_connection
            assert raw is not None
            connection.rollback()
            raw.execute("VACUUM INTO ?", (str(beside),))
        if not intact(beside, data_key):
            raise BackupDamaged(file=to.name)
        with beside.open("rb+") as file:  # VACUUM INTO does not make its file durable
            os.fsync(file.fileno())
        beside.replace(to)
        sync_folder(to.parent)
    except sqlcipher.Error as failure:
        raise foreseen(failure, to) from failure
    except OSError as failure:
        raise failure_of(failure, to) from failure
    finally:
        discard(beside)


def intact(path: Path, data_key: bytes) -> bool:
    """Whether every page decrypts and SQLite finds the file sound."""
    try:
        connection = sqlcipher.connect(str(path))
        try:
            connection.execute(f"PRAGMA key = \"x'{data_key.hex()}'\"")
            torn = connection.execute("PRAGMA cipher_integrity_check").fetchall()
            found: list[tuple[str]] = connection.execute("PRAGMA integrity_check").fetchall()
        finally:
            connection.close()
    except sqlcipher.Error:
        return False
    return not torn and found == [("ok",)]


def pack(engine: Engine, data_file: Path, data_key: bytes, to: Path, made_at: str) -> None:
    """Make a backup: copy, verify, pack, read back.

    Raises:
        DiskFull, DataReadOnly: the place cannot hold it; what was there before stays.
        BackupDamaged: what was written does not read back.
        KeyringMissing: without the keyring the copy would be worth nothing.
    """
    copy, beside = to.with_name(to.name + ".copy"), to.with_name(to.name + ".new")
    keyring = Keyring.beside(data_file)
    if not keyring.is_file():
        raise KeyringMissing(file=keyring.name)
    copy_verified(engine, copy, data_key)
    try:
        keys = keyring.read_bytes()
        facts = Facts(1, made_at, _sha256(copy), hashlib.sha256(keys).hexdigest())
        with zipfile.ZipFile(beside, "w", zipfile.ZIP_STORED) as archive:
            archive.writestr(FACTS, msgspec.json.encode(facts))
            archive.writestr(KEYS, keys)
            archive.write(copy, DATA)
        with beside.open("rb+") as file:
            os.fsync(file.fileno())
        read_facts(beside)
        beside.replace(to)
        sync_folder(to.parent)
    except OSError as failure:
        raise failure_of(failure, to) from failure
    finally:
        discard(copy)
        discard(beside)


def read_facts(backup: Path) -> Facts:
    """Check a backup's hashes and return what it says about itself.

    Raises:
        BackupDamaged: it is no backup of ours, or it was cut or altered.
    """
    try:
        with zipfile.ZipFile(backup) as archive:
            if sorted(archive.namelist()) != sorted((DATA, KEYS, FACTS)) or any(
                part.compress_type or part.flag_bits for part in archive.infolist()
            ):
                raise BackupDamaged(file=backup.name)
            facts = msgspec.json.decode(archive.read(FACTS), type=Facts)
            for name, wanted in ((DATA, facts.data_sha256), (KEYS, facts.keys_sha256)):
                with archive.open(name) as part:
                    found = hashlib.sha256()
                    while block := part.read(BLOCK):
                        found.update(block)
                if found.hexdigest() != wanted:
                    raise BackupDamaged(file=backup.name)
    except UNREADABLE:
        raise BackupDamaged(file=backup.name) from None
    return facts


def unpack(backup: Path, data_file: Path) -> list[tuple[Path, Path]]:
    """Unpack a backup beside a data file; nothing is replaced yet.

    Returns:
        What to put in place, keyring first: each file, and the name it takes.

    Raises:
        BackupDamaged: it fails its checks.
        DiskFull, DataReadOnly: the folder cannot hold it; nothing is left behind.
    """
    read_facts(backup)
    parts = [(to.with_name(to.name + ".new"), to) for to in (Keyring.beside(data_file), data_file)]
    try:
        with zipfile.ZipFile(backup) as archive:
            for name, (beside, _to) in zip((KEYS, DATA), parts, strict=True):
                with archive.open(name) as part, beside.open("wb") as file:
                    while block := part.read(BLOCK):
                        file.write(block)
                    file.flush()
                    os.fsync(file.fileno())
    except OSError as failure:
        for beside, _to in parts:
            discard(beside)
        raise failure_of(failure, data_file) from failure
    return parts


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
