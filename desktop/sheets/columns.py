"""What the titles of a book's columns mean.

A title is compared folded: small letters, no marks, no signs. First as a whole, then without the
words that only qualify it ("của chủ hộ", "hiện nay"), and last by a telling phrase inside it.
"""

import re
from functools import cache, lru_cache

from desktop.domain.names import fold
from desktop.domain.subjects import SubjectKind
from desktop.sheets.forms import FORMS, Form
from desktop.sheets.rows import AnyField, Field
from desktop.sheets.spellings import COMMON, OWN

_WEAK = frozenset({"ho va ten", "ho ten", "ho va ten nguoi dan", "ten"})
"""Names that mean `Form.anybody` only where no better column does."""

_VILLAGE_WORD = (
    r"(?:thon|xom|ap|ban|buon|bon|lang|khom|soc|phum|to dan pho|khu pho|khu dan cu|khoi pho|khoi|"
    r"khu|tdp|kdc|kp|to|dia ban|cum dan cu|hamlet|village)"
)
_VILLAGE = re.compile(rf"(?:ten )?{_VILLAGE_WORD}(?: (?:hoac |va )?{_VILLAGE_WORD})*")
_GROUP = re.compile(r"(?:ten )?(?:to|xom)(?: so)?")
"""Parts of a village, where there is a column for villages too."""
_VILLAGE_CODE = re.compile(rf"ma (?:so )?{_VILLAGE_WORD}(?: {_VILLAGE_WORD})*")

_QUALIFIERS = re.compile(
    r"\b(?:cua|neu co|bat buoc|hien nay|hien tai|tinh den \d+|vnd|dd mm yyyy|ghi ro|required)\b"
)
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
    (r"\bma ho\b", Field.HOUSEHOLD),
    (r"\bma ho\b", Field.CODE),
    (r"\bchu ho\b", Field.FAMILY),
    (r"\bho (?:va )?ten (?:\w+ )*chu ho\b|\bten chu ho\b", Field.HEAD),
    (r"\bdia chi\b", Field.ADDRESS),
)
_INSIDE = tuple((re.compile(phrase), field) for phrase, field in _PHRASES)

LONGEST_TITLE = 80

EXACT, PLAIN, LOOSE, GUESS, ANYBODY = range(5)
"""How sure a reading of a title is: the lower number wins."""


@lru_cache(maxsize=8192)
def meaning(title: str, form: Form) -> tuple[AnyField | str, int] | None:
    """Give the field a title names and how sure that is; None when we do not understand it."""
    if len(title) > LONGEST_TITLE:
        return None
    folded = " ".join(_QUALIFIERS.sub(" ", plain(re.sub(r"\([^)]*\)?", " ", title))).split())
    for reading, certainty in ((plain(title), EXACT), (folded, PLAIN)):
        if found := _whole(reading, form):
            return found, certainty
    if folded in _WEAK:
        return form.anybody, ANYBODY
    if _ELSEWHERE.search(folded):
        return None
    rest = " ".join(form.whose.sub(" ", folded).split())
    loose = _whole(rest, form)
    if loose is None and rest in _WEAK and not form.lists_people:
        loose = form.anybody
    if loose:
        return loose, LOOSE
    phrases = (field for phrase, field in _INSIDE if phrase.search(folded) and form.has(field))
    return next(((field, GUESS) for field in phrases), None)


@lru_cache(maxsize=8192)
def plain(title: str) -> str:
    """Fold a title and turn every sign into a space."""
    return " ".join(re.sub(r"[^a-z0-9]+", " ", fold(title)).split())


def is_group(title: str) -> bool:
    """Say whether a column is of groups (tổ, xóm), which may be villages or parts of them."""
    return bool(_GROUP.fullmatch(plain(title)))


def village_word(title: str) -> str:
    """Give "Thôn" for a column so titled, so that a bare number in it can be read as "Thôn 3"."""
    words = title.strip().removeprefix("Tên ").strip()
    alone = re.fullmatch(_VILLAGE_WORD, plain(words))
    abbreviated = plain(words) in {"tdp", "kdc", "kp", "dia ban", "hamlet", "village"}
    return words[:1].upper() + words[1:].lower() if alone and not abbreviated else ""


@cache
def _exact(kind: SubjectKind) -> dict[str, AnyField | str]:
    """Every name of a column in the book of a kind; its own ones count more than the common."""
    own = FORMS[kind]
    return {
        name: field
        for names in (COMMON, OWN[kind])
        for field, listed in names.items()
        if not isinstance(field, Field) or own.has(field)
        for name in listed.split("|")
    }


def _whole(folded: str, form: Form) -> AnyField | str | None:
    if folded in (exact := _exact(form.kind)):
        return exact[folded]
    if _VILLAGE_CODE.fullmatch(folded) or not _VILLAGE.fullmatch(folded):
        return None
    return Field.VILLAGE if form.has(Field.VILLAGE) else form.named
