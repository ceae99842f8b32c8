"""What a package would do to a commune's register, told before anything is done."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from desktop.db import effects
from desktop.db.database import Session
from desktop.db.effects import VillageEffect
from desktop.domain.mass_change import is_mass_change
from desktop.sync.manifest import Manifest

__all__ = ["Effects", "VillageEffect", "effects_of"]


@dataclass(frozen=True, slots=True)
class Effects:
    """The effects of one package.

    Attributes:
        held: families of the commune before it.
        villages: what changes in each village, by name.
        conflicts: fields that would wait for a person's decision.
    """

    held: int
    villages: tuple[VillageEffect, ...]
    conflicts: int = 0

    @property
    def new(self) -> int:
        """Families that were not in the register."""
        return sum(one.new for one in self.villages)

    @property
    def changed(self) -> int:
        """Families that are written differently."""
        return sum(one.changed for one in self.villages)

    @property
    def removed(self) -> int:
        """Families that leave the register."""
        return sum(one.removed for one in self.villages)

    @property
    def registrations(self) -> int:
        """Registrations written."""
        return sum(one.registration for one in self.villages)

    @property
    def sheets(self) -> int:
        """Score sheets written."""
        return sum(one.sheet for one in self.villages)

    @property
    def recognitions(self) -> int:
        """Recognitions written."""
        return sum(one.recognition for one in self.villages)

    @property
    def is_mass_change(self) -> bool:
        """Whether a person has to say yes a second time."""
        return is_mass_change(self.held, self.changed, self.removed)


def effects_of(
    before: Session,
    after: Session,
    content: Manifest,
    vector: Mapping[str, int],
    office_id: UUID,
    conflicts: int = 0,
    forks: Mapping[str, effects.Span] | None = None,
) -> Effects:
    """What a package did within a unit of work that is not committed yet.

    Args:
        before: a snapshot from before it.
        after: the unit of work.
        content: the package's manifest.
        vector: how far each writer was held before.
        office_id: the commune.
        conflicts: how many more there are.
        forks: of writers that two data files share, where the new changes stand.
    """
    forks = forks or {}
    spans: Sequence[effects.Span] = [
        forks.get(span.writer)
        or (span.writer, max(span.from_seq, vector.get(span.writer, 0) + 1), span.to_seq)
        for span in content.ranges
    ]
    fresh = [span for span in spans if span[1] <= span[2]]
    return Effects(
        effects.families_held(before, office_id),
        tuple(effects.of_package(before, after, fresh)),
        max(0, conflicts),
    )
