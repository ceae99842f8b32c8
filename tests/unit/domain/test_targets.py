"""Targets as printed, and results computed from counts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.subjects import COMMUNE_TITLES
from desktop.domain.targets import (
    TITLE_INDICATORS,
    Indicator,
    Plan,
    PlanKind,
    PlanLevel,
    Result,
    Target,
    TargetZone,
)

PLAN = Plan(
    id="plan",
    document="Kế hoạch 1/KH-UBND",
    issuer="UBND tỉnh",
    locality="Tỉnh",
    level=PlanLevel.PROVINCE,
    kind=PlanKind.ROADMAP,
    targets=(
        Target(2030, Indicator.FAMILY, 85),
        Target(2025, Indicator.FAMILY, 75),
        Target(2026, Indicator.FAMILY, 60),
        Target(2026, Indicator.FAMILY, 40, TargetZone.DIFFICULT),
        Target(2030, Indicator.CLAN, None, as_printed="tăng bình quân mỗi năm 2,5%"),
    ),
)


@pytest.mark.parametrize(
    ("year", "target_year", "percent"),
    [(2024, 2025, 75), (2025, 2025, 75), (2026, 2026, 60), (2027, 2030, 85)],
)
def test_a_year_has_its_own_figure_or_that_of_the_next(
    year: int, target_year: int, percent: float
) -> None:
    target = PLAN.target(Indicator.FAMILY, year)
    assert target is not None
    assert (target.year, target.percent) == (target_year, percent)


def test_a_zone_has_its_own_figures_only() -> None:
    target = PLAN.target(Indicator.FAMILY, 2026, TargetZone.DIFFICULT)
    assert target is not None
    assert target.percent == 40
    assert PLAN.target(Indicator.FAMILY, 2027, TargetZone.DIFFICULT) is None


def test_what_a_plan_leaves_out_has_no_target() -> None:
    assert PLAN.target(Indicator.UNIT, 2026) is None
    assert PLAN.target(Indicator.FAMILY, 2031) is None


@pytest.mark.parametrize(
    ("part", "whole", "percent"),
    [(1385, 1847, 74.98), (2, 3, 66.66), (1, 1, 100.0), (0, 5, 0.0), (6999, 10000, 69.99)],
)
def test_shares_are_computed_and_rounded_down(part: int, whole: int, percent: float) -> None:
    assert Result(part, whole).percent == percent


def test_nobody_to_count_has_no_share() -> None:
    assert Result(0, 0).percent is None
    assert Result(0, 0).reaches(Target(2026, Indicator.FAMILY, 70)) is None


@given(st.integers(0, 30_000), st.integers(1, 30_000))
def test_a_target_is_reached_exactly_when_the_share_is(part: int, whole: int) -> None:
    reached = Result(part, whole).reaches(Target(2026, Indicator.FAMILY, 70))
    assert reached is (part * 10 >= whole * 7)


def test_a_target_without_a_figure_cannot_be_reached_or_missed() -> None:
    target = PLAN.target(Indicator.CLAN, 2026)
    assert target is not None
    assert Result(5, 5).reaches(target) is None


def test_every_title_of_a_commune_has_an_indicator() -> None:
    assert set(TITLE_INDICATORS) == set(COMMUNE_TITLES)
