"""Recognised subjects whose data are no longer what their certificate prints.

Nothing is stored of a correction request: it follows from the recognition beside the register. Only
a refusal leaves a trace, in the recognition's `declined`: the values that shall not be printed, by
what they are of. A value that differs from these is a request again.
"""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple
from uuid import UUID

import msgspec
from sqlalchemy import Select, and_, case, exists, literal, or_, select, text
from sqlalchemy.orm import Session, aliased

from desktop.db.crdt import chain
from desktop.db.tables.bookkeeping import FOUND, Change
from desktop.db.tables.schema import Decision, Recognition, Sheet
from desktop.db.tables.subjects import PLACE, TABLES, SubjectTable
from desktop.domain.subjects import SubjectKind

COMPLETE = ("passed", "failed")
RANKS = {"self": 0, "village": 1, "commune": 2}


class DecidedRow(NamedTuple):
    """What a certificate prints, and what stands in the register now.

    Attributes:
        sheet_id: the last finished sheet, by which the subject would be judged now.
        declined: what an approver has refused to print.
        checklist, signed_on: what the decision rests on, and its day.
    """

    id: UUID
    subject_id: UUID
    year: int
    name: str
    address: str
    total: float | None
    rating: str
    declined: str
    kind: SubjectKind
    present_name: str
    present_address: str
    present_zone: str
    village: str
    sheet_id: UUID | None
    sheet_total: float | None
    sheet_rating: str | None
    sheet_zone: str | None
    checklist: str
    signed_on: str


def differing(session: Session, year: int) -> list[DecidedRow]:
    """Those recognised in a year whose data may differ from what was decided."""
    return [row for own in TABLES.values() for row in _differing(session, own, year)]


def _differing(session: Session, own: SubjectTable, year: int) -> list[DecidedRow]:
    together = own.address + ", " + own.village
    printed = (Recognition.address == own.address) | (Recognition.address == together)
    differs = or_(
        Recognition.name != own.name,
        ~(printed | (Recognition.address == own.village)),
        Sheet.total != Recognition.total,
        Sheet.rating != Recognition.rating,
        Sheet.zone != own.model.zone,
    )
    query = _decided(own).where(Recognition.year == year, differs)
    query = query.order_by(own.model.sort_key, own.model.id)
    return [_row(row) for row in session.execute(query)]


def of_recognition(session: Session, subject: UUID, recognition_id: UUID) -> DecidedRow | None:
    """One recognised subject; None when it is not recognised any more."""
    one = (Recognition.subject_id == subject, Recognition.id == recognition_id)
    found = (session.execute(_decided(own).where(*one)).first() for own in TABLES.values())
    return next((_row(row) for row in found if row), None)


def _row(values: Sequence[Any]) -> DecidedRow:
    found = DecidedRow._make(values)
    return found._replace(kind=SubjectKind(found.kind))


def _decided(own: SubjectTable) -> Select[*tuple[Any, ...]]:
    later = aliased(Sheet)
    overtaken = exists().where(
        later.subject_id == Sheet.subject_id, later.year == Sheet.year, later.gone.is_(False),
        later.state.in_(COMPLETE), later.checklist == Sheet.checklist,
        case(RANKS, value=later.stage) > case(RANKS, value=Sheet.stage),
    )  # fmt: skip
    judged = and_(
        Sheet.subject_id == Recognition.subject_id, Sheet.year == Recognition.year,
        Sheet.gone.is_(False), Sheet.state.in_(COMPLETE),
        Sheet.checklist == Decision.checklist, ~overtaken,
    )  # fmt: skip
    return (
        select(
            Recognition.id, Recognition.subject_id, Recognition.year, Recognition.name,
            Recognition.address, Recognition.total, Recognition.rating, Recognition.declined,
            literal(own.kind.value), own.name, own.address, own.model.zone, own.village,
            Sheet.id, Sheet.total, Sheet.rating, Sheet.zone, Decision.checklist,
            Decision.signed_on,
        )
        .select_from(Recognition)
        .join(own.model, own.model.id == Recognition.subject_id)
        .join(PLACE, PLACE.id == own.village_id)
        .join(Decision, Decision.id == Recognition.decision_id)
        .outerjoin(Sheet, judged)
        .where(Recognition.gone.is_(False))
    )  # fmt: skip


def decided_by(session: Session, recognition: Recognition) -> str:
    """The writer that wrote a recognition first."""
    made = (
        select(Change.writer)
        .where(
            Change.subject == recognition.subject_id, Change.entity_id == recognition.id,
            Change.base == "", text(f"({FOUND.text})"),
        )
        .order_by(Change.hlc, Change.writer)
        .limit(1)
    )  # fmt: skip
    return session.scalar(made) or ""


def declined(said: str) -> dict[str, Any]:
    """What an approver has refused to print, by what it is of."""
    return dict(msgspec.json.decode(said, type=dict[str, Any])) if said else {}


def declining(values: Mapping[str, Any]) -> str:
    """The same as text."""
    return chain.canonical(dict(values)).decode() if values else ""
