"""Names: composed, folded, searched, and sorted as Qt's Vietnamese collator sorts them."""

import contextlib
import itertools
import random
import sqlite3
import unicodedata
from functools import cmp_to_key

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QCollator, QLocale

from desktop.domain.names import (
    fold,
    initials,
    nfc,
    place_key,
    search_text,
    search_words,
    sort_key,
    split_name,
)

VOWELS = "aăâeêioôơuưy"
TONES = ("", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323")
CONSONANTS = "b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x f j w z"
ENDINGS = ["", "c", "ch", "i", "m", "n", "ng", "nh", "o", "p", "t", "u", "y"]
FAMILIES = "Nguyễn Trần Lê Phạm Đặng Đỗ Hồ Hổ Hò Dương K' H' Ân"
MIDDLES = ["", "Văn", "Thị", "Thị Thu", "Thi Thụ", "Đức", "Ngọc Ánh", "Ngọc-Ánh", "thị"]


def toned(letters: str, tone: str) -> str:
    return unicodedata.normalize("NFC", letters + tone)


def syllables() -> list[str]:
    """Make every letter with every tone, alone and inside a syllable."""
    made = [toned(vowel, tone) for vowel in VOWELS for tone in TONES]
    for start, vowel, tone, end in itertools.product(CONSONANTS.split(), VOWELS, TONES, ENDINGS):
        made.append(start + toned(vowel, tone) + end)
    return [form for word in made for form in (word, word.capitalize(), word.upper())]


def compare_fields(collator: QCollator, first: str, second: str) -> int:
    """Compare given, family and middle name in turn with Qt's collator: the oracle."""
    for mine, theirs in zip(parts(first), parts(second), strict=True):
        result = collator.compare(mine, theirs)
        if result:
            return (result > 0) - (result < 0)
    return 0


def parts(name: str) -> tuple[str, str, str]:
    family, middle, given_name = split_name(name)
    return given_name, family, middle


def compare_keys(first: str, second: str) -> int:
    one, two = sort_key(first).encode(), sort_key(second).encode()
    return (one > two) - (one < two)


@pytest.fixture(scope="module")
def collator() -> QCollator:
    return QCollator(QLocale("vi_VN"))


def test_thousands_of_names_sort_as_qt_sorts_them(collator: QCollator) -> None:
    chance = random.Random(20260305)
    words, families = syllables(), FAMILIES.split()
    names = [
        " ".join(filter(None, (chance.choice(families), chance.choice(MIDDLES), word)))
        for word in chance.sample(words, 6000)
    ]
    names += [chance.choice(words) for _ in range(2000)]

    ours = sorted(names, key=lambda name: (sort_key(name).encode(), name))
    theirs = sorted(sorted(names), key=cmp_to_key(lambda a, b: compare_fields(collator, a, b)))

    assert ours == theirs


def test_every_pair_of_close_names_compares_as_qt_compares_it(collator: QCollator) -> None:
    close = [
        f"{family} {middle} {word}".replace("  ", " ")
        for family in ("Lê", "Lễ", "lê")
        for middle in ("", "Thị", "Thi", "Thị Ba", "Thi Bà")
        for word in ("Hoa", "Hòa", "Hoà", "Hoá", "hoa", "HOA", "Hỏa", "Hóa", "Họa", "Hoan", "Ho")
    ]
    for first, second in itertools.combinations(close, 2):
        assert compare_keys(first, second) == compare_fields(collator, first, second)


@given(st.lists(st.sampled_from(sorted(set(syllables()))), min_size=2, max_size=2, unique=True))
def test_two_syllables_compare_as_qt_compares_them(pair: list[str]) -> None:
    collator = QCollator(QLocale("vi_VN"))
    assert compare_keys(*pair) == compare_fields(collator, *pair)


@given(st.text("aAăĂâÂbdDđĐeêoôơuưhnỳỷỹýỵ ậẬ-'.,()012ñčŏĕƀŭü", min_size=1, max_size=12), st.data())
def test_names_of_every_people_compare_as_qt_compares_them(first: str, data: st.DataObject) -> None:
    second = "".join(data.draw(st.permutations(first)))
    collator = QCollator(QLocale("vi_VN"))
    assert compare_keys(first, second) == compare_fields(collator, first, second)


def test_names_that_differ_only_in_tone_follow_the_dictionary() -> None:
    names = ["An Hoạ", "An Hoá", "An Hoã", "An Hoả", "An Hoà", "An Hoa"]
    assert sorted(names, key=sort_key) == names[::-1]


def test_letters_follow_the_vietnamese_alphabet() -> None:
    names = ["An", "Ăn", "Ân", "Bình", "Dung", "Đào", "Em", "Êm", "Oanh", "Ôn", "Ơn", "Uy", "Ước"]
    assert sorted(names[3:] + names[:3], key=sort_key) == names


def test_given_name_comes_before_family_name_and_family_before_middle() -> None:
    names = ["Trần Thị An", "Bùi Văn Bình", "Lê Anh Bình", "Lê Văn Bình", "Vũ Bình"]
    assert sorted(names[3:] + names[:3], key=sort_key) == names


def test_sqlite_sorts_the_keys_the_same_with_its_plain_collation() -> None:
    chance = random.Random(7)
    names = [f"Lê {word}" for word in chance.sample(syllables(), 500)] + ["Lê Thị Hoa", "王"]
    with contextlib.closing(sqlite3.connect(":memory:")) as connection:
        connection.execute("CREATE TABLE person (name TEXT, sort_key TEXT COLLATE BINARY)")
        rows = [(name, sort_key(name)) for name in names]
        connection.executemany("INSERT INTO person VALUES (?, ?)", rows)
        stored = connection.execute("SELECT name FROM person ORDER BY sort_key, rowid").fetchall()
    assert [name for (name,) in stored] == sorted(names, key=sort_key)


def test_decomposed_and_composed_names_have_one_key() -> None:
    name = "Nguyễn Thị Huệ"
    assert sort_key(unicodedata.normalize("NFD", name)) == sort_key(name)


def test_a_letter_of_another_script_sorts_last_and_an_unknown_mark_after_the_tones() -> None:
    assert sort_key("Zung") < sort_key("王")
    assert sort_key("Hạ") < sort_key("Ha\u0331")
    assert sort_key("Ha\u0331") < sort_key("Hb")


def test_an_empty_name_has_a_key() -> None:
    assert sort_key("") < sort_key("A")


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        ("  Nguyễn   Văn\tAn ", "Nguyễn Văn An"),
        ("Nguyễn\u00a0Văn\u200b An\ufeff", "Nguyễn Văn An"),
        (unicodedata.normalize("NFD", "Đặng Thị Ước"), "Đặng Thị Ước"),
        ("Ðặng Thị Ðào", "Đặng Thị Đào"),
        ("Trần\nThị\r\nHà", "Trần Thị Hà"),
        ("", ""),
        ("\u200b", ""),
    ],
)
def test_a_name_is_cleaned_of_what_cannot_be_seen(raw: str, clean: str) -> None:
    assert nfc(raw) == clean


@given(st.text())
def test_cleaning_twice_changes_nothing(text: str) -> None:
    assert nfc(nfc(text)) == nfc(text)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Đặng Thị Ước", "dang thi uoc"),
        (unicodedata.normalize("NFD", "ĐỨC"), "duc"),
        ("Ðức", "duc"),
        ("Y Ƀlô", "y blo"),
        ("Số 27, Thôn Thượng", "so 27, thon thuong"),
    ],
)
def test_folding_takes_case_and_marks_away(text: str, folded: str) -> None:
    assert fold(text) == folded


def test_search_text_holds_words_with_a_leading_space() -> None:
    text = search_text("Nguyễn Văn Đức (Tư)", "Số 27, Thôn Thượng", "", "H0012")
    assert text == " nguyen van duc tu so 27 thon thuong h0012"
    assert all(f" {word}" in text for word in search_words("DUC, tu  thượng"))


def test_search_text_of_nothing_is_one_space() -> None:
    assert search_text("", " - ") == " "


@pytest.mark.parametrize(
    ("name", "letters"),
    [("Nguyễn Văn An", "nva"), ("Đỗ Ân", "da"), ("H'Ngọc Êban", "he"), ("", "")],
)
def test_initials_are_the_first_letters_folded(name: str, letters: str) -> None:
    assert initials(name) == letters


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Nguyễn Thị Minh Hòa", ("Nguyễn", "Thị Minh", "Hòa")),
        ("Lê An", ("Lê", "", "An")),
        ("An", ("", "", "An")),
        ("", ("", "", "")),
    ],
)
def test_a_name_splits_into_family_middle_and_given(
    name: str, expected: tuple[str, str, str]
) -> None:
    assert split_name(name) == expected


def test_villages_sort_by_their_numbers_and_by_the_alphabet() -> None:
    places = ["Ấp Đông", "Ấp Tây", "Thôn 2", "Thôn 10", "Thôn 10A", "Thôn Hạ"]
    assert sorted(places[3:] + places[:3], key=place_key) == places
