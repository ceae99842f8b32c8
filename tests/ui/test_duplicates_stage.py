"""Hộ trùng, walked by keyboard over a real data file; all people are invented."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from desktop.domain.duplicates import Verdict
from desktop.domain.year import Stage
from desktop.services.register.families import FamilyQuery
from desktop.ui.pages.register.page import RegisterPage
from desktop.ui.pages.register.targets import Show
from desktop.ui.theme import theme
from tests import builders as b
from tests.ui.clipping import clipped
from tests.ui.exchange_scenes import context_of
from tests.ui.shown import shown
from tests.ui.typing import focused, key, walk_to

Key = Qt.Key
Alt, Ctrl = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def workplace(tmp_path):
    """Three families, one of them twice: the second time with its house number."""
    made = b.an_office(tmp_path)
    b.with_families(made, 3)
    first, second = sorted(b.a_family(made) for _turn in range(2))
    made.register.edit_family(first, code="HK900", member_count=5)
    made.register.edit_family(second, address="Số 8", phone="0912345678")
    yield made
    made.close()


@pytest.fixture
def page(qtbot, context):
    return at_desk(qtbot, context)


def at_desk(qtbot, context, size=(1150, 712)):
    """The register, turned to the desk of duplicates, when the search is over."""
    page = shown(qtbot, RegisterPage(context), size)
    walk_to(qtbot, page.families.twins)
    key(qtbot, Key.Key_Space)
    wait(qtbot, page)
    return page


def wait(qtbot, page):
    qtbot.waitUntil(lambda: not page.stages.duplicates._searching)


def namesakes(workplace):
    return [row.id for row in workplace.register.page(FamilyQuery(search="pham van binh"))]


def texts(widget):
    return " | ".join(one.text() for one in widget.findChildren(QLabel) if one.isVisible())


def test_both_households_stand_beside_each_other_with_what_speaks_for_it(page):
    stage = page.stages.duplicates
    assert focused() is stage.list
    words = texts(stage.card)
    for part in ("Cùng tên chủ hộ, cùng thôn", "HK900", "Số 8", "Bản nhập trước", "Mã hộ"):
        assert part in words
    assert stage.choice.accessibleName() == "Cặp nào: Cần xem (1)"


def test_a_pair_is_merged_by_keyboard_and_taken_back_with_ctrl_z(qtbot, page, workplace):
    stage = page.stages.duplicates
    first, second = namesakes(workplace)
    key(qtbot, Key.Key_Return)
    walk_to(qtbot, stage.card.takes[1])
    key(qtbot, Key.Key_Space)
    assert namesakes(workplace) == [first]
    assert workplace.register.family(first).address == "Số 8"
    assert stage.empty.isVisible()
    assert not stage.panes.isVisible()
    qtbot.keyClick(focused(), Key.Key_Z, Ctrl)
    assert sorted(namesakes(workplace)) == sorted([first, second])
    assert focused() is stage.list
    assert not stage.undo_button.isEnabled()


def test_namesakes_are_told_apart_and_the_decision_is_found_again(qtbot, page, workplace):
    stage = page.stages.duplicates
    qtbot.keyClick(focused(), Key.Key_3, Alt)
    assert workplace.duplicates.open() == []
    walk_to(qtbot, stage.choice)
    key(qtbot, Key.Key_Right)
    assert "hai hộ khác nhau" in stage.list.model().index(0, 0).data()
    assert not stage.card.distinct.isVisible()
    assert b.OFFICER in texts(stage.card)
    walk_to(qtbot, stage.card.again)
    key(qtbot, Key.Key_Space)
    assert len(workplace.duplicates.open()) == 1


def test_where_both_have_a_sheet_the_person_says_whose_counts(qtbot, context, workplace):
    families = namesakes(workplace)
    b.registered(workplace)
    for family, less in zip(families, (0.5, 1.0), strict=True):
        b.scored(workplace, [family], Stage.VILLAGE, less)
    before = workplace.register.family(max(families)).years[0].village_total
    page = at_desk(qtbot, context)
    card = page.stages.duplicates.card
    qtbot.keyClick(focused(), Key.Key_1, Alt)
    assert card.warning.isVisible()
    assert focused() is card.years[b.YEAR]
    assert len(namesakes(workplace)) == 2
    key(qtbot, Key.Key_Right, Key.Key_Right)
    qtbot.keyClick(focused(), Key.Key_1, Alt)
    (kept,) = namesakes(workplace)
    assert workplace.register.family(kept).years[0].village_total == before


def test_one_pair_is_left_for_later(qtbot, context, workplace):
    village = workplace.register.villages()[1].id
    for _turn in range(2):
        b.a_family(workplace, "Lê Thị Mận", village_id=village)
    stage = at_desk(qtbot, context).stages.duplicates
    before = stage.current
    qtbot.keyClick(focused(), Key.Key_F8)
    assert stage.current != before
    qtbot.keyClick(focused(), Key.Key_F8)
    assert stage.current == before


def test_the_person_goes_back_to_the_register(qtbot, page):
    walk_to(qtbot, page.stages.duplicates.back)
    key(qtbot, Key.Key_Space)
    assert focused() is page.families.search
    page.open_target(Show.DUPLICATES)
    wait(qtbot, page)
    assert page.stack.currentWidget() is page.stages.duplicates


def test_the_search_can_be_stopped(qtbot, page):
    stage = page.stages.duplicates
    walk_to(qtbot, stage.again)
    key(qtbot, Key.Key_Space)
    stage.slot.bar.stop.click()
    wait(qtbot, page)
    assert stage.list.rows
    assert not stage.slot.isVisible()


def test_what_changed_meanwhile_is_explained_and_the_list_read_again(
    qtbot, page, context, workplace, caplog
):
    workplace.register.remove_family(namesakes(workplace)[0])
    with qtbot.waitSignal(context.failures.shown) as said:
        qtbot.keyClick(focused(), Key.Key_1, Alt)
    said.args[0].close()
    assert "not_a_pair" in caplog.text
    assert page.stages.duplicates.empty.isVisible()


def test_the_receiving_office_says_where_a_household_of_two_communes_lives(qtbot, opened, tmp_path):
    receiver = opened(b.a_receiver(tmp_path))
    for code in ("79.001", "79.002"):
        commune = opened(b.an_office(tmp_path, code=code, name=f"Xã {code}"))
        b.enrolled(commune, receiver, tmp_path)
        b.a_family(commune, address="Số 5")
        receiver.reception.receive(commune.exchange.send(tmp_path / f"{code}.skh").files)
    page = at_desk(qtbot, context_of(receiver))
    card = page.stages.duplicates.card
    assert "Chỉ so được họ tên và địa chỉ" in texts(card)
    assert {"Xã 79.001", "Xã 79.002"} <= set(texts(card).split(" | "))
    walk_to(qtbot, card.takes[1])
    key(qtbot, Key.Key_Space)
    (line,) = receiver.duplicates.decided()
    assert line.verdict is Verdict.SECOND
    assert receiver.register.count(FamilyQuery()) == 2
    qtbot.keyClick(focused(), Key.Key_Z, Ctrl)
    assert receiver.duplicates.decided() == []


@pytest.mark.parametrize(("size", "scale"), [((1150, 712), 1.0), ((824, 712), 1.5)])
def test_nothing_is_cut_off(qtbot, context, workplace, size, scale):
    theme().choose(scale=scale)
    page = at_desk(qtbot, context, size)
    qtbot.waitUntil(lambda: clipped(page) == [])
