"""Sổ đăng ký, walked by keyboard over a real data file; all people are invented."""

from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QTableView,
)

from desktop.domain.subjects import SubjectKind
from desktop.domain.year import Stage
from desktop.services.register.families import FamilyDraft, FamilyQuery
from desktop.ui.context import PageContext
from desktop.ui.errors import Failures
from desktop.ui.pages.history_words import told
from desktop.ui.pages.register import actions as register_actions
from desktop.ui.pages.register import data_sheet as register_data_sheet
from desktop.ui.pages.register import reverting as register_reverting
from desktop.ui.pages.register.page import RegisterPage
from desktop.ui.pages.register.targets import Show
from desktop.ui.theme import theme
from desktop.ui.widgets.form import FieldState
from desktop.ui.widgets.header_menu import HeaderMenu
from tests import builders as b
from tests.rawdata import key_of, raw
from tests.ui.clipping import clipped, overlapping
from tests.ui.shown import shown
from tests.ui.typing import compose, focused, walk_to
from tests.unit.documents.papers import words_of

Key, Ctrl = Qt.Key, Qt.KeyboardModifier.ControlModifier
Alt = Qt.KeyboardModifier.AltModifier
Shift = Qt.KeyboardModifier.ShiftModifier
YEAR = b.YEAR


@pytest.fixture
def workplace(tmp_path):
    """Twelve families in two villages, nobody registered yet."""
    made = b.an_office(tmp_path)
    b.with_families(made, 12)
    yield made
    made.close()


@pytest.fixture
def page(qtbot, context):
    return opened(qtbot, context)


def opened(qtbot, context, size=(1150, 712)):
    return shown(qtbot, RegisterPage(context), size)


def press(qtbot, *keys, modifier=Qt.KeyboardModifier.NoModifier):
    for key in keys:
        qtbot.keyClick(focused(), key, modifier)


def type_over(text):
    focused().selectAll()
    compose(text)


def names(page):
    return [one.name for one in page.families.model.rows]


def field(page, name):
    return page.details.form.fields[name]


def stored(page, name):
    return getattr(page.register.family(page.details.family.id), name)


def registered(workplace):
    return workplace.register.count(FamilyQuery(year=YEAR, registered=True))


def choose(page, numbers):
    """Select rows as a person does with Ctrl held down."""
    page.families.table.setFocus()
    page.families.table.go_to(numbers[0])
    page.families.table.choose_rows()
    flags = QItemSelectionModel.SelectionFlag
    for number in numbers[1:]:
        index = page.families.model.index(number, 0)
        page.families.table.selectionModel().select(index, flags.Select | flags.Rows)


def enrol(page, number):
    """Take an entry of the menu that registers."""
    page.tools.fill_menu()
    page.tools.menu.actions()[number].trigger()


def a_family(workplace, name, **more):
    village = workplace.register.villages()[0]
    return workplace.register.add_family(FamilyDraft(name, village.id, **more))


def test_the_list_is_ordered_and_filtered_at_its_headers_by_keyboard(page, qtbot):
    table = page.families.table
    table.setFocus()
    press(qtbot, Key.Key_Right, Key.Key_Right)
    press(qtbot, Key.Key_Down, modifier=Alt)
    village = table.findChild(HeaderMenu)
    assert village.line.accessibleName() == "Lọc cột Thôn"
    assert focused() is village.line
    compose("ha")
    press(qtbot, Key.Key_Return)
    assert {one.village for one in page.families.model.rows} == {"Thôn Hạ"}
    qtbot.waitUntil(lambda: page.families.total.text().startswith("6 hộ"))
    table.horizontalHeader().sectionClicked.emit(0)
    table.horizontalHeader().sectionClicked.emit(0)
    codes = [one.code for one in page.families.model.rows]
    assert codes == sorted(codes, reverse=True)
    page.families.reset()
    assert len(names(page)) == 12


def test_a_filter_that_finds_nobody_can_be_left(page, qtbot):
    page.families.table.filter("name", "không có ai")
    assert "mục đang lọc" in page.families.nothing.text()
    page.families.widen.setFocus()
    press(qtbot, Key.Key_Space)
    assert len(names(page)) == 12


def test_the_families_stand_by_given_name_with_their_count(page, qtbot):
    assert names(page) == [one.name for one in page.register.page(FamilyQuery())]
    qtbot.waitUntil(lambda: page.families.total.text().startswith("12 hộ"))


def test_search_needs_no_marks_and_finds_as_one_types(page, qtbot, workplace):
    a_family(workplace, "Nguyễn Văn Đức")
    qtbot.waitUntil(lambda: len(names(page)) == 13)
    page.families.table.setFocus()
    press(qtbot, Key.Key_F, modifier=Ctrl)
    compose("duc van")
    assert "Nguyễn Văn Đức" in names(page)
    assert len(names(page)) < 13


def test_search_takes_composed_vietnamese_letters(page, workplace, qtbot):
    a_family(workplace, "Phạm Thị Ửng Hường")
    page.families.search.setFocus()
    compose("ửng hường")
    assert names(page) == ["Phạm Thị Ửng Hường"]


def test_a_search_that_finds_nothing_says_so_and_leads_back(page, qtbot):
    compose("<b>xyz</b>")
    assert "“<b>xyz</b>”" in page.families.nothing.text()
    assert page.families.nothing.textFormat() is Qt.TextFormat.PlainText
    qtbot.mouseClick(page.families.widen, Qt.MouseButton.LeftButton)
    assert len(names(page)) == 12


def test_from_the_search_down_goes_to_the_list_and_enter_into_the_fields(page, qtbot):
    press(qtbot, Key.Key_Down)
    assert focused() is page.families.table
    assert page.details.family.head_name == names(page)[0]
    press(qtbot, Key.Key_Return)
    assert focused() is field(page, "head_name").line
    press(qtbot, Key.Key_Escape)
    assert focused() is page.families.table


def test_a_village_narrows_the_list(page):
    page.villages.tree.setFocus()
    village = page.register.villages()[1]
    page.villages.choose(village.id)
    assert {one.village for one in page.families.model.rows} == {village.name}


def test_a_field_is_kept_when_it_is_left(page, qtbot):
    press(qtbot, Key.Key_Down, Key.Key_Return)
    type_over("Đỗ Thị Ánh")
    press(qtbot, Key.Key_Tab)
    assert stored(page, "head_name") == "Đỗ Thị Ánh"
    assert field(page, "head_name").state is FieldState.SAVED
    assert field(page, "head_name").mark.isVisible()
    assert field(page, "head_name").mark.accessibleName() == "Đã lưu trên máy này"
    assert names(page)[0] == "Đỗ Thị Ánh"
    assert page.details.name.text() == "Đỗ Thị Ánh"


def test_enter_goes_on_to_the_next_field(page, qtbot):
    press(qtbot, Key.Key_Down, Key.Key_Return, Key.Key_Return)
    assert focused() is field(page, "village_id").box
    press(qtbot, Key.Key_Return)
    assert focused() is field(page, "address").line


def test_another_village_is_kept_when_its_field_is_left_not_before(page, qtbot):
    press(qtbot, Key.Key_Down, Key.Key_Return, Key.Key_Tab)
    before = stored(page, "village_id")
    box = field(page, "village_id").box
    press(qtbot, Key.Key_Down if box.currentIndex() == 0 else Key.Key_Up)
    assert stored(page, "village_id") == before
    press(qtbot, Key.Key_Tab)
    assert stored(page, "village_id") != before


def test_a_value_that_does_not_do_is_explained_below_and_escape_brings_the_old_one_back(
    page, qtbot
):
    press(qtbot, Key.Key_Down, Key.Key_Return)
    phone = field(page, "phone")
    before = stored(page, "phone")
    phone.line.setFocus()
    type_over("12a")
    press(qtbot, Key.Key_Tab)
    assert stored(page, "phone") == before
    assert phone.state is FieldState.INVALID
    assert phone.below.isVisible()
    assert phone.line.accessibleDescription() == phone.below.text() != ""
    phone.line.setFocus()
    press(qtbot, Key.Key_Escape)
    assert phone.text == before
    assert phone.state is FieldState.PLAIN


@pytest.mark.parametrize(
    ("name", "typed", "shown", "kept"),
    [
        ("birth", "5/3/1970", "05/03/1970", "1970-03-05"),
        ("birth", "1970", "1970", "1970"),
        ("member_count", "4", "4", 4),
        ("identity_number", "079 070 001 234", "079070001234", "079070001234"),
        ("phone", "+84 912 345 678", "0912345678", "0912345678"),
        ("note", "Mới chuyển đến", "Mới chuyển đến", "Mới chuyển đến"),
    ],
)
def test_what_is_typed_is_brought_into_its_usual_form(page, qtbot, name, typed, shown, kept):
    press(qtbot, Key.Key_Down, Key.Key_Return)
    field(page, name).line.setFocus()
    type_over(typed)
    press(qtbot, Key.Key_Tab)
    assert stored(page, name) == kept
    assert field(page, name).text == shown


@pytest.mark.parametrize("typed", ["ba", "0", "100", "-2", "1.5"])
def test_the_number_of_members_is_a_whole_number_of_people(page, qtbot, typed):
    press(qtbot, Key.Key_Down, Key.Key_Return)
    before = stored(page, "member_count")
    field(page, "member_count").line.setFocus()
    type_over(typed)
    press(qtbot, Key.Key_Tab)
    assert stored(page, "member_count") == before
    assert "1 đến 99" in field(page, "member_count").below.text()


def test_ticks_and_choices_are_kept_too(page, qtbot):
    press(qtbot, Key.Key_Down, Key.Key_Return)
    field(page, "poor").tick.setFocus()
    press(qtbot, Key.Key_Space)
    assert stored(page, "poor") is True
    field(page, "sex").box.setFocus()
    press(qtbot, Key.Key_Down, Key.Key_Tab)
    assert stored(page, "sex") == "male"


def test_control_s_keeps_the_field_one_is_in(page, qtbot):
    press(qtbot, Key.Key_Down, Key.Key_Return)
    type_over("Trần Thị Bảy")
    press(qtbot, Key.Key_S, modifier=Ctrl)
    assert stored(page, "head_name") == "Trần Thị Bảy"


def test_control_z_takes_the_last_change_back(page, qtbot, said):
    press(qtbot, Key.Key_Down, Key.Key_Return)
    before = stored(page, "head_name")
    type_over("Trần Thị Bảy")
    press(qtbot, Key.Key_Tab)
    page.families.table.setFocus()
    press(qtbot, Key.Key_Z, modifier=Ctrl)
    assert stored(page, "head_name") == before
    assert said[-1][0] == "Đã hoàn tác: sửa họ tên chủ hộ của hộ Trần Thị Bảy."
    qtbot.waitUntil(lambda: field(page, "head_name").text == before)
    press(qtbot, Key.Key_Y, modifier=Ctrl)
    assert stored(page, "head_name") == "Trần Thị Bảy"
    assert said[-1][0].startswith("Đã làm lại: ")
    press(qtbot, Key.Key_Y, modifier=Ctrl)
    assert said[-1][0] == "Không còn gì để hoàn tác hay làm lại."


def test_page_keys_go_to_the_next_family_while_editing(page, qtbot):
    press(qtbot, Key.Key_Down, Key.Key_Return)
    press(qtbot, Key.Key_PageDown)
    assert page.details.family.head_name == names(page)[1]
    press(qtbot, Key.Key_PageUp)
    assert page.details.family.head_name == names(page)[0]


def test_what_is_being_typed_stays_when_something_else_changes(page, qtbot, workplace):
    press(qtbot, Key.Key_Down, Key.Key_Return)
    compose(" Ngọc")
    typed = field(page, "head_name").text
    workplace.register.edit_family(page.details.family.id, note="từ máy khác")
    qtbot.waitUntil(lambda: field(page, "note").text == "từ máy khác")
    assert field(page, "head_name").text == typed
    assert focused() is field(page, "head_name").line


def test_a_new_family_enters_the_register_with_its_name_and_village(page, qtbot, said):
    page.villages.choose(page.register.villages()[0].id)
    press(qtbot, Key.Key_N, modifier=Ctrl)
    assert page.details.drafting
    compose("Đặng Thị Mười")
    press(qtbot, Key.Key_Return)
    assert not page.details.drafting
    assert said[-1][0] == "Đã thêm hộ Đặng Thị Mười."
    field(page, "address").line.setFocus()
    compose("Số 9")
    press(qtbot, Key.Key_Return)
    assert stored(page, "address") == "Số 9"
    assert "Đặng Thị Mười" in names(page)
    said[-1][1]()
    assert page.register.count(FamilyQuery()) == 12


def test_a_new_family_waits_until_it_has_a_village(page, qtbot):
    press(qtbot, Key.Key_N, modifier=Ctrl)
    compose("Đặng Thị Mười")
    press(qtbot, Key.Key_Return)
    assert page.details.drafting
    press(qtbot, Key.Key_Down, Key.Key_Return)
    assert not page.details.drafting
    assert stored(page, "village_id") == page.register.villages()[0].id


def test_a_village_can_be_named_while_a_family_is_entered(page, qtbot):
    press(qtbot, Key.Key_N, modifier=Ctrl)
    compose("Đặng Thị Mười")
    press(qtbot, Key.Key_Return, Key.Key_End)
    press(qtbot, Key.Key_Return)
    assert focused() is field(page, "new_village").line
    compose("Thôn Mới")
    press(qtbot, Key.Key_Return)
    assert page.details.family.village == "Thôn Mới"
    assert "Thôn Mới" in [one.name for one in page.register.villages()]


def test_a_new_family_that_is_given_up_leaves_nothing(page, qtbot):
    press(qtbot, Key.Key_N, modifier=Ctrl)
    field(page, "address").line.setFocus()
    compose("Số 9")
    press(qtbot, Key.Key_Tab)
    press(qtbot, Key.Key_Escape)
    assert not page.details.drafting
    assert page.register.count(FamilyQuery()) == 12


def test_delete_takes_the_chosen_families_out_and_the_toast_brings_them_back(page, qtbot, said):
    choose(page, [0, 2])
    press(qtbot, Key.Key_Delete)
    assert page.register.count(FamilyQuery()) == 10
    assert said[-1][0] == "Đã xóa 2 hộ khỏi sổ."
    said[-1][1]()
    assert page.register.count(FamilyQuery()) == 12
    said[-1][1]()
    assert page.register.count(FamilyQuery()) == 12, "nothing is taken back twice"


def test_control_d_fills_a_column_down_as_one_thing_to_undo(page, qtbot, said):
    choose(page, [1, 2, 4])
    address = page.families.model.rows[1].address
    press(qtbot, Key.Key_D, modifier=Ctrl)
    assert said[-1][0].startswith("Chọn các ô"), "a code is nobody else's"
    page.families.table.selectionModel().setCurrentIndex(
        page.families.model.index(4, 3), QItemSelectionModel.SelectionFlag.NoUpdate
    )
    before = [one.address for one in page.families.model.rows]
    press(qtbot, Key.Key_D, modifier=Ctrl)
    assert said[-1][0] == "Đã điền địa chỉ cho 2 hộ."
    qtbot.waitUntil(
        lambda: [page.families.model.rows[n].address for n in (1, 2, 4)] == [address] * 3
    )
    press(qtbot, Key.Key_Z, modifier=Ctrl)
    qtbot.waitUntil(lambda: [one.address for one in page.families.model.rows] == before)


def test_control_d_in_a_single_row_takes_the_value_above_as_in_excel(page, qtbot, said):
    choose(page, [3])
    press(qtbot, *[Key.Key_Right] * 2)
    above, one = page.families.model.rows[2], page.families.model.rows[3]
    press(qtbot, Key.Key_D, modifier=Ctrl)
    assert page.register.family(one.id).village_id == above.village_id


def test_after_delete_the_next_family_is_the_current_one(page, qtbot):
    choose(page, [1])
    following = names(page)[2]
    press(qtbot, Key.Key_Delete)
    qtbot.waitUntil(lambda: len(names(page)) == 11)
    assert page.details.family.head_name == following
    assert page.families.table.currentIndex().row() == 1


def test_removing_many_is_asked_first(page, qtbot, monkeypatch):
    monkeypatch.setattr(register_actions, "ASKED_FROM", 2)
    choose(page, [0, 1, 2])
    press(qtbot, Key.Key_Delete)
    assert page.strip.isVisible()
    assert page.register.count(FamilyQuery()) == 12
    press(qtbot, Key.Key_Escape)
    assert page.strip.isHidden()
    press(qtbot, Key.Key_Delete)
    press(qtbot, Key.Key_Return)
    assert page.register.count(FamilyQuery()) == 9


def test_removing_that_is_stopped_removes_nobody(page, qtbot, monkeypatch, context, said):
    monkeypatch.setattr(register_reverting, "AT_ONCE", 2)
    remove, begun = page.register.remove_families, []
    context.jobs.started.connect(begun.append)
    stopping = lambda *what: (begun[0].cancel(), remove(*what))  # noqa: E731 - at the first family
    monkeypatch.setattr(page.register, "remove_families", stopping)
    choose(page, [0, 1, 2])
    press(qtbot, Key.Key_Delete)
    qtbot.waitUntil(lambda: not context.jobs.busy)
    assert len(begun) == 1
    assert page.register.count(FamilyQuery()) == 12
    assert said == []


def test_registering_says_first_how_many_and_can_be_taken_back(page, qtbot, said, workplace):
    choose(page, [0, 1, 2])
    enrol(page, 0)
    assert page.strip.words.text() == "Đăng ký 3 hộ cho năm 2026?"
    assert registered(workplace) == 0
    press(qtbot, Key.Key_Return)
    assert registered(workplace) == 3
    assert said[-1][0] == "Đã đăng ký 3 hộ cho năm 2026."
    qtbot.waitUntil(lambda: sum(one.registered for one in page.families.model.rows) == 3)
    said[-1][1]()
    assert registered(workplace) == 0


def test_a_village_is_registered_and_those_that_were_before_stay(page, qtbot, said, workplace):
    village = page.register.villages()[0]
    page.villages.choose(village.id)
    choose(page, [0])
    enrol(page, 0)
    press(qtbot, Key.Key_Return)
    enrol(page, 1)
    assert page.strip.words.text() == f"Đăng ký {village.families - 1} hộ cho năm 2026?"
    assert "1 hộ đã đăng ký" in page.strip.note.text()
    press(qtbot, Key.Key_Return)
    assert registered(workplace) == village.families
    said[-1][1]()
    assert registered(workplace) == 1, "the one registered before stays"


def test_everybody_is_registered_behind_a_bar(page, qtbot, said, workplace, monkeypatch):
    monkeypatch.setattr(register_reverting, "AT_ONCE", 5)
    enrol(page, 2)
    press(qtbot, Key.Key_Return)
    qtbot.waitUntil(lambda: bool(said))
    assert registered(workplace) == 12
    enrol(page, 2)
    assert page.strip.isHidden()
    assert "đều đã đăng ký" in said[-1][0]


def test_registrations_are_withdrawn_from_the_menu_and_from_the_details(
    page, qtbot, said, workplace
):
    b.registered(workplace)
    qtbot.waitUntil(lambda: page.families.model.row(0).registered)
    choose(page, [0, 1])
    enrol(page, 4)
    assert registered(workplace) == 10
    said[-1][1]()
    assert registered(workplace) == 12
    qtbot.mouseClick(page.details.enrol, Qt.MouseButton.LeftButton)
    assert registered(workplace) == 11
    qtbot.waitUntil(lambda: page.details.enrol.text() == "Đăng ký")
    qtbot.mouseClick(page.details.enrol, Qt.MouseButton.LeftButton)
    assert registered(workplace) == 12


def test_the_chosen_rows_are_copied_with_their_headers(page, qtbot):
    choose(page, [0, 1])
    assert page.families.total.text() == "Đang chọn 2 hộ"
    press(qtbot, Key.Key_C, modifier=Ctrl)
    lines = QGuiApplication.clipboard().text().split("\n")
    assert lines[0].split("\t")[:2] == ["Mã hộ", "Chủ hộ"]
    assert [line.split("\t")[1] for line in lines[1:]] == names(page)[:2]


def test_control_a_chooses_families_that_are_not_on_the_screen_yet(qtbot, context, workplace):
    for number in range(130):
        a_family(workplace, f"Nguyễn Văn Số {number}")
    page = opened(qtbot, context)
    assert len(names(page)) == 100
    press(qtbot, Key.Key_Down)
    press(qtbot, Key.Key_A, modifier=Ctrl)
    assert len(page.families.chosen) == 142


def test_the_years_of_a_family_are_told(page, qtbot, workplace):
    b.registered(workplace)
    family = page.families.model.row(0).id
    b.scored(workplace, [family], Stage.COMMUNE)
    b.decided(workplace)
    page.open_target(family)
    page.details.views.setFocus()
    press(qtbot, Key.Key_Right)
    words = shown_words(page.details.stack.currentWidget())
    assert "2026" in words
    assert "Xếp loại: Tốt" in words
    assert "Quyết định số 128/QĐ-UBND" in words


def test_the_changes_of_a_family_are_told_in_words_without_its_numbers(page, qtbot, workplace):
    family = page.families.model.row(0).id
    workplace.register.edit_family(family, identity_number="079070001234", member_count=9)
    workplace.register.remove_family(family)
    workplace.register.restore_family(family)
    workplace.register.register_for_year([family], YEAR)
    page.open_target(family)
    page.details.views.setFocus()
    press(qtbot, *[Key.Key_Right] * 3)
    words = shown_words(page.details.stack.currentWidget())
    assert [word for word in words if b.OFFICER not in word][:3] == [
        "Đăng ký năm 2026", "Đưa trở lại sổ", "Xóa khỏi sổ",
    ]  # fmt: skip
    told = "\n".join(words)
    assert "số định danh: (trống) → •••••••••234" in told
    assert "079070001234" not in told
    assert "Thêm vào sổ" in told


def shown_words(widget):
    return [label.text() for label in widget.findChildren(QLabel) if label.text()]


def test_a_village_is_entered_and_named_anew(page, qtbot):
    qtbot.mouseClick(page.villages.add_village, Qt.MouseButton.LeftButton)
    compose("thôn đông")
    press(qtbot, Key.Key_Return)
    assert page.strip.isVisible(), "there is one of this name"
    assert page.strip.note.text()
    type_over("Thôn Trung")
    press(qtbot, Key.Key_Return)
    assert page.strip.isHidden()
    qtbot.waitUntil(lambda: "Thôn Trung" in [one.name for one in page.villages.tree.places])
    page.villages.choose(page.register.villages()[-1].id)
    page.villages.tree.setFocus()
    press(qtbot, Key.Key_F2)
    type_over("Thôn Giữa")
    press(qtbot, Key.Key_Return)
    assert "Thôn Giữa" in [one.name for one in page.register.villages()]


def test_an_empty_register_offers_the_first_steps(qtbot, tmp_path, jobs, preferences):
    workplace = b.an_office(tmp_path)
    context = PageContext(workplace, jobs, Failures(), preferences)
    page = opened(qtbot, context)
    assert [made.text() for made in page.empty.buttons] == [
        "Nhập từ Excel", "Thêm hộ", "Tải bảng mẫu", "Tiếp nhận sổ của xã sáp nhập…",
    ]  # fmt: skip
    press(qtbot, Key.Key_N, modifier=Ctrl)
    assert page.details.form.fields["village_id"].isHidden()
    compose("Lê Thị Nhất")
    press(qtbot, Key.Key_Return)
    assert focused() is page.details.form.fields["new_village"].line
    compose("Thôn Đầu")
    press(qtbot, Key.Key_Return)
    assert page.details.family.head_name == "Lê Thị Nhất"
    assert page.details.family.village == "Thôn Đầu"
    workplace.close()


def test_other_pages_lead_to_a_family_a_village_and_those_not_registered(page, qtbot, workplace):
    row = page.families.model.row(5)
    page.open_target(row)
    assert page.details.family.id == row.id
    assert page.families.table.chosen()[0].id == row.id
    village = page.register.villages()[1]
    page.open_target(village)
    assert page.villages.current == village.id
    workplace.register.register_for_year([row.id], YEAR)
    page.open_target(Show.UNREGISTERED)
    assert len(names(page)) == 11


def test_another_year_shows_who_registered_for_it(page, qtbot, workplace, context):
    b.registered(workplace, YEAR + 1)
    context.choose_year(YEAR + 1)
    qtbot.waitUntil(lambda: page.families.model.row(0).registered)
    assert page.tools.enrol.text() == "Đăng ký năm 2027"


def test_the_projector_masks_personal_numbers(page, qtbot):
    press(qtbot, Key.Key_Down, Key.Key_Return)
    phone = stored(page, "phone")
    assert field(page, "phone").text == phone
    theme().choose(projector=True)
    assert field(page, "phone").text == "•" * 7 + phone[-3:]
    assert field(page, "phone").line.isReadOnly()
    column = [one.title for one in page.families.model.columns].index("Điện thoại")
    assert page.families.model.text(0, column).startswith("•")


def test_columns_grow_with_the_text(page):
    before = page.families.table.columnWidth(1)
    theme().choose(scale=1.5)
    assert page.families.table.columnWidth(1) == round(before * 1.5)
    theme().choose(scale=1.0)
    assert page.families.table.columnWidth(1) == before


def test_a_name_is_never_read_as_markup(page, qtbot, workplace):
    family = a_family(workplace, "<b>An</b> &amp; Bình")
    page.open_target(family)
    assert page.details.name.text() == "<b>An</b> &amp; Bình"
    assert page.details.name.textFormat() is Qt.TextFormat.PlainText


def test_the_receiving_office_reads_and_does_not_write(qtbot, tmp_path, jobs, preferences):
    receiver = b.a_receiver(tmp_path)
    b.with_families(receiver, 3)
    page = opened(qtbot, PageContext(receiver, jobs, Failures(), preferences))
    press(qtbot, Key.Key_Down, Key.Key_Return)
    assert field(page, "head_name").line.isReadOnly()
    assert not field(page, "village_id").box.isEnabled()
    assert not page.tools.new.isVisible()
    assert not page.details.remove.isVisible()
    press(qtbot, Key.Key_N, modifier=Ctrl)
    assert not page.details.drafting
    receiver.close()


def test_details_take_no_width_before_a_family_is_chosen_and_after_it_left(page, qtbot):
    assert not page.details.isVisible()
    press(qtbot, Key.Key_Down)
    assert page.details.isVisible()
    press(qtbot, Key.Key_Delete)
    page.details.show_nothing()
    assert not page.details.isVisible()


def test_details_leave_the_list_its_width_when_they_are_closed(page, qtbot):
    press(qtbot, Key.Key_Down)
    qtbot.mouseClick(page.details.back, Qt.MouseButton.LeftButton)
    assert not page.details.isVisible()
    press(qtbot, Key.Key_Return)
    assert page.details.isVisible()


def test_in_a_narrow_window_details_stand_in_the_lists_place(qtbot, context):
    page = opened(qtbot, context, (630, 460))
    assert not page.villages.isVisible()
    assert page.families.villages.isVisible()
    press(qtbot, Key.Key_Down, Key.Key_Return)
    assert page.details.isVisible()
    assert not page.families.isVisible()
    press(qtbot, Key.Key_Escape)
    assert page.families.isVisible()
    assert not page.details.isVisible()


def test_the_village_box_of_a_narrow_window_narrows_the_list(qtbot, context):
    page = opened(qtbot, context, (630, 460))
    page.families.villages.setFocus()
    press(qtbot, Key.Key_Down)
    village = page.register.villages()[0]
    assert {one.village for one in page.families.model.rows} == {village.name}


@pytest.mark.parametrize(("size", "scale"), [((1150, 712), 1.0), ((940, 684), 1.5)])
def test_no_word_is_cut_at_either_size(qtbot, context, size, scale):
    theme().choose(scale=scale)
    page = opened(qtbot, context, size)
    assert clipped(page) == []
    assert overlapping(page) == []
    press(qtbot, Key.Key_Down, Key.Key_Return)
    phone = field(page, "phone")
    phone.line.setFocus()
    type_over("12a")
    press(qtbot, Key.Key_Tab)
    qtbot.waitUntil(lambda: clipped(page) == [])


def test_a_family_moves_to_another_village_by_keyboard_and_comes_back(qtbot, page, said):
    press(qtbot, Key.Key_Down, Key.Key_Return)
    details = page.details
    family, before = details.family.id, details.family.village
    walk_to(qtbot, details.move_)
    press(qtbot, Key.Key_Space)
    assert focused() is details.mover.village
    walk_to(qtbot, details.mover.yes)
    press(qtbot, Key.Key_Space)
    assert "Chọn thôn mới" in details.mover.why.text()
    assert focused() is details.mover.village
    press(qtbot, Key.Key_Down)
    walk_to(qtbot, details.mover.address.line)
    compose("Số 9")
    press(qtbot, Key.Key_Return)
    assert focused() is details.move_
    ((words, _back),) = said
    now = page.register.family(family)
    assert now.village in words
    assert (now.village != before, now.address) == (True, "Số 9")
    press(qtbot, Key.Key_Z, modifier=Ctrl)
    assert page.register.family(family).village == before


def test_an_entry_is_put_right_with_a_reason_by_keyboard(qtbot, page):
    press(qtbot, Key.Key_Down, Key.Key_Return)
    details = page.details
    family, before = details.family.id, details.family.head_name
    address = details.family.address
    walk_to(qtbot, details.correct)
    press(qtbot, Key.Key_Space)
    assert focused() is details.corrector.reason.line
    press(qtbot, Key.Key_Return)  # a reason is needed
    assert focused() is details.corrector.reason.line
    compose("Ghi nhầm dấu")
    press(qtbot, Key.Key_Tab)
    compose("Giấy khai sinh số 12")
    press(qtbot, Key.Key_Return)
    assert focused() is field(page, "head_name").line
    type_over("Trần Thị Lụa")
    press(qtbot, Key.Key_Return)
    walk_to(qtbot, details.corrector.no)
    press(qtbot, Key.Key_Space)
    assert not details.corrector.isVisible()
    field(page, "address").line.setFocus()
    type_over("Số 5")
    press(qtbot, Key.Key_Return)
    edit, corrected = told(page.workplace.history.of(family), {}, mask_phones=False)[:2]
    assert edit.what == f"Sửa địa chỉ: {address} → Số 5"
    assert corrected.what == (
        f"Đính chính họ tên chủ hộ: {before} → Trần Thị Lụa."
        " Lý do: Ghi nhầm dấu. Căn cứ: Giấy khai sinh số 12"
    )
    details.correct.setFocus()
    press(qtbot, Key.Key_Z, modifier=Ctrl)
    press(qtbot, Key.Key_Z, modifier=Ctrl)
    assert page.register.family(family).head_name == before


def test_a_reason_ends_with_the_family_it_was_given_for(qtbot, page):
    press(qtbot, Key.Key_Down, Key.Key_Return)
    corrector = page.details.corrector
    page.details.correct.click()
    compose("Ghi nhầm dấu")
    press(qtbot, Key.Key_Return)
    assert corrector.given == ("Ghi nhầm dấu", "")
    press(qtbot, Key.Key_PageDown)
    assert corrector.given is None
    assert not corrector.isVisible()


def test_a_family_leaves_the_commune_and_its_village_remembers_it(qtbot, page, said):
    press(qtbot, Key.Key_Down, Key.Key_Return)
    details = page.details
    family, name, village = details.family.id, details.family.head_name, details.family.village
    walk_to(qtbot, details.move_)
    press(qtbot, Key.Key_Space, Key.Key_End)
    walk_to(qtbot, details.mover.place.line)
    compose("Xã Đông Hà")
    press(qtbot, Key.Key_Return)
    assert page.register.family(family).gone
    assert "Xã Đông Hà" in said[0][0]
    walk_to(qtbot, page.families.moves)
    press(qtbot, Key.Key_Space)
    assert focused() is page.stages.moves.list
    (move,) = page.stages.moves.list.rows
    assert (move.name, move.from_village, move.left) == (name, village, True)
    walk_to(qtbot, page.stages.moves.undo_button)
    press(qtbot, Key.Key_Space)
    assert page.stages.moves.empty.isVisible()
    assert not page.register.family(family).gone
    walk_to(qtbot, page.stages.moves.back)
    press(qtbot, Key.Key_Space)
    assert page.stack.currentWidget() is page.desk


def test_a_household_splits_by_keyboard_and_both_remember_it(qtbot, page, said):
    press(qtbot, Key.Key_Down, Key.Key_Return)
    details = page.details
    family, before = details.family.id, details.family.head_name
    citizen = b.a_subject(page.workplace, SubjectKind.CITIZEN, family_id=family)
    walk_to(qtbot, details.life)
    press(qtbot, Key.Key_Space)
    form = details.liver
    assert focused() is form.what
    assert form.village.currentText() == details.family.village
    walk_to(qtbot, form.leader.line)
    compose("Trần Thị Lụa")
    press(qtbot, Key.Key_Return, Key.Key_Space)
    assert form._people[citizen].isChecked()
    walk_to(qtbot, form.yes)
    press(qtbot, Key.Key_Space)
    assert focused() is details.life
    today = f"{page.workplace.life.today:%d/%m/%Y}"
    words = f"Hộ Trần Thị Lụa tách ra từ hộ {before}, ngày {today}"
    assert words in said[0][0]
    (act,) = page.workplace.life.listed()
    assert [one.id for one in page.workplace.citizens.members(act.family_id)] == [citizen]
    for one in (family, act.family_id):
        lines = told(page.workplace.history.of(one), {}, mask_phones=False)
        assert words in [line.what for line in lines]
    press(qtbot, Key.Key_Z, modifier=Ctrl)
    assert page.workplace.life.listed() == []


def test_a_household_that_joined_another_is_found_among_the_acts_and_comes_back(qtbot, page, said):
    press(qtbot, Key.Key_Down, Key.Key_Return)
    details = page.details
    family, form = details.family.id, details.liver
    details.life.click()
    press(qtbot, Key.Key_Right)
    walk_to(qtbot, form.host.line)
    compose("không có ai")
    press(qtbot, Key.Key_Return)
    assert "Gõ mã hộ" in form.why.text()
    host = next(row for row in page.register.page(FamilyQuery()) if row.id != family)
    type_over(host.code)
    press(qtbot, Key.Key_Return)
    assert page.register.family(family).gone
    walk_to(qtbot, page.families.moves)
    press(qtbot, Key.Key_Space)
    (act,) = page.stages.moves.list.rows
    assert (act.family_id, act.other) == (family, host.name)
    walk_to(qtbot, page.stages.moves.undo_button)
    press(qtbot, Key.Key_Space)
    assert page.stages.moves.empty.isVisible()
    assert not page.register.family(family).gone


def test_a_household_ends_and_says_why_it_cannot(qtbot, page, said):
    press(qtbot, Key.Key_Down, Key.Key_Return)
    details = page.details
    family, form = details.family.id, details.liver
    details.life.click()
    press(qtbot, Key.Key_Right, Key.Key_Right)
    form.day.line.setFocus()
    type_over("1/1/2030")
    walk_to(qtbot, form.yes)
    press(qtbot, Key.Key_Space)
    assert "chưa đến" in form.why.text()
    press(qtbot, Key.Key_Escape)
    assert not form.isVisible()
    details.life.click()
    press(qtbot, Key.Key_Right, Key.Key_Right)
    walk_to(qtbot, form.reason.line)
    compose("Cả hộ qua đời")
    press(qtbot, Key.Key_Return)
    assert page.register.family(family).gone
    assert not page.details.form.isVisible()


def test_a_day_that_has_not_come_is_explained_where_it_was_typed(qtbot, page):
    press(qtbot, Key.Key_Down, Key.Key_Return)
    mover = page.details.mover
    walk_to(qtbot, page.details.move_)
    press(qtbot, Key.Key_Space, Key.Key_Down)
    mover.day.line.setFocus()
    type_over("1/1/2030")
    walk_to(qtbot, mover.yes)
    press(qtbot, Key.Key_Space)
    assert "ngày chuyển" in mover.why.text()
    press(qtbot, Key.Key_Escape)
    assert not mover.isVisible()


def test_the_page_opens_no_window_of_its_own(page, qtbot):
    press(qtbot, Key.Key_Down, Key.Key_Return)
    assert [one for one in QApplication.topLevelWidgets() if one.isVisible()] == [page]


def test_every_input_has_a_name_for_screen_readers(page, qtbot):
    press(qtbot, Key.Key_Down, Key.Key_Return)
    kinds = (QLineEdit, QComboBox, QAbstractButton, QTableView)
    nameless = [
        part
        for kind in kinds
        for part in page.findChildren(kind)
        if part.isVisible() and not (part.accessibleName() or getattr(part, "text", str)())
    ]
    assert nameless == []


def other(page, number):
    """Take an entry of the menu of other things."""
    page.tools.more.menu().actions()[number].trigger()


def test_the_list_opens_in_excel_as_a_copy(page, qtbot, context, said, monkeypatch):
    opened_files = []
    monkeypatch.setattr(
        QDesktopServices,
        "openUrl",
        lambda url: bool(opened_files.append(Path(url.toLocalFile()))) or True,
    )
    page.families.search.setText("thon dong dung")
    page.families.reset()
    page.villages.choose(page.register.villages()[0].id)
    other(page, 0)
    qtbot.waitUntil(lambda: not context.jobs.busy and bool(opened_files))
    sheet = load_workbook(opened_files[0]).active
    assert sheet.max_row == 1 + 6
    assert said[-1][0] == "Đã mở một bản chép; sửa ở đó không đổi gì trong sổ."


def test_a_pc_without_a_program_for_workbooks_says_so(page, qtbot, context, monkeypatch, caplog):
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: False)
    failures = []
    monkeypatch.setattr(context.failures, "show", lambda error, _parent: failures.append(error))
    other(page, 0)
    qtbot.waitUntil(lambda: [error.code for error in failures] == ["nothing_opens"])


def test_rows_copied_in_excel_are_pasted_through_the_import_s_preview(page, qtbot, said):
    page.families.table.setFocus()
    QGuiApplication.clipboard().setText("")
    press(qtbot, Key.Key_V, modifier=Ctrl)
    assert said[-1][0].startswith("Chưa có gì để dán")
    QGuiApplication.clipboard().setText("M9\tĐặng Thị Mười\tThôn Đông\tSố 9")
    press(qtbot, Key.Key_V, modifier=Ctrl)
    assert page.stack.currentWidget() is page.importing
    preview = page.importing.preview
    qtbot.waitUntil(page.importing._shown_preview.isVisible)
    assert page.register.count(FamilyQuery()) == 12, "nothing goes straight in"
    preview.take.click()
    qtbot.waitUntil(lambda: page.stack.currentWidget() is page.desk)
    assert page.register.count(FamilyQuery()) == 13
    page.reverting.take_back()
    qtbot.waitUntil(lambda: page.register.count(FamilyQuery()) == 12)


def test_removed_families_are_brought_back_by_keyboard(page, qtbot, said):
    choose(page, [0, 1])
    gone = set(names(page)[:2])
    press(qtbot, Key.Key_Delete)
    other(page, 3)
    assert {one.name for one in page.stages.removed.model.rows} == gone
    assert focused() is page.stages.removed.table
    first = page.stages.removed.model.rows[0].name
    press(qtbot, Key.Key_Return)
    assert said[-1][0] == f"Đã đưa hộ {first} trở lại sổ."
    press(qtbot, Key.Key_A, modifier=Ctrl)
    press(qtbot, Key.Key_Return)
    assert page.stages.removed.nothing.isVisible()
    press(qtbot, Key.Key_Escape)
    assert page.stack.currentWidget() is page.desk
    qtbot.waitUntil(lambda: len(names(page)) == 12)


def test_what_is_held_about_a_household_is_saved_as_a_paper(
    page, qtbot, tmp_path, said, monkeypatch
):
    to = tmp_path / "phiếu.pdf"
    asked = []
    monkeypatch.setattr(
        register_data_sheet, "ask_save", lambda *what: asked.append(what[2]) or what[-1](to)
    )
    press(qtbot, Key.Key_Down)
    family = page.details.family
    page.details.sheet.setFocus()
    press(qtbot, Key.Key_Space)
    assert asked == [f"Phiếu dữ liệu - {family.head_name}.pdf"]
    assert said[-1][0] == "Đã lưu phiếu dữ liệu vào phiếu.pdf."
    text = words_of(to.read_bytes())
    for part in (family.head_name, family.village, family.phone, "Thêm vào sổ", b.OFFICER):
        assert part in text
    assert "không chuyển đi: điện thoại, số định danh, ngày sinh, giới tính, ghi chú" in text


def test_resting_on_a_household_reads_it_and_passing_by_does_not(page, qtbot):
    press(qtbot, Key.Key_Down)
    passed = page.details.family.id
    press(qtbot, Key.Key_Down)
    rested = page.details.family.id
    timer = page.details.reading.timer
    with qtbot.waitSignal(timer.timeout):
        timer.setInterval(1)
    page.details.refresh()  # looking on is no second reading
    assert not timer.isActive()
    assert page.details.reading.keeping.isActive(), "a power cut takes only some seconds of it"
    page.details.reading.keeping.timeout.emit()
    with raw(page.workplace.data_file, key_of(page.workplace)) as connection:
        assert connection.execute("SELECT way FROM reading").fetchall() == [("opened",)]
    readings = page.workplace.readings
    assert [(one.way, one.days) for one in readings.of(rested)] == [("opened", 1)]
    assert readings.of(passed) == []


def test_what_is_copied_from_the_list_is_noted(page, qtbot):
    press(qtbot, Key.Key_Down)
    family = page.details.family.id
    page.families.table.setFocus()
    qtbot.keyClick(page.families.table, Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert [one.way for one in page.workplace.readings.of(family)] == ["copied"]


def test_a_household_is_erased_after_its_name_was_typed_again(page, qtbot, said):
    press(qtbot, Key.Key_Down)
    family = page.details.family
    page.details.erase.setFocus()
    press(qtbot, Key.Key_Space)
    assert "Không hoàn tác được" in page.eraser.words.text()
    assert page.eraser.others.isHidden()
    compose("ai đó")
    press(qtbot, Key.Key_Return)
    assert page.eraser.name.below.text() == "Chưa đúng tên."
    type_over(family.head_name.lower())
    press(qtbot, Key.Key_Return)
    assert not said
    press(qtbot, Key.Key_Space)
    assert said[-1][0].startswith("Đã xóa hẳn")
    assert page.eraser.isHidden()
    qtbot.waitUntil(lambda: len(names(page)) == 11)
    page.stages.open_removed()
    assert page.stages.removed.model.rows == []


def test_the_citizens_of_a_household_are_shown_and_decided_about(page, qtbot, workplace, said):
    press(qtbot, Key.Key_Down)
    family = page.details.family
    kind = SubjectKind.CITIZEN
    along, stays = (
        b.a_subject(workplace, kind, name, family_id=family.id) for name in ("Lê An", "Lê Ba")
    )
    page.details.erase.setFocus()
    press(qtbot, Key.Key_Space)
    assert "2 công dân" in page.eraser.others.text()
    assert [one.text() for one in page.eraser.boxes.values()] == ["Lê An", "Lê Ba"]
    press(qtbot, Key.Key_Space)  # the first box has the focus
    press(qtbot, Key.Key_Tab)
    press(qtbot, Key.Key_Tab)
    compose(family.head_name)
    press(qtbot, Key.Key_Return)
    press(qtbot, Key.Key_Space)
    assert "và 1 công dân" in said[-1][0]
    assert workplace.erasing.was_erased(along)
    assert workplace.citizens.get(stays).fields.family_id is None


def test_nobody_is_erased_when_the_question_is_given_up(page, qtbot, workplace):
    press(qtbot, Key.Key_Down)
    page.details.erase.setFocus()
    press(qtbot, Key.Key_Space)
    press(qtbot, Key.Key_Escape)
    assert page.eraser.isHidden()
    assert len(names(page)) == 12


@pytest.mark.parametrize("size", [(1150, 712), (700, 600)])
def test_from_the_acts_one_comes_to_the_household_with_the_keyboard_on_it(
    qtbot, context, workplace, size
):
    page = opened(qtbot, context)
    page.resize(*size)
    family = page.families.model.rows[3]
    workplace.moving.move(family.id, next(
        one.id for one in workplace.register.villages() if one.id != family.village_id
    ))  # fmt: skip
    page.open_moves()
    walk_to(qtbot, page.stages.moves.show_)
    press(qtbot, Key.Key_Space)
    assert page.details.family.id == family.id
    narrow = page.panes.details_alone
    assert focused() is (page.details.back if narrow else page.families.table)
    press(qtbot, Key.Key_Escape)
    assert focused() is page.families.table
