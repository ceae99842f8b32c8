"""Builds everything and hands it over; the only module that knows all parts.

The parts are loaded when they are asked for: the login window is painted before the services, and
the command line prints its help without either.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from desktop.clock import Clock, system_clock
from desktop.paths import Paths, assets, is_made

CARD = "may-chu.db"
"""The file that stands for a server on this PC."""

if TYPE_CHECKING:
    from desktop.db.datafile.server import Server
    from desktop.progress import Progress
    from desktop.services.entrance import Entrance
    from desktop.services.standards.checklists import Library
    from desktop.services.workplace import Workplace
    from desktop.ui.app import Launch


def library() -> "Library":
    """Every checklist that comes with the program."""
    from desktop.services.standards.checklist_files import load_checklists
    from desktop.services.standards.checklists import Library

    return Library(load_checklists(assets() / "checklists"))


def entrance(data: Path | str | None = None, clock: Clock = system_clock) -> "Entrance":
    """The way into a data file, or into a server's database by its URL."""
    from desktop.services.entrance import Entrance

    file, server = place_of(data)
    return Entrance(
        file, library=library(), clock=clock, state=Paths.default().state, server=server
    )


def place_of(data: Path | str | None) -> "tuple[Path, Server | None]":
    """The data file that is meant; for a URL, the card that stands for its server on this PC.

    Raises:
        ServerAddressWrong: the URL is none.
    """
    paths = Paths.default()
    if not isinstance(data, str):
        return data or paths.data_file, None
    from desktop.db.datafile.server import Server

    server = Server.parse(data)
    return paths.servers / server.folder / CARD, server


def sample(folder: Path, progress: "Progress | None" = None) -> "Workplace":
    """A year of invented people, made the first time; its officer is logged in."""
    from desktop.services.demo.sample import open_sample

    return open_sample(folder, library(), system_clock, progress, Paths.default().state)


def launch(data: Path | str | None = None) -> "Launch":
    """What the window begins with.

    Raises:
        ServerAddressWrong: the URL is none.
    """
    from desktop.settings import Settings
    from desktop.ui.app import Launch

    paths = Paths.default()
    file, server = place_of(data)
    return Launch(
        settings=Settings(paths.state / "settings.json"),
        exists=is_made(file),
        entrance=lambda: entrance(data),
        sample=lambda progress: sample(paths.sample, progress),
        new_recovery_key=lambda workplace: workplace.accounts.new_recovery_key(),
        server=server.name if server else "",
    )
