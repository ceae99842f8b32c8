"""Tables against the journal (đối chiếu bảng): which rows are damaged, and mending them."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice
from pathlib import Path
from typing import NamedTuple
from uuid import UUID

from desktop.db.database import Session
from desktop.db.exchange import office_names, offices, peers
from desktop.db.figures import tallies
from desktop.db.journal import set_aside
from desktop.db.journal.background import without_cycles
from desktop.db.journal.mending import Comparison, empty
from desktop.db.journal.rebuilding import Damage
from desktop.db.journal.set_aside import Aside
from desktop.db.tables import subjects
from desktop.db.tables.schema import ENTITIES, Village
from desktop.domain.subjects import SubjectKind
from desktop.progress import Progress, Silent
from desktop.services.core import Core
from desktop.services.datafile.backups import Backups

__all__ = ["Aside", "Compared", "DamagedRow", "Tables", "Whose"]

LEARNED = "entities_learned"
NAMED = 100
"""Rows that are named; of more, the number says enough."""


@dataclass(frozen=True, slots=True)
class DamagedRow:
    """One row that is not what its changes make it; nothing of what it says.

    Attributes:
        fields: the columns that differ.
        missing, unwritten: the table lacks it; or no change wrote it.
    """

    entity: str
    id: UUID
    subject: UUID
    fields: tuple[str, ...]
    missing: bool
    unwritten: bool


class Whose(NamedTuple):
    """Whom a damaged row is about.

    Attributes:
        kind: of the subject; None when none is known, as of a meeting.
    """

    row: DamagedRow
    kind: SubjectKind | None
    name: str
    village: str


@dataclass(frozen=True, slots=True)
class Compared:
    """What comparing the tables with the journal found.

    Attributes:
        counts: damaged rows by table; under `tally`, communes that were counted wrongly.
        rows: the first of them.
        backup: the copy that was made before they were mended.
    """

    counts: Mapping[str, int] = field(default_factory=dict)
    rows: Sequence[DamagedRow] = ()
    backup: Path | None = None

    @property
    def number(self) -> int:
        """How many rows."""
        return sum(self.counts.values())


class Tables:
    """Compares a data file's tables with its journal."""

    def __init__(self, core: Core, backups: Backups) -> None:
        self._core, self._backups = core, backups

    @without_cycles()
    def compare(self, progress: Progress | None = None) -> Compared:
        """Find the damaged rows; nothing is changed.

        Raises:
            Cancelled: the officer stopped it.
        """
        with self._core.database.read() as session:
            found = self._rows(session, None, progress)
            if found.number:  # what is counted then says nothing of the counting
                return found
            return _with_tallies(found, tallies.off(session, self._core.office.code))

    @without_cycles()
    def mend(self, progress: Progress | None = None) -> Compared:
        """Work damaged rows out anew, all or none; a copy of the file is made before.

        The journal stays as it is, and what the rows held is set aside.

        Raises:
            DiskFull, DataReadOnly, BackupDamaged: there is no copy, and nothing is changed.
            Cancelled: the officer stopped it, and nothing is changed.
        """
        core = self._core
        copy = None if core.server else self._backups.make().path
        with core.database.bookkeeping() as session:
            found = self._rows(session, int(core.clock().timestamp() * 1000), progress)
            off = tallies.off(session, core.office.code)
            for code in off:
                tallies.keep(session, code, core.office.code)
        core.database.tell(frozenset(ENTITIES))
        return replace(_with_tallies(found, off), backup=copy)

    @without_cycles()
    def learn(self) -> int:
        """Work out the rows of what an earlier release of the program did not know, once a release.

        Changes that came of tables it did not know it kept as they were.

        Returns:
            How many rows.
        """
        now = " ".join(sorted(ENTITIES))
        with self._core.database.read() as session:
            before = offices.setting(session, LEARNED)
            unknown = {*ENTITIES} - {*before.split()} if before else empty(session)
        if before == now:
            return 0
        with self._core.database.bookkeeping() as session:
            at = int(self._core.clock().timestamp() * 1000)
            rows = Comparison(session, self._core.database.derive, at).of_entities(unknown)
            number = sum(1 for _row in rows) if unknown else 0
            if "office_name" in unknown:
                for code, called in office_names.by_code(session).items():
                    peers.call(session, code, called[-1].name)
            offices.set_setting(session, LEARNED, now)
        return number

    def named(self, rows: Sequence[DamagedRow]) -> Sequence[Whose]:
        """Whom rows are about, by what the register says of them now."""
        with self._core.database.read() as session:
            return [_whose(session, one) for one in rows]

    def aside(self) -> Sequence[Aside]:
        """What mended rows held before, the newest first."""
        with self._core.database.read() as session:
            return set_aside.listed(session)

    def number_aside(self) -> int:
        """How many rows were mended."""
        with self._core.database.read() as session:
            return set_aside.count(session)

    def _rows(self, session: Session, at: int | None, progress: Progress | None) -> Compared:
        derive = self._core.database.derive
        return _told(Comparison(session, derive, at, progress or Silent()).everything())


def learned(session: Session) -> None:
    """Note in a new file that there is nothing to learn."""
    offices.set_setting(session, LEARNED, " ".join(sorted(ENTITIES)))


def _told(found: Iterable[Damage]) -> Compared:
    rows = {one.row: _row(one) for one in found}
    return Compared(Counter(row[0] for row in rows), tuple(islice(rows.values(), NAMED)))


def _with_tallies(found: Compared, off: Sequence[str]) -> Compared:
    return replace(found, counts={**found.counts, "tally": len(off)}) if off else found


def _whose(session: Session, row: DamagedRow) -> Whose:
    found = subjects.find(session, row.subject)
    if found is None:
        return Whose(row, None, "", "")
    place = session.get(Village, subjects.place_of(found))
    kind, name = subjects.kind_of(found), subjects.name_of(found)
    return Whose(row, kind, name, place.name if place else "")


def _row(one: Damage) -> DamagedRow:
    entity, row_id, subject = one.row
    return DamagedRow(
        entity, UUID(bytes=row_id), UUID(bytes=subject), one.fields, one.held is None, one.unwritten
    )
