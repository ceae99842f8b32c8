"""A PostgreSQL database by its URL: `postgresql+psycopg://user:password@host:5432/database`."""

import hashlib
import re
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING

from sqlalchemy import URL, Connection, Engine, delete, inspect, make_url, select
from sqlalchemy.exc import ArgumentError

from desktop.db.datafile.files import replace_file
from desktop.db.datafile.instance import writable
from desktop.db.failures import (
    DataExists,
    DataMissing,
    DataReadOnly,
    ServerAddressWrong,
    ServerDriverMissing,
    ServerTooOld,
)
from desktop.db.tables.bookkeeping import METADATA, Writer
from desktop.db.tables.schema import JOURNALED
from desktop.errors import AppError

if TYPE_CHECKING:
    from desktop.db.datafile.postgresql import ServerLock

DRIVER = "postgresql+psycopg"
USUAL_PORT = 5432
SCHEMES = {"postgresql", "postgres", DRIVER}


@dataclass(frozen=True, slots=True)
class Server:
    """A database on a server.

    Attributes:
        url: how it is reached; never shown, for it may hold a password.
        name: what people read: database and host, whoever logs in to it.
    """

    url: URL
    name: str

    @classmethod
    def parse(cls, given: str) -> "Server":
        """Read a URL.

        Raises:
            ServerAddressWrong: it is none, or names no database.
        """
        try:
            url = make_url(given)
        except (ArgumentError, ValueError):
            raise ServerAddressWrong from None
        if url.drivername not in SCHEMES or not url.database:
            raise ServerAddressWrong
        url = url.set(drivername=DRIVER)
        host = url.host or str(url.query.get("host", "localhost"))
        port = f":{url.port}" if url.port not in {None, USUAL_PORT} else ""
        return cls(url, f"{url.database} @ {host}{port}")

    @property
    def folder(self) -> str:
        """The name of this server's folder on a PC: to be read, and no other's."""
        mark = hashlib.sha256(self.name.encode()).hexdigest()[:8]
        return f"{re.sub(r'[^A-Za-z0-9.-]+', '-', self.name).strip('-.')[:60]}-{mark}"


class ServerPlace:
    """A database on a server, and the folder on this PC that goes with it."""

    def __init__(self, server: Server, card: Path) -> None:
        """Stand before a server.

        Args:
            server: the database.
            card: the file that stands for it on this PC; it need not exist yet.
        """
        self.data_file, self.server = card, server.name
        self._server, self._driver = server, _driver()
        self._lock: ServerLock | None = None

    def lock(self) -> "ServerLock":
        """Keep programs on this and every other PC away.

        Raises:
            DataInUse, ServerUnreachable, ServerRefuses: nothing is held.
        """
        self._lock = self._driver.ServerLock(self._server.url, self.server)
        return self._lock

    def engine(self, data_key: bytes) -> Engine:
        """An engine on the database."""
        return self._engine(data_key, JOURNALED)

    def _engine(self, data_key: bytes, journaled: frozenset[str]) -> Engine:
        engine: Engine = self._driver.open_engine(
            self._server.url, self.server, data_key, journaled, self._before_writing
        )
        return engine

    def _before_writing(self) -> None:
        if self._lock is not None:
            self._lock.check()

    def missing(self) -> AppError:
        """This PC does not know the server yet."""
        return DataMissing(place="server", server=self.server)

    def taken(self) -> AppError:
        """There is an office already."""
        return DataExists(place="server", server=self.server)

    def check(self) -> None:
        """Make sure that this PC can keep what goes with the data."""
        if not writable(self.data_file.parent):
            raise DataReadOnly(file=self.data_file.parent.name)

    def clear(self, *, unfinished: bool) -> None:
        """Make sure that the database holds no office.

        Raises:
            DataExists: it does, and this PC did not begin it without coming to an end.
            ServerTooOld: its release is no longer looked after.
        """
        engine = self._engine(b"", frozenset())
        try:
            with engine.begin() as connection:
                version = connection.dialect.server_version_info or ()
                if version < self._driver.OLDEST_SERVER:
                    raise ServerTooOld(found=".".join(map(str, version)))
                if _holds_an_office(connection):
                    if not unfinished:
                        raise self.taken()
                    _empty(connection)
        finally:
            engine.dispose()

    def forget(self) -> None:
        """Take back what a making left that failed.

        Raises:
            ServerLost, ServerUnreachable, DataInUse: it is still there.
        """
        held = self.lock()
        try:
            self.clear(unfinished=True)
        finally:
            held.release()
        self.data_file.unlink(missing_ok=True)

    def finish(self) -> None:
        """The office is founded: this PC knows the server from now on."""
        replace_file(self.data_file, self.server.encode() + b"\n")


def _driver() -> ModuleType:
    """The module that needs psycopg.

    Raises:
        ServerDriverMissing: it is not installed.
    """
    try:
        return import_module("desktop.db.datafile.postgresql")
    except ImportError:
        raise ServerDriverMissing from None


def _holds_an_office(connection: Connection) -> bool:
    if not inspect(connection).has_table(Writer.__tablename__):
        return False
    return connection.scalar(select(Writer.id).limit(1)) is not None


def _empty(connection: Connection) -> None:
    for table in METADATA.sorted_tables:
        if inspect(connection).has_table(table.name):
            connection.execute(delete(table))
