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
from desktop.domain.subjects import CitizenGroup, UnitType, Zone
from desktop.sheets.cells import LONGEST, Flaw, refused, tidy, warned
from desktop.sheets.rows import Field, RowCode

MOST_MEMBERS = 99
_MANY_MEMBERS = 20


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split("|"))


_NOTHING = _words("|-|–|—|.|..|...|/|x|0|khong|ko|k|khong co|chua co|chua ro|khong ro|n/a|none")
"""What people write into a cell to say that there is nothing to write."""

_MOBILE = re.compile(r"0[35789]\d{8}", re.ASCII)
_WHOLE_NUMBERS = re.compile(r"\d{9,11}", re.ASCII)
_TWELVE = re.compile(r"\d{12}", re.ASCII)
_ROUNDED = re.compile(r"\d[.,]?\d*E\+?\d+", re.ASCII | re.IGNORECASE)
_MEMBERS = re.compile(r"0*(\d{1,3})(?:[.,]0+)?\s*(?:nguoi|khau|nhan khau|nk)?", re.ASCII)
_YEAR_ALONE = re.compile(r"[\s0x?_./\-–]*((?:19|20)\d\d)", re.ASCII | re.IGNORECASE)
_IN_WORDS = re.compile(r"(?:ngay )?(\d{1,2}) thang (\d{1,2}),? nam (\d{4})", re.ASCII)

_ABOUT = re.compile(
    r"(?:(?:sinh|nam|sn|khoang|chung)[\s:.]*)*~?\s*(?:(?:0?[1-9]|1[0-2])[/.-])?((?:19|20)\d\d)\s*[?]?",
    re.ASCII,
)
"""A year with less than a date around it: "sinh năm 1970", "03/1970", "1970?"."""
_CENTURY = re.compile(r"(\d{1,2}[/.-]\d{1,2}[/.-])([3-9]\d)", re.ASCII)
"""A year that Excel, too, takes for one of the last century."""
_TOGETHER = re.compile(r"(\d\d)(\d\d)((?:19|20)\d\d)", re.ASCII)
_MIDNIGHT = re.compile(r"\s+0?0:00(?::00)?(?: am)?", re.ASCII | re.IGNORECASE)

_SEXES = {
    **dict.fromkeys(("nam", "m", "male", "trai", "ong"), Sex.MALE),
    **dict.fromkeys(("nu", "f", "female", "gai", "ba"), Sex.FEMALE),
}
_YES = _words("x|co|1|true|yes|y|v|ho ngheo|ngheo|dung|√|✓|✔|☑|+")
_NO = _words(
    "|khong|ko|k|0|false|no|n|-|o|sai|☐|khong ngheo|ho khong ngheo|binh thuong|trung binh|kha|"
    "giau|thoat ngheo"
)
_TYPES = {
    word: kind
    for kind, listed in {
        UnitType.AGENCY: "co quan|co quan nha nuoc|hanh chinh|don vi su nghiep|su nghiep|to chuc|"
        "doan the|co quan don vi|y te|tram y te|agency",
        UnitType.SCHOOL: "truong hoc|truong|nha truong|co so giao duc|giao duc|mam non|tieu hoc|"
        "thcs|thpt|school",
        UnitType.ENTERPRISE: "doanh nghiep|cong ty|dn|co so san xuat|enterprise",
        UnitType.COOPERATIVE: "hop tac xa|htx|to hop tac|cooperative",
        UnitType.ARMED_FORCE: "don vi vu trang|luc luong vu trang|llvt|vu trang|quan doi|cong an|"
        "quan su|bien phong|armed_force",
    }.items()
    for word in listed.split("|")
}
_BY_NAME = (
    (
        UnitType.SCHOOL,
        r"truong (?:mam non|mau giao|tieu hoc|thcs|thpt|th|trung hoc|cao dang|dai hoc)",
    ),
    (UnitType.COOPERATIVE, r"(?:hop tac xa|htx|to hop tac)\b"),
    (UnitType.ENTERPRISE, r"(?:cong ty|doanh nghiep|cty)\b"),
    (UnitType.ARMED_FORCE, r"(?:cong an|ban chi huy quan su|don bien phong|bo chi huy)\b"),
)
_GROUPS = {
    word: group
    for group, listed in {
        CitizenGroup.FARMER: "a|nong dan|lao dong nong thon|farmer",
        CitizenGroup.WORKER: "b|cong nhan|lao dong tu do|lao dong tieu thu cong|worker",
        CitizenGroup.OFFICIAL: "c|can bo|cong chuc|vien chuc|can bo, cong chuc|cbcc|cbccvc|"
        "can bo, cong chuc, vien chuc|official",
        CitizenGroup.LEARNER: "d|hoc sinh|sinh vien|hoc sinh, sinh vien|hssv|learner",
    }.items()
    for word in listed.split("|")
}
_GROUP_LETTER = re.compile(r"(?:nhom )?([abcd])(?:\s*[:.–-].*)?")
_COUNT = re.compile(r"0*(\d{1,5})(?:[.,]0+)?\s*(?:nguoi|can bo|cb|nv|hv)?", re.ASCII)
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
    text = tidy(cell).removeprefix("'")  # which Excel takes for "this is text"
    if fold(text) in _NOTHING:
        return ""
    kept = text[: LONGEST[Field.CODE]]
    try:
        return normal_phone(text)
    except PhoneSeveral:
        return warned(RowCode.PHONE_SEVERAL, kept)
    except PhoneNotReadable:
        several = len(_WHOLE_NUMBERS.findall(text)) > 1
        return warned(RowCode.PHONE_SEVERAL if several else RowCode.PHONE_UNUSUAL, kept)


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


def _written_date(text: str) -> str | Flaw:
    word = fold(text)
    if word in _NOTHING:
        return ""
    if year := _YEAR_ALONE.fullmatch(text):
        text = year[1]
    elif words := _IN_WORDS.fullmatch(word) or _TOGETHER.fullmatch(word):
        text = "/".join(words.groups())
    elif about := _ABOUT.fullmatch(word):
        return warned(RowCode.BIRTH_YEAR_ALONE, about[1])
    elif short := _CENTURY.fullmatch(word):
        return warned(RowCode.BIRTH_CENTURY, PartialDate.parse(f"{short[1]}19{short[2]}").iso)
    elif len(text) == 5 and text.isascii() and text.isdecimal():  # a count of days in a CSV
        return PartialDate.from_cell(float(text)).iso
    return PartialDate.parse(_MIDNIGHT.sub("", text)).iso


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


def staff(cell: object) -> int | Flaw | None:
    """Read how many people a unit has: a whole number from 0."""
    text = fold(tidy(cell))
    if not text or text == "-":
        return None
    found = _COUNT.fullmatch(text)
    return int(found[1]) if found else refused(RowCode.STAFF_INVALID, None)


def unit_type(cell: object) -> UnitType | Flaw | None:
    """Read what sort a unit is (loại đơn vị)."""
    word = fold(tidy(cell))
    if not word or word in _TYPES:
        return _TYPES.get(word)
    return type_by_name(word) or warned(RowCode.TYPE_UNKNOWN, None)


def type_by_name(name: str) -> UnitType | None:
    """Tell what sort a unit is where its name begins with that: "Trường Tiểu học …"."""
    word = fold(name)
    return next((one for one, begins in _BY_NAME if re.match(begins, word)), None)


def citizen_group(cell: object) -> CitizenGroup | Flaw | None:
    """Read the group of the criteria (A to D), by its letter or by its name; never guessed."""
    word = fold(tidy(cell))
    letter = _GROUP_LETTER.fullmatch(word)
    known = _GROUPS.get(letter[1] if letter else word)
    return known if known or not word else warned(RowCode.GROUP_UNKNOWN, None)


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
