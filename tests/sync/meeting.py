"""PCs of one office, which meet in an exchange folder."""

import pytest

from desktop.services.status import status_of
from tests.builders import a_second_pc, copy_of, entered, joined, with_families


@pytest.fixture
def folder(tmp_path):
    """An exchange folder, empty."""
    place = tmp_path / "trao đổi"
    place.mkdir()
    return place


@pytest.fixture
def pcs(commune, folder, opened):
    """Two PCs of one commune that hold the same three families."""
    commune.pcs.rename("Máy Văn phòng")
    with_families(commune, 3)
    return commune, opened(second_of(commune, folder))


def second_of(main, folder):
    """A second PC, which was taken in and met the main one in the folder."""
    second = a_second_pc(main, folder.parent)
    joined(second, main, folder.parent)
    meet(folder, main, second)
    return second


def meet(folder, *pcs):
    """Let PCs meet in a folder, one after the other, until nobody learns anything."""
    for _round in range(3):
        for pc in pcs:
            pc.sharing.sync(folder)


def digest(workplace):
    """What an office holds, in one word."""
    return status_of(workplace).digest


def kept(workplace, to):
    """A copy of an office's data file, as a backup keeps it."""
    workplace._core.database.engine.dispose()
    return copy_of(workplace.data_file, to)


def copied(workplace, to, *, noticed=True):
    """A copy of an office's file, opened on another PC; once noticed it has a new writer's name."""
    return entered(kept(workplace, to), to / "state" if noticed else None)
