"""Duplicate pairs and moves on the command line: listed, done, taken back."""

from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from desktop.domain.subjects import SubjectKind
from desktop.domain.year import Stage
from desktop.services.register.families import FamilyDraft
from tests.builders import OFFICER, PASSWORD, a_subject, an_entrance, an_office, registered, scored
from tests.unit.cli.calling import call


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A commune that holds one household twice, each with a sheet of its own."""
    with closing(an_office(tmp_path)) as office:
        village = office.register.add_village("Thôn Đông")
        families = [
            office.register.add_family(FamilyDraft("Phạm Văn Bình", village, code=code))
            for code in ("HK01", "HK02")
        ]
        registered(office)
        for family, less in zip(families, (0.5, 1.0), strict=True):
            scored(office, [family], Stage.VILLAGE, less)
        return office.data_file


def run(data: Path, *arguments: str, code: int = 0):
    ran = call("duplicates", *arguments, "--data", data, "--json", password=PASSWORD)
    assert ran.code == code, ran.err
    return ran.json


def test_a_pair_is_listed_merged_and_given_back(data: Path) -> None:
    (pair,) = run(data)
    assert (pair["state"], pair["certainty"], pair["signs"]) == (
        "found",
        "possible",
        ["name", "place"],
    )
    merged = run(data, "merge", "HK01", "HK02", "--keep", "HK02", "--counts", "2026=HK02")
    assert merged["verdict"] in {"first", "second"}
    assert (run(data), [one["state"] for one in run(data, "--decided")]) == ([], ["decided"])
    listed = call("list", "--data", data, "--json", password=PASSWORD).json
    assert [(one["id"], one["code"]) for one in listed] == [(pair["first"]["id"], "HK02")]
    undone = run(data, "undo", pair["first"]["id"], pair["second"]["id"])
    assert undone["verdict"] == "open"
    assert len(run(data)) == 1


def test_years_that_nobody_chose_about_are_named(data: Path) -> None:
    refused = run(data, "merge", "HK01", "HK02", code=3)["error"]
    assert refused["code"] == "years_undecided"
    assert "2026" in refused["message"]


def test_namesakes_are_told_apart(data: Path) -> None:
    assert run(data, "distinct", "HK01", "HK02")["verdict"] == "distinct"
    text = call("duplicates", "--decided", "--data", data, password=PASSWORD).out
    assert "hai hộ khác nhau" in text
    assert "Không có." in call("duplicates", "--data", data, password=PASSWORD).out


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (("merge", "HK01", "HK01"), 3, "Cần hai hộ hoặc hai công dân khác nhau"),
        (("merge", "HK01", "HK09"), 3, "Trong sổ không có mã “HK09”"),
        (("undo", "HK01", "HK02"), 3, ""),
        (("merge", "HK01"), 2, "Thiếu"),
        (("merge", "HK01", "HK02", "--counts", "2026"), 2, "2026=MÃ HỘ"),
    ],
)
def test_what_cannot_be_is_refused_in_words(data: Path, arguments, code, words) -> None:
    ran = call("duplicates", *arguments, "--data", data, password=PASSWORD)
    assert ran.code == code
    assert words in ran.err


@pytest.fixture
def woman(data: Path) -> Path:
    """One woman in both households."""
    with closing(an_entrance(data).open(OFFICER, PASSWORD)) as office:
        for code in ("HK01", "HK02"):
            home = office.register.one(code)
            a_subject(office, SubjectKind.CITIZEN, code=f"CD{code}", family_id=home, birth="1970")
    return data


def test_a_person_in_two_households_is_merged_into_the_one_that_is_named(woman: Path) -> None:
    (pair,) = run(woman, "--kind", "citizen")
    assert (pair["certainty"], pair["signs"]) == ("possible", ["name", "year", "place", "rare"])
    refused = run(woman, "merge", "CDHK01", "CDHK02", code=3)["error"]
    assert refused["code"] == "household_undecided"
    assert "ở hai hộ" in refused["message"]
    merged = run(woman, "merge", "CDHK01", "CDHK02", "--household", "CDHK02")
    assert merged["verdict"] == "first"
    assert run(woman, "--kind", "citizen") == []
    (decided,) = run(woman, "--kind", "citizen", "--decided")
    assert decided["state"] == "decided"
    undone = run(woman, "undo", pair["first"]["id"], pair["second"]["id"])
    assert undone["verdict"] == "open"
    told = call("duplicates", "distinct", "CDHK01", "CDHK02", "--data", woman, password=PASSWORD)
    assert "hai người khác nhau" in told.out


def test_of_other_kinds_nothing_is_compared(data: Path) -> None:
    with closing(an_entrance(data).open(OFFICER, PASSWORD)) as office:
        clans = [str(a_subject(office, SubjectKind.CLAN)) for _turn in range(2)]
    assert run(data, "merge", *clans, code=3)["error"]["code"] == "not_a_pair"


def test_a_household_moves_and_comes_back(data: Path) -> None:
    with closing(an_entrance(data).open(OFFICER, PASSWORD)) as office:
        office.register.add_village("Thôn Hạ")

    def move(*arguments: str, code: int = 0) -> Any:
        ran = call(*arguments, "--data", data, "--json", password=PASSWORD)
        assert ran.code == code, ran.err
        return ran.json

    moved = move("move", "HK01", "--village", "thon ha", "--date", "5/10/2026")
    assert (moved["from"], moved["to"], moved["date"]) == ("Thôn Đông", "Thôn Hạ", "2026-10-05")
    assert [one["village"] for one in move("list", "--search", "HK01")] == ["Thôn Hạ"]
    assert move("moves", "--village", "Thôn Đông") == move("moves") == [moved]
    assert move("move", "HK01", "--undo") == moved
    assert move("moves") == []
    assert move("move", "HK01", "--undo", code=3)["error"]["code"] == "move_overtaken"
    family = moved["family"]["id"]
    away = move("move", "HK01", "--away", "Xã Đông Hà")
    assert (away["to"], away["away"]) == ("Xã Đông Hà", True)
    assert move("list", "--search", "HK01") == []
    assert move("move", family, "--undo") == away
    assert move("move", "HK01", code=2)["error"]["code"] == "move_or_undo"
