"""Units (đơn vị) that work or study together, and their staff."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from desktop.db.register import belonging, subject_lists
from desktop.db.register.belonging import Belonging
from desktop.domain.subjects import SubjectKind, UnitType, Zone
from desktop.services.register.subjects import SubjectQuery, Subjects

MOST = 2_000
"""Units that are offered to choose from."""


@dataclass(frozen=True, slots=True)
class UnitDraft:
    """A unit as an officer types it; `staff_count` where its staff is not in the register."""

    name: str
    village_id: UUID
    unit_type: str = UnitType.AGENCY
    code: str = ""
    head_name: str = ""
    staff_count: int | None = None
    address: str = ""
    zone: str = Zone.GENERAL
    phone: str = ""
    note: str = ""


class Units(Subjects[UnitDraft]):
    """The units of this office."""

    kind = SubjectKind.UNIT
    draft = UnitDraft

    def names(self) -> Sequence[tuple[UUID, str]]:
        """Id and name of every unit, by name."""
        with self._core.database.read() as session:
            rows = subject_lists.page(session, SubjectQuery(self.kind), limit=MOST)
        return [(row.id, row.name) for row in rows]

    def staff(self, unit_id: UUID) -> Sequence[Belonging]:
        """The citizens who name a unit as theirs, by given name."""
        with self._core.database.read() as session:
            return belonging.staff_of(session, unit_id)
