"""Import of 30,000 families × 15 cells, beside bare readings and a bare insert of the rows.

The peer reads the same book with python-calamine and puts the rows into the same encrypted tables
with one `executemany`: no check, no search text, no history, no journal.
"""

import os
import shutil
from contextlib import closing
from uuid import uuid4

import pytest
from openpyxl import load_workbook
from python_calamine import CalamineWorkbook

from tests import books
from tests.bench.timing import in_turns, table
from tests.builders import an_office
from tests.unit.sheets.markup import raw_xlsx, xlsx_row

pytestmark = pytest.mark.bench

FAMILIES = 30_000
TITLES = [*books.HEADER, "Ngày đăng ký", "Người có công", "Cập nhật"]
COLUMNS = (
    "id", "dots", "gone", "village_id", "code", "head_name", "address", "member_count", "zone",
    "poor", "phone", "identity_number", "birth", "sex", "note", "search", "sort_key",
)  # fmt: skip


@pytest.fixture(scope="module")
def book(tmp_path_factory):
    lines = [xlsx_row(1, TITLES)]
    for number, home in enumerate(books.households(FAMILIES), 1):
        values = (*home._replace(birth=home.birth.year), "05/03/2026", 0, "2026-11-05T08:00:00")
        lines.append(xlsx_row(number + 1, (number, *values)))
    return raw_xlsx(tmp_path_factory.mktemp("book") / "a.xlsx", "".join(lines))


def test_an_import_costs_at_most_three_times_a_bare_read_and_insert(book, tmp_path):
    places = iter(range(100))

    def ours():
        folder = tmp_path / f"ours{next(places)}"
        workplace = an_office(folder)
        preview = workplace.importing.preview(book)
        result = workplace.importing.commit(preview)
        assert result.created == FAMILIES
        workplace.close()
        shutil.rmtree(folder)

    def bare():
        folder = tmp_path / f"bare{next(places)}"
        workplace = an_office(folder)
        rows = CalamineWorkbook.from_path(book).get_sheet_by_index(0).to_python()
        driver = workplace._core.database.engine.raw_connection().driver_connection
        village = uuid4().bytes
        marks = ", ".join("?" * len(COLUMNS))
        driver.execute("BEGIN IMMEDIATE")
        driver.executemany(
            f"INSERT INTO family ({', '.join(COLUMNS)}) VALUES ({marks})",
            (
                (os.urandom(16), "", 0, village, str(row[1]), row[2], str(row[4]), 4, "general",
                 0, str(row[5]), str(row[6]), str(row[7]), str(row[8]), str(row[9]), row[2], row[2])
                for row in rows[1:]
            ),
        )  # fmt: skip
        driver.execute("COMMIT")
        workplace.close()
        shutil.rmtree(folder)

    def openpyxl_read():
        with closing(load_workbook(book, read_only=True)) as opened:
            rows = opened.active.iter_rows(values_only=True)
            assert sum(1 for _row in rows) == FAMILIES + 1

    medians = in_turns(
        {
            "calamine and executemany": bare,
            "openpyxl, read only, nothing kept": openpyxl_read,
            "import, journal included": ours,
        }
    )
    table("Import of 30,000 families × 15 cells", medians)
    whole = medians["import, journal included"]
    assert whole <= 3.0 * medians["calamine and executemany"]
    assert whole < medians["openpyxl, read only, nothing kept"]
