"""What communes call the columns of a family book, in their many spellings.

A title is compared folded: small letters, no marks, no signs. First as a whole, then without the
words that only qualify it ("của chủ hộ", "hiện nay"), and last by a telling phrase inside it.
"""

import re
from functools import lru_cache

from desktop.domain.names import fold
from desktop.sheets.rows import AnyField, Field, PersonField

ORDINAL = "ordinal"
"""The running number (STT): understood, and needed for nothing."""

_NAMES: dict[AnyField | str, str] = {
    Field.HEAD: (
        "ho va ten chu ho|ho ten chu ho|ten chu ho|chu ho|ho va ten chu ho gia dinh|"
        "ho va ten nguoi dai dien|ho ten nguoi dai dien|nguoi dai dien|ten ho|ten ho gia dinh|"
        "ho gia dinh|chu ho gia dinh|ho ten dai dien|dai dien ho|ho va ten dai dien ho|"
        "head|head name|head of household|householder|household head"
    ),
    Field.CODE: (
        "ma ho|so ho|ma so ho|ma ho gia dinh|so ho gia dinh|ma ho dan|ma so|ma|ho so|so hieu ho|ho khau so|so ho khau gia dinh|"
        "ma ho khau|so so ho khau|so ho khau|code|household code|family code|household number"
    ),
    Field.ADDRESS: (
        "dia chi|noi o|cho o|noi cu tru|noi thuong tru|thuong tru|dia chi thuong tru|so nha|"
        "dia chi noi o|dia chi cu tru|ho khau thuong tru|so nha duong|so nha ten duong|"
        "dia chi chi tiet|noi o hien tai|address"
    ),
    Field.PHONE: (
        "dien thoai|so dien thoai|sdt|so dt|dt|dien thoai lien he|so dien thoai lien he|"
        "dien thoai di dong|di dong|so may|lien he|so dtdd|dtdd|phone|telephone|mobile"
    ),
    Field.IDENTITY: (
        "cccd|so cccd|can cuoc|so can cuoc|can cuoc cong dan|so can cuoc cong dan|so dinh danh|"
        "so dinh danh ca nhan|ma dinh danh|ma dinh danh ca nhan|dinh danh|sddcn|so ddcn|ddcn|cmnd|"
        "so cmnd|cmt|so cmt|cmtnd|chung minh nhan dan|so chung minh nhan dan|cccd cmnd|cmnd cccd|"
        "so cccd cmnd|so cmnd cccd|so cmnd can cuoc|so giay to|identity|identity number|id number|"
        "so cccd dinh danh|cccd so dinh danh|cccd dinh danh|so dinh danh cccd"
    ),
    Field.BIRTH: (
        "nam sinh|ngay sinh|ngay thang nam sinh|ngay nam sinh|sinh nam|sinh ngay|ns|"
        "nam sinh ngay sinh|ngay thang sinh|birth|birth date|date of birth|birth year|birthday"
    ),
    Field.SEX: "gioi tinh|gioi|phai|nam nu|gt|sex|gender",
    Field.MEMBERS: (
        "so khau|so nhan khau|nhan khau|khau|so thanh vien|tong so khau|tong so nhan khau|"
        "so nguoi|so nguoi trong ho|tong nhan khau|sk|members|member count|household size"
    ),
    Field.ZONE: "vung|vung kho khan|thuoc vung|dia ban kho khan|zone",
    Field.POOR: "ho ngheo|thuoc ho ngheo|dien ho ngheo|ngheo|ho ngheo can ngheo|poor",
    Field.NOTE: "ghi chu|chu thich|ghi chu khac|note|notes|remark|remarks",
    PersonField.RELATION: (
        "quan he|quan he voi chu ho|qh voi chu ho|qh chu ho|moi quan he|quan he chu ho|qhch|"
        "moi quan he voi chu ho|quan he gia dinh|relation|relation to head"
    ),
    PersonField.PERSON: (
        "ho va ten thanh vien|ho ten thanh vien|ten thanh vien|thanh vien|ho va ten nhan khau|"
        "ho ten nhan khau|ho va ten tung nguoi|ho ten cac thanh vien|person|member name"
    ),
    ORDINAL: "stt|tt|so tt|so thu tu|thu tu|no|ordinal",
}
_EXACT = {name: field for field, names in _NAMES.items() for name in names.split("|")}

_WEAK = frozenset({"ho va ten", "ho ten", "ho va ten nguoi dan", "ten"})
"""Names that mean the head only where no better column does; else each row's person."""

_VILLAGE_WORD = (
    r"(?:thon|xom|ap|ban|buon|bon|lang|khom|soc|phum|to dan pho|khu pho|khu dan cu|khoi pho|khoi|"
    r"khu|tdp|kdc|kp|to|dia ban|cum dan cu|hamlet|village)"
)
_VILLAGE = re.compile(rf"(?:ten )?{_VILLAGE_WORD}(?: (?:hoac |va )?{_VILLAGE_WORD})*")
_VILLAGE_CODE = re.compile(rf"ma (?:so )?{_VILLAGE_WORD}(?: {_VILLAGE_WORD})*")

_QUALIFIERS = re.compile(
    r"\b(?:cua|neu co|bat buoc|hien nay|hien tai|tinh den \d+|vnd|dd mm yyyy|ghi ro|required)\b"
)
_OF_HEAD = re.compile(r"\b(?:chu ho|gia dinh|dai dien|trong ho|nguoi dan)\b")
_ELSEWHERE = re.compile(
    r"\b(?:quan he|ngay cap|noi cap|email|mail|vo|chong|con|bo|me|thanh vien khac|nguoi than|"
    r"chu ky|ky ten|dan toc|ton giao)\b"
)
"""Titles with these speak of somebody or something else, whatever else they say."""

_PHRASES = (
    (r"\b(?:so dinh danh|can cuoc|cccd|cmnd)\b", Field.IDENTITY),
    (r"\b(?:dien thoai|sdt)\b", Field.PHONE),
    (r"\b(?:ngay sinh|nam sinh)\b", Field.BIRTH),
    (r"\b(?:nhan khau|so khau|so thanh vien)\b", Field.MEMBERS),
    (r"\bho ngheo\b", Field.POOR),
    (r"\bgioi tinh\b", Field.SEX),
    (r"\bghi chu\b", Field.NOTE),
    (r"\bma ho\b", Field.CODE),
    (r"\bho (?:va )?ten (?:\w+ )*chu ho\b|\bten chu ho\b", Field.HEAD),
    (r"\bdia chi\b", Field.ADDRESS),
)
_INSIDE = tuple((re.compile(phrase), field) for phrase, field in _PHRASES)

LONGEST_TITLE = 80

EXACT, PLAIN, LOOSE, GUESS, ANYBODY = range(5)
"""How sure a reading of a title is: the lower number wins."""


@lru_cache(maxsize=4096)
def meaning(title: str) -> tuple[AnyField | str, int] | None:
    """Give the field a title names and how sure that is; None when we do not understand it."""
    if len(title) > LONGEST_TITLE:
        return None
    folded = " ".join(_QUALIFIERS.sub(" ", plain(re.sub(r"\([^)]*\)?", " ", title))).split())
    for reading, certainty in ((plain(title), EXACT), (folded, PLAIN)):
        if found := _whole(reading):
            return found, certainty
    if folded in _WEAK:
        return Field.HEAD, ANYBODY
    if _ELSEWHERE.search(folded):
        return None
    loose = _whole(" ".join(_OF_HEAD.sub(" ", folded).split()))
    if loose:
        return loose, LOOSE
    return next(((field, GUESS) for phrase, field in _INSIDE if phrase.search(folded)), None)


def plain(title: str) -> str:
    """Fold a title and turn every sign into a space."""
    return " ".join(re.sub(r"[^a-z0-9]+", " ", fold(title)).split())


def village_word(title: str) -> str:
    """Give "Thôn" for a column so titled, so that a bare number in it can be read as "Thôn 3"."""
    words = title.strip().removeprefix("Tên ").strip()
    alone = re.fullmatch(_VILLAGE_WORD, plain(words))
    abbreviated = plain(words) in {"tdp", "kdc", "kp", "dia ban", "hamlet", "village"}
    return words[:1].upper() + words[1:].lower() if alone and not abbreviated else ""


def _whole(folded: str) -> AnyField | str | None:
    if folded in _EXACT:
        return _EXACT[folded]
    if _VILLAGE_CODE.fullmatch(folded):
        return None
    return Field.VILLAGE if _VILLAGE.fullmatch(folded) else None
