"""Saying by keyboard what a book means, and taking an import back; all people are invented."""

import pytest
from PySide6.QtCore import Qt

from desktop.services.register.families import FamilyQuery
from desktop.sheets.rows import Field
from desktop.ui.theme import theme
from tests import books, commune_books, office_books
from tests import builders as b
from tests.ui.clipping import clipped, overlapping
from tests.ui.test_import_page import figures, opened, press, read
from tests.ui.typing import compose, focused, walk_to

STRANGE = [["Người đứng tên", "Cư trú tại"], ["Lê Văn An", "Thôn Hạ"], ["Lê Văn Ba", "Thôn Hạ"]]
ENTER, DOWN, TAB = Qt.Key.Key_Return, Qt.Key.Key_Down, Qt.Key.Key_Tab


@pytest.fixture
def workplace(tmp_path):
    """An office with two villages and nobody in them."""
    made = b.an_office(tmp_path)
    made.register.add_village("Thôn Đông")
    made.register.add_village("Thôn Hạ Đồng")
    yield made
    made.close()


@pytest.fixture
def page(qtbot, context):
    return opened(qtbot, context)


def settled(qtbot, page):
    """Wait until a book that is being read again stands there."""
    stage = page.importing
    qtbot.waitUntil(lambda: stage._job is None and stage.stack.currentIndex() == 3)


def choose(qtbot, page, row, text):
    """Choose something of a row of the topic shown, by keyboard."""
    view = page.importing.preview.view
    view.table.setFocus()
    view.table.go_to(row)
    press(qtbot, ENTER)
    assert focused() is view.combo
    place = [view.combo.itemText(number) for number in range(view.combo.count())].index(text)
    for _step in range(place - view.combo.currentIndex()):
        press(qtbot, DOWN)
    for _step in range(view.combo.currentIndex() - place):
        press(qtbot, Qt.Key.Key_Up)
    assert view.combo.currentText() == text
    press(qtbot, ENTER)
    settled(qtbot, page)


def turn_to(qtbot, page, key):
    """Go to a topic with the arrow keys."""
    kinds = page.importing.preview.kinds
    kinds.setFocus()
    for _step in range(6):
        if kinds.key == key:
            return
        qtbot.keyClick(kinds, Qt.Key.Key_Right)
    raise AssertionError(key)


def rows_of(page):
    model = page.importing.preview.model
    columns = range(model.columnCount())
    return [[model.text(row, column) for column in columns] for row in range(model.rowCount())]


def test_a_book_nobody_understands_is_explained_column_by_column(page, qtbot, tmp_path):
    read(qtbot, page, books.save(tmp_path / "lạ.xlsx", STRANGE))
    view = page.importing.preview
    assert "Họ và tên chủ hộ, Thôn" in view.said.text()
    assert not view.take.isVisible()
    qtbot.waitUntil(lambda: focused() is view.table)
    assert rows_of(page)[1] == ["A – Người đứng tên", "Lê Văn An; Lê Văn Ba", "Không dùng"]
    choose(qtbot, page, 1, "Họ và tên chủ hộ")
    assert focused() is view.table
    choose(qtbot, page, 2, "Thôn (ấp, khu phố)")
    assert figures(page)["hộ mới"] == "2"
    assert focused() is view.take


def test_escape_leaves_a_choice_as_it_was(page, qtbot, tmp_path):
    read(qtbot, page, books.clean(tmp_path / "a.xlsx"))
    turn_to(qtbot, page, "columns")
    view = page.importing.preview.view
    view.table.setFocus()
    press(qtbot, DOWN, ENTER, DOWN, Qt.Key.Key_Escape)
    assert focused() is view.table
    assert rows_of(page)[1][2] == "Mã hộ"
    assert page.stack.currentWidget() is page.importing


def test_the_village_of_a_whole_book_is_typed(page, qtbot, tmp_path):
    rows = [["Chủ hộ", "Số khẩu"], ["Lê Văn An", 3]]
    read(qtbot, page, books.save(tmp_path / "a.xlsx", rows))
    view = page.importing.preview
    qtbot.waitUntil(lambda: focused() is view.table)
    press(qtbot, ENTER)
    compose("Thôn Xa")
    press(qtbot, ENTER)
    settled(qtbot, page)
    assert figures(page)["hộ mới"] == "1"
    assert "Thôn Xa" in view.said.text()


def test_a_column_understood_wrongly_is_corrected_and_remembered(page, qtbot, tmp_path, workplace):
    rows = [["Chủ hộ", "Thôn", "Ghi chú"], ["Lê Văn An", "Thôn Đông", "Số 5"]]
    path = books.save(tmp_path / "a.xlsx", rows)
    read(qtbot, page, path)
    turn_to(qtbot, page, "columns")
    choose(qtbot, page, 2, "Địa chỉ")
    assert page.importing.preview.kinds.key == "columns"
    walk_to(qtbot, page.importing.preview.take)
    press(qtbot, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: workplace.register.count(FamilyQuery()) == 1)
    assert workplace.register.page(FamilyQuery())[0].address == "Số 5"
    assert Field.ADDRESS in workplace.importing.layouts(path)[0].columns


def test_an_unknown_village_is_said_to_be_a_known_one(page, qtbot, tmp_path):
    rows = [["Chủ hộ", "Thôn"], ["Lê Văn An", "Thôn Hạ Đông 1"], ["Lê Văn Ba", "Thôn Đông"]]
    read(qtbot, page, books.save(tmp_path / "a.xlsx", rows))
    turn_to(qtbot, page, "villages")
    assert "Thôn Hạ Đồng" in page.importing.preview.view.advice.text()
    choose(qtbot, page, 0, "Thôn Hạ Đồng")
    assert rows_of(page) == [["Thôn Hạ Đông 1", "1", "Là Thôn Hạ Đồng trong sổ"]]
    assert "thôn mới" not in page.importing.preview.said.text()


def test_what_a_book_would_write_over_is_shown_before(page, qtbot, tmp_path, workplace):
    rows = books.table(2)
    workplace.importing.commit(workplace.importing.preview(books.save(tmp_path / "a.xlsx", rows)))
    before, rows[1][books.MEMBERS] = rows[1][books.MEMBERS], 9
    read(qtbot, page, books.save(tmp_path / "b.xlsx", rows))
    turn_to(qtbot, page, "changes")
    (shown_row,) = rows_of(page)
    assert shown_row[:5] == ["2", rows[1][books.HEAD], "Số khẩu", str(before), "9"]


def test_old_letters_are_shown_before_and_after(page, qtbot, tmp_path):
    read(qtbot, page, commune_books.tcvn3(tmp_path / "a.xlsx"))
    turn_to(qtbot, page, "letters")
    assert ["C1", "TCVN3 (ABC)", "Hä vµ tªn chñ hé", "Họ và tên chủ hộ"] in rows_of(page)
    choose(qtbot, page, 0, "Unicode (giữ nguyên)")
    assert "Chưa biết cột" in page.importing.preview.said.text()


def test_a_book_of_another_commune_is_pointed_out(page, qtbot, tmp_path):
    read(qtbot, page, commune_books.full_addresses(tmp_path / "a.xlsx", commune="Tân Phú"))
    assert page.importing.preview.caution.isVisible()
    assert "Tân Phú" in page.importing.preview.caution.text()


def test_an_import_is_taken_back_from_its_confirmation(page, qtbot, tmp_path, workplace, said):
    read(qtbot, page, books.save(tmp_path / "a.xlsx", books.table(3)))
    qtbot.waitUntil(lambda: focused() is page.importing.preview.take)
    press(qtbot, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: len(said) == 1)
    said[0][1]()
    qtbot.waitUntil(lambda: len(said) == 2)
    assert said[1][0] == "Đã hoàn tác a.xlsx: bỏ 3 hộ, trả lại 0 hộ như trước."
    assert workplace.register.count(FamilyQuery()) == 0


def test_an_earlier_import_is_taken_back_from_the_list(page, qtbot, tmp_path, workplace, said):
    path = books.save(tmp_path / "a.xlsx", books.table(3))
    workplace.importing.commit(workplace.importing.preview(path))
    page.open_import()
    past = page.importing.past
    past.table.setFocus()
    press(qtbot, ENTER)
    assert focused() is past.strip.yes
    press(qtbot, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: len(said) == 1)
    assert workplace.register.count(FamilyQuery()) == 0
    assert not past.isVisible()


@pytest.mark.parametrize("name", [*books.BOOKS, *commune_books.BOOKS, *office_books.BOOKS])
def test_every_sample_book_is_read_or_explained(page, qtbot, tmp_path, name):
    build = (books.BOOKS | commune_books.BOOKS | office_books.BOOKS)[name]
    if name == "200000-dong.xlsx":
        build = lambda path: books.large(path, 2_000)  # noqa: E731
    read(qtbot, page, build(tmp_path / name))
    stage = page.importing
    if stage.stack.currentWidget() is stage.failure:
        assert stage.failure.words[1].text()
    else:
        said = stage.preview.said.text()
        assert stage.preview.take.isVisible() or "Chưa biết cột" in said or "không có cột" in said


@pytest.mark.parametrize(("size", "scale"), [((1150, 712), 1.0), ((940, 684), 1.5)])
def test_no_word_of_any_topic_is_cut(qtbot, context, tmp_path, size, scale, workplace):
    theme().choose(scale=scale)
    page = opened(qtbot, context, size)
    rows = books.table(4)
    workplace.importing.commit(workplace.importing.preview(books.save(tmp_path / "a.xlsx", rows)))
    rows[1][books.MEMBERS], rows[2][books.MEMBERS] = 9, "ba"
    rows[3][books.IDENTITY], rows[4][books.HEAD] = "001070000123", "TrÇn ThÞ H­¬ng"
    rows[4][books.VILLAGE], rows[4][books.CODE] = "Thôn Xa", ""
    read(qtbot, page, books.save(tmp_path / "b.xlsx", [["XÃ TÂN PHÚ"], *rows]))
    for key in ("refused", "warnings", "changes", "villages", "columns", "letters"):
        turn_to(qtbot, page, key)
        qtbot.waitUntil(lambda: clipped(page) == [])
        assert overlapping(page) == []
    page.open_import()
    qtbot.waitUntil(lambda: clipped(page) == [])
    page.importing.past.ask()
    qtbot.waitUntil(lambda: clipped(page) == [])
