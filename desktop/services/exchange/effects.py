"""What a package would do to a commune's register, told before anything is done."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from desktop.db.database import Session
from desktop.db.exchange import effects, office_names
from desktop.db.exchange.effects import KindEffect, VillageEffect
from desktop.domain.mass_change import is_mass_change
from desktop.domain.offices import Called
from desktop.sync.manifest import Manifest

__all__ = ["Effects", "KindEffect", "VillageEffect", "effects_of"]


@dataclass(frozen=True, slots=True)
class Effects:
    """The effects of one package.

    Attributes:
        kinds: what changes kind by kind, families first.
        villages: what changes in each village, by name; of subjects, the families.
        conflicts: fields that would wait for a person's decision.
        renamed: what the commune was called, and would be; None when it is called as before.
    """

    kinds: tuple[KindEffect, ...]
    villages: tuple[VillageEffect, ...]
    conflicts: int = 0
    renamed: tuple[Called, Called] | None = None

    @property
    def held(self) -> int:
        """Families of the commune before it."""
        return self.kinds[0].held

    @property
    def new(self) -> int:
        """Families that were not in the register."""
        return self.kinds[0].new

    @property
    def changed(self) -> int:
        """Families that are written differently."""
        return self.kinds[0].changed

    @property
    def removed(self) -> int:
        """Families that leave the register."""
        return self.kinds[0].removed

    @property
    def others(self) -> Sequence[KindEffect]:
        """What changes among clans, villages, units and citizens, where anything does."""
        return [one for one in self.kinds[1:] if one.new or one.changed or one.removed]

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
    def unusual(self) -> KindEffect | None:
        """The first kind of which so much goes or changes that a person has to say yes again."""
        asked = (one for one in self.kinds if is_mass_change(one.held, one.changed, one.removed))
        return next(asked, None)

    @property
    def is_mass_change(self) -> bool:
        """Whether a person has to say yes a second time."""
        return self.unusual is not None


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
    fates = effects.fates_of(before, after, fresh)
    return Effects(
        tuple(effects.of_kinds(before, fates, office_id)),
        tuple(effects.of_villages(after, fresh, fates)),
        max(0, conflicts),
        _renamed(before, after, office_id),
    )


def _renamed(before: Session, after: Session, office_id: UUID) -> tuple[Called, Called] | None:
    was = office_names.histories(before).get(office_id)
    now = office_names.histories(after).get(office_id)
    return (was[-1], now[-1]) if was and now and was[-1] != now[-1] else None
