"""Levels (mức độ) that a decision may give: a higher one waits for the decision on the one below."""

import datetime as dt
from uuid import UUID

from desktop.db.database import Session
from desktop.db.register import recognitions
from desktop.domain.checklist import Checklist
from desktop.domain.recognition import rating_allowed
from desktop.domain.subjects import SubjectKind


class Levels:
    """What was decided about a kind before, where its checklist asks for a wait."""

    def __init__(self, session: Session, kind: SubjectKind, checklist: Checklist | None) -> None:
        waits = checklist is not None and any(level.months_after for level in checklist.levels)
        self._checklist = checklist if waits else None
        self._earlier = recognitions.ratings_decided(session, kind) if waits else {}

    def allowed(self, subject: UUID, rating: str, day: dt.date) -> str:
        """The rating that a decision of a day may give to whose sheet reached one."""
        if self._checklist is None:
            return rating
        return rating_allowed(self._checklist, rating, self._earlier.get(subject, ()), day)
