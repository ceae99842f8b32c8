"""What Xét công nhận shows, read in one go on the worker; and papers written there."""

import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple
from uuid import UUID

from desktop.domain.checklist import Checklist
from desktop.domain.recognition import Reason
from desktop.domain.subjects import SubjectKind
from desktop.progress import Progress
from desktop.services.titles.recognition import Candidate, DecisionRow


class Found(NamedTuple):
    """A year, judged.

    Attributes:
        asked: which question this answers; only the last one is shown.
        qualified, blocked: who qualifies, and who does not and is not recognised already.
        recognised: how many are recognised already.
        decisions: those of the year; `earlier` holds those of all years.
        used: the criteria of the year; `checklists` are all that this PC has.
    """

    asked: int
    qualified: tuple[Candidate, ...]
    blocked: tuple[Candidate, ...]
    recognised: int
    decisions: Sequence[DecisionRow]
    earlier: Sequence[DecisionRow]
    used: Checklist
    checklists: Sequence[Checklist]
    confirmed: bool


def read(workplace: Any, kind: SubjectKind, year: int, asked: int) -> Found:
    """Judge everybody of a year; thousands of sheets take a moment.

    Raises:
        ChecklistMissing: there are no criteria for the year.
    """
    recognition, checklists = workplace.recognition, workplace.checklists
    found = recognition.qualify(kind, year)
    earlier = [one for one in recognition.decisions() if one.kind == kind]
    blocked = [one for one in found.not_qualified if Reason.ALREADY_DECIDED not in one.reasons]
    return Found(
        asked=asked,
        qualified=found.qualified,
        blocked=tuple(blocked),
        recognised=len(found.not_qualified) - len(blocked),
        decisions=[one for one in earlier if one.year == year],
        earlier=earlier,
        used=found.checklist,
        checklists=[one for one in checklists.all() if one.kind is kind],
        confirmed=checklists.confirmed(kind, year),
    )


def paper(workplace: Any, decision: UUID, progress: Progress) -> bytes:
    """A decision with its list as a PDF, to be printed."""
    with tempfile.TemporaryDirectory() as folder:
        to = Path(folder) / "quyet-dinh.pdf"
        workplace.papers.decision(decision, to, progress)
        return to.read_bytes()


def file_name(words: str, number: str) -> str:
    """A file named after a decision; its slashes are no folders."""
    safe = "".join(sign if sign.isalnum() or sign in "-_. " else "-" for sign in number)
    return f"{words} {safe}.pdf"
