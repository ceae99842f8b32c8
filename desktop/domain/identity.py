"""Identity numbers and telephones: optional, masked on lists, and text, never numbers.

The identity number (số định danh cá nhân) has twelve figures: three for the province or country
where the birth was registered, one for century and sex, two for the year of birth, six of chance;
there is no check digit (Nghị định 137/2015/NĐ-CP, Điều 13; Thông tư 59/2021/TT-BCA, Điều 4).
"""

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Self

from desktop.domain.failures import (
    IdentityCenturyUnknown,
    IdentityNotReadable,
    IdentityOldCard,
    IdentityWrongLength,
    PhoneNotReadable,
    PhoneSeveral,
)

_PROVINCES = """
001 002 004 006 008 010 011 012 014 015 017 019 020 022 024 025
026 027 030 031 033 034 035 036 037 038 040 042 044 045 046 048
049 051 052 054 056 058 060 062 064 066 067 068 070 072 074 075
077 079 080 082 083 084 086 087 089 091 092 093 094 095 096
"""
"""The 63 provinces of birth registration; numbers given before the mergers of 2025 keep theirs."""
_KNOWN_PROVINCES = frozenset(_PROVINCES.split())
_COUNTRIES_FROM = 100  # codes of a country, for births registered abroad
_MASKED = 9  # figures hidden on lists: what remains tells two numbers apart and nothing more
_MASK = "•"
_SEPARATORS = str.maketrans("", "", " .-\u00a0\u2013'")


class Sex(StrEnum):
    """As the civil register has it (giới tính)."""

    MALE = "male"
    FEMALE = "female"


class Contradiction(StrEnum):
    """Why a well-formed number may still be someone else's: shown as a warning, never refused."""

    PROVINCE = "identity_province_unknown"
    SEX = "identity_other_sex"
    BIRTH_YEAR = "identity_other_birth_year"


@dataclass(frozen=True, slots=True)
class IdentityNumber:
    """Twelve figures that are well-formed; what they say is checked by `contradictions`."""

    digits: str

    def __post_init__(self) -> None:
        if not (self.digits.isascii() and self.digits.isdecimal()):
            raise IdentityNotReadable
        if len(self.digits) != 12:
            raise IdentityWrongLength(digits=len(self.digits))
        if int(self.digits[3]) > 3:
            raise IdentityCenturyUnknown

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a number as typed or as a workbook holds it.

        Spaces, dots and hyphens are dropped. A number that Excel robbed of its leading zeros gets
        them back where only one reading is possible: ten or eleven figures that, filled up, begin
        with a province of birth registration.

        Raises:
            IdentityNotReadable: there is something else than figures.
            IdentityOldCard: it is the nine-figure number of an old card.
            IdentityWrongLength: it has another number of figures.
            IdentityCenturyUnknown: its century has not begun.
        """
        digits = text.strip().removesuffix(".0").translate(_SEPARATORS)
        if len(digits) == 9 and digits.isdecimal():
            raise IdentityOldCard
        if (
            len(digits) in {10, 11}
            and digits[0] != "0"
            and digits.zfill(12)[:3] in _KNOWN_PROVINCES
        ):
            digits = digits.zfill(12)
        return cls(digits)

    @property
    def sex(self) -> Sex:
        """Even is male, odd is female."""
        return Sex.FEMALE if int(self.digits[3]) % 2 else Sex.MALE

    @property
    def birth_year(self) -> int:
        """0 and 1 are of the twentieth century, 2 and 3 of the twenty-first."""
        return 1900 + int(self.digits[3]) // 2 * 100 + int(self.digits[4:6])

    @property
    def masked(self) -> str:
        """For lists and the projector: only the last three figures."""
        return _MASK * _MASKED + self.digits[_MASKED:]

    def contradictions(self, sex: Sex | None, birth_year: int | None) -> tuple[Contradiction, ...]:
        """Say where the number disagrees with what else is known of the person.

        A birth registered late may carry another year, and a clerk may err: so these are warnings.
        """
        found = []
        province = self.digits[:3]
        if int(province) < _COUNTRIES_FROM and province not in _KNOWN_PROVINCES:
            found.append(Contradiction.PROVINCE)
        if sex and sex != self.sex:
            found.append(Contradiction.SEX)
        if birth_year and birth_year != self.birth_year:
            found.append(Contradiction.BIRTH_YEAR)
        return tuple(found)


_SEVERAL = re.compile(r"[/;,\n]|\d\s+-\s+\d|\bhoặc\b|\bvà\b")
_NUMBER = re.compile(r"0(?:[35789]\d{8}|2\d{8,9})", re.ASCII)
_COUNTRY = re.compile(r"(?:\+|00)?84(?=0?[235789]\d{8})", re.ASCII)
_OLD_PREFIXES = {
    "0120": "070",
    "0121": "079",
    "0122": "077",
    "0126": "076",
    "0128": "078",
    "0123": "083",
    "0124": "084",
    "0125": "085",
    "0127": "081",
    "0129": "082",
    **{f"016{last}": f"03{last}" for last in range(2, 10)},
    "0186": "056",
    "0188": "058",
    "0199": "059",
}
"""Mobile numbers of eleven figures became ten on 15 September 2018; old workbooks still have them."""


def normal_phone(text: str) -> str:
    """Bring a telephone to the ten figures people dial, 0xxxxxxxxx.

    Understands +84 and 84, spaces, dots, brackets, a leading zero lost in Excel, and mobile
    prefixes from before 2018. A landline (02x) may have eleven figures.

    One country's plan is a dozen lines; a library of all the world's would cost megabytes of
    tables and a noticeable part of the start on an old PC.

    Raises:
        PhoneSeveral: there are two numbers in one place.
        PhoneNotReadable: it is not a Vietnamese number.
    """
    text = text.strip().removesuffix(".0")
    if _SEVERAL.search(text.lower()):
        raise PhoneSeveral
    digits = re.sub(r"[\s.\-()\u00a0\u2013]", "", text)
    digits = _COUNTRY.sub("", digits, count=1) if _COUNTRY.match(digits) else digits
    if not digits.startswith("0"):
        digits = "0" + digits
    if len(digits) == 11 and digits[:4] in _OLD_PREFIXES:
        digits = _OLD_PREFIXES[digits[:4]] + digits[4:]
    if not _NUMBER.fullmatch(digits):
        raise PhoneNotReadable
    return digits
