"""Taking an import back: what it made goes, what it changed is as before, later work stays."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

import msgspec

from desktop.db import families, imports, offices, villages
from desktop.db.database import Session
from desktop.db.journal import Edit, update_many
from desktop.progress import Progress, Silent
from desktop.services.core import Core
from desktop.services.failures import ImportUnknown

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
    """

    id: str
    at: str
    officer: str
    book: str
    created: int
    updated: int


@dataclass(frozen=True, slots=True)
class Undone:
    """What taking an import back came to.

    Attributes:
        removed: families it had made.
        restored: families it had changed.
        kept: families somebody has worked on since, which stay as they are.
        villages: villages it had made and nobody lives in.
    """

    removed: int = 0
    restored: int = 0
    kept: int = 0
    villages: int = 0


@dataclass(slots=True)
class _Back:
    """Edits that take an import back."""

    removals: list[Edit] = field(default_factory=list)
    restorals: list[Edit] = field(default_factory=list)
    kept: int = 0


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
    with core.write("family.import_undo") as session:
        listed = batches(session)
        if batch not in {one.id for one in listed}:
            raise ImportUnknown
        unit = imports.unit(session, batch)
        back = _families(session, unit)
        edits = [*back.restorals, *back.removals]
        for done in range(0, len(edits), BLOCK):
            progress.step(done, len(edits))
            update_many(session, "family", edits[done : done + BLOCK])
        emptied = _villages(session, unit)
        update_many(session, "village", emptied)
        _store(session, [one for one in listed if one.id != batch])
        progress.step(len(edits), len(edits))
    return Undone(len(back.removals), len(back.restorals), back.kept, len(emptied))


def _store(session: Session, listed: Sequence[Batch]) -> None:
    offices.set_setting(session, BATCHES, msgspec.json.encode(list(listed)).decode())


def _families(session: Session, unit: imports.Unit) -> _Back:
    back = _Back()
    rows = {row.id: row for row in families.stored(session)}
    made = unit.created("family")
    used = imports.used(session, made)
    for family, dot in made.items():
        row = rows.get(family)
        if row is None:
            continue
        if row.dots == dot and family not in used:
            back.removals.append(Edit(family, family, row.dots, row.before(), {"gone": True}))
        else:
            back.kept += 1
    for family, before in imports.former(session, unit, {i: row.dots for i, row in rows.items()}):
        row = rows[family]
        if before:
            back.restorals.append(Edit(family, family, row.dots, row.before(), before))
        else:
            back.kept += 1
    return back


def _villages(session: Session, unit: imports.Unit) -> list[Edit]:
    """Villages the import had made, that nobody lives in and nobody changed."""
    made = unit.created("village")
    empty: Iterable[UUID] = (one.id for one in villages.listed(session) if not one.families)
    rows = [villages.get(session, one) for one in empty if one in made]
    return [
        Edit(row.id, row.id, row.dots, _shown(row), {"gone": True})
        for row in rows
        if row.dots == made[row.id]
    ]


def _shown(row: Any) -> Mapping[str, Any]:
    return {name: getattr(row, name) for name in ("office_id", "name", "code")}
