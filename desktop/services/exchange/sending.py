"""Sending (gửi): packages of everything the receiving office has not confirmed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from desktop.db.database import Session
from desktop.db.exchange import offices, outgoing, peers
from desktop.db.exchange.outgoing import Edited
from desktop.db.exchange.peers import ParcelRow, PeerRow
from desktop.db.journal.background import without_cycles
from desktop.progress import Progress, Silent
from desktop.services.core import Core
from desktop.services.exchange import drives
from desktop.services.exchange.confirming import Answer, answer
from desktop.services.exchange.cutting import Ranges
from desktop.services.exchange.delivering import Written, deliver, in_turn, unused
from desktop.services.exchange.failures import (
    MailAddressInvalid,
    NothingToSend,
    OwnKeyRevoked,
    ReceiptCodeIncomplete,
    ReceiptCodeUnknown,
)
from desktop.services.exchange.mail import MAIL_LIMIT, Letter, is_address, letter
from desktop.services.exchange.packaging import Package, Packaging, code_of
from desktop.services.failures import FolderMissing, WrongRole
from desktop.services.trust.failures import NoReceiver, NotEnrolled
from desktop.services.trust.letters import vouched
from desktop.services.trust.revoking import own_entry
from desktop.sync import receipts, signing
from desktop.sync.manifest import Kind

__all__ = ["Acknowledged", "Answer", "Edited", "Exchange", "ParcelRow", "Sent", "Unsent"]

PACKAGE, MAIL = ".skh", ".eml"
LIMIT = 17_000_000
"""Bytes of a package unless the office chose otherwise: mail takes 25 MB and adds a third."""
LIMITS = (100_000, 45_000_000)


@dataclass(frozen=True, slots=True)
class Unsent:
    """What the receiving office has not confirmed.

    Attributes:
        changes: how many changes that is.
        written: how many of them already lie in a package that waits for its receipt.
        phoned: how many changes are confirmed by a code read over the phone alone.
        edited: what the changes are about, the most first.
    """

    changes: int
    written: int
    last_sent: str
    last_receipt: str
    phoned: int = 0
    edited: Sequence[Edited] = ()


@dataclass(frozen=True, slots=True)
class Sent:
    """What was written, read back and verified.

    Attributes:
        code: the letters that the receipt will show when everything we hold has arrived.
        stick: whether it lies on a drive that can be pulled out now: nothing is left to write.
    """

    files: tuple[Path, ...]
    changes: int
    bytes: int
    ranges: dict[str, tuple[int, int]]
    code: str
    stick: bool = False


class Acknowledged(NamedTuple):
    """What a receipt's code that was read over the phone confirmed.

    Attributes:
        changes: how many changes were not confirmed before.
    """

    code: str
    changes: int


class Exchange:
    """Makes packages for the receiving office."""

    def __init__(self, core: Core) -> None:
        self._core = core

    def unsent(self) -> Unsent:
        """What the receiving office has not confirmed."""
        with self._core.database.read() as session:
            signed, vector = outgoing.signed(session), outgoing.acknowledged(session)
            own = peers.heads(session, self._core.office.code)
            parcels = peers.parcels(session, "sent")
            last = outgoing.last_parcels(session)
            edited = outgoing.edited(session, {one: vector.get(one, 0) for one in own})
        open_ = sum(seq - vector.get(writer, 0) for writer, (seq, _head) in own.items())
        written: dict[str, int] = {}
        for parcel in parcels:
            for writer, (_first, to) in parcel.vector.items():
                written[writer] = max(written.get(writer, 0), to)
        waiting = sum(max(0, to - vector.get(writer, 0)) for writer, to in written.items())
        phoned = sum(to - signed.get(writer, 0) for writer, to in vector.items())
        return Unsent(open_, waiting, last.sent, last.confirmed, phoned, edited)

    def answer(self) -> Answer | None:
        """What the last receipt of the receiving office said."""
        with self._core.database.read() as session:
            return answer(session)

    def parcels(self) -> Sequence[ParcelRow]:
        """Packages sent and received, the newest first."""
        with self._core.database.read() as session:
            found = peers.parcels(session)
        own = self._core.office.code  # what the office's PCs hand each other is not for above
        return [one for one in found if one.office_code != own]

    def limit(self) -> int:
        """Bytes that a package may have."""
        with self._core.database.read() as session:
            return int(offices.setting(session, "package_limit", str(LIMIT)))

    def keep_limit(self, size: int) -> None:
        """Choose how large a package may be; what no mail or stick could carry is brought back."""
        with self._core.database.bookkeeping() as session:
            offices.set_setting(session, "package_limit", str(min(max(size, LIMITS[0]), LIMITS[1])))

    def mail_address(self) -> str:
        """Where mail to the receiving office goes; empty as long as nobody said."""
        with self._core.database.read() as session:
            return offices.setting(session, "receiver_mail")

    def keep_mail_address(self, address: str) -> None:
        """Remember where mail to the receiving office goes; empty forgets it.

        Raises:
            MailAddressInvalid: no mail could be sent there.
        """
        if address and not is_address(address):
            raise MailAddressInvalid
        with self._core.database.bookkeeping() as session:
            offices.set_setting(session, "receiver_mail", address)

    @without_cycles()
    def send(
        self,
        to: Path,
        progress: Progress | None = None,
        *,
        everything: bool = False,
        limit: int | None = None,
        mail: bool = False,
    ) -> Sent:
        """Write packages of all that is not confirmed, read them back, and note them.

        Args:
            to: a folder, or the file to write (`.skh`, `.eml`); several packages are numbered.
            progress: told while packing.
            everything: begin at the first change, whatever was confirmed.
            limit: bytes a package may have, if not what the office chose.
            mail: write each package as a message that a mail program opens as a draft.

        Raises:
            NoReceiver, NotEnrolled, OwnKeyRevoked: there is nobody to send to yet.
            NothingToSend: everything is confirmed.
            FolderMissing, RoomMissing, DiskFull, DataReadOnly, DriveGone, WriteNotVerified:
                nothing stays there and nothing is noted as sent.
            Cancelled: the officer stopped it.
        """
        if self._core.office.role != "commune":
            raise WrongRole(role="commune")
        mail = mail or to.suffix == MAIL
        most = min(limit or self.limit(), MAIL_LIMIT if mail else LIMITS[1])
        with self._core.database.read() as session:
            receiver = peers.receiver(session)
            if receiver is None:
                raise NoReceiver
            if receiver.state != "enrolled" or not vouched(receiver, self._core.writer):
                lost = own_entry(session, self._core.writer.public)
                raise OwnKeyRevoked if lost else NotEnrolled
            confirmed = {} if everything else outgoing.acknowledged(session)
            ranges = self._ranges(session, confirmed)
            first = len(peers.parcels(session, "sent")) + 1
            writing = Packaging(self._core, session, receiver, first, most)
            packages = writing.packages(ranges, confirmed, progress or Silent())
        paths = self._paths(to, MAIL if mail else PACKAGE, first, len(packages))
        data = self._letters(packages, paths, receiver) if mail else [one.data for one in packages]
        self._core.mark()
        deliver([Written(*pair) for pair in zip(paths, data, strict=True)])
        self._note(packages, paths, receiver)
        return Sent(
            files=tuple(paths),
            changes=sum(one.part.changes for one in packages),
            bytes=sum(map(len, data)),
            ranges={writer: span[:2] for writer, span in sorted(ranges.items())},
            code=packages[-1].code,
            stick=drives.on_removable(paths[0].parent),
        )

    def acknowledge(self, typed: str) -> Acknowledged:
        """Take a receipt's code that was read over the phone; a signed receipt outweighs it.

        Raises:
            ReceiptCodeIncomplete: it has not its 8 letters.
            ReceiptCodeUnknown: it does not stand for what some package that was sent ends with.
        """
        code = signing.heard(typed)
        if len(code) != receipts.CODE_LENGTH:
            raise ReceiptCodeIncomplete
        with self._core.database.bookkeeping() as session:
            for parcel in peers.parcels(session, "sent"):
                vector = {writer: to for writer, (_first, to) in parcel.vector.items()}
                if code_of(session, vector) == code:
                    break
            else:
                raise ReceiptCodeUnknown
            before = outgoing.acknowledged(session)
            peers.confirm(session, vector, "phoned")
        self._core.database.tell(frozenset({"parcel", "peer"}))
        fresh = sum(max(0, to - before.get(writer, 0)) for writer, to in vector.items())
        return Acknowledged(code, fresh)

    def _ranges(self, session: Session, confirmed: Mapping[str, int]) -> Ranges:
        found: Ranges = {}
        for writer, (last, head) in peers.heads(session, self._core.office.code).items():
            first = confirmed.get(writer, 0) + 1
            if first <= last:
                found[writer] = (first, last, head)
        if not found:
            raise NothingToSend
        return found

    def _paths(self, to: Path, suffix: str, first: int, number: int) -> list[Path]:
        """The files of some packages; in a folder none that is there already is replaced."""
        single = to.suffix in {PACKAGE, MAIL}
        if not (to.parent if single else to).is_dir():
            raise FolderMissing(folder=(to.parent if single else to).name)
        if single:
            return [in_turn(to, turn, number) for turn in range(1, number + 1)]
        day, code = self._core.today().isoformat(), self._core.office.code
        names = [
            in_turn(to / f"{code}-{day}-{first + turn:04d}{suffix}", turn + 1, number)
            for turn in range(number)
        ]
        return [unused(name) for name in names]

    def _letters(
        self, packages: Sequence[Package], paths: Sequence[Path], receiver: PeerRow
    ) -> list[bytes]:
        office, address = self._core.office, self.mail_address()
        return [
            letter(
                Letter(
                    address=address,
                    receiver=receiver.office_name,
                    sender=office.name,
                    day=self._core.today(),
                    changes=one.part.changes,
                    turn=turn,
                    number=len(packages),
                ),
                path.with_suffix(PACKAGE).name,
                one.data,
            )
            for turn, (one, path) in enumerate(zip(packages, paths, strict=True), start=1)
        ]

    def _note(self, packages: Sequence[Package], paths: Sequence[Path], receiver: PeerRow) -> None:
        now = int(self._core.clock().timestamp() * 1000)
        with self._core.database.bookkeeping() as session:
            for turn, (one, path) in enumerate(zip(packages, paths, strict=True)):
                peers.keep_parcel(
                    session,
                    ParcelRow(
                        id=one.content.package,
                        direction="sent",
                        kind=Kind.CHANGES.value,
                        office_code=receiver.office_code,
                        writer=self._core.writer.id,
                        file_name=path.name,
                        bytes=len(one.data),
                        changes=one.part.changes,
                        handled_at=now + turn,
                        state="written",
                        reason="",
                        vector=one.vector,
                        code=one.code,
                        counts={},
                    ),
                )
        self._core.database.tell(frozenset({"parcel"}))
