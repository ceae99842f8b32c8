"""A receipt's code that is read over the phone: as far as it goes, and weaker than a signed one."""

import pytest

from desktop.services.exchange.failures import (
    NothingToSend,
    ReceiptCodeIncomplete,
    ReceiptCodeUnknown,
)
from desktop.sync import signing
from tests.builders import a_family, enrolled, registered, with_families
from tests.sync.exchanging import receive, send

pytestmark = pytest.mark.engines


def states(commune):
    return [parcel.state for parcel in commune.exchange.parcels() if parcel.direction == "sent"]


def test_the_code_the_receiving_office_shows_confirms_what_it_holds(offices, tmp_path):
    commune, receiver = offices
    (result,) = receive(receiver, send(commune, tmp_path))
    assert result.receipt is None  # nothing is written: somebody reads the code aloud
    before = commune.exchange.unsent().changes
    done = commune.exchange.acknowledge(result.code)
    assert (done.code, done.changes) == (result.code, before)
    after = commune.exchange.unsent()
    assert (after.changes, after.written, after.phoned) == (0, 0, before)
    assert after.last_receipt == ""  # no signed receipt has come
    assert states(commune) == ["phoned"]
    with pytest.raises(NothingToSend):
        commune.exchange.send(tmp_path)


def test_it_is_taken_as_people_type_it(offices, tmp_path):
    commune, receiver = offices
    (result,) = receive(receiver, send(commune, tmp_path))
    typed = f"  {result.code.lower().replace('-', ' . ')}\n"
    assert commune.exchange.acknowledge(typed).changes > 0
    assert commune.exchange.acknowledge(typed).changes == 0  # known already


@pytest.mark.parametrize(
    ("typed", "meant"), [("0oO1", "QQQL"), ("iI1l", "LLLL"), ("đ2", "D2"), ("ＡＢ", "AB")]
)
def test_letters_that_look_alike_are_what_the_alphabet_has(typed, meant):
    assert signing.heard(typed) == meant


def test_a_code_that_is_too_short_or_of_nothing_sent_confirms_nothing(offices, tmp_path):
    commune, receiver = offices
    (result,) = receive(receiver, send(commune, tmp_path))
    open_ = commune.exchange.unsent()
    other = "2" if result.code[0] != "2" else "3"
    for typed in ("", "ABC", result.code[:-1], result.code + "A"):
        with pytest.raises(ReceiptCodeIncomplete):
            commune.exchange.acknowledge(typed)
    with pytest.raises(ReceiptCodeUnknown):
        commune.exchange.acknowledge(other + result.code[1:])
    assert commune.exchange.unsent() == open_
    assert states(commune) == ["written"]


def test_no_code_is_right_before_something_was_sent(offices):
    commune, _receiver = offices
    with pytest.raises(ReceiptCodeUnknown):
        commune.exchange.acknowledge("2345-6789")


def test_the_code_of_an_older_package_confirms_that_and_no_more(offices, tmp_path):
    commune, receiver = offices
    older = send(commune, tmp_path, "older")
    a_family(commune, "Lê Thị Ánh")
    send(commune, tmp_path, "newer")
    (result,) = receive(receiver, older)
    commune.exchange.acknowledge(result.code)
    found = {parcel.file_name: parcel.state for parcel in commune.exchange.parcels()}
    assert found == {"older.skh": "phoned", "newer.skh": "written"}
    assert commune.exchange.unsent().changes == 1
    assert commune.exchange.send(tmp_path / "rest.skh").changes == 1


def test_the_code_after_one_of_three_parts_confirms_that_part(tmp_path, commune, receiver):
    enrolled(commune, receiver, tmp_path)
    with_families(commune, 150)
    registered(commune)
    files = commune.exchange.send(tmp_path, limit=8_000).files
    assert len(files) >= 3
    (first,) = receive(receiver, files[0])
    assert commune.exchange.acknowledge(first.code).changes == first.changes
    assert states(commune) == ["written"] * (len(files) - 1) + ["phoned"]
    *_, last = receive(receiver, *files[1:])
    commune.exchange.acknowledge(last.code)
    assert set(states(commune)) == {"phoned"}
    assert commune.exchange.unsent().changes == 0


def test_a_signed_receipt_replaces_what_the_phone_said(offices, tmp_path):
    commune, receiver = offices
    (result,) = receive(receiver, send(commune, tmp_path), to=tmp_path)
    commune.exchange.acknowledge(result.code)
    receive(commune, result.receipt)
    assert states(commune) == ["confirmed"]
    after = commune.exchange.unsent()
    assert (after.changes, after.phoned) == (0, 0)
    assert after.last_receipt


def test_what_was_confirmed_by_phone_can_still_be_sent_again_whole(offices, tmp_path):
    commune, receiver = offices
    (result,) = receive(receiver, send(commune, tmp_path))
    commune.exchange.acknowledge(result.code)
    whole = commune.exchange.send(tmp_path / "whole.skh", everything=True)
    assert whole.changes == result.changes
    assert whole.code == result.code


def test_the_next_package_after_a_code_is_taken_by_a_receiver_that_has_the_first(offices, tmp_path):
    commune, receiver = offices
    (result,) = receive(receiver, send(commune, tmp_path, "first"))
    commune.exchange.acknowledge(result.code)
    a_family(commune, "Lê Thị Ánh")
    (second,) = receive(receiver, send(commune, tmp_path, "second"), to=tmp_path)
    assert (second.accepted, second.applied) == (True, 1)
    receive(commune, second.receipt)
    assert set(states(commune)) == {"confirmed"}
