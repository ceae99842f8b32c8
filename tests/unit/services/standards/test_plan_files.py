"""The plans that ship with the program."""

from pathlib import Path

import pytest

from desktop.domain.failures import PlanInvalid
from desktop.domain.targets import Indicator, PlanKind
from desktop.services.standards.plan_files import load_plans, parse_plan, plan_json

FOLDER = Path(__file__).parents[4] / "assets" / "plans"
PLANS = {plan.id: plan for plan in load_plans(FOLDER)}

COUNTS = {
    "an-giang-135-2024": 0,
    "binh-duong-3853-2022": 15,
    "hai-duong-4206-2021": 24,
    "hai-hau-roadmap-387": 63,
    "hai-hau-roadmap-677": 36,
    "hai-hau-text": 26,
    "national-281-2014": 7,
    "national-387-2022": 7,
    "national-677-2022": 8,
    "yen-bai-86-2016": 11,
}


def test_every_printed_target_is_kept() -> None:
    assert {name: len(plan.targets) for name, plan in PLANS.items()} == COUNTS


def percent(plan: str, indicator: Indicator, year: int) -> float | None:
    return next(
        target.percent
        for target in PLANS[plan].targets
        if (target.indicator, target.year) == (indicator, year)
    )


def test_contradictions_are_kept_as_printed() -> None:
    assert percent("hai-hau-text", Indicator.FAMILY, 2025) == 70
    assert percent("hai-hau-roadmap-387", Indicator.FAMILY, 2025) == 75
    assert percent("hai-hau-roadmap-387", Indicator.FAMILY, 2026) == 60
    assert PLANS["hai-hau-roadmap-387"].kind is PlanKind.ROADMAP
    assert percent("hai-hau-text", Indicator.CITIZEN_UNIT_STAFF, 2030) == 80
    assert percent("hai-hau-text", Indicator.CITIZEN_UNIT_STAFF_677, 2030) == 85


def test_a_target_that_is_no_percentage_keeps_its_words() -> None:
    family = PLANS["yen-bai-86-2016"].target(Indicator.FAMILY, 2020)
    assert family is not None
    assert (family.percent, family.as_printed) == (None, "tăng bình quân mỗi năm 2,5%")


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.json")), ids=lambda path: path.stem)
def test_each_file_is_named_by_its_id_and_written_as_the_program_writes_it(path: Path) -> None:
    plan = parse_plan(path.read_bytes(), path.name)
    assert plan.id == path.stem
    assert path.read_text(encoding="utf-8") == plan_json(plan)


def test_a_wrong_plan_is_refused_with_the_place(tmp_path: Path) -> None:
    text = plan_json(PLANS["national-387-2022"]).replace('"clan"', '"dòng họ"')
    (tmp_path / "wrong.json").write_text(text, encoding="utf-8")
    with pytest.raises(PlanInvalid) as caught:
        load_plans(tmp_path)
    assert caught.value.facts["where"] == "targets[1].indicator"


def test_a_plan_that_cannot_be_opened_is_refused(tmp_path: Path) -> None:
    (tmp_path / "folder.json").mkdir()
    with pytest.raises(PlanInvalid) as caught:
        load_plans(tmp_path)
    assert caught.value.facts["problem"] == "unreadable"
