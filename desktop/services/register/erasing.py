"""Erasing a person's or a household's data at their request (quyền được xóa), here and wherever it went."""

from collections.abc import Collection, Sequence
from typing import NamedTuple
from uuid import UUID

import msgspec

from desktop.db.database import Session
from desktop.db.exchange import offices
from desktop.db.failures import NotFound
from desktop.db.journal import erasures
from desktop.db.journal.erasures import Line
from desktop.db.register import belonging, pairs
from desktop.db.register.belonging import Housed
from desktop.db.tables import subjects
from desktop.db.tables.schema import Erasure, Village
from desktop.db.tables.subjects import Model
from desktop.domain.subjects import SubjectKind
from desktop.services.core import Core
from desktop.services.failures import WrongRole
from desktop.services.trust.known_pcs import office_pcs

__all__ = ["ERASABLE", "Asked", "Erasing", "Housed"]

DUE = "book_lines_due"
"""The setting that holds lines which a merge found and the journal has not got yet."""


ERASABLE = (SubjectKind.FAMILY, SubjectKind.CITIZEN)
"""The kinds that are about persons; clans, villages and units are not erased."""


class Asked(NamedTuple):
    """Whom an erasure would be about, and who belongs to it.

    Attributes:
        people: the citizens of a household; each of them has rights of its own.
    """

    kind: SubjectKind
    name: str
    people: Sequence[Housed]


class Erasing:
    """Leaves a tombstone, which travels: whoever receives it erases too."""

    def __init__(self, core: Core) -> None:
        self._core = core

    def asked(self, subject_id: UUID) -> Asked:
        """What an erasure would be about.

        Raises:
            NotFound: there is no such family or citizen.
        """
        with self._core.database.read() as session:
            row = _erasable(session, subject_id)
            people = belonging.housed(session, pairs.household(session, subject_id))
            return Asked(subjects.kind_of(row), subjects.name_of(row), people)

    def was_erased(self, subject_id: UUID) -> bool:
        """Whether somebody whom others may still name was erased."""
        with self._core.database.read() as session:
            return erasures.is_erased(session, subject_id)

    def erase(self, subject_id: UUID, along: Collection[UUID] = ()) -> None:
        """Erase everything held about a family or a citizen, whatever rows were merged; for good.

        Of a decision that recognised it, the register of certificates keeps number, year and title.

        Args:
            subject_id: which.
            along: the citizens of the household that are erased with it; the others stay in the
                register and belong to none.

        Raises:
            NotFound: there is no such family or citizen, or `along` names others than its own.
            WrongRole: it belongs to another office, which alone can erase it.
        """
        core, asked = self._core, self.asked(subject_id)
        if not set(along) <= {one.id for one in asked.people}:
            raise NotFound(entity="citizen")
        with core.write(f"{asked.kind.value}.erase") as session:
            self._refuse_others(session, _erasable(session, subject_id))
            together = {*pairs.household(session, subject_id), *along}
            belonging.release(session, together, but=together)
            self._bury(session, together)
        core.database.tell(frozenset(erasures.OF_SUBJECT))

    def _refuse_others(self, session: Session, row: Model) -> None:
        core, village = self._core, session.get(Village, subjects.place_of(row))
        if core.office.role == "receiver" or (village and village.office_id != core.office.id):
            raise WrongRole(role="commune")

    def _bury(self, session: Session, those: Collection[UUID]) -> None:
        """Leave tombstones, and what the register of certificates keeps, in place of some subjects."""
        whose = {one.bytes for one in those}
        erasures.keep_lines(session, erasures.lines_of(session, whose))
        today = self._core.today().isoformat()
        session.add_all(
            Erasure(id=erasures.id_of(one), whose=one, erased_on=today) for one in those
        )
        session.flush()
        erasures.forget(session, whose)
        drop_salts(session, self._core)


def _erasable(session: Session, subject_id: UUID) -> Model:
    row = subjects.find(session, subject_id)
    if row is None or subjects.kind_of(row) not in ERASABLE:
        raise NotFound(entity="subject")
    return row


def note_due(session: Session, core: Core, erased: Collection[bytes]) -> None:
    """Within a merge: remember the lines of whom another PC erased without knowing their decision."""
    if core.office.role == "receiver":
        return
    if found := erasures.lines_of(session, erased):
        known = _due(session)
        offices.set_setting(session, DUE, msgspec.json.encode([*known, *found]).decode())


def write_due(core: Core) -> None:
    """Give the journal the lines that merges have found, so that they travel as well."""
    with core.database.read() as session:
        waiting = bool(_due(session))
    if waiting:
        with core.write("family.erase") as session:
            erasures.keep_lines(session, _due(session))
            offices.set_setting(session, DUE, "[]")


def _due(session: Session) -> list[Line]:
    return msgspec.json.decode(offices.setting(session, DUE, "[]"), type=list[Line])


def drop_salts(session: Session, core: Core) -> None:
    """Erase the salts of erased subjects as soon as every PC of the office knows the tombstone."""
    others = [one for one in office_pcs(session, core) if one.state == "enrolled"]

    def known(writer: str, seq: int) -> bool:
        return all(one.writer == writer or seq <= one.acknowledged.get(writer, 0) for one in others)

    dropped = erasures.forget_salts(session, known)
    core.database.forget_salts(UUID(bytes=one) for one in dropped)
