"""What `check` finds wrong with a checklist."""

import datetime as dt
from dataclasses import replace

import pytest

from desktop.domain.checklist import (
    AnswerKind,
    Band,
    Checklist,
    Completeness,
    Fault,
    Group,
    Item,
    Level,
    check,
)
from desktop.domain.subjects import Zone
from tests.unit.domain.samples import ALL_KINDS, DRAFT, FLOOR, LEVELS, POINTS


def with_item(checklist: Checklist, **changes: object) -> Checklist:
    """Change the first item."""
    first, *others = checklist.items
    return replace(checklist, items=(replace(first, **changes), *others))  # type: ignore[arg-type]


def bands(*rows: tuple[str, float, float | None, bool]) -> Checklist:
    return replace(POINTS, bands=tuple(Band(*row) for row in rows))


@pytest.mark.parametrize("checklist", ALL_KINDS, ids=lambda checklist: checklist.id)
def test_a_sound_checklist_has_no_problems(checklist: Checklist) -> None:
    assert check(checklist) == []


@pytest.mark.parametrize(
    ("checklist", "fault", "where"),
    [
        (DRAFT, Fault.DRAFT, ""),
        (replace(POINTS, name=" "), Fault.FIELD_EMPTY, "name"),
        (replace(POINTS, official=True), Fault.UNSOURCED, "issuing_document"),
        (
            replace(POINTS, completeness=Completeness.ILLUSTRATIVE, official=True),
            Fault.NOT_OFFICIAL,
            "",
        ),
        (replace(POINTS, items=()), Fault.NO_ITEMS, ""),
        (with_item(POINTS, code="1.2"), Fault.DUPLICATE, "1.2"),
        (replace(POINTS, groups=(*POINTS.groups, Group("2", "Lặp"))), Fault.DUPLICATE, "2"),
        (replace(LEVELS, levels=(*LEVELS.levels, Level("2", "Lặp"))), Fault.DUPLICATE, "2"),
        (with_item(POINTS, text=""), Fault.FIELD_EMPTY, "1.1"),
        (with_item(POINTS, group="7"), Fault.UNKNOWN_GROUP, "1.1"),
        (replace(POINTS, groups=(*POINTS.groups, Group("3", "Trống"))), Fault.EMPTY_GROUP, "3"),
        (with_item(POINTS, answer=AnswerKind.YES_NO), Fault.WRONG_ANSWER_KIND, "1.1"),
        (with_item(LEVELS, answer=AnswerKind.POINTS), Fault.WRONG_ANSWER_KIND, "1.1"),
        (DRAFT, Fault.MAXIMUM_MISSING, "2.3"),
        (with_item(POINTS, maximum=0.0), Fault.MAXIMUM_WRONG, "1.1"),
        (with_item(POINTS, maximum=7.25), Fault.MAXIMUM_WRONG, "1.1"),
        (with_item(FLOOR, minimum=10.5), Fault.MINIMUM_WRONG, "1"),
        (replace(POINTS, scoring=FLOOR.scoring), Fault.NO_FLOOR, ""),
        (DRAFT, Fault.TOTAL_MISSING, ""),
        (replace(POINTS, total=99.5), Fault.TOTAL_DIFFERS, ""),
        (with_item(POINTS, group="2"), Fault.GROUP_DIFFERS, "1"),
        (replace(POINTS, bands=()), Fault.NO_BANDS, ""),
        (bands(("Không", 0, None, False)), Fault.NO_PASSING_BAND, "general"),
        (bands(("Đạt", 50, None, True)), Fault.BANDS_NOT_FROM_ZERO, "general"),
        (
            replace(POINTS, bands=(Band("Đạt", 0, zone=Zone.GENERAL),)),
            Fault.BANDS_NOT_FROM_ZERO,
            "difficult",
        ),
        (bands(("Đạt", 50, None, True), ("Không", 0, 60, False)), Fault.BANDS_OVERLAP, "Đạt"),
        (bands(("Đạt", 0, None, True), ("Không", 0, None, False)), Fault.BANDS_OVERLAP, "Đạt"),
        (bands(("Đạt", 50, None, True), ("Không", 0, 40, False)), Fault.BANDS_GAP, "Đạt"),
        (bands(("Đạt", 101, None, True), ("Không", 0, 101, False)), Fault.BAND_TOO_HIGH, "Đạt"),
        (bands(("Đạt", 50, 90, True), ("Không", 0, 50, False)), Fault.BAND_TOO_HIGH, "Đạt"),
        (
            bands(("Không", 50, None, False), ("Đạt", 0, 50, True)),
            Fault.BANDS_OUT_OF_ORDER,
            "Không",
        ),
        (replace(LEVELS, levels=()), Fault.NO_LEVELS, ""),
        (with_item(LEVELS, level="3"), Fault.UNKNOWN_LEVEL, "1.1"),
        (with_item(LEVELS, min_percent={"3": 5.0}), Fault.UNKNOWN_LEVEL, "1.1"),
        (with_item(LEVELS, answer=AnswerKind.PERCENT), Fault.PERCENT_MISSING, "1.1"),
    ],
)
def test_each_fault_is_found_where_it_is(checklist: Checklist, fault: Fault, where: str) -> None:
    assert (fault, where) in [(problem.fault, problem.where) for problem in check(checklist)]


@pytest.mark.parametrize(
    ("percents", "fault"),
    [
        ({"1": 0.0}, Fault.PERCENT_WRONG),
        ({"1": 101.0}, Fault.PERCENT_WRONG),
        ({"1": 90.0, "2": 80.0}, Fault.PERCENT_FALLS),
        ({"2": 90.0}, Fault.PERCENT_MISSING),
    ],
)
def test_the_shares_of_a_target_must_make_sense(percents: dict[str, float], fault: Fault) -> None:
    target = Item("1.1", "1", "Tỷ lệ", AnswerKind.PERCENT, min_percent=percents)
    problems = check(replace(LEVELS, items=(target, *LEVELS.items[1:])))
    assert [problem.fault for problem in problems] == [fault]


def test_a_target_may_begin_with_the_second_level() -> None:
    target = Item("1.1", "1", "Tỷ lệ", AnswerKind.PERCENT, min_percent={"2": 90.0}, level="2")
    assert check(replace(LEVELS, items=(target, *LEVELS.items[1:]))) == []


def test_sums_that_differ_say_what_was_expected_and_found() -> None:
    (problem,) = check(replace(POINTS, total=95))
    assert (problem.expected, problem.found) == (95, 100)


def test_an_official_set_with_its_document_is_sound() -> None:
    sourced = replace(
        POINTS,
        official=True,
        issuing_document="Quyết định 1/QĐ-UBND",
        issuer="Ủy ban nhân dân xã Bình Hòa",
        date=dt.date(2026, 1, 5),
    )
    assert check(sourced) == []
    assert sourced.can_decide
    assert not DRAFT.can_decide
