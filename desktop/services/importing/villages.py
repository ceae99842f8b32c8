"""Villages a book names and the register lacks, or knows under another name."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches
from uuid import UUID

from desktop.db.register.villages import VillageRow
from desktop.domain.names import fold
from desktop.services.importing.choices import ImportChoices
from desktop.sheets.rows import ReadBook
from desktop.sheets.whereabouts import village_number

LIKENESS = 0.75
"""From here on two names may well be one village."""


@dataclass(frozen=True, slots=True)
class UnknownVillage:
    """A name the register lacks.

    Attributes:
        number: how many rows of the book are there.
        like: the village of the register that is most like it, if any is.
        meant: the village of the register the officer said it is.
    """

    name: str
    number: int
    like: VillageRow | None
    meant: VillageRow | None = None


def known_villages(listed: Sequence[VillageRow], choices: ImportChoices) -> dict[str, UUID]:
    """Ids of villages by folded name, with their codes and the names officers mapped onto them.

    A code that two villages have means neither; what an officer said of a name outweighs codes.
    """
    known = {fold(row.name): row.id for row in listed}
    there = set(known.values())
    codes = Counter(fold(row.code) for row in listed)
    coded = {fold(row.code): row.id for row in listed if row.code and codes[fold(row.code)] == 1}
    said = {name: one for name, one in choices.villages.items() if one is None or one in there}
    mapped = {name: one for name, one in {**coded, **said}.items() if one is not None}
    return {**mapped, **known}


def unknown_villages(
    book: ReadBook, known: Mapping[str, UUID], listed: Sequence[VillageRow]
) -> tuple[UnknownVillage, ...]:
    """The villages of a book that the register lacks, each with the one it is or may be."""
    counts = Counter(entry.village for entry in book.entries if entry.village)
    by_name = {fold(row.name): row for row in listed}
    by_id = {row.id: row for row in listed}
    found: dict[str, UnknownVillage] = {}
    for name, count in counts.items():
        key = fold(name)
        if key in found:
            found[key] = replace(found[key], number=found[key].number + count)
        elif key not in by_name:
            meant = by_id[known[key]] if key in known else None
            found[key] = UnknownVillage(name, count, _most_like(key, by_name), meant)
    return tuple(found.values())


def _most_like(key: str, by_name: Mapping[str, VillageRow]) -> VillageRow | None:
    """The only village of the same number, or the one whose name is spelled most like it."""
    if number := village_number(key):
        same = [row for name, row in by_name.items() if village_number(name) == number]
        return same[0] if len(same) == 1 else None
    close = get_close_matches(key, by_name, 1, LIKENESS)
    return by_name[close[0]] if close else None
