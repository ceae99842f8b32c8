"""The family and the unit that a row names, found in the register."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple
from uuid import UUID

from desktop.db.journal.imports import Stored
from desktop.domain.names import fold
from desktop.sheets.rows import Entry, Field, RowCode

NOBODY: frozenset[UUID] = frozenset()


class Reference(NamedTuple):
    """What a row says of where its subject belongs.

    Attributes:
        column: of the table, such as `family_id`.
        field: of the book.
        named: as the row has it.
        those: whom it may mean.
    """

    column: str
    field: Field
    named: str
    those: frozenset[UUID]

    @property
    def doubt(self) -> RowCode:
        """What is to be said where it is not one alone."""
        if self.field is Field.UNIT:
            return RowCode.UNIT_UNKNOWN
        return RowCode.FAMILY_SEVERAL if self.those else RowCode.FAMILY_UNKNOWN


class References:
    """Looks families and units up as citizens' rows name them; none for other kinds."""

    def __init__(self, families: Sequence[Stored] = (), units: Sequence[Stored] = ()) -> None:
        self._villages = {one.id: one.values["village_id"] for one in families}
        self._codes = _listed((one.values["code"], one.id) for one in families)
        self._heads = _listed((fold(one.values["head_name"]), one.id) for one in families)
        self._units = _listed((fold(one.values["name"]), one.id) for one in units)
        self._names = {one.id: one.values["head_name"] for one in families}
        self._names |= {one.id: one.values["name"] for one in units}

    def of(self, entry: Entry, village: UUID | None) -> list[Reference]:
        """What a row names."""
        found = []
        if entry.household or entry.family:
            named = entry.family or entry.household
            those = self._families(entry, village)
            found.append(Reference("family_id", Field.FAMILY, named, those))
        if entry.unit:
            those = self._units.get(fold(entry.unit), NOBODY)
            found.append(Reference("unit_id", Field.UNIT, entry.unit, those))
        return found

    def name(self, reference: UUID | None) -> str:
        """What a family or a unit is called."""
        return self._names.get(reference, "") if reference else ""

    def _families(self, entry: Entry, village: UUID | None) -> frozenset[UUID]:
        """Those with the code, else those of this head; of them those here, where there are any."""
        heads = self._heads.get(fold(entry.family), NOBODY)
        coded = self._codes.get(entry.household, NOBODY) if entry.household else NOBODY
        those = (coded & heads) or coded or heads
        here = frozenset(one for one in those if self._villages[one] == village)
        return here or those


def _listed(pairs: Iterable[tuple[str, UUID]]) -> Mapping[str, frozenset[UUID]]:
    found: dict[str, set[UUID]] = {}
    for key, one in pairs:
        if key:
            found.setdefault(key, set()).add(one)
    return {key: frozenset(those) for key, those in found.items()}
