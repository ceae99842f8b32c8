"""Erasing a household's data at its request (quyền được xóa), here and wherever it was sent."""

from uuid import UUID

from desktop.db import erasures, families, registrations
from desktop.db.database import Session
from desktop.db.schema import Erasure, Village
from desktop.services.core import Core
from desktop.services.failures import ErasureHeld, WrongRole
from desktop.services.pcs import office_pcs


class Erasing:
    """Leaves a tombstone, which travels: whoever receives it erases too."""

    def __init__(self, core: Core) -> None:
        self._core = core

    def erase(self, family_id: UUID) -> None:
        """Erase everything held about a family; this cannot be undone.

        Raises:
            NotFound: there is no such family.
            WrongRole: it belongs to another office, which alone can erase it.
            ErasureHeld: it was recognised by a decision, whose records the law keeps.
        """
        core = self._core
        with core.write("family.erase") as session:
            village = session.get(Village, families.get(session, family_id).village_id)
            if core.office.role == "receiver" or (village and village.office_id != core.office.id):
                raise WrongRole(role="commune")
            years = registrations.recognised_years(session, family_id)
            if years:
                raise ErasureHeld(years=", ".join(map(str, sorted(years))))
            today = core.today().isoformat()
            tombstone = erasures.id_of(family_id)
            session.add(Erasure(id=tombstone, whose=family_id, erased_on=today))
            session.flush()
            erasures.forget(session, {family_id.bytes})
            drop_salts(session, core)
        core.database.tell(frozenset(erasures.OF_SUBJECT))


def drop_salts(session: Session, core: Core) -> None:
    """Erase the salts of erased subjects as soon as every PC of the office knows the tombstone."""
    others = [one for one in office_pcs(session, core) if one.state == "enrolled"]

    def known(writer: str, seq: int) -> bool:
        return all(one.writer == writer or seq <= one.acknowledged.get(writer, 0) for one in others)

    dropped = erasures.forget_salts(session, known)
    core.database.forget_salts(UUID(bytes=one) for one in dropped)
