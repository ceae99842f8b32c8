"""Sending (gửi): packages of everything the receiving office has not confirmed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID, uuid4

from desktop import __version__
from desktop.db import offices, overview, peers, replica
from desktop.db.background import without_cycles
from desktop.db.database import Session
from desktop.db.peers import ParcelRow, PeerRow
from desktop.domain import ids
from desktop.progress import Progress, Silent
from desktop.services.answers import Answer, answer
from desktop.services.core import Core
from desktop.services.failures import (
    FolderMissing,
    NoReceiver,
    NotEnrolled,
    NothingToSend,
    WriteNotVerified,
    WrongRole,
)
from desktop.services.totals import totals_of
from desktop.services.trust import identity_of
from desktop.services.writing import not_written
from desktop.sync import (
    changes,
    container,
    enrolment,
    manifest,
    packing,
    payload,
    receipts,
    signing,
)
from desktop.sync.apply import WINDOW
from desktop.sync.manifest import ChecklistVersion, Kind, Manifest, Office, Range, Sender
from desktop.sync.payload import Header, Subjects
from desktop.sync.receipts import Head
from desktop.sync.sealing import Sealer

__all__ = ["Answer", "Exchange", "ParcelRow", "Sent", "Unsent"]

Ranges = dict[str, tuple[int, int, bytes]]
"""Of each writer, the first and the last change that travel, and the hash of the last."""


@dataclass(frozen=True, slots=True)
class Unsent:
    """What the receiving office has not confirmed.

    Attributes:
        changes: how many changes that is.
        written: how many of them already lie in a package that waits for its receipt.
    """

    changes: int
    written: int
    last_sent: str
    last_receipt: str


@dataclass(frozen=True, slots=True)
class Sent:
    """What was written, read back and verified.

    Attributes:
        code: the letters that the receipt will show when everything we hold has arrived.
    """

    files: tuple[Path, ...]
    changes: int
    bytes: int
    ranges: dict[str, tuple[int, int]]
    code: str


class Exchange:
    """Makes packages for the receiving office."""

    def __init__(self, core: Core) -> None:
        self._core = core

    def unsent(self) -> Unsent:
        """What the receiving office has not confirmed."""
        with self._core.database.read() as session:
            acknowledged = overview.acknowledged(session)
            own = peers.heads(session, self._core.office.code)
            parcels = peers.parcels(session, "sent")
            last = overview.last_parcels(session)
        open_ = sum(seq - acknowledged.get(writer, 0) for writer, (seq, _head) in own.items())
        written: dict[str, int] = {}
        for parcel in parcels:
            for writer, (_first, to) in parcel.vector.items():
                written[writer] = max(written.get(writer, 0), to)
        waiting = sum(max(0, to - acknowledged.get(writer, 0)) for writer, to in written.items())
        return Unsent(open_, waiting, last.sent, last.confirmed)

    def answer(self) -> Answer | None:
        """What the last receipt of the receiving office said."""
        with self._core.database.read() as session:
            return answer(session)

    def parcels(self) -> Sequence[ParcelRow]:
        """Packages sent and received, the newest first."""
        with self._core.database.read() as session:
            return peers.parcels(session)

    @without_cycles()
    def send(self, to: Path, progress: Progress | None = None, *, everything: bool = False) -> Sent:
        """Write a package of all that is not confirmed, read it back, and note it.

        Args:
            to: a folder, or the file to write (`.skh`).
            progress: told while packing.
            everything: begin at the first change, whatever was confirmed.

        Raises:
            NoReceiver, NotEnrolled: there is nobody to send to yet.
            NothingToSend: everything is confirmed.
            FolderMissing, DiskFull, DataReadOnly, WriteNotVerified: nothing is noted as sent.
            Cancelled: the officer stopped it.
        """
        progress = progress or Silent()
        if self._core.office.role != "commune":
            raise WrongRole(role="commune")
        with self._core.database.read() as session:
            receiver = peers.receiver(session)
            if receiver is None:
                raise NoReceiver
            if receiver.state != "enrolled":
                raise NotEnrolled
            ranges = self._ranges(session, {} if everything else receiver.acknowledged)
            number = len(peers.parcels(session, "sent")) + 1
            parts, content = self._pack(session, receiver, ranges, number, progress)
        path = self._file(to, number)
        self._core.mark()
        try:
            size = container.write(path, parts)
        except OSError as failure:
            known = not_written(failure, path.name)
            raise (known or WriteNotVerified(file=path.name)) from failure
        sent = self._sent(path, size, ranges)
        self._note(sent, content, receiver)
        return sent

    def _ranges(self, session: Session, acknowledged: dict[str, int]) -> Ranges:
        found: Ranges = {}
        for writer, (last, head) in peers.heads(session, self._core.office.code).items():
            first = acknowledged.get(writer, 0) + 1
            if first <= last:
                found[writer] = (first, last, head)
        if not found:
            raise NothingToSend
        return found

    def _pack(
        self,
        session: Session,
        receiver: PeerRow,
        ranges: Ranges,
        number: int,
        progress: Progress,
    ) -> tuple[container.Container, Manifest]:
        package, sealer = uuid4(), Sealer()
        for line in _lines(session, package, ranges, progress):
            sealer.add(line)
        sealed = sealer.seal([receiver.recipient, identity_of(session).recipient])
        office, writer = self._core.office, self._core.writer
        content = Manifest(
            format=manifest.FORMAT,
            minimum_reader=manifest.FORMAT,
            kind=Kind.CHANGES,
            package=package,
            number=number,
            sender=Sender(
                office=Office(code=office.code, name=office.name, province=office.province),
                writer=writer.id,
                key=writer.public,
            ),
            recipients=(Office(code=receiver.office_code, name=receiver.office_name),),
            program=__version__,
            wall_time_informational=self._core.now(),
            ranges=tuple(
                Range(writer=one, from_seq=first, to_seq=last, head=head.hex())
                for one, (first, last, head) in sorted(ranges.items())
            ),
            vector={one: seq for one, (seq, _head) in peers.heads(session, office.code).items()},
            builds_on=UUID(receiver.receipt) if receiver.receipt else None,
            checklists=_checklists(session),
            totals=totals_of(session, office.id, office.code),
            payload=packing.describe(sealed),
        )
        assert writer.secret is not None
        links = enrolment.decode(receiver.statement) if receiver.statement else ()
        parts = packing.pack(content, signing.SigningKey(writer.secret), links, sealed)
        return parts, content

    def _file(self, to: Path, number: int) -> Path:
        if to.suffix == ".skh":
            folder, path = to.parent, to
        else:
            folder = to
            day = self._core.today().isoformat()
            path = to / f"{self._core.office.code}-{day}-{number:04d}.skh"
        if not folder.is_dir():
            raise FolderMissing(folder=folder.name)
        return path

    def _sent(self, path: Path, size: int, ranges: Ranges) -> Sent:
        with self._core.database.read() as session:
            held = peers.heads(session, self._core.office.code)
        heads = [Head(writer=one, seq=seq, head=head.hex()) for one, (seq, head) in held.items()]
        return Sent(
            files=(path,),
            changes=sum(last - first + 1 for first, last, _head in ranges.values()),
            bytes=size,
            ranges={one: (first, last) for one, (first, last, _head) in sorted(ranges.items())},
            code=receipts.short_code(heads),
        )

    def _note(self, sent: Sent, content: Manifest, receiver: PeerRow) -> None:
        with self._core.database.bookkeeping() as session:
            peers.keep_parcel(
                session,
                ParcelRow(
                    id=content.package,
                    direction="sent",
                    kind=Kind.CHANGES.value,
                    office_code=receiver.office_code,
                    writer=self._core.writer.id,
                    file_name=sent.files[0].name,
                    bytes=sent.bytes,
                    changes=sent.changes,
                    handled_at=int(self._core.clock().timestamp() * 1000),
                    state="written",
                    reason="",
                    vector={one: list(span) for one, span in sent.ranges.items()},
                    code=sent.code,
                    counts={},
                ),
            )
        self._core.database.tell(frozenset({"parcel"}))


def _lines(session: Session, package: UUID, ranges: Ranges, progress: Progress) -> Iterator[bytes]:
    """The payload, a window of changes at a time."""
    known = [row.id for row in offices.writers(session)]
    writers = {writer: place for place, writer in enumerate(known)}
    yield payload.encode(Header(package=package, writers=tuple(known)))
    subjects: dict[bytes, int] = {}
    born = replica.first_changes(session, ranges) if len(ranges) > 1 else None
    total = sum(last - first + 1 for first, last, _head in ranges.values())
    done = 0
    for writer, (first, last, _head) in sorted(ranges.items()):
        for start in range(first, last + 1, WINDOW):
            part = replica.read_range(session, writer, start, min(start + WINDOW - 1, last))
            salts = replica.salts(session.connection(), {entry.subject for entry in part})
            fresh = dict.fromkeys(e.subject for e in part if e.subject not in subjects)
            if fresh:
                # one writer's first change stands before all others; another's may come later
                first_here = born or {e.subject for e in part if e.first}
                places = range(len(subjects), len(subjects) + len(fresh))
                subjects.update(zip(fresh, places, strict=True))
                yield payload.encode(
                    Subjects(
                        ids=[UUID(bytes=one) for one in fresh],
                        salts=[salts[one][0] if one in first_here else None for one in fresh],
                    )
                )
            for block in changes.blocks(part, "receiver", salts, writers, subjects):
                yield payload.encode(block)
            done += len(part)
            progress.step(done, total)


def _checklists(session: Session) -> tuple[ChecklistVersion, ...]:
    found = []
    for reference in overview.checklists(session):
        code, _at, version = reference.rpartition("@")
        found.append(
            ChecklistVersion(id=ids.derived("checklist", code), code=code, version=version)
        )
    return tuple(found)
