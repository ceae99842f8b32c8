"""Villages with their history: renamed, merged, split, and found by the names they had."""

import datetime as dt
from uuid import uuid4

import pytest

from desktop.db.failures import NotFound
from desktop.domain.subjects import SubjectKind
from desktop.services.failures import NameMissing
from desktop.services.register.failures import VillageExists, VillageOvertaken, VillagesNotMerged
from desktop.services.register.families import FamilyQuery
from desktop.services.register.subjects import SubjectQuery
from tests.builders import YEAR, a_family, a_subject, at, decided, registered, scored, with_families
from tests.rawdata import acts

DAY = dt.date(2026, 7, 1)


@pytest.fixture
def villages(commune):
    """Three villages with two families each."""
    with_families(commune, 6, ("Thôn Đông", "Thôn Hạ", "Thôn Trung"))
    return {row.name: row.id for row in commune.register.villages()}


def families(workplace, village):
    return [row.id for row in workplace.register.page(FamilyQuery(village=village))]


def former(workplace, village=None):
    return [(one.name, one.code, one.until, one.act) for one in workplace.villages.former(village)]


def found(workplace, words):
    query = SubjectQuery(SubjectKind.COMMUNITY, words)
    return [row.name for row in workplace.communities.page(query)]


def test_a_renamed_village_is_found_by_the_name_and_code_it_had(commune, villages):
    village = villages["Thôn Đông"]
    with acts(commune, "village.rename"):
        commune.villages.rename(village, "Tổ dân phố 1", "TDP01", DAY)
    commune.villages.rename(village, "Tổ dân phố Một", on=dt.date(2026, 9, 1))
    assert former(commune, village) == [
        ("Tổ dân phố 1", "TDP01", "2026-09-01", "renamed"),
        ("Thôn Đông", "", "2026-07-01", "renamed"),
    ]
    for words in ("thon dong", "td", "tdp01", "to dan pho mot"):
        assert "Tổ dân phố Một" in found(commune, words)
    assert commune.communities.get(village).fields.code == "TDP01"


def test_the_same_name_again_leaves_no_history(commune, villages):
    with acts(commune):
        commune.villages.rename(villages["Thôn Đông"], "Thôn  Đông")
    assert former(commune) == []


def test_everybody_of_merged_villages_lies_in_the_one_that_goes_on(commune, villages):
    into, parts = villages["Thôn Đông"], [villages["Thôn Hạ"], villages["Thôn Trung"]]
    moving = [one for part in parts for one in families(commune, part)]
    citizen = a_subject(
        commune, SubjectKind.CITIZEN, village_id=parts[0], family_id=families(commune, parts[0])[0]
    )
    with acts(commune, "village.merge"):
        assert commune.villages.merge(parts, into, DAY) == 4
    assert set(moving) < set(families(commune, into))
    assert commune.citizens.get(citizen).village == "Thôn Đông"
    assert [row.name for row in commune.register.villages()] == ["Thôn Đông"]
    assert found(commune, "thon trung") == ["Thôn Đông"]
    assert sorted(former(commune, into)) == [
        ("Thôn Hạ", "", "2026-07-01", "merged"), ("Thôn Trung", "", "2026-07-01", "merged"),
    ]  # fmt: skip


def test_streaks_of_families_survive_a_merger_of_their_villages(commune, villages):
    moving = families(commune, villages["Thôn Hạ"])
    for year in (YEAR - 1, YEAR):
        registered(commune, year)
        scored(commune, moving, year=year)
        decision = decided(commune, f"{year}/QĐ", year)
        if year < YEAR:
            commune.villages.merge([villages["Thôn Hạ"]], villages["Thôn Đông"])
    assert {row.streak for row in commune.recognition.recognised(decision)} == {2}


def test_a_village_is_split_and_says_what_it_came_out_of(commune, villages):
    going, *staying = families(commune, villages["Thôn Đông"])
    citizen = a_subject(
        commune, SubjectKind.CITIZEN, village_id=villages["Thôn Đông"], family_id=going
    )
    with acts(commune, "village.split"):
        new = commune.villages.split(villages["Thôn Đông"], "Thôn Đông Mới", [going], "M2", DAY)
    assert families(commune, new) == [going]
    assert families(commune, villages["Thôn Đông"]) == staying
    assert commune.citizens.get(citizen).village == "Thôn Đông Mới"
    assert former(commune, new) == [("Thôn Đông", "", "2026-07-01", "split")]


def test_the_list_of_families_is_filtered_by_a_name_their_village_had(commune, villages):
    commune.villages.rename(villages["Thôn Đông"], "Tổ dân phố 1", "TDP01", DAY)
    query = FamilyQuery(having=(("village", "thon dong"),))
    assert {row.village for row in commune.register.page(query)} == {"Tổ dân phố 1"}
    assert commune.register.count(query) == 2


def test_a_former_name_means_the_village_of_today_however_many_acts_ago(commune, villages):
    east, low = villages["Thôn Đông"], villages["Thôn Hạ"]
    commune.villages.rename(low, "Tổ 2", "T2")
    commune.villages.merge([low], east)
    commune.villages.rename(east, "Tổ 1", "T1")
    commune.villages.merge([east], villages["Thôn Trung"])
    once = commune.villages.once()
    names = ("thon ha", "to 2", "t2", "thon dong", "to 1", "t1")
    assert {once.get(one) for one in names} == {villages["Thôn Trung"]}


def test_a_name_that_two_villages_had_or_one_has_again_means_none(commune, villages):
    commune.villages.rename(villages["Thôn Đông"], "Tổ 1")
    commune.villages.rename(villages["Thôn Hạ"], "Thôn Đông")
    assert "thon dong" not in commune.villages.once()
    commune.villages.rename(villages["Thôn Hạ"], "Tổ 2")
    assert "thon dong" not in commune.villages.once()
    assert commune.villages.once()["thon ha"] == villages["Thôn Hạ"]


def test_what_cannot_be_done_to_villages_is_refused(commune, villages):
    east, low = villages["Thôn Đông"], villages["Thôn Hạ"]
    with acts(commune):
        for parts in ((), (east,), (low, east)):
            with pytest.raises(VillagesNotMerged):
                commune.villages.merge(parts, east)
        with pytest.raises(NotFound):
            commune.villages.merge([uuid4()], east)
        with pytest.raises(VillageExists):
            commune.villages.rename(east, "thon ha")
        with pytest.raises(VillageExists):
            commune.villages.split(east, "Thôn Hạ", [])
        with pytest.raises(NameMissing):
            commune.villages.split(east, " ", [])
        with pytest.raises(NotFound):
            commune.villages.split(east, "Thôn Mới", [uuid4()])
    commune.villages.merge([low], east)
    with pytest.raises(VillagesNotMerged):
        commune.villages.merge([low], east)  # it is gone already


def state(workplace):
    names = workplace.register.village_names()
    rows = workplace.register.page(FamilyQuery(), None, 100)
    known = [(one.name, one.inside) for one in workplace.villages.listed()]
    return known, sorted((row.id, names[row.village_id]) for row in rows)


ACTS = {
    "rename": lambda own, known: own.rename(known["Thôn Đông"], "Tổ 1", "T1", DAY),
    "merge": lambda own, known: own.merge(
        [known["Thôn Hạ"], known["Thôn Trung"]], known["Thôn Đông"]
    ),
    "split": lambda own, known: own.split(known["Thôn Đông"], "Thôn Mới", []),
}


@pytest.mark.parametrize("act", ACTS)
def test_what_was_done_to_villages_is_taken_back_on_any_later_day(commune, villages, act):
    before = state(commune)
    ACTS[act](commune.villages, villages)
    assert state(commune) != before
    done = commune.villages.past(villages["Thôn Đông"])[0]
    with acts(commune, "village.return"):
        commune.villages.take_back(done.id)
    assert state(commune) == before
    assert former(commune) == []
    with pytest.raises(NotFound):
        commune.villages.take_back(done.id)


@pytest.mark.parametrize("act", ACTS)
def test_ctrl_z_takes_back_what_was_done_to_villages(commune, villages, act):
    before = state(commune)
    ACTS[act](commune.villages, villages)
    after = state(commune)
    commune.undoing.undo(commune.undoing.done[0])
    assert state(commune) == before
    commune.undoing.redo(commune.undoing.undone[0])
    assert state(commune) == after


def test_who_moved_on_after_a_merger_stays_when_the_merger_is_taken_back(commune, villages):
    low, east = villages["Thôn Hạ"], villages["Thôn Đông"]
    gone, home = families(commune, low)
    commune.villages.merge([low], east)
    commune.moving.move(gone, villages["Thôn Trung"])
    commune.villages.take_back(commune.villages.past(low)[0].id)
    assert families(commune, low) == [home]
    assert gone in families(commune, villages["Thôn Trung"])


def test_of_two_acts_on_a_village_the_later_is_taken_back_first(commune, villages):
    east = villages["Thôn Đông"]
    commune.villages.rename(east, "Tổ 1")
    commune.villages.merge([villages["Thôn Hạ"]], east)
    later, first = commune.villages.past(east)
    with acts(commune), pytest.raises(VillageOvertaken):
        commune.villages.take_back(first.id)
    commune.villages.take_back(later.id)
    commune.villages.take_back(first.id)
    assert {one.name for one in commune.villages.listed()} == set(villages)


def test_a_new_village_that_has_families_of_its_own_by_now_stays(commune, villages):
    new = commune.villages.split(villages["Thôn Đông"], "Thôn Mới", [])
    a_family(commune, village_id=new)
    with acts(commune), pytest.raises(VillageOvertaken):
        commune.villages.take_back(commune.villages.past(new)[0].id)


def test_merged_villages_are_listed_on_request_and_know_what_they_went_into(commune, villages):
    low, east = villages["Thôn Hạ"], villages["Thôn Đông"]
    commune.villages.merge([low], east, DAY)
    assert [one.name for one in commune.villages.listed()] == ["Thôn Đông", "Thôn Trung"]
    *_rest, last = commune.villages.listed(gone=True)
    assert (last.id, last.gone, last.inside.families) == (low, True, 0)
    (past,) = commune.villages.past(low)
    assert (past.act, past.now, past.former_id, past.until) == (
        "merged", "Thôn Đông", low, "2026-07-01",
    )  # fmt: skip


def test_a_clock_that_was_set_back_does_not_hide_what_came_later(commune):
    village = commune.register.add_village("Thôn Một")
    commune._core.clock = at(year=YEAR + 9)
    commune.villages.rename(village, "Thôn Hai")
    commune._core.clock = at()
    commune.villages.rename(village, "Thôn Ba")
    made = {one.name: one.id for one in commune.villages.past(village)}
    with acts(commune), pytest.raises(VillageOvertaken):
        commune.villages.take_back(made["Thôn Một"])
    commune.villages.take_back(made["Thôn Hai"])
    commune.villages.take_back(made["Thôn Một"])
    assert [one.name for one in commune.villages.listed()] == ["Thôn Một"]
