"""Who may be recognised this year, who not and why, and how long a recognition lasts (công nhận)."""

import calendar
import datetime as dt
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from desktop.domain.checklist import Checklist, Score
from desktop.domain.year import Stage, last_stage


class Reason(StrEnum):
    """Why a subject cannot be recognised."""

    NOT_REGISTERED = "not_registered"
    WITHDRAWN = "withdrawn"
    ALREADY_DECIDED = "already_decided"
    DRAFT_CHECKLIST = "draft_checklist"
    """The criteria are an incomplete draft of an official set."""
    UNCONFIRMED_CHECKLIST = "unconfirmed_checklist"
    """Nobody has compared the wording with the document yet."""
    CONFLICT = "conflict"
    """Two PCs hold different sheets, and nobody has decided which counts."""
    NOT_SCORED = "not_scored"
    INCOMPLETE = "incomplete"
    """Sheets were begun, none is finished."""
    BELOW_THRESHOLD = "below_threshold"


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a subject stands when the commune looks at the year."""

    registered: bool
    withdrawn: bool = False
    decided: bool = False
    conflict: bool = False
    sheets: Mapping[Stage, Score] = field(default_factory=dict)
    """The score of each stage that has a sheet, finished or not."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """What the rules say about one subject; the decision itself is the commune's."""

    reasons: tuple[Reason, ...]
    stage: Stage | None = None
    """The last finished stage, whose sheet counts."""
    score: Score | None = None

    @property
    def qualifies(self) -> bool:
        """Nothing stands against it."""
        return not self.reasons


def qualify(
    standing: Standing, checklist: Checklist, *, confirmed: bool = False, official: bool = True
) -> Judgement:
    """Judge one subject by the sheet of its last finished stage.

    A later sheet that was begun and not finished does not undo an earlier one. All reasons that an
    officer can do something about are given at once.

    Args:
        standing: what is known of the subject in this year.
        checklist: the version the year is scored with.
        confirmed: whether an officer compared its wording with the document.
        official: whether a real decision follows; a trial needs no confirmed wording.
    """
    if not standing.registered:
        return Judgement((Reason.NOT_REGISTERED,))
    stage = last_stage([stage for stage, score in standing.sheets.items() if score.complete])
    score = standing.sheets[stage] if stage else None
    if standing.withdrawn or standing.decided:
        reason = Reason.WITHDRAWN if standing.withdrawn else Reason.ALREADY_DECIDED
        return Judgement((reason,), stage, score)
    reasons = []
    if not checklist.can_decide:
        reasons.append(Reason.DRAFT_CHECKLIST)
    elif official and checklist.needs_confirmation and not confirmed:
        reasons.append(Reason.UNCONFIRMED_CHECKLIST)
    if standing.conflict:
        reasons.append(Reason.CONFLICT)
    if not standing.sheets:
        reasons.append(Reason.NOT_SCORED)
    elif score is None:
        reasons.append(Reason.INCOMPLETE)
    elif not score.passed and checklist.can_decide:
        reasons.append(Reason.BELOW_THRESHOLD)
    return Judgement(tuple(reasons), stage, score)


def streak(recognised_years: Collection[int], year: int) -> int:
    """Count the years without a gap that end with `year` (số năm liên tục); 0 if it is not in.

    The years belong to the subject and not to its address, so they survive a move, a split of the
    household and a merger of communes.
    """
    count = 0
    while year - count in recognised_years:
        count += 1
    return count


def printed_address(address: str, village: str) -> str:
    """The address on a certificate: with the village, unless it is named already."""
    if village in address:
        return address
    return ", ".join(part for part in (address, village) if part)


def kept_until(checklist: Checklist, recognised_year: int) -> int:
    """Give the last year a recognition is kept in.

    Thông tư 24 and 25/2023/TT-BGDĐT keep it 36 months after the year it was earned in; a title
    that is judged every year, as by Thông tư 22/2020/TT-BGDĐT, is of its own year only.
    """
    return recognised_year + checklist.validity_months // 12


def level_allowed(
    checklist: Checklist, reached: str, decided: Mapping[str, dt.date], day: dt.date
) -> str | None:
    """Give the level that may be decided on a day, when the sheet reached one.

    A level that must wait can only follow a decision on the level below, after its months (level 2
    of Thông tư 24 and 25/2023/TT-BGDĐT: 12). Until then the level below is what may be decided.

    Args:
        checklist: the set of targets.
        reached: code of the highest level the sheet meets.
        decided: when each level was decided for this subject, by code.
        day: the day of the new decision.
    """
    allowed = None
    below: str | None = None
    for level in checklist.levels:
        if level.months_after and below is not None:
            since = decided.get(below)
            if since is None or day < add_months(since, level.months_after):
                break
        allowed = below = level.code
        if level.code == reached:
            break
    return allowed


def rating_allowed(
    checklist: Checklist, rating: str, earlier: Iterable[tuple[str, dt.date]], day: dt.date
) -> str:
    """Give the rating that may be decided on a day, when the sheet reached one.

    Args:
        checklist: the set it was scored with.
        rating: of the sheet; what is no level of this set stays as it is.
        earlier: ratings that decisions gave to this subject, each with its day. Whoever was given
            a level has those below it as well.
        day: the day of the decision.
    """
    names = [level.name for level in checklist.levels]
    if rating not in names:
        return rating
    decided: dict[str, dt.date] = {}
    for name, since in earlier:
        given = names.index(name) + 1 if name in names else 0
        for level in checklist.levels[:given]:
            decided[level.code] = min(since, decided.get(level.code, since))
    reached = checklist.levels[names.index(rating)].code
    allowed = level_allowed(checklist, reached, decided, day)
    return next(level.name for level in checklist.levels if level.code == allowed)


def add_months(day: dt.date, months: int) -> dt.date:
    """Go on by whole months; the 31st becomes the last day of a shorter month."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    last = calendar.monthrange(year, month + 1)[1]
    return dt.date(year, month + 1, min(day.day, last))
