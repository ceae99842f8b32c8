"""Nhập từ Excel, from the file to the register, over a real data file; all people are invented."""

from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog

from desktop.domain.subjects import SubjectKind
from desktop.progress import Cancelled
from desktop.services.register.families import FamilyQuery
from desktop.sheets.forms import FORMS
from desktop.ui.pages.register.page import RegisterPage
from desktop.ui.pages.register.targets import Show
from desktop.ui.theme import theme
from desktop.wording.books import field_title
from tests import builders as b
from tests import printed_books
from tests.ui.clipping import clipped, overlapping
from tests.ui.dropping import drop
from tests.ui.shown import shown
from tests.ui.typing import compose, focused

HEADER = ("STT", "Mã hộ", "Họ và tên chủ hộ", "Thôn", "Địa chỉ", "Số khẩu", "Chữ ký")
ROWS = (
    (1, "M1", "Nguyễn Văn An", "Thôn Đông", "Số 1", 4, ""),
    (2, "M2", "Trần Thị Ánh", "Thôn Mới", "Số 2", 3, ""),
    (3, "M3", "Lê Đức Bình", "Thôn Đông", "Số 3", "ba", ""),
    (4, "M4", "Phạm Thị Đào", "", "Số 4", 2, ""),
)

NAME, SAVE = 1, 1  # the column, and the entry of the menu of other things


@pytest.fixture
def workplace(tmp_path):
    """An office with one village and nobody in it."""
    made = b.an_office(tmp_path)
    made.register.add_village("Thôn Đông")
    yield made
    made.close()


@pytest.fixture
def page(qtbot, context):
    return opened(qtbot, context)


def opened(qtbot, context, size=(1150, 712)):
    return shown(qtbot, RegisterPage(context), size, lambda page: page.open_target(Show.IMPORT))


def a_book(folder: Path, rows=ROWS, header=HEADER, name="danh sách hộ.xlsx") -> Path:
    book = Workbook()
    for row in (header, *rows):
        book.active.append(row)
    book.save(folder / name)
    return folder / name


def read(qtbot, page, path):
    """Read a book until its preview or its failure stands there."""
    page.open_import(path)
    stage = page.importing
    settled = {stage.stack.widget(place) for place in (2, 3)}
    qtbot.waitUntil(lambda: stage.stack.currentWidget() in settled)


def answer(qtbot, path):
    """Choose a path in the file dialog that is open."""
    dialog = QApplication.activeModalWidget() or next(
        one for one in QApplication.topLevelWidgets() if isinstance(one, QFileDialog)
    )
    dialog.fileSelected.emit(str(path))
    dialog.close()


def press(qtbot, *keys):
    for key in keys:
        qtbot.keyClick(focused(), key)


def to_the_front(qtbot, page):
    """What a desktop does when a dialog or a job is done."""
    with qtbot.waitActive(page):
        page.activateWindow()


def figures(page):
    shown = page.importing.preview._figures._parts
    return {words.text(): figure.text() for _sign, figure, words in shown}


def test_the_import_begins_with_a_file_and_says_which_columns_it_reads(page):
    stage = page.importing
    assert focused() is stage.choose
    told = " ".join(label.text() for label in stage.choice.findChildren(type(stage.title)))
    assert all(field_title(one) in told for one in FORMS[SubjectKind.FAMILY].columns)


def test_a_book_is_looked_at_first_and_nothing_changes(page, qtbot, tmp_path):
    read(qtbot, page, a_book(tmp_path))
    assert figures(page) == {
        "dòng đã đọc": "4",
        "hộ mới": "2",
        "hộ cập nhật": "0",
        "hộ không đổi": "0",
        "dòng chưa nhập được": "2",
    }
    told = page.importing.preview.said.text()
    assert "Thêm 1 thôn mới: Thôn Mới." in told
    assert "Chữ ký" in told
    assert page.register.count(FamilyQuery()) == 0


def test_each_row_that_stays_out_says_where_what_and_what_to_do(page, qtbot, tmp_path):
    read(qtbot, page, a_book(tmp_path))
    view = page.importing.preview
    rows = [[view.model.text(row, column) for column in range(4)] for row in range(2)]
    assert rows[0][:2] == ["4", "F – Số khẩu"]
    assert "“ba”" in rows[0][2]
    assert rows[0][3]
    assert rows[1][:2] == ["5", "D – Thôn"]
    assert view.view.wrong.text() == rows[0][2]
    view.table.setFocus()
    press(qtbot, Qt.Key.Key_Down)
    assert view.view.advice.text() == rows[1][3]


def test_enter_takes_the_book_over_and_the_list_shows_it(page, qtbot, tmp_path, said):
    read(qtbot, page, a_book(tmp_path, ROWS[:2]))
    qtbot.waitUntil(lambda: focused() is page.importing.preview.take)
    assert page.importing.preview.take.text() == "Nhập 2 hộ"
    press(qtbot, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: page.stack.currentWidget() is page.desk)
    assert [words for words, _undo in said] == ["Đã nhập 2 hộ: 2 hộ mới, 0 hộ cập nhật."]
    qtbot.waitUntil(lambda: len(page.families.model.rows) == 2)
    assert [one.name for one in page.families.model.rows] == ["Nguyễn Văn An", "Trần Thị Ánh"]
    assert "Thôn Mới" in [one.name for one in page.villages.tree.places]
    assert page.focusWidget() is page.families.search


def test_rows_that_stayed_out_are_saved_with_their_reasons(page, qtbot, tmp_path, said):
    read(qtbot, page, a_book(tmp_path))
    qtbot.mouseClick(page.importing.preview.save, Qt.MouseButton.LeftButton)
    answer(qtbot, tmp_path / "lỗi.xlsx")
    assert [words for words, _undo in said] == ["Đã ghi 2 dòng lỗi vào lỗi.xlsx."]
    sheet = load_workbook(tmp_path / "lỗi.xlsx").active
    lines = [[cell.value for cell in row] for row in sheet.iter_rows()]
    assert lines[0][:7] == list(HEADER)
    assert lines[1][2] == "Lê Đức Bình"
    assert "“ba”" in lines[1][8]


def test_after_an_import_with_refused_rows_they_can_still_be_saved(page, qtbot, tmp_path, said):
    read(qtbot, page, a_book(tmp_path))
    view = page.importing.preview
    qtbot.mouseClick(view.take, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(view.leave.isVisible)
    assert "2 hộ mới" in view.said.text()
    assert view.save.isVisible()
    assert not view.take.isVisible()
    assert page.focusWidget() is view.save
    qtbot.keyClick(view.save, Qt.Key.Key_Escape)
    assert page.stack.currentWidget() is page.desk


def test_a_book_taken_back_while_its_result_is_shown_can_be_taken_over_again(
    page, qtbot, tmp_path, workplace, said
):
    read(qtbot, page, a_book(tmp_path))
    view = page.importing.preview
    qtbot.mouseClick(view.take, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(view.leave.isVisible)
    said[0][1]()
    qtbot.waitUntil(view.take.isVisible)
    assert workplace.register.count(FamilyQuery()) == 0
    assert view.take.text() == "Nhập 2 hộ"


def test_the_same_book_again_changes_nothing(page, qtbot, tmp_path, workplace):
    path = a_book(tmp_path, ROWS[:2])
    workplace.importing.commit(workplace.importing.preview(path))
    read(qtbot, page, path)
    view = page.importing.preview
    assert figures(page)["hộ không đổi"] == "2"
    assert not view.take.isVisible()
    assert "Không có hộ nào mới" in view.said.text()
    assert focused() is view.leave


def test_a_corrected_book_is_read_again(page, qtbot, tmp_path):
    path = a_book(tmp_path)
    read(qtbot, page, path)
    a_book(tmp_path, ROWS[:2])
    qtbot.mouseClick(page.importing.preview.reread, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: figures(page)["dòng đã đọc"] == "2")
    assert [key for key, _ in page.importing.preview.kinds._choices] == ["villages", "columns"]


def test_a_book_dropped_on_the_page_is_read(page, qtbot, tmp_path):
    assert drop(page, a_book(tmp_path, ROWS[:2]))
    qtbot.waitUntil(lambda: figures(page).get("hộ mới") == "2")


def test_a_book_dropped_on_the_field_is_read(page, qtbot, tmp_path):
    zone = page.importing.choose.parentWidget()
    assert drop(zone, a_book(tmp_path, ROWS[:2]))
    qtbot.waitUntil(lambda: figures(page).get("hộ mới") == "2")


def test_two_files_at_once_are_not_taken(page, tmp_path):
    assert not drop(page, a_book(tmp_path), a_book(tmp_path, name="b.xlsx"))


@pytest.mark.parametrize(
    ("name", "content"),
    [("ảnh.xlsx", b"\x89PNG\r\n\x1a\n" + bytes(64)), ("trống.xlsx", b"")],
)
def test_a_file_that_is_no_book_is_explained(page, qtbot, tmp_path, name, content):
    (tmp_path / name).write_bytes(content)
    read(qtbot, page, tmp_path / name)
    stage = page.importing
    assert stage.failure.words[0].text().startswith(name)
    assert stage.failure.words[1].text()
    assert focused() is stage.failure.other


def test_missing_columns_are_explained(page, qtbot, tmp_path):
    read(qtbot, page, a_book(tmp_path, [("Nguyễn Văn An", "Số 1")], ("Họ và tên", "Địa chỉ")))
    assert "không có cột thôn" in page.importing.preview.said.text()


def test_the_columns_of_a_book_about_others_are_named_as_theirs(page, qtbot, tmp_path):
    header = ("TT", "Tên đơn vị", "Họ và tên thủ trưởng", "Số điện thoại")
    read(qtbot, page, a_book(tmp_path, [(1, "Trạm Y tế", "Lê Thị An", "")], header))
    view = page.importing.preview
    assert view.kind.currentText() == "Đơn vị"
    named = [view.model.text(row, 2) for row in range(len(view.model.rows))]
    assert named[2:4] == ["Tên đơn vị", "Thủ trưởng"]


def test_the_sheet_of_each_row_is_named_where_a_book_has_several(page, qtbot, tmp_path):
    book = Workbook()
    for village in ("Thôn Đông", "Thôn Hạ"):
        sheet = book.active if village == "Thôn Đông" else book.create_sheet()
        sheet.title = village
        for row in (("Chủ hộ", "Số khẩu"), ("Lê Thị An", "ba")):
            sheet.append(row)
    book.save(tmp_path / "a.xlsx")
    read(qtbot, page, tmp_path / "a.xlsx")
    table = page.importing.preview.table
    first, *_ = table.shown_columns()
    assert [table.rows_model.text(row, first) for row in (0, 1)] == ["Thôn Đông", "Thôn Hạ"]
    read(qtbot, page, a_book(tmp_path))
    assert len(table.shown_columns()) == 4


def test_reading_can_be_stopped(page, qtbot, tmp_path, monkeypatch):
    def endless(_path, progress, **_more):
        while True:
            progress.step(1, 2)

    monkeypatch.setattr(page.importing._importing, "preview", endless)
    page.open_import(a_book(tmp_path))
    stage = page.importing
    qtbot.waitUntil(lambda: stage.stack.currentWidget() is stage.reading)
    press(qtbot, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: stage.stack.currentWidget() is stage.choice)


def test_taking_over_can_be_stopped_and_nothing_is_kept(page, qtbot, tmp_path, monkeypatch):
    read(qtbot, page, a_book(tmp_path, ROWS[:2]))

    def stopped(_preview, _progress):
        raise Cancelled

    monkeypatch.setattr(page.importing._importing, "commit", stopped)
    with qtbot.waitSignal(page.context.jobs.started) as started:
        page.importing.preview.take.click()
    qtbot.waitSignal(started.args[0].cancelled)
    qtbot.waitUntil(lambda: not page.context.jobs.busy)
    assert page.register.count(FamilyQuery()) == 0
    assert page.importing.preview.take.isEnabled()


def test_the_sample_book_can_be_read_back(page, qtbot, tmp_path, said):
    qtbot.mouseClick(page.importing.template, Qt.MouseButton.LeftButton)
    answer(qtbot, tmp_path / "mẫu.xlsx")
    assert [words for words, _undo in said] == ["Đã ghi bảng mẫu mẫu.xlsx."]
    titles = [cell.value for cell in load_workbook(tmp_path / "mẫu.xlsx").worksheets[0][1]]
    assert "Họ và tên chủ hộ *" in titles


def test_a_file_chosen_in_the_dialog_is_read(page, qtbot, tmp_path):
    press(qtbot, Qt.Key.Key_Space)
    answer(qtbot, a_book(tmp_path, ROWS[:2]))
    qtbot.waitUntil(lambda: figures(page).get("hộ mới") == "2")


@pytest.mark.parametrize(("size", "scale"), [((1150, 712), 1.0), ((940, 684), 1.5)])
def test_no_word_is_cut_at_either_size(qtbot, context, tmp_path, size, scale):
    theme().choose(scale=scale)
    page = opened(qtbot, context, size)
    assert clipped(page) == []
    assert overlapping(page) == []
    read(qtbot, page, a_book(tmp_path))
    qtbot.waitUntil(lambda: clipped(page) == [])
    assert overlapping(page) == []
    (tmp_path / "a.xlsx").write_bytes(b"x")
    read(qtbot, page, tmp_path / "a.xlsx")
    qtbot.waitUntil(lambda: clipped(page) == [])


def test_a_printed_list_is_taken_corrected_written_out_and_read_back_the_same(
    page, qtbot, tmp_path, said
):
    read(qtbot, page, printed_books.registration_list(tmp_path / "danh sách.xlsx"))
    qtbot.waitUntil(lambda: focused() is page.importing.preview.take)
    press(qtbot, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: page.stack.currentWidget() is page.desk)
    qtbot.waitUntil(lambda: len(page.families.model.rows) == 12)
    to_the_front(qtbot, page)
    table, first = page.families.table, page.families.model.rows[0].id
    table.setFocus()
    table.go_to(0, NAME)
    press(qtbot, Qt.Key.Key_F2)
    focused().selectAll()
    compose("=Nguyễn Văn Sửa")
    press(qtbot, Qt.Key.Key_Return)
    assert page.register.family(first).head_name == "=Nguyễn Văn Sửa"
    page.tools.more.menu().actions()[SAVE].trigger()
    answer(qtbot, tmp_path / "sổ.xlsx")
    qtbot.waitUntil(lambda: said[-1][0] == "Đã ghi 12 hộ vào sổ.xlsx.")
    to_the_front(qtbot, page)
    read(qtbot, page, tmp_path / "sổ.xlsx")
    assert figures(page)["hộ không đổi"] == "12"
    assert not page.importing.preview.topics.views["changes"].model.rows
    assert page.importing.preview.take.isHidden()
    assert focused() is page.importing.preview.leave
