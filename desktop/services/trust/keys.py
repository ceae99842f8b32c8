"""Trust between offices (ghi danh): invitation, request, grant, acceptance, and who is known."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from desktop.db.exchange import peers, revocations
from desktop.db.exchange.peers import PeerRow
from desktop.services.core import Core
from desktop.services.trust.desk import Desk
from desktop.services.trust.failures import NoReceiver
from desktop.services.trust.identities import identities_of, identity_of
from desktop.services.trust.invitations import Invitations
from desktop.services.trust.letters import (
    Letters,
    Paper,
    key_of,
    peer_of,
    trust_of,
)
from desktop.services.trust.revoking import Revoking, own_entry, take_list
from desktop.services.trust.succession import Succession, next_writer
from desktop.services.writing import written
from desktop.sync import enrolment, signing
from desktop.sync.failures import PackageRefused
from desktop.sync.manifest import EnrolmentRequest, Kind, Office
from desktop.sync.reasons import Reason

__all__ = [
    "KeyStanding",
    "PeerRow",
    "Trust",
    "key_of",
    "peer_of",
    "trust_of",
]


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


class Trust:
    """Makes and takes the papers of trust."""

    def __init__(self, core: Core) -> None:
        self._core = core
        self._letters = Letters(core)
        self.invitations = Invitations(core, self._letters)
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
            identities = identities_of(session)
        lines = [f"# public key: {one.recipient}\n{one.secret}\n" for one in identities]
        with written(to) as file:
            file.write("".join(lines).encode())
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
        held = self.invitations.held()
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
        self._core.settle()
        self._core.database.tell(frozenset({"peer"}))
        return peer

    def own_revocation(self) -> revocations.RevokedRow | None:
        """What the list of revoked keys says of the key in use here; None as long as it counts."""
        with self._core.database.read() as session:
            return own_entry(session, self._core.writer.public)

    def revocation_number(self) -> int:
        """The number of the list of revoked keys; 0 before there is one."""
        with self._core.database.read() as session:
            return revocations.number(session)

    def revoked(self) -> Sequence[revocations.RevokedRow]:
        """The revoked keys this file knows of, in the order they were revoked."""
        with self._core.database.read() as session:
            return revocations.listed(session)
