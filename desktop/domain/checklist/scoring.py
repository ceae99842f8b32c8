"""The score of a sheet: one pure function for all three kinds of checklist."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from desktop.domain.checklist.answers import Answer, refuse_unknown, validated
from desktop.domain.checklist.values import NOT_ASKED, AnswerKind, Band, Checklist, Item, Scoring
from desktop.domain.subjects import Zone


class Why(StrEnum):
    """Why an item stands against the title."""

    BELOW_MINIMUM = "below_minimum"
    NOT_MET = "not_met"
    BELOW_PERCENT = "below_percent"


@dataclass(frozen=True, slots=True)
class Failure:
    """An answered item that is not enough."""

    item: str
    why: Why


class Score(NamedTuple):  # made for every sheet of a package
    """What follows from a sheet; computed, never typed.

    Attributes:
        total: points given, or targets of the lowest level met.
        maximum: what `total` can reach.
        rating: name of the band or level; None while blanks remain, for drafts, and below all.
        level: code of the highest level met, for a set of targets.
        passed: whether the sheet earns the title; never with a blank, never with a draft.
        complete: whether every item has an answer.
        missing: codes of the blank items, in the sheet's order.
        failed: answered items that stand against the title.
    """

    total: float
    maximum: float
    rating: str | None
    level: str | None
    passed: bool
    complete: bool
    missing: tuple[str, ...]
    failed: tuple[Failure, ...]


def score(
    checklist: Checklist, answers: Mapping[str, Answer | None], zone: Zone = Zone.GENERAL
) -> Score:
    """Work out the score of a sheet.

    Raises:
        ItemUnknown: an answer belongs to no item of this checklist.
        AppError: an answer that cannot stand; see `answers.validated`.
    """
    refuse_unknown(checklist, answers)
    if checklist.scoring is Scoring.LEVELS:
        return _score_targets(checklist, answers)
    return _score_points(checklist, answers, zone)


def _score_points(checklist: Checklist, answers: Mapping[str, Answer | None], zone: Zone) -> Score:
    total = 0.0
    missing = []
    failed = []
    for code, maximum, minimum in checklist.limits:
        value = answers.get(code)
        if value is None:
            missing.append(code)
            continue
        if type(value) is not float or not 0 <= value <= maximum or value % 0.5:
            # the usual answer needs no second look: sheets are many
            validated(checklist.by_code[code], value)
        total += value
        if value < minimum:
            failed.append(Failure(code, Why.BELOW_MINIMUM))
    complete = not missing
    band = None
    if complete and checklist.can_decide:
        band = _band(checklist.bands_for(zone), total, held_back=bool(failed))
    return Score(
        total=total,
        maximum=checklist.maximum,
        rating=band.rating if band else None,
        level=None,
        passed=band is not None and band.passed,
        complete=complete,
        missing=tuple(missing),
        failed=tuple(failed),
    )


def _band(bands: Sequence[Band], total: float, *, held_back: bool) -> Band | None:
    """Find the band of a total; an item below its minimum holds back from every passing band."""
    for band in bands:
        if total >= band.minimum and not (held_back and band.passed):
            return band
    return None


def _score_targets(checklist: Checklist, answers: Mapping[str, Answer | None]) -> Score:
    """Take the lowest of the levels that the targets reach; one unmet target keeps from all."""
    met = 0
    lowest = len(checklist.levels)
    missing = []
    failed = []
    for item, needs in checklist.needs:
        value = answers.get(item.code)
        if value is None:
            missing.append(item.code)
            continue
        reached = _levels_reached(validated(item, value), needs)
        lowest = min(lowest, reached)
        if not reached:
            failed.append(_failure(item))
        elif needs[0] != NOT_ASKED:
            met += 1
    complete = not missing
    decides = complete and lowest > 0 and checklist.can_decide
    level = checklist.levels[lowest - 1] if decides else None
    return Score(
        total=float(met),
        maximum=checklist.maximum,
        rating=level.name if level else None,
        level=level.code if level else None,
        passed=level is not None,
        complete=complete,
        missing=tuple(missing),
        failed=tuple(failed),
    )


def _levels_reached(value: float, needs: Sequence[float]) -> int:
    for rank, need in enumerate(needs):
        if value < need:
            return rank
    return len(needs)


def _failure(item: Item) -> Failure:
    yes_no = item.answer is AnswerKind.YES_NO
    return Failure(item.code, Why.NOT_MET if yes_no else Why.BELOW_PERCENT)


def shortfalls(
    checklist: Checklist, answers: Mapping[str, Answer | None], level: str
) -> tuple[Failure, ...]:
    """Say what keeps a sheet from a level, for a unit that passed and wants the next one."""
    rank = [each.code for each in checklist.levels].index(level)
    return tuple(
        _failure(item)
        for item, needs in checklist.needs
        if (value := answers.get(item.code)) is not None and _levels_reached(value, needs) <= rank
    )
