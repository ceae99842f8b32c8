"""Branches (nhánh): what two data files wrote under one name, told apart.

Where two files go on as one writer, a *fork*, the writer ends at the last change they share, and
each tail is a writer of its own: a branch. Its name follows from its first change, so every PC
gives it the same one, whichever tail came first. Between offices changes travel as their author
told them: under the name of the writer, the base as it was hashed.
"""

import hashlib
from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

import msgspec
from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from desktop.db.crdt import chain
from desktop.db.datafile import vault
from desktop.db.exchange import peers
from desktop.db.exchange.offices import WRITER_LENGTH, WRITER_LETTERS, set_setting, setting
from desktop.db.journal import replica
from desktop.db.journal.replica import Entry
from desktop.db.tables.bookkeeping import Change, Told, Writer


class Segment(NamedTuple):
    """A stretch of changes that belongs to one branch, or to what all branches share.

    Attributes:
        parent: the one it grew from; empty for the writer itself.
        first, last: its changes; the last is one less than the first when there are none.
    """

    id: str
    parent: str
    first: int
    last: int


def name_of(origin: str, first: bytes) -> str:
    """The name of a branch, from its writer and the hash of its first change."""
    digest = hashlib.sha256(b"sokhuyenhoc branch\0" + origin.encode() + first).digest()
    number = int.from_bytes(digest)
    return "".join(WRITER_LETTERS[number >> 5 * at & 31] for at in range(WRITER_LENGTH))


def origins(session: Session, office_code: str | None = None) -> dict[str, str]:
    """Of each branch, or each branch of one office, the writer it came from."""
    query = select(Writer.id, Writer.branch_of).where(Writer.branch_of != "")
    if office_code is not None:
        query = query.where(Writer.office_code == office_code)
    return {row[0]: row[1] for row in session.execute(query)}


def of_writer(session: Session, writer: str) -> Sequence[str]:
    """The branches of a writer, by name."""
    query = select(Writer.id).where(Writer.branch_of == writer)
    return session.scalars(query.order_by(Writer.id)).all()


class Branch(NamedTuple):
    """A branch as the alarm tells of it; `at` is when its last change was made."""

    id: str
    origin: str
    office_code: str
    first: int
    last: int
    at: int


SETTLED = "settled_branches"


def unsettled(session: Session) -> Sequence[Branch]:
    """The branches that grew since a PC that knows of them was last heard."""
    known = _settled(session)
    query = (
        select(
            Writer.id, Writer.branch_of, Writer.office_code, func.min(Change.seq),
            func.max(Change.seq), func.max(Change.wall),
        )
        .join(Change, Change.writer == Writer.id)
        .where(Writer.branch_of != "")
        .group_by(Writer.id, Writer.branch_of, Writer.office_code)
        .order_by(Writer.office_code, Writer.branch_of, Writer.id)
    )  # fmt: skip
    found = [Branch._make(row) for row in session.execute(query)]
    return [one for one in found if one.last > known.get(one.id, 0)]


def settle(session: Session, vector: Mapping[str, int]) -> None:
    """Note how far branches are known to a PC of their office, which does not go on as them."""
    told = {one: vector[one] for one in origins(session) if one in vector}
    if told:
        known = msgspec.json.encode({**_settled(session), **told}).decode()
        set_setting(session, SETTLED, known)


def _settled(session: Session) -> dict[str, int]:
    return msgspec.json.decode(setting(session, SETTLED, "{}"), type=dict[str, int])


@dataclass(slots=True)
class Tree:
    """A writer and its branches.

    Attributes:
        origin: the writer.
        segments: itself and its branches, by id.
    """

    origin: str
    segments: dict[str, Segment] = field(default_factory=dict)

    @classmethod
    def of(cls, session: Session, origin: str) -> "Tree":
        """Read a writer and its branches."""
        own = (Writer.id == origin) | (Writer.branch_of == origin)
        parents = {
            row[0]: (row[1] or "") if row[2] else ""
            for row in session.execute(
                select(Writer.id, Writer.parent, Writer.branch_of).where(own)
            )
        }
        ends = select(Change.writer, func.min(Change.seq), func.max(Change.seq))
        held = {
            row[0]: (row[1], row[2])
            for row in session.execute(
                ends.where(Change.writer.in_(parents)).group_by(Change.writer)
            )
        }
        return cls(
            origin, {one: Segment(one, up, *held.get(one, (1, 0))) for one, up in parents.items()}
        )

    def holder(self, leaf: str, seq: int) -> str:
        """Which segment holds a number on the way from the writer's first change to a branch."""
        segment = self.segments[leaf]
        while seq < segment.first and segment.parent:
            segment = self.segments[segment.parent]
        return segment.id

    def children(self, parent: str) -> list[Segment]:
        """What grew from a segment."""
        return [one for one in self.segments.values() if one.parent == parent]

    def grew_from(self, segment: str, ancestor: str) -> bool:
        """Whether a segment is another one, or grew from it."""
        while segment and segment != ancestor:
            segment = self.segments[segment].parent
        return bool(segment)


def links(session: Session, tree: Tree, first: int, last: int) -> dict[tuple[str, int], bytes]:
    """The hashes of some numbers in every segment; before the first change, the chain's begin."""
    query = select(Change.writer, Change.seq, Change.hash).where(
        Change.writer.in_(tree.segments), Change.seq.between(first, last)
    )
    found = {(row[0], row[1]): row[2] for row in session.execute(query)}
    if first == 0:
        found[tree.origin, 0] = chain.GENESIS
    return found


def part(session: Session, tree: Tree, segment: str, after: int) -> str:
    """Let a segment end where a fork was found; returns the name its tail has from now on."""
    row = tree.segments[segment]
    tail = name_of(tree.origin, links(session, tree, after + 1, after + 1)[segment, after + 1])
    grow(session, tree, tail, segment, after + 1)
    secret = session.get_one(Writer, segment).secret
    if secret:  # it is ours
        kept = vault.seal(session, tail, vault.unseal(session, segment, secret))
        session.get_one(Writer, tail).secret = kept
    for table in (Change, Told):
        session.execute(
            update(table).where(table.writer == segment, table.seq > after).values(writer=tail)
        )
    for child in tree.children(segment):
        if child.id != tail and child.first > after + 1:
            session.execute(update(Writer).where(Writer.id == child.id).values(parent=tail))
            tree.segments[child.id] = child._replace(parent=tail)
    tree.segments[segment] = row._replace(last=after)
    tree.segments[tail] = Segment(tail, segment, after + 1, row.last)
    peers.part(session, segment, after, tail, row.last)
    return tail


def grow(session: Session, tree: Tree, branch: str, parent: str, first: int) -> None:
    """Note a branch: another file's, until `part` finds that it is what this one wrote."""
    origin = session.get_one(Writer, tree.origin)
    session.add(
        Writer(
            id=branch, office_code=origin.office_code, role=origin.role, parent=parent,
            name=f"{origin.name} · {branch[:4]}" if origin.name else "", public=origin.public,
            secret=None, current=False, branch_of=tree.origin,
        )
    )  # fmt: skip
    session.flush()
    tree.segments[branch] = Segment(branch, parent, first, first - 1)


def begin(session: Session, writer: str) -> tuple[int, bytes]:
    """The first number of a writer or branch, and the hash that comes before it."""
    row = session.get(Writer, writer)
    if row is None or not row.branch_of:
        return 1, chain.GENESIS
    tree = Tree.of(session, row.branch_of)
    first, parent = tree.segments[writer].first, tree.segments[writer].parent
    return first, links(session, tree, first - 1, first - 1)[
        tree.holder(parent, first - 1), first - 1
    ]


def read_told(session: Session, writer: str, first: int, last: int) -> list[Entry]:
    """The entries of a writer as they were hashed, so that anybody can check their chain."""
    found = replica.read_range(session, writer, first, last)
    origin = session.get_one(Writer, writer).branch_of or writer
    query = select(Told.seq, Told.base).where(Told.writer == writer, Told.seq.between(first, last))
    bases: Mapping[int, str] = {row[0]: row[1] for row in session.execute(query)}
    for entry in found:
        entry.writer = origin
        entry.base = bases.get(entry.seq, entry.base)
    return found


def known_by_name(session: Session, writer: str, seq: int, names: Container[str]) -> str:
    """The branch that a writer's change after `seq` begins, if it is among names others use."""
    first = replica.hashes(session, writer, seq + 1, seq + 1).get(seq + 1)
    row = session.get(Writer, writer)
    if first is None or row is None:
        return ""
    name = name_of(row.branch_of or writer, first)
    return name if name in names else ""
