"""Cells that are more than text: numbers, dates, marks. One function, one kind of cell."""

import datetime as dt
import re

from desktop.domain.dates import FIRST_YEAR, LAST_YEAR, PartialDate
from desktop.domain.failures import (
    DateImpossible,
    DateNotReadable,
    DateOutOfRange,
    DateYearTooShort,
    IdentityCenturyUnknown,
    IdentityNotReadable,
    IdentityOldCard,
    IdentityWrongLength,
    PhoneNotReadable,
    PhoneSeveral,
)
from desktop.domain.identity import IdentityNumber, Sex, normal_phone
from desktop.domain.names import fold
from desktop.domain.subjects import Zone
from desktop.sheets.cells import LONGEST, Flaw, refused, tidy, warned
from desktop.sheets.rows import Field, RowCode

MOST_MEMBERS = 99
_MANY_MEMBERS = 20


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split("|"))


_NOTHING = _words("|-|–|—|.|..|...|/|x|0|khong|ko|k|khong co|chua co|chua ro|khong ro|n/a|none")
"""What people write into a cell to say that there is nothing to write."""

_MOBILE = re.compile(r"0[35789]\d{8}", re.ASCII)
_TWELVE = re.compile(r"\d{12}", re.ASCII)
_ROUNDED = re.compile(r"\d[.,]?\d*E\+?\d+", re.ASCII | re.IGNORECASE)
_MEMBERS = re.compile(r"0*(\d{1,3})(?:[.,]0+)?\s*(?:nguoi|khau|nhan khau|nk)?", re.ASCII)
_YEAR_ALONE = re.compile(r"[\s0x?_./\-–]*((?:19|20)\d\d)", re.ASCII | re.IGNORECASE)
_IN_WORDS = re.compile(r"(?:ngay )?(\d{1,2}) thang (\d{1,2}),? nam (\d{4})", re.ASCII)

_SEXES = {
    **dict.fromkeys(("nam", "m", "male", "trai", "ong"), Sex.MALE),
    **dict.fromkeys(("nu", "f", "female", "gai", "ba"), Sex.FEMALE),
}
_YES = _words("x|co|1|true|yes|y|v|ho ngheo|ngheo|dung|√|✓|✔|☑|+")
_NO = _words(
    "|khong|ko|k|0|false|no|n|-|o|sai|☐|khong ngheo|ho khong ngheo|binh thuong|trung binh|kha|"
    "giau|thoat ngheo"
)
_NEAR_POOR = _words("can ngheo|ho can ngheo|cn")
_GENERAL = _words(
    "|thuong|binh thuong|chung|vung thuong|dong bang|do thi|khong|ko|0|false|no|general|-|vung chung"
)
_DIFFICULT = _words(
    "kho khan|vung kho khan|dac biet kho khan|dbkk|vung dbkk|xa dbkk|vung sau|vung xa|"
    "vung sau vung xa|vung sau, vung xa|mien nui|vung cao|bien gioi|hai dao|dan toc thieu so|"
    "dtts|vung dtts|x|co|1|true|yes|difficult"
)


def identity(cell: object) -> str | Flaw:
    """Read an identity number (số định danh): twelve figures, kept as text.

    What cannot be a number at all keeps the row out; what twelve figures say is looked at later,
    beside the other cells of the row.
    """
    if type(cell) is str and _TWELVE.fullmatch(cell):
        return cell
    text = tidy(cell).removesuffix(".0")
    if fold(text) in _NOTHING:
        return ""
    return refused(RowCode.IDENTITY_ROUNDED) if _ROUNDED.fullmatch(text) else _doubtful(text)


def _doubtful(text: str) -> str | Flaw:
    """Read an identity number that is not plainly twelve figures."""
    typed = re.sub(r"\D", "", text)
    try:
        digits = IdentityNumber.parse(text).digits
    except IdentityOldCard:
        return warned(RowCode.IDENTITY_OLD, "")
    except IdentityCenturyUnknown:
        return typed.zfill(12)
    except (IdentityNotReadable, IdentityWrongLength):
        return refused(RowCode.IDENTITY_INVALID)
    return digits if len(typed) == 12 else warned(RowCode.IDENTITY_ZERO_ADDED, digits)


def phone(cell: object) -> str | Flaw:
    """Read a telephone; one that is not Vietnamese stays as typed, with a warning."""
    if type(cell) is str and _MOBILE.fullmatch(cell):
        return cell
    text = tidy(cell)
    if fold(text) in _NOTHING:
        return ""
    kept = text[: LONGEST[Field.CODE]]
    try:
        return normal_phone(text)
    except PhoneSeveral:
        return warned(RowCode.PHONE_SEVERAL, kept)
    except PhoneNotReadable:
        return warned(RowCode.PHONE_UNUSUAL, kept)


def birth(cell: object) -> str | Flaw:
    """Read a birth date as text, date, day count or year; give it as `PartialDate.iso`."""
    if type(cell) is str and len(cell) == len("03/05/1970"):
        quick = _quick_date(cell)
        if quick:
            return quick
    try:
        if isinstance(cell, dt.date):
            return PartialDate.of(cell).iso
        if isinstance(cell, float) and cell >= FIRST_YEAR:  # less is an age, or a day alone
            return PartialDate.from_cell(cell).iso
        return _written_date(tidy(cell))
    except DateYearTooShort:
        return refused(RowCode.BIRTH_SHORT_YEAR)
    except (DateImpossible, DateNotReadable, DateOutOfRange):
        return refused(RowCode.BIRTH_INVALID)


def _quick_date(text: str) -> str:
    """Read the two commonest ways to write a date; "" leaves it to the patient reading."""
    if text[2] == text[5] == "/":
        text = f"{text[6:]}-{text[3:5]}-{text[:2]}"
    try:
        year = dt.date.fromisoformat(text).year
    except ValueError:
        return ""
    return text if text[4] == "-" and FIRST_YEAR <= year <= LAST_YEAR else ""


def _written_date(text: str) -> str:
    if fold(text) in _NOTHING:
        return ""
    if year := _YEAR_ALONE.fullmatch(text):
        text = year[1]
    elif words := _IN_WORDS.fullmatch(fold(text)):
        text = "/".join(words.groups())
    elif len(text) == 5 and text.isascii() and text.isdecimal():  # a count of days in a CSV
        return PartialDate.from_cell(float(text)).iso
    return PartialDate.parse(text).iso


def members(cell: object) -> int | Flaw | None:
    """Read how many people a household has: a whole number from 1."""
    text = fold(tidy(cell))
    if not text or text == "-":
        return None
    found = _MEMBERS.fullmatch(text)
    count = int(found[1]) if found else 0
    if not 1 <= count <= MOST_MEMBERS:
        return refused(RowCode.MEMBERS_INVALID, None)
    return count if count <= _MANY_MEMBERS else warned(RowCode.MEMBERS_MANY, count)


def sex(cell: object) -> Sex | Flaw | None:
    """Read the sex of the head (giới tính)."""
    word = fold(tidy(cell))
    if not word or word in _SEXES:
        return _SEXES.get(word)
    return warned(RowCode.SEX_UNKNOWN, None)


def poor(cell: object) -> bool | Flaw:
    """Read the mark of a poor household (hộ nghèo); an empty cell says no."""
    word = fold(tidy(cell))
    if word in _YES or word in _NO:
        return word in _YES
    return warned(RowCode.NEAR_POOR if word in _NEAR_POOR else RowCode.POOR_UNKNOWN, False)


def zone(cell: object) -> Zone | Flaw:
    """Read the zone (vùng); an empty cell says an ordinary one."""
    word = fold(tidy(cell))
    if word in _GENERAL or word in _DIFFICULT:
        return Zone.DIFFICULT if word in _DIFFICULT else Zone.GENERAL
    return warned(RowCode.ZONE_UNKNOWN, Zone.GENERAL)
