"""A household that moves (chuyển thôn): one dated act, which both villages remember."""

import datetime as dt
from collections.abc import Sequence
from uuid import UUID

from desktop.db.journal import taking_back
from desktop.db.register import families, moves, villages
from desktop.db.register.moves import MoveRow
from desktop.db.tables.schema import Family
from desktop.domain.names import nfc, place_key
from desktop.services.core import Core
from desktop.services.exchange.confirming import answer
from desktop.services.failures import NameMissing, WrongRole
from desktop.services.register.failures import MoveOvertaken, MoveUnreal

__all__ = ["MoveRow", "Moving"]


class Moving:
    """Moves households between the villages of this commune; their titles stay theirs."""

    def __init__(self, core: Core) -> None:
        self._core = core

    @property
    def today(self) -> dt.date:
        """The day on this PC's calendar: the last on which somebody can have moved."""
        return self._core.today()

    def move(
        self, family: UUID, to: UUID, on: dt.date | None = None, address: str | None = None
    ) -> MoveRow:
        """Let a family live in another village from a day on.

        Args:
            family: which one.
            to: the village it goes to.
            on: the day; today if nobody says.
            address: its new address; empty if nobody says, for the old one was of another village.

        Raises:
            NotFound: there is no such family or village.
            MoveUnreal: it lives there already, is removed, or the day has not come.
            WrongRole: the family or the village is another office's.
        """
        day = on or self._core.today()
        with self._core.write("household.move") as session:
            row, place = families.get(session, family), villages.get(session, to)
            before = villages.get(session, row.village_id)
            if {before.office_id, place.office_id} != {self._core.office.id}:
                raise WrongRole(role="commune")
            if row.gone or place.gone or before.id == place.id or day > self._core.today():
                raise MoveUnreal
            moves.note(session, family, day.isoformat(), before.id, place.id)
            taking_back.write(session, row, "village_id", place.id)
            taking_back.write(session, row, "address", nfc(address or ""))
            session.flush()
            which = moves.id_of(family, day.isoformat(), place.id)
            return next(one for one in moves.listed(session, family=family) if one.id == which)

    def leave(self, family: UUID, place: str, on: dt.date | None = None) -> MoveRow:
        """Let a family leave the commune: it is out of the register, with all that it won.

        The level above sees where it went, and passes it on to the other commune.

        Args:
            family: which one.
            place: where it goes, in words: commune and province.
            on: the day; today if nobody says.

        Raises:
            NotFound: there is no such family.
            NameMissing: nobody says where.
            MoveUnreal: it is removed already, or the day has not come.
            WrongRole: it is another office's.
        """
        day, where = on or self._core.today(), nfc(place)
        if not where:
            raise NameMissing(field="place")
        with self._core.write("household.move") as session:
            row = families.get(session, family)
            before = villages.get(session, row.village_id)
            if before.office_id != self._core.office.id:
                raise WrongRole(role="commune")
            if row.gone or day > self._core.today():
                raise MoveUnreal
            moves.note(session, family, day.isoformat(), before.id, moves.OUTSIDE, where)
            row.gone = True
            session.flush()
            return moves.listed(session, family=family)[0]

    def take_back(self, family: UUID) -> MoveRow:
        """Take the last move of a family back; what was written since stays.

        Raises:
            MoveOvertaken: it has not moved, or lives somewhere else by now.
        """
        with self._core.write("household.return") as session:
            row = families.get(session, family)
            found = moves.listed(session, family=family)
            last = [one for one in found if one.moved_on == found[0].moved_on]
            standing = next((one for one in last if _stands(one, row)), None)
            if standing is None:
                raise MoveOvertaken
            taking_back.take_back(session, moves.changes(session, standing))
        return standing

    def listed(self, village: UUID | None = None) -> Sequence[MoveRow]:
        """Moves into and out of a village, or of the whole commune, the latest first."""
        with self._core.database.read() as session:
            return moves.listed(session, village)

    def places(self) -> Sequence[str]:
        """Where families may go: what was written before, and communes the last receipt names."""
        with self._core.database.read() as session:
            found = {one.to_village for one in moves.listed(session) if one.left}
            said = answer(session)
        if said is not None:
            found |= {one.office for one in said.transfers.passages}
            found |= {one.office.name for one in said.transfers.slips}
        return sorted(found - {""}, key=place_key)


def _stands(move: MoveRow, family: Family) -> bool:
    """Whether a family still is where its last move took it."""
    return family.gone if move.left else move.to_id == family.village_id
