"""Builds everything and hands it over; the only module that knows all parts."""

from pathlib import Path

from desktop.clock import Clock, system_clock
from desktop.paths import assets
from desktop.services.checklist_files import load_checklists
from desktop.services.checklists import Library
from desktop.services.entrance import Entrance


def library() -> Library:
    """Every checklist that comes with the program."""
    return Library(load_checklists(assets() / "checklists"))


def entrance(data_file: Path, clock: Clock = system_clock) -> Entrance:
    """The way into a data file."""
    return Entrance(data_file, library=library(), clock=clock)
