"""Moving (chuyển) a receiving office from its data file to a server, when one file is outgrown."""

import shutil
from dataclasses import dataclass
from pathlib import Path

from desktop.db import relocating
from desktop.db.datafile.files import failure_of, put_aside, replace_file
from desktop.db.datafile.keyring import Keyring
from desktop.db.datafile.migrate import upgrade
from desktop.db.datafile.server import Server, ServerPlace
from desktop.db.failures import ServerForReceivers
from desktop.paths import is_made, unfinished_mark
from desktop.progress import Progress, Silent
from desktop.services.workplace import Workplace

FOLDERS = ("waiting", "quarantine")
"""Files that were put aside lie beside the data file, and go with it."""


@dataclass(frozen=True, slots=True)
class Moved:
    """An office that is on a server now; `aside` is its former data file."""

    server: str
    rows: int
    aside: Path


def move(office: Workplace, server: Server, card: Path, progress: Progress | None = None) -> Moved:
    """Copy everything to a server's empty database; the office is closed by that.

    The same passwords open it there. The data file is put aside as it is and never opened again as
    this writer.

    Args:
        office: open, alone, on a data file.
        server: the database; its tables may be made already, but hold nothing.
        card: the file that will stand for the server on this PC.
        progress: told how many rows are copied.

    Raises:
        ServerForReceivers, DataExists, DataInUse, ServerUnreachable, ServerRefuses, ServerLost,
        DiskFull, DataReadOnly: the office stays where it is.
        Cancelled: the same.
    """
    core = office._core  # noqa: SLF001 - moving is one of the workplace's own acts
    if core.office.role != "receiver":
        raise ServerForReceivers
    place = ServerPlace(server, card)
    if core.server or is_made(card):
        raise place.taken()
    lock = place.lock()
    try:
        rows = _copy(office, place, progress or Silent())
        aside = _hand_over(office, place)
    finally:
        lock.release()
    return Moved(server.name, rows, aside)


def _copy(office: Workplace, place: ServerPlace, progress: Progress) -> int:
    core, card = office._core, place.data_file  # noqa: SLF001 - as above
    place.clear(unfinished=unfinished_mark(card).exists())
    try:
        card.parent.mkdir(parents=True, exist_ok=True)
        replace_file(unfinished_mark(card), b"")
    except OSError as failure:
        raise failure_of(failure, card) from failure
    engine = place.engine(core.data_key)
    try:
        upgrade(engine, card, core.data_key)
        return relocating.copy_all(core.database.engine, engine, progress.step)
    finally:
        engine.dispose()


def _hand_over(office: Workplace, place: ServerPlace) -> Path:
    """From now on the card leads to the office, and the file does not."""
    data_file, card = office.data_file, place.data_file
    try:
        shutil.copyfile(Keyring.beside(data_file), Keyring.beside(card))
        for name in FOLDERS:
            if data_file.with_name(name).is_dir():
                shutil.copytree(data_file.with_name(name), card.with_name(name), dirs_exist_ok=True)
        place.finish()  # but for the mark, which stands until the file is away
        office.close()
        aside = put_aside(data_file, "moved")
        unfinished_mark(card).unlink(missing_ok=True)
    except OSError as failure:
        raise failure_of(failure, card) from failure
    assert aside is not None
    return aside
