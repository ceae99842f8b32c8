"""A person's right to know (quyền được biết): what is held about a household, as a paper."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple
from uuid import UUID

from desktop.db import peers, replica
from desktop.db.peers import PeerRow
from desktop.db.replica import Entry
from desktop.db.shapes import shape
from desktop.documents.data_sheet import ChangeHeld, DataSheet, YearHeld, write_data_sheet
from desktop.documents.decree30 import Letterhead
from desktop.documents.figures import points
from desktop.domain.offices import place_name
from desktop.services.core import Core
from desktop.services.register import Register, YearLine
from desktop.services.writing import written

__all__ = ["ChangeHeld", "DataSheets", "Fact"]


class Fact(NamedTuple):
    """One field as a person reads it."""

    field: str
    title: str
    text: str


class DataSheets:
    """Writes the paper; nothing is changed."""

    def __init__(self, core: Core, register: Register) -> None:
        self._core, self._register = core, register

    def write(
        self, family_id: UUID, facts: Sequence[Fact], changes: Sequence[ChangeHeld], to: Path
    ) -> None:
        """Write what is held about a family.

        Args:
            family_id: which.
            facts: all its fields; empty ones are left out.
            changes: its history in words, the newest first.
            to: the PDF.

        Raises:
            NotFound: there is no such family.
            DiskFull, FolderMissing, DataReadOnly: the file cannot be written.
        """
        family = self._register.family(family_id)
        with self._core.database.read() as session:
            entries = replica.of_subject(session, family_id)
            known = [one for one in peers.listed(session) if one.role == "receiver"]
        inner, office = shape("family").inner, self._core.office
        sheet = DataSheet(
            letterhead=Letterhead(
                body=f"Ủy ban nhân dân {office.name}",
                parent_body=office.province,
                place=place_name(office.name),
                date=self._core.today(),
            ),
            name=f"Hộ ông (bà) {family.head_name}",
            facts=tuple((one.title, one.text) for one in facts if one.text),
            given_to=tuple(dict.fromkeys(one.office_name for one in known if _has(one, entries))),
            stays=", ".join(one.title.lower() for one in facts if one.field in inner),
            years=tuple(map(_year, family.years)),
            changes=tuple(changes),
            officer=self._core.officer.name,
        )
        with written(to) as file:
            write_data_sheet(sheet, file)


def _has(peer: PeerRow, entries: Sequence[Entry]) -> bool:
    """Whether an office has confirmed a change about the family."""
    return any(entry.seq <= peer.acknowledged.get(entry.writer, 0) for entry in entries)


def _year(line: YearLine) -> YearHeld:
    totals = (line.commune_total, line.village_total, line.self_total)
    total = next((one for one in totals if one is not None), None)
    return YearHeld(line.year, line.registered, points(total), line.decision_number)
