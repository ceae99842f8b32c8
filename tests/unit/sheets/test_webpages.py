"""Web pages under the name of a book, as systems of the State save their lists."""

import pytest

from desktop.progress import Silent
from desktop.sheets.books import read_book
from desktop.sheets.failures import NotAWorkbook, WorkbookTooLarge
from desktop.sheets.webpages import tables_of


def rows(page):
    return [list(row) for row in tables_of(page.encode())[0]]


def test_cells_are_read_as_a_person_sees_them():
    page = """<TABLE border=1><tr><th>Họ  tên</th><TH>Ghi chú
      khác</th></tr><!-- cũ --><tr><td style="x"><b>Lê</b> Văn An</td><td>một<br/>hai &amp; ba</td>
      <tr><td>Vũ&nbsp;Ba<td></table>"""
    assert rows(page) == [["Họ tên", "Ghi chú khác"], ["Lê Văn An", "một\nhai & ba"], ["Vũ Ba", ""]]


@pytest.mark.parametrize(
    "unseen",
    ["<!-- cũ <b>-->", "<Script>if (a<b) x('<td>')</SCRIPT >", "<style>td {color: red}</style>"],
)
def test_what_nobody_sees_is_no_part_of_a_cell(unseen):
    page = f"<table><tr><td>Lê {unseen}Văn An<td>1{unseen}</table>{unseen[:12]}<td>2"
    assert rows(page) == [["Lê Văn An", "1"]]


def test_what_never_ends_is_looked_through_once():
    page = "<table><tr><td>1<td>2</table>" + "<!--<script><style" * 100_000
    assert rows(page) == [["1", "2"]]


def test_cells_that_reach_over_others_leave_them_empty():
    page = "<tr><td rowspan=2>Hạ<td colspan='2'>An<tr><td>1<td>2<tr><td>a<td>b<td>c<td>d"
    assert rows(page) == [["Hạ", "An", "", ""], ["", "1", "2", ""], ["a", "b", "c", "d"]]
    assert tables_of(page.encode())[1] == [((0, 0), (1, 0)), ((0, 1), (0, 2))]


def test_a_table_within_a_layout_is_found():
    page = "<table><tr><td>Xã Bình Hòa<table><tr><td>1<td>2</table></td></tr></table>"
    assert rows(page) == [["Xã Bình Hòa", ""], ["1", "2"]]


def test_villages_merged_down_are_those_of_all_their_households(tmp_path):
    page = """<html><meta charset=utf-8><table><tr><th>Thôn<th>Chủ hộ<tr><td rowspan=2>Thôn Hạ<td>Lê An
      <tr><td>Vũ Ba</table>"""
    (tmp_path / "a.xls").write_text(page, "utf-8")
    book = read_book(tmp_path / "a.xls", Silent())
    assert [(one.head_name, one.village) for one in book.entries] == [
        ("Lê An", "Thôn Hạ"), ("Vũ Ba", "Thôn Hạ"),
    ]  # fmt: skip


@pytest.mark.parametrize("page", ["<tr><tr>", "<table><tr></table>", "<tr"])
def test_a_page_without_a_cell_is_no_book(page):
    with pytest.raises(NotAWorkbook):
        tables_of(page.encode())


@pytest.mark.parametrize(
    "page", ["<tr><td colspan=9999>", "<tr><td>" + "<tr><td colspan=900>" * 20_000]
)
def test_a_small_page_does_not_swell(page):
    with pytest.raises(WorkbookTooLarge):
        tables_of(page.encode())


def test_a_hostile_page_costs_no_more_than_its_length():
    page = "<tr><td>" + "<" * 300_000 + "<!--" * 100_000 + '<a "' * 100_000
    assert len(rows(page)) == 1
