"""Whole copies of a data file, each verified before anybody relies on it.

A backup is one file: a ZIP with the encrypted data file, its keyring and their hashes. It is as
secret as the data file itself.
"""

import hashlib
import os
import zipfile
from pathlib import Path

import msgspec
from sqlalchemy import Engine
from sqlcipher3 import dbapi2 as sqlcipher

from desktop.db.failures import BackupDamaged, DiskFull
from desktop.db.files import NO_SPACE, sync_folder
from desktop.db.keyring import Keyring

DATA, KEYS, FACTS = "data.db", "data.db.keys", "facts.json"
FREE_FACTOR = 2  # room a copy needs, in sizes of the data file
BLOCK = 1 << 20


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
        DiskFull: there is no room.
    """
    beside = to.with_name(to.name + ".new")
    beside.unlink(missing_ok=True)
    try:
        with engine.connect() as connection:
            raw = connection.connection.driver_connection
            assert raw is not None
            connection.rollback()
            raw.execute("VACUUM INTO ?", (str(beside),))
    except sqlcipher.Error as failure:
        beside.unlink(missing_ok=True)
        if "full" in str(failure):
            raise DiskFull(file=to.name) from failure
        raise
    if not intact(beside, data_key):
        beside.unlink(missing_ok=True)
        raise BackupDamaged(file=to.name)
    with beside.open("rb+") as file:  # VACUUM INTO does not make its file durable
        os.fsync(file.fileno())
    beside.replace(to)
    sync_folder(to.parent)


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
        DiskFull: there is no room; what was there before stays.
        BackupDamaged: what was written does not read back.
    """
    copy = to.with_name(to.name + ".copy")
    copy_verified(engine, copy, data_key)
    keys = Keyring.beside(data_file).read_bytes()
    beside = to.with_name(to.name + ".new")
    facts = Facts(1, made_at, _sha256(copy), hashlib.sha256(keys).hexdigest())
    try:
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
        beside.unlink(missing_ok=True)
        if failure.errno == NO_SPACE:
            raise DiskFull(file=to.name) from failure
        raise
    finally:
        copy.unlink(missing_ok=True)


def read_facts(backup: Path) -> Facts:
    """Check a backup's hashes and return what it says about itself.

    Raises:
        BackupDamaged: it is no backup of ours, or it was cut or altered.
    """
    try:
        with zipfile.ZipFile(backup) as archive:
            if sorted(archive.namelist()) != sorted((DATA, KEYS, FACTS)):
                raise BackupDamaged(file=backup.name)
            facts = msgspec.json.decode(archive.read(FACTS), type=Facts)
            for name, wanted in ((DATA, facts.data_sha256), (KEYS, facts.keys_sha256)):
                with archive.open(name) as part:
                    found = hashlib.sha256()
                    while block := part.read(BLOCK):
                        found.update(block)
                if found.hexdigest() != wanted:
                    raise BackupDamaged(file=backup.name)
    except (zipfile.BadZipFile, msgspec.MsgspecError, KeyError, EOFError):
        raise BackupDamaged(file=backup.name) from None
    return facts


def unpack(backup: Path, data_file: Path) -> None:
    """Put a backup's data file and keyring in place; the caller has put the old ones aside."""
    read_facts(backup)
    with zipfile.ZipFile(backup) as archive:
        for name, to in ((KEYS, Keyring.beside(data_file)), (DATA, data_file)):
            beside = to.with_name(to.name + ".new")
            with archive.open(name) as part, beside.open("wb") as file:
                while block := part.read(BLOCK):
                    file.write(block)
                file.flush()
                os.fsync(file.fileno())
            beside.replace(to)
    sync_folder(data_file.parent)


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
