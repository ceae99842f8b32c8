"""How a data file is opened: one place for SQLCipher's settings and SQLite's failures."""

import re
import shutil
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

import msgspec
from sqlalchemy import Connection, Engine, ExceptionContext, QueuePool, create_engine, event
from sqlalchemy.pool import ConnectionPoolEntry
from sqlcipher3 import dbapi2 as sqlcipher

from desktop.db.crdt import chain
from desktop.db.failures import DataBusy, DataDamaged, DataReadOnly, DiskFull, SqliteTooOld
from desktop.domain.names import fold, place_key
from desktop.errors import AppError

OLDEST_SQLITE = (3, 51, 3)  # earlier ones can lose committed pages when the WAL is reset

RECIPE = (
    ("journal_mode", "WAL", "wal"),
    ("synchronous", "FULL", 2),  # villages lose power
    ("foreign_keys", "ON", 1),
    ("trusted_schema", "OFF", 0),
    ("cell_size_check", "ON", 1),
    ("mmap_size", "0", 0),
    ("secure_delete", "ON", 1),
    ("temp_store", "MEMORY", 2),
    ("busy_timeout", "5000", 5000),
    ("cache_size", "-32000", -32000),
)
"""Name, value we set, value the connection must answer."""

FORESEEN: dict[int, type[AppError]] = {  # the computer's fault; any other code is ours
    5: DataBusy,  # SQLITE_BUSY
    6: DataBusy,  # SQLITE_LOCKED
    8: DataReadOnly,  # SQLITE_READONLY
    10: DataDamaged,  # SQLITE_IOERR
    11: DataDamaged,  # SQLITE_CORRUPT
    13: DiskFull,  # SQLITE_FULL
    14: DataReadOnly,  # SQLITE_CANTOPEN
    26: DataDamaged,  # SQLITE_NOTADB
}

COMMENTS = re.compile(r"/\*.*?\*/|--[^\n]*", re.DOTALL)
LEAST_ROOM = 1 << 20
"""Bytes on the disk below which a failure of input or output means that it is full."""

WRITES = re.compile(
    r"\b(?:INSERT\s+(?:OR\s+\w+\s+)?INTO|REPLACE\s+INTO|UPDATE(?:\s+OR\s+\w+)?|DELETE\s+FROM"
    r"|ALTER\s+TABLE|DROP\s+TABLE(?:\s+IF\s+EXISTS)?)\s+(?:[\"`\[]?\w+[\"`\]]?\s*\.\s*)?[\"`\[]?(\w+)",
    re.IGNORECASE,
)


for kind in (bytes, memoryview):  # else the driver asks every key in vain how it wants to be bound
    sqlcipher.register_adapter(kind, bytearray)


class JournalBypassed(RuntimeError):
    """A statement would change a journaled table behind the journal's back: a bug of ours."""


@lru_cache(maxsize=256)
def _written(statement: str) -> frozenset[str]:
    """The tables that a statement writes."""
    return frozenset(name.lower() for name in WRITES.findall(COMMENTS.sub(" ", statement)))


def refuse_bypass(statement: str, journaled: frozenset[str], info: Mapping[Any, Any]) -> None:
    """Refuse a statement that would write a journaled table while nothing is captured.

    Raises:
        JournalBypassed: it would.
    """
    if not info.get("capturing") and _written(statement) & journaled:
        raise JournalBypassed(statement)


def open_engine(path: Path, data_key: bytes, journaled: frozenset[str] = frozenset()) -> Engine:
    """An engine on an encrypted data file.

    Args:
        path: the data file; created when missing.
        data_key: 32 random bytes, the raw SQLCipher key.
        journaled: tables that only the journal's capture may write.

    Raises:
        SqliteTooOld: the SQLite built into the driver has the WAL-reset bug.
    """
    if sqlcipher.sqlite_version_info < OLDEST_SQLITE:
        raise SqliteTooOld(found=sqlcipher.sqlite_version)
    pragma = f"PRAGMA key = \"x'{data_key.hex()}'\""

    def connect() -> Any:
        connection = sqlcipher.connect(
            str(path), isolation_level=None, check_same_thread=False, cached_statements=256
        )
        connection.execute(pragma)
        for function in (fold, place_key):
            connection.create_function(function.__name__, 1, function, deterministic=True)
        return connection

    engine = create_engine(
        "sqlite://",
        module=sqlcipher,
        creator=connect,
        poolclass=QueuePool,
        pool_size=4,
        json_serializer=lambda value: chain.canonical(value).decode(),
        json_deserializer=msgspec.json.decode,
    )
    _listen(engine, path, journaled)
    return engine


def _listen(engine: Engine, path: Path, journaled: frozenset[str]) -> None:
    @event.listens_for(engine, "connect")
    def configure(connection: Any, _record: object) -> None:
        try:
            for name, value, _answer in RECIPE:
                connection.execute(f"PRAGMA {name}={value}").fetchall()
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        except sqlcipher.Error as failure:
            connection.close()
            raise foreseen(failure, path) from failure

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        writing = connection.get_execution_options().get("writing", False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")

    @event.listens_for(engine, "before_cursor_execute")
    def guard(
        connection: Connection,
        _cursor: Any,
        statement: str,
        *_rest: Any,
    ) -> None:
        refuse_bypass(statement, journaled, connection.info)

    @event.listens_for(engine, "checkin")
    def forget(_connection: object, record: ConnectionPoolEntry) -> None:
        record.info.pop("capturing", None)  # a flush that failed has left it behind

    @event.listens_for(engine, "handle_error")
    def translate(context: ExceptionContext) -> None:
        failure = foreseen(context.original_exception, path)
        if isinstance(failure, AppError):
            raise failure from context.original_exception


def foreseen(failure: BaseException, path: Path) -> BaseException:
    """The failure as an `AppError` when it is the computer's fault, else as it is."""
    code = getattr(failure, "sqlite_errorcode", 0) & 0xFF
    kind = FORESEEN.get(code)
    if code == sqlcipher.SQLITE_IOERR and _room(path) < LEAST_ROOM:
        kind = DiskFull  # the shared memory beside the file could not be made
    return kind(file=path.name) if kind else failure


def _room(path: Path) -> int:
    try:
        return shutil.disk_usage(path.parent).free
    except OSError:
        return LEAST_ROOM
