"""A commune as its receiving office sees it (một xã trên trang theo dõi): what came, what is awaited."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import IntEnum

from desktop.db.exchange.branches import Branch
from desktop.db.figures.radar import Figures
from desktop.domain.offices import Called
from desktop.domain.subjects import SubjectKind
from desktop.domain.year import Phase


class Need(IntEnum):
    """Why a commune needs attention, the most urgent first."""

    FORK = 1
    """Two of its PCs go on under one name."""
    REFUSED = 2
    """Its last package was not taken."""
    GAP = 3
    """A package waits for changes that have not come."""
    NEVER = 4
    """It is enrolled and has sent nothing."""
    NOT_ENROLLED = 5
    """It is expected and has not asked for enrolment."""
    CODE = 6
    """Its code is another commune's, or nobody has said whose it is."""
    CONFLICTS = 7
    """Somebody has to decide between two versions."""
    OLD = 8
    """Nothing came for a month."""
    BEHIND = 9
    """The deadline is near and nobody is recognised."""


@dataclass(frozen=True, slots=True)
class Expected:
    """A commune the office waits for, enrolled or not."""

    code: str
    name: str


@dataclass(frozen=True, slots=True)
class Gap:
    """Changes that have not come: of which PC, from where to where, and who needs them.

    Attributes:
        package: file name of the package that waits for them; empty when none does.
        families: names of families they are about, as far as that is known.
    """

    writer: str
    first: int
    last: int
    package: str = ""
    families: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Commune:
    """One commune on the radar.

    Attributes:
        last: when the last package was taken over; None for never.
        age: days since then.
        last_changes: how many changes that package brought.
        refused: files that were not taken since.
        forks: what PCs wrote that did not know yet that another one has their name.
        figures: what its families come to.
        needs: why it needs attention, the most urgent first.
        others: what its clans, villages, units and citizens come to, where it has any.
        merged_into: the commune that it is part of by now; nothing is awaited of it.
        called: all that it was called, the founding first.
        rivals: the others that have its code now, by what they are enrolled with.
        holds: whether a person said that the code is its own.
    """

    code: str
    name: str
    enrolled: bool
    packages: int
    changes: int
    last: dt.datetime | None
    age: int | None
    last_changes: int
    gaps: tuple[Gap, ...]
    forks: tuple[Branch, ...]
    refused: int
    conflicts: int
    figures: Figures
    needs: tuple[Need, ...]
    others: Mapping[SubjectKind, Figures]
    merged_into: str = ""
    called: tuple[Called, ...] = ()
    rivals: Mapping[str, str] = field(default_factory=dict)
    holds: bool = False

    @property
    def official(self) -> str:
        """The code that it has now."""
        return self.called[-1].code if self.called else self.code

    @property
    def formerly(self) -> tuple[tuple[Called, str], ...]:
        """What it was called before, and until which day, the latest first."""
        pairs = zip(self.called, self.called[1:], strict=False)
        return tuple((one, later.since) for one, later in pairs)[::-1]

    def name_in(self, year: int) -> str:
        """Its name, with those it had in a year or the year before it."""
        names = [one.name for one, until in self.formerly if until >= f"{year - 1}"]
        before = ", ".join(dict.fromkeys(one for one in names if one != self.name))
        return f"{self.name} (trước đây: {before})" if before else self.name

    @property
    def urgency(self) -> tuple[int, int, int]:
        """Sorts what needs attention first; among equals, the longest silence."""
        first = self.needs[0] if self.needs else len(Need) + 1 + bool(self.merged_into)
        age = -1 if self.age is None else self.age
        return int(first), -len(self.needs), -age


@dataclass(frozen=True, slots=True)
class Reading:
    """All communes at one moment.

    Attributes:
        phase: what the communes should be busy with.
        deadline, days_left: the last day of the year's report.
    """

    year: int
    phase: Phase
    deadline: dt.date
    days_left: int
    communes: tuple[Commune, ...]
