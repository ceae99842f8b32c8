"""Failures of the rules: what was typed or read cannot be right.

Their words stand in `desktop/wording.py`; `facts` never carry personal data.
"""

from typing import ClassVar

from desktop.errors import AppError


class DateNotReadable(AppError):
    """Neither a year nor a day, month and year."""

    code: ClassVar[str] = "date_not_readable"


class DateImpossible(AppError):
    """A day the calendar does not have, such as 31/02."""

    code: ClassVar[str] = "date_impossible"


class DateYearTooShort(AppError):
    """A year of two figures, which may mean this century or the last."""

    code: ClassVar[str] = "date_year_too_short"


class DateOutOfRange(AppError):
    """A year before 1900 or after 2100. Facts: `first`, `last`."""

    code: ClassVar[str] = "date_out_of_range"


class IdentityNotReadable(AppError):
    """Something else than figures."""

    code: ClassVar[str] = "identity_not_readable"


class IdentityWrongLength(AppError):
    """Not twelve figures. Facts: `digits`."""

    code: ClassVar[str] = "identity_wrong_length"


class IdentityOldCard(AppError):
    """The nine figures of an old identity card (chứng minh nhân dân)."""

    code: ClassVar[str] = "identity_old_card"


class IdentityCenturyUnknown(AppError):
    """The fourth figure stands for a century that has not begun."""

    code: ClassVar[str] = "identity_century_unknown"


class PhoneNotReadable(AppError):
    """Not a Vietnamese telephone number."""

    code: ClassVar[str] = "phone_not_readable"


class PhoneSeveral(AppError):
    """More than one number in one place."""

    code: ClassVar[str] = "phone_several"


class AnswerNotReadable(AppError):
    """Neither points nor yes or no. Facts: `item`."""

    code: ClassVar[str] = "answer_not_readable"


class AnswerWrongKind(AppError):
    """Points where yes or no is asked, or the reverse. Facts: `item`."""

    code: ClassVar[str] = "answer_wrong_kind"


class PointsOutOfRange(AppError):
    """Points below nothing or above the item's maximum. Facts: `item`, `maximum`."""

    code: ClassVar[str] = "points_out_of_range"


class PointsNotHalf(AppError):
    """Points that are not whole or half. Facts: `item`."""

    code: ClassVar[str] = "points_not_half"


class PercentOutOfRange(AppError):
    """A share below 0 or above 100 per cent. Facts: `item`."""

    code: ClassVar[str] = "percent_out_of_range"


class MaximumUnknown(AppError):
    """A draft's item whose points nobody has read in the document yet. Facts: `item`."""

    code: ClassVar[str] = "maximum_unknown"


class ItemUnknown(AppError):
    """An answer to an item the checklist does not have. Facts: `items`, `checklist`."""

    code: ClassVar[str] = "item_unknown"


class ChecklistInvalid(AppError):
    """A checklist file that cannot be used. Facts: `file`, `problem`, `where`."""

    code: ClassVar[str] = "checklist_invalid"


class ChecklistTooLarge(AppError):
    """A checklist file too long to be one. Facts: `file`, `bytes`, `limit`."""

    code: ClassVar[str] = "checklist_too_large"


class ChecklistUnreadable(AppError):
    """A checklist file that cannot be opened. Facts: `file`, `reason`."""

    code: ClassVar[str] = "checklist_unreadable"


class ChecklistTwice(AppError):
    """Two checklist files with one id and version. Facts: `file`, `checklist`, `version`."""

    code: ClassVar[str] = "checklist_twice"


class PlanInvalid(AppError):
    """A file of targets that cannot be used. Facts: `file`, `problem`, `where`."""

    code: ClassVar[str] = "plan_invalid"


class MeetingImpossible(AppError):
    """Counts of a meeting that contradict each other. Facts: `problem`."""

    code: ClassVar[str] = "meeting_impossible"
