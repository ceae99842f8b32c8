"""Answers of a sheet: what an officer types, and what may stand in a sheet at all."""

import re
from collections.abc import Mapping

from desktop.domain.checklist.values import AnswerKind, Checklist, Item
from desktop.domain.failures import (
    AnswerNotReadable,
    AnswerWrongKind,
    ItemUnknown,
    MaximumUnknown,
    PercentOutOfRange,
    PointsNotHalf,
    PointsOutOfRange,
)
from desktop.domain.names import fold, nfc

Answer = float | bool
"""Points or a measured per cent; yes or no. A blank is None or absent, and never counts as nothing."""

_TRUTHS = (bool,)
_FIGURES = (float, int)  # compared by type: to Python, True is a number too
_NUMBER = re.compile(r"-?\d{1,4}(?:[.,]\d{1,6})?", re.ASCII)
_YES = frozenset({"x", "co", "c", "dat", "d", "1", "true", "yes", "y", "v"})
_NO = frozenset({"khong", "k", "ko", "khong dat", "chua", "chua dat", "0", "false", "no", "n"})


def parse_answer(item: Item, text: str) -> Answer | None:
    """Read what was typed for an item; both "7,5" and "7.5" are seven and a half.

    Raises:
        AnswerNotReadable: it is not what the item asks for.
        PointsOutOfRange, PointsNotHalf, PercentOutOfRange, MaximumUnknown: see `validated`.
    """
    text = nfc(text)
    if not text:
        return None
    if item.answer is AnswerKind.YES_NO:
        word = fold(text)
        if word not in _YES | _NO:
            raise AnswerNotReadable(item=item.code)
        return word in _YES
    if item.answer is AnswerKind.PERCENT:
        text = text.removesuffix("%").rstrip()
    if not _NUMBER.fullmatch(text):
        raise AnswerNotReadable(item=item.code)
    return validated(item, float(text.replace(",", ".")))


def validated(item: Item, value: Answer) -> Answer:
    """Give back an answer that may stand for the item.

    Sheets also come from other PCs, so this is asked of every answer and not only of typed ones.

    Raises:
        AnswerWrongKind: points where yes or no is asked, or the reverse.
        PointsOutOfRange: not between nothing and the item's maximum.
        PointsNotHalf: neither whole nor half.
        PercentOutOfRange: not between 0 and 100.
        MaximumUnknown: the draft does not say yet how many points the item has.
    """
    if type(value) not in (_TRUTHS if item.answer is AnswerKind.YES_NO else _FIGURES):
        raise AnswerWrongKind(item=item.code)
    if item.answer is AnswerKind.POINTS:
        if item.maximum is None:
            raise MaximumUnknown(item=item.code)
        if not 0 <= value <= item.maximum:
            raise PointsOutOfRange(item=item.code, maximum=item.maximum)
        if value % 0.5:
            raise PointsNotHalf(item=item.code)
    elif item.answer is AnswerKind.PERCENT and not 0 <= value <= 100:
        raise PercentOutOfRange(item=item.code)
    return value


def accept(checklist: Checklist, answers: Mapping[str, Answer | None]) -> dict[str, Answer]:
    """Give the answers of a sheet as they are kept: each one sound, blanks left out.

    Raises:
        ItemUnknown: an answer belongs to no item of this checklist.
        AppError: an answer that cannot stand; see `validated`.
    """
    refuse_unknown(checklist, answers)
    items, most = checklist.by_code, checklist.most
    return {
        code: value
        if type(value) is float and 0 <= value <= most[code] and not value % 0.5
        else validated(items[code], value)
        for code, value in answers.items()
        if value is not None
    }


def refuse_unknown(checklist: Checklist, answers: Mapping[str, Answer | None]) -> None:
    """Refuse a sheet of another checklist, or of another version of this one.

    Raises:
        ItemUnknown: an answer belongs to no item of this checklist.
    """
    if not answers.keys() <= checklist.by_code.keys():
        unknown = sorted(answers.keys() - checklist.by_code.keys())
        raise ItemUnknown(items=unknown, checklist=checklist.reference)
