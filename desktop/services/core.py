"""What every service is given: the open data file, who works with it, and the time."""

import datetime as dt
import os
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from desktop.clock import Clock
from desktop.db.database import Database, Session
from desktop.db.datafile.highwater import HighWater
from desktop.db.datafile.keyring import Keyring
from desktop.db.exchange import office_names, offices
from desktop.db.exchange.offices import OfficeRow, OfficerRow, WriterRow
from desktop.db.journal.capture import Scope
from desktop.db.journal.recorder import last_link
from desktop.domain import ids


@dataclass(slots=True)
class Core:
    """One open data file and the officer who works with it.

    Attributes:
        database: its read and write scopes.
        data_file: where it lies, or the card that stands for a server here.
        data_key: opens it; needed to verify copies.
        keyring: the wrapped keys beside it.
        office, officer, writer: who we are.
        clock: the PC's clock, which may be wrong.
        highwater: this PC's marks.
        server: what people may read of a server's URL; empty for a file.
    """

    database: Database
    data_file: Path
    data_key: bytes
    keyring: Keyring
    office: OfficeRow
    officer: OfficerRow
    writer: WriterRow
    clock: Clock
    highwater: HighWater | None = None
    server: str = ""

    def called(self, day: str) -> OfficeRow:
        """This office as it is called on a day, ISO: papers of that day say so."""
        with self.database.read() as session:
            return office_names.on(session, self.office, day)

    def learn_names(self, tables: frozenset[str]) -> None:
        """Go on under the name that counts today, when names were written."""
        if "office_name" in tables:
            with self.database.read() as session:
                self.office = office_names.own(session)

    def mark(self) -> None:
        """Remember outside the data file how far our writer is: before anything leaves the PC."""
        if self.highwater:
            with self.database.read() as session:
                last, _head, _hlc = last_link(session.connection(), self.writer.id)
            self.highwater.set(self.writer.id, self.data_file, last)

    def settle(self) -> None:
        """Write as whoever the data file names now; called when its transaction is over."""
        with self.database.read() as session:
            current = offices.current_writer(session)
            observed = int(offices.setting(session, "observed_hlc", "0"))
        if current != self.writer:
            self.database.observed = max(self.database.observed, observed)
            self.become(current)

    def become(self, writer: WriterRow) -> None:
        """Go on as another writer, which the data file names as its own by now."""
        self.writer = writer
        self.database.writer = writer.id
        self.mark()

    def write(self, action: str) -> AbstractContextManager[Session]:
        """A unit of work of this officer."""
        return self.database.write(action, self.officer.id)

    def keystroke(self, action: str) -> AbstractContextManager[Scope]:
        """A unit of work for a single entry, without the ORM."""
        return self.database.keystroke(action, self.officer.id)

    def new_id(self) -> UUID:
        """A fresh id for something that has no natural key."""
        return ids.uuid7(int(self.clock().timestamp() * 1000), os.urandom(10))

    def new_ids(self, number: int) -> list[UUID]:
        """Many fresh ids at once, in their order."""
        moment = int(self.clock().timestamp() * 1000)
        chance = os.urandom(10 * number)
        return [ids.uuid7(moment, chance[at : at + 10]) for at in range(0, 10 * number, 10)]

    def today(self) -> dt.date:
        """The day on this PC's calendar."""
        return self.clock().astimezone().date()

    def now(self) -> str:
        """The moment on this PC's clock, for people to read."""
        return self.clock().astimezone().isoformat(timespec="seconds")
