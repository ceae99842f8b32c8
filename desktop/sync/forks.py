"""Ranges of a writer that two data files share (nhánh): each change is kept on its own branch.

Everything here is rare, and keeps the changes of such ranges in memory. Other ranges of the same
package go the ordinary way (`desktop.sync.apply`).
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from desktop.db.database import Session
from desktop.db.exchange import branches, dot_names, offices
from desktop.db.exchange.branches import Tree
from desktop.db.journal import replica
from desktop.db.journal.background import BackgroundInserts
from desktop.db.journal.gathering import Row
from desktop.db.journal.replica import Entry
from desktop.db.tables.derive import Deriver
from desktop.sync.apply import Applied, headers, link
from desktop.sync.failures import PackageRefused
from desktop.sync.manifest import Range
from desktop.sync.reasons import Reason


@dataclass(slots=True)
class Forks:
    """The ranges of one package that have to be looked at change by change.

    Attributes:
        apart: these ranges, by writer.
        others: the ranges that go the ordinary way.
        origins: every writer of the office that is known to be shared, or found to be.
    """

    apart: Mapping[str, Range]
    others: Sequence[Range]
    origins: Collection[str]
    _entries: dict[str, dict[int, Entry]] = field(default_factory=dict)

    def add(self, entries: Iterable[Entry]) -> None:
        """Hold entries until all of the package is here."""
        for entry in entries:
            self._entries.setdefault(entry.writer, {})[entry.seq] = entry

    def finish(self, session: Session, derive: Deriver, applied: Applied) -> None:
        """Keep every change on its branch, then work out anew the rows that branches wrote.

        Args:
            session: of the unit of work in which the package's other ranges were merged.
            derive: computes derived columns.
            applied: what that did; completed here.

        Raises:
            PackageRefused: `chain_broken` or `waiting`.
        """
        for span in self.apart.values():
            held = self._entries.get(span.writer, {})
            numbers = range(span.from_seq, span.to_seq + 1)
            if len(held) != len(numbers):
                raise PackageRefused(Reason.CHAIN_BROKEN)
            _take(session, span, [held[seq] for seq in numbers], applied)
        shared = {row for origin in self.origins for row in rows_of_branches(session, origin)}
        if not applied.forks:  # what others wrote on these rows may speak of the branches
            shared &= {
                row
                for span in self.others
                for row in dot_names.rows_of(session, span.writer, span.from_seq, span.to_seq)
            }
        applied.touched.update(entity for entity, _id, _subject in shared)
        dot_names.rename(session, derive, shared)


def _take(session: Session, span: Range, entries: list[Entry], applied: Applied) -> None:
    tree = Tree.of(session, span.writer)
    at = _follow(session, tree, span, entries)
    segment, fresh = _place(session, tree, at, entries)
    applied.already += len(entries) - len(fresh)
    if not fresh:
        return
    for entry in fresh:
        entry.writer = segment
    with BackgroundInserts(session.connection()) as inserts:
        replica.append(inserts, fresh)
        inserts.wait()
    applied.applied += len(fresh)
    applied.hlc = max(applied.hlc, *(entry.hlc for entry in fresh), 0)
    applied.forks[span.writer] = segment, fresh[0].seq, fresh[-1].seq


def rows_of_branches(session: Session, origin: str) -> set[Row]:
    """The rows that some branch of a writer wrote."""
    segments = Tree.of(session, origin).segments.values()
    return {
        row
        for one in segments
        if one.parent
        for row in dot_names.rows_of(session, one.id, one.first, one.last)
    }


def _follow(session: Session, tree: Tree, span: Range, entries: Sequence[Entry]) -> str:
    """Set the hashes of a range; returns the segment that holds the change before its first.

    Raises:
        PackageRefused: `waiting`, no change that is here leads to the hash that the manifest names:
            the one before may be on a branch that has not come yet.
    """
    before = span.from_seq - 1
    possible = branches.links(session, tree, before, before)
    salts = replica.salts(session.connection(), {entry.subject for entry in entries})
    told = headers(entries)
    for (segment, _seq), head in possible.items():
        last = head
        for entry, header in zip(entries, told, strict=True):
            last = entry.hash = link(last, entry, header, salts)
        if last.hex() == span.head:
            return segment
    held = max(one.last for one in tree.segments.values())
    raise PackageRefused(Reason.WAITING, missing_from=min(held + 1, before), missing_to=before)


def _place(session: Session, tree: Tree, at: str, entries: list[Entry]) -> tuple[str, list[Entry]]:
    """Where the changes that are new here belong, and which these are; a fork makes branches.

    Args:
        session: to write with.
        tree: the writer's branches.
        at: the segment before the first entry.
        entries: with their hashes.
    """
    known = branches.links(session, tree, entries[0].seq, entries[-1].seq)
    for place, entry in enumerate(entries):
        seq = entry.seq
        if known.get((at, seq)) == entry.hash:
            continue
        children = tree.children(at)
        same = [one.id for one in children if known.get((one.id, seq)) == entry.hash]
        if same:
            at = same[0]
            continue
        if seq <= tree.segments[at].last:
            branches.part(session, tree, at, seq - 1)
        elif not children:
            return at, entries[place:]
        branch = branches.name_of(tree.origin, entry.hash)
        branches.grow(session, tree, branch, at, seq)
        return branch, entries[place:]
    return at, []


def settle_names(session: Session, derive: Deriver, names: Mapping[str, int]) -> set[str]:
    """Give own copies of branches the names that another office uses; returns their writers.

    Args:
        session: to write with.
        derive: computes derived columns.
        names: of each writer that the other office names, its last change there.
    """
    found: set[str] = set()
    origins = branches.origins(session)
    behind = [row.id for row in offices.writers(session)]
    while behind:
        writer = behind.pop()
        last = names.get(writer, 0)
        branch = branches.known_by_name(session, writer, last, names.keys())
        if not branch or branch in origins:
            continue
        origin = origins.get(writer, writer)
        branches.part(session, Tree.of(session, origin), writer, last)
        origins[branch] = origin
        found.add(origin)
        behind.append(branch)
    rows = {row for origin in found for row in rows_of_branches(session, origin)}
    if rows:
        dot_names.rename(session, derive, rows)
    return found
