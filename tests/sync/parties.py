"""Invented offices with their keys, and packages they send each other."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from desktop.sync import packing, payload, sealing
from desktop.sync.blocks import Bases, Block, Hidden
from desktop.sync.container import Container
from desktop.sync.enrolment import Enrolment, Link, Role, Trust, issue
from desktop.sync.manifest import (
    FORMAT,
    EnrolmentRequest,
    Invitation,
    Kind,
    Manifest,
    Office,
    Range,
    Sender,
    Total,
)
from desktop.sync.payload import Content, Header, Subjects
from desktop.sync.receipts import Head, Receipt
from desktop.sync.sealing import Identity, Sealed
from desktop.sync.signing import SigningKey

PACKAGE = UUID("01890000-0000-7000-8000-00000000abcd")
HEAD = hashlib.sha256(b"head").hexdigest()
DIGEST = hashlib.sha256(b"state").hexdigest()


@dataclass(frozen=True)
class Party:
    office: Office
    writer: str
    key: SigningKey
    identity: Identity

    @property
    def sender(self) -> Sender:
        return Sender(office=self.office, writer=self.writer, key=self.key.public)


def party(code: str, name: str, writer: str) -> Party:
    key = SigningKey(hashlib.sha256(writer.encode()).digest())
    return Party(Office(code=code, name=name), writer, key, sealing.new_identity())


RECEIVER = party("T01", "Hội Khuyến học tỉnh Bình Yên", "rcvr00000001")
COMMUNE = party("00101", "Xã Suối Mơ", "cmmn00000001")
SISTER = party("00101", "Xã Suối Mơ", "s1ster000001")
STRANGER = party("00999", "Xã Không Tên", "stranger0001")


def grant(
    to: Party,
    by: Party = RECEIVER,
    role: Role = Role.MAIN,
    scope: tuple[str, ...] | None = None,
    number: int = 1,
    valid_from: int = 1,
) -> Link:
    statement = Enrolment(
        issuer=by.key.public,
        office=to.office,
        writer=to.writer,
        key=to.key.public,
        recipient=to.identity.recipient,
        role=role,
        scope=scope or (to.office.code,),
        number=number,
        valid_from=valid_from,
    )
    return issue(statement, by.key)


CHAIN = (grant(COMMUNE),)
AT_RECEIVER = Trust(office="T01", roots={RECEIVER.key.public: RECEIVER.office})
AT_COMMUNE = Trust(
    office="00101",
    keys=frozenset({COMMUNE.key.public}),
    roots={RECEIVER.key.public: RECEIVER.office},
)


def a_block(first: int = 1, rows: int = 3, **others) -> Block:
    given = {
        "entity": "family",
        "action": "family.register",
        "writer": 0,
        "actors": ["an", "bình"],
        "actor": [row % 2 for row in range(rows)],
        "seq": list(range(first, first + rows)),
        "hlc": [(1_770_000_000_000 + row) << 16 for row in range(rows)],
        "wall": [1_770_000_000_000 + row for row in range(rows)],
        "subject": [row % 2 for row in range(rows)],
        "ids": [UUID(int=row + 1) for row in range(rows)],
        "fields": {"name": [f"Nguyễn Văn {row}" for row in range(rows)]},
        "base": {"name": Bases([0, rows - 1, rows - 1], [0, 0, 0], [1, 2, 1])},
        "hidden": {"office": Hidden([0, rows - 1], [b"a" * 32, b"b" * 32])},
    }
    return Block(**{**given, **others})


def contents(party: Party = COMMUNE, blocks: Sequence[Content] | None = None) -> list[Content]:
    header = Header(package=PACKAGE, writers=(party.writer,))
    subjects = Subjects(ids=[UUID(int=7), UUID(int=8)], salts=[b"s" * 16, None])
    return [header, subjects, *([a_block()] if blocks is None else blocks)]


def seal(lines: Sequence[Content], to: Party = RECEIVER) -> Sealed:
    return sealing.seal(map(payload.encode, lines), [to.identity.recipient])


def a_manifest(sender: Party = COMMUNE, **others) -> Manifest:
    given = {
        "format": FORMAT,
        "minimum_reader": FORMAT,
        "kind": Kind.CHANGES,
        "package": PACKAGE,
        "number": 41,
        "sender": sender.sender,
        "recipients": (RECEIVER.office,),
        "program": "0.1.0",
        "wall_time_informational": "2026-11-21T08:00:00+07:00",
    }
    return Manifest(**{**given, **others})


def spans(*, writer: str = COMMUNE.writer, first: int = 1, last: int = 3) -> tuple[Range, ...]:
    return (Range(writer=writer, from_seq=first, to_seq=last, head=HEAD),)


def total(commune: str = "00101") -> Total:
    counts = {"registered": 3, "scored": 2}
    return Total(commune=commune, year=2026, kind="family", counts=counts, digest=DIGEST)


def changes(
    sender: Party = COMMUNE,
    links: Sequence[Link] = CHAIN,
    lines: Sequence[Content] | None = None,
    to: Party = RECEIVER,
    **others,
) -> Container:
    sealed = seal(contents(sender) if lines is None else lines, to)
    given = {
        "payload": packing.describe(sealed),
        "ranges": spans(writer=sender.writer),
        "totals": (total(sender.office.code),),
    }
    return packing.pack(a_manifest(sender, **{**given, **others}), sender.key, links, sealed)


def a_receipt() -> Receipt:
    return Receipt(
        accepted=(Head(writer=COMMUNE.writer, seq=3, head=HEAD),),
        packages=(PACKAGE,),
        totals=(total(),),
        conflicts=1,
    )


def receipt(sender: Party = RECEIVER, lines: Sequence[Content] = ()) -> Container:
    header = Header(package=PACKAGE, writers=())
    sealed = seal([header, a_receipt(), *lines], COMMUNE)
    content = a_manifest(
        sender,
        kind=Kind.RECEIPT,
        recipients=(COMMUNE.office,),
        payload=packing.describe(sealed),
    )
    return packing.pack(content, sender.key, (), sealed)


def invitation(sender: Party = RECEIVER) -> Container:
    offer = Invitation(level="Cấp tỉnh", recipient=sender.identity.recipient)
    content = a_manifest(sender, kind=Kind.INVITATION, recipients=(), invitation=offer)
    return packing.pack(content, sender.key)


def request(sender: Party = COMMUNE) -> Container:
    wish = EnrolmentRequest(recipient=sender.identity.recipient)
    return packing.pack(a_manifest(sender, kind=Kind.ENROLMENT_REQUEST, request=wish), sender.key)


def enrolment(sender: Party = RECEIVER, links: Sequence[Link] = CHAIN) -> Container:
    content = a_manifest(sender, kind=Kind.ENROLMENT, recipients=(COMMUNE.office,))
    return packing.pack(content, sender.key, links)
