"""Comparing rows with each other, and the cells of one row with each other."""

from desktop.domain.identity import Contradiction, IdentityNumber, Sex
from desktop.sheets.cells import Flaw, refused, warned
from desktop.sheets.rows import Entry, Field, RowCode

_RUNNING = 4  # figures of a number that begins anew in each village

Finding = tuple[Field | None, Flaw, Entry | None]
"""The column to point at (None for the whole row), what is wrong, and the earlier row it has to do with."""


def code_key(code: str, village: str) -> str:
    """Give what a code is known by: a short running number counts within its village."""
    code = code.lower()
    return f"{code}|{village.lower()}" if code.isdecimal() and len(code) <= _RUNNING else code


class Duplicates:
    """Remembers the rows that came in, to find those that come twice."""

    def __init__(self) -> None:
        self._by_code: dict[str, Entry] = {}
        self._by_name: dict[str, Entry] = {}

    def add(self, entry: Entry) -> Finding | None:
        """Remember a row, unless it is an earlier one again.

        The same code is the same subject. The same name at the same place is one too, unless a
        code or something personal tells the two apart: people of one village do share names.
        """
        code = code_key(entry.code, entry.village)
        if entry.code:
            earlier = self._by_code.setdefault(code, entry)
            if earlier is not entry:
                return Field.CODE, refused(RowCode.DUPLICATE_CODE), earlier
        called = f"{entry.called}|{entry.branch}|{entry.household}|{entry.family}"
        place = f"{called}|{entry.village}|{entry.address}".lower()
        named = Field.NAME if entry.name else Field.HEAD
        earlier = self._by_name.setdefault(place, entry)
        if earlier is entry:
            return None
        other_code = bool(entry.code and earlier.code)
        other_person = _tell_apart(entry, earlier)
        if other_code and other_person:
            return None
        if other_code or other_person:
            return named, warned(RowCode.SAME_NAME, entry.called), earlier
        self._by_code.pop(code, None)
        return named, refused(RowCode.DUPLICATE_ROW), earlier


def _tell_apart(one: Entry, other: Entry) -> bool:
    """Say whether two of one name differ in anything of their own that both rows give."""
    return any(
        mine and theirs and mine != theirs
        for mine, theirs in (
            (one.identity_number, other.identity_number),
            (one.birth, other.birth),
            (one.phone, other.phone),
            (one.head_name.lower(), other.head_name.lower()),
        )
    )


class Identities:
    """Holds identity numbers against the sex and the birth year beside them.

    A number says both in its figures 4 to 6, and a province in the first three: each combination is
    worked out once.
    """

    def __init__(self) -> None:
        self._persons: dict[str, tuple[Sex, str]] = {}
        self._provinces: dict[str, bool] = {}

    def check(self, number: str, sex: Sex | None, birth: str) -> RowCode | None:
        """Say what does not agree, if anything."""
        person = self._persons.get(number[3:6])
        if person is None:
            if number[3] > "3":
                return RowCode.IDENTITY_CENTURY
            known = IdentityNumber(number)
            person = self._persons[number[3:6]] = known.sex, str(known.birth_year)
        if sex is not None and sex is not person[0]:
            return RowCode.IDENTITY_SEX_DIFFERS
        if birth and birth[:4] != person[1]:
            return RowCode.IDENTITY_BIRTH_DIFFERS
        real = self._provinces.get(number[:3])
        if real is None:
            doubts = IdentityNumber(number).contradictions(None, None)
            real = self._provinces[number[:3]] = Contradiction.PROVINCE not in doubts
        return None if real else RowCode.IDENTITY_PROVINCE
