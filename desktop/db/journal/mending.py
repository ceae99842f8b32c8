"""Tables held against the journal (đối chiếu bảng với nhật ký), and mended in the same reading."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.db.journal import rebuilding
from desktop.db.journal.bulk import fetch
from desktop.db.journal.gathering import Gathering
from desktop.db.journal.rebuilding import Damage
from desktop.db.tables.bookkeeping import FOUND, Writer
from desktop.db.tables.derive import Deriver
from desktop.db.tables.schema import ENTITIES
from desktop.db.tables.shapes import shape
from desktop.db.tables.subjects import TABLES
from desktop.domain import ids
from desktop.progress import Progress, Silent

CHUNK = 500
"""Subjects whose rows are worked out at a time; memory does not grow with the file."""

FINE = 1_000
"""Steps that are told of each office."""

NO_CHANGE = f"NOT EXISTS (SELECT 1 FROM change WHERE change.subject = {{}} AND ({FOUND.text}))"


@dataclass(frozen=True, slots=True)
class Comparison:
    """Compares the tables of one data file with its journal.

    Attributes:
        session: to read with; within a write to bookkeeping when rows are mended.
        at: mend each row before it is told of, and set aside under this moment what it held.
        progress: told how far it is; may raise to stop.
    """

    session: Session
    derive: Deriver
    at: int | None = None
    progress: Progress = field(default_factory=Silent)

    def everything(self) -> Iterator[Damage]:
        """Every damaged row; while nothing is mended, some are told of twice."""
        codes = self.session.scalars(select(Writer.office_code).distinct()).all()
        for place, code in enumerate(sorted(codes)):
            yield from self.of_office(code, (place, len(codes)))
        yield from self._compare(Gathering(self.session, ()), self._strays(), (1, 1))

    def of_office(self, code: str, turn: tuple[int, int] = (0, 1)) -> Iterator[Damage]:
        """The damaged rows among what an office's writers wrote, and what is shown as its own.

        Args:
            code: of the office.
            turn: which of how many offices this is.
        """
        changes = Gathering(self.session, self._writers(code), lambda: self._tell(turn, 0, 1))
        own = self.session.scalar(select(Writer.office_code).where(Writer.current))
        if own and own != code:  # a receiving office may have written on sheets of its communes
            changes.include(self._writers(own))
        yield from self._compare(changes, changes.subjects, turn)
        yield from self._compare(changes, self._shown(code) - {*changes.subjects}, turn)

    def of_entities(self, entities: Collection[str]) -> Iterator[Damage]:
        """The damaged rows of some tables, found by the changes of them; none of a sheet."""
        marks = ", ".join("?" * len(entities))
        query = f"SELECT DISTINCT subject FROM change WHERE entity IN ({marks})"
        connection = self.session.connection()
        subjects = {row[0] for row in fetch(connection, query, tuple(entities))}
        yield from self._compare(Gathering(self.session, ()), subjects, (0, 1), entities)

    def _writers(self, code: str) -> Collection[str]:
        return self.session.scalars(select(Writer.id).where(Writer.office_code == code)).all()

    def _compare(
        self,
        changes: Gathering,
        subjects: Collection[bytes],
        turn: tuple[int, int],
        only: Collection[str] = (),
    ) -> Iterator[Damage]:
        ordered = sorted(subjects)
        for done in range(0, len(ordered), CHUNK):
            self._tell(turn, done, len(ordered))
            some = ordered[done : done + CHUNK]
            found = rebuilding.damaged(self.session, self.derive, some, changes.entries(some))
            if only:
                found = [one for one in found if one.row[0] in only]
            if self.at is not None:
                rebuilding.mend(self.session, self.derive, found, self.at)
            yield from found

    def _shown(self, code: str) -> set[bytes]:
        """The subjects that the tables show as an office's."""
        connection, office_id = self.session.connection(), ids.derived("office", code).bytes
        return {
            row[0]
            for table in TABLES.values()
            for row in fetch(connection, table.of_office, (office_id,))
        }

    def _strays(self) -> set[bytes]:
        """The subjects of rows about whom the journal says nothing."""
        connection = self.session.connection()
        tables = {entity: shape(entity).subject for entity in ENTITIES} | {"sibling": "subject"}
        return {
            row[0]
            for table, column in tables.items()
            for row in fetch(
                connection,
                f"SELECT DISTINCT {column} FROM {table} WHERE "
                + NO_CHANGE.format(f"{table}.{column}"),
            )
        }

    def _tell(self, turn: tuple[int, int], done: int, total: int) -> None:
        place, of = turn
        self.progress.step(place * FINE + FINE * done // total, of * FINE)


def empty(session: Session) -> set[str]:
    """Entities without any row: among them those a file of an earlier release has just been given."""
    connection = session.connection()
    return {name for name in ENTITIES if not fetch(connection, f"SELECT 1 FROM {name} LIMIT 1")}
