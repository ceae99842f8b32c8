"""The people of a book with one row a person, as citizens of their families (công dân).

Children are counted with their household and not named; nothing the book does not say is added:
no group, no unit.
"""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from desktop.db.journal.imports import Stored
from desktop.domain.dates import PartialDate
from desktop.domain.names import fold
from desktop.domain.subjects import CitizenGroup, SubjectKind
from desktop.services.importing.plan import Created, Plan
from desktop.services.importing.references import Reference, References
from desktop.sheets.comparing import Identities
from desktop.sheets.people import person_keys
from desktop.sheets.rows import (
    Column,
    Entry,
    Field,
    Layout,
    Person,
    ReadBook,
    RowCode,
    RowProblem,
    Severity,
)

GROWN_UP = frozenset({"vo", "chong", "bo", "me", "ong", "ba", "cha", "bo vo", "me vo", "bo chong",
                      "me chong", "bo de", "me de"})  # fmt: skip
"""Relations to the head that only adults have."""

TAKEN = (Field.IDENTITY, Field.BIRTH, Field.SEX)


@dataclass(frozen=True, slots=True)
class People:
    """What becomes of the people of a book.

    Attributes:
        left_out: children, people of unknown age, people who stand in a household that stays out,
            and people who stand there twice.
    """

    plan: Plan
    left_out: int


def people_book(book: ReadBook, today: dt.date) -> ReadBook:
    """The adults of a family book as a book of citizens, each in the village of the household."""
    homes = {(entry.sheet, entry.row): entry for entry in book.entries}
    entries, problems = [], []
    identities, seen = Identities(), set[str]()
    for person in book.people:
        home = homes.get((person.sheet, person.household))
        keys = set(person_keys(person))
        if home is None or not is_adult(person, today) or seen & keys:
            continue
        seen |= keys
        number = person.identity_number
        doubt = identities.check(number, person.sex, person.birth) if number else None
        if doubt and person.row != person.household:  # of the head it was told already
            layout = book.layouts[person.sheet]
            column = layout.columns[Field.IDENTITY]
            problems.append(
                RowProblem(
                    layout.sheet, person.row, column.title, doubt, Severity.WARNING, number,
                    column.letter,
                )
            )  # fmt: skip
        entries.append(
            Entry(
                person.row, name=person.name, household=str(person.household),
                village=home.village, identity_number=number, birth=person.birth,
                sex=person.sex, sheet=person.sheet,
            )
        )  # fmt: skip
    layouts = tuple(map(_as_citizens, book.layouts))
    return replace(
        book, kind=SubjectKind.CITIZEN, layouts=layouts, entries=entries, problems=problems,
        rejected=[], rows_read=len(entries), people=[],
    )  # fmt: skip


def is_adult(person: Person, today: dt.date) -> bool:
    """Whether somebody is grown up, by the birth date, else by what only adults are to a head."""
    if not person.birth:
        return person.row == person.household or fold(person.relation) in GROWN_UP
    return PartialDate.parse(person.birth).is_of_age(today)


def minors(book: ReadBook, today: dt.date) -> list[RowProblem]:
    """The people of a book of citizens who are not grown up, to be asked about.

    Children are not named unless it is needed, which it is of pupils: their group has the title.
    """
    return [
        _minor(entry, book.layouts[entry.sheet])
        for entry in book.entries
        if entry.birth
        and entry.citizen_group is not CitizenGroup.LEARNER
        and not PartialDate.parse(entry.birth).is_of_age(today)
    ]


def _minor(entry: Entry, layout: Layout) -> RowProblem:
    column = layout.columns[Field.BIRTH]
    return RowProblem(
        layout.sheet, entry.row, column.title, RowCode.MINOR, Severity.WARNING,
        PartialDate.parse(entry.birth).text, column.letter,
    )  # fmt: skip


def _as_citizens(layout: Layout) -> Layout:
    """A sheet's columns as far as they are about each person."""
    named = layout.columns[Field.HEAD]
    columns: dict[Field, Column] = {Field.NAME: named, Field.FAMILY: named}
    columns |= {one: layout.columns[one] for one in TAKEN if one in layout.columns}
    return replace(layout, columns=columns)


class Homes(References):
    """Knows each person's family by the row of its head."""

    def __init__(self, families: Sequence[Stored], planned: Plan) -> None:
        super().__init__(families)
        self._of: Mapping[tuple[int, int], UUID] = planned.of
        self._names |= {one.id: _head(one) for one in planned.create}

    def of(self, entry: Entry, village: UUID | None) -> list[Reference]:  # noqa: ARG002 - as `References` asks
        family = self._of[entry.sheet, int(entry.household)]
        return [Reference("family_id", Field.FAMILY, "", frozenset({family}))]


def _head(one: Created) -> str:
    name: str = one.values["head_name"]
    return name
