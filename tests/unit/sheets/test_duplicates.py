"""The same household twice in a book, and different households that look alike."""

import pytest
from openpyxl import Workbook

from desktop.progress import Silent
from desktop.sheets.books import read_book
from desktop.sheets.rows import RowCode, Severity
from tests import books

TITLES = ["Mã hộ", "Chủ hộ", "Thôn", "Địa chỉ", "Điện thoại", "CCCD", "Ngày sinh"]
FIRST = ["", "Lê Văn An", "Thôn Hạ", "Số 1", "", "", ""]


def read(tmp_path, *rows):
    return read_book(books.save(tmp_path / "a.xlsx", [TITLES, *rows]), Silent())


def test_a_sample_book_with_duplicates_says_which_rows_they_repeat(tmp_path):
    book = read_book(books.duplicates(tmp_path / "a.xlsx"), Silent())
    assert [(p.row, p.code, p.other_row, p.severity) for p in book.problems] == [
        (5, RowCode.DUPLICATE_CODE, 2, Severity.REFUSED),
        (6, RowCode.DUPLICATE_ROW, 3, Severity.REFUSED),
        (7, RowCode.SAME_NAME, 4, Severity.WARNING),
    ]
    assert len(book.entries) == 4


def test_the_same_row_again_is_refused(tmp_path):
    book = read(tmp_path, FIRST, FIRST)
    assert [p.code for p in book.problems] == [RowCode.DUPLICATE_ROW]


def test_capitals_and_unicode_forms_make_no_difference(tmp_path):
    book = read(tmp_path, FIRST, ["", "LÊ VĂN AN", "thôn ha\u0323", "số 1"])
    assert [p.code for p in book.problems] == [RowCode.DUPLICATE_ROW]


@pytest.mark.parametrize(
    "second",
    [
        ["", "Lê Văn An", "Thôn Thượng", "Số 1"],
        ["", "Lê Văn An", "Thôn Hạ", "Số 2"],
        ["", "Lê Văn Ân", "Thôn Hạ", "Số 1"],
    ],
)
def test_another_place_or_name_is_another_household(tmp_path, second):
    book = read(tmp_path, FIRST, second)
    assert (len(book.entries), book.problems) == (2, [])


def test_heads_of_one_name_who_differ_in_birth_both_come_in(tmp_path):
    book = read(tmp_path, [*FIRST[:6], 1970], [*FIRST[:6], 1985])
    assert [p.code for p in book.problems] == [RowCode.SAME_NAME]
    assert len(book.entries) == 2


def test_heads_of_one_name_with_own_codes_and_birth_dates_need_no_word(tmp_path):
    first, second = ["H1", *FIRST[1:6], 1970], ["H2", *FIRST[1:6], 1985]
    assert read(tmp_path, first, second).problems == []


def test_a_refused_row_does_not_stand_in_the_way_of_the_right_one(tmp_path):
    wrong, right = ["H1", *FIRST[1:6], "31/02/1980"], ["H1", *FIRST[1:6], "28/02/1980"]
    book = read(tmp_path, wrong, right)
    assert [p.code for p in book.problems] == [RowCode.BIRTH_INVALID]
    assert [entry.row for entry in book.entries] == [3]


def test_a_duplicate_on_another_sheet_names_the_sheet(tmp_path):
    made = Workbook()
    for name in ("Một", "Hai"):
        sheet = made.create_sheet(name)
        sheet.append(TITLES)
        sheet.append(["H1", *FIRST[1:4]])
    made.remove(made.worksheets[0])
    made.save(tmp_path / "a.xlsx")
    (problem,) = read_book(tmp_path / "a.xlsx", Silent()).problems
    assert (problem.sheet, problem.row, problem.other_sheet, problem.other_row) == (
        "Hai",
        2,
        "Một",
        2,
    )
