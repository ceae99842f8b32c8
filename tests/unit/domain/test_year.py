"""The year's phases and stages."""

import dataclasses
import datetime as dt

import pytest

from desktop.domain.year import Phase, Stage, YearPlan, last_stage

PLAN = YearPlan.default(2026)


@pytest.mark.parametrize(
    ("day", "phase"),
    [
        (dt.date(2025, 12, 20), Phase.REGISTRATION),
        (dt.date(2026, 3, 31), Phase.REGISTRATION),
        (dt.date(2026, 4, 1), Phase.SELF_SCORING),
        (dt.date(2026, 10, 15), Phase.SELF_SCORING),
        (dt.date(2026, 11, 25), Phase.MEETINGS),
        (dt.date(2026, 12, 5), Phase.RECOGNITION),
        (dt.date(2026, 12, 10), Phase.REPORT),
        (dt.date(2026, 12, 11), Phase.CLOSED),
    ],
)
def test_a_day_belongs_to_one_phase(day: dt.date, phase: Phase) -> None:
    assert PLAN.phase_on(day) is phase


def test_days_left_count_down_to_the_last_day_and_go_on_below_it() -> None:
    assert PLAN.days_left(Phase.REPORT, dt.date(2026, 11, 30)) == 10
    assert PLAN.days_left(Phase.REPORT, dt.date(2026, 12, 10)) == 0
    assert PLAN.days_left(Phase.REPORT, dt.date(2026, 12, 13)) == -3


def test_the_default_year_is_in_order_and_a_muddled_one_says_where() -> None:
    muddled = dataclasses.replace(PLAN, meetings_until=dt.date(2026, 10, 1))
    assert PLAN.out_of_order() == ()
    assert muddled.out_of_order() == (Phase.MEETINGS,)


def test_the_commune_has_the_last_word_and_the_family_the_first() -> None:
    assert [stage.order for stage in Stage] == [0, 1, 2]
    assert last_stage({Stage.SELF, Stage.VILLAGE}) is Stage.VILLAGE
    assert last_stage({Stage.COMMUNE, Stage.SELF}) is Stage.COMMUNE
    assert last_stage(()) is None
