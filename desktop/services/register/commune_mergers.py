"""Communes that were merged (sáp nhập xã), as the receiving office notes it.

A commune may write only of what is its own. Once a person here has noted that one was merged into
another, the other may bring the former one's rows along as its own; nobody sends for the former.
"""

import datetime as dt
from collections.abc import Iterable, Sequence

import msgspec

from desktop.db.database import Session
from desktop.db.exchange import office_names, offices, taking_over
from desktop.db.figures import radar
from desktop.domain.offices import OFFICE_CODE
from desktop.services.core import Core
from desktop.services.failures import WrongRole
from desktop.services.register.failures import MergerUnfit, MergerUsed

__all__ = ["Merger", "Mergers", "merged_into", "mergers_of"]

NOTED = "merged_communes"


class Merger(msgspec.Struct, frozen=True):
    """One commune that is part of another one from a day on.

    Attributes:
        code, name: the former commune.
        into, into_name: the one that goes on.
        on: the day, ISO.
        writers: what the former commune's PCs write as; they count as the other's from then on.
    """

    code: str
    name: str
    into: str
    into_name: str
    on: str
    writers: tuple[str, ...] = ()


def mergers_of(session: Session) -> Sequence[Merger]:
    """Every merger noted, the first first."""
    text = offices.setting(session, NOTED, "[]")
    return msgspec.json.decode(text, type=tuple[Merger, ...])


def merged_into(noted: Iterable[Merger], code: str) -> set[str]:
    """The communes that one consists of besides itself, however many mergers ago."""
    noted = tuple(noted)
    found = {one.code for one in noted if one.into == code}
    return found.union(*(merged_into(noted, one) for one in found))


class Mergers:
    """Notes which commune was merged into which."""

    def __init__(self, core: Core) -> None:
        self._core = core

    @property
    def today(self) -> dt.date:
        """The day on this PC's calendar."""
        return self._core.today()

    def listed(self) -> Sequence[Merger]:
        """Every merger noted, the first first."""
        with self._core.database.read() as session:
            return mergers_of(session)

    def note(self, code: str, into: str, on: dt.date | None = None) -> Merger:
        """Note that a commune was merged into another one; its packages are not awaited any more.

        The former commune need not be known here: it may never have sent anything.

        Raises:
            WrongRole: only a receiving office has communes.
            MergerUnfit: the other is not known here, or one was merged before; or both are one.
        """
        if self._core.office.role != "receiver":
            raise WrongRole(role="receiver")
        with self._core.database.bookkeeping() as session:
            noted, names = mergers_of(session), _names(session)
            former = {one.code for one in noted}
            fits = OFFICE_CODE.fullmatch(code) and into in names and code != into
            if not fits or {code, into} & former:
                raise MergerUnfit
            writers = taking_over.rehome(session, code, into)
            day = (on or self._core.today()).isoformat()
            made = Merger(code, names.get(code, code), into, names[into], day, tuple(writers))
            _keep(session, [*noted, made])
        self._core.database.tell(frozenset({"peer"}))
        return made

    def take_back(self, code: str) -> None:
        """Forget a merger that was noted by mistake.

        Raises:
            MergerUnfit: none was noted.
            MergerUsed: the other commune has brought the former one's villages along by now.
        """
        with self._core.database.bookkeeping() as session:
            noted = mergers_of(session)
            made = next((one for one in noted if one.code == code), None)
            if made is None:
                raise MergerUnfit
            if taking_over.has_joined(session, code):
                raise MergerUsed(office=made.name)
            taking_over.rehome_writers(session, made.writers, code)
            _keep(session, [one for one in noted if one is not made])
        self._core.database.tell(frozenset({"peer"}))


def _keep(session: Session, noted: Sequence[Merger]) -> None:
    offices.set_setting(session, NOTED, msgspec.json.encode(noted).decode())


def _names(session: Session) -> dict[str, str]:
    """The communes that are known here, by code: enrolled ones, and those whose data came."""
    came = {one.code: one.name for one in office_names.communes(session)}
    return radar.enrolled(session) | came
