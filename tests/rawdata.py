"""A data file opened behind the program's back, as somebody with its key could."""

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2 as sqlcipher

from desktop.services.workplace import Workplace
from tests.databases import DATABASES


def key_of(workplace: Workplace) -> bytes:
    """The data key of an open file."""
    return workplace._core.data_key


@contextmanager
def raw(data_file: Path, key: bytes) -> Iterator[Any]:
    """A connection of its own, which commits at the end."""
    if data_file in DATABASES:
        from tests.servers import connect  # noqa: PLC0415 - it brings the server's driver along

        with connect(DATABASES[data_file]) as connection:
            yield connection
        return
    connection = sqlcipher.connect(str(data_file), isolation_level=None)
    try:
        connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
        yield connection
    finally:
        connection.close()


def tables(data_file: Path, key: bytes) -> dict[str, list[tuple[Any, ...]]]:
    """Every row of every table, in a fixed order."""
    with raw(data_file, key) as connection:
        return {
            name: sorted(connection.execute(f'SELECT * FROM "{name}"').fetchall(), key=repr)
            for (name,) in sorted(_names(data_file, connection))
        }


def _names(data_file: Path, connection: Any) -> list[tuple[str]]:
    """The names of all tables."""
    listed = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
    if data_file in DATABASES:
        listed = "SELECT tablename FROM pg_tables WHERE schemaname = 'public'"
    names: list[tuple[str]] = connection.execute(listed).fetchall()
    return names


@contextmanager
def acts(workplace: Workplace, *expected: str) -> Iterator[None]:
    """Whatever happens within leaves just these acts in the journal, each one unit of work."""
    query = "SELECT DISTINCT hlc, action FROM change WHERE writer = ? ORDER BY hlc"
    with raw(workplace.data_file, key_of(workplace)) as connection:
        before = connection.execute(query, (workplace.writer,)).fetchall()
        yield
        after = connection.execute(query, (workplace.writer,)).fetchall()
    assert after[: len(before)] == before
    assert [action for _hlc, action in after[len(before) :]] == [*expected]


def dump(data_file: Path, key: bytes) -> dict[str, list[dict[str, Any]]]:
    """Every row of every table by its columns, as JSON has it; bytes in hexadecimal.

    Private keys stand as their hashes: they are nobody's, but no file of ours shows one.
    """
    found: dict[str, list[dict[str, Any]]] = {}
    with raw(data_file, key) as connection:
        for (name,) in sorted(_names(data_file, connection)):
            cursor = connection.execute(f'SELECT * FROM "{name}"')
            columns = [column[0] for column in cursor.description]
            found[name] = [
                {
                    column: value.hex() if isinstance(value, bytes) else value
                    for column, value in zip(columns, row, strict=True)
                }
                for row in cursor
            ]
    for row in found["writer"]:
        row["secret"] = _veiled(row["secret"] or "")
    for row in found["setting"]:
        if "age_identit" in row["key"]:
            row["value"] = _veiled(row["value"])
    return found


def _veiled(secret: str) -> str:
    return "sha256 " + hashlib.sha256(secret.encode()).hexdigest()
