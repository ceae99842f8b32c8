"""Corrections on the command line: entries put right, and decisions that follow or stay."""

from pathlib import Path

import pytest

from tests.e2e.program import PASSWORD
from tests.unit.cli.calling import call


@pytest.fixture
def data(copy) -> Path:
    """The data file of a commune whose year is decided."""
    return copy.folder / "commune.db"


def a_recognised_family(data: Path) -> str:
    """The id of the first family of the register that a decision recognised."""
    for family in call("list", "--json", "--data", data).json:
        told = call("history", family["id"], "--json", "--data", data).json
        if any(one["entity"] == "recognition" for one in told):
            return family["id"]
    raise AssertionError


def correct(data: Path, family: str, *more: str):
    return call("correct", family, "--reason", "Ghi nhầm dấu", "--data", data, "--json", *more)


def test_an_entry_is_put_right_and_the_decision_follows_or_stays(data: Path) -> None:
    family = a_recognised_family(data)
    done = correct(data, family, "--set", "head_name=Trần Thị Lụa", "--basis", "Giấy khai sinh")
    assert done.json == {"id": family, "corrected": ["head_name"]}
    (asked,) = call("corrections", "--json", "--data", data).json
    assert (asked["matter"], asked["present"]) == ("name", "Trần Thị Lụa")
    for verb, kept, words in (
        ("accept", False, "Đã đính chính: Trần Thị Lụa, họ tên."),
        ("refuse", True, "Giữ như đã ký: Trần Thị Lụa, họ tên."),
    ):
        assert words in call("corrections", verb, asked["id"], "--data", data).out
        assert call("corrections", "--json", "--data", data).json == []
        (answer,) = call("corrections", "--answered", "--json", "--data", data).json
        assert (answer["kept"], answer["reason"], answer["basis"]) == (
            kept, "Ghi nhầm dấu", "Giấy khai sinh",
        )  # fmt: skip
        assert call("corrections", "undo", asked["id"], "--data", data).code == 0
        assert call("corrections", "--json", "--data", data).json == [asked]


def test_what_cannot_be_corrected_is_refused_in_words(data: Path) -> None:
    family = a_recognised_family(data)
    name = call("list", "--json", "--data", data).json[0]["name"]
    missing = call("correct", family, "--set", f"head_name={name}", "--data", data)
    assert (missing.code, "--reason" in missing.err) == (2, True)
    unknown = correct(data, family, "--set", "religion=x")
    assert unknown.json["error"]["code"] == "value_unfit"
    gone = call("corrections", "accept", "x", "--data", data, password=PASSWORD)
    assert (gone.code, "không còn" in gone.err) == (3, True)
