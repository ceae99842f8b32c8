"""The receiving office's desk of households that move from one commune to another (chuyển xã)."""

import datetime as dt
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from uuid import UUID

from desktop.db.database import Session
from desktop.db.register import transfers
from desktop.db.register.transfers import LeavingRow
from desktop.domain.transfers import Destination, TransferState, proposed
from desktop.services.core import Core
from desktop.services.failures import WrongRole
from desktop.services.settling import transfer_slips
from desktop.services.settling.failures import TransferUnknown

__all__ = ["Destination", "TransferLine", "TransferState", "Transfers"]

TELLS_FORMER = frozenset(TransferState) - {TransferState.OPEN, TransferState.PASSED}
"""States of which the former commune is the one to hear."""


@dataclass(frozen=True, slots=True)
class TransferLine:
    """One household that left its commune, and how far it has come.

    Attributes:
        from_office, village: where it lived.
        place: where it went, in the words of that commune.
        proposal: the commune that the words mean, while nobody has decided.
        to: the commune it was passed on to.
        days: since it was passed on.
        told: whether a receipt has carried what is known now to the commune that is to hear it.
        reason: why the new commune refused it.
        by: the communes that took it over.
    """

    move_id: UUID
    name: str
    moved_on: str
    from_office: str
    village: str
    place: str
    state: TransferState
    proposal: Destination | None
    to: Destination | None
    days: int
    told: bool
    reason: str
    by: tuple[str, ...]

    @property
    def waits_here(self) -> bool:
        """Whether a person of the receiving office has to do something."""
        return self.state in transfer_slips.WAITS_HERE


class Transfers:
    """Passes households on to the commune they moved to, and sees what became of each."""

    def __init__(self, core: Core) -> None:
        self._core = core

    def destinations(self) -> Sequence[Destination]:
        """The communes that a household can be passed on to, by code."""
        with self._core.database.read() as session:
            return list(transfer_slips.destinations(session).values())

    def listed(self) -> Sequence[TransferLine]:
        """Every household that left its commune; what waits for this office first."""
        with self._core.database.read() as session:
            lines = self._lines(session)
        return sorted(lines, key=lambda line: not line.waits_here)

    def line(self, move_id: UUID) -> TransferLine:
        """One of them.

        Raises:
            TransferUnknown: there is none.
        """
        for one in self.listed():
            if one.move_id == move_id:
                return one
        raise TransferUnknown

    def pass_on(self, move_id: UUID, code: str) -> None:
        """Say to which commune a household went; its next receipt carries the slip.

        Raises:
            WrongRole: only the receiving office passes households on.
            TransferUnknown: there is no such leaving, or no such commune, or it is the same one.
        """
        with self._writing("transfer.pass") as session:
            row = _leaving(session, move_id)
            known = transfer_slips.destinations(session).values()
            to = next((one for one in known if one.code == code), None)
            if to is None or to.id == row.office_id:
                raise TransferUnknown
            transfers.pass_on(session, move_id, to.id, self._core.today().isoformat())

    def pass_all(self) -> int:
        """Pass on every household whose words mean one commune; returns how many.

        Raises:
            WrongRole: only the receiving office passes households on.
        """
        with self._writing("transfer.pass") as session:
            found = [(one.move_id, one.proposal) for one in self._lines(session) if one.proposal]
            for move_id, to in found:
                transfers.pass_on(session, move_id, to.id, self._core.today().isoformat())
        return len(found)

    def keep_outside(self, move_id: UUID) -> None:
        """Say that a household went to no commune of this office's.

        Raises:
            WrongRole: only the receiving office says so.
            TransferUnknown: there is no such leaving.
        """
        with self._writing("transfer.pass") as session:
            _leaving(session, move_id)
            transfers.pass_on(session, move_id, None, self._core.today().isoformat())

    def reopen(self, move_id: UUID) -> None:
        """Take back what was decided about a household.

        Raises:
            WrongRole: only the receiving office decides.
            TransferUnknown: nothing was decided about it.
        """
        with self._writing("transfer.reopen") as session:
            if not transfers.reopen(session, move_id):
                raise TransferUnknown

    @contextmanager
    def _writing(self, action: str) -> Iterator[Session]:
        if self._core.office.role != "receiver":
            raise WrongRole(role="receiver")
        with self._core.write(action) as session:
            yield session

    def _lines(self, session: Session) -> list[TransferLine]:
        known, untold = transfer_slips.destinations(session), transfer_slips.untold(session)
        return [self._line(one, known, untold) for one in transfer_slips.leavings(session, known)]

    def _line(
        self, one: transfer_slips.Leaving, known: transfer_slips.Known, untold: frozenset[str]
    ) -> TransferLine:
        row, replies, state = one
        to = known.get(row.to_id) if row.to_id else None
        others = [other for other in known.values() if other.id != row.office_id]
        hears = row.office_code if state in TELLS_FORMER or to is None else to.code
        today = self._core.today()
        since = dt.date.fromisoformat(row.passed_on) if row.passed_on else today
        refused = transfer_slips.refusal(row, replies)
        return TransferLine(
            row.move_id, row.name, row.moved_on, row.office, row.village, row.place, state,
            proposed(row.place, others) if state is TransferState.OPEN else None,
            to, (today - since).days, row.decided and hears not in untold,
            refused.reason if refused else "",
            tuple(transfer_slips.takers(replies, known)),
        )  # fmt: skip


def _leaving(session: Session, move_id: UUID) -> LeavingRow:
    for row in transfers.leaving(session):
        if row.move_id == move_id:
            return row
    raise TransferUnknown
