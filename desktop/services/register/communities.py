"""Communities (cộng đồng): the villages themselves, as subjects of a title of their own."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from desktop.db.database import Session
from desktop.db.register import subject_lists, villages
from desktop.db.register.subject_lists import SubjectQuery
from desktop.db.tables import subjects
from desktop.db.tables.schema import Village
from desktop.db.tables.subjects import Model
from desktop.domain.names import fold
from desktop.domain.subjects import SubjectKind, Zone
from desktop.services.register.failures import VillageExists, VillageInhabited
from desktop.services.register.subjects import Subjects


@dataclass(frozen=True, slots=True)
class CommunityDraft:
    """A village as an officer types it; its head is the trưởng thôn."""

    name: str
    code: str = ""
    head_name: str = ""
    zone: str = Zone.GENERAL
    phone: str = ""
    note: str = ""


class Communities(Subjects[CommunityDraft]):
    """The villages of this office."""

    kind = SubjectKind.COMMUNITY
    draft = CommunityDraft

    def add(self, draft: CommunityDraft) -> UUID:
        """Enter a village.

        Raises:
            NameMissing, VillageExists, ValueRefused, ValueUnfit: what was typed does not do.
        """
        values = self.checked({name: getattr(draft, name) for name in self.fields})
        village_id = self._core.new_id()
        with self._core.write("community.add") as session:
            self._check(session, None, values)
            session.add(Village(id=village_id, office_id=self._core.office.id, **values))
        return village_id

    def _check(self, session: Session, row: Model | None, values: Mapping[str, Any]) -> None:
        if "name" not in values:
            return
        office_id = row.office_id if isinstance(row, Village) else self._core.office.id
        others = [
            one for one in villages.listed(session, office_id) if row is None or one.id != row.id
        ]
        if fold(values["name"]) in {fold(one.name) for one in others}:
            raise VillageExists(name=values["name"])

    def _may_go(self, session: Session, row: Model) -> None:
        inside = (SubjectKind.FAMILY, SubjectKind.CLAN, SubjectKind.UNIT, SubjectKind.CITIZEN)
        for kind in inside:
            number = subject_lists.count(session, SubjectQuery(kind, village=row.id))
            if number:
                raise VillageInhabited(number=number, kind=kind.value)

    def _may_return(self, session: Session, row: Model) -> None:
        self._check(session, row, {"name": subjects.name_of(row)})
