"""The village meeting (họp bình xét): who must be there, how it votes, what it proposes.

The programme's own rules for the meeting could not be found. The defaults are those of the sister
title "Gia đình văn hóa", which the same people vote on at the same meeting: 60 per cent of those
invited make a quorum, 60 per cent of those present propose, the list is posted for ten days. An
office may set its own.
"""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from desktop.domain.failures import MeetingImpossible


class Ballot(StrEnum):
    """How votes are given."""

    SECRET = "secret"  # noqa: S105 - a ballot, not a password
    """Bỏ phiếu kín."""
    SHOW_OF_HANDS = "show_of_hands"
    """Giơ tay biểu quyết."""


class Outcome(StrEnum):
    """What a vote comes to."""

    PROPOSED = "proposed"
    NOT_PROPOSED = "not_proposed"
    NO_QUORUM = "no_quorum"


@dataclass(frozen=True, slots=True)
class MeetingRules:
    """The shares a meeting needs, in whole per cent, and how long its list hangs out."""

    quorum_percent: int = 60
    approval_percent: int = 60
    posting_days: int = 10

    def __post_init__(self) -> None:
        if not (0 < self.quorum_percent <= 100 and 0 < self.approval_percent <= 100):
            raise MeetingImpossible(problem="percent")
        if self.posting_days < 0:
            raise MeetingImpossible(problem="posting_days")


@dataclass(frozen=True, slots=True)
class Vote:
    """The votes on one subject; who was present and did neither is counted by the rest."""

    agree: int
    disagree: int = 0
    dissent: str = ""
    """An opinion against, as it was said (ý kiến khác)."""


@dataclass(frozen=True, slots=True)
class Meeting:
    """A meeting of one village about one year's titles."""

    village: str
    year: int
    date: dt.date
    place: str
    chair: str
    secretary: str
    invited: int
    present: int
    ballot: Ballot = Ballot.SHOW_OF_HANDS
    rules: MeetingRules = MeetingRules()

    def __post_init__(self) -> None:
        if self.invited < 1 or self.present < 0:
            raise MeetingImpossible(problem="counts")
        if self.present > self.invited:
            raise MeetingImpossible(problem="more_present_than_invited")

    @property
    def quorum(self) -> int:
        """The fewest who must be present."""
        return needed(self.invited, self.rules.quorum_percent)

    @property
    def majority(self) -> int:
        """The fewest who must agree."""
        return needed(self.present, self.rules.approval_percent)

    @property
    def has_quorum(self) -> bool:
        """Enough came for the meeting to decide anything."""
        return self.present >= self.quorum

    @property
    def posted_until(self) -> dt.date:
        """The last day the list hangs out for comments, when it is posted on the day itself."""
        return self.date + dt.timedelta(self.rules.posting_days)

    def outcome(self, vote: Vote) -> Outcome:
        """Say what a vote comes to.

        Raises:
            MeetingImpossible: more votes than people, or fewer than none.
        """
        if min(vote.agree, vote.disagree) < 0 or vote.agree + vote.disagree > self.present:
            raise MeetingImpossible(problem="more_votes_than_present")
        if not self.has_quorum:
            return Outcome.NO_QUORUM
        agreed = vote.agree >= self.majority
        return Outcome.PROPOSED if agreed else Outcome.NOT_PROPOSED


def needed(people: int, percent: int) -> int:
    """Give the fewest people that make a share: 60 per cent of 101 are 61."""
    return -(-people * percent // 100)
