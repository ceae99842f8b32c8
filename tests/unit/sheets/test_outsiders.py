"""Rows between and below the subjects: sums, headings, signatures. Nobody is lost by them."""

import pytest

from desktop.progress import Silent
from desktop.sheets.books import read_book
from desktop.sheets.outsiders import Outsiders
from desktop.sheets.rows import RowCode
from tests import books

HEADER = ["STT", "Họ và tên chủ hộ", "Số khẩu"]


def read(tmp_path, *rows):
    return read_book(books.save(tmp_path / "a.xlsx", rows), Silent())


def placed(book):
    return [(entry.head_name, entry.village) for entry in book.entries]


def test_a_sum_below_each_village_ends_no_list(tmp_path):
    book = read(
        tmp_path, HEADER,
        ["I", "Thôn Hạ"], [1, "Lê Văn An", 3], ["", "Cộng: 1 hộ", 3],
        ["II", "Thôn Thượng"], [1, "Trần Văn Bình", 2], ["", "Cộng thôn Thượng: 1 hộ", 2],
        ["", "Tổng cộng toàn xã: 2 hộ, 5 khẩu", 5],
    )  # fmt: skip
    assert placed(book) == [("Lê Văn An", "Thôn Hạ"), ("Trần Văn Bình", "Thôn Thượng")]
    assert [(one.row, one.code, one.value) for one in book.problems] == [
        (4, RowCode.OUTSIDE, "Cộng: 1 hộ 3"),
        (7, RowCode.OUTSIDE, "Cộng thôn Thượng: 1 hộ 2"),
        (8, RowCode.OUTSIDE, "Tổng cộng toàn xã: 2 hộ, 5 khẩu 5"),
    ]


def test_a_sheet_without_running_numbers_goes_on_after_a_sum_too(tmp_path):
    book = read(
        tmp_path, HEADER[1:], ["Thôn Hạ"], ["Lê Văn An", 3], ["Cộng", 3],
        ["Trần Văn Bình", 2], ["Cộng", 5], ["Người lập biểu"], ["Vũ Thị Mẫu"],
    )  # fmt: skip
    assert placed(book) == [("Lê Văn An", "Thôn Hạ"), ("Trần Văn Bình", "Thôn Hạ")]


def test_a_numbered_row_is_nobodys_signature(tmp_path):
    address = "Đối diện UBND xã"
    book = read(
        tmp_path, [*HEADER, "Địa chỉ"], ["I", "Thôn Hạ"], [1, "Tổng Thị Mẫu", 3, address],
        [2, "Lê Văn An", 3],
    )  # fmt: skip
    assert placed(book) == [("Tổng Thị Mẫu", "Thôn Hạ"), ("Lê Văn An", "Thôn Hạ")]


def test_a_village_may_stand_with_its_figures(tmp_path):
    book = read(tmp_path, HEADER, ["I", "THÔN HẠ", 7], [1, "Lê Văn An", 3], [2, "Vũ Thị Dụ", 4])
    assert placed(book) == [("Lê Văn An", "Thôn Hạ"), ("Vũ Thị Dụ", "Thôn Hạ")]


def test_a_family_name_is_not_the_word_for_a_village(tmp_path):
    book = read(tmp_path, HEADER, ["I", "Thôn Hạ"], ["", "Lang Văn Bản", 3], ["", "Tô Văn Ấp", 4])
    assert placed(book) == [("Lang Văn Bản", "Thôn Hạ"), ("Tô Văn Ấp", "Thôn Hạ")]


def test_headings_of_groups_are_told_and_no_units(tmp_path):
    book = read(
        tmp_path, ["TT", "Tên đơn vị", "Thủ trưởng", "Thôn"],
        ["I", "Khối trường học"], [1, "Trường Tiểu học Mẫu", "Lê Thị Dụ", "Thôn Hạ"],
        ["II. Khối cơ quan"], [2, "UBND xã Bình Hòa", "Vũ Văn Thử", "Thôn Hạ"],
    )  # fmt: skip
    assert [entry.name for entry in book.entries] == ["Trường Tiểu học Mẫu", "UBND xã Bình Hòa"]
    assert [one.value for one in book.problems] == ["I Khối trường học", "II. Khối cơ quan"]


@pytest.mark.parametrize(
    "text",
    ["Tổng số hộ thôn 3 (25 hộ)", "Cộng thôn Hạ: 3 hộ", "TỔNG CỘNG: 12 hộ", "Cộng trang", "Tổng: 5 hộ nghèo"],
)  # fmt: skip
def test_sums_are_known_in_many_wordings(text):
    assert Outsiders(frozenset(), frozenset({0})).is_ending(["", text])


@pytest.mark.parametrize("text", ["Tống Lăng Anh", "Cộng Văn Hòa", "Tổng Thị Mẫu"])
def test_people_called_like_a_sum_are_none(text):
    assert not Outsiders(frozenset(), frozenset({0})).is_ending([1.0, text])


def test_a_hostile_cell_costs_no_time():
    text = "Tổng " + ",;: " * 8000 + "x"
    assert not Outsiders(frozenset(), frozenset({0})).is_ending(["", text])


def test_a_title_between_stacked_lists_names_the_village_of_those_below(tmp_path):
    book = read(
        tmp_path, ["DANH SÁCH HỘ THÔN HẠ NĂM 2026"], HEADER, [1, "Lê Văn An", 3],
        ["", "Tổng: 1 hộ"], ["", "Trưởng thôn"], ["", "Vũ Thị Mẫu"],
        ["DANH SÁCH HỘ THÔN THƯỢNG NĂM 2026"], HEADER, [1, "Trần Văn Bình", 2],
        ["", "DANH SÁCH HỘ THÔN ĐÔNG NĂM 2026"], HEADER, [1, "Đỗ Văn Chi", 2],
    )  # fmt: skip
    assert placed(book) == [
        ("Lê Văn An", "Thôn Hạ"), ("Trần Văn Bình", "Thôn Thượng"), ("Đỗ Văn Chi", "Thôn Đông"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("header", "other"),
    [
        (["STT", "Họ và tên chủ hộ", "Ghi chú"], ["STT", "Họ tên", "SĐT"]),
        (["Chủ hộ", "Ghi chú", "Thôn"], ["Họ và tên", "Địa chỉ", "Thôn"]),
    ],
)
def test_a_second_table_with_other_columns_is_told_of(tmp_path, header, other):
    rows = [[1 if header[0] == "STT" else "Lê An", "Lê An", "Hạ"] for _ in range(2)]
    book = read(tmp_path, ["Thôn: Hạ"], header, rows[0], other, rows[1])
    assert (4, RowCode.OTHER_HEADER) in [(one.row, one.code) for one in book.refused()]
    assert not {*other} & {entry.head_name for entry in book.entries}


def test_a_second_table_on_the_right_is_told_of(tmp_path):
    book = read(
        tmp_path, ["Thôn Hạ", "", "", "Thôn Thượng"], [*HEADER, *HEADER],
        [1, "Lê Văn An", 3, 1, "Vũ Thị Dụ", 2],
    )  # fmt: skip
    assert [(one.code, one.letter) for one in book.refused()] == [(RowCode.TABLE_BESIDE, "E")]


def test_a_couple_side_by_side_is_one_table(tmp_path):
    book = read(
        tmp_path, ["STT", "Chủ hộ", "", "Vợ, chồng", "", "Thôn"],
        ["", "Họ và tên", "Năm sinh", "Họ và tên", "Năm sinh", ""],
        [1, "Lê Văn An", 1970, "Vũ Thị Dụ", 1972, "Hạ"],
    )  # fmt: skip
    assert [(one.head_name, one.birth) for one in book.entries] == [("Lê Văn An", "1970")]
    assert book.refused() == []
