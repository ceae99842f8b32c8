"""The exchange folder: read in any order and as often as one likes, whatever happens to it."""


import pytest

from tests.builders import a_second_pc, an_office, joined, with_families
from tests.sync.test_pcs import meet


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
