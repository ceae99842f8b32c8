"""Score sheets: what is stored of one, and the lists that scoring and recognition work with."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Any, NamedTuple
from uuid import UUID

import msgspec
from sqlalchemy import and_, exists, select
from sqlalchemy.orm import Session

from desktop.db.failures import NotFound
from desktop.db.journal.bulk import fetch
from desktop.db.journal.capture import Edit, Scope
from desktop.db.register import registrations
from desktop.db.tables.bookkeeping import Sibling
from desktop.db.tables.schema import Registration, Sheet
from desktop.db.tables.subjects import PLACE, TABLES, stands_for
from desktop.domain.subjects import SubjectKind


class ScoringLine(NamedTuple):
    """One registered subject in the list beside the sheet."""

    subject_id: UUID
    name: str
    village: str
    total: float | None
    state: str
    rating: str
    conflict: bool


def progress(
    session: Session, kind: SubjectKind, year: int, stage: str, village: UUID | None = None
) -> Sequence[ScoringLine]:
    """Every registered subject with the state of its sheet at a stage, by name."""
    own = TABLES[kind]
    subject = own.model
    conflict = exists().where(
        Sibling.entity == "sheet", Sibling.entity_id == Sheet.id, Sibling.blocking
    )
    query = (
        select(
            subject.id,
            own.name,
            own.village,
            Sheet.total,
            Sheet.state,
            Sheet.rating,
            conflict,
        )
        .select_from(subject)
        .join(Registration, Registration.subject_id == subject.id)
        .outerjoin(PLACE, PLACE.id == own.village_id)
        .outerjoin(
            Sheet,
            and_(Sheet.subject_id == subject.id, Sheet.year == year, Sheet.stage == stage),
        )
        .where(stands_for(year), Registration.kind == kind, subject.gone.is_(False))
        .order_by(subject.sort_key, subject.id)
    )
    if village is not None:
        query = query.where(own.village_id == village)
    return [
        ScoringLine(row[0], row[1], row[2], row[3], row[4] or "empty", row[5] or "", row[6])
        for row in session.execute(query)
    ]


def of_subject(session: Session, subject_id: UUID, year: int) -> dict[str, Sheet]:
    """The sheets of one subject in a year, by stage."""
    query = select(Sheet).where(
        Sheet.subject_id == subject_id, Sheet.year == year, Sheet.gone.is_(False)
    )
    return {sheet.stage: sheet for sheet in session.scalars(query)}


class Stored(NamedTuple):
    """A stored sheet, as a bulk save needs it."""

    id: UUID
    subject_id: UUID
    dots: str
    values: dict[str, Any]

    def differing(self, values: dict[str, Any]) -> dict[str, Any]:
        """What would change."""
        return {name: value for name, value in values.items() if self.values[name] != value}

    def edit(self, changed: dict[str, Any]) -> Edit:
        """The change of this sheet."""
        return Edit(self.id, self.subject_id, self.dots, self.values, changed)


def known(session: Session, year: int) -> dict[tuple[UUID, str], Stored]:
    """The stored sheets of a year by subject and stage."""
    query = select(Sheet).where(Sheet.year == year)
    return {
        (row.subject_id, row.stage): Stored(
            row.id,
            row.subject_id,
            row.dots,
            {name: getattr(row, name) for name in ("points", "note", "checklist", "zone")},
        )
        for row in session.scalars(query)
    }


class OpenSheet(NamedTuple):
    """A sheet about to be filled, read in one step.

    Attributes:
        row: the stored sheet, or None when nothing was entered yet.
        registered, decided: whether the subject may be scored now.
    """

    id: UUID
    row: Stored | None
    zone: str
    registered: bool
    decided: bool


OPEN = {
    kind: f"""
SELECT s.id, s.dots, s.points, s.note, s.checklist, COALESCE(s.zone, f.zone),
       r.id IS NOT NULL AND NOT r.withdrawn AND NOT r.gone,
       g.id IS NOT NULL AND NOT g.gone OR EXISTS (
           SELECT 1 FROM pair p JOIN {own.table} o ON o.id = p.other_id AND o.gone
             JOIN recognition d ON d.subject_id = o.id AND d.year = ? AND NOT d.gone
            WHERE p.subject_id = f.id AND p.verdict IN ('first', 'second'))
  FROM {own.table} f
  LEFT JOIN sheet s ON s.subject_id = f.id AND s.id = ?
  LEFT JOIN registration r ON r.subject_id = f.id AND r.id = ?
  LEFT JOIN recognition g ON g.subject_id = f.id AND g.id = ?
 WHERE f.id = ?
"""
    for kind, own in TABLES.items()
}


@lru_cache(maxsize=1 << 12)
def _keys(subject_id: UUID, year: int, stage: str) -> tuple[UUID, tuple[int | bytes, ...]]:
    """The id of a sheet, and all that `OPEN` asks for."""
    sheet_id = registrations.sheet_id(subject_id, year, stage)
    registration = registrations.id_of(subject_id, year)
    recognition = registrations.recognition_id(subject_id, year)
    asked = (sheet_id, registration, recognition, subject_id)
    return sheet_id, (year, *(one.bytes for one in asked))


def opened(session: Scope, kind: SubjectKind, subject_id: UUID, year: int, stage: str) -> OpenSheet:
    """Read what is needed to fill one sheet; one statement, for it runs at every keystroke.

    Raises:
        NotFound: no such subject.
    """
    sheet_id, keys = _keys(subject_id, year, stage)
    rows = fetch(session.connection(), OPEN[kind], keys)
    if not rows:
        raise NotFound(entity=kind.value)
    row = rows[0]
    stored = None
    if row[0] is not None:
        values = {
            "points": msgspec.json.decode(row[2]),
            "note": row[3],
            "checklist": row[4],
            "zone": row[5],
        }
        stored = Stored(sheet_id, subject_id, row[1], values)
    return OpenSheet(sheet_id, stored, row[5], bool(row[6]), bool(row[7]))


def checklists(session: Session) -> Sequence[str]:
    """References of the checklists that sheets were filled with."""
    return list(session.scalars(select(Sheet.checklist).distinct().order_by(Sheet.checklist)))
