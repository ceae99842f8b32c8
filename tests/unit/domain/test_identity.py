"""Identity numbers and telephones."""

import pytest

from desktop.domain.failures import (
    IdentityCenturyUnknown,
    IdentityNotReadable,
    IdentityOldCard,
    IdentityWrongLength,
    PhoneNotReadable,
    PhoneSeveral,
)
from desktop.domain.identity import Contradiction, IdentityNumber, Sex, normal_phone
from desktop.errors import AppError


@pytest.mark.parametrize(
    ("text", "digits"),
    [
        ("036085012345", "036085012345"),
        (" 036 085 012 345 ", "036085012345"),
        ("036.085.012.345", "036085012345"),
        ("36085012345", "036085012345"),
        ("1085012345", "001085012345"),
        ("36085012345.0", "036085012345"),
    ],
)
def test_a_number_is_read_as_people_write_it(text: str, digits: str) -> None:
    assert IdentityNumber.parse(text).digits == digits


@pytest.mark.parametrize(
    ("text", "failure"),
    [
        ("", IdentityNotReadable),
        ("không có", IdentityNotReadable),
        ("03608501234a", IdentityNotReadable),
        ("٠٣٦٠٨٥٠١٢٣٤٥", IdentityNotReadable),
        ("162345678", IdentityOldCard),
        ("03608501234", IdentityWrongLength),
        ("99085012345", IdentityWrongLength),
        ("0360850123456", IdentityWrongLength),
        ("036485012345", IdentityCenturyUnknown),
    ],
)
def test_anything_else_is_refused_with_its_reason(text: str, failure: type[AppError]) -> None:
    with pytest.raises(failure) as caught:
        IdentityNumber.parse(text)
    assert text not in str(caught.value) or not text


@pytest.mark.parametrize(
    ("digits", "sex", "year"),
    [
        ("036085012345", Sex.MALE, 1985),
        ("036185012345", Sex.FEMALE, 1985),
        ("036205012345", Sex.MALE, 2005),
        ("036305012345", Sex.FEMALE, 2005),
    ],
)
def test_the_number_tells_sex_and_birth_year(digits: str, sex: Sex, year: int) -> None:
    number = IdentityNumber(digits)
    assert (number.sex, number.birth_year) == (sex, year)
    assert number.contradictions(sex, year) == ()
    assert number.contradictions(None, None) == ()


def test_contradictions_are_warnings_by_name() -> None:
    number = IdentityNumber("003085012345")
    assert number.contradictions(Sex.FEMALE, 1986) == (
        Contradiction.PROVINCE,
        Contradiction.SEX,
        Contradiction.BIRTH_YEAR,
    )


def test_a_birth_registered_abroad_is_no_contradiction() -> None:
    assert IdentityNumber("112085012345").contradictions(Sex.MALE, 1985) == ()


def test_lists_show_the_last_three_figures_only() -> None:
    assert IdentityNumber("036085012345").masked == "•••••••••345"


@pytest.mark.parametrize(
    ("text", "phone"),
    [
        ("0912345678", "0912345678"),
        ("091 234 5678", "0912345678"),
        ("0912.345.678", "0912345678"),
        ("(091) 234-5678", "0912345678"),
        ("+84 912 345 678", "0912345678"),
        ("+84 (0)912 345 678", "0912345678"),
        ("84912345678", "0912345678"),
        ("0084912345678", "0912345678"),
        ("912345678", "0912345678"),
        ("912345678.0", "0912345678"),
        ("0845678901", "0845678901"),
        ("845678901", "0845678901"),
        ("01691234567", "0391234567"),
        ("1201234567", "0701234567"),
        ("024 3825 1234", "02438251234"),
        ("+84 228 3825 123", "02283825123"),
    ],
)
def test_a_telephone_becomes_what_people_dial(text: str, phone: str) -> None:
    assert normal_phone(text) == phone
    assert normal_phone(phone) == phone


@pytest.mark.parametrize(
    "text", ["", "không có", "09123", "0412345678", "+1 212 555 0100", "01301234567"]
)
def test_what_is_no_telephone_is_refused(text: str) -> None:
    with pytest.raises(PhoneNotReadable):
        normal_phone(text)


@pytest.mark.parametrize(
    "text",
    [
        "0912345678/0987654321",
        "0912345678, 0987654321",
        "0912345678 - 0987654321",
        "0912345678 và 0987654321",
    ],
)
def test_two_telephones_in_one_place_are_refused(text: str) -> None:
    with pytest.raises(PhoneSeveral):
        normal_phone(text)
