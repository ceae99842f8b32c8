"""What the desk of duplicates shows: a line of its lists, and all that is known of one pair."""

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from desktop.domain.duplicates import Certainty, Sign, Verdict
from desktop.services.register.families import FamilyDetail
from desktop.services.settling.conflict_rows import Side

__all__ = ["PairLine", "PairState", "PairView", "SharedLine"]


class PairState(StrEnum):
    """What a pair waits for."""

    FOUND = "found"
    """The program found it; nobody has decided."""
    DISPUTED = "disputed"
    """Two people decided differently."""
    RETURNED = "returned"
    """It was merged, and the second household is in the register all the same."""
    LEFT = "left"
    """It was merged, and work of the second household came later."""
    DECIDED = "decided"


@dataclass(frozen=True, slots=True)
class PairLine:
    """Two households that may be one, as the list shows them; the one entered first is `first`.

    Attributes:
        first_name, second_name: their heads.
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
class PairView:
    """A pair in full.

    Attributes:
        clashes: years in which both have work that differs: whose counts, a person says.
        both_recognised: years in which both were recognised; both stay as they were decided.
        by: who decided, when and where.
        communes: whose the first and the second are.
    """

    line: PairLine
    first: FamilyDetail
    second: FamilyDetail
    clashes: tuple[int, ...]
    both_recognised: tuple[int, ...]
    by: Side | None
    communes: tuple[str, str]
