"""Finds the subject of the register that a row of a book is about."""

from collections import Counter
from collections.abc import Hashable, Iterator, Mapping, Sequence
from typing import NamedTuple
from uuid import UUID

from desktop.db.journal.imports import Stored
from desktop.domain.names import fold
from desktop.domain.subjects import SubjectKind
from desktop.services.importing.references import Reference
from desktop.sheets.comparing import code_key
from desktop.sheets.rows import Entry, ReadBook

PEOPLE = (SubjectKind.FAMILY, SubjectKind.CITIZEN)
"""Known by people's names, in which every mark counts."""

FACTS = ("birth", "phone", "identity_number", "head_name")


class Row(NamedTuple):
    """A row with what it names, as far as the register knows it."""

    entry: Entry
    village: UUID | None
    references: Sequence[Reference] = ()


class Matcher:
    """Finds the one with the row's code, else the one with its identity number.

    Without either it is the one with this name and branch, in this village, at this address; where
    several have them, the one whose birth, telephone, number, head and family agree. A citizen is
    at home in a family, not at an address, and namesakes are many: nothing may contradict.
    """

    def __init__(self, book: ReadBook, known: Mapping[str, UUID], stored: Sequence[Stored]) -> None:
        self._people = book.kind in PEOPLE
        self._citizens = book.kind is SubjectKind.CITIZEN
        self._named = "head_name" if book.kind is SubjectKind.FAMILY else "name"
        self._by_code: dict[str, list[Stored]] = {}
        self._by_identity: dict[str, list[Stored]] = {}
        self._by_place: dict[Hashable, list[Stored]] = {}
        self._by_name: dict[Hashable, list[Stored]] = {}
        for one in stored:
            of = one.values
            village = of.get("village_id")
            if of["code"]:
                self._by_code.setdefault(of["code"], []).append(one)
            if number := of.get("identity_number"):
                self._by_identity.setdefault(number, []).append(one)
            name, address = of[self._named], of.get("address", "")
            key = self._place(name, of.get("branch", ""), village, address)
            self._by_place.setdefault(key, []).append(one)
            self._by_name.setdefault((fold(name), village), []).append(one)
        self._codes = Counter(entry.code for entry in book.entries if entry.code)
        self._rows = Counter(
            self._place(entry.called, entry.branch, known.get(fold(entry.village)), entry.address)
            for entry in book.entries
            if not entry.code
        )
        self._taken: set[UUID] = set()

    def match(self, row: Row) -> Stored | None:
        """The subject, or None when the row is about a new one."""
        found = self._of_code(row) or self._of_identity(row.entry) or self._of_facts(row)
        if found is not None:
            self._taken.add(found.id)
        return found

    def take(self, one: Stored) -> bool:
        """Let a row be about a subject that it names otherwise; says whether no other row is."""
        if one.id in self._taken:
            return False
        self._taken.add(one.id)
        return True

    def like(self, row: Row) -> Iterator[Stored]:
        """A subject of the register that no row is about and that a new one may well be."""
        number = row.entry.identity_number
        same = [*self._by_identity.get(number, ())] if number else []
        same += self._by_name.get((fold(row.entry.called), row.village), ())
        left = (
            one for one in same
            if (number and one.values.get("identity_number") == number)
            or (one.id not in self._taken and _agree(row, one) is not None)
        )  # fmt: skip
        yield from list(left)[:1]

    def _place(self, name: str, branch: str, village: UUID | None, address: str) -> Hashable:
        called = name if self._people else fold(f"{name}|{branch}")
        return called, village, "" if self._citizens else address

    def _of_code(self, row: Row) -> Stored | None:
        entry = row.entry
        same = [one for one in self._by_code.get(entry.code, ()) if one.id not in self._taken]
        if not entry.code or not same:
            return None
        here = [one for one in same if one.values.get("village_id") == row.village]
        short = code_key(entry.code, entry.village) != code_key(entry.code, "")
        if short and not here and (len(same) > 1 or self._codes[entry.code] > 1):
            return None
        return (here or same)[0]

    def _of_identity(self, entry: Entry) -> Stored | None:
        same = self._by_identity.get(entry.identity_number, ()) if entry.identity_number else ()
        free = self._free(entry, same)
        return free[0] if len(free) == 1 else None

    def _of_facts(self, row: Row) -> Stored | None:
        entry = row.entry
        key = self._place(entry.called, entry.branch, row.village, entry.address)
        same = self._free(entry, self._by_place.get(key, ()))
        if (
            len(same) == 1
            and self._rows[key] <= 1
            and (not self._citizens or _at_home(row, same[0]))
        ):
            return same[0]  # the only one it can be: what differs is a correction
        agreeing = [one for one in same if _agree(row, one) is not None]
        return max(agreeing, key=lambda one: _agree(row, one) or 0, default=None)

    def _free(self, entry: Entry, those: Sequence[Stored]) -> list[Stored]:
        """Those that no other row is about, and whose code does not say otherwise."""
        return [
            one
            for one in those
            if one.id not in self._taken and not (entry.code and one.values["code"])
        ]


def _at_home(row: Row, one: Stored) -> bool:
    """Whether a citizen is of the family that the row names."""
    return any(one.values[named.column] in named.those for named in row.references)


def _agree(row: Row, one: Stored) -> int | None:
    """How many facts agree; None when one contradicts."""
    pairs = ((getattr(row.entry, fact), one.values.get(fact)) for fact in FACTS)
    told = [theirs == ours for theirs, ours in pairs if theirs and ours]
    told += [
        one.values[named.column] in named.those
        for named in row.references
        if named.those and one.values[named.column]
    ]
    return sum(told) if all(told) else None
