"""Lists of the register as clean workbooks (xuất danh sách), which an import reads back the same."""

from pathlib import Path
from uuid import UUID

from desktop.db.database import Session
from desktop.db.journal import imports
from desktop.db.journal.imports import Stored
from desktop.db.register import families, subject_lists, villages
from desktop.db.register.families import FamilyQuery
from desktop.db.register.subject_lists import SubjectQuery
from desktop.domain.identity import Sex
from desktop.domain.subjects import CitizenGroup, SubjectKind, UnitType, Zone
from desktop.progress import Progress
from desktop.services.core import Core
from desktop.services.register.readings import Readings
from desktop.sheets.forms import FORMS, Form
from desktop.sheets.rows import Entry, Field
from desktop.sheets.template import write_book

WORDS = {
    Field.SEX: Sex,
    Field.ZONE: Zone,
    Field.TYPE: UnitType,
    Field.GROUP: CitizenGroup,
}
"""Columns of few values; what is none of them is written as an empty cell."""


NOBODY = UUID(int=0)


class Listing:
    """Writes lists; nothing of the register is changed."""

    def __init__(self, core: Core, readings: Readings) -> None:
        self._core, self._readings = core, readings

    def write(
        self,
        query: FamilyQuery | SubjectQuery,
        to: Path,
        title: str,
        progress: Progress | None = None,
    ) -> int:
        """Write the subjects a query finds, with all their fields, in the list's order.

        Returns:
            How many there are.

        Raises:
            WorkbookNotSaved: the file cannot be written there.
            Cancelled: the officer stopped it; what was there before is untouched.
        """
        kind = query.kind if isinstance(query, SubjectQuery) else SubjectKind.FAMILY
        with self._core.database.read() as session:
            if isinstance(query, SubjectQuery):
                found = subject_lists.ids(session, query)
            else:
                found = families.ids(session, query)
            stored = {one.id: one for one in imports.stored(session, kind)}
            naming = _Naming(session, kind)
        form = FORMS[kind]
        rows = enumerate((stored[one] for one in found), 2)
        entries = [naming.entry(row, form, one) for row, one in rows]
        number = write_book(to, form, title, entries, progress)
        self._readings.listed(kind, query.village, part=_narrowed(query))
        return number


def _narrowed(query: FamilyQuery | SubjectQuery) -> bool:
    """Whether a query may find less than all of its village."""
    return bool(query.search or query.having or query.registered is not None)


class _Naming:
    """Names what subjects keep by its id."""

    def __init__(self, session: Session, kind: SubjectKind) -> None:
        self._villages = {one.id: one.name for one in villages.listed(session)}
        named = kind is SubjectKind.CITIZEN
        family, unit = SubjectKind.FAMILY, SubjectKind.UNIT
        self._families = {one.id: one for one in imports.stored(session, family)} if named else {}
        self._units = {one.id: one for one in imports.stored(session, unit)} if named else {}

    def entry(self, row: int, form: Form, one: Stored) -> Entry:
        """A subject as its row in a book says it."""
        values = {field.value: one.values[field] for field in form.columns if field in one.values}
        for field, words in WORDS.items():
            if field in values:
                known = values[field] in set(words)
                values[field] = words(values[field]) if known else None
        if form.has(Field.VILLAGE):
            values[Field.VILLAGE] = self._villages.get(one.values["village_id"], "")
        if family := self._families.get(one.values.get("family_id", NOBODY)):
            values[Field.HOUSEHOLD] = family.values["code"]
            values[Field.FAMILY] = family.values["head_name"]
        if unit := self._units.get(one.values.get("unit_id", NOBODY)):
            values[Field.UNIT] = unit.values["name"]
        return Entry(row, **values)
