"""The main PC changes its key: the office's other PCs follow, and nobody compares again."""

import os

import pytest
from msgspec import structs

from desktop.db.exchange.offices import new_writer_id
from desktop.services.register.families import FamilyQuery
from desktop.services.trust.known_pcs import own_links
from desktop.services.trust.letters import key_of, trust_of
from desktop.sync import enrolment, signing
from desktop.sync.failures import PackageRefused
from desktop.sync.reasons import Reason
from tests.builders import (
    a_family,
    a_receiver,
    a_second_pc,
    an_office,
    enrolled,
    joined,
)
from tests.sync.meeting import digest, meet


@pytest.fixture
def office(tmp_path, folder, pcs, receiver):
    """A commune's main PC, its second one, and the receiving office that enrolled the main one."""
    main, second = pcs
    enrolled(main, receiver, tmp_path)
    meet(folder, main, second)
    return main, second, receiver


def rotated(main, receiver, folder):
    main.trust.succession.rotate(folder / "doi.skh")
    asked = receiver.trust.desk.lay(folder / "doi.skh")
    receiver.trust.desk.grant(asked.key, folder / "cap.skh")
    main.trust.accept(folder / "cap.skh")


def sends(pc, receiver, folder, name):
    (result,) = receiver.reception.receive(pc.exchange.send(folder / f"{name}.skh").files, folder)
    (answer,) = pc.reception.receive([result.receipt])
    assert answer.accepted
    return result.accepted, result.reason


def test_the_other_pc_learns_the_new_key_in_the_folder_and_both_go_on(office, folder, tmp_path):
    main, second, receiver = office
    rotated(main, receiver, tmp_path)
    a_family(main, "Lê Thị Ánh")
    a_family(second, "Lê Thị Bé")
    meet(folder, main, second)
    assert digest(main) == digest(second)
    assert main.register.count(FamilyQuery()) == 5
    (named,) = [one for one in second.pcs.listed() if one.main and one.state == "enrolled"]
    assert (named.name, named.writer) == ("Máy Văn phòng", main.writer)
    assert named.fingerprint == main.trust.fingerprint()
    assert second.pcs.joined()


def test_the_other_pc_sends_to_the_receiving_office_before_and_after(office, folder, tmp_path):
    main, second, receiver = office
    assert sends(second, receiver, tmp_path, "1") == (True, None)
    rotated(main, receiver, tmp_path)
    a_family(second, "Lê Thị Bé")
    assert sends(second, receiver, tmp_path, "2") == (True, None)  # it has not heard of it yet
    meet(folder, main, second)
    told = enrolment.decode(second.trust.receiver().statement)
    assert told[-1].enrolment.issuer == main._core.writer.public
    a_family(second, "Lê Thị Chín")
    assert sends(second, receiver, tmp_path, "3") == (True, None)
    assert receiver.register.count(FamilyQuery()) == 5
    assert second.exchange.unsent().changes == 0


def test_a_pc_that_had_never_sent_does_so_under_the_new_keys_word(office, folder, tmp_path):
    main, second, receiver = office
    rotated(main, receiver, tmp_path)
    meet(folder, main, second)
    assert sends(second, receiver, tmp_path, "1") == (True, None)
    assert receiver.register.count(FamilyQuery()) == 3


def test_a_pc_that_knew_of_no_receiving_office_follows_too(tmp_path, folder, opened):
    receiver, main = opened(a_receiver(tmp_path)), opened(an_office(tmp_path))
    second = opened(a_second_pc(main, tmp_path))
    joined(second, main, tmp_path)
    enrolled(main, receiver, tmp_path)  # and the two have not met since
    rotated(main, receiver, tmp_path)
    a_family(main, "Lê Thị Ánh")
    meet(folder, main, second)
    assert digest(main) == digest(second)
    assert sends(second, receiver, tmp_path, "1") == (True, None)


def test_the_main_pc_goes_on_taking_pcs_in_and_the_second_knows_them(
    office, folder, tmp_path, opened
):
    main, second, receiver = office
    rotated(main, receiver, tmp_path)
    third = opened(a_second_pc(main, tmp_path, "third"))
    joined(third, main, tmp_path, "Máy Thôn 5")
    a_family(third, "Lê Thị Dần")
    meet(folder, main, second, third)
    assert len({digest(pc) for pc in (main, second, third)}) == 1
    assert sends(third, receiver, tmp_path, "3") == (True, None)


def test_a_key_is_changed_again_and_again(office, folder, tmp_path):
    main, second, receiver = office
    for number in range(3):
        place = tmp_path / str(number)
        place.mkdir()
        rotated(main, receiver, place)
        a_family(main, f"Lê Thị {number}")
        meet(folder, main, second)
        assert digest(main) == digest(second)
        assert sends(second, receiver, place, "1") == (True, None)


def test_who_has_the_former_key_takes_nobody_in_any_more(office, folder, tmp_path):
    main, second, receiver = office
    former = key_of(main._core.writer)
    with second._core.database.read() as session:
        told = own_links(session, second._core.writer)[-1].enrolment
    stranger = structs.replace(
        told, writer=new_writer_id(), key=signing.new_key(os.urandom).public, number=99
    )
    links = (enrolment.issue(stranger, former),)
    assert enrolment.verify_chain(links, trust(second)) == stranger
    rotated(main, receiver, tmp_path)
    meet(folder, main, second)
    for pc in (main, second):
        with pytest.raises(PackageRefused) as failure:
            enrolment.verify_chain(links, trust(pc))
        assert failure.value.reason is Reason.KEY_REVOKED


def trust(workplace):
    with workplace._core.database.read() as session:
        return trust_of(session)


def test_a_pc_whose_key_was_revoked_hears_of_it_in_the_folder(office, folder, tmp_path):
    main, second, receiver = office
    assert sends(second, receiver, tmp_path, "1") == (True, None)
    receiver.trust.revoking.revoke(second.writer, reason="nghi lộ khóa")
    a_family(main, "Lê Thị Ánh")
    assert sends(main, receiver, tmp_path, "2") == (True, None)
    main.sharing.sync(folder)
    (told,) = second.sharing.sync(folder).told
    assert (told.accepted, told.reason) == (True, Reason.KEY_REVOKED)
    assert second.trust.own_revocation() is not None
    assert second.register.count(FamilyQuery()) == 3  # nothing more is sealed to it
    former = second.writer
    joined(second, main, tmp_path, "Máy xách tay")
    assert second.writer != former
    a_family(second, "Lê Thị Bé")
    meet(folder, main, second)
    assert digest(main) == digest(second)
    assert sends(second, receiver, tmp_path, "3") == (True, None)
