"""Who may be recognised, streaks, and how long a recognition lasts."""

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.checklist import score
from desktop.domain.recognition import (
    Reason,
    Standing,
    add_months,
    kept_until,
    level_allowed,
    qualify,
    rating_allowed,
    streak,
)
from desktop.domain.year import Stage
from tests.unit.domain.samples import DRAFT, LEVELS, POINTS, full_marks

PASSED = score(POINTS, full_marks(POINTS))
FAILED = score(POINTS, dict.fromkeys(POINTS.by_code, 0.0))
BEGUN = score(POINTS, {"1.1": 40.0})
UNCONFIRMED = replace(POINTS, needs_confirmation=True)


def test_a_registered_subject_with_a_passed_sheet_qualifies() -> None:
    judgement = qualify(Standing(registered=True, sheets={Stage.VILLAGE: PASSED}), POINTS)
    assert judgement.qualifies
    assert (judgement.stage, judgement.score) == (Stage.VILLAGE, PASSED)


def test_the_last_finished_stage_counts() -> None:
    sheets = {Stage.COMMUNE: FAILED, Stage.SELF: PASSED, Stage.VILLAGE: PASSED}
    judgement = qualify(Standing(registered=True, sheets=sheets), POINTS)
    assert (judgement.stage, judgement.reasons) == (Stage.COMMUNE, (Reason.BELOW_THRESHOLD,))


def test_a_later_sheet_that_is_not_finished_does_not_undo_an_earlier_one() -> None:
    sheets = {Stage.SELF: PASSED, Stage.VILLAGE: BEGUN}
    judgement = qualify(Standing(registered=True, sheets=sheets), POINTS)
    assert (judgement.stage, judgement.qualifies) == (Stage.SELF, True)


@pytest.mark.parametrize(
    ("standing", "reason"),
    [
        (Standing(registered=False, sheets={Stage.SELF: PASSED}), Reason.NOT_REGISTERED),
        (Standing(registered=True), Reason.NOT_SCORED),
        (Standing(registered=True, sheets={Stage.SELF: BEGUN}), Reason.INCOMPLETE),
        (Standing(registered=True, sheets={Stage.SELF: FAILED}), Reason.BELOW_THRESHOLD),
        (
            Standing(registered=True, conflict=True, sheets={Stage.SELF: PASSED}),
            Reason.CONFLICT,
        ),
        (
            Standing(registered=True, decided=True, sheets={Stage.SELF: PASSED}),
            Reason.ALREADY_DECIDED,
        ),
        (
            Standing(registered=True, withdrawn=True, sheets={Stage.SELF: PASSED}),
            Reason.WITHDRAWN,
        ),
    ],
)
def test_each_obstacle_has_its_reason(standing: Standing, reason: Reason) -> None:
    judgement = qualify(standing, POINTS)
    assert judgement.reasons == (reason,)
    assert not judgement.qualifies


def test_a_draft_decides_nothing_whatever_the_sheet() -> None:
    draft = replace(DRAFT, items=POINTS.items)
    sheets = {Stage.COMMUNE: score(draft, full_marks(draft))}
    judgement = qualify(Standing(registered=True, sheets=sheets), draft, confirmed=True)
    assert judgement.reasons == (Reason.DRAFT_CHECKLIST,)


def test_wording_must_be_confirmed_before_an_official_decision_only() -> None:
    standing = Standing(registered=True, sheets={Stage.SELF: PASSED})
    assert qualify(standing, UNCONFIRMED).reasons == (Reason.UNCONFIRMED_CHECKLIST,)
    assert qualify(standing, UNCONFIRMED, confirmed=True).qualifies
    assert qualify(standing, UNCONFIRMED, official=False).qualifies


def test_all_that_an_officer_can_mend_is_said_at_once() -> None:
    standing = Standing(registered=True, conflict=True, sheets={Stage.SELF: BEGUN})
    assert qualify(standing, UNCONFIRMED).reasons == (
        Reason.UNCONFIRMED_CHECKLIST,
        Reason.CONFLICT,
        Reason.INCOMPLETE,
    )


@pytest.mark.parametrize(
    ("years", "year", "count"),
    [
        ((), 2026, 0),
        ((2026,), 2026, 1),
        ((2024, 2025, 2026), 2026, 3),
        ((2022, 2023, 2025, 2026), 2026, 2),
        ((2024, 2025), 2026, 0),
        ((2024, 2025, 2027), 2025, 2),
    ],
)
def test_a_streak_is_counted_back_to_the_first_gap(
    years: tuple[int, ...], year: int, count: int
) -> None:
    assert streak(years, year) == count


@given(st.sets(st.integers(2000, 2040)), st.integers(2000, 2040))
def test_a_streak_is_as_long_as_the_years_it_is_made_of(years: set[int], year: int) -> None:
    count = streak(years, year)
    assert all(year - back in years for back in range(count))
    assert year - count not in years


def test_targets_are_kept_three_years_and_points_for_their_own() -> None:
    assert kept_until(LEVELS, 2026) == 2029
    assert kept_until(POINTS, 2026) == 2026


@pytest.mark.parametrize(
    ("reached", "decided", "day", "allowed"),
    [
        ("1", {}, dt.date(2026, 12, 1), "1"),
        ("2", {}, dt.date(2026, 12, 1), "1"),
        ("2", {"1": dt.date(2025, 12, 1)}, dt.date(2026, 11, 30), "1"),
        ("2", {"1": dt.date(2025, 12, 1)}, dt.date(2026, 12, 1), "2"),
        ("1", {"1": dt.date(2020, 12, 1)}, dt.date(2026, 12, 1), "1"),
    ],
)
def test_the_second_level_waits_twelve_months_for_the_first(
    reached: str, decided: dict[str, dt.date], day: dt.date, allowed: str
) -> None:
    assert level_allowed(LEVELS, reached, decided, day) == allowed


ONE, TWO = (level.name for level in LEVELS.levels)


@pytest.mark.parametrize(
    ("rating", "earlier", "given"),
    [
        (TWO, (), ONE),
        (TWO, ((ONE, dt.date(2026, 1, 1)),), ONE),
        (TWO, ((ONE, dt.date(2025, 12, 1)), (ONE, dt.date(2026, 1, 1))), TWO),
        (TWO, ((TWO, dt.date(2025, 12, 1)),), TWO),
        (ONE, ((TWO, dt.date(2025, 12, 1)),), ONE),
        ("Tốt", (), "Tốt"),
    ],
)
def test_a_decision_gives_the_level_below_until_the_wait_is_over(
    rating: str, earlier: tuple[tuple[str, dt.date], ...], given: str
) -> None:
    assert rating_allowed(LEVELS, rating, earlier, dt.date(2026, 12, 1)) == given


def test_a_set_without_levels_allows_none() -> None:
    assert level_allowed(POINTS, "1", {}, dt.date(2026, 12, 1)) is None


@pytest.mark.parametrize(
    ("day", "months", "then"),
    [
        (dt.date(2025, 12, 1), 12, dt.date(2026, 12, 1)),
        (dt.date(2024, 2, 29), 12, dt.date(2025, 2, 28)),
        (dt.date(2026, 10, 31), 4, dt.date(2027, 2, 28)),
        (dt.date(2026, 12, 31), 36, dt.date(2029, 12, 31)),
    ],
)
def test_months_are_added_within_the_calendar(day: dt.date, months: int, then: dt.date) -> None:
    assert add_months(day, months) == then
