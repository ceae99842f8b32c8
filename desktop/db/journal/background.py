"""Inserting many rows on the second core while the caller works on the next ones.

SQLite lets go of Python's lock while a statement runs, and so does a server. Rows that go in one by one never use that,
so here a whole batch is one statement over one JSON text, run on a thread of its own. The caller
waits before it reads or writes anything else on the connection.

Such work makes hundreds of thousands of values and no cycles, so Python's search for cycles, a
sixth of the time, is left out of it.
"""

import gc
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import CancelledError, Future, ThreadPoolExecutor
from contextlib import contextmanager
from functools import lru_cache, partial
from types import TracebackType
from typing import Any, Self, TypeVar

import msgspec
from sqlalchemy import Connection

from desktop.db.datafile.dialect import bytes_at, dialect_of

_encode = msgspec.json.Encoder().encode
Answer = TypeVar("Answer")


@contextmanager
def without_cycles() -> Iterator[None]:
    """Bulk work that makes no cycles: the collector does not search for them meanwhile."""
    searched = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if searched:
            gc.enable()


class BackgroundInserts:
    """Inserts batches of rows within a transaction of the caller."""

    def __init__(self, connection: Connection) -> None:
        """Work on a connection whose transaction has begun."""
        self._dialect = dialect_of(connection.info)
        self._driver: Any = connection.connection.driver_connection
        self._worker = ThreadPoolExecutor(1, "inserts")
        self._pending: list[Future[Any]] = []
        self._failed = False

    def __enter__(self) -> Self:
        return self

    def insert(
        self,
        table: str,
        columns: Sequence[str],
        rows: Sequence[Sequence[Any]],
        *,
        spelled: bool = False,
    ) -> None:
        """Begin to insert rows.

        Args:
            table: which.
            columns: names in the order of the values.
            rows: values as the driver takes them.
            spelled: bytes are given in hexadecimal already.
        """
        if rows:
            statement, blobs = _statement(self._dialect.insertion, table, tuple(columns))
            batch = _encode(rows if spelled else [_hexadecimal(row, blobs) for row in rows])
            self.ask(partial(self._dialect.run, self._driver, statement, (batch.decode(),)))

    def ask(self, question: Callable[[], Answer]) -> Future[Answer]:
        """Run something on the connection after all that was begun; `wait` before its answer."""
        asked = self._worker.submit(self._run, question)
        self._pending.append(asked)
        return asked

    def wait(self) -> None:
        """Come back when everything is in.

        Raises:
            DiskFull, DataDamaged, …: an insert failed.
        """
        pending, self._pending = self._pending, []
        for one in pending:
            try:
                one.result()
            except self._dialect.failures as failure:
                raise self._dialect.foreseen(failure) from failure

    def _run(self, work: Callable[[], Answer]) -> Answer:
        if self._failed:  # a full disk ends the whole transaction: what follows would stay alone
            raise CancelledError
        try:
            return work()
        except BaseException:
            self._failed = True
            raise

    def __exit__(
        self,
        kind: type[BaseException] | None,
        _failure: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        self._worker.shutdown(wait=True, cancel_futures=kind is not None)


def _hexadecimal(row: Sequence[Any], blobs: Sequence[int]) -> list[Any]:
    values = list(row)
    for place in blobs:
        if isinstance(values[place], bytes):
            values[place] = values[place].hex()
    return values


@lru_cache(maxsize=64)
def _statement(
    insertion: Callable[[str, Sequence[str]], str], table: str, columns: tuple[str, ...]
) -> tuple[str, tuple[int, ...]]:
    """The statement that inserts a whole batch, and where its values are bytes."""
    return insertion(table, columns), bytes_at(table, columns)
