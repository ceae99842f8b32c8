"""Receiving a package: every check that needs no data file, in one stated order.

Nothing is written and nothing is taken over here. What follows, the continuity of chains, forks, the
one transaction and the comparison of totals, is the business of whoever holds the data file.
"""

import hashlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from desktop.sync import container, enrolment, manifest, payload, sealing, signing, transfers
from desktop.sync.blocks import Block
from desktop.sync.container import Container
from desktop.sync.enrolment import Link, Role, Standing, Trust
from desktop.sync.failures import PackageRefused
from desktop.sync.manifest import Kind, Manifest
from desktop.sync.payload import Content, Header, Published, Revocations, Subjects
from desktop.sync.reasons import Reason
from desktop.sync.receipts import Receipt
from desktop.sync.sealing import Identity
from desktop.sync.transfers import NOTHING, Transfers


@dataclass(frozen=True, slots=True)
class Checked:
    """A package whose outside is in order: made by its sender, whole, and meant for us.

    Attributes:
        standing: what the sender is; none when it only introduces itself.
        links: the statements that came with it.
    """

    manifest: Manifest
    parts: Container
    standing: Standing | None
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Opened:
    """A package that passed every check made here; its contents can be read again and again."""

    checked: Checked
    compressed: bytes
    receipt: Receipt | None = None
    revocations: Revocations | None = None
    published: tuple[Published, ...] = ()
    transfers: Transfers = NOTHING

    @property
    def manifest(self) -> Manifest:
        """What the package says of itself, signed."""
        return self.checked.manifest

    def contents(self) -> Iterator[Content]:
        """Give the lines of the payload one by one, without holding them all."""
        if self.manifest.payload is None:
            return iter(())
        plain = sealing.decompress(self.compressed, self.manifest.payload.plain_size)
        return payload.decode(plain)


def open_package(
    path: Path,
    trust: Trust,
    identities: Sequence[Identity],
    examine: Callable[[Block], None] | None = None,
) -> Opened:
    """Check a package file from the outside to the last block; `examine` knows the entities.

    Raises:
        PackageRefused: with the first reason found.
    """
    return open_parts(container.read(path), trust, identities, examine)


def open_parts(
    parts: Container,
    trust: Trust,
    identities: Sequence[Identity],
    examine: Callable[[Block], None] | None = None,
) -> Opened:
    """Check a package already in memory; see `open_package`."""
    checked = check(parts, trust)
    if parts.payload is None or checked.manifest.payload is None:
        return Opened(checked, b"")
    compressed = sealing.decrypt(parts.payload, identities)
    _check_plain(compressed, checked.manifest.payload)
    opened = Opened(checked, compressed)
    tally = _Tally()
    for content in opened.contents():
        tally.add(content)
        if examine is not None and isinstance(content, Block):
            examine(content)
    if not tally.agrees(checked):
        raise PackageRefused(Reason.BLOCK_INVALID)
    return Opened(
        checked, compressed, tally.receipt, tally.revocations, tuple(tally.published),
        transfers.unseal(checked.manifest.transfers, identities),
    )  # fmt: skip


def check(parts: Container, trust: Trust) -> Checked:
    """Make the checks that need no secret: anybody with the sender's key can repeat them.

    Raises:
        PackageRefused: with the first reason found.
    """
    content = manifest.read(parts.manifest)
    if not signing.verify(content.sender.key, parts.manifest, parts.signature):
        raise PackageRefused(Reason.SIGNATURE_WRONG)
    links = enrolment.decode(parts.enrolment) if parts.enrolment is not None else ()
    _check_keys(content, links)
    standing = _check_sender(content, links, trust)
    _check_recipient(content, links, trust)
    _check_hashes(content, parts.payload)
    return Checked(content, parts, standing, links)


def _check_keys(content: Manifest, links: tuple[Link, ...]) -> None:
    """Check that whatever is offered for sealing to is such a key, before anybody keeps it."""
    offer = content.invitation or content.request
    if offer is not None and not sealing.is_recipient(offer.recipient):
        raise PackageRefused(Reason.MANIFEST_INVALID)
    if not all(sealing.is_recipient(link.enrolment.recipient) for link in links):
        raise PackageRefused(Reason.ENROLMENT_INVALID)


def _check_sender(content: Manifest, links: tuple[Link, ...], trust: Trust) -> Standing | None:
    if content.kind in {Kind.INVITATION, Kind.ENROLMENT_REQUEST}:
        return None  # it introduces itself; a person compares the fingerprint
    if content.kind is not Kind.ENROLMENT:
        return enrolment.verify_sender(content, links, trust)
    # an enrolment's statements are about the one it is sent to, and its sender issued the last
    if not links or links[-1].enrolment.issuer != content.sender.key:
        raise PackageRefused(Reason.ENROLMENT_INVALID)
    enrolment.verify_chain(links, trust)
    return enrolment.verify_sender(content, links[:-1], trust)


def _check_recipient(content: Manifest, links: tuple[Link, ...], trust: Trust) -> None:
    if trust.office is None or content.kind is Kind.INVITATION:
        return
    returned = content.kind is Kind.CHANGES and content.sender.office.code == trust.office
    if not returned and trust.office not in {office.code for office in content.recipients}:
        raise PackageRefused(
            Reason.OTHER_RECIPIENT, offices=", ".join(office.name for office in content.recipients)
        )
    if content.kind is Kind.ENROLMENT and links[-1].enrolment.key not in trust.keys:
        raise PackageRefused(Reason.OTHER_RECIPIENT, offices=links[-1].enrolment.office.name)


def _check_hashes(content: Manifest, sealed: bytes | None) -> None:
    expected = content.payload
    if sealed is None or expected is None:
        if sealed is not None or expected is not None:
            raise PackageRefused(Reason.PAYLOAD_DAMAGED)
    elif len(sealed) != expected.size or hashlib.sha256(sealed).hexdigest() != expected.sha256:
        raise PackageRefused(Reason.PAYLOAD_DAMAGED)


def _check_plain(compressed: bytes, expected: manifest.Payload) -> None:
    digest = hashlib.sha256()
    for piece in sealing.decompress(compressed, expected.plain_size):
        digest.update(piece)
    if digest.hexdigest() != expected.plain_sha256:
        raise PackageRefused(Reason.PLAIN_MISMATCH)


class _Tally:
    """What the lines of one payload add up to."""

    def __init__(self) -> None:
        self.header: Header | None = None
        self.receipt: Receipt | None = None
        self.revocations: Revocations | None = None
        self.published: list[Published] = []
        self._subjects = 0
        self._ranges: dict[str, tuple[int, int, int]] = {}

    def add(self, content: Content) -> None:
        """Count one line in; what may stand once only is refused the second time."""
        match content:
            case Header():
                self.header = content
            case Receipt() if self.receipt is None:
                self.receipt = content
            case Revocations() if self.revocations is None:
                self.revocations = content
            case Published():
                self.published.append(content)
            case Block() if self.header is not None:
                writer = self.header.writers[content.writer]
                first, last = content.seq[0], content.seq[-1]
                rows, least, most = self._ranges.get(writer, (0, first, last))
                self._ranges[writer] = (
                    rows + len(content.seq),
                    min(least, first),
                    max(most, last),
                )
            case Subjects():
                self._subjects += len(content.ids)
            case _:
                raise PackageRefused(Reason.BLOCK_INVALID)

    def agrees(self, checked: Checked) -> bool:
        """Say whether the lines are those that the manifest announces, and the sender's to send."""
        kind, standing = checked.manifest.kind, checked.standing
        stated = {
            span.writer: (span.to_seq - span.from_seq + 1, span.from_seq, span.to_seq)
            for span in checked.manifest.ranges
        }
        from_above = standing is not None and standing.role is Role.RECEIVER
        return (
            self.header is not None
            and self.header.package == checked.manifest.package
            and len(set(self.header.writers)) == len(self.header.writers)
            and (self.receipt is not None) == (kind is Kind.RECEIPT)
            and (not self.published or kind is Kind.PUBLICATION)
            and (self.revocations is None or (from_above and kind is not Kind.CHANGES))
            and self._ranges == stated
            and self._subjects <= checked.manifest.changes  # each is spoken of; looking up costs
        )
