"""Receipts (biên nhận), given by the receiving office."""

from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID, uuid4

from desktop import __version__
from desktop.db.database import Session
from desktop.db.exchange import offices, peers, revocations
from desktop.db.exchange.peers import ParcelRow, PeerRow
from desktop.db.failures import DataReadOnly, DiskFull
from desktop.db.journal import siblings
from desktop.db.register import pairs
from desktop.progress import Progress, Silent
from desktop.services.core import Core
from desktop.services.exchange.received import Received
from desktop.services.exchange.totals import totals_of
from desktop.services.failures import FolderMissing, WrongRole
from desktop.services.reception import asking
from desktop.services.settling import transfer_slips
from desktop.services.trust.identities import identity_of
from desktop.services.trust.revoking import ROTATED, own_list
from desktop.services.writing import written
from desktop.sync import container, manifest, packing, payload, sealing, signing, transfers
from desktop.sync.manifest import Elsewhere, Kind, Manifest, Office, Sender, Total
from desktop.sync.payload import Content, Header
from desktop.sync.reasons import Reason
from desktop.sync.receipts import Head, Receipt, Refusal, short_code
from desktop.sync.transfers import NOTHING, Transfers

NUMBER = "receipt_number"
"""The setting that holds the number of the last receipt."""

Totals = Mapping[str, tuple[Total, ...]]


@dataclass(frozen=True, slots=True)
class Given:
    """A receipt that was written; `packages` says how many it answers."""

    code: str
    name: str
    path: Path
    packages: int


class Answers:
    """Gives receipts."""

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
            revoked = _revoked(session, results)
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
        for peer, result in revoked:
            result.receipt = self._tell_revoked(peer, result, folder)

    def _tell_revoked(self, peer: PeerRow, result: Received, folder: Path) -> Path | None:
        """Write a PC whose key was revoked that it was, and nothing else of what is held here."""
        with self._core.database.read() as session:
            revoked = own_list(session)
        refused = Refusal(file=name_of(result.file), reason=Reason.KEY_REVOKED)
        receipt = Receipt(accepted=(), refused=(refused,), revocation_list=revoked.number)
        path = folder / f"bao-thu-hoi-{peer.office_code}-{peer.writer}.skh"
        try:
            package, size = self._write(peer, [receipt, revoked], [peer.recipient], path)
        except (DiskFull, DataReadOnly, FolderMissing) as failure:
            result.facts["receipt"] = failure.code
            return None
        with self._core.database.bookkeeping() as session:
            peers.keep_parcel(session, self._given(peer, receipt, package, path, size))
        return path

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
        """Codes of the communes that are due a receipt.

        Their packages have no answer yet, they are asked for everything, or a household moves.
        """
        with self._core.database.read() as session:
            return sorted(_unanswered(session))

    def give_all(self, folder: Path, progress: Progress | None = None) -> list[Given]:
        """Answer every commune that is due a receipt: see `unanswered`.

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
            offices_ = {code: one for one, code in offices.communes(session)}
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
            code = peer.office_code
            told = transfer_slips.all_told(session, code).get(code, NOTHING)
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
        package, size = self._write(peer, lines, recipients, path, elsewhere, told)
        self._note(peer, receipt, package, path, size, told)
        return path

    def _write(
        self,
        peer: PeerRow,
        answer: Sequence[Content],
        recipients: list[str],
        path: Path,
        elsewhere: tuple[Elsewhere, ...] = (),
        told: Transfers = NOTHING,
    ) -> tuple[UUID, int]:
        package, office, writer = uuid4(), self._core.office, self._core.writer
        lines = map(payload.encode, (Header(package=package, writers=()), *answer))
        sealed = sealing.seal(lines, recipients)
        content = Manifest(
            # an older program takes the lists for something it need not know
            format=manifest.FORMAT + (1 if elsewhere or told != NOTHING else 0),
            minimum_reader=manifest.FORMAT,
            kind=Kind.RECEIPT,
            package=package,
            number=self._next_number(),
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
            transfers=transfers.seal(told, recipients),
        )
        assert writer.secret is not None
        parts = packing.pack(content, signing.SigningKey(writer.secret), (), sealed)
        content_bytes = container.build(parts)
        with written(path) as file:
            file.write(content_bytes)
        return package, len(content_bytes)

    def _next_number(self) -> int:
        """A number above those of all earlier receipts, so that a later one is known as such."""
        moment = int(self._core.clock().timestamp() * 1000)
        with self._core.database.bookkeeping() as session:
            number = max(int(offices.setting(session, NUMBER, "0")) + 1, moment)
            offices.set_setting(session, NUMBER, str(number))
        return number

    def _note(
        self,
        peer: PeerRow,
        receipt: Receipt,
        package: UUID,
        path: Path,
        size: int,
        told: Transfers,
    ) -> None:
        """Remember that a commune has its answer, and what was answered by it."""
        row = self._given(peer, receipt, package, path, size)
        with self._core.database.bookkeeping() as session:
            peers.keep_parcel(session, row)
            peers.answer(session, peer.office_code, receipt.code)
            transfer_slips.note(session, peer.office_code, told)
        self._core.database.tell(frozenset({"parcel"}))

    def _given(
        self, peer: PeerRow, receipt: Receipt, package: UUID, path: Path, size: int
    ) -> ParcelRow:
        return ParcelRow(
            id=package, direction="sent", kind=Kind.RECEIPT.value, office_code=peer.office_code,
            writer=self._core.writer.id, file_name=name_of(path), bytes=size, changes=0,
            handled_at=int(self._core.clock().timestamp() * 1000), state="given", reason="",
            vector={head.writer: [1, head.seq] for head in receipt.accepted if head.seq},
            code=receipt.code, counts={},
        )  # fmt: skip


def _heads(session: Session, office_code: str) -> tuple[Head, ...]:
    """How far each PC of a commune is held here."""
    held = peers.heads(session, office_code)
    return tuple(
        Head(writer=writer, seq=seq, head=head.hex())
        for writer, (seq, head) in sorted(held.items())
    )


def _enrolled(session: Session, codes: Container[str]) -> list[PeerRow]:
    return [
        peer
        for peer in peers.listed(session)
        if peer.office_code in codes and peer.state == "enrolled"
    ]


def _revoked(session: Session, results: Sequence[Received]) -> list[tuple[PeerRow, Received]]:
    """The PCs whose package was refused because their key was revoked, other than by themselves."""
    lost = {row.key for row in revocations.listed(session) if row.reason != ROTATED}
    known = {peer.writer: peer for peer in peers.listed(session) if peer.signing_key in lost}
    return [
        (known[str(result.facts["writer"])], result)
        for result in results
        if result.reason is Reason.KEY_REVOKED and result.facts.get("writer") in known
    ]


def _unanswered(session: Session) -> dict[str, list[ParcelRow]]:
    """Of each commune that waits for an answer, its packages since the last one."""
    due = asking.asked(session) | transfer_slips.untold(session)
    found: dict[str, list[ParcelRow]] = {code: [] for code in due}
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
