"""Files that are no workbook, cannot be opened, or would take the PC down."""

import io
import struct
import zipfile

import pytest

from desktop.progress import Silent
from desktop.sheets.books import read_book
from desktop.sheets.failures import (
    ColumnsMissing,
    HeaderNotFound,
    NotAWorkbook,
    WorkbookEmpty,
    WorkbookLocked,
    WorkbookTooLarge,
    WorkbookUnreadable,
)
from desktop.sheets.rows import RowCode
from tests import books
from tests.unit.sheets.legacy import compound, xls
from tests.unit.sheets.markup import raw_ods, raw_xlsx


def read(path):
    return read_book(path, Silent())


def zipped(**parts):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return packed.getvalue()


@pytest.mark.parametrize(
    ("name", "content", "found"),
    [
        ("a.xlsx", "Kính gửi Ủy ban nhân dân xã".encode(), "text"),
        ("a.xlsx", b"Ho ten;Thon\nLe Van An;Ha\n", "text"),
        ("a.ods", b"a letter", "text"),
        ("a.xlsx", b"\x89PNG\r\n\x1a\n" + bytes(50), "picture"),
        ("a.xls", b"\xff\xd8\xff\xe0" + bytes(50), "picture"),
        ("a.xlsx", b"%PDF-1.7\n", "pdf"),
        ("a.xls", b"<html><p>Danh s\xc3\xa1ch</p></html>", "web"),
        ("a.xls", b'\xef\xbb\xbf<?xml version="1.0"?><Workbook/>', "web"),
        ("a.csv", bytes(range(256)) * 4, "unknown"),
        ("a.xlsx", b"Rar!\x1a\x07\x00", "archive"),
        ("a.xlsx", zipped(**{"word/document.xml": "<x/>"}), "word"),
        ("a.xlsx", zipped(mimetype="application/vnd.oasis.opendocument.text"), "word"),
        ("a.xlsx", zipped(**{"ppt/presentation.xml": "<x/>"}), "slides"),
        ("a.xlsx", zipped(**{"xl/workbook.bin": "x"}), "binary"),
        ("a.xlsx", zipped(**{"anh.jpg": "x"}), "archive"),
        ("a.xlsx", b"PK\x03\x04 and no more", "damaged"),
        ("a.xls", compound({"WordDocument": b"x"}), "word"),
        ("a.xls", compound({"PowerPoint Document": b"x"}), "slides"),
        ("a.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 and no more", "damaged"),
    ],
)
def test_something_else_is_called_what_it_is(tmp_path, name, content, found):
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(NotAWorkbook) as refusal:
        read(path)
    assert refusal.value.facts == {"found": found}


@pytest.mark.parametrize("content", [b"", b"\r\n \r\n", bytes(2000)])
def test_an_empty_file_is_called_empty(tmp_path, content):
    path = tmp_path / "a.csv"
    path.write_bytes(content)
    with pytest.raises(WorkbookEmpty):
        read(path)


@pytest.mark.parametrize(
    "rows", [[], [books.HEADER], [books.HEADER, [], [1], [2]], [books.HEADER, books.HEADER]]
)
def test_a_book_without_households_is_called_empty(tmp_path, rows):
    with pytest.raises(WorkbookEmpty):
        read(books.save(tmp_path / "a.xlsx", rows))


def test_a_book_under_a_password_is_called_locked(tmp_path):
    with pytest.raises(WorkbookLocked):
        read(books.locked(tmp_path / "a.xlsx"))


def test_an_old_book_under_a_password_is_called_locked(tmp_path):
    stream = struct.pack("<HHHHII", 0x809, 8, 0x600, 5, 0, 0)[:12]
    stream += struct.pack("<HHHHH", 0x2F, 6, 1, 1, 1) + struct.pack("<HH", 0x0A, 0)
    path = tmp_path / "a.xls"
    path.write_bytes(compound({"Workbook": stream}))
    with pytest.raises(WorkbookLocked):
        read(path)


def test_an_opendocument_under_a_password_is_called_locked(tmp_path):
    path = raw_ods(tmp_path / "a.ods", "", manifest="<m:encryption-data/>")
    with pytest.raises(WorkbookLocked):
        read(path)


def test_missing_columns_are_named(tmp_path):
    with pytest.raises(ColumnsMissing) as refusal:
        read(books.without(tmp_path / "a.xlsx", "Thôn"))
    assert refusal.value.facts == {
        "lacking": "village", "sheet": "Danh sách", "row": 1, "columns": ("village",)
    }  # fmt: skip


def test_a_book_without_a_header_we_know_says_so(tmp_path):
    rows = [["Tháng", "Thu", "Chi"], [1, 200, 300], [2, 300, 400]]
    with pytest.raises(HeaderNotFound):
        read(books.save(tmp_path / "a.xlsx", rows))


def test_prose_in_a_csv_has_no_header(tmp_path):
    with pytest.raises(HeaderNotFound):
        read(books.renamed_text(tmp_path / "a.csv"))


def test_a_file_that_is_gone_is_unreadable(tmp_path):
    with pytest.raises(WorkbookUnreadable) as refusal:
        read(tmp_path / "a.xlsx")
    assert refusal.value.facts == {"reason": "missing"}


def test_a_folder_is_unreadable(tmp_path):
    with pytest.raises(WorkbookUnreadable):
        read(tmp_path)


def test_a_file_above_a_hundred_megabytes_is_not_even_opened(tmp_path):
    path = tmp_path / "a.xlsx"
    with path.open("wb") as file:
        file.truncate(100_000_001)
    with pytest.raises(WorkbookTooLarge) as refusal:
        read(path)
    assert refusal.value.facts == {"what": "file", "limit": 100}


def test_a_small_archive_that_claims_gigabytes_is_refused(tmp_path):
    path = tmp_path / "a.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", "<workbook/>")
        with archive.open("xl/worksheets/sheet1.xml", "w", force_zip64=True) as part:
            for _ in range(650):
                part.write(bytes(1_000_000))
    with pytest.raises(WorkbookTooLarge) as refusal:
        read(path)
    assert refusal.value.facts["what"] == "contents"


def test_an_archive_that_holds_more_than_it_claims_is_refused(tmp_path):
    path = books.clean(tmp_path / "a.xlsx")
    content = bytearray(path.read_bytes())
    with zipfile.ZipFile(path) as archive:
        size = archive.getinfo("xl/worksheets/sheet1.xml").file_size
    claim = content.rindex(struct.pack("<I", size))
    content[claim : claim + 4] = struct.pack("<I", size // 2)
    path.write_bytes(content)
    with pytest.raises(NotAWorkbook):
        read(path)


@pytest.mark.parametrize(
    "cells",
    [
        '<c r="A1"><v>1</v></c><c r="XFD1048576"><v>1</v></c>',
        '<c r="A1"><v>1</v></c><c s="1" r="XFD999999" t="n"><v>1</v></c>',
        '<c r="A1048576"><v>1</v></c>',
        '<c r="A1"><v>1</v></c></row><row r="90000"><c r=\'CZZ90000\'><v>1</v></c>',
    ],
)
def test_a_cell_that_would_span_a_huge_sheet_is_refused(tmp_path, cells):
    path = raw_xlsx(tmp_path / "a.xlsx", f'<row r="1">{cells}</row>')
    with pytest.raises(WorkbookTooLarge):
        read(path)


def test_styled_empty_cells_to_the_edge_do_no_harm(tmp_path):
    rows = (
        '<row r="1"><c r="A1" t="inlineStr"><is><t>Chủ hộ</t></is></c>'
        '<c r="B1" t="inlineStr"><is><t>Thôn</t></is></c><c r="XFD1" s="0"/></row>'
        '<row r="2"><c r="A2" t="inlineStr"><is><t>Lê Văn An</t></is></c>'
        '<c r="B2" t="inlineStr"><is><t>Hạ</t></is></c></row>'
        '<row r="1048576"><c r="A1048576" s="0"/><c r="XFD1048576" s="0"/></row>'
    )
    assert len(read(raw_xlsx(tmp_path / "a.xlsx", rows)).entries) == 1


def ods_row(cells, repeated=1):
    return f'<table:table-row table:number-rows-repeated="{repeated}">{cells}</table:table-row>'


def ods_value(repeated=1):
    return (
        f'<table:table-cell table:number-columns-repeated="{repeated}" office:value-type="string">'
        "<text:p>x</text:p></table:table-cell>"
    )


def ods_gap(repeated=1):
    return f'<table:table-cell table:number-columns-repeated="{repeated}"/>'


@pytest.mark.parametrize(
    "rows",
    [
        ods_row(ods_value(1000), 100_000),
        ods_row(ods_value(), 9_999_999),
        ods_row(ods_value()) + ods_row(ods_gap(), 90_000) + ods_row(ods_gap(16_000) + ods_value()),
    ],
)
def test_an_opendocument_that_repeats_without_end_is_refused(tmp_path, rows):
    with pytest.raises(WorkbookTooLarge):
        read(raw_ods(tmp_path / "a.ods", rows))


def test_a_flipped_bit_in_an_old_book_does_not_take_all_memory(tmp_path):
    content = bytearray(xls(books.table(3)))
    first_number = content.index(struct.pack("<HHHHH", 0x203, 14, 1, 0, 0))
    content[first_number + 7] = 0x51  # the column's upper byte: 20,736 columns
    path = tmp_path / "a.xls"
    path.write_bytes(content)
    with pytest.raises(NotAWorkbook):
        read(path)


def test_a_sheet_of_impossible_size_in_an_old_book_is_refused(tmp_path):
    content = bytearray(xls(books.table(3)))
    size = content.index(struct.pack("<HHII", 0x200, 14, 0, 4))
    content[size + 4 : size + 12] = struct.pack("<II", 9, 4)  # begins after its own end
    path = tmp_path / "a.xls"
    path.write_bytes(content)
    with pytest.raises(NotAWorkbook):
        read(path)


def test_a_circle_of_sectors_in_an_old_book_is_refused(tmp_path):
    content = bytearray(xls(books.table(300)))
    at = 512 + 4 * 10
    content[at : at + 4] = struct.pack("<I", 9)
    path = tmp_path / "a.xls"
    path.write_bytes(content)
    with pytest.raises(NotAWorkbook):
        read(path)


@pytest.mark.parametrize("build", [books.clean, books.legacy, books.opendocument])
def test_a_book_cut_short_is_refused(tmp_path, build):
    path = build(tmp_path / "a")
    content = path.read_bytes()
    for length in range(100, len(content), len(content) // 40):
        path.write_bytes(content[:length])
        with pytest.raises(NotAWorkbook):
            read(path)


def test_errors_in_cells_are_not_taken_for_empty_ones(tmp_path):
    rows = (
        '<row r="1"><c r="A1" t="inlineStr"><is><t>Chủ hộ</t></is></c>'
        '<c r="B1" t="inlineStr"><is><t>Thôn</t></is></c>'
        '<c r="C1" t="inlineStr"><is><t>Số khẩu</t></is></c></row>'
        '<row r="2"><c r="A2" t="inlineStr"><is><t>Lê Văn An</t></is></c>'
        '<c r="B2" t="str"><f>"H"</f><v>Hạ</v></c><c r="C2" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>'
    )
    book = read(raw_xlsx(tmp_path / "a.xlsx", rows))
    assert [(p.row, p.letter, p.code) for p in book.problems] == [(2, "C", RowCode.FORMULA_ERROR)]


def test_errors_in_opendocument_cells_are_not_taken_for_empty_ones(tmp_path):
    title = '<table:table-cell office:value-type="string"><text:p>{}</text:p></table:table-cell>'
    error = (
        '<table:table-cell table:formula="of:=1/0" office:value-type="string" '
        'office:string-value="" calcext:value-type="error"><text:p>#DIV/0!</text:p></table:table-cell>'
    )
    uncalculated = '<table:table-cell table:formula="of:=1+1"/>'
    rows = (
        f"<table:table-row>{''.join(map(title.format, ('Chủ hộ', 'Thôn', 'Số khẩu')))}</table:table-row>"
        f"<table:table-row>{title.format('Lê An')}{title.format('Hạ')}{error}</table:table-row>"
        f"<table:table-row>{title.format('Lê Ba')}{title.format('Hạ')}{uncalculated}</table:table-row>"
    )
    book = read(raw_ods(tmp_path / "a.ods", rows))
    assert [(p.row, p.letter, p.code) for p in book.problems] == [
        (2, "C", RowCode.FORMULA_ERROR),
        (3, "C", RowCode.FORMULA_WITHOUT_VALUE),
    ]


def test_errors_in_old_cells_are_not_taken_for_empty_ones(tmp_path):
    path = tmp_path / "a.xls"
    path.write_bytes(xls([["Chủ hộ", "Thôn", "Số khẩu"], ["Lê Văn An", "Hạ", ValueError]]))
    book = read(path)
    assert [(p.row, p.letter, p.code) for p in book.problems] == [(2, "C", RowCode.FORMULA_ERROR)]
