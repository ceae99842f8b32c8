"""Citizens (công dân): adults, in a family and perhaps in a unit."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from desktop.db.register import belonging
from desktop.db.register.belonging import Belonging
from desktop.domain.subjects import SubjectKind, Zone
from desktop.services.register.subjects import Subjects


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
