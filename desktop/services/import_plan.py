"""What becomes of each row of a book: a new family, a change of a known one, or nothing."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple
from uuid import UUID

from desktop.db.families import StoredFamily
from desktop.domain.names import fold
from desktop.sheets.comparing import code_key
from desktop.sheets.rows import FamilyBook, FamilyEntry, Field, RowCode, RowProblem, Severity

NOTHING = (None, "")
"""What an empty cell comes to; it takes nothing away."""


class Created(NamedTuple):
    """A family the register lacks: its village by folded name, and its fields."""

    village: str
    values: dict[str, Any]


class Updated(NamedTuple):
    """A family the book says something new about."""

    village: str
    family: StoredFamily
    values: dict[str, Any]


class FieldChange(NamedTuple):
    """What an import would write over.

    Attributes:
        sheet, row: where the book says so.
        name: the head of the family.
        before, after: what the register holds, and what the book says; a village by its name.
    """

    sheet: str
    row: int
    name: str
    field: Field
    before: Any
    after: Any


@dataclass(slots=True)
class Plan:
    """New and changed families, as far as they can be known before villages have ids."""

    create: list[Created] = field(default_factory=list)
    update: list[Updated] = field(default_factory=list)
    unchanged: int = 0
    changes: list[FieldChange] = field(default_factory=list)
    doubts: list[RowProblem] = field(default_factory=list)
    seen: Mapping[str, int] = field(default_factory=dict)


def plan_of(
    book: FamilyBook,
    known: Mapping[str, UUID],
    names: Mapping[UUID, str],
    stored: Sequence[StoredFamily],
) -> Plan:
    """Decide of each entry whether it is new, changes a family, or changes nothing.

    Args:
        book: what was read.
        known: ids of villages by folded name.
        names: names of villages by id.
        stored: the families of the register.
    """
    plan, columns, matcher = Plan(), _columns(book), Matcher(book, known, stored)
    places = [FamilyEntry._fields.index(name) for name in columns]
    created = []
    for entry in book.entries:
        village = fold(entry.village)
        values = {
            name: entry[place]
            for name, place in zip(columns, places, strict=True)
            if entry[place] not in NOTHING
        }
        row = matcher.match(entry, known.get(village))
        if row is None:
            plan.create.append(Created(village, values))
            created.append(entry)
            continue
        changed = [name for name, value in values.items() if getattr(row, name) != value]
        moved = row.village_id != known.get(village)
        if not changed and not moved:
            plan.unchanged += 1
            continue
        plan.update.append(Updated(village, row, values))
        sheet = book.layouts[entry.sheet].sheet
        if moved:
            before = names.get(row.village_id, "")
            plan.changes.append(
                FieldChange(sheet, entry.row, row.head_name, Field.VILLAGE, before, entry.village)
            )
        plan.changes += [
            FieldChange(sheet, entry.row, row.head_name, Field(name), getattr(row, name), values[name])
            for name in changed
        ]  # fmt: skip
    if stored:
        likely = ((entry, row) for entry in created for row in matcher.like(entry, known))
        plan.doubts = [_doubt(book, entry, row, names) for entry, row in likely]
    return plan


def _columns(book: FamilyBook) -> tuple[str, ...]:
    """The fields the book says something about; its silence changes nothing."""
    return tuple(one.value for one in Field if one in book.fields and one is not Field.VILLAGE)


class Matcher:
    """Finds the family of the register that an entry of the book is about.

    That is the one with its code, else the one whose head has its identity number. Without either it
    is the one with this name, village and address; where several have them, the one whose birth,
    telephone and number agree.
    """

    def __init__(
        self, book: FamilyBook, known: Mapping[str, UUID], stored: Sequence[StoredFamily]
    ) -> None:
        self._by_code: dict[str, list[StoredFamily]] = {}
        self._by_identity: dict[str, list[StoredFamily]] = {}
        self._by_name: dict[tuple[str, UUID, str], list[StoredFamily]] = {}
        self._by_head: dict[tuple[str, UUID], list[StoredFamily]] = {}
        for one in stored:
            if one.code:
                self._by_code.setdefault(one.code, []).append(one)
            if one.identity_number:
                self._by_identity.setdefault(one.identity_number, []).append(one)
            self._by_name.setdefault((one.head_name, one.village_id, one.address), []).append(one)
            self._by_head.setdefault((fold(one.head_name), one.village_id), []).append(one)
        self._codes = Counter(entry.code for entry in book.entries if entry.code)
        self._entries = Counter(
            (entry.head_name, known.get(fold(entry.village)), entry.address)
            for entry in book.entries
            if not entry.code
        )
        self._taken: set[UUID] = set()

    def match(self, entry: FamilyEntry, village: UUID | None) -> StoredFamily | None:
        """The family, or None when the entry is a new one."""
        found = self._of_code(entry, village) or self._of_identity(entry)
        if found is None and village is not None:
            found = self._of_facts(entry, village)
        if found is not None:
            self._taken.add(found.id)
        return found

    def like(self, entry: FamilyEntry, known: Mapping[str, UUID]) -> Iterator[StoredFamily]:
        """A family of the register that no entry is about and that a new one may well be."""
        village = known.get(fold(entry.village))
        same = [*self._by_identity.get(entry.identity_number, ())]
        if village is not None:
            same += self._by_head.get((fold(entry.head_name), village), ())
        number = entry.identity_number
        left = (
            one for one in same
            if (number and one.identity_number == number)
            or (one.id not in self._taken and _agree(entry, one) is not None)
        )  # fmt: skip
        yield from list(left)[:1]

    def _of_code(self, entry: FamilyEntry, village: UUID | None) -> StoredFamily | None:
        same = [one for one in self._by_code.get(entry.code, ()) if one.id not in self._taken]
        if not entry.code or not same:
            return None
        here = [one for one in same if one.village_id == village]
        short = code_key(entry.code, entry.village) != code_key(entry.code, "")
        if short and not here and (len(same) > 1 or self._codes[entry.code] > 1):
            return None
        return (here or same)[0]

    def _of_identity(self, entry: FamilyEntry) -> StoredFamily | None:
        same = self._by_identity.get(entry.identity_number, ()) if entry.identity_number else ()
        free = [one for one in same if one.id not in self._taken and not (entry.code and one.code)]
        return free[0] if len(free) == 1 else None

    def _of_facts(self, entry: FamilyEntry, village: UUID) -> StoredFamily | None:
        key = (entry.head_name, village, entry.address)
        same = [
            one
            for one in self._by_name.get(key, ())
            if one.id not in self._taken and not (entry.code and one.code)
        ]
        if len(same) == 1 and self._entries[key] <= 1:
            return same[0]  # the only one it can be: what differs is a correction
        agreeing = [one for one in same if _agree(entry, one) is not None]
        return max(agreeing, key=lambda one: _agree(entry, one) or 0, default=None)


def _agree(entry: FamilyEntry, row: StoredFamily) -> int | None:
    """How many facts about the head agree; None when one contradicts."""
    pairs = (
        (entry.birth, row.birth),
        (entry.phone, row.phone),
        (entry.identity_number, row.identity_number),
    )
    known = [(theirs, ours) for theirs, ours in pairs if theirs and ours]
    return len(known) if all(theirs == ours for theirs, ours in known) else None


def _doubt(
    book: FamilyBook, entry: FamilyEntry, row: StoredFamily, names: Mapping[UUID, str]
) -> RowProblem:
    layout = book.layouts[entry.sheet]
    column = layout.columns[Field.HEAD]
    value = ", ".join(
        filter(None, (row.head_name, names.get(row.village_id), row.address, row.code))
    )
    return RowProblem(
        layout.sheet, entry.row, column.title, RowCode.LIKE_REGISTERED, Severity.WARNING, value,
        column.letter,
    )  # fmt: skip
