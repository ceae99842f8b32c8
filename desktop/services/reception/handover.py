"""Handing a register over to the commune it was merged into (bàn giao sổ), sealed and signed."""

import hashlib
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from desktop.db.database import Database, Session
from desktop.db.datafile.files import failure_of
from desktop.db.datafile.handing_over import copy_without_secrets
from desktop.db.exchange import offices, revocations
from desktop.db.failures import BackupDamaged, DataMissing
from desktop.services.core import Core
from desktop.services.datafile import other_file
from desktop.services.exchange.outgoing import own_office
from desktop.services.exchange.pcs import Pcs
from desktop.services.failures import WrongRole
from desktop.services.reception.failures import HandoverUnfit
from desktop.services.trust.failures import FingerprintDiffers
from desktop.services.trust.identities import identities_of
from desktop.services.trust.known_pcs import own_links
from desktop.services.trust.letters import key_of, trust_of
from desktop.services.writing import written
from desktop.sync import container, enrolment, handover, opening, signing
from desktop.sync.enrolment import Trust
from desktop.sync.failures import PackageRefused
from desktop.sync.handover import ENDING, Letter
from desktop.sync.manifest import Office, Sender
from desktop.sync.reasons import Reason

__all__ = ["ENDING", "Handed", "Handover", "Signed", "Successor"]

COPY = "register.db"


@dataclass(frozen=True, slots=True)
class Successor:
    """The commune that a register goes to, as its card says; nobody has compared the key yet."""

    office: Office
    fingerprint: str
    recipient: str


@dataclass(frozen=True, slots=True)
class Handed:
    """A hand-over file that was written."""

    path: Path
    bytes: int
    to: Office


@dataclass(frozen=True, slots=True)
class Signed:
    """Who signed a hand-over file.

    Attributes:
        vouched: whether the same receiving office has enrolled that key; else a person compares.
    """

    office: Office
    fingerprint: str
    vouched: bool


class Handover:
    """Writes the register for one other commune alone."""

    def __init__(self, core: Core) -> None:
        self._core = core

    def card(self, to: Path) -> str:
        """Write the card by which another commune can seal to this one; gives its fingerprint.

        It is the main PC's file for new PCs: it names the office and its keys, and grants nothing.

        Raises:
            WrongRole, OnlyMainPc: another PC or office does that.
            FolderMissing, DiskFull, DataReadOnly: it cannot be written.
        """
        Pcs(self._core).invite(to)
        return self.successor(to, own=True).fingerprint

    def successor(self, card: Path, *, own: bool = False) -> Successor:
        """Read the card of the commune that goes on.

        Raises:
            PackageRefused: it is damaged, or no card.
            HandoverUnfit: it is this office's own, or no commune's.
        """
        content = opening.check(container.read(card), Trust(office=None)).manifest
        if content.invitation is None:
            raise PackageRefused(Reason.WRONG_KIND, kind=content.kind.value)
        office = content.sender.office
        if not content.recipients or (office.code == self._core.office.code and not own):
            raise HandoverUnfit(office=office.name)
        letters = signing.fingerprint(content.sender.key)
        return Successor(office, letters, content.invitation.recipient)

    def write(self, card: Path, fingerprint: str, to: Path) -> Handed:
        """Write the whole register, sealed to the commune of a card whose key was compared.

        Raises:
            WrongRole: only a commune hands its register over.
            PackageRefused, HandoverUnfit: see `successor`.
            FingerprintDiffers: what was heard is not the card's; nothing is written.
            FolderMissing, DiskFull, DataReadOnly, BackupDamaged: it cannot be written.
        """
        core = self._core
        if core.office.role != "commune":
            raise WrongRole(role="commune")
        successor = self.successor(card)
        if signing.heard(fingerprint) != successor.fingerprint:
            raise FingerprintDiffers
        key = os.urandom(32)
        with _room(core) as copy:
            copy_without_secrets(core.database.engine, copy, core.data_key, key, offices.SECRETS)
            letter = self._letter(successor, key, copy)
            with written(to) as file:
                handover.write(file, letter, key_of(core.writer), copy)
        return Handed(to, to.stat().st_size, successor.office)

    def _letter(self, successor: Successor, key: bytes, copy: Path) -> Letter:
        core = self._core
        with core.database.read() as session:
            links = own_links(session, core.writer)
        sender = Sender(office=own_office(core), writer=core.writer.id, key=core.writer.public)
        with copy.open("rb") as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()
        return Letter(
            sender=sender,
            to=successor.office,
            recipient=successor.recipient,
            data_key=key.hex(),
            data_sha256=digest,
            data_size=copy.stat().st_size,
            wall_time_informational=core.now(),
            statements=enrolment.encode(links) if links else b"",
        )


def is_one(source: Path) -> bool:
    """Whether a file is a hand-over file by its name, in whatever case a stick gives it back."""
    return source.suffix.casefold() == ENDING


def signed(core: Core, source: Path) -> Signed:
    """Who signed a hand-over file for this commune.

    Raises:
        DataMissing, PackageRefused: it cannot be read, or was sealed to another commune.
    """
    letter = _read(core, source).letter
    with core.database.read() as session:
        vouched = _vouched(session, letter)
    return Signed(letter.sender.office, signing.fingerprint(letter.sender.key), vouched)


@contextmanager
def opened(core: Core, source: Path) -> Iterator[Database]:
    """The register in a hand-over file, brought up to this release; its copy is gone afterwards.

    Raises:
        DataMissing, PackageRefused, BackupDamaged, DataTooNew, DiskFull: it cannot be opened, or
            holds another office's register than the one that signed.
    """
    letter, data_at = _read(core, source)
    with _room(core) as copy:
        _unpack(source, data_at, copy, letter.data_sha256)
        with other_file.opened_with(bytes.fromhex(letter.data_key), copy, source) as database:
            with database.read() as session:
                found = offices.own(session).code
            if found != letter.sender.office.code:
                raise PackageRefused(Reason.SENDER_OUT_OF_SCOPE, office=found)
            yield database


def _read(core: Core, source: Path) -> handover.Read:
    if not source.is_file():
        raise DataMissing(file=source.name)
    with core.database.read() as session:
        identities = identities_of(session)
    try:
        found = handover.read(source, identities)
    except OSError as failure:
        raise failure_of(failure, source) from failure
    if found.letter.to.code != core.office.code:
        raise PackageRefused(Reason.OTHER_RECIPIENT, offices=found.letter.to.name)
    return found


def _vouched(session: Session, letter: Letter) -> bool:
    """Whether what this office believes leads to the key that signed."""
    if letter.sender.key in {row.key for row in revocations.listed(session)}:
        return False
    try:
        last = enrolment.verify_chain(enrolment.decode(letter.statements), trust_of(session))
    except PackageRefused:
        return False
    return (last.key, last.office.code) == (letter.sender.key, letter.sender.office.code)


def _unpack(source: Path, data_at: int, copy: Path, sha256: str) -> None:
    digest = hashlib.sha256()
    with source.open("rb") as file, copy.open("wb") as target:
        file.seek(data_at)
        while block := file.read(handover.BLOCK):
            digest.update(block)
            target.write(block)
    if digest.hexdigest() != sha256:
        raise BackupDamaged(file=source.name)


@contextmanager
def _room(core: Core) -> Iterator[Path]:
    """A place for a copy beside the data file; gone afterwards."""
    beside = core.data_file.parent
    try:
        with TemporaryDirectory(prefix="handing-over-", dir=beside) as folder:
            yield Path(folder) / COPY
    except OSError as failure:
        raise failure_of(failure, core.data_file) from failure
