"""What the register does alike for clans, communities, units and citizens."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from dataclasses import fields as fields_of
from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar, Generic, TypeVar
from uuid import UUID

from desktop.db.database import Session
from desktop.db.register import registrations, removals, subject_lists
from desktop.db.register.registrations import YearLine
from desktop.db.register.removals import RemovedRow
from desktop.db.register.subject_lists import SubjectQuery, SubjectRow
from desktop.db.tables import subjects
from desktop.db.tables.schema import Village
from desktop.db.tables.subjects import TABLES, Model
from desktop.domain.identity import Sex
from desktop.domain.subjects import CitizenGroup, SubjectKind, UnitType, Zone
from desktop.progress import Progress
from desktop.services.core import Core
from desktop.services.register.failures import ValueUnfit
from desktop.services.register.families import (
    KEPT_FOR,
    clean,
    known_village,
    refuse_what_stays_elsewhere,
    written,
)

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

__all__ = ["Detail", "SubjectQuery", "SubjectRow", "Subjects"]

Draft = TypeVar("Draft", bound="DataclassInstance")

CHOICES: Mapping[str, frozenset[str]] = {
    "zone": frozenset(Zone),
    "unit_type": frozenset(UnitType),
    "citizen_group": frozenset(CitizenGroup),
    "sex": frozenset(Sex),
}
"""Fields that hold one of few words, or nothing."""

REFERENCES = {"family_id": SubjectKind.FAMILY, "unit_id": SubjectKind.UNIT}
"""Fields that name a subject of another kind."""


@dataclass(frozen=True, slots=True)
class Detail(Generic[Draft]):
    """One subject in full, with what became of it each year.

    Attributes:
        name: what certificates and lists call it.
        village: where it lies.
        fields: what an officer typed of it.
    """

    id: UUID
    name: str
    village: str
    fields: Draft
    gone: bool
    years: tuple[YearLine, ...]


class Subjects(Generic[Draft]):
    """One kind of the register.

    Attributes:
        kind: which.
        draft: the fields of one subject, as an officer types them.
    """

    kind: ClassVar[SubjectKind]
    draft: type[Draft]

    def __init__(self, core: Core) -> None:
        self._core = core

    def page(
        self, query: SubjectQuery, after: SubjectRow | None = None, limit: int = 100
    ) -> Sequence[SubjectRow]:
        """The subjects that follow the last row already shown, by name."""
        with self._core.database.read() as session:
            return subject_lists.page(session, query, after, limit)

    def count(self, query: SubjectQuery) -> int:
        """How many subjects the query finds."""
        with self._core.database.read() as session:
            return subject_lists.count(session, query)

    def get(self, subject_id: UUID) -> Detail[Draft]:
        """One subject in full.

        Raises:
            NotFound: there is none with this id.
        """
        with self._core.database.read() as session:
            row = subjects.get(session, self.kind, subject_id)
            place = session.get(Village, subjects.place_of(row))
            return Detail(
                row.id,
                subjects.name_of(row),
                place.name if place else "",
                self.draft(**{name: getattr(row, name) for name in self.fields}),
                row.gone,
                tuple(registrations.years_of(session, row.id)),
            )

    def add(self, draft: Draft) -> UUID:
        """Enter a subject into the register.

        Raises:
            NameMissing, VillageUnknown, ValueRefused, ValueUnfit, NotFound: what was typed does
                not do.
        """
        values = self.checked({name: getattr(draft, name) for name in self.fields})
        subject_id = self._core.new_id()
        with self._core.write(f"{self.kind.value}.add") as session:
            self._check(session, None, values)
            session.add(TABLES[self.kind].model(id=subject_id, **values))
        return subject_id

    def edit(self, subject_id: UUID, **changes: Any) -> None:
        """Change some fields of a subject; only what differs is written.

        Raises:
            NotFound, NameMissing, VillageUnknown, ValueRefused, ValueUnfit: nothing is changed.
            WrongRole: a telephone or the like of another office's subject.
        """
        self.edit_each({subject_id: changes})

    def edit_each(
        self, edits: Mapping[UUID, Mapping[str, Any]], progress: Progress | None = None
    ) -> int:
        """Give each of several subjects values of its own, as one unit of work.

        Returns:
            How many had others.

        Raises:
            NotFound, NameMissing, VillageUnknown, ValueRefused, ValueUnfit, WrongRole, Cancelled:
                nothing is changed.
        """
        with self._core.write(f"{self.kind.value}.edit") as session:
            return written(edits, lambda one, values: self.write(session, one, values), progress)

    def write(
        self, session: Session, subject_id: UUID, changes: Mapping[str, Any]
    ) -> Sequence[str]:
        """Change some fields within a unit of work of the caller; gives those that differed."""
        values = self.checked(changes)
        row = subjects.get(session, self.kind, subject_id)
        values = {name: value for name, value in values.items() if getattr(row, name) != value}
        self._check(session, row, values)
        refuse_what_stays_elsewhere(session, self._core.office.id, row, values)
        for name, value in values.items():
            setattr(row, name, value)
        return tuple(values)

    def remove(self, subject_id: UUID) -> None:
        """Take a subject out of the register; it can be brought back."""
        self.remove_all([subject_id])

    def remove_all(self, chosen: Sequence[UUID], progress: Progress | None = None) -> int:
        """Take subjects out of the register as one unit of work.

        Returns:
            How many were in it.

        Raises:
            NotFound: one of them is not known; none was removed.
            VillageInhabited: somebody still lies in one of them; none was removed.
            Cancelled: the officer stopped it; none was removed.
        """
        with self._core.write(f"{self.kind.value}.remove") as session:
            gone = {"gone": True}
            write = partial(self._turn, session, self._may_go)
            return written(dict.fromkeys(chosen, gone), write, progress)

    def restore(self, subject_id: UUID) -> None:
        """Bring a removed subject back."""
        self.restore_all([subject_id])

    def restore_all(self, chosen: Sequence[UUID], progress: Progress | None = None) -> None:
        """Bring removed subjects back as one unit of work.

        Raises:
            NotFound: one of them is not known; none was brought back.
            VillageExists: there is another village of this name by now; none was brought back.
            Cancelled: the officer stopped it; none was brought back.
        """
        with self._core.write(f"{self.kind.value}.restore") as session:
            back = {"gone": False}
            write = partial(self._turn, session, self._may_return)
            written(dict.fromkeys(chosen, back), write, progress)

    def _turn(
        self,
        session: Session,
        allow: Callable[[Session, Model], None],
        subject_id: UUID,
        values: Mapping[str, bool],
    ) -> bool:
        """Take a subject out or bring it back; gives whether it was the other way before."""
        row = subjects.get(session, self.kind, subject_id)
        allow(session, row)
        before, row.gone = row.gone, values["gone"]
        return before != row.gone

    def removed(self) -> Sequence[RemovedRow]:
        """The subjects removed within the last days, which a person may want back."""
        since = self._core.clock() - KEPT_FOR
        with self._core.database.read() as session:
            return removals.removed(session, self.kind, int(since.timestamp() * 1000))

    @property
    def fields(self) -> tuple[str, ...]:
        """The names of what an officer types of a subject."""
        return tuple(one.name for one in fields_of(self.draft))

    def checked(self, values: Mapping[str, Any]) -> dict[str, Any]:
        """Typed values as they are stored; nothing is written.

        Raises:
            NameMissing, ValueRefused, ValueUnfit: what was typed does not do.
        """
        cleaned = clean(values, "name")
        for name, known in CHOICES.items():
            if cleaned.get(name, "") not in known | {""}:
                raise ValueUnfit(field=name)
        return cleaned

    def _check(self, session: Session, _row: Model | None, values: Mapping[str, Any]) -> None:
        """Refuse values that name what is not there."""
        if "village_id" in values:
            known_village(session, values["village_id"])
        for name, kind in REFERENCES.items():
            if values.get(name) is not None:
                subjects.get(session, kind, values[name])

    def _may_go(self, session: Session, row: Model) -> None:
        """Refuse a removal that would leave others without a place."""

    def _may_return(self, session: Session, row: Model) -> None:
        """Refuse a return beside another one that took the place."""
