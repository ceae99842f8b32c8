"""Packaging (đóng gói): sealed parts become signed packages that follow each other."""

from collections.abc import Mapping
from typing import NamedTuple
from uuid import UUID, uuid4

import msgspec

from desktop import __version__
from desktop.db.database import Session
from desktop.db.exchange import peers
from desktop.db.exchange.peers import PeerRow
from desktop.db.journal import replica
from desktop.db.register import sheets
from desktop.domain import ids
from desktop.progress import Progress
from desktop.services.core import Core
from desktop.services.exchange.cutting import Part, Ranges, cut
from desktop.services.exchange.outgoing import asked_of_readers
from desktop.services.exchange.totals import totals_of
from desktop.services.trust.identities import identity_of
from desktop.sync import container, enrolment, manifest, packing, receipts, signing
from desktop.sync.manifest import ChecklistVersion, Kind, Manifest, Office, Payload, Range, Sender
from desktop.sync.receipts import Head

LEAST_PAYLOAD = 1_000


class Package(NamedTuple):
    """One package ready to be written, and what it will be remembered by.

    Attributes:
        vector: the range of each writer; an empty one at its end for a writer that the code stands
            for as well and that has nothing to send.
        code: of the receipt for this package and all before it.
    """

    data: bytes
    content: Manifest
    part: Part
    vector: dict[str, list[int]]
    code: str


class Packaging:
    """Makes the packages of one sending.

    Args:
        core: who sends.
        session: to read the journal with.
        receiver: whom it is for.
        first: the number of the first package.
        limit: bytes of each, all told.
    """

    def __init__(
        self, core: Core, session: Session, receiver: PeerRow, first: int, limit: int
    ) -> None:
        self._core, self._session, self._receiver = core, session, receiver
        self._first, self._limit = first, limit

    def packages(
        self, ranges: Ranges, confirmed: Mapping[str, int], progress: Progress
    ) -> list[Package]:
        """Everything in some ranges.

        Args:
            ranges: what travels.
            confirmed: how far the receiving office is before.
            progress: told while packing.
        """
        session, receiver = self._session, self._receiver
        recipients = [receiver.recipient, identity_of(session).recipient]
        frame = self._manifest()
        outside = _outside(frame, ranges, receiver.statement or b"", self._limit)
        room = max(self._limit - outside, LEAST_PAYLOAD)
        held = {one: to for one, to in confirmed.items() if one in frame.vector}
        found: list[Package] = []
        for part in cut(session, ranges, recipients, room, progress):
            held |= {writer: last for writer, (_first, last, _head) in part.ranges.items()}
            found.append(self._package(frame, part, self._first + len(found), held))
        return found

    def _package(
        self, frame: Manifest, part: Part, number: int, held: Mapping[str, int]
    ) -> Package:
        content = msgspec.structs.replace(
            frame,
            package=part.package,
            number=number,
            ranges=part.spans,
            payload=packing.describe(part.sealed),
        )
        secret, statement = self._core.writer.secret, self._receiver.statement
        assert secret is not None
        links = enrolment.decode(statement) if statement else ()
        parts = packing.pack(content, signing.SigningKey(secret), links, part.sealed)
        vector = {
            writer: [*part.ranges[writer][:2]] if writer in part.ranges else [to + 1, to]
            for writer, to in held.items()
        }
        code = code_of(self._session, held)
        return Package(container.build(parts), content, part, vector, code)

    def _manifest(self) -> Manifest:
        """What all packages of one sending say alike."""
        session, receiver = self._session, self._receiver
        office, writer = self._core.office, self._core.writer
        needs = asked_of_readers(session)
        return Manifest(
            format=needs,
            minimum_reader=needs,
            kind=Kind.CHANGES,
            package=uuid4(),
            number=0,
            sender=Sender(
                office=Office(code=office.code, name=office.name, province=office.province),
                writer=writer.id,
                key=writer.public,
            ),
            recipients=(Office(code=receiver.office_code, name=receiver.office_name),),
            program=__version__,
            wall_time_informational=self._core.now(),
            vector={one: seq for one, (seq, _head) in peers.heads(session, office.code).items()},
            builds_on=UUID(receiver.receipt) if receiver.receipt else None,
            checklists=_checklists(session),
            totals=totals_of(session, office.id, office.code),
        )


def _spans(ranges: Ranges) -> tuple[Range, ...]:
    return tuple(
        Range(writer=one, from_seq=first, to_seq=last, head=head.hex())
        for one, (first, last, head) in sorted(ranges.items())
    )


def _outside(frame: Manifest, ranges: Ranges, statement: bytes, limit: int) -> int:
    """At most so many bytes of a package are not its compressed payload."""
    largest = Payload(sha256="0" * 64, size=limit, plain_sha256="0" * 64, plain_size=limit)
    filled = msgspec.structs.replace(frame, ranges=_spans(ranges), payload=largest)
    sealing_adds = 700 + 16 * (limit // 65_536 + 1)  # age: its head, and a mark on every chunk
    return len(manifest.encode(filled)) + len(statement) + sealing_adds + 1_200  # and the ZIP


def code_of(session: Session, vector: Mapping[str, int]) -> str:
    """The code of a receipt that accepts every writer up to these changes."""
    heads = []
    for writer, seq in vector.items():
        head = replica.hashes(session, writer, seq, seq).get(seq, b"")
        heads.append(Head(writer=writer, seq=seq, head=head.hex()))
    return receipts.short_code(heads)


def _checklists(session: Session) -> tuple[ChecklistVersion, ...]:
    found = []
    for reference in sheets.checklists(session):
        code, _at, version = reference.rpartition("@")
        found.append(
            ChecklistVersion(id=ids.derived("checklist", code), code=code, version=version)
        )
    return tuple(found)
