"""Targets (chỉ tiêu) of the plans a commune serves, as printed, and results computed from counts.

The text and the roadmap of one plan differ, targets fall from one year to the next, and a plan may
leave a title out. Nothing of that is smoothed: each figure keeps its plan, and the officer chooses
which plan applies. Results are never typed: percentages made by hand in public reports are wrong.
"""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from desktop.domain.subjects import SubjectKind


class Indicator(StrEnum):
    """What a target is about, in the words of the plans."""

    FAMILY = "family"
    CLAN = "clan"
    COMMUNITY = "community"
    UNIT = "unit"
    CITIZEN = "citizen"
    CITIZEN_ADULTS = "citizen_adults"
    CITIZEN_WORKERS = "citizen_workers"
    CITIZEN_UNIT_STAFF = "citizen_unit_staff"
    CITIZEN_UNIT_STAFF_677 = "citizen_unit_staff_677"
    """A second figure for the same staff, from the part of a plan that carries out QĐ 677."""
    CITIZENS_DIGITAL_SKILLS = "citizens_digital_skills"
    CITIZENS_FLUENT_DIGITAL = "citizens_fluent_digital"
    MEMBERS_BRIEFED = "members_briefed"
    MEMBERS_BRIEFED_CITIZEN_CRITERIA = "members_briefed_citizen_criteria"
    ASSOCIATION_HEADS_ON_CENTRE_BOARD = "association_heads_on_centre_board"
    OFFICERS_TRAINED = "officers_trained"
    OFFICERS_TRAINED_IT = "officers_trained_it"
    OFFICERS_IN_CENTRE_TRAINED_IT = "officers_in_centre_trained_it"
    DISTRICT_TITLE = "district_title"
    DISTRICTS_LITERACY_LEVEL_2 = "districts_literacy_level_2"
    DISTRICTS_PRESCHOOL_PRIMARY_UNIVERSAL = "districts_preschool_primary_universal"
    DISTRICTS_LOWER_SECONDARY_LEVEL_3 = "districts_lower_secondary_level_3"
    WORKING_AGE_INFORMATION_SKILLS = "working_age_information_skills"
    WORKING_AGE_LIFE_SKILLS = "working_age_life_skills"
    TRAINED_POPULATION_15_PLUS = "trained_population_15_plus"
    UNIVERSITY_POPULATION = "university_population"
    DIGITAL_UNIVERSITIES = "digital_universities"
    SCHOOLS_MANAGING_DIGITALLY = "schools_managing_digitally"
    COMMUNITY_CENTRES_USING_IT = "community_centres_using_it"


TITLE_INDICATORS: Mapping[SubjectKind, tuple[Indicator, ...]] = {
    SubjectKind.FAMILY: (Indicator.FAMILY,),
    SubjectKind.CLAN: (Indicator.CLAN,),
    SubjectKind.COMMUNITY: (Indicator.COMMUNITY,),
    SubjectKind.UNIT: (Indicator.UNIT,),
    SubjectKind.CITIZEN: (
        Indicator.CITIZEN,
        Indicator.CITIZEN_ADULTS,
        Indicator.CITIZEN_WORKERS,
        Indicator.CITIZEN_UNIT_STAFF,
        Indicator.CITIZEN_UNIT_STAFF_677,
    ),
}
"""The indicators that a commune's own recognitions answer, widest first."""


class PlanKind(StrEnum):
    """Where in a plan the figures stand; the two contradict each other in some."""

    TEXT = "text"
    ROADMAP = "roadmap"


class PlanLevel(StrEnum):
    """Who issued the plan."""

    NATIONAL = "national"
    PROVINCE = "province"
    DISTRICT = "district"
    COMMUNE = "commune"


class TargetZone(StrEnum):
    """Areas for which a plan prints a figure of its own."""

    DEVELOPED = "developed"
    """Vùng thuận lợi, kinh tế phát triển."""
    DIFFICULT = "difficult"
    """Vùng khó khăn, đặc biệt khó khăn."""


@dataclass(frozen=True, slots=True)
class Target:
    """One printed figure."""

    year: int
    indicator: Indicator
    percent: float | None = None
    """None where the plan prints something else; see `as_printed`."""
    zone: TargetZone | None = None
    denominator: str = ""
    """Of what it is a share, in the plan's own words, where they were read."""
    as_printed: str = ""


@dataclass(frozen=True, slots=True)
class Plan:
    """A plan (kế hoạch, quyết định) with its targets."""

    id: str
    document: str
    issuer: str
    locality: str
    level: PlanLevel
    kind: PlanKind
    date: dt.date | None = None
    targets: tuple[Target, ...] = ()
    note: str = ""

    def target(
        self, indicator: Indicator, year: int, zone: TargetZone | None = None
    ) -> Target | None:
        """Give the figure for a year, or else for the next year the plan has one for.

        The figure carries its own year, so that a page can say "chỉ tiêu năm 2030".
        """
        later = (
            target
            for target in self.targets
            if target.indicator is indicator and target.zone is zone and target.year >= year
        )
        return min(later, key=lambda target: target.year, default=None)


@dataclass(frozen=True, slots=True)
class Result:
    """A count out of a count: the only way a percentage comes about here."""

    part: int
    whole: int

    @property
    def percent(self) -> float | None:
        """The share to two decimals, rounded down so that no target looks met that is not.

        None where there is nobody to count.
        """
        return self.part * 10_000 // self.whole / 100 if self.whole else None

    def reaches(self, target: Target) -> bool | None:
        """Compare exactly, not by the rounded share; None where one of the two has no figure."""
        if target.percent is None or not self.whole:
            return None
        return self.part * 100 >= target.percent * self.whole
