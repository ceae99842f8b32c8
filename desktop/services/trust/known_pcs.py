"""What is known here of the office's PCs (các máy của xã): which there are, and who vouches for them."""

from collections.abc import Sequence

import msgspec

from desktop.db.database import Session
from desktop.db.exchange import offices, peers
from desktop.db.exchange.offices import WriterRow
from desktop.db.exchange.peers import PeerRow
from desktop.services.core import Core
from desktop.services.trust.letters import OWN_STATEMENT, key_of
from desktop.sync import enrolment
from desktop.sync.enrolment import Enrolment, Link
from desktop.sync.enrolment import Role as KeyRole


def office_pcs(session: Session, core: Core) -> Sequence[PeerRow]:
    """The office's other PCs that are known here."""
    found = [one for one in peers.listed(session) if one.office_code == core.office.code]
    return [one for one in found if one.writer != core.writer.id]


def own_links(session: Session, writer: WriterRow) -> tuple[Link, ...]:
    """The statements that end with one about this writer; none when nobody vouched for it."""
    kept = offices.setting(session, OWN_STATEMENT)
    for links in (enrolment.decode(bytes.fromhex(kept)) if kept else (), statement(session)):
        if links and links[-1].enrolment.key == writer.public:
            return links
    return ()


def statement(session: Session) -> tuple[Link, ...]:
    """What the receiving office said of the PC it enrolled for this office; nothing before."""
    receiver = peers.receiver(session)
    return enrolment.decode(receiver.statement) if receiver and receiver.statement else ()


def above(session: Session, main: WriterRow) -> tuple[Link, ...]:
    """What the receiving office said of the main PC, if that leads to it."""
    first = statement(session)[:1]
    return first if first and first[0].enrolment.key == main.public else ()


def vouch_again(session: Session, pc: PeerRow, told: Enrolment, main: WriterRow) -> PeerRow:
    """What is known of a PC, once the main PC's new key says what the former one said of it."""
    number = peers.next_list_number(session)
    statement = msgspec.structs.replace(told, issuer=main.public, number=number)
    links = (*above(session, main), enrolment.issue(statement, key_of(main)))
    return pc._replace(statement=enrolment.encode(links), list_number=number)


def waits_for_main(session: Session, core: Core) -> bool:
    """Whether this PC was set up with a main PC's file, and has no answer from there yet."""
    return joined_another(session, core) and not own_links(session, core.writer)


def joined_another(session: Session, core: Core) -> bool:
    """Whether this PC was added by a main PC, so another one is it."""
    return any(one.role == KeyRole.MAIN for one in office_pcs(session, core))


def know(session: Session, peer: PeerRow) -> None:
    """Note a PC; a former name of the same data file is not waited for any more."""
    for other in peers.listed(session):
        if other.recipient == peer.recipient and other.writer != peer.writer:
            peers.keep(session, other._replace(state="replaced"))
    peers.keep(session, peer)
    if peer.writer not in {row.id for row in offices.writers(session)}:
        row = WriterRow(peer.writer, peer.office_code, "commune", None, peer.signing_key, None)
        offices.add_writer(session, row, current=False)
