"""Households or people that may stand twice in a register (trùng): which pairs, and what speaks for each.

Nobody compares every row with every other: those that share one thing are put side by side
and judged by all of them. So the time grows with the register and not with its square.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from enum import IntEnum, StrEnum
from functools import lru_cache
from itertools import combinations, pairwise
from typing import NamedTuple
from uuid import UUID

from desktop.domain.names import fold
from desktop.progress import Progress


class Sign(StrEnum):
    """What two rows have in common."""

    IDENTITY = "identity"
    CODE = "code"
    NAME = "name"
    ALIKE = "alike"
    """The names differ in their marks or in one letter."""
    RARE = "rare"
    """Few in the register bear the name."""
    BIRTH = "birth"
    YEAR = "year"
    """Of the birth; the day of one of them, or of both, is not known."""
    PHONE = "phone"
    HOUSEHOLD = "household"
    ADDRESS = "address"
    PLACE = "place"


class Certainty(IntEnum):
    """How likely the two are one; the list begins with the surest."""

    CERTAIN = 0
    LIKELY = 1
    POSSIBLE = 2


class Verdict(StrEnum):
    """What a person decided about a pair; both words for a merge name whose particulars stand."""

    OPEN = "open"
    DISTINCT = "distinct"
    FIRST = "first"
    SECOND = "second"

    @property
    def merged(self) -> bool:
        """Whether the two are one."""
        return self in {Verdict.FIRST, Verdict.SECOND}


class Particulars(NamedTuple):
    """What is compared of one row; empty is unknown.

    Attributes:
        place: its village.
        birth: ISO, whole or only a year.
        household: to which a person belongs; those of one share address and telephone.
    """

    id: UUID
    place: UUID
    name: str
    code: str = ""
    address: str = ""
    identity_number: str = ""
    birth: str = ""
    phone: str = ""
    household: UUID | None = None


class Pair(NamedTuple):
    """Two rows that may be one, the older first."""

    first: UUID
    second: UUID
    signs: tuple[Sign, ...]
    certainty: Certainty


SHARED_BY_FEW = 4
"""A telephone or address of more rows than these is the village's, and says nothing."""

COMPARED_WITH_EACH = 12
"""In a larger group each row is compared with the next one only."""

FEW_NAMESAKES = 8
"""A name of more people than these makes no pair by the year of birth alone, but within a village."""

ROWS_AT_ONCE = 4_000
"""Before anybody looks whether the person wants it to stop."""

YEAR_ALONE = len("1970")

_plain = lru_cache(maxsize=1 << 16)(fold)
"""Asked of a row once for every key; a search forgets it."""

Key = Callable[[Particulars], Hashable]


class Rules(NamedTuple):
    """What makes two rows of one kind a pair.

    Attributes:
        keys: rows of one key are put side by side; an empty one is no key.
        likely, possible: signs that are enough together.
        people: whether the rows are people, of whom many have one name.
    """

    keys: tuple[Key, ...]
    likely: tuple[set[Sign], ...]
    possible: tuple[set[Sign], ...]
    people: bool


_NUMBERS: tuple[Key, ...] = (
    lambda row: row.identity_number,
    lambda row: row.code,
    lambda row: row.birth,
    lambda row: row.birth and (_plain(row.name), row.birth),
)
FAMILIES = Rules(
    keys=(
        *_NUMBERS,
        lambda row: row.phone,
        lambda row: row.address and (row.place, _plain(row.address)),
        lambda row: (row.place, _plain(row.name)),
    ),
    likely=({Sign.NAME, Sign.BIRTH}, {Sign.NAME, Sign.PHONE}, {Sign.NAME, Sign.ADDRESS}),
    possible=(
        {Sign.NAME, Sign.PLACE},
        {Sign.ALIKE, Sign.BIRTH},
        {Sign.ALIKE, Sign.PHONE},
        {Sign.ALIKE, Sign.ADDRESS},
        {Sign.PHONE, Sign.ADDRESS},
    ),
    people=False,
)
PEOPLE = Rules(
    keys=(
        *_NUMBERS,
        lambda row: row.birth and (_plain(row.name), _year(row), row.place),
        lambda row: row.birth and (_plain(row.name), _year(row)),
        lambda row: row.phone and (_plain(row.name), row.phone),
        lambda row: (row.household or "") and (_plain(row.name), row.household),
        lambda row: row.address and (row.place, _plain(row.address), _plain(row.name)),
        lambda row: (row.place, _plain(row.name)),
    ),
    likely=(*FAMILIES.likely, {Sign.NAME, Sign.HOUSEHOLD}),
    possible=(
        {Sign.NAME, Sign.YEAR, Sign.PLACE},
        {Sign.NAME, Sign.YEAR, Sign.RARE},
        {Sign.NAME, Sign.PLACE, Sign.RARE},
        {Sign.ALIKE, Sign.BIRTH},
    ),
    people=True,
)
"""Sisters and brothers share address, telephone and almost a name: of people the name itself counts."""


def ordered(one: UUID, other: UUID) -> tuple[UUID, UUID]:
    """Two rows as a pair names them: the one entered first stands first (UUIDv7)."""
    return (one, other) if one < other else (other, one)


def find(rows: Sequence[Particulars], progress: Progress, rules: Rules = FAMILIES) -> list[Pair]:
    """Every pair that may be one row, the surest first.

    Raises:
        Cancelled: the person stopped it.
    """
    progress.step(0, len(rows))
    found: dict[tuple[UUID, UUID], Pair] = {}
    try:
        finder = _Finder(sorted(rows, key=lambda row: row.id.int), rules)
        for one, other in finder.candidates(progress):
            key = ordered(one.id, other.id)
            if key not in found and (pair := finder.judge(one, other)):
                found[key] = pair
    finally:
        _plain.cache_clear()
    return sorted(found.values(), key=lambda pair: (pair.certainty, pair.first, pair.second))


def find_across(
    rows: Sequence[Particulars], owners: Mapping[UUID, UUID], progress: Progress
) -> list[Pair]:
    """Pairs of two communes: of one name at one address in places of one name.

    Args:
        rows: all that is known above.
        owners: whose each row is.
        progress: told how far it is.

    Raises:
        Cancelled: the person stopped it.
    """
    wanted = Sign.NAME, Sign.ADDRESS
    return [
        pair._replace(signs=wanted, certainty=Certainty.POSSIBLE)
        for pair in find(rows, progress)
        if owners[pair.first] != owners[pair.second] and {*wanted} <= {*pair.signs}
    ]


def compare(one: Particulars, other: Particulars, rules: Rules = FAMILIES) -> Pair | None:
    """What speaks for two rows being one, of these two alone."""
    return _Finder((one, other), rules).judge(one, other)


class _Finder:
    """Compares the rows of one register."""

    def __init__(self, rows: Sequence[Particulars], rules: Rules) -> None:
        self._rows, self._rules = rows, rules
        homes = {(row.household or row.id, row.phone, _where(row)) for row in rows}
        self._phones = Counter(phone for _home, phone, _address in homes)
        self._addresses = Counter(address for _home, _phone, address in homes)
        self._names = Counter(_plain(row.name) for row in rows)

    def candidates(self, progress: Progress) -> Iterator[tuple[Particulars, Particulars]]:
        """Pairs worth judging, some of them more than once."""
        rows, steps = len(self._rows), 2 * len(self._rules.keys)
        for place, key in enumerate(self._rules.keys):
            groups: dict[Hashable, list[Particulars]] = defaultdict(list)
            for number, row in enumerate(self._rows):
                if not number % ROWS_AT_ONCE:
                    progress.step(rows * 2 * place // steps, rows)
                groups[key(row)].append(row)
            groups.pop("", None)
            for number, group in enumerate(groups.values()):
                if not number % ROWS_AT_ONCE:
                    progress.step(rows * (2 * place + 1) // steps, rows)
                few = len(group) <= COMPARED_WITH_EACH
                yield from combinations(group, 2) if few else pairwise(group)
        progress.step(rows, rows)

    def judge(self, one: Particulars, other: Particulars) -> Pair | None:
        """The pair with what speaks for it; None when too little does, or something against it."""
        signs = tuple(self._signs(one, other))
        certainty = self._certainty(set(signs), one, other)
        if certainty is None:
            return None
        return Pair(*ordered(one.id, other.id), signs, certainty)

    def _signs(self, one: Particulars, other: Particulars) -> Iterator[Sign]:
        if one.identity_number and one.identity_number == other.identity_number:
            yield Sign.IDENTITY
        if one.code and one.code == other.code:
            yield Sign.CODE
        same = _same_name(one.name, other.name)
        if same:
            yield Sign.NAME
        elif one_letter_apart(_plain(one.name), _plain(other.name)):
            yield Sign.ALIKE
        yield from self._born_alike(one, other)
        if one.phone and one.phone == other.phone and self._phones[one.phone] <= SHARED_BY_FEW:
            yield Sign.PHONE
        yield from self._live_alike(one, other)
        if same and self._rules.people and self._names[_plain(one.name)] <= FEW_NAMESAKES:
            yield Sign.RARE

    def _live_alike(self, one: Particulars, other: Particulars) -> Iterator[Sign]:
        if one.household is not None and one.household == other.household:
            yield Sign.HOUSEHOLD
        if one.place == other.place:
            same = one.address and _where(one) == _where(other)
            if same and self._addresses[_where(one)] <= SHARED_BY_FEW:
                yield Sign.ADDRESS
            yield Sign.PLACE

    def _born_alike(self, one: Particulars, other: Particulars) -> Iterator[Sign]:
        if len(one.birth) > YEAR_ALONE and one.birth == other.birth:
            yield Sign.BIRTH
        elif self._rules.people and one.birth and _year(one) == _year(other):
            yield Sign.YEAR

    def _certainty(
        self, signs: set[Sign], one: Particulars, other: Particulars
    ) -> Certainty | None:
        if Sign.IDENTITY in signs:
            return Certainty.CERTAIN
        named = bool(signs & {Sign.NAME, Sign.ALIKE})
        if named and _contradict(one, other):
            return None
        if Sign.CODE in signs and named:
            return Certainty.LIKELY
        if any(wanted <= signs for wanted in self._rules.likely):
            return Certainty.LIKELY
        if signs == {Sign.NAME, Sign.PLACE} and one.address and other.address:
            return None  # two namesakes of one village at two addresses are two
        enough = any(wanted <= signs for wanted in self._rules.possible)
        return Certainty.POSSIBLE if enough else None


def _where(row: Particulars) -> tuple[UUID, str]:
    return row.place, _plain(row.address)


def _year(row: Particulars) -> str:
    return row.birth[:YEAR_ALONE]


def _contradict(one: Particulars, other: Particulars) -> bool:
    """Whether two people of one name are known to be two."""
    mine, theirs = one.identity_number, other.identity_number
    if mine and theirs and not one_letter_apart(mine, theirs):
        return True
    births = one.birth, other.birth
    known = min(map(len, births))
    return births[0][:known] != births[1][:known]


def _same_name(one: str, other: str) -> bool:
    """Whether two names are one; a name typed without any marks is every name it may stand for."""
    if one.lower() == other.lower():
        return True
    return (one.isascii() or other.isascii()) and _plain(one) == _plain(other)


def one_letter_apart(one: str, other: str) -> bool:
    """Whether at most one letter was changed, left out, or swapped with its neighbour."""
    if abs(len(one) - len(other)) > 1:
        return False
    start = 0
    while start < min(len(one), len(other)) and one[start] == other[start]:
        start += 1
    one, other = one[start:], other[start:]
    while one and other and one[-1] == other[-1]:
        one, other = one[:-1], other[:-1]
    return max(len(one), len(other)) <= 1 or (len(one) == 2 and one == other[::-1])
