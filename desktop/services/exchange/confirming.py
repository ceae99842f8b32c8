"""Answers taken (biên nhận nhận về): what the receiving office or another PC of the office confirms."""

from collections import Counter
from collections.abc import Collection, Sequence
from pathlib import Path

import msgspec

from desktop.db.database import Session
from desktop.db.exchange import offices, peers
from desktop.db.journal import replica
from desktop.db.journal.recorder import last_link
from desktop.services.core import Core
from desktop.services.exchange.received import Received, received
from desktop.services.trust.renewal import leave_shared_name
from desktop.services.trust.revoking import own_entry, take_list
from desktop.sync import forks
from desktop.sync.failures import PackageRefused
from desktop.sync.manifest import Elsewhere, Manifest, Total
from desktop.sync.opening import Opened
from desktop.sync.reasons import Reason
from desktop.sync.receipts import Head, Receipt
from desktop.sync.transfers import NOTHING, Transfers

LAST_ANSWER = "last_answer"


class Answer(msgspec.Struct, frozen=True):
    """What a commune keeps of the last receipt.

    Attributes:
        taken_at: when it was taken, ISO.
        everything: the receiving office asks for everything from the first change on.
        duplicates, elsewhere: how many households it found in another commune's register too,
            and which.
        transfers: households on their way here, and what became of those that left.
        refused: files that were not taken, each with the code of the reason.
        totals: of each year, what the receiving office counts, all titles together.
        writer, number: who gave it, and which of its receipts it is; later ones have higher ones.
    """

    taken_at: str
    everything: bool
    conflicts: int
    refused: tuple[tuple[str, str], ...]
    totals: tuple[tuple[int, dict[str, int]], ...]
    duplicates: int = 0
    elsewhere: tuple[Elsewhere, ...] = ()
    transfers: Transfers = NOTHING
    writer: str = ""
    number: int = 0

    def outdates(self, content: Manifest) -> bool:
        """Whether a receipt was given before this one, and comes late."""
        return content.sender.writer == self.writer and content.number < self.number

    @property
    def differs(self) -> bool:
        """Whether the tables here may be damaged: what they count is not what was received."""
        return any(reason == Reason.TOTALS_DIFFER for _file, reason in self.refused)


def take(core: Core, path: Path, opened: Opened) -> Received:
    """Note at the commune what the receiving office confirmed.

    Raises:
        PackageRefused: nobody we know of answers.
    """
    receipt, content = opened.receipt, opened.manifest
    assert receipt is not None
    result = received(path, opened)
    with core.database.bookkeeping() as session:
        shared = take_names(session, core, receipt)
        receiver = peers.receiver(session)
        if receiver is None:
            raise PackageRefused(Reason.SENDER_UNKNOWN)
        vector = dict(receiver.acknowledged)
        for head in receipt.accepted:
            seq = confirmed(session, head)
            if seq is None:
                shared.add(head.writer)
            elif seq:
                vector[head.writer] = max(vector.get(head.writer, 0), seq)
        before = answer(session)
        late = before is not None and before.outdates(content)
        latest = receiver.receipt if late else str(content.package)
        peers.keep(session, receiver._replace(acknowledged=vector, receipt=latest))
        peers.confirm(session, vector)
        if opened.revocations is not None:
            known = opened.revocations
            take_list(session, core.writer.public, known.number, known.entries)
        if late:
            result.facts["late"] = True
        else:
            _remember(session, opened, core.now())
        if own_entry(session, core.writer.public) is not None:
            result.reason, result.facts["own"] = Reason.KEY_REVOKED, True
        alarm(session, result, shared)
    core.settle()
    core.database.tell(frozenset({"parcel", "peer"}))
    result.applied = len(receipt.accepted)
    if any(one.reason is Reason.TOTALS_DIFFER for one in receipt.refused):
        result.facts["differs"] = True
    result.conflicts = receipt.conflicts
    return result


def take_names(session: Session, core: Core, receipt: Receipt) -> set[str]:
    """Call branches as whoever answers calls them; returns the writers they came from."""
    names = {head.writer: head.seq for head in receipt.accepted}
    return forks.settle_names(session, core.database.derive, names)


def alarm(session: Session, result: Received, shared: Collection[str]) -> None:
    """Say that two data files use one name; this one takes another, if it is its own."""
    if not shared:
        return
    result.reason = Reason.FORK
    if offices.own(session).role == "commune":
        result.facts["renewed"] = leave_shared_name(session, shared)


def confirmed(session: Session, head: Head) -> int | None:
    """How many of a writer's changes an answer confirms, as far as this file holds them.

    Returns:
        None if it speaks of other changes under the same numbers.
    """
    last, _hash, _hlc = last_link(session.connection(), head.writer)
    if last < head.seq:  # another PC's, or a former one's whose later changes this file lost
        return None if head.writer == offices.current_writer(session).id else last
    held = replica.hashes(session, head.writer, head.seq, head.seq).get(head.seq, b"")
    return head.seq if held.hex() == head.head else None


def answer(session: Session) -> Answer | None:
    """What the last receipt said, as far as it was kept."""
    text = offices.setting(session, LAST_ANSWER)
    return msgspec.json.decode(text, type=Answer) if text else None


def _by_year(totals: Sequence[Total]) -> tuple[tuple[int, dict[str, int]], ...]:
    found: dict[int, Counter[str]] = {}
    for one in totals:
        found.setdefault(one.year, Counter()).update(one.counts)
    return tuple((year, dict(counts)) for year, counts in sorted(found.items()))


def _remember(session: Session, opened: Opened, taken_at: str) -> None:
    receipt = opened.receipt
    assert receipt is not None
    kept = Answer(
        taken_at=taken_at,
        everything=receipt.everything,
        conflicts=receipt.conflicts,
        duplicates=receipt.duplicates,
        elsewhere=opened.manifest.elsewhere,
        transfers=opened.transfers,
        refused=tuple((one.file, one.reason.value) for one in receipt.refused),
        totals=_by_year(receipt.totals),
        writer=opened.manifest.sender.writer,
        number=opened.manifest.number,
    )
    offices.set_setting(session, LAST_ANSWER, msgspec.json.encode(kept).decode())
