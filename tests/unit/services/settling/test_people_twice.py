"""People who stand twice in the book of citizens: found, merged into one household, given back."""

import pytest

from desktop.domain.duplicates import Certainty, Sign, Verdict
from desktop.domain.subjects import SubjectKind
from desktop.domain.year import Stage
from desktop.services.doctor import examine
from desktop.services.register.subjects import SubjectQuery
from desktop.services.settling.duplicates import PairState
from desktop.services.settling.failures import HouseholdUndecided, NotAPair, YearsUndecided
from desktop.services.titles.failures import SheetDecided
from tests.builders import YEAR, a_family, a_subject, decided, full_marks, key, scored
from tests.rawdata import acts

CITIZEN, UNIT = SubjectKind.CITIZEN, SubjectKind.UNIT
NAME = "Trần Thị Mai"


@pytest.fixture
def desk(commune):
    return commune.pair_desks[CITIZEN]


@pytest.fixture
def homes(commune):
    """Two households in two villages."""
    upper = a_family(commune, address="Số 5")
    lower = commune.register.add_village("Thôn Hạ")
    return upper, a_family(commune, "Lê Văn Sơn", village_id=lower)


@pytest.fixture
def twice(commune, homes):
    """One woman in both households, the second time with her day of birth and telephone."""
    first, second = sorted(a_subject(commune, CITIZEN, NAME) for _home in homes)
    for one, home in zip((first, second), homes, strict=True):
        village = commune.register.family(home).village_id
        commune.citizens.edit(one, family_id=home, village_id=village, birth="1970")
    commune.citizens.edit(first, code="CD01")
    commune.citizens.edit(second, birth="1970-05-03", phone="0912345678")
    return first, second


def fields(workplace, person):
    return workplace.citizens.get(person).fields


def listed(workplace):
    return [row.id for row in workplace.citizens.page(SubjectQuery(CITIZEN))]


def enter(workplace, *people, year=YEAR):
    workplace.registering.register(CITIZEN, people, year)


def years(workplace, person):
    return {
        line.year: (line.registered, line.commune_total, line.recognised)
        for line in workplace.citizens.get(person).years
    }


def recognised_in(workplace, person, *wanted):
    for year in wanted:
        enter(workplace, person, year=year)
        scored(workplace, [person], year=year, kind=CITIZEN)
        decided(workplace, f"{year}/QĐ-UBND", year, [person], kind=CITIZEN)


def test_a_person_in_two_households_is_found_and_households_are_not(commune, desk, twice):
    a_subject(commune, CITIZEN, "Lê Thị Hoa")
    (line,) = desk.open()
    assert (line.first, line.second) == twice
    assert line.signs == (Sign.NAME, Sign.YEAR, Sign.RARE)
    assert (line.certainty, line.state) == (Certainty.POSSIBLE, PairState.FOUND)
    assert commune.duplicates.open() == []


def test_both_are_shown_with_household_and_unit(commune, desk, twice):
    school = a_subject(commune, UNIT)
    commune.citizens.edit(twice[1], unit_id=school)
    view = desk.pair(*twice)
    assert (view.kind, view.apart, view.clashes) == (CITIZEN, ("family_id",), ())
    assert view.first.household == "Phạm Văn Bình – Số 5"
    assert (view.second.village, view.second.household) == ("Thôn Hạ", "Lê Văn Sơn")
    assert view.second.unit == commune.units.get(school).name


def test_nobody_leaves_a_household_unasked(commune, desk, twice, homes):
    first, second = twice
    with acts(commune), pytest.raises(HouseholdUndecided):
        desk.merge(first, second)
    with acts(commune, "citizen.merge"):
        assert desk.merge(second, first, keep=second, belongs={"family_id": second}) == first
    kept = fields(commune, first)
    assert (kept.family_id, kept.code, kept.birth) == (homes[1], "CD01", "1970-05-03")
    assert kept.village_id == commune.register.family(homes[1]).village_id
    assert listed(commune) == [first]
    assert [one.id for one in commune.citizens.members(homes[1])] == [first]
    assert commune.citizens.members(homes[0]) == []
    assert [line.verdict for line in desk.decided()] == [Verdict.SECOND]
    assert desk.open() == []


def test_a_household_that_only_one_row_names_stays_with_its_village(commune, desk, twice, homes):
    first, second = twice
    commune.citizens.leave_family([first])
    assert desk.pair(*twice).apart == ()
    desk.merge(first, second)
    kept = fields(commune, first)
    assert (kept.family_id, kept.phone) == (homes[1], "0912345678")
    assert kept.village_id == commune.register.family(homes[1]).village_id


def test_two_units_are_asked_about_as_well(commune, desk, twice, homes):
    units = [a_subject(commune, UNIT, name) for name in ("Trường A", "Trạm B")]
    for one, unit in zip(twice, units, strict=True):
        commune.citizens.edit(one, unit_id=unit)
    first, second = twice
    with acts(commune), pytest.raises(HouseholdUndecided):
        desk.merge(first, second, belongs={"family_id": first})
    desk.merge(first, second, belongs={"family_id": first, "unit_id": second})
    kept = fields(commune, first)
    assert (kept.family_id, kept.unit_id) == (homes[0], units[1])


def test_undoing_gives_both_back_as_they_were(commune, desk, twice):
    first, second = twice
    enter(commune, second)
    scored(commune, [second], kind=CITIZEN)
    before = [fields(commune, one) for one in twice]
    total = years(commune, second)[YEAR][1]
    for _turn in range(2):
        desk.merge(first, second, belongs={"family_id": second})
        assert years(commune, first)[YEAR] == (True, total, False)
        with acts(commune, "citizen.reopen"):
            desk.undo()
        assert [fields(commune, one) for one in twice] == before
        assert years(commune, second)[YEAR] == (True, total, False)


def test_a_merge_that_was_taken_back_comes_again_into_the_same_household(
    commune, desk, twice, homes
):
    first, second = twice
    desk.merge(first, second, belongs={"family_id": second})
    desk.reopen(first, second)
    desk.undo()
    assert fields(commune, first).family_id == homes[1]
    assert listed(commune) == [first]


def test_what_was_written_after_a_merge_survives_its_undo(commune, desk, twice, homes):
    desk.merge(*twice, belongs={"family_id": twice[1]})
    commune.citizens.edit(twice[0], address="Số 9", family_id=homes[0])
    desk.undo()
    kept = fields(commune, twice[0])
    assert (kept.address, kept.family_id, kept.phone) == ("Số 9", homes[0], "")


def test_namesakes_are_told_apart_for_good(commune, desk, twice):
    with acts(commune, "citizen.distinct"):
        desk.distinct(*twice)
    assert desk.open() == []
    assert len(listed(commune)) == 2


def test_a_person_says_whose_sheet_counts(commune, desk, twice):
    enter(commune, *twice)
    for one, less in zip(twice, (0.5, 1.0), strict=True):
        scored(commune, [one], Stage.COMMUNE, less, kind=CITIZEN)
    totals = [years(commune, one)[YEAR][1] for one in twice]
    assert desk.pair(*twice).clashes == (YEAR,)
    home = {"family_id": twice[0]}
    with acts(commune), pytest.raises(YearsUndecided):
        desk.merge(*twice, belongs=home)
    desk.merge(*twice, counts={YEAR: twice[1]}, belongs=home)
    assert years(commune, twice[0])[YEAR][1] == totals[1]


def test_titles_of_both_rows_count_and_stay_where_they_were_decided(commune, desk, twice):
    first, second = twice
    recognised_in(commune, second, YEAR - 2, YEAR)
    recognised_in(commune, first, YEAR - 1)
    desk.merge(first, second, belongs={"family_id": first})
    assert {year for year, (*_, won) in years(commune, first).items() if won} == {
        YEAR - 2, YEAR - 1, YEAR,
    }  # fmt: skip
    (decision,) = commune.recognition.decisions(YEAR)
    assert [one.subject_id for one in commune.recognition.recognised(decision.id)] == [second]
    enter(commune, first)
    assert commune.recognition.qualify(CITIZEN, YEAR).qualified == ()
    sheet, item = key(first, kind=CITIZEN), next(iter(full_marks(commune, kind=CITIZEN)))
    with pytest.raises(SheetDecided):
        commune.scoring.enter(sheet, item, 1.0)
    assert all(check.ok for check in examine(commune))


def test_the_history_of_a_merged_person_is_that_of_both(commune, desk, twice):
    before = {line.dot for one in twice for line in commune.history.of(one)}
    desk.merge(*twice, belongs={"family_id": twice[0]})
    for one in twice:
        assert {line.dot for line in commune.history.of(one)} > before


def test_a_person_who_is_brought_back_waits_again(commune, desk, twice):
    desk.merge(*twice, belongs={"family_id": twice[0]})
    commune.citizens.restore(twice[1])
    assert [line.state for line in desk.open()] == [PairState.RETURNED]


def test_a_household_and_a_person_are_no_pair(commune, desk, twice, homes):
    with acts(commune), pytest.raises(NotAPair):
        desk.merge(twice[0], twice[0])
    with acts(commune), pytest.raises(NotAPair):
        desk.merge(*twice, belongs={"family_id": homes[0]})
    commune.citizens.remove(twice[1])
    with acts(commune), pytest.raises(NotAPair):
        desk.merge(*twice, belongs={"family_id": twice[0]})


def test_people_of_two_merged_households_are_found_in_the_one(commune, desk, twice, homes):
    commune.duplicates.merge(*homes)
    assert {fields(commune, one).family_id for one in twice} == {min(homes)}
    (line,) = desk.open()
    assert line.certainty is Certainty.LIKELY
    assert Sign.HOUSEHOLD in line.signs
    desk.merge(*twice)
    assert [one.id for one in commune.citizens.members(min(homes))] == [twice[0]]
