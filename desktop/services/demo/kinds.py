"""Invented clans, units and citizens beside the families of a demonstration, and their year."""

import datetime as dt
from collections.abc import Sequence
from uuid import UUID

from desktop.domain.subjects import COMMUNE_TITLES, CitizenGroup, UnitType
from desktop.domain.year import Stage
from desktop.services.demo import people
from desktop.services.demo.plan import CHAIRMAN
from desktop.services.register.citizens import CitizenDraft
from desktop.services.register.clans import ClanDraft
from desktop.services.register.families import FamilyQuery, FamilyRow
from desktop.services.register.subjects import SubjectQuery
from desktop.services.register.units import UnitDraft
from desktop.services.titles.recognition import DecisionDraft
from desktop.services.titles.scoring import Filled
from desktop.services.workplace import Workplace

CLANS = ("Nguyễn", "Trần", "Lê")
UNITS = (
    ("Trường Tiểu học", UnitType.SCHOOL, 32), ("Trạm Y tế", UnitType.AGENCY, 9),
    ("Hợp tác xã Nông nghiệp", UnitType.COOPERATIVE, 14),
)  # fmt: skip
CITIZENS = 24
FIRST_NUMBER = 129
KINDS = COMMUNE_TITLES[1:]


def enter(commune: Workplace) -> None:
    """Enter a few of each kind; the villages are the communities."""
    families = commune.register.page(FamilyQuery(), None, 400)
    units = [_unit(commune, place, families[0].village_id) for place in range(len(UNITS))]
    for name in CLANS:
        own = [row for row in families if row.name.startswith(f"{name} ")]
        if own:
            clan = ClanDraft(f"Dòng họ {name}", own[0].village_id, head_name=own[0].name)
            commune.clans.gather(commune.clans.add(clan), [row.id for row in own])
    for place, row in enumerate(families[:CITIZENS]):
        commune.citizens.add(_citizen(place, row, units))


def _unit(commune: Workplace, place: int, village: UUID) -> UUID:
    name, sort, staff = UNITS[place]
    office = commune.office.name.partition(" ")[2]
    draft = UnitDraft(f"{name} {office}", village, sort, f"DV{place + 1:02d}", staff_count=staff)
    return commune.units.add(draft)


def _citizen(place: int, row: FamilyRow, units: Sequence[UUID]) -> CitizenDraft:
    group = list(CitizenGroup)[place % len(CitizenGroup)]
    official = group is CitizenGroup.OFFICIAL
    return CitizenDraft(
        row.name, row.village_id, row.id, units[place % len(units)] if official else None, group,
        f"CD{place + 1:04d}",
    )  # fmt: skip


def register(commune: Workplace, year: int) -> None:
    """Register all of them for a year."""
    for kind in KINDS:
        commune.registering.register(kind, SubjectQuery(kind), year)


def score(commune: Workplace, year: int, seed: int) -> None:
    """Score all of them at the three stages; one of each kind stays below what is asked."""
    for kind in KINDS:
        checklist = commune.checklists.of(kind, year)
        sheets: list[Filled] = []
        for place, one in enumerate(commune.registering.listed(kind, year)):
            how = people.Learning.WELL if place != 1 else people.Learning.SHORT
            marks = people.marks(checklist, f"{year} {one.name}", how, seed)
            given = (marks.own, marks.village, marks.commune)
            sheets += [
                Filled(one.subject_id, stage, answers)
                for stage, answers in zip(Stage, given, strict=True)
            ]
        commune.scoring.fill(kind, year, sheets)


def decide(commune: Workplace, year: int, signed: dt.date) -> None:
    """Decide over those who qualify, kind by kind."""
    for number, kind in enumerate(KINDS, FIRST_NUMBER):
        if commune.recognition.qualify(kind, year).qualified:
            draft = DecisionDraft(kind, year, f"{number}/QĐ-UBND", signed, CHAIRMAN)
            commune.recognition.decide(draft)
