"""What an import would do, and what it did."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from desktop.domain.subjects import SubjectKind
from desktop.services.importing.choices import ImportChoices
from desktop.services.importing.people import People
from desktop.services.importing.plan import FieldChange, Plan
from desktop.services.importing.villages import UnknownVillage
from desktop.sheets.rows import ReadBook, RowProblem


@dataclass(frozen=True, slots=True)
class Preview:
    """What an import would do.

    Attributes:
        read: rows that mean to be a subject.
        create, update, unchanged: what would become of those that can come in.
        villages: names that the register does not have.
        book: everything read, with the problems of its rows.
        choices: what the officer said of this book and of earlier ones like it.
        seen: up to which changes the register was looked at.
        people: what becomes of the book's people, where they come in as citizens.
        other_communes: communes (xã, phường) the book speaks of that are not this one.
    """

    path: Path
    read: int
    create: int
    update: int
    unchanged: int
    villages: tuple[UnknownVillage, ...]
    book: ReadBook
    plan: Plan
    choices: ImportChoices
    seen: Mapping[str, int]
    people: People | None = None
    other_communes: tuple[str, ...] = ()

    @property
    def kind(self) -> SubjectKind:
        """Whom the book is about."""
        return self.book.kind

    @property
    def new_villages(self) -> tuple[str, ...]:
        """Names of the villages that would be made."""
        return tuple(one.name for one in self.villages if one.meant is None)

    @property
    def changes(self) -> Sequence[FieldChange]:
        """What the register holds and the book says otherwise."""
        return [*self.plan.changes, *(self.people.plan.changes if self.people else ())]

    @property
    def plans(self) -> Sequence[Plan]:
        """What is to be done, families before the people in them."""
        return [self.plan, *([self.people.plan] if self.people else ())]

    @property
    def changing(self) -> int:
        """How many rows of the register would be made or written over."""
        return sum(len(one.create) + len(one.update) for one in self.plans)

    @property
    def refused(self) -> list[RowProblem]:
        """Why rows stay out."""
        return self.book.refused()

    @property
    def warnings(self) -> list[RowProblem]:
        """What to look at in rows that come in."""
        of_people = self.people.plan.doubts if self.people else ()
        return [*self.plan.doubts, *of_people, *self.book.warnings()]


@dataclass(frozen=True, slots=True)
class Result:
    """What an import did; `batch` names the one unit of work it was, `people` its citizens."""

    read: int
    created: int
    updated: int
    unchanged: int
    new_villages: tuple[str, ...]
    batch: str
    people: int = 0
