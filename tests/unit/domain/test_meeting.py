"""The village meeting: quorum and votes."""

import datetime as dt
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.failures import MeetingImpossible
from desktop.domain.meeting import Ballot, Meeting, MeetingRules, Outcome, Vote, needed

DAY = dt.date(2026, 11, 8)


def a_meeting(invited: int = 100, present: int = 70, rules: MeetingRules | None = None) -> Meeting:
    return Meeting(
        village="Thôn Thượng",
        year=2026,
        date=DAY,
        place="Nhà văn hóa thôn",
        chair="Lê Văn Bình",
        secretary="Trần Thị Hoa",
        invited=invited,
        present=present,
        rules=rules or MeetingRules(),
    )


@given(st.integers(0, 2000), st.integers(1, 100))
def test_the_number_needed_is_the_smallest_that_makes_the_share(people: int, percent: int) -> None:
    fewest = needed(people, percent)
    assert fewest >= Fraction(people * percent, 100) > fewest - 1


@pytest.mark.parametrize(("present", "enough"), [(59, False), (60, True), (100, True)])
def test_sixty_per_cent_of_the_invited_make_a_quorum(present: int, enough: object) -> None:
    assert a_meeting(present=present).has_quorum is enough


@pytest.mark.parametrize(
    ("vote", "outcome"),
    [
        (Vote(42, 28), Outcome.PROPOSED),
        (Vote(41, 29), Outcome.NOT_PROPOSED),
        (Vote(42, 0), Outcome.PROPOSED),
        (Vote(0, 70, "Đề nghị xem lại tiêu chí 2.2"), Outcome.NOT_PROPOSED),
    ],
)
def test_sixty_per_cent_of_those_present_propose(vote: Vote, outcome: Outcome) -> None:
    meeting = a_meeting()
    assert meeting.majority == 42
    assert meeting.outcome(vote) is outcome


def test_without_a_quorum_no_vote_proposes() -> None:
    assert a_meeting(present=59).outcome(Vote(59)) is Outcome.NO_QUORUM


def test_an_office_may_set_its_own_rules() -> None:
    meeting = a_meeting(rules=MeetingRules(quorum_percent=71, approval_percent=50, posting_days=5))
    assert not meeting.has_quorum
    assert meeting.majority == 35
    assert meeting.posted_until == dt.date(2026, 11, 13)


def test_the_list_hangs_out_ten_days_and_hands_are_shown_unless_said_otherwise() -> None:
    meeting = a_meeting()
    assert meeting.posted_until == dt.date(2026, 11, 18)
    assert meeting.ballot is Ballot.SHOW_OF_HANDS


@pytest.mark.parametrize(
    ("invited", "present", "problem"),
    [(0, 0, "counts"), (10, -1, "counts"), (10, 11, "more_present_than_invited")],
)
def test_impossible_counts_are_refused(invited: int, present: int, problem: str) -> None:
    with pytest.raises(MeetingImpossible) as caught:
        a_meeting(invited, present)
    assert caught.value.facts == {"problem": problem}


@pytest.mark.parametrize("vote", [Vote(71), Vote(40, 31), Vote(-1), Vote(5, -1)])
def test_more_votes_than_people_are_refused(vote: Vote) -> None:
    with pytest.raises(MeetingImpossible):
        a_meeting().outcome(vote)


@pytest.mark.parametrize(
    ("quorum", "approval", "days"),
    [(0, 60, 10), (101, 60, 10), (60, 0, 10), (60, 101, 10), (60, 60, -1)],
)
def test_rules_that_cannot_be_met_are_refused(quorum: int, approval: int, days: int) -> None:
    with pytest.raises(MeetingImpossible):
        MeetingRules(quorum, approval, days)
