"""Lists as workbooks, and families that were removed."""

import datetime as dt

import pytest
from openpyxl import load_workbook

from desktop.domain.subjects import Zone
from desktop.progress import Cancelled
from desktop.services.register.families import FamilyQuery
from tests.builders import (
    OFFICER,
    PASSWORD,
    YEAR,
    a_family,
    an_entrance,
    an_office,
    at,
    with_families,
)


class Impatient:
    """Stops at the first step."""

    def step(self, _done, _total):
        raise Cancelled


def test_a_list_holds_every_field_in_the_order_of_the_screen(commune, tmp_path):
    with_families(commune, 9)
    a_family(
        commune, "Lê Thị An", code="0007", address="=1+1", phone="0912345678", member_count=4,
        identity_number="079170001234", birth="05/03/1970", sex="female", poor=True,
        zone=Zone.DIFFICULT.value, note="-2",
    )  # fmt: skip
    query, to = FamilyQuery(year=YEAR, order="code"), tmp_path / "so.xlsx"
    assert commune.listing.write(query, to, "Danh sách hộ") == 10
    sheet = load_workbook(to).active
    rows = list(sheet.iter_rows(min_row=2))
    assert [row[1].value for row in rows] == [one.name for one in commune.register.page(query)]
    assert [cell.value for cell in rows[0]] == [
        "0007", "Lê Thị An", "Thôn Đông", "=1+1", "0912345678", "079170001234",
        dt.datetime.fromisoformat("1970-03-05"), "Nữ", 4, "Khó khăn", "x", "-2",
    ]  # fmt: skip
    assert {cell.data_type for cell in rows[0]} == {"s", "d", "n"}, "no cell is a formula"
    assert (sheet.freeze_panes, sheet.auto_filter.ref) == ("A2", "A1:L11")
    assert str(sheet.page_setup.paperSize) == sheet.PAPERSIZE_A4


def test_a_list_that_is_stopped_leaves_the_former_file(commune, tmp_path):
    with_families(commune, 3)
    to = tmp_path / "so.xlsx"
    to.write_bytes(b"before")
    with pytest.raises(Cancelled):
        commune.listing.write(FamilyQuery(), to, "Danh sách hộ", Impatient())
    assert [path.read_bytes() for path in tmp_path.glob("so*")] == [b"before"]


def test_removed_families_are_listed_for_thirty_days_with_who_and_when(tmp_path, opened):
    office = an_office(tmp_path, clock=at(1))
    old, stays = a_family(office, "Lê Văn Cũ"), a_family(office, "Vũ Thị Còn")
    office.register.remove_family(old)
    office.close()
    later = opened(an_entrance(office.data_file, at(25)).open(OFFICER, PASSWORD))
    new, back = a_family(later, "Phạm Văn Mới", code="7"), a_family(later, "Đỗ Thị Về")
    later.register.remove_families([new, back])
    later.register.restore_family(back)
    shown = later.register.removed()
    assert [(one.name, one.code, one.village, one.officer) for one in shown] == [
        ("Phạm Văn Mới", "7", "Thôn Đông", OFFICER),
        ("Lê Văn Cũ", "", "Thôn Đông", OFFICER),
    ]
    assert shown[0].at == at(25)().timestamp() * 1000
    later.close()
    december = opened(an_entrance(office.data_file, at(5, month=12)).open(OFFICER, PASSWORD))
    assert [one.id for one in december.register.removed()] == [new]
    december.register.restore_families([new])
    assert december.register.removed() == []
    assert december.register.family(stays).gone is False
