"""Village meetings (họp bình xét): held, voted, kept for the minutes."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from desktop.db.register import meetings, villages
from desktop.db.register.meetings import MeetingRow
from desktop.db.tables.schema import Meeting
from desktop.domain import meeting as rules
from desktop.domain.names import nfc
from desktop.domain.subjects import SubjectKind
from desktop.services.core import Core
from desktop.services.titles.failures import MeetingIncomplete

__all__ = ["Held", "MeetingRow", "Meetings"]


@dataclass(frozen=True, slots=True)
class Held:
    """A meeting as its secretary writes it down.

    Attributes:
        votes: of each subject, who agreed and who did not.
        began: the hour it began, if it was written down.
    """

    village_id: UUID
    kind: SubjectKind
    year: int
    held_on: dt.date
    place: str
    chair: str
    secretary: str
    invited: int
    present: int
    votes: Mapping[UUID, rules.Vote]
    ballot: rules.Ballot = rules.Ballot.SHOW_OF_HANDS
    remarks: str = ""
    began: dt.time | None = None


class Meetings:
    """Keeps meetings."""

    def __init__(self, core: Core) -> None:
        self._core = core

    def hold(self, held: Held) -> UUID:
        """Keep a meeting that was held.

        Raises:
            MeetingImpossible: its counts contradict each other.
            MeetingIncomplete: chair, secretary or place is missing.
            NotFound: no such village.
        """
        if not (nfc(held.chair) and nfc(held.secretary) and nfc(held.place)):
            raise MeetingIncomplete
        meeting_id = self._core.new_id()
        with self._core.write("meeting.hold") as session:
            village = villages.get(session, held.village_id)
            checked = rules.Meeting(
                village.name, held.year, held.held_on, held.place, held.chair, held.secretary,
                held.invited, held.present, held.ballot,
            )  # fmt: skip
            for vote in held.votes.values():
                checked.outcome(vote)
            session.add(
                Meeting(
                    id=meeting_id,
                    village_id=held.village_id,
                    year=held.year,
                    kind=held.kind.value,
                    held_on=held.held_on.isoformat(),
                    place=nfc(held.place),
                    chair=nfc(held.chair),
                    secretary=nfc(held.secretary),
                    invited=held.invited,
                    present=held.present,
                    ballot=held.ballot.value,
                    votes={
                        one.hex: [vote.agree, vote.disagree] for one, vote in held.votes.items()
                    },
                    remarks=nfc(held.remarks),
                    began=held.began.isoformat("minutes") if held.began else "",
                )
            )
        return meeting_id

    def of_year(self, year: int) -> Sequence[MeetingRow]:
        """The meetings of a year, by village."""
        with self._core.database.read() as session:
            return meetings.of_year(session, year)
