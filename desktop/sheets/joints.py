"""One value in several columns: "Họ, đệm" and "Tên"; "Ngày", "Tháng", "Năm"; a year under "Nam" or "Nữ".

The parts are put together in the first of their columns, before anything else reads the rows.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto
from typing import NamedTuple

from desktop.sheets.cells import tidy
from desktop.sheets.columns import is_group, meaning, plain, village_word
from desktop.sheets.forms import Form
from desktop.sheets.rows import Field
from desktop.sheets.screening import Faults

Row = Sequence[object]
NAME_TITLE, BIRTH_TITLE, SEX_TITLE = "Họ và tên", "Ngày sinh", "Giới tính"
ADDRESS_TITLE = "Địa chỉ"
MALE, FEMALE = "Nam", "Nữ"

_LONGEST_HALF = 2  # words of a given name
_FEWEST_HALVES = 0.8  # of the rows with a name
_FEWEST_UNENDED = 0.5  # of the same
_NEVER_LAST = frozenset(
    [
        "văn",
        "van",
        "thị",
        "thi",
        "hữu",
        "huu",
        "đình",
        "dinh",
        "bá",
        "công",
        "thế",
        "viết",
        "gia",
        "đăng",
    ]
)  # words of a name before the given one


class Way(Enum):
    """How the parts make one value."""

    NAME = auto()
    DATE = auto()
    BIRTH_BY_SEX = auto()
    SEX = auto()
    ADDRESS = auto()


@dataclass(frozen=True, slots=True)
class Joint:
    """Columns that make one value.

    Attributes:
        title: of the value.
        places: of its parts, in their order; of those by sex the men's first.
        sex: place of the column that is added for the sex; 0 adds none.
        words: what goes before a bare number of each part, such as "Tổ".
    """

    way: Way
    title: str
    places: tuple[int, ...]
    sex: int = 0
    words: tuple[str, ...] = ()


class _Pattern(NamedTuple):
    """Titles side by side that are parts.

    Attributes:
        title: of the value where no title stands above the parts.
        group: what the title above the parts must mean; None for no matter what.
        parts: folded titles, column by column.
    """

    way: Way
    title: str
    group: Field | None
    parts: tuple[frozenset[str], ...]


def _pattern(way: Way, title: str, group: Field | None, *parts: str) -> _Pattern:
    return _Pattern(way, title, group, tuple(frozenset(part.split("|")) for part in parts))


_FAMILY_NAME = (
    "ho|ho dem|ho va dem|ho va ten dem|ho ten dem|ho va chu dem|ho chu dem|ho lot|ho va lot|"
    "ho va ten lot|ho va chu lot|ho chu lot"
)
_PATTERNS = (
    _pattern(Way.NAME, NAME_TITLE, None, _FAMILY_NAME, "ten"),
    _pattern(Way.DATE, BIRTH_TITLE, Field.BIRTH, "ngay", "thang", "nam"),
    _pattern(Way.DATE, BIRTH_TITLE, None, "ngay sinh|ngay", "thang sinh|thang", "nam sinh"),
    _pattern(Way.BIRTH_BY_SEX, BIRTH_TITLE, Field.BIRTH, "nam", "nu"),
    _pattern(Way.BIRTH_BY_SEX, BIRTH_TITLE, None, "nam sinh nam|ngay sinh nam", "nam sinh nu|ngay sinh nu"),
    _pattern(Way.SEX, SEX_TITLE, Field.SEX, "nam", "nu"),
)  # fmt: skip

_BEGINNING = {
    word: [one for one in _PATTERNS if word in one.parts[0]]
    for word in frozenset().union(*(one.parts[0] for one in _PATTERNS))
}


def joints_of(titles: Sequence[str], groups: Sequence[str], form: Form) -> list[Joint]:
    """Find the columns that are parts, by their titles and the titles above these.

    Args:
        titles: of the columns.
        groups: the title above each column, "" where there is none.
        form: the book they are in.
    """
    words = list(map(plain, titles))
    found: list[Joint] = []
    for place, word in enumerate(words):
        for pattern in _BEGINNING.get(word, ()):
            if joint := _fits(pattern, place, words, groups, form):
                found.append(joint)
                break
    if not found:
        return found
    if any((meaning(title, form) or (None,))[0] is Field.SEX for title in (*titles, *groups)):
        return found
    added = len(groups)
    return [replace(one, sex=added) if one.way is Way.BIRTH_BY_SEX else one for one in found]


def _fits(
    pattern: _Pattern, place: int, words: Sequence[str], groups: Sequence[str], form: Form
) -> Joint | None:
    places = tuple(range(place, place + len(pattern.parts)))
    if len(words) < places[-1] + 1 or len({groups[one] for one in places}) > 1:
        return None
    if any(words[one] not in part for one, part in zip(places, pattern.parts, strict=True)):
        return None
    group = groups[place]
    if pattern.group and (meaning(group, form) or (None,))[0] != pattern.group:
        return None
    return Joint(pattern.way, group if group and meaning(group, form) else pattern.title, places)


def address_of(titles: Sequence[str], fields: Mapping[Field, int], form: Form) -> Joint | None:
    """Count columns of groups (tổ, xóm) to the address, where villages have a column besides."""
    village, address = fields.get(Field.VILLAGE), fields.get(Field.ADDRESS)
    groups = [place for place, title in enumerate(titles) if is_group(title)]
    if village is None or village in groups or not groups or not form.has(Field.ADDRESS):
        return None
    places = groups if address is None else [address, *groups]
    title = ADDRESS_TITLE if address is None else titles[address]
    words = tuple(village_word(titles[place]) for place in places)
    return Joint(Way.ADDRESS, title, tuple(places), words=words)


def other_half(titles: Sequence[str], name: int, body: Sequence[Row]) -> Joint | None:
    """Find given names in a column without a title, right of the one that is called the name.

    Whole names stand beside hamlets, peoples or sexes as well, so most names must want an ending.
    """
    half = name + 1
    if half >= len(titles) or titles[half]:
        return None
    named = [row for row in body if _is_words(row[name])]
    given = [
        row
        for row in named
        if _is_words(row[half]) and len(str(row[half]).split()) <= _LONGEST_HALF
    ]
    unended = sum(_wants_ending(str(row[name])) for row in named)
    if len(given) < max(2, _FEWEST_HALVES * len(named)) or unended <= _FEWEST_UNENDED * len(named):
        return None
    return Joint(Way.NAME, titles[name], (name, half))


def lists_several(cells: Iterable[object]) -> bool:
    """Say whether most cells hold several names, below each other or with signs between."""
    texts = [cell for cell in cells if isinstance(cell, str) and cell.strip()]
    return 2 * sum(len(re.split(r"[;\n]", text.strip(" ;\n"))) > 1 for text in texts) > len(texts)


def _wants_ending(name: str) -> bool:
    """Whether a name is a family name alone, or ends where the given name should follow."""
    words = name.casefold().split()
    return len(words) == 1 or words[-1] in _NEVER_LAST


def _is_words(cell: object) -> bool:
    return isinstance(cell, str) and any(map(str.isalpha, cell)) and not any(map(str.isdigit, cell))


def titled(titles: Sequence[str], joints: Sequence[Joint]) -> list[str]:
    """Give the titles as the joined columns have them."""
    given = list(titles)
    for joint in joints:
        first, *others = joint.places
        given[first] = joint.title
        for place in others:
            given[place] = ""
    return [*given, *(SEX_TITLE for joint in joints if joint.sex)]


def joined(rows: Sequence[Row], joints: Sequence[Joint]) -> Sequence[Row]:
    """Put the parts of each value together in the rows."""
    return [_joined(list(row), joints) for row in rows] if joints else rows


def moved(faults: Faults, joints: Sequence[Joint], first_column: int) -> Faults:
    """Note what is wrong with a part where the whole value is read."""
    first = {place + first_column: one.places[0] + first_column
             for one in joints for place in one.places}  # fmt: skip
    return {(row, first.get(column, column)): code for (row, column), code in faults.items()}


def _joined(row: list[object], joints: Sequence[Joint]) -> Row:
    sexes: list[object] = []
    for joint in joints:
        parts = [row[place] for place in joint.places]
        if joint.words:
            parts = list(map(_worded, joint.words, parts))
        for place in joint.places:
            row[place] = ""
        row[joint.places[0]] = _WAYS[joint.way](parts)
        if joint.sex:
            sexes.append(_sex(parts))
    return [*row, *sexes]


def _worded(word: str, part: object) -> object:
    return f"{word} {tidy(part)}" if word and tidy(part).isdecimal() else part


def _filled(parts: Sequence[object]) -> Iterator[str]:
    return filter(None, map(tidy, parts))


def _name(parts: Sequence[object]) -> object:
    return " ".join(_filled(parts))


def _date(parts: Sequence[object]) -> object:
    """Give day, month and year as one date; a part that stands alone stays as it is."""
    return _only(parts, "/")


def _either(parts: Sequence[object]) -> object:
    return _only(parts, " / ")


def _place(parts: Sequence[object]) -> object:
    return ", ".join(_filled(parts))


def _only(parts: Sequence[object], sign: str) -> object:
    filled = [part for part in parts if tidy(part)]
    return filled[0] if len(filled) == 1 else sign.join(_filled(parts))


def _sex(parts: Sequence[object]) -> object:
    return " / ".join(word for word, part in zip((MALE, FEMALE), parts, strict=True) if tidy(part))


_WAYS: dict[Way, Callable[[Sequence[object]], object]] = {
    Way.NAME: _name,
    Way.DATE: _date,
    Way.BIRTH_BY_SEX: _either,
    Way.SEX: _sex,
    Way.ADDRESS: _place,
}
