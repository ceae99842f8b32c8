"""What becomes of each row of a book: a new subject, a change of a known one, or nothing."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple
from uuid import UUID

from desktop.db.journal.imports import Stored
from desktop.domain.names import fold
from desktop.domain.subjects import SubjectKind
from desktop.services.importing.matching import Matcher, Row
from desktop.services.importing.references import Reference, References
from desktop.sheets.forms import FORMS
from desktop.sheets.rows import Entry, Field, ReadBook, RowCode, RowProblem, Severity
from desktop.sheets.values import type_by_name

NOTHING = (None, "")
"""What an empty cell comes to; it takes nothing away."""

ELSEWHERE = frozenset({Field.VILLAGE, Field.HOUSEHOLD, Field.FAMILY, Field.UNIT})
"""Columns that name what the table keeps by its id."""


class Created(NamedTuple):
    """A subject the register lacks: its village by folded name, and its fields."""

    id: UUID
    village: str
    values: dict[str, Any]


class Updated(NamedTuple):
    """A subject the book says something new about, and what that is."""

    village: str
    row: Stored
    values: dict[str, Any]


class FieldChange(NamedTuple):
    """What an import would write over.

    Attributes:
        sheet, row: where the book says so.
        name: of the subject.
        before, after: what the register holds, and what the book says; what is kept by its id is
            told by its name.
    """

    sheet: str
    row: int
    name: str
    field: Field
    before: Any
    after: Any


@dataclass(slots=True)
class Plan:
    """New and changed subjects of a kind, as far as they can be known before villages have ids.

    Attributes:
        of: the id of whom each row of the book is about.
    """

    kind: SubjectKind = SubjectKind.FAMILY
    create: list[Created] = field(default_factory=list)
    update: list[Updated] = field(default_factory=list)
    unchanged: int = 0
    changes: list[FieldChange] = field(default_factory=list)
    doubts: list[RowProblem] = field(default_factory=list)
    of: dict[tuple[int, int], UUID] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Held:
    """What the register holds.

    Attributes:
        villages: ids by folded name, with those that stand for other names.
        names: names of villages by id.
        stored: the subjects of the book's kind.
        references: whom citizens' rows can name.
    """

    villages: Mapping[str, UUID]
    names: Mapping[UUID, str]
    stored: Sequence[Stored]
    references: References = field(default_factory=References)


def plan_of(book: ReadBook, held: Held, new_ids: Callable[[int], Sequence[UUID]]) -> Plan:
    """Decide of each entry whether it is new, changes a subject, or changes nothing."""
    return _Planning(book, held).made(new_ids)


class _Planning:
    """A plan while it is made."""

    def __init__(self, book: ReadBook, held: Held) -> None:
        self._book, self._held = book, held
        self._plan = Plan(book.kind)
        self._matcher = Matcher(book, held.villages, held.stored)
        self._new: list[Row] = []
        self._columns = [
            (one.value, Entry._fields.index(one)) for one in Field
            if one in book.fields and one not in ELSEWHERE
        ]  # fmt: skip
        self._former: Mapping[str, Stored] = {}
        if book.kind is SubjectKind.COMMUNITY:
            self._former = _once(held)
            self._village_of: Callable[[Entry], str] = lambda _entry: ""
        else:
            self._village_of = lambda entry: fold(entry.village)

    def made(self, new_ids: Callable[[int], Sequence[UUID]]) -> Plan:
        """Go through the book."""
        for entry in self._book.entries:
            village = self._held.villages.get(self._village_of(entry))
            row = Row(entry, village, self._held.references.of(entry, village))
            found = self._matcher.match(row) or self._renamed(entry)
            if found is None:
                self._new.append(row)
            else:
                self._plan.of[entry.sheet, entry.row] = found.id
                self._compare(row, found)
        for row, new_id in zip(self._new, new_ids(len(self._new)), strict=True):
            self._plan.of[row.entry.sheet, row.entry.row] = new_id
            self._plan.create.append(self._created(row, new_id))
        if self._held.stored:
            self._plan.doubts += [
                self._like(row.entry, one) for row in self._new for one in self._matcher.like(row)
            ]
        return self._plan

    def _values(self, entry: Entry) -> dict[str, Any]:
        """What the book says of a subject; its silence changes nothing."""
        return {name: entry[place] for name, place in self._columns if entry[place] not in NOTHING}

    def _renamed(self, entry: Entry) -> Stored | None:
        """The village that bore this name or code before, if no other row is about it."""
        for text in filter(None, (fold(entry.name), fold(entry.code))):
            found = self._former.get(text)
            if found is not None and self._matcher.take(found):
                return found
        return None

    def _news(self, entry: Entry, found: Stored) -> dict[str, Any]:
        """What is new in a row; a former name or code of a village is not."""
        news = {
            name: value
            for name, value in self._values(entry).items()
            if found.values[name] != value
        }
        old = [
            name
            for name in ("name", "code")
            if name in news and self._former.get(fold(news[name])) is found
        ]
        if old:
            called = found.values["name"]
            self._plan.doubts.append(self._problem(entry, Field.NAME, RowCode.FORMER_NAME, called))
        return {name: value for name, value in news.items() if name not in old}

    def _created(self, row: Row, new_id: UUID) -> Created:
        values = self._values(row.entry)
        if self._book.kind is SubjectKind.UNIT and (kind := type_by_name(row.entry.name)):
            values.setdefault(Field.TYPE.value, kind)
        for named in row.references:
            if len(named.those) == 1:
                values[named.column] = next(iter(named.those))
            else:
                self._doubt(row.entry, named)
        return Created(new_id, self._village_of(row.entry), values)

    def _compare(self, row: Row, found: Stored) -> None:
        plan, entry = self._plan, row.entry
        changed = self._news(entry, found)
        changes = [(Field(name), found.values[name], value) for name, value in changed.items()]
        before: UUID | None = found.values.get("village_id")
        if row.village != before:
            changes.insert(0, (Field.VILLAGE, self._village(before), entry.village))
        for named in row.references:
            kept = found.values[named.column]
            if kept in named.those:
                continue
            if len(named.those) != 1:
                self._doubt(entry, named)
                continue
            changed[named.column] = meant = next(iter(named.those))
            name = self._held.references.name
            changes.append((named.field, name(kept), name(meant)))
        if not changes:
            plan.unchanged += 1
            return
        plan.update.append(Updated(self._village_of(entry), found, changed))
        sheet = self._book.layouts[entry.sheet].sheet
        called = found.values.get("name") or found.values.get("head_name", "")
        plan.changes += [FieldChange(sheet, entry.row, called, *change) for change in changes]

    def _like(self, entry: Entry, one: Stored) -> RowProblem:
        of = one.values
        village = self._village(of.get("village_id"))
        called = of.get("name") or of.get("head_name", "")
        value = ", ".join(filter(None, (called, village, of.get("address"), of["code"])))
        named = FORMS[self._book.kind].named
        return self._problem(entry, named, RowCode.LIKE_REGISTERED, value)

    def _village(self, village: UUID | None) -> str:
        return self._held.names.get(village, "") if village else ""

    def _doubt(self, entry: Entry, named: Reference) -> None:
        self._plan.doubts.append(self._problem(entry, named.field, named.doubt, named.named))

    def _problem(self, entry: Entry, about: Field, code: RowCode, value: str) -> RowProblem:
        layout = self._book.layouts[entry.sheet]
        column = layout.columns.get(about) or layout.columns.get(Field.HOUSEHOLD)
        title, letter = (column.title, column.letter) if column else ("", "")
        warning = Severity.WARNING
        return RowProblem(layout.sheet, entry.row, title, code, warning, value, letter)


def _once(held: Held) -> dict[str, Stored]:
    """Villages by what stands for them besides their names of today, folded."""
    stored = {one.id: one for one in held.stored}
    today = {fold(one.values["name"]) for one in held.stored}
    return {
        text: stored[village]
        for text, village in held.villages.items()
        if village in stored and text not in today
    }
