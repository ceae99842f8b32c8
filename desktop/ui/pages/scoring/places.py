"""Where on Chấm điểm other pages lead to, and where work goes on when a village is done."""

from typing import Any, NamedTuple
from uuid import UUID

from desktop.domain.subjects import SubjectKind
from desktop.domain.year import Stage
from desktop.errors import AppError
from desktop.services.register.families import VillageRow
from desktop.ui.models.sheet_subjects import FAILED, PASSED


class Place(NamedTuple):
    """A village, and in it a subject's sheet at a stage; None leaves a part as it is."""

    village: UUID | None = None
    subject: UUID | None = None
    stage: Stage | None = None


def place_of(workplace: Any, target: object) -> Place | None:
    """What a target means: a `Place`, a village, a family, or the id or name of one of them."""
    if isinstance(target, Place):
        return _completed(workplace, target)
    found = getattr(target, "id", target)
    for village in workplace.register.villages():
        if found in {village.id, village.name}:
            return Place(village.id)
    if isinstance(found, UUID):
        return _completed(workplace, Place(subject=found))
    return None


def next_village(
    workplace: Any, kind: SubjectKind, year: int, stage: Stage, here: UUID | None
) -> VillageRow | None:
    """The village after this one, or the first, in which a sheet is not finished; None if none is."""
    villages: list[VillageRow] = list(workplace.register.villages())
    start = next((place for place, one in enumerate(villages, 1) if one.id == here), 0)
    for one in villages[start:] + villages[: max(start - 1, 0)]:
        lines = workplace.scoring.progress(kind, year, stage, one.id)
        if any(line.state not in {PASSED, FAILED} for line in lines):
            return one
    return None


def _completed(workplace: Any, place: Place) -> Place | None:
    if place.village is not None or place.subject is None:
        return place
    try:
        return place._replace(village=workplace.village_of(place.subject))
    except AppError:
        return None  # it was removed since the other page was read
