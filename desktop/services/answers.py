"""Receipts (biên nhận): given by the receiving office, taken by the commune."""

from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID, uuid4

import msgspec

from desktop import __version__
from desktop.db import offices, overview, pairs, peers, replica, siblings
from desktop.db.database import Session
from desktop.db.failures import DataReadOnly, DiskFull
from desktop.db.peers import ParcelRow, PeerRow
from desktop.db.recorder import last_link
from desktop.progress import Progress, Silent
from desktop.services import asking
from desktop.services.core import Core
from desktop.services.failures import FolderMissing, WrongRole
from desktop.services.received import Received, received
from desktop.services.revoking import own_list, take_list
from desktop.services.totals import totals_of
from desktop.services.trust import identity_of
from desktop.services.writing import written
from desktop.sync import container, manifest, packing, payload, sealing, signing
from desktop.sync.failures import PackageRefused
from desktop.sync.manifest import Elsewhere, Kind, Manifest, Office, Sender, Total
from desktop.sync.opening import Opened
from desktop.sync.payload import Content, Header
from desktop.sync.reasons import Reason
from desktop.sync.receipts import Head, Receipt, Refusal, short_code

Totals = Mapping[str, tuple[Total, ...]]


LAST_ANSWER = "last_answer"


class Answer(msgspec.Struct, frozen=True):
    """What a commune keeps of the last receipt.

    Attributes:
        taken_at: when it was taken, ISO.
        everything: the receiving office asks for everything from the first change on.
        duplicates, elsewhere: how many households it found in another commune's register too,
            and which.
        refused: files that were not taken, each with the code of the reason.
        totals: of each year, what the receiving office counts.
    """

    taken_at: str
    everything: bool
    conflicts: int
    refused: tuple[tuple[str, str], ...]
    totals: tuple[tuple[int, dict[str, int]], ...]
    duplicates: int = 0
    elsewhere: tuple[Elsewhere, ...] = ()


@dataclass(frozen=True, slots=True)
class Given:
    """A receipt that was written; `packages` says how many it answers."""

    code: str
    name: str
    path: Path
    packages: int


class Answers:
    """Gives and takes receipts."""

    def __init__(self, core: Core) -> None:
        self._core = core

    def give(self, results: Sequence[Received], folder: Path, totals: Totals) -> None:
        """Write one receipt for each commune that something came from.

        Args:
            results: what became of the files.
            folder: where the receipts are written; one that cannot be is told in the results'
                facts, for what was taken stays taken.
            totals: of each commune, what was just compared.
        """
        if self._core.office.role != "receiver":
            return
        senders = {result.sender for result in results if result.sender and result.package}
        with self._core.database.read() as session:
            known = _enrolled(session, senders)
        for code in sorted({peer.office_code for peer in known}):
            mine = [one for one in results if one.sender == code]
            office = [peer for peer in known if peer.office_code == code]
            try:
                path = self._make(office, mine, folder, totals.get(code))
            except (DiskFull, DataReadOnly, FolderMissing) as failure:
                for result in mine:
                    result.facts["receipt"] = failure.code
                continue
            for result in mine:
                result.receipt = path

    def tell_codes(self, results: Sequence[Received]) -> None:
        """Note the code of the answer to each package that was taken, written or not."""
        if self._core.office.role != "receiver":
            return
        taken = [
            one
            for one in results
            if one.kind is Kind.CHANGES and one.accepted and not one.waiting and one.package
        ]
        with self._core.database.bookkeeping() as session:
            codes = {
                office: short_code(_heads(session, office)) for office in {o.sender for o in taken}
            }
            for result in taken:
                result.code = codes[result.sender]
                assert result.package is not None
                parcel = peers.parcel(session, result.package)
                if parcel is not None:
                    peers.keep_parcel(session, parcel._replace(code=result.code))

    def unanswered(self) -> Sequence[str]:
        """Codes of the communes whose packages have no answer yet, or who are asked for all."""
        with self._core.database.read() as session:
            return sorted(_unanswered(session))

    def give_all(self, folder: Path, progress: Progress | None = None) -> list[Given]:
        """Answer every commune that something came from since its last receipt.

        Raises:
            WrongRole: a commune gives no receipts.
            FolderMissing, DiskFull, DataReadOnly: what was written so far stays.
            Cancelled: the same.
        """
        if self._core.office.role != "receiver":
            raise WrongRole(role="receiver")
        if not folder.is_dir():
            raise FolderMissing(folder=folder.name)
        progress = progress or Silent()
        with self._core.database.read() as session:
            open_ = _unanswered(session)
            known = _enrolled(session, open_)
        given = []
        codes = sorted({peer.office_code for peer in known})
        for done, code in enumerate(codes):
            progress.step(done, len(codes))
            office = [peer for peer in known if peer.office_code == code]
            path = self._make(office, [_result(parcel) for parcel in open_[code]], folder, None)
            given.append(Given(code, office[0].office_name, path, len(open_[code])))
        progress.step(len(codes), len(codes))
        return given

    def _make(
        self,
        office: Sequence[PeerRow],
        results: Sequence[Received],
        folder: Path,
        totals: tuple[Total, ...] | None,
    ) -> Path:
        """Write the signed answer to a commune: what is held now, what was refused and why.

        Args:
            office: the commune's PCs, each of which can open the answer.
            results: what became of the commune's files.
            folder: where the answer is written.
            totals: what the commune comes to here, if that was just worked out.
        """
        peer = office[0]
        with self._core.database.read() as session:
            accepted = _heads(session, peer.office_code)
            offices_ = {code: one for one, code in overview.communes(session)}
            if totals is None and peer.office_code in offices_:
                totals = totals_of(session, offices_[peer.office_code], peer.office_code)
            conflicts = siblings.count(session)
            own = offices_.get(peer.office_code)
            shared = pairs.shared_with(session, own) if own else []
            revoked = own_list(session)
            everything = peer.office_code in asking.asked(session)
            recipients = sorted(
                {one.recipient for one in office} | {identity_of(session).recipient}
            )
        receipt = Receipt(
            accepted=accepted,
            packages=tuple(
                one.package for one in results if one.package and one.accepted and not one.waiting
            ),
            refused=tuple(
                Refusal(file=name_of(one.file), reason=one.reason, package=one.package)
                for one in results
                if one.reason and not one.accepted
            ),
            totals=totals or (),
            conflicts=conflicts,
            duplicates=len(shared),
            revocation_list=revoked.number,
            everything=everything,
        )
        lines: list[Content] = [receipt, revoked] if revoked.number else [receipt]
        path = folder / f"bien-nhan-{peer.office_code}-{receipt.code}.skh"
        elsewhere = tuple(
            Elsewhere(family=one.family_id, office=one.office, here=one.here) for one in shared
        )
        package, size = self._write(peer, lines, recipients, path, elsewhere)
        self._note(peer, receipt, package, path, size)
        return path

    def _write(
        self,
        peer: PeerRow,
        answer: Sequence[Content],
        recipients: list[str],
        path: Path,
        elsewhere: tuple[Elsewhere, ...],
    ) -> tuple[UUID, int]:
        package, office, writer = uuid4(), self._core.office, self._core.writer
        lines = map(payload.encode, (Header(package=package, writers=()), *answer))
        sealed = sealing.seal(lines, recipients)
        content = Manifest(
            # an older program takes the list for something it need not know
            format=manifest.FORMAT + (1 if elsewhere else 0),
            minimum_reader=manifest.FORMAT,
            kind=Kind.RECEIPT,
            package=package,
            number=0,
            sender=Sender(
                office=Office(code=office.code, name=office.name, province=office.province),
                writer=writer.id,
                key=writer.public,
            ),
            recipients=(Office(code=peer.office_code, name=peer.office_name),),
            program=__version__,
            wall_time_informational=self._core.now(),
            payload=packing.describe(sealed),
            elsewhere=elsewhere,
        )
        assert writer.secret is not None
        parts = packing.pack(content, signing.SigningKey(writer.secret), (), sealed)
        content_bytes = container.build(parts)
        with written(path) as file:
            file.write(content_bytes)
        return package, len(content_bytes)

    def _note(self, peer: PeerRow, receipt: Receipt, package: UUID, path: Path, size: int) -> None:
        """Remember that a commune has its answer, and what was answered by it."""
        row = ParcelRow(
            id=package, direction="sent", kind=Kind.RECEIPT.value, office_code=peer.office_code,
            writer=self._core.writer.id, file_name=name_of(path), bytes=size, changes=0,
            handled_at=int(self._core.clock().timestamp() * 1000), state="given", reason="",
            vector={head.writer: [1, head.seq] for head in receipt.accepted if head.seq},
            code=receipt.code, counts={},
        )  # fmt: skip
        with self._core.database.bookkeeping() as session:
            peers.keep_parcel(session, row)
            peers.answer(session, peer.office_code, receipt.code)
        self._core.database.tell(frozenset({"parcel"}))

    def take(self, path: Path, opened: Opened) -> Received:
        """Note at the commune what the receiving office confirmed.

        Raises:
            PackageRefused: `fork`, or nobody we know of answers.
        """
        receipt, content = opened.receipt, opened.manifest
        assert receipt is not None
        with self._core.database.bookkeeping() as session:
            receiver = peers.receiver(session)
            if receiver is None:
                raise PackageRefused(Reason.SENDER_UNKNOWN)
            vector = dict(receiver.acknowledged)
            for head in receipt.accepted:
                seq = confirmed(session, self._core.writer.id, head)
                if seq:
                    vector[head.writer] = max(vector.get(head.writer, 0), seq)
            peers.keep(
                session, receiver._replace(acknowledged=vector, receipt=str(content.package))
            )
            peers.confirm(session, vector)
            if opened.revocations is not None:
                known = opened.revocations
                take_list(session, self._core.writer.public, known.number, known.entries)
            _remember(session, receipt, content.elsewhere, self._core.now())
        self._core.database.tell(frozenset({"parcel", "peer"}))
        result = received(path, opened)
        result.applied = len(receipt.accepted)
        result.conflicts = receipt.conflicts
        return result


def confirmed(session: Session, own: str, head: Head) -> int:
    """How many of a writer's changes an answer confirms, as far as this file holds them.

    Raises:
        PackageRefused: `fork`, the changes that were accepted are not the ones held here.
    """
    last, _hash, _hlc = last_link(session.connection(), head.writer)
    if last < head.seq:  # another PC's, or a former one's whose later changes this file lost
        if head.writer == own:
            raise PackageRefused(Reason.FORK, seq=head.seq)
        return last
    held = replica.hashes(session, head.writer, head.seq, head.seq)[head.seq]
    if held.hex() != head.head:
        raise PackageRefused(Reason.FORK, seq=head.seq)
    return head.seq


def _heads(session: Session, office_code: str) -> tuple[Head, ...]:
    """How far each PC of a commune is held here."""
    held = peers.heads(session, office_code)
    return tuple(
        Head(writer=writer, seq=seq, head=head.hex())
        for writer, (seq, head) in sorted(held.items())
    )


def answer(session: Session) -> Answer | None:
    """What the last receipt said, as far as it was kept."""
    text = offices.setting(session, LAST_ANSWER)
    return msgspec.json.decode(text, type=Answer) if text else None


def _remember(
    session: Session, receipt: Receipt, elsewhere: tuple[Elsewhere, ...], taken_at: str
) -> None:
    kept = Answer(
        taken_at=taken_at,
        everything=receipt.everything,
        conflicts=receipt.conflicts,
        duplicates=receipt.duplicates,
        elsewhere=elsewhere,
        refused=tuple((one.file, one.reason.value) for one in receipt.refused),
        totals=tuple((one.year, dict(one.counts)) for one in receipt.totals),
    )
    offices.set_setting(session, LAST_ANSWER, msgspec.json.encode(kept).decode())


def _enrolled(session: Session, codes: Container[str]) -> list[PeerRow]:
    return [
        peer
        for peer in peers.listed(session)
        if peer.office_code in codes and peer.state == "enrolled"
    ]


def _unanswered(session: Session) -> dict[str, list[ParcelRow]]:
    """Of each commune that waits for an answer, its packages since the last one."""
    found: dict[str, list[ParcelRow]] = {code: [] for code in asking.asked(session)}
    for parcel in peers.unanswered(session):
        found.setdefault(parcel.office_code, []).append(parcel)
    return found


def _result(parcel: ParcelRow) -> Received:
    """What became of a package, as it was noted then."""
    return Received(
        Path(parcel.file_name),
        accepted=parcel.state != "refused",
        reason=Reason(parcel.reason) if parcel.reason else None,
        waiting=parcel.state == "waiting",
        package=parcel.id,
        sender=parcel.office_code,
    )


def name_of(path: Path) -> str:
    """A file's name as text; sticks written elsewhere hold names in encodings of long ago."""
    return path.name.encode(errors="replace").decode()
