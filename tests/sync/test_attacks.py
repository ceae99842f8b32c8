"""The attacks that The Update Framework (python-tuf) tests for, by their names there, one each.

What an attacker can do here: keep packages back, bring old ones, mix parts of several, write files
of any kind, and, in the worst case, own a key.
"""

from dataclasses import replace

import pytest
from msgspec import structs

from desktop.services.reception.radar import Need
from desktop.services.register.families import FamilyQuery
from desktop.sync import container, manifest, opening
from desktop.sync.enrolment import Revocation, Role
from desktop.sync.failures import PackageRefused
from desktop.sync.manifest import READS
from desktop.sync.reasons import Reason
from desktop.sync.signing import SigningKey
from tests.builders import YEAR, a_family, an_office, enrolled
from tests.sync.exchanging import data, receive, send
from tests.sync.hostile import HEAD, Altered
from tests.sync.meeting import copied
from tests.sync.parties import (
    AT_COMMUNE,
    AT_RECEIVER,
    CHAIN,
    COMMUNE,
    RECEIVER,
    SISTER,
    STRANGER,
    changes,
    enrolment,
    grant,
    receipt,
    spans,
)

pytestmark = pytest.mark.engines


def refusal(parts, trust=AT_RECEIVER, reader=RECEIVER):
    with pytest.raises(PackageRefused) as failure:
        opening.open_parts(parts, trust, [reader.identity])
    return failure.value.reason


def test_rollback_an_older_state_comes_again_and_changes_nothing_back(offices, tmp_path):
    commune, receiver = offices
    old = send(commune, tmp_path, "old")
    family = commune.register.page(FamilyQuery())[0].id
    commune.register.edit_family(family, head_name="Trần Thị Lan")
    receive(receiver, send(commune, tmp_path, "new"))
    before = data(receiver)
    (result,) = receive(receiver, old)
    assert (result.reason, result.applied) == (Reason.ALREADY_RECEIVED, 0)
    assert receiver.register.family(family).head_name == "Trần Thị Lan"
    assert data(receiver) == before


def test_rollback_of_a_statement_gives_no_right_back():
    old, new = grant(COMMUNE, number=1), grant(COMMUNE, scope=("00777",), number=2)
    trust = replace(AT_RECEIVER, known={COMMUNE.key.public: new.enrolment})
    assert refusal(changes(links=(old,)), trust) is Reason.SENDER_OUT_OF_SCOPE


def test_replay_a_package_taken_once_is_not_taken_twice(offices, tmp_path):
    commune, receiver = offices
    package = send(commune, tmp_path)
    receive(receiver, package)
    before = data(receiver)
    for name in ("again", "under another name"):
        copy = tmp_path / f"{name}.skh"
        copy.write_bytes(package.read_bytes())
        (result,) = receive(receiver, copy)
        assert (result.accepted, result.reason) == (True, Reason.ALREADY_RECEIVED)
    assert data(receiver) == before


def test_replay_of_an_old_receipt_takes_no_confirmation_back(offices, tmp_path):
    commune, receiver = offices
    (first,) = receive(receiver, send(commune, tmp_path, "1"), to=tmp_path)
    old = tmp_path / "old receipt.skh"
    old.write_bytes(first.receipt.read_bytes())
    a_family(commune)
    (second,) = receive(receiver, send(commune, tmp_path, "2"), to=tmp_path)
    receive(commune, second.receipt)
    assert commune.exchange.unsent().changes == 0
    (result,) = receive(commune, old)
    assert result.accepted
    assert commune.exchange.unsent().changes == 0


def test_freeze_who_gets_no_answers_sees_it_and_sends_everything_again(offices, tmp_path):
    """Nobody can make a courier deliver. A freeze is shown, and ended by any later package."""
    commune, receiver = offices
    for number in range(3):  # all kept back
        a_family(commune, f"Lê Thị {number}")
        send(commune, tmp_path, f"lost {number}")
    unsent = commune.exchange.unsent()
    assert unsent.last_sent
    assert not unsent.last_receipt
    assert unsent.changes == unsent.written > 0
    a_family(commune, "Lê Thị Cuối")
    (result,) = receive(receiver, send(commune, tmp_path, "last"), to=tmp_path)
    assert result.accepted
    assert receiver.register.count(FamilyQuery()) == commune.register.count(FamilyQuery())
    receive(commune, result.receipt)
    unsent = commune.exchange.unsent()
    assert (unsent.changes, unsent.written) == (0, 0)
    assert unsent.last_receipt


@pytest.mark.parametrize("part", ["signature", "enrolment", "payload", "manifest"])
def test_mix_and_match_parts_of_two_good_packages_make_no_good_one(offices, tmp_path, part):
    commune, receiver = offices
    first = container.read(send(commune, tmp_path, "1"))
    commune.register.add_village("Thôn Bắc")
    second = container.read(send(commune, tmp_path, "2"))
    links = container.read(other(tmp_path, receiver)).enrolment
    mixed = replace(first, **{part: links if part == "enrolment" else getattr(second, part)})
    container.write(tmp_path / "mixed.skh", mixed)
    before = data(receiver)
    (result,) = receive(receiver, tmp_path / "mixed.skh")
    assert not result.accepted
    assert data(receiver) == before


def other(folder, receiver):
    """A package of another commune."""
    office = an_office(folder, code="79.124", name="Xã Phú Hòa")
    enrolled(office, receiver, folder)
    path = send(office, folder, "other")
    office.close()
    return path


def test_fast_forward_a_leap_ahead_waits_and_blocks_nothing_that_follows(offices, tmp_path):
    """In TUF a huge version number locks later ones out; here what leaves a hole is not applied."""
    commune, receiver = offices
    ahead = Altered(commune)
    block = ahead.block("family", {"head_name": ["Lê Thị Ánh"]}, seq=[2**62])
    subject = commune.register.page(FamilyQuery())[0].id
    package = ahead.package(tmp_path / "h.skh", [block], [subject], fresh=False, head=HEAD)
    (result,) = receive(receiver, package)
    assert (result.reason, result.applied) == (Reason.WAITING, 0)
    good, again = receive(receiver, send(commune, tmp_path)), receive(receiver, package)
    assert good[0].accepted
    assert good[0].applied > 0
    assert again[0].reason is Reason.WAITING


def test_wrong_recipient_what_is_meant_for_another_office_is_not_taken(offices, tmp_path):
    commune, _receiver = offices
    before = data(commune)
    (result,) = receive(commune, send(commune, tmp_path))
    assert (result.accepted, result.reason) == (False, Reason.OTHER_RECIPIENT)
    assert data(commune) == before
    assert refusal(changes(recipients=(STRANGER.office,))) is Reason.OTHER_RECIPIENT
    assert refusal(changes(to=STRANGER)) is Reason.DECRYPTION_FAILED


def test_wrong_sender_nobody_speaks_for_another_office():
    assert refusal(changes(STRANGER, ())) is Reason.SENDER_UNKNOWN
    assert refusal(changes(STRANGER, CHAIN)) is Reason.SENDER_UNKNOWN
    assert refusal(changes(STRANGER, (grant(STRANGER, STRANGER),))) is Reason.SENDER_UNKNOWN
    posing = replace(STRANGER, office=COMMUNE.office)
    assert refusal(changes(posing, (grant(STRANGER),))) is Reason.SENDER_OUT_OF_SCOPE
    theirs = replace(AT_RECEIVER, writers={SISTER.writer: "00777"})
    assert refusal(changes(ranges=spans(writer=SISTER.writer)), theirs) is (
        Reason.SENDER_OUT_OF_SCOPE
    )


def test_wrong_sender_an_answer_comes_from_the_receiving_office_alone():
    assert refusal(receipt(STRANGER), AT_COMMUNE, COMMUNE) is Reason.SENDER_UNKNOWN
    assert refusal(enrolment(STRANGER), AT_COMMUNE, COMMUNE) is Reason.ENROLMENT_INVALID


def test_endless_data_only_so_much_of_a_file_is_read(tmp_path):
    path = tmp_path / "endless.skh"
    with path.open("wb") as file:
        file.truncate(2**40)
    with pytest.raises(PackageRefused) as failure:
        container.read(path)
    assert failure.value.reason is Reason.TOO_LARGE


def test_key_compromise_a_revoked_key_is_worth_nothing_after_its_last_good_change():
    def trust(up_to):
        gone = Revocation(key=COMMUNE.key.public, up_to=up_to, number=5)
        return replace(AT_RECEIVER, revoked={gone.key: gone})

    assert refusal(changes(), trust(2)) is Reason.KEY_REVOKED
    assert opening.open_parts(changes(), trust(3), [RECEIVER.identity])


def test_key_compromise_a_stolen_main_key_cannot_enrol_accomplices():
    gone = Revocation(key=COMMUNE.key.public, up_to=3, number=5)
    trust = replace(AT_RECEIVER, revoked={gone.key: gone})
    links = (*CHAIN, grant(SISTER, COMMUNE, Role.MEMBER))
    assert refusal(changes(SISTER, links), trust) is Reason.KEY_REVOKED


def test_key_compromise_the_old_key_ends_where_the_new_one_begins():
    new = replace(COMMUNE, key=SigningKey(b"n" * 32))
    later = grant(new, number=2, valid_from=3).enrolment
    trust = replace(AT_RECEIVER, known={later.key: later})
    assert refusal(changes(), trust) is Reason.KEY_REVOKED
    assert refusal(changes(new, (grant(new, number=2, valid_from=4),))) is (
        Reason.SENDER_OUT_OF_SCOPE
    )


def test_key_compromise_a_copied_key_is_found_by_the_fork_it_makes(offices, tmp_path):
    commune, receiver = offices
    thief = copied(commune, tmp_path / "thief", noticed=False)
    a_family(commune, "Lê Thị Ánh")
    a_family(thief, "Trần Văn Trộm")
    receive(receiver, send(commune, tmp_path, "1"))
    (result,) = receive(receiver, send(thief, tmp_path, "2"))
    thief.close()
    assert (result.accepted, result.reason) == (True, Reason.FORK)  # beside the true one's
    (line,) = receiver.radar.read(YEAR).communes
    assert line.needs[0] is Need.FORK


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({"format": 0}, Reason.MANIFEST_INVALID),
        ({"minimum_reader": 0}, Reason.MANIFEST_INVALID),
        ({"minimum_reader": READS + 1}, Reason.NEWER_FORMAT),
        ({"format": READS + 1, "minimum_reader": READS + 1}, Reason.NEWER_FORMAT),
    ],
)
def test_downgrade_no_package_talks_a_reader_into_other_rules(fields, reason):
    parts = changes()
    content = structs.replace(manifest.read(parts.manifest), **fields)
    text = manifest.encode(content)
    assert refusal(replace(parts, manifest=text, signature=COMMUNE.key.sign(text))) is reason


def test_downgrade_a_package_without_its_signature_or_seal_is_none():
    parts = changes()
    assert refusal(replace(parts, signature=bytes(64))) is Reason.SIGNATURE_WRONG
    assert refusal(replace(parts, payload=None)) is Reason.PAYLOAD_DAMAGED
    content = structs.replace(manifest.read(parts.manifest), payload=None)
    text = manifest.encode(content)
    bare = replace(parts, manifest=text, signature=COMMUNE.key.sign(text), payload=None)
    assert refusal(bare) is Reason.MANIFEST_INVALID


def test_what_was_refused_leaves_no_trace_in_the_tables(offices, tmp_path):
    commune, receiver = offices
    before = data(receiver)
    path = send(commune, tmp_path)
    path.write_bytes(path.read_bytes()[:-1])
    receive(receiver, path)
    assert data(receiver) == before
