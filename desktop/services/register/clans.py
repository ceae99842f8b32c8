"""Clans and their branches (dòng họ, chi), and the families that belong to them."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from desktop.db.register import belonging, families
from desktop.db.register.belonging import Belonging
from desktop.db.tables.subjects import get
from desktop.domain.subjects import SubjectKind, Zone
from desktop.services.register.subjects import Subjects


@dataclass(frozen=True, slots=True)
class ClanDraft:
    """A clan, or a branch of one, as an officer types it; it lies where its head lives."""

    name: str
    village_id: UUID
    branch: str = ""
    code: str = ""
    head_name: str = ""
    address: str = ""
    zone: str = Zone.GENERAL
    phone: str = ""
    note: str = ""


class Clans(Subjects[ClanDraft]):
    """The clans of this office."""

    kind = SubjectKind.CLAN
    draft = ClanDraft

    def families(self, clan_id: UUID) -> Sequence[Belonging]:
        """The families of a clan, by given name, in whatever village they live."""
        with self._core.database.read() as session:
            return belonging.families_of(session, clan_id)

    def gather(self, clan_id: UUID, chosen: Sequence[UUID]) -> None:
        """Count families to a clan.

        Raises:
            NotFound: the clan or one of the families is not there; nothing is changed.
        """
        with self._core.write("clan.gather") as session:
            get(session, SubjectKind.CLAN, clan_id)
            for family_id in chosen:
                families.get(session, family_id).clan_id = clan_id

    def release(self, chosen: Sequence[UUID]) -> None:
        """Count families to no clan any more."""
        with self._core.write("clan.release") as session:
            for family_id in chosen:
                families.get(session, family_id).clan_id = None
