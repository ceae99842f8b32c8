"""Counts over a whole year, for the first page, the status and the totals of packages."""

import datetime as dt
import hashlib
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple
from uuid import UUID

import msgspec
from sqlalchemy import ColumnElement, case, exists, func, or_, select
from sqlalchemy.orm import Session

from desktop.db import pairs, peers
from desktop.db.bookkeeping import (
    Change,
    Parcel,
    Peer,
    Writer,
)
from desktop.db.bulk import fetch
from desktop.db.recorder import last_link
from desktop.db.schema import (
    Decision,
    Family,
    Office,
    Printing,
    Recognition,
    Registration,
    Sheet,
    Village,
)
from desktop.db.subjects import TABLES
from desktop.domain.subjects import COMMUNE_TITLES, SubjectKind


class KindCounts(NamedTuple):
    """What one title comes to in one year."""

    subjects: int = 0
    registered: int = 0
    self_scored: int = 0
    village_scored: int = 0
    commune_scored: int = 0
    scored: int = 0
    passed: int = 0
    recognised: int = 0


class VillageProgress(NamedTuple):
    """How far one village is."""

    village_id: UUID
    name: str
    families: int
    registered: int
    village_scored: int
    unfinished: int
    recognised: int


class LastParcels(NamedTuple):
    """When something last went out, and when an answer last came; ISO, empty for never."""

    sent: str
    confirmed: str


class DecisionCounts(NamedTuple):
    """Decisions of a year, and recognitions whose certificates were never printed."""

    decisions: int
    unprinted: int


FINISHED = ("passed", "failed")
YEARS = (1900, 2199)


def years(session: Session) -> Sequence[int]:
    """Years that have registrations; a row whose first change is still to come has none yet."""
    query = select(Registration.year).where(Registration.year.between(*YEARS)).distinct()
    return list(session.scalars(query))


def counts(session: Session, year: int) -> dict[SubjectKind, KindCounts]:
    """The counts of each title."""
    begun = set(
        session.scalars(select(Registration.kind).where(Registration.year == year).distinct())
    )
    return {
        kind: _kind_counts(session, kind, year)
        if kind in begun
        else KindCounts(subjects=_subjects(session, kind))
        for kind in COMMUNE_TITLES
    }


def _subjects(session: Session, kind: SubjectKind) -> int:
    model = TABLES[kind].model
    return session.scalar(select(func.count()).where(model.gone.is_(False))) or 0


def _kind_counts(session: Session, kind: SubjectKind, year: int) -> KindCounts:
    subject = TABLES[kind].model
    registered = (
        select(Registration.subject_id)
        .join(subject, subject.id == Registration.subject_id)
        .where(
            Registration.year == year,
            Registration.kind == kind,
            Registration.withdrawn.is_(False),
            Registration.gone.is_(False),
            subject.gone.is_(False),
        )
        .subquery()
    )
    per_subject = (
        select(
            Sheet.subject_id,
            func.max(case((Sheet.stage == "self", 1), else_=0)).label("own"),
            func.max(case((Sheet.stage == "village", 1), else_=0)).label("village"),
            func.max(case((Sheet.stage == "commune", 1), else_=0)).label("commune"),
            func.max(case((Sheet.state == "passed", 1), else_=0)).label("passed"),
        )
        .where(Sheet.year == year, Sheet.kind == kind, Sheet.state.in_(FINISHED))
        .where(Sheet.subject_id.in_(select(registered.c.subject_id)))
        .group_by(Sheet.subject_id)
        .subquery()
    )
    sums = session.execute(
        select(
            func.count(),
            func.coalesce(func.sum(per_subject.c.own), 0),
            func.coalesce(func.sum(per_subject.c.village), 0),
            func.coalesce(func.sum(per_subject.c.commune), 0),
            func.coalesce(func.sum(per_subject.c.passed), 0),
        ).select_from(per_subject)
    ).one()
    recognised = select(func.count()).where(
        Recognition.year == year, Recognition.kind == kind, Recognition.gone.is_(False)
    )
    return KindCounts(
        subjects=_subjects(session, kind),
        registered=session.scalar(select(func.count()).select_from(registered)) or 0,
        self_scored=sums[1],
        village_scored=sums[2],
        commune_scored=sums[3],
        scored=sums[0],
        passed=sums[4],
        recognised=session.scalar(recognised) or 0,
    )


def villages(session: Session, year: int) -> Sequence[VillageProgress]:
    """How far each village is, by name."""
    scored = (
        select(
            Sheet.subject_id,
            func.max(case((Sheet.stage.in_(("village", "commune")), 1), else_=0)).label("village"),
        )
        .where(Sheet.year == year, Sheet.state.in_(FINISHED))
        .group_by(Sheet.subject_id)
        .subquery()
    )
    own = exists().where(
        Recognition.subject_id == Family.id, Recognition.year == year, Recognition.gone.is_(False)
    )
    query = (
        select(
            Village.id,
            Village.name,
            func.count(Family.id),
            func.count(Registration.id),
            func.coalesce(func.sum(scored.c.village), 0),
            func.count(Recognition.id),
        )
        .outerjoin(Family, (Family.village_id == Village.id) & Family.gone.is_(False))
        .outerjoin(
            Registration,
            (Registration.subject_id == Family.id)
            & (Registration.year == year)
            & Registration.withdrawn.is_(False)
            & Registration.gone.is_(False),
        )
        .outerjoin(scored, (scored.c.subject_id == Family.id) & (Registration.id.is_not(None)))
        .outerjoin(
            Recognition,
            (Recognition.subject_id == Family.id)
            & (Recognition.year == year)
            & Recognition.gone.is_(False),
        )
        .where(Village.gone.is_(False))
        .group_by(Village.id)
        .order_by(Village.sort_key, Village.id)
    )
    through = pairs.recognised_through(session, year)
    also = Counter(session.scalars(select(Family.village_id).where(Family.id.in_(through), ~own)))
    return [
        VillageProgress(
            row[0], row[1], row[2], row[3], row[4], row[3] - row[4], row[5] + also[row[0]]
        )
        for row in session.execute(query)
    ]


def decided(session: Session, year: int) -> int:
    """How many decisions were issued for a year."""
    query = select(func.count()).where(Decision.year == year, Decision.gone.is_(False))
    return session.scalar(query) or 0


def decisions(session: Session, year: int) -> DecisionCounts:
    """Decisions of a year and what is still to be printed."""
    printed = select(Printing.decision_id)
    unprinted = select(func.count()).where(
        Recognition.year == year,
        Recognition.gone.is_(False),
        Recognition.decision_id.not_in(printed),
    )
    return DecisionCounts(decided(session, year), session.scalar(unprinted) or 0)


def last_parcels(session: Session) -> LastParcels:
    """When something last went out, and when an answer last came."""
    sent = session.scalar(
        select(func.max(Parcel.handled_at)).where(
            Parcel.direction == "sent", Parcel.kind == "changes"
        )
    )
    answered = session.scalar(
        select(func.max(Parcel.handled_at)).where(
            Parcel.direction == "received", Parcel.kind == "receipt", Parcel.state == "applied"
        )
    )
    return LastParcels(_iso(sent), _iso(answered))


def _iso(milliseconds: int | None) -> str:
    if milliseconds is None:
        return ""
    moment = dt.datetime.fromtimestamp(milliseconds / 1000, dt.UTC)
    return moment.astimezone().isoformat(timespec="seconds")


def has_receiver(session: Session) -> bool:
    """Whether a receiving office has enrolled us."""
    return _has_peer(session, Peer.role == "receiver")


def has_communes(session: Session) -> bool:
    """Whether we have enrolled anybody."""
    return _has_peer(session, Peer.role != "receiver")


def _has_peer(session: Session, part: ColumnElement[bool]) -> bool:
    return bool(session.scalar(select(func.count()).where(part, Peer.state == "enrolled")))


def acknowledged(session: Session) -> dict[str, int]:
    """How far the receiving office has confirmed each writer, by receipt or over the phone."""
    vector = signed(session)
    phoned = select(Parcel.vector).where(Parcel.direction == "sent", Parcel.state == "phoned")
    for text in session.scalars(phoned):
        for writer, (_first, to) in msgspec.json.decode(text, type=dict[str, list[int]]).items():
            vector[writer] = max(vector.get(writer, 0), to)
    return vector


def signed(session: Session) -> dict[str, int]:
    """How far the receiving office has confirmed each writer by signed receipts."""
    receiver = peers.receiver(session)
    return receiver.acknowledged if receiver else {}


def unsent(session: Session, writer: str) -> int:
    """How many of our changes the receiving office has not confirmed."""
    last, _head, _hlc = last_link(session.connection(), writer)
    return last - acknowledged(session).get(writer, 0)


class YearState(NamedTuple):
    """What one commune holds of a kind in a year.

    Attributes:
        counts: registered, scored and recognised subjects.
        digest: of its registrations, sheets and recognitions.
    """

    counts: dict[str, int]
    digest: str


def year_state(session: Session, kind: SubjectKind, office_id: UUID, year: int) -> YearState:
    """What a commune holds of a kind in a year, each row read once.

    Both sides compute it from their tables, so it proves the merge and not only the transport. The
    rows' digests are added up, so their order does not matter and nothing has to be sorted.
    """
    counts, total = {}, 0
    for counted, statement, no_longer in STATE:
        asked = statement + TABLES[kind].of_office + ")"
        rows = fetch(session.connection(), asked, (year, office_id.bytes))
        over = sum(any(row[place] for place in no_longer) for row in rows) if no_longer else 0
        counts[counted] = len(rows) - over
        for row in rows:
            digest = hashlib.blake2b(repr(row).encode(), digest_size=16).digest()
            total += int.from_bytes(digest)
    return YearState(counts, (total % (1 << 256)).to_bytes(32).hex())


OF_THESE = "subject_id IN ("
"""Asked of one office after the other by whoever holds 170 of them: only its own rows are read."""

STATE = tuple(
    (counted, f"SELECT {columns} FROM {table} WHERE year = ? AND {OF_THESE}", no_longer)
    for counted, table, columns, no_longer in (
        ("registered", "registration", "subject_id, kind, withdrawn, gone", (2, 3)),
        ("sheets", "sheet", "subject_id, stage, checklist, points, gone", ()),
        ("recognised", "recognition", "subject_id, decision_id, register_number, gone", (3,)),
    )
)
"""What is counted, where it is read, and which of its columns say that a row counts no longer."""

YEARS_OF = f"SELECT DISTINCT year FROM registration WHERE year BETWEEN ? AND ? AND {OF_THESE}"


def years_of(session: Session, kind: SubjectKind, office_id: UUID) -> list[int]:
    """The years for which some subject of one office was registered."""
    asked = YEARS_OF + TABLES[kind].of_office + ")"
    rows = fetch(session.connection(), asked, (*YEARS, office_id.bytes))
    return sorted(row[0] for row in rows)


def checklists(session: Session) -> Sequence[str]:
    """References of the checklists that sheets were filled with."""
    return list(session.scalars(select(Sheet.checklist).distinct().order_by(Sheet.checklist)))


def own_edits(session: Session, office_id: UUID) -> bool:
    """Whether a receiving office has itself written into what one commune holds."""
    villages = select(Village.id).where(Village.office_id == office_id)
    tables = [one for one in TABLES.values() if one.kind is not SubjectKind.COMMUNITY]
    theirs = [select(one.model.id).where(one.village_id.in_(villages)) for one in tables]
    query = select(func.count()).where(
        Change.entity.in_(
            ("village", *(one.table for one in tables), "registration", "sheet", "recognition")
        ),
        Change.writer.in_(select(Writer.id).where(Writer.role == "receiver")),
        or_(Change.subject.in_(villages), *(Change.subject.in_(ids) for ids in theirs)),
    )
    return bool(session.scalar(query))


def communes(session: Session) -> Sequence[tuple[UUID, str]]:
    """Id and code of every commune whose data the file holds."""
    query = select(Office.id, Office.code).where(Office.role == "commune").order_by(Office.code)
    return [(row[0], row[1]) for row in session.execute(query)]
