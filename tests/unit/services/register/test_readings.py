"""What pages read: the year at a glance, the history of a record, the state of the file."""

from uuid import uuid4

import pytest

from desktop.domain.subjects import SubjectKind
from desktop.domain.year import Phase, Stage
from desktop.services.doctor import Examined, examine
from desktop.services.register.families import FamilyQuery
from desktop.services.status import status_of
from desktop.services.titles.overview import TaskKind
from tests.builders import (
    YEAR,
    a_commune_in_november,
    a_family,
    a_second_pc,
    decided,
    enrolled,
    full_marks,
    joined,
    key,
    registered,
    scored,
    with_families,
)
from tests.rawdata import key_of, raw

FAMILY = SubjectKind.FAMILY


def tasks(workplace, year=YEAR):
    return {task.kind: task.count for task in workplace.overview.year(year).tasks}


@pytest.fixture
def november(tmp_path, opened):
    """Twelve families, all scored by themselves, two thirds by their village, one third here."""
    return opened(a_commune_in_november(tmp_path))


def test_the_counts_of_a_year_are_computed(november):
    counts = november.overview.year(YEAR).counts[FAMILY]
    assert counts == (12, 12, 12, 8, 4, 12, 12, 0)
    decided(november)
    assert november.overview.year(YEAR).counts[FAMILY].recognised == 12
    assert november.overview.year(YEAR + 1).last_year[FAMILY].recognised == 12
    assert november.overview.year(YEAR).counts[SubjectKind.CLAN].subjects == 0


def test_a_family_that_left_is_counted_nowhere(november):
    before = november.overview.year(YEAR)
    gone = november.register.page(FamilyQuery())[0]
    november.register.remove_family(gone.id)
    after = november.overview.year(YEAR)
    assert after.counts[FAMILY].subjects == before.counts[FAMILY].subjects - 1
    assert after.counts[FAMILY].registered == before.counts[FAMILY].registered - 1
    assert sum(one.registered for one in after.villages) == after.counts[FAMILY].registered


def test_who_is_not_registered_is_not_hidden_by_who_left(commune):
    families = with_families(commune, 3)
    commune.register.register_for_year(families[:2], YEAR)
    commune.register.remove_family(families[0])
    assert tasks(commune)[TaskKind.NOT_REGISTERED] == 1


def test_villages_tell_how_far_they_are(november):
    villages = november.overview.year(YEAR).villages
    assert [one.name for one in villages] == ["Thôn Đông", "Thôn Hạ"]
    assert sum(one.village_scored for one in villages) == 8
    assert sum(one.unfinished for one in villages) == 4


def test_what_is_left_to_do_follows_from_what_is_done(commune, receiver, tmp_path):
    assert tasks(commune) == {
        TaskKind.NO_FAMILIES: 1, TaskKind.NO_RECEIVER: 1, TaskKind.BACKUP: 1,
    }  # fmt: skip
    families = with_families(commune, 2)
    assert tasks(commune)[TaskKind.NOT_REGISTERED] == 2
    registered(commune)
    assert tasks(commune)[TaskKind.UNFINISHED_SHEETS] == 2
    scored(commune, families)
    assert tasks(commune)[TaskKind.READY_TO_DECIDE] == 2
    decision = decided(commune)
    assert tasks(commune)[TaskKind.CERTIFICATES] == 2
    commune.certificates.write([decision], tmp_path / "giấy.pdf")
    enrolled(commune, receiver, tmp_path)
    assert tasks(commune)[TaskKind.UNSENT] == commune.exchange.unsent().changes
    (result,) = receiver.reception.receive(commune.exchange.send(tmp_path).files, tmp_path)
    commune.reception.receive([result.receipt])
    commune.backups.make()
    assert tasks(commune) == {}


def test_a_second_pc_joins_before_anything_else_and_a_receiving_office_enrols(
    commune, receiver, tmp_path, opened
):
    second = opened(a_second_pc(commune, tmp_path))
    assert tasks(second) == {TaskKind.NOT_JOINED: 1}
    joined(second, commune, tmp_path)
    assert TaskKind.NOT_JOINED not in tasks(second)
    assert TaskKind.NO_COMMUNES in tasks(receiver)
    enrolled(commune, receiver, tmp_path)
    assert TaskKind.NO_COMMUNES not in tasks(receiver)


def test_the_phases_of_the_year_know_their_days(november):
    phases = {line.phase: line for line in november.overview.year(YEAR).phases}
    assert phases[Phase.MEETINGS].current
    assert phases[Phase.MEETINGS].days_left == 4
    assert phases[Phase.SELF_SCORING].finished
    assert (phases[Phase.SELF_SCORING].done, phases[Phase.SELF_SCORING].of) == (12, 12)
    assert november.overview.years() == [YEAR]


def test_the_history_of_a_record_tells_who_changed_what_from_what(commune):
    family = a_family(commune, "Phạm Văn Bình")
    commune.register.edit_family(family, head_name="Phạm Văn Đức", phone="0912345678")
    commune.register.register_for_year([family], YEAR)
    commune.scoring.enter(key(family, Stage.SELF), "1.1", 5.0)
    lines = commune.history.of(family)
    assert [line.action for line in lines] == [
        "family.add", "family.edit", "family.register", "sheet.score",
    ]  # fmt: skip
    assert {line.officer for line in lines} == {commune.officer.name}
    assert lines[1].fields == {"head_name": "Phạm Văn Đức", "phone": "0912345678"}
    assert lines[1].before == {"head_name": "Phạm Văn Bình"}
    assert lines[3].fields["points"] == {"1.1": 5.0}
    assert commune.history.of(uuid4()) == []


def test_no_entry_of_a_sheet_is_missing_from_the_history(commune):
    family = a_family(commune, "Phạm Văn Bình")
    commune.register.register_for_year([family], YEAR)
    for stage in Stage:
        for points in (5.0, 6.5, 5.0):
            commune.scoring.enter(key(family, stage), "1.1", points)
            commune.scoring.enter(key(family, stage), "1.2", points)
        commune.scoring.save(key(family, stage), {"2.1": 4.0}, "xem lại")
    told = [line.fields for line in commune.history.of(family) if line.entity == "sheet"]
    assert len(told) == len(Stage) * 7
    assert [line["note"] for line in told if "note" in line] == ["xem lại"] * len(Stage)


def test_a_healthy_file_passes_every_check(november):
    for check in examine(november):
        assert check.ok or check.name is Examined.SPACE, check


@pytest.mark.parametrize(
    ("harm", "found"),
    [
        ("UPDATE family SET search = 'x'", Examined.DERIVED),
        ("UPDATE sheet SET total = 1 WHERE stage = 'self'", Examined.DERIVED),
        ("DELETE FROM village", Examined.REFERENCES),
        ("UPDATE change SET action = 'x' WHERE seq = 5", Examined.JOURNAL),
        ("UPDATE alembic_version SET version_num = '0000'", Examined.SCHEMA),
    ],
)
def test_harm_done_behind_the_program_is_found(november, harm, found):
    with raw(november.data_file, key_of(november)) as connection:
        connection.execute(harm)
    assert found in {check.name for check in examine(november) if not check.ok}


def test_the_standing_of_two_files_that_hold_the_same_is_the_same(november, receiver, tmp_path):
    enrolled(november, receiver, tmp_path)
    (result,) = receiver.reception.receive(november.exchange.send(tmp_path).files, tmp_path)
    here, there = status_of(november), status_of(receiver)
    assert here.digest == there.digest
    assert here.years == there.years
    assert (here.unsent, there.unsent) == (here.vector[november.writer], 0)
    november.reception.receive([result.receipt])
    assert status_of(november).unsent == 0
    november.scoring.enter(key(november.register.page(FamilyQuery())[0].id), "1.1", 1.0)
    after = status_of(november)
    assert (after.unsent, after.digest != there.digest) == (1, True)


def test_full_marks_are_what_a_sheet_can_hold(commune):
    assert len(full_marks(commune)) == len(commune.checklists.of(FAMILY, YEAR).items)
