"""How a data file stands (tình trạng): who writes it, what it holds, what is still open."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass

from desktop.db.database import Session
from desktop.db.exchange import offices, outgoing, peers
from desktop.db.exchange.offices import OfficeRow
from desktop.db.figures import overview
from desktop.db.journal import capture as journal
from desktop.db.journal import siblings
from desktop.services.core import Core
from desktop.services.workplace import Workplace


@dataclass(frozen=True, slots=True)
class YearFigures:
    """What one title comes to in one year."""

    registered: int
    scored: int
    recognised: int


@dataclass(frozen=True, slots=True)
class Standing:
    """A data file at one moment.

    Attributes:
        vector: of each writer, the last change held.
        counts: subjects in the register, by kind.
        years: of each year with registrations, its figures by kind.
        digest: the same for two files that hold the same changes of communes.
        unsent: changes that the receiving office has not confirmed.
        waiting: packages kept until the changes before them arrive.
        last_receipt: when an answer last came; empty for never.
    """

    office: OfficeRow
    writer: str
    vector: Mapping[str, int]
    counts: Mapping[str, int]
    years: Mapping[int, Mapping[str, YearFigures]]
    digest: str
    unsent: int
    conflicts: int
    waiting: int
    last_receipt: str


class Status:
    """Reads how the open data file stands."""

    def __init__(self, core: Core) -> None:
        self._core = core

    def now(self) -> Standing:
        """The whole of it, from one snapshot."""
        office = self._core.office
        with self._core.database.read() as session:
            years = {year: _figures(session, year) for year in sorted(overview.years(session))}
            parcels = peers.parcels(session, "received")
            return Standing(
                office=office,
                writer=self._core.writer.id,
                vector=dict(sorted(journal.vector(session).items())),
                counts=_counts(session, max(years, default=0)),
                years=years,
                digest=_digest(session),
                unsent=_unsent(session, office.code) if office.role == "commune" else 0,
                conflicts=siblings.count(session),
                waiting=sum(parcel.state == "waiting" for parcel in parcels),
                last_receipt=outgoing.last_parcels(session).confirmed,
            )


def status_of(workplace: Workplace) -> Standing:
    """How the data file that an officer works with stands."""
    return Status(workplace._core).now()  # noqa: SLF001 - one of the workplace's own services


def _digest(session: Session) -> str:
    """SHA-256 over writer, last number and its hash of every commune's writer."""
    own = {row.id for row in offices.writers(session) if row.role == "receiver"}
    digest = hashlib.sha256()
    for writer, (seq, head) in sorted(peers.heads(session).items()):
        if writer not in own:
            digest.update(f"{writer} {seq} {head.hex()}\n".encode())
    return digest.hexdigest()


def _figures(session: Session, year: int) -> dict[str, YearFigures]:
    return {
        kind.value: YearFigures(one.registered, one.scored, one.recognised)
        for kind, one in overview.counts(session, year).items()
        if one.subjects or one.registered
    }


def _counts(session: Session, year: int) -> dict[str, int]:
    found = overview.counts(session, year)
    return {kind.value: one.subjects for kind, one in found.items() if one.subjects}


def _unsent(session: Session, office_code: str) -> int:
    confirmed = outgoing.acknowledged(session)
    held = peers.heads(session, office_code)
    return sum(seq - confirmed.get(writer, 0) for writer, (seq, _head) in held.items())
