"""What the desk of duplicates shows: lines of its lists, and all that is known of one pair."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any
from uuid import UUID

from desktop.db.database import Session
from desktop.db.register import registrations
from desktop.db.register.pairs import PairRow
from desktop.db.register.registrations import YearLine
from desktop.db.tables import subjects
from desktop.db.tables.schema import Citizen, Family, Unit, Village
from desktop.db.tables.shapes import shape
from desktop.domain.duplicates import Certainty, Pair, Sign, Verdict
from desktop.domain.subjects import SubjectKind
from desktop.services.settling.conflict_rows import Side

__all__ = ["PairLine", "PairSide", "PairState", "PairView", "SharedLine"]


class PairState(StrEnum):
    """What a pair waits for."""

    FOUND = "found"
    """The program found it; nobody has decided."""
    DISPUTED = "disputed"
    """Two people decided differently."""
    RETURNED = "returned"
    """It was merged, and the second row is in the register all the same."""
    LEFT = "left"
    """It was merged, and work of the second row came later."""
    DECIDED = "decided"


@dataclass(frozen=True, slots=True)
class PairLine:
    """Two rows that may be one, as the list shows them; the one entered first is `first`.

    Attributes:
        first_name, second_name: of the people, or of the heads of the households.
        signs: what the finder saw; empty for what was decided.
        verdict: what a person decided; `OPEN` when nobody did.
    """

    first: UUID
    second: UUID
    first_name: str
    second_name: str
    signs: tuple[Sign, ...]
    certainty: Certainty
    state: PairState
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class SharedLine:
    """A household that the receiving office found in another commune's register too.

    Attributes:
        here: whether it decided that the household lives with us.
    """

    family_id: UUID
    name: str
    village: str
    office: str
    here: bool


@dataclass(frozen=True, slots=True)
class PairSide:
    """One row of a pair.

    Attributes:
        household, unit: to which a citizen belongs, in words; empty for a family.
        values: what an officer typed of it, by field.
    """

    id: UUID
    name: str
    village: str
    household: str
    unit: str
    values: Mapping[str, Any]
    years: tuple[YearLine, ...]


@dataclass(frozen=True, slots=True)
class PairView:
    """A pair in full.

    Attributes:
        apart: the fields of a household or unit in which two people differ: whose stands, a person
            says.
        clashes: years in which both have work that differs: whose counts, a person says.
        both_recognised: years in which both were recognised; both stay as they were decided.
        by: who decided, when and where.
        communes: whose the first and the second are.
    """

    kind: SubjectKind
    line: PairLine
    first: PairSide
    second: PairSide
    apart: tuple[str, ...]
    clashes: tuple[int, ...]
    both_recognised: tuple[int, ...]
    by: Side | None
    communes: tuple[str, str]


def found_line(pair: Pair, names: Mapping[UUID, str]) -> PairLine:
    """A pair that the program found, and nobody has decided."""
    return PairLine(
        pair.first, pair.second, names[pair.first], names[pair.second], pair.signs,
        pair.certainty, PairState.FOUND, Verdict.OPEN,
    )  # fmt: skip


def decided_line(row: PairRow) -> PairLine:
    """A pair that somebody decided about."""
    return PairLine(
        row.first_id, row.second_id, row.first, row.second, (), Certainty.CERTAIN, state_of(row),
        Verdict(row.verdict),
    )  # fmt: skip


def state_of(row: PairRow) -> PairState:
    """What it waits for."""
    if row.disputed:
        return PairState.DISPUTED
    verdict = Verdict(row.verdict)
    if verdict is Verdict.OPEN:
        return PairState.FOUND
    if row.across:
        return PairState.DECIDED
    if verdict.merged and not row.removed:
        return PairState.RETURNED
    return PairState.LEFT if verdict.merged and row.left else PairState.DECIDED


def side_of_pair(session: Session, row: Family | Citizen) -> PairSide:
    """One row with all that the desk shows of it."""
    village = session.get(Village, row.village_id)
    household = unit = None
    if isinstance(row, Citizen):
        household = session.get(Family, row.family_id) if row.family_id else None
        unit = session.get(Unit, row.unit_id) if row.unit_id else None
    return PairSide(
        row.id,
        subjects.name_of(row),
        village.name if village else "",
        " – ".join(filter(None, (household.head_name, household.address))) if household else "",
        unit.name if unit else "",
        {name: getattr(row, name) for name in shape(row.__tablename__).fields},
        tuple(registrations.years_of(session, row.id)),
    )
