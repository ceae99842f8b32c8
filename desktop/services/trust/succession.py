"""A new key for this PC (đổi khóa), signed for by the old one, so nobody compares again.

A key is changed together with its writer: the old writer ends where the journal stands, and the
new one goes on as its child. A commune's PC goes on under the old key until the receiving office
has answered; a receiving office begins at once, and its communes take the new invitation.
"""

import os
from pathlib import Path

from desktop.db.database import Session
from desktop.db.exchange import offices, peers, revocations
from desktop.db.exchange.offices import WriterRow
from desktop.db.journal.recorder import last_link
from desktop.services.core import Core
from desktop.services.trust.failures import NotEnrolled
from desktop.services.trust.identities import identity_of, next_identity, take_next_identity
from desktop.services.trust.known_pcs import office_pcs, vouch_again
from desktop.services.trust.letters import (
    FORMER_MAINS,
    MAIN_WRITER,
    SUCCESSOR,
    Letters,
    Paper,
    key_of,
    main_writer,
)
from desktop.services.trust.revoking import ROTATED, revoke_key
from desktop.sync import enrolment, signing
from desktop.sync.enrolment import Enrolment, Link
from desktop.sync.enrolment import Role as KeyRole
from desktop.sync.manifest import EnrolmentRequest, Invitation, Kind, Office

NEXT = "next_writer"
FORMER = "succession"


def next_writer(session: Session) -> WriterRow | None:
    """The writer this PC will go on as when the receiving office has answered."""
    wanted = offices.setting(session, NEXT)
    return next((row for row in offices.writers(session) if row.id == wanted), None)


class Succession:
    """Changes this office's own key."""

    def __init__(self, core: Core, letters: Letters) -> None:
        self._core = core
        self._letters = letters

    def pending(self) -> bool:
        """Whether a new key waits for the receiving office's answer."""
        with self._core.database.read() as session:
            return next_writer(session) is not None

    def rotate(self, to: Path) -> str:
        """Take a new key and write the paper that says so; returns the new fingerprint.

        A commune's paper is a request for enrolment, a receiving office's is a new invitation;
        each carries the old key's signature. A commune that asks again writes the same paper.

        Raises:
            NotEnrolled: a commune's key that nobody believes yet needs no change.
            FolderMissing, DiskFull, DataReadOnly: it cannot be written; nothing has changed.
        """
        if self._core.office.role == "receiver":
            return self._begin_anew(to)
        return self._ask(to)

    def invite(self, to: Path) -> None:
        """Write the invitation; after a change of key it carries the former key's signature."""
        self._letters.only("receiver")
        with self._core.database.read() as session:
            self._write_invitation(session, to, self._core.writer)

    def _ask(self, to: Path) -> str:
        with self._core.database.bookkeeping() as session:
            receiver = peers.receiver(session)
            if receiver is None or receiver.state != "enrolled" or receiver.statement is None:
                raise NotEnrolled
            following = next_writer(session) or self._successor()
            offices.add_writer(session, following, current=False)
            offices.set_setting(session, NEXT, following.id)
            role = enrolment.decode(receiver.statement)[-1].enrolment.role
            recipient = next_identity(session).recipient
            link = self._signed(following, role, recipient, receiver.list_number)
            last, _head, _hlc = last_link(session.connection(), self._core.writer.id)
            self._letters.write(
                to,
                Paper(
                    Kind.ENROLMENT_REQUEST,
                    (Office(code=receiver.office_code, name=receiver.office_name),),
                    request=EnrolmentRequest(recipient=recipient),
                    links=(link,),
                    vector={self._core.writer.id: last} if last else {},
                ),
                following,
            )
        return signing.fingerprint(following.public)

    def _begin_anew(self, to: Path) -> str:
        former, following = self._core.writer, self._successor()
        with self._core.database.bookkeeping() as session:
            take_next_identity(session)
            recipient = identity_of(session).recipient
            number = peers.next_list_number(session)
            link = self._signed(following, KeyRole.RECEIVER, recipient, number)
            last, _head, _hlc = last_link(session.connection(), former.id)
            revoke_key(session, self._core, former.public, last, ROTATED)
            offices.set_setting(session, FORMER, enrolment.encode((link,)).decode())
            self._go_on(session, following)
            self._write_invitation(session, to, following)
        self._core.settle()
        return signing.fingerprint(following.public)

    def _write_invitation(self, session: Session, to: Path, writer: WriterRow) -> None:
        office = self._core.office
        former = offices.setting(session, FORMER)
        self._letters.write(
            to,
            Paper(
                Kind.INVITATION,
                invitation=Invitation(
                    level=office.district or office.province or office.name,
                    recipient=identity_of(session).recipient,
                ),
                links=enrolment.decode(former.encode()) if former else (),
            ),
            writer,
        )

    def take_next(self, session: Session) -> None:
        """Go on as the writer that the receiving office has enrolled now."""
        following = next_writer(session)
        assert following is not None
        self._go_on(session, following)
        offices.set_setting(session, NEXT, "")
        take_next_identity(session)
        self._hand_on(session, following)

    def _hand_on(self, session: Session, following: WriterRow) -> None:
        """Let the new key vouch for the office's other PCs, if the former one did."""
        former, main = self._core.writer, main_writer(session)
        if main is None or main.id != former.id:
            return
        recipient = identity_of(session).recipient
        number = peers.next_list_number(session)
        link = self._signed(following, KeyRole.MAIN, recipient, number)
        offices.set_setting(session, SUCCESSOR, enrolment.encode((link,)).hex())
        mains = offices.setting(session, FORMER_MAINS)
        offices.set_setting(session, FORMER_MAINS, f"{mains} {former.id}".strip())
        offices.set_setting(session, MAIN_WRITER, following.id)
        for pc in office_pcs(session, self._core):
            links = enrolment.decode(pc.statement) if pc.statement else ()
            if pc.state == "enrolled" and links and links[-1].enrolment.issuer == former.public:
                peers.keep(session, vouch_again(session, pc, links[-1].enrolment, following))

    def leave_revoked_key(self) -> None:
        """Take a key that nobody signed for, when the one in use was revoked."""
        with self._core.database.bookkeeping() as session:
            if self._core.writer.public in {row.key for row in revocations.listed(session)}:
                self._go_on(session, self._successor())
                take_next_identity(session)
                offices.set_setting(session, NEXT, "")
        self._core.settle()

    def _go_on(self, session: Session, following: WriterRow) -> None:
        """Write as a new writer, whose clock reading begins where the former one's ended."""
        _last, _head, reading = last_link(session.connection(), self._core.writer.id)
        seen = max(reading, int(offices.setting(session, "observed_hlc", "0")))
        offices.set_setting(session, "observed_hlc", str(seen))
        offices.add_writer(session, following, current=True)
        names = offices.writer_names(session)
        offices.name_writer(session, following.id, names.get(self._core.writer.id, ""))

    def _successor(self) -> WriterRow:
        key, office = signing.new_key(os.urandom), self._core.office
        return WriterRow(
            offices.new_writer_id(),
            office.code,
            office.role,
            self._core.writer.id,
            key.public,
            key.secret,
        )

    def _signed(self, following: WriterRow, role: KeyRole, recipient: str, number: int) -> Link:
        """The statement by which the key in use hands on to the following one."""
        statement = Enrolment(
            issuer=self._core.writer.public,
            office=self._letters.own(),
            writer=following.id,
            key=following.public,
            recipient=recipient,
            role=role,
            scope=(self._core.office.code,),
            number=max(1, number),
        )
        return enrolment.issue(statement, key_of(self._core.writer))
