"""What the receiving office published (công bố), every version of it, as the files stand."""

from collections.abc import Sequence
from typing import NamedTuple

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.db.exchange import offices
from desktop.db.tables.bookkeeping import Published
from desktop.db.tables.schema import Sheet

NUMBER = "publication"


class PublishedRow(NamedTuple):
    """One file of a publication.

    Attributes:
        number: of the publication that brought it.
        noted_at: when it was published, or taken over here.
    """

    kind: str
    name: str
    version: str
    number: int
    text: str
    noted_at: str


def number(session: Session) -> int:
    """The number of the last publication written or taken; 0 before the first."""
    return int(offices.setting(session, NUMBER, "0"))


def set_number(session: Session, value: int) -> None:
    """Note the number of the last publication."""
    offices.set_setting(session, NUMBER, str(value))


def listed(session: Session, kind: str | None = None) -> Sequence[PublishedRow]:
    """Everything published, by kind and name, the latest publication first."""
    query = select(Published).order_by(Published.kind, Published.name, Published.number.desc())
    if kind is not None:
        query = query.where(Published.kind == kind)
    return [
        PublishedRow(*(getattr(row, name) for name in PublishedRow._fields))
        for row in session.scalars(query)
    ]


def keep(session: Session, row: PublishedRow) -> None:
    """Note a file."""
    session.merge(Published(**row._asdict()))


def scored(session: Session, kind: str, year: int) -> bool:
    """Whether any sheet of a kind was filled in for a year."""
    query = select(Sheet.id).where(Sheet.kind == kind, Sheet.year == year, Sheet.gone.is_(False))
    return session.scalar(query.limit(1)) is not None
