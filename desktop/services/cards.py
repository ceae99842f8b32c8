"""Cards of PCs (thẻ máy): what each PC of an office holds, told to the others.

A card is a receipt between PCs. It says which changes have arrived, so that nobody hands them over
again, and passes on what the receiving office has confirmed, which only one PC may have heard.
"""

from collections.abc import Collection
from pathlib import Path
from uuid import UUID, uuid4

from desktop.db import offices, peers
from desktop.db.database import Session
from desktop.db.peers import PeerRow
from desktop.services.answers import alarm, confirmed, take_names
from desktop.services.core import Core
from desktop.services.letters import identity_of, key_of, peer_of, trust_of, vouched
from desktop.services.outgoing import manifest_of, own_office
from desktop.services.pcs import know, office_pcs, own_links
from desktop.services.received import Received, received
from desktop.sync import enrolment, packing, payload, sealing
from desktop.sync.container import Container
from desktop.sync.enrolment import Role
from desktop.sync.manifest import Kind, Office
from desktop.sync.opening import Opened
from desktop.sync.payload import Header
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


def packed(session: Session, core: Core, receipt: Receipt, to: Collection[str]) -> Container:
    """A card, signed, and sealed to the office's PCs."""
    package = uuid4()
    lines = [payload.encode(Header(package=package, writers=())), payload.encode(receipt)]
    sealed = sealing.seal(lines, sorted({*to, identity_of(session).recipient}))
    content = manifest_of(
        core, Kind.RECEIPT, recipients=(own_office(core),), package=package,
        payload=packing.describe(sealed),
    )  # fmt: skip
    return packing.pack(content, key_of(core.writer), own_links(session, core.writer), sealed)


def take(core: Core, path: Path, opened: Opened) -> Received:
    """Note what another PC holds and what it knows of the receiving office."""
    receipt, sender, result = opened.receipt, opened.manifest.sender, received(path, opened)
    assert receipt is not None
    assert receipt.pc is not None
    with core.database.bookkeeping() as session:
        if sender.writer in {row.id for row in offices.writers(session) if row.secret}:
            return result  # what this file said under a former name
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
        state = peer.state if peer.state == "revoked" else "enrolled"
        peers.keep(session, peer._replace(state=state, acknowledged=holds, receipt=package))
        offices.name_writer(session, sender.writer, receipt.pc.name)
        _meet(session, receipt.pc.members)
        if receipt.pc.above is not None:
            _hear(session, core, receipt.pc.above, opened)
        alarm(session, result, shared)
    core.settle()
    core.database.tell(frozenset({"parcel", "peer"}))
    return result


def _members(session: Session, core: Core) -> tuple[bytes, ...]:
    known = office_pcs(session, core)
    return tuple(one.statement for one in known if one.statement and one.state == "enrolled")


def _meet(session: Session, members: Collection[bytes]) -> None:
    """Note PCs that the main one has taken in, before anything came from them.

    Raises:
        PackageRefused: a statement is false, or not the main PC's.
    """
    known = {one.writer for one in peers.listed(session)}
    own = {row.id for row in offices.writers(session) if row.secret}
    trust = trust_of(session)
    for statement in members:
        links = enrolment.decode(statement)
        granted = enrolment.verify_chain(links, trust)
        if granted.role is Role.MEMBER and granted.writer not in known | own:
            know(session, peer_of(granted, links))


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
    elif not vouched(receiver, core.writer):  # this PC was taken in anew since
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
