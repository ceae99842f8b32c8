"""Citizens (công dân): adults, in a family and perhaps in a unit."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from desktop.db.register import belonging
from desktop.db.register.belonging import Belonging
from desktop.domain.names import fold
from desktop.domain.subjects import SubjectKind, Zone
from desktop.services.register.subjects import SubjectQuery, Subjects


@dataclass(frozen=True, slots=True)
class CitizenDraft:
    """A citizen as an officer types it; `citizen_group` is the group of the criteria, A to D."""

    name: str
    village_id: UUID
    family_id: UUID | None = None
    unit_id: UUID | None = None
    citizen_group: str = ""
    code: str = ""
    birth: str = ""
    sex: str = ""
    identity_number: str = ""
    address: str = ""
    zone: str = Zone.GENERAL
    phone: str = ""
    note: str = ""


class Citizens(Subjects[CitizenDraft]):
    """The citizens of this office."""

    kind = SubjectKind.CITIZEN
    draft = CitizenDraft

    def members(self, family_id: UUID) -> Sequence[Belonging]:
        """The citizens of a family, by given name."""
        with self._core.database.read() as session:
            return belonging.members_of(session, family_id)

    def one(self, typed: str) -> UUID | None:
        """The one citizen of this office with this code or this very name; None if not just one.

        Args:
            typed: code or name; marks and case do not matter.
        """
        found = self._called(typed)
        return found[0] if len(found) == 1 else None

    def loose(self, typed: str, birth: str = "") -> UUID | None:
        """The one citizen of this code or very name who belongs to no family; None if not just one.

        Args:
            typed: code or name; marks and case do not matter.
            birth: leaves out whoever was born at another time, as far as that is known.
        """
        found = [(one, self.get(one).fields) for one in self._called(typed)]
        born = str(self.checked({"birth": birth})["birth"])
        meant = [
            one for one, held in found if held.family_id is None and _may_be_born(held.birth, born)
        ]
        return meant[0] if len(meant) == 1 else None

    def _called(self, typed: str) -> Sequence[UUID]:
        wanted = fold(typed)
        query = SubjectQuery(self.kind, typed, office=self._core.office.id)
        rows = self.page(query, limit=self.count(query)) if wanted else ()
        return [row.id for row in rows if wanted in (fold(row.code), fold(row.name))]

    def leave_family(self, chosen: Sequence[UUID]) -> None:
        """Let citizens belong to no family; they stay in the register.

        Raises:
            NotFound: one of them is not there; nothing is changed.
        """
        with self._core.write("citizen.leave_family") as session:
            for citizen in chosen:
                self.write(session, citizen, {"family_id": None})

    def leave_unit(self, chosen: Sequence[UUID]) -> None:
        """Let citizens belong to no unit; they stay in the register.

        Raises:
            NotFound: one of them is not there; nothing is changed.
        """
        with self._core.write("citizen.leave_unit") as session:
            for citizen in chosen:
                self.write(session, citizen, {"unit_id": None})


def _may_be_born(held: str, given: str) -> bool:
    """Whether two births can be one person's: the shorter one may leave out month and day."""
    return held.startswith(given) or given.startswith(held)
