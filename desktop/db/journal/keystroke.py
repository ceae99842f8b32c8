"""A unit of work for one keystroke: the driver's own connection, without the ORM above it.

Every entry of a score sheet is durable before the next key is read. Most of the time that takes is
SQLAlchemy's; here the statements go to the driver directly. The journal is written by the same
recorder, and failures become the same words.
"""

from collections.abc import Callable
from pathlib import Path
from threading import Lock
from types import TracebackType
from typing import Any, Self

from sqlalchemy import Engine, PoolProxiedConnection
from sqlcipher3 import dbapi2 as sqlcipher

from desktop.db.datafile.engine import foreseen, refuse_bypass
from desktop.db.journal.recorder import Recorder
from desktop.db.tables.schema import JOURNALED


class Line:
    """The connection that is kept for keystrokes; one of them at a time uses it."""

    def __init__(self, engine: Engine, path: Path) -> None:
        self._engine = engine
        self._pooled: PoolProxiedConnection | None = None
        self._busy = Lock()
        self.path = path

    def take(self) -> Any:
        """The driver's connection, opened when the first key is pressed; `release` it again."""
        self._busy.acquire()
        try:
            if self._pooled is None:
                self._pooled = self._engine.raw_connection()
        except BaseException:
            self._busy.release()
            raise
        return self._pooled.driver_connection

    def release(self) -> None:
        """Let the next one have it."""
        self._busy.release()

    def close(self) -> None:
        """Give the connection back."""
        with self._busy:
            if self._pooled is not None:
                self._pooled.close()
                self._pooled = None


class Keystroke:
    """A write scope: all or nothing, journaled under one action."""

    def __init__(
        self,
        line: Line,
        begin: Callable[["Keystroke"], Recorder],
        done: Callable[[frozenset[str]], None],
    ) -> None:
        """Prepare; nothing is locked before the scope is entered.

        Args:
            line: the connection.
            begin: makes the recorder once the file is locked for writing.
            done: told which entities changed once they are durable.
        """
        self._line = line
        self._begin = begin
        self._done = done
        self.info: dict[Any, Any] = {}

    def __enter__(self) -> Self:
        self._driver: Any = self._line.take()
        try:
            self._run("BEGIN IMMEDIATE")
            self._recorder = self.info["recorder"] = self._begin(self)
        except BaseException:
            self._end()
            raise
        return self

    def connection(self) -> Self:
        """Runs statements itself."""
        return self

    def exec_driver_sql(self, statement: str, parameters: Any = ()) -> Any:
        """Run a statement once, or once for each tuple of a list."""
        refuse_bypass(statement, JOURNALED, self.info)
        return self._run(statement, parameters)

    def _run(self, statement: str, parameters: Any = ()) -> Any:
        try:
            if type(parameters) is not list:
                return self._driver.execute(statement, parameters)
            if len(parameters) == 1:
                return self._driver.execute(statement, parameters[0])
            return self._driver.executemany(statement, parameters)
        except sqlcipher.Error as failure:
            raise foreseen(failure, self._line.path) from failure

    def __exit__(
        self,
        kind: type[BaseException] | None,
        _failure: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        durable = False
        try:
            if kind is None:
                self._recorder.write(self)
                self._run("COMMIT")
                durable = True
        finally:
            if not durable:
                self._recorder.forget()
            self._end()
        if durable:
            self._done(frozenset(self._recorder.touched))

    def _end(self) -> None:
        if self._driver.in_transaction:
            self._driver.execute("ROLLBACK")
        self._line.release()
