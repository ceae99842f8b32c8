"""A copy of a data file for another commune: whole, under a key of its own, without this one's secrets."""

from collections.abc import Collection
from pathlib import Path

from sqlalchemy import Engine
from sqlcipher3 import dbapi2 as sqlcipher

from desktop.db.datafile.backup import copy_verified, intact
from desktop.db.datafile.engine import foreseen
from desktop.db.failures import BackupDamaged


def copy_without_secrets(
    engine: Engine, to: Path, data_key: bytes, new_key: bytes, secrets: Collection[str]
) -> None:
    """Copy an open data file, take out what nobody else may have, and encrypt it anew.

    Args:
        engine: of the open file.
        to: the copy.
        data_key: of the open file.
        new_key: of the copy.
        secrets: settings that are left out; so are the private keys of writers.

    Raises:
        BackupDamaged: the copy does not pass its checks.
        DiskFull, DataReadOnly: the place cannot hold it.
    """
    copy_verified(engine, to, data_key)
    try:
        connection = sqlcipher.connect(str(to), isolation_level=None)
        try:
            connection.execute(f"PRAGMA key = \"x'{data_key.hex()}'\"")
            connection.execute("PRAGMA secure_delete = ON")
            connection.execute("UPDATE writer SET secret = NULL")
            connection.executemany("DELETE FROM setting WHERE key = ?", [(one,) for one in secrets])
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            connection.execute("PRAGMA journal_mode = DELETE")
            connection.execute(f"PRAGMA rekey = \"x'{new_key.hex()}'\"")
        finally:
            connection.close()
    except sqlcipher.Error as failure:
        raise foreseen(failure, to) from failure
    if not intact(to, new_key):
        raise BackupDamaged(file=to.name)
