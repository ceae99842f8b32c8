"""Another commune's data file read whole (tiếp nhận sổ), and its writers and villages made ours."""

from collections.abc import Collection, Iterator, Mapping
from heapq import merge
from operator import attrgetter
from uuid import UUID

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from desktop.db.exchange import office_names, offices, publications
from desktop.db.journal import replica
from desktop.db.journal.replica import Entry
from desktop.db.tables.bookkeeping import Writer
from desktop.db.tables.schema import FormerVillage, Village

WINDOW = 2_000
"""Changes that are read at a time."""

JOINED = "joined"
"""The act of a village that came with its commune; see `FormerVillage`."""


def entries(session: Session, heads: Mapping[str, tuple[int, bytes]]) -> Iterator[list[Entry]]:
    """Every change of some writers, by the clock, so that most rest on those before them."""
    streams = [_stream(session, writer, last) for writer, (last, _head) in heads.items()]
    window: list[Entry] = []
    for entry in merge(*streams, key=attrgetter("hlc", "writer", "seq")):
        window.append(entry)
        if len(window) == WINDOW:
            yield window
            window = []
    if window:
        yield window


def _stream(session: Session, writer: str, last: int) -> Iterator[Entry]:
    for first in range(1, last + 1, WINDOW):
        yield from replica.read_range(session, writer, first, min(first + WINDOW - 1, last))


def adopt_writers(session: Session, theirs: Session, code: str) -> None:
    """Know another file's writers as this office's: what they wrote is ours to pass on.

    Their keys' secrets stay behind: nobody here writes under their names.
    """
    known = {row.id for row in offices.writers(session)}
    names = offices.writer_names(theirs)
    office = office_names.own(theirs)
    for row in offices.writers(theirs):
        if row.id not in known:
            ours = row._replace(office_code=code, secret=None, role="commune")
            offices.add_writer(session, ours, current=False)
            name = names.get(row.id, "")
            offices.name_writer(session, row.id, f"{office.name} – {name}" if name else office.name)


def adopt_checklists(session: Session, theirs: Session, kind: str) -> None:
    """Keep the published checklists that only the other file has."""
    known = {(one.name, one.version) for one in publications.listed(session, kind)}
    for one in publications.listed(theirs, kind):
        if (one.name, one.version) not in known:
            publications.keep(session, one)


def villages_of(session: Session, office_id: UUID) -> list[Village]:
    """The villages of an office, those that are no more too."""
    return list(session.scalars(select(Village).where(Village.office_id == office_id)))


def former_offices(session: Session) -> dict[UUID, str]:
    """The offices whose villages came here, with the day, the last first."""
    query = (
        select(FormerVillage.former_id, FormerVillage.until)
        .where(FormerVillage.act == JOINED, FormerVillage.gone.is_(False))
        .order_by(FormerVillage.until)
    )
    return {row[0]: row[1] for row in session.execute(query) if row[0]}


def rehome(session: Session, code: str, into: str) -> list[str]:
    """Let the writers of one office count as another's; returns which they were."""
    writers = list(session.scalars(select(Writer.id).where(Writer.office_code == code)))
    rehome_writers(session, writers, into)
    return writers


def rehome_writers(session: Session, writers: Collection[str], into: str) -> None:
    """Let some writers count as an office's."""
    session.execute(update(Writer).where(Writer.id.in_(writers)).values(office_code=into))


def has_joined(session: Session, code: str) -> bool:
    """Whether villages of a former commune came to another one."""
    came = (FormerVillage.act == JOINED, FormerVillage.code == code, FormerVillage.gone.is_(False))
    return session.scalar(select(FormerVillage.id).where(*came).limit(1)) is not None
