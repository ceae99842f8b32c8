"""The lines of a payload, read from the journal a window of changes at a time."""

from collections.abc import Iterator
from uuid import UUID

from desktop.db import offices, replica
from desktop.db.database import Session
from desktop.progress import Progress
from desktop.sync import changes, payload
from desktop.sync.apply import WINDOW
from desktop.sync.changes import Audience
from desktop.sync.payload import Header, Subjects

Ranges = dict[str, tuple[int, int, bytes]]
"""Of each writer, the first and the last change that travel, and the hash of the last."""


def payload_lines(
    session: Session,
    package: UUID,
    ranges: Ranges,
    progress: Progress,
    audience: Audience = "receiver",
) -> Iterator[bytes]:
    """The payload, a window of changes at a time.

    Args:
        session: reads the changes.
        package: the id of the package.
        ranges: the changes that travel.
        progress: told after each window.
        audience: who will read; the office's own PCs get the inner salts too.
    """
    inner = audience == "office"
    known = [row.id for row in offices.writers(session)]
    writers = {writer: place for place, writer in enumerate(known)}
    yield payload.encode(Header(package=package, writers=tuple(known)))
    subjects: dict[bytes, int] = {}
    born = replica.first_changes(session, ranges) if len(ranges) > 1 else None
    total = sum(last - first + 1 for first, last, _head in ranges.values())
    done = 0
    for writer, (first, last, _head) in sorted(ranges.items()):
        for start in range(first, last + 1, WINDOW):
            part = replica.read_range(session, writer, start, min(start + WINDOW - 1, last))
            salts = replica.salts(session.connection(), {entry.subject for entry in part})
            fresh = dict.fromkeys(e.subject for e in part if e.subject not in subjects)
            if fresh:
                # one writer's first change stands before all others; another's may come later
                first_here = born or {e.subject for e in part if e.first}
                places = range(len(subjects), len(subjects) + len(fresh))
                subjects.update(zip(fresh, places, strict=True))
                yield payload.encode(
                    Subjects(
                        ids=[UUID(bytes=one) for one in fresh],
                        salts=[salts[one][0] if one in first_here else None for one in fresh],
                        office_salts=[salts[one][1] if one in first_here else None for one in fresh]
                        if inner
                        else None,
                    )
                )
            for block in changes.blocks(part, audience, salts, writers, subjects):
                yield payload.encode(block)
            done += len(part)
            progress.step(done, total)
