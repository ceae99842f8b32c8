"""Communes and villages at the left of the register, walked by keyboard."""

import pytest
from PySide6.QtCore import Qt

from desktop.domain.subjects import SubjectKind
from desktop.ui.context import PageContext
from desktop.ui.errors import Failures
from desktop.ui.pages.kinds.page import KindPage
from desktop.ui.pages.register.page import RegisterPage
from desktop.ui.theme import theme
from tests import builders as b
from tests.ui.reception_scenes import a_district, scoring
from tests.ui.shown import shown
from tests.ui.typing import focused, key, walk_to

Key = Qt.Key
SIZE = (1150, 712)


@pytest.fixture
def district(tmp_path, jobs, preferences):
    """The window of an office with two communes of eight families in two villages each."""
    made = a_district(tmp_path, (scoring, scoring))
    yield PageContext(made.receiver, jobs, Failures(), preferences)
    made.receiver.close()


@pytest.fixture
def workplace(tmp_path):
    """Six families in two villages, one citizen in the first."""
    made = b.an_office(tmp_path)
    b.with_families(made, 6)
    b.a_subject(made, SubjectKind.CITIZEN)
    yield made
    made.close()


def lines(tree):
    """What is to be seen, one line a row."""
    found, index = [], tree.model().index(0, 0)
    while index.isValid():
        found.append((index.data(), index.siblingAtColumn(1).data()))
        index = tree.indexBelow(index)
    return found


def test_a_receiving_office_narrows_the_list_to_a_commune_and_to_its_villages(qtbot, district):
    page = shown(qtbot, RegisterPage(district), SIZE)
    tree = page.villages.tree
    assert lines(tree) == [("Tất cả", "16"), ("Xã Bình Hòa", "8"), ("Xã Ấm Thượng", "8")]
    walk_to(qtbot, tree)
    key(qtbot, Key.Key_Down, Key.Key_Down)
    assert page.families.model.rowCount() == 8
    own = {one.id for one in tree.places if one.office == "Xã Ấm Thượng"}
    assert {one.village_id for one in page.families.model.rows} == own
    key(qtbot, Key.Key_Right, Key.Key_Down)
    assert ("Thôn Đông", "4") in lines(tree)
    assert page.families.model.rowCount() == 4
    page._read_again()
    assert ("Thôn Đông", "4") in lines(tree), "it stays open"
    assert page.families.model.rowCount() == 4
    key(qtbot, Key.Key_Left, Key.Key_Left)
    assert len(lines(tree)) == 3


def test_in_a_narrow_window_a_box_offers_communes_and_villages(qtbot, district):
    page = shown(qtbot, RegisterPage(district), (900, 700))
    box = page.families.villages
    assert [box.itemText(one).strip() for one in range(box.count())] == [
        "Mọi thôn", "Xã Bình Hòa", "Thôn Đông", "Thôn Hạ", "Xã Ấm Thượng", "Thôn Đông", "Thôn Hạ",
    ]  # fmt: skip
    walk_to(qtbot, box)
    key(qtbot, Key.Key_Down)
    box.activated.emit(box.currentIndex())
    assert page.families.model.rowCount() == 8


def test_citizens_are_narrowed_by_their_village_with_their_own_counts(qtbot, context):
    page = shown(qtbot, KindPage(context, SubjectKind.CITIZEN), SIZE)
    assert lines(page.tree) == [("Tất cả", "1"), ("Thôn Đông", "1"), ("Thôn Hạ", "0")]
    walk_to(qtbot, page.tree)
    key(qtbot, Key.Key_End)
    assert page.list.model.rowCount() == 0
    key(qtbot, Key.Key_Up)
    assert page.list.model.rowCount() == 1
    assert not page.list.villages.isVisible()


def test_a_communes_own_villages_lie_in_none(qtbot, context):
    page = shown(qtbot, KindPage(context, SubjectKind.COMMUNITY), SIZE)
    assert not page.tree.isVisible()
    assert not page.list.villages.isVisible()


def test_f2_and_enter_rename_the_village_chosen(qtbot, context, workplace):
    page = shown(qtbot, RegisterPage(context), SIZE)
    walk_to(qtbot, page.villages.tree)
    key(qtbot, Key.Key_Down)
    for way in (Key.Key_F2, Key.Key_Return):
        key(qtbot, way)
        assert page.strip.line.text() == "Thôn Đông"
        key(qtbot, Key.Key_Escape)
        page.villages.tree.setFocus()
    key(qtbot, Key.Key_Home, Key.Key_F2)
    assert page.strip.isHidden(), "all villages together have no name"
    assert focused() is page.villages.tree


@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_columns_follow_the_text(qtbot, context, scale):
    theme().choose(scale=scale)
    page = shown(qtbot, RegisterPage(context), (1800, 900))
    assert page.villages.tree.columnWidth(1) == theme().px(58)
    assert page.villages.tree.columnWidth(0) > theme().px(100)
