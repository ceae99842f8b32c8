"""Many cells of the register's lists at once, as officers do it in Excel: by keyboard."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu

from desktop.domain.subjects import SubjectKind
from desktop.services.register.families import FamilyQuery
from desktop.services.register.subjects import SubjectQuery
from desktop.ui.pages.register import listing
from tests import builders as b
from tests.ui.register_lists import ADDRESS, CODE, MEMBERS, NAME, PHONE, REGISTERED, VILLAGE, stand
from tests.ui.typing import focused, key, turn_to

Key, Ctrl = Qt.Key, Qt.KeyboardModifier.ControlModifier
Shift = Qt.KeyboardModifier.ShiftModifier
OTHERS = [kind for kind in b.NAMED if kind is not SubjectKind.FAMILY]


@pytest.fixture
def workplace(tmp_path):
    """Twelve families in two villages."""
    made = b.an_office(tmp_path)
    b.with_families(made, 12)
    yield made
    made.close()


def hold(qtbot, modifier, *keys):
    for one in keys:
        qtbot.keyClick(focused(), one, modifier)


def shown(listing, column, rows):
    return [listing.model.text(row, column) for row in range(rows)]


def stored(workplace, listing, rows):
    return [workplace.register.family(listing.model.rows[row].id) for row in range(rows)]


def paste(qtbot, text):
    QGuiApplication.clipboard().setText(text)
    hold(qtbot, Ctrl, Key.Key_V)


def test_one_cell_is_copied_bare_and_a_block_with_the_titles_of_its_columns(qtbot, families):
    stand(families, PHONE)
    hold(qtbot, Ctrl, Key.Key_C)
    assert QGuiApplication.clipboard().text() == families.model.text(0, PHONE)
    hold(qtbot, Shift, Key.Key_Down, Key.Key_Right)
    hold(qtbot, Ctrl, Key.Key_C)
    lines = [line.split("\t") for line in QGuiApplication.clipboard().text().split("\n")]
    assert lines[0] == ["Điện thoại", "Số khẩu"]
    assert [line[0] for line in lines[1:]] == shown(families, PHONE, 2)
    assert families.total.text() == "Đang chọn 2 hộ"


def test_shift_and_space_choose_whole_rows(qtbot, families):
    stand(families, ADDRESS)
    hold(qtbot, Shift, Key.Key_Down, Key.Key_Space)
    hold(qtbot, Ctrl, Key.Key_C)
    titles = QGuiApplication.clipboard().text().split("\n")[0].split("\t")
    assert titles[:2] == ["Mã hộ", "Chủ hộ"]
    assert len(families.chosen) == 2


def test_delete_empties_the_chosen_cells_and_control_z_brings_them_back(
    qtbot, families, workplace, said
):
    stand(families, ADDRESS)
    before = shown(families, ADDRESS, 3)
    hold(qtbot, Shift, Key.Key_Down, Key.Key_Down)
    key(qtbot, Key.Key_Delete)
    assert said[-1][0] == "Đã để trống địa chỉ của 3 hộ."
    qtbot.waitUntil(lambda: shown(families, ADDRESS, 3) == ["", "", ""])
    assert len(families.chosen) == 3, "the block stays chosen"
    key(qtbot, Key.Key_Delete)
    assert said[-1][0].endswith("không có gì đổi.")
    hold(qtbot, Ctrl, Key.Key_Z)
    qtbot.waitUntil(lambda: shown(families, ADDRESS, 3) == before)
    assert workplace.register.count(FamilyQuery()) == 12


@pytest.mark.parametrize(
    ("column", "why"), [(NAME, "tên"), (VILLAGE, "phải có giá trị"), (REGISTERED, "Đăng ký năm")]
)
def test_a_cell_that_must_hold_something_says_so_when_it_is_emptied(
    qtbot, families, workplace, column, why
):
    stand(families, column)
    before = stored(workplace, families, 1)
    key(qtbot, Key.Key_Delete)
    note = families.table.editing.note
    assert note.isVisible()
    assert why in note.words.text()
    assert stored(workplace, families, 1) == before


def test_a_column_copied_in_excel_goes_into_the_cells_from_here_on(
    qtbot, book, families, workplace, said
):
    stand(families, ADDRESS, 1)
    untouched = families.model.text(4, ADDRESS)
    paste(qtbot, "Số 1\nSố 2\nSố 3\n")
    qtbot.waitUntil(lambda: shown(families, ADDRESS, 5)[1:4] == ["Số 1", "Số 2", "Số 3"])
    assert families.model.text(4, ADDRESS) == untouched
    assert said[-1][0] == "Đã dán địa chỉ cho 3 hộ."
    assert book.families.stack.currentWidget() is book.families.desk
    said[-1][1]()
    qtbot.waitUntil(lambda: "Số 1" not in shown(families, ADDRESS, 5))


def test_one_copied_cell_fills_all_chosen_ones(qtbot, families, workplace):
    stand(families, MEMBERS)
    hold(qtbot, Shift, Key.Key_Down, Key.Key_Down)
    paste(qtbot, "5")
    assert [one.member_count for one in stored(workplace, families, 3)] == [5, 5, 5]


def test_a_block_copied_here_is_pasted_elsewhere_without_its_titles(qtbot, families, workplace):
    stand(families, PHONE)
    hold(qtbot, Shift, Key.Key_Right, Key.Key_Down)
    hold(qtbot, Ctrl, Key.Key_C)
    stand(families, PHONE, 5)
    hold(qtbot, Ctrl, Key.Key_V)
    held = [(one.phone, one.member_count) for one in stored(workplace, families, 7)]
    assert held[5:] == held[:2]


def test_a_village_is_pasted_by_its_name_without_marks(qtbot, families, workplace):
    names = {one.name: one.id for one in workplace.register.villages()}
    stand(families, VILLAGE)
    other = next(one for one in names if one != families.model.text(0, VILLAGE))
    paste(qtbot, other.upper())
    assert stored(workplace, families, 1)[0].village_id == names[other]
    paste(qtbot, "Thôn Không Có")
    assert "không có “Thôn Không Có”" in families.table.editing.note.words.text()


def test_where_one_cell_refuses_nothing_is_pasted_and_the_cell_is_shown(qtbot, families, workplace):
    stand(families, PHONE)
    before = stored(workplace, families, 3)
    paste(qtbot, "0912345678\nkhông có\n0912345670")
    here = families.table.currentIndex()
    assert (here.row(), here.column()) == (1, PHONE)
    assert "điện thoại" in families.table.editing.note.words.text().lower()
    assert stored(workplace, families, 3) == before


@pytest.mark.parametrize(
    ("row", "text", "why"), [(10, "a\nb\nc", "2 dòng"), (0, "a\tb\t" * 9, "cột")]
)
def test_what_does_not_fit_into_the_list_is_not_pasted_in_part(qtbot, families, row, text, why):
    stand(families, ADDRESS, row)
    before = shown(families, ADDRESS, 12)
    paste(qtbot, text)
    assert families.table.editing.note.isVisible()
    assert why in families.table.editing.note.words.text()
    assert shown(families, ADDRESS, 12) == before


def test_a_long_column_goes_into_rows_that_nobody_has_scrolled_to(qtbot, book, workplace):
    b.with_families(workplace, 120, ("Thôn Mới",))
    families = book.families.families
    families.go()
    families.reload()
    stand(families, ADDRESS)
    assert not families.model.complete
    paste(qtbot, "\n".join(f"Nhà {number}" for number in range(132)))
    query = FamilyQuery(having=(("address", "Nhà "),))
    qtbot.waitUntil(lambda: workplace.register.count(query) == 132)


def test_rows_with_names_still_go_through_the_import(qtbot, book, families):
    stand(families, CODE)
    paste(qtbot, "M9\tĐặng Thị Mười\tThôn Đông\nM10\tVũ Văn Tý\tThôn Đông")
    assert book.families.stack.currentWidget() is book.families.importing


def test_control_d_fills_every_column_of_a_block(qtbot, families, workplace, said):
    stand(families, PHONE)
    hold(qtbot, Shift, Key.Key_Right, Key.Key_Down, Key.Key_Down)
    hold(qtbot, Ctrl, Key.Key_D)
    held = [(one.phone, one.member_count) for one in stored(workplace, families, 3)]
    assert held == [held[0]] * 3
    assert said[-1][0] == "Đã điền điện thoại, số khẩu cho 2 hộ."


def test_the_menu_key_offers_what_the_cells_and_rows_can_do(qtbot, families, workplace):
    stand(families, ADDRESS)
    hold(qtbot, Shift, Key.Key_Down)
    families.table.customContextMenuRequested.emit(families.table.viewport().rect().center())
    menu = families.table.findChild(QMenu)
    qtbot.waitUntil(menu.isVisible)
    words = [one.text().split("\t")[0] for one in menu.actions() if one.text()]
    assert words[-2:] == ["Chọn cả dòng", "Xóa 2 hộ khỏi sổ"]
    menu.actions()[-1].trigger()
    menu.close()
    assert workplace.register.count(FamilyQuery()) == 10


def test_a_renamed_family_stays_in_its_row_until_the_list_is_asked_anew(qtbot, book, families):
    stand(families, NAME)
    one = families.model.rows[0].id
    key(qtbot, Key.Key_F2)
    focused().setText("Vũ Thị Ý")
    key(qtbot, Key.Key_Return)
    assert families.model.rows[0].id == one
    key(qtbot, Key.Key_Up)
    assert book.families.details.name.text() == "Vũ Thị Ý"
    key(qtbot, Key.Key_F5)
    assert families.model.rows[0].id != one


@pytest.mark.parametrize("most", [4_000, 100])
def test_control_end_and_control_a_reach_the_last_of_many(
    qtbot, context, workplace, monkeypatch, book, most
):
    monkeypatch.setattr(listing, "AT_ONCE", most)
    for number in range(130):
        b.a_family(workplace, f"Nguyễn Văn Số {number}")
    families = book.families.families
    families.reload()
    stand(families, CODE)
    hold(qtbot, Ctrl, Key.Key_End)
    qtbot.waitUntil(lambda: families.table.currentIndex().row() == 141)
    assert families.model.complete
    book.window().activateWindow()  # as a window manager does when the bar has gone
    qtbot.waitUntil(families.table.hasFocus)
    hold(qtbot, Ctrl, Key.Key_A)
    assert len(families.chosen) == 142


@pytest.mark.parametrize("kind", OTHERS)
def test_the_other_kinds_are_filled_pasted_and_emptied_alike(qtbot, book, workplace, said, kind):
    for number in range(3):
        b.a_subject(workplace, kind, f"Văn Số {number}", phone=f"09123456{number:02}")
    page = turn_to(qtbot, book, kind)
    page.list.search.setFocus()
    page.list.search.setText("van so")
    phone = [one.key for one in page.list.model.columns].index("phone")
    stand(page.list, phone)
    hold(qtbot, Shift, Key.Key_Down, Key.Key_Down)
    hold(qtbot, Ctrl, Key.Key_D)
    qtbot.waitUntil(lambda: shown(page.list, phone, 3) == ["0912345600"] * 3)
    paste(qtbot, "0987654321")
    qtbot.waitUntil(lambda: shown(page.list, phone, 3) == ["0987654321"] * 3)
    key(qtbot, Key.Key_Delete)
    qtbot.waitUntil(lambda: shown(page.list, phone, 3) == [""] * 3)
    hold(qtbot, Shift, Key.Key_Space)
    key(qtbot, Key.Key_Delete)
    qtbot.waitUntil(lambda: not page.list.model.rows)
    page.reverting.take_back()
    assert workplace.kind(kind).count(SubjectQuery(kind, "van so")) == 3


@pytest.mark.parametrize("kind", OTHERS)
def test_the_other_kinds_are_ordered_and_filtered_at_any_header(qtbot, book, workplace, kind):
    for number in range(3):
        b.a_subject(workplace, kind, f"Văn Số {number}", code=f"M{3 - number}")
    page = turn_to(qtbot, book, kind)
    page.list.search.setText("van so")
    page.list.table.horizontalHeader().sectionClicked.emit(CODE)
    assert shown(page.list, CODE, 3) == ["M1", "M2", "M3"]
    page.list.table.filter("code", "m2")
    assert [one.name for one in page.list.model.rows] == ["Văn Số 1"]
    page.list.table.filter("code", "m9")
    assert page.list.widen.isVisible()
    page.list.widen.click()
    assert len(page.list.model.rows) >= 3


def test_control_z_goes_to_the_row_that_it_changed(qtbot, book, families):
    stand(families, ADDRESS, 2)
    one = families.model.rows[2]
    key(qtbot, Key.Key_F2)
    focused().setText("Số 9")
    key(qtbot, Key.Key_Return)
    stand(families, ADDRESS, 8)
    hold(qtbot, Ctrl, Key.Key_Z)
    assert families.table.currentIndex().row() == 2
    assert book.families.details.family.id == one.id
    assert focused() is families.table
    hold(qtbot, Shift, Key.Key_Space)
    key(qtbot, Key.Key_Delete)
    qtbot.waitUntil(lambda: len(families.model.rows) == 11)
    stand(families, ADDRESS, 8)
    hold(qtbot, Ctrl, Key.Key_Z)
    qtbot.waitUntil(lambda: len(families.model.rows) == 12)
    assert families.model.row(families.table.currentIndex()).id == one.id
