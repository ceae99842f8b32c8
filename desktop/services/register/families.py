"""The register (sổ đăng ký): villages, families, and who registers for a year."""

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from desktop.db.database import Session
from desktop.db.register import belonging, families, registrations, removals, villages
from desktop.db.register.families import FamilyQuery, FamilyRow
from desktop.db.register.registrations import YearLine
from desktop.db.register.removals import RemovedRow
from desktop.db.register.villages import VillageRow
from desktop.db.tables.schema import Family, Village
from desktop.db.tables.shapes import shape
from desktop.db.tables.subjects import Model, place_of
from desktop.domain.dates import PartialDate
from desktop.domain.identity import IdentityNumber, normal_phone
from desktop.domain.lengths import LONGEST
from desktop.domain.names import fold, nfc
from desktop.domain.subjects import SubjectKind, Zone
from desktop.progress import Progress, Silent
from desktop.services.core import Core
from desktop.services.failures import NameMissing, VillageUnknown, WrongRole
from desktop.services.register.failures import TextTooLong, VillageExists
from desktop.services.register.registering import Registering
from desktop.services.register.villages import Villages, named

__all__ = [
    "FamilyDetail", "FamilyDraft", "FamilyQuery", "FamilyRow", "Register", "RemovedRow",
    "VillageRow", "YearLine",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class FamilyDraft:
    """A family as an officer types it."""

    head_name: str
    village_id: UUID
    code: str = ""
    address: str = ""
    member_count: int | None = None
    zone: str = Zone.GENERAL
    poor: bool = False
    phone: str = ""
    identity_number: str = ""
    birth: str = ""
    sex: str = ""
    note: str = ""
    clan_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class FamilyDetail:
    """A family in full, with what became of it each year."""

    id: UUID
    head_name: str
    village_id: UUID
    village: str
    code: str
    address: str
    member_count: int | None
    zone: str
    poor: bool
    phone: str
    identity_number: str
    birth: str
    sex: str
    note: str
    clan_id: UUID | None
    gone: bool
    years: tuple[YearLine, ...]


KEPT_FOR = dt.timedelta(days=30)
"""How long a removed family is offered back."""

FIELDS = tuple(
    name for name in FamilyDraft.__dataclass_fields__ if name in Family.__mapper__.columns
)


class Register:
    """Villages and families of this office."""

    def __init__(self, core: Core) -> None:
        self._core = core
        self._years = Registering(core)

    def villages(self) -> Sequence[VillageRow]:
        """Every village with its number of families, by name."""
        with self._core.database.read() as session:
            return villages.listed(session)

    def village_names(self) -> Mapping[UUID, str]:
        """The name of every village there ever was; nobody is counted for it."""
        with self._core.database.read() as session:
            return villages.names(session)

    def page(
        self, query: FamilyQuery, after: FamilyRow | None = None, limit: int = 100
    ) -> Sequence[FamilyRow]:
        """The families that follow the last row already shown, by given name."""
        with self._core.database.read() as session:
            return families.page(session, query, after, limit)

    def one(self, typed: str) -> UUID | None:
        """The one family that has this code, or whose head this finds; None if that is not one."""
        rows = self.page(FamilyQuery(typed), None, 50) if typed else []
        exact = [row for row in rows if row.code == typed] or rows
        return exact[0].id if len(exact) == 1 else None

    def count(self, query: FamilyQuery) -> int:
        """How many families the query finds."""
        with self._core.database.read() as session:
            return families.count(session, query)

    def family(self, family_id: UUID) -> FamilyDetail:
        """One family in full.

        Raises:
            NotFound: there is none with this id.
        """
        with self._core.database.read() as session:
            row = families.get(session, family_id)
            village = session.get(Village, row.village_id)
            return FamilyDetail(
                id=row.id,
                village=village.name if village else "",
                gone=row.gone,
                years=tuple(registrations.years_of(session, row.id)),
                **{name: getattr(row, name) for name in FIELDS},
            )

    def add_family(self, draft: FamilyDraft) -> UUID:
        """Enter a family into the register.

        Raises:
            NameMissing, VillageUnknown, ValueRefused: what was typed does not do.
        """
        values = clean({name: getattr(draft, name) for name in FIELDS})
        family_id = self._core.new_id()
        with self._core.write("family.add") as session:
            known_village(session, values["village_id"])
            session.add(Family(id=family_id, **values))
        return family_id

    def edit_family(self, family_id: UUID, **changes: Any) -> None:
        """Change some fields of a family; only what differs is written.

        Raises:
            NotFound, NameMissing, VillageUnknown, ValueRefused, WrongRole: nothing is changed.
        """
        self.edit_families([family_id], **changes)

    def edit_families(
        self, chosen: Sequence[UUID], progress: Progress | None = None, **changes: Any
    ) -> int:
        """Give several families the same values, as one unit of work (điền xuống).

        Returns:
            How many had others.

        Raises:
            NotFound, NameMissing, VillageUnknown, ValueRefused: nothing is changed.
            WrongRole: a telephone or the like of another office's family, which only that office
                holds.
            Cancelled: the officer stopped it; nothing is changed.
        """
        return self.edit_each(dict.fromkeys(chosen, changes), progress)

    def checked(self, values: Mapping[str, Any]) -> dict[str, Any]:
        """Typed values as they are stored; nothing is written.

        Raises:
            NameMissing, ValueRefused: what was typed does not do.
        """
        return clean(values)

    def edit_each(
        self, edits: Mapping[UUID, Mapping[str, Any]], progress: Progress | None = None
    ) -> int:
        """Give each of several families values of its own, as one unit of work.

        Returns:
            How many had others.

        Raises:
            NotFound, NameMissing, VillageUnknown, ValueRefused, WrongRole, Cancelled: nothing is
                changed.
        """
        with self._core.write("family.edit") as session:
            return written(edits, lambda one, values: self.write(session, one, values), progress)

    def remove_family(self, family_id: UUID) -> None:
        """Take a family out of the register; it can be brought back."""
        self.remove_families([family_id])

    def remove_families(self, chosen: Sequence[UUID], progress: Progress | None = None) -> int:
        """Take families out of the register as one unit of work.

        Returns:
            How many were in it.

        Raises:
            NotFound: one of them is not known; nobody was removed.
            Cancelled: the officer stopped it; nobody was removed.
        """
        with self._core.write("family.remove") as session:
            return self._change(session, chosen, {"gone": True}, progress)

    def restore_family(self, family_id: UUID) -> None:
        """Bring a removed family back."""
        self.restore_families([family_id])

    def restore_families(self, chosen: Sequence[UUID], progress: Progress | None = None) -> None:
        """Bring removed families back as one unit of work.

        Raises:
            NotFound: one of them is not known; nobody was brought back.
            Cancelled: the officer stopped it; nobody was brought back.
        """
        with self._core.write("family.restore") as session:
            self._change(session, chosen, {"gone": False}, progress)

    def _change(
        self,
        session: Session,
        chosen: Sequence[UUID],
        values: Mapping[str, Any],
        progress: Progress | None,
    ) -> int:
        """Write values into families that have others; give how many there were."""
        edits = dict.fromkeys(chosen, values)
        return written(edits, lambda one, values: self._write(session, one, values), progress)

    def write(self, session: Session, family_id: UUID, changes: Mapping[str, Any]) -> Sequence[str]:
        """Change some fields within a unit of work of the caller; gives those that differed."""
        values = clean(changes)
        if "village_id" in values:
            known_village(session, values["village_id"])
        return self._write(session, family_id, values)

    def _write(self, session: Session, family_id: UUID, values: Mapping[str, Any]) -> Sequence[str]:
        row = families.get(session, family_id)
        differing = {name: one for name, one in values.items() if getattr(row, name) != one}
        refuse_what_stays_elsewhere(session, self._core.office.id, row, differing)
        if "village_id" in differing:
            belonging.move_members(session, family_id, differing["village_id"])
        for name, value in differing.items():
            setattr(row, name, value)
        return tuple(differing)

    def removed(self) -> Sequence[RemovedRow]:
        """The families removed within the last days, which a person may want back."""
        since = self._core.clock() - KEPT_FOR
        with self._core.database.read() as session:
            return removals.removed(session, SubjectKind.FAMILY, int(since.timestamp() * 1000))

    def add_village(self, name: str, code: str = "") -> UUID:
        """Enter a village.

        Raises:
            NameMissing: the name is empty.
            VillageExists: there is one of this name.
        """
        name = named(name)
        village_id = self._core.new_id()
        with self._core.write("village.add") as session:
            known = villages.listed(session, self._core.office.id)
            if fold(name) in {fold(row.name) for row in known}:
                raise VillageExists(name=name)
            session.add(
                Village(id=village_id, office_id=self._core.office.id, name=name, code=nfc(code))
            )
        return village_id

    def rename_village(self, village_id: UUID, name: str) -> None:
        """Give a village another name.

        Raises:
            NotFound, NameMissing: there is no such village, or no name.
            VillageExists: another one has this name.
        """
        Villages(self._core).rename(village_id, name)

    def register_for_year(
        self,
        chosen: Sequence[UUID] | FamilyQuery,
        year: int,
        progress: Progress | None = None,
    ) -> int:
        """Register families for a year (đăng ký phấn đấu); those that are already, stay so.

        Returns:
            How many were newly registered.

        Raises:
            NotFound: one of them is not in the register; nobody was registered.
            Cancelled: the officer stopped it; nobody was registered.
        """
        return self._years.register(SubjectKind.FAMILY, chosen, year, progress)

    def withdraw(self, chosen: Sequence[UUID], year: int) -> int:
        """Take registrations for a year back.

        Returns:
            How many were withdrawn.
        """
        return self._years.withdraw(SubjectKind.FAMILY, chosen, year)


def written(
    edits: Mapping[UUID, Mapping[str, Any]],
    write: Callable[[UUID, Mapping[str, Any]], object],
    progress: Progress | None,
) -> int:
    """Write the values of each subject; give of how many some differed."""
    progress, changed = progress or Silent(), 0
    for done, (subject, values) in enumerate(edits.items()):
        progress.step(done, len(edits))
        changed += bool(write(subject, values))
    progress.step(len(edits), len(edits))
    return changed


def refuse_what_stays_elsewhere(
    session: Session, office_id: UUID, row: Model, values: Mapping[str, Any]
) -> None:
    """Refuse to write of another office's subject what only that office holds.

    Raises:
        WrongRole: a telephone or the like.
    """
    village = session.get(Village, place_of(row))
    ours = village is None or village.office_id == office_id
    reach = shape(row.__tablename__).reach
    if not ours and any(reach[name] != "receiver" for name in values):
        raise WrongRole(role="commune")


def clean(values: Mapping[str, Any], needed: str = "head_name") -> dict[str, Any]:
    """Typed values as they are stored.

    Raises:
        NameMissing: the needed name is empty.
        TextTooLong: a text is longer than an import would take it back.
        ValueRefused: a date, number or phone cannot be read as one.
    """
    cleaned = {
        name: nfc(value) if isinstance(value, str) else value for name, value in values.items()
    }
    if cleaned.get(needed) == "":
        raise NameMissing(field=needed)
    for name, longest in LONGEST.items():
        if len(cleaned.get(name) or "") > longest:
            raise TextTooLong(field=name, longest=longest)
    if cleaned.get("birth"):
        cleaned["birth"] = PartialDate.parse(cleaned["birth"]).iso
    if cleaned.get("identity_number"):
        cleaned["identity_number"] = IdentityNumber.parse(cleaned["identity_number"]).digits
    if cleaned.get("phone"):
        cleaned["phone"] = normal_phone(cleaned["phone"])
    return cleaned


def known_village(session: Session, village_id: UUID) -> None:
    """Refuse a village that is not there.

    Raises:
        VillageUnknown: no village has this id.
    """
    if session.get(Village, village_id) is None:
        raise VillageUnknown
