"""What may settle a conflict: one side's value, or one of the person's own that the field can hold."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from desktop.db.tables.shapes import shape
from desktop.domain.dates import PartialDate
from desktop.domain.duplicates import Verdict
from desktop.domain.names import nfc
from desktop.errors import AppError
from desktop.services.register.failures import ValueUnfit

DATES = frozenset({"birth", "held_on", "signed_on", "registered_on", "moved_on", "since"})
"""Fields that hold a day, written as ISO does."""
CHOSEN = frozenset({"zone", "checklist", "answer"})
"""Fields that hold one of a few words: a person takes one of those that are there."""


def kind_of(entity: str, field: str) -> str:
    """What a person may write of their own: `text`, `number`, `date`, `flag`, `verdict`, or nothing."""
    form = shape(entity)
    if field == "verdict":
        return field
    if field in form.flags:
        return "flag"
    if field in form.documents or field in form.references or field in CHOSEN:
        return ""
    if field in form.numbers:
        return "number"
    return "date" if field in DATES else "text"


def fit(entity: str, field: str, value: Any, known: Sequence[Any]) -> Any:
    """A value as the field holds it.

    Args:
        entity: what is settled, an entity of the register,
        field: and of it a field.
        value: what the person chose or wrote.
        known: the values that stand beside each other; each of them fits.

    Raises:
        ValueUnfit: it is none of these, and nothing the field can hold.
    """
    if isinstance(value, UUID):
        value = str(value)
    if any(value == one and type(value) is type(one) for one in known):
        return value
    match kind_of(entity, field):
        case "flag" if isinstance(value, bool):
            return value
        case "verdict" if value in frozenset(Verdict):
            return value
        case "number":
            return _number(entity, field, value)
        case "date" if isinstance(value, str):
            return _day(field, value)
        case "text" if isinstance(value, (str, int, float)) and not isinstance(value, bool):
            return _text(entity, field, str(value))
    raise ValueUnfit(field=field)


def _number(entity: str, field: str, value: Any) -> int | float | None:
    form = shape(entity)
    if value in {None, ""} and field in form.empty:
        return None
    try:
        number = float(str(value).replace(",", "."))
    except ValueError:
        raise ValueUnfit(field=field) from None
    if not 0 <= number < 1_000_000 or (field in form.whole and not number.is_integer()):
        raise ValueUnfit(field=field)
    return int(number) if field in form.whole else number


def _day(field: str, text: str) -> str:
    try:
        day = PartialDate.parse(text)
    except AppError:
        raise ValueUnfit(field=field) from None
    if not day.day:  # a year alone is no day
        raise ValueUnfit(field=field)
    return day.iso


def _text(entity: str, field: str, text: str) -> str:
    clean = nfc(text)
    if not clean and shape(entity).defaults.get(field) is None:
        raise ValueUnfit(field=field)
    return clean
