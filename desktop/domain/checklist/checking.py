"""What is wrong with a checklist, or still missing from it: the work list of whoever completes one."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from desktop.domain.checklist.values import (
    AnswerKind,
    Checklist,
    Completeness,
    Item,
    Scoring,
)
from desktop.domain.subjects import Zone


class Fault(StrEnum):
    """The kinds of problem a checklist can have."""

    DRAFT = "draft"
    """Marked as incomplete: nothing can be decided with it."""
    FIELD_EMPTY = "field_empty"
    UNSOURCED = "unsourced"
    """Called official, but without document, issuer or date."""
    NOT_OFFICIAL = "not_official"
    """An illustrative set that calls itself official."""
    NO_ITEMS = "no_items"
    DUPLICATE = "duplicate"
    UNKNOWN_GROUP = "unknown_group"
    EMPTY_GROUP = "empty_group"
    WRONG_ANSWER_KIND = "wrong_answer_kind"
    MAXIMUM_MISSING = "maximum_missing"
    MAXIMUM_WRONG = "maximum_wrong"
    MINIMUM_WRONG = "minimum_wrong"
    NO_FLOOR = "no_floor"
    TOTAL_MISSING = "total_missing"
    TOTAL_DIFFERS = "total_differs"
    GROUP_DIFFERS = "group_differs"
    NO_BANDS = "no_bands"
    NO_PASSING_BAND = "no_passing_band"
    BANDS_NOT_FROM_ZERO = "bands_not_from_zero"
    BANDS_OVERLAP = "bands_overlap"
    BANDS_GAP = "bands_gap"
    BAND_TOO_HIGH = "band_too_high"
    BANDS_OUT_OF_ORDER = "bands_out_of_order"
    """A passing band lies below one that does not pass."""
    NO_LEVELS = "no_levels"
    UNKNOWN_LEVEL = "unknown_level"
    PERCENT_MISSING = "percent_missing"
    PERCENT_WRONG = "percent_wrong"
    PERCENT_FALLS = "percent_falls"
    """A higher level asks for less than a lower one."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing to mend, and where."""

    fault: Fault
    where: str = ""
    """Code of the item, group, band or level, or name of the field."""
    expected: float | None = None
    found: float | None = None


def check(checklist: Checklist) -> list[Problem]:
    """List every problem of a checklist; one without any may be used for decisions."""
    scales = _targets if checklist.scoring is Scoring.LEVELS else _points
    return [*_head(checklist), *_outline(checklist), *scales(checklist)]


def _head(checklist: Checklist) -> Iterator[Problem]:
    if checklist.completeness is Completeness.PARTIAL:
        yield Problem(Fault.DRAFT)
    for name in ("id", "version", "name"):
        if not getattr(checklist, name).strip():
            yield Problem(Fault.FIELD_EMPTY, name)
    if checklist.completeness is Completeness.ILLUSTRATIVE:
        if checklist.official:
            yield Problem(Fault.NOT_OFFICIAL)
    elif checklist.official:
        for name in ("issuing_document", "issuer", "date"):
            if not getattr(checklist, name):
                yield Problem(Fault.UNSOURCED, name)


def _outline(checklist: Checklist) -> Iterator[Problem]:
    if not checklist.items:
        yield Problem(Fault.NO_ITEMS)
    codes = [item.code for item in checklist.items]
    groups = [group.code for group in checklist.groups]
    levels = [level.code for level in checklist.levels]
    for each in (codes, groups, levels):
        yield from (Problem(Fault.DUPLICATE, code) for code in _repeated(each))
    for item in checklist.items:
        if not item.code.strip() or not item.text.strip():
            yield Problem(Fault.FIELD_EMPTY, item.code)
        if item.group not in groups:
            yield Problem(Fault.UNKNOWN_GROUP, item.code)
        if (item.answer is AnswerKind.POINTS) is (checklist.scoring is Scoring.LEVELS):
            yield Problem(Fault.WRONG_ANSWER_KIND, item.code)
    for group in checklist.groups:
        if not checklist.items_of(group):
            yield Problem(Fault.EMPTY_GROUP, group.code)


def _repeated(codes: Iterable[str]) -> list[str]:
    return [code for code, times in Counter(codes).items() if times > 1]


def _points(checklist: Checklist) -> Iterator[Problem]:
    for item in checklist.items:
        yield from _item_points(item)
    if checklist.scoring is Scoring.FLOOR and not any(item.minimum for item in checklist.items):
        yield Problem(Fault.NO_FLOOR)
    yield from _sums(checklist)
    if not checklist.bands:
        yield Problem(Fault.NO_BANDS)
        return
    for zone in Zone:
        yield from _scale(checklist, zone)


def _item_points(item: Item) -> Iterator[Problem]:
    if item.maximum is None:
        yield Problem(Fault.MAXIMUM_MISSING, item.code)
    elif item.maximum <= 0 or item.maximum % 0.5:
        yield Problem(Fault.MAXIMUM_WRONG, item.code, found=item.maximum)
    elif not 0 <= item.minimum <= item.maximum:
        yield Problem(Fault.MINIMUM_WRONG, item.code, item.maximum, item.minimum)


def _sums(checklist: Checklist) -> Iterator[Problem]:
    if checklist.total is None:
        yield Problem(Fault.TOTAL_MISSING)
    elif checklist.total != checklist.maximum:
        yield Problem(Fault.TOTAL_DIFFERS, "", checklist.total, checklist.maximum)
    for group in checklist.groups:
        points = sum(item.maximum or 0.0 for item in checklist.items_of(group))
        if group.maximum is not None and group.maximum != points:
            yield Problem(Fault.GROUP_DIFFERS, group.code, group.maximum, points)


def _scale(checklist: Checklist, zone: Zone) -> Iterator[Problem]:
    """Look at the bands one zone is rated by: from nothing to the total, each total in one band."""
    bands = checklist.bands_for(zone)[::-1]
    if not any(band.passed for band in bands):
        yield Problem(Fault.NO_PASSING_BAND, zone)
    if not bands or bands[0].minimum != 0:
        yield Problem(Fault.BANDS_NOT_FROM_ZERO, zone)
    for lower, upper in pairwise(bands):
        end = upper.minimum if lower.below is None else lower.below
        if end > upper.minimum or lower.minimum == upper.minimum:
            yield Problem(Fault.BANDS_OVERLAP, upper.rating, upper.minimum, end)
        elif end < upper.minimum:
            yield Problem(Fault.BANDS_GAP, upper.rating, upper.minimum, end)
        if lower.passed and not upper.passed:
            yield Problem(Fault.BANDS_OUT_OF_ORDER, upper.rating)
    top = bands[-1] if bands else None
    if top and (top.below is not None or top.minimum > checklist.maximum):
        yield Problem(Fault.BAND_TOO_HIGH, top.rating, checklist.maximum, top.below or top.minimum)


def _targets(checklist: Checklist) -> Iterator[Problem]:
    if not checklist.levels:
        yield Problem(Fault.NO_LEVELS)
    known = {level.code for level in checklist.levels}
    for item in checklist.items:
        if not {*item.min_percent, *filter(None, [item.level])} <= known:
            yield Problem(Fault.UNKNOWN_LEVEL, item.code)
        elif item.answer is AnswerKind.PERCENT:
            yield from _percents(checklist, item)


def _percents(checklist: Checklist, item: Item) -> Iterator[Problem]:
    asked = [
        item.min_percent[level.code] for level in checklist.levels if level.code in item.min_percent
    ]
    first = item.level or (checklist.levels[0].code if checklist.levels else "")
    if first not in item.min_percent:
        yield Problem(Fault.PERCENT_MISSING, item.code)
    if any(not 0 < percent <= 100 for percent in asked):
        yield Problem(Fault.PERCENT_WRONG, item.code)
    for lower, upper in pairwise(asked):
        if upper < lower:
            yield Problem(Fault.PERCENT_FALLS, item.code, lower, upper)
