"""Villages and communes named outside a column of their own: in titles, sheets' names, addresses."""

import re
from typing import NamedTuple

from desktop.domain.names import fold, nfc

_WORD = (
    "thôn|xóm|ấp|bản|buôn|bon|làng|khóm|sóc|phum|tổ dân phố|khu phố|khu dân cư|khối phố|tdp|khu|tổ"
)
_PLAIN_WORD = (
    "thon|xom|ap|ban|buon|bon|lang|khom|soc|phum|to dan pho|khu pho|khu dan cu|khoi pho|tdp|khu|to"
)
_SURE_WORD = (
    "thôn|xóm|ấp|buôn|làng|khóm|tổ dân phố|khu phố|khu dân cư|khối phố|thon|xom|khu pho|to dan pho"
)
_NUMBERING = r"(?:(?:[ivx]+|[a-z]|\d+)\s*[.)/]\s*)?"
_AT_START = re.compile(rf"{_NUMBERING}(?:tên )?((?:{_WORD})\b\s*[:.]?\s*.+)", re.IGNORECASE)
_PLAIN_AT_START = re.compile(
    rf"{_NUMBERING}(?:ten )?((?:{_PLAIN_WORD})\b\s*[:.]?\s*[ -~]+)", re.IGNORECASE
)
_INSIDE = re.compile(rf"(?<!\w)((?:{_SURE_WORD})\b\s*[:.]?\s*.+)", re.IGNORECASE)
_COMMUNE = re.compile(
    r"\b(?:xã|phường|thị trấn|xa|phuong|thi tran)\b"
    r"(?!\s+h[ộo]i\s+ch[ủu]\s+ngh[ĩi]a)"  # every official letterhead: Cộng hòa xã hội chủ nghĩa
    r"\s*:?\s*([^,;()–-]+)",
    re.IGNORECASE,
)
_END = re.compile(
    r"\s*(?:[,;()–:]|\s-\s|\b(?:năm|xã|phường|thị trấn|huyện|quận|tỉnh|thành phố|tp|"
    r"gồm|có|tổng|đăng ký|nam 20|huyen|quan|tinh|xa|phuong)\b).*",
    re.IGNORECASE,
)
_ABOVE = re.compile(r"(?:huyen|quan|tinh|thanh pho|tp|thi xa|tx|xa|phuong|thi tran|tt)\b")
_NUMBERED = re.compile(rf"(?:(?:{_PLAIN_WORD}|kp|[a-z])[ .]*(?:so )?)?0*([1-9]\d?)", re.ASCII)
_GROUP = re.compile(r"(?:to|xom|khu)\b(?! dan pho| pho| dan cu)")
_LONGEST = 60


class Place(NamedTuple):
    """An address taken apart."""

    rest: str
    village: str
    commune: str


def village_at_start(text: str) -> str:
    """Give the village a text begins with ("I. Thôn Hạ: 25 hộ"), or ""."""
    text = nfc(text)
    found = _AT_START.fullmatch(text) or _PLAIN_AT_START.fullmatch(text)
    return _named(found[1]) if found else ""


def village_number(folded: str) -> int:
    """Give the number a village is known by ("thon 4", "xom 04", "t4", "4"), or 0."""
    found = _NUMBERED.fullmatch(folded)
    return int(found[1]) if found else 0


def village_inside(text: str) -> str:
    """Give the village a title speaks of ("DANH SÁCH HỘ THÔN HẠ NĂM 2026"), or ""."""
    found = _INSIDE.search(nfc(text))
    return _named(found[1]) if found else ""


def commune_inside(text: str) -> str:
    """Give the commune a title or address speaks of, without the word xã or phường, or ""."""
    found = _COMMUNE.search(nfc(text))
    return _cased(_END.sub("", found[1]).strip(" .:")) if found else ""


def split_address(text: str) -> Place:
    """Take "Số 12, xóm 1, thôn Hạ, xã Bình Hòa" apart; an address alone stays as it is.

    Of two that may be the village it is the later, for addresses go from the small to the large;
    a group (tổ, xóm) never takes the place of a village.
    """
    rest, village, commune = [], "", ""
    smaller = ""
    for part in re.split(r"\s*[,;–]\s*|\s+-\s+", nfc(text)):
        found = village_at_start(part)
        if found and not (village and _GROUP.match(fold(found))):
            rest.append(smaller)
            village, smaller = found, part
        elif _ABOVE.match(fold(part)):
            commune = commune or commune_inside(part)
        elif not village and (inside := _INSIDE.search(part)):
            village, commune = _named(inside[1]), commune or commune_inside(part)
            rest.append(part[: inside.start()].strip())
        else:
            rest.append(part)
    return Place(", ".join(filter(None, rest)), village, commune)


def _named(text: str) -> str:
    """Give a village as it is written, without what follows its name."""
    word = re.match(rf"(?:{_WORD}|{_PLAIN_WORD})\b\s*[:.]?\s*", text, re.IGNORECASE)
    assert word is not None
    name = _END.sub("", text[word.end() :]).strip(" .:")
    if not name or len(name) > _LONGEST:
        return ""
    first = word[0].strip(" .:\t")
    first = first.upper() if first.lower() == "tdp" else first[:1].upper() + first[1:].lower()
    return f"{first} {_cased(name)}"


def _cased(name: str) -> str:
    """Give a name in small letters with capitals in front, when it is all capitals."""
    if not (name.isupper() and len(name) > 1):
        return name
    return " ".join(
        word if any(map(str.isdigit, word)) else word.capitalize() for word in name.split()
    )
