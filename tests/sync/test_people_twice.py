"""People who stand twice, merged on one PC while another works on: nobody is lost, totals agree."""

import random

import pytest

from desktop.db.figures import totals
from desktop.domain.duplicates import Verdict
from desktop.domain.subjects import SubjectKind
from desktop.domain.year import Stage
from desktop.errors import AppError
from desktop.services.doctor import examine
from desktop.services.register.subjects import SubjectQuery
from desktop.services.settling.duplicates import PairState
from desktop.services.settling.failures import ConflictsFirst
from tests.builders import YEAR, a_family, a_subject, decided, enrolled, scored
from tests.sync.exchanging import receive, send
from tests.sync.meeting import digest, meet, second_of

CITIZEN = SubjectKind.CITIZEN
NAME = "Trần Thị Mai"
pytestmark = pytest.mark.engines


def three_of(commune):
    """One person of three households."""
    for number in range(3):
        home = a_family(commune, f"Lê Văn {number}", address=f"Số {number}")
        a_subject(commune, CITIZEN, NAME, family_id=home, birth="1970", note=f"bản {number}")


@pytest.fixture
def pcs(commune, folder, opened):
    """Two PCs of one commune that hold the same three rows of one person."""
    three_of(commune)
    return commune, opened(second_of(commune, folder))


def people(workplace):
    return sorted(row.id for row in workplace.citizens.page(SubjectQuery(CITIZEN)))


def home_of(workplace, person):
    return workplace.citizens.get(person).fields.family_id


def desk(workplace):
    return workplace.pair_desks[CITIZEN]


def merge(workplace, first, second, keep=None, home=None):
    belongs = dict.fromkeys(("family_id", "unit_id"), home or first)
    return desk(workplace).merge(first, second, keep, {YEAR: second}, belongs)


def test_a_decision_reaches_the_other_pc_and_its_undo_too(pcs, folder):
    main, other = pcs
    first, second, third = people(main)
    homes = [home_of(main, one) for one in (first, second)]
    merge(main, first, second, keep=second, home=second)
    meet(folder, *pcs)
    assert people(other) == [first, third]
    assert home_of(other, first) == homes[1]
    assert desk(other).pair(first, second).line.verdict is Verdict.SECOND
    desk(other).reopen(first, second)
    meet(folder, *pcs)
    assert [home_of(main, one) for one in (first, second)] == homes
    assert people(main) == [first, second, third]
    assert digest(main) == digest(other)


def test_who_decide_differently_settle_the_register_with_the_household_that_was_chosen(pcs, folder):
    main, other = pcs
    first, second, third = people(main)
    homes = [home_of(main, one) for one in (first, second)]
    merge(main, first, second, home=second)
    desk(other).distinct(first, second)
    meet(folder, *pcs)
    for pc in pcs:
        states = {(one.first, one.second): one.state for one in desk(pc).open()}
        assert states[first, second] is PairState.DISPUTED
    (line,) = [one for one in other.conflicts.lines() if one.entity == "pair"]
    other.conflicts.resolve(line.id, Verdict.FIRST.value)
    meet(folder, *pcs)
    for pc in pcs:
        assert people(pc) == [first, third]
        assert home_of(pc, first) == homes[1]
        assert pc.conflicts.lines() == []
    (settled,) = main.conflicts.decided()
    main.conflicts.change(settled.dot, Verdict.DISTINCT.value)
    meet(folder, *pcs)
    for pc in pcs:
        assert people(pc) == [first, second, third]
        assert [home_of(pc, one) for one in (first, second)] == homes
    assert digest(main) == digest(other)


def test_who_wrote_on_the_removed_row_brings_it_back_to_the_desk(pcs, folder):
    main, other = pcs
    first, second, _third = people(main)
    merge(main, first, second)
    other.citizens.edit(second, address="Số 8")
    meet(folder, *pcs)
    for pc in pcs:
        assert second in people(pc)
        states = {(one.first, one.second): one.state for one in desk(pc).open()}
        assert states[first, second] is PairState.RETURNED
    merge(other, first, second, keep=second)
    meet(folder, *pcs)
    assert main.citizens.get(first).fields.address == "Số 8"
    assert people(main) == people(other)


def test_what_two_people_wrote_differently_is_decided_before_a_merge(pcs, folder):
    main, other = pcs
    first, second, _third = people(main)
    for number, pc in enumerate(pcs):
        pc.citizens.edit(second, name=f"{NAME} {number}")
    meet(folder, *pcs)
    with pytest.raises(ConflictsFirst):
        merge(main, first, second)
    (line,) = other.conflicts.lines()
    other.conflicts.resolve(line.id, NAME)
    merge(other, first, second)
    assert second not in people(other)


def test_the_receiving_office_proves_the_totals_of_a_merged_person(commune, receiver, tmp_path):
    enrolled(commune, receiver, tmp_path)
    three_of(commune)
    first, second, third = people(commune)
    for one, year in ((second, YEAR - 1), (first, YEAR), (second, YEAR)):
        commune.registering.register(CITIZEN, [one], year)
        scored(commune, [one], year=year, kind=CITIZEN)
    decided(commune, "9/QĐ-UBND", YEAR - 1, [second], kind=CITIZEN)
    (before,) = receive(receiver, send(commune, tmp_path, "before"))
    assert before.accepted
    merge(commune, first, second, home=second)
    (after,) = receive(receiver, send(commune, tmp_path, "after"))
    assert after.accepted
    assert people(receiver) == [first, third]
    for year in (YEAR - 1, YEAR):
        states = []
        for office in (commune, receiver):
            with office._core.database.read() as session:
                states.append(totals.year_state(session, CITIZEN, commune.office.id, year))
        assert states[0] == states[1]
    ours, theirs = (
        [(line.year, line.recognised) for line in office.citizens.get(first).years]
        for office in (commune, receiver)
    )
    assert ours == theirs
    assert (YEAR - 1, True) in theirs
    for office in (commune, receiver):
        assert all(check.ok for check in examine(office))
    desk(commune).undo()
    (back,) = receive(receiver, send(commune, tmp_path, "back"))
    assert back.accepted
    assert people(receiver) == [first, second, third]


ACTS = ("merge", "merge", "distinct", "reopen", "edit", "move", "enter", "score", "undo", "meet")


def act(workplace, what, chance, everybody, homes):
    """One thing an officer may try; the program may refuse it."""
    one, other = chance.sample(everybody, 2)
    match what:
        case "merge":
            merge(workplace, *sorted((one, other)), keep=one, home=other)
        case "distinct":
            desk(workplace).distinct(one, other)
        case "reopen":
            desk(workplace).reopen(one, other)
        case "undo":
            desk(workplace).undo()
        case "edit":
            workplace.citizens.edit(one, address=f"Số {chance.randrange(9)}")
        case "move":
            workplace.citizens.edit(one, family_id=chance.choice(homes))
        case "enter":
            workplace.registering.register(CITIZEN, [one], YEAR)
        case "score":
            scored(workplace, [one], chance.choice(list(Stage)), kind=CITIZEN)


def check_nobody_is_hidden(workplace, everybody):
    """Who is not in the list is part of somebody who is, or waits at the desk."""
    listed = people(workplace)
    waiting = {one for line in desk(workplace).open() for one in (line.first, line.second)}
    merged = {one.second: one.first for one in desk(workplace).decided() if one.verdict.merged}
    assert listed
    for one in everybody:
        last = one
        while last in merged:
            last = merged[last]
        assert last in listed or last in waiting


@pytest.mark.parametrize("seed", range(8))
def test_whatever_two_pcs_decide_they_agree_and_hide_nobody(pcs, folder, seed):
    chance, everybody = random.Random(seed), people(pcs[0])
    homes = [home_of(pcs[0], one) for one in everybody]
    for _turn in range(14):
        what = chance.choice(ACTS)
        if what == "meet":
            meet(folder, *pcs)
            continue
        try:
            act(chance.choice(pcs), what, chance, everybody, homes)
        except AppError:
            continue
    meet(folder, *pcs, *pcs)
    main, other = pcs
    assert digest(main) == digest(other)
    assert people(main) == people(other)
    for pc in pcs:
        check_nobody_is_hidden(pc, everybody)
