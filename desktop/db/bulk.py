"""Many rows at once, in the driver's own form: the ORM would take ten times as long."""

from collections.abc import Iterable, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Row

CHUNK = 900


def insert_rows(
    connection: Connection, table: str, columns: Sequence[str], rows: Sequence[tuple[Any, ...]]
) -> None:
    """Insert tuples whose values are already as the driver takes them."""
    if rows:
        marks = ", ".join("?" * len(columns))
        names = ", ".join(f'"{name}"' for name in columns)
        connection.exec_driver_sql(f"INSERT INTO {table} ({names}) VALUES ({marks})", list(rows))  # noqa: S608 - names come from the schema


def select_in(
    connection: Connection,
    table: str,
    columns: Sequence[str],
    key: str,
    wanted: Iterable[UUID],
) -> list[Row[Any]]:
    """The rows whose key is among `wanted`, asked for in chunks; values as the driver gives them."""
    keys = [one.bytes for one in wanted]
    names = ", ".join(f'"{name}"' for name in columns)
    found: list[Row[Any]] = []
    for start in range(0, len(keys), CHUNK):
        part = tuple(keys[start : start + CHUNK])
        marks = ", ".join("?" * len(part))
        statement = f'SELECT {names} FROM {table} WHERE "{key}" IN ({marks})'  # noqa: S608 - names come from the schema
        found.extend(connection.exec_driver_sql(statement, part))
    return found
