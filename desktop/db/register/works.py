"""What one subject has of each year: its registration and sheets, and whether it is recognised."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.db.journal import taking_back
from desktop.db.register import registrations
from desktop.db.tables.entity import Entity
from desktop.db.tables.schema import Registration, Sheet

REGISTERED = ("kind", "registered_on", "withdrawn")
SCORED = ("kind", "checklist", "zone", "points", "note")
COMPARED = ("checklist", "zone", "points")


@dataclass(slots=True)
class Work:
    """The rows of one subject and year that are not removed; by stage the sheets begun."""

    registration: Registration | None = None
    sheets: dict[str, Sheet] = field(default_factory=dict)
    recognised: bool = False

    @property
    def any(self) -> bool:
        """Whether there is anything that could be moved; a registration taken back is nothing."""
        return bool(self.sheets) or bool(self.registration and not self.registration.withdrawn)

    def within(self, other: "Work") -> bool:
        """Whether the other holds all of it, and nothing that contradicts it."""
        mine, theirs = self.registration, other.registration
        if mine and theirs and mine.withdrawn != theirs.withdrawn:
            return False
        return all(
            stage in other.sheets and _contents(sheet) == _contents(other.sheets[stage])
            for stage, sheet in self.sheets.items()
        )


def _contents(sheet: Sheet) -> tuple[Any, ...]:
    return tuple(getattr(sheet, name) for name in COMPARED)


def of(session: Session, subject: UUID) -> dict[int, Work]:
    """The work of a subject by year, recognitions it is read along with included."""
    found: dict[int, Work] = {}
    for registration in session.scalars(
        select(Registration).where(Registration.subject_id == subject, ~Registration.gone)
    ):
        found.setdefault(registration.year, Work()).registration = registration
    for sheet in session.scalars(select(Sheet).where(Sheet.subject_id == subject, ~Sheet.gone)):
        if sheet.points:
            found.setdefault(sheet.year, Work()).sheets[sheet.stage] = sheet
    for year in registrations.recognised_years(session, subject):
        found.setdefault(year, Work()).recognised = True
    return found


def move(session: Session, work: Work, year: int, to: UUID, instead: Work | None) -> None:
    """Write what one subject has of a year as another's, in place of what that one had."""
    if work.registration:
        row_id = registrations.id_of(to, year)
        _put(session, work.registration, row_id, REGISTERED, subject_id=to, year=year)
    for stage, sheet in work.sheets.items():
        row_id = registrations.sheet_id(to, year, stage)
        _put(session, sheet, row_id, SCORED, subject_id=to, year=year, stage=stage)
    for stage, sheet in (instead.sheets if instead else {}).items():
        if stage not in work.sheets:
            taking_back.write(session, sheet, "points", {})


def remove(work: Work) -> None:
    """Take what a subject has of a year out of the register."""
    for row in (work.registration, *work.sheets.values()):
        if row is not None:
            row.gone = True


def _put(
    session: Session, source: Entity, row_id: UUID, names: tuple[str, ...], **key: Any
) -> None:
    values: Mapping[str, Any] = {name: getattr(source, name) for name in names}
    kind = type(source)
    row = session.get(kind, kind.key(key["subject_id"], row_id))
    if row is None:
        session.add(kind(id=row_id, **key, **values))
        return
    for name, value in {**values, "gone": False}.items():
        taking_back.write(session, row, name, value)
