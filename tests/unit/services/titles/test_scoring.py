"""Score sheets: every entry durable at once, nothing impossible, nothing undone behind a back."""

from uuid import uuid4

import pytest

from desktop.db.failures import NotFound
from desktop.domain.failures import (
    AnswerWrongKind,
    ItemUnknown,
    PointsNotHalf,
    PointsOutOfRange,
)
from desktop.domain.subjects import SubjectKind, Zone
from desktop.domain.year import Stage
from desktop.progress import Cancelled
from desktop.services.titles.failures import NotRegistered, SheetDecided
from desktop.services.titles.scoring import Filled
from tests.builders import (
    YEAR,
    a_family,
    an_office,
    decided,
    full_marks,
    key,
    registered,
    scored,
    with_families,
)
from tests.rawdata import acts, key_of, raw, tables

FAMILY = SubjectKind.FAMILY
BAD = [
    ("1.1", 10.5, PointsOutOfRange),
    ("1.1", -0.5, PointsOutOfRange),
    ("1.1", 7.3, PointsNotHalf),
    ("1.1", True, AnswerWrongKind),
    ("9.9", 1.0, ItemUnknown),
]


@pytest.fixture
def families(commune):
    """Three families registered for the year."""
    families = with_families(commune, 3)
    registered(commune)
    return families


def answers(workplace, family, stage=Stage.COMMUNE):
    return dict(workplace.scoring.sheet(key(family, stage)).answers)


def test_an_empty_sheet_can_be_looked_at(commune, families):
    view = commune.scoring.sheet(key(families[0]))
    assert (view.answers, view.note, view.others, view.decided) == ({}, "", {}, False)
    assert (view.streak, view.years, view.score.complete) == (0, (), False)
    assert view.name == commune.register.family(families[0]).head_name


def test_each_entry_is_one_act_and_there_at_once(commune, families):
    sheet = key(families[0], Stage.SELF)
    with acts(commune, "sheet.score"):
        assert commune.scoring.enter(sheet, "1.1", 7.5).total == 7.5
    with acts(commune, "sheet.score"):
        assert commune.scoring.enter(sheet, "1.2", 4).total == 11.5
    with acts(commune, "sheet.score"):
        assert commune.scoring.enter(sheet, "1.1", None).total == 4
    with acts(commune):
        commune.scoring.enter(sheet, "1.2", 4)
    assert answers(commune, families[0], Stage.SELF) == {"1.2": 4}


def test_clearing_what_was_never_entered_leaves_nothing_behind(commune, families):
    with acts(commune):
        commune.scoring.enter(key(families[0]), "1.1", None)
        commune.scoring.save(key(families[0]), {})


@pytest.mark.parametrize(("item", "value", "failure"), BAD)
def test_what_cannot_be_is_refused_and_the_sheet_is_as_it_was(
    commune, families, item, value, failure
):
    commune.scoring.enter(key(families[0]), "1.1", 5.0)
    with acts(commune), pytest.raises(failure):
        commune.scoring.enter(key(families[0]), item, value)
    with acts(commune), pytest.raises(failure):
        commune.scoring.save(key(families[0]), {"1.2": 5.0, item: value})
    with acts(commune), pytest.raises(failure):
        commune.scoring.fill(FAMILY, YEAR, [
            Filled(families[1], Stage.SELF, {"1.1": 1.0}),
            Filled(families[2], Stage.SELF, {item: value}),
        ])  # fmt: skip
    assert answers(commune, families[0]) == {"1.1": 5.0}
    assert answers(commune, families[1], Stage.SELF) == {}


def test_only_who_is_registered_is_scored(commune, families):
    stranger = a_family(commune, "Lý Thị Yến")
    commune.register.withdraw([families[1]], YEAR)
    for family in (stranger, families[1]):
        with acts(commune), pytest.raises(NotRegistered):
            commune.scoring.enter(key(family), "1.1", 5.0)
        with acts(commune), pytest.raises(NotRegistered):
            commune.scoring.fill(FAMILY, YEAR, [Filled(family, Stage.SELF, {"1.1": 5.0})])
    with acts(commune), pytest.raises(NotRegistered):
        commune.scoring.enter(key(families[0], year=YEAR + 1), "1.1", 5.0)
    with acts(commune), pytest.raises(NotFound):
        commune.scoring.enter(key(uuid4()), "1.1", 5.0)
    with pytest.raises(NotFound):
        commune.scoring.sheet(key(uuid4()))


def test_a_whole_sheet_replaces_what_was_there(commune, families):
    commune.scoring.enter(key(families[0]), "1.1", 5.0)
    with acts(commune, "sheet.score"):
        score = commune.scoring.save(key(families[0]), full_marks(commune), "  xem minh chứng ")
    assert (score.complete, score.passed, score.rating) == (True, True, "Tốt")
    view = commune.scoring.sheet(key(families[0]))
    assert (view.answers, view.note) == (full_marks(commune), "xem minh chứng")
    commune.scoring.save(key(families[0]), {"1.1": 1.0})
    assert answers(commune, families[0]) == {"1.1": 1.0}
    assert commune.scoring.sheet(key(families[0])).note == "xem minh chứng"


def test_a_note_is_kept_without_points(commune, families):
    with acts(commune, "sheet.score"):
        commune.scoring.note(key(families[0]), "thiếu giấy khen")
    view = commune.scoring.sheet(key(families[0]))
    assert (view.note, view.answers) == ("thiếu giấy khen", {})


def test_the_stages_stand_side_by_side(commune, families):
    commune.scoring.enter(key(families[0], Stage.SELF), "1.1", 9.0)
    commune.scoring.enter(key(families[0], Stage.VILLAGE), "1.1", 7.0)
    view = commune.scoring.sheet(key(families[0], Stage.COMMUNE))
    assert view.answers == {}
    assert view.others == {Stage.SELF: {"1.1": 9.0}, Stage.VILLAGE: {"1.1": 7.0}}


def test_a_sheet_keeps_the_checklist_and_the_zone_it_was_begun_with(commune, families):
    commune.scoring.enter(key(families[0]), "1.1", 5.0)
    commune.register.edit_family(families[0], zone=Zone.DIFFICULT)
    commune.checklists.choose(FAMILY, YEAR, "gia-dinh-hoc-tap-qd448-2015@1")
    begun, fresh = (commune.scoring.sheet(key(one)) for one in families[:2])
    assert (begun.checklist.reference, begun.zone) == ("minh-hoa-gia-dinh@1", Zone.GENERAL)
    assert fresh.checklist.reference == "gia-dinh-hoc-tap-qd448-2015@1"
    commune.scoring.enter(key(families[0]), "1.2", 5.0)
    full = dict.fromkeys(begun.checklist.by_code, 9.0)
    commune.scoring.fill(FAMILY, YEAR, [Filled(families[0], Stage.COMMUNE, full)])
    assert commune.scoring.sheet(key(families[0])).score.total == 90


def test_many_sheets_are_one_act(commune, families):
    filled = [Filled(one, stage, full_marks(commune)) for one in families for stage in Stage]
    with acts(commune, "sheet.score"):
        assert commune.scoring.fill(FAMILY, YEAR, filled) == 9
    with acts(commune):
        commune.scoring.fill(FAMILY, YEAR, filled)
    lines = commune.scoring.progress(FAMILY, YEAR, Stage.VILLAGE)
    assert [(line.total, line.state) for line in lines] == [(95.0, "passed")] * 3


def test_filling_many_sheets_keeps_their_notes(commune, families):
    commune.scoring.note(key(families[0]), "thiếu giấy khen")
    scored(commune, families)
    assert commune.scoring.sheet(key(families[0])).note == "thiếu giấy khen"
    marks = full_marks(commune)
    commune.scoring.fill(FAMILY, YEAR, [Filled(families[0], Stage.COMMUNE, marks, "đã đủ")])
    assert commune.scoring.sheet(key(families[0])).note == "đã đủ"


def test_one_sheet_twice_among_many_counts_as_its_last(commune, families):
    filled = [Filled(families[0], Stage.SELF, {"1.1": points}) for points in (1.0, 2.0)]
    commune.scoring.fill(FAMILY, YEAR, filled)
    assert answers(commune, families[0], Stage.SELF) == {"1.1": 2.0}
    assert commune.history.verify().ok


def test_filling_that_is_stopped_fills_nothing(commune, families):
    class Stop:
        def step(self, done, _total):
            if done == 2:
                raise Cancelled

    before = tables(commune.data_file, key_of(commune))
    filled = [Filled(one, Stage.SELF, full_marks(commune)) for one in families]
    with pytest.raises(Cancelled):
        commune.scoring.fill(FAMILY, YEAR, filled, Stop())
    assert tables(commune.data_file, key_of(commune)) == before


def test_the_last_entries_are_taken_back_and_done_again_one_by_one(commune, families):
    sheet, other = key(families[0]), key(families[1], Stage.SELF)
    commune.scoring.enter(sheet, "1.1", 5.0)
    commune.scoring.enter(sheet, "1.1", 6.0)
    commune.scoring.enter(other, "1.2", 7.0)
    with acts(commune, "sheet.undo"):
        assert commune.scoring.undo() == other
    assert commune.scoring.undo() == sheet
    assert answers(commune, families[0]) == {"1.1": 5.0}
    assert commune.scoring.undo() == sheet
    assert answers(commune, families[0]) == {}
    with acts(commune):
        assert commune.scoring.undo() is None
    with acts(commune, "sheet.redo"):
        assert commune.scoring.redo() == sheet
    assert commune.scoring.redo() == sheet
    assert answers(commune, families[0]) == {"1.1": 6.0}
    assert commune.scoring.redo() == other
    assert commune.scoring.redo() is None


def test_a_new_entry_ends_what_could_be_done_again(commune, families):
    commune.scoring.enter(key(families[0]), "1.1", 5.0)
    commune.scoring.undo()
    commune.scoring.enter(key(families[0]), "1.2", 5.0)
    assert commune.scoring.redo() is None
    assert answers(commune, families[0]) == {"1.2": 5.0}


def test_taking_back_does_not_undo_what_came_another_way(commune, families):
    commune.scoring.enter(key(families[0]), "1.1", 5.0)
    scored(commune, families)  # the whole village's sheets are taken over from its book
    with acts(commune):
        assert commune.scoring.undo() is None
    assert answers(commune, families[0]) == full_marks(commune)


def test_who_is_recognised_is_not_scored_any_more(commune, families):
    scored(commune, families)
    commune.scoring.enter(key(families[0]), "1.1", 9.0)
    decided(commune)
    view = commune.scoring.sheet(key(families[0]))
    assert view.decided
    marks = full_marks(commune)
    for act in (
        lambda: commune.scoring.enter(key(families[0]), "1.1", 5.0),
        lambda: commune.scoring.save(key(families[0]), {}),
        lambda: commune.scoring.note(key(families[0]), "x"),
        lambda: commune.scoring.fill(FAMILY, YEAR, [Filled(families[0], Stage.SELF, marks)]),
        commune.scoring.undo,
    ):
        with acts(commune), pytest.raises(SheetDecided):
            act()


def test_progress_lists_who_is_registered_by_given_name_with_the_state_of_the_sheet(
    commune, families
):
    commune.scoring.enter(key(families[0]), "1.1", 5.0)
    commune.scoring.save(key(families[1]), full_marks(commune, 5.0))
    commune.register.remove_family(families[2])
    lines = {
        line.subject_id: line for line in commune.scoring.progress(FAMILY, YEAR, Stage.COMMUNE)
    }
    assert lines.keys() == set(families[:2])
    assert (lines[families[0]].state, lines[families[0]].total) == ("partial", 5.0)
    assert (lines[families[1]].state, lines[families[1]].rating) == ("failed", "Chưa đạt")
    village = commune.register.family(families[0]).village_id
    (line,) = commune.scoring.progress(FAMILY, YEAR, Stage.COMMUNE, village)
    assert line.subject_id == families[0]


def test_a_sheet_of_a_checklist_this_pc_lacks_is_kept_and_not_scored(commune, families):
    commune.scoring.enter(key(families[0]), "1.1", 5.0)
    with raw(commune.data_file, key_of(commune)) as connection:  # a later release wrote it
        connection.execute("UPDATE sheet SET zone = 'an island'")
    database = commune._core.database
    found = database.derive("sheet", {
        "checklist": "minh-hoa-gia-dinh@1", "points": {"1.1": 5.0}, "zone": "an island",
    })  # fmt: skip
    assert found == {"total": None, "rating": "", "state": "unknown"}
    missing = database.derive("sheet", {"checklist": "x@9", "points": {}, "zone": "general"})
    assert missing["state"] == "unknown"


def test_streaks_run_over_years(tmp_path, opened):
    office = opened(an_office(tmp_path))
    family = a_family(office)
    for year in (2021, 2023, 2024, 2025):
        office.register.register_for_year([family], year)
        scored(office, [family], year=year)
        decided(office, year=year)
    office.register.register_for_year([family], YEAR)
    view = office.scoring.sheet(key(family))
    assert (view.years, view.streak) == ((2021, 2023, 2024, 2025), 3)
    (candidate,) = office.recognition.qualify(FAMILY, YEAR).not_qualified
    assert candidate.streak == 4  # with this year, if it is recognised
