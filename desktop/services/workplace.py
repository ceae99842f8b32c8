"""All services over one open data file: what pages and commands work with."""

from pathlib import Path

from desktop.db.database import Changed
from desktop.db.instance import InstanceLock
from desktop.services.accounts import Accounts
from desktop.services.backups import Backups
from desktop.services.certificates import Certificates
from desktop.services.checklists import Checklists, Library
from desktop.services.conflicts import Conflicts
from desktop.services.consolidated import Consolidated
from desktop.services.core import Core
from desktop.services.corrections import Corrections
from desktop.services.data_sheets import DataSheets
from desktop.services.erasing import Erasing
from desktop.services.exchange import Exchange
from desktop.services.history import History
from desktop.services.importing import Importing
from desktop.services.leases import Leases
from desktop.services.listing import Listing
from desktop.services.meetings import Meetings
from desktop.services.overview import Overview
from desktop.services.papers import Papers
from desktop.services.pcs import Pcs
from desktop.services.publications import Publications
from desktop.services.publishing import Publishing
from desktop.services.radar import Radar
from desktop.services.reception import Reception
from desktop.services.recognition import Recognition
from desktop.services.register import Register
from desktop.services.scoring import Scoring
from desktop.services.sharing import Sharing
from desktop.services.trust import Trust
from desktop.services.undo_merge import MergeCopy, MergeUndo, put_back
from desktop.services.undoing import Undoing


class Workplace:
    """One open data file, for one officer who is logged in.

    Attributes:
        office, officer: whose file it is, and who works with it.
        year: the year that pages begin with.
        renewed: the file turned out to be a copy, and goes on under a new name.
    """

    def __init__(self, core: Core, library: Library, lock: InstanceLock | None) -> None:
        self._core = core
        self._lock = lock
        self.data_file = core.data_file
        self.office = core.office
        self.officer = core.officer
        self.year = core.today().year
        self.renewed = False
        self._closed = False
        self.accounts = Accounts(core)
        self.register = Register(core)
        self.importing = Importing(core)
        self.listing = Listing(core)
        self.checklists = Checklists(core, library)
        self.scoring = Scoring(core, self.checklists)
        self.meetings = Meetings(core)
        self.leases = Leases(core)
        self.recognition = Recognition(core, self.checklists)
        self.certificates = Certificates(core)
        self.papers = Papers(core, self.recognition, self.meetings)
        self.trust = Trust(core)
        self.exchange = Exchange(core)
        self.conflicts = Conflicts(core)
        self.corrections = Corrections(core)
        self.publications = Publications(core, library, self.checklists)
        self.publishing = Publishing(core, library)
        self.reception = Reception(core, self.trust, self.publications)
        self.pcs = Pcs(core)
        self.sharing = Sharing(core, self.pcs, self.reception)
        self.radar = Radar(core)
        self.consolidated = Consolidated(core)
        self.merges = MergeUndo(core, self.reception.copies)
        self.backups = Backups(core)
        self.overview = Overview(core)
        self.history = History(core)
        self.data_sheets = DataSheets(core, self.register)
        self.erasing = Erasing(core)
        self.undoing = Undoing(core)

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
        if self._lock:
            self._core.mark()
        self._core.database.close()
        if self._lock:
            self._lock.release()
