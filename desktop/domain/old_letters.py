"""Vietnamese from before Unicode: TCVN3 (ABC) and VNI, told apart by the font or by what makes sense.

Both keep their letters in places where Unicode has the letters of western Europe, and only the font
shows them as Vietnamese. TCVN3 has one sign a letter, and capitals with marks only in fonts whose
name ends in H; VNI writes the marks behind the letter.
"""

import re
import unicodedata
from enum import StrEnum
from functools import lru_cache


class Letters(StrEnum):
    """How a text keeps its Vietnamese letters (bảng mã)."""

    UNICODE = "unicode"
    TCVN3 = "tcvn3"
    TCVN3_CAPITALS = "tcvn3_capitals"
    VNI = "vni"


_TCVN3 = str.maketrans(
    "¡¢£¤¥¦§¨©ª«¬\u00ad®µ¶·¸¹»¼½¾ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞßáâãäåæçèéêëìíîïñòóôõö÷øùúûüýþ",
    "ĂÂÊÔƠƯĐăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ",
)
_VNI_MARKS = {
    "ù": "\u0301",
    "ø": "\u0300",
    "û": "\u0309",
    "õ": "\u0303",
    "ï": "\u0323",
    "ê": "\u0306",
    "é": "\u0306\u0301",
    "è": "\u0306\u0300",
    "ú": "\u0306\u0309",
    "ü": "\u0306\u0303",
    "ë": "\u0306\u0323",
    "â": "\u0302",
    "á": "\u0302\u0301",
    "à": "\u0302\u0300",
    "å": "\u0302\u0309",
    "ã": "\u0302\u0303",
    "ä": "\u0302\u0323",
}
_VNI_ALONE = {
    "ñ": "đ",
    "ô": "ơ",
    "ö": "ư",
    "í": "í",
    "ì": "ì",
    "æ": "ỉ",
    "ó": "ĩ",
    "ò": "ị",
    "î": "ỵ",
}
_VNI_PAIR = re.compile(
    "[aA][ùøûõïêéèúüëâáàåãä]|[eEoO][ùøûõïâáàåãä]|[uUyYôÔöÖ][ùøûõï]", re.IGNORECASE
)
_VNI = re.compile(f"({_VNI_PAIR.pattern})|([{''.join(_VNI_ALONE)}])", re.IGNORECASE)

_ONLY_TCVN3 = "".join(
    sorted({chr(code) for code in _TCVN3} - set("àáâãèéêìíòóôõùúýÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝ"))
)
_PAIRS = (
    ("a", "ùøûõïêéèúüëâáàåãä"), ("e", "ùøûõïâáàã"), ("o", "ùøûõïâåä"), ("u", "ùøûõï"), ("y", "ùøûõ"),
    ("ôö", "ùøûõï"),
)  # fmt: skip
"""Letters and marks of VNI that never stand beside each other in Unicode."""
_TELLING = re.compile(
    "|".join(
        [f"[{_ONLY_TCVN3}]"]
        + [f"[{first}{first.upper()}][{marks}{marks.upper()}]" for first, marks in _PAIRS]
    )
)

_ONSET = "ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnprstvx]"
_RHYME = (
    "a(?:ch?|i|m|nh?|ng|o|p|t|u|y)?|ă(?:c|m|n|ng|p|t)|â(?:c|m|n|ng|p|t|u|y)|e(?:c|m|n|ng|o|p|t)?|"
    "ê(?:ch|m|n|ng|nh|p|t|u)?|i(?:a|ch|m|nh?|p|t|u)?|iê(?:c|m|n|ng|p|t|u)|o(?:c|i|m|n|ng|p|t)?|"
    "oa(?:ch?|i|m|nh?|ng|o|p|t|y)?|oă(?:c|m|n|ng|t)|oe(?:n|o|t)?|oo(?:c|ng)|ô(?:c|i|m|n|ng|p|t)?|"
    "ơ(?:i|m|n|p|t)?|u(?:a|c|i|m|n|ng|p|t)?|uâ(?:n|ng|t|y)|uê(?:ch|n|nh|u)?|uơ|uô(?:c|i|m|n|ng|t|u)|"
    "uy(?:a|ch|nh?|p|t|u)?|uyê(?:n|t)|ư(?:a|c|i|m|n|ng|t|u)?|ươ(?:c|i|m|n|ng|p|t|u)|"
    "y(?:m|nh?|t)?|yê(?:m|n|ng|t|u)"
)
_SYLLABLE = re.compile(f"(?:{_ONSET})?(?:{_RHYME})")
_TONES = re.compile("[\u0300\u0301\u0303\u0309\u0323]")
_WORD = re.compile(r"(?:[A-Za-z]|[^\x00-\x7f])+")
_LAST_OLD_LETTER = "ÿ"


def letters_of_font(name: str) -> Letters | None:
    """Give the letters a font shows; None for one of Unicode."""
    plain = name.strip().lstrip(".").lower()
    if plain.startswith("vni"):
        return Letters.VNI
    if plain.startswith("vn") and name.lstrip().startswith("."):
        return Letters.TCVN3_CAPITALS if plain.endswith("h") else Letters.TCVN3
    return None


def read_as(text: str, letters: Letters) -> str:
    """Give a text of old letters in Unicode."""
    if letters is Letters.VNI:
        return unicodedata.normalize("NFC", _VNI.sub(_of_vni, text))
    if letters is Letters.UNICODE:
        return text
    read = text.translate(_TCVN3)
    return read.upper() if letters is Letters.TCVN3_CAPITALS else read


def _of_vni(match: re.Match[str]) -> str:
    pair, alone = match.groups()
    letter = pair[0] if pair else alone
    plain = _VNI_ALONE.get(letter.lower(), letter.lower())
    read = plain + (_VNI_MARKS[pair[1].lower()] if pair else "")
    return read.upper() if letter.isupper() else read


def may_be_old(text: str) -> bool:
    """Say whether there is a sign in it that Unicode Vietnamese does not have."""
    return _TELLING.search(text) is not None


def is_unicode(text: str) -> bool:
    """Say whether there is a letter in it that old texts cannot have."""
    return any(letter > _LAST_OLD_LETTER and letter.isalpha() for letter in text)


def is_vietnamese(text: str) -> bool:
    """Say whether each word with a letter beyond plain Latin is a Vietnamese syllable.

    A letter of Vietnamese that stands alone is no word, and tells nothing.
    """
    return all(
        _is_syllable(word)
        for word in _WORD.findall(text)
        if not word.isascii() and (len(word) > 1 or may_be_old(word))
    )


def letters_of(text: str) -> Letters | None:
    """Tell the letters of a text by what makes sense; None when nothing or several things do.

    "NguyÔn V¨n An" and "Nguyeãn Vaên An" are words only in their own letters.
    """
    if text.isascii():
        return None
    if is_unicode(text):
        return Letters.UNICODE
    if is_vietnamese(text):
        return None
    sensible = [
        letters
        for letters in (Letters.TCVN3, Letters.VNI)
        if letters is not Letters.VNI or _VNI_PAIR.search(text)
        if (read := read_as(text, letters)) != text and is_vietnamese(read)
    ]
    return sensible[0] if len(sensible) == 1 else None


@lru_cache(maxsize=1 << 14)
def _is_syllable(word: str) -> bool:
    letters = unicodedata.normalize("NFD", word.lower())
    if len(_TONES.findall(letters)) > 1:
        return False
    return _SYLLABLE.fullmatch(unicodedata.normalize("NFC", _TONES.sub("", letters))) is not None
