"""Officers of this data file and their passwords."""

from collections.abc import Sequence
from uuid import UUID

from desktop.db.exchange import offices
from desktop.db.exchange.offices import OfficerRow
from desktop.db.failures import NotFound
from desktop.db.tables.schema import Officer
from desktop.domain.names import nfc
from desktop.services.core import Core
from desktop.services.failures import NameMissing
from desktop.services.trust.failures import LastOfficer, OfficerExists, PasswordTooShort

LEAST_PASSWORD = 4


class Accounts:
    """Who may open this file."""

    def __init__(self, core: Core) -> None:
        self._core = core

    def officers(self) -> Sequence[OfficerRow]:
        """Everybody who can open this file, by name; officers of other offices cannot."""
        here = {officer for officer, _name in self._core.keyring.officers()}
        with self._core.database.read() as session:
            return [row for row in offices.officers(session) if row.id in here]

    def add(self, name: str, password: str) -> OfficerRow:
        """Give one more officer a way in.

        Raises:
            NameMissing, OfficerExists, PasswordTooShort: what was given does not do.
        """
        name = nfc(name)
        if not name:
            raise NameMissing(field="officer")
        if any(row.name == name for row in self.officers()):
            raise OfficerExists
        check_password(password)
        row = OfficerRow(self._core.new_id(), name)
        with self._core.write("officer.add") as session:
            session.add(Officer(id=row.id, name=name))
            session.flush()  # nobody has a way in who is not in the register, nor the reverse
            self._core.keyring.set_password(self._core.data_key, row.id, name, password)
        return row

    def change_password(self, old: str, new: str) -> None:
        """Change the password of the officer who is logged in.

        Raises:
            WrongPassword: the old one is wrong.
            PasswordTooShort: the new one does not do.
        """
        officer = self._core.officer
        check_password(new)
        self._core.keyring.open(officer.name, old)
        self._core.keyring.set_password(self._core.data_key, officer.id, officer.name, new)

    def new_recovery_key(self) -> str:
        """Make another recovery key, to be printed; the one before opens nothing any more."""
        return self._core.keyring.new_recovery(self._core.data_key)

    def unlock(self, password: str) -> None:
        """Check the password of the officer who is logged in, after the window was locked.

        Raises:
            WrongPassword, TooManyTries: the window stays locked.
        """
        self._core.keyring.open(self._core.officer.name, password)

    def remove(self, officer_id: UUID) -> None:
        """Take an officer's way in away; their name stays in the history.

        Raises:
            LastOfficer: nobody could open the file any more.
            NotFound: no officer of this file has this id.
        """
        known = {row.id for row in self.officers()}
        if officer_id not in known:
            raise NotFound(entity="officer")
        if len(known) < 2:
            raise LastOfficer
        with self._core.write("officer.remove") as session:
            row = session.get_one(Officer, officer_id)
            row.gone = True
            session.flush()
            self._core.keyring.remove(officer_id)


def check_password(password: str) -> None:
    """Refuse a password that is too short.

    Raises:
        PasswordTooShort: it is.
    """
    if len(password) < LEAST_PASSWORD:
        raise PasswordTooShort(least=LEAST_PASSWORD)
