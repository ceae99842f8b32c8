"""The desk of enrolment (bàn ghi danh) at the receiving office: requests come, wait, are decided."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from desktop.db.database import Session
from desktop.db.exchange import askings, offices, peers, revocations
from desktop.db.exchange.askings import AskingRow
from desktop.db.exchange.offices import WriterRow
from desktop.db.exchange.peers import PeerRow
from desktop.services.core import Core
from desktop.services.trust.asked import Asked, asked_of
from desktop.services.trust.code_claims import Matter, claims_of
from desktop.services.trust.compared import Compared, Way
from desktop.services.trust.failures import (
    ClaimUnfit,
    CodeClaimed,
    FingerprintDiffers,
    NotCompared,
    RequestUnknown,
)
from desktop.services.trust.letters import Letters, Paper, key_of, peer_of
from desktop.services.trust.revoking import ROTATED, own_list, revoke_key
from desktop.sync import enrolment, signing
from desktop.sync.enrolment import Enrolment
from desktop.sync.enrolment import Role as KeyRole
from desktop.sync.failures import PackageRefused
from desktop.sync.manifest import Kind, Manifest, Office
from desktop.sync.opening import Checked
from desktop.sync.reasons import Reason

__all__ = ["Asked", "Desk", "Laid"]

WAITING, GRANTED, REFUSED = "waiting", "granted", "refused"
MOST = 1_000
"""Files looked at in one folder; what lies beyond is no desk."""


@dataclass(frozen=True, slots=True)
class Laid:
    """What came of looking into files: requests laid on the desk, and those that were refused."""

    asked: tuple[Asked, ...]
    refused: tuple[tuple[Path, PackageRefused], ...]


class Desk:
    """Keeps requests until a person has compared their fingerprints and decided."""

    def __init__(self, core: Core, letters: Letters) -> None:
        self._core = core
        self._letters = letters

    def waiting(self) -> Sequence[Asked]:
        """The requests nobody has decided, in the order they came."""
        with self._core.database.read() as session:
            return [asked_of(session, row) for row in askings.listed(session, WAITING)]

    def lay(self, path: Path) -> Asked:
        """Lay a request on the desk; the same one again changes nothing.

        Raises:
            PackageRefused: it is damaged, no request, meant for others, asks with a revoked key,
                or takes the name of another office or of its data file.
        """
        self._letters.only("receiver")
        checked = self._letters.check(path, Kind.ENROLMENT_REQUEST)
        content = checked.manifest
        with self._core.database.bookkeeping() as session:
            self._check_free(session, content)
            before = askings.find(session, content.sender.key)
            row = self._row(session, checked)
            if before is not None:
                row = row._replace(
                    came_at=before.came_at, compared=before.compared, settled=before.settled
                )
            askings.keep(session, row)
            asked = asked_of(session, row)
        self._core.database.tell(frozenset({"peer"}))
        return asked

    def lay_all(self, paths: Sequence[Path]) -> Laid:
        """Lay many requests on the desk; of a folder, those that lie in it."""
        asked: dict[bytes, Asked] = {}
        refused: list[tuple[Path, PackageRefused]] = []
        for path in _files(paths):
            try:
                one = self.lay(path)
                asked[one.key] = one
            except PackageRefused as failure:
                if path in paths or failure.reason is not Reason.WRONG_KIND:
                    refused.append((path, failure))
        return Laid(tuple(asked.values()), tuple(refused))

    def compare(self, key: bytes, fingerprint: str, way: Way = Way.PHONE) -> Asked:
        """Note that this officer compared a request's fingerprint, how and when.

        Raises:
            FingerprintDiffers: what was heard or read is not the request's; nothing is noted.
            RequestUnknown: no such request waits.
        """
        with self._core.database.bookkeeping() as session:
            row = _waiting(session, key)
            if signing.heard(fingerprint) != signing.fingerprint(key):
                raise FingerprintDiffers
            row = row._replace(compared=str(Compared.now(self._core, way)))
            askings.keep(session, row)
            asked = asked_of(session, row)
        self._core.database.tell(frozenset({"peer"}))
        return asked

    def settle(self, key: bytes, *, same: bool) -> Asked:
        """Say whether the office that asks is the commune whose code or name it has.

        One that is the same keeps the code it is enrolled with; one that is another needs a code of
        its own. Where the file was made otherwise, it cannot be granted.

        Raises:
            ClaimUnfit: it cannot be granted as that; nothing is noted.
            RequestUnknown: no such request waits.
        """
        with self._core.database.bookkeeping() as session:
            row = _waiting(session, key)
            for claim in claims_of(session, row.office_code, row.office_name):
                if same != (claim.matter is Matter.ENROLLED):
                    raise ClaimUnfit(code=claim.code, said="same" if same else "other")
            row = row._replace(settled=f"{self._core.now()} {self._core.officer.name}")
            askings.keep(session, row)
            asked = asked_of(session, row)
        self._core.database.tell(frozenset({"peer"}))
        return asked

    def refuse(self, key: bytes) -> None:
        """Take a request off the desk; the office can ask again.

        Raises:
            RequestUnknown: no such request waits.
        """
        with self._core.database.bookkeeping() as session:
            row = _waiting(session, key)
            askings.keep(session, row._replace(state=REFUSED, compared="", settled=""))
        self._core.database.tell(frozenset({"peer"}))

    def grant(self, key: bytes, to: Path) -> PeerRow:
        """Enrol the office of a request and write its grant.

        Raises:
            NotCompared: nobody has compared the fingerprint.
            CodeClaimed: a known commune has its code or name, and nobody has decided.
            RequestUnknown: no such request waits.
            FolderMissing, DiskFull, DataReadOnly: it cannot be written; nothing has changed.
        """
        with self._core.database.bookkeeping() as session:
            peer = self._grant(session, _waiting(session, key), to)
        self._core.database.tell(frozenset({"peer"}))
        return peer

    def grant_all(self, keys: Sequence[bytes], folder: Path) -> list[tuple[PeerRow, Path]]:
        """Enrol several offices at once, a grant for each, or none of them.

        Raises:
            NotCompared, CodeClaimed, RequestUnknown, FolderMissing, DiskFull, DataReadOnly: see `grant`.
        """
        made = []
        with self._core.database.bookkeeping() as session:
            for key in keys:
                row = _waiting(session, key)
                mark = signing.fingerprint(key)[:4]
                to = folder / f"giay-ghi-danh-{row.office_code}-{mark}.skh"
                made.append((self._grant(session, row, to), to))
        self._core.database.tell(frozenset({"peer"}))
        return made

    def _grant(self, session: Session, row: AskingRow, to: Path) -> PeerRow:
        if not row.compared and not row.succeeds:
            raise NotCompared(office=row.office_name)
        asked = asked_of(session, row)
        if asked.claimed:
            raise CodeClaimed(name=asked.claims[0].now.name)
        if row.key in {one.key for one in revocations.listed(session)}:
            raise PackageRefused(Reason.KEY_REVOKED)
        former = next((one for one in peers.listed(session) if one.writer == row.succeeds), None)
        office = Office(code=row.office_code, name=row.office_name, province=row.province)
        statement = Enrolment(
            issuer=self._core.writer.public,
            office=office,
            writer=row.writer,
            key=row.key,
            recipient=row.recipient,
            role=KeyRole(former.role) if former else KeyRole.MAIN,
            scope=(row.office_code,),
            number=peers.next_list_number(session),
        )
        link = enrolment.issue(statement, key_of(self._core.writer))
        compared = row.compared or str(Compared.now(self._core, Way.SIGNED))
        peer = peer_of(statement, (link,))._replace(compared=compared)
        if former is not None:
            revoke_key(session, self._core, former.signing_key, row.last_seq, ROTATED)
            peers.keep(session, former._replace(state="revoked"))
        revoked = own_list(session)
        paper = Paper(
            Kind.ENROLMENT, (office,), links=(link,),
            list_number=revoked.number, revoked=revoked.entries,
        )  # fmt: skip
        self._letters.write(to, paper)
        peers.keep(session, peer)
        parent = former.writer if former else None
        writer = WriterRow(peer.writer, peer.office_code, "commune", parent, peer.signing_key, None)
        offices.add_writer(session, writer, current=False)
        askings.keep(session, row._replace(state=GRANTED))
        return peer

    def _row(self, session: Session, checked: Checked) -> AskingRow:
        content = checked.manifest
        sender, request = content.sender, content.request
        assert request is not None
        former = _former(session, checked)
        return AskingRow(
            key=sender.key,
            writer=sender.writer,
            office_code=sender.office.code,
            office_name=sender.office.name,
            province=sender.office.province,
            recipient=request.recipient,
            came_at=int(self._core.clock().timestamp() * 1000),
            state=WAITING,
            succeeds=former.writer if former else "",
            last_seq=content.vector.get(former.writer, 0) if former else 0,
        )

    def _check_free(self, session: Session, content: Manifest) -> None:
        """Refuse a revoked key, and a request in the name of this office or of another's file.

        Raises:
            PackageRefused: `key_revoked`, `sender_out_of_scope`.
        """
        sender, code = content.sender, content.sender.office.code
        known = {row.id: row.office_code for row in offices.writers(session)}
        if code == self._core.office.code or known.get(sender.writer, code) != code:
            raise PackageRefused(Reason.SENDER_OUT_OF_SCOPE, office=code)
        if sender.key in {row.key for row in revocations.listed(session)}:
            raise PackageRefused(Reason.KEY_REVOKED)


def _former(session: Session, checked: Checked) -> PeerRow | None:
    """The enrolled PC whose key signed for the one that asks.

    Raises:
        PackageRefused: the request says there is such a PC, and its key did not sign.
    """
    if not checked.links:
        return None
    sender = checked.manifest.sender
    known = [peer for peer in peers.listed(session) if peer.state == "enrolled"]
    for peer in known:
        if any(enrolment.succeeds(one, sender, peer.signing_key) for one in checked.links):
            return peer
    raise PackageRefused(Reason.ENROLMENT_INVALID)


def _waiting(session: Session, key: bytes) -> AskingRow:
    row = askings.find(session, key)
    if row is None or row.state != WAITING:
        raise RequestUnknown
    return row


def _files(paths: Sequence[Path]) -> list[Path]:
    found: list[Path] = []
    for path in paths:
        found.extend(sorted(path.glob("*.skh"))[:MOST] if path.is_dir() else [path])
    return found
