"""What a checklist is: versioned data that cites the document it comes from.

Three kinds exist. Points with bands, as in Thông tư 22/2020/TT-BGDĐT; points with a floor under
every item and a pass mark by zone, as in Quyết định 244/QĐ-KHVN (2022); targets that are met or
not, with levels, as in Thông tư 24/2023 and 25/2023/TT-BGDĐT. Localities change official figures,
so nothing of this is built into the program.
"""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property

from desktop.domain.subjects import SubjectKind, Zone


class Scoring(StrEnum):
    """How a sheet is turned into a result (cách chấm)."""

    POINTS = "points"
    """A total, and a rating by the band it lies in."""
    FLOOR = "floor"
    """A total, and no item below its minimum."""
    LEVELS = "levels"
    """No points: every target of a level must be met."""


class Completeness(StrEnum):
    """How much of the set is known, and so what it may be used for."""

    FULL = "full"
    PARTIAL = "partial"
    """A draft: scores can be tried, nothing can be decided with it."""
    ILLUSTRATIVE = "illustrative"
    """Our own set for training and trial (bộ tiêu chí minh họa): not official, marked everywhere."""


class TextStatus(StrEnum):
    """How sure the wording is, so that an officer knows what to compare with the paper."""

    VERIFIED = "verified"
    DRAFT = "draft"
    TRANSLATED = "translated"
    INFERRED = "inferred"
    PARTIAL = "partial"
    TITLE_ONLY = "title-only"
    OWN = "own"
    """Written for an illustrative set."""


class AnswerKind(StrEnum):
    """What is entered for an item."""

    POINTS = "points"
    YES_NO = "yes_no"
    PERCENT = "percent"


class Measure(StrEnum):
    """A share the program can compute from its own recognitions."""

    CITIZENS = "citizens"
    """Of a unit's or village's members who hold "Công dân học tập"."""
    FAMILIES = "families"
    """Of a village's or clan's families that hold "Gia đình học tập"."""


@dataclass(frozen=True, slots=True)
class Group:
    """A heading with the items under it (nhóm tiêu chí)."""

    code: str
    text: str
    maximum: float | None = None
    text_status: TextStatus = TextStatus.DRAFT


@dataclass(frozen=True, slots=True)
class Item:
    """One criterion, index or target (tiêu chí, chỉ số, chỉ tiêu)."""

    code: str
    group: str
    text: str
    answer: AnswerKind = AnswerKind.POINTS
    maximum: float | None = None
    """None where the points have not been read in the document yet."""
    minimum: float = 0.0
    """The floor of a set with a floor."""
    min_percent: Mapping[str, float] = field(default_factory=dict)
    """Of a measured target: the share asked for, by code of the level."""
    level: str = ""
    """The level from which on the target counts; empty for all levels."""
    measure: Measure | None = None
    text_status: TextStatus = TextStatus.DRAFT
    details: tuple[str, ...] = ()
    """What the document lists under the item, without figures of its own."""


@dataclass(frozen=True, slots=True)
class Band:
    """A rating and the totals that earn it (mức xếp loại)."""

    rating: str
    minimum: float
    below: float | None = None
    """The first total that is too high for it; None for the highest band."""
    passed: bool = True
    zone: Zone | None = None
    """The only zone it counts in; None for all."""


@dataclass(frozen=True, slots=True)
class Level:
    """A level of a set of targets (mức độ), listed from the lowest."""

    code: str
    name: str
    months_after: int = 0
    """Months that must pass after the decision on the level below."""


NOT_ASKED = -1.0
"""Lower than any answer: the target does not count at that level."""


@dataclass(frozen=True, slots=True)
class Source:
    """Where a figure or a wording was read."""

    where: str
    purpose: str = ""
    language: str = "vi"


@dataclass(frozen=True)  # not slotted: what is worked out once is kept beside the fields
class Checklist:
    """One version of a set of criteria for one kind of subject."""

    id: str
    version: str
    name: str
    kind: SubjectKind
    scoring: Scoring
    completeness: Completeness
    official: bool
    issuing_document: str = ""
    issuer: str = ""
    date: dt.date | None = None
    effective: dt.date | None = None
    period: str = ""
    needs_confirmation: bool = False
    """An officer must compare the wording with the paper before the first official decision."""
    missing: str = ""
    """What of the document is not in here, in the officer's words."""
    total: float | None = None
    """The sum of points the document states."""
    groups: tuple[Group, ...] = ()
    items: tuple[Item, ...] = ()
    bands: tuple[Band, ...] = ()
    levels: tuple[Level, ...] = ()
    validity_months: int = 0
    """How long a recognition is kept after its year: 36 by Thông tư 24 and 25/2023, else 0."""
    legal_basis: str = ""
    """Of a local adaptation: the document that allows the change."""
    notes: tuple[str, ...] = ()
    procedure: tuple[str, ...] = ()
    sources: tuple[Source, ...] = ()

    @property
    def reference(self) -> str:
        """Names this very version: a finished year keeps the one it was scored with."""
        return f"{self.id}@{self.version}"

    @property
    def can_decide(self) -> bool:
        """Say whether recognitions may rest on it; a draft only lets people try."""
        return self.completeness is not Completeness.PARTIAL

    @cached_property
    def by_code(self) -> Mapping[str, Item]:
        """The items by their codes."""
        return {item.code: item for item in self.items}

    @cached_property
    def most(self) -> Mapping[str, float]:
        """The most points of each item, by its code; below nothing where no points are asked."""
        return {
            item.code: (item.maximum or -1.0) if item.answer is AnswerKind.POINTS else -1.0
            for item in self.items
        }

    @cached_property
    def limits(self) -> tuple[tuple[str, float, float], ...]:
        """Of each item: its code, the most points it can be given, and its floor."""
        return tuple((item.code, self.most[item.code], item.minimum) for item in self.items)

    @cached_property
    def maximum(self) -> float:
        """The most a sheet can reach: points, or targets of the lowest level."""
        if self.scoring is Scoring.LEVELS:
            return float(sum(needs[0] != NOT_ASKED for _, needs in self.needs))
        return sum(item.maximum or 0.0 for item in self.items)

    @cached_property
    def _bands_by_zone(self) -> Mapping[Zone, tuple[Band, ...]]:
        return {
            zone: tuple(
                sorted(
                    (band for band in self.bands if band.zone in {None, zone}),
                    key=lambda band: -band.minimum,
                )
            )
            for zone in Zone
        }

    def bands_for(self, zone: Zone) -> tuple[Band, ...]:
        """Give the bands that count in a zone, the highest first."""
        return self._bands_by_zone[zone]

    @cached_property
    def needs(self) -> tuple[tuple[Item, tuple[float, ...]], ...]:
        """What each target asks for at each level, the lowest first.

        A share in per cent, 1 for yes, and `NOT_ASKED` below the level it begins with. A level
        that names no share of its own keeps the one of the level below.
        """
        return tuple((item, self._needs_of(item)) for item in self.items)

    def _needs_of(self, item: Item) -> tuple[float, ...]:
        codes = [level.code for level in self.levels] or [""]
        first = codes.index(item.level) if item.level in codes else 0
        needs = [NOT_ASKED] * first
        need = 1.0 if item.answer is AnswerKind.YES_NO else 0.0
        for code in codes[first:]:
            need = item.min_percent.get(code, need)
            needs.append(need)
        return tuple(needs)

    def items_of(self, group: Group) -> tuple[Item, ...]:
        """Give the items under a heading, in order."""
        return tuple(item for item in self.items if item.group == group.code)
