"""Offices that tests work in, closed again when the test ends."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from desktop.services.workplace import Workplace
from tests.builders import a_receiver, an_office

Opened = Callable[[Workplace], Workplace]


@pytest.fixture
def opened() -> Iterator[Opened]:
    """Hands a workplace on, and closes it after the test."""
    with ExitStack() as stack:

        def keep(workplace: Workplace) -> Workplace:
            stack.callback(workplace.close)
            return workplace

        yield keep


@pytest.fixture
def commune(tmp_path: Path, opened: Opened) -> Workplace:
    """A commune's office, empty."""
    return opened(an_office(tmp_path))


@pytest.fixture
def receiver(tmp_path: Path, opened: Opened) -> Workplace:
    """A receiving office, empty."""
    return opened(a_receiver(tmp_path))
