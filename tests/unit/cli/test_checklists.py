"""Checklists tried from their files, without any data file."""

import json
from pathlib import Path

import pytest

from desktop.cli.checklists import FAULTS, WHY
from desktop.domain.checklist import Fault, Why
from desktop.paths import assets
from tests.unit.cli.calling import call

FOLDER = assets() / "checklists"
FAMILY = FOLDER / "minh-hoa-gia-dinh.json"


def points(path: Path, answers: object) -> Path:
    path.write_text(json.dumps(answers), encoding="utf-8")
    return path


def full() -> dict[str, float]:
    items = json.loads(FAMILY.read_text(encoding="utf-8"))["items"]
    return {item["code"]: item["maximum"] for item in items}


def test_every_fault_and_shortfall_has_words() -> None:
    assert set(FAULTS) == set(Fault)
    assert set(WHY) == set(Why)


def test_our_own_set_is_sound() -> None:
    ran = call("checklist", "check", FAMILY, "--json")
    assert (ran.code, ran.json["ok"], ran.json["problems"]) == (0, True, [])


def test_a_draft_lists_what_is_missing() -> None:
    draft = FOLDER / "gia-dinh-hoc-tap-qd242-2022.json"
    ran = call("checklist", "check", draft, "--json")
    assert (ran.code, ran.json["ok"]) == (3, False)
    assert {"draft", "no_items"} <= {one["code"] for one in ran.json["problems"]}
    assert "bản nháp" in call("checklist", "check", draft).out


def test_figures_of_a_problem_are_told(tmp_path: Path) -> None:
    wrong = json.loads(FAMILY.read_text(encoding="utf-8"))
    wrong["total"] = 90
    path = points(tmp_path / "wrong.json", wrong)
    problem = call("checklist", "check", path, "--json").json["problems"][0]
    assert (problem["code"], problem["expected"], problem["found"]) == ("total_differs", 90, 100)
    refused = call("checklist", "score", path, "--points", path, "--json")
    assert (refused.code, refused.error) == (3, "checklist_invalid")


def test_a_full_sheet_passes(tmp_path: Path) -> None:
    path = points(tmp_path / "p.json", full())
    found = call("checklist", "score", FAMILY, "--points", path, "--json").json
    assert (found["total"], found["maximum"], found["rating"], found["level"]) == (
        100, 100, "Tốt", None,
    )  # fmt: skip
    assert (found["passed"], found["missing"], found["failed"]) == (True, [], [])


def test_a_sheet_with_blanks_does_not_pass_and_names_them(tmp_path: Path) -> None:
    answers = full()
    answers["1.2"] = None  # type: ignore[assignment]
    del answers["2.1"]
    path = points(tmp_path / "p.json", answers)
    found = call("checklist", "score", FAMILY, "--points", path, "--json").json
    assert (found["passed"], found["rating"], found["missing"]) == (False, None, ["1.2", "2.1"])
    assert "Còn trống  1.2, 2.1" in call("checklist", "score", FAMILY, "--points", path).out


def test_unmet_targets_are_named(tmp_path: Path) -> None:
    targets = FOLDER / "cong-dong-hoc-tap-xa-tt25-2023.json"
    items = json.loads(targets.read_text(encoding="utf-8"))["items"]
    answers = {item["code"]: False if item.get("answer") == "yes_no" else 0 for item in items}
    path = points(tmp_path / "p.json", answers)
    found = call("checklist", "score", targets, "--points", path, "--json").json
    assert found["passed"] is False
    assert {one["why"] for one in found["failed"]} <= {"not_met", "below_percent"}
    assert len(found["failed"]) > 0


@pytest.mark.parametrize(
    ("answers", "code"),
    [
        ([1, 2], "points_unreadable"),
        ({"1.1": "chín"}, "points_unreadable"),
        ({"1.1": 1000}, "points_out_of_range"),
        ({"1.1": 0.3}, "points_not_half"),
        ({"1.1": True}, "answer_wrong_kind"),
        ({"99": 1}, "item_unknown"),
    ],
)
def test_answers_that_cannot_stand_are_refused(tmp_path: Path, answers: object, code: str) -> None:
    path = points(tmp_path / "p.json", answers)
    ran = call("checklist", "score", FAMILY, "--points", path, "--json")
    assert (ran.code, ran.error) == (3, code)


def test_files_that_are_not_there_are_said(tmp_path: Path) -> None:
    gone = tmp_path / "none.json"
    assert call("checklist", "check", gone, "--json").error == "checklist_unreadable"
    assert call("checklist", "score", FAMILY, "--points", gone, "--json").error == (
        "points_unreadable"
    )
