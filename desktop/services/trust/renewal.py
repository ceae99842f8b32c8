"""A new writer for a data file that turned out to be a copy or a restored backup.

The file goes on under a new name with the old one as its parent. The key of the office's main PC,
which the file still holds, vouches for the new key, so the receiving office takes its packages
without a new enrolment (a chain of two statements).
"""

import os
from collections.abc import Collection
from pathlib import Path

from desktop.db.database import Database, Session
from desktop.db.datafile.highwater import HighWater
from desktop.db.exchange import branches, offices, peers
from desktop.db.exchange.offices import OfficeRow, WriterRow
from desktop.db.journal.recorder import last_link
from desktop.services.trust.identities import identity_of
from desktop.services.trust.letters import OWN_STATEMENT, main_writer
from desktop.sync import enrolment, signing
from desktop.sync.enrolment import Enrolment, Link
from desktop.sync.enrolment import Role as KeyRole
from desktop.sync.manifest import Office


def renew_if_copied(database: Database, highwater: HighWater) -> bool:
    """Take a new writer when this file is not the one that was last open here.

    Returns:
        Whether a new writer was taken.
    """
    path = database.data_file
    with database.read() as session:
        writer = offices.current_writer(session)
        last, _head, _reading = last_link(session.connection(), writer.id)
    if highwater.continues(writer.id, path, last):
        highwater.set(writer.id, path, last)
        return False
    renew(database, highwater, path)
    return True


def renew(database: Database, highwater: HighWater | None, path: Path) -> WriterRow:
    """Go on under a new name, whatever the mark says.

    Args:
        database: the open file.
        highwater: this PC's marks.
        path: where the file lies, or will lie.
    """
    with database.bookkeeping() as session:
        fresh = take_new_name(session)
    if highwater:
        highwater.set(fresh.id, path, 0)
    return fresh


def take_new_name(session: Session) -> WriterRow:
    """Go on as a new writer, whose clock reading begins where the former one's ended."""
    writer = offices.current_writer(session)
    office = offices.own(session)
    fresh = _successor(writer, office)
    readings = [
        last_link(session.connection(), one)[2]
        for one in (writer.id, *branches.of_writer(session, writer.id))
    ]
    offices.add_writer(session, fresh, current=True)
    offices.name_writer(session, fresh.id, offices.writer_names(session).get(writer.id, ""))
    seen = max(*readings, int(offices.setting(session, "observed_hlc", "0")))
    offices.set_setting(session, "observed_hlc", str(seen))  # our own clock goes on from here
    if office.role == "commune":
        _vouch(session, office, fresh)
    return fresh


def leave_shared_name(session: Session, shared: Collection[str]) -> bool:
    """Take a new name if this file's is among those that another uses too; says if that was so."""
    if offices.current_writer(session).id not in shared:
        return False
    take_new_name(session)
    return True


def _successor(writer: WriterRow, office: OfficeRow) -> WriterRow:
    """The next writer; a receiving office keeps its key, for communes know it by that alone."""
    if office.role == "receiver":
        key = signing.SigningKey(writer.secret or b"")
    else:
        key = signing.new_key(os.urandom)
    return WriterRow(
        offices.new_writer_id(), office.code, office.role, writer.id, key.public, key.secret
    )


def _vouch(session: Session, office: OfficeRow, fresh: WriterRow) -> None:
    """Let the main PC's key, if this file holds it, vouch for the new one.

    Where another PC is the main one, it has to take this one in anew.
    """
    secrets = {row.public: row.secret for row in offices.writers(session) if row.secret}
    receiver = peers.receiver(session)
    if receiver is not None and receiver.statement is not None:
        main = enrolment.decode(receiver.statement)[0]
        key, number = main.enrolment.key, main.enrolment.number
        if key in secrets:
            link = _statement(session, office, fresh, secrets[key], number)
            peers.keep(session, receiver._replace(statement=enrolment.encode((main, link))))
    inviting = main_writer(session)
    if inviting is not None:  # the office's other PCs know us by that key
        link = _statement(session, office, fresh, inviting.secret, peers.next_list_number(session))
        offices.set_setting(session, OWN_STATEMENT, enrolment.encode((link,)).hex())


def _statement(
    session: Session, office: OfficeRow, fresh: WriterRow, secret: bytes | None, number: int
) -> Link:
    key = signing.SigningKey(secret or b"")
    return enrolment.issue(
        Enrolment(
            issuer=key.public,
            office=Office(code=office.code, name=office.name, province=office.province),
            writer=fresh.id,
            key=fresh.public,
            recipient=identity_of(session).recipient,
            role=KeyRole.MEMBER,
            scope=(office.code,),
            number=number,
        ),
        key,
    )
