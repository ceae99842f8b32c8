"""Data sheets on the command line: a paper or a workbook, of a household or a citizen."""

from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from desktop.domain.subjects import SubjectKind
from tests.builders import OFFICER, PASSWORD, a_family, a_subject, an_office
from tests.unit.cli.calling import call
from tests.unit.documents.papers import words_of


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A commune with a household and its citizen."""
    with closing(an_office(tmp_path)) as office:
        family = a_family(office, code="HK01", phone="0912345678")
        a_subject(office, SubjectKind.CITIZEN, code="C1", family_id=family, birth="1980")
        return office.data_file


def run(data: Path, *arguments: object) -> Any:
    ran = call(*map(str, arguments), "--data", data, "--json", password=PASSWORD)
    assert ran.code == 0, ran.err
    return ran.json


def test_the_paper_names_who_read_it_before(data: Path, tmp_path: Path) -> None:
    first = run(data, "data-sheet", "HK01", "--to", tmp_path / "a.pdf")
    assert first["readings"] == []
    run(data, "history", "HK01")
    run(data, "list")
    run(data, "export", "--village", "Thôn Đông", "--to", tmp_path / "ds.xlsx")
    again = run(data, "data-sheet", "HK01", "--to", tmp_path / "b.pdf")
    assert {(one["who"], one["what"]) for one in again["readings"]} == {
        (OFFICER, "lập phiếu dữ liệu"),
        (OFFICER, "mở xem chi tiết"),
        (OFFICER, "xuất danh sách Xã Bình Hòa"),
        (OFFICER, "xuất danh sách Thôn Đông"),
    }
    text = words_of((tmp_path / "b.pdf").read_bytes())
    assert "mở xem chi tiết" in text
    assert "0912345678" in text


def test_a_citizen_has_a_workbook(data: Path, tmp_path: Path) -> None:
    run(data, "list", "--kind", "citizen")
    done = run(data, "data-sheet", "C1", "--to", tmp_path / "c.xlsx")
    assert [one["what"] for one in done["readings"]] == ["xuất danh sách Xã Bình Hòa"]
    assert done["facts"]["family_id"] == "Phạm Văn Bình"
    assert done["facts"]["birth"] == "1980"
    assert (tmp_path / "c.xlsx").exists()
