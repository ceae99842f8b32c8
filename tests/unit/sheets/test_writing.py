"""Workbooks we write: typed, harmless, and readable by ourselves."""

import datetime as dt

import pytest
from openpyxl import load_workbook

from desktop.domain.dates import PartialDate
from desktop.domain.subjects import SubjectKind
from desktop.progress import Cancelled, Silent
from desktop.sheets.books import read_book
from desktop.sheets.failures import WorkbookEmpty, WorkbookNotSaved
from desktop.sheets.forms import FORMS
from desktop.sheets.markup import Format, TableColumn
from desktop.sheets.problems import write_problems
from desktop.sheets.template import write_book, write_template
from desktop.sheets.writing import sheet_name, write_table
from desktop.wording.books import TEMPLATES
from desktop.wording.rows import problem_words
from tests import books

FAMILIES = FORMS[SubjectKind.FAMILY]
COLUMNS = (
    TableColumn("Tên"),
    TableColumn("Số", Format.WHOLE),
    TableColumn("Điểm", Format.POINTS),
    TableColumn("Ngày", Format.DATE),
    TableColumn("Đạt", Format.MARK),
)
DANGEROUS = ("=1+1", "+1", "-1", "@SUM(A1)", '=HYPERLINK("http://x")', "=cmd|' /C calc'!A0", "'x")


def written(tmp_path, *rows):
    path = tmp_path / "a.xlsx"
    assert write_table(path, "Danh sách", COLUMNS, rows) == len(rows)
    return load_workbook(path).active


def test_cells_have_the_type_of_what_they_hold(tmp_path):
    sheet = written(tmp_path, ["0912", 3, 87.5, dt.date(2026, 3, 5), True])
    cells = sheet[2]
    assert [cell.value for cell in cells] == [
        "0912", 3, 87.5, dt.datetime.fromisoformat("2026-03-05"), "x",
    ]  # fmt: skip
    assert [cell.number_format for cell in cells] == ["@", "0", "0.0", "dd/mm/yyyy", "General"]


def test_a_date_of_which_only_the_year_is_known_is_a_number(tmp_path):
    cell = written(tmp_path, ["a", 1, 1, PartialDate(1970), False])["D2"]
    assert (cell.value, cell.number_format) == (1970, "0")


@pytest.mark.parametrize("text", DANGEROUS)
def test_nothing_typed_by_anybody_becomes_a_formula(tmp_path, text):
    cell = written(tmp_path, [text, None, None, None, None])["A2"]
    assert (cell.value, cell.data_type, cell.number_format) == (text, "s", "@")


def test_letters_no_workbook_can_hold_are_left_out(tmp_path):
    assert written(tmp_path, ["a\x00b\x0bc", 1, 1, None, None])["A2"].value == "abc"


def test_the_list_is_ready_for_work_and_paper(tmp_path):
    sheet = written(tmp_path, ["a", 1, 1.0, None, None])
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref == "A1:E2"
    assert sheet.print_title_rows == "$1:$1"
    assert int(sheet.page_setup.paperSize) == int(sheet.PAPERSIZE_A4)
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert sheet.column_dimensions["A"].width == COLUMNS[0].width


def test_names_of_sheets_are_made_acceptable():
    assert sheet_name("Xã A/B: [2026]?") == "Xã A B   2026"
    assert len(sheet_name("x" * 50)) == 31
    assert sheet_name("") == "Sheet"
    assert sheet_name("Thôn", ["thôn", "Thôn 2"]) == "Thôn 3"


def test_a_stopped_list_leaves_what_was_there(tmp_path):
    class Stop:
        def step(self, done, total):
            raise Cancelled

    path = tmp_path / "a.xlsx"
    path.write_bytes(b"before")
    with pytest.raises(Cancelled):
        write_table(path, "x", COLUMNS[:1], [["a"]] * 2000, Stop())
    assert path.read_bytes() == b"before"
    assert list(tmp_path.iterdir()) == [path]


def test_a_folder_that_is_gone_is_said_in_a_word(tmp_path):
    with pytest.raises(WorkbookNotSaved) as failure:
        write_table(tmp_path / "none" / "a.xlsx", "x", COLUMNS[:1], [["a"]])
    assert failure.value.facts == {"reason": "disk"}


def test_families_written_are_the_families_read(tmp_path):
    rows = books.table(30)
    rows[0].append("Vùng")
    for row in rows[1:]:
        row.append("Khó khăn")
    rows[3][books.BIRTH], rows[3][books.IDENTITY] = 1970, ""
    first = read_book(books.save(tmp_path / "a.xlsx", rows), Silent())
    assert write_book(tmp_path / "b.xlsx", FAMILIES, "Sổ hộ", first.entries) == 30
    second = read_book(tmp_path / "b.xlsx", Silent())
    assert second.entries == first.entries
    assert second.problems == first.problems == []
    assert second.fields == frozenset(FAMILIES.columns)


def test_the_empty_book_is_filled_and_read_back(tmp_path):
    path = tmp_path / "a.xlsx"
    write_template(path, FAMILIES, TEMPLATES[SubjectKind.FAMILY])
    with pytest.raises(WorkbookEmpty):
        read_book(path, Silent())
    made = load_workbook(path)
    assert made.sheetnames == ["Danh sách hộ", "Hướng dẫn"]
    sheet = made.worksheets[0]
    assert [cell.value.removesuffix(" *") for cell in sheet[1]] == [
        column.title for column in FAMILIES.columns.values()
    ]
    sheet.append(
        ["H1", "Nguyễn Văn Mẫu", "Thôn Hạ", "Số 1", "0912345678", "", 1970, "Nam", 4, "", "x", ""]
    )
    made.save(path)
    book = read_book(path, Silent())
    assert [entry.head_name for entry in book.entries] == ["Nguyễn Văn Mẫu"]
    assert book.problems == []


@pytest.fixture
def faulty(tmp_path):
    """A book with three rows that stay out."""
    rows = books.table(6)
    rows[2][books.HEAD] = ""
    rows[3][books.MEMBERS], rows[3][books.NOTE] = -1, "@SUM(A1)"
    rows[5][books.CODE], rows[5][books.BIRTH] = rows[1][books.CODE], dt.date(1970, 3, 5)
    rows[5][books.IDENTITY] = ""
    return read_book(books.save(tmp_path / "a.xlsx", rows), Silent())


def test_the_problems_workbook_marks_each_wrong_cell_and_says_why(faulty, tmp_path):
    path = tmp_path / "b.xlsx"
    assert write_problems(faulty, path, problem_words()) == 3
    sheet = load_workbook(path).active
    assert [cell.value for cell in sheet[1]] == [
        *books.HEADER, "Dòng trong sổ", "Vì sao chưa nhập", "Cách sửa",
    ]  # fmt: skip
    assert [cell.value for cell in sheet["M"][1:]] == [3, 4, 6]
    marked = [
        cell.coordinate for row in sheet.iter_rows(min_row=2) for cell in row if cell.fill.fill_type
    ]
    assert marked == ["C2", "J3", "B4"]
    assert "Thiếu tên" in sheet["N2"].value
    assert "dòng 2" in sheet["N4"].value
    assert (sheet["L3"].value, sheet["L3"].data_type) == ("@SUM(A1)", "s")
    assert sheet["H4"].value == dt.datetime.fromisoformat("1970-03-05")


def test_the_problems_workbook_can_be_corrected_and_imported(faulty, tmp_path):
    path = tmp_path / "b.xlsx"
    write_problems(faulty, path, problem_words())
    made = load_workbook(path)
    sheet = made.active
    sheet["C2"], sheet["J3"], sheet["B4"] = "Lê Thị Bình", 4, "H00077"
    made.save(path)
    book = read_book(path, Silent())
    assert book.problems == []
    assert [entry.code for entry in book.entries] == ["H00002", "H00003", "H00077"]
    assert book.entries[2].birth == "1970-03-05"


def test_a_problems_workbook_of_a_csv_has_a_name_of_its_own(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text("Chủ hộ;Thôn\nLê Văn An;\n", "utf-8")
    write_problems(read_book(path, Silent()), tmp_path / "b.xlsx", problem_words())
    assert load_workbook(tmp_path / "b.xlsx").sheetnames == ["Dòng chưa nhập"]
