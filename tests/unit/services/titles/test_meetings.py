"""Village meetings: held, voted, kept, and put on paper."""

import datetime as dt
from uuid import uuid4

import pytest

from desktop.db.failures import NotFound
from desktop.domain.failures import MeetingImpossible
from desktop.domain.meeting import Ballot, Vote
from desktop.domain.subjects import SubjectKind
from desktop.domain.year import Stage
from desktop.services.titles.failures import MeetingIncomplete
from desktop.services.titles.meetings import Held
from tests.builders import YEAR, decided, registered, scored, with_families
from tests.rawdata import acts


@pytest.fixture
def families(commune):
    families = with_families(commune, 4, ("Thôn Đông",))
    registered(commune)
    return families


def held(commune, families, **others):
    given = {
        "village_id": commune.register.villages()[0].id,
        "kind": SubjectKind.FAMILY,
        "year": YEAR,
        "held_on": dt.date(YEAR, 11, 10),
        "place": "Nhà văn hóa thôn Đông",
        "chair": "Phạm Văn Bảy",
        "secretary": "Đỗ Thị Mai",
        "invited": 40,
        "present": 30,
        "votes": {families[0]: Vote(29, 1), families[1]: Vote(10, 20)},
        "ballot": Ballot.SECRET,
        "remarks": "một ý kiến khác",
    }
    return Held(**{**given, **others})


def test_a_meeting_is_kept_as_its_secretary_wrote_it(commune, families):
    with acts(commune, "meeting.hold"):
        meeting = commune.meetings.hold(held(commune, families, chair="  Phạm  Văn Bảy "))
    (row,) = commune.meetings.of_year(YEAR)
    assert (row.id, row.village, row.held_on) == (meeting, "Thôn Đông", "2026-11-10")
    assert (row.chair, row.invited, row.present, row.ballot) == ("Phạm Văn Bảy", 40, 30, "secret")
    assert row.votes == {families[0].hex: [29, 1], families[1].hex: [10, 20]}
    assert commune.meetings.of_year(YEAR - 1) == []


@pytest.mark.parametrize(
    ("wrong", "failure"),
    [
        ({"chair": " "}, MeetingIncomplete),
        ({"secretary": ""}, MeetingIncomplete),
        ({"place": ""}, MeetingIncomplete),
        ({"present": 41}, MeetingImpossible),
        ({"invited": 0, "present": 0}, MeetingImpossible),
        ({"present": -1}, MeetingImpossible),
        ({"votes": {uuid4(): Vote(30, 1)}}, MeetingImpossible),
        ({"votes": {uuid4(): Vote(-1)}}, MeetingImpossible),
        ({"village_id": uuid4()}, NotFound),
    ],
)
def test_a_meeting_that_cannot_have_been_is_refused(commune, families, wrong, failure):
    with acts(commune), pytest.raises(failure):
        commune.meetings.hold(held(commune, families, **wrong))
    assert commune.meetings.of_year(YEAR) == []


def test_the_papers_of_a_year_are_written(commune, families, tmp_path):
    scored(commune, families, Stage.VILLAGE)
    commune.meetings.hold(held(commune, families))
    decision = decided(commune)
    (row,) = commune.meetings.of_year(YEAR)
    with acts(commune):  # reading leaves no trace but paper
        commune.papers.minutes(row, tmp_path / "biên bản.pdf")
        commune.papers.report(YEAR, tmp_path / "báo cáo.pdf")
        assert commune.papers.decision(decision, tmp_path / "quyết định.pdf") == 4
    for name in ("biên bản", "báo cáo", "quyết định"):
        assert (tmp_path / f"{name}.pdf").read_bytes().startswith(b"%PDF")


def test_a_year_without_anything_still_has_its_report(commune, tmp_path):
    commune.papers.report(YEAR, tmp_path / "báo cáo.pdf")
    assert (tmp_path / "báo cáo.pdf").stat().st_size > 1_000
