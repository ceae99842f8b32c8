"""The trail of readings: who opened, exported or printed whose data, kept by the batch."""

import datetime as dt

import pytest

from desktop.db.failures import DiskFull
from desktop.domain.meeting import Vote
from desktop.domain.subjects import SubjectKind
from desktop.services.register.families import FamilyQuery
from desktop.services.register.readings import BATCH, ReadLine, Way
from desktop.services.titles.meetings import Held
from tests.builders import (
    OFFICER,
    PASSWORD,
    YEAR,
    a_family,
    an_entrance,
    an_office,
    at,
    decided,
    registered,
    scored,
    with_families,
)
from tests.rawdata import acts, key_of, raw

TODAY = f"{YEAR}-11-21"
pytestmark = pytest.mark.engines


def line(way, place="", days=1, first=TODAY, last=TODAY):
    return ReadLine(OFFICER, way, place, days, first, last)


def rows(workplace):
    with raw(workplace.data_file, key_of(workplace)) as connection:
        return connection.execute("SELECT way, times FROM reading ORDER BY way").fetchall()


def test_opening_exporting_and_printing_are_told_and_nothing_is_journaled(commune, tmp_path):
    family = a_family(commune)
    registered(commune)
    scored(commune, [family])
    decision = decided(commune)
    village = commune.register.villages()[0]
    with acts(commune):
        commune.readings.saw([family])
        commune.listing.write(FamilyQuery(), tmp_path / "a.xlsx", "Hộ")
        commune.listing.write(FamilyQuery("Bình", village.id), tmp_path / "b.xlsx", "Hộ")
        commune.certificates.batch(decision)
        found = commune.readings.of(family)
    assert set(found) == {
        line(Way.OPENED), line(Way.CERTIFICATE), line(Way.LIST, "Xã Bình Hòa"),
        line(Way.PART, "Thôn Đông"),
    }  # fmt: skip


def test_what_others_were_read_for_is_not_told(commune):
    families = with_families(commune, 2)
    commune.readings.saw([families[0]])
    villages = commune.register.villages()
    commune.readings.listed(SubjectKind.FAMILY, villages[1].id, part=False)
    commune.readings.listed(SubjectKind.CLAN, None, part=False)
    assert commune.readings.of(families[0]) == [line(Way.OPENED)]


def test_a_decision_and_minutes_are_told_to_whom_they_name(commune, tmp_path):
    named, other = a_family(commune), a_family(commune, "Đỗ Thị Ba")
    registered(commune)
    scored(commune, [named])
    decision = decided(commune)
    village = commune.register.villages()[0].id
    day = dt.date(YEAR, 11, 5)
    votes = {named: Vote(7, 0)}
    commune.meetings.hold(
        Held(village, SubjectKind.FAMILY, YEAR, day, "Nhà văn hóa", "Lê A", "Lê B", 9, 7, votes)
    )
    commune.papers.decision(decision, tmp_path / "quyết định.pdf")
    commune.papers.minutes(commune.meetings.of_year(YEAR)[0], tmp_path / "biên bản.pdf")
    assert set(commune.readings.of(named)) == {
        line(Way.DECISION, "128/QĐ-UBND"), line(Way.MINUTES, "2026-11-05"),
    }  # fmt: skip
    assert commune.readings.of(other) == []


def test_what_leaves_the_screen_is_kept_at_once(commune, tmp_path):
    family = a_family(commune)
    commune.readings.saw([family])
    assert rows(commune) == []
    commune.listing.write(FamilyQuery(), tmp_path / "a.xlsx", "Hộ")
    assert rows(commune) == [("list.family", 1), ("opened", 1)]


def test_rows_that_were_copied_are_told_one_by_one_and_many_as_a_part(commune):
    families = with_families(commune, BATCH + 1)
    commune.readings.copied(SubjectKind.FAMILY, families[:1])
    assert commune.readings.of(families[0]) == [line(Way.COPIED)]
    assert commune.readings.of(families[1]) == []
    commune.readings.copied(SubjectKind.FAMILY, families)
    assert commune.readings.of(families[1]) == [line(Way.PART, "Xã Bình Hòa")]


def test_a_village_that_was_opened_is_no_list_of_it(commune):
    village = commune.register.add_village("Thôn Đông")
    commune.readings.saw([village])
    commune.readings.listed(SubjectKind.FAMILY, village, part=False)
    assert commune.readings.of(village) == [line(Way.OPENED)]


def test_a_day_is_one_row_and_days_are_counted(tmp_path, opened):
    office = an_office(tmp_path, clock=at(18))
    data_file, family = office.data_file, a_family(office)
    office.close()
    for day in (19, 20, 21):
        office = opened(an_entrance(data_file, at(day)).open(OFFICER, PASSWORD))
        for _time in range(5):
            office.readings.saw([family])
            office.readings.keep()
        if day < 21:
            office.close()
    assert rows(office) == [("opened", 5)] * 3
    first = f"{YEAR}-11-19"
    assert office.readings.of(family) == [line(Way.OPENED, days=3, first=first)]


def test_readings_are_written_by_the_batch_and_when_the_file_is_let_go_of(commune):
    families = with_families(commune, BATCH)
    commune.readings.saw(families[:-1])
    assert rows(commune) == []
    commune.readings.saw(families[-1:])
    assert len(rows(commune)) == BATCH
    commune.readings.saw(families[:1])
    data_file = commune.data_file
    commune.close()
    again = an_entrance(data_file).open(OFFICER, PASSWORD)
    try:
        assert sorted(times for _way, times in rows(again)) == [1] * (BATCH - 1) + [2]
    finally:
        again.close()


def test_old_readings_are_dropped_and_there_are_never_too_many(commune, monkeypatch):
    families = with_families(commune, 6)
    commune.readings.saw(families[:2])
    commune.readings.keep()
    with raw(commune.data_file, key_of(commune)) as connection:
        connection.execute("UPDATE reading SET day = '2024-11-20'")
    commune.readings.saw(families[2:4])
    commune.readings.keep()
    assert len(rows(commune)) == 4, "two days, however far apart"
    monkeypatch.setattr("desktop.services.register.readings.DAYS", 1)
    commune.readings.saw(families[2:4])
    commune.readings.keep()
    assert len(rows(commune)) == 2
    with raw(commune.data_file, key_of(commune)) as connection:
        connection.execute("UPDATE reading SET day = '2026-11-19'")
    monkeypatch.setattr("desktop.services.register.readings.MOST", 3)
    commune.readings.saw(families[4:])
    commune.readings.keep()
    assert commune.readings.of(families[2]) == []
    assert commune.readings.of(families[5]) == [line(Way.OPENED)]


def test_what_could_not_be_written_is_kept_for_the_next_time(commune, monkeypatch, caplog):
    family = a_family(commune)
    database = commune._core.database

    def full():
        raise DiskFull(file="x")

    with monkeypatch.context() as broken:
        broken.setattr(database, "bookkeeping", full)
        commune.readings.saw([family])
        commune.readings.keep()
    assert "not kept yet" in caplog.text
    assert commune.readings.of(family) == [line(Way.OPENED)]


def test_erasure_takes_the_trail_along(commune):
    family = a_family(commune)
    commune.readings.saw([family])
    commune.readings.keep()
    commune.erasing.erase(family)
    assert rows(commune) == []


def test_nothing_is_kept_of_who_was_erased_before_it_was_written(commune):
    family = a_family(commune)
    commune.readings.saw([family])
    commune.erasing.erase(family)
    commune.readings.keep()
    with raw(commune.data_file, key_of(commune)) as connection:
        assert connection.execute("SELECT * FROM reading").fetchall() == []
