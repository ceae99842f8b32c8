"""Inserting many rows on the second core while the caller works on the next ones.

SQLite lets go of Python's lock while a statement runs. Rows that go in one by one never use that,
so here a whole batch is one statement over one JSON text, run on a thread of its own. The caller
waits before it reads or writes anything else on the connection.
"""

from collections.abc import Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from functools import lru_cache
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import msgspec
from sqlalchemy import Connection
from sqlcipher3 import dbapi2 as sqlcipher

from desktop.db.engine import foreseen

_encode = msgspec.json.Encoder().encode


class BackgroundInserts:
    """Inserts batches of rows within a transaction of the caller."""

    def __init__(self, connection: Connection) -> None:
        """Work on a connection whose transaction has begun."""
        self._driver: Any = connection.connection.driver_connection
        self._worker = ThreadPoolExecutor(1, "inserts")
        self._pending: list[Future[None]] = []

    def __enter__(self) -> Self:
        return self

    def insert(
        self, table: str, columns: Sequence[str], blobs: frozenset[str], rows: Sequence[Any]
    ) -> None:
        """Begin to insert rows.

        Args:
            table: which.
            columns: names in the order of the values.
            blobs: columns whose values are bytes; they are given in hexadecimal.
            rows: values as JSON has them; JSON columns as text.
        """
        if rows:
            statement = _statement(table, tuple(columns), blobs)
            self._pending.append(self._worker.submit(self._run, statement, _encode(rows)))

    def wait(self) -> None:
        """Come back when everything is in.

        Raises:
            DiskFull, DataDamaged, …: an insert failed.
        """
        pending, self._pending = self._pending, []
        for one in pending:
            try:
                one.result()
            except sqlcipher.Error as failure:
                raise foreseen(failure, Path("data")) from failure

    def _run(self, statement: str, batch: bytes) -> None:
        self._driver.execute(statement, (batch.decode(),))

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _failure: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        self._worker.shutdown(wait=True)


@lru_cache(maxsize=64)
def _statement(table: str, columns: tuple[str, ...], blobs: frozenset[str]) -> str:
    values = ", ".join(
        f"unhex(value ->> {place})" if name in blobs else f"value ->> {place}"
        for place, name in enumerate(columns)
    )
    names = ", ".join(f'"{name}"' for name in columns)
    return f"INSERT INTO {table} ({names}) SELECT {values} FROM json_each(?)"
