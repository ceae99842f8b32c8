"""A person's right to know (quyền được biết): what is held about a subject, as a paper or workbook."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple
from uuid import UUID

from desktop.db.database import Session
from desktop.db.exchange import peers
from desktop.db.exchange.peers import PeerRow
from desktop.db.failures import NotFound
from desktop.db.journal import erasures, replica
from desktop.db.journal.replica import Entry
from desktop.db.register import registrations
from desktop.db.register.registrations import YearLine
from desktop.db.tables import subjects
from desktop.db.tables.shapes import shape
from desktop.db.tables.subjects import Model
from desktop.documents.data_sheet import (
    ChangeHeld,
    DataSheet,
    ReadHeld,
    YearHeld,
    write_data_sheet,
)
from desktop.documents.decree30 import Letterhead
from desktop.documents.figures import points
from desktop.domain.offices import place_name
from desktop.domain.subjects import ERASED, SubjectKind
from desktop.services.core import Core
from desktop.services.register.data_sheet_book import write_workbook
from desktop.services.register.readings import Readings, Way
from desktop.services.writing import written

__all__ = ["ChangeHeld", "DataSheets", "Fact", "Held", "ReadHeld", "Told"]

OTHERS = {"village_id", "family_id", "unit_id", "clan_id"}
"""Fields that name another subject."""


class Fact(NamedTuple):
    """One field as a person reads it."""

    field: str
    title: str
    text: str


class Held(NamedTuple):
    """What is held of one subject; other subjects by their names."""

    kind: SubjectKind
    name: str
    fields: dict[str, Any]


class Told(NamedTuple):
    """A data sheet in words.

    Attributes:
        facts: all fields; empty ones are left out.
        changes, readings: the newest first.
    """

    facts: Sequence[Fact]
    changes: Sequence[ChangeHeld]
    readings: Sequence[ReadHeld] = ()


class DataSheets:
    """Writes the paper, or the same as a workbook; nothing but the trail of readings is changed."""

    def __init__(self, core: Core, readings: Readings) -> None:
        self._core, self._readings = core, readings

    def held(self, subject_id: UUID) -> Held:
        """What is held of a subject of any kind.

        Raises:
            NotFound: there is no such subject.
        """
        with self._core.database.read() as session:
            row = _found(session, subject_id)
            form = shape(row.__tablename__)
            fields = {
                name: _name(session, getattr(row, name)) if name in OTHERS else getattr(row, name)
                for name in form.fields
                if name != "gone" and (name in OTHERS or name not in form.references)
            }
            return Held(subjects.kind_of(row), subjects.name_of(row), fields)

    def write(self, subject_id: UUID, told: Told, to: Path) -> None:
        """Write what is held about a subject.

        Args:
            subject_id: which.
            told: the sheet in words.
            to: the PDF, or the .xlsx.

        Raises:
            NotFound: there is no such subject.
            DiskFull, FolderMissing, DataReadOnly, WorkbookNotSaved: the file cannot be written.
        """
        with self._core.database.read() as session:
            row = _found(session, subject_id)
            entries = replica.of_subject(session, subject_id)
            known = [one for one in peers.listed(session) if one.role == "receiver"]
            years = registrations.years_of(session, subject_id)
        inner, office = shape(row.__tablename__).inner, self._core.office
        sheet = DataSheet(
            letterhead=Letterhead(
                body=f"Ủy ban nhân dân {office.name}",
                parent_body=office.province,
                place=place_name(office.name),
                date=self._core.today(),
            ),
            name=_title(subjects.kind_of(row), subjects.name_of(row)),
            facts=tuple((one.title, one.text) for one in told.facts if one.text),
            given_to=tuple(dict.fromkeys(one.office_name for one in known if _has(one, entries))),
            stays=", ".join(one.title.lower() for one in told.facts if one.field in inner),
            years=tuple(map(_year, years)),
            changes=tuple(told.changes),
            readings=tuple(told.readings),
            officer=self._core.officer.name,
        )
        if to.suffix.lower() == ".xlsx":
            write_workbook(sheet, to)
        else:
            with written(to) as file:
                write_data_sheet(sheet, file)
        self._readings.saw([subject_id], Way.SHEET)


def _found(session: Session, subject_id: UUID) -> Model:
    row = subjects.find(session, subject_id)
    if row is None:
        raise NotFound(entity="subject")
    return row


def _name(session: Session, subject_id: UUID | None) -> str:
    row = subjects.find(session, subject_id) if subject_id else None
    if row is not None:
        return subjects.name_of(row)
    return ERASED if subject_id and erasures.is_erased(session, subject_id) else ""


def _title(kind: SubjectKind, name: str) -> str:
    match kind:
        case SubjectKind.FAMILY:
            return f"Hộ ông (bà) {name}"
        case SubjectKind.CITIZEN:
            return f"Ông (bà) {name}"
    return name


def _has(peer: PeerRow, entries: Sequence[Entry]) -> bool:
    """Whether an office has confirmed a change about the subject."""
    return any(entry.seq <= peer.acknowledged.get(entry.writer, 0) for entry in entries)


def _year(line: YearLine) -> YearHeld:
    totals = (line.commune_total, line.village_total, line.self_total)
    total = next((one for one in totals if one is not None), None)
    return YearHeld(line.year, line.registered, points(total), line.decision_number)
