"""Duplicate pairs on two PCs that do not know of each other's decisions: nobody is lost or hidden."""

import random

import pytest

from desktop.domain.duplicates import Verdict
from desktop.domain.year import Stage
from desktop.errors import AppError
from desktop.services.register.families import FamilyQuery
from desktop.services.settling.conflicts import Conflicts
from desktop.services.settling.duplicates import PairState
from desktop.services.settling.failures import ConflictsFirst
from tests.builders import (
    YEAR,
    a_family,
    a_second_pc,
    joined,
    scored,
    with_families,
)
from tests.sync.meeting import digest, meet, second_of


@pytest.fixture
def pcs(commune, folder, opened):
    """Two PCs of one commune, which hold three namesakes and one other family."""
    with_families(commune, 1)
    for number in range(3):
        a_family(commune, "Phạm Văn Bình", note=f"bản {number}")
    return commune, opened(second_of(commune, folder))


def namesakes(workplace):
    found = [row.id for row in workplace.register.page(FamilyQuery(search="pham van binh"))]
    return sorted(found)


def all_three(pcs):
    return namesakes(pcs[0])


def verdict_conflict(workplace):
    (line,) = [one for one in workplace.conflicts.lines() if one.entity == "pair"]
    return line


def test_a_decision_reaches_the_other_pc_and_its_undo_too(pcs, folder):
    main, other = pcs
    first, second, _third = namesakes(main)
    main.duplicates.merge(first, second, keep=second)
    meet(folder, *pcs)
    assert namesakes(other) == [first, _third]
    assert other.register.family(first).note == main.register.family(second).note
    view = other.duplicates.pair(first, second)
    assert (view.line.verdict, view.by.here) == (Verdict.SECOND, False)
    other.duplicates.reopen(first, second)
    meet(folder, *pcs)
    assert namesakes(main) == [first, second, _third]
    assert main.register.family(first).note != main.register.family(second).note
    assert digest(main) == digest(other)


def test_two_people_who_decide_differently_are_a_conflict_that_settles_the_register(pcs, folder):
    main, other = pcs
    first, second, _third = namesakes(main)
    main.duplicates.merge(first, second)
    other.duplicates.distinct(first, second)
    meet(folder, *pcs)
    for pc in pcs:
        states = {(one.first, one.second): one.state for one in pc.duplicates.open()}
        assert states[first, second] is PairState.DISPUTED
    line = verdict_conflict(other)
    other.conflicts.resolve(line.id, Verdict.DISTINCT.value)
    meet(folder, *pcs)
    for pc in pcs:
        assert namesakes(pc) == [first, second, _third]
        assert pc.conflicts.lines() == []
    (decided,) = main.conflicts.decided()
    main.conflicts.change(decided.dot, Verdict.SECOND.value)
    meet(folder, *pcs)
    for pc in pcs:
        assert namesakes(pc) == [first, _third]
        assert pc.register.family(first).note == pc.register.family(second).note
    assert digest(main) == digest(other)


def test_the_same_decision_twice_is_no_conflict_and_one_undo_is_enough(pcs, folder):
    main, other = pcs
    first, second, _third = namesakes(main)
    for pc in pcs:
        pc.register.register_for_year([second], YEAR)
    meet(folder, *pcs)
    for pc in pcs:
        pc.duplicates.merge(first, second)
    meet(folder, *pcs)
    assert [one.entity for one in main.conflicts.lines() if one.blocking] == []
    main.duplicates.reopen(first, second)
    meet(folder, *pcs)
    for pc in pcs:
        assert namesakes(pc) == [first, second, _third]
        assert [line.registered for line in pc.register.family(second).years] == [True]
    assert digest(main) == digest(other)


def test_a_merge_does_not_hide_what_was_written_meanwhile(pcs, folder):
    main, other = pcs
    first, second, _third = namesakes(main)
    main.register.register_for_year([second], YEAR)
    meet(folder, *pcs)
    main.duplicates.merge(first, second)
    other.register.edit_family(second, address="Số 8")
    scored(other, [second], Stage.VILLAGE)
    meet(folder, *pcs)
    for pc in pcs:
        assert second in namesakes(pc)
        states = {(one.first, one.second): one.state for one in pc.duplicates.open()}
        assert states[first, second] is PairState.RETURNED
    other.duplicates.merge(first, second)
    meet(folder, *pcs)
    for pc in pcs:
        assert pc.register.family(first).address == "Số 8"
        assert pc.register.family(first).years[0].village_total
        assert second not in namesakes(pc)


def test_a_sheet_that_was_filled_meanwhile_is_moved_by_merging_again(pcs, folder):
    main, other = pcs
    first, second, _third = namesakes(main)
    main.register.register_for_year([second], YEAR)
    scored(main, [second], Stage.SELF)
    meet(folder, *pcs)
    main.duplicates.merge(first, second)
    scored(other, [second], Stage.SELF, less=1.0)
    meet(folder, *pcs)
    for pc in pcs:
        assert PairState.LEFT in {one.state for one in pc.duplicates.open()}
    written = other.register.family(second).years[0].self_total
    with pytest.raises(ConflictsFirst):
        other.duplicates.merge(first, second, counts={YEAR: second})
    for line in other.conflicts.lines():
        other.conflicts.resolve(line.id, False)
    other.duplicates.merge(first, second, counts={YEAR: second})
    meet(folder, *pcs)
    for pc in pcs:
        assert pc.register.family(first).years[0].self_total == written
        assert PairState.LEFT not in {one.state for one in pc.duplicates.open()}


def test_merges_in_a_circle_leave_one_household(tmp_path, folder, pcs, opened):
    main, other = pcs
    third_pc = opened(a_second_pc(main, tmp_path, "third"))
    joined(third_pc, main, tmp_path, "Máy ba")
    everybody = (*pcs, third_pc)
    meet(folder, *everybody, *everybody)
    first, second, third = namesakes(main)
    main.duplicates.merge(first, second)
    other.duplicates.merge(second, third)
    third_pc.duplicates.merge(third, first)
    meet(folder, *everybody, *everybody)
    assert [namesakes(pc) for pc in everybody] == [[first]] * 3


ACTS = ("merge", "merge", "distinct", "reopen", "edit", "register", "score", "undo", "meet")


def act(workplace, what, chance, families):
    """One thing an officer may try; the program may refuse it."""
    one, other = chance.sample(families, 2)
    desk = workplace.duplicates
    match what:
        case "merge":
            desk.merge(one, other, keep=one, counts=dict.fromkeys((YEAR, YEAR - 1), other))
        case "distinct":
            desk.distinct(one, other)
        case "reopen":
            desk.reopen(one, other)
        case "undo":
            desk.undo()
        case "edit":
            workplace.register.edit_family(one, address=f"Số {chance.randrange(9)}")
        case "register":
            workplace.register.register_for_year([one], YEAR - chance.randrange(2))
        case "score":
            scored(workplace, [one], chance.choice(list(Stage)), chance.choice((0.5, 1.0)))


def shown(workplace):
    """What the desk and the register show."""
    desk = workplace.duplicates
    lines = [(one.first, one.second, one.state, one.verdict) for one in desk.open()]
    done = [(one.first, one.second, one.verdict) for one in desk.decided()]
    return sorted(lines), sorted(done), namesakes(workplace)


def check_nobody_is_hidden(workplace, families):
    """Who is not in the list is part of somebody who is, or waits on a desk."""
    open_, _done, listed = shown(workplace)
    waiting = {family for first, second, *_rest in open_ for family in (first, second)}
    merged = {one.second: one.first for one in workplace.duplicates.decided() if one.verdict.merged}
    assert listed
    for family in families:
        last = family
        while last in merged:
            last = merged[last]
        assert last in listed or last in waiting
        assert workplace.register.family(last).gone is (last not in listed)


@pytest.mark.nightly
@pytest.mark.parametrize("seed", range(1_000, 1_100))
def test_a_hundred_more_histories_of_two_pcs_hide_nobody(pcs, folder, seed):
    play(pcs, folder, seed)


@pytest.mark.parametrize("seed", range(10))
def test_whatever_two_pcs_decide_they_agree_and_hide_nobody(pcs, folder, seed):
    play(pcs, folder, seed)


def play(pcs, folder, seed):
    """Let two PCs decide, work and meet by chance, then look whether anybody is missing."""
    chance, families = random.Random(seed), all_three(pcs)
    for _turn in range(14):
        what = chance.choice(ACTS)
        if what == "meet":
            meet(folder, *pcs)
            continue
        try:
            act(chance.choice(pcs), what, chance, families)
        except AppError:
            continue
    meet(folder, *pcs, *pcs)
    main, other = pcs
    assert digest(main) == digest(other)
    assert shown(main) == shown(other)
    for pc in pcs:
        check_nobody_is_hidden(pc, families)
    settle(main.conflicts)
    meet(folder, *pcs, *pcs)
    assert shown(main) == shown(other)
    check_nobody_is_hidden(other, families)


def settle(conflicts: Conflicts):
    """Decide every conflict for the side that is shown."""
    while lines := [one for one in conflicts.lines() if one.blocking]:
        for line in lines:
            try:
                side = next(one for one in conflicts.conflict(line.id).sides if one.shown)
            except AppError:
                continue  # another decision has settled it
            conflicts.resolve(line.id, side.value)
