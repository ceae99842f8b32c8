"""Merging (nhập) one package: its changes applied, its totals compared, its writers noted."""

import logging
from collections.abc import Callable, Collection, Iterable, Sequence
from typing import NamedTuple, TypeVar

from desktop.db.crdt import hlc
from desktop.db.database import Session
from desktop.db.exchange import branches, office_names, offices, peers, scope
from desktop.db.exchange.offices import WriterRow
from desktop.db.figures import tallies, totals
from desktop.db.journal import erasures
from desktop.db.journal.mending import Comparison
from desktop.domain import ids as ids_of
from desktop.domain.subjects import SubjectKind
from desktop.progress import Progress
from desktop.services.core import Core
from desktop.services.exchange.totals import totals_of
from desktop.services.register.commune_mergers import merged_into, mergers_of
from desktop.services.register.erasing import drop_salts, note_due
from desktop.services.trust.keys import peer_of
from desktop.services.trust.known_pcs import know
from desktop.sync import changes
from desktop.sync.apply import Application, Applied
from desktop.sync.blocks import Block
from desktop.sync.failures import PackageRefused
from desktop.sync.forks import Forks
from desktop.sync.manifest import Manifest, Total
from desktop.sync.opening import Opened
from desktop.sync.payload import Header, Subjects
from desktop.sync.reasons import Reason

Result = TypeVar("Result")
LOGGER = logging.getLogger(__name__)


def with_forks(act: Callable[[set[str]], Result]) -> Result:
    """Do something again, when a fork was found, with the writers that two data files share.

    Args:
        act: is told these writers; what it did must be rolled back when it fails.

    Raises:
        PackageRefused: any other reason.
    """
    shared: set[str] = set()
    while True:
        try:
            return act(shared)
        except PackageRefused as failure:
            writer = str(failure.facts.get("writer"))
            if failure.reason is not Reason.FORK or writer in shared:
                raise
            shared.add(writer)


class Compared(NamedTuple):
    """What comparing the totals found.

    Attributes:
        totals: of the commune, as they are here.
        mended: rows that were damaged here, and are not any more.
    """

    totals: tuple[Total, ...]
    mended: int


class Merging:
    """Takes the changes of one package over, within a unit of work of the caller."""

    def __init__(self, core: Core) -> None:
        self._core = core

    def apply(
        self, session: Session, opened: Opened, progress: Progress, shared: Collection[str] = ()
    ) -> Applied:
        """Check the chains and merge every change, a window at a time.

        Args:
            session: of the caller's unit of work.
            opened: the package.
            progress: told while merging.
            shared: writers under whose name two data files were found to go on.

        Raises:
            PackageRefused: `waiting`, `chain_broken`, `fork`, `block_invalid` or
                `sender_out_of_scope`; the caller rolls back. A fork names its writer, which is to
                be among `shared` the next time.
        """
        content, derive = opened.manifest, self._core.database.derive
        forks = self._forks(session, content, shared)
        with Application(session, derive, vector_of(session)) as application:
            for span in forks.others:
                application.begin(span.writer, span.from_seq)
            writers: Sequence[str] = ()
            subjects: list[bytes] = []
            done = 0
            for line in opened.contents():
                if isinstance(line, Header):
                    writers = line.writers
                elif isinstance(line, Subjects):
                    ids = [one.bytes for one in line.ids]
                    with self._core.database.read() as before:  # as it was before this package
                        self._check_scope(before, content, ids)
                    subjects.extend(ids)
                    application.keep_salts(salts_in(line))
                elif isinstance(line, Block):
                    apart = writers[line.writer] in forks.apart
                    (forks if apart else application).add(changes.entries(line, writers, subjects))
                    done += len(line.seq)
                    progress.step(done, content.changes)
            applied = application.finish(
                {span.writer: bytes.fromhex(span.head) for span in forks.others}
            )
            if forks.origins:
                forks.finish(session, derive, applied)
            self._check_scope(session, content, subjects)
            note_due(session, self._core, applied.erased)
            erasures.forget(session, applied.erased)
            drop_salts(session, self._core)
            return applied

    @staticmethod
    def _forks(session: Session, content: Manifest, shared: Collection[str]) -> Forks:
        known = branches.origins(session, content.sender.office.code).values()
        origins = {*known, *shared}
        return Forks(
            {span.writer: span for span in content.ranges if span.writer in origins},
            [span for span in content.ranges if span.writer not in origins],
            origins,
        )

    def _check_scope(self, session: Session, content: Manifest, ids: Sequence[bytes]) -> None:
        """Refuse changes to what belongs to another commune; asked before and after the merge.

        Raises:
            PackageRefused: `sender_out_of_scope`.
        """
        if self._core.office.role != "receiver":
            return
        code = content.sender.office.code
        own, *merged = (
            ids_of.derived("office", one) for one in (code, *merged_into(mergers_of(session), code))
        )
        if scope.foreign(session, ids, own, code, merged):
            raise PackageRefused(Reason.SENDER_OUT_OF_SCOPE, office=code)

    def compare_totals(self, session: Session, content: Manifest) -> Compared:
        """Compare what the sender counted with what our tables hold now.

        That proves something only when both sides hold the same changes: not while another PC of
        the commune, or this office itself, has written what the sender has not seen. Where they
        differ although the changes are the same, a table is damaged: ours, which are then worked
        out anew from the journal, or else the sender's.

        Raises:
            PackageRefused: `totals_differ`; `proved` says whether this package proves that the
                sender's journal is ours, so that no other package could help.
        """
        ours = _totals(session, content)
        if _differs(content, ours) is None or not self._holds_the_same(session, content):
            return Compared(tuple(ours.values()), 0)
        derive, now = self._core.database.derive, self._core.clock()
        comparison = Comparison(session, derive, at=int(now.timestamp() * 1000))
        mended = sum(1 for _row in comparison.of_office(content.sender.office.code))
        LOGGER.info("mended %d rows while comparing totals", mended)
        ours = _totals(session, content)
        year = _differs(content, ours)
        if year is not None:
            proved = {span.writer: span.to_seq for span in content.ranges} == content.vector
            raise PackageRefused(Reason.TOTALS_DIFFER, year=year, proved=proved)
        return Compared(tuple(ours.values()), mended)

    def count(self, session: Session, content: Manifest) -> None:
        """Keep what the commune comes to now, so that the radar need not count a province."""
        own = self._core.office
        if own.role == "receiver":
            tallies.keep(session, content.sender.office.code, own.code)

    @staticmethod
    def _holds_the_same(session: Session, content: Manifest) -> bool:
        held = {
            writer: seq
            for writer, (seq, _head) in peers.heads(session, content.sender.office.code).items()
        }
        for span in content.ranges:
            held.setdefault(span.writer, span.to_seq)  # a writer that is new here
        office_id = ids_of.derived("office", content.sender.office.code)
        return held == content.vector and not totals.own_edits(session, office_id)

    def _remember_sender(self, session: Session, opened: Opened) -> None:
        """A PC that its office's main PC vouched for is known from now on."""
        sender = opened.manifest.sender
        if opened.checked.links and all(
            peer.writer != sender.writer for peer in peers.listed(session)
        ):
            statement = opened.checked.links[-1].enrolment
            note = know if sender.office.code == self._core.office.code else peers.keep
            note(session, peer_of(statement, opened.checked.links))

    def remember(self, session: Session, opened: Opened, applied: Applied) -> bool:
        """Note the writers and the clock; says whether the sender's clock is far ahead of ours."""
        content = opened.manifest
        self._remember_sender(session, opened)
        known = {row.id for row in offices.writers(session)}
        for span in content.ranges:
            if span.writer not in known:
                offices.add_writer(
                    session,
                    WriterRow(span.writer, content.sender.office.code, "commune", None, b"", None),
                    current=False,
                )
        if "office_name" in applied.touched:
            code = content.sender.office.code
            called = office_names.by_code(session).get(code)
            if called:  # the founding may be on its way yet
                peers.call(session, code, called[-1].name)
        branches.settle(session, content.vector)
        now_ms = int(self._core.clock().timestamp() * 1000)
        observed, ahead = hlc.observe(self._core.database.observed, applied.hlc, now_ms)
        self._core.database.observed = observed
        offices.set_setting(session, "observed_hlc", str(observed))
        return ahead


TotalKey = tuple[str, int, str]


def _totals(session: Session, content: Manifest) -> dict[TotalKey, Total]:
    """What our tables hold of the communes that a package is about."""
    communes = {code: one for one, code in offices.communes(session)}
    return _by_key(
        total
        for code in {content.sender.office.code, *(total.commune for total in content.totals)}
        if code in communes
        for total in totals_of(session, communes[code], code)
    )


def _by_key(totals: Iterable[Total]) -> dict[TotalKey, Total]:
    return {(one.commune, one.year, one.kind): one for one in totals}


def _differs(content: Manifest, ours: dict[TotalKey, Total]) -> int | None:
    """A year of which the sender counted something else.

    What a sender does not count at all differs only for kinds that it knows: programs before knew
    families alone.
    """
    theirs = _by_key(content.totals)
    known = {SubjectKind.FAMILY.value, *(one.kind for one in content.totals)}
    for key in theirs | ours:
        one, other = theirs.get(key), ours.get(key)
        if one is None or other is None:
            if key[2] in known:
                return key[1]
        elif (one.counts, one.digest) != (other.counts, other.digest):
            return key[1]
    return None


def salts_in(line: Subjects) -> dict[bytes, tuple[bytes, bytes | None]]:
    """The salts that travelled: inner ones only between the PCs of one office."""
    inner = line.office_salts or [None] * len(line.ids)
    rows = zip(line.ids, line.salts, inner, strict=True)
    return {one.bytes: (shared, office) for one, shared, office in rows if shared}


def vector_of(session: Session) -> dict[str, int]:
    return {writer: seq for writer, (seq, _head) in peers.heads(session).items()}
