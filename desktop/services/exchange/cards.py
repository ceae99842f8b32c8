"""Cards of PCs (thẻ máy): what each PC of an office holds, told to the others.

A card is a receipt between PCs. It says which changes have arrived, so that nobody hands them over
again, and passes on what the receiving office has confirmed, which only one PC may have heard.
"""

from collections.abc import Collection
from pathlib import Path
from uuid import UUID, uuid4

import msgspec

from desktop.db.database import Session
from desktop.db.exchange import offices, peers, revocations
from desktop.db.exchange.offices import WriterRow
from desktop.db.exchange.peers import PeerRow
from desktop.db.journal.recorder import last_link
from desktop.services.core import Core
from desktop.services.exchange.confirming import alarm, confirmed, take_names
from desktop.services.exchange.outgoing import manifest_of, own_office
from desktop.services.exchange.received import Received, received
from desktop.services.trust.identities import identity_of
from desktop.services.trust.known_pcs import know, office_pcs, own_links
from desktop.services.trust.letters import (
    HANDED_ON,
    OWN_STATEMENT,
    SUCCESSOR,
    entry_of,
    key_of,
    main_writer,
    peer_of,
    trust_of,
    vouched,
)
from desktop.services.trust.revoking import REVOKED, own_entry, take_list
from desktop.sync import enrolment, packing, payload, sealing
from desktop.sync.container import Container
from desktop.sync.enrolment import Enrolment, Link, Role, Trust
from desktop.sync.failures import PackageRefused
from desktop.sync.manifest import Kind, Office, Sender
from desktop.sync.opening import Opened
from desktop.sync.payload import Header
from desktop.sync.reasons import Reason
from desktop.sync.receipts import Above, Head, PcNote, Receipt


def card(session: Session, core: Core) -> Receipt:
    """What this PC holds now."""
    held = peers.heads(session, core.office.code)
    name = offices.writer_names(session).get(core.writer.id, "")
    return Receipt(
        accepted=tuple(
            Head(writer=writer, seq=seq, head=head.hex())
            for writer, (seq, head) in sorted(held.items())
        ),
        pc=PcNote(name=name, members=_members(session, core), above=_above(session)),
    )


def packed(
    session: Session, core: Core, receipt: Receipt, to: Collection[str], by: WriterRow | None = None
) -> Container:
    """A card, signed, and sealed to the office's PCs; with `by`, under a former name."""
    package, writer = uuid4(), by or core.writer
    lines = [payload.encode(Header(package=package, writers=())), payload.encode(receipt)]
    sealed = sealing.seal(lines, sorted({*to, identity_of(session).recipient}))
    content = manifest_of(
        core, Kind.RECEIPT, writer=writer, recipients=(own_office(core),), package=package,
        payload=packing.describe(sealed),
    )  # fmt: skip
    return packing.pack(content, key_of(writer), own_links(session, writer), sealed)


def farewell(
    session: Session, core: Core, to: Collection[str]
) -> tuple[str, Container, str] | None:
    """The last card of the main PC under its former name, which hands on to the key in use.

    Returns:
        The former name, the card, and what tells it from another one; None if there is none.
    """
    successor = bytes.fromhex(offices.setting(session, SUCCESSOR))
    if not successor:
        return None
    (link,) = enrolment.decode(successor)
    own = {row.public: row for row in offices.writers(session) if not row.branch_of}
    former = own[link.enrolment.issuer]
    receipt = card(session, core)
    assert receipt.pc is not None
    note = msgspec.structs.replace(receipt.pc, successor=successor)
    receipt = msgspec.structs.replace(receipt, pc=note)
    parts = packed(session, core, receipt, to, former)
    return former.id, parts, link.enrolment.writer


def notice(session: Session, core: Core, peer: PeerRow) -> tuple[Container, int] | None:
    """What tells a PC of this office that its key was revoked, and the number of the list.

    Returns:
        None if this is not the main PC, or has not heard so from the receiving office.
    """
    entry = own_entry(session, peer.signing_key)
    if entry is None or peer.state != REVOKED or main_writer(session) is None:
        return None
    number = revocations.number(session)
    note = PcNote(list_number=number, revoked=(entry_of(entry),))
    parts = packed(session, core, Receipt(accepted=(), pc=note), [peer.recipient])
    return parts, number


def take(core: Core, path: Path, opened: Opened) -> Received:
    """Note what another PC holds and what it knows of the receiving office."""
    receipt, sender, result = opened.receipt, opened.manifest.sender, received(path, opened)
    assert receipt is not None
    assert receipt.pc is not None
    with core.database.bookkeeping() as session:
        if sender.writer in {row.id for row in offices.writers(session) if row.secret}:
            if sender.writer == core.writer.id and _says_more(session, receipt):
                alarm(session, result, {sender.writer})
        elif receipt.pc.revoked:
            _take_notice(session, core, opened, result)
        else:
            _take_card(session, core, opened, result)
    core.settle()
    core.database.tell(frozenset({"parcel", "peer"}))
    return result


def _take_card(session: Session, core: Core, opened: Opened, result: Received) -> None:
    receipt, sender = opened.receipt, opened.manifest.sender
    assert receipt is not None
    assert receipt.pc is not None
    shared = take_names(session, core, receipt)
    known = {one.writer: one for one in peers.listed(session)}
    peer = known.get(sender.writer)
    if peer is None:
        peer = peer_of(opened.checked.links[-1].enrolment, opened.checked.links)
        know(session, peer)
    holds, ahead = {}, False
    for head in receipt.accepted:
        seq = confirmed(session, head)
        if seq is None:  # what it holds are others under the same numbers: it lacks ours
            shared.add(head.writer)
        holds[head.writer] = head.seq if seq is not None else 0
        ahead = ahead or seq != head.seq
    # what it holds and this PC does not cannot be compared yet: the card is read again then
    package = "" if ahead else str(opened.manifest.package)
    state = peer.state if peer.state in {"revoked", HANDED_ON} else "enrolled"
    peers.keep(session, peer._replace(state=state, acknowledged=holds, receipt=package))
    offices.name_writer(session, sender.writer, receipt.pc.name)
    if receipt.pc.successor:
        _succeed(session, core, sender, receipt.pc.successor)
    _meet(session, core, receipt.pc.members)
    if receipt.pc.above is not None:
        _hear(session, core, receipt.pc.above, opened)
    alarm(session, result, shared)


def _says_more(session: Session, receipt: Receipt) -> bool:
    """Whether a card under this file's own name tells of changes that it does not hold.

    Then an image of this PC, of which nobody knows, handed the card over; the others would believe
    that this one holds all that, and never give it what it lacks.
    """
    connection = session.connection()
    return any(last_link(connection, head.writer)[0] < head.seq for head in receipt.accepted)


def _take_notice(session: Session, core: Core, opened: Opened, result: Received) -> None:
    """Believe the main PC that the receiving office has revoked this one's key."""
    assert opened.receipt is not None
    assert opened.receipt.pc is not None
    standing, note = opened.checked.standing, opened.receipt.pc
    own = core.writer.public
    if standing is None or standing.role is not Role.MAIN or {r.key for r in note.revoked} != {own}:
        raise PackageRefused(Reason.SENDER_OUT_OF_SCOPE)
    take_list(session, own, note.list_number, note.revoked)
    result.reason, result.facts["own"] = Reason.KEY_REVOKED, True


def _members(session: Session, core: Core) -> tuple[bytes, ...]:
    known = office_pcs(session, core)
    return tuple(one.statement for one in known if one.statement and one.state == "enrolled")


def _succeed(session: Session, core: Core, sender: Sender, successor: bytes) -> None:
    """Believe the key that the main PC's former key hands on to.

    Raises:
        PackageRefused: the statement is false, or not the main PC's.
    """
    (link,) = enrolment.decode(successor)
    told = link.enrolment
    known = {one.writer: one for one in office_pcs(session, core)}
    former = known[sender.writer]
    following = Sender(office=sender.office, writer=told.writer, key=told.key)
    handed_on = enrolment.succeeds(link, following, sender.key)
    if not handed_on or former.role != Role.MAIN or told.role is not Role.MAIN:
        raise PackageRefused(Reason.ENROLMENT_INVALID)
    if told.writer not in known:
        know(session, peer_of(told, (link,)))
    peers.keep(session, former._replace(state=HANDED_ON))


def _meet(session: Session, core: Core, members: Collection[bytes]) -> None:
    """Note PCs that the main one has taken in, and what its new key says of those known before.

    Raises:
        PackageRefused: a statement is false, or not the main PC's.
    """
    known = {one.writer: one for one in peers.listed(session)}
    own = {row.id for row in offices.writers(session) if row.secret}
    trust = trust_of(session)
    for statement in members:
        links = enrolment.decode(statement)
        granted = _believed(links, trust)
        if granted is None or granted.role is not Role.MEMBER:
            continue
        before = known.get(granted.writer)
        if granted.writer == core.writer.id:
            _hear_of_oneself(session, core, links)
        elif granted.writer in own:
            continue
        elif before is None:
            know(session, peer_of(granted, links))
        elif before.list_number < granted.number and before.signing_key == granted.key:
            anew = before._replace(statement=statement, list_number=granted.number)
            peers.keep(session, anew)


def _believed(links: tuple[Link, ...], trust: Trust) -> Enrolment | None:
    """What statements say; None where a key says it that vouches for nobody new any more.

    Raises:
        PackageRefused: a statement is false, or not the main PC's.
    """
    try:
        return enrolment.verify_chain(links, trust)
    except PackageRefused as failure:
        if failure.reason is not Reason.KEY_REVOKED:
            raise
        return None


def _hear_of_oneself(session: Session, core: Core, links: tuple[Link, ...]) -> None:
    """Keep what the main PC says of this one, if it is newer than what it said before."""
    before = own_links(session, core.writer)
    told = links[-1].enrolment
    newer = not before or before[-1].enrolment.number < told.number
    if newer and told.key == core.writer.public:
        offices.set_setting(session, OWN_STATEMENT, enrolment.encode(links).hex())


def _above(session: Session) -> Above | None:
    receiver = peers.receiver(session)
    if receiver is None or receiver.state != "enrolled":
        return None
    return Above(
        office=Office(code=receiver.office_code, name=receiver.office_name),
        writer=receiver.writer,
        key=receiver.signing_key,
        recipient=receiver.recipient,
        confirmed={writer: seq for writer, seq in receiver.acknowledged.items() if seq},
        receipt=UUID(receiver.receipt) if receiver.receipt else None,
    )


def _hear(session: Session, core: Core, above: Above, opened: Opened) -> None:
    """Take over what another PC heard from the receiving office, as far as it is held here."""
    receiver = peers.receiver(session)
    if receiver is None:
        receiver = _introduced(session, core, above, opened)
    elif not _speaks(session, core, receiver):  # this PC was taken in anew since
        anew = _introduced(session, core, above, opened)
        if anew is not None:
            receiver = anew._replace(acknowledged=receiver.acknowledged, receipt=receiver.receipt)
    if receiver is None or receiver.signing_key != above.key:
        return  # the main PC alone says who receives
    held = {writer: seq for writer, (seq, _head) in peers.heads(session, core.office.code).items()}
    vector = dict(receiver.acknowledged)
    for writer, seq in above.confirmed.items():
        vector[writer] = max(vector.get(writer, 0), min(seq, held.get(writer, 0)))
    receipt = str(above.receipt or receiver.receipt)
    peers.keep(session, receiver._replace(acknowledged=vector, receipt=receipt))
    peers.confirm(session, vector)


def _speaks(session: Session, core: Core, receiver: PeerRow) -> bool:
    """Whether the receiving office is shown what the main PC's key in use says of this PC."""
    links = own_links(session, core.writer)
    issuers = {one.enrolment.issuer for one in links}
    return vouched(receiver, core.writer) and (
        not links or enrolment.decode(receiver.statement or b"")[-1].enrolment.issuer in issuers
    )


def _introduced(session: Session, core: Core, above: Above, opened: Opened) -> PeerRow | None:
    """The receiving office as the main PC knows it; this PC may send there as its member."""
    standing, links = opened.checked.standing, opened.checked.links
    if standing is None or standing.role is not Role.MAIN:
        return None
    own = own_links(session, core.writer)
    if not own or not links or links[0].enrolment.issuer != above.key:
        return None
    chain = (links[0], own[-1])
    if links[0].enrolment.key != own[-1].enrolment.issuer or not sealing.is_recipient(
        above.recipient
    ):
        return None
    return PeerRow(
        above.writer, above.office.code, above.office.name, "receiver", "enrolled", above.key,
        above.recipient, links[0].enrolment.number, enrolment.encode(chain), {}, "",
    )  # fmt: skip
