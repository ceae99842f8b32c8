"""Reading a book of 30,000 families × 15 cells, beside bare reads of the same book in one run.

`make bench` prints the ratios. The limits are those the product promises, with nothing added for
luck: each figure is the median of interleaved rounds, so that a busy PC slows all alike.
"""

import gc
import statistics
import time
from contextlib import closing

import pytest
from openpyxl import load_workbook
from python_calamine import CalamineWorkbook

from desktop.progress import Silent
from desktop.sheets.books import read_book
from tests import books
from tests.unit.sheets.markup import raw_xlsx, xlsx_row

pytestmark = pytest.mark.bench

FAMILIES = 30_000
ROUNDS = 3
TITLES = [*books.HEADER, "Ngày đăng ký", "Người có công", "Cập nhật"]


@pytest.fixture(scope="module")
def book(tmp_path_factory):
    """A book as offices have them: text, numbers, year of birth; 15 cells a row."""
    lines = [xlsx_row(1, TITLES)]
    for number, home in enumerate(books.households(FAMILIES), 1):
        values = (*home._replace(birth=home.birth.year), "05/03/2026", 0, "2026-11-05T08:00:00")
        lines.append(xlsx_row(number + 1, (number, *values)))
    return raw_xlsx(tmp_path_factory.mktemp("bench") / "a.xlsx", "".join(lines))


def with_calamine(path):
    rows = CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python()
    assert len(rows) == FAMILIES + 1


def with_openpyxl(path):
    with closing(load_workbook(path, read_only=True)) as opened:
        assert sum(1 for _ in opened.active.iter_rows(values_only=True)) == FAMILIES + 1


def with_the_product(path):
    found = read_book(path, Silent())
    assert len(found.entries) == FAMILIES
    assert not found.refused()


def medians(path, **contenders):
    """Time each contender once a round."""
    times = {name: [] for name in contenders}
    for _ in range(ROUNDS):
        for name, run in contenders.items():
            gc.collect()
            start = time.perf_counter()
            run(path)
            times[name].append(time.perf_counter() - start)
    return {name: statistics.median(taken) for name, taken in times.items()}


def test_reading_families_costs_little_more_than_reading_cells(book, capsys):
    taken = medians(book, calamine=with_calamine, openpyxl=with_openpyxl, product=with_the_product)
    to_calamine = taken["product"] / taken["calamine"]
    to_openpyxl = taken["product"] / taken["openpyxl"]
    with capsys.disabled():
        print(
            f"\n{FAMILIES:,} families × {len(TITLES)} cells, median of {ROUNDS} rounds: "
            f"calamine alone {taken['calamine']:.3f} s, families {taken['product']:.3f} s "
            f"({to_calamine:.2f} ×), openpyxl read-only {taken['openpyxl']:.3f} s "
            f"(families {to_openpyxl:.3f} ×)"
        )
    assert to_calamine <= 3
    assert to_openpyxl <= 0.3
