"""The way into a data file or a server: making it, logging in, coming back with the recovery key."""

import os
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from desktop.clock import Clock, system_clock
from desktop.db.database import Database
from desktop.db.datafile.files import replace_file, sync_folder
from desktop.db.datafile.highwater import HighWater
from desktop.db.datafile.keyring import Keyring, Stretch
from desktop.db.datafile.migrate import outdated, upgrade
from desktop.db.datafile.place import FilePlace, Lock
from desktop.db.datafile.server import Server, ServerPlace
from desktop.db.exchange import office_names, offices
from desktop.db.exchange.offices import OfficerRow, WriterRow
from desktop.db.failures import DataReadOnly, ServerForReceivers
from desktop.db.tables.derive import Deriver
from desktop.db.tables.schema import Office, Officer
from desktop.domain import ids
from desktop.domain.names import nfc
from desktop.errors import AppError
from desktop.paths import is_made, unfinished_mark
from desktop.services.core import Core
from desktop.services.datafile.mending import learned
from desktop.services.standards.checklists import Library
from desktop.services.standards.publications import known_checklists
from desktop.services.trust.accounts import check_password
from desktop.services.trust.identities import keep_identity
from desktop.services.trust.new_office import NewOffice, Role, check, for_this_pc
from desktop.services.trust.renewal import renew_if_copied
from desktop.services.workplace import Workplace
from desktop.sync import sealing, signing


@dataclass(frozen=True, slots=True)
class Created:
    """A new data file: the work can begin once the recovery key is on paper."""

    workplace: Workplace
    recovery_key: str


class Entrance:
    """Stands before one data file that is not open yet."""

    def __init__(
        self,
        data_file: Path,
        *,
        library: Library,
        clock: Clock = system_clock,
        stretch: Stretch | None = None,
        state: Path | None = None,
        server: Server | None = None,
    ) -> None:
        """Stand before a file, or a server.

        Args:
            data_file: it need not exist yet; for a server, the card that stands for it here.
            library: the checklists of this PC.
            clock: the time of day.
            stretch: what a guess at a password costs; tests make it cheap.
            state: folder of this PC's high-water marks; without it copies go unnoticed.
            server: where the data lie, if not in a file.

        Raises:
            ServerDriverMissing: this installation knows files only.
        """
        self.data_file = data_file
        self._place = ServerPlace(server, data_file) if server else FilePlace(data_file)
        self._library = Library(library.all())  # published ones are added to this file's alone
        self._clock = clock
        self._highwater = HighWater(state) if state else None
        self._keyring = Keyring(
            Keyring.beside(data_file), now=lambda: clock().timestamp(), stretch=stretch or Stretch()
        )

    @property
    def server(self) -> str:
        """What people may read of the server's URL; empty for a file."""
        return self._place.server

    def exists(self) -> bool:
        """Whether there is a data file to open; one whose making was cut short is none."""
        return is_made(self.data_file)

    def officers(self) -> list[str]:
        """The officers of this PC, by name.

        Raises:
            KeyringMissing: the keyring is not beside the data file.
        """
        return sorted(name for _id, name in self._keyring.officers())

    def seconds_to_wait(self) -> float:
        """How long the counted delay after wrong passwords still runs."""
        return self._keyring.seconds_to_wait()

    def create(self, office: NewOffice, officer: str, password: str) -> Created:
        """Make a data file with its office, its first officer and its keys.

        Raises:
            DataExists: there is one already; it is not touched.
            OfficeCodeInvalid, NameMissing, PasswordTooShort: what was given is not enough.
            PackageRefused: the invitation cannot be trusted.
            DataReadOnly, DiskFull: the place cannot hold it.
        """
        office = for_this_pc(office)
        check(office, officer, password)
        if self.server and office.role != Role.RECEIVER:
            raise ServerForReceivers
        if self.exists():
            raise self._place.taken()
        _make_folder(self.data_file.parent)
        first = OfficerRow(self._new_id(), nfc(officer))
        database, former, mark = None, None, unfinished_mark(self.data_file)
        lock = self._room(unfinished=mark.exists())
        try:
            former = self._keyring.put_aside()
            replace_file(mark, b"")
            data_key, recovery_key = self._keyring.create(first.id, first.name, password)
            database = self._database(data_key)
            self._found(database, office, first)
            if self._highwater:
                self._highwater.set(database.writer, self.data_file, 1)
            workplace = self._workplace(database, data_key, first.id, lock)
            if office.invitation:
                if office.second:
                    workplace.pcs.take_invitation(office.invitation)
                else:
                    workplace.trust.invitations.take(office.invitation, office.compared)
            self._place.finish()
            mark.unlink()
            sync_folder(mark.parent)
        except BaseException:
            if database:
                database.close()
            lock.release()
            self._remove_unfinished(former)
            raise
        return Created(workplace, recovery_key)

    def _room(self, *, unfinished: bool) -> Lock:
        """Keep others away, and put aside what a making left that was cut short."""
        lock = self._place.lock()
        try:
            self._place.clear(unfinished=unfinished)
        except BaseException:
            lock.release()
            raise
        return lock

    def open(self, officer: str, password: str, *, alone: bool = True) -> Workplace:
        """Log in.

        Args:
            officer: name as it stands in the list.
            password: theirs.
            alone: take the lock that keeps a second program away; readers need not.

        Raises:
            DataMissing, DataInUse, DataTooNew, DataDamaged, DataReadOnly: about the file.
            WrongPassword, TooManyTries: about the person.
        """
        self.check()
        data_key, person = self._keyring.open(nfc(officer), password)
        return self._enter(data_key, person, alone=alone)

    def recover(self, recovery_key: str, officer: str, new_password: str) -> Workplace:
        """Come back with the printed recovery key and set a new password.

        Raises:
            WrongRecoveryKey: it has a typing error, or belongs to another file.
        """
        self.check()
        check_password(new_password)
        data_key = self._keyring.recover(recovery_key)
        known = {name: person for person, name in self._keyring.officers()}
        person = known.get(nfc(officer)) or next(iter(known.values()))
        name = nfc(officer) if nfc(officer) in known else next(iter(known))
        self._keyring.set_password(data_key, person, name, new_password)
        return self._enter(data_key, person, alone=True)

    def check(self) -> None:
        """Make sure that there is something to open, and that it can be written.

        Raises:
            DataMissing, DataReadOnly: there is not, or it cannot.
        """
        if not self.exists():
            raise self._place.missing()
        self._place.check()

    def _enter(self, data_key: bytes, person: UUID, *, alone: bool) -> Workplace:
        lock = self._place.lock() if alone else None
        database = None
        try:
            database = self._database(data_key, alone=alone)
            renewed = bool(alone and self._highwater and renew_if_copied(database, self._highwater))
            workplace = self._workplace(database, data_key, person, lock)
        except BaseException:
            if database:
                database.close()
            if lock:
                lock.release()
            raise
        workplace.renewed = renewed
        if alone:
            workplace.tables.learn()
        workplace.erased_again = workplace.erasing.again() if alone else 0
        return workplace

    def _database(self, data_key: bytes, *, alone: bool = True) -> Database:
        engine = self._place.engine(data_key)
        try:
            if alone or not outdated(engine):
                upgrade(engine, self.data_file, data_key)
            else:  # a reader, too, changes an older file only while nobody works with it
                lock = self._place.lock()
                try:
                    upgrade(engine, self.data_file, data_key)
                finally:
                    lock.release()
        except BaseException:
            engine.dispose()
            raise
        deriver = Deriver(self._library.find)
        return Database(engine, self.data_file, deriver, now_ms=self._now_ms)

    def _now_ms(self) -> int:
        return int(self._clock().timestamp() * 1000)

    def _found(self, database: Database, office: NewOffice, first: OfficerRow) -> None:
        key = signing.new_key(os.urandom)
        writer = WriterRow(
            offices.new_writer_id(), office.code, office.role, None, key.public, key.secret
        )
        office_id = ids.derived("office", office.code)
        with database.bookkeeping() as session:
            offices.add_writer(session, writer, current=True)
            offices.set_setting(session, "office", office_id.hex)
            keep_identity(session, sealing.new_identity())
            learned(session)
        database.writer = writer.id
        with database.write("office.create", first.id) as session:
            session.add(
                Office(
                    id=office_id,
                    code=office.code,
                    name=nfc(office.name),
                    role=office.role,
                    province=nfc(office.province),
                    district=nfc(office.district),
                )
            )
            session.add(Officer(id=first.id, name=first.name))

    def _workplace(
        self, database: Database, data_key: bytes, person: UUID, lock: Lock | None
    ) -> Workplace:
        with database.read() as session:
            office = office_names.own(session)
            writer = offices.current_writer(session)
            known = {row.id: row for row in offices.officers(session)}
            for checklist in known_checklists(session):
                self._library.add(checklist)
            database.observed = int(offices.setting(session, "observed_hlc", "0"))
        database.writer = writer.id
        officer = known.get(person) or OfficerRow(person, "")
        core = Core(
            database=database,
            data_file=self.data_file,
            data_key=data_key,
            keyring=self._keyring,
            office=office,
            officer=officer,
            writer=writer,
            clock=self._clock,
            highwater=self._highwater,
            server=self.server,
        )
        database.subscribe(core.learn_names)
        return Workplace(core, self._library, lock)

    def _new_id(self) -> UUID:
        return ids.uuid7(self._now_ms(), os.urandom(10))

    def _remove_unfinished(self, former_keys: Path | None) -> None:
        self.data_file.with_name(self.data_file.name + ".keys").unlink(missing_ok=True)
        with suppress(AppError):  # the server cannot be reached: the mark stays, for the next try
            self._place.forget()
            unfinished_mark(self.data_file).unlink(missing_ok=True)
        if former_keys:
            former_keys.rename(Keyring.beside(self.data_file))


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as failure:
        raise DataReadOnly(file=folder.name) from failure
