"""The PCs of one office (các máy của xã): invited, compared and granted by the main PC."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from desktop.db.database import Session
from desktop.db.exchange import offices, peers
from desktop.db.exchange.offices import WriterRow
from desktop.db.exchange.peers import PeerRow
from desktop.domain.names import nfc
from desktop.services.core import Core
from desktop.services.exchange.failures import MainPcMissing, OnlyMainPc
from desktop.services.exchange.outgoing import manifest_of, own_office
from desktop.services.failures import NameMissing, WrongRole
from desktop.services.trust.failures import FingerprintDiffers
from desktop.services.trust.identities import identity_of, take_next_identity
from desktop.services.trust.known_pcs import (
    above,
    joined_another,
    know,
    office_pcs,
    own_links,
    statement,
)
from desktop.services.trust.letters import (
    HANDED_ON,
    MAIN_WRITER,
    OWN_STATEMENT,
    key_of,
    main_writer,
    peer_of,
    trust_of,
)
from desktop.services.trust.renewal import take_new_name
from desktop.services.trust.revoking import own_entry
from desktop.services.writing import written
from desktop.sync import container, enrolment, opening, packing, signing
from desktop.sync.enrolment import Enrolment, Link
from desktop.sync.enrolment import Role as KeyRole
from desktop.sync.failures import PackageRefused
from desktop.sync.manifest import EnrolmentRequest, Invitation, Kind, Manifest, Office, Sender
from desktop.sync.opening import Checked
from desktop.sync.reasons import Reason

LONGEST_NAME = 60


@dataclass(frozen=True, slots=True)
class Pc:
    """One PC of the office, as pages and commands show it.

    Attributes:
        here: it is this one.
        main: it enrols the others and usually sends to the receiving office.
        state: `enrolled`; `invited` for the main PC before it granted; `replaced` by a later name.
        holds: how far it was known to hold each writer's changes.
    """

    writer: str
    name: str
    here: bool
    main: bool
    state: str
    fingerprint: str
    holds: dict[str, int]


class Pcs:
    """Makes and takes the papers by which the PCs of one office come to know each other."""

    def __init__(self, core: Core) -> None:
        self._core = core

    def is_main(self) -> bool:
        """Whether this PC may enrol others: every commune's is, unless it joined another."""
        with self._core.database.read() as session:
            return self._core.office.role == "commune" and not joined_another(session, self._core)

    def joined(self) -> bool:
        """Whether the office's other PCs know this one under its present name."""
        with self._core.database.read() as session:
            main = main_writer(session)
            if main is not None and main.id == self._core.writer.id:
                return True
            return bool(own_links(session, self._core.writer))

    def listed(self) -> Sequence[Pc]:
        """The office's PCs, this one first."""
        core = self._core
        with self._core.database.read() as session:
            names = offices.writer_names(session)
            main = not joined_another(session, core)
            found = office_pcs(session, core)
        mains = {one.recipient for one in found if one.role == KeyRole.MAIN}  # under every name
        own = Pc(
            core.writer.id, names.get(core.writer.id, ""), True, main, "enrolled",
            signing.fingerprint(core.writer.public), {},
        )  # fmt: skip
        others = [
            Pc(
                one.writer, names.get(one.writer, ""), False, one.recipient in mains,
                "replaced" if one.state == HANDED_ON else one.state,
                signing.fingerprint(one.signing_key), one.acknowledged,
            )
            for one in found
        ]  # fmt: skip
        return [own, *others]

    def name(self) -> str:
        """What people call this PC; empty before anybody named it."""
        with self._core.database.read() as session:
            return offices.writer_names(session).get(self._core.writer.id, "")

    def rename(self, name: str) -> None:
        """Call this PC something people understand: Máy Văn phòng.

        Raises:
            NameMissing: there are no letters in it.
        """
        name = nfc(name)[:LONGEST_NAME]
        if not name:
            raise NameMissing(field="pc")
        with self._core.database.bookkeeping() as session:
            offices.name_writer(session, self._core.writer.id, name)
        self._core.database.tell(frozenset({"peer"}))

    def invite(self, to: Path) -> None:
        """Write the file that another PC of this office begins with.

        Raises:
            WrongRole: a receiving office has one PC.
            OnlyMainPc: this PC was itself added by another.
            FolderMissing, DiskFull, DataReadOnly: it cannot be written.
        """
        with self._core.database.bookkeeping() as session:
            main = self._main(session)
            recipient = identity_of(session).recipient
            office = offices.own(
                session
            )  # the new PC writes the founding once more, in the same words
        offer = Invitation(level=office.district or office.name, recipient=recipient)
        founded = Office(code=office.code, name=office.name, province=office.province)
        sender = Sender(office=founded, writer=main.id, key=main.public)
        paper = self._paper(Kind.INVITATION, main, invitation=offer, sender=sender)
        self._write(to, paper, main)

    def take_invitation(self, path: Path) -> None:
        """Take the main PC's file, on a PC that was just set up for the same office.

        Raises:
            PackageRefused: it is damaged, no such file, or another office's.
        """
        content = self._check(path, Kind.INVITATION).manifest
        sender, invitation = content.sender, content.invitation
        assert invitation is not None
        if not content.recipients or sender.office.code != self._core.office.code:
            raise PackageRefused(Reason.SENDER_OUT_OF_SCOPE, office=sender.office.code)
        peer = PeerRow(
            sender.writer, sender.office.code, sender.office.name, KeyRole.MAIN.value, "invited",
            sender.key, invitation.recipient, 0, None, {}, "",
        )  # fmt: skip
        with self._core.database.bookkeeping() as session:
            know(session, peer)

    def request(self, to: Path, name: str = "") -> str:
        """Write this PC's request to the main PC; returns the fingerprint to compare there.

        Raises:
            MainPcMissing: this PC was not set up with the main PC's file.
            NameMissing: nobody has named this PC yet.
            FolderMissing, DiskFull, DataReadOnly: it cannot be written.
        """
        if name or not self.name():
            self.rename(name)
        with self._core.database.read() as session:
            if not joined_another(session, self._core):
                raise MainPcMissing
        self._leave_revoked_key()
        with self._core.database.read() as session:
            recipient = identity_of(session).recipient
        wish = EnrolmentRequest(recipient=recipient, main=False, pc=self.name())
        writer = self._core.writer
        self._write(to, self._paper(Kind.ENROLMENT_REQUEST, writer, request=wish), writer)
        return signing.fingerprint(writer.public)

    def _leave_revoked_key(self) -> None:
        with self._core.database.bookkeeping() as session:
            if own_entry(session, self._core.writer.public) is not None:
                take_new_name(session)
                take_next_identity(session)
        self._core.settle()

    def read_request(self, path: Path) -> tuple[str, str]:
        """The name of the PC that asks, and the fingerprint to compare with its screen.

        Raises:
            PackageRefused: it is damaged, meant for others, or no such request.
        """
        content = self._asked(path)
        assert content.request is not None
        return content.request.pc, signing.fingerprint(content.sender.key)

    def grant(self, path: Path, to: Path, fingerprint: str) -> Pc:
        """Take a PC of this office in, its fingerprint having been compared.

        Raises:
            OnlyMainPc: another PC of the office does this.
            FingerprintDiffers: what was told is not the request's; nothing is granted.
            PackageRefused: the request is damaged, another office's, or names a writer of others.
            FolderMissing, DiskFull, DataReadOnly: the answer cannot be written.
        """
        content = self._asked(path)
        sender, request = content.sender, content.request
        assert request is not None
        if signing.heard(fingerprint) != signing.fingerprint(sender.key):
            raise FingerprintDiffers
        with self._core.database.bookkeeping() as session:
            main = self._main(session)
            self._check_free(session, content)
            statement = Enrolment(
                issuer=main.public,
                office=sender.office,
                writer=sender.writer,
                key=sender.key,
                recipient=request.recipient,
                role=KeyRole.MEMBER,
                scope=(self._core.office.code,),
                number=peers.next_list_number(session),
            )
            links = (*above(session, main), enrolment.issue(statement, key_of(main)))
            self._write(to, self._paper(Kind.ENROLMENT, main), main, links)
            peer = peer_of(statement, links)
            know(session, peer)
            offices.name_writer(session, peer.writer, request.pc)
        self._core.database.tell(frozenset({"peer"}))
        return next(one for one in self.listed() if one.writer == peer.writer)

    def accept(self, path: Path) -> None:
        """Take the main PC's answer to this PC's request.

        Raises:
            PackageRefused: it is damaged, not from our main PC, or about another PC.
            MainPcMissing: this PC was not set up with the main PC's file.
        """
        links = self._check(path, Kind.ENROLMENT).links
        granted = links[-1].enrolment
        if granted.key != self._core.writer.public or granted.role is not KeyRole.MEMBER:
            raise PackageRefused(Reason.OTHER_RECIPIENT, offices=granted.office.name)
        with self._core.database.bookkeeping() as session:
            known = {one.signing_key: one for one in office_pcs(session, self._core)}
            if granted.issuer not in known:
                raise MainPcMissing
            peers.keep(session, known[granted.issuer]._replace(state="enrolled"))
            offices.set_setting(session, OWN_STATEMENT, enrolment.encode(links).hex())
        self._core.database.tell(frozenset({"peer"}))

    def _asked(self, path: Path) -> Manifest:
        content = self._check(path, Kind.ENROLMENT_REQUEST).manifest
        if content.sender.office.code != self._core.office.code:
            raise PackageRefused(Reason.SENDER_OUT_OF_SCOPE, office=content.sender.office.code)
        return content

    def _check(self, path: Path, kind: Kind) -> Checked:
        with self._core.database.read() as session:
            trust = trust_of(session)
        checked = opening.check(container.read(path), trust)
        if checked.manifest.kind is not kind:
            raise PackageRefused(Reason.WRONG_KIND, kind=checked.manifest.kind.value)
        return checked

    def _check_free(self, session: Session, content: Manifest) -> None:
        """Refuse a request in the name of a writer that is another PC's, or our own."""
        sender = content.sender
        known = {one.writer: one.signing_key for one in peers.listed(session)}
        own = {row.id: row.public for row in offices.writers(session) if row.secret}
        if {**known, **own}.get(sender.writer, sender.key) != sender.key or sender.writer in own:
            raise PackageRefused(Reason.SENDER_OUT_OF_SCOPE, office=sender.office.code)

    def _main(self, session: Session) -> WriterRow:
        """The writer whose key vouches for others; from the first time on it stays the same."""
        core = self._core
        if core.office.role != "commune":
            raise WrongRole(role="commune")
        if joined_another(session, core):
            raise OnlyMainPc
        main = main_writer(session)
        if main is None:
            links = statement(session)
            enrolled = links[0].enrolment.writer if links else core.writer.id
            offices.set_setting(session, MAIN_WRITER, enrolled)
            main = main_writer(session) or core.writer
        return main

    def _paper(
        self,
        kind: Kind,
        writer: WriterRow,
        **parts: Any,
    ) -> Manifest:
        recipients: tuple[Office, ...] = (own_office(self._core),)
        return manifest_of(self._core, kind, writer=writer, recipients=recipients, **parts)

    def _write(
        self, to: Path, content: Manifest, writer: WriterRow, links: Sequence[Link] = ()
    ) -> None:
        with written(to) as file:
            file.write(container.build(packing.pack(content, key_of(writer), links)))
