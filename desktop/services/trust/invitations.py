"""Invitations (thư mời): held until a person has compared the receiving office's key."""

from dataclasses import dataclass
from pathlib import Path

import msgspec

from desktop.db.database import Session
from desktop.db.exchange import offices, peers
from desktop.db.exchange.peers import PeerRow
from desktop.services.core import Core
from desktop.services.trust.compared import Compared, Way
from desktop.services.trust.failures import FingerprintDiffers, NoReceiver
from desktop.services.trust.letters import Letters
from desktop.sync import enrolment, signing
from desktop.sync.failures import PackageRefused
from desktop.sync.manifest import Kind, Office
from desktop.sync.opening import Checked
from desktop.sync.reasons import Reason

HELD = "held_invitation"


@dataclass(frozen=True, slots=True)
class Held:
    """An invitation whose key nobody has compared yet (thư mời chờ so khóa)."""

    office: Office
    fingerprint: str


class _HeldFile(msgspec.Struct, frozen=True):
    peer: dict[str, str]
    key: bytes


class Invitations:
    """Takes invitations at a commune."""

    def __init__(self, core: Core, letters: Letters) -> None:
        self._core = core
        self._letters = letters

    def take(self, path: Path, way: Way | None = None) -> PeerRow | None:
        """Take a receiving office's invitation; it is believed once a person compared the key.

        Args:
            path: the invitation.
            way: how the key was compared, if it was already.

        Returns:
            The receiving office; None when the invitation is held until somebody compares.

        Raises:
            PackageRefused: it is damaged, no invitation, or of another office than ours.
            WrongRole: a receiving office takes none.
        """
        self._letters.only("commune")
        checked = self._letters.check(path, Kind.INVITATION)
        if checked.manifest.recipients:  # a commune's, to its own other PCs
            raise PackageRefused(Reason.WRONG_KIND, kind=Kind.INVITATION.value)
        peer = _inviting(checked)
        with self._core.database.bookkeeping() as session:
            known = peers.receiver(session)
            if known is not None:
                if known.signing_key == peer.signing_key:
                    return known
                if known.office_code != peer.office_code:
                    raise PackageRefused(
                        Reason.SENDER_UNKNOWN, key=signing.fingerprint(peer.signing_key)
                    )
                if _signed_for(checked, known):
                    return self._succeed(session, known, peer)
            if way is None:
                offices.set_setting(session, HELD, _keep(peer))
                taken = None
            else:
                taken = self._believe(session, known, peer, way)
        self._core.database.tell(frozenset({"peer"}))
        return taken

    def held(self) -> Held | None:
        """The invitation that waits for somebody to compare its key."""
        with self._core.database.read() as session:
            peer = _kept(offices.setting(session, HELD))
        if peer is None:
            return None
        office = Office(code=peer.office_code, name=peer.office_name)
        return Held(office, signing.fingerprint(peer.signing_key))

    def compare(self, fingerprint: str, way: Way = Way.PHONE) -> PeerRow:
        """Believe the invitation that is held, its fingerprint having been compared.

        Raises:
            NoReceiver: no invitation is held.
            FingerprintDiffers: what was heard or read is not the invitation's; it stays held.
        """
        with self._core.database.bookkeeping() as session:
            peer = _kept(offices.setting(session, HELD))
            if peer is None:
                raise NoReceiver
            if signing.heard(fingerprint) != signing.fingerprint(peer.signing_key):
                raise FingerprintDiffers
            taken = self._believe(session, peers.receiver(session), peer, way)
        self._core.database.tell(frozenset({"peer"}))
        return taken

    def discard(self) -> None:
        """Forget the invitation that is held: its key was not the right one."""
        with self._core.database.bookkeeping() as session:
            offices.set_setting(session, HELD, "")
        self._core.database.tell(frozenset({"peer"}))

    def _believe(self, session: Session, known: PeerRow | None, peer: PeerRow, way: Way) -> PeerRow:
        """Take a compared key as the receiving office's; a former one counts no longer."""
        if known is not None:
            peers.keep(session, known._replace(state=peers.REPLACED))
        taken = peer._replace(compared=str(Compared.now(self._core, way)))
        peers.keep(session, taken)
        offices.set_setting(session, HELD, "")
        return taken

    def _succeed(self, session: Session, known: PeerRow, peer: PeerRow) -> PeerRow:
        """Go on with the key that the receiving office's former key signed for."""
        peers.keep(session, known._replace(state=peers.REPLACED))
        taken = known._replace(
            writer=peer.writer,
            office_name=peer.office_name,
            signing_key=peer.signing_key,
            recipient=peer.recipient,
            compared=str(Compared.now(self._core, Way.SIGNED)),
        )
        peers.keep(session, taken)
        self._core.database.tell(frozenset({"peer"}))
        return taken


def _inviting(checked: Checked) -> PeerRow:
    sender, invitation = checked.manifest.sender, checked.manifest.invitation
    assert invitation is not None
    return PeerRow(
        writer=sender.writer,
        office_code=sender.office.code,
        office_name=sender.office.name,
        role="receiver",
        state="invited",
        signing_key=sender.key,
        recipient=invitation.recipient,
        list_number=0,
        statement=None,
        acknowledged={},
        receipt="",
    )


def _signed_for(checked: Checked, known: PeerRow) -> bool:
    """Whether the key we believe signed for the one of this invitation."""
    sender = checked.manifest.sender
    return any(enrolment.succeeds(link, sender, known.signing_key) for link in checked.links)


def _keep(peer: PeerRow) -> str:
    texts = {
        name: getattr(peer, name) for name in ("writer", "office_code", "office_name", "recipient")
    }
    return msgspec.json.encode(_HeldFile(texts, peer.signing_key)).decode()


def _kept(text: str) -> PeerRow | None:
    if not text:
        return None
    held = msgspec.json.decode(text, type=_HeldFile)
    return PeerRow(
        **held.peer,
        role="receiver",
        state="invited",
        signing_key=held.key,
        list_number=0,
        statement=None,
        acknowledged={},
        receipt="",
    )
