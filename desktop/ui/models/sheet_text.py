"""What stands in a score sheet, as people read it; and why an answer was not taken."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QCoreApplication

from desktop.documents.figures import points
from desktop.domain.checklist import (
    Answer,
    AnswerKind,
    Checklist,
    Group,
    Item,
    Score,
    Scoring,
)
from desktop.domain.checklist.values import NOT_ASKED
from desktop.domain.year import Stage
from desktop.wording import QT_TRANSLATE_NOOP

T = QT_TRANSLATE_NOOP
CONTEXT = "sheet"

STAGES: Final[dict[Stage, str]] = {
    Stage.SELF: T("sheet", "Tự chấm"),
    Stage.VILLAGE: T("sheet", "Thôn chấm"),
    Stage.COMMUNE: T("sheet", "Xã thẩm định"),
}
DIFFERS: Final[dict[Stage, str]] = {
    Stage.SELF: T("sheet", "khác tự chấm"),
    Stage.VILLAGE: T("sheet", "khác thôn chấm"),
    Stage.COMMUNE: T("sheet", "khác xã thẩm định"),
}


def say(sentence: str) -> str:
    """A sentence of this file in the language of the window."""
    return QCoreApplication.translate(CONTEXT, sentence)


def stage_name(stage: Stage) -> str:
    """Who scores: "Thôn chấm"."""
    return say(STAGES[stage])


def answer_text(item: Item, answer: Answer | None) -> str:
    """An answer as a sheet shows it; a blank stays a blank."""
    if answer is None:
        return ""
    if item.answer is AnswerKind.YES_NO:
        return say(T("sheet", "Có")) if answer else say(T("sheet", "Không"))
    return points(float(answer)) + ("%" if item.answer is AnswerKind.PERCENT else "")


def most_text(item: Item) -> str:
    """What can be reached at most, or what must be reached."""
    if item.answer is AnswerKind.YES_NO:
        return say(T("sheet", "Có"))
    if item.answer is AnswerKind.PERCENT:
        least = min(item.min_percent.values(), default=None)
        return "" if least is None else f"≥ {points(least)}%"
    return points(item.maximum)


def best_answer(item: Item) -> Answer | None:
    """The most an item can be answered with; None when nobody knows it."""
    if item.answer is AnswerKind.YES_NO:
        return True
    return 100.0 if item.answer is AnswerKind.PERCENT else item.maximum


def difference_text(item: Item, own: Answer, before: Answer, stage: Stage) -> str:
    """How an answer differs from an earlier stage's: "khác tự chấm: −1"."""
    words = say(DIFFERS[stage])
    if item.answer is AnswerKind.YES_NO:
        return words
    change = f"{own - before:+g}".replace("-", "−").replace(".", ",")
    return f"{words}: {change}"


def group_most(checklist: Checklist, group: Group) -> str:
    """What a group can reach: points, or how many targets of the lowest level it has."""
    if checklist.scoring is Scoring.LEVELS:
        asked = [needs[0] for item, needs in checklist.needs if item.group == group.code]
        return str(sum(need != NOT_ASKED for need in asked))
    return points(sum(item.maximum or 0.0 for item in checklist.items_of(group)))


def group_sum(checklist: Checklist, group: Group, answers: Mapping[str, Answer]) -> str:
    """What a group has reached; nothing while it is blank."""
    given = [item for item in checklist.items_of(group) if item.code in answers]
    if not given:
        return ""
    if checklist.scoring is Scoring.LEVELS:
        needs = {item.code: needs[0] for item, needs in checklist.needs}
        asked = [item.code for item in given if needs[item.code] != NOT_ASKED]
        return str(sum(answers[code] >= needs[code] for code in asked))
    return points(sum(float(answers[item.code]) for item in given))


def total_text(checklist: Checklist, score: Score) -> str:
    """What was reached out of what can be: "53,5 / 100", "9 / 11 chỉ tiêu"."""
    text = f"{points(score.total)} / {points(score.maximum)}"
    if checklist.scoring is Scoring.LEVELS:
        return say(T("sheet", "{figures} chỉ tiêu")).format(figures=text)
    return text


def rating_text(checklist: Checklist, score: Score) -> str:
    """What follows from a sheet, or what is still missing."""
    if not score.complete:
        words = T("sheet", "còn {n} mục trống · chưa xếp loại")
        return say(words).format(n=len(score.missing))
    if not checklist.can_decide:
        return say(T("sheet", "đủ mục · bản nháp không xếp loại"))
    if score.passed:
        return score.rating or say(T("sheet", "Đạt"))
    if score.failed and checklist.scoring is not Scoring.POINTS:
        words = T("sheet", "Chưa đạt · {n} mục dưới mức")
        return say(words).format(n=len(score.failed))
    failed = say(T("sheet", "Chưa đạt"))
    if score.rating and score.rating.casefold() != failed.casefold():
        return say(T("sheet", "{rating} · chưa đạt")).format(rating=score.rating)
    return failed


def rating_look(score: Score) -> tuple[str, str]:
    """Shape and colour of what follows from a sheet."""
    if not score.complete:
        return "clock", "warning"
    return ("done", "success") if score.passed else ("minus", "warning")
