"""Villages taken along to a meeting (mượn thôn): a PC says so, the others warn; nothing is locked."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from desktop.db.exchange import offices
from desktop.db.register import villages
from desktop.services.core import Core
from desktop.services.failures import WrongRole

OLD_AFTER = 7
"""Days after which a loan is shown as old: somebody forgot to give the village back."""


@dataclass(frozen=True, slots=True)
class Lease:
    """A village that a PC has taken along (Thôn 5 đang ở máy B).

    Attributes:
        writer: of the PC; `pc` is what people call it, empty when nobody named it.
        here: it is this PC.
        old: it was taken so long ago that it may have been forgotten.
    """

    village: UUID
    name: str
    writer: str
    pc: str
    since: dt.date
    here: bool
    old: bool


class Leases:
    """Takes villages along, and gives them back."""

    def __init__(self, core: Core) -> None:
        self._core = core

    def listed(self) -> Sequence[Lease]:
        """The villages that some PC has taken along, by name."""
        with self._core.database.read() as session:
            names = offices.writer_names(session)
            found = villages.leased(session)
        return [self._lease(*one, names) for one in found]

    def elsewhere(self, village: UUID | None) -> Lease | None:
        """Who has taken a village along, if that is another PC."""
        found = [one for one in self.listed() if one.village == village and not one.here]
        return found[0] if found else None

    def take(self, village: UUID) -> None:
        """Take a village along; one that another PC had is taken over, with this PC's name.

        Raises:
            NotFound: there is no such village.
            WrongRole: a receiving office holds no meetings.
        """
        self._set(village, f"{self._core.writer.id} {self._core.today().isoformat()}")

    def give_back(self, village: UUID) -> None:
        """Say that the work on a village is back, whoever took it along.

        Raises:
            NotFound: there is no such village.
            WrongRole: a receiving office holds no meetings.
        """
        self._set(village, "")

    def _set(self, village: UUID, lease: str) -> None:
        if self._core.office.role != "commune":
            raise WrongRole(role="commune")
        with self._core.write("village.lend" if lease else "village.return") as session:
            villages.get(session, village).lease = lease

    def _lease(self, village: UUID, name: str, text: str, names: dict[str, str]) -> Lease:
        writer, _space, day = text.partition(" ")
        try:
            since = dt.date.fromisoformat(day)
        except ValueError:  # of a later release: the PC at least can be named
            since = self._core.today()
        return Lease(
            village, name, writer, names.get(writer, ""), since,
            here=writer == self._core.writer.id,
            old=(self._core.today() - since).days > OLD_AFTER,
        )  # fmt: skip
