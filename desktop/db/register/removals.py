"""Who was taken out of the register (đã xóa), when and by whom."""

from collections.abc import Sequence
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.db.crdt import dots
from desktop.db.crdt.merge import GONE
from desktop.db.journal.deeds import REDO
from desktop.db.tables.bookkeeping import Change
from desktop.db.tables.schema import Officer
from desktop.db.tables.subjects import PLACE, TABLES
from desktop.domain.names import sort_key
from desktop.domain.subjects import SubjectKind


class RemovedRow(NamedTuple):
    """A subject that was taken out of the register.

    Attributes:
        at: milliseconds since 1970 by the clock of the PC that removed it.
        officer: whose act it was.
    """

    id: UUID
    code: str
    name: str
    village: str
    at: int
    officer: str


def removed(session: Session, kind: SubjectKind, since: int) -> Sequence[RemovedRow]:
    """The subjects of a kind that were removed from a moment on, the last first.

    Those that left in another way (moved, joined, merged) come back by the way they went.
    """
    own, ways = TABLES[kind], {f"{kind.value}.remove", REDO}
    asked = (
        select(own.model.id, own.model.code, own.name, own.village, own.model.dots)
        .outerjoin(PLACE, PLACE.id == own.village_id)
        .where(own.model.gone.is_(True))
    )
    found = []
    for row in session.execute(asked):
        acts = (session.get(Change, dots.split(dot)) for dot in dots.shown_dots(row[4], GONE))
        act = next((one for one in acts if one is not None and one.wall >= since), None)
        if act is not None and act.action in ways:
            officer = session.get(Officer, act.actor)
            who = officer.name if officer else ""
            found.append(RemovedRow(row[0], row[1], row[2], row[3], act.wall, who))
    return sorted(found, key=lambda one: (-one.at, sort_key(one.name)))
