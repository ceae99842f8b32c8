"""Households that split, join another one, or end: dated acts, with the titles of each."""

import datetime as dt

import pytest

from desktop.domain.subjects import SubjectKind
from desktop.services.failures import NameMissing, WrongRole
from desktop.services.register.failures import LifeOvertaken, LifeUnreal
from desktop.services.register.families import FamilyQuery
from desktop.services.register.life import Act, NewHousehold
from tests.builders import (
    YEAR,
    a_family,
    a_second_pc,
    a_subject,
    at,
    decided,
    enrolled,
    joined,
    registered,
    scored,
)
from tests.rawdata import acts
from tests.sync.meeting import folder, meet, pcs

__all__ = ["folder", "pcs"]

pytestmark = pytest.mark.engines
DAY = dt.date(YEAR, 10, 5)


@pytest.fixture
def family(commune):
    return a_family(commune, code="HK01", member_count=5, poor=True)


def recognised(commune, family, *years):
    for year in years:
        registered(commune, year)
        scored(commune, [family], year=year)
        decided(commune, f"{year}/QĐ", year, [family])


def streaks(commune):
    qualified = commune.recognition.qualify(SubjectKind.FAMILY, YEAR).qualified
    return {one.subject_id: one.streak for one in qualified}


def heads(commune):
    return {one.name for one in commune.register.page(FamilyQuery())}


def said(workplace, family):
    return [
        (one.fields["household"], one.fields["event"], one.fields["other"])
        for one in workplace.history.of(family)
        if one.entity == "household_act" and "event" in one.fields
    ]


def test_a_split_is_one_dated_act_which_both_households_remember(commune, family):
    person = a_subject(commune, SubjectKind.CITIZEN, "Phạm Văn Cường", family_id=family)
    new = NewHousehold(" Phạm Văn  Cường ", [person], number=2, address="Số 9")
    with acts(commune, "household.split"):
        act = commune.life.split(family, new, DAY)
    child = commune.register.family(act.family_id)
    assert (child.head_name, child.member_count, child.poor) == ("Phạm Văn Cường", 2, True)
    assert commune.register.family(family).member_count == 3
    assert [one.id for one in commune.citizens.members(child.id)] == [person]
    assert (act.act, act.happened_on, act.other) == (Act.SPLIT, DAY.isoformat(), "Phạm Văn Bình")
    assert commune.life.listed() == commune.life.listed(child.village_id) == [act]
    told = [("Phạm Văn Cường", "split", "Phạm Văn Bình")]
    assert said(commune, family) == said(commune, child.id) == told


def test_titles_held_on_the_day_of_the_split_count_for_both(commune, family):
    recognised(commune, family, YEAR - 2, YEAR - 1)
    child = commune.life.split(family, NewHousehold("Phạm Văn Cường"), DAY).family_id
    grandchild = commune.life.split(child, NewHousehold("Phạm Thị Lan"), DAY).family_id
    registered(commune)
    scored(commune, [family, child, grandchild])
    assert streaks(commune) == {family: 3, child: 3, grandchild: 3}
    years = commune.register.family(grandchild).years
    assert [(one.year, one.brought, one.decision_number) for one in years if one.recognised] == [
        (YEAR - 1, True, f"{YEAR - 1}/QĐ"), (YEAR - 2, True, f"{YEAR - 2}/QĐ"),
    ]  # fmt: skip


def test_titles_won_after_the_split_are_the_old_households_alone(commune, family):
    child = commune.life.split(
        family, NewHousehold("Phạm Văn Cường"), dt.date(YEAR - 1, 3, 1)
    ).family_id
    recognised(commune, family, YEAR - 1)
    registered(commune)
    scored(commune, [family, child])
    assert streaks(commune) == {family: 2, child: 1}
    assert not any(one.recognised for one in commune.register.family(child).years)


def test_a_split_household_is_erased_and_recognised_on_its_own(commune, family):
    recognised(commune, family, YEAR - 1)
    child = commune.life.split(family, NewHousehold("Phạm Văn Cường"), DAY).family_id
    commune.erasing.erase(child)
    assert commune.life.listed() == []
    assert "Phạm Văn Cường" not in str(commune.history.of(family))
    assert commune.history.verify().ok


def test_a_household_that_joins_another_leaves_its_people_there(commune, family):
    host = a_family(commune, "Trần Thị Lụa", member_count=2)
    person = a_subject(commune, SubjectKind.CITIZEN, "Phạm Văn Cường", family_id=family)
    recognised(commune, host, YEAR - 1)
    with acts(commune, "household.join"):
        act = commune.life.join(family, host, DAY)
    assert (act.act, act.other, act.removed) == (Act.JOINED, "Trần Thị Lụa", True)
    assert heads(commune) == {"Trần Thị Lụa"}
    assert [one.id for one in commune.citizens.members(host)] == [person]
    assert commune.register.family(host).member_count == 7
    assert said(commune, host) == [("Phạm Văn Bình", "joined", "Trần Thị Lụa")]
    registered(commune)
    scored(commune, [host])
    assert streaks(commune) == {host: 2}


def test_a_household_that_ends_leaves_its_people_without_one(commune, family):
    person = a_subject(commune, SubjectKind.CITIZEN, "Phạm Văn Cường", family_id=family)
    recognised(commune, family, YEAR - 1)
    with acts(commune, "household.dissolve"):
        act = commune.life.dissolve(family, "Chủ hộ qua đời", DAY)
    assert (act.act, act.other, act.reason) == (Act.DISSOLVED, "", "Chủ hộ qua đời")
    assert heads(commune) == set()
    assert commune.citizens.get(person).fields.family_id is None
    assert commune.register.family(family).years[0].recognised


@pytest.mark.parametrize("act", list(Act))
def test_every_act_is_taken_back_once(commune, family, act):
    host = a_family(commune, "Trần Thị Lụa", member_count=2)
    person = a_subject(commune, SubjectKind.CITIZEN, "Phạm Văn Cường", family_id=family)

    def do():
        match act:
            case Act.SPLIT:
                new = NewHousehold("Phạm Văn Cường", [person], number=1)
                return commune.life.split(family, new).family_id
            case Act.JOINED:
                return commune.life.join(family, host).family_id
            case Act.DISSOLVED:
                return commune.life.dissolve(family).family_id

    def stands():
        counts = [commune.register.family(one).member_count for one in (family, host)]
        return heads(commune), counts, commune.citizens.get(person).fields.family_id

    before = stands()
    commune.life.take_back(do())
    assert stands() == before
    assert commune.life.listed() == []
    with acts(commune), pytest.raises(LifeOvertaken):
        commune.life.take_back(family)
    do()
    commune.undoing.undo(commune.undoing.done[0])
    assert stands() == before
    commune.undoing.redo(commune.undoing.undone[0])
    assert stands() != before
    assert len(commune.life.listed()) == 1


def test_a_household_that_was_worked_on_since_its_split_stays(commune, family):
    child = commune.life.split(family, NewHousehold("Phạm Văn Cường")).family_id
    registered(commune)
    with acts(commune), pytest.raises(LifeOvertaken):
        commune.life.take_back(child)
    other = commune.life.split(family, NewHousehold("Phạm Thị Lan")).family_id
    commune.register.edit_family(other, address="Số 3")
    with acts(commune), pytest.raises(LifeOvertaken):
        commune.life.take_back(other)


def test_what_cannot_have_happened_is_refused(commune, family):
    stranger = a_subject(commune, SubjectKind.CITIZEN)
    tomorrow = commune.life.today + dt.timedelta(days=1)
    new = NewHousehold("Phạm Văn Cường")
    refused = (
        ("day", lambda: commune.life.dissolve(family, on=tomorrow)),
        ("same", lambda: commune.life.join(family, family)),
        ("members", lambda: commune.life.split(family, NewHousehold("A", [stranger]))),
        ("number", lambda: commune.life.split(family, NewHousehold("A", number=5))),
        ("number", lambda: commune.life.split(family, NewHousehold("A", number=0))),
    )
    with acts(commune):
        for why, do in refused:
            with pytest.raises(LifeUnreal) as said_why:
                do()
            assert said_why.value.facts == {"why": why}
        with pytest.raises(NameMissing):
            commune.life.split(family, NewHousehold(" "))
    commune.life.dissolve(family)
    with acts(commune), pytest.raises(LifeUnreal):
        commune.life.split(family, new)


def test_the_acts_reach_the_other_pcs_and_the_level_above(
    commune, receiver, family, tmp_path, opened
):
    enrolled(commune, receiver, tmp_path)
    second = opened(a_second_pc(commune, tmp_path))
    joined(second, commune, tmp_path)
    recognised(commune, family, YEAR - 1)
    child = commune.life.split(family, NewHousehold("Phạm Văn Cường"), DAY).family_id
    commune.life.dissolve(family, "Chủ hộ qua đời")
    folder = tmp_path / "shared"
    folder.mkdir()
    for pc in (second, commune, second):
        pc.sharing.sync(folder)
    receiver.reception.receive(commune.exchange.send(tmp_path).files)
    assert second.life.listed() == commune.life.listed()
    reasons = {one.act: one.reason for one in receiver.life.listed()}
    assert reasons == {Act.SPLIT: "", Act.DISSOLVED: ""}  # why stays in the commune
    assert receiver.register.family(child).years[0].brought
    assert receiver.history.verify().ok
    with pytest.raises(WrongRole):
        receiver.life.dissolve(child)


def test_a_household_typed_twice_keeps_the_titles_of_the_one_that_split_off(commune, family):
    commune._core.clock = at(day=20)
    typed = a_family(commune, "Phạm Văn Cường")
    commune._core.clock = at()
    recognised(commune, family, YEAR - 2, YEAR - 1)
    child = commune.life.split(family, NewHousehold("Phạm Văn Cường"), DAY).family_id
    assert commune.duplicates.merge(typed, child, keep=child) == typed
    registered(commune)
    scored(commune, [family, typed])
    assert streaks(commune) == {family: 3, typed: 3}
    assert [one.brought for one in commune.register.family(typed).years if one.recognised] == [
        True, True,
    ]  # fmt: skip


def test_titles_stay_with_who_split_off_though_the_other_household_is_erased(commune, family):
    recognised(commune, family, YEAR - 2, YEAR - 1)
    child = commune.life.split(family, NewHousehold("Phạm Văn Cường"), DAY).family_id
    commune.erasing.erase(family)
    registered(commune)
    scored(commune, [child])
    assert streaks(commune) == {child: 3}


def test_two_households_that_joined_each_other_on_two_pcs_do_not_both_go(pcs, folder):
    main, other = pcs
    one, two = a_family(main, "Trần Văn Sáu"), a_family(main, "Trần Văn Bảy")
    meet(folder, main, other)
    main.life.join(one, two)
    other.life.join(two, one)
    meet(folder, other, main, other)
    for pc in pcs:
        assert not (pc.register.family(one).gone and pc.register.family(two).gone)
        assert {one.field for one in pc.conflicts.lines()} == {"gone"}
