"""What the conflict desk shows: a line of its lists, and all that is known of one of them."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum
from typing import Any
from uuid import UUID

from desktop.db.journal.decisions import PlaceRow, Written

__all__ = ["Conflict", "ConflictLine", "Decided", "DecidedLine", "Side", "Weight", "conflict_id"]


class Weight(IntEnum):
    """How much waits for a decision; the list begins with the heaviest."""

    CERTIFICATE = 0
    REGISTER = 1
    INFORMATION = 2


@dataclass(frozen=True, slots=True)
class Side:
    """One version of a field: who wrote what, when, on which PC of which office.

    Attributes:
        pc: the name of the PC, or the beginning of its writer's.
        here: whether this data file wrote it, under its present name or an earlier one.
        shown: whether it is what the register shows meanwhile.
    """

    dot: str
    value: Any
    officer: str
    office_code: str
    pc: str
    at: int
    here: bool
    shown: bool


@dataclass(frozen=True, slots=True)
class ConflictLine:
    """A field that two people wrote without knowing of each other, as the list shows it.

    Attributes:
        id: names the field and the sides a person was shown: a decision answers these.
        subject: whose data it is, in words.
        stage, year: of which sheet; empty for others.
    """

    id: str
    entity: str
    entity_id: UUID
    field: str
    subject_id: UUID
    subject: str
    weight: Weight
    stage: str
    year: int

    @property
    def blocking(self) -> bool:
        """Whether a person has to decide."""
        return self.weight is not Weight.INFORMATION


@dataclass(frozen=True, slots=True)
class Conflict(ConflictLine):
    """One conflict with all its sides.

    Attributes:
        before: the last version both authors had before them; None when there was none.
        checklist: of a sheet: what it is scored with.
    """

    before: Side | None
    sides: tuple[Side, ...]
    checklist: str


@dataclass(frozen=True, slots=True)
class DecidedLine(ConflictLine):
    """A conflict somebody has decided.

    Attributes:
        dot: the change that decided it.
        standing: whether the decision still stands: nobody wrote the field or reopened it since.
    """

    dot: str
    officer: str
    office_code: str
    pc: str
    at: int
    here: bool
    standing: bool


@dataclass(frozen=True, slots=True)
class Decided(Conflict):
    """A decided conflict: what it was between, and what stands."""

    decision: Side
    standing: bool

    @property
    def dot(self) -> str:
        """The change that decided it."""
        return self.decision.dot


def conflict_id(entity: str, field: str, entity_id: UUID, dots: Iterable[str]) -> str:
    """Name a conflict by its field and the sides a person is shown."""
    seen = hashlib.sha256(" ".join(sorted(dots)).encode()).hexdigest()[:8]
    return f"{entity}.{field}.{entity_id}.{seen}"


def side_of(
    write: Written, places: dict[str, PlaceRow], names: dict[UUID, str], *, shown: bool
) -> Side:
    """A write as people read it."""
    writer = write.dot.rpartition(":")[0]
    place = places.get(writer, PlaceRow("", "", own=False))
    return Side(
        write.dot, write.value, names.get(write.actor, ""), place.office_code,
        place.name or writer[:4], write.wall, place.own, shown,
    )  # fmt: skip
