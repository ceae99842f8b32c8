"""What a package says of itself (bản kê): the signed bytes.

The signature is over `manifest.json` as it stands in the file, so what was signed is what is read.
Every document we sign names its purpose, so that a signature made for one is worth nothing as
another. A document of our own format must also be written in its one form; a newer one may carry
fields we do not know, and says whether we may read on without them.
"""

from enum import StrEnum
from typing import Annotated, TypeVar
from uuid import UUID

import msgspec
from msgspec import Meta

from desktop.sync.failures import PackageRefused
from desktop.sync.reasons import Reason

FORMAT = 1

READS = 2
"""What a package may ask of its reader: 2, that clans, villages and units can be erased too."""

MAX_INTEGER = 2**63 - 1

STORABLE = r"\A[^\x00]*\Z"
"""A zero ends a text in C, and no PostgreSQL database takes one."""

Text = Annotated[str, Meta(min_length=1, max_length=200, pattern=STORABLE)]
Code = Annotated[str, Meta(min_length=1, max_length=40, pattern=r"\A[0-9A-Za-z][0-9A-Za-z._-]*\Z")]
Writer = Annotated[str, Meta(pattern=r"\A[0-9a-hjkmnp-tv-z]{12}\Z")]
Hex32 = Annotated[str, Meta(pattern=r"\A[0-9a-f]{64}\Z")]
PublicKey = Annotated[bytes, Meta(min_length=32, max_length=32)]
Recipient = Annotated[str, Meta(pattern=r"\Aage1[0-9a-z]{40,100}\Z")]
Count = Annotated[int, Meta(ge=0, le=MAX_INTEGER)]
Seq = Annotated[int, Meta(ge=1, le=MAX_INTEGER)]


class Kind(StrEnum):
    """What a package is for."""

    CHANGES = "changes"
    RECEIPT = "receipt"
    PUBLICATION = "publication"
    INVITATION = "invitation"
    ENROLMENT_REQUEST = "enrolment-request"
    ENROLMENT = "enrolment"

    @property
    def sealed(self) -> bool:
        """Whether packages of this kind carry a payload, encrypted to their recipients."""
        return self in {Kind.CHANGES, Kind.RECEIPT, Kind.PUBLICATION}


class Document(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Common ground of all signed documents; written in exactly one way."""


class Office(Document, frozen=True, kw_only=True):
    """An office as others name it (đơn vị)."""

    code: Code
    name: Text
    province: Annotated[str, Meta(max_length=200, pattern=STORABLE)] = ""


class Sender(Document, frozen=True, kw_only=True):
    """Who made and signed the package: one data file of one office."""

    office: Office
    writer: Writer
    key: PublicKey


class Range(Document, frozen=True, kw_only=True):
    """The changes of one writer in this package, and the chain's hash after the last of them."""

    writer: Writer
    from_seq: Seq
    to_seq: Seq
    head: Hex32


class Total(Document, frozen=True, kw_only=True):
    """What one commune holds of one kind in one year, so that both sides can compare."""

    commune: Code
    year: Annotated[int, Meta(ge=1900, le=9999)]
    kind: Code
    counts: Annotated[dict[Code, Count], Meta(max_length=50)]
    digest: Hex32


class ChecklistVersion(Document, frozen=True, kw_only=True):
    """A checklist (bộ tiêu chí) that scores in this package were given with."""

    id: UUID
    code: Text
    version: Text


class Payload(Document, frozen=True, kw_only=True):
    """The encrypted payload as it stands in the file, and the plain text inside."""

    sha256: Hex32
    size: Count
    plain_sha256: Hex32
    plain_size: Count


class Invitation(Document, frozen=True, kw_only=True):
    """What a commune needs to seal and send to the office that invites it (thư mời)."""

    level: Text
    recipient: Recipient


class EnrolmentRequest(Document, frozen=True, kw_only=True):
    """What an office asks its key to be accepted as; signing the manifest proves it has the key.

    Attributes:
        main: asked of the receiving office; else of the office's own main PC.
        pc: what the office calls the PC.
    """

    recipient: Recipient
    main: bool = True
    pc: Annotated[str, Meta(max_length=60)] = ""


class Revocation(Document, frozen=True, kw_only=True):
    """A key is worth nothing for changes after `up_to` (thu hồi khoá)."""

    key: PublicKey
    up_to: Count
    number: Seq


class Elsewhere(Document, frozen=True, kw_only=True):
    """A household of the recipient that stands in another commune's register too.

    Attributes:
        family: its id in the recipient's own register; without that it names nobody.
        office: the other commune's name.
        here: whether the receiving office decided that it lives with the recipient.
    """

    family: UUID
    office: Text
    here: bool = False


class Manifest(Document, frozen=True, kw_only=True, tag_field="purpose", tag="package"):
    """The signed statement about a package (bản kê gói).

    Attributes:
        totals: what the sender counts in its tables.
        vector: the changes that `totals` rest on; who holds others counts differently.
        list_number, revoked: the list of revoked keys, in a grant, which has no payload.
        elsewhere: in a receipt, households of two communes, as the receiving office decided.
        transfers: in a receipt, households that move between communes; sealed, see
            `desktop.sync.transfers`.
    """

    format: Annotated[int, Meta(ge=1, le=1_000)]
    minimum_reader: Annotated[int, Meta(ge=1, le=1_000)]
    kind: Kind
    package: UUID
    number: Count
    sender: Sender
    recipients: Annotated[tuple[Office, ...], Meta(max_length=500)]
    program: Text
    wall_time_informational: Annotated[str, Meta(max_length=40)]
    ranges: Annotated[tuple[Range, ...], Meta(max_length=1_000)] = ()
    vector: Annotated[dict[Writer, Seq], Meta(max_length=1_000)] = {}
    builds_on: UUID | None = None
    checklists: Annotated[tuple[ChecklistVersion, ...], Meta(max_length=500)] = ()
    totals: Annotated[tuple[Total, ...], Meta(max_length=5_000)] = ()
    payload: Payload | None = None
    invitation: Invitation | None = None
    request: EnrolmentRequest | None = None
    list_number: Count = 0
    revoked: Annotated[tuple[Revocation, ...], Meta(max_length=10_000)] = ()
    elsewhere: Annotated[tuple[Elsewhere, ...], Meta(max_length=10_000)] = ()
    transfers: Annotated[bytes, Meta(max_length=500_000)] = b""

    @property
    def changes(self) -> int:
        """How many changes the ranges announce."""
        return sum(span.to_seq - span.from_seq + 1 for span in self.ranges)


class _Preface(msgspec.Struct, frozen=True):
    format: int
    minimum_reader: int


Signed = TypeVar("Signed", bound=Document)


def encode(document: Document) -> bytes:
    """Write a document in its one form: keys sorted, no spaces, UTF-8."""
    return msgspec.json.encode(document, order="sorted")


def is_canonical(data: bytes) -> bool:
    """Say whether any JSON is in its one form; doubled keys and spaces are not."""
    return msgspec.json.encode(msgspec.json.decode(data), order="sorted") == data


def decode(data: bytes, kind: type[Signed]) -> Signed:
    """Read a document of our own format, refusing unknown fields and any other spelling.

    Raises:
        msgspec.MsgspecError: not such a document.
    """
    document = msgspec.json.decode(data, type=kind)
    if encode(document) != data:
        raise msgspec.ValidationError("not in its one form")
    return document


def read(data: bytes) -> Manifest:
    """Read a manifest; nothing in it is believed before its signature is checked.

    Raises:
        PackageRefused: from a newer program, or not a manifest.
    """
    try:
        preface = msgspec.json.decode(data, type=_Preface)
        if preface.minimum_reader > READS:
            raise PackageRefused(Reason.NEWER_FORMAT, needs=preface.minimum_reader)
        if preface.format <= FORMAT:
            manifest = decode(data, Manifest)
        elif is_canonical(data):
            manifest = msgspec.json.decode(data, type=Manifest)
        else:
            raise PackageRefused(Reason.MANIFEST_INVALID)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        raise PackageRefused(Reason.MANIFEST_INVALID) from None
    if not _agrees_with_itself(manifest):
        raise PackageRefused(Reason.MANIFEST_INVALID)
    return manifest


def _agrees_with_itself(manifest: Manifest) -> bool:
    """Check what the types cannot say: each kind has its parts, and no other's."""
    writers = [span.writer for span in manifest.ranges]
    return (
        (manifest.payload is not None) == manifest.kind.sealed
        and (manifest.invitation is not None) == (manifest.kind is Kind.INVITATION)
        and (manifest.request is not None) == (manifest.kind is Kind.ENROLMENT_REQUEST)
        and (bool(manifest.recipients) or manifest.kind is Kind.INVITATION)
        and (not manifest.ranges or manifest.kind.sealed)
        and (manifest.kind is Kind.ENROLMENT or not (manifest.revoked or manifest.list_number))
        and (manifest.kind is Kind.RECEIPT or not (manifest.elsewhere or manifest.transfers))
        and len(writers) == len(set(writers))
        and all(span.from_seq <= span.to_seq for span in manifest.ranges)
    )
