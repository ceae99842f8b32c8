"""What the window's tests share: a workplace in memory and a theme that is as drawn."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from desktop.domain.names import fold
from desktop.ui import icons
from desktop.ui.context import PageContext
from desktop.ui.errors import Failures
from desktop.ui.finders import family_finder, village_finder
from desktop.ui.jobs import Jobs
from desktop.ui.pages.register.book import RegisterBook
from desktop.ui.preferences import Preferences
from desktop.ui.theme import Mode, theme
from desktop.ui.window import Window
from tests.fixtures import opened
from tests.ui.fakes import Memory, Workplace
from tests.ui.sample_pages import SAMPLES
from tests.ui.shown import shown

__all__ = ["opened"]


@pytest.fixture(autouse=True)
def as_drawn(qapp: QApplication) -> Iterator[None]:
    """Every test begins in light colours at 100 % text."""
    if not qapp.property("icons_follow"):
        qapp.setProperty("icons_follow", True)
        icons.follow(theme())
    theme().choose(mode=Mode.LIGHT, scale=1.0, projector=False)
    yield
    theme().choose(mode=Mode.LIGHT, scale=1.0, projector=False)


@pytest.fixture
def memory() -> Memory:
    return Memory()


@pytest.fixture
def preferences(memory: Memory) -> Preferences:
    return Preferences(memory)


@pytest.fixture
def workplace() -> Workplace:
    return Workplace()


@pytest.fixture
def jobs(qapp: QApplication) -> Iterator[Jobs]:
    made = Jobs()
    yield made
    made.stop()


@pytest.fixture
def context(qapp, workplace, jobs, preferences) -> Iterator[PageContext]:
    made = PageContext(workplace, jobs, Failures(), preferences)
    yield made
    made.deleteLater()


@pytest.fixture
def said(context: PageContext) -> list[tuple[str, object]]:
    """What pages confirmed, each with the way to take it back."""
    heard: list[tuple[str, object]] = []
    context.told.connect(lambda words, undo: heard.append((words, undo)))
    return heard


@pytest.fixture
def book(qtbot, context) -> RegisterBook:
    """The register of every kind, as wide as the window leaves it."""
    return shown(qtbot, RegisterBook(context), (1150, 712))


@pytest.fixture
def window(qtbot, context) -> Window:
    finders = (village_finder(context.workplace, fold), family_finder(context.workplace, str))
    made = Window(context, SAMPLES, finders)
    qtbot.addWidget(made)
    made.resize(1366, 768)
    with qtbot.waitActive(made):
        made.show()
    return made


@pytest.fixture
def families(book):
    """The list of families, the keyboard in its first row."""
    book.families.families.go()
    return book.families.families
