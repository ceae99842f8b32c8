"""The life of a household (biến động hộ): it splits, joins another one, or ends; one dated act each.

How it comes into the register is `services.register`, how it moves `services.moving`.
"""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from desktop.db.database import Session
from desktop.db.journal import taking_back
from desktop.db.journal.capture import recorder_of
from desktop.db.register import belonging, families, life, villages, works
from desktop.db.register.life import ActRow
from desktop.db.tables.schema import Citizen, Family
from desktop.domain.household import Act
from desktop.domain.names import nfc
from desktop.services.core import Core
from desktop.services.failures import NameMissing, WrongRole
from desktop.services.register.failures import LifeOvertaken, LifeUnreal

__all__ = ["Act", "ActRow", "Life", "NewHousehold"]

KEPT = ("zone", "poor", "clan_id")
"""What a household that splits off has in common with the one it came from."""


@dataclass(frozen=True, slots=True)
class NewHousehold:
    """A household that splits off.

    Attributes:
        head_name: who is its head.
        members: the citizens of the register that go with it.
        number: how many people go, whether the register names them or not; None if nobody says.
        village_id: where it lives; in the same village if nobody says.
    """

    head_name: str
    members: Sequence[UUID] = ()
    number: int | None = None
    village_id: UUID | None = None
    address: str = ""
    code: str = ""


class Life:
    """Splits, joins and dissolves households of this office; titles stay with who holds them."""

    def __init__(self, core: Core) -> None:
        self._core = core

    @property
    def today(self) -> dt.date:
        """The day on this PC's calendar: the last on which something can have happened."""
        return self._core.today()

    def split(self, family: UUID, new: NewHousehold, on: dt.date | None = None) -> ActRow:
        """Let some of a household be one of their own from a day on.

        Titles held on that day count for both; the year's registration stays with the old one.

        Raises:
            NotFound: there is no such family, village or citizen.
            NameMissing: the new household has no head.
            LifeUnreal: the family is removed, the day has not come, or the members are not its own.
            WrongRole: it is another office's.
        """
        head, day = nfc(new.head_name), self._day(on)
        if not head:
            raise NameMissing(field="head_name")
        with self._core.write("household.split") as session:
            row = self._own(session, family)
            place = villages.get(session, new.village_id or row.village_id)
            if place.office_id != self._core.office.id:
                raise WrongRole(role="commune")
            people = _members(session, family, new.members)
            child = Family(
                id=self._core.new_id(), head_name=head, village_id=place.id, code=nfc(new.code),
                address=nfc(new.address), member_count=new.number,
                **{name: getattr(row, name) for name in KEPT},
            )  # fmt: skip
            session.add(child)
            if new.number is not None:
                _lessen(session, row, new.number)
            for person in people:
                taking_back.write(session, person, "family_id", child.id)
                taking_back.write(session, person, "village_id", place.id)
            return _noted(session, child.id, Act.SPLIT, day, family)

    def join(self, family: UUID, into: UUID, on: dt.date | None = None) -> ActRow:
        """Let a household be part of another one from a day on, with all its people.

        It leaves the register with the titles it won; the other one's titles go on.

        Raises:
            NotFound: there is no such family.
            LifeUnreal: one is removed, both are the same, or the day has not come.
            WrongRole: one is another office's.
        """
        day = self._day(on)
        with self._core.write("household.join") as session:
            row, host = self._own(session, family), self._own(session, into)
            if row.id == host.id:
                raise LifeUnreal(why="same")
            # whoever removes the host meanwhile contradicts this: two households never both go
            recorder_of(session).decide(session, host, "gone", value=False)
            for person in _citizens(session, family):
                taking_back.write(session, person, "family_id", host.id)
                taking_back.write(session, person, "village_id", host.village_id)
            if row.member_count is not None and host.member_count is not None:
                together = host.member_count + row.member_count
                taking_back.write(session, host, "member_count", together)
            row.gone = True
            return _noted(session, family, Act.JOINED, day, into)

    def dissolve(self, family: UUID, reason: str = "", on: dt.date | None = None) -> ActRow:
        """Let a household end on a day; its people stay in the register, in no household.

        Raises:
            NotFound: there is no such family.
            LifeUnreal: it is removed already, or the day has not come.
            WrongRole: it is another office's.
        """
        day = self._day(on)
        with self._core.write("household.dissolve") as session:
            row = self._own(session, family)
            for person in _citizens(session, family):
                taking_back.write(session, person, "family_id", None)
            row.gone = True
            return _noted(session, family, Act.DISSOLVED, day, life.NOBODY, nfc(reason))

    def take_back(self, family: UUID) -> ActRow:
        """Take the last act of a household back; what was written since stays.

        Raises:
            LifeOvertaken: there is none, the household came back otherwise, or one that split off
                has been registered, scored or edited since.
        """
        with self._core.write("household.return") as session:
            last = next(iter(life.listed(session, family=family)), None)
            if last is None or last.removed == (last.act is Act.SPLIT):
                raise LifeOvertaken
            if last.act is Act.SPLIT and works.of(session, family):
                raise LifeOvertaken
            taking_back.take_back(session, life.changes(session, last))
            session.flush()
            if families.get(session, family).gone == last.removed:
                raise LifeOvertaken
        return last

    def listed(self, village: UUID | None = None) -> Sequence[ActRow]:
        """The acts of a village, or of the whole commune, the latest first."""
        with self._core.database.read() as session:
            return life.listed(session, village)

    def _day(self, on: dt.date | None) -> str:
        day = on or self._core.today()
        if day > self._core.today():
            raise LifeUnreal(why="day")
        return day.isoformat()

    def _own(self, session: Session, family: UUID) -> Family:
        row = families.get(session, family)
        if villages.get(session, row.village_id).office_id != self._core.office.id:
            raise WrongRole(role="commune")
        if row.gone:
            raise LifeUnreal(why="gone")
        return row


def _noted(
    session: Session, family: UUID, act: Act, day: str, other: UUID, reason: str = ""
) -> ActRow:
    life.note(session, family, act, day, other, reason)
    session.flush()
    which = life.id_of(family, act, day, other)
    return next(one for one in life.listed(session, family=family) if one.id == which)


def _citizens(session: Session, family: UUID) -> list[Citizen]:
    return [session.get_one(Citizen, one.id) for one in belonging.members_of(session, family)]


def _members(session: Session, family: UUID, chosen: Sequence[UUID]) -> list[Citizen]:
    own = {one.id: one for one in _citizens(session, family)}
    if not own.keys() >= set(chosen):
        raise LifeUnreal(why="members")
    return [own[one] for one in dict.fromkeys(chosen)]


def _lessen(session: Session, row: Family, number: int) -> None:
    """Count those who went no longer to the old household."""
    if number < 1 or (row.member_count is not None and number >= row.member_count):
        raise LifeUnreal(why="number")
    if row.member_count is not None:
        taking_back.write(session, row, "member_count", row.member_count - number)
