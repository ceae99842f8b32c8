"""Công dân trùng, walked by keyboard over a real data file; all people are invented."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from desktop.domain.subjects import SubjectKind
from desktop.services.register.subjects import SubjectQuery
from desktop.ui.pages.exchange.fields import Reader
from desktop.ui.pages.register.book import RegisterBook
from desktop.ui.pages.register.targets import Show
from desktop.ui.theme import theme
from tests import builders as b
from tests.sync.meeting import meet, second_of
from tests.ui.clipping import clipped
from tests.ui.shown import shown
from tests.ui.typing import focused, key, turn_to, walk_to

Key = Qt.Key
Alt, Ctrl = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
CITIZEN = SubjectKind.CITIZEN


@pytest.fixture
def workplace(tmp_path):
    """One woman in two households of two villages, and a household that stands twice."""
    made = b.an_office(tmp_path)
    homes = [b.a_family(made, "Lê Văn Sơn", address="Số 5")]
    village = made.register.add_village("Thôn Hạ")
    homes.append(b.a_family(made, "Phạm Văn Bình", village_id=village))
    for home, birth, code in zip(homes, ("1970", "1970-05-03"), ("CD01", ""), strict=True):
        place = made.register.family(home).village_id
        b.a_subject(
            made, CITIZEN, family_id=home, village_id=place, birth=birth, code=code, sex="female"
        )
    for _turn in range(2):
        b.a_family(made, "Hồ Thị Ngân", village_id=village)
    yield made
    made.close()


@pytest.fixture
def page(qtbot, book):
    return at_desk(qtbot, book)


def at_desk(qtbot, book):
    """The book of citizens, turned to its desk of duplicates, when the search is over."""
    page = turn_to(qtbot, book, CITIZEN)
    walk_to(qtbot, page.list.twins)
    key(qtbot, Key.Key_Space)
    wait(qtbot, page.desk)
    return page


def wait(qtbot, stage):
    qtbot.waitUntil(lambda: not stage._searching)


def people(workplace):
    return sorted(row.id for row in workplace.citizens.page(SubjectQuery(CITIZEN)))


def texts(widget):
    return " | ".join(one.text() for one in widget.findChildren(QLabel) if one.isVisible())


def test_both_people_stand_beside_each_other_with_their_households(page):
    assert focused() is page.desk.list
    words = texts(page.desk.card)
    for part in ("Cùng họ tên", "cùng năm sinh", "Lê Văn Sơn – Số 5", "CD01", "03/05/1970", "Nữ"):
        assert part in words
    assert "hộ trùng" not in texts(page.desk).lower()


def test_the_household_is_asked_for_and_the_merge_taken_back_with_ctrl_z(qtbot, page, workplace):
    first, second = people(workplace)
    homes = [workplace.citizens.get(one).fields.family_id for one in (first, second)]
    card = page.desk.card
    qtbot.keyClick(focused(), Key.Key_1, Alt)
    assert "ở hộ nào" in card.warning.text()
    assert focused() is card.homes["family_id"]
    assert people(workplace) == [first, second]
    key(qtbot, Key.Key_Right, Key.Key_Right)
    qtbot.keyClick(focused(), Key.Key_1, Alt)
    assert people(workplace) == [first]
    assert workplace.citizens.get(first).fields.family_id == homes[1]
    assert "Không thấy công dân nào trùng" in texts(page.desk)
    qtbot.keyClick(focused(), Key.Key_Z, Ctrl)
    assert people(workplace) == [first, second]
    assert [workplace.citizens.get(one).fields.family_id for one in (first, second)] == homes


def test_namesakes_are_told_apart_and_found_among_the_decided(qtbot, page):
    qtbot.keyClick(focused(), Key.Key_3, Alt)
    walk_to(qtbot, page.desk.choice)
    key(qtbot, Key.Key_Right)
    assert "hai người khác nhau" in page.desk.list.model().index(0, 0).data()


def test_the_switch_leads_to_households_and_back(qtbot, page, book, context):
    context.page_asked.connect(lambda _key, target: book.open_target(target))
    walk_to(qtbot, page.desk.kinds)
    key(qtbot, Key.Key_Left)
    stage = book.families.stages.duplicates
    wait(qtbot, stage)
    assert book.context.kind is SubjectKind.FAMILY
    assert "Hồ Thị Ngân" in texts(stage.card)
    walk_to(qtbot, stage.kinds)
    key(qtbot, Key.Key_Right)
    wait(qtbot, page.desk)
    assert book.current is page
    assert page.desk.isVisible()
    assert page.desk.kinds.key == CITIZEN


def test_the_person_goes_back_to_the_book_of_citizens(qtbot, page, book):
    walk_to(qtbot, page.desk.back)
    key(qtbot, Key.Key_Space)
    assert focused() is page.list.search
    book.open_target(Show.PEOPLE_TWICE)
    wait(qtbot, page.desk)
    assert focused() is page.first_field() is page.desk.list


def test_other_kinds_have_no_such_desk(qtbot, book):
    assert not turn_to(qtbot, book, SubjectKind.CLAN).list.twins.isVisible()


def test_a_conflict_about_the_household_of_a_person_names_both_households(
    workplace, tmp_path, opened
):
    folder = tmp_path / "trao đổi"
    folder.mkdir()
    other = opened(second_of(workplace, folder))
    person = people(workplace)[0]
    homes = [b.a_family(workplace, name) for name in ("Đỗ Văn Nam", "Võ Thị Yến")]
    meet(folder, workplace, other)
    for pc, home in zip((workplace, other), homes, strict=True):
        pc.citizens.edit(person, family_id=home)
    meet(folder, workplace, other)
    (line,) = workplace.conflicts.lines()
    reader, sides = Reader(workplace), workplace.conflicts.conflict(line.id).sides
    assert reader.what(line) == "Công dân · Hộ"
    assert {reader.value(line.field, side.value) for side in sides} == {"Đỗ Văn Nam", "Võ Thị Yến"}


@pytest.mark.parametrize(("size", "scale"), [((1150, 712), 1.0), ((824, 712), 1.5)])
def test_nothing_is_cut_off(qtbot, context, size, scale):
    theme().choose(scale=scale)
    book = shown(qtbot, RegisterBook(context), size)
    page = at_desk(qtbot, book)
    qtbot.waitUntil(lambda: clipped(page) == [])
