"""Editing in the cells of the register's lists, as officers do it in Excel: by keyboard."""

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QComboBox, QLineEdit

from desktop.domain.subjects import SubjectKind
from desktop.services.register.subjects import SubjectQuery
from desktop.ui.context import PageContext
from desktop.ui.errors import Failures
from desktop.ui.pages.register.book import RegisterBook
from desktop.ui.theme import theme
from tests import builders as b
from tests.ui.register_lists import ADDRESS, CODE, MEMBERS, NAME, PHONE, REGISTERED, VILLAGE, stand
from tests.ui.shown import shown
from tests.ui.typing import compose, focused, key, press

Key, Ctrl = Qt.Key, Qt.KeyboardModifier.ControlModifier
OTHERS = [kind for kind in b.NAMED if kind is not SubjectKind.FAMILY]


@pytest.fixture
def workplace(tmp_path):
    """Twelve families in two villages, and one subject of each other kind."""
    made = b.an_office(tmp_path)
    b.with_families(made, 12)
    for kind in OTHERS:
        b.a_subject(made, kind)
    yield made
    made.close()


def editor(listing):
    return listing.table.editing.editor


def note(listing):
    """What is said beside the cell, if it can be seen."""
    words = listing.table.editing.note
    return words.words.text() if words.isVisible() else ""


def family(workplace, listing, row=0):
    return workplace.register.family(listing.model.rows[row].id)


def rewrite(text):
    focused().selectAll()
    compose(text)


def test_f2_edits_the_cell_and_enter_keeps_it_and_goes_down(qtbot, families, workplace):
    stand(families, ADDRESS)
    first = families.model.rows[0]
    key(qtbot, Key.Key_F2)
    assert editor(families).text() == first.address
    rewrite("Số 7, Ngõ 3")
    key(qtbot, Key.Key_Return)
    assert workplace.register.family(first.id).address == "Số 7, Ngõ 3"
    assert families.model.text(0, ADDRESS) == "Số 7, Ngõ 3"
    assert editor(families) is None
    assert focused() is families.table
    here = families.table.currentIndex()
    assert (here.row(), here.column()) == (1, ADDRESS)


def test_typing_takes_the_place_of_what_stood_there(qtbot, families, workplace):
    stand(families, MEMBERS)
    press("9")
    assert editor(families).text() == "9"
    key(qtbot, Key.Key_Return)
    assert family(workplace, families).member_count == 9


def test_what_unikey_composes_begins_a_cell_too(qtbot, families, workplace):
    stand(families, NAME)
    event = QInputMethodEvent()
    event.setCommitString("Đ")
    QCoreApplication.sendEvent(focused(), event)
    compose("ỗ Thị Ửng")
    one = families.model.rows[0].id
    key(qtbot, Key.Key_Return)
    assert workplace.register.family(one).head_name == "Đỗ Thị Ửng"


def test_escape_leaves_the_cell_as_it_was(qtbot, families, workplace):
    stand(families, PHONE)
    before = family(workplace, families).phone
    press("0")
    key(qtbot, Key.Key_Escape)
    assert editor(families) is None
    assert focused() is families.table
    assert family(workplace, families).phone == before


def test_tab_keeps_and_edits_the_next_cell_that_can_be_edited(qtbot, families, workplace):
    stand(families, ADDRESS)
    press("X")
    key(qtbot, Key.Key_Tab)
    assert family(workplace, families).address == "X"
    assert families.table.currentIndex().column() == PHONE
    assert focused() is editor(families)
    key(qtbot, Key.Key_Backtab, Key.Key_Backtab)
    assert families.table.currentIndex().column() == VILLAGE
    key(qtbot, Key.Key_Escape)
    stand(families, MEMBERS)
    key(qtbot, Key.Key_F2, Key.Key_Tab)
    here = families.table.currentIndex()
    assert (here.row(), here.column()) == (1, CODE)


@pytest.mark.parametrize(
    ("column", "typed", "why"),
    [(PHONE, "12a", "điện thoại"), (MEMBERS, "0", "từ 1 đến 99"), (NAME, "", "tên")],
)
def test_what_is_not_valid_says_why_beside_the_cell_and_stays(
    qtbot, families, workplace, column, typed, why
):
    stand(families, column)
    before = family(workplace, families)
    key(qtbot, Key.Key_F2)
    rewrite(typed) if typed else focused().clear()
    key(qtbot, Key.Key_Return)
    assert focused() is editor(families)
    assert editor(families).text() == typed
    assert why in note(families).lower()
    assert editor(families).accessibleDescription() == note(families)
    families.search.setFocus()
    assert editor(families).text() == typed, "leaving it loses nothing"
    families.table.setFocus()
    press("7")
    assert focused() is editor(families)
    assert family(workplace, families) == before
    key(qtbot, Key.Key_Escape)
    assert not note(families)


def test_a_village_is_chosen(qtbot, families, workplace):
    stand(families, VILLAGE)
    before = family(workplace, families).village
    key(qtbot, Key.Key_F2)
    assert isinstance(editor(families), QComboBox)
    assert editor(families).currentText() == before
    one = families.model.rows[0].id
    key(qtbot, Key.Key_Down if editor(families).currentIndex() == 0 else Key.Key_Up)
    assert workplace.register.family(one).village == before
    key(qtbot, Key.Key_Return)
    assert workplace.register.family(one).village != before


def test_delete_in_a_choice_removes_no_family(qtbot, families, workplace):
    stand(families, VILLAGE)
    key(qtbot, Key.Key_F2, Key.Key_Delete)
    assert len(families.model.rows) == 12
    assert not family(workplace, families).gone


def test_a_cell_that_may_not_be_edited_says_why(qtbot, families):
    stand(families, REGISTERED)
    key(qtbot, Key.Key_F2)
    assert editor(families) is None
    assert "Đăng ký năm" in note(families)
    key(qtbot, Key.Key_Down)
    assert not note(families)
    press("x")
    assert "Đăng ký năm" in note(families)


def test_a_masked_telephone_is_not_edited_before_a_projector(qtbot, families):
    theme().choose(projector=True)
    stand(families, PHONE)
    key(qtbot, Key.Key_F2)
    assert editor(families) is None
    assert "F11" in note(families)


def test_leaving_the_cell_keeps_what_was_typed(qtbot, families, workplace):
    stand(families, ADDRESS)
    press("Y")
    families.search.setFocus()
    assert family(workplace, families).address == "Y"
    assert editor(families) is None


def test_control_z_takes_an_edit_in_a_cell_back_and_names_it(qtbot, families, workplace, said):
    stand(families, ADDRESS)
    before = family(workplace, families)
    press("Z")
    key(qtbot, Key.Key_Return)
    qtbot.keyClick(focused(), Key.Key_Z, Ctrl)
    assert family(workplace, families) == before
    assert said[-1][0] == f"Đã hoàn tác: sửa địa chỉ của hộ {before.head_name}."


def test_a_cell_stays_open_at_its_row_when_the_list_is_read_anew(qtbot, families, workplace):
    stand(families, ADDRESS, 3)
    one = families.model.rows[3]
    press("N")
    compose("gõ")
    last = max(families.model.rows, key=lambda row: row.sort_key)
    workplace.register.edit_family(last.id, head_name="Nguyễn Văn An")
    qtbot.waitUntil(lambda: families.model.rows[3].id != one.id)
    assert editor(families).text() == "Ngõ"
    place = families.table.visualRect(families.table.currentIndex())
    assert editor(families).y() == place.y()
    key(qtbot, Key.Key_Return)
    assert workplace.register.family(one.id).address == "Ngõ"


def test_enter_on_a_row_opens_the_details_as_before(qtbot, book, families):
    stand(families, ADDRESS)
    key(qtbot, Key.Key_Return)
    assert focused() is book.families.details.form.fields["head_name"].line


def test_a_receiving_office_reads_and_edits_nothing(qtbot, tmp_path, opened, jobs, preferences):
    receiver = opened(b.a_receiver(tmp_path / "receiver"))
    b.with_families(receiver, 3)
    context = PageContext(receiver, jobs, Failures(), preferences)
    families = shown(qtbot, RegisterBook(context), (1150, 712)).families.families
    families.go()
    for begin in (lambda: key(qtbot, Key.Key_F2), lambda: press("x")):
        begin()
        assert editor(families) is None
        assert "cấp tiếp nhận chỉ xem" in note(families)
        key(qtbot, Key.Key_Down)


@pytest.mark.parametrize("kind", OTHERS)
def test_the_other_kinds_are_edited_in_their_cells_alike(qtbot, book, workplace, said, kind):
    book.context.choose_kind(kind)
    listing, own = book.current.list, workplace.kind(kind)
    titles = [column.title for column in listing.model.columns]
    stand(listing, titles.index("Điện thoại"))
    one = listing.model.rows[0]
    press("0")
    compose("912345678")
    assert isinstance(editor(listing), QLineEdit)
    key(qtbot, Key.Key_Return)
    assert own.get(one.id).fields.phone == "0912345678"
    qtbot.keyClick(focused(), Key.Key_Z, Ctrl)
    assert own.get(one.id).fields.phone == ""
    assert said[-1][0].startswith("Đã hoàn tác: sửa điện thoại của ")
    assert own.get(one.id).name in said[-1][0]
    (again,) = own.page(SubjectQuery(kind, one.name))
    assert again.id == one.id


@pytest.mark.parametrize("kind", b.NAMED)
def test_every_cell_of_a_kind_is_edited_or_says_why_not(qtbot, book, kind):
    book.context.choose_kind(kind)
    page = book.current
    listing = page.families if kind is SubjectKind.FAMILY else page.list
    for number in range(len(listing.model.columns)):
        stand(listing, number)
        key(qtbot, Key.Key_F2)
        assert (editor(listing) is None) == bool(note(listing))
        listing.table.editing.leave()


def test_the_kind_of_a_unit_is_chosen_and_its_people_counted(qtbot, book, workplace):
    book.context.choose_kind(SubjectKind.UNIT)
    listing = book.current.list
    titles = [column.title for column in listing.model.columns]
    one = listing.model.rows[0].id
    stand(listing, titles.index("Số người"))
    press("x")
    key(qtbot, Key.Key_Return)
    assert "Ghi số người" in note(listing)
    rewrite("14")
    key(qtbot, Key.Key_Return)
    assert workplace.units.get(one).fields.staff_count == 14
    stand(listing, titles.index("Loại"))
    key(qtbot, Key.Key_F2)
    focused().setCurrentIndex(focused().findText("Trường học"))
    key(qtbot, Key.Key_Return)
    assert workplace.units.get(one).fields.unit_type == "school"
