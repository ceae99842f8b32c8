"""The exchange folder: read in any order and as often as one likes, whatever happens to it."""

import shutil

import pytest

from desktop.db.failures import DataReadOnly
from desktop.services.failures import ExchangeFolderUnset, FolderMissing, WrongRole
from desktop.services.register import FamilyQuery
from desktop.services.status import status_of
from desktop.sync.reasons import Reason
from tests.builders import a_family, a_receiver, a_second_pc, an_office, joined, with_families
from tests.mounts import is_full
from tests.sync.test_pcs import digest, meet


@pytest.fixture
def folder(tmp_path):
    place = tmp_path / "trao đổi"
    place.mkdir()
    return place


@pytest.fixture
def pcs(tmp_path, folder, opened):
    """Two PCs of one commune that hold the same, and the folder in which they met."""
    main = opened(an_office(tmp_path))
    main.pcs.rename("Máy Văn phòng")
    with_families(main, 3)
    second = opened(a_second_pc(main, tmp_path))
    joined(second, main, tmp_path)
    meet(folder, main, second)
    return main, second


def names(folder):
    return {path.name for path in folder.iterdir()}
