"""Correction requests (đề nghị đính chính): edits of what was already decided, for the approver."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any
from uuid import UUID

from desktop.db import corrections, decisions, dots, offices, villages
from desktop.db.corrections import DecidedRow
from desktop.db.database import Session
from desktop.db.decisions import FieldPast, Written
from desktop.db.schema import Entity, Recognition, Sheet
from desktop.db.shapes import stored
from desktop.domain.recognition import printed_address
from desktop.services.conflict_rows import Side, side_of
from desktop.services.core import Core
from desktop.services.failures import CorrectionUnknown

__all__ = ["Correction", "CorrectionLine", "Corrections", "Matter"]


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
    """One request with who decided and who wrote otherwise."""

    line: CorrectionLine
    decided: Side | None
    present: Side | None


class Corrections:
    """What the approver answers: whether a certificate follows an edit made after its decision."""

    def __init__(self, core: Core) -> None:
        self._core = core

    def lines(self, year: int) -> Sequence[CorrectionLine]:
        """Open requests about the decisions of a year, by given name."""
        with self._core.database.read() as session:
            rows = corrections.differing(session, year)
            names = villages.present(session)
        return [line for row in rows for line in _lines(row, names)]

    def correction(self, line: CorrectionLine) -> Correction:
        """One request with who wrote what, when, where."""
        with self._core.database.read() as session:
            row = corrections.of_recognition(session, line.subject_id, line.recognition_id)
            if row is None:
                raise CorrectionUnknown
            recognition = _recognition(session, line)
            printed = _last(session, recognition, (PRINTED[line.matter],), line.decided)
            entity, fields = _source(line.matter)
            source_id = row.sheet_id if entity == "sheet" else row.subject_id
            source = stored(session, entity, row.subject_id, source_id) if source_id else None
            return Correction(line, printed, _last(session, source, fields, line.present))

    def accept(self, line: CorrectionLine) -> None:
        """Let the decision follow: certificates print the present value from now on.

        Raises:
            CorrectionUnknown: it was answered, or the register says something else by now.
        """
        with self._core.write("correction.accept") as session:
            row = _asked(session, line)
            recognition = _recognition(session, line)
            match line.matter:
                case Matter.NAME:
                    recognition.name = line.present
                case Matter.ADDRESS:
                    recognition.address = line.present
                case Matter.SCORE:
                    recognition.total, recognition.rating = line.present
                case Matter.ZONE if row.sheet_id:
                    sheet_key = Sheet.key(row.subject_id, row.sheet_id)
                    session.get_one(Sheet, sheet_key).zone = line.present

    def refuse(self, line: CorrectionLine) -> None:
        """Keep what was decided; the same value does not ask again.

        Raises:
            CorrectionUnknown: it was answered, or the register says something else by now.
        """
        with self._core.write("correction.refuse") as session:
            row = _asked(session, line)
            recognition = _recognition(session, line)
            known = corrections.declined(row.declined)
            known[line.matter.value] = _plain(line.present)
            recognition.declined = corrections.declining(known)


def _lines(row: DecidedRow, villages_: frozenset[str]) -> list[CorrectionLine]:
    known = corrections.declined(row.declined)
    address = printed_address(row.family_address, row.village)
    if row.address == address or _renamed(row, villages_):
        address = row.address
    pairs: list[tuple[Matter, Any, Any]] = [
        (Matter.NAME, row.name, row.family_name),
        (Matter.ADDRESS, row.address, address),
    ]
    if row.sheet_id is not None:
        score = (row.sheet_total, row.sheet_rating or "")
        pairs.append((Matter.SCORE, (row.total, row.rating), score))
        pairs.append((Matter.ZONE, row.sheet_zone, row.family_zone))
    return [
        CorrectionLine(
            f"{row.id}.{matter}", row.id, row.subject_id, row.family_name, row.year, matter,
            decided, present,
        )
        for matter, decided, present in pairs
        if decided != present and known.get(matter.value) != _plain(present)
    ]  # fmt: skip


def _renamed(row: DecidedRow, villages_: frozenset[str]) -> bool:
    """Whether the address differs only because the village has another name now."""
    start = f"{row.family_address}, " if row.family_address else ""
    former = row.address.removeprefix(start)
    return row.address.startswith(start) and bool(former) and former not in villages_


def _plain(value: Any) -> Any:
    return list(value) if isinstance(value, tuple) else value


def _recognition(session: Session, line: CorrectionLine) -> Recognition:
    return session.get_one(Recognition, Recognition.key(line.subject_id, line.recognition_id))


def _asked(session: Session, line: CorrectionLine) -> DecidedRow:
    """The recognition of a request that is still open."""
    row = corrections.of_recognition(session, line.subject_id, line.recognition_id)
    names = villages.present(session)
    if row is None or line not in _lines(row, names):
        raise CorrectionUnknown
    return row


def _source(matter: Matter) -> tuple[str, tuple[str, ...]]:
    """Where in the register a matter is written."""
    return {
        Matter.NAME: ("family", ("head_name",)),
        Matter.ADDRESS: ("family", ("address", "village_id")),
        Matter.SCORE: ("sheet", ("points",)),
        Matter.ZONE: ("family", ("zone",)),
    }[matter]


def _last(session: Session, row: Entity | None, fields: Sequence[str], value: Any) -> Side | None:
    """Who wrote some fields of a row last."""
    if row is None:
        return None
    writes: list[Written] = []
    for field in fields:
        past = FieldPast(session, row.__tablename__, field)
        writes.extend(filter(None, map(past.write, dots.shown_dots(row.dots, field))))
    if not writes:
        return None
    last = max(writes, key=lambda one: one.rank)._replace(value=value)
    return side_of(last, decisions.places(session), offices.officer_names(session), shown=True)
