"""The two scopes, read and write, through which everything touches the data."""

import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from uuid import UUID

from sqlalchemy import Engine
from sqlalchemy.orm import Session

from desktop.db.journal import capture as journal
from desktop.db.journal.bulk import Runner
from desktop.db.journal.keystroke import Keystroke, Line
from desktop.db.journal.recorder import MOST_SALTS, Recorder, SaltMemory, begin_recorder
from desktop.db.tables.derive import Deriver

__all__ = ["Changed", "Database", "Session"]

Changed = Callable[[frozenset[str]], None]


def _now_ms() -> int:
    return time.time_ns() // 1_000_000


class Database:
    """One open data file.

    Attributes:
        writer: who we are in the journal.
        observed: the greatest clock reading seen from other writers, already clamped.
    """

    def __init__(
        self,
        engine: Engine,
        data_file: Path,
        derive: Deriver,
        writer: str = "",
        now_ms: Callable[[], int] = _now_ms,
    ) -> None:
        self.engine = engine
        self.data_file = data_file
        self._writers = engine.execution_options(writing=True)
        self._now_ms = now_ms
        self._listeners: list[Changed] = []
        self.derive = derive
        self.writer = writer
        self._salts: SaltMemory = {}
        self.observed = 0
        self._line = Line(engine, data_file)

    def subscribe(self, listener: Changed) -> None:
        """Hear, after each commit, which entities changed; called on the thread that wrote."""
        self._listeners.append(listener)

    @contextmanager
    def read(self) -> Iterator[Session]:
        """One consistent snapshot; whatever is changed in it is thrown away."""
        with Session(self.engine, autoflush=False) as session:
            yield session

    @contextmanager
    def write(self, action: str, actor: UUID) -> Iterator[Session]:
        """One unit of work: all or nothing, journaled under one action."""
        with journal.WriteSession(self._writers, expire_on_commit=False) as session:
            connection = session.connection()
            recorder = self._recorder(connection, action, actor)
            session.info["recorder"] = recorder
            try:
                yield session
                session.flush()
                recorder.write(connection)
                session.commit()
            except BaseException:
                recorder.forget()
                raise
        self.tell(frozenset(recorder.touched))

    def forget_salts(self, subjects: Iterable[UUID]) -> None:
        """The salts of these subjects were erased."""
        for subject in subjects:
            self._salts.pop(subject, None)

    def keystroke(self, action: str, actor: UUID) -> AbstractContextManager[journal.Scope]:
        """The same unit of work without SQLAlchemy's machinery: a fraction of the time in a file."""
        if self.engine.dialect.name != "sqlite":
            return self.write(action, actor)
        return Keystroke(self._line, lambda scope: self._recorder(scope, action, actor), self.tell)

    def _recorder(self, connection: Runner, action: str, actor: UUID) -> Recorder:
        if len(self._salts) > MOST_SALTS:
            self._salts.clear()
        return begin_recorder(
            connection, self.writer, actor, action, self.derive, self._now_ms(), self.observed,
            self._salts,
        )  # fmt: skip

    @contextmanager
    def bookkeeping(self) -> Iterator[Session]:
        """A write to tables that belong to this file alone; nothing is journaled."""
        with Session(self._writers, expire_on_commit=False) as session:
            yield session
            session.commit()

    def tell(self, tables: frozenset[str]) -> None:
        """Say which entities changed."""
        if tables:
            for listener in self._listeners:
                listener(tables)

    def close(self) -> None:
        """Let go of the file; SQLite folds the WAL in when the last connection closes."""
        self._line.close()
        self.engine.dispose()
