"""Papers of trust as files: each is signed by the key that sends it, and good for one thing."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from uuid import uuid4

from desktop import __version__
from desktop.db.database import Session
from desktop.db.exchange import offices, peers, revocations
from desktop.db.exchange.offices import WriterRow
from desktop.db.exchange.peers import PeerRow
from desktop.services.core import Core
from desktop.services.failures import WrongRole
from desktop.services.writing import written
from desktop.sync import container, enrolment, manifest, opening, packing, signing
from desktop.sync.enrolment import Enrolment, Link
from desktop.sync.failures import PackageRefused
from desktop.sync.manifest import (
    EnrolmentRequest,
    Invitation,
    Kind,
    Manifest,
    Office,
    Revocation,
    Sender,
)
from desktop.sync.opening import Checked
from desktop.sync.reasons import Reason

MAIN_WRITER = "main_writer"
"""Setting: the writer this PC was when it first invited another PC of the office."""
OWN_STATEMENT = "pc_statement"
"""Setting: the statements, in hexadecimal, by which the office's other PCs know this one."""
SUCCESSOR = "main_successor"
"""Setting: the statement, in hexadecimal, by which the main PC's former key handed on."""
FORMER_MAINS = "former_main_writers"
"""Setting: the writers, apart by spaces, whose keys vouched for the office's PCs before."""
HANDED_ON = "handed_on"
"""The state of a main PC under a former name: it changed its key, and vouches for nobody new."""


def trust_of(session: Session) -> enrolment.Trust:
    """Everything this file believes about keys."""
    own, office = offices.writers(session), offices.own(session)
    known = {}
    roots = {}
    anchors = {}
    retired = set()
    revoked = {row.key: entry_of(row) for row in revocations.listed(session)}
    for peer in peers.listed(session):
        if peer.role == "receiver":
            roots[peer.signing_key] = Office(code=peer.office_code, name=peer.office_name)
            if peer.state == peers.REPLACED:
                former = Revocation(key=peer.signing_key, up_to=0, number=1)
                revoked.setdefault(peer.signing_key, former)
        elif peer.role == "main" and peer.office_code == office.code:
            anchors[peer.signing_key] = Office(code=peer.office_code, name=peer.office_name)
            if peer.state == HANDED_ON:
                retired.add(peer.signing_key)
        elif peer.state in {"enrolled", "revoked"} and peer.statement:
            known[peer.signing_key] = enrolment.decode(peer.statement)[-1].enrolment
    keys = frozenset(row.public for row in own if row.secret)
    if office.role == "receiver":
        roots |= {key: Office(code=office.code, name=office.name) for key in keys}
    mains = offices.setting(session, FORMER_MAINS).split()
    retired |= {row.public for row in own if row.id in mains}
    main = main_writer(session)
    for key in [*retired, *([main.public] if main else [])]:
        anchors.setdefault(key, Office(code=office.code, name=office.name))
    return enrolment.Trust(
        office=office.code,
        keys=keys,
        roots=roots,
        known=known,
        writers={row.id: row.office_code for row in own},
        revoked=revoked,
        anchors=anchors,
        retired=frozenset(retired),
    )


def main_writer(session: Session) -> WriterRow | None:
    """The writer whose key vouches for this office's other PCs; None when that is another PC's."""
    chosen = offices.setting(session, MAIN_WRITER)
    own = {row.id: row for row in offices.writers(session) if row.secret}
    return own.get(chosen)


def vouched(receiver: PeerRow, writer: WriterRow) -> bool:
    """Whether what the receiving office believes leads to the key of this writer."""
    links = enrolment.decode(receiver.statement) if receiver.statement else ()
    return bool(links) and links[-1].enrolment.key == writer.public


def entry_of(row: revocations.RevokedRow) -> Revocation:
    """A revocation as it travels; why and by whom stays here."""
    return Revocation(key=row.key, up_to=row.up_to, number=row.number)


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


@dataclass(frozen=True, slots=True)
class Paper:
    """What a paper says besides who sends it.

    Attributes:
        links: statements that come with it.
        vector: of the writers it speaks of, their last change.
    """

    kind: Kind
    recipients: tuple[Office, ...] = ()
    invitation: Invitation | None = None
    request: EnrolmentRequest | None = None
    links: Sequence[Link] = ()
    vector: dict[str, int] = field(default_factory=dict)
    list_number: int = 0
    revoked: tuple[Revocation, ...] = ()


class Letters:
    """Writes and checks papers of trust for one office."""

    def __init__(self, core: Core) -> None:
        self._core = core

    def only(self, role: str) -> None:
        """Let one role alone go on.

        Raises:
            WrongRole: this office has the other one.
        """
        if self._core.office.role != role:
            raise WrongRole(role=role)

    def check(self, path: Path, kind: Kind) -> Checked:
        """Check a paper from the outside.

        Raises:
            PackageRefused: it is damaged, not for us, or of another kind.
        """
        with self._core.database.read() as session:
            trust = trust_of(session)
        checked = opening.check(container.read(path), trust)
        if checked.manifest.kind is not kind:
            raise PackageRefused(Reason.WRONG_KIND, kind=checked.manifest.kind.value)
        return checked

    def own(self) -> Office:
        """This office as others name it."""
        office = self._core.office
        return Office(code=office.code, name=office.name, province=office.province)

    def write(self, to: Path, paper: Paper, writer: WriterRow | None = None) -> None:
        """Sign a paper and write it; with `writer`, signed by that one's key.

        Raises:
            FolderMissing, DiskFull, DataReadOnly: it cannot be written.
        """
        writer = writer or self._core.writer
        content = Manifest(
            # an older program takes the list of a grant for something it need not know
            format=manifest.FORMAT + (1 if paper.list_number else 0),
            minimum_reader=manifest.FORMAT,
            kind=paper.kind,
            package=uuid4(),
            number=0,
            sender=Sender(office=self.own(), writer=writer.id, key=writer.public),
            recipients=paper.recipients,
            program=__version__,
            wall_time_informational=self._core.now(),
            vector=paper.vector,
            invitation=paper.invitation,
            request=paper.request,
            list_number=paper.list_number,
            revoked=paper.revoked,
        )
        with written(to) as file:
            file.write(container.build(packing.pack(content, key_of(writer), paper.links)))


def key_of(writer: WriterRow) -> signing.SigningKey:
    """The signing key of a writer of ours."""
    assert writer.secret is not None
    return signing.SigningKey(writer.secret)
