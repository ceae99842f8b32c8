"""A receiving office's data on a PostgreSQL server: how it is reached, spoken to, and how it fails.

This module needs psycopg, which an office without a server need not have; `desktop.db.datafile.server` loads
it when a URL was given.
"""

from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Any

import msgspec
import psycopg
from psycopg.abc import Buffer
from psycopg.adapt import Loader
from psycopg.types.string import TextLoader
from sqlalchemy import URL, Connection, Engine, ExceptionContext, Text, create_engine, event
from sqlalchemy.dialects import postgresql
from sqlalchemy.pool import ConnectionPoolEntry

from desktop.db.crdt import chain
from desktop.db.datafile.dialect import bytes_at, names
from desktop.db.datafile.engine import refuse_bypass
from desktop.db.datafile.vault import Vault
from desktop.db.failures import (
    DataBusy,
    DataDamaged,
    DataInUse,
    DataReadOnly,
    DiskFull,
    ServerLost,
    ServerRefuses,
    ServerUnreachable,
)
from desktop.db.tables.bookkeeping import METADATA
from desktop.errors import AppError

OLDEST_SERVER = (13,)

PATIENCE = {
    "application_name": "sokhuyenhoc",
    "connect_timeout": "10",
    "keepalives_idle": "30",
    "tcp_user_timeout": "30000",
}
"""What a URL may say otherwise: how long an answer of the server is waited for."""

LONGEST_WAIT = "SET lock_timeout = '5s'"  # as long as for a data file

FORESEEN: dict[str, type[AppError]] = {  # by SQLSTATE, or by its class; any other is our mistake
    "08": ServerLost,
    "25006": DataReadOnly,  # a standby, or default_transaction_read_only
    "28": ServerRefuses,
    "3D000": ServerRefuses,  # no such database
    "40": DataBusy,
    "42501": DataReadOnly,  # this user may not write
    "53100": DiskFull,
    "53": DataBusy,
    "55P03": DataBusy,
    "57014": DataBusy,
    "57P": ServerLost,
    "58": DataDamaged,
    "XX": DataDamaged,
}


class _Flag(Loader):
    """Yes and no as SQLite has them."""

    def load(self, data: Buffer) -> int:
        return int(data == b"t")


class _Number(Loader):
    """A sum of whole numbers is whole."""

    def load(self, data: Buffer) -> int | float:
        text = bytes(data).decode()
        return int(text) if text.lstrip("-").isdigit() else float(text)


class PlainCursor(psycopg.Cursor[Any]):
    """Gives values as the driver of a data file would."""

    def __init__(self, connection: psycopg.Connection[Any], **how: Any) -> None:
        super().__init__(connection, **how)
        self.adapters.register_loader("bool", _Flag)
        self.adapters.register_loader("json", TextLoader)


class Postgresql:
    """A server."""

    failures: type[Exception] = psycopg.Error
    each, unhex = "jsonb_array_elements(?::jsonb)", "decode({}, 'hex')"

    def __init__(self, name: str) -> None:
        """Speak to a server that failures call by this name."""
        self._name = name

    def fetch(self, driver: Any, statement: str, parameters: Sequence[Any]) -> list[Any]:
        return PlainCursor(driver).execute(marked(statement), parameters).fetchall()

    def insertion(self, table: str, columns: Sequence[str]) -> str:
        spelled = bytes_at(table, columns)
        values = ", ".join(
            self.unhex.format(f"value ->> {place}")
            if place in spelled
            else _cast(table, name, place)
            for place, name in enumerate(columns)
        )
        return f"INSERT INTO {table} ({names(columns)}) SELECT {values} FROM {self.each}"

    def run(self, driver: Any, statement: str, parameters: Sequence[Any]) -> None:
        driver.execute(marked(statement), parameters)

    def foreseen(self, failure: BaseException) -> BaseException:
        return foreseen(failure, self._name)


@lru_cache(maxsize=512)
def marked(statement: str) -> str:
    """A statement with its values marked as psycopg wants them."""
    return statement.replace("%", "%%").replace("?", "%s")


def _cast(table: str, column: str, place: int) -> str:
    kind = METADATA.tables[table].columns[column].type
    taken = f"value ->> {place}"
    if isinstance(kind, Text):
        return taken
    return f"({taken})::{kind.compile(dialect=postgresql.dialect())}"  # type: ignore[no-untyped-call]  # of SQLAlchemy


def open_engine(
    url: URL,
    name: str,
    data_key: bytes,
    journaled: frozenset[str],
    before_writing: Callable[[], None],
) -> Engine:
    """An engine on a server's database.

    Args:
        url: how it is reached, with the password if that is not known otherwise.
        name: what people may read of the URL.
        data_key: seals what must not lie open in a server.
        journaled: tables that only the journal's capture may write.
        before_writing: asked whenever a unit of work begins that may write.
    """
    engine = create_engine(
        url,
        connect_args=_patience(url),
        isolation_level="REPEATABLE READ",  # one consistent snapshot, as a data file gives
        pool_size=4,
        hide_parameters=True,
        json_serializer=lambda value: chain.canonical(value).decode(),
        json_deserializer=msgspec.json.decode,
    )
    dialect, vault = Postgresql(name), Vault(data_key)

    @event.listens_for(engine, "connect")
    def configure(connection: Any, record: ConnectionPoolEntry) -> None:
        connection.adapters.register_loader("numeric", _Number)
        connection.execute(LONGEST_WAIT)
        connection.commit()
        record.info.update(dialect=dialect, vault=vault)

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        if connection.get_execution_options().get("writing"):
            before_writing()
            # one writer at a time, and its snapshot is taken after that of the one before
            connection.exec_driver_sql("LOCK TABLE change IN SHARE ROW EXCLUSIVE MODE")

    @event.listens_for(engine, "before_cursor_execute", retval=True)
    def guard(
        connection: Connection,
        _cursor: Any,
        statement: str,
        parameters: Any,
        context: Any,
        _many: bool,  # noqa: FBT001 - SQLAlchemy's own
    ) -> tuple[str, Any]:
        refuse_bypass(statement, journaled, connection.info)
        ours = context is None or context.compiled is None
        return (marked(statement) if ours and parameters else statement), parameters

    @event.listens_for(engine, "checkin")
    def forget(_connection: object, record: ConnectionPoolEntry) -> None:
        record.info.pop("capturing", None)

    @event.listens_for(engine, "handle_error")
    def translate(context: ExceptionContext) -> None:
        failure = foreseen(context.original_exception, name)
        if isinstance(failure, AppError):
            raise failure from context.original_exception

    return engine


def _patience(url: URL) -> dict[str, str]:
    return {name: value for name, value in PATIENCE.items() if name not in url.query}


def foreseen(failure: BaseException, name: str) -> BaseException:
    """The failure as an `AppError` when it is the server's or the line's, else as it is."""
    if not isinstance(failure, psycopg.Error):
        return failure
    state = failure.sqlstate
    if state is None:
        return _without_state(failure, name)
    kind = next((FORESEEN[state[:end]] for end in (5, 3, 2) if state[:end] in FORESEEN), None)
    return kind(place="server", server=name) if kind else failure


def _without_state(failure: psycopg.Error, name: str) -> BaseException:
    """What libpq itself found: no way to the server, no entry there, or the line was cut."""
    if isinstance(failure, psycopg.errors.ConnectionTimeout):
        return ServerUnreachable(server=name)
    if not isinstance(failure, psycopg.OperationalError):
        return failure
    line = failure.pgconn
    if line is None:
        return ServerLost(server=name)
    said_no = line.used_password or line.needs_password or b"FATAL:" in line.error_message
    return ServerRefuses(server=name) if said_no else ServerUnreachable(server=name)


class ServerLock:
    """Held on a connection of its own while the program works; gone when the connection ends."""

    KEY = (0x534B48, 1)  # "SKH"; a database has one set of tables, and one lock

    def __init__(self, url: URL, name: str) -> None:
        """Take the lock.

        Raises:
            DataInUse: a program on this PC or another holds it.
            ServerUnreachable, ServerRefuses: there is no way in.
        """
        self._name, self._released = name, False
        arguments: dict[str, Any] = url.translate_connect_args(username="user", database="dbname")
        try:
            self._connection = psycopg.connect(
                autocommit=True, **{**_patience(url), **url.query, **arguments}
            )
            taken = self._ask("SELECT pg_try_advisory_lock(%s, %s)", self.KEY)
        except psycopg.Error as failure:
            raise foreseen(failure, name) from failure
        if not taken:
            self._connection.close()
            raise DataInUse(place="server", server=name)

    def check(self) -> None:
        """Make sure that the lock is still ours, unless it was given back.

        Raises:
            ServerLost: the connection broke; another PC may hold the lock by now.
        """
        if self._released:
            return
        try:
            self._ask("SELECT TRUE")
        except psycopg.Error as failure:
            raise ServerLost(server=self._name) from failure

    def _ask(self, question: str, values: tuple[int, ...] = ()) -> bool:
        row = self._connection.execute(question, values).fetchone()
        return bool(row and row[0])

    def release(self) -> None:
        """Give the lock back."""
        self._released = True
        self._connection.close()
