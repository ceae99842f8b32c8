"""Cells pasted from a sheet become a book that the import reads."""

import pytest

from desktop.domain.subjects import SubjectKind
from desktop.progress import Silent
from desktop.sheets.books import read_book
from desktop.sheets.pasted import pasted_book

TITLES = ("Mã hộ", "Chủ hộ", "Thôn", "Địa chỉ")
ROWS = "0012\tLê Thị Đào\tThôn Đông\tSố 5, ngõ 2; hẻm 3\r\n0013\tVũ Văn Nam\tThôn Hạ\t\r\n"


def read(tmp_path, text, titles=TITLES):
    path = tmp_path / "dán.csv"
    path.write_bytes(pasted_book(text, titles, SubjectKind.FAMILY))
    return read_book(path, Silent()).entries


@pytest.mark.parametrize("head", ["", "Số hộ\tHọ và tên chủ hộ\tẤp\tNơi ở\r\n"])
def test_rows_with_and_without_titles_are_understood(tmp_path, head):
    first, second = read(tmp_path, head + ROWS, () if head else TITLES)
    assert (first.code, first.head_name, first.village) == ("0012", "Lê Thị Đào", "Thôn Đông")
    assert first.address == "Số 5, ngõ 2; hẻm 3"
    assert second.head_name == "Vũ Văn Nam"


def test_a_cell_of_several_lines_stays_one_cell(tmp_path):
    (entry,) = read(tmp_path, '1\tLê Thị Đào\tThôn Đông\t"Số 5\nngõ ""Hoa"""\n')
    assert "ngõ" in entry.address


def test_what_was_kept_from_being_a_formula_comes_back_as_it_was(tmp_path):
    (entry,) = read(tmp_path, "'-7\tLê Thị Đào\tThôn Đông\t'=1+1\n")
    assert (entry.code, entry.address) == ("-7", "=1+1")
