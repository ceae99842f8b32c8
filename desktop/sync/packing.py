"""Putting a package together: sealed payload, signed manifest, one file."""

from collections.abc import Sequence

from desktop.sync import enrolment, manifest
from desktop.sync.container import Container
from desktop.sync.enrolment import Link
from desktop.sync.manifest import Manifest, Payload
from desktop.sync.sealing import Sealed
from desktop.sync.signing import SigningKey


def describe(sealed: Sealed) -> Payload:
    """Say of a sealed payload what the manifest carries."""
    return Payload(
        sha256=sealed.sha256,
        size=len(sealed.data),
        plain_sha256=sealed.plain_sha256,
        plain_size=sealed.plain_size,
    )


def pack(
    content: Manifest, key: SigningKey, links: Sequence[Link] = (), payload: Sealed | None = None
) -> Container:
    """Sign the manifest and put the parts together; what does not agree is a bug."""
    data = manifest.encode(content)
    manifest.read(data)  # what no reader would take must not leave this office
    if content.sender.key != key.public:
        raise ValueError("the manifest names another key")
    if content.payload != (describe(payload) if payload else None):
        raise ValueError("the manifest describes another payload")
    return Container(
        manifest=data,
        signature=key.sign(data),
        enrolment=enrolment.encode(links) if links else None,
        payload=payload.data if payload else None,
    )
