"""What communes are told of households that move (phiếu chuyển): who comes, what became of others.

It is worked out anew for each receipt, so a lost one heals itself; a setting remembers by its hash
what a commune was told last, and who has not heard of something yet is due a receipt.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple
from uuid import UUID

import msgspec

from desktop.db.database import Session
from desktop.db.exchange import office_names, offices, peers
from desktop.db.register import arrivals, transfers
from desktop.db.register.arrivals import ArrivalRow
from desktop.db.register.transfers import LeavingRow
from desktop.domain import ids
from desktop.domain.transfers import Destination, Reply, TransferState
from desktop.services.register.commune_mergers import mergers_of
from desktop.sync.manifest import Office
from desktop.sync.transfers import (
    LONGEST,
    LONGEST_NAME,
    MANY,
    MOST,
    NOTHING,
    Passage,
    Slip,
    Title,
    Transfers,
    digest,
)

TOLD = "told_transfers"
SETTLED = frozenset({TransferState.ACCEPTED, TransferState.RETURNED, TransferState.DISPUTED})
"""States in which the slip has done its work."""

WAITS_HERE = frozenset(
    {
        TransferState.OPEN, TransferState.STRAY, TransferState.REFUSED, TransferState.DISPUTED,
        TransferState.RETURNED,
    }
)  # fmt: skip
"""States in which a person of the receiving office has to do something."""

Known = Mapping[UUID, Destination]


class Leaving(NamedTuple):
    """A household that left its commune, what communes answered, and how far it has come."""

    row: LeavingRow
    replies: Sequence[ArrivalRow]
    state: TransferState


def destinations(session: Session) -> dict[UUID, Destination]:
    """The communes that take receipts, by id, in the order of their codes; none that has ended."""
    ended = {one.code for one in mergers_of(session)}
    held = {one.code: one for one in office_names.communes(session)}
    called = office_names.by_code(session)
    found = {}
    for peer in peers.listed(session):
        if peer.role != "receiver" and peer.state == "enrolled" and peer.office_code not in ended:
            row, code = held.get(peer.office_code), peer.office_code
            name = row.name if row else peer.office_name
            office_id = ids.derived("office", code)
            where = (row.province, row.district) if row else ("", "")
            formerly = tuple(one.name for one in called.get(code, ())[:-1])
            found[office_id] = Destination(office_id, code, name, *where, formerly)
    return found


def answers(session: Session) -> Mapping[UUID, Sequence[ArrivalRow]]:
    """What communes answered, by the leaving; who took one over is the commune of today."""
    into = {ids.derived("office", one.code): one.into for one in mergers_of(session)}
    found: dict[UUID, list[ArrivalRow]] = {}
    for one in arrivals.answered(session):
        office_id = one.office_id
        while accepts(one) and office_id in into:
            office_id = ids.derived("office", into[office_id])
        found.setdefault(one.move_id, []).append(one._replace(office_id=office_id))
    return found


def state_of(row: LeavingRow, replies: Sequence[ArrivalRow], known: Known) -> TransferState:
    """How far one household has come; a refusal counts from where it was passed on to alone."""
    took = [one for one in replies if accepts(one)]
    if any(one.disputed for one in replies) or len(took) > 1:
        return TransferState.DISPUTED
    if took:
        return TransferState.RETURNED if row.returned else TransferState.ACCEPTED
    if not row.decided:
        return TransferState.OPEN
    if row.to_id is None:
        return TransferState.OUTSIDE
    if refusal(row, replies) is not None:
        return TransferState.REFUSED
    return TransferState.PASSED if row.to_id in known else TransferState.STRAY


def leavings(session: Session, known: Known) -> Iterator[Leaving]:
    """Every household that left its commune, with how far it has come.

    Who came back before anybody took it over has not moved at all.
    """
    replies = answers(session)
    for row in transfers.leaving(session):
        mine = replies.get(row.move_id, ())
        state = state_of(row, mine, known)
        if not row.returned or state in SETTLED:
            yield Leaving(row, mine, state)


def waiting(session: Session) -> int:
    """How many households wait for a person of the receiving office."""
    return sum(one.state in WAITS_HERE for one in leavings(session, destinations(session)))


def accepts(one: ArrivalRow) -> bool:
    """Whether an answer takes the household over."""
    return one.answer is not None and one.answer.reply is not Reply.REFUSED


def takers(replies: Sequence[ArrivalRow], known: Known) -> list[str]:
    """The names of the communes that took a household over."""
    return [known[one.office_id].name for one in replies if accepts(one) and one.office_id in known]


def refusal(row: LeavingRow, replies: Sequence[ArrivalRow]) -> ArrivalRow | None:
    """The refusal of the commune that a household was passed on to."""
    said = (one for one in replies if one.answer and not accepts(one))
    return next((one for one in said if one.office_id == row.to_id), None)


def all_told(session: Session, only: str | None = None) -> dict[str, Transfers]:
    """What every commune is to hear, by its code; only those that are to hear something.

    Args:
        session: to read with.
        only: one commune; the slips of others are not made out.
    """
    slips: dict[str, list[Slip]] = {}
    passages: dict[str, list[Passage]] = {}
    known = destinations(session)
    for row, replies, state in leavings(session, known):
        to = known.get(row.to_id) if row.to_id else None
        if to is not None and state not in SETTLED and only in {None, to.code}:
            slips.setdefault(to.code, []).append(_slip(session, row))
        if row.decided or state in SETTLED:
            passages.setdefault(row.office_code, []).append(_passage(row, state, replies, known))
    return {
        code: Transfers(
            slips=tuple(slips.get(code, ())[-MOST:]), passages=tuple(passages.get(code, ())[:MOST])
        )
        for code in sorted({*slips, *passages})
    }


def _slip(session: Session, row: LeavingRow) -> Slip:
    """A slip that every reader takes, whatever the former commune wrote."""
    count = row.member_count
    return Slip(
        move=row.move_id,
        family=row.family_id,
        moved_on=row.moved_on,
        office=Office(code=row.office_code, name=row.office[:LONGEST_NAME] or row.office_code),
        head_name=row.name,
        village=row.village,
        address=row.address,
        place=row.place,
        member_count=count if count is not None and 0 <= count < MANY else None,
        titles=tuple(Title(**one._asdict()) for one in transfers.titles(session, row.family_id)),
    )


def _passage(
    row: LeavingRow, state: TransferState, replies: Sequence[ArrivalRow], known: Known
) -> Passage:
    to = known.get(row.to_id) if row.to_id else None
    refused = refusal(row, replies)
    return Passage(
        move=row.move_id,
        state=state,
        office=(", ".join(takers(replies, known)) or (to.name if to else ""))[:LONGEST],
        reason=refused.reason if refused and state is TransferState.REFUSED else "",
    )


def untold(session: Session) -> frozenset[str]:
    """Codes of the communes that have not been told what is known now; none that has ended."""
    ended = {one.code for one in mergers_of(session)}
    now = {code: digest(one) for code, one in all_told(session).items()}
    last = _last(session)
    heard = {*now, *last} - ended
    return frozenset(code for code in heard if now.get(code) != last.get(code))


def note(session: Session, code: str, transfers_: Transfers) -> None:
    """Remember what a commune was told."""
    kept = {one: told for one, told in _last(session).items() if one != code}
    if transfers_ != NOTHING:
        kept[code] = digest(transfers_)
    offices.set_setting(session, TOLD, msgspec.json.encode(kept, order="sorted").decode())


def _last(session: Session) -> dict[str, str]:
    return msgspec.json.decode(offices.setting(session, TOLD, "{}"), type=dict[str, str])
