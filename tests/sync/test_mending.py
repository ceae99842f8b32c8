"""Whatever happened to a table, its rows are worked out anew from the journal, and nothing is lost."""

import random

import pytest

from desktop.db.exchange import peers
from desktop.db.figures import tallies
from desktop.db.journal import gathering, mending
from desktop.db.tables.schema import ENTITIES, Sheet
from desktop.progress import Cancelled
from desktop.services.datafile.mending import LEARNED
from desktop.services.register.families import FamilyQuery
from tests.builders import a_family, an_office, enrolled, registered, scored, with_families
from tests.sync.damage import (
    Damaging,
    columns_of,
    contents,
    in_use,
    with_an_arrival,
    with_everything,
)
from tests.sync.exchanging import receive, send

pytestmark = pytest.mark.engines


@pytest.fixture
def receiver(commune, receiver, tmp_path):
    """A receiving office that holds a commune with something in every table."""
    enrolled(commune, receiver, tmp_path)
    with_everything(commune, tmp_path)
    with_an_arrival(commune, receiver, tmp_path)
    (result,) = receive(receiver, send(commune, tmp_path))
    assert (result.accepted, result.mended) == (True, 0)
    return receiver


def test_a_sound_file_has_nothing_to_mend(commune, receiver):
    for office in (commune, receiver):
        assert office.tables.compare().counts == {}
        before = contents(office)
        assert office.tables.mend().counts == {}
        assert contents(office) == before


def test_there_is_something_to_harm(commune, receiver):
    assert {*in_use(receiver)} == {*ENTITIES}
    assert {*in_use(commune)} == {*ENTITIES} - {"transfer"}
    for office in (commune, receiver):
        assert contents(office)["sibling"]


def assert_mended(office, before, harm):
    """Find a harm, mend it, and have everything as it was; says what was mended."""
    found = office.tables.compare()
    mended = office.tables.mend()
    assert mended.counts.keys() == found.counts.keys() != set(), harm
    assert contents(office) == before, harm
    assert office.tables.compare().counts == {}, harm
    return mended


def test_every_column_of_every_table_is_worked_out_anew(commune, receiver):
    for office in (commune, receiver):
        before, damaging = contents(office), Damaging(office, random.Random(1))
        columns = {table: columns_of(table) for table in in_use(office)}
        for place in range(max(map(len, columns.values()))):
            harmed = {table: some[place] for table, some in columns.items() if place < len(some)}
            for table, column in harmed.items():
                damaging.change(table, column)
            found = assert_mended(office, before, harmed)
            assert found.counts.keys() == harmed.keys()


def test_a_row_that_is_lost_comes_back(commune, receiver):
    for office in (commune, receiver):
        before, damaging = contents(office), Damaging(office, random.Random(2))
        for table in in_use(office):
            damaging.lose(table)
        rows = assert_mended(office, before, "lost").rows
        assert {row.entity for row in rows if row.missing} == {*in_use(office)}
        assert not any(row.unwritten for row in rows)


def test_what_an_earlier_release_kept_without_knowing_it_is_worked_out_at_the_next_login(
    receiver,
):
    """A file whose program did not know a table has its changes, and not its rows."""
    assert receiver.tables.learn() == 0
    before, run = contents(receiver), Damaging(receiver, random.Random(1)).run
    for table in sorted({*in_use(receiver)} - {"sheet", "erasure"}):
        run(f"DELETE FROM {table}")
        known = " ".join(sorted({*ENTITIES} - {table}))
        run("UPDATE setting SET value = ? WHERE key = ?", known, LEARNED)
        assert contents(receiver) != before
        assert receiver.tables.learn() > 0
        assert contents(receiver) == before, table
        assert receiver.tables.learn() == 0


def test_a_file_of_before_learns_once_what_it_was_just_given(receiver):
    before, run = contents(receiver), Damaging(receiver, random.Random(1)).run
    run("DELETE FROM office_name")
    run("UPDATE peer SET office_name = 'Xã Cũ' WHERE role <> 'receiver'")
    run("DELETE FROM setting WHERE key = ?", LEARNED)
    assert receiver.tables.learn() == len(before["office_name"]) > 0
    assert contents(receiver) == before
    with receiver._core.database.read() as session:
        shown = {one.office_code: one.office_name for one in peers.listed(session)}
    assert "Xã Cũ" not in shown.values()
    assert shown == {code: called[-1].name for code, called in receiver.names.known().items()}


def test_a_row_that_no_change_wrote_is_set_aside_whole(commune, receiver):
    for office in (commune, receiver):
        before, damaging = contents(office), Damaging(office, random.Random(3))
        for table in in_use(office):
            damaging.invent(table)
        rows = assert_mended(office, before, "invented").rows
        assert sorted(row.entity for row in rows if row.unwritten) == sorted(in_use(office))
        kept = {one.entity_id: one for one in office.tables.aside()}
        assert kept.keys() == {row.id for row in rows}
        for one in kept.values():
            assert one.unwritten
            assert one.values.keys() == {column.name for column in columns_of(one.entity)}


def test_conflicts_are_listed_as_before(commune, receiver):
    for office in (commune, receiver):
        before, damaging = contents(office), Damaging(office, random.Random(4))
        damaging.lose("sibling")
        assert {row.fields for row in assert_mended(office, before, "lost").rows} == {("sibling",)}
        damaging.run("UPDATE sibling SET value = '\"x\"', hlc = 1")
        assert_mended(office, before, "changed")
        damaging.run("DELETE FROM sibling")
        assert_mended(office, before, "all lost")


def test_sheets_whose_every_trace_is_lost_come_back_with_their_edits(
    commune, receiver, monkeypatch
):
    monkeypatch.setattr(gathering, "PART", 5)
    for office in (commune, receiver):
        before, damaging = contents(office), Damaging(office, random.Random(5))
        damaging.run("DELETE FROM sheet")
        damaging.run("UPDATE family SET dots = ''")
        assert_mended(office, before, "no sheets")


def test_a_wrong_count_of_a_commune_is_counted_again(commune, receiver):
    before = contents(receiver)
    wrong = "UPDATE tally SET counts = '[9,9,9,9,9,9,9,9]' WHERE office_code = ?"
    Damaging(receiver, random.Random(6)).run(wrong, commune.office.code)
    assert dict(assert_mended(receiver, before, "tally").counts) == {"tally": 1}
    with receiver._core.database.read() as session:
        assert tallies.off(session, receiver.office.code) == []


def test_what_a_mended_row_held_can_be_seen(commune, receiver):
    family = commune.register.page(FamilyQuery())[0].id
    Damaging(commune, random.Random(7)).run(
        "UPDATE family SET head_name = 'Tên lạ' WHERE id = ?", family.bytes
    )
    made = commune.tables.mend()
    assert [(row.id, row.fields) for row in made.rows] == [(family, ("head_name",))]
    (kept,) = commune.tables.aside()
    assert (kept.entity, kept.entity_id, kept.unwritten) == ("family", family, False)
    assert kept.values["head_name"] == "Tên lạ"


class Stopped:
    """An officer who stops after some steps."""

    def __init__(self, steps):
        self.left = steps

    def step(self, _done, _total):
        self.left -= 1
        if not self.left:
            raise Cancelled


def test_whoever_stops_it_leaves_everything_as_it_was(commune, receiver, monkeypatch):
    monkeypatch.setattr(mending, "CHUNK", 3)
    for office in (commune, receiver):
        Damaging(office, random.Random(8)).run("UPDATE sheet SET points = '{}'")
        harmed = contents(office)
        with pytest.raises(Cancelled):
            office.tables.mend(Stopped(9))
        assert contents(office) == harmed
        assert office.tables.aside() == []
        assert office.tables.mend().counts["sheet"]


def test_nothing_is_kept_of_who_was_erased(commune, receiver, tmp_path):
    family = a_family(commune, "Quách Thị Kín")
    receive(receiver, send(commune, tmp_path, "first"))
    for office in (commune, receiver):
        Damaging(office, random.Random(9)).run(
            "UPDATE family SET address = 'Ngõ Vắng' WHERE id = ?", family.bytes
        )
        office.tables.mend()
        assert [one.values["address"] for one in office.tables.aside()] == ["Ngõ Vắng"]
    commune.erasing.erase(family)
    receive(receiver, send(commune, tmp_path, "second"))
    for office in (commune, receiver):
        assert office.tables.aside() == []


def test_a_row_of_who_was_erased_goes_without_being_kept(commune, receiver):
    for office in (commune, receiver):
        before, damaging = contents(office), Damaging(office, random.Random(10))
        ((whose,),) = damaging.values("SELECT whose FROM erasure")
        damaging.invent("family", bytes(whose))
        (row,) = assert_mended(office, before, "erased").rows
        assert (row.unwritten, office.tables.aside()) == (True, [])


def test_a_tombstone_that_nobody_wrote_erases_nobody(commune, receiver):
    for office in (commune, receiver):
        before, damaging = contents(office), Damaging(office, random.Random(13))
        damaging.run("UPDATE erasure SET whose = (SELECT id FROM family ORDER BY id LIMIT 1)")
        assert assert_mended(office, before, "tombstone").counts == {"erasure": 1}


def test_what_the_receiving_office_wrote_on_a_sheet_counts_too(commune, receiver):
    with receiver._core.write("sheet.score") as session:
        sheet = session.query(Sheet).first()
        sheet.points = {**sheet.points, "1.1": 1.0}
    assert receiver.tables.compare().counts == {}
    before = contents(receiver)
    Damaging(receiver, random.Random(11)).run("DELETE FROM sheet")
    assert_mended(receiver, before, "sheets of both")


def test_families_that_strayed_into_another_commune_go_back(commune, receiver, opened, tmp_path):
    other = opened(an_office(tmp_path, code="79.124", name="Xã Phú Hòa"))
    enrolled(other, receiver, tmp_path)
    families = with_families(other, 3)
    registered(other)
    for less in (0.5, 1.0):
        scored(other, families, less=less)
    receive(receiver, send(other, tmp_path, "other"))
    before = contents(receiver)
    Damaging(receiver, random.Random(12)).run(
        "UPDATE family SET village_id = ? WHERE code LIKE 'HK000%' AND village_id NOT IN"
        " (SELECT id FROM village WHERE office_id = ?)",
        commune.register.villages()[0].id.bytes, commune.office.id.bytes,
    )  # fmt: skip
    a_family(commune)
    (result,) = receive(receiver, send(commune, tmp_path, "next"))
    assert (result.accepted, result.mended) == (True, 3)
    after = contents(receiver)
    assert [row for row in before["family"] if row not in after["family"]] == []
    assert receiver.tables.compare().counts == {}


def test_a_preview_tries_the_mending_and_leaves_the_damage(commune, receiver, tmp_path):
    Damaging(receiver, random.Random(14)).run("UPDATE registration SET gone = NOT gone")
    harmed = contents(receiver)
    a_family(commune)
    package = send(commune, tmp_path, "next")
    (looked,) = receiver.reception.preview([package])
    assert looked.verdict.accepted
    assert contents(receiver) == harmed
    (result,) = receive(receiver, package)
    assert (result.accepted, result.mended) == (True, len(contents(commune)["registration"]))
