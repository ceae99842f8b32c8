"""What a package did to the register, read beside the state before it."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy.orm import Session

from desktop.db.journal import erasures
from desktop.db.journal.bulk import fetch, select_in
from desktop.db.tables.shapes import shape
from desktop.db.tables.subjects import TABLES
from desktop.domain.names import place_key
from desktop.domain.subjects import SubjectKind

COUNTED = ("registration", "sheet", "recognition")

Span = tuple[str, int, int]
"""A writer, and its first and last change that were new here."""

Fates = Mapping[SubjectKind, Sequence[tuple[bytes | None, str]]]
"""Of each kind, village and fate of every subject that is not as it was."""


class VillageEffect(NamedTuple):
    """What a package did in one village; `village` is None for rows of no known one."""

    village: UUID | None
    name: str
    new: int
    changed: int
    removed: int
    registration: int
    sheet: int
    recognition: int


class KindEffect(NamedTuple):
    """What a package did to the subjects of one kind, of whom `held` were there before."""

    kind: SubjectKind
    held: int
    new: int = 0
    changed: int = 0
    removed: int = 0


def held(session: Session, kind: SubjectKind, office_id: UUID) -> int:
    """How many subjects of a kind a commune has in the register."""
    mine = f"SELECT count(*) FROM ({TABLES[kind].of_office} AND NOT t.gone) AS mine"
    return int(fetch(session.connection(), mine, (office_id.bytes,))[0][0])


def fates_of(before: Session, after: Session, spans: Sequence[Span]) -> Fates:
    """What some changes did to whom; `after` is the unit of work that made them."""
    return {kind: _fates(before, after, spans, kind) for kind in TABLES}


def of_kinds(before: Session, fates: Fates, office_id: UUID) -> list[KindEffect]:
    """What some changes did, kind by kind; a kind they did nothing to is among them too."""
    found = []
    for kind, those in fates.items():
        met = Counter(what for _village, what in those)
        number = held(before, kind, office_id)
        found.append(KindEffect(kind, number, met["new"], met["changed"], met["removed"]))
    return found


def of_villages(after: Session, spans: Sequence[Span], fates: Fates) -> list[VillageEffect]:
    """What some changes did, by village; of subjects, to the families there."""
    counts: dict[bytes | None, dict[str, int]] = {}

    def count(village: bytes | None, what: str, number: int = 1) -> None:
        line = counts.setdefault(village, {})
        line[what] = line.get(what, 0) + number

    for village, what in fates[SubjectKind.FAMILY]:
        count(village, what)
    for writer, first, last in spans:
        for village, entity, number in fetch(after.connection(), OTHERS, (writer, first, last)):
            count(village, entity, number)
    names = _names(after, counts)
    found = [
        VillageEffect(
            UUID(bytes=village) if village else None,
            names.get(village, ""),
            *(line.get(what, 0) for what in ("new", "changed", "removed", *COUNTED)),
        )
        for village, line in counts.items()
    ]
    return sorted(found, key=lambda one: place_key(one.name))


PLACES = ", ".join(  # asked one after the other, and families first: they are the many
    f"(SELECT s.{one.village_id.key} FROM {one.table} s WHERE s.id = c.subject)"
    for one in TABLES.values()
)
OTHERS = f"""
SELECT COALESCE({PLACES}) place, c.entity, count(DISTINCT c.entity_id)
FROM change c
WHERE c.writer = ? AND c.seq BETWEEN ? AND ? AND c.fields IS NOT NULL
AND c.entity IN ({", ".join(repr(name) for name in COUNTED)})
GROUP BY place, c.entity
"""
TOUCHED = """
SELECT DISTINCT entity_id FROM change
WHERE writer = ? AND seq BETWEEN ? AND ? AND entity = ? AND fields IS NOT NULL
"""


def _shown(kind: SubjectKind) -> tuple[str, ...]:
    """Id, village and removal of a subject, then whatever else reaches this office."""
    form = shape(TABLES[kind].table)
    first = ("id", TABLES[kind].village_id.key, "gone")
    sent = (one for one in form.fields if form.reach_of([one]) == "receiver")
    return (*first, *(one for one in sent if one not in first))


def _fates(
    before: Session, after: Session, spans: Sequence[Span], kind: SubjectKind
) -> list[tuple[bytes | None, str]]:
    """Village and fate of every subject of a kind that is not as it was."""
    table, columns = TABLES[kind].table, _shown(kind)
    touched = {
        row[0] for span in spans for row in fetch(after.connection(), TOUCHED, (*span, table))
    }
    old = {row[0]: row for row in select_in(before.connection(), table, columns, "id", touched)}
    fates = [(row[1], "removed") for row in _erased(before, after, kind)]
    for row in select_in(after.connection(), table, columns, "id", touched):
        known = old.get(row[0])
        there, was_there = not row[2], known is not None and not known[2]
        if there and not was_there:
            fates.append((row[1], "new"))
        elif was_there and not there:
            fates.append((row[1], "removed"))
        elif there and row != known:
            fates.append((row[1], "changed"))
    return fates


def _erased(before: Session, after: Session, kind: SubjectKind) -> list[tuple[Any, ...]]:
    """The subjects of a kind in the register whose data was erased."""
    new = erasures.erased(after) - erasures.erased(before)
    table, columns = TABLES[kind].table, _shown(kind)
    rows = select_in(before.connection(), table, columns, "id", new) if new else []
    return [row for row in rows if not row[2]]


def _names(session: Session, villages: Mapping[bytes | None, object]) -> dict[bytes | None, str]:
    wanted = [village for village in villages if village]
    rows = select_in(session.connection(), "village", ("id", "name"), "id", wanted)
    return {row[0]: row[1] for row in rows}
