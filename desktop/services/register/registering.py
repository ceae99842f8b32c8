"""A year's registration (đăng ký phấn đấu): many at once, taken back, and who did it when."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from desktop.db.database import Session
from desktop.db.failures import NotFound
from desktop.db.journal.capture import Edit, insert_many, update_many
from desktop.db.register import families, registrations, subject_lists
from desktop.db.register.families import FamilyQuery
from desktop.db.register.registrations import Registered
from desktop.db.register.subject_lists import SubjectQuery
from desktop.db.tables.schema import Registration
from desktop.domain.subjects import SubjectKind
from desktop.progress import Progress, Silent
from desktop.services.core import Core

__all__ = ["Chosen", "Registered", "Registering"]

Chosen = Sequence[UUID] | FamilyQuery | SubjectQuery
"""Subjects by their ids, or all that a list shows."""


class Registering:
    """Registers subjects of any kind for a year."""

    def __init__(self, core: Core) -> None:
        self._core = core

    def register(
        self, kind: SubjectKind, chosen: Chosen, year: int, progress: Progress | None = None
    ) -> int:
        """Register subjects for a year; those that are already, stay so.

        Returns:
            How many were newly registered.

        Raises:
            NotFound: one of them is not in the register; nobody was registered.
            Cancelled: the officer stopped it; nobody was registered.
        """
        progress = progress or Silent()
        with self._core.write(f"{kind.value}.register") as session:
            wanted = _wanted(session, kind, chosen)
            known = registrations.of_year(session, year, kind)
            again = [known[one] for one in wanted if one in known and known[one].withdrawn]
            rows = [self._registration(kind, one, year) for one in wanted if one not in known]
            insert_many(session, "registration", rows, lambda done: progress.step(done, len(rows)))
            _set_withdrawn(session, again, withdrawn=False)
            progress.step(len(rows), len(rows))
        return len(rows) + len(again)

    def register_again(self, kind: SubjectKind, year: int, progress: Progress | None = None) -> int:
        """Register for a year all that were registered for the year before and are still here."""
        with self._core.database.read() as session:
            before = registrations.standing(session, year - 1, kind)
            chosen = [
                one for one in subject_lists.ids(session, SubjectQuery(kind)) if one in before
            ]
        return self.register(kind, chosen, year, progress)

    def withdraw(self, kind: SubjectKind, chosen: Chosen, year: int) -> int:
        """Take registrations for a year back.

        Returns:
            How many were withdrawn.
        """
        with self._core.write(f"{kind.value}.withdraw") as session:
            known = registrations.of_year(session, year, kind)
            wanted = dict.fromkeys(_found(session, kind, chosen))
            rows = [known[one] for one in wanted if one in known and not known[one].withdrawn]
            _set_withdrawn(session, rows, withdrawn=True)
        return len(rows)

    def listed(
        self, kind: SubjectKind, year: int, village: UUID | None = None
    ) -> Sequence[Registered]:
        """Who is registered for a year, by whom and when, with what became of the year before."""
        with self._core.database.read() as session:
            return registrations.listed(session, kind, year, village)

    def _registration(self, kind: SubjectKind, subject_id: UUID, year: int) -> dict[str, Any]:
        return {
            "id": registrations.id_of(subject_id, year),
            "subject_id": subject_id,
            "year": year,
            "kind": kind.value,
            "registered_on": self._core.today().isoformat(),
        }


def _wanted(session: Session, kind: SubjectKind, chosen: Chosen) -> Sequence[UUID]:
    """The subjects that are meant, each once."""
    wanted = list(dict.fromkeys(_found(session, kind, chosen)))
    if isinstance(chosen, FamilyQuery | SubjectQuery) or not wanted:
        return wanted
    if not set(subject_lists.ids(session, SubjectQuery(kind))).issuperset(wanted):
        raise NotFound(entity=kind.value)
    return wanted


def _found(session: Session, kind: SubjectKind, chosen: Chosen) -> Sequence[UUID]:
    match chosen:
        case FamilyQuery():
            return families.ids(session, chosen)
        case SubjectQuery():
            assert chosen.kind is kind
            return subject_lists.ids(session, chosen)
    return chosen


def _set_withdrawn(session: Session, rows: Sequence[Registration], *, withdrawn: bool) -> None:
    edits = [Edit(row.id, row.subject_id, row.dots, {}, {"withdrawn": withdrawn}) for row in rows]
    update_many(session, "registration", edits)
