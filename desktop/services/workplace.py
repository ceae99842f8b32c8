"""All services over one open data file: what pages and commands work with."""

from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any
from uuid import UUID

from desktop.db.database import Changed
from desktop.db.datafile.place import Lock
from desktop.db.exchange.offices import OfficeRow
from desktop.db.failures import NotFound, ServerLost, ServerRefuses, ServerUnreachable
from desktop.db.tables import subjects
from desktop.domain.subjects import SubjectKind
from desktop.services.core import Core
from desktop.services.datafile.backups import Backups
from desktop.services.datafile.mending import Tables
from desktop.services.exchange.pcs import Pcs
from desktop.services.exchange.sending import Exchange
from desktop.services.importing.acts import Importing
from desktop.services.reception.consolidated import Consolidated
from desktop.services.reception.handover import Handover
from desktop.services.reception.radar import Radar
from desktop.services.reception.receiving import Reception
from desktop.services.reception.takeover import Takeover
from desktop.services.reception.undo_merge import MergeCopy, MergeUndo, put_back
from desktop.services.register.citizens import Citizens
from desktop.services.register.clans import Clans
from desktop.services.register.commune_mergers import Mergers
from desktop.services.register.communities import Communities
from desktop.services.register.correcting import Correcting
from desktop.services.register.data_sheets import DataSheets
from desktop.services.register.erasing import Erasing
from desktop.services.register.families import Register
from desktop.services.register.history import History
from desktop.services.register.life import Life
from desktop.services.register.listing import Listing
from desktop.services.register.moving import Moving
from desktop.services.register.office_names import OfficeNames
from desktop.services.register.readings import Readings
from desktop.services.register.registering import Registering
from desktop.services.register.subjects import Subjects
from desktop.services.register.undoing import Undoing
from desktop.services.register.units import Units
from desktop.services.register.villages import Villages
from desktop.services.settling.across import AcrossCommunes
from desktop.services.settling.arriving import Arriving
from desktop.services.settling.conflicts import Conflicts
from desktop.services.settling.duplicates import Duplicates
from desktop.services.settling.transfers import Transfers
from desktop.services.sharing.folder import Sharing
from desktop.services.sharing.leases import Leases
from desktop.services.standards.checklists import Checklists, Library
from desktop.services.standards.publications import Publications
from desktop.services.standards.publishing import Publishing
from desktop.services.titles.certificates import Certificates
from desktop.services.titles.corrections import Corrections
from desktop.services.titles.meetings import Meetings
from desktop.services.titles.overview import Overview
from desktop.services.titles.papers import Papers
from desktop.services.titles.recognition import Recognition
from desktop.services.titles.scoring import Scoring
from desktop.services.trust.accounts import Accounts
from desktop.services.trust.code_claims import CodeClaims
from desktop.services.trust.keys import Trust


class Workplace:
    """One open data file, for one officer who is logged in.

    Attributes:
        data_file: where the data lie; a card of this PC's when they are on the named `server`.
        officer: who works with it.
        year: the year that pages begin with.
        pair_desks: the desk of duplicates of each kind that has one.
        renewed: the file turned out to be a copy, and goes on under a new name.
        erased_again: how many who were erased came back with a backup, and were erased again.
    """

    def __init__(self, core: Core, library: Library, lock: Lock | None) -> None:
        self._core = core
        self._lock = lock
        self.data_file, self.server = core.data_file, core.server
        self.officer = core.officer
        self.year = core.today().year
        self.renewed, self.erased_again = False, 0
        self._closed = False
        self.accounts = Accounts(core)
        self.register = Register(core)
        self.pair_desks = _pair_desks(core)
        self.duplicates = self.pair_desks[SubjectKind.FAMILY]
        self.moving, self.life = Moving(core), Life(core)
        self.arriving, self.transfers = Arriving(core), Transfers(core)
        self.clans, self.communities = Clans(core), Communities(core)
        self.units, self.citizens = Units(core), Citizens(core)
        self.registering = Registering(core)
        self.villages = Villages(core)
        self.names = OfficeNames(core)
        self.takeover, self.handover = Takeover(core, library), Handover(core)
        self.importing = Importing(core)
        self.readings = Readings(core)
        self.listing = Listing(core, self.readings)
        self.checklists = Checklists(core, library)
        self.scoring = Scoring(core, self.checklists)
        self.meetings = Meetings(core)
        self.leases = Leases(core)
        self.recognition = Recognition(core, self.checklists)
        self.certificates = Certificates(core, self.readings)
        self.papers = Papers(core, self.recognition, self.meetings, self.readings)
        self.trust = Trust(core)
        self.exchange = Exchange(core)
        self.conflicts = Conflicts(core)
        self.correcting = Correcting(
            core, self.register, (self.clans, self.communities, self.units, self.citizens)
        )
        self.corrections = Corrections(core, library)
        self.publications = Publications(core, library, self.checklists)
        self.publishing = Publishing(core, library)
        self.reception = Reception(core, self.trust, self.publications)
        self.pcs = Pcs(core)
        self.sharing = Sharing(core, self.pcs, self.reception)
        self.radar = Radar(core)
        self.mergers, self.claims = Mergers(core), CodeClaims(core)
        self.consolidated = Consolidated(core)
        self.merges = MergeUndo(core, self.reception.copies)
        self.backups = Backups(core)
        self.tables = Tables(core, self.backups)
        self.overview = Overview(core)
        self.history = History(core)
        self.data_sheets = DataSheets(core, self.readings)
        self.erasing = Erasing(core)
        self.undoing = Undoing(core)

    @property
    def office(self) -> OfficeRow:
        """Whose file it is, as it is called today."""
        return self._core.office

    def kind(self, kind: SubjectKind) -> Subjects[Any]:
        """The register of one kind; families have `register` instead."""
        known: tuple[Subjects[Any], ...] = (
            self.clans, self.communities, self.units, self.citizens,
        )  # fmt: skip
        return next(one for one in known if one.kind is kind)

    def kind_of(self, subject_id: UUID) -> SubjectKind:
        """Which kind a subject is of; families are what is not known otherwise."""
        with self._core.database.read() as session:
            row = subjects.find(session, subject_id)
        return subjects.kind_of(row) if row is not None else SubjectKind.FAMILY

    def village_of(self, subject_id: UUID) -> UUID:
        """The village in which a subject of any kind lies.

        Raises:
            NotFound: there is no such subject.
        """
        with self._core.database.read() as session:
            row = subjects.find(session, subject_id)
            if row is None:
                raise NotFound(entity="subject")
            return subjects.place_of(row)

    @property
    def writer(self) -> str:
        """The writer this file writes as now."""
        return self._core.writer.id

    def subscribe(self, listener: Changed) -> None:
        """Hear, after each commit, which entities changed; called on the thread that wrote."""
        self._core.database.subscribe(listener)

    def undo_merge(self, copy: MergeCopy, *, even_own_work: bool = False) -> Path:
        """Go back to a copy from before a merge; the workplace is closed by that.

        Returns:
            Where the data file lies now that was replaced.

        Raises:
            WrongRole, UndoLosesWork, DiskFull, DataReadOnly: nothing is changed.
        """
        staged = self.merges.stage(copy, even_own_work=even_own_work)
        self.close()
        return put_back(staged)

    def close(self) -> None:
        """Let go of the data file; a second time does nothing."""
        if self._closed:
            return
        self._closed = True
        self.readings.keep()
        if self._lock:
            with suppress(ServerLost, ServerUnreachable, ServerRefuses):
                self._core.mark()  # an older mark does no harm
        self._core.database.close()
        if self._lock:
            self._lock.release()


def _pair_desks(core: Core) -> Mapping[SubjectKind, Duplicates]:
    """Of people nothing is compared across communes."""
    if core.office.role == "receiver":
        return {SubjectKind.FAMILY: AcrossCommunes(core)}
    return {kind: Duplicates(core, kind) for kind in (SubjectKind.FAMILY, SubjectKind.CITIZEN)}
