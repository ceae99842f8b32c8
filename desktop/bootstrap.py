"""Builds everything and hands it over; the only module that knows all parts.

The parts are loaded when they are asked for: the login window is painted before the services, and
the command line prints its help without either.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from desktop.clock import Clock, system_clock
from desktop.paths import Paths, assets, is_made

if TYPE_CHECKING:
    from desktop.progress import Progress
    from desktop.services.checklists import Library
    from desktop.services.entrance import Entrance
    from desktop.services.workplace import Workplace
    from desktop.ui.app import Launch


def library() -> "Library":
    """Every checklist that comes with the program."""
    from desktop.services.checklist_files import load_checklists
    from desktop.services.checklists import Library

    return Library(load_checklists(assets() / "checklists"))


def entrance(data_file: Path, clock: Clock = system_clock) -> "Entrance":
    """The way into a data file."""
    from desktop.services.entrance import Entrance

    return Entrance(data_file, library=library(), clock=clock, state=Paths.default().state)


def sample(folder: Path, progress: "Progress | None" = None) -> "Workplace":
    """A year of invented people, made the first time; its officer is logged in."""
    from desktop.services.sample import open_sample

    return open_sample(folder, library(), system_clock, progress, Paths.default().state)


def launch(data_file: Path | None = None) -> "Launch":
    """What the window begins with."""
    from desktop.settings import Settings
    from desktop.ui.app import Launch

    paths = Paths.default()
    file = data_file or paths.data_file
    return Launch(
        settings=Settings(paths.state / "settings.json"),
        exists=is_made(file),
        entrance=lambda: entrance(file),
        sample=lambda progress: sample(paths.sample, progress),
        new_recovery_key=lambda workplace: workplace.accounts.new_recovery_key(),
    )
