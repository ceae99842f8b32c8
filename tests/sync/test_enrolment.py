"""Whose key counts, for what, and up to which change."""

from dataclasses import replace

import msgspec
import pytest

from desktop.sync import enrolment
from desktop.sync.enrolment import Link, Revocation, Role, Trust, verify_chain, verify_sender
from desktop.sync.failures import PackageRefused
from desktop.sync.manifest import Kind, Payload, Range
from desktop.sync.reasons import Reason
from tests.sync.parties import (
    AT_COMMUNE,
    AT_RECEIVER,
    CHAIN,
    COMMUNE,
    DIGEST,
    HEAD,
    RECEIVER,
    SISTER,
    STRANGER,
    a_manifest,
    grant,
    spans,
    total,
)

SISTER_CHAIN = (*CHAIN, grant(SISTER, COMMUNE, Role.MEMBER))
PAYLOAD = Payload(sha256=HEAD, size=10, plain_sha256=DIGEST, plain_size=20)


def sent(sender=COMMUNE, **others):
    given = {"payload": PAYLOAD, "ranges": spans(writer=sender.writer)}
    return a_manifest(sender, **{**given, **others})


def refusal(work, *arguments) -> Reason:
    with pytest.raises(PackageRefused) as failure:
        work(*arguments)
    return failure.value.reason


def knowing(*links: Link, **others) -> Trust:
    known = {link.enrolment.key: link.enrolment for link in links}
    return replace(AT_RECEIVER, known=known, **others)


def revoking(party, up_to: int, trust: Trust = AT_RECEIVER) -> Trust:
    entry = Revocation(key=party.key.public, up_to=up_to, number=9)
    return replace(trust, revoked={party.key.public: entry})


def test_a_commune_is_enrolled_by_the_receiver_and_enrols_its_own_pcs():
    assert verify_chain(CHAIN, AT_RECEIVER) == CHAIN[0].enrolment
    assert verify_chain(SISTER_CHAIN, AT_RECEIVER) == SISTER_CHAIN[1].enrolment
    assert verify_sender(sent(), CHAIN, AT_RECEIVER).role is Role.MAIN
    standing = verify_sender(sent(SISTER), SISTER_CHAIN, AT_RECEIVER)
    assert standing.role is Role.MEMBER
    assert standing.scope == {"00101"}


def test_the_receiver_needs_no_statement():
    standing = verify_sender(sent(RECEIVER), (), AT_COMMUNE)
    assert standing.role is Role.RECEIVER
    assert standing.speaks_for(["00101", "00202"])


def test_a_key_accepted_before_needs_no_statement_again():
    assert verify_sender(sent(), (), knowing(*CHAIN)).enrolment == CHAIN[0].enrolment


def test_statements_are_read_back_as_the_bytes_that_were_signed():
    assert enrolment.decode(enrolment.encode(SISTER_CHAIN)) == SISTER_CHAIN


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"{}",
        b'{"chain":[]}',
        b"[" * 100_000,
        enrolment.encode(CHAIN) + b" ",
        enrolment.encode((*CHAIN, *CHAIN, *CHAIN)),
        enrolment.encode(CHAIN).replace(b'{"chain"', b'{"chain":[],"chain"'),
        enrolment.encode(CHAIN).replace(b'"purpose":"enrolment"', b'"purpose":"package"'),
        enrolment.encode(CHAIN).replace(b'"role":"main"', b'"role":"king"'),
        enrolment.encode(CHAIN).replace(b'"number":1', b'"extra":1,"number":1'),
        enrolment.encode(CHAIN).replace(b'"number":1', b'"number": 1'),
    ],
    ids=range(11),
)
def test_what_is_no_enrolment_is_refused(data):
    assert refusal(enrolment.decode, data) is Reason.ENROLMENT_INVALID


def test_every_flipped_byte_of_an_enrolment_is_noticed():
    data = enrolment.encode(SISTER_CHAIN)
    for at in range(len(data)):
        flipped = data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :]

        def follow(data=flipped):
            verify_sender(sent(SISTER), enrolment.decode(data), AT_RECEIVER)

        assert refusal(follow) in {Reason.ENROLMENT_INVALID, Reason.SENDER_UNKNOWN}


def test_a_changed_statement_is_noticed():
    first = CHAIN[0]
    wider = msgspec.structs.replace(first.enrolment, scope=("00101", "00999"))
    forged = Link(wider, enrolment.issue(wider, RECEIVER.key).statement, first.signature)
    assert refusal(verify_chain, (forged,), AT_RECEIVER) is Reason.ENROLMENT_INVALID


def test_a_statement_names_the_key_that_signs_it():
    with pytest.raises(ValueError, match="issuer"):
        enrolment.issue(CHAIN[0].enrolment, STRANGER.key)


def test_an_office_nobody_here_knows_can_enrol_nobody():
    chain = (grant(COMMUNE, STRANGER),)
    assert refusal(verify_chain, chain, AT_RECEIVER) is Reason.SENDER_UNKNOWN


def test_statements_that_do_not_follow_from_each_other_are_refused():
    chain = (grant(COMMUNE), grant(SISTER, RECEIVER, Role.MEMBER))
    assert refusal(verify_chain, chain, AT_RECEIVER) is Reason.ENROLMENT_INVALID


@pytest.mark.parametrize(
    "chain",
    [
        (grant(COMMUNE, role=Role.MEMBER), grant(SISTER, COMMUNE, Role.MEMBER)),
        (grant(COMMUNE), grant(SISTER, COMMUNE, Role.MAIN)),
        (grant(COMMUNE), grant(SISTER, COMMUNE, Role.RECEIVER)),
        (grant(COMMUNE), grant(SISTER, COMMUNE, Role.MEMBER, ("00101", "00999"))),
        (grant(COMMUNE), grant(STRANGER, COMMUNE, Role.MEMBER, ("00101",))),
    ],
    ids=["by a member", "a second main", "a receiver", "a wider scope", "another office"],
)
def test_nobody_gives_more_than_it_may(chain):
    assert refusal(verify_chain, chain, AT_RECEIVER) is Reason.SENDER_OUT_OF_SCOPE


@pytest.mark.parametrize("links", [(), CHAIN, SISTER_CHAIN])
def test_a_sender_the_statements_are_not_about_is_unknown(links):
    assert refusal(verify_sender, sent(STRANGER), links, AT_RECEIVER) is Reason.SENDER_UNKNOWN


def test_a_key_counts_for_its_own_data_file_only():
    other = replace(COMMUNE, writer=SISTER.writer)
    assert refusal(verify_sender, sent(other), CHAIN, AT_RECEIVER) is Reason.SENDER_UNKNOWN


@pytest.mark.parametrize(
    ("sender", "links", "others"),
    [
        (COMMUNE, CHAIN, {"totals": (total("00999"),)}),
        (COMMUNE, CHAIN, {"kind": Kind.PUBLICATION}),
        (replace(COMMUNE, office=STRANGER.office), CHAIN, {}),
        (replace(RECEIVER, office=STRANGER.office), (), {}),
        (SISTER, SISTER_CHAIN, {"kind": Kind.ENROLMENT, "payload": None, "ranges": ()}),
    ],
    ids=["another's totals", "publishes", "another's name", "not the receiver", "member enrols"],
)
def test_a_sender_stays_within_its_scope(sender, links, others):
    content = sent(sender, **others)
    assert refusal(verify_sender, content, links, AT_RECEIVER) is Reason.SENDER_OUT_OF_SCOPE


def test_a_sender_cannot_bring_changes_in_the_name_of_another_office():
    content = sent(ranges=spans(writer=STRANGER.writer))
    trust = replace(AT_RECEIVER, writers={STRANGER.writer: "00999"})
    assert refusal(verify_sender, content, CHAIN, trust) is Reason.SENDER_OUT_OF_SCOPE
    sisters = replace(AT_RECEIVER, writers={STRANGER.writer: "00101"})
    assert verify_sender(content, CHAIN, sisters).role is Role.MAIN


def test_a_key_counts_from_the_change_its_statement_names():
    chain = (grant(COMMUNE, valid_from=10),)
    early, late = sent(ranges=spans(last=9)), sent(ranges=spans(last=10))
    assert refusal(verify_sender, early, chain, AT_RECEIVER) is Reason.SENDER_OUT_OF_SCOPE
    assert verify_sender(late, chain, AT_RECEIVER).role is Role.MAIN


def test_a_revoked_key_counts_up_to_the_named_change_and_no_further():
    trust = revoking(COMMUNE, 3)
    assert verify_sender(sent(), CHAIN, trust).role is Role.MAIN
    further = sent(ranges=spans(last=4))
    assert refusal(verify_sender, further, CHAIN, trust) is Reason.KEY_REVOKED


def test_a_revoked_key_vouches_for_nothing_but_its_own_changes():
    other = Range(writer=SISTER.writer, from_seq=1, to_seq=1, head=HEAD)
    for ranges in ((), (other,), (*spans(), other)):
        content = sent(ranges=ranges)
        assert refusal(verify_sender, content, CHAIN, revoking(COMMUNE, 3)) is Reason.KEY_REVOKED


def test_the_receivers_own_key_can_be_revoked():
    trust = revoking(RECEIVER, 0, AT_COMMUNE)
    assert refusal(verify_sender, sent(RECEIVER), (), trust) is Reason.KEY_REVOKED


def test_a_revoked_main_pc_cannot_enrol_others_but_those_known_stay():
    trust = revoking(COMMUNE, 3)
    assert refusal(verify_chain, SISTER_CHAIN, trust) is Reason.KEY_REVOKED
    known = {SISTER.key.public: SISTER_CHAIN[1].enrolment}
    assert verify_chain(SISTER_CHAIN, replace(trust, known=known)).key == SISTER.key.public


def test_a_later_statement_about_a_data_file_replaces_the_earlier_key():
    renewed = replace(COMMUNE, key=STRANGER.key)
    trust = knowing(grant(renewed, number=2, valid_from=3))
    assert verify_sender(sent(ranges=spans(last=2)), CHAIN, trust).role is Role.MAIN
    assert refusal(verify_sender, sent(), CHAIN, trust) is Reason.KEY_REVOKED
    assert verify_sender(sent(renewed), (), trust).role is Role.MAIN


def test_an_old_statement_brought_out_again_gives_nothing_back():
    wide = (grant(COMMUNE, scope=("00101", "00102"), number=1),)
    trust = knowing(grant(COMMUNE, number=2))
    content = sent(totals=(total("00102"),))
    assert verify_sender(content, wide, AT_RECEIVER).speaks_for(["00102"])
    assert refusal(verify_sender, content, wide, trust) is Reason.SENDER_OUT_OF_SCOPE
