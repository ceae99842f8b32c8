"""Receiving (nhận): every file is checked, taken over or refused with one reason, and answered."""

import hashlib
from collections.abc import Callable, Container, Iterable, Sequence
from pathlib import Path
from uuid import UUID

from desktop.db.database import Session
from desktop.db.datafile.files import discard
from desktop.db.exchange import peers
from desktop.db.exchange.peers import ParcelRow
from desktop.db.journal.background import without_cycles
from desktop.progress import Progress, Silent
from desktop.services.core import Core
from desktop.services.exchange import cards, confirming
from desktop.services.exchange.pcs import Pcs
from desktop.services.exchange.received import Preview, Received, Terms, Verdict, received, refused
from desktop.services.failures import FolderMissing, WrongRole
from desktop.services.reception import asking
from desktop.services.reception.answers import Answers, name_of
from desktop.services.reception.held import WAITING, HeldFiles, HeldRow
from desktop.services.reception.merge_copies import MergeCopies
from desktop.services.reception.merging import Merging
from desktop.services.reception.previewing import Previewing
from desktop.services.reception.taking_changes import TakingChanges
from desktop.services.register.commune_mergers import mergers_of
from desktop.services.standards.publications import Fate, Publications
from desktop.services.trust.identities import identities_of
from desktop.services.trust.keys import Trust, trust_of
from desktop.sync import container, manifest, opening, signing
from desktop.sync.enrolment import Role as KeyRole
from desktop.sync.failures import PackageRefused
from desktop.sync.manifest import Kind, Manifest
from desktop.sync.opening import Opened
from desktop.sync.reasons import Reason
from desktop.sync.schema_check import check_block

NOTED = {Kind.CHANGES, Kind.RECEIPT, Kind.PUBLICATION}
"""What is listed among the packages."""


class Reception:
    """Takes packages of every kind."""

    def __init__(self, core: Core, trust: Trust, publications: Publications) -> None:
        self._core = core
        self._trust = trust
        self._publications = publications
        merging = Merging(core)
        self._previewing = Previewing(core, merging, publications, self._open)
        self._pcs = Pcs(core)
        self.answers = Answers(core)
        self.held = HeldFiles(core)
        self.copies = MergeCopies(core)
        self._changes = TakingChanges(core, merging, self.copies)

    def verify(self, path: Path) -> Verdict:
        """Check a file from the outside to the last block; nothing is changed."""
        try:
            opened = self._open(path)
        except PackageRefused as failure:
            return refused(path, failure.reason)
        content = opened.manifest
        return Verdict(path, True, None, content.kind, content.sender.office.code, content.changes)

    def new_in(self, folder: Path) -> list[Path]:
        """The packages in a folder that were not taken over yet and do not come from here.

        What was refused before is listed again only when nothing holds it any more.
        """
        with self._core.database.read() as session:
            done = {one.id for one in peers.parcels(session) if one.state != "waiting"}
        held = {row.id for row in self.held.listed()}
        return [path for path in sorted(folder.glob("*.skh")) if _is_new(path, done, held)]

    def preview(self, paths: Sequence[Path], progress: Progress | None = None) -> list[Preview]:
        """Say what taking files over would do, each after the others; nothing is changed."""
        progress, verdicts = progress or Silent(), list[Verdict]()
        for done, path in enumerate(paths):
            progress.step(done, 2 * len(paths))
            verdicts.append(self.verify(path))
        return self._previewing.of(verdicts, progress)

    def receive(
        self,
        paths: Sequence[Path],
        receipts_to: Path | None = None,
        progress: Progress | None = None,
        terms: Terms | None = None,
    ) -> list[Received]:
        """Take files over, each in a unit of work of its own; a bad one never stops the others.

        Args:
            paths: packages, receipts and grants in any order.
            receipts_to: folder for the answers; none are written without it.
            progress: told after every file.
            terms: what the person has said yes to, and who hears of each file.

        Raises:
            DiskFull: there is no room for the copy that was asked for; nothing was taken.
            FolderMissing: there is no such folder for the answers; nothing was taken.
            Cancelled: the officer stopped it; files taken so far stay taken.
        """
        progress = progress or Silent()
        if receipts_to is not None and not receipts_to.is_dir():
            raise FolderMissing(folder=receipts_to.name)
        terms = terms or Terms()
        self._changes.begin(terms)
        results = []
        for done, path in enumerate(paths):
            progress.step(done, len(paths))
            results.append(self._receive(path))
            terms.each(results[-1])
        results.extend(self._retry_waiting(results))
        self.answers.tell_codes(results)
        if receipts_to is not None:
            self.answers.give(results, receipts_to, self._changes.totals)
        progress.step(len(paths), len(paths))
        return results

    @without_cycles()
    def _receive(self, path: Path, *, again: bool = False) -> Received:
        opened: Opened | None = None
        try:
            opened = self._open(path)
            result = self._take(path, opened)
        except PackageRefused as failure:
            result = received(path, opened)
            result.accepted, result.reason, result.facts = False, failure.reason, failure.facts
            if failure.reason is Reason.KEY_REVOKED:
                _name_sender(result)
            if failure.reason is Reason.WAITING:
                result.waiting, result.accepted = True, True
        except OSError:
            result = Received(path, accepted=False, reason=Reason.UNREADABLE)
        if not (again and result.waiting):
            self._note(path, opened, result)
        return result

    def retry(self, held: Sequence[HeldRow], terms: Terms | None = None) -> list[Received]:
        """Take files over that were put aside, from where they lie."""
        places = {row.id: self.held.place_of(row) for row in held}
        paths = [place for place in places.values() if place is not None]
        results = self.receive(paths, terms=terms)
        for result in results:
            if result.accepted and not result.waiting and result.facts.get("kept", True):
                discard(result.file)
        return results

    def _open(self, path: Path) -> Opened:
        with self._core.database.read() as session:
            trust, identities = trust_of(session), identities_of(session)
        try:
            opened = opening.open_package(path, trust, identities, check_block)
            self._check_origin(opened)
        except PackageRefused as failure:
            self._name_merger(failure)
            raise
        return opened

    def _name_merger(self, failure: PackageRefused) -> None:
        """Say of a commune that sends what is not its own by now that it was merged into another."""
        if failure.reason is Reason.SENDER_OUT_OF_SCOPE:
            with self._core.database.read() as session:
                into = {one.code: one.into_name for one in mergers_of(session)}
            if failure.facts.get("office") in into:
                failure.facts["merged_into"] = into[str(failure.facts["office"])]

    def _check_origin(self, opened: Opened) -> None:
        """Refuse what only the receiving office, or another PC of this office, may send here.

        Every commune of a receiving office can show a statement that this one believes.

        Raises:
            PackageRefused: `sender_out_of_scope`.
        """
        standing, content = opened.checked.standing, opened.manifest
        if standing is None or standing.role is KeyRole.RECEIVER:
            return
        own, sender = self._core.office, content.sender.office.code
        at_commune = own.role != "receiver"
        card = opened.receipt is not None and opened.receipt.pc is not None
        answers = content.kind is Kind.RECEIPT and not (at_commune and card)
        with self._core.database.read() as session:
            ended = any(one.code == sender for one in mergers_of(session))
        if answers or ended or (at_commune and sender != own.code):
            raise PackageRefused(Reason.SENDER_OUT_OF_SCOPE, office=sender)

    def _take(self, path: Path, opened: Opened) -> Received:
        handlers: dict[Kind, Callable[[Path, Opened], Received]] = {
            Kind.CHANGES: self._changes.take,
            Kind.RECEIPT: self._take_receipt,
            Kind.ENROLMENT: self._take_grant,
            Kind.INVITATION: self._take_invitation,
            Kind.PUBLICATION: self._take_publication,
        }
        handler = handlers.get(opened.manifest.kind)
        if handler is None:
            raise PackageRefused(Reason.WRONG_KIND, kind=opened.manifest.kind.value)
        return handler(path, opened)

    def _take_receipt(self, path: Path, opened: Opened) -> Received:
        assert opened.receipt is not None
        if opened.receipt.pc is not None:
            return cards.take(self._core, path, opened)
        return confirming.take(self._core, path, opened)

    def _take_grant(self, path: Path, opened: Opened) -> Received:
        of_ours = opened.manifest.sender.office.code == self._core.office.code
        (self._pcs if of_ours else self._trust).accept(path)
        result = received(path, opened)
        result.applied = 1
        return result

    def _take_publication(self, path: Path, opened: Opened) -> Received:
        result = received(path, opened)
        try:
            result.published = self._publications.take(opened)
        except PackageRefused as failure:
            if failure.reason is not Reason.ALREADY_RECEIVED:
                raise
            result.reason = failure.reason
        new = [one for one in result.published if one.fate not in {Fate.SAME, Fate.OLDER}]
        result.applied, result.already = len(new), len(result.published) - len(new)
        return result

    def _take_invitation(self, path: Path, opened: Opened) -> Received:
        try:
            taken = self._trust.invitations.take(path)
        except WrongRole:
            raise PackageRefused(Reason.WRONG_KIND, kind=Kind.INVITATION.value) from None
        result = received(path, opened)
        if taken is None:  # held until a person has compared the key
            result.reason = Reason.NOT_COMPARED
            result.facts["key"] = signing.fingerprint(opened.manifest.sender.key)
        else:
            result.applied = 1
        return result

    def _note(self, path: Path, opened: Opened | None, result: Received) -> None:
        """Keep what became of a file; a refused or waiting one is put aside as it is."""
        if opened is not None and opened.manifest.kind in NOTED:
            content = opened.manifest
            if opened.receipt is not None and opened.receipt.pc is not None:
                return  # a card of another PC says how things stand; it is read again and again
            with self._core.database.bookkeeping() as session:
                _ask(self._core, session, content, result)
                before = peers.parcel(session, content.package)
                if before is None or before.state in {"waiting", "refused"}:
                    peers.keep_parcel(session, _parcel(self._core, path, opened, result))
        if result.waiting or not result.accepted:
            self.held.keep(path, result)
        else:
            self.held.release(result)

    def _retry_waiting(self, results: Iterable[Received]) -> list[Received]:
        """Take over what waited for changes that have arrived now."""
        folder = self.held.folder(WAITING)
        done: list[Received] = []
        progressed = any(result.applied for result in results)
        while progressed and folder.is_dir():
            progressed = False
            for path in sorted(folder.glob("*.skh")):
                result = self._receive(path, again=True)
                if not result.waiting:
                    if result.facts.get("kept", True):  # else this is the only copy
                        discard(path)
                    done.append(result)
                    progressed = progressed or bool(result.applied)
        return done


def _is_new(path: Path, done: Container[UUID], held: Container[str]) -> bool:
    """Whether nothing is known of a file here; one that cannot be read is for a person to see."""
    try:
        digest = hashlib.sha256(path.read_bytes()).hexdigest()
        content = manifest.read(container.read(path).manifest)
    except OSError:
        return False
    except PackageRefused:
        return digest not in held
    ours = content.kind in {Kind.RECEIPT, Kind.INVITATION, Kind.ENROLMENT}
    return not ours and content.package not in done and digest not in held


def _name_sender(result: Received) -> None:
    """Say of a file whose signature is right and whose key was revoked who made it."""
    sender = manifest.read(container.read(result.file).manifest).sender
    result.sender, result.facts["writer"] = sender.office.code, sender.writer


def _ask(core: Core, session: Session, content: Manifest, result: Received) -> None:
    """Ask a commune for everything when its packages alone will never fit again."""
    code = content.sender.office.code
    if content.kind is not Kind.CHANGES or core.office.role != "receiver":
        return
    built_on = content.builds_on
    lost = result.waiting and built_on and peers.parcel(session, built_on) is None
    proved = bool(result.facts.get("proved"))  # nothing that could come would be new
    differ = result.reason is Reason.TOTALS_DIFFER and not proved
    if lost or differ or result.reason is Reason.CHAIN_BROKEN:
        asking.ask(session, [code])
    elif proved or (result.accepted and not result.waiting):
        asking.forget(session, code)


def _parcel(core: Core, path: Path, opened: Opened, result: Received) -> ParcelRow:
    content = opened.manifest
    state = "applied" if result.accepted else "refused"
    if result.reason is Reason.ALREADY_RECEIVED:
        state = "already"
    return ParcelRow(
        id=content.package,
        direction="received",
        kind=content.kind.value,
        office_code=content.sender.office.code,
        writer=content.sender.writer,
        file_name=name_of(path),
        bytes=len(container.build(opened.checked.parts)),
        changes=result.applied,
        handled_at=int(core.clock().timestamp() * 1000),
        state="waiting" if result.waiting else state,
        reason=result.reason.value if result.reason else "",
        vector={span.writer: [span.from_seq, span.to_seq] for span in content.ranges},
        code="",
        counts={},
        mended=result.mended,
    )
