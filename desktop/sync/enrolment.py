"""Who may send for whom (ghi danh): statements about keys, signed, at most two in a row.

The receiving office vouches for the key of a commune's main PC; that PC may vouch for the commune's
other PCs, within its own scope. Validity goes by sequence and list number, never by date: clocks
may be wrong. A statement is kept and sent as the very bytes that were signed.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Annotated

import msgspec
from msgspec import Meta

from desktop.sync import manifest as manifests
from desktop.sync import signing
from desktop.sync.failures import PackageRefused
from desktop.sync.manifest import (
    Code,
    Document,
    Kind,
    Manifest,
    Office,
    PublicKey,
    Recipient,
    Revocation,
    Sender,
    Seq,
    Writer,
)
from desktop.sync.reasons import Reason

__all__ = [
    "Enrolment", "Link", "Revocation", "Role", "Standing", "Trust", "decode", "encode", "issue",
    "succeeds", "verify_chain", "verify_sender",
]  # fmt: skip


class Role(StrEnum):
    """What a key may do."""

    RECEIVER = "receiver"
    MAIN = "main"
    MEMBER = "member"


_MAY_SEND = {
    Role.RECEIVER: frozenset(Kind),
    Role.MAIN: frozenset(Kind) - {Kind.PUBLICATION},
    Role.MEMBER: frozenset({Kind.CHANGES, Kind.RECEIPT}),
}


class Enrolment(Document, frozen=True, kw_only=True, tag_field="purpose", tag="enrolment"):
    """One office's word that a key belongs to one data file of an office (giấy ghi danh).

    Attributes:
        scope: codes of the communes this key may speak for.
        number: of the issuer's list; a later statement about a writer replaces an earlier one.
        valid_from: first change of the writer this key vouches for.
    """

    issuer: PublicKey
    office: Office
    writer: Writer
    key: PublicKey
    recipient: Recipient
    role: Role
    scope: Annotated[tuple[Code, ...], Meta(min_length=1, max_length=100)]
    number: Seq
    valid_from: Seq = 1


@dataclass(frozen=True, slots=True)
class Link:
    """A statement, the bytes it was signed as, and the signature."""

    enrolment: Enrolment
    statement: bytes
    signature: bytes


@dataclass(frozen=True, slots=True)
class Trust:
    """All that this PC believes about keys, as read from its data file.

    Attributes:
        office: own code; none when a file is checked without a data file.
        keys: own public keys, for which an enrolment may arrive.
        roots: keys compared by a person, and the receiving office each belongs to.
        known: statements accepted earlier, by the key they are about.
        writers: code of the office that each known writer belongs to, own ones included.
        revoked: revocations, by key.
        anchors: key of this office's main PC, which vouches for the office's other PCs alone.
        retired: the main PC's former keys; whom they vouched for stays, nobody new is believed.
    """

    office: str | None
    keys: frozenset[bytes] = frozenset()
    roots: Mapping[bytes, Office] = field(default_factory=dict)
    known: Mapping[bytes, Enrolment] = field(default_factory=dict)
    writers: Mapping[str, str] = field(default_factory=dict)
    revoked: Mapping[bytes, Revocation] = field(default_factory=dict)
    anchors: Mapping[bytes, Office] = field(default_factory=dict)
    retired: frozenset[bytes] = frozenset()


@dataclass(frozen=True, slots=True)
class Standing:
    """What a believed sender is: its role, and the communes it speaks for (none: all)."""

    role: Role
    scope: frozenset[str] | None
    enrolment: Enrolment | None = None

    def speaks_for(self, codes: Iterable[str]) -> bool:
        """Say whether all these communes are the sender's to speak for."""
        return self.scope is None or self.scope.issuperset(codes)


class _SignedStatement(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    signature: Annotated[bytes, Meta(min_length=64, max_length=64)]
    statement: msgspec.Raw


class _Chain(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    chain: Annotated[tuple[_SignedStatement, ...], Meta(min_length=1, max_length=2)]


def issue(enrolment: Enrolment, key: signing.SigningKey) -> Link:
    """Sign a statement; the statement must name the key that signs it as its issuer."""
    if enrolment.issuer != key.public:
        raise ValueError("the issuer is another key")
    statement = manifests.encode(enrolment)
    return Link(enrolment, statement, key.sign(statement))


def encode(links: Sequence[Link]) -> bytes:
    """Write `enrolment.json`."""
    signed = [_SignedStatement(link.signature, msgspec.Raw(link.statement)) for link in links]
    return msgspec.json.encode(_Chain(tuple(signed)), order="sorted")


def decode(data: bytes) -> tuple[Link, ...]:
    """Read `enrolment.json`; nothing in it is believed yet.

    Raises:
        PackageRefused: not one or two statements in their one form.
    """
    try:
        signed = msgspec.json.decode(data, type=_Chain).chain
        links = tuple(
            Link(
                manifests.decode(bytes(one.statement), Enrolment),
                bytes(one.statement),
                one.signature,
            )
            for one in signed
        )
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        raise PackageRefused(Reason.ENROLMENT_INVALID) from None
    if encode(links) != data:
        raise PackageRefused(Reason.ENROLMENT_INVALID)
    return links


def verify_chain(links: Sequence[Link], trust: Trust) -> Enrolment:
    """Follow the statements from a key a person compared to the last key they vouch for.

    Raises:
        PackageRefused: a false signature, an issuer nobody here knows, or more than may be given.
    """
    for link in links:
        if not signing.verify(link.enrolment.issuer, link.statement, link.signature):
            raise PackageRefused(Reason.ENROLMENT_INVALID)
    first, last = links[0].enrolment, links[-1].enrolment
    if first.issuer not in trust.roots and not _of_this_office(first, trust):
        raise PackageRefused(Reason.SENDER_UNKNOWN, key=signing.fingerprint(first.issuer))
    _verify_not_stolen(first.issuer, first, trust)
    if len(links) == 1:
        return first
    if last.issuer != first.key:
        raise PackageRefused(Reason.ENROLMENT_INVALID)
    within = set(last.scope) <= set(first.scope) and last.office.code == first.office.code
    if first.role is not Role.MAIN or last.role is not Role.MEMBER or not within:
        raise PackageRefused(Reason.SENDER_OUT_OF_SCOPE)
    _verify_not_stolen(first.key, last, trust)
    return last


def _of_this_office(first: Enrolment, trust: Trust) -> bool:
    """Say whether the own main PC gave a statement to another PC, or the statement is its own."""
    given = first.issuer in trust.anchors and first.role is Role.MEMBER
    return (
        (given or first.key in trust.anchors)
        and first.office.code == trust.office
        and first.scope == (trust.office,)
    )


def _verify_not_stolen(issuer: bytes, statement: Enrolment, trust: Trust) -> None:
    """A thief of a key could enrol at will: only who was known before the revocation stays."""
    gone = issuer in trust.revoked or issuer in trust.retired
    if gone and statement.key not in trust.known:
        raise PackageRefused(Reason.KEY_REVOKED)


def succeeds(link: Link, sender: Sender, former: bytes) -> bool:
    """Say whether an office's former key signed for the one it sends with now (đổi khóa)."""
    statement = link.enrolment
    return (
        statement.issuer == former
        and (statement.key, statement.writer) == (sender.key, sender.writer)
        and statement.office.code == sender.office.code
        and signing.verify(former, link.statement, link.signature)
    )


def verify_sender(manifest: Manifest, links: Sequence[Link], trust: Trust) -> Standing:
    """Say what the sender of a package is, its signature being right already.

    Raises:
        PackageRefused: unknown, revoked, or sending what is not its to send.
    """
    sender = manifest.sender
    standing = _standing(manifest, links, trust)
    offices = {**trust.anchors, **trust.roots}
    office = offices[sender.key] if standing.enrolment is None else standing.enrolment.office
    others = {trust.writers.get(span.writer) for span in manifest.ranges} - {None}
    communes = {total.commune for total in manifest.totals}
    if (
        office.code != sender.office.code
        or manifest.kind not in _MAY_SEND[standing.role]
        or not standing.speaks_for(communes | {code for code in others if code})
    ):
        raise PackageRefused(Reason.SENDER_OUT_OF_SCOPE, office=sender.office.code)
    _verify_sequence(manifest, standing, trust)
    return standing


def _standing(manifest: Manifest, links: Sequence[Link], trust: Trust) -> Standing:
    sender = manifest.sender
    if sender.key in trust.roots:
        return Standing(Role.RECEIVER, None)
    if sender.key in trust.anchors and not links:
        return Standing(Role.MAIN, frozenset({trust.anchors[sender.key].code}))
    found = verify_chain(links, trust) if links else trust.known.get(sender.key)
    if found is None or found.key != sender.key or found.writer != sender.writer:
        raise PackageRefused(Reason.SENDER_UNKNOWN, key=signing.fingerprint(sender.key))
    earlier = trust.known.get(sender.key)
    if earlier is not None and earlier.number > found.number:
        found = earlier  # an old statement brought out again gives nothing back
    return Standing(found.role, frozenset(found.scope), found)


def _verify_sequence(manifest: Manifest, standing: Standing, trust: Trust) -> None:
    """Check the sender's key against revocations and later statements about its writer."""
    sender = manifest.sender
    limits = [
        later.valid_from - 1
        for later in trust.known.values()
        if standing.enrolment is not None
        and later.writer == sender.writer
        and later.key != sender.key
        and later.number > standing.enrolment.number
    ]
    if sender.key in trust.revoked:
        limits.append(trust.revoked[sender.key].up_to)
    if limits:
        to = {span.to_seq for span in manifest.ranges if span.writer == sender.writer}
        if len(to) != len(manifest.ranges) or not to or max(to) > min(limits):
            raise PackageRefused(Reason.KEY_REVOKED, up_to=min(limits))
    elif standing.enrolment is not None:
        first = standing.enrolment.valid_from
        own = [span for span in manifest.ranges if span.writer == sender.writer]
        if any(span.to_seq < first for span in own):
            raise PackageRefused(Reason.SENDER_OUT_OF_SCOPE, valid_from=first)
