"""The hash chain: whatever somebody with the key does to the journal, the check finds it."""

import os

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.db.crdt import chain
from tests.builders import a_family, registered, scored, with_families
from tests.rawdata import key_of, raw

COMMITMENTS = st.binary(min_size=16, max_size=16)


@pytest.fixture
def office(commune):
    """A commune whose journal has entries of every sort."""
    families = with_families(commune, 3)
    registered(commune)
    scored(commune, families)
    commune.register.edit_family(families[1], phone="0911222333", address="Số 5")
    return commune


def tamper(workplace, *statements):
    with raw(workplace.data_file, key_of(workplace)) as connection:
        for statement in statements:
            assert connection.execute(*statement).rowcount != 0, statement


def test_an_untouched_journal_closes(office):
    audit = office.history.verify()
    assert audit.ok
    assert (audit.writers, audit.entries) == (1, 14)


COLUMNS = {
    "hlc": "hlc + 1",
    "wall": "wall - 86400000",
    "actor": "zeroblob(16)",
    "action": "'family.edit '",
    "entity": "'meeting'",
    "entity_id": "zeroblob(16)",
    "subject": "(SELECT subject FROM change WHERE seq = 1)",
    "base": "base || ' '",
    "fields": "replace(fields, '\"', '''')",
    "office": '\'{"phone":"0900000000"}\'',
    "private": "'{}'",
    "withheld": '\'{"office":"00"}\'',
    "hash": "zeroblob(32)",
}


@pytest.mark.parametrize("column", COLUMNS)
@pytest.mark.parametrize("seq", [4, 7, 14])
def test_whatever_column_was_changed_the_check_names_the_entry(office, column, seq):
    tamper(office, (f"UPDATE change SET {column} = {COLUMNS[column]} WHERE seq = {seq}",))
    audit = office.history.verify()
    assert not audit.ok
    assert audit.broken == (office.writer, seq)


def test_a_payload_taken_away_is_found(office):
    tamper(office, ("UPDATE change SET fields = NULL WHERE seq = 7",))
    assert office.history.verify().broken == (office.writer, 7)


def test_entries_in_another_order_are_found(office):
    tamper(
        office,
        ("UPDATE change SET seq = 1000 WHERE seq = 5",),
        ("UPDATE change SET seq = 5 WHERE seq = 6",),
        ("UPDATE change SET seq = 6 WHERE seq = 1000",),
    )
    assert office.history.verify().broken == (office.writer, 5)


@pytest.mark.parametrize("seq", [1, 7, 13])
def test_an_entry_cut_out_is_found(office, seq):
    tamper(office, (f"DELETE FROM change WHERE seq = {seq}",))
    assert office.history.verify().broken == (office.writer, seq)


def test_an_entry_cut_out_is_found_even_when_the_others_close_ranks(office):
    tamper(
        office,
        ("DELETE FROM change WHERE seq = 7",),
        ("UPDATE change SET seq = seq - 1 WHERE seq > 7",),
    )
    assert office.history.verify().broken == (office.writer, 7)


def test_the_last_entries_cut_off_are_found_by_what_the_rows_show(office):
    tamper(office, ("DELETE FROM change WHERE seq > 9",))
    writer, seq = office.history.verify().broken
    assert writer == office.writer
    assert seq > 9


def test_a_journal_that_is_gone_is_found(office):
    tamper(office, ("DELETE FROM change",))
    assert not office.history.verify().ok


def test_an_entry_put_in_is_found(office):
    columns = "writer, hlc, wall, actor, action, entity, entity_id, subject, base, fields, hash"
    tamper(office, (f"INSERT INTO change (seq, {columns}) SELECT 15, {columns} FROM change WHERE seq = 14",))  # fmt: skip
    assert office.history.verify().broken == (office.writer, 15)


@pytest.mark.parametrize("which", ["shared", "inner"])
def test_another_salt_is_found(office, which):
    family = "(SELECT subject FROM change WHERE office IS NOT NULL)"
    tamper(office, (f"UPDATE salt SET {which} = ? WHERE subject = {family}", (os.urandom(12),)))
    assert not office.history.verify().ok


def test_a_salt_taken_away_is_found(office):
    tamper(office, ("DELETE FROM salt WHERE subject = (SELECT min(subject) FROM change)",))
    assert not office.history.verify().ok


def test_work_that_goes_on_after_tampering_does_not_hide_it(office):
    tamper(office, ("UPDATE change SET action = 'nothing' WHERE seq = 7",))
    a_family(office, "Lý Thị Yến")
    assert office.history.verify().broken == (office.writer, 7)


@given(st.binary(min_size=8), st.text(), st.binary(), st.binary())
def test_a_commitment_binds_to_salt_reach_and_payload(salt, reach, payload, other):
    first = chain.commitment(salt, "receiver", payload)
    assert len(first) == chain.COMMITMENT
    assert first == chain.commitment(salt, "receiver", payload)
    assert first != chain.commitment(salt, "office", payload)
    assert (first == chain.commitment(salt, "receiver", other)) == (payload == other)
    assert first != chain.commitment(salt + b"x", "receiver", payload)


@given(
    st.binary(min_size=32, max_size=32),
    st.lists(COMMITMENTS, min_size=3, max_size=3),
    st.binary(),
    st.integers(0, 3),
    st.binary(min_size=1),
)
def test_a_link_binds_to_all_its_parts(previous, commitments, head, which, flip):
    link = chain.link(previous, commitments, head)
    assert link != chain.link(bytes(32) if previous != bytes(32) else b"\1" * 32, commitments, head)
    assert link != chain.link(previous, commitments, head + flip)
    if which < 3:
        changed = list(commitments)
        changed[which] = bytes(byte ^ 1 for byte in changed[which])
        assert link != chain.link(previous, changed, head)


@given(
    st.dictionaries(st.text(), st.one_of(st.integers(-(2**53), 2**53), st.text(), st.booleans()))
)
def test_a_payload_has_one_form(values):
    assert chain.payload(values) == chain.payload(dict(reversed(values.items())))
