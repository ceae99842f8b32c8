"""One demonstration, made once; tests that change it work on a copy."""

import shutil
from pathlib import Path

import pytest

from tests.e2e.program import Played, run

HOUSEHOLDS = 40


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Played:
    """A whole year; nobody may change it."""
    folder = tmp_path_factory.mktemp("demo")
    ran = run("demo", "--to", folder, "--households", str(HOUSEHOLDS), "--json")
    assert ran.code == 0, ran.err
    return Played(folder, ran.json)


@pytest.fixture
def copy(demo: Played, tmp_path: Path) -> Played:
    """The same year, to be changed."""
    folder = tmp_path / "demo"
    shutil.copytree(demo.folder, folder)
    return Played(folder, demo.said)
