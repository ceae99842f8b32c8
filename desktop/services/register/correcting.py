"""Correction with a reason (đính chính): what was wrong in an entry, why, and by which paper."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from desktop.db.failures import NotFound
from desktop.db.tables import subjects
from desktop.db.tables.schema import Correction, Village
from desktop.domain.names import nfc
from desktop.domain.subjects import SubjectKind
from desktop.services.core import Core
from desktop.services.failures import WrongRole
from desktop.services.register.failures import NothingToCorrect, ReasonMissing
from desktop.services.register.families import Register
from desktop.services.register.subjects import Subjects

__all__ = ["Correcting"]


class Correcting:
    """Corrects entries of the register; what a decision prints follows at the approver's desk."""

    def __init__(self, core: Core, register: Register, kinds: Sequence[Subjects[Any]]) -> None:
        self._core = core
        self._owners: dict[SubjectKind, Register | Subjects[Any]] = {
            SubjectKind.FAMILY: register,
            **{one.kind: one for one in kinds},
        }

    def correct(self, subject_id: UUID, reason: str, basis: str = "", **changes: Any) -> None:
        """Put fields of a subject of any kind right; the reason stands beside each of them.

        Args:
            subject_id: which.
            reason: why the entry was wrong.
            basis: the paper that says so (căn cứ), if there is one.
            changes: the right values.

        Raises:
            ReasonMissing: nobody says why.
            NothingToCorrect: the register says so already.
            WrongRole: it is another office's.
            NotFound, NameMissing, VillageUnknown, ValueRefused, ValueUnfit: nothing is changed.
        """
        why, paper = nfc(reason), nfc(basis)
        if not why:
            raise ReasonMissing
        with self._core.write("correction.edit") as session:
            row = subjects.find(session, subject_id)
            if row is None:
                raise NotFound(entity="subject")
            place = session.get(Village, subjects.place_of(row))
            if place is None or place.office_id != self._core.office.id:
                raise WrongRole(role="commune")
            wrote = self._owners[subjects.kind_of(row)].write(session, subject_id, changes)
            if not wrote:
                raise NothingToCorrect
            session.flush()
            session.add_all(
                Correction(
                    id=self._core.new_id(), subject_id=subject_id, field=name, year=None,
                    reason=why, basis=paper,
                )
                for name in wrote
            )  # fmt: skip
