"""What every test stands on: an empty home, a screen nobody sees, and a clean log.

The environment is set before anything imports Qt or asks for a person's folders.
"""

import logging
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import nullcontext
from pathlib import Path

import hypothesis
import pytest

from tests import databases

HOME = Path(tempfile.mkdtemp(prefix="sokhuyenhoc-tests-"))


def _isolate() -> None:
    """Point every folder of the person who runs the tests at an empty one."""
    for name in [name for name in os.environ if name.startswith("SOKHUYENHOC_")]:
        del os.environ[name]
    for name in ("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA"):
        os.environ[name] = str(HOME)
    for kind in ("DATA", "CONFIG", "STATE", "CACHE", "RUNTIME"):
        folder = HOME / kind.lower()
        folder.mkdir(mode=0o700)
        os.environ[f"XDG_{kind}_{'DIR' if kind == 'RUNTIME' else 'HOME'}"] = str(folder)
    os.environ["SOKHUYENHOC_HOME"] = str(HOME / "sokhuyenhoc")
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["LC_ALL"] = "C.UTF-8"
    os.environ["TZ"] = "Asia/Ho_Chi_Minh"


_isolate()

hypothesis.settings.register_profile("project", deadline=None, print_blob=True)
hypothesis.settings.register_profile(
    "ci", parent=hypothesis.settings.get_profile("project"), derandomize=True, database=None
)
hypothesis.settings.register_profile(
    "nightly", parent=hypothesis.settings.get_profile("project"), max_examples=2000
)
hypothesis.settings.load_profile("ci" if os.environ.get("CI") else "project")


def pytest_sessionfinish() -> None:
    databases.AT_END.close()  # a worker may be ended before it is unconfigured


def pytest_unconfigure() -> None:
    shutil.rmtree(HOME, ignore_errors=True)


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Run a test marked `engines` twice: its receiving offices in files, and on a server."""
    if metafunc.definition.get_closest_marker("engines"):
        metafunc.parametrize("engine", ["file", "server"], indirect=True)


@pytest.fixture(autouse=True)  # what a test does not ask for by name, pytest leaves out
def engine(request: pytest.FixtureRequest) -> Iterator[str]:
    """Where receiving offices keep their data."""
    where = getattr(request, "param", "file")
    with databases.receivers_on_a_server() if where == "server" else nullcontext():
        yield where


class _Warnings(logging.Handler):
    """Collects what the program complained about."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(f"{record.levelname} {record.name}: {record.getMessage()}")


@pytest.fixture(autouse=True)
def nothing_complained(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a test during which the program logged a warning that the test did not ask for.

    A test that expects one takes `caplog` and looks at it.
    """
    heard = _Warnings()
    logging.getLogger().addHandler(heard)
    try:
        yield
    finally:
        logging.getLogger().removeHandler(heard)
    if "caplog" not in request.fixturenames:
        assert not heard.lines, "unexpected in the log: " + "; ".join(heard.lines)
