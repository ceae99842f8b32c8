"""Counts of each commune, kept by its receiving office (số đã đếm): a province is not counted anew.

A tally is made after each merge and says up to which changes it counts. Where the journal has gone
on since, by the commune's changes or by a decision of this office about them, that commune alone is
counted again.
"""

from collections.abc import Collection, Mapping
from typing import NamedTuple
from uuid import UUID

import msgspec
from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from desktop.db.exchange import peers
from desktop.db.figures.overview import FINISHED, YEARS, KindCounts
from desktop.db.journal.bulk import fetch
from desktop.db.tables.bookkeeping import Change, Tally
from desktop.db.tables.schema import Office
from desktop.db.tables.subjects import PLACE, TABLES, SubjectTable
from desktop.domain.subjects import COMMUNE_TITLES, SubjectKind

Counts = dict[tuple[int, str], KindCounts]
"""By year and kind; year 0 has the subjects of a kind, whom no year changes."""

BETWEEN = f"year BETWEEN {YEARS[0]} AND {YEARS[1]}"
REGISTERED = f"""
SELECT year, kind, count(*) FROM registration
 WHERE NOT withdrawn AND NOT gone AND {BETWEEN} AND subject_id IN ({{these}}) GROUP BY year, kind
"""
SCORED = f"""
SELECT year, kind, sum(own), sum(village), sum(commune), count(*), sum(passed)
  FROM (SELECT s.year AS year, s.kind AS kind,
               max(CASE WHEN s.stage = 'self' THEN 1 ELSE 0 END) AS own,
               max(CASE WHEN s.stage = 'village' THEN 1 ELSE 0 END) AS village,
               max(CASE WHEN s.stage = 'commune' THEN 1 ELSE 0 END) AS commune,
               max(CASE WHEN s.state = 'passed' THEN 1 ELSE 0 END) AS passed
          FROM sheet s
          JOIN registration r ON r.subject_id = s.subject_id AND r.year = s.year
                             AND r.kind = s.kind AND NOT r.withdrawn AND NOT r.gone
         WHERE s.state IN {FINISHED} AND s.{BETWEEN} AND s.subject_id IN ({{these}})
         GROUP BY s.subject_id, s.year, s.kind) AS each
 GROUP BY year, kind
"""
RECOGNISED = f"""
SELECT year, kind, count(*) FROM recognition
 WHERE NOT gone AND {BETWEEN} AND subject_id IN ({{these}}) GROUP BY year, kind
"""


class Position(NamedTuple):
    """Up to which changes a tally counts: the commune's own, and this office's."""

    theirs: dict[str, int]
    ours: dict[str, int]


def count(session: Session, office_id: UUID) -> Counts:
    """Count what one commune comes to, every year."""
    found: Counts = {}
    for table in TABLES.values():
        found |= _count(session, table, office_id)
    return found


def _count(session: Session, table: SubjectTable, office_id: UUID) -> Counts:
    connection, mine = session.connection(), (office_id.bytes,)
    these = f"{table.of_office} AND NOT t.gone"
    subjects = fetch(connection, f"SELECT count(*) FROM ({these}) AS mine", mine)[0][0]
    found: Counts = {(0, table.kind.value): KindCounts(subjects=subjects)}
    if not subjects:
        return found

    def note(year: int, kind: str, **counts: int) -> None:
        before = found.get((year, kind), KindCounts(subjects=subjects))
        found[year, kind] = before._replace(**counts)

    for year, kind, number in fetch(connection, REGISTERED.format(these=these), mine):
        note(year, kind, registered=number)
    for year, kind, own, village, commune, scored, passed in fetch(
        connection, SCORED.format(these=these), mine
    ):
        note(
            year, kind, self_scored=own, village_scored=village, commune_scored=commune,
            scored=scored, passed=passed,
        )  # fmt: skip
    for year, kind, number in fetch(connection, RECOGNISED.format(these=these), mine):
        note(year, kind, recognised=number)
    return found


def keep(session: Session, office_code: str, own_code: str) -> None:
    """Count one commune and keep it; nothing is kept of an office whose data is not here."""
    office_id = session.scalar(select(Office.id).where(Office.code == office_code))
    if office_id is None:
        return
    position = Position(_heads(session, office_code), _heads(session, own_code))
    at = msgspec.json.encode(position).decode()
    session.execute(delete(Tally).where(Tally.office_code == office_code))
    session.add_all(
        Tally(office_code=office_code, year=year, kind=kind, position=at, counts=list(counts))
        for (year, kind), counts in count(session, office_id).items()
    )


def everything(session: Session, own_code: str) -> dict[str, Counts]:
    """Of each commune, by code, what it comes to."""
    kept: dict[str, Counts] = {}
    positions: dict[str, Position] = {}
    for row in session.scalars(select(Tally)):
        kept.setdefault(row.office_code, {})[row.year, row.kind] = KindCounts(*row.counts)
        if row.office_code not in positions:
            positions[row.office_code] = msgspec.json.decode(row.position, type=Position)
    changed = _changed_here(session, own_code, positions)
    communes = select(Office.code, Office.id).where(Office.role == "commune")
    for code, office_id in session.execute(communes).all():
        position = positions.get(code)
        if position is None or code in changed or position.theirs != _heads(session, code):
            kept[code] = count(session, office_id)
    return kept


def off(session: Session, own_code: str) -> list[str]:
    """Codes of the communes that are not what their tally says."""
    kept = select(Office.code, Office.id).where(Office.code.in_(select(Tally.office_code)))
    communes = session.execute(kept.order_by(Office.code)).all()
    told = everything(session, own_code) if communes else {}
    return [code for code, office_id in communes if told[code] != count(session, office_id)]


def years(session: Session) -> set[int]:
    """The years of which something was counted."""
    return set(session.scalars(select(Tally.year).where(Tally.year > 0).distinct()))


def together(communes: Collection[Counts], year: int) -> dict[SubjectKind, KindCounts]:
    """What all communes come to in a year, title by title."""
    found = {}
    for kind in COMMUNE_TITLES:
        none = KindCounts()
        each = [one.get((year, kind.value)) or one.get((0, kind.value), none) for one in communes]
        found[kind] = KindCounts(*map(sum, zip(*each, strict=True))) if each else none
    return found


def _heads(session: Session, office_code: str) -> dict[str, int]:
    return {writer: seq for writer, (seq, _hash) in peers.heads(session, office_code).items()}


def _changed_here(session: Session, own_code: str, positions: Mapping[str, Position]) -> set[str]:
    """The communes of which this office has written something since they were counted."""
    found: set[str] = set()
    for writer in _heads(session, own_code):
        counted = {code: one.ours.get(writer, 0) for code, one in positions.items()}
        since = Change.seq > min(counted.values(), default=0)
        query = select(Change.seq, Change.subject).where(Change.writer == writer, since)
        rows = session.execute(query).all()
        offices = _offices_of(session, {subject for _seq, subject in rows})
        for seq, subject in rows:
            code = offices.get(subject)
            if code is not None and seq > counted.get(code, 0):
                found.add(code)
    return found


def _offices_of(session: Session, subjects: set[UUID]) -> dict[UUID, str]:
    """The commune that each subject belongs to; a decision of this office is about few."""
    if not subjects:
        return {}
    found: dict[UUID, str] = {}
    for own in TABLES.values():
        query = (
            select(own.model.id, Office.code)
            .select_from(own.model)
            .join(PLACE, PLACE.id == own.village_id)
            .join(Office, Office.id == PLACE.office_id)
            .where(own.model.id.in_(subjects))
        )
        found |= {row[0]: row[1] for row in session.execute(query)}
    return found
