"""Villages without a column of their own: in names of sheets, titles, headings and addresses."""

import pytest

from desktop.progress import Silent
from desktop.sheets.books import layouts, read_book
from desktop.sheets.choices import Choices
from desktop.sheets.rows import Field, RowCode
from desktop.sheets.whereabouts import (
    commune_inside,
    split_address,
    village_at_start,
    village_inside,
)
from tests import books, commune_books


def read(path, choices=None):
    return read_book(path, Silent(), choices or Choices())


@pytest.mark.parametrize(
    ("text", "village"),
    [("Thôn Hạ", "Thôn Hạ"), ("I. Thôn Hạ: 25 hộ", "Thôn Hạ"), ("THÔN HẠ", "Thôn Hạ"),
     ("TDP số 3", "TDP số 3"), ("Khu phố 1 (45 hộ)", "Khu phố 1"), ("Bản Nà Lò", "Bản Nà Lò"),
     ("Nguyễn Văn An", ""), ("Tô Văn An", ""), ("Tổng cộng", ""), ("Danh sách", "")],
)  # fmt: skip
def test_a_text_that_begins_with_a_village_names_it(text, village):
    assert village_at_start(text) == village


@pytest.mark.parametrize(
    ("title", "village", "commune"),
    [("DANH SÁCH HỘ GIA ĐÌNH THÔN ĐỒNG KHỞI NĂM 2026", "Thôn Đồng Khởi", ""),
     ("Đơn vị: Thôn Hạ - Xã Bình Hòa", "Thôn Hạ", "Bình Hòa"),
     ("ỦY BAN NHÂN DÂN XÃ BÌNH HÒA", "", "Bình Hòa"), ("Biên bản họp", "", ""),
     ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "", ""), ("Xã Hội Sơn", "", "Hội Sơn"),
     ("Danh sách hộ các thôn", "", "")],
)  # fmt: skip
def test_a_title_names_its_village_and_commune(title, village, commune):
    assert (village_inside(title), commune_inside(title)) == (village, commune)


@pytest.mark.parametrize(
    ("address", "place"),
    [("Số 12, thôn Hạ, xã Bình Hòa, tỉnh X", ("Số 12", "Thôn Hạ", "Bình Hòa")),
     ("Số 3 thôn Thượng xã Tân Phú", ("Số 3", "Thôn Thượng", "Tân Phú")),
     ("Thôn Hạ - Xã Bình Hòa", ("", "Thôn Hạ", "Bình Hòa")),
     ("Xóm 1, thôn Hạ", ("Xóm 1", "Thôn Hạ", "")),
     ("Thôn Hạ, tổ 3, xã Tân Phú", ("tổ 3", "Thôn Hạ", "Tân Phú")),
     ("Tổ 3, khu phố 2, phường Tân An", ("Tổ 3", "Khu phố 2", "Tân An")),
     ("Số 12, đường 3", ("Số 12, đường 3", "", ""))],
)  # fmt: skip
def test_a_full_address_is_taken_apart(address, place):
    assert split_address(address) == place


def homes():
    return {(home.head, home.village) for home in books.households(8)}


def test_headings_between_the_rows_are_the_villages_of_those_below(tmp_path):
    book = read(commune_books.sections(tmp_path / "a.xlsx"))
    assert {(entry.head_name, entry.village) for entry in book.entries} == homes()
    assert book.problems == []


def test_full_addresses_give_villages_and_communes(tmp_path):
    book = read(commune_books.full_addresses(tmp_path / "a.xlsx"))
    assert {(entry.head_name, entry.village) for entry in book.entries} == homes()
    assert [entry.address for entry in book.entries] == [h.address for h in books.households(8)]
    assert book.communes == ("Bình Hòa",)


@pytest.mark.parametrize(
    ("sheet", "titles"), [("Thôn Hạ", []), ("Trang 1", [["DANH SÁCH THÔN HẠ"]])]
)
def test_the_name_or_the_title_of_a_sheet_is_the_village_of_all(tmp_path, sheet, titles):
    rows = [*titles, ["Chủ hộ", "Số khẩu"], ["Lê Văn An", 3]]
    assert read(books.save(tmp_path / "a.xlsx", rows, sheet=sheet)).entries[0].village == "Thôn Hạ"


def test_the_officer_says_the_village_where_nothing_does(tmp_path):
    path = books.without(tmp_path / "a.xlsx", "Thôn")
    assert {e.village for e in read(path, Choices(village="Thôn Hạ")).entries} == {"Thôn Hạ"}


def test_an_address_without_a_village_is_refused_and_not_guessed(tmp_path):
    rows = [["Chủ hộ", "Nơi ở"], ["Lê Văn An", "Số 1, thôn Hạ"], ["Lê Văn Ba", "Số 2"]]
    book = read(books.save(tmp_path / "a.xlsx", rows))
    assert [(one.row, one.code) for one in book.refused()] == [(3, RowCode.VILLAGE_MISSING)]


def test_columns_can_be_said_where_their_titles_are_strange(tmp_path):
    rows = [["Người đứng tên", "Cư trú tại", "Liên lạc"], ["Lê Văn An", "Thôn Hạ", "0912345678"]]
    path = books.save(tmp_path / "a.xlsx", rows)
    layout = layouts(path)[0]
    assert layout.samples == (("Lê Văn An",), ("Thôn Hạ",), ("0912345678",))
    said = {layout.design: {0: Field.HEAD, 1: Field.VILLAGE, 2: Field.PHONE}}
    entry = read(path, Choices(columns=said)).entries[0]
    assert (entry.head_name, entry.village, entry.phone) == ("Lê Văn An", "Thôn Hạ", "0912345678")


def test_a_book_without_any_header_begins_with_its_first_row(tmp_path):
    rows = [["Lê Văn An", "Thôn Hạ", "0912345678"], ["Lê Văn Ba", "Thôn Hạ", "0912345679"]]
    path = books.save(tmp_path / "a.xlsx", rows)
    said = {layouts(path)[0].design: {0: Field.HEAD, 1: Field.VILLAGE}}
    assert [entry.row for entry in read(path, Choices(columns=said)).entries] == [1, 2]


def test_a_column_taken_wrongly_can_be_left_out_or_changed(tmp_path):
    rows = [["Chủ hộ", "Thôn", "Ghi chú", "Mã hộ"], ["Lê Văn An", "Hạ", "Số 5", "lúa"]]
    path = books.save(tmp_path / "a.xlsx", rows)
    said = {layouts(path)[0].design: {2: Field.ADDRESS, 3: None}}
    book = read(path, Choices(columns=said))
    assert (book.entries[0].address, book.entries[0].note, book.entries[0].code) == ("Số 5", "", "")
    assert [column.title for column in book.ignored_columns] == ["Mã hộ"]
