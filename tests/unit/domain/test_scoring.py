"""The score of a sheet, for all three kinds of checklist."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.checklist import (
    Answer,
    AnswerKind,
    Band,
    Checklist,
    Failure,
    Item,
    Level,
    Score,
    Why,
    score,
    shortfalls,
)
from desktop.domain.failures import (
    AnswerWrongKind,
    ItemUnknown,
    MaximumUnknown,
    PercentOutOfRange,
    PointsNotHalf,
    PointsOutOfRange,
)
from desktop.domain.subjects import Zone
from desktop.errors import AppError
from tests.unit.domain.samples import ALL_KINDS, DRAFT, FLOOR, LEVELS, POINTS, full_marks


def answers_to(item: Item) -> st.SearchStrategy[Answer]:
    if item.answer is AnswerKind.YES_NO:
        return st.booleans()
    if item.answer is AnswerKind.PERCENT:
        return st.floats(0, 100)
    return st.integers(0, int((item.maximum or 0) * 2)).map(lambda halves: halves / 2)


@st.composite
def sheets(draw: st.DrawFn, *, blanks: bool) -> tuple[Checklist, dict[str, Answer | None], Zone]:
    checklist = draw(st.sampled_from(ALL_KINDS))
    sheet = {
        item.code: draw(st.none() | answers_to(item) if blanks else answers_to(item))
        for item in checklist.items
    }
    return checklist, sheet, draw(st.sampled_from(Zone))


def rank(checklist: Checklist, result: Score, zone: Zone) -> int:
    """Place a complete sheet's result on the checklist's own scale."""
    if result.level:
        return [level.code for level in checklist.levels].index(result.level) + 1
    bands = [band.rating for band in checklist.bands_for(zone)][::-1]
    return bands.index(result.rating) if result.rating else 0


@given(sheets(blanks=True))
def test_a_total_lies_between_nothing_and_the_maximum(
    case: tuple[Checklist, dict[str, Answer | None], Zone],
) -> None:
    result = score(*case)
    assert 0 <= result.total <= result.maximum


@given(sheets(blanks=True))
def test_a_sheet_with_a_blank_is_incomplete_and_never_passed(
    case: tuple[Checklist, dict[str, Answer | None], Zone],
) -> None:
    _, sheet, _ = case
    blanks = tuple(code for code, value in sheet.items() if value is None)
    result = score(*case)
    assert result.missing == blanks
    assert result.complete is not bool(blanks)
    if blanks:
        assert (result.passed, result.rating, result.level) == (False, None, None)


@given(sheets(blanks=False), st.data())
def test_a_better_answer_never_lowers_the_result(
    case: tuple[Checklist, dict[str, Answer], Zone], data: st.DataObject
) -> None:
    checklist, sheet, zone = case
    code = data.draw(st.sampled_from(sorted(sheet)))
    better = max(sheet[code], data.draw(answers_to(checklist.by_code[code])))
    before, after = score(*case), score(checklist, sheet | {code: better}, zone)
    assert after.total >= before.total
    assert rank(checklist, after, zone) >= rank(checklist, before, zone)
    assert after.passed >= before.passed


@given(sheets(blanks=False))
def test_the_difficult_zone_never_asks_for_more(
    case: tuple[Checklist, dict[str, Answer], Zone],
) -> None:
    checklist, sheet, _ = case
    general, difficult = (score(checklist, sheet, zone) for zone in Zone)
    assert difficult.passed >= general.passed


@given(st.lists(st.integers(0, 20).map(lambda halves: halves / 2), min_size=10, max_size=10))
def test_the_floor_holds_whatever_the_total(points: list[float]) -> None:
    sheet = {item.code: value for item, value in zip(FLOOR.items, points, strict=True)}
    result = score(FLOOR, sheet)
    assert result.passed is (sum(points) >= 80 and min(points) >= 5)
    assert [failure.item for failure in result.failed] == [
        code for code, value in sheet.items() if value < 5
    ]


@pytest.mark.parametrize("checklist", ALL_KINDS, ids=lambda checklist: checklist.id)
def test_a_perfect_sheet_passes_and_an_empty_one_lists_every_item(checklist: Checklist) -> None:
    perfect, empty = score(checklist, full_marks(checklist)), score(checklist, {})
    assert perfect.passed
    assert perfect.total == perfect.maximum
    assert empty.missing == tuple(item.code for item in checklist.items)
    assert empty.total == 0


@pytest.mark.parametrize(
    ("total", "rating"),
    [
        (90, "Tốt"),
        (85, "Tốt"),
        (84.5, "Khá"),
        (70, "Khá"),
        (69.5, "Trung bình"),
        (50, "Trung bình"),
        (49.5, "Không đạt"),
        (45, "Không đạt"),
    ],
)
def test_ratings_change_at_the_figures_of_the_circular(total: float, rating: str) -> None:
    most = min(total - 40, 40)
    result = score(POINTS, {"1.1": most, "1.2": total - 40 - most, "2.1": 25, "2.2": 15})
    assert (result.total, result.rating, result.passed) == (total, rating, rating != "Không đạt")


def test_half_points_add_up() -> None:
    result = score(POINTS, {"1.1": 37.5, "1.2": 19.5, "2.1": 20, "2.2": 10.5})
    assert result.total == 87.5


def test_the_pass_mark_depends_on_the_zone() -> None:
    sheet = dict.fromkeys(FLOOR.by_code, 7.0)
    assert not score(FLOOR, sheet, Zone.GENERAL).passed
    assert score(FLOOR, sheet, Zone.DIFFICULT).passed
    assert score(FLOOR, sheet, Zone.GENERAL).rating == "Chưa đạt"


def test_one_index_below_the_floor_fails_a_high_total() -> None:
    sheet = dict.fromkeys(FLOOR.by_code, 10.0) | {"4": 4.5}
    result = score(FLOOR, sheet)
    assert result.total == 94.5
    assert (result.passed, result.rating) == (False, "Chưa đạt")
    assert result.failed == (Failure("4", Why.BELOW_MINIMUM),)


def test_a_total_below_every_band_has_no_rating() -> None:
    passing_only = replace(FLOOR, bands=(Band("Đạt", 80),))
    result = score(passing_only, dict.fromkeys(FLOOR.by_code, 5.0))
    assert (result.complete, result.passed, result.rating) == (True, False, None)


def test_all_targets_of_level_one_met_is_level_one() -> None:
    sheet = {"1.1": True, "1.2": False, "2.1": 94.99, "2.2": 60}
    result = score(LEVELS, sheet)
    assert (result.level, result.rating, result.passed) == ("1", "Mức độ 1", True)
    assert (result.total, result.maximum, result.failed) == (3, 3, ())


def test_level_two_raises_some_and_adds_one() -> None:
    sheet: dict[str, Answer] = {"1.1": True, "1.2": True, "2.1": 95, "2.2": 60}
    assert score(LEVELS, sheet).level == "2"
    assert shortfalls(LEVELS, sheet | {"1.2": False, "2.1": 94}, "2") == (
        Failure("1.2", Why.NOT_MET),
        Failure("2.1", Why.BELOW_PERCENT),
    )
    assert shortfalls(LEVELS, sheet | {"1.2": False, "2.1": 94}, "1") == ()


def test_one_target_missed_fails_all_levels() -> None:
    result = score(LEVELS, {"1.1": True, "1.2": True, "2.1": 89.9, "2.2": 100})
    assert (result.level, result.rating, result.passed, result.total) == (None, None, False, 2)
    assert result.failed == (Failure("2.1", Why.BELOW_PERCENT),)


def test_what_has_failed_shows_while_blanks_remain() -> None:
    result = score(LEVELS, {"1.1": False, "2.1": None})
    assert result.failed == (Failure("1.1", Why.NOT_MET),)
    assert result.missing == ("1.2", "2.1", "2.2")


def test_targets_without_levels_decide_nothing() -> None:
    result = score(replace(LEVELS, levels=()), full_marks(LEVELS))
    assert (result.complete, result.passed) == (True, False)


def test_a_third_level_counts_from_the_second() -> None:
    three = replace(LEVELS, levels=(*LEVELS.levels, Level("3", "Mức độ 3", 12)))
    assert score(three, full_marks(three)).level == "3"


def test_a_draft_adds_up_and_never_rates() -> None:
    known = replace(DRAFT, items=POINTS.items)
    result = score(known, full_marks(known))
    assert (result.total, result.complete) == (100, True)
    assert (result.passed, result.rating) == (False, None)


def test_a_drafts_item_without_points_stays_blank() -> None:
    assert score(DRAFT, full_marks(POINTS)).missing == ("2.3",)
    with pytest.raises(MaximumUnknown):
        score(DRAFT, {"2.3": 5.0})


@pytest.mark.parametrize(
    ("checklist", "sheet", "failure"),
    [
        (POINTS, {"1.1": 40.5}, PointsOutOfRange),
        (POINTS, {"1.1": -0.5}, PointsOutOfRange),
        (POINTS, {"1.1": float("nan")}, PointsOutOfRange),
        (POINTS, {"1.1": 7.25}, PointsNotHalf),
        (POINTS, {"1.1": True}, AnswerWrongKind),
        (LEVELS, {"1.1": 1.0}, AnswerWrongKind),
        (LEVELS, {"2.1": True}, AnswerWrongKind),
        (LEVELS, {"2.1": 100.5}, PercentOutOfRange),
        (LEVELS, {"9.9": True}, ItemUnknown),
        (POINTS, {"1.1": 5.0, "9.9": None}, ItemUnknown),
    ],
)
def test_a_sheet_that_cannot_be_is_refused(
    checklist: Checklist, sheet: dict[str, Answer | None], failure: type[AppError]
) -> None:
    with pytest.raises(failure):
        score(checklist, sheet)


@pytest.mark.parametrize("value", ["10", [10], {"points": 10}])
def test_an_answer_of_another_type_is_refused(value: object) -> None:
    for checklist in ALL_KINDS:
        with pytest.raises(AnswerWrongKind):
            score(checklist, {checklist.items[0].code: value})  # type: ignore[dict-item]
