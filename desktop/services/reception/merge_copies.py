"""Copies of the data file from before a merge, so that it can be undone: the last few."""

import datetime as dt
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import msgspec

from desktop.db.datafile import backup
from desktop.db.datafile.files import discard, failure_of, replace_file
from desktop.db.failures import DiskFull
from desktop.db.journal import capture as journal
from desktop.services.core import Core

KEPT, MOST_BYTES = 3, 2 << 30
"""How many copies are kept, and how much room they may take; the newest one always stays."""

ENDING, FACTS = ".db", ".json"


class _Facts(msgspec.Struct, frozen=True):
    made_at: str
    vector: dict[str, int]


@dataclass(frozen=True, slots=True)
class MergeCopy:
    """One copy.

    Attributes:
        made_at: the moment on this PC's clock, ISO.
        vector: how far each writer was held.
    """

    path: Path
    bytes: int
    made_at: str
    vector: dict[str, int]


class MergeCopies:
    """Makes verified copies beside the data file and lets old ones go."""

    def __init__(self, core: Core) -> None:
        self._core = core

    @property
    def folder(self) -> Path:
        """Where the copies lie."""
        return self._core.data_file.with_name("before-merge")

    def make(self) -> MergeCopy:
        """Copy the data file as it is, check every page, and let older copies go.

        Raises:
            DiskFull, DataReadOnly, BackupDamaged: there is no new copy.
        """
        core, folder = self._core, self.folder
        try:
            folder.mkdir(exist_ok=True)
            free = shutil.disk_usage(folder).free
        except OSError as failure:
            raise failure_of(failure, folder) from failure
        if free < backup.FREE_FACTOR * core.data_file.stat().st_size:
            raise DiskFull(file=folder.name)
        path = self._free_place()
        with core.database.read() as session:
            vector = dict(journal.vector(session))
        backup.copy_verified(core.database.engine, path, core.data_key)
        facts = _Facts(core.now(), vector)
        replace_file(path.with_suffix(FACTS), msgspec.json.encode(facts))
        made = MergeCopy(path, path.stat().st_size, facts.made_at, vector)
        self._rotate()
        return made

    def listed(self) -> Sequence[MergeCopy]:
        """The copies that are there, the newest first."""
        found = []
        for path in self.folder.glob(f"*{ENDING}"):
            try:
                facts = msgspec.json.decode(path.with_suffix(FACTS).read_bytes(), type=_Facts)
                found.append(MergeCopy(path, path.stat().st_size, facts.made_at, facts.vector))
            except (OSError, msgspec.MsgspecError):
                continue  # a copy that was cut short: nothing is known of it
        return sorted(found, key=lambda one: one.path.name, reverse=True)

    def _free_place(self) -> Path:
        """A name after all others, also when several batches come within a second."""
        stem = f"{self._core.clock().astimezone(dt.UTC):%Y%m%d-%H%M%S}"
        newest = self.listed()[:1]
        before = newest[0].path.stem if newest else ""
        number = int(before[-2:]) + 1 if before.startswith(stem) else 1
        return self.folder / f"{stem}-{number:02d}{ENDING}"

    def _rotate(self) -> None:
        room = MOST_BYTES
        for place, one in enumerate(self.listed()):
            room -= one.bytes
            if place and (place >= KEPT or room < 0):
                discard(one.path)
                discard(one.path.with_suffix(FACTS))
