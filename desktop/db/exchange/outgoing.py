"""What was sent, how far it was confirmed, and what is still to be sent."""

import datetime as dt
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

import msgspec
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desktop.db.exchange import peers
from desktop.db.journal.bulk import fetch
from desktop.db.journal.recorder import last_link
from desktop.db.tables.bookkeeping import Parcel


class LastParcels(NamedTuple):
    """When something last went out, and when an answer last came; ISO, empty for never."""

    sent: str
    confirmed: str


class Edited(NamedTuple):
    """How many rows of one entity one action wrote."""

    entity: str
    action: str
    number: int


SUMS = """
SELECT entity, action, COUNT(*), SUM(base <> '') FROM change
WHERE writer = ? AND seq > ? GROUP BY entity, action
"""
ROWS = """
SELECT COUNT(DISTINCT entity_id) FROM change
WHERE writer = ? AND seq > ? AND entity = ? AND action = ?
"""


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


def edited(session: Session, after: Mapping[str, int]) -> Sequence[Edited]:
    """What some writers wrote after these changes, the most first.

    A row that was written often counts once for each writer. A row's first change needs no looking
    for others, so a bulk act of a hundred thousand costs little.

    Args:
        session: to read the journal with.
        after: of each writer, the last change that does not count.
    """
    connection = session.connection()
    found: Counter[tuple[str, str]] = Counter()
    for writer, seq in after.items():
        for entity, action, number, later in fetch(connection, SUMS, (writer, seq)):
            asked = (writer, seq, entity, action)
            found[entity, action] += fetch(connection, ROWS, asked)[0][0] if later else number
    counted = (Edited(*what, number) for what, number in found.items())
    return sorted(counted, key=lambda one: (-one.number, one.entity, one.action))
