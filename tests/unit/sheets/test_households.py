"""Books with one row a person: households by number, by the head's name, or by relation."""

import pytest

from desktop.progress import Silent
from desktop.sheets.books import read_book
from desktop.sheets.rows import RowCode
from tests import books, commune_books


def read(tmp_path, rows, merged=()):
    return read_book(books.save(tmp_path / "a.xlsx", rows, merged), Silent())


def counted(book):
    return [(entry.row, entry.head_name, entry.member_count) for entry in book.entries]


TWO = [(2, "Lê Văn An", 3), (5, "Trần Thị Ba", 2)]


@pytest.mark.parametrize(
    "rows",
    [
        [
            ["Số hộ", "Họ và tên", "Quan hệ với chủ hộ", "Thôn"],
            [1, "Lê Văn An", "Chủ hộ", "Hạ"], ["", "Lê Thị Hai", "Vợ", ""],
            ["", "Lê Văn Tư", "Con", ""], [2, "Trần Thị Ba", "Chủ hộ", "Hạ"],
            ["", "Trần Văn Năm", "Con", ""],
        ],
        [
            ["Họ và tên", "Quan hệ", "Thôn"],
            ["Lê Văn An", "Chủ hộ", "Hạ"], ["Lê Thị Hai", "Vợ", ""], ["Lê Văn Tư", "Con", ""],
            ["Trần Thị Ba", "CHỦ HỘ", "Hạ"], ["Trần Văn Năm", "Con", ""],
        ],
        [
            ["Họ và tên", "Chủ hộ", "Thôn"],
            ["Lê Văn An", "x", "Hạ"], ["Lê Thị Hai", "", "Hạ"], ["Lê Văn Tư", "", "Hạ"],
            ["Trần Thị Ba", "x", "Hạ"], ["Trần Văn Năm", "", "Hạ"],
        ],
        [
            ["Họ và tên", "Họ tên chủ hộ", "Thôn"],
            ["Lê Văn An", "Lê Văn An", "Hạ"], ["Lê Thị Hai", "Lê Văn An", "Hạ"],
            ["Lê Văn Tư", "Lê Văn An", "Hạ"], ["Trần Thị Ba", "Trần Thị Ba", "Hạ"],
            ["Trần Văn Năm", "Trần Thị Ba", "Hạ"],
        ],
        [
            ["Số hộ", "Họ và tên", "Thôn"],
            [1, "Lê Văn An", "Hạ"], [1, "Lê Thị Hai", "Hạ"], [1, "Lê Văn Tư", "Hạ"],
            [2, "Trần Thị Ba", "Hạ"], [2, "Trần Văn Năm", "Hạ"],
        ],
    ],
    ids=["number and relation", "relation", "ticked heads", "heads' names", "number"],
)  # fmt: skip
def test_people_become_households_with_their_members_counted(tmp_path, rows):
    book = read(tmp_path, rows)
    assert counted(book) == TWO
    assert {entry.village for entry in book.entries} == {"Hạ"}
    assert book.problems == []
    assert [(one.name, one.household) for one in book.people] == [
        ("Lê Văn An", 2), ("Lê Thị Hai", 2), ("Lê Văn Tư", 2), ("Trần Thị Ba", 5),
        ("Trần Văn Năm", 5),
    ]  # fmt: skip


def test_a_number_merged_over_a_household_holds_it_together(tmp_path):
    rows = [
        ["Số hộ", "Họ và tên", "Quan hệ", "Thôn"], [1, "Lê Văn An", "Chủ hộ", "Hạ"],
        ["", "Lê Thị Hai", "Vợ", ""], ["", "Lê Văn Tư", "Con", ""],
        [2, "Trần Thị Ba", "Chủ hộ", "Hạ"], ["", "Trần Văn Năm", "Con", ""],
    ]  # fmt: skip
    assert counted(read(tmp_path, rows, ("A2:A4", "D2:D4", "A5:A6", "D5:D6"))) == TWO


def test_a_list_of_people_in_the_style_of_communes(tmp_path):
    book = read_book(commune_books.one_row_a_person(tmp_path / "a.xlsx"), Silent())
    homes = list(books.households(8))
    assert [entry.head_name for entry in book.entries] == [home.head for home in homes]
    assert [entry.member_count for entry in book.entries] == [home.members for home in homes]
    assert [entry.identity_number for entry in book.entries] == [home.identity for home in homes]
    assert len(book.people) == sum(home.members for home in homes)
    assert book.refused() == []


def test_the_head_need_not_come_first(tmp_path):
    rows = [["Số hộ", "Họ và tên", "Quan hệ", "Thôn", "Năm sinh"],
            [1, "Lê Thị Hai", "Vợ", "Hạ", 1972], [1, "Lê Văn An", "Chủ hộ", "", 1970]]  # fmt: skip
    entry = read(tmp_path, rows).entries[0]
    assert (entry.head_name, entry.birth, entry.village) == ("Lê Văn An", "1970", "Hạ")


def test_a_household_without_a_head_takes_its_first_person_and_says_so(tmp_path):
    rows = [["Số hộ", "Họ và tên", "Quan hệ", "Thôn"], [1, "Lê Thị Hai", "Vợ", "Hạ"],
            [1, "Lê Văn Tư", "Con", "Hạ"]]  # fmt: skip
    book = read(tmp_path, rows)
    assert counted(book) == [(2, "Lê Thị Hai", 2)]
    assert [(one.row, one.code) for one in book.problems] == [(2, RowCode.HEAD_UNMARKED)]


def test_a_household_number_twice_is_refused_once(tmp_path):
    rows = [["Số hộ", "Họ và tên", "Quan hệ", "Thôn"], [1, "Lê Văn An", "Chủ hộ", "Hạ"],
            [2, "Lê Văn Ba", "Chủ hộ", "Hạ"], [1, "Lê Văn Tư", "Chủ hộ", "Hạ"]]  # fmt: skip
    book = read(tmp_path, rows)
    assert [(one.row, one.code, one.other_row) for one in book.refused()] == [
        (4, RowCode.DUPLICATE_CODE, 2)
    ]


@pytest.mark.parametrize("identity", ["001070000123", ""])
def test_a_person_in_two_households_is_shown_and_both_come_in(tmp_path, identity):
    rows = [["Số hộ", "Họ và tên", "Quan hệ", "Thôn", "Ngày sinh", "CCCD"],
            [1, "Lê Văn An", "Chủ hộ", "Hạ", "", ""],
            [1, "Lê Văn Tư", "Con", "Hạ", "05/03/1970", identity],
            [2, "Trần Thị Ba", "Chủ hộ", "Hạ", "", ""],
            [2, "Lê Văn Tư", "Rể", "Hạ", "05/03/1970", identity]]  # fmt: skip
    book = read(tmp_path, rows)
    assert len(book.entries) == 2
    assert [(one.row, one.code, one.other_row) for one in book.problems] == [
        (5, RowCode.PERSON_TWICE, 3)
    ]


def test_headings_totals_and_empty_rows_between_people_count_as_nobody(tmp_path):
    rows = [["TT", "Họ và tên", "Quan hệ"], ["I", "Thôn Hạ"], [1, "Lê Văn An", "Chủ hộ"],
            [2, "Lê Thị Hai", "Vợ"], [], ["II", "Thôn Thượng"], [3, "Trần Thị Ba", "Chủ hộ"],
            ["", "Tổng cộng: 3 người"]]  # fmt: skip
    book = read(tmp_path, rows)
    assert [(e.head_name, e.village, e.member_count) for e in book.entries] == [
        ("Lê Văn An", "Thôn Hạ", 2), ("Trần Thị Ba", "Thôn Thượng", 1),
    ]  # fmt: skip


def test_a_head_in_a_column_of_his_own_is_of_his_household(tmp_path):
    rows = [["TT", "Chủ hộ", "Thành viên", "Năm sinh", "Thôn"], [1, "Lê A", "", 1970, "Hạ"],
            ["", "", "Vũ B", 1972, ""], [2, "Đỗ D", "", 1965, "Hạ"]]  # fmt: skip
    book = read_book(books.save(tmp_path / "a.xlsx", rows), Silent())
    assert [(one.head_name, one.birth, one.member_count) for one in book.entries] == [
        ("Lê A", "1970", 2), ("Đỗ D", "1965", 1),
    ]  # fmt: skip
    assert book.problems == []
