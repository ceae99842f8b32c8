"""Households that split, join another one or end, on the command line."""

from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from desktop.domain.subjects import SubjectKind
from tests.builders import PASSWORD, a_family, a_subject, an_office
from tests.unit.cli.calling import call


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A commune with two households, one of them with a citizen."""
    with closing(an_office(tmp_path)) as office:
        family = a_family(office, code="HK01", member_count=5)
        a_family(office, "Trần Thị Lụa", code="HK02")
        a_subject(office, SubjectKind.CITIZEN, "Phạm Văn Cường", code="C1", family_id=family)
        return office.data_file


def run(data: Path, *arguments: str, code: int = 0) -> Any:
    ran = call(*arguments, "--data", data, "--json", password=PASSWORD)
    assert ran.code == code, ran.err
    return ran.json


def codes(data: Path) -> list[str]:
    return sorted(one["code"] for one in run(data, "list"))


def test_every_act_is_done_listed_and_taken_back(data: Path) -> None:
    new = ("--head", "Phạm Văn Cường", "--members", "C1", "--number", "2", "--code", "HK03")
    split = run(data, "household", "split", "HK01", *new, "--on", "5/10/2026")
    assert (split["act"], split["date"], split["other"]["name"]) == (
        "split", "2026-10-05", "Phạm Văn Bình",
    )  # fmt: skip
    assert codes(data) == ["HK01", "HK02", "HK03"]
    joined = run(data, "household", "join", "HK03", "--into", "HK02")
    ended = run(data, "household", "dissolve", "HK01", "--reason", "Chủ hộ qua đời")
    assert (ended["other"], ended["reason"], codes(data)) == (None, "Chủ hộ qua đời", ["HK02"])
    listed = run(data, "household", "list", "--village", "Thôn Đông")
    assert sorted(one["act"] for one in listed) == ["dissolved", "joined", "split"]
    for act in (ended, joined, split):
        run(data, "household", "undo", act["family"]["id"])
    assert (codes(data), run(data, "household", "list")) == (["HK01", "HK02"], [])


def test_what_cannot_have_happened_is_refused_in_words(data: Path) -> None:
    too_many = run(data, "household", "split", "HK01", "--head", "An", "--number", "5", code=3)
    assert "số người đi" in too_many["error"]["message"]
    assert run(data, "household", "undo", "HK01", code=3)["error"]["code"] == "life_overtaken"
