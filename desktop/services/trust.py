"""Trust between offices (ghi danh): invitation, request, grant, acceptance, and who is known."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import msgspec

from desktop.db import offices, peers, revocations
from desktop.db.database import Session
from desktop.db.peers import PeerRow
from desktop.services.compared import Compared, Way
from desktop.services.core import Core
from desktop.services.desk import Desk
from desktop.services.failures import FingerprintDiffers, NoReceiver
from desktop.services.letters import (
    Letters,
    Paper,
    identity_of,
    key_of,
    peer_of,
    trust_of,
)
from desktop.services.revoking import Revoking, take_list
from desktop.services.succession import Succession, next_writer
from desktop.services.writing import written
from desktop.sync import enrolment, signing
from desktop.sync.failures import PackageRefused
from desktop.sync.manifest import EnrolmentRequest, Kind, Office
from desktop.sync.opening import Checked
from desktop.sync.reasons import Reason

__all__ = [
    "Held",
    "KeyStanding",
    "PeerRow",
    "Trust",
    "identity_of",
    "key_of",
    "peer_of",
    "trust_of",
]

HELD = "held_invitation"


@dataclass(frozen=True, slots=True)
class Held:
    """An invitation whose key nobody has compared yet (thư mời chờ so khóa)."""

    office: Office
    fingerprint: str


@dataclass(frozen=True, slots=True)
class KeyStanding:
    """One enrolled PC's key as it stands here.

    Attributes:
        last_seq: the last of its changes held here.
        up_to: the last change that counts, when the key was revoked.
    """

    peer: PeerRow
    last_seq: int
    up_to: int | None


class _HeldFile(msgspec.Struct, frozen=True):
    peer: dict[str, str]
    key: bytes


class Trust:
    """Makes and takes the papers of trust."""

    def __init__(self, core: Core) -> None:
        self._core = core
        self._letters = Letters(core)
        self.desk = Desk(core, self._letters)
        self.succession = Succession(core, self._letters)
        self.revoking = Revoking(core, self._letters)

    def fingerprint(self) -> str:
        """The letters by which others compare our key, by phone or on stamped paper."""
        return signing.fingerprint(self._core.writer.public)

    def export_identity(self, to: Path) -> None:
        """Write the secret key that opens what is sealed to this office, for stock `age`.

        Whoever has the file can read every package sent here; the help page says to delete it.

        Raises:
            FolderMissing, DiskFull, DataReadOnly: it cannot be written.
        """
        with self._core.database.read() as session:
            identity = identity_of(session)
        with written(to) as file:
            file.write(f"# public key: {identity.recipient}\n{identity.secret}\n".encode())
        to.chmod(0o600)

    def peers(self) -> Sequence[PeerRow]:
        """Every office we know."""
        with self._core.database.read() as session:
            return peers.listed(session)

    def standings(self) -> Sequence[KeyStanding]:
        """Every enrolled PC of other offices: its key, what came from it, whether it counts."""
        with self._core.database.read() as session:
            known = [peer for peer in peers.listed(session) if peer.role != "receiver"]
            heads = peers.heads(session)
            limits = {row.key: row.up_to for row in revocations.listed(session)}
        return [
            KeyStanding(peer, heads.get(peer.writer, (0, b""))[0], limits.get(peer.signing_key))
            for peer in known
        ]

    def receiver(self) -> PeerRow | None:
        """The receiving office, once its key was compared."""
        with self._core.database.read() as session:
            return peers.receiver(session)

    def enrolled(self) -> bool:
        """Whether the receiving office has enrolled this PC."""
        found = self.receiver()
        return bool(found and found.state == "enrolled")

    def invite(self, to: Path) -> None:
        """Write the invitation (thư mời) that communes begin with.

        Raises:
            WrongRole: only a receiving office invites.
        """
        self.succession.invite(to)

    def take_invitation(self, path: Path, way: Way | None = None) -> PeerRow | None:
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

    def discard_held(self) -> None:
        """Forget the invitation that is held: its key was not the right one."""
        with self._core.database.bookkeeping() as session:
            offices.set_setting(session, HELD, "")
        self._core.database.tell(frozenset({"peer"}))

    def request(self, to: Path) -> str:
        """Write the request for enrolment; returns the fingerprint to tell by phone.

        A PC whose key was revoked asks with a new one.

        Raises:
            NoReceiver: no invitation was taken yet, or its key was not compared.
        """
        self._letters.only("commune")
        receiver = self.receiver()
        if receiver is None:
            raise NoReceiver
        self.succession.leave_revoked_key()
        with self._core.database.read() as session:
            recipient = identity_of(session).recipient
        to_whom = Office(code=receiver.office_code, name=receiver.office_name)
        asked = EnrolmentRequest(recipient=recipient)
        self._letters.write(to, Paper(Kind.ENROLMENT_REQUEST, (to_whom,), request=asked))
        return self.fingerprint()

    def read_request(self, path: Path) -> tuple[Office, str]:
        """Who asks for enrolment, and the fingerprint to compare by phone.

        Raises:
            PackageRefused: it is damaged, meant for others, or no request.
        """
        sender = self._letters.check(path, Kind.ENROLMENT_REQUEST).manifest.sender
        return sender.office, signing.fingerprint(sender.key)

    def grant(self, path: Path, to: Path, fingerprint: str) -> PeerRow:
        """Enrol the office of a request, its fingerprint having been compared.

        Raises:
            FingerprintDiffers: what was told is not the request's; nothing is enrolled.
            PackageRefused: the request is damaged or meant for others, or takes the name of
                another office or of its data file.
        """
        asked = self.desk.lay(path)
        self.desk.compare(asked.key, fingerprint)
        return self.desk.grant(asked.key, to)

    def accept(self, path: Path) -> PeerRow:
        """Take the grant (giấy ghi danh) that answers our request.

        Raises:
            PackageRefused: it is damaged, not from our receiving office, or not about our key;
                or the key of the receiving office was not compared yet.
            NoReceiver: no invitation was taken yet.
        """
        self._letters.only("commune")
        held = self.held()
        if held is not None and self.receiver() is None:
            raise PackageRefused(Reason.NOT_COMPARED, key=held.fingerprint)
        checked = self._letters.check(path, Kind.ENROLMENT)
        links, content = checked.links, checked.manifest
        granted = links[-1].enrolment
        with self._core.database.bookkeeping() as session:
            receiver = peers.receiver(session)
            if receiver is None:
                raise NoReceiver
            following = next_writer(session)
            ours = {self._core.writer.public, following.public if following else b""}
            if granted.key not in ours:  # asked for under a former name
                raise PackageRefused(Reason.OTHER_RECIPIENT, offices=granted.office.name)
            if granted.number < receiver.list_number:
                return receiver  # an old grant brought out again
            peer = receiver._replace(
                state="enrolled",
                statement=enrolment.encode(links),
                list_number=granted.number,
            )
            peers.keep(session, peer)
            take_list(session, granted.key, content.list_number, content.revoked)
            if following is not None and granted.key == following.public:
                self.succession.take_next(session)
        self.succession.settle()
        self._core.database.tell(frozenset({"peer"}))
        return peer

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

    def revocation_number(self) -> int:
        """The number of the list of revoked keys; 0 before there is one."""
        with self._core.database.read() as session:
            return revocations.number(session)

    def revoked(self) -> Sequence[revocations.RevokedRow]:
        """The revoked keys this file knows of, in the order they were revoked."""
        with self._core.database.read() as session:
            return revocations.listed(session)


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
