"""Villages with their history (thôn): renamed, merged and split on a day; old names stay."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from desktop.db.database import Session
from desktop.db.exchange.taking_over import JOINED
from desktop.db.failures import NotFound
from desktop.db.journal import taking_back
from desktop.db.register import belonging, families, villages
from desktop.db.register.villages import FormerRow, Inhabitants, PlaceRow
from desktop.db.tables.schema import FormerVillage, Village
from desktop.domain.names import fold, nfc
from desktop.domain.subjects import SubjectKind
from desktop.services.core import Core
from desktop.services.failures import NameMissing
from desktop.services.register.failures import (
    TakeoverStays,
    VillageExists,
    VillageOvertaken,
    VillagesNotMerged,
)

__all__ = ["JOINED", "FormerRow", "Inhabitants", "PlaceRow", "VillageState", "Villages"]


@dataclass(frozen=True, slots=True)
class VillageState:
    """A village of this office, with who lies in it; `gone` ones are no more."""

    id: UUID
    code: str
    name: str
    inside: Inhabitants
    gone: bool


class Villages:
    """What becomes of the villages of this office."""

    def __init__(self, core: Core) -> None:
        self._core = core

    @property
    def today(self) -> dt.date:
        """The day on this PC's calendar."""
        return self._core.today()

    def listed(self, *, gone: bool = False) -> Sequence[VillageState]:
        """The villages of this office by name; with `gone` those too that are no more."""
        office = self._core.office.id
        with self._core.database.read() as session:
            inside = villages.inhabitants(session)
            here = villages.listed(session, office)
            before = villages.removed(session, office) if gone else ()
        known = [(one, False) for one in here] + [(one, True) for one in before]
        return [
            VillageState(one.id, one.code, one.name, inside.get(one.id, Inhabitants()), no_more)
            for one, no_more in known
        ]

    def places(self, kind: SubjectKind) -> Sequence[PlaceRow]:
        """The villages of every office, with how many of a kind lie in each."""
        with self._core.database.read() as session:
            return villages.places(session, kind)

    def once(self) -> dict[str, UUID]:
        """By a name or code that villages had, folded, what village of today is meant."""
        with self._core.database.read() as session:
            return villages.once(session)

    def past(self, village_id: UUID) -> Sequence[FormerRow]:
        """All that befell a village, the latest first: its names, what it went into or gave."""
        with self._core.database.read() as session:
            return villages.past(session, village_id)

    def former(self, village_id: UUID | None = None) -> Sequence[FormerRow]:
        """The names that a village, or every village, had before, the latest first."""
        with self._core.database.read() as session:
            return villages.former(session, village_id)

    def rename(
        self, village_id: UUID, name: str, code: str | None = None, on: dt.date | None = None
    ) -> None:
        """Give a village another name, and perhaps another code, from a day on.

        Raises:
            NotFound, NameMissing: there is no such village, or no name.
            VillageExists: another one has this name.
        """
        name = named(name)
        with self._core.write("village.rename") as session:
            row = villages.get(session, village_id)
            self._refuse_known(session, row.office_id, name, row.id)
            code = row.code if code is None else nfc(code)
            if (row.name, row.code) != (name, code):
                self._remember(session, row, row, "renamed", on)
            row.name, row.code = name, code

    def merge(self, chosen: Sequence[UUID], into: UUID, on: dt.date | None = None) -> int:
        """Merge villages into one that goes on; everybody of them lies there from then on.

        Titles and years stay with whom they belong to; the villages' own years stay with them.

        Returns:
            How many families moved.

        Raises:
            NotFound: one of the villages is not there.
            VillagesNotMerged: nothing to merge, or of another office; nothing is changed.
        """
        with self._core.write("village.merge") as session:
            whole = villages.get(session, into)
            parts = [villages.get(session, one) for one in dict.fromkeys(chosen)]
            fits = {(one.office_id, one.gone) for one in (whole, *parts)} == {
                (self._core.office.id, False)
            }
            if not parts or whole in parts or not fits:
                raise VillagesNotMerged
            moved = 0
            for part in parts:
                moved += belonging.move_all(session, part.id, whole.id)
                self._remember(session, whole, part, "merged", on)
                part.gone = True
        return moved

    def split(
        self,
        village_id: UUID,
        name: str,
        chosen: Sequence[UUID],
        code: str = "",
        on: dt.date | None = None,
    ) -> UUID:
        """Make a new village out of some families of another one; their citizens go with them.

        Raises:
            NotFound, NameMissing, VillageExists: nothing is changed.
        """
        name, new_id = named(name), self._core.new_id()
        with self._core.write("village.split") as session:
            whole = villages.get(session, village_id)
            self._refuse_known(session, whole.office_id, name, None)
            new = Village(id=new_id, office_id=whole.office_id, name=name, code=nfc(code))
            session.add(new)
            self._remember(session, new, whole, "split", on)
            for one in dict.fromkeys(chosen):
                families.get(session, one).village_id = new_id
                belonging.move_members(session, one, new_id)
        return new_id

    def take_back(self, act: UUID) -> None:
        """Take back what gave a village a name behind it: a renaming, a merger or a split.

        Who was moved goes back, but for those whom somebody has moved elsewhere since.

        Raises:
            NotFound: no village remembers this.
            VillageOvertaken: the villages have been changed further; nothing is changed.
            TakeoverStays: it came with another commune's register.
        """
        with self._core.write("village.return") as session:
            row = session.get(FormerVillage, act)
            if row is None or row.gone:
                raise NotFound(entity="former_village")
            if row.act == JOINED:
                raise TakeoverStays
            if villages.was_carried(session, row):
                raise VillageOvertaken
            unit = villages.changes(session, row)
            if not all(
                villages.changes(session, later) == unit
                for village in (row.village_id, row.former_id or row.village_id)
                for later in villages.acts_since(session, village, row)
            ):
                raise VillageOvertaken
            taking_back.take_back(session, unit)
            session.flush()
            if not row.gone or villages.orphans(session):
                raise VillageOvertaken

    def _refuse_known(self, session: Session, office_id: UUID, name: str, own: UUID | None) -> None:
        others = [one for one in villages.listed(session, office_id) if one.id != own]
        if fold(name) in {fold(one.name) for one in others}:
            raise VillageExists(name=name)

    def _remember(
        self, session: Session, village: Village, was: Village, act: str, on: dt.date | None
    ) -> None:
        session.add(
            FormerVillage(
                id=self._core.new_id(),
                village_id=village.id,
                name=was.name,
                code=was.code,
                until=(on or self._core.today()).isoformat(),
                act=act,
                former_id=None if was is village else was.id,
            )
        )


def named(name: str) -> str:
    """The name of a village as it is stored.

    Raises:
        NameMissing: it is empty.
    """
    name = nfc(name)
    if not name:
        raise NameMissing(field="village")
    return name
