"""Households that stand twice: found, merged, told apart, and given back whole."""

from uuid import uuid4

import pytest

from desktop.db.failures import NotFound
from desktop.domain.duplicates import Certainty, Sign, Verdict
from desktop.domain.subjects import SubjectKind
from desktop.domain.year import Stage
from desktop.services.failures import WrongRole
from desktop.services.register.families import FamilyQuery
from desktop.services.settling.duplicates import PairState
from desktop.services.settling.failures import DecisionOvertaken, NotAPair, YearsUndecided
from desktop.services.titles.failures import SheetDecided
from tests.builders import YEAR, a_family, a_subject, decided, full_marks, key, registered, scored
from tests.rawdata import acts

PHONE = "0912345678"


def several(workplace, *particulars):
    """Namesakes of one village, the oldest first: the clock of tests stands still."""
    ids = sorted(a_family(workplace, "Phạm Văn Bình") for _one in particulars)
    for family, fields in zip(ids, particulars, strict=True):
        workplace.register.edit_family(family, **fields)
    return tuple(ids)


@pytest.fixture
def twins(commune):
    """One household entered twice, the second time with its telephone."""
    return several(
        commune, {"code": "HK01", "member_count": 4}, {"address": "Số 5", "phone": PHONE}
    )


def names(workplace):
    return [row.name for row in workplace.register.page(FamilyQuery())]


def state(workplace, one, other):
    return workplace.duplicates.pair(one, other).line.state


def years(workplace, family):
    return {
        line.year: (line.registered, line.commune_total, line.recognised)
        for line in workplace.register.family(family).years
    }


def register_only(workplace, family, year=YEAR):
    workplace.register.register_for_year([family], year)


def recognised_in(workplace, family, *wanted):
    """Let one family be recognised in some years."""
    for year in wanted:
        register_only(workplace, family, year)
        scored(workplace, [family], year=year)
        decided(workplace, f"{year}/QĐ-UBND", year, [family])


def test_pairs_are_found_with_what_speaks_for_them(commune, twins):
    a_family(commune, "Lê Thị Mai")
    (line,) = commune.duplicates.open()
    assert (line.first, line.second) == twins
    assert (line.signs, line.certainty) == ((Sign.NAME, Sign.PLACE), Certainty.POSSIBLE)
    assert (line.state, line.verdict) == (PairState.FOUND, Verdict.OPEN)


def test_a_merge_leaves_one_household_with_what_both_knew(commune, twins):
    first, second = twins
    with acts(commune, "family.merge"):
        assert commune.duplicates.merge(second, first) == first
    kept = commune.register.family(first)
    assert (kept.code, kept.member_count, kept.address, kept.phone) == ("HK01", 4, "Số 5", PHONE)
    assert names(commune) == ["Phạm Văn Bình"]
    assert commune.register.family(second).gone
    assert commune.duplicates.open() == []
    (line,) = commune.duplicates.decided()
    assert (line.first, line.second, line.verdict) == (first, second, Verdict.FIRST)


def test_a_person_says_whose_particulars_stand(commune):
    first, second = several(commune, {"address": "Số 9", "code": "HK01"}, {"address": "Số 5"})
    commune.duplicates.merge(first, second, keep=second)
    kept = commune.register.family(first)
    assert (kept.address, kept.code) == ("Số 5", "HK01")
    commune.duplicates.undo()
    assert commune.register.family(first).address == "Số 9"
    assert commune.register.family(second).code == ""


def test_undoing_a_merge_gives_both_back_as_they_were(commune, twins):
    first, second = twins
    register_only(commune, second)
    scored(commune, [second])
    before = [commune.register.family(one) for one in twins]
    commune.duplicates.merge(first, second)
    assert years(commune, first)[YEAR][0]
    with acts(commune, "family.reopen"):
        commune.duplicates.undo()
    after = [commune.register.family(one) for one in twins]
    assert after[1] == before[1]
    assert [getattr(after[0], name) for name in ("head_name", "address", "phone", "code")] == [
        getattr(before[0], name) for name in ("head_name", "address", "phone", "code")
    ]
    assert not any(line.registered or line.commune_total for line in after[0].years)
    assert commune.duplicates.last is None
    assert [line.state for line in commune.duplicates.open()] == [PairState.FOUND]


def test_a_household_can_be_merged_again_after_an_undo(commune, twins):
    first, second = twins
    register_only(commune, second)
    scored(commune, [second])
    total = years(commune, second)[YEAR][1]
    for _turn in range(2):
        commune.duplicates.merge(first, second)
        assert years(commune, first)[YEAR] == (True, total, False)
        commune.duplicates.undo()
        assert years(commune, second)[YEAR] == (True, total, False)


def test_what_was_written_after_a_merge_survives_its_undo(commune, twins):
    first, second = twins
    commune.duplicates.merge(first, second)
    commune.register.edit_family(first, address="Số 7")
    commune.duplicates.undo()
    assert commune.register.family(first).address == "Số 7"
    assert commune.register.family(first).phone == ""
    assert not commune.register.family(second).gone


def test_two_namesakes_are_told_apart_for_good(commune, twins):
    with acts(commune, "family.distinct"):
        commune.duplicates.distinct(*twins)
    assert commune.duplicates.open() == []
    assert [line.verdict for line in commune.duplicates.decided()] == [Verdict.DISTINCT]
    assert len(names(commune)) == 2
    commune.duplicates.reopen(*twins)
    assert len(commune.duplicates.open()) == 1
    with acts(commune), pytest.raises(DecisionOvertaken):
        commune.duplicates.reopen(*twins)
    commune.duplicates.undo()
    assert commune.duplicates.open() == []


def test_telling_merged_households_apart_takes_the_merge_back(commune, twins):
    commune.duplicates.merge(*twins)
    commune.duplicates.distinct(*twins)
    assert len(names(commune)) == 2
    assert commune.duplicates.open() == []


def test_the_work_of_a_year_moves_to_the_household_that_goes_on(commune, twins):
    first, second = twins
    register_only(commune, second)
    scored(commune, [second], Stage.VILLAGE)
    commune.duplicates.merge(first, second)
    (line,) = commune.scoring.progress(SubjectKind.FAMILY, YEAR, Stage.VILLAGE)
    assert (line.subject_id, line.state) == (first, "passed")
    assert commune.overview.year(YEAR).counts[SubjectKind.FAMILY].registered == 1


def test_a_person_says_whose_work_counts_where_both_have_some(commune, twins):
    first, second = twins
    registered(commune)
    scored(commune, [first], Stage.COMMUNE, 0.5)
    scored(commune, [second], Stage.COMMUNE, 1.0)
    scored(commune, [first], Stage.SELF, 0.5)
    totals = [years(commune, one)[YEAR][1] for one in twins]
    assert commune.duplicates.pair(first, second).clashes == (YEAR,)
    with acts(commune), pytest.raises(YearsUndecided) as failure:
        commune.duplicates.merge(first, second)
    assert failure.value.facts == {"years": str(YEAR)}
    commune.duplicates.merge(first, second, counts={YEAR: second})
    assert years(commune, first)[YEAR][1] == totals[1]
    (line,) = commune.register.family(first).years
    assert line.self_total in {None, 0}
    commune.duplicates.undo()
    assert [years(commune, one)[YEAR][1] for one in twins] == totals
    commune.duplicates.merge(first, second, counts={YEAR: first})
    assert years(commune, first)[YEAR][1] == totals[0]


def test_the_same_sheets_need_no_choice(commune, twins):
    registered(commune)
    scored(commune, twins)
    assert commune.duplicates.pair(*twins).clashes == ()
    commune.duplicates.merge(*twins)
    assert commune.duplicates.open() == []


def test_titles_of_both_make_one_streak(commune, twins):
    first, second = twins
    recognised_in(commune, second, YEAR - 3, YEAR - 2)
    recognised_in(commune, first, YEAR - 1)
    commune.duplicates.merge(first, second)
    assert {year for year, (*_, won) in years(commune, first).items() if won} == {
        YEAR - 3, YEAR - 2, YEAR - 1,
    }  # fmt: skip
    register_only(commune, first)
    scored(commune, [first])
    (candidate,) = commune.recognition.qualify(SubjectKind.FAMILY, YEAR).qualified
    assert candidate.streak == 4
    commune.duplicates.undo()
    (candidate,) = commune.recognition.qualify(SubjectKind.FAMILY, YEAR).qualified
    assert candidate.streak == 2


def test_nobody_is_recognised_twice_by_a_merge(commune, twins):
    first, second = twins
    recognised_in(commune, second, YEAR)
    register_only(commune, first)
    commune.duplicates.merge(first, second)
    assert commune.recognition.qualify(SubjectKind.FAMILY, YEAR).qualified == ()
    with pytest.raises(SheetDecided):
        commune.scoring.enter(key(first), next(iter(full_marks(commune))), 1.0)
    (decision,) = commune.recognition.decisions(YEAR)
    assert [one.subject_id for one in commune.recognition.recognised(decision.id)] == [second]
    (village,) = commune.overview.year(YEAR).villages
    assert (village.families, village.registered, village.recognised) == (1, 1, 1)


def test_two_certificates_of_one_year_are_told_and_both_stay(commune, twins):
    registered(commune)
    scored(commune, [twins[0]], less=0.5)
    scored(commune, [twins[1]], less=1.0)
    decision = decided(commune)
    view = commune.duplicates.pair(*twins)
    assert (view.clashes, view.both_recognised) == ((), (YEAR,))
    commune.duplicates.merge(*twins)
    assert len(commune.recognition.recognised(decision)) == 2
    assert commune.corrections.lines(YEAR) == []


def test_three_entries_of_one_household_become_one(commune):
    first, second, third = several(commune, {}, {}, {"code": "HK03"})
    recognised_in(commune, third, YEAR - 2)
    recognised_in(commune, second, YEAR - 1)
    commune.duplicates.merge(second, third)
    commune.duplicates.merge(first, second)
    assert names(commune) == ["Phạm Văn Bình"]
    assert {year for year, (*_, won) in years(commune, first).items() if won} == {
        YEAR - 2, YEAR - 1,
    }  # fmt: skip
    assert commune.duplicates.open() == []


def test_merges_are_taken_back_one_after_the_other(commune):
    first, second, third = several(commune, {}, {"phone": PHONE}, {"address": "Số 5", "code": "H3"})
    commune.duplicates.merge(first, second, keep=second)
    commune.duplicates.merge(first, third, keep=third)
    assert commune.register.family(first).code == "H3"
    commune.duplicates.undo()
    kept = commune.register.family(first)
    assert (kept.phone, kept.address, kept.code) == (PHONE, "", "")
    commune.duplicates.undo()
    assert [commune.register.family(one).phone for one in (first, second, third)] == ["", PHONE, ""]
    assert len(names(commune)) == 3


def test_the_history_of_a_merged_household_is_that_of_both(commune, twins):
    first, second = twins
    commune.register.edit_family(second, note="mới chuyển đến")
    before = {line.dot for one in twins for line in commune.history.of(one)}
    commune.duplicates.merge(first, second)
    for one in twins:
        lines = commune.history.of(one)
        assert {line.dot for line in lines} > before
        assert [line.at for line in lines] == sorted(line.at for line in lines)
    assert any(line.entity == "pair" for line in commune.history.of(second))


def test_a_removed_household_that_is_brought_back_waits_again(commune, twins):
    commune.duplicates.merge(*twins)
    commune.register.restore_family(twins[1])
    assert [line.state for line in commune.duplicates.open()] == [PairState.RETURNED]
    commune.duplicates.merge(*twins)
    assert commune.duplicates.open() == []


def test_what_is_no_pair_is_refused(commune, twins):
    first, second = twins
    third = a_family(commune, "Lê Thị Mai")
    with acts(commune), pytest.raises(NotAPair):
        commune.duplicates.merge(first, first)
    with acts(commune), pytest.raises(NotAPair):
        commune.duplicates.merge(first, second, keep=third)
    with acts(commune), pytest.raises(NotFound):
        commune.duplicates.distinct(first, uuid4())
    commune.register.remove_family(third)
    with acts(commune), pytest.raises(NotAPair):
        commune.duplicates.merge(first, third)


def test_a_receiving_office_merges_nothing_of_a_commune(receiver):
    village = receiver.register.add_village("Thôn Đông")
    assert village
    first, second = a_family(receiver), a_family(receiver)
    with receiver._core.database.bookkeeping() as session:
        session.connection().info["capturing"] = True
        session.connection().exec_driver_sql("UPDATE village SET office_id = ?", (uuid4().bytes,))
    for decide in (receiver.duplicates.merge, receiver.duplicates.distinct):
        with acts(receiver), pytest.raises(WrongRole):
            decide(first, second)


def test_the_people_of_both_households_are_in_the_one_that_goes_on(commune):
    first, second = sorted(several(commune, {}, {}))
    person = a_subject(commune, SubjectKind.CITIZEN, family_id=second)
    commune.duplicates.merge(first, second)
    assert [one.id for one in commune.citizens.members(first)] == [person]
    commune.duplicates.undo()
    assert commune.citizens.members(first) == []
    assert [one.id for one in commune.citizens.members(second)] == [person]
