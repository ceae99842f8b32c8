"""The year of a title: who scores when, and by which day.

The provincial plans agree on the course: registration in quarter I, self-scoring early in quarter
IV, recognition in November and December, the report in the first half of December (for instance
Kế hoạch 86/KH-UBND Yên Bái 2016 and 4206/KH-UBND Hải Dương 2021). The exact days differ by
locality, so all of them are an office's own to set; `YearPlan.default` only begins with something.
"""

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from typing import Self


class Stage(StrEnum):
    """Who fills in a sheet; the three are kept side by side and the last finished one counts."""

    SELF = "self"
    """Hộ tự chấm."""
    VILLAGE = "village"
    """Thôn chấm, at the meeting."""
    COMMUNE = "commune"
    """Xã thẩm định."""

    @property
    def order(self) -> int:
        """Place in the year: self before village before commune."""
        return STAGES.index(self)


STAGES = tuple(Stage)


def last_stage(stages: Collection[Stage]) -> Stage | None:
    """Give the latest of some stages."""
    return max(stages, key=STAGES.index, default=None)


class Phase(StrEnum):
    """What a commune is busy with (Đăng ký → Tự chấm → Bình xét → Công nhận → Báo cáo)."""

    REGISTRATION = "registration"
    SELF_SCORING = "self_scoring"
    MEETINGS = "meetings"
    RECOGNITION = "recognition"
    REPORT = "report"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class YearPlan:
    """The last day of each phase in one year; the day itself still belongs to the phase."""

    year: int
    registration_until: dt.date
    self_scoring_until: dt.date
    meetings_until: dt.date
    recognition_until: dt.date
    report_until: dt.date

    @classmethod
    def default(cls, year: int) -> Self:
        """Begin with end of March, 15 October, 25 November, 5 and 10 December."""
        return cls(
            year=year,
            registration_until=dt.date(year, 3, 31),
            self_scoring_until=dt.date(year, 10, 15),
            meetings_until=dt.date(year, 11, 25),
            recognition_until=dt.date(year, 12, 5),
            report_until=dt.date(year, 12, 10),
        )

    @property
    def deadlines(self) -> tuple[tuple[Phase, dt.date], ...]:
        """The phases in their order, each with its last day."""
        return (
            (Phase.REGISTRATION, self.registration_until),
            (Phase.SELF_SCORING, self.self_scoring_until),
            (Phase.MEETINGS, self.meetings_until),
            (Phase.RECOGNITION, self.recognition_until),
            (Phase.REPORT, self.report_until),
        )

    def phase_on(self, day: dt.date) -> Phase:
        """Say what should be going on; before the year that is registration, after it nothing."""
        for phase, last in self.deadlines:
            if day <= last:
                return phase
        return Phase.CLOSED

    def days_left(self, phase: Phase, day: dt.date) -> int:
        """Count the days to a phase's last day: 0 on the day itself, negative when it is over."""
        return (dict(self.deadlines)[phase] - day).days

    def out_of_order(self) -> tuple[Phase, ...]:
        """Give the phases that would end before the one they follow."""
        return tuple(
            phase for (_, before), (phase, last) in pairwise(self.deadlines) if last < before
        )
