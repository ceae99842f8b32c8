"""Taking an import back: what it made goes, what it changed is as before, later work stays."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from uuid import UUID

import msgspec

from desktop.db.database import Session
from desktop.db.exchange import offices
from desktop.db.journal import imports
from desktop.db.journal.capture import Edit, update_many
from desktop.db.tables.subjects import TABLES
from desktop.domain.subjects import SubjectKind
from desktop.progress import Progress, Silent
from desktop.services.core import Core
from desktop.services.importing.failures import ImportUnknown

BATCHES = "imports"
MOST = 30
"""Imports that are listed; a month's work of a commune."""

BLOCK = 500


class Batch(msgspec.Struct, frozen=True):
    """One import that was made here.

    Attributes:
        id: names the unit of work it was.
        at: the moment on this PC's clock.
        book: the file's name.
        kind: whom the book was about.
    """

    id: str
    at: str
    officer: str
    book: str
    created: int
    updated: int
    kind: str = SubjectKind.FAMILY.value


@dataclass(frozen=True, slots=True)
class Undone:
    """What taking an import back came to.

    Attributes:
        removed: subjects it had made.
        restored: subjects it had changed.
        kept: subjects somebody has worked on since, which stay as they are.
        villages: villages it had made and nobody lives in.
        people: citizens it had made beside their families.
    """

    removed: int = 0
    restored: int = 0
    kept: int = 0
    villages: int = 0
    people: int = 0


@dataclass(slots=True)
class _Back:
    """Edits that take an import back, in one table."""

    removals: list[Edit] = field(default_factory=list)
    restorals: list[Edit] = field(default_factory=list)
    kept: int = 0

    @property
    def edits(self) -> list[Edit]:
        """All of them."""
        return [*self.restorals, *self.removals]


def batches(session: Session) -> list[Batch]:
    """The imports made here that can be taken back, the latest first."""
    return msgspec.json.decode(offices.setting(session, BATCHES, "[]"), type=list[Batch])


def keep_batch(session: Session, batch: Batch) -> None:
    """Put an import on the list."""
    _store(session, [batch, *batches(session)][:MOST])


def undo(core: Core, batch: str, progress: Progress | None = None) -> Undone:
    """Take an import back, in one unit of work.

    Raises:
        ImportUnknown: it is not on the list, or was taken back already.
        Cancelled: the officer stopped it; the import stands.
    """
    progress = progress or Silent()
    with core.database.read() as session:
        chosen = next((one for one in batches(session) if one.id == batch), None)
    if chosen is None:
        raise ImportUnknown
    with core.write(f"{chosen.kind}.import_undo") as session:
        unit = imports.unit(session, batch)
        backs: dict[SubjectKind, _Back] = {}
        going: set[UUID] = set()
        for kind in ORDER:
            backs[kind] = back = _taken_back(session, unit, kind, going)
            going |= {one.id for one in back.removals}
        total, done = sum(len(one.edits) for one in backs.values()), 0
        for kind, back in backs.items():
            edits = back.edits
            for start in range(0, len(edits), BLOCK):
                progress.step(done + start, total)
                update_many(session, TABLES[kind].table, edits[start : start + BLOCK])
            done += len(edits)
        _store(session, [one for one in batches(session) if one.id != batch])
        progress.step(total, total)
    return _told(backs, chosen)


ORDER = (
    SubjectKind.CITIZEN,
    SubjectKind.FAMILY,
    SubjectKind.CLAN,
    SubjectKind.UNIT,
    SubjectKind.COMMUNITY,
)
"""Who belongs somewhere before where they belong."""


def _told(backs: Mapping[SubjectKind, _Back], batch: Batch) -> Undone:
    villages = backs[SubjectKind.COMMUNITY]
    if batch.kind == SubjectKind.COMMUNITY:
        return Undone(len(villages.removals), len(villages.restorals), villages.kept)
    own = backs[SubjectKind(batch.kind)]
    beside = backs[SubjectKind.CITIZEN] if batch.kind == SubjectKind.FAMILY else _Back()
    return Undone(
        len(own.removals), len(own.restorals), own.kept + beside.kept, len(villages.removals),
        len(beside.removals),
    )  # fmt: skip


def _store(session: Session, listed: Sequence[Batch]) -> None:
    offices.set_setting(session, BATCHES, msgspec.json.encode(list(listed)).decode())


def _taken_back(
    session: Session, unit: imports.Unit, kind: SubjectKind, going: Collection[UUID]
) -> _Back:
    """What takes an import back among the subjects of a kind; `going` are those that leave too."""
    table, back = TABLES[kind].table, _Back()
    made = unit.created(table)
    if not made and not unit.touched(table):
        return back
    rows = {row.id: row for row in imports.stored(session, kind)}
    used = imports.used(session, table, made, going)
    for one, dot in made.items():
        row = rows.get(one)
        if row is None:
            continue
        if row.dots == dot and one not in used:
            back.removals.append(Edit(one, one, row.dots, row.values, {"gone": True}))
        else:
            back.kept += 1
    shown = {one: row.dots for one, row in rows.items()}
    for one, before in imports.former(session, unit, table, shown):
        row = rows[one]
        if before:
            back.restorals.append(Edit(one, one, row.dots, row.values, before))
        else:
            back.kept += 1
    return back
