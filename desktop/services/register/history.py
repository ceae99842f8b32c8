"""Readings of the journal: who changed what and when, and whether the chain closes."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from desktop.db.datafile import checkup
from desktop.db.exchange import branches, offices
from desktop.db.journal import capture as journal
from desktop.db.journal import replica
from desktop.db.journal.replica import Entry
from desktop.db.register import life, moves, pairs
from desktop.services.core import Core
from desktop.sync.apply import WINDOW, headers, link
from desktop.sync.changes import Salts
from desktop.sync.failures import PackageRefused


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """One change of a record, in the order it was made.

    Attributes:
        at: milliseconds since 1970 by the clock of the PC that wrote it.
        before: what each field held until then; absent when it was not known.
    """

    dot: str
    at: int
    officer: str
    office_code: str
    action: str
    entity: str
    entity_id: UUID
    fields: dict[str, Any]
    before: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Audit:
    """The result of checking the chain from end to end.

    Attributes:
        broken: writer and sequence number of the first entry that does not fit, or None.
    """

    writers: int
    entries: int
    broken: tuple[str, int] | None

    @property
    def ok(self) -> bool:
        """Whether every link fits."""
        return self.broken is None


class History:
    """Reads the journal."""

    def __init__(self, core: Core) -> None:
        self._core = core

    def of(self, subject_id: UUID) -> Sequence[HistoryLine]:
        """Everything that was written about one subject, its sheets and recognitions included.

        Where households were merged, of all that are read as one; of a village, who came and went;
        of an act of two households, `household` and `other` name them.
        """
        with self._core.database.read() as session:
            together = pairs.together(session, subject_id)
            entries = [entry for one in together for entry in replica.of_subject(session, one)]
            for move in moves.listed(session, village=subject_id):
                written = replica.of_subject(session, move.family_id)
                entries += [one for one in written if one.entity_id == move.id.bytes]
            for family in life.about(session, subject_id):
                written = replica.of_subject(session, family)
                entries += [one for one in written if one.entity == "household_act"]
            households = life.names(session, together)
            names = offices.officer_names(session)
            codes = {row.id: row.office_code for row in offices.writers(session)}
        entries.sort(key=lambda entry: (entry.hlc, entry.writer, entry.seq))
        known: dict[bytes, dict[str, Any]] = {}
        lines = []
        for entry in entries:
            fields = {**entry.fields(), **households.get(entry.entity_id, {})}
            values = known.setdefault(entry.entity_id, {})
            lines.append(
                HistoryLine(
                    entry.dot,
                    entry.wall,
                    names.get(UUID(bytes=entry.actor), ""),
                    codes.get(entry.writer, ""),
                    entry.action,
                    entry.entity,
                    UUID(bytes=entry.entity_id),
                    fields,
                    {name: values[name] for name in fields if name in values},
                )
            )
            values.update(fields)
        return lines

    def verify(self) -> Audit:
        """Check every writer's chain from its first link to its last, and that it is all there."""
        entries = 0
        with self._core.database.read() as session:
            vector = journal.vector(session)
            for writer, last in vector.items():
                begin, head = branches.begin(session, writer)
                for first in range(begin, last + 1, WINDOW):
                    part = branches.read_told(session, writer, first, first + WINDOW - 1)
                    salts = replica.salts(session.connection(), {entry.subject for entry in part})
                    checked = zip(part, headers(part), strict=True)
                    for expected, (entry, header) in enumerate(checked, first):
                        head = _checked(head, entry, header, salts)
                        if head != entry.hash or entry.seq != expected:
                            return Audit(len(vector), entries, (writer, expected))
                        entries += 1
            return Audit(len(vector), entries, checkup.unrecorded(session, vector))


def _checked(head: bytes, entry: Entry, header: str, salts: Salts) -> bytes:
    try:
        return link(head, entry, header, salts)
    except PackageRefused:  # the salt of a payload is gone
        return b""
