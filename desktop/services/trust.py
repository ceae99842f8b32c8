"""Trust between offices (ghi danh): invitation, request, grant, acceptance, and who is known."""

from collections.abc import Sequence
from pathlib import Path
from uuid import uuid4

from desktop import __version__
from desktop.db import offices, peers
from desktop.db.database import Session
from desktop.db.offices import WriterRow
from desktop.db.peers import PeerRow
from desktop.services.core import Core
from desktop.services.failures import FingerprintDiffers, NoReceiver, WrongRole
from desktop.services.writing import written
from desktop.sync import container, enrolment, manifest, opening, packing, signing
from desktop.sync.enrolment import Enrolment, Link
from desktop.sync.enrolment import Role as KeyRole
from desktop.sync.failures import PackageRefused
from desktop.sync.manifest import EnrolmentRequest, Invitation, Kind, Manifest, Office, Sender
from desktop.sync.opening import Checked
from desktop.sync.reasons import Reason
from desktop.sync.sealing import Identity

__all__ = ["PeerRow", "Trust", "trust_of"]

MAIN_WRITER = "main_writer"
"""Setting: the writer this PC was when it first invited another PC of the office."""


def identity_of(session: Session) -> Identity:
    """Our age identity, to which others seal."""
    return Identity(offices.setting(session, "age_identity"))


def trust_of(session: Session) -> enrolment.Trust:
    """Everything this file believes about keys."""
    own, office = offices.writers(session), offices.own(session)
    known = {}
    roots = {}
    anchors = {}
    for peer in peers.listed(session):
        if peer.role == "receiver":
            roots[peer.signing_key] = Office(code=peer.office_code, name=peer.office_name)
        elif peer.role == "main" and peer.office_code == office.code:
            anchors[peer.signing_key] = Office(code=peer.office_code, name=peer.office_name)
        elif peer.state == "enrolled" and peer.statement:
            last = enrolment.decode(peer.statement)[-1].enrolment
            known[peer.signing_key] = last
    keys = frozenset(row.public for row in own if row.secret)
    if office.role == "receiver":
        roots |= {key: Office(code=office.code, name=office.name) for key in keys}
    main = main_writer(session)
    if main is not None:
        anchors[main.public] = Office(code=office.code, name=office.name)
    return enrolment.Trust(
        office=office.code,
        keys=keys,
        roots=roots,
        known=known,
        writers={row.id: row.office_code for row in own},
        anchors=anchors,
    )


def main_writer(session: Session) -> WriterRow | None:
    """The writer whose key vouches for this office's other PCs; None when that is another PC's."""
    chosen = offices.setting(session, MAIN_WRITER)
    own = {row.id: row for row in offices.writers(session) if row.secret}
    return own.get(chosen)


def peer_of(statement: Enrolment, links: Sequence[Link]) -> PeerRow:
    """The peer that a statement is about, with the statements that lead to it."""
    return PeerRow(
        writer=statement.writer,
        office_code=statement.office.code,
        office_name=statement.office.name,
        role=statement.role.value,
        state="enrolled",
        signing_key=statement.key,
        recipient=statement.recipient,
        list_number=statement.number,
        statement=enrolment.encode(links),
        acknowledged={},
        receipt="",
    )


class Trust:
    """Makes and takes the papers of trust."""

    def __init__(self, core: Core) -> None:
        self._core = core

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

    def receiver(self) -> PeerRow | None:
        """The receiving office, once its invitation was taken."""
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
        self._only("receiver")
        with self._core.database.read() as session:
            recipient = identity_of(session).recipient
        level = self._core.office.district or self._core.office.province or self._core.office.name
        self._write(
            to,
            Kind.INVITATION,
            recipients=(),
            invitation=Invitation(level=level, recipient=recipient),
        )

    def take_invitation(self, path: Path) -> PeerRow:
        """Take a receiving office's invitation; it is believed once a person compared the key.

        Raises:
            PackageRefused: it is damaged, or no invitation.
            WrongRole: a receiving office takes none.
        """
        self._only("commune")
        checked = self._check(path, Kind.INVITATION)
        if checked.manifest.recipients:  # a commune's, to its own other PCs
            raise PackageRefused(Reason.WRONG_KIND, kind=Kind.INVITATION.value)
        sender, invitation = checked.manifest.sender, checked.manifest.invitation
        assert invitation is not None
        peer = PeerRow(
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
        with self._core.database.bookkeeping() as session:
            known = peers.receiver(session)
            if known is not None and known.signing_key == peer.signing_key:
                return known
            if known is not None:
                raise PackageRefused(Reason.SENDER_UNKNOWN, key=signing.fingerprint(sender.key))
            peers.keep(session, peer)
        self._core.database.tell(frozenset({"peer"}))
        return peer

    def request(self, to: Path) -> str:
        """Write the request for enrolment; returns the fingerprint to tell by phone.

        Raises:
            NoReceiver: no invitation was taken yet.
        """
        self._only("commune")
        receiver = self.receiver()
        if receiver is None:
            raise NoReceiver
        with self._core.database.read() as session:
            recipient = identity_of(session).recipient
        self._write(
            to,
            Kind.ENROLMENT_REQUEST,
            recipients=(Office(code=receiver.office_code, name=receiver.office_name),),
            request=EnrolmentRequest(recipient=recipient),
        )
        return self.fingerprint()

    def read_request(self, path: Path) -> tuple[Office, str]:
        """Who asks for enrolment, and the fingerprint to compare by phone.

        Raises:
            PackageRefused: it is damaged, meant for others, or no request.
        """
        sender = self._check(path, Kind.ENROLMENT_REQUEST).manifest.sender
        return sender.office, signing.fingerprint(sender.key)

    def grant(self, path: Path, to: Path, fingerprint: str) -> PeerRow:
        """Enrol the office of a request, its fingerprint having been compared.

        Raises:
            FingerprintDiffers: what was told is not the request's; nothing is enrolled.
            PackageRefused: the request is damaged or meant for others, or takes the name of
                another office or of its data file.
        """
        self._only("receiver")
        content = self._check(path, Kind.ENROLMENT_REQUEST).manifest
        sender, request = content.sender, content.request
        assert request is not None
        if signing.heard(fingerprint) != signing.fingerprint(sender.key):
            raise FingerprintDiffers
        with self._core.database.bookkeeping() as session:
            self._check_free(session, sender)
            number = peers.next_list_number(session)
            statement = Enrolment(
                issuer=self._core.writer.public,
                office=sender.office,
                writer=sender.writer,
                key=sender.key,
                recipient=request.recipient,
                role=KeyRole.MAIN,
                scope=(sender.office.code,),
                number=number,
            )
            link = enrolment.issue(statement, self._key())
            peer = peer_of(statement, (link,))
            self._write(to, Kind.ENROLMENT, recipients=(sender.office,), links=(link,))
            peers.keep(session, peer)
            offices.add_writer(
                session,
                WriterRow(peer.writer, peer.office_code, "commune", None, peer.signing_key, None),
                current=False,
            )
        self._core.database.tell(frozenset({"peer"}))
        return peer

    def accept(self, path: Path) -> PeerRow:
        """Take the grant (giấy ghi danh) that answers our request.

        Raises:
            PackageRefused: it is damaged, not from our receiving office, or not about our key.
            NoReceiver: no invitation was taken yet.
        """
        self._only("commune")
        links = self._check(path, Kind.ENROLMENT).links
        with self._core.database.bookkeeping() as session:
            receiver = peers.receiver(session)
            if receiver is None:
                raise NoReceiver
            granted = links[-1].enrolment
            if granted.key != self._core.writer.public:  # asked for under a former name
                raise PackageRefused(Reason.OTHER_RECIPIENT, offices=granted.office.name)
            if granted.number < receiver.list_number:
                return receiver  # an old grant brought out again
            peer = receiver._replace(
                state="enrolled",
                statement=enrolment.encode(links),
                list_number=granted.number,
            )
            peers.keep(session, peer)
        self._core.database.tell(frozenset({"peer"}))
        return peer

    def _check_free(self, session: Session, sender: Sender) -> None:
        """Refuse a request in the name of this office, or of another office's data file.

        Raises:
            PackageRefused: `sender_out_of_scope`.
        """
        known = {row.id: row.office_code for row in offices.writers(session)}
        code = sender.office.code
        if code == self._core.office.code or known.get(sender.writer, code) != code:
            raise PackageRefused(Reason.SENDER_OUT_OF_SCOPE, office=code)

    def _check(self, path: Path, kind: Kind) -> Checked:
        with self._core.database.read() as session:
            trust = trust_of(session)
        checked = opening.check(container.read(path), trust)
        if checked.manifest.kind is not kind:
            raise PackageRefused(Reason.WRONG_KIND, kind=checked.manifest.kind.value)
        return checked

    def _write(
        self,
        to: Path,
        kind: Kind,
        *,
        recipients: tuple[Office, ...],
        invitation: Invitation | None = None,
        request: EnrolmentRequest | None = None,
        links: Sequence[Link] = (),
    ) -> None:
        office = self._core.office
        content = Manifest(
            format=manifest.FORMAT,
            minimum_reader=manifest.FORMAT,
            kind=kind,
            package=uuid4(),
            number=0,
            sender=Sender(
                office=Office(code=office.code, name=office.name, province=office.province),
                writer=self._core.writer.id,
                key=self._core.writer.public,
            ),
            recipients=recipients,
            program=__version__,
            wall_time_informational=self._core.now(),
            invitation=invitation,
            request=request,
        )
        with written(to) as file:
            file.write(container.build(packing.pack(content, self._key(), links)))

    def _key(self) -> signing.SigningKey:
        assert self._core.writer.secret is not None
        return signing.SigningKey(self._core.writer.secret)

    def _only(self, role: str) -> None:
        if self._core.office.role != role:
            raise WrongRole(role=role)
