"""Books in the style of real communes, read from end to end."""

import unicodedata

import pytest
from openpyxl import Workbook

from desktop.domain.identity import Sex
from desktop.domain.subjects import SubjectKind
from desktop.progress import Cancelled, Silent
from desktop.sheets.books import read_book
from desktop.sheets.forms import FORMS
from desktop.sheets.rows import Field, RowCode, Severity
from tests import books, office_books


def read(path):
    return read_book(path, Silent())


def expected(count):
    """What the invented households are, as entries say it."""
    return [
        (h.code, h.head, h.village, h.address, h.phone, h.identity, h.birth.isoformat(),
         Sex.MALE if h.sex == "Nam" else Sex.FEMALE, h.members, None, h.poor == "x", h.note)
        for h in books.households(count)
    ]  # fmt: skip


def contents(book):
    fields = FORMS[SubjectKind.FAMILY].columns
    return [tuple(getattr(entry, field) for field in fields) for entry in book.entries]


@pytest.mark.parametrize(
    ("name", "build"),
    [
        ("a.xlsx", books.clean),
        ("a.xls", books.legacy),
        ("a.ods", books.opendocument),
        ("a.csv", books.delimited),
        ("wrong-name.xls", books.clean),
        ("wrong-name.csv", books.clean),
        ("wrong-name.xlsx", books.legacy),
    ],
)
def test_every_kind_of_book_gives_the_same_families(tmp_path, name, build):
    book = read(build(tmp_path / name, count=8))
    assert contents(book) == expected(8)
    assert book.problems == []
    assert book.rows_read == 8


def test_titles_numbering_totals_and_signatures_are_stepped_over(tmp_path):
    book = read(books.titled(tmp_path / "a.xlsx"))
    assert contents(book) == expected(8)
    assert book.layouts[0].header_rows == (5,)
    assert [entry.row for entry in book.entries] == list(range(7, 15))
    assert {problem.code for problem in book.problems} == {RowCode.OUTSIDE}
    assert [problem.row for problem in book.problems] == [15, 17, 18]
    assert book.rows_read == 8


def test_a_header_of_two_rows_with_merged_cells_is_understood(tmp_path):
    book = read(books.merged_header(tmp_path / "a.xlsx"))
    assert contents(book) == expected(8)
    assert book.layouts[0].header_rows == (2, 3)
    assert book.ignored_columns == ()


def test_empty_rows_and_repeated_headers_are_stepped_over(tmp_path):
    book = read(books.with_gaps(tmp_path / "a.xlsx"))
    assert contents(book) == expected(9)
    assert book.problems == []


def test_a_header_of_two_rows_is_known_again_further_down(tmp_path):
    upper, lower = ["Chủ hộ", "", "Nơi ở"], ["Họ và tên", "Năm sinh", "Thôn"]
    rows = [upper, lower, ["Lê Văn An", 1970, "Hạ"], upper, lower, ["Lê Văn Bình", 1971, "Hạ"]]
    book = read(books.save(tmp_path / "a.xlsx", rows, ("A1:B1",)))
    assert [entry.row for entry in book.entries] == [3, 6]
    assert book.problems == []


@pytest.mark.parametrize("count", [5, 2500])
def test_a_village_merged_over_its_households_is_the_village_of_all(tmp_path, count):
    homes = [[f"Lê Văn {number}", None] for number in range(count)]
    homes[0][1] = "Thôn Hạ"
    rows = [["Chủ hộ", "Thôn"], *homes, ["Lê Thị Bình", "Thôn Thượng"], ["Lê Thị Chi", None]]
    book = read(books.save(tmp_path / "a.xlsx", rows, (f"B2:B{count + 1}",)))
    assert {entry.village for entry in book.entries[:count]} == {"Thôn Hạ"}
    assert book.entries[count].village == "Thôn Thượng"
    assert [(p.row, p.code) for p in book.problems] == [(count + 3, RowCode.VILLAGE_MISSING)]


def test_decomposed_text_is_composed(tmp_path):
    path = books.decomposed(tmp_path / "a.xlsx")
    book = read(path)
    assert contents(book) == expected(8)
    assert all(unicodedata.is_normalized("NFC", entry.head_name) for entry in book.entries)


def test_numbers_that_became_text_and_text_that_became_numbers_are_read(tmp_path):
    book = read(books.numbers_as_text(tmp_path / "a.xlsx"))
    homes = list(books.households(8))
    assert [entry.code for entry in book.entries] == [str(number) for number in range(11, 19)]
    assert [entry.phone for entry in book.entries] == [home.phone for home in homes]
    assert [entry.identity_number for entry in book.entries] == [home.identity for home in homes]
    assert [entry.member_count for entry in book.entries] == [home.members for home in homes]
    assert {problem.code for problem in book.problems} == {RowCode.IDENTITY_ZERO_ADDED}
    assert {problem.severity for problem in book.problems} == {Severity.WARNING}


def test_dates_are_read_however_they_are_written(tmp_path):
    book = read(books.dates_as_text(tmp_path / "a.xlsx"))
    assert [entry.birth for entry in book.entries] == [
        "1970-03-05", "1970-03-05", "1970-03-05", "1970", "1970", "1970-03-05",
    ]  # fmt: skip


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le"])
@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
def test_delimited_text_is_read_in_the_encodings_excel_writes(tmp_path, encoding, delimiter):
    path = books.delimited(tmp_path / "a.csv", delimiter, encoding)
    assert contents(read(path)) == expected(8)


def test_delimited_text_of_an_old_vietnamese_windows_is_read(tmp_path):
    text = "Chủ hộ;Thôn\nNguyễn Văn Đức;Thôn Hạ\n"
    path = tmp_path / "a.csv"
    path.write_bytes(_windows_1258(text))
    assert read(path).entries[0].head_name == "Nguyễn Văn Đức"


def _windows_1258(text):
    """Windows-1258 writes the tone after a composed letter."""
    out = b""
    for letter in text:
        try:
            out += letter.encode("cp1258")
        except UnicodeEncodeError:
            base, *marks = unicodedata.normalize("NFD", letter)
            tone = next(mark for mark in marks if mark in "\u0300\u0301\u0303\u0309\u0323")
            rest = unicodedata.normalize("NFC", base + "".join(m for m in marks if m != tone))
            out += rest.encode("cp1258") + tone.encode("cp1258")
    return out


def test_cells_that_force_text_in_a_csv_lose_their_wrapping(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text('sep=;\nChủ hộ;Thôn;Điện thoại\nLê Thị Bình;Thôn Hạ;="0912345678"\n', "utf-8")
    entry = read(path).entries[0]
    assert (entry.row, entry.phone) == (3, "0912345678")


def test_columns_that_are_not_understood_are_reported(tmp_path):
    rows = [
        [*row, extra]
        for row, extra in zip(books.table(2), ("Màu mái nhà", "đỏ", "xanh"), strict=True)
    ]
    book = read(books.save(tmp_path / "a.xlsx", rows))
    assert [(column.letter, column.title) for column in book.ignored_columns] == [
        ("M", "Màu mái nhà")
    ]


def test_a_book_says_which_fields_it_has(tmp_path):
    book = read(books.without(tmp_path / "a.xlsx", "Hộ nghèo", "Điện thoại", "Mã hộ"))
    assert Field.HEAD in book.fields
    assert not {Field.POOR, Field.PHONE, Field.CODE, Field.ZONE} & book.fields
    assert {entry.poor for entry in book.entries} == {None}


def test_all_visible_sheets_are_read_and_others_named(tmp_path):
    made = Workbook()
    for number, village in enumerate(("Thôn Hạ", "Thôn Thượng")):
        sheet = made.active if number == 0 else made.create_sheet()
        sheet.title = village
        sheet.append(["Chủ hộ", "Thôn"])
        sheet.append([f"Nguyễn Văn {village[-3:]}", village])
    hidden = made.create_sheet("Ẩn")
    hidden.sheet_state = "hidden"
    hidden.append(["Chủ hộ", "Thôn"])
    hidden.append(["Trần Thị Ẩn", "Thôn Hạ"])
    other = made.create_sheet("Thống kê")
    for row in (["Năm", "Số hộ học tập", "Tỷ lệ"], [2024, 12, 3], [2025, 13, 4]):
        other.append(row)
    made.save(tmp_path / "a.xlsx")
    book = read(tmp_path / "a.xlsx")
    assert [entry.village for entry in book.entries] == ["Thôn Hạ", "Thôn Thượng"]
    assert [entry.sheet for entry in book.entries] == [0, 1]
    assert [(problem.sheet, problem.code) for problem in book.problems] == [
        ("Thống kê", RowCode.SHEET_SKIPPED),
        ("Ẩn", RowCode.SHEET_HIDDEN),
    ]


def test_a_table_that_begins_far_from_the_corner_keeps_its_row_numbers(tmp_path):
    rows = [[], [], [], *([None, None, *row] for row in books.table(3))]
    rows[5][2 + books.MEMBERS] = -1
    book = read(books.save(tmp_path / "a.xlsx", rows))
    (problem,) = book.problems
    assert (problem.row, problem.letter, problem.column) == (6, "L", "Số khẩu")
    assert book.entries[0].row == 5


class Stopping:
    """Progress of somebody who presses Dừng after some steps."""

    def __init__(self, after):
        self.steps = []
        self._after = after

    def step(self, done, total):
        self.steps.append((done, total))
        if len(self.steps) > self._after:
            raise Cancelled


def test_reading_can_be_stopped(tmp_path):
    path = books.large(tmp_path / "a.xlsx", count=5000)
    progress = Stopping(after=3)
    with pytest.raises(Cancelled):
        read_book(path, progress)
    dones = [done for done, _ in progress.steps]
    assert dones == sorted(dones)
    assert dones[-1] < progress.steps[-1][1]


def test_two_hundred_thousand_rows_are_read(tmp_path):
    book = read(books.large(tmp_path / "a.xlsx", count=200_000))
    assert book.rows_read == len(book.entries) == 200_000


def test_a_village_on_the_first_row_of_its_households_is_the_village_of_all(tmp_path):
    rows = [
        ["STT", "Thôn", "Chủ hộ"], [1, "Thôn Hạ", "Lê Văn An"], [2, "", "Lê Văn Bình"], [3, "", "Vũ An"],
        ["", "", "Cộng: 3 hộ"], ["STT", "Thôn", "Chủ hộ"], [4, "", "Vũ Thị Dụ"],
        [5, "Thôn Thượng", "Đỗ Thị Mẫu"], [6, "", "Đỗ Văn Ví"],
    ]  # fmt: skip
    book = read(books.save(tmp_path / "a.xlsx", rows))
    assert [entry.village for entry in book.entries] == ["Thôn Hạ"] * 4 + ["Thôn Thượng"] * 2
    assert [(p.row, p.code, p.value) for p in book.problems] == [
        (3, RowCode.VILLAGE_FROM_ABOVE, "Thôn Hạ"), (5, RowCode.OUTSIDE, "Cộng: 3 hộ"),
    ]  # fmt: skip


def test_a_gap_in_a_column_of_villages_is_not_filled(tmp_path):
    rows = [["Chủ hộ", "Thôn"], ["Lê An", "Hạ"], ["Vũ Ba", "Hạ"], ["Đỗ Ba", ""], ["Đỗ Tư", ""],
            ["Hồ Ba", ""]]  # fmt: skip
    book = read(books.save(tmp_path / "a.xlsx", rows))
    assert [(p.row, p.code) for p in book.problems] == [
        (number, RowCode.VILLAGE_MISSING) for number in (4, 5, 6)
    ]


def test_what_stood_merged_above_goes_with_the_rows_that_stay_out(tmp_path):
    rows = [["Thôn", "Chủ hộ", "Số khẩu"], ["Thôn Hạ", "Lê An", 3], ["", "Vũ Ba", "hai"]]
    book = read(books.save(tmp_path / "a.xlsx", rows, ("A2:A3",)))
    assert [row.cells for row in book.rejected] == [("Thôn Hạ", "Vũ Ba", "hai")]


def test_villages_merged_in_a_book_of_libreoffice_are_known_too(tmp_path):
    book = read(office_books.merged_ods(tmp_path / "a.ods"))
    assert len(book.entries) == 10
    assert book.problems == []


def test_a_column_without_a_title_is_not_left_out_silently(tmp_path):
    rows = [["Chủ hộ", "Thôn", ""], ["Lê An", "Hạ", 5], ["Vũ Ba", "Hạ", 6]]
    book = read(books.save(tmp_path / "a.xlsx", rows))
    assert [column.letter for column in book.ignored_columns] == ["C"]
