"""What the exchange folder still needs from this PC, and which of its own files may go."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from desktop.db.database import Session
from desktop.db.exchange import peers
from desktop.db.exchange.peers import ParcelRow, PeerRow
from desktop.db.journal import erasures
from desktop.services.core import Core
from desktop.services.exchange.outgoing import asked_of_readers
from desktop.services.exchange.totals import totals_of
from desktop.services.trust.identities import identity_of
from desktop.sync.manifest import Total

SHARED = "shared"
"""Direction of a package that was written for the office's other PCs."""
MOST_FILES = 8
"""So many files of one writer lie in the folder before they become one again."""

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Plan:
    """One PC's part in the folder.

    Attributes:
        heads: what this PC holds.
        needed: of each writer, the changes that some other PC lacks and no file here has.
        superfluous: own files that everybody has read, that a PC cannot open, or that are cut.
        recipients: who must be able to open a file.
        readers: stands for the recipients; a file for others is written anew.
        totals: what the office comes to here, when something is to be written.
        asks: the format that a file needs.
    """

    heads: Mapping[str, tuple[int, bytes]]
    needed: Mapping[str, Span]
    superfluous: Sequence[ParcelRow]
    recipients: Sequence[str]
    readers: str
    totals: tuple[Total, ...]
    asks: int


def plan(session: Session, core: Core, others: Sequence[PeerRow], folder: Path) -> Plan:
    """Compare what this PC holds with what the others are known to hold, and with its files.

    Args:
        session: reads the data file.
        core: who we are.
        others: the PCs that exchange with us; at least one.
        folder: where our files lie.
    """
    heads = peers.heads(session, core.office.code)
    recipients = sorted({one.recipient for one in others} | {identity_of(session).recipient})
    asked = [*recipients, str(len(erasures.erased(session)))]  # what was erased leaves the files
    readers = hashlib.sha256("\n".join(asked).encode()).hexdigest()[:12]
    open_ = [one for one in peers.parcels(session, SHARED) if one.state == "written"]
    lying = [one for one in open_ if (folder / one.file_name).is_file()]
    good = [one for one in lying if one.code == readers and _is_whole(folder, one)]
    superfluous = [one for one in lying if one not in good]
    needed: dict[str, Span] = {}
    for writer, (last, _head) in heads.items():
        held = min(_holds(one, writer, last) for one in others)
        files = [one for one in good if writer in one.vector]
        live = [one for one in files if one.vector[writer][1] > held]
        covered = _covered(held, [one.vector[writer] for one in live])
        if covered < last:
            if len(live) >= MOST_FILES:
                covered, live = held, []
            needed[writer] = (covered + 1, last)
        superfluous += [one for one in files if one not in live]
    totals = totals_of(session, core.office.id, core.office.code) if needed else ()
    asks = asked_of_readers(session)
    return Plan(heads, needed, superfluous, recipients, readers, totals, asks)


def _holds(other: PeerRow, writer: str, last: int) -> int:
    """How much of a writer another PC is known to hold; before its first card, its own."""
    return min(last, other.acknowledged.get(writer, last if other.writer == writer else 0))


def _is_whole(folder: Path, parcel: ParcelRow) -> bool:
    try:
        return (folder / parcel.file_name).stat().st_size == parcel.bytes
    except OSError:
        return False


def _covered(held: int, spans: Sequence[list[int]]) -> int:
    """How far files lead on from what everybody holds, without a hole."""
    for first, last in sorted(spans):
        if first <= held + 1:
            held = max(held, last)
    return held
