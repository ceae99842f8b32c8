"""What differs between a data file and a server in statements that go to the driver directly.

Such statements are written once, as SQLite takes them: a `?` for each value; ids, keys and hashes
as bytes, yes and no as 1 and 0, JSON as text. Only what SQLite says in words of its own stands here,
and in `desktop.db.datafile.postgresql` once more for a server.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Any, Protocol

from sqlalchemy import LargeBinary
from sqlcipher3 import dbapi2 as sqlcipher

from desktop.db.datafile.engine import foreseen
from desktop.db.tables.bookkeeping import METADATA
from desktop.db.tables.entity import Id


class Dialect(Protocol):
    """How one engine is spoken to.

    Attributes:
        failures: what its driver raises.
        each: the rows of one JSON text, each a `value`.
        unhex: bytes out of hexadecimal.
    """

    failures: type[Exception]
    each: str
    unhex: str

    def fetch(self, driver: Any, statement: str, parameters: Sequence[Any]) -> list[Any]:
        """Every row of a query as a plain tuple."""

    def insertion(self, table: str, columns: Sequence[str]) -> str:
        """The statement that inserts a whole batch, given as one JSON text."""

    def run(self, driver: Any, statement: str, parameters: Sequence[Any]) -> None:
        """Run a statement that gives nothing back."""

    def foreseen(self, failure: Exception) -> BaseException:
        """The failure as an `AppError` when it is nobody's mistake, else as it is."""


class Sqlite:
    """A data file."""

    failures: type[Exception] = sqlcipher.Error
    each, unhex = "json_each(?)", "unhex({})"

    def fetch(self, driver: Any, statement: str, parameters: Sequence[Any]) -> list[Any]:
        rows: list[Any] = driver.execute(statement, parameters).fetchall()
        return rows

    def insertion(self, table: str, columns: Sequence[str]) -> str:
        spelled = bytes_at(table, columns)
        values = ", ".join(
            self.unhex.format(f"value ->> {place}") if place in spelled else f"value ->> {place}"
            for place in range(len(columns))
        )
        return f"INSERT INTO {table} ({names(columns)}) SELECT {values} FROM jsonb_each(?)"

    def run(self, driver: Any, statement: str, parameters: Sequence[Any]) -> None:
        driver.execute(statement, parameters)

    def foreseen(self, failure: Exception) -> BaseException:
        return foreseen(failure, Path("data"))


SQLITE = Sqlite()


def dialect_of(info: dict[Any, Any]) -> Dialect:
    """How the engine behind a connection, by its notes, is spoken to."""
    dialect: Dialect = info.get("dialect", SQLITE)
    return dialect


def names(columns: Sequence[str]) -> str:
    """Columns as they stand in a statement."""
    return ", ".join(f'"{name}"' for name in columns)


def bytes_at(table: str, columns: Sequence[str]) -> tuple[int, ...]:
    """Where the values of a row are bytes."""
    types = METADATA.tables[table].columns
    return tuple(
        place
        for place, name in enumerate(columns)
        if isinstance(types[name].type, (Id, LargeBinary))
    )
