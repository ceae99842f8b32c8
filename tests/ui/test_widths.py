"""No page is wider than its window on the PCs communes have: lists scroll, pages do not."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QScrollArea

from desktop.domain.subjects import COMMUNE_TITLES, SubjectKind
from desktop.ui.entering import open_window
from desktop.ui.errors import Failures
from desktop.ui.pages.register.targets import Show
from desktop.ui.registry import COMMUNE, PAGES, RECEIVER
from desktop.ui.theme import theme
from tests import builders as b
from tests.ui.typing import key

LOOKS = {"1024×768 at 150 %": (1024, 1.5), "1366×768": (1366, 1.0)}
HEIGHT = 768
ROWS = 5
ROUNDS = 5  # a layout posts events that lay out again
at_each_look = pytest.mark.parametrize("look", LOOKS)


@pytest.fixture
def office(tmp_path, opened):
    """A commune at work, or its receiving office."""

    def make(role):
        commune = opened(b.an_office(tmp_path / "commune"))
        b.with_families(commune, 40)
        for kind in COMMUNE_TITLES[1:]:
            b.a_subject(commune, kind)
        receiver = opened(b.a_receiver(tmp_path / "receiver"))
        b.enrolled(commune, receiver, tmp_path)
        return {COMMUNE: commune, RECEIVER: receiver}[role]

    return make


@pytest.fixture
def window(qtbot, jobs, preferences):
    """The window of an office, at one of the looks."""

    def make(workplace, look):
        width, scale = LOOKS[look]
        theme().choose(scale=scale)
        made = open_window(workplace, jobs, Failures(), preferences)
        qtbot.addWidget(made)
        made.resize(width, HEIGHT)
        with qtbot.waitActive(made):
            made.show()
        return made

    return make


def sideways(page):
    """How far a page can be scrolled sideways in its window, once it has come to rest."""
    for _round in range(ROUNDS):
        QApplication.processEvents()
    area = page
    while not isinstance(area, QScrollArea):
        area = area.parentWidget()
    return area.horizontalScrollBar().maximum()


@at_each_look
@pytest.mark.parametrize(
    ("role", "page"), [(role, one.key) for one in PAGES for role in sorted(one.roles)]
)
def test_no_page_scrolls_sideways(office, window, role, page, look):
    made = window(office(role), look)
    made.open_page(page)
    assert sideways(made.page(page)) == 0
    assert made.size().toTuple() == (LOOKS[look][0], HEIGHT)


@at_each_look
@pytest.mark.parametrize("kind", COMMUNE_TITLES)
def test_no_kind_of_the_register_does_and_its_list_shows_some_rows(
    qtbot, office, window, kind, look
):
    made = window(office(COMMUNE), look)
    made.context.choose_kind(kind)
    made.open_page("register")
    page = made.page("register").current
    table = page.families.table if kind is SubjectKind.FAMILY else page.list.table
    assert sideways(page) == 0
    assert table.viewport().height() >= ROWS * table.rowHeight(0)
    table.setFocus()
    table.go_to(0)
    key(qtbot, Qt.Key.Key_Return)
    assert sideways(page) == 0


def test_nor_does_the_register_when_text_grows_after_every_part_was_seen(office, window):
    made = window(office(COMMUNE), "1366×768")
    for kind in (*COMMUNE_TITLES, SubjectKind.FAMILY):
        made.context.choose_kind(kind)
        made.open_page("register")
    made.open_page("register", Show.DUPLICATES)
    made.resize(1024, HEIGHT)
    theme().choose(scale=1.5)
    for kind in COMMUNE_TITLES:
        made.context.choose_kind(kind)
        assert sideways(made.page("register")) == 0
