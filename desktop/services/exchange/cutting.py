"""Cutting what is sent into packages (chia gói): each whole in itself, none above the limit.

Changes are taken in the order of their clock readings over all writers of the office, so that a
package rests on those before it and on none after it.
"""

from bisect import bisect_right
from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass, field
from operator import attrgetter
from uuid import UUID, uuid4

from desktop.db.database import Session
from desktop.db.exchange import branches, offices
from desktop.db.journal import replica
from desktop.db.journal.replica import Entry
from desktop.progress import Progress
from desktop.sync import changes, payload, sealing
from desktop.sync.apply import WINDOW
from desktop.sync.changes import Audience
from desktop.sync.manifest import Range
from desktop.sync.payload import Header, Subjects
from desktop.sync.sealing import Sealed, Sealer

Ranges = dict[str, tuple[int, int, bytes]]
"""Of each writer, the first and the last change that travel, and the hash of the last."""

Slice = dict[str, list[Entry]]
"""Of each writer, changes that follow each other; none rests on a later slice."""

_reading = attrgetter("hlc")


@dataclass(frozen=True, slots=True)
class Part:
    """One package's worth of changes, sealed.

    Attributes:
        ranges: as they are named here.
        spans: as they travel, a branch under the name of its writer.
    """

    package: UUID
    sealed: Sealed
    ranges: Ranges
    spans: tuple[Range, ...]

    @property
    def changes(self) -> int:
        """How many changes it carries."""
        return sum(last - first + 1 for first, last, _head in self.ranges.values())


def cut(
    session: Session,
    ranges: Ranges,
    recipients: list[str],
    limit: int,
    progress: Progress,
    audience: Audience = "receiver",
) -> Iterator[Part]:
    """Seal all changes of some ranges, in as many parts as the limit asks for.

    Args:
        session: to read the journal with.
        ranges: what travels.
        recipients: who can open it.
        limit: bytes of a part's payload. A single change that is larger goes by itself.
        progress: told after every slice.
        audience: who will read; the office's own PCs get the inner salts too.
    """
    table = _Table.of(session, ranges, audience)
    total = sum(last - first + 1 for first, last, _head in ranges.values())
    done = 0
    for group in _groups(ranges, table.origins):
        draft = _Draft(table)
        for whole in slices(session, group):
            waiting = [whole]
            while waiting:
                part = waiting.pop()
                lines = draft.lines(session, part)
                if draft.has_room(lines, limit) or (not draft.ranges and _number(part) == 1):
                    draft.add(lines, part)
                    done += _number(part)
                    progress.step(done, total)
                    continue
                if draft.ranges:
                    yield draft.seal(recipients)
                    waiting.append(part)
                else:
                    waiting.extend(reversed(_halves(part)))
                draft = _Draft(table)
        if draft.ranges:
            yield draft.seal(recipients)


def _groups(ranges: Ranges, origins: Mapping[str, str]) -> list[Ranges]:
    """What may lie in one package: branches travel under their writer's name, so each by itself."""
    whole = {writer: span for writer, span in ranges.items() if writer not in origins}
    apart = sorted((span[0], writer) for writer, span in ranges.items() if writer in origins)
    return [whole, *({writer: ranges[writer]} for _first, writer in apart)]


def slices(session: Session, ranges: Ranges) -> Iterator[Slice]:
    """The changes of several writers, merged by their clock readings, a window at a time."""
    after = {writer: first for writer, (first, _last, _head) in sorted(ranges.items())}
    held: Slice = {writer: [] for writer in after}
    while True:
        for writer, run in held.items():
            last = ranges[writer][1]
            if not run and after[writer] <= last:
                to = min(after[writer] + WINDOW - 1, last)
                run.extend(branches.read_told(session, writer, after[writer], to))
                after[writer] = to + 1
        if not any(held.values()):
            return
        unread = [run for writer, run in held.items() if run and after[writer] <= ranges[writer][1]]
        until = min((run[-1].hlc for run in unread), default=None)
        taken: Slice = {}
        for writer, run in held.items():
            if until is None or (run and run[-1].hlc <= until):
                place = len(run)
            else:
                place = bisect_right(run, until, key=_reading)
            if place:
                taken[writer], held[writer] = run[:place], run[place:]
        yield taken


def _number(part: Slice) -> int:
    return sum(map(len, part.values()))


def _halves(part: Slice) -> list[Slice]:
    """Cut a slice where about half of its changes were made."""
    readings = sorted(entry.hlc for run in part.values() for entry in run)
    middle = readings[(len(readings) - 1) // 2]
    places = {writer: bisect_right(run, middle, key=_reading) for writer, run in part.items()}
    if all(places[writer] == len(run) for writer, run in part.items()):  # made at one moment
        writer = next(iter(part))
        places = {one: 0 if one != writer else len(run) for one, run in part.items()}
        if len(part) == 1:
            places[writer] //= 2
    earlier = {writer: run[: places[writer]] for writer, run in part.items() if places[writer]}
    later = {
        writer: run[places[writer] :] for writer, run in part.items() if places[writer] < len(run)
    }
    return [earlier, later]


@dataclass(frozen=True, slots=True)
class _Table:
    """What every part refers to.

    Attributes:
        writers: all that this file knows, by their places in the header.
        audience: who will read.
        born: subjects whose first change travels; None when one writer's order tells that.
        origins: the writers of branches, which travel by themselves; then no package can rely on
            the salts that another one brings.
    """

    writers: Mapping[str, int]
    audience: Audience
    born: set[bytes] | None
    origins: Mapping[str, str]

    @classmethod
    def of(cls, session: Session, ranges: Ranges, audience: Audience) -> "_Table":
        known = [row.id for row in offices.writers(session)]
        born = replica.first_changes(session, ranges) if len(ranges) > 1 else None
        origins = branches.origins(session)
        places = {writer: place for place, writer in enumerate(known)}
        return cls(places, audience, born, origins)


UNSALTED = (None, None)
"""Of a subject whose salt travelled before, or was erased."""


@dataclass(slots=True)
class _Draft:
    """A package that is being filled.

    Attributes:
        most: what its payload has come to at most; exact when it was asked for.
    """

    table: _Table
    package: UUID = field(default_factory=uuid4)
    sealer: Sealer = field(default_factory=Sealer)
    subjects: dict[bytes, int] = field(default_factory=dict)
    ranges: Ranges = field(default_factory=dict)
    most: int = 0

    def __post_init__(self) -> None:
        header = Header(package=self.package, writers=tuple(self.table.writers))
        self._append(payload.encode(header))

    def lines(self, session: Session, part: Slice) -> bytes:
        """A slice as it would stand in this package; the draft may not be used without it."""
        written: list[bytes] = []
        for run in part.values():
            salts = replica.salts(session.connection(), {entry.subject for entry in run})
            fresh = list(dict.fromkeys(e.subject for e in run if e.subject not in self.subjects))
            if fresh:
                # one writer's first change stands before all others; another's may come later
                here = self.table.born
                first_here: Container[bytes] = (
                    {e.subject for e in run if e.first} if here is None else here
                )
                places = range(len(self.subjects), len(self.subjects) + len(fresh))
                self.subjects.update(zip(fresh, places, strict=True))
                ids = [UUID(bytes=one) for one in fresh]
                if self.table.origins:
                    first_here = salts.keys()
                told = [
                    salts.get(one, UNSALTED) if one in first_here else UNSALTED for one in fresh
                ]
                shared, inner = [one for one, _own in told], [own for _one, own in told]
                own = inner if self.table.audience == "office" else None
                written.append(payload.encode(Subjects(ids=ids, salts=shared, office_salts=own)))
            alike = changes.blocks(
                run, self.table.audience, salts, self.table.writers, self.subjects
            )
            written.extend(map(payload.encode, alike))
        return b"".join(written)

    def has_room(self, lines: bytes, limit: int) -> bool:
        """Whether a slice still fits; it is compressed by itself only where that is not plain."""
        if self.sealer.plain_size + len(lines) > sealing.MAX_PLAIN:
            return False
        if self.most + len(lines) > limit:
            self.most = self.sealer.settle()
        return self.most + len(lines) <= limit or self.most + sealing.packed(lines) <= limit

    def add(self, lines: bytes, part: Slice) -> None:
        """Take a slice in."""
        self._append(lines)
        for writer, run in part.items():
            first = self.ranges[writer][0] if writer in self.ranges else run[0].seq
            self.ranges[writer] = (first, run[-1].seq, run[-1].hash)

    def seal(self, recipients: list[str]) -> Part:
        """Close it."""
        spans = tuple(
            Range(
                writer=self.table.origins.get(one, one),
                from_seq=first,
                to_seq=last,
                head=head.hex(),
            )
            for one, (first, last, head) in sorted(self.ranges.items())
        )
        return Part(self.package, self.sealer.seal(recipients), self.ranges, spans)

    def _append(self, lines: bytes) -> None:
        self.sealer.add(lines)
        self.most += len(lines)
