"""Other offices and the packages exchanged with them, as this file remembers them."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple
from uuid import UUID

import msgspec
from sqlalchemy import ColumnElement, func, select, update
from sqlalchemy.orm import Session

from desktop.db.journal.recorder import last_link
from desktop.db.tables.bookkeeping import Parcel, Peer, Writer

REPLACED = "replaced"
"""The state of a receiving office's former key: what it vouched for stays, nothing new counts."""


class PeerRow(NamedTuple):
    """Another office's data file, and what we believe about its key."""

    writer: str
    office_code: str
    office_name: str
    role: str
    state: str
    signing_key: bytes
    recipient: str
    list_number: int
    statement: bytes | None
    acknowledged: dict[str, int]
    receipt: str
    compared: str = ""


class ParcelRow(NamedTuple):
    """A package that went out or came in."""

    id: UUID
    direction: str
    kind: str
    office_code: str
    writer: str
    file_name: str
    bytes: int
    changes: int
    handled_at: int
    state: str
    reason: str
    vector: dict[str, list[int]]
    code: str
    counts: dict[str, int]
    mended: int = 0


def listed(session: Session) -> Sequence[PeerRow]:
    """Every peer, by office."""
    query = select(Peer).order_by(Peer.office_code, Peer.writer)
    return [_row(peer) for peer in session.scalars(query)]


def receiver(session: Session) -> PeerRow | None:
    """The receiving office of a commune, once its key was compared."""
    now = (Peer.role == "receiver", Peer.state != REPLACED)
    peer = session.scalar(select(Peer).where(*now))
    return _row(peer) if peer else None


def has_receiver(session: Session) -> bool:
    """Whether a receiving office has enrolled us."""
    return _has_peer(session, Peer.role == "receiver")


def has_communes(session: Session) -> bool:
    """Whether we have enrolled anybody."""
    return _has_peer(session, Peer.role != "receiver")


def _has_peer(session: Session, part: ColumnElement[bool]) -> bool:
    return bool(session.scalar(select(func.count()).where(part, Peer.state == "enrolled")))


def _row(peer: Peer) -> PeerRow:
    return PeerRow(
        peer.writer, peer.office_code, peer.office_name, peer.role, peer.state, peer.signing_key,
        peer.recipient, peer.list_number, peer.statement,
        msgspec.json.decode(peer.acknowledged, type=dict[str, int]), peer.receipt, peer.compared,
    )  # fmt: skip


def keep(session: Session, row: PeerRow) -> None:
    """Note a peer, or what is new about it."""
    acknowledged = msgspec.json.encode(row.acknowledged, order="sorted").decode()
    session.merge(Peer(**{**row._asdict(), "acknowledged": acknowledged}))


def call(session: Session, office_code: str, name: str) -> None:
    """Note what an office is called by now, wherever one of its PCs is shown."""
    session.execute(update(Peer).where(Peer.office_code == office_code).values(office_name=name))


def next_list_number(session: Session) -> int:
    """The number of the next statement this office signs."""
    return (session.scalar(select(func.max(Peer.list_number))) or 0) + 1


def parcels(session: Session, direction: str | None = None) -> Sequence[ParcelRow]:
    """Packages, the newest first."""
    query = select(Parcel).order_by(Parcel.handled_at.desc(), Parcel.id.desc())
    if direction:
        query = query.where(Parcel.direction == direction)
    return [_parcel(row) for row in session.scalars(query)]


def parcel(session: Session, package: UUID) -> ParcelRow | None:
    """One package by its id."""
    row = session.get(Parcel, package)
    return _parcel(row) if row else None


def _parcel(row: Parcel) -> ParcelRow:
    return ParcelRow(
        row.id, row.direction, row.kind, row.office_code, row.writer, row.file_name, row.bytes,
        row.changes, row.handled_at, row.state, row.reason,
        msgspec.json.decode(row.vector, type=dict[str, list[int]]), row.code,
        msgspec.json.decode(row.counts, type=dict[str, int]), row.mended,
    )  # fmt: skip


def keep_parcel(session: Session, row: ParcelRow) -> None:
    """Note a package, or what became of it."""
    encode = msgspec.json.encode
    values = {
        **row._asdict(),
        "vector": encode(row.vector).decode(),
        "counts": encode(row.counts).decode(),
    }
    session.merge(Parcel(**values))


ANSWERED = '{"answered":1}'
"""The `counts` of a received package that a receipt has answered."""


def unanswered(session: Session) -> Sequence[ParcelRow]:
    """Packages of communes that no receipt has answered, the oldest first."""
    query = select(Parcel).where(
        Parcel.direction == "received", Parcel.kind == "changes", Parcel.counts != ANSWERED
    )
    return [_parcel(row) for row in session.scalars(query.order_by(Parcel.handled_at, Parcel.id))]


def answer(session: Session, office_code: str, code: str) -> None:
    """Note the receipt that answers everything received from an office so far."""
    session.execute(
        update(Parcel)
        .where(
            Parcel.direction == "received",
            Parcel.kind == "changes",
            Parcel.office_code == office_code,
            Parcel.counts != ANSWERED,
        )
        .values(code=code, counts=ANSWERED)
    )


def heads(session: Session, office_code: str | None = None) -> dict[str, tuple[int, bytes]]:
    """Of each writer, or each writer of one office, the last change held and its hash."""
    query = select(Writer.id)
    if office_code is not None:
        query = query.where(Writer.office_code == office_code)
    found = {}
    for writer in session.scalars(query):
        seq, head, _hlc = last_link(session.connection(), writer)
        if seq:
            found[writer] = (seq, head)
    return found


def part(session: Session, writer: str, after: int, tail: str, last: int) -> None:
    """Say of the changes after `after`, which have another name from now on, what was known.

    Args:
        session: to write with.
        writer: whose changes they were.
        after: its last change that keeps its name.
        tail: the name of the others.
        last: the last of them held here; what a peer holds beyond may be another branch's.
    """
    for peer in listed(session):
        holds = peer.acknowledged.get(writer, 0)
        if holds > after:
            more = {tail: holds} if holds <= last else {}
            keep(session, peer._replace(acknowledged={**peer.acknowledged, writer: after, **more}))
    for row in (one for one in parcels(session) if one.direction != "received"):
        first, to = row.vector.get(writer, (0, 0))
        if to > after:
            whole = {**row.vector, writer: [first, after], tail: [max(first, after + 1), to]}
            # other PCs need their files anew, under both names
            code = "" if row.direction == "shared" else row.code
            keep_parcel(session, row._replace(vector=whole, code=code))


def confirm(session: Session, vector: Mapping[str, int], state: str = "confirmed") -> int:
    """Mark sent packages whose changes are all acknowledged; returns how many.

    Args:
        session: to write with.
        vector: how far each writer is acknowledged.
        state: `confirmed` by a signed receipt, or `phoned`, which that outweighs.
    """
    weaker = ("written", "phoned") if state == "confirmed" else ("written",)
    rows = session.scalars(
        select(Parcel).where(Parcel.direction == "sent", Parcel.state.in_(weaker))
    ).all()
    confirmed = 0
    for row in rows:
        ranges = msgspec.json.decode(row.vector, type=dict[str, list[int]])
        if ranges and all(to <= vector.get(writer, 0) for writer, (_from, to) in ranges.items()):
            row.state = state
            confirmed += 1
    return confirmed
