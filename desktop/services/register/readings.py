"""The trail of readings (vết xem): who opened, exported or printed whose data on this PC.

Opening somebody is held in memory and kept by the batch: after some seconds, before a data sheet tells
of it, and when the data file is let go of. What leaves the screen is kept at once. Nothing travels, and
running through a list is no reading of one person.
"""

import logging
from collections import Counter
from collections.abc import Iterable, Sequence
from enum import StrEnum
from threading import Lock
from time import monotonic
from typing import NamedTuple
from uuid import UUID

from desktop.db.register import readings
from desktop.db.tables import subjects
from desktop.db.tables.schema import Village
from desktop.domain.subjects import SubjectKind
from desktop.errors import AppError
from desktop.services.core import Core

__all__ = ["ReadLine", "Readings", "Way"]

LOGGER = logging.getLogger(__name__)
BATCH, SECONDS = 64, 60.0
DAYS = 730
MOST = 200_000


class Way(StrEnum):
    """How personal data was read."""

    OPENED = "opened"
    SHEET = "sheet"
    CERTIFICATE = "certificate"
    LIST = "list"
    PART = "part"
    """A list of those whom a search or filter found."""
    COPIED = "copied"
    """Rows of a list that were taken to another program by the clipboard."""
    DECISION = "decision"
    MINUTES = "minutes"
    """Papers that name many: one line each, and whom they name is asked when it is told."""


ON_SCREEN = frozenset({Way.OPENED.value, Way.CERTIFICATE.value})
"""Ways that can be many a minute; what leaves the screen by another one is kept at once."""


class ReadLine(NamedTuple):
    """What one person read in one way.

    Attributes:
        place: of a list: the village or the office it was of; the number of a decision, or the day
            of a meeting; empty otherwise.
        days: on how many days, from the first to the last.
    """

    officer: str
    way: Way
    place: str
    days: int
    first: str
    last: str


class Readings:
    """Keeps and tells who read what."""

    def __init__(self, core: Core) -> None:
        self._core = core
        self._lock = Lock()
        self._seen: Counter[tuple[UUID, str, str]] = Counter()
        self._since = 0.0

    def saw(self, about: Iterable[UUID], way: str = Way.OPENED) -> None:
        """Note that the officer read subjects, or the list of a village or office."""
        day = self._core.today().isoformat()
        with self._lock:
            if not self._seen:
                self._since = monotonic()
            self._seen.update((one, day, str(way)) for one in about)
            late = monotonic() - self._since > SECONDS
            due = len(self._seen) >= BATCH or late or way not in ON_SCREEN
        if due:
            self.keep()

    def copied(self, kind: SubjectKind, chosen: Sequence[UUID]) -> None:
        """Note that rows of a list were copied: one by one, or many as a part of the list."""
        if len(chosen) > BATCH:
            self.listed(kind, None, part=True)
        else:
            self.saw(chosen, Way.COPIED)

    def listed(self, kind: SubjectKind, village: UUID | None, *, part: bool) -> None:
        """Note that the list of a kind was taken out: of a village, or of the whole office."""
        way = Way.PART if part else Way.LIST
        self.saw([village or self._core.office.id], f"{way}.{kind}")

    def keep(self) -> None:
        """Write what was noted; where that fails, it is tried again with the next batch."""
        with self._lock:
            seen, self._seen = self._seen, Counter()
        if not seen:
            return
        rows = [(*key, times) for key, times in seen.items()]
        try:
            with self._core.database.bookkeeping() as session:
                readings.note(session, self._core.officer.id, rows, DAYS, MOST)
        except AppError as failure:
            LOGGER.warning("readings are not kept yet: %s", failure.code)
            with self._lock:
                self._seen.update(seen)

    def of(self, subject_id: UUID) -> Sequence[ReadLine]:
        """Who read a subject, or a list that may have held it, the latest first."""
        self.keep()
        with self._core.database.read() as session:
            row = subjects.find(session, subject_id)
            village = session.get(Village, subjects.place_of(row)) if row is not None else None
            kind = subjects.kind_of(row) if row is not None else SubjectKind.FAMILY
            papers = readings.papers_of(session, subject_id)
            places = {self._core.office.id: self._core.office.name, **papers}
            if village is not None:
                places[village.id] = village.name
            found = readings.of(session, {subject_id, *places})
        days: dict[tuple[str, Way, str], list[str]] = {}
        for one in found:
            name, _dot, of_kind = one.way.partition(".")
            way = Way(name)
            if of_kind == kind if of_kind else one.about in {subject_id, *papers}:
                place = places.get(one.about, "") if of_kind or one.about in papers else ""
                days.setdefault((one.officer, way, place), []).append(one.day)
        return [ReadLine(*key, len(set(read)), read[-1], read[0]) for key, read in days.items()]
