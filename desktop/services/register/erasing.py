"""Erasing a person's or a household's data at their request (quyền được xóa), here and wherever it went."""

from collections.abc import Collection
from uuid import UUID

import msgspec

from desktop.db.database import Session
from desktop.db.exchange import offices
from desktop.db.failures import NotFound
from desktop.db.journal import erasures
from desktop.db.journal.erasures import Line
from desktop.db.register import pairs
from desktop.db.tables import subjects
from desktop.db.tables.schema import Erasure, Village
from desktop.db.tables.subjects import Model
from desktop.domain.subjects import SubjectKind
from desktop.services.core import Core
from desktop.services.failures import WrongRole
from desktop.services.trust.known_pcs import office_pcs

DUE = "book_lines_due"
"""The setting that holds lines which a merge found and the journal has not got yet."""


ERASABLE = (SubjectKind.FAMILY, SubjectKind.CITIZEN)
"""The kinds that are about persons; clans, villages and units are not erased."""


class Erasing:
    """Leaves a tombstone, which travels: whoever receives it erases too."""

    def __init__(self, core: Core) -> None:
        self._core = core

    def whose(self, subject_id: UUID) -> tuple[SubjectKind, str]:
        """The kind and the name of whom an erasure would be about.

        Raises:
            NotFound: there is no such family or citizen.
        """
        with self._core.database.read() as session:
            row = _erasable(session, subject_id)
            return subjects.kind_of(row), subjects.name_of(row)

    def erase(self, subject_id: UUID) -> None:
        """Erase everything held about a family or a citizen, whatever rows were merged; for good.

        Of a decision that recognised it, the register of certificates keeps number, year and title.

        Raises:
            NotFound: there is no such family or citizen.
            WrongRole: it belongs to another office, which alone can erase it.
        """
        core, (kind, _name) = self._core, self.whose(subject_id)
        with core.write(f"{kind.value}.erase") as session:
            village = session.get(Village, subjects.place_of(_erasable(session, subject_id)))
            if core.office.role == "receiver" or (village and village.office_id != core.office.id):
                raise WrongRole(role="commune")
            together = pairs.household(session, subject_id)
            whose = {one.bytes for one in together}
            erasures.keep_lines(session, erasures.lines_of(session, whose))
            today = core.today().isoformat()
            session.add_all(
                Erasure(id=erasures.id_of(one), whose=one, erased_on=today) for one in together
            )
            session.flush()
            erasures.forget(session, whose)
            drop_salts(session, core)
        core.database.tell(frozenset(erasures.OF_SUBJECT))


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


def adopt_due(session: Session, theirs: Session, erased: Collection[bytes]) -> None:
    """Within a takeover: write the lines that the other file owes, and those of whom it erased."""
    erasures.keep_lines(session, [*_due(theirs), *erasures.lines_of(session, erased)])


def _due(session: Session) -> list[Line]:
    return msgspec.json.decode(offices.setting(session, DUE, "[]"), type=list[Line])


def drop_salts(session: Session, core: Core) -> None:
    """Erase the salts of erased subjects as soon as every PC of the office knows the tombstone."""
    others = [one for one in office_pcs(session, core) if one.state == "enrolled"]

    def known(writer: str, seq: int) -> bool:
        return all(one.writer == writer or seq <= one.acknowledged.get(writer, 0) for one in others)

    dropped = erasures.forget_salts(session, known)
    core.database.forget_salts(UUID(bytes=one) for one in dropped)
