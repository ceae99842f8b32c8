"""Vietnamese names as people write, search and sort them (họ, tên đệm, tên).

Every function takes text as it comes from a workbook or a keyboard. Words repeat a great deal in a
register, so each distinct one is worked out once and remembered.
"""

import re
import unicodedata
from functools import lru_cache

_LOOKALIKES = (("Ð", "Đ"), ("ð", "đ"), ("Ɖ", "Đ"))
"""Old converters wrote the Icelandic eth, which looks the same on paper, for the Vietnamese Đ."""

_ORDER = " _-–—,;:!?.…·'‘’\"“”()[]{}@*/\\&#%`^+<=>|~$0123456789aăâbƀcdđeêfghijklmnoôơpqrstuưvwxyz"
"""Letters and signs in the order of the Vietnamese alphabet; ƀ is of the Ba Na and Ê Đê names."""

_MARKS = (
    "\u0300\u0309\u0303\u0301\u0323\u0306\u0302\u030c\u030a\u0308\u030b\u0307\u0327\u0328\u0304"
)
"""Tones in dictionary order (huyền, hỏi, ngã, sắc, nặng), then the marks of other languages."""

_BETWEEN_FIGURES = str.maketrans("", "", " .-")
_LEAST_FIGURES = 8  # fewer may be the words of a name or a code

_FIGURES = re.compile(r"\d+", re.ASCII)
_END = " "  # ends a level of a key: lower than every weight, so that the shorter sorts first
_PLAIN = "1"  # a letter without tone, or a small one
_CAPITAL = "2"
_FIRST_PRIMARY = 0x21
_FIRST_MARK = 0x32

_PRIMARY_OF = {letter: chr(_FIRST_PRIMARY + place) for place, letter in enumerate(_ORDER)}
_MARK_OF = {mark: chr(_FIRST_MARK + place) for place, mark in enumerate(_MARKS)}
_OTHER_MARK = chr(_FIRST_MARK + len(_MARKS))


def nfc(text: str) -> str:
    """Compose the letters (NFC), collapse blanks, and drop what cannot be seen.

    Names come decomposed from some keyboards and web pages, with no-break and zero-width spaces
    from Word, and with an eth for Đ from old fonts. None of these may make two names differ.
    """
    if not text.isprintable():
        text = "".join(
            " " if letter.isspace() else letter
            for letter in text
            if letter.isspace() or not unicodedata.category(letter).startswith("C")
        )
    text = unicodedata.normalize("NFC", text)
    for wrong, right in _LOOKALIKES:
        text = text.replace(wrong, right)
    return " ".join(text.split())


@lru_cache(maxsize=1 << 14)
def _fold_word(word: str) -> str:
    """Lower one word, take its marks off, and write đ as d."""
    if word.isascii():
        return word.lower()
    letters = unicodedata.normalize("NFD", nfc(word).lower())
    plain = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return plain.replace("đ", "d").replace("ƀ", "b")


def fold(text: str) -> str:
    """Give the text as one types it in haste: small letters, no marks, d for đ."""
    return " ".join(map(_fold_word, text.split(" ")))


@lru_cache(maxsize=1 << 14)
def _search_word(word: str) -> str:
    """Fold one word and take off the signs around it, so that "(Tư)," is found by "tu"."""
    folded = _fold_word(word)
    return folded if folded.isalnum() else folded.strip(" _-–—,;:!?.…·'‘’\"“”()[]{}*/\\")


def search_words(query: str) -> tuple[str, ...]:
    """Split what somebody typed into the words `search_text` holds."""
    return tuple(filter(None, map(_search_word, query.split())))


def asked_words(typed: str) -> tuple[str, ...]:
    """The words a search looks for; a telephone may be typed with blanks, dots or +84."""
    figures = typed.translate(_BETWEEN_FIGURES).removeprefix("+")
    if len(figures) >= _LEAST_FIGURES and figures.isascii() and figures.isdecimal():
        return ("0" + figures.removeprefix("84") if figures.startswith("84") else figures,)
    return search_words(typed)


def search_text(*parts: str) -> str:
    """Join the folded words of all parts with one space, and put one space before the first.

    The leading space lets one `LIKE '% duc%'` find every word that begins with "duc".
    """
    return " " + " ".join(search_words(" ".join(parts)))


def initials(name: str) -> str:
    """Give the first letters, as people abbreviate names: "Nguyễn Văn An" is "nva"."""
    return "".join(word[0] for word in search_words(name))


def split_name(full_name: str) -> tuple[str, str, str]:
    """Give family name (họ), middle name (tên đệm) and given name (tên).

    A name of one word is a given name alone.
    """
    words = nfc(full_name).split(" ")
    if len(words) == 1:
        return "", "", words[0]
    return words[0], " ".join(words[1:-1]), words[-1]


@lru_cache(maxsize=1 << 14)
def sort_key(full_name: str) -> str:
    """Give a key whose UTF-8 bytes sort names by given, family and middle name.

    Each of the three is compared as `QCollator(vi_VN)` does (Unicode collation with the Vietnamese
    tailoring): first the letters, then the tones, then small before capital. Name by name, because
    a list of people is read that way: all Hoa come before all Hòa, whatever the family name.
    SQLite compares the key with its plain BINARY collation, and any PC gives the same order.
    """
    family, middle, given = split_name(full_name)
    return f"{_collation(given)}{_END}{_collation(family)}{_END}{_collation(middle)}"


def place_key(name: str) -> str:
    """Give a key that sorts villages and offices: Thôn 2 before Thôn 10, Ấp Đông before Ấp Tây."""
    return _collation(_FIGURES.sub(lambda figures: figures[0].zfill(6), nfc(name)))


@lru_cache(maxsize=1 << 14)
def _collation(text: str) -> str:
    """Give the three levels of one name, each ended so that a prefix sorts before what is longer.

    Plain weights at the end of a level decide nothing, since equal letters have equal counts, and
    are left out to keep the key short.
    """
    letters = text.translate(_PRIMARY)
    tones = text.translate(_SECONDARY).rstrip(_PLAIN)
    capitals = text.translate(_TERTIARY).rstrip(_PLAIN)
    return f"{letters}{_END}{tones}{_END}{capitals}"


def _weights(letter: str) -> tuple[str, str, str]:
    """Take one composed letter apart into its letter, tone and capital weights."""
    base, *marks = list(unicodedata.normalize("NFD", letter))
    if unicodedata.combining(base):
        return "", _MARK_OF.get(base, _OTHER_MARK), _PLAIN
    small = base.lower()
    tones = ""
    for mark in marks:
        composed = unicodedata.normalize("NFC", small + mark)
        if composed in _PRIMARY_OF:  # ă â ê ô ơ ư are letters of their own, not letters with marks
            small = composed
        else:
            tones += _MARK_OF.get(mark, _OTHER_MARK)
    case = _PLAIN if letter == letter.lower() else _CAPITAL
    return _PRIMARY_OF.get(small, small), _PLAIN + tones, case + _PLAIN * len(tones)


class _Level(dict[int, str]):
    """A table for `str.translate` that fills itself with the letters it meets."""

    def __init__(self, level: int) -> None:
        self._level = level

    def __missing__(self, code: int) -> str:
        self[code] = _weights(chr(code))[self._level]
        return self[code]


_PRIMARY, _SECONDARY, _TERTIARY = _Level(0), _Level(1), _Level(2)
