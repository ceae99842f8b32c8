"""Households that come from another commune (hộ chuyển đến): taken over, found again, or refused."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from desktop.db.database import Session
from desktop.db.register import arrivals, families, pairs
from desktop.db.register.arrivals import ArrivalRow
from desktop.db.register.families import FamilyQuery
from desktop.db.tables.schema import Family, FormerTitle, Village
from desktop.domain.names import fold, nfc, sort_key
from desktop.domain.transfers import Answer, Reply
from desktop.services.core import Core
from desktop.services.exchange.confirming import answer as last_answer
from desktop.services.failures import NameMissing, VillageUnknown, WrongRole
from desktop.services.settling.arrival_answers import settle
from desktop.services.settling.failures import ArrivalAnswered, TransferUnknown
from desktop.sync.transfers import Passage, Slip

__all__ = ["ArrivalLine", "ArrivalState", "Arriving", "Passage", "Slip"]

SAME_NAME = 20
"""Households of one name that are looked through for the one that arrives."""


class ArrivalState(StrEnum):
    """What a commune has answered so far."""

    WAITING = "waiting"
    ACCEPTED = "accepted"
    SAME = "same"
    REFUSED = "refused"
    DISPUTED = "disputed"
    """Two people answered differently: the desk of conflicts has both."""


STATES = {
    Reply.NEW: ArrivalState.ACCEPTED,
    Reply.SAME: ArrivalState.SAME,
    Reply.REFUSED: ArrivalState.REFUSED,
}


@dataclass(frozen=True, slots=True)
class ArrivalLine:
    """One household that came from another commune.

    Attributes:
        slip: what its former commune states; no longer there once the answer was heard above.
        family_id, name, village: in our register; before it is there, the slip's name.
        reason: why it was refused.
    """

    move_id: UUID
    state: ArrivalState
    name: str
    slip: Slip | None
    family_id: UUID | None
    village: str
    reason: str


@dataclass(frozen=True, slots=True)
class Alike:
    """A household of our own register that may be the one that arrives."""

    id: UUID
    name: str
    village: str
    address: str


class Arriving:
    """Takes over what the receiving office passed on; one answer is one act."""

    def __init__(self, core: Core) -> None:
        self._core = core

    def listed(self) -> Sequence[ArrivalLine]:
        """Every household that came, those that wait for an answer first."""
        with self._core.database.read() as session:
            slips = _slips(session)
            answered = {one.move_id: one for one in self._answered(session)}
            found = [_told(session, one, slips.get(one.move_id)) for one in answered.values()]
            found += [_waits(slip) for slip in slips.values() if slip.move not in answered]
        order = list(ArrivalState)
        return sorted(found, key=lambda one: (order.index(one.state), sort_key(one.name)))

    def line(self, move_id: UUID) -> ArrivalLine:
        """One of them.

        Raises:
            TransferUnknown: there is none.
        """
        for one in self.listed():
            if one.move_id == move_id:
                return one
        raise TransferUnknown

    def waiting(self) -> int:
        """How many wait for an answer."""
        with self._core.database.read() as session:
            return waiting(session, self._core.office.id)

    def left(self) -> dict[UUID, Passage]:
        """What became of households that left, by the move, as the last receipt says."""
        with self._core.database.read() as session:
            said = last_answer(session)
        return {one.move: one for one in said.transfers.passages} if said else {}

    def alike(self, move_id: UUID) -> Sequence[Alike]:
        """Households of our register that bear the name of one that arrives; the likeliest first.

        Raises:
            TransferUnknown: nobody arrives like that.
        """
        with self._core.database.read() as session:
            slip = self._slip(session, move_id)
            found = families.page(session, FamilyQuery(search=slip.head_name), limit=SAME_NAME)
            name, address = fold(slip.head_name), fold(slip.address)
            rows = [one for one in found if fold(one.name) == name]
        rows.sort(key=lambda one: (fold(one.address) != address, one.name != slip.head_name))
        return [Alike(one.id, one.name, one.village, one.address) for one in rows]

    def accept(self, move_id: UUID, village_id: UUID, address: str = "") -> UUID:
        """Take a household over into a village, with the titles its former commune states.

        Returns:
            The new family.

        Raises:
            TransferUnknown: nobody arrives like that.
            ArrivalAnswered: it was answered already.
            VillageUnknown: it is no village of this commune.
        """
        with self._core.write("household.arrive") as session:
            slip = self._unanswered(session, move_id)
            village = session.get(Village, village_id)
            if village is None or village.gone or village.office_id != self._core.office.id:
                raise VillageUnknown
            family = self._core.new_id()
            session.add(
                Family(
                    id=family, village_id=village_id, head_name=nfc(slip.head_name),
                    address=nfc(address), member_count=slip.member_count,
                )
            )  # fmt: skip
            self._take(session, slip, Answer(Reply.NEW, family))
        return family

    def join(self, move_id: UUID, family_id: UUID) -> None:
        """Say that a household stands in the register already; its titles count from now on.

        Raises:
            TransferUnknown: nobody arrives like that.
            ArrivalAnswered: it was answered already.
            NotFound, WrongRole: the family is none of this commune's register.
        """
        with self._core.write("household.arrive") as session:
            slip = self._unanswered(session, move_id)
            family = families.get(session, family_id)
            village = session.get(Village, family.village_id)
            if family.gone or village is None or village.office_id != self._core.office.id:
                raise WrongRole(role="commune")
            self._take(session, slip, Answer(Reply.SAME, family_id))

    def refuse(self, move_id: UUID, reason: str) -> None:
        """Say that a household is none of ours, and why.

        Raises:
            TransferUnknown: nobody arrives like that.
            ArrivalAnswered: it was answered already.
            NameMissing: nobody says why.
        """
        words = nfc(reason)
        if not words:
            raise NameMissing(field="reason")
        with self._core.write("household.refuse") as session:
            self._unanswered(session, move_id)
            answer = Answer(Reply.REFUSED)
            arrivals.write(session, self._core.office.id, move_id, str(answer), words)

    def take_back(self, move_id: UUID) -> None:
        """Take an answer back, on whatever PC it was given; the household waits again.

        Raises:
            TransferUnknown: nothing was answered.
            ArrivalInUse: the family that was taken over is registered, scored, recognised or merged.
        """
        with self._core.write("household.unanswer") as session:
            answered = (one for one in self._answered(session) if one.move_id == move_id)
            whose = next((one.office_id for one in answered), self._core.office.id)
            row = arrivals.get(session, whose, move_id)
            if row is None or row.gone or not row.answer:
                raise TransferUnknown
            settle(session, row, None)
            arrivals.write(session, whose, move_id, "")

    def _answered(self, session: Session) -> Sequence[ArrivalRow]:
        return arrivals.answered(session, self._core.office.id)

    @staticmethod
    def _slip(session: Session, move_id: UUID) -> Slip:
        slip = _slips(session).get(move_id)
        if slip is None:
            raise TransferUnknown
        return slip

    def _unanswered(self, session: Session, move_id: UUID) -> Slip:
        if any(one.move_id == move_id for one in self._answered(session)):
            raise ArrivalAnswered
        return self._slip(session, move_id)

    def _take(self, session: Session, slip: Slip, answer: Answer) -> None:
        assert answer.family is not None
        session.flush()
        for one in slip.titles:
            arrivals.state(
                session,
                FormerTitle(
                    id=arrivals.title_id(answer.family, one.year), subject_id=answer.family,
                    year=one.year, kind=one.kind, move_id=slip.move, office=one.office,
                    rating=one.rating, number=one.number, gone=False,
                ),
            )  # fmt: skip
        arrivals.write(session, self._core.office.id, slip.move, str(answer))


def waiting(session: Session, office_id: UUID) -> int:
    """How many households wait for an office's answer."""
    answered = {one.move_id for one in arrivals.answered(session, office_id)}
    return len(_slips(session).keys() - answered)


def _slips(session: Session) -> dict[UUID, Slip]:
    said = last_answer(session)
    return {one.move: one for one in said.transfers.slips} if said else {}


def _waits(slip: Slip) -> ArrivalLine:
    return ArrivalLine(slip.move, ArrivalState.WAITING, slip.head_name, slip, None, "", "")


def _told(session: Session, row: ArrivalRow, slip: Slip | None) -> ArrivalLine:
    """An answer with the family as the register has it now."""
    state = STATES[row.answer.reply] if row.answer else ArrivalState.DISPUTED
    which = row.answer.family if row.answer else None
    family = session.get(Family, pairs.successors(session).get(which, which)) if which else None
    village = session.get(Village, family.village_id) if family else None
    return ArrivalLine(
        row.move_id,
        ArrivalState.DISPUTED if row.disputed else state,
        family.head_name if family else slip.head_name if slip else "",
        slip,
        family.id if family and not family.gone else None,
        village.name if village else "",
        row.reason,
    )
