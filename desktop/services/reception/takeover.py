"""Taking another commune's register over (tiếp nhận sổ của xã sáp nhập), as one act.

Its journal comes in as it is, chain and all, so every row keeps its id and its history. Its villages
become this commune's from the day of the merger, and remember whose they were.
"""

import datetime as dt
from collections.abc import Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from pathlib import Path
from uuid import UUID

from desktop.db.crdt import hlc
from desktop.db.database import Database, Session
from desktop.db.exchange import branches, office_names, offices, peers, taking_over
from desktop.db.exchange.offices import OfficeRow
from desktop.db.figures import tallies
from desktop.db.journal import erasures, replica, siblings
from desktop.db.journal.background import without_cycles
from desktop.db.journal.recorder import last_link
from desktop.db.register import pairs, villages
from desktop.db.tables.schema import FormerVillage
from desktop.domain import duplicates
from desktop.domain.names import fold
from desktop.progress import Progress, Silent
from desktop.services.core import Core
from desktop.services.datafile import other_file
from desktop.services.datafile.backups import Backups
from desktop.services.failures import WrongRole
from desktop.services.reception import handover
from desktop.services.reception.failures import TakeoverForked, TakeoverUnfit
from desktop.services.reception.handover import Signed
from desktop.services.reception.merging import vector_of
from desktop.services.register.erasing import adopt_due, drop_salts
from desktop.services.standards.checklists import Library
from desktop.services.standards.publication_files import Matter
from desktop.services.standards.publications import known_checklists
from desktop.sync.apply import Application, Applied
from desktop.sync.failures import PackageRefused
from desktop.sync.reasons import Reason

__all__ = ["Coming", "Taken", "Takeover", "YearLine"]


@dataclass(frozen=True, slots=True)
class YearLine:
    """What one title comes to in one year of the other register."""

    year: int
    kind: str
    registered: int
    recognised: int


@dataclass(frozen=True, slots=True)
class Coming:
    """What a file would bring.

    Attributes:
        office: whose it is.
        changes: how many are not here yet; nothing when all of it was taken before.
        villages: names and numbers of families.
        years: titles by year.
        same_names: villages of a name that is here too.
        twins: pairs of households that may be one.
        conflicts: fields that two people wrote differently, and nobody decided.
        taken_on: the day on which this office was taken over before; empty if it was not.
        signed: who signed it; None for a data file or a backup.
    """

    office: OfficeRow
    changes: int
    villages: tuple[tuple[str, int], ...]
    families: int
    citizens: int
    years: tuple[YearLine, ...]
    same_names: tuple[str, ...]
    twins: int
    conflicts: int
    taken_on: str
    signed: Signed | None = None


@dataclass(frozen=True, slots=True)
class Taken:
    """What was taken over; `backup` is the way back."""

    office: OfficeRow
    changes: int
    villages: int
    conflicts: int
    backup: Path | None


class Takeover:
    """Brings the register of a commune that was merged into this one."""

    def __init__(self, core: Core, library: Library) -> None:
        self._core, self._library = core, library
        self._backups = Backups(core)

    @property
    def today(self) -> dt.date:
        """The day on this PC's calendar."""
        return self._core.today()

    def officers(self, source: Path) -> Sequence[str]:
        """Whose passwords open a file; see `other_file`. A hand-over file needs none."""
        if handover.is_one(source):
            handover.signed(self._core, source)
            return []
        return other_file.officers_of(source, self._core.data_file.parent)

    def look(
        self,
        source: Path,
        officer: str = "",
        password: str = "",
        progress: Progress | None = None,
    ) -> Coming:
        """Say what taking a file over would bring; nothing is changed.

        Raises:
            WrongRole: only a commune takes another one over.
            TakeoverUnfit: it is this commune's own, or no commune's.
            TakeoverForked: two files went on under one of its writers' names.
            AppError: the file cannot be opened, as `other_file.opened` says.
        """
        with (
            self._opened(source, officer, password) as database,
            database.read() as theirs,
            self._core.database.read() as session,
        ):
            coming = self._coming(session, theirs, self._check(theirs), progress or Silent())
        if not handover.is_one(source):
            return coming
        return replace(coming, signed=handover.signed(self._core, source))

    def _coming(
        self, session: Session, theirs: Session, office: OfficeRow, progress: Progress
    ) -> Coming:
        held, heads = vector_of(session), peers.heads(theirs)
        own = villages.listed(session, self._core.office.id)
        ids, here = {one.id for one in own}, {fold(one.name) for one in own}
        listed = villages.listed(theirs, office.id)
        inside = villages.inhabitants(theirs)
        return Coming(
            office,
            changes=sum(max(0, seq - held.get(one, 0)) for one, (seq, _head) in heads.items()),
            villages=tuple((one.name, one.families) for one in listed),
            families=sum(one.families for one in listed),
            citizens=sum(one.citizens for one in inside.values()),
            years=_years(theirs, office.id),
            same_names=tuple(
                one.name for one in listed if fold(one.name) in here and one.id not in ids
            ),
            twins=_twins(session, theirs, progress),
            conflicts=siblings.count(theirs),
            taken_on=taking_over.former_offices(session).get(office.id, ""),
        )

    @without_cycles()
    def take(
        self,
        source: Path,
        officer: str = "",
        password: str = "",
        on: dt.date | None = None,
        progress: Progress | None = None,
    ) -> Taken:
        """Take a file over: its rows under this office, its history as it is.

        A file that was taken before brings what is new in it; an older copy brings nothing.

        Args:
            source: a data file with its keyring beside it, a backup, or a hand-over file.
            officer: one who opens it; nobody need open a hand-over file.
            password: theirs.
            on: the day of the merger; today if nobody says.
            progress: told while merging.

        Raises:
            WrongRole, TakeoverUnfit, TakeoverForked: nothing is changed; see `look`.
            AppError: the file cannot be opened; nothing is changed.
            Cancelled: the officer stopped it; nothing is changed.
        """
        day = (on or self._core.today()).isoformat()
        with self._opened(source, officer, password) as database, database.read() as theirs:
            office = self._check(theirs)
            backup = None if self._core.server else self._backups.make().path
            self._observe(theirs)
            with self._core.write("office.take_over") as session:
                before = siblings.count(session)
                applied = self._apply(session, theirs, progress or Silent())
                moved = self._move_villages(session, office, day)
                self._join_receipts(session, theirs)
                conflicts = max(0, siblings.count(session) - before)
        self._core.database.tell(frozenset({*applied.touched, "parcel"}))
        return Taken(office, applied.applied, moved, conflicts, backup)

    def _opened(
        self, source: Path, officer: str, password: str
    ) -> AbstractContextManager[Database]:
        if self._core.office.role != "commune":
            raise WrongRole(role="commune")
        if handover.is_one(source):
            return handover.opened(self._core, source)
        return other_file.opened(source, self._core.data_file.parent, officer, password)

    def _check(self, theirs: Session) -> OfficeRow:
        office = office_names.own(theirs)
        if office.role != "commune" or office.code == self._core.office.code:
            raise TakeoverUnfit(office=office.name)
        if branches.origins(theirs, office.code):
            raise TakeoverForked(office=office.name)
        return office

    def _observe(self, theirs: Session) -> None:
        """Let our clock readings follow theirs, so that what we write now is the later."""
        latest = max(last_link(theirs.connection(), one)[2] for one in peers.heads(theirs))
        database, now = self._core.database, int(self._core.clock().timestamp() * 1000)
        database.observed, _ahead = hlc.observe(database.observed, latest, now)
        with database.bookkeeping() as session:
            offices.set_setting(session, "observed_hlc", str(database.observed))

    def _apply(self, session: Session, theirs: Session, progress: Progress) -> Applied:
        """Take every change over that is not here yet, each chain from its first change."""
        taking_over.adopt_checklists(session, theirs, Matter.CHECKLIST)
        for checklist in known_checklists(theirs):
            self._library.add(checklist)
        heads = peers.heads(theirs)
        total, done = sum(seq for seq, _head in heads.values()), 0
        derive, held = self._core.database.derive, vector_of(session)
        try:
            with Application(session, derive, held) as application:
                for writer in heads:
                    application.begin(writer, 1)
                for window in taking_over.entries(theirs, heads):
                    about = {entry.subject for entry in window}
                    application.keep_salts(replica.salts(theirs.connection(), about))
                    application.add(window)
                    done += len(window)
                    progress.step(done, total)
                here = {one: head for one, (_seq, head) in heads.items()}
                applied = application.finish(here)
        except PackageRefused as failure:
            if failure.reason is Reason.FORK:
                raise TakeoverForked(office=offices.own(theirs).name) from failure
            raise
        taking_over.adopt_writers(session, theirs, self._core.office.code)
        adopt_due(session, theirs, applied.erased)
        erasures.forget(session, applied.erased)
        drop_salts(session, self._core)  # their PCs are not waited for any more
        return applied

    def _move_villages(self, session: Session, office: OfficeRow, day: str) -> int:
        """Make the other commune's villages ours; returns how many were not yet."""
        moved = taking_over.villages_of(session, office.id)
        for village in moved:
            village.office_id = self._core.office.id
            if village.lease:
                village.lease = ""
            session.add(
                FormerVillage(
                    id=self._core.new_id(), village_id=village.id, name=office.name,
                    code=office.code, until=day, act=taking_over.JOINED, former_id=office.id,
                )
            )  # fmt: skip
        return len(moved)

    @staticmethod
    def _join_receipts(session: Session, theirs: Session) -> None:
        """What the same receiving office has confirmed to the other commune need not be sent."""
        ours, other = peers.receiver(session), peers.receiver(theirs)
        if ours and other and ours.signing_key == other.signing_key:
            joined = {**other.acknowledged, **ours.acknowledged}
            peers.keep(session, ours._replace(acknowledged=joined))


def _years(theirs: Session, office_id: UUID) -> tuple[YearLine, ...]:
    """Years with registrations or titles, the latest first."""
    return tuple(
        YearLine(year, kind, one.registered, one.recognised)
        for (year, kind), one in sorted(tallies.count(theirs, office_id).items(), reverse=True)
        if year and (one.registered or one.recognised)
    )


def _twins(session: Session, theirs: Session, progress: Progress) -> int:
    """How many households of the one register may be households of the other."""
    ours = pairs.particulars(session)
    known: set[UUID] = {one.id for one in ours}
    coming = [one for one in pairs.particulars(theirs) if one.id not in known]
    new = {one.id for one in coming}
    found = duplicates.find([*ours, *coming], progress)
    return sum((one.first in new) != (one.second in new) for one in found)
