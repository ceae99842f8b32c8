"""Every change of some subjects, found in the journal alone (gom nhật ký), whatever tables show.

The index of subjects leaves the edits of sheets out, and whoever doubts the tables cannot ask a
sheet's dots for them. So the chains of an office are read once from end to end, and of each subject
it is remembered where those edits stand: eight bytes an edit, never the changes themselves.
"""

from array import array
from collections.abc import Callable, Collection, Iterable, Iterator
from typing import Any

import msgspec
from sqlalchemy.orm import Session

from desktop.db.datafile.dialect import dialect_of
from desktop.db.journal.bulk import fetch
from desktop.db.journal.replica import READ, Entry, entry_of
from desktop.db.tables.bookkeeping import FOUND

PART = 20_000
"""Changes of a chain that are looked through at a time."""

SEQ_BITS = 40
LOWER = (1 << SEQ_BITS) - 1

CHAIN = f"""
SELECT seq, subject, {FOUND.text} FROM change WHERE writer = ? AND seq > ? ORDER BY seq LIMIT ?
"""

Row = tuple[str, bytes, bytes]
"""Entity, id and subject."""

Entries = dict[Row, dict[str, Entry]]
"""The changes of rows, by their dots."""


def pause() -> None:
    """Nobody wants to stop."""


class Gathering:
    """The changes of the subjects that some writers wrote about.

    Attributes:
        subjects: these subjects, in the order of their ids.
    """

    def __init__(
        self, session: Session, writers: Iterable[str], step: Callable[[], None] = pause
    ) -> None:
        """Read the chains of some writers.

        Args:
            session: to read with.
            writers: whose chains; those of others are read when they turn up.
            step: called now and then; may raise to stop.
        """
        self._session, self._step = session, step
        self._dialect = dialect_of(session.connection().info)
        self._writers: list[str] = []
        self._edits: dict[bytes, array[int]] = {}
        seen: set[bytes] = set()
        for writer in writers:
            seen |= self._read(writer)
        self.subjects = sorted(seen)

    def include(self, writers: Iterable[str]) -> None:
        """Find the changes of other writers about these subjects, too."""
        for writer in writers:
            self._read(writer)

    def entries(self, subjects: Collection[bytes]) -> Entries:
        """Every change of some subjects, row by row."""
        found = [*map(entry_of, self._indexed(subjects))]
        self.include({entry.writer for entry in found} - {*self._writers})
        found += map(entry_of, self._edits_of(subjects))
        rows: Entries = {}
        for entry in found:
            rows.setdefault((entry.entity, entry.entity_id, entry.subject), {})[entry.dot] = entry
        return rows

    def _indexed(self, subjects: Collection[bytes]) -> list[Any]:
        among = "SELECT {} FROM {}".format(
            self._dialect.unhex.format("value ->> 0"), self._dialect.each
        )
        statement = f"SELECT {READ} FROM change WHERE subject IN ({among}) AND ({FOUND.text})"
        return self._fetch(statement, _listed(one.hex() for one in subjects))

    def _edits_of(self, subjects: Collection[bytes]) -> Iterator[Any]:
        wanted: dict[int, list[int]] = {}
        for subject in subjects:
            for position in self._edits.get(subject, ()):
                wanted.setdefault(position >> SEQ_BITS, []).append(position & LOWER)
        among = f"SELECT CAST(value ->> 0 AS bigint) FROM {self._dialect.each}"
        statement = f"SELECT {READ} FROM change WHERE writer = ? AND seq IN ({among})"
        for place, numbers in wanted.items():
            yield from self._fetch(statement, self._writers[place], _listed(numbers))

    def _fetch(self, statement: str, *values: object) -> list[Any]:
        return fetch(self._session.connection(), statement, values)

    def _read(self, writer: str) -> set[bytes]:
        """Note where a writer's edits of sheets stand; gives all subjects it wrote about."""
        place = len(self._writers)
        self._writers.append(writer)
        subjects: set[bytes] = set()
        last = 0
        while rows := self._fetch(CHAIN, writer, last, PART):
            self._step()
            for seq, subject, indexed in rows:
                subjects.add(subject)
                if not indexed:
                    edits = self._edits.get(subject)
                    if edits is None:
                        edits = self._edits[subject] = array("Q")
                    edits.append(place << SEQ_BITS | seq)
            last = rows[-1][0]
        return subjects


def _listed(values: Iterable[object]) -> str:
    """Values as one JSON text, which is bound faster than each of them."""
    return msgspec.json.encode([[one] for one in values]).decode()
