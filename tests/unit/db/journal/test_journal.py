"""The journal: captured in one place, in the same transaction, without holes."""

import pytest
from sqlalchemy import text

from desktop.db.crdt import dots
from desktop.db.journal import capture as journal
from desktop.db.journal.capture import insert_many
from desktop.db.tables.schema import Family, Village
from desktop.domain import ids
from desktop.domain.year import Stage
from desktop.services.register.families import FamilyDraft
from tests.builders import (
    OFFICER,
    PASSWORD,
    YEAR,
    a_family,
    an_entrance,
    an_office,
    at,
    full_marks,
    key,
    registered,
    with_families,
)
from tests.rawdata import key_of, raw, tables


class Failed(Exception):
    """Something went wrong in the midst of an act."""


def entries(workplace, what="writer, seq, action, entity, fields, office, base, hlc, wall, actor"):
    with raw(workplace.data_file, key_of(workplace)) as connection:
        return connection.execute(f"SELECT {what} FROM change ORDER BY writer, seq").fetchall()


def acts(workplace, since=0):
    """The business words of the acts since a sequence number, each once."""
    found = entries(workplace, "seq, action")
    return list(dict.fromkeys(action for seq, action in found if seq > since))


def last(workplace):
    return max(seq for (seq,) in entries(workplace, "seq"))


def test_sequence_numbers_have_no_gaps(commune):
    families = with_families(commune, 5)
    registered(commune)
    commune.register.edit_family(families[0], phone="0912345678")
    for point in (1.0, 2.0):
        commune.scoring.enter(key(families[0]), full_items(commune)[0], point)
    assert [seq for (seq,) in entries(commune, "seq")] == list(range(1, last(commune) + 1))


def full_items(workplace):
    return list(full_marks(workplace))


def test_an_act_names_who_did_what_and_when(commune):
    a_family(commune, "Lê Thị Ánh", phone="0912345678")
    found = entries(commune, "writer, action, entity, actor, wall")
    assert found[-1] == (
        commune.writer, "family.add", "family", commune.officer.id.bytes,
        int(commune._core.clock().timestamp() * 1000),
    )  # fmt: skip


def test_fields_hold_only_what_changed_and_stay_within_their_reach(commune):
    family = a_family(commune, "Lê Thị Ánh", phone="0912345678")
    commune.register.edit_family(family, phone="0911222333", address="Số 5")
    commune.register.edit_family(family, phone="0911222333", address="Số 5")  # nothing new
    (first, second) = entries(commune, "fields, office")[-2:]
    assert '"head_name":"Lê Thị Ánh"' in first[0]
    assert "phone" not in first[0]
    assert first[1] == '{"phone":"0912345678"}'
    assert second == ('{"address":"Số 5"}', '{"phone":"0911222333"}')


def test_the_base_names_what_the_officer_saw(commune):
    family = a_family(commune)
    commune.register.edit_family(family, address="Số 5")
    commune.register.edit_family(family, address="Số 6", head_name="Phạm Văn Bính")
    made, first, second = entries(commune, "base, seq")[-3:]
    writer = commune.writer
    assert made[0] == ""
    assert first[0] == f"{writer}:{made[1]}"
    assert dots.parse(second[0]) == {
        "address": f"{writer}:{first[1]}",
        "head_name": f"{writer}:{made[1]}",
    }


def test_what_fails_in_the_midst_leaves_journal_and_tables_as_they_were(commune):
    family = a_family(commune, "Trần Văn Giữ")
    before = tables(commune.data_file, key_of(commune))
    database, officer = commune._core.database, commune.officer.id

    def whole():
        with database.write("family.edit", officer) as session:
            session.get(Family, family).head_name = "x"
            session.add(Village(id=commune._core.new_id(), office_id=commune.office.id, name="Mới"))
            session.flush()
            insert_many(session, "family", [row(commune, family)])
            raise Failed

    def quick():
        with database.keystroke("sheet.score", officer) as scope:
            insert_many(scope, "family", [row(commune, family)])
            raise Failed

    for act in (whole, quick):
        with pytest.raises(Failed):
            act()
    assert tables(commune.data_file, key_of(commune)) == before
    assert commune.history.verify().ok


def row(workplace, family):
    village = workplace.register.family(family).village_id
    return {"id": workplace._core.new_id(), "village_id": village, "head_name": "Bùi Thị Ngân"}


@pytest.mark.parametrize("scope", ["write", "keystroke"])
def test_salts_of_an_act_that_failed_are_forgotten(commune, scope):
    family = a_family(commune)
    fresh = row(commune, family)
    database, officer = commune._core.database, commune.officer.id

    def fail():
        with getattr(database, scope)("family.add", officer) as session:
            insert_many(session, "family", [fresh])
            raise Failed

    with pytest.raises(Failed):
        fail()
    with database.write("family.add", officer) as session:
        insert_many(session, "family", [fresh])
    assert commune.history.verify().ok  # a salt that was never stored would break the chain


def test_an_act_that_changes_nothing_writes_nothing(commune):
    family = a_family(commune, "Lê Thị Ánh")
    before = last(commune)
    commune.register.edit_family(family, head_name="Lê Thị Ánh")
    commune.register.restore_family(family)
    commune.register.register_for_year([], YEAR)
    assert last(commune) == before


def test_a_bulk_act_is_recorded_as_single_ones_are(commune, tmp_path, opened):
    (tmp_path / "2").mkdir()
    other = opened(an_office(tmp_path / "2"))
    village = commune.register.add_village("Thôn Đông")
    there = other.register.add_village("Thôn Đông")
    names = [f"Ngô Văn {number}" for number in range(20)]
    for name in names:
        commune.register.add_family(FamilyDraft(name, village, phone="0912345678", poor=True))
    rows = [
        {"id": other._core.new_id(), "village_id": there, "head_name": name,
         "phone": "0912345678", "poor": True}
        for name in names
    ]  # fmt: skip
    with other._core.database.write("family.add", other.officer.id) as session:
        insert_many(session, "family", rows)
    what = "seq, action, entity, base, office, hlc - hlc"
    assert entries(commune, what)[3:] == entries(other, what)[3:]
    found = []
    for workplace in (commune, other):
        with raw(workplace.data_file, key_of(workplace)) as connection:
            found.append(
                connection.execute(
                    "SELECT head_name, phone, poor, gone, zone, search, sort_key FROM family"
                    " ORDER BY head_name"
                ).fetchall()
            )
        assert workplace.history.verify().ok
    assert found[0] == found[1]
    assert len(found[0]) == len(names)


def test_a_row_shows_the_write_it_was_last_written_by(commune):
    family = a_family(commune)
    commune.register.edit_family(family, address="Số 5")
    with commune._core.database.read() as session:
        shown = dots.parse(session.get(Family, family).dots)
        vector = journal.vector(session)
    assert shown == {
        "": f"{commune.writer}:{last(commune) - 1}",
        "address": f"{commune.writer}:{last(commune)}",
    }
    assert vector == {commune.writer: last(commune)}


def test_clock_readings_never_go_back_though_the_clock_does(tmp_path, opened):
    office = an_office(tmp_path)
    a_family(office)
    office.close()
    earlier = opened(an_entrance(office.data_file, at(year=2016)).open(OFFICER, PASSWORD))
    a_family(earlier, "Lý Thị Yến")
    readings = [hlc for (hlc,) in entries(earlier, "hlc")]
    assert readings == sorted(readings)
    walls = [wall for (wall,) in entries(earlier, "wall")]
    assert walls[-1] < walls[0]  # informational: as the clock said


def test_listeners_hear_what_changed_after_it_is_durable(commune):
    heard = []
    commune.subscribe(lambda tables_: heard.append((sorted(tables_), last(commune))))
    family = a_family(commune)
    commune.register.edit_family(family, address="Số 5")
    commune.register.edit_family(family, address="Số 5")
    assert heard == [(["village"], 3), (["family"], 4), (["family"], 5)]


def test_a_read_scope_cannot_write(commune):
    family = a_family(commune, "Trần Văn Giữ")
    with commune._core.database.read() as session:
        session.get(Family, family).head_name = "x"
    assert commune.register.family(family).head_name == "Trần Văn Giữ"
    with (
        commune._core.database.read() as session,
        pytest.raises(RuntimeError, match="only reads"),
    ):
        insert_many(session, "family", [row(commune, family)])


def test_a_read_scope_sees_one_moment(commune):
    a_family(commune)
    with commune._core.database.read() as session:
        count = text("SELECT count(*) FROM family")
        before = session.scalar(count)
        a_family(commune, "Lý Thị Yến")
        assert session.scalar(count) == before


def test_one_entry_of_a_sheet_is_one_change(commune):
    (family,) = with_families(commune, 1)
    registered(commune)
    before = last(commune)
    for number, item in enumerate(full_items(commune)[:4], 1):
        commune.scoring.enter(key(family, Stage.SELF), item, 1.0)
        assert last(commune) == before + number
    assert acts(commune, before) == ["sheet.score"]


def test_ids_that_follow_from_a_natural_key_are_the_same_on_every_pc(commune):
    (family,) = with_families(commune, 1)
    registered(commune)
    with raw(commune.data_file, key_of(commune)) as connection:
        (found,) = connection.execute("SELECT id FROM registration").fetchone()
    assert found == ids.derived("registration", family, YEAR).bytes
