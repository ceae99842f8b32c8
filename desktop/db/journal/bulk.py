"""Many rows at once, in the driver's own form: the ORM would take ten times as long."""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Any, Protocol
from uuid import UUID

import msgspec
from sqlalchemy import Connection

from desktop.db.datafile.dialect import dialect_of, names


class Rows(Protocol):
    """What a query gives."""

    def fetchone(self) -> Any:
        """The next row, or None."""

    def __iter__(self) -> Iterator[Any]: ...


class Runner(Protocol):
    """What runs a statement: a connection of SQLAlchemy, or `desktop.db.journal.keystroke.Keystroke`."""

    @property
    def info(self) -> dict[Any, Any]:
        """Notes that go with the connection."""

    def exec_driver_sql(self, statement: str, parameters: Any = None) -> Any:
        """Run a statement once, or once for each tuple of a list."""


def fetch(connection: Runner, statement: str, parameters: tuple[Any, ...] = ()) -> list[Any]:
    """All rows of a query as the driver's own tuples, which are read five times as fast."""
    if isinstance(connection, Connection):
        dialect = dialect_of(connection.info)
        try:
            return dialect.fetch(connection.connection.driver_connection, statement, parameters)
        except dialect.failures as failure:
            raise dialect.foreseen(failure) from failure
    return list(connection.exec_driver_sql(statement, parameters))


def insert_rows(
    connection: Runner, table: str, columns: Sequence[str], rows: Sequence[tuple[Any, ...]]
) -> None:
    """Insert tuples whose values are already as the driver takes them."""
    if rows:
        connection.exec_driver_sql(_insertion(table, tuple(columns)), list(rows))


@lru_cache(maxsize=64)
def _insertion(table: str, columns: tuple[str, ...]) -> str:
    marks = ", ".join("?" * len(columns))
    return f"INSERT INTO {table} ({names(columns)}) VALUES ({marks})"


def select_in(
    connection: Runner,
    table: str,
    columns: Sequence[str],
    key: str,
    wanted: Iterable[UUID | bytes],
) -> list[Any]:
    """The rows whose key is among `wanted`; values as the driver gives them."""
    keys = [((one.bytes if isinstance(one, UUID) else one),) for one in wanted]
    return select_keys(connection, table, columns, (key,), keys)


def select_keys(
    connection: Runner,
    table: str,
    columns: Sequence[str],
    key: Sequence[str],
    wanted: Sequence[Sequence[bytes]],
) -> list[Any]:
    """The rows whose key, of one or several columns, is among `wanted`."""
    if not wanted:
        return []
    listed = keys_of(connection, key)
    statement = f"SELECT {names(columns)} FROM {table} WHERE ({names(key)}) IN ({listed})"
    return fetch(connection, statement, (spelled(wanted),))


def keys_of(connection: Runner, key: Sequence[str]) -> str:
    """A query for keys in one bound text, which is bound faster than each key; see `spelled`."""
    dialect = dialect_of(connection.info)
    each = (f"value ->> {place}" for place in range(len(key)))
    values = (
        f"{dialect.unhex.format(value)} AS {name}" for value, name in zip(each, key, strict=True)
    )
    return f"SELECT {', '.join(values)} FROM {dialect.each}"


def spelled(keys: Iterable[Sequence[bytes]]) -> str:
    """Keys as the text that a query of `keys_of` takes."""
    return msgspec.json.encode([[part.hex() for part in one] for one in keys]).decode()
