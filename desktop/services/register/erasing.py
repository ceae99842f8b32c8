"""Erasing data at a person's request (quyền được xóa), here and wherever it went."""

import logging
from collections.abc import Collection, Sequence
from typing import Any, NamedTuple
from uuid import UUID

import msgspec

from desktop.db.database import Session
from desktop.db.datafile import erased_list
from desktop.db.exchange import offices
from desktop.db.failures import NotFound
from desktop.db.journal import erasures, siblings
from desktop.db.journal.erasures import Line
from desktop.db.register import belonging, heirs, pairs
from desktop.db.register.belonging import Housed
from desktop.db.register.heirs import Carried
from desktop.db.tables import subjects
from desktop.db.tables.schema import Clan, Erasure, Unit, Village
from desktop.db.tables.subjects import Model
from desktop.domain.subjects import SubjectKind
from desktop.errors import AppError
from desktop.services.core import Core
from desktop.services.failures import WrongRole
from desktop.services.register.failures import HeirDisputed, VillageInUse
from desktop.services.trust.known_pcs import office_pcs

__all__ = ["Asked", "Erasing", "Housed"]

LOGGER = logging.getLogger(__name__)

DUE = "book_lines_due"
"""The setting that holds lines which a merge found and the journal has not got yet."""

CARRIED = "carried_due"
"""The same for rows of years that an heir is to have."""


class Asked(NamedTuple):
    """Whom an erasure would be about, and who belongs to it.

    Attributes:
        people: the citizens of a household; each of them has rights of its own.
        standing: who stands for a clan, a village or a unit now.
        stands_for: what somebody of a citizen's or household's name stands for besides: kind and
            name of clans, villages, units, and of the citizen's own household.
    """

    kind: SubjectKind
    name: str
    people: Sequence[Housed] = ()
    standing: str = ""
    stands_for: Sequence[tuple[SubjectKind, str]] = ()

    @property
    def is_person(self) -> bool:
        """Whether it is a person or a household; else it may go on without who stands for it."""
        return self.kind in {SubjectKind.FAMILY, SubjectKind.CITIZEN}


class Erasing:
    """Leaves a tombstone, which travels: whoever receives it erases too."""

    def __init__(self, core: Core) -> None:
        self._core = core

    def asked(self, subject_id: UUID) -> Asked:
        """What an erasure would be about.

        Raises:
            NotFound: there is no such subject.
        """
        with self._core.database.read() as session:
            row = _found(session, subject_id)
            kind, name = subjects.kind_of(row), subjects.name_of(row)
            if isinstance(row, (Clan, Village, Unit)):
                return Asked(kind, name, standing=row.head_name)
            stands_for = heirs.headed_by(session, name, getattr(row, "family_id", None))
            people = belonging.housed(session, pairs.together(session, subject_id))
            return Asked(kind, name, people, stands_for=stands_for)

    def was_erased(self, subject_id: UUID) -> bool:
        """Whether somebody whom others may still name was erased."""
        with self._core.database.read() as session:
            return erasures.is_erased(session, subject_id)

    def erase(self, subject_id: UUID, along: Collection[UUID] = ()) -> None:
        """Erase everything held about a subject, whatever rows were merged; for good.

        Those who name it as where they belong stay, and name none any more.

        Of a decision that recognised it, the register of certificates keeps number, year and title.

        Args:
            subject_id: which.
            along: the citizens of the household that are erased with it; the others stay in the
                register and belong to none.

        Raises:
            NotFound: there is no such subject, or `along` names others than its own.
            VillageInUse: households, meetings or moves name the village.
            WrongRole: it belongs to another office, which alone can erase it.
        """
        core, asked = self._core, self.asked(subject_id)
        if not set(along) <= {one.id for one in asked.people}:
            raise NotFound(entity="citizen")
        with core.write(f"{asked.kind.value}.erase") as session:
            row = _found(session, subject_id)
            self._refuse_others(session, row)
            if isinstance(row, Village) and heirs.is_named(session, row):
                raise VillageInUse
            together = {*pairs.together(session, subject_id), *along}
            belonging.release(session, together, but=together)
            self._bury(session, together)
        remember_beside(core)
        core.database.tell(frozenset(erasures.OF_SUBJECT))

    def unname(self, subject_id: UUID, *, keep: bool = False) -> UUID:
        """Erase who stood for a clan, a village or a unit; it goes on anew without their names.

        Its years, its titles and who belongs to it stay; what was changed before is forgotten.

        Args:
            subject_id: which.
            keep: who stands for it now stays.

        Returns:
            The id under which it goes on.

        Raises:
            NotFound: there is no such clan, village or unit.
            HeirDisputed: an open conflict; nothing is changed.
            WrongRole: it belongs to another office, which alone can do it.
        """
        core, asked = self._core, self.asked(subject_id)
        if asked.is_person:
            raise NotFound(entity="subject")
        heir = core.new_id()
        with core.write(f"{asked.kind.value}.unname") as session:
            row = _found(session, subject_id)
            self._refuse_others(session, row)
            if siblings.disputed(session, [subject_id]):
                raise HeirDisputed
            heirs.make(session, row, heir, core.new_id, keep=keep)
            self._bury(session, {subject_id}, heir)
        core.database.tell(frozenset({*erasures.OF_SUBJECT, "meeting"}))
        return heir

    def again(self) -> int:
        """Erase who was erased before and came back with a backup; returns how many those were.

        Nothing is done at a receiving office: whoever they belong to sends the tombstones again.
        """
        core = self._core
        if core.office.role == "receiver":
            return 0
        noted = erased_list.read(core.data_file)
        with core.database.read() as session:
            back = {one for one in noted if _came_back(session, one)}
        if back:
            with core.write("family.erase") as session:
                belonging.release(session, back, but=back)
                self._bury(session, back)
        remember_beside(core)
        return len(back)

    def _refuse_others(self, session: Session, row: Model) -> None:
        core, village = self._core, session.get(Village, subjects.place_of(row))
        if core.office.role == "receiver" or (village and village.office_id != core.office.id):
            raise WrongRole(role="commune")

    def _bury(self, session: Session, those: Collection[UUID], heir: UUID | None = None) -> None:
        """Leave tombstones in place of subjects, and what the register of certificates keeps."""
        whose, today = {one.bytes for one in those}, self._core.today().isoformat()
        if heir is None:
            erasures.keep_lines(session, erasures.lines_of(session, whose))
        session.add_all(
            Erasure(id=erasures.id_of(one), whose=one, erased_on=today, heir_id=heir)
            for one in those
        )
        session.flush()
        erasures.forget(session, whose)
        drop_salts(session, self._core)


def _came_back(session: Session, subject_id: UUID) -> bool:
    """Whether somebody is here without a tombstone; a village that is in use again stays."""
    row = subjects.find(session, subject_id)
    if row is None or erasures.is_erased(session, subject_id):
        return False
    return not (isinstance(row, Village) and heirs.is_named(session, row))


def _found(session: Session, subject_id: UUID) -> Model:
    row = subjects.find(session, subject_id)
    if row is None:
        raise NotFound(entity="subject")
    return row


def remember_beside(core: Core) -> None:
    """Note outside the data file who was erased whole; where that fails, the next time does."""
    with core.database.read() as session:
        gone = erasures.erased_whole(session)
    try:
        erased_list.add(core.data_file, gone)
    except AppError as failure:
        LOGGER.warning("who was erased is not noted beside the file yet: %s", failure.code)


def note_due(session: Session, core: Core, erased: Collection[bytes]) -> None:
    """Within a merge: remember what this PC alone knows of whom another one erased.

    Of a decision that is the line, of a subject that goes on what its heir does not have.
    """
    if core.office.role == "receiver":
        return
    if found := erasures.lines_of(session, erased):
        _remember(session, DUE, [*_due(session), *found])
    if carried := _known_of(session, erased):
        _remember(session, CARRIED, [*_carried(session), *carried])


def _known_of(session: Session, erased: Collection[bytes]) -> list[Carried]:
    """The years of erased subjects that go on, as their heirs are to have them."""
    return [
        row
        for one, heir in (erasures.heirs(session) if erased else {}).items()
        if one.bytes in erased and subjects.find(session, heir) is not None
        for row in heirs.held(session, one, heir)
    ]


def write_due(core: Core) -> None:
    """Give the journal what merges have found, so that it travels as well."""
    if core.office.role == "receiver":
        return
    with core.database.read() as session:
        lines, carried, strays = _due(session), _carried(session), heirs.strays(session)
    if lines:
        with core.write("family.erase") as session:
            erasures.keep_lines(session, _due(session))
            _remember(session, DUE, [])
    if carried or strays:
        with core.write("community.unname") as session:
            for one in _carried(session):
                heirs.give(session, one)
            _relink(session)
            _remember(session, CARRIED, [])
    remember_beside(core)


def _relink(session: Session) -> None:
    """Let those who still name an erased subject that goes on name its heir."""
    for subject, heir in heirs.strays(session):
        heirs.relink(session, subject, heir)


def adopt_due(session: Session, theirs: Session, erased: Collection[bytes]) -> None:
    """Within a takeover: write what the other file owes, and what this one knows of whom it erased.

    Of a decision that is the line, of a subject that goes on what its heir does not have.
    """
    erasures.keep_lines(session, [*_due(theirs), *erasures.lines_of(session, erased)])
    for one in (*_carried(theirs), *_known_of(session, erased)):
        heirs.give(session, one)
    _relink(session)


def _due(session: Session) -> list[Line]:
    return msgspec.json.decode(offices.setting(session, DUE, "[]"), type=list[Line])


def _carried(session: Session) -> list[Carried]:
    return msgspec.json.decode(offices.setting(session, CARRIED, "[]"), type=list[Carried])


def _remember(session: Session, key: str, rows: Sequence[Any]) -> None:
    offices.set_setting(session, key, msgspec.json.encode(rows).decode())


def drop_salts(session: Session, core: Core) -> None:
    """Erase the salts of erased subjects as soon as every PC of the office knows the tombstone."""
    others = [one for one in office_pcs(session, core) if one.state == "enrolled"]

    def known(writer: str, seq: int) -> bool:
        return all(one.writer == writer or seq <= one.acknowledged.get(writer, 0) for one in others)

    dropped = erasures.forget_salts(session, known)
    core.database.forget_salts(UUID(bytes=one) for one in dropped)
