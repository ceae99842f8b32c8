"""One cell at a time: what comes of it, and what is said about it."""

import datetime as dt

import pytest

from desktop.domain.identity import Sex
from desktop.domain.subjects import Zone
from desktop.progress import Silent
from desktop.sheets.books import read_book
from desktop.sheets.rows import Field, RowCode, Severity
from tests import books

TITLES = {
    Field.CODE: "Mã hộ", Field.HEAD: "Chủ hộ", Field.VILLAGE: "Thôn, ấp", Field.ADDRESS: "Địa chỉ",
    Field.PHONE: "Điện thoại", Field.IDENTITY: "CCCD", Field.BIRTH: "Ngày sinh",
    Field.SEX: "Giới tính", Field.MEMBERS: "Số khẩu", Field.ZONE: "Vùng", Field.POOR: "Hộ nghèo",
    Field.NOTE: "Ghi chú",
}  # fmt: skip
GOOD = {Field.HEAD: "Nguyễn Thị Mẫu", Field.VILLAGE: "Thôn Hạ"}


def read_row(tmp_path, **cells):
    """Read a book of one household, of which only some cells are filled."""
    row = GOOD | {Field(name): value for name, value in cells.items()}
    path = books.save(tmp_path / "a.xlsx", [list(TITLES.values()), [row.get(f) for f in TITLES]])
    return read_book(path, Silent())


def outcome(book):
    """Give the one entry, or None, and the codes of all problems."""
    return (book.entries or [None])[0], [problem.code for problem in book.problems]


@pytest.mark.parametrize(
    ("field", "cell", "value"),
    [
        ("code", 12, "12"),
        ("code", 12.0, "12"),
        ("code", "0012", "0012"),
        ("code", " H 1 ", "H 1"),
        ("head_name", "NGUYỄN VĂN A", "NGUYỄN VĂN A"),
        ("head_name", "Nguyễn Văn A 2", "Nguyễn Văn A 2"),
        ("head_name", "<b>Lê Văn B</b> & con", "<b>Lê Văn B</b> & con"),
        ("head_name", "Trần\u00a0Văn \u200bBình", "Trần Văn Bình"),
        ("head_name", "Đỗ\nVăn  Cường ", "Đỗ Văn Cường"),
        ("head_name", "Y Blă Niê", "Y Blă Niê"),
        ("note", "Tên “Tý”, sinh 1970; +84 @ -1", "Tên “Tý”, sinh 1970; +84 @ -1"),
        ("phone", 912345678, "0912345678"),
        ("phone", "0912.345.678", "0912345678"),
        ("phone", "+84 912 345 678", "0912345678"),
        ("phone", "không", ""),
        ("identity_number", "001 070 000 123", "001070000123"),
        ("identity_number", "-", ""),
        ("birth", dt.date(1970, 3, 5), "1970-03-05"),
        ("birth", dt.datetime.fromisoformat("1970-03-05T08:30"), "1970-03-05"),
        ("birth", 1970, "1970"),
        ("birth", "1970", "1970"),
        ("birth", "5/3/1970", "1970-03-05"),
        ("birth", "05-03-1970", "1970-03-05"),
        ("birth", "1970-03-05", "1970-03-05"),
        ("birth", 25632, "1970-03-05"),
        ("birth", "25632", "1970-03-05"),
        ("birth", "00/00/1970", "1970"),
        ("birth", "--/--/1970", "1970"),
        ("birth", "ngày 5 tháng 3 năm 1970", "1970-03-05"),
        ("birth", "05031970", "1970-03-05"),
        ("birth", "05/03/1970 00:00:00", "1970-03-05"),
        ("phone", "'0912345678", "0912345678"),
        ("note", "x" * 32_767, "x" * 32_767),
        ("sex", "nữ", Sex.FEMALE),
        ("sex", "NAM", Sex.MALE),
        ("sex", "Nu", Sex.FEMALE),
        ("member_count", "04", 4),
        ("member_count", "5 người", 5),
        ("member_count", 6.0, 6),
        ("zone", "Vùng sâu, vùng xa", Zone.DIFFICULT),
        ("zone", "Thường", Zone.GENERAL),
        ("zone", None, Zone.GENERAL),
        ("poor", "X", True),
        ("poor", "Hộ nghèo", True),
        ("poor", 1, True),
        ("poor", True, True),
        ("poor", "không", False),
        ("poor", None, False),
    ],
)
def test_a_cell_is_read_as_it_is_meant(tmp_path, field, cell, value):
    entry, problems = outcome(read_row(tmp_path, **{field: cell}))
    assert problems == []
    assert getattr(entry, field) == value


@pytest.mark.parametrize(
    ("field", "cell", "code"),
    [
        ("head_name", None, RowCode.NAME_MISSING),
        ("head_name", "  ", RowCode.NAME_MISSING),
        ("head_name", 123, RowCode.NAME_UNREADABLE),
        ("head_name", "-", RowCode.NAME_UNREADABLE),
        ("head_name", "A" * 121, RowCode.TEXT_TOO_LONG),
        ("head_name", "Nguy\ufffdn", RowCode.TEXT_UNREADABLE),
        ("head_name", "Nguy\ue001n", RowCode.TEXT_UNREADABLE),
        ("village", None, RowCode.VILLAGE_MISSING),
        ("code", "1" * 41, RowCode.TEXT_TOO_LONG),
        ("address", "x" * 301, RowCode.TEXT_TOO_LONG),
        ("identity_number", "12345", RowCode.IDENTITY_INVALID),
        ("identity_number", "0010700001234", RowCode.IDENTITY_INVALID),
        ("identity_number", "00107000012A", RowCode.IDENTITY_INVALID),
        ("identity_number", "1,07E+11", RowCode.IDENTITY_ROUNDED),
        ("birth", "31/02/1980", RowCode.BIRTH_INVALID),
        ("birth", "12/31/1980", RowCode.BIRTH_INVALID),
        ("birth", "hôm qua", RowCode.BIRTH_INVALID),
        ("birth", 45, RowCode.BIRTH_INVALID),
        ("birth", -3, RowCode.BIRTH_INVALID),
        ("birth", "1850", RowCode.BIRTH_INVALID),
        ("birth", "5/3/26", RowCode.BIRTH_SHORT_YEAR),
        ("member_count", -1, RowCode.MEMBERS_INVALID),
        ("member_count", 0, RowCode.MEMBERS_INVALID),
        ("member_count", 3.5, RowCode.MEMBERS_INVALID),
        ("member_count", "nhiều", RowCode.MEMBERS_INVALID),
        ("member_count", 1000, RowCode.MEMBERS_INVALID),
        ("member_count", dt.date(2026, 1, 4), RowCode.MEMBERS_INVALID),
    ],
)
def test_a_cell_that_cannot_be_right_keeps_its_row_out(tmp_path, field, cell, code):
    book = read_row(tmp_path, **({"note": "còn gì đó"} | {field: cell}))
    entry, problems = outcome(book)
    assert (entry, problems) == (None, [code])
    (problem,) = book.problems
    assert problem.severity is Severity.REFUSED
    assert (problem.row, problem.column) == (2, TITLES[Field(field)])
    assert problem.letter == "ABCDEFGHIJKL"[list(TITLES).index(Field(field))]
    assert book.rows_read == len(book.rejected) == 1


@pytest.mark.parametrize(
    ("cells", "code", "kept"),
    [
        ({"identity_number": "1070000123"}, RowCode.IDENTITY_ZERO_ADDED, "001070000123"),
        ({"identity_number": 1070000123}, RowCode.IDENTITY_ZERO_ADDED, "001070000123"),
        ({"identity_number": "123456789"}, RowCode.IDENTITY_OLD, ""),
        ({"identity_number": "001970000123"}, RowCode.IDENTITY_CENTURY, "001970000123"),
        ({"identity_number": "003070000123"}, RowCode.IDENTITY_PROVINCE, "003070000123"),
        (
            {"identity_number": "001070000123", "sex": "Nữ"},
            RowCode.IDENTITY_SEX_DIFFERS,
            "001070000123",
        ),
        (
            {"identity_number": "001070000123", "birth": 1971},
            RowCode.IDENTITY_BIRTH_DIFFERS,
            "001070000123",
        ),
        ({"phone": "12345"}, RowCode.PHONE_UNUSUAL, "12345"),
        (
            {"phone": "0912345678 - 0987654321"},
            RowCode.PHONE_SEVERAL,
            "0912345678 - 0987654321",
        ),
        ({"phone": "0912345678\n0987654321"}, RowCode.PHONE_SEVERAL, "0912345678 0987654321"),
        ({"birth": "5/3/70"}, RowCode.BIRTH_CENTURY, "1970-03-05"),
        ({"birth": "03/1970"}, RowCode.BIRTH_YEAR_ALONE, "1970"),
        ({"birth": "sinh năm 1970"}, RowCode.BIRTH_YEAR_ALONE, "1970"),
        ({"birth": "khoảng 1970?"}, RowCode.BIRTH_YEAR_ALONE, "1970"),
        ({"sex": "?"}, RowCode.SEX_UNKNOWN, None),
        ({"member_count": 25}, RowCode.MEMBERS_MANY, 25),
        ({"zone": "lạ"}, RowCode.ZONE_UNKNOWN, Zone.GENERAL),
        ({"poor": "lạ"}, RowCode.POOR_UNKNOWN, False),
        ({"poor": "Cận nghèo"}, RowCode.NEAR_POOR, False),
    ],
)
def test_a_doubtful_cell_lets_its_row_in_with_a_warning(tmp_path, cells, code, kept):
    book = read_row(tmp_path, **cells)
    entry, problems = outcome(book)
    assert problems == [code]
    assert book.problems[0].severity is Severity.WARNING
    assert getattr(entry, next(iter(cells))) == kept


def test_every_problem_of_a_row_is_told_at_once(tmp_path):
    book = read_row(tmp_path, head_name=None, birth="31/02/1980", member_count=-1, sex="?")
    entry, problems = outcome(book)
    assert entry is None
    assert set(problems) == {
        RowCode.NAME_MISSING, RowCode.BIRTH_INVALID, RowCode.MEMBERS_INVALID, RowCode.SEX_UNKNOWN,
    }  # fmt: skip
    assert book.rows_read == 1


def test_a_number_under_the_village_words_is_a_numbered_village(tmp_path):
    rows = [["Chủ hộ", "Tổ dân phố"], ["Lê Văn An", 3], ["Lê Văn Bình", "Tổ dân phố 4"]]
    book = read_book(books.save(tmp_path / "a.xlsx", rows), Silent())
    assert [entry.village for entry in book.entries] == ["Tổ dân phố 3", "Tổ dân phố 4"]


def test_a_title_between_the_rows_is_no_family(tmp_path):
    rows = [
        ["STT", "Chủ hộ", "Thôn"],
        ["I. Thôn Hạ"],
        [1, "Lê Văn An", "Thôn Hạ"],
        ["Tổng số: 1 hộ"],
    ]
    book = read_book(books.save(tmp_path / "a.xlsx", rows), Silent())
    assert [entry.head_name for entry in book.entries] == ["Lê Văn An"]
    assert [(p.row, p.code) for p in book.problems] == [
        (2, RowCode.OUTSIDE),
        (4, RowCode.OUTSIDE),
    ]


def test_a_name_without_anything_else_is_refused_not_dropped(tmp_path):
    rows = [["Chủ hộ", "Thôn"], ["Lê Văn An", "Thôn Hạ"], ["Tống Văn Cộng", None]]
    book = read_book(books.save(tmp_path / "a.xlsx", rows), Silent())
    assert [(p.row, p.code) for p in book.problems] == [(3, RowCode.VILLAGE_MISSING)]


def test_formulas_without_a_value_are_refused_only_where_they_matter(tmp_path):
    book = read_book(books.formulas(tmp_path / "a.xlsx"), Silent())
    assert [(p.row, p.letter, p.code) for p in book.problems] == [
        (3, "J", RowCode.FORMULA_WITHOUT_VALUE),
        (4, "C", RowCode.FORMULA_WITHOUT_VALUE),
    ]
    assert [entry.row for entry in book.entries] == [2, 5]


def test_formulas_in_the_last_row_are_not_lost_with_it(tmp_path):
    rows = [["Chủ hộ", "Thôn"], ["Lê Văn An", "Thôn Hạ"], ['=A2&" 2"', '="Thôn"']]
    book = read_book(books.save(tmp_path / "a.xlsx", rows), Silent())
    assert [(p.row, p.letter, p.code) for p in book.problems] == [
        (3, "A", RowCode.FORMULA_WITHOUT_VALUE),
        (3, "B", RowCode.FORMULA_WITHOUT_VALUE),
    ]


@pytest.mark.parametrize("prefix", ["=", "+", "-", "@"])
def test_text_like_a_formula_in_a_csv_stays_text(tmp_path, prefix):
    path = tmp_path / "a.csv"
    path.write_text(f"Chủ hộ;Thôn\n{prefix}SUM(A1) Lê;Thôn Hạ\n", "utf-8")
    assert read_book(path, Silent()).entries[0].head_name == f"{prefix}SUM(A1) Lê"
