"""Answers as they are typed."""

import unicodedata

import pytest

from desktop.domain.checklist import Answer, Item, accept, parse_answer
from desktop.domain.failures import (
    AnswerNotReadable,
    ItemUnknown,
    MaximumUnknown,
    PercentOutOfRange,
    PointsNotHalf,
    PointsOutOfRange,
)
from desktop.errors import AppError
from tests.unit.domain.samples import DRAFT, LEVELS, POINTS

POINTS_ITEM = POINTS.by_code["1.1"]
YES_NO_ITEM = LEVELS.by_code["1.1"]
PERCENT_ITEM = LEVELS.by_code["2.1"]


@pytest.mark.parametrize(
    ("item", "text", "answer"),
    [
        (POINTS_ITEM, "7,5", 7.5),
        (POINTS_ITEM, "7.5", 7.5),
        (POINTS_ITEM, " 10 ", 10.0),
        (POINTS_ITEM, "07,50", 7.5),
        (POINTS_ITEM, "0", 0.0),
        (POINTS_ITEM, "", None),
        (POINTS_ITEM, "\u00a0", None),
        (PERCENT_ITEM, "93,33", 93.33),
        (PERCENT_ITEM, "93.5 %", 93.5),
        (PERCENT_ITEM, "100%", 100.0),
        (YES_NO_ITEM, "x", True),
        (YES_NO_ITEM, "Có", True),
        (YES_NO_ITEM, unicodedata.normalize("NFD", "Đạt"), True),
        (YES_NO_ITEM, "1", True),
        (YES_NO_ITEM, "Không đạt", False),
        (YES_NO_ITEM, "chưa  đạt", False),
        (YES_NO_ITEM, "0", False),
        (YES_NO_ITEM, " ", None),
    ],
)
def test_an_answer_is_read_as_people_write_it(item: Item, text: str, answer: Answer | None) -> None:
    read = parse_answer(item, text)
    assert read == answer
    assert type(read) is type(answer)


@pytest.mark.parametrize(
    ("item", "text", "failure"),
    [
        (POINTS_ITEM, "40,5", PointsOutOfRange),
        (POINTS_ITEM, "-1", PointsOutOfRange),
        (POINTS_ITEM, "7,25", PointsNotHalf),
        (POINTS_ITEM, "7,5,5", AnswerNotReadable),
        (POINTS_ITEM, "1e1", AnswerNotReadable),
        (POINTS_ITEM, "nan", AnswerNotReadable),
        (POINTS_ITEM, "10%", AnswerNotReadable),
        (POINTS_ITEM, "mười", AnswerNotReadable),
        (POINTS_ITEM, "٧", AnswerNotReadable),
        (PERCENT_ITEM, "101", PercentOutOfRange),
        (PERCENT_ITEM, "%", AnswerNotReadable),
        (YES_NO_ITEM, "7", AnswerNotReadable),
        (YES_NO_ITEM, "có lẽ", AnswerNotReadable),
        (DRAFT.by_code["2.3"], "5", MaximumUnknown),
    ],
)
def test_another_answer_is_refused_with_its_item(
    item: Item, text: str, failure: type[AppError]
) -> None:
    with pytest.raises(failure) as caught:
        parse_answer(item, text)
    assert caught.value.facts["item"] == item.code


def test_a_sheet_is_kept_without_its_blanks() -> None:
    assert accept(POINTS, {"1.1": 7.5, "1.2": None, "2.1": 0}) == {"1.1": 7.5, "2.1": 0}


def test_a_sheet_with_one_wrong_answer_is_refused_whole() -> None:
    with pytest.raises(PointsNotHalf):
        accept(POINTS, {"1.1": 7.5, "1.2": 0.25})


def test_a_sheet_of_another_version_is_refused_with_the_items_it_has_too_many() -> None:
    with pytest.raises(ItemUnknown) as caught:
        accept(POINTS, {"3.2": 1.0, "3.1": None})
    assert caught.value.facts == {"items": ["3.1", "3.2"], "checklist": "points@1"}
