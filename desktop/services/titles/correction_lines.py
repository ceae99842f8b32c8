"""Correction requests and their answers as the desk shows them."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any
from uuid import UUID

from desktop.db.register import corrections
from desktop.db.register.corrections import DecidedRow
from desktop.db.tables.schema import Correction as Reasoned
from desktop.db.tables.subjects import TABLES
from desktop.domain import ids
from desktop.domain.recognition import printed_address
from desktop.domain.subjects import SubjectKind
from desktop.services.settling.conflict_rows import Side


class Matter(StrEnum):
    """What of a decided subject differs from the decision."""

    NAME = "name"
    ADDRESS = "address"
    SCORE = "score"
    ZONE = "zone"


PRINTED = {
    Matter.NAME: "name",
    Matter.ADDRESS: "address",
    Matter.SCORE: "total",
    Matter.ZONE: "rating",
}
"""Where in the recognition a matter was decided."""


@dataclass(frozen=True, slots=True)
class CorrectionLine:
    """One request, as the list shows it.

    Attributes:
        id: names the recognition, the matter and the value asked for.
        decided: what the decision holds and the certificate prints.
        present: what stands in the register now; a score is total and rating.
    """

    id: str
    recognition_id: UUID
    subject_id: UUID
    subject: str
    year: int
    matter: Matter
    decided: Any
    present: Any


@dataclass(frozen=True, slots=True)
class Correction:
    """One request with who decided and who wrote otherwise.

    Attributes:
        ours: whether the decision is this office's, which alone answers.
        reason, basis: what was said when the register was corrected.
    """

    line: CorrectionLine
    decided: Side | None
    present: Side | None
    ours: bool
    reason: str
    basis: str


@dataclass(frozen=True, slots=True)
class Answer:
    """A request that was answered; `kept` when the decision stays as it was signed."""

    id: str
    subject_id: UUID
    subject: str
    year: int
    matter: Matter
    kept: bool
    reason: str
    basis: str


def lines_of(row: DecidedRow, villages_: frozenset[str]) -> list[CorrectionLine]:
    """The open requests of one recognised subject, when the villages have these names."""
    known = corrections.declined(row.declined)
    address = printed_address(row.present_address, row.village)
    if row.address == address or _renamed(row, villages_):
        address = row.address
    pairs: list[tuple[Matter, Any, Any]] = [
        (Matter.NAME, row.name, row.present_name),
        (Matter.ADDRESS, row.address, address),
    ]
    if row.sheet_id is not None:
        score = (row.sheet_total, row.sheet_rating or "")
        pairs.append((Matter.SCORE, (row.total, row.rating), score))
        pairs.append((Matter.ZONE, row.sheet_zone, row.present_zone))
    return [
        CorrectionLine(
            f"{row.id}.{matter}", row.id, row.subject_id, row.present_name, row.year, matter,
            decided, present,
        )
        for matter, decided, present in pairs
        if decided != present and known.get(matter.value) != plain(present)
    ]  # fmt: skip


def _renamed(row: DecidedRow, villages_: frozenset[str]) -> bool:
    """Whether the address differs only because the village has another name now."""
    start = f"{row.present_address}, " if row.present_address else ""
    former = row.address.removeprefix(start)
    return row.address.startswith(start) and bool(former) and former not in villages_


def plain(value: Any) -> Any:
    """A value as `declined` keeps it."""
    return list(value) if isinstance(value, tuple) else value


def answer_of(row: Reasoned, name: str) -> Answer:
    """An answer as its row tells."""
    assert row.year is not None
    recognition = ids.derived("recognition", row.subject_id, row.year)
    matter = Matter(row.field)
    return Answer(
        f"{recognition}.{matter}", row.subject_id, name, row.year, matter, row.kept, row.reason,
        row.basis,
    )  # fmt: skip


def source_of(kind: SubjectKind, matter: Matter) -> tuple[str, tuple[str, ...]]:
    """Where in the register a matter is written."""
    own = TABLES[kind]
    return {
        Matter.NAME: (own.table, own.written),
        Matter.ADDRESS: (own.table, ("address", "village_id")),
        Matter.SCORE: ("sheet", ("points",)),
        Matter.ZONE: (own.table, ("zone",)),
    }[matter]
