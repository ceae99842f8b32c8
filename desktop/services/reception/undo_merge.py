"""Undoing a merge (hoàn tác lần nhận): back to the copy that was made before it.

The file goes on under a new name, and the communes whose changes it no longer holds are asked to
send everything again; nothing of theirs can be lost. What this office itself wrote since is.
"""

import shutil
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from desktop.db.database import Database
from desktop.db.datafile.engine import open_engine
from desktop.db.datafile.files import discard, failure_of, free_name, sync_folder
from desktop.db.datafile.keyring import Keyring
from desktop.db.datafile.migrate import upgrade
from desktop.db.exchange import offices
from desktop.db.journal import capture as journal
from desktop.db.journal.recorder import last_link
from desktop.db.tables.schema import JOURNALED
from desktop.services.core import Core
from desktop.services.failures import WrongRole
from desktop.services.reception import asking
from desktop.services.reception.failures import NothingToUndo, UndoLosesWork, UndoOnServer
from desktop.services.reception.merge_copies import MergeCopies, MergeCopy
from desktop.services.trust.renewal import renew

OBSERVED = "observed_hlc"

__all__ = ["Losses", "MergeCopy", "MergeUndo", "Staged", "put_back"]


@dataclass(frozen=True, slots=True)
class Losses:
    """What the file holds now and the copy does not.

    Attributes:
        communes: of each commune, by code, how many changes; they send them again.
        own: of each action of this office's officers, how often; that is lost for good.
    """

    communes: Mapping[str, int]
    own: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Staged:
    """A file that is ready to take the data file's place once that is closed."""

    path: Path
    data_file: Path


class MergeUndo:
    """Shows what undoing would cost, and prepares it."""

    def __init__(self, core: Core, copies: MergeCopies) -> None:
        self._core = core
        self._copies = copies

    def copies(self) -> Sequence[MergeCopy]:
        """The copies one can go back to, the newest first."""
        return self._copies.listed()

    def last(self) -> MergeCopy:
        """The newest copy.

        Raises:
            NothingToUndo: there is none.
            UndoOnServer: there cannot be one.
        """
        if self._core.server:
            raise UndoOnServer(server=self._core.server)
        found = self.copies()
        if not found:
            raise NothingToUndo
        return found[0]

    def losses(self, copy: MergeCopy) -> Losses:
        """What would be lost by going back to a copy."""
        own = self._core.writer.id
        with self._core.database.read() as session:
            codes = {row.id: row.office_code for row in offices.writers(session)}
            held = dict(journal.vector(session))
            actions = journal.actions(session, own, copy.vector.get(own, 0))
        communes: dict[str, int] = {}
        for writer, seq in held.items():
            fresh = seq - copy.vector.get(writer, 0)
            if fresh > 0 and codes.get(writer) != self._core.office.code:
                code = codes.get(writer, "")
                communes[code] = communes.get(code, 0) + fresh
        return Losses(communes, actions)

    def stage(self, copy: MergeCopy, *, even_own_work: bool = False) -> Staged:
        """Prepare the file that will take the data file's place.

        Raises:
            WrongRole: only a receiving office undoes a merge.
            UndoLosesWork: officers of this office wrote something since; nothing is prepared.
            DiskFull, DataReadOnly: there is no room for it.
        """
        core = self._core
        if core.office.role != "receiver":
            raise WrongRole(role="receiver")
        losses = self.losses(copy)
        if losses.own and not even_own_work:
            raise UndoLosesWork(changes=sum(losses.own.values()))
        staged = core.data_file.with_name(core.data_file.name + ".undo")
        try:
            shutil.copyfile(copy.path, staged)
            self._make_ready(staged, losses)
        except OSError as failure:
            discard(staged)
            raise failure_of(failure, core.data_file) from failure
        return Staged(staged, core.data_file)

    def _make_ready(self, staged: Path, losses: Losses) -> None:
        """Give the file a new writer, and let it ask for what it does not hold any more."""
        core = self._core
        with core.database.read() as session:
            _last, _head, reading = last_link(session.connection(), core.writer.id)
        seen = max(core.database.observed, reading)
        engine = open_engine(staged, core.data_key, JOURNALED)
        try:
            upgrade(engine, staged, core.data_key)
            database = Database(engine, staged, core.database.derive)
            renew(database, core.highwater, core.data_file)
            with database.bookkeeping() as session:
                asking.ask(session, losses.communes)
                offices.set_setting(session, OBSERVED, str(seen))  # our clock never goes back
            database.close()
        finally:
            engine.dispose()


def put_back(staged: Staged) -> Path:
    """Put a prepared file in the place of the data file, which must be closed.

    Returns:
        Where the file lies now that was replaced, with a copy of its keys.

    Raises:
        DiskFull, DataReadOnly: the folder cannot be written; nothing is replaced.
    """
    data_file = staged.data_file
    aside = free_name(data_file, "before-undo")
    try:
        shutil.copyfile(Keyring.beside(data_file), Keyring.beside(aside))
        data_file.rename(aside)
        staged.path.replace(data_file)
        sync_folder(data_file.parent)
    except OSError as failure:
        if aside.exists() and not data_file.exists():
            aside.rename(data_file)
        raise failure_of(failure, data_file) from failure
    return aside
