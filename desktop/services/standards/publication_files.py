"""The files that a receiving office publishes: checklists, plans, dates of the year, unit codes."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

import msgspec

from desktop.domain.checklist import Checklist, check
from desktop.domain.failures import ChecklistInvalid, ChecklistTooLarge, PlanInvalid
from desktop.domain.targets import Plan
from desktop.domain.year import YearPlan
from desktop.services.standards import checklist_files, plan_files
from desktop.services.standards.checklist_files import LIMIT, parse_checklist
from desktop.services.standards.failures import PublicationFileInvalid
from desktop.services.standards.plan_files import parse_plan
from desktop.services.strict_json import MisfitError, decode


class _Marked(msgspec.Struct, frozen=True):
    format: str


DATES, UNITS = "sokhuyenhoc-dates/1", "sokhuyenhoc-units/1"


class Matter(StrEnum):
    """What a published file is about."""

    CHECKLIST = "checklist"
    PLAN = "plan"
    DATES = "dates"
    UNITS = "units"


@dataclass(frozen=True, slots=True)
class YearDates:
    """The last days of a year's phases, as the level above sets them (mốc thời gian)."""

    version: str
    dates: YearPlan


@dataclass(frozen=True, slots=True)
class UnitCode:
    """A commune or village and its code in the level above's list."""

    code: str
    name: str
    parent: str = ""


@dataclass(frozen=True, slots=True)
class UnitCodes:
    """The codes of a locality's communes and villages (mã đơn vị)."""

    version: str
    locality: str
    units: tuple[UnitCode, ...]


Content = Checklist | Plan | YearDates | UnitCodes


@dataclass(frozen=True, slots=True)
class Item:
    """One file, read and checked.

    Attributes:
        name: what later versions have in common.
        title: what people call it.
    """

    matter: Matter
    name: str
    version: str
    title: str
    text: str
    content: Content


def read_item(matter: Matter, path: Path) -> Item:
    """Read a file that is to be published.

    Raises:
        PublicationFileInvalid: it cannot be read, or does not have the form of its kind.
    """
    try:
        with path.open("rb") as file:
            data = file.read(LIMIT + 1)
        return parse_item(matter, data, path.name)
    except OSError as failure:
        raise PublicationFileInvalid(file=path.name, where="") from failure


def recognised(path: Path) -> Item:
    """Read a file that is to be published, whatever its kind: the file says it.

    Raises:
        PublicationFileInvalid: it cannot be read, or has the form of no kind.
    """
    try:
        with path.open("rb") as file:
            data = file.read(LIMIT + 1)
        mark = msgspec.json.decode(data.removeprefix(b"\xef\xbb\xbf"), type=_Marked).format
    except (OSError, msgspec.MsgspecError, UnicodeDecodeError) as failure:
        raise PublicationFileInvalid(file=path.name, where="") from failure
    if mark not in _MARKS:
        raise PublicationFileInvalid(file=path.name, where="format")
    return parse_item(_MARKS[mark], data, path.name)


def parse_item(matter: Matter, data: bytes, file: str) -> Item:
    """Read a file's bytes; what is published must be complete and sound.

    Raises:
        PublicationFileInvalid: it does not have the form of its kind.
    """
    if len(data) > LIMIT:
        raise PublicationFileInvalid(file=file, where="")
    try:
        return _PARSERS[matter](data, file)
    except MisfitError as misfit:
        raise PublicationFileInvalid(file=file, where=misfit.where) from misfit
    except (ChecklistInvalid, ChecklistTooLarge, PlanInvalid) as failure:
        where = str(failure.facts.get("where", ""))
        raise PublicationFileInvalid(file=file, where=where) from failure


def _checklist(data: bytes, file: str) -> Item:
    found = parse_checklist(data, file)
    for problem in check(found) if found.can_decide else ():
        raise PublicationFileInvalid(file=file, where=problem.where)
    text = data.decode("utf-8-sig")
    return Item(Matter.CHECKLIST, found.id, found.version, found.name, text, found)


def _plan(data: bytes, file: str) -> Item:
    found = parse_plan(data, file)
    version = found.date.isoformat() if found.date else "0"
    title = f"{found.document}, {found.locality}"
    return Item(Matter.PLAN, found.id, version, title, data.decode("utf-8-sig"), found)


def _dates(data: bytes, file: str) -> Item:
    found = decode(data, YearDates, DATES)
    if found.dates.out_of_order() or not found.version:
        raise PublicationFileInvalid(file=file, where="dates")
    year = str(found.dates.year)
    return Item(Matter.DATES, year, found.version, year, data.decode("utf-8-sig"), found)


def _units(data: bytes, file: str) -> Item:
    found = decode(data, UnitCodes, UNITS)
    codes = [unit.code for unit in found.units]
    if len(set(codes)) != len(codes) or not (found.version and found.locality):
        raise PublicationFileInvalid(file=file, where="units")
    text = data.decode("utf-8-sig")
    return Item(Matter.UNITS, found.locality, found.version, found.locality, text, found)


_PARSERS: Mapping[Matter, Callable[[bytes, str], Item]] = {
    Matter.CHECKLIST: _checklist,
    Matter.PLAN: _plan,
    Matter.DATES: _dates,
    Matter.UNITS: _units,
}


_MARKS = {
    checklist_files.FORMAT: Matter.CHECKLIST,
    plan_files.FORMAT: Matter.PLAN,
    DATES: Matter.DATES,
    UNITS: Matter.UNITS,
}


def rank(version: str) -> tuple[tuple[int, int, str], ...]:
    """Order versions as people do: 2 before 10, 1.9 before 1.10."""
    parts = re.findall(r"[0-9]+|[^0-9]+", version)
    return tuple((1, int(one), "") if one.isdecimal() else (0, 0, one) for one in parts)
