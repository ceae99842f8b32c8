"""Receiving a package: every reason for refusing one, in the stated order."""

from dataclasses import replace
from uuid import UUID

import msgspec
import pytest

from desktop.sync import container, manifest, opening, packing, payload, sealing
from desktop.sync.container import Container
from desktop.sync.enrolment import Revocation, Role
from desktop.sync.failures import PackageRefused
from desktop.sync.manifest import READS, Kind
from desktop.sync.payload import Header, Revocations
from desktop.sync.reasons import Reason
from tests.sync.parties import (
    AT_COMMUNE,
    AT_RECEIVER,
    CHAIN,
    COMMUNE,
    DIGEST,
    PACKAGE,
    RECEIVER,
    SISTER,
    STRANGER,
    a_block,
    a_manifest,
    a_receipt,
    changes,
    contents,
    enrolment,
    grant,
    invitation,
    receipt,
    request,
    spans,
)

REVOCATIONS = Revocations(
    number=2, entries=(Revocation(key=STRANGER.key.public, up_to=0, number=2),)
)


def refusal(parts: Container, trust=AT_RECEIVER, identity=RECEIVER.identity) -> Reason:
    with pytest.raises(PackageRefused) as failure:
        opening.open_parts(parts, trust, [identity])
    return failure.value.reason


def open_at_receiver(parts: Container) -> opening.Opened:
    return opening.open_parts(parts, AT_RECEIVER, [RECEIVER.identity])


def open_at_commune(parts: Container) -> opening.Opened:
    return opening.open_parts(parts, AT_COMMUNE, [COMMUNE.identity])


def signed(content: manifest.Manifest, parts: Container, by=COMMUNE) -> Container:
    """The same package with another manifest, signed."""
    data = manifest.encode(content)
    return replace(parts, manifest=data, signature=by.key.sign(data))


def amended(parts: Container, **fields) -> Container:
    content = msgspec.structs.replace(manifest.read(parts.manifest), **fields)
    return signed(content, parts)


def carrying(plain: bytes) -> Container:
    """A package with any plain text at all, in order in every other respect."""
    sealed = sealing.seal([plain], [RECEIVER.identity.recipient])
    parts = changes()
    return replace(amended(parts, payload=packing.describe(sealed)), payload=sealed.data)


class _Fake:
    """An identity whose public half is no key."""

    recipient = "age1" + "q" * 58


# what is taken


def test_changes_are_opened_and_can_be_read_again(tmp_path):
    path = tmp_path / "gói.skh"
    container.write(path, changes())
    opened = opening.open_package(path, AT_RECEIVER, [RECEIVER.identity])
    assert opened.manifest.kind is Kind.CHANGES
    assert opened.checked.standing.role is Role.MAIN
    assert opened.checked.links == CHAIN
    assert list(opened.contents()) == list(opened.contents()) == contents()


def test_another_pc_of_the_commune_sends_with_two_statements():
    links = (*CHAIN, grant(SISTER, COMMUNE, Role.MEMBER))
    opened = open_at_receiver(changes(SISTER, links))
    assert opened.checked.standing.role is Role.MEMBER


def test_a_receipt_is_opened_by_the_commune():
    opened = open_at_commune(receipt())
    assert opened.receipt == a_receipt()
    assert opened.revocations is None


def test_a_receipt_of_the_receiver_can_bring_revocations():
    assert open_at_commune(receipt(lines=[REVOCATIONS])).revocations == REVOCATIONS


def test_an_invitation_introduces_itself_to_anybody():
    for trust in (AT_RECEIVER, AT_COMMUNE):
        opened = opening.open_parts(invitation(), trust, [])
        assert opened.checked.standing is None
        assert opened.manifest.invitation.recipient == RECEIVER.identity.recipient
        assert list(opened.contents()) == []


def test_a_request_introduces_itself_to_the_receiver():
    opened = open_at_receiver(request())
    assert opened.checked.standing is None
    assert opened.manifest.request.recipient == COMMUNE.identity.recipient


def test_an_enrolment_reaches_the_pc_it_is_about():
    opened = open_at_commune(enrolment())
    assert opened.checked.links[-1].enrolment.key == COMMUNE.key.public


def test_the_main_pc_enrols_its_sister():
    links = (*CHAIN, grant(SISTER, COMMUNE, Role.MEMBER))
    trust = replace(AT_COMMUNE, keys=frozenset({SISTER.key.public}))
    opened = opening.open_parts(enrolment(COMMUNE, links), trust, [])
    assert opened.checked.links == links


def test_a_file_can_be_checked_without_a_data_file():
    trust = replace(AT_RECEIVER, office=None)
    assert opening.check(changes(), trust).manifest.changes == 3


def test_whoever_knows_the_entities_sees_every_block():
    seen = []
    parts = changes()
    opening.open_parts(parts, AT_RECEIVER, [RECEIVER.identity], seen.append)
    assert seen == [a_block()]


# what is refused, in the order of the checks


def test_a_file_that_is_no_package_is_refused(tmp_path):
    path = tmp_path / "letter.skh"
    path.write_text("Kính gửi", encoding="utf-8")
    with pytest.raises(PackageRefused) as failure:
        opening.open_package(path, AT_RECEIVER, [RECEIVER.identity])
    assert failure.value.reason is Reason.NOT_A_PACKAGE


def test_a_manifest_of_another_form_is_refused():
    assert refusal(replace(changes(), manifest=b"{}")) is Reason.MANIFEST_INVALID


def test_a_package_of_a_newer_program_is_refused():
    assert refusal(amended(changes(), minimum_reader=READS + 1)) is Reason.NEWER_FORMAT


def test_a_package_signed_by_another_key_than_it_names_is_refused():
    parts = changes()
    forged = replace(parts, signature=STRANGER.key.sign(parts.manifest))
    assert refusal(forged) is Reason.SIGNATURE_WRONG


def test_a_signature_made_for_an_enrolment_is_worth_nothing_on_a_package():
    statement = CHAIN[0]
    forged = Container(statement.statement, statement.signature)
    assert refusal(forged) is Reason.MANIFEST_INVALID


def test_a_package_signed_again_by_another_key_is_from_an_unknown_sender():
    content = manifest.read(changes().manifest)
    stolen = msgspec.structs.replace(content, sender=replace(COMMUNE, key=STRANGER.key).sender)
    assert refusal(signed(stolen, changes(), STRANGER)) is Reason.SENDER_UNKNOWN


def test_a_package_of_a_sender_not_yet_enrolled_is_from_an_unknown_sender():
    assert refusal(changes(STRANGER, ())) is Reason.SENDER_UNKNOWN


def test_statements_that_were_tampered_with_are_refused():
    assert refusal(replace(changes(), enrolment=b"{}")) is Reason.ENROLMENT_INVALID


def test_a_key_to_seal_to_that_is_none_is_noticed_at_once():
    impostor = replace(COMMUNE, identity=_Fake())
    assert refusal(invitation(impostor)) is Reason.MANIFEST_INVALID
    assert refusal(request(impostor)) is Reason.MANIFEST_INVALID
    assert refusal(enrolment(links=(grant(impostor),)), AT_COMMUNE) is Reason.ENROLMENT_INVALID


def test_an_enrolment_by_somebody_else_than_its_sender_is_refused():
    assert refusal(enrolment(STRANGER), AT_COMMUNE) is Reason.ENROLMENT_INVALID
    bare = packing.pack(a_manifest(RECEIVER, kind=Kind.ENROLMENT), RECEIVER.key)
    assert refusal(bare, AT_COMMUNE) is Reason.ENROLMENT_INVALID


def test_a_commune_cannot_publish():
    parts = changes(kind=Kind.PUBLICATION)
    assert refusal(parts) is Reason.SENDER_OUT_OF_SCOPE


def test_a_revoked_key_is_refused():
    entry = Revocation(key=COMMUNE.key.public, up_to=2, number=5)
    trust = replace(AT_RECEIVER, revoked={COMMUNE.key.public: entry})
    assert refusal(changes(), trust) is Reason.KEY_REVOKED


def test_a_package_for_another_office_is_refused():
    assert refusal(changes(recipients=(STRANGER.office,))) is Reason.OTHER_RECIPIENT


def test_an_enrolment_of_another_pc_is_for_another_recipient():
    links = (grant(SISTER),)
    assert refusal(enrolment(links=links), AT_COMMUNE) is Reason.OTHER_RECIPIENT


def test_a_payload_that_is_not_the_described_one_is_refused():
    parts = changes()
    assert refusal(replace(parts, payload=parts.payload[:-1])) is Reason.PAYLOAD_DAMAGED
    assert refusal(replace(parts, payload=b"x" * len(parts.payload))) is Reason.PAYLOAD_DAMAGED
    assert refusal(replace(parts, payload=None)) is Reason.PAYLOAD_DAMAGED
    assert refusal(replace(invitation(), payload=b"x")) is Reason.PAYLOAD_DAMAGED


def test_a_payload_sealed_to_another_key_is_refused():
    assert refusal(changes(to=STRANGER)) is Reason.DECRYPTION_FAILED


def test_plain_text_other_than_described_is_refused():
    parts = changes()
    described = manifest.read(parts.manifest).payload
    for field, value in (("plain_sha256", DIGEST), ("plain_size", described.plain_size + 1)):
        other = msgspec.structs.replace(described, **{field: value})
        assert refusal(amended(parts, payload=other)) is Reason.PLAIN_MISMATCH


def test_plain_text_that_claims_to_be_huge_is_refused():
    parts = changes()
    described = manifest.read(parts.manifest).payload
    huge = msgspec.structs.replace(described, plain_size=sealing.MAX_PLAIN + 1)
    assert refusal(amended(parts, payload=huge)) is Reason.TOO_LARGE


@pytest.mark.parametrize("plain", [b"", b"\n", b"not json\n", b"{}\n", b"{}"])
def test_a_payload_of_no_known_shape_is_refused(plain):
    assert refusal(carrying(plain)) is Reason.BLOCK_INVALID


OTHER = Header(package=UUID(int=1), writers=(COMMUNE.writer,))


@pytest.mark.parametrize(
    "lines",
    [
        [OTHER, *contents()[1:]],
        [Header(package=PACKAGE, writers=(COMMUNE.writer,) * 2), *contents()[1:]],
        [Header(package=PACKAGE, writers=(SISTER.writer,)), *contents()[1:]],
        contents(blocks=[]),
        contents(blocks=[a_block(), a_block(4)]),
        contents(blocks=[a_block(rows=2)]),
        contents(blocks=[a_block(2)]),
        contents(blocks=[a_block(), a_block()]),
        contents(blocks=[a_block(), a_receipt()]),
        contents(blocks=[a_block(), REVOCATIONS]),
    ],
    ids=[
        "another package", "a writer twice", "another writer", "too few", "too many", "fewer",
        "others", "twice", "a receipt among changes", "revocations by a commune",
    ],
)  # fmt: skip
def test_lines_that_are_not_the_announced_ones_are_refused(lines):
    assert refusal(changes(lines=lines)) is Reason.BLOCK_INVALID


def test_a_receipt_holds_exactly_one_receipt():
    twice = receipt(lines=[a_receipt()])
    assert refusal(twice, AT_COMMUNE, COMMUNE.identity) is Reason.BLOCK_INVALID
    parts = changes(kind=Kind.RECEIPT)
    assert refusal(parts) is Reason.BLOCK_INVALID


def test_a_block_that_its_entity_does_not_allow_is_refused():
    def examine(_block):
        raise PackageRefused(Reason.BLOCK_INVALID, entity="family")

    with pytest.raises(PackageRefused) as failure:
        opening.open_parts(changes(), AT_RECEIVER, [RECEIVER.identity], examine)
    assert failure.value.facts["entity"] == "family"


# packing


def test_a_package_nobody_could_read_is_not_made():
    sealed = sealing.seal([b"plain"], [RECEIVER.identity.recipient])
    offer = manifest.read(invitation().manifest)
    with pytest.raises(ValueError, match="another payload"):
        packing.pack(offer, RECEIVER.key, (), sealed)
    with pytest.raises(ValueError, match="another key"):
        packing.pack(offer, STRANGER.key)
    with pytest.raises(PackageRefused):
        packing.pack(a_manifest(ranges=spans()), COMMUNE.key)


def test_what_is_sealed_is_described():
    sealed = sealing.seal([b"plain"], [RECEIVER.identity.recipient])
    described = packing.describe(sealed)
    assert (described.size, described.plain_size) == (len(sealed.data), 5)
    assert payload.encode(Header(package=PACKAGE, writers=())).endswith(b"\n")
