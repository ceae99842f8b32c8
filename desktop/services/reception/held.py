"""Files that were not taken over (tệp giữ lại): kept as they came, with the reason."""

import hashlib
import shutil
from collections.abc import Sequence
from pathlib import Path

from desktop.db.datafile.files import discard
from desktop.db.exchange import held
from desktop.db.exchange.held import HeldRow
from desktop.db.failures import DataReadOnly, DiskFull
from desktop.services.core import Core
from desktop.services.exchange.received import Received
from desktop.services.reception.answers import name_of

__all__ = ["HeldFiles", "HeldRow"]

WAITING, REFUSED = "waiting", "refused"
FOLDERS = {WAITING: "waiting", REFUSED: "quarantine"}


class HeldFiles:
    """Puts files aside and lists them."""

    def __init__(self, core: Core) -> None:
        self._core = core

    def listed(self) -> Sequence[HeldRow]:
        """The files that were put aside and that nobody has struck off, the newest first."""
        with self._core.database.read() as session:
            return held.listed(session)

    def place_of(self, row: HeldRow) -> Path | None:
        """Where a file lies; None when it was removed, or never could be kept."""
        path = self.folder(row.state) / row.kept_as
        return path if row.kept_as and path.is_file() else None

    def folder(self, state: str) -> Path:
        """The folder of waiting or of refused files, beside the data file."""
        return self._core.data_file.with_name(FOLDERS[state])

    def dismiss(self, held_id: str) -> None:
        """Strike a file off the list; the file itself stays until a person removes it."""
        with self._core.database.bookkeeping() as session:
            held.dismiss(session, held_id)
        self._core.database.tell(frozenset({"held"}))

    def keep(self, path: Path, result: Received) -> None:
        """Put a file aside as it is, and list it; facts of the result say if that failed."""
        state = WAITING if result.waiting else REFUSED
        folder = self.folder(state)
        try:
            digest = hashlib.sha256(path.read_bytes()).hexdigest()
        except OSError:  # nothing that could be kept, and nothing to look at again
            result.facts["kept"] = False
            return
        name = f"{result.package}.skh" if result.waiting else path.name
        to = folder / name
        if not result.waiting and path.parent != folder:
            to = _beside_others(to, digest)
        if path.parent != folder and not _copied(path, to):
            result.facts["kept"] = False
        kept_as = name_of(to) if result.facts.get("kept", True) else ""
        row = HeldRow(
            digest, state, result.reason.value if result.reason else "", result.facts,
            name_of(path), kept_as, result.sender, result.package,
            int(self._core.clock().timestamp() * 1000),
        )  # fmt: skip
        try:
            with self._core.database.bookkeeping() as session:
                known = held.get(session, digest)
                name_before = known.file_name if known else row.file_name
                held.keep(session, row._replace(file_name=name_before))
        except (DiskFull, DataReadOnly):  # the reason was told; nothing more can be kept
            return
        self._core.database.tell(frozenset({"held"}))

    def release(self, result: Received) -> None:
        """A package that was taken over is no longer listed."""
        if result.package is not None:
            with self._core.database.bookkeeping() as session:
                held.forget_package(session, result.package)


def _copied(path: Path, to: Path) -> bool:
    beside = to.with_name(to.name + ".part")
    try:
        to.parent.mkdir(exist_ok=True)
        shutil.copyfile(path, beside)
        beside.replace(to)
    except OSError:  # the stick was pulled, or the disk is full: the file is still theirs
        discard(beside)
        return False
    return True


def _beside_others(to: Path, digest: str) -> Path:
    """Where a refused file is kept: under its name, or beside another file that has it already."""
    try:
        if not to.exists() or hashlib.sha256(to.read_bytes()).hexdigest() == digest:
            return to
    except OSError:
        return to
    return to.with_name(f"{to.stem}.{digest[:8]}{to.suffix}")
