"""A unit of work for one keystroke: the driver's own connection, without the ORM above it.

Every entry of a score sheet is durable before the next key is read. Most of the time that takes is
SQLAlchemy's; here the statements go to the driver directly. The journal is written by the same
recorder, and failures become the same words.
"""

from pathlib import Path
from types import TracebackType
from typing import Any, Self

from sqlalchemy import Engine
from sqlcipher3 import dbapi2 as sqlcipher

from desktop.db.engine import foreseen, refuse_bypass
from desktop.db.schema import JOURNALED


class Keystroke:
    """A write scope on a pooled connection."""

    def __init__(self, engine: Engine, path: Path) -> None:
        self._engine = engine
        self._path = path
        self.info: dict[Any, Any] = {}

    def __enter__(self) -> Self:
        self._pooled = self._engine.raw_connection()
        self._driver: Any = self._pooled.driver_connection
        try:
            self.exec_driver_sql("BEGIN IMMEDIATE")
        except BaseException:
            self._pooled.close()
            raise
        return self

    def connection(self) -> Self:
        """Runs statements itself."""
        return self

    def exec_driver_sql(self, statement: str, parameters: Any = ()) -> Any:
        """Run a statement once, or once for each tuple of a list."""
        refuse_bypass(statement, JOURNALED, self.info)
        try:
            if isinstance(parameters, list):
                return self._driver.executemany(statement, parameters)
            return self._driver.execute(statement, parameters)
        except sqlcipher.Error as failure:
            raise foreseen(failure, self._path) from failure

    def commit(self) -> None:
        """Make everything durable."""
        self.exec_driver_sql("COMMIT")

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _failure: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        if self._driver.in_transaction:
            self._driver.execute("ROLLBACK")
        self._pooled.close()
