"""The answer to a package (biên nhận): what was accepted, what was not, and a code to read aloud."""

import hashlib
from collections.abc import Iterable
from typing import Annotated
from uuid import UUID

from msgspec import Meta

from desktop.sync.manifest import (
    Count,
    Document,
    Hex32,
    Office,
    PublicKey,
    Recipient,
    Revocation,
    Seq,
    Total,
    Writer,
)
from desktop.sync.reasons import Reason
from desktop.sync.signing import heard, spoken

_CODE_LETTERS = 8
CODE_LENGTH = _CODE_LETTERS + 1
"""With the dash in its middle."""


class Head(Document, frozen=True, kw_only=True):
    """How far one writer's changes were accepted, and the chain's hash there."""

    writer: Writer
    seq: Seq
    head: Hex32


class Refusal(Document, frozen=True, kw_only=True):
    """A package that was not taken; `package` only if its manifest could be believed."""

    file: Annotated[str, Meta(max_length=255)]
    reason: Reason
    package: UUID | None = None


class Above(Document, frozen=True, kw_only=True):
    """The receiving office as a PC of the commune knows it, and how far it has confirmed."""

    office: Office
    writer: Writer
    key: PublicKey
    recipient: Recipient
    confirmed: Annotated[dict[Writer, Seq], Meta(max_length=10_000)]
    receipt: UUID | None = None


class PcNote(Document, frozen=True, kw_only=True):
    """What one PC of an office tells the others (thẻ máy).

    Attributes:
        name: what people call it.
        members: the statements about PCs it knows, for PCs that have not met each other.
        above: the receiving office, as it knows it.
        successor: on the last card under a main PC's former name, the statement by which the former
            key hands on to the one in use.
        list_number, revoked: in a notice to a PC of the office whose key was revoked, and to it
            alone: the list and its entry.
    """

    name: Annotated[str, Meta(max_length=60)] = ""
    members: Annotated[
        tuple[Annotated[bytes, Meta(max_length=10_000)], ...], Meta(max_length=100)
    ] = ()
    above: Above | None = None
    successor: Annotated[bytes, Meta(max_length=10_000)] = b""
    list_number: Count = 0
    revoked: Annotated[tuple[Revocation, ...], Meta(max_length=10)] = ()


class Receipt(
    Document, frozen=True, kw_only=True, tag_field="line", tag="receipt", forbid_unknown_fields=True
):
    """What the receiving side holds after taking packages; travels signed and sealed.

    Attributes:
        everything: the receiving office asks for a package from the first change on.
        pc: only between the PCs of one office.
    """

    accepted: Annotated[tuple[Head, ...], Meta(max_length=10_000)]
    packages: Annotated[tuple[UUID, ...], Meta(max_length=10_000)] = ()
    refused: Annotated[tuple[Refusal, ...], Meta(max_length=10_000)] = ()
    totals: Annotated[tuple[Total, ...], Meta(max_length=5_000)] = ()
    conflicts: Count = 0
    duplicates: Count = 0
    revocation_list: Count = 0
    everything: bool = False
    pc: PcNote | None = None

    @property
    def code(self) -> str:
        """The 8 letters both offices can compare by phone."""
        return short_code(self.accepted)


def short_code(accepted: Iterable[Head]) -> str:
    """Derive the code from the accepted heads alone, whatever order they come in."""
    lines = sorted(f"{head.writer} {head.seq} {head.head}\n" for head in accepted)
    text = "sokhuyenhoc receipt\n" + "".join(lines)
    return spoken(hashlib.sha256(text.encode()).digest(), _CODE_LETTERS)


def is_code(typed: str, accepted: Iterable[Head]) -> bool:
    """Say whether a code heard over the phone stands for these heads; case and dashes are free."""
    return heard(typed) == short_code(accepted)
