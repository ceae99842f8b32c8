"""What stays in the commune's office: it does not travel, and cannot be guessed from what does."""

import json

import pytest

from desktop.db.crdt import chain
from desktop.services.failures import WrongRole
from desktop.services.register.families import FamilyQuery
from desktop.services.trust.identities import identity_of
from desktop.services.trust.keys import trust_of
from desktop.sync import opening, sealing
from tests.builders import (
    a_family,
)
from tests.rawdata import key_of, raw, tables
from tests.sync.exchanging import receive, rows, send

pytestmark = pytest.mark.engines


def test_everything_arrives_but_what_stays_in_the_office(offices, tmp_path):
    commune, receiver = offices
    (result,) = receive(receiver, send(commune, tmp_path))
    assert (result.accepted, result.reason, result.conflicts) == (True, None, 0)
    assert result.applied == result.changes == commune.history.verify().entries
    private = ("phone", "identity_number", "birth", "sex", "note", "search")
    for table in ("village", "registration", "sheet"):
        assert rows(receiver, table, without=()) == rows(commune, table, without=())
    assert rows(receiver, "family", without=private) == rows(commune, "family", without=private)
    assert {row["phone"] for row in rows(receiver, "family")} == {""}
    assert receiver.history.verify().ok


def test_a_phone_number_never_leaves_the_office(offices, tmp_path):
    commune, receiver = offices
    family = a_family(commune, "Lê Thị Ánh", phone="0987654321", identity_number="079301012345",
                      note="mới chuyển về")  # fmt: skip
    commune.register.edit_family(family, phone="0911222333")
    package = send(commune, tmp_path)
    with receiver._core.database.read() as session:
        opened_ = opening.open_package(package, trust_of(session), [identity_of(session)])
    size = opened_.manifest.payload.plain_size
    plain = b"".join(sealing.decompress(opened_.compressed, size))
    assert "Lê Thị Ánh".encode() in plain
    for secret in ("0987654321", "0911222333", "079301012345", "mới chuyển về"):
        assert secret.encode() not in plain
        assert json.dumps(secret).encode()[1:-1] not in plain
    receive(receiver, package)
    everything = repr(tables(receiver.data_file, key_of(receiver)))
    for secret in ("0987654321", "0911222333", "079301012345", "mới chuyển về"):
        assert secret not in everything
    assert receiver.register.family(family).phone == ""


def test_what_is_withheld_cannot_be_guessed_with_what_the_receiver_holds(offices, tmp_path):
    commune, receiver = offices
    family = a_family(commune, phone="0987654321")
    receive(receiver, send(commune, tmp_path))
    payload = chain.payload({"phone": "0987654321"})
    query = 'SELECT shared, "inner" FROM salt WHERE subject = ?', (family.bytes,)
    with raw(commune.data_file, key_of(commune)) as connection:
        shared, inner = connection.execute(*query).fetchone()
    with raw(receiver.data_file, key_of(receiver)) as connection:
        assert connection.execute(*query).fetchone() == (shared, None)
        (text,) = connection.execute(
            "SELECT withheld FROM change WHERE entity_id = ?", (family.bytes,)
        ).fetchone()
    withheld = bytes.fromhex(json.loads(text)["office"])
    assert withheld == chain.commitment(inner, "office", payload)
    held = repr(tables(receiver.data_file, key_of(receiver)))
    assert repr(inner) not in held
    for salt in (shared, b"", bytes(12), family.bytes):
        assert chain.commitment(salt, "office", payload) != withheld


def test_a_receiving_office_cannot_write_what_only_the_commune_holds(offices, tmp_path):
    commune, receiver = offices
    receive(receiver, send(commune, tmp_path))
    family = receiver.register.page(FamilyQuery())[0].id
    with pytest.raises(WrongRole):
        receiver.register.edit_family(family, phone="0912345678", head_name="Lan")
    receiver.register.edit_family(family, phone="", head_name="Lan")  # what is not changed is free
    assert receiver.history.verify().ok
