"""What this office is called (tên, mã đơn vị), since when and by which decision; it stays who it is."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import replace

from desktop.db.exchange import office_names
from desktop.db.failures import NotFound
from desktop.domain.names import nfc
from desktop.domain.offices import OFFICE_CODE, Called, called
from desktop.services.core import Core
from desktop.services.register.failures import OfficeNameAhead, OfficeNameSame
from desktop.services.trust.code_claims import callings
from desktop.services.trust.failures import OfficeCodeInvalid

__all__ = ["Called", "OfficeNames"]

LONGEST = 200
"""Letters of a name; packages take no longer ones."""


class OfficeNames:
    """Notes new names and codes; keys, enrolment and all that was sent know nothing of it."""

    def __init__(self, core: Core) -> None:
        self._core = core

    @property
    def today(self) -> dt.date:
        """The day on this PC's calendar."""
        return self._core.today()

    def history(self) -> Sequence[Called]:
        """All that this office was called, the founding first."""
        with self._core.database.read() as session:
            return office_names.history(session, self._core.office.id)

    def known(self) -> Mapping[str, Sequence[Called]]:
        """All that each commune known here was called, by the code that it is enrolled with."""
        with self._core.database.read() as session:
            return callings(session)

    def rename(
        self,
        name: str = "",
        code: str = "",
        on: dt.date | None = None,
        decision: str = "",
        province: str = "",
    ) -> Called:
        """Take another name, code or province from a day on; what is not given stays.

        What was noted of the same day before is replaced. A day to come is refused, so that what
        was noted last is what counts, whatever the clock of a PC says.

        Raises:
            OfficeNameAhead: the day has not come.
            OfficeCodeInvalid: a code no office can have.
            OfficeNameSame: nothing would be new.
        """
        day = on or self._core.today()
        if day > self._core.today():
            raise OfficeNameAhead(day=f"{day:%d/%m/%Y}")
        since = day.isoformat()
        with self._core.write("office.rename") as session:
            known = office_names.history(session, self._core.office.id)
            before = called([one for one in known if one.since != since], since)
            now = Called(
                since, nfc(code) or before.code, nfc(name)[:LONGEST] or before.name,
                nfc(province)[:LONGEST] or before.province, nfc(decision)[:LONGEST],
            )  # fmt: skip
            if not OFFICE_CODE.fullmatch(now.code):
                raise OfficeCodeInvalid(given=now.code)
            if replace(now, since="", decision="") == replace(before, since="", decision=""):
                raise OfficeNameSame
            office_names.write(session, self._core.office.id, now)
        return now

    def take_back(self, since: str) -> None:
        """Take back what was noted from a day on; what counted before counts again.

        Raises:
            NotFound: nothing was noted of that day.
        """
        with self._core.write("office.return") as session:
            if not office_names.remove(session, self._core.office.id, since):
                raise NotFound(entity="office_name")
