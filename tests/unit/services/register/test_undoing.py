"""Undo and redo of what a session wrote into the register."""

import random

import pytest

from desktop.db.failures import WrittenSince
from desktop.services.register.families import FamilyQuery
from desktop.services.register.life import NewHousehold
from tests.builders import (
    OFFICER,
    PASSWORD,
    YEAR,
    a_family,
    a_second_pc,
    an_entrance,
    decided,
    enrolled,
    joined,
    registered,
    scored,
    with_families,
)
from tests.rawdata import acts
from tests.sync.meeting import folder, meet, pcs

__all__ = ["folder", "pcs"]


def seen(workplace):
    """What a person sees of the register."""
    register = workplace.register
    return (
        [register.family(one.id) for one in register.page(FamilyQuery(), None, 1_000)],
        [one[1:] for one in register.villages()],
    )


def undo(workplace):
    workplace.undoing.undo(workplace.undoing.done[0])


def redo(workplace):
    workplace.undoing.redo(workplace.undoing.undone[0])


def test_the_last_deed_is_taken_back_first_and_done_again(commune):
    family = a_family(commune, "Phạm Văn Bình")
    for name in ("Phạm Văn Bính", "Phạm Văn Bịnh"):
        commune.register.edit_family(family, head_name=name)
    shown = []
    for turn in (undo, undo, redo, redo, undo, redo):
        turn(commune)
        shown.append(commune.register.family(family).head_name[-4:].strip())
    assert shown == ["Bính", "Bình", "Bính", "Bịnh", "Bính", "Bịnh"]
    assert commune.undoing.undone == []


def test_an_undo_is_a_unit_of_work_of_its_own(commune):
    families = with_families(commune, 5)
    with acts(commune, "family.remove", "undo", "redo"):
        commune.register.remove_families(families[:3])
        undo(commune)
        redo(commune)
    assert commune.register.count(FamilyQuery()) == 2
    assert commune.history.verify().ok


def test_another_change_forgets_what_could_be_done_again(commune):
    family = a_family(commune)
    commune.register.edit_family(family, note="một")
    undo(commune)
    commune.register.edit_family(family, address="Ngõ 2")
    assert commune.undoing.undone == []
    undo(commune)
    assert commune.register.family(family).address == ""


@pytest.mark.parametrize("seed", range(3))
def test_every_sort_of_change_comes_back_in_any_number(commune, seed):
    chance = random.Random(seed)
    register, states = commune.register, []

    def somebody():
        return chance.choice([one.id for one in register.page(FamilyQuery())])

    deeds = (
        lambda: with_families(commune, 1, [f"Xóm {len(states)}"], seed=len(states)),
        lambda: register.edit_family(somebody(), phone=f"09{chance.randrange(10**8):08d}"),
        lambda: register.edit_families([somebody(), somebody()], zone="difficult", poor=True),
        lambda: register.remove_families([somebody()]),
        lambda: register.register_for_year([somebody(), somebody()], YEAR),
        lambda: register.withdraw([somebody()], YEAR),
        lambda: register.rename_village(register.villages()[0].id, f"Thôn {len(states)}"),
        lambda: register.edit_family(somebody(), village_id=register.villages()[-1].id),
    )
    with_families(commune, 4)
    first = len(commune.undoing.done)
    before = seen(commune)
    for _ in range(40):
        chance.choice(deeds)()
        states.append(seen(commune))
    after, number = seen(commune), len(commune.undoing.done) - first
    for _again in range(2):
        for _ in range(number):
            undo(commune)
        assert _plain(seen(commune)) == _plain(before)
        for _ in range(number):
            redo(commune)
        assert _plain(seen(commune)) == _plain(after)
    assert commune.history.verify().ok


def _plain(state):
    """The years of a family stay listed when a registration is withdrawn: leave empty ones out."""
    families, villages = state
    return (
        [
            (one.id, one.head_name, one.village_id, one.phone, one.zone, one.poor,
             [line for line in one.years if line.registered])
            for one in families
        ],
        villages,
    )  # fmt: skip


def test_a_book_that_was_imported_is_taken_back_in_one_go(commune, tmp_path):
    a_family(commune, "Phạm Văn Bình")
    before = seen(commune)
    book, importing = tmp_path / "so.csv", commune.importing
    rows = ("Mã hộ;Chủ hộ;Thôn", "1;Lê Thị Đào;Thôn Mới", "2;Vũ Văn Nam;Thôn Đông")
    book.write_text("\n".join(rows), encoding="utf-8")
    importing.commit(importing.preview(book))
    deed = commune.undoing.done[0]
    assert (deed.action, deed.number) == ("family.import", 2)
    undo(commune)
    assert seen(commune) == before


def test_villages_that_a_book_brings_along_are_not_counted_as_families(commune, tmp_path):
    book, importing = tmp_path / "so.csv", commune.importing
    rows = ("Mã hộ;Chủ hộ;Thôn", "3;Vũ Văn Nam;Thôn 3", "4;Lê Thị Đào;Thôn 4")
    book.write_text("\n".join(rows), encoding="utf-8")
    importing.commit(importing.preview(book))
    deed = commune.undoing.done[0]
    assert (deed.entity, deed.number) == ("family", 2)


def test_a_field_that_was_written_since_is_not_overwritten(commune):
    family = a_family(commune, "Phạm Văn Bình")
    commune.register.edit_family(family, head_name="Phạm Văn Bính")
    deed = commune.undoing.done[0]
    commune.register.edit_family(family, head_name="Phạm Văn Định")
    with acts(commune), pytest.raises(WrittenSince):
        commune.undoing.undo(deed)
    assert commune.register.family(family).head_name == "Phạm Văn Định"
    assert commune.undoing.done[1] == deed


def test_another_field_of_the_same_family_does_not_matter(commune):
    family = a_family(commune, "Phạm Văn Bình")
    commune.register.edit_family(family, head_name="Phạm Văn Bính")
    deed = commune.undoing.done[0]
    commune.register.edit_family(family, note="đã gọi")
    commune.undoing.undo(deed)
    commune.undoing.undo(deed)  # a second time does nothing
    assert commune.register.family(family).head_name == "Phạm Văn Bình"
    assert commune.register.family(family).note == "đã gọi"


def test_a_village_where_families_live_by_now_stays(commune):
    village = commune.register.add_village("Thôn Đông")
    deed = commune.undoing.done[0]
    family = a_family(commune)
    assert commune.register.family(family).village_id == village
    with acts(commune), pytest.raises(WrittenSince):
        commune.undoing.undo(deed)
    undo(commune)
    undo(commune)
    assert commune.register.villages() == []


def test_what_another_pc_wrote_is_neither_undone_nor_overwritten(commune, tmp_path, opened):
    laptop = opened(a_second_pc(commune, tmp_path))
    joined(laptop, commune, tmp_path)
    folder = tmp_path / "chung"
    folder.mkdir()
    family = a_family(commune, "Phạm Văn Bình")
    commune.register.edit_family(family, note="máy chính")
    deed = commune.undoing.done[0]
    for pc in (commune, laptop):
        pc.sharing.sync(folder)
    laptop.register.edit_family(family, note="máy hai")
    for pc in (laptop, commune):
        pc.sharing.sync(folder)
    assert commune.register.family(family).note == "máy hai"
    assert commune.undoing.done[0] == deed
    with pytest.raises(WrittenSince):
        undo(commune)


def test_scores_and_decisions_are_not_undone_from_the_register(commune):
    family = a_family(commune)
    registered(commune)
    scored(commune, [family])
    assert commune.undoing.done[0].action == "family.register"


def test_nothing_of_an_earlier_session_is_undone(commune, opened):
    a_family(commune)
    commune.close()
    again = opened(an_entrance(commune.data_file).open(OFFICER, PASSWORD))
    assert again.undoing.done == []


def test_a_deed_says_what_it_was_about(commune):
    family = a_family(commune, "Phạm Văn Bình")
    commune.register.edit_family(family, phone="0912345678")
    edited, added, *_ = commune.undoing.done
    assert (edited.name, edited.fields, edited.number) == ("Phạm Văn Bình", ("phone",), 1)
    assert (added.name, added.entity) == ("Phạm Văn Bình", "family")


@pytest.mark.engines
def test_a_receiving_office_can_be_asked_what_it_could_undo(commune, receiver, tmp_path):
    enrolled(commune, receiver, tmp_path)
    a_family(receiver)
    assert [deed.action for deed in receiver.undoing.done] == ["family.add", "village.add"]
    undo(receiver)
    assert receiver.register.count(FamilyQuery()) == 0


def test_a_household_that_another_pc_registered_is_not_undone(pcs, folder):
    main, other = pcs
    family = a_family(main, member_count=5)
    child = main.life.split(family, NewHousehold("Phạm Văn Cường")).family_id
    meet(folder, main, other, main)
    registered(other)
    meet(folder, other, main)
    with acts(main), pytest.raises(WrittenSince):
        undo(main)
    assert not main.register.family(child).gone


def test_a_household_that_was_scored_or_recognised_is_not_undone(commune):
    family = a_family(commune)
    child = commune.life.split(family, NewHousehold("Phạm Văn Cường")).family_id
    registered(commune)
    scored(commune, [child])
    decided(commune, "5/QĐ", YEAR, [child])
    undo(commune)
    with acts(commune), pytest.raises(WrittenSince):
        undo(commune)
    assert not commune.register.family(child).gone
