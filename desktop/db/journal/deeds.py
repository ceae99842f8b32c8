"""Units of work (một lần ghi) read back from the journal, and the edits that would revert one.

A reverted field shows the write of the reversal, which *stands for* the write that was there
before. So whoever reverts one unit after the other meets the state each of them left.
"""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy.orm import Session

from desktop.db.crdt import dots
from desktop.db.failures import WrittenSince
from desktop.db.journal import erasures, replica
from desktop.db.journal.bulk import fetch, keys_of, select_in, spelled
from desktop.db.journal.capture import Edit
from desktop.db.journal.replica import Entry
from desktop.db.tables.bookkeeping import FOUND
from desktop.db.tables.shapes import Shape, shape
from desktop.db.tables.subjects import TABLES

UNDO, REDO = "undo", "redo"
REVERSALS = frozenset({UNDO, REDO})
TAKEN_BACK: Mapping[str, Mapping[str, Any]] = {"registration": {"withdrawn": True}}
"""What takes a new row back; it is removed where nothing else is said."""

REMOVED: Mapping[str, Any] = {"gone": True}
NO_POINTS = "{}"
"""The points of a sheet that was emptied, as it is stored."""

SUBJECTS = frozenset(one.table for one in TABLES.values())


class Unit(NamedTuple):
    """One unit of work of one writer: its changes have consecutive numbers."""

    writer: str
    first: int
    last: int
    action: str
    entities: frozenset[str]

    def holds(self, dot: str) -> bool:
        """Whether a write is one of its changes."""
        writer, seq = dots.split(dot)
        return writer == self.writer and self.first <= seq <= self.last


def since(session: Session, writer: str, after: int) -> Sequence[Unit]:
    """The units a writer made after one of its changes, in their order."""
    statement = (
        "SELECT hlc, min(seq), max(seq), action, entity FROM change"
        " WHERE writer = ? AND seq > ? GROUP BY hlc, action, entity ORDER BY 2"
    )
    units: dict[int, Unit] = {}
    for hlc, first, last, action, entity in fetch(session.connection(), statement, (writer, after)):
        known = units.get(hlc, Unit(writer, first, last, action, frozenset()))
        units[hlc] = known._replace(last=max(known.last, last), entities=known.entities | {entity})
    return list(units.values())


def about(session: Session, unit: Unit) -> tuple[set[bytes], str, tuple[str, ...]]:
    """Whom a unit is about, and of a single change what it wrote.

    Returns:
        The subjects; the entity its action names, else the one that most changes wrote; the fields of the only change.
    """
    statement = "SELECT subject, entity FROM change WHERE writer = ? AND seq BETWEEN ? AND ?"
    span = (unit.writer, unit.first, unit.last)
    found = fetch(session.connection(), statement, span)
    entities = Counter(entity for _subject, entity in found)
    named = unit.action.partition(".")[0]
    wrote = named if named in entities else entities.most_common(1)[0][0]
    whose = {subject for subject, entity in found if entity == wrote}
    fields = replica.read_range(session, *span)[0].fields() if len(found) == 1 else ()
    return whose, wrote, tuple(fields)


@dataclass(slots=True)
class _Touched:
    """What one unit did to one row.

    Attributes:
        made: whether the unit made the row.
        first, last: of each field, the first and the last change that wrote it.
    """

    subject: bytes
    made: bool = False
    first: dict[str, Entry] = field(default_factory=dict)
    last: dict[str, Entry] = field(default_factory=dict)


def reverting(
    session: Session, unit: Unit, reversals: Sequence["Reversal"] = ()
) -> dict[str, list[Edit]]:
    """The edits that bring back what a unit found, by entity.

    Args:
        session: a write scope.
        unit: what is reverted.
        reversals: those that were made after it, in their order.

    Raises:
        WrittenSince: a field was written after it, or named somebody who was erased; nothing can
            be reverted then.
    """
    past = _Past(session, reversals)
    rows: dict[str, dict[bytes, _Touched]] = {}
    for entry in replica.read_range(session, unit.writer, unit.first, unit.last):
        one = rows.setdefault(entry.entity, {}).setdefault(entry.entity_id, _Touched(entry.subject))
        one.made = one.made or not entry.base
        for name in entry.fields():
            one.first.setdefault(name, entry)
            one.last[name] = entry
    return {entity: list(_edits(session, past, unit, entity, of)) for entity, of in rows.items()}


def _edits(
    session: Session, past: "_Past", unit: Unit, entity: str, rows: Mapping[bytes, _Touched]
) -> Iterator[Edit]:
    form = shape(entity)
    stored = replica.rows_of(session, form, {one: row.subject for one, row in rows.items()})
    if entity in SUBJECTS:
        _check_unused(session, unit, [one for one, row in rows.items() if row.made])
    for row_id, touched in rows.items():
        if row_id not in stored:  # erased meanwhile
            raise WrittenSince
        row = stored[row_id]
        shown = dots.parse(row.dots)
        if touched.made:
            _check_own(unit, shown)
            changed = TAKEN_BACK.get(entity, REMOVED)
        else:
            changed = _former(past, form, touched, shown)
        before = form.from_json(row.values)
        subject, after = UUID(bytes=touched.subject), form.from_json(changed)
        living = erasures.living(session, after)
        yield Edit(UUID(bytes=row_id), subject, row.dots, before, living)


def _check_own(unit: Unit, shown: Mapping[str, str]) -> None:
    """Refuse when somebody else wrote a field of a row that this unit made."""
    if any(dots.split(dot)[0] != unit.writer for one in shown.values() for dot in split(one)):
        raise WrittenSince


def _check_unused(session: Session, unit: Unit, made: Sequence[bytes]) -> None:
    """Refuse when a subject that this unit made is scored or recognised, or another PC wrote of it."""
    connection = session.connection()
    worked = [
        points
        for entity, column in (("sheet", "points"), ("recognition", "decision_id"))
        for points, gone in select_in(connection, entity, (column, "gone"), "subject_id", made)
        if not gone and points != NO_POINTS
    ]
    elsewhere = (
        f"SELECT 1 FROM change WHERE subject IN ({keys_of(connection, ('id',))})"
        f" AND ({FOUND.text}) AND writer <> ? LIMIT 1"
    )
    asked = (spelled((one,) for one in made), unit.writer)
    if worked or (made and fetch(connection, elsewhere, asked)):
        raise WrittenSince


def split(shown: str) -> list[str]:
    """Every write that a field shows, those of a conflict too."""
    return shown.replace("|", " ").split()


def _former(
    past: "_Past", form: Shape, touched: _Touched, shown: Mapping[str, str]
) -> dict[str, Any]:
    """What the fields that a unit wrote held before it."""
    found = {}
    for name, last in touched.last.items():
        here = shown.get(name, shown.get("", ""))
        if past.stood_for(here, last, name) != past.stood_for(last.dot, last, name):
            raise WrittenSince
        found[name] = past.value(form, name, seen(touched.first[name], name))
    return found


def seen(entry: Entry, name: str) -> str:
    """The write of a field that the author of a change saw; of equal ones, the first."""
    base = dots.parse(entry.base)
    return (base.get(name, base.get("", "")).split() or [""])[0]


class Reversal(NamedTuple):
    """A unit that reverted another one."""

    unit: Unit
    reverted: Unit


class _Past:
    """Looks changes up, each once."""

    def __init__(self, session: Session, reversals: Sequence[Reversal]) -> None:
        self._session, self._reversals = session, reversals
        self._known: dict[str, Entry] = {}
        self._first: dict[Unit, dict[tuple[bytes, str], Entry]] = {}

    def entry(self, dot: str) -> Entry:
        if dot not in self._known:
            writer, seq = dots.split(dot) if dot else ("", 0)
            found = replica.read_range(self._session, writer, seq, seq)
            if not found:
                raise WrittenSince
            self._known[dot] = found[0]
        return self._known[dot]

    def stood_for(self, dot: str, row: Entry, name: str) -> str:
        """The write that a reversal brought back; any other write stands for itself."""
        if len(split(dot)) != 1:
            raise WrittenSince
        while dot and (reversal := self._reversal(dot)):
            wrote = self._writes(reversal.reverted)
            made = row.entity_id, ""
            dot = seen(wrote[made if made in wrote else (row.entity_id, name)], name)
        return dot

    def _reversal(self, dot: str) -> Reversal | None:
        at = bisect_right(self._reversals, dots.split(dot)[1], key=lambda one: one.unit.first)
        found = self._reversals[at - 1] if at else None
        return found if found and found.unit.holds(dot) else None

    def _writes(self, unit: Unit) -> dict[tuple[bytes, str], Entry]:
        """Of each field of each row, the first change of a unit that wrote it; "" made the row."""
        if unit not in self._first:
            found = self._first[unit] = {}
            for entry in replica.read_range(self._session, unit.writer, unit.first, unit.last):
                for name in entry.fields() if entry.base else [""]:
                    found.setdefault((entry.entity_id, name), entry)
        return self._first[unit]

    def value(self, form: Shape, name: str, dot: str) -> Any:
        """What a write gave a field; the first of a row leaves defaults out."""
        entry = self.entry(dot)
        fields = entry.fields()
        if name not in fields and entry.base:
            raise WrittenSince
        return fields.get(name, form.to_json(form.defaults).get(name))
