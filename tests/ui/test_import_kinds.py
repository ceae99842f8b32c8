"""Books of clans and citizens, from the file to the register, by keyboard."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from desktop.domain.subjects import SubjectKind
from desktop.services.register.subjects import SubjectQuery
from desktop.ui.pages.register.book import RegisterBook
from desktop.ui.theme import theme
from tests import builders as b
from tests import commune_books, kind_books
from tests.ui.clipping import clipped, overlapping
from tests.ui.dropping import drop
from tests.ui.shown import shown
from tests.ui.typing import focused, key, turn_to, walk_to

Key = Qt.Key


@pytest.fixture
def workplace(tmp_path):
    """An office with one family."""
    made = b.an_office(tmp_path)
    b.a_family(made, "Lê Văn Cả", village_id=made.register.add_village("Thôn Hạ"))
    yield made
    made.close()


def read(qtbot, page, path):
    """Read a book until its preview or its failure stands there."""
    page.books.open(path)
    stage = page.books.stage
    settled = {stage.stack.widget(place) for place in (2, 3)}
    qtbot.waitUntil(lambda: stage.stack.currentWidget() in settled)
    return stage


def names(page):
    return sorted(one.name for one in page.list.model.rows)


def test_a_book_of_villages_is_not_asked_which_village_it_is_of(book, qtbot, tmp_path):
    page = turn_to(qtbot, book, SubjectKind.COMMUNITY)
    stage = read(qtbot, page, kind_books.BOOKS["thon-xa.xlsx"](tmp_path / "a.xlsx"))
    stage.preview.kinds.take("columns")
    stage.preview._turn_to("columns")
    assert [one.place for one in stage.preview.model.rows] == [*range(5)]


def test_a_clans_book_is_taken_and_taken_back_by_keyboard(book, qtbot, tmp_path, said, workplace):
    page = turn_to(qtbot, book, SubjectKind.CLAN)
    walk_to(qtbot, page.books.take)
    key(qtbot, Key.Key_Space)
    assert focused() is page.books.stage.choose
    stage = read(qtbot, page, kind_books.printed_clans(tmp_path / "a.xlsx"))
    assert stage.preview.take.text() == "Nhập 3 dòng họ"
    assert focused() is stage.preview.take
    key(qtbot, Key.Key_Space)
    qtbot.waitUntil(lambda: len(said) == 1)
    assert names(page) == [
        "Dòng họ Nguyễn Văn – Chi cả", "Dòng họ Nguyễn Văn – Chi hai", "Dòng họ Trần",
    ]  # fmt: skip
    assert said[0][0] == "Đã nhập 3 dòng họ: 3 dòng họ mới, 0 dòng họ cập nhật."
    said[0][1]()
    qtbot.waitUntil(lambda: len(said) == 2)
    assert workplace.kind(SubjectKind.CLAN).count(SubjectQuery(SubjectKind.CLAN)) == 0


def test_a_citizens_book_dropped_among_clans_leads_to_the_citizens(book, qtbot, tmp_path, said):
    page = turn_to(qtbot, book, SubjectKind.CLAN)
    stage = read(qtbot, page, kind_books.printed_citizens(tmp_path / "a.xlsx"))
    assert stage.preview.kind.currentText() == "Công dân"
    key(qtbot, Key.Key_Space)
    qtbot.waitUntil(lambda: len(said) == 1)
    assert book.context.kind is SubjectKind.CITIZEN
    qtbot.waitUntil(lambda: len(names(book.current)) == 4)


def test_what_the_book_is_about_is_said_by_keyboard(book, qtbot, tmp_path):
    page = turn_to(qtbot, book, SubjectKind.UNIT)
    stage = read(qtbot, page, kind_books.clans(tmp_path / "a.xlsx"))
    assert stage.preview.take.text() == "Nhập 3 dòng họ"
    walk_to(qtbot, stage.preview.kind)
    key(qtbot, Key.Key_Up)
    key(qtbot, Key.Key_Return)
    qtbot.waitUntil(lambda: stage.preview.kind.currentText() == "Gia đình")
    qtbot.waitUntil(lambda: stage.stack.currentWidget() is not stage.reading)
    assert stage.preview.take.isHidden()


def test_people_of_a_household_book_are_taken_with_a_tick(book, qtbot, tmp_path, said, workplace):
    page = book.current
    page.open_import(commune_books.one_row_a_person(tmp_path / "a.xlsx"))
    stage = page.importing
    qtbot.waitUntil(lambda: stage.stack.currentWidget() is stage._shown_preview)
    walk_to(qtbot, stage.preview.people)
    key(qtbot, Key.Key_Space)
    qtbot.waitUntil(lambda: stage.preview.people.isChecked() and stage.preview.isVisible())
    qtbot.waitUntil(lambda: "công dân mới" in stage.preview.said.text())
    walk_to(qtbot, stage.preview.take)
    key(qtbot, Key.Key_Space)
    qtbot.waitUntil(lambda: len(said) == 1)
    assert "công dân" in said[0][0]
    citizens = SubjectQuery(SubjectKind.CITIZEN)
    assert workplace.kind(SubjectKind.CITIZEN).count(citizens) > 8


def test_rows_copied_in_excel_are_pasted_through_the_preview(book, qtbot, workplace):
    page = turn_to(qtbot, book, SubjectKind.CLAN)
    QGuiApplication.clipboard().setText("Tên dòng họ\tThôn\nDòng họ Lê\tThôn Hạ\n")
    page.books.paste()
    stage = page.books.stage
    qtbot.waitUntil(lambda: stage.stack.currentWidget() is stage._shown_preview)
    assert stage.preview.take.text() == "Nhập 1 dòng họ"


@pytest.mark.parametrize(("size", "scale"), [((1150, 712), 1.0), ((940, 684), 1.5)])
def test_nothing_is_cut_off(qtbot, context, tmp_path, size, scale):
    theme().choose(scale=scale)
    book = shown(qtbot, RegisterBook(context), size)
    context.choose_kind(SubjectKind.CITIZEN)
    read(qtbot, book.current, kind_books.printed_citizens(tmp_path / "a.xlsx"))
    qtbot.waitUntil(lambda: clipped(book) == [] and overlapping(book) == [])


def test_a_book_let_go_over_the_list_is_looked_at(book, qtbot, tmp_path):
    page = turn_to(qtbot, book, SubjectKind.UNIT)
    assert drop(page, kind_books.units(tmp_path / "a.xlsx"))
    stage = page.books.stage
    qtbot.waitUntil(lambda: stage.stack.currentWidget() is stage._shown_preview)
    assert stage.preview.take.text() == "Nhập 4 đơn vị"
