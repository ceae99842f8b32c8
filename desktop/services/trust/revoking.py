"""Revocation (thu hồi khóa): lists of revoked keys, given and taken."""

from collections.abc import Sequence

from desktop.db.database import Session
from desktop.db.exchange import peers, revocations
from desktop.db.exchange.revocations import RevokedRow
from desktop.services.core import Core
from desktop.services.trust.failures import WriterUnknown
from desktop.services.trust.letters import Letters, entry_of
from desktop.sync.manifest import Revocation
from desktop.sync.payload import Revocations

REVOKED = "revoked"
ROTATED = "rotated"
"""The reason of a key that handed on to another one of the same PC."""


def own_list(session: Session) -> Revocations:
    """The list as it travels in receipts and publications."""
    entries = tuple(entry_of(row) for row in revocations.listed(session))
    return Revocations(number=revocations.number(session), entries=entries)


def take_list(session: Session, own_key: bytes, number: int, entries: Sequence[Revocation]) -> bool:
    """Take the receiving office's list over when it is newer; an older one changes nothing.

    A commune whose own key stands on it has to ask for enrolment again.
    """
    rows = [RevokedRow(one.key, one.up_to, one.number) for one in entries]
    if not revocations.replace(session, number, rows):
        return False
    keys = {row.key for row in rows}
    for peer in peers.listed(session):
        if peer.role != "receiver" and peer.signing_key in keys:
            peers.keep(session, peer._replace(state=REVOKED))
    receiver = peers.receiver(session)
    if receiver is not None and own_key in keys:
        peers.keep(session, receiver._replace(state="invited"))
    return True


def own_entry(session: Session, own_key: bytes) -> RevokedRow | None:
    """The entry about our own key on the list, if it stands there."""
    return next((row for row in revocations.listed(session) if row.key == own_key), None)


class Revoking:
    """Revokes keys of communes' PCs, at the receiving office."""

    def __init__(self, core: Core, letters: Letters) -> None:
        self._core = core
        self._letters = letters

    def revoke(self, writer: str, up_to: int | None = None, reason: str = "") -> RevokedRow:
        """Let a PC's key count up to one change and no further.

        What came before stays; a package that goes further is refused, and the office has to ask
        for enrolment with a new key. Doing it again moves the last change that counts.

        Args:
            writer: the PC.
            up_to: the last change that counts; what is held here when nothing is said.
            reason: lost, stolen, left; stays at this office.

        Raises:
            WriterUnknown: no PC of this name was enrolled here.
        """
        self._letters.only("receiver")
        with self._core.database.bookkeeping() as session:
            known = {peer.writer: peer for peer in peers.listed(session)}
            if writer not in known:
                raise WriterUnknown(writer=writer)
            peer = known[writer]
            if up_to is None:
                up_to = held(session, writer)
            row = revoke_key(session, self._core, peer.signing_key, up_to, reason)
            peers.keep(session, peer._replace(state=REVOKED))
        self._core.database.tell(frozenset({"peer"}))
        return row


def revoke_key(session: Session, core: Core, key: bytes, up_to: int, reason: str) -> RevokedRow:
    """Put a key on this office's list, with who did it and when."""
    return revocations.add(session, key, up_to, reason, f"{core.now()} {core.officer.name}")


def held(session: Session, writer: str) -> int:
    """The last change of a writer that this file holds."""
    return peers.heads(session).get(writer, (0, b""))[0]
