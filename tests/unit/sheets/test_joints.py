"""Values in several columns, as printed lists have them: names, birth dates, years by sex."""

import pytest

from desktop.domain.identity import Sex
from desktop.progress import Silent
from desktop.sheets.books import read_book
from desktop.sheets.problems import write_problems
from desktop.sheets.rows import Field, RowCode
from desktop.wording.rows import problem_words
from tests import books


@pytest.fixture
def read(tmp_path):
    return lambda *rows: read_book(books.save(tmp_path / "a.xlsx", rows), Silent())


@pytest.mark.parametrize(
    "header",
    [
        (["TT", "Họ, đệm", "Tên", "Thôn"],),
        (["TT", "Họ và tên đệm", "Tên", "Thôn"],),
        (["TT", "Họ và tên", "", "Thôn"],),
        (["TT", "Họ và tên chủ hộ", "", "Thôn"], ["", "Họ và chữ lót", "Tên", ""]),
    ],
)
def test_a_name_in_two_columns_is_one_name(read, header):
    book = read(*header, [1, "Lê Văn", "An", "Hạ"], [2, "Trần Thị", "Ánh Ngọc", "Hạ"])
    assert [entry.head_name for entry in book.entries] == ["Lê Văn An", "Trần Thị Ánh Ngọc"]
    assert book.problems == []
    assert book.ignored_columns == ()


def test_a_column_without_a_title_is_only_taken_for_names_when_it_holds_some(read):
    header = ["TT", "Họ và tên", "", "Thôn"]
    book = read(header, [1, "Lê Văn An", "đã chuyển đi nơi khác", "Hạ"], [2, "Vũ Bình", 3, "Hạ"])
    assert [entry.head_name for entry in book.entries] == ["Lê Văn An", "Vũ Bình"]


@pytest.mark.parametrize(
    "beside", [("Xóm Đông", "Xóm Tây"), ("Nam", "Nữ"), ("Kinh", "Tày"), ("đạt", "không đạt")]
)
def test_what_stands_beside_whole_names_is_no_part_of_them(read, beside):
    names = ("Lê Văn An", "Vũ Thị Bình", "Đỗ Thị Vân")
    rows = [[n, name, beside[n % 2], "Hạ"] for n, name in enumerate(names, 1)]
    book = read(["TT", "Họ và tên", "", "Thôn"], *rows)
    assert tuple(entry.head_name for entry in book.entries) == names


@pytest.mark.parametrize(
    "header",
    [
        (["Chủ hộ", "Thôn", "Ngày sinh", "Tháng sinh", "Năm sinh"],),
        (["Chủ hộ", "Thôn", "Ngày, tháng, năm sinh", "", ""], ["", "", "Ngày", "Tháng", "Năm"]),
    ],
)
def test_day_month_and_year_in_three_columns_are_one_date(read, header):
    book = read(*header, ["Lê An", "Hạ", 5, 3, 1970], ["Vũ Bình", "Hạ", "", "", 1971])
    assert [entry.birth for entry in book.entries] == ["1970-03-05", "1971"]


def test_a_year_below_men_or_women_is_a_birth_and_a_sex(read):
    book = read(
        ["TT", "Chủ hộ", "Năm sinh", "", "Thôn"], ["", "", "Nam", "Nữ", ""],
        ["(1)", "(2)", "(3)", "(4)", "(5)"],
        [1, "Lê Văn An", 1970, "", "Hạ"], [2, "Vũ Thị Dụ", "", "05/03/1971", "Hạ"],
        [3, "Đỗ Mẫu", 1970, 1971, "Hạ"],
    )  # fmt: skip
    assert [(entry.birth, entry.sex) for entry in book.entries[:2]] == [
        ("1970", Sex.MALE), ("1971-03-05", Sex.FEMALE),
    ]  # fmt: skip
    assert [(one.row, one.code) for one in book.refused()] == [(6, RowCode.BIRTH_INVALID)]
    assert book.layouts[0].header_rows == (1, 2)


def test_a_mark_below_men_or_women_is_a_sex(read):
    book = read(
        ["Chủ hộ", "Giới tính", "", "Thôn"], ["", "Nam", "Nữ", ""],
        ["Lê Văn An", "x", "", "Hạ"], ["Vũ Thị Dụ", "", "x", "Hạ"],
    )  # fmt: skip
    assert [entry.sex for entry in book.entries] == [Sex.MALE, Sex.FEMALE]
    assert Field.BIRTH not in book.fields


def test_the_header_of_parts_is_known_again_further_down(read):
    header = [["TT", "Họ và tên chủ hộ", "", "Thôn"], ["", "Họ, đệm", "Tên", ""]]
    book = read(*header, [1, "Lê Văn", "An", "Hạ"], *header, [2, "Vũ Thị", "Dụ", "Hạ"])
    assert [entry.head_name for entry in book.entries] == ["Lê Văn An", "Vũ Thị Dụ"]
    assert book.problems == []


def test_a_second_row_of_titles_for_other_columns_is_no_row(read):
    book = read(
        ["TT", "Chủ hộ", "Thôn", "Danh hiệu", ""], ["", "", "", "Năm 2024", "Năm 2025"],
        ["1", "2", "3", "4", "5"], [1, "Lê Văn An", "Hạ", "x", ""],
    )  # fmt: skip
    assert [entry.head_name for entry in book.entries] == ["Lê Văn An"]
    assert book.problems == []


def test_what_is_wrong_with_a_part_is_wrong_with_the_value(read):
    book = read(["Họ đệm", "Tên", "Thôn"], ["Lê Văn", '=UPPER("an")', "Hạ"])
    assert [(one.column, one.code) for one in book.problems] == [
        ("Họ và tên", RowCode.FORMULA_WITHOUT_VALUE)
    ]


def test_the_rows_that_stayed_out_are_read_back_whole(read, tmp_path):
    book = read(
        ["TT", "Họ đệm", "Tên", "Năm sinh nam", "Năm sinh nữ", "Thôn"],
        [1, "Lê Văn", "An", "", "hai", "Hạ"], [2, "Vũ Thị", "Dụ", "", 1971, "Hạ"],
    )  # fmt: skip
    write_problems(book, tmp_path / "sai.xlsx", problem_words())
    again = read_book(tmp_path / "sai.xlsx", Silent())
    assert [one.value for one in again.refused()] == ["hai"]
    assert [row.cells[1] for row in again.rejected] == ["Lê Văn An"]


def test_groups_beside_a_village_belong_to_the_address(read):
    book = read(
        ["Chủ hộ", "Số nhà", "Tổ", "Khu phố"], ["Lê An", "5/12", 3, 1], ["Vũ Ba", "", "Tổ 4", 2]
    )
    assert [(entry.village, entry.address) for entry in book.entries] == [
        ("Khu phố 1", "5/12, Tổ 3"), ("Khu phố 2", "Tổ 4"),
    ]  # fmt: skip


def test_groups_alone_are_the_villages(read):
    book = read(["Chủ hộ", "Xóm", "Tổ"], ["Lê An", 3, 1])
    assert [entry.village for entry in book.entries] == ["Xóm 3"]


def test_several_people_in_a_cell_are_nobodys_name(read):
    book = read(
        ["Chủ hộ", "Thôn", "Thành viên"], ["Lê An", "Hạ", "Lê An\nVũ Ba"],
        ["Vũ Tư", "Hạ", "Vũ Tư; Đỗ Năm; Đỗ Sáu"], ["Hồ Bảy", "Hạ", "Hồ Bảy"],
    )  # fmt: skip
    assert [(entry.head_name, entry.member_count) for entry in book.entries] == [
        ("Lê An", None), ("Vũ Tư", None), ("Hồ Bảy", None),
    ]  # fmt: skip
    assert book.people == []
    assert [column.title for column in book.ignored_columns] == ["Thành viên"]
