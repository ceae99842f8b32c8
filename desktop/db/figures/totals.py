"""What one commune's totals (số tổng) are made of: both sides count them, so a merge is proved."""

import hashlib
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from desktop.db.figures.overview import YEARS
from desktop.db.journal.bulk import fetch
from desktop.db.tables.bookkeeping import Change, Writer
from desktop.db.tables.schema import Village
from desktop.db.tables.subjects import TABLES
from desktop.domain.subjects import SubjectKind


class YearState(NamedTuple):
    """What one commune holds of a kind in a year.

    Attributes:
        counts: registered, scored and recognised subjects.
        digest: of its registrations, sheets and recognitions.
    """

    counts: dict[str, int]
    digest: str


def year_state(session: Session, kind: SubjectKind, office_id: UUID, year: int) -> YearState:
    """What a commune holds of a kind in a year, each row read once.

    Both sides compute it from their tables, so it proves the merge and not only the transport. The
    rows' digests are added up, so their order does not matter and nothing has to be sorted.
    """
    counts, total = {}, 0
    for counted, statement, no_longer in STATE:
        asked = statement + TABLES[kind].of_office + ")"
        rows = fetch(session.connection(), asked, (year, office_id.bytes))
        over = sum(any(row[place] for place in no_longer) for row in rows) if no_longer else 0
        counts[counted] = len(rows) - over
        for row in rows:
            digest = hashlib.blake2b(repr(row).encode(), digest_size=16).digest()
            total += int.from_bytes(digest)
    return YearState(counts, (total % (1 << 256)).to_bytes(32).hex())


OF_THESE = "subject_id IN ("
"""Asked of one office after the other by whoever holds 170 of them: only its own rows are read."""

STATE = tuple(
    (counted, f"SELECT {columns} FROM {table} WHERE year = ? AND {OF_THESE}", no_longer)
    for counted, table, columns, no_longer in (
        ("registered", "registration", "subject_id, kind, withdrawn, gone", (2, 3)),
        ("sheets", "sheet", "subject_id, stage, checklist, points, gone", ()),
        ("recognised", "recognition", "subject_id, decision_id, register_number, gone", (3,)),
    )
)
"""What is counted, where it is read, and which of its columns say that a row counts no longer."""

YEARS_OF = f"SELECT DISTINCT year FROM registration WHERE year BETWEEN ? AND ? AND {OF_THESE}"


def years_of(session: Session, kind: SubjectKind, office_id: UUID) -> list[int]:
    """The years for which some subject of one office was registered."""
    asked = YEARS_OF + TABLES[kind].of_office + ")"
    rows = fetch(session.connection(), asked, (*YEARS, office_id.bytes))
    return sorted(row[0] for row in rows)


def own_edits(session: Session, office_id: UUID) -> bool:
    """Whether a receiving office has itself written into what one commune holds."""
    villages = select(Village.id).where(Village.office_id == office_id)
    tables = [one for one in TABLES.values() if one.kind is not SubjectKind.COMMUNITY]
    theirs = [select(one.model.id).where(one.village_id.in_(villages)) for one in tables]
    query = select(func.count()).where(
        Change.entity.in_(
            ("village", *(one.table for one in tables), "registration", "sheet", "recognition")
        ),
        Change.writer.in_(select(Writer.id).where(Writer.role == "receiver")),
        or_(Change.subject.in_(villages), *(Change.subject.in_(ids) for ids in theirs)),
    )
    return bool(session.scalar(query))
