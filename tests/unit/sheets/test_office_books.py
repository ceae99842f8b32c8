"""Books as communes and their associations keep them: all of it comes in, or is told about."""

import pytest
from openpyxl import load_workbook

from desktop.domain.subjects import SubjectKind
from desktop.progress import Silent
from desktop.sheets.books import read_book
from desktop.sheets.choices import Choices
from desktop.sheets.failures import WorkbookEmpty
from desktop.sheets.rows import RowCode
from tests import association_books, books, office_books, printed_books

READ = {
    "hoi-danh-sach-dang-ky.xlsx": 12, "hoi-thon-gop-o.xlsx": 12, "hoi-thon-ghi-mot-lan.xlsx": 12,
    "hoi-moi-thon-mot-trang.xlsx": 12, "hoi-nhan-khau-so-ho.xlsx": 6, "hoi-thanh-vien-mot-o.xlsx": 8,
    "hoi-an-loc.xlsx": 10, "hoi-cong-thuc.xlsx": 6, "hoi-phong-lan-lon.xlsx": 12, "hoi-unicode.txt": 8,
    "hoi-tab.txt": 8, "hoi-gop-o.ods": 10, "hoi-xa-khac.xlsx": 6, "hoi-xls-doi-ten.xlsx": 6,
    "hoi-ba-tieu-de.xlsx": 6, "hoi-ten-thon-khac.xlsx": 6, "hoi-ten-hai-cot.xlsx": 8,
    "hoi-khu-pho.xlsx": 8, "hoi-cot-la.xlsx": 6, "hoi-dong-ho.xlsx": 3, "hoi-cong-dong.xlsx": 2,
    "hoi-xep-chong.xlsx": 12, "hoi-cong-dan.xlsx": 4, "hoi-trang-web.xls": 5, "hoi-trang-web.xlsx": 5,
}  # fmt: skip
"""How many come in of each book that has nothing wrong in it."""


def read(path, choices=None):
    return read_book(path, Silent(), choices or Choices())


@pytest.mark.parametrize("name", READ)
def test_everybody_of_a_book_comes_in_and_nobody_else(tmp_path, name):
    book = read(office_books.BOOKS[name](tmp_path / name))
    assert (len(book.entries), book.refused()) == (READ[name], [])


def test_a_printed_list_gives_names_births_sexes_and_villages(tmp_path):
    book = read(printed_books.registration_list(tmp_path / "a.xlsx"))
    told = {(one.head_name, one.village, one.birth, one.sex, one.address) for one in book.entries}
    meant = {(home.head, home.village, str(home.birth.year), home.sex, home.address)
             for homes in printed_books.by_village(12).values() for home in homes}  # fmt: skip
    assert {
        (*rest, "Nam" if sex == "male" else "Nữ", address) for *rest, sex, address in told
    } == meant


def test_lists_below_each_other_have_the_villages_of_their_titles(tmp_path):
    book = read(printed_books.stacked_lists(tmp_path / "a.xlsx"))
    assert {(one.head_name, one.village.lower()) for one in book.entries} == {
        (home.head, village.lower())
        for village, homes in printed_books.by_village(12).items()
        for home in homes
    }


def test_of_lists_beside_each_other_the_second_is_told_of(tmp_path):
    book = read(printed_books.tables_abreast(tmp_path / "a.xlsx"))
    assert len(book.entries) == 3
    assert [one.code for one in book.refused()] == [RowCode.TABLE_BESIDE]


def test_people_below_the_number_of_their_household_are_its_members(tmp_path):
    book = read(printed_books.people_numbered_once(tmp_path / "a.xlsx"))
    homes = list(books.households(6, 5))
    assert [(one.head_name, one.member_count, one.phone) for one in book.entries] == [
        (home.head, home.members, home.phone) for home in homes
    ]
    assert len(book.people) == sum(home.members for home in homes)


def test_letters_of_four_sorts_below_each_other_are_all_read(tmp_path):
    book = read(office_books.mixed_letters(tmp_path / "a.xlsx"))
    assert [one.head_name for one in book.entries] == [h.head for h in books.households(12, 10)]


def test_what_twenty_hands_typed_comes_in_but_for_days_that_are_none(tmp_path):
    book = read(office_books.many_hands(tmp_path / "a.xlsx"))
    assert [(one.row, one.code) for one in book.refused()] == [
        (9, RowCode.BIRTH_INVALID), (13, RowCode.BIRTH_SHORT_YEAR),
    ]  # fmt: skip
    assert {one.birth for one in book.entries} == {"1970", "1970-03-05"}


def test_households_that_contradict_each_other_are_told_of(tmp_path):
    book = read(office_books.contradicting(tmp_path / "a.xlsx"))
    assert [(one.row, one.code, one.other_row) for one in book.problems] == [
        (6, RowCode.DUPLICATE_CODE, 2), (5, RowCode.PERSON_TWICE, 3),
    ]  # fmt: skip


def test_units_without_villages_come_in_once_the_village_is_said(tmp_path):
    book = read(
        association_books.association_units(tmp_path / "a.xlsx"), Choices(village="Thôn Hạ")
    )
    assert book.kind is SubjectKind.UNIT
    assert [(one.name, one.staff_count) for one in book.entries] == [
        ("Trường Mầm non Bình Hòa", 22), ("Trường THCS Bình Hòa", 30),
        ("Trạm Y tế xã Bình Hòa", 7), ("Công ty TNHH May Mẫu", 150),
    ]  # fmt: skip


@pytest.mark.parametrize("name", ["hoi-trong.xlsx", "hoi-chi-co-tieu-de.xlsx"])
def test_a_book_with_nobody_in_it_says_so(tmp_path, name):
    with pytest.raises(WorkbookEmpty):
        read(office_books.BOOKS[name](tmp_path / name))


def test_a_hidden_sheet_is_not_left_out_silently(tmp_path):
    path = printed_books.sheet_a_village(tmp_path / "a.xlsx")
    book = load_workbook(path)
    book["Thôn Thượng"].sheet_state = "hidden"
    book.save(path)
    told = [(one.code, one.value) for one in read(path).warnings()]
    assert (RowCode.SHEET_HIDDEN, "Thôn Thượng") in told
