"""TCVN3 (ABC) and VNI, read and told apart; the people are invented."""

import pytest

from desktop.domain.old_letters import Letters, is_vietnamese, letters_of, letters_of_font, read_as
from tests import books
from tests.commune_books import LETTERS, encoded

NAMES = {
    "NguyÔn V¨n An": (Letters.TCVN3, "Nguyễn Văn An"),
    "TrÇn ThÞ H­¬ng": (Letters.TCVN3, "Trần Thị Hương"),
    "§Æng Quèc Huy": (Letters.TCVN3, "Đặng Quốc Huy"),
    "Hä vµ tªn chñ hé": (Letters.TCVN3, "Họ và tên chủ hộ"),
    "Giíi tÝnh": (Letters.TCVN3, "Giới tính"),
    "Nguyeãn Vaên An": (Letters.VNI, "Nguyễn Văn An"),
    "Traàn Thò Höông": (Letters.VNI, "Trần Thị Hương"),
    "NGUYEÃN VAÊN ÑÖÙC": (Letters.VNI, "NGUYỄN VĂN ĐỨC"),
    "Hoï vaø teân chuû hoä": (Letters.VNI, "Họ và tên chủ hộ"),
}


@pytest.mark.parametrize("text", NAMES)
def test_old_letters_are_told_apart_by_what_makes_sense(text):
    letters, meant = NAMES[text]
    assert letters_of(text) is letters
    assert read_as(text, letters) == meant


@pytest.mark.parametrize("letters", [Letters.TCVN3, Letters.VNI])
def test_every_vietnamese_letter_is_read(letters):
    small = [*LETTERS, "đ"]
    assert [read_as(encoded(letter, letters), letters) for letter in small] == small


def test_every_capital_of_vni_is_read():
    capitals = [letter.upper() for letter in (*LETTERS, "đ")]
    assert [read_as(encoded(letter, Letters.VNI), Letters.VNI) for letter in capitals] == capitals


@pytest.mark.parametrize(
    "text", ["Lan", "Lê Hà", "Hòa Bình", "Lý Tó", "Khu phoá 3", "Y Ñuê Niê", "Siu Blíu", "12/3"]
)
def test_what_could_be_unicode_is_not_called_old(text):
    assert letters_of(text) is None


def test_names_in_unicode_are_vietnamese_and_never_old():
    for home in books.households(500):
        for text in (home.head, home.village, home.address):
            assert is_vietnamese(text)
            assert letters_of(text) in {None, Letters.UNICODE}


def test_a_font_with_capitals_shows_capitals():
    letters = letters_of_font(".VnTimeH")
    assert letters is Letters.TCVN3_CAPITALS
    assert read_as("NguyÔn v¨n an", letters) == "NGUYỄN VĂN AN"


@pytest.mark.parametrize(
    ("font", "letters"),
    [(".VnTime", Letters.TCVN3), (".VnArial Narrow", Letters.TCVN3), ("VNI-Times", Letters.VNI),
     ("Times New Roman", None), ("Verdana", None), ("", None)],
)  # fmt: skip
def test_fonts_say_their_letters(font, letters):
    assert letters_of_font(font) is letters
