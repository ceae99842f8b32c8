"""The exchange folder (thư mục trao đổi): where the PCs of one office meet, or a stick between them.

Each PC writes what some other PC is not known to hold, one file for each writer's range, and a card
that says what it holds itself. It reads what the others wrote, in any order and as often as it
likes, and removes only its own files, once everybody has what is in them.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from desktop.db.database import Session
from desktop.db.datafile.files import discard
from desktop.db.exchange import offices, peers
from desktop.db.exchange.peers import ParcelRow, PeerRow
from desktop.db.failures import DataReadOnly, DiskFull
from desktop.db.journal.background import without_cycles
from desktop.errors import AppError
from desktop.progress import Progress, Silent
from desktop.services.core import Core
from desktop.services.exchange import cards
from desktop.services.exchange.cutting import Part, cut
from desktop.services.exchange.outgoing import manifest_of, own_office
from desktop.services.exchange.pcs import Pcs
from desktop.services.exchange.received import Received
from desktop.services.failures import FolderMissing, WrongRole
from desktop.services.reception.receiving import Reception
from desktop.services.register.erasing import drop_salts
from desktop.services.sharing.failures import ExchangeFolderUnset
from desktop.services.sharing.plan import SHARED, Plan, Span, plan
from desktop.services.trust.known_pcs import office_pcs, own_links
from desktop.services.trust.letters import key_of
from desktop.services.writing import written
from desktop.sync import container, manifest, packing
from desktop.sync.enrolment import Link
from desktop.sync.failures import PackageRefused
from desktop.sync.manifest import Kind, Manifest
from desktop.sync.reasons import Reason

FOLDER, CARD, FAREWELL = "exchange_folder", "pc_card", "pc_farewell"
LIMIT = 45_000_000
"""Bytes of one file's payload; more go into several files."""

HALF = {
    Reason.UNREADABLE, Reason.NOT_A_PACKAGE, Reason.NOT_CANONICAL, Reason.MANIFEST_INVALID,
    Reason.PAYLOAD_DAMAGED,
}  # fmt: skip
"""How a file looks that is still being copied."""
OTHERS = {Reason.OTHER_RECIPIENT, Reason.DECRYPTION_FAILED, Reason.SENDER_OUT_OF_SCOPE}
"""Files that are somebody else's business."""


@dataclass(slots=True)
class Shared:
    """What one meeting in the folder did.

    Attributes:
        taken: what became of the files that were read and are new.
        received: changes taken over, by the writer of the PC that handed them over.
        written: changes put there for the others.
        pending: files that are not whole yet; they are looked at again the next time.
        unknown: files of PCs that the main PC has not taken in.
        waiting: files that wait for changes that have not come yet.
        failure: why nothing could be written; what was read stays read.
        granted: whether the others can read what this PC writes.
    """

    taken: list[Received] = field(default_factory=list)
    received: dict[str, int] = field(default_factory=dict)
    written: int = 0
    pending: list[str] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)
    waiting: int = 0
    failure: AppError | None = None
    granted: bool = True

    @property
    def refused(self) -> list[Received]:
        """Files that were put aside."""
        return [one for one in self.taken if not one.accepted]

    @property
    def told(self) -> list[Received]:
        """Files of which a person has to know: put aside, a notice, or the first showing a fork."""
        forks = [one for one in self.taken if one.accepted and one.reason is Reason.FORK]
        here = [one for one in forks if one.facts.get("renewed")]
        revoked = [one for one in self.taken if one.facts.get("own")]
        return [*self.refused, *revoked[:1], *(here or forks)[:1]]

    @property
    def applied(self) -> int:
        """All changes taken over."""
        return sum(self.received.values())


class Sharing:
    """Meets the office's other PCs in a folder."""

    def __init__(self, core: Core, pcs: Pcs, reception: Reception) -> None:
        self._core, self._pcs, self._reception = core, pcs, reception
        self._told: set[tuple[str, int]] = set()

    def folder(self) -> Path | None:
        """The folder chosen on this PC; None before."""
        with self._core.database.read() as session:
            kept = offices.setting(session, FOLDER)
        return Path(kept) if kept else None

    def choose_folder(self, folder: Path | None) -> None:
        """Remember the folder, or that there is none any more.

        Raises:
            FolderMissing: it is not there.
        """
        if folder is not None and not folder.is_dir():
            raise FolderMissing(folder=folder.name)
        with self._core.database.bookkeeping() as session:
            offices.set_setting(session, FOLDER, str(folder) if folder else "")
        self._core.database.tell(frozenset({"peer"}))

    @without_cycles()
    def sync(self, folder: Path | None = None, progress: Progress | None = None) -> Shared:
        """Take what the others left in the folder, and leave what they lack.

        Args:
            folder: the chosen one unless said.
            progress: told after each file.

        Raises:
            WrongRole: a receiving office has no other PCs.
            ExchangeFolderUnset, FolderMissing: there is no such folder now.
            Cancelled: the officer stopped it; what was taken stays taken.
        """
        if self._core.office.role != "commune":
            raise WrongRole(role="commune")
        folder = folder or self.folder()
        if folder is None:
            raise ExchangeFolderUnset
        progress, result = progress or Silent(), Shared()
        files = _listed(folder)
        for done, path in enumerate(files):
            progress.step(done, len(files) + 1)
            self._look(path, result)
        result.granted = self._pcs.joined()
        if result.granted:
            try:
                self._give(folder, result, progress)
            except (DataReadOnly, DiskFull, FolderMissing) as failure:
                result.failure = failure
        progress.step(len(files) + 1, len(files) + 1)
        return result

    def _look(self, path: Path, result: Shared) -> None:
        """Take one file, if it is for this PC and new."""
        try:
            content = manifest.read(container.read(path).manifest)
            if not self._is_new(content):
                return
            verdict = self._reception.verify(path)
            reason, size = verdict.reason, path.stat().st_size
        except PackageRefused as failure:
            content, reason, size = None, failure.reason, 0
        except OSError:  # the stick was pulled meanwhile
            content, reason, size = None, Reason.UNREADABLE, 0
        if reason in HALF:
            result.pending.append(path.name)
        elif reason is Reason.KEY_REVOKED and content and content.kind is Kind.RECEIPT:
            return  # the card of a name that is not used any more
        elif reason is Reason.SENDER_UNKNOWN:
            result.unknown.append(path.name)
        elif reason not in OTHERS and (path.name, size) not in self._told:
            self._take(path, content, result)
            if result.taken and not result.taken[-1].accepted:
                self._told.add((path.name, size))  # once is enough to say so

    def _is_new(self, content: Manifest) -> bool:
        """Whether a file of this kind is for us and has not been taken yet."""
        own, sender = self._core, content.sender
        if own.office.code not in {office.code for office in content.recipients}:
            return False
        if content.kind not in {Kind.CHANGES, Kind.RECEIPT}:
            return False
        with own.database.read() as session:
            if any(str(content.package) == one.receipt for one in office_pcs(session, own)):
                return False
            ours = {row.id for row in offices.writers(session) if row.secret}
            if content.kind is Kind.RECEIPT and sender.writer in ours:
                said = offices.setting(session, CARD).endswith(str(content.package))
                return sender.writer == own.writer.id and not said
            parcel = peers.parcel(session, content.package)
        return parcel is None or parcel.state in {"waiting", "refused"}

    def _take(self, path: Path, content: Manifest | None, result: Shared) -> None:
        for one in self._reception.receive([path]):
            result.taken.append(one)
            result.waiting += one.waiting
            if content is not None and one.applied and one.kind is Kind.CHANGES:
                writer = content.sender.writer
                result.received[writer] = result.received.get(writer, 0) + one.applied

    def _give(self, folder: Path, result: Shared, progress: Progress) -> None:
        """Write what some other PC lacks, and the card; tidy up what nobody needs any more."""
        with self._core.database.read() as session:
            known = office_pcs(session, self._core)
            others = [one for one in known if one.state == "enrolled"]
            self._write_notices(folder, session, known)
            if not others:
                return
            todo = plan(session, self._core, others, folder)
        self._core.mark()
        for writer, span in sorted(todo.needed.items()):
            result.written += self._write(folder, writer, span, todo, progress)
        self._write_card(folder, todo)
        self._write_farewell(folder, todo)
        with self._core.database.bookkeeping() as session:
            drop_salts(session, self._core)
            for parcel in todo.superfluous:
                discard(folder / parcel.file_name)
                peers.keep_parcel(session, parcel._replace(state="confirmed"))

    def _write(self, folder: Path, writer: str, span: Span, todo: Plan, progress: Progress) -> int:
        first, last = span
        ranges = {writer: (first, last, todo.heads[writer][1])}
        recipients = list(todo.recipients)
        with self._core.database.read() as session:
            links = own_links(session, self._core.writer)
            for part in cut(session, ranges, recipients, LIMIT, progress, "office"):
                self._write_part(folder, writer, part, todo, links)
        return last - first + 1

    def _write_part(
        self, folder: Path, writer: str, part: Part, todo: Plan, links: Sequence[Link]
    ) -> None:
        core, (first, last, _head) = self._core, part.ranges[writer]
        content = manifest_of(
            core, Kind.CHANGES, package=part.package, recipients=(own_office(core),),
            ranges=part.spans,
            vector={one: seq for one, (seq, _head) in todo.heads.items()},
            totals=todo.totals, payload=packing.describe(part.sealed), format=todo.asks,
            minimum_reader=todo.asks,
        )  # fmt: skip
        name = f"{core.office.code}-{writer}-{first}-{last}-{part.package.hex[:6]}.skh"
        data = container.build(packing.pack(content, key_of(core.writer), links, part.sealed))
        with written(folder / name) as file:
            file.write(data)
        parcel = ParcelRow(
            id=part.package, direction=SHARED, kind=Kind.CHANGES.value,
            office_code=core.office.code, writer=core.writer.id, file_name=name,
            bytes=len(data), changes=part.changes,
            handled_at=int(core.clock().timestamp() * 1000), state="written", reason="",
            vector={writer: [first, last]}, code=todo.readers, counts={},
        )  # fmt: skip
        with core.database.bookkeeping() as session:
            peers.keep_parcel(session, parcel)

    def _write_card(self, folder: Path, todo: Plan) -> None:
        """Say what this PC holds; what has been said already is not said again."""
        core = self._core
        to = folder / f"{core.office.code}-{core.writer.id}-may.skh"
        with core.database.read() as session:
            receipt = cards.card(session, core)
            said = hashlib.sha256(manifest.encode(receipt) + todo.readers.encode()).hexdigest()
            if offices.setting(session, CARD) == f"{said} {_package(to)}":
                return
            parts = cards.packed(session, core, receipt, todo.recipients)
        with written(to) as file:
            file.write(container.build(parts))
        with core.database.bookkeeping() as session:
            offices.set_setting(session, CARD, f"{said} {_package(to)}")

    def _write_notices(self, folder: Path, session: Session, known: Sequence[PeerRow]) -> None:
        """Tell each PC whose key was revoked, once a folder; nothing else is sealed to it."""
        for peer in known:
            told = cards.notice(session, self._core, peer)
            if told is None:
                continue
            to = folder / f"{self._core.office.code}-{peer.writer}-thu-hoi-{told[1]}.skh"
            if not to.exists():
                with written(to) as file:
                    file.write(container.build(told[0]))

    def _write_farewell(self, folder: Path, todo: Plan) -> None:
        """After a change of the main PC's key: the last card under its former name, once a folder."""
        core = self._core
        with core.database.read() as session:
            found = cards.farewell(session, core, todo.recipients)
            if found is None:
                return
            former, parts, said = found
            to, said = folder / f"{core.office.code}-{former}-may.skh", f"{folder} {said}"
            if to.exists() and offices.setting(session, FAREWELL) == said:
                return
        with written(to) as file:
            file.write(container.build(parts))
        with core.database.bookkeeping() as session:
            offices.set_setting(session, FAREWELL, said)


def _package(path: Path) -> str:
    """The id of the package in a file; empty when there is none."""
    try:
        return str(manifest.read(container.read(path).manifest).package)
    except (PackageRefused, OSError):
        return ""


def _listed(folder: Path) -> Sequence[Path]:
    """The packages in a folder, data before cards: a card speaks of data that may lie there too.

    Raises:
        FolderMissing: the folder is gone, or the stick was pulled.
    """
    try:
        found = [path for path in folder.iterdir() if path.suffix == ".skh"]
    except OSError as failure:
        raise FolderMissing(folder=folder.name) from failure
    return sorted(found, key=lambda path: (path.stem.endswith("-may"), path.name))
