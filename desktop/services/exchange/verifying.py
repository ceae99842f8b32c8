"""Checking a package without any data file: all that a stranger with the invitation can check."""

from collections.abc import Sequence
from pathlib import Path

from desktop.services.exchange.received import Verdict
from desktop.sync import container, opening, signing
from desktop.sync.enrolment import Trust
from desktop.sync.failures import PackageRefused
from desktop.sync.manifest import Kind, Office, Sender
from desktop.sync.reasons import Reason


def trust_in(invitation: Path) -> Trust:
    """What a receiving office's invitation (thư mời) lets one believe.

    Raises:
        PackageRefused: it is damaged, or no invitation.
    """
    sender = _inviting(invitation)
    return Trust(office=None, roots={sender.key: sender.office})


def inviter(invitation: Path) -> tuple[Office, str]:
    """Who invites, and the fingerprint to compare before anything is believed.

    Raises:
        PackageRefused: it is damaged, or no invitation.
    """
    sender = _inviting(invitation)
    return sender.office, signing.fingerprint(sender.key)


def _inviting(invitation: Path) -> Sender:
    content = opening.check(container.read(invitation), Trust(office=None)).manifest
    if content.kind is not Kind.INVITATION:
        raise PackageRefused(Reason.WRONG_KIND, kind=content.kind.value)
    return content.sender


def verify(paths: Sequence[Path], trust: Trust) -> list[Verdict]:
    """Check files from the outside: their one form, signature, enrolment and hashes."""
    return [_verdict(path, trust) for path in paths]


def _verdict(path: Path, trust: Trust) -> Verdict:
    try:
        content = opening.check(container.read(path), trust).manifest
    except PackageRefused as refused:
        return Verdict(path, accepted=False, reason=refused.reason)
    sender = content.sender.office.code
    return Verdict(path, True, None, content.kind, sender, content.changes)
