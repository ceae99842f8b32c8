"""How large a demonstration is, where it keeps what, and what it leaves behind."""

import datetime as dt
from dataclasses import dataclass, field
from pathlib import Path

from desktop.clock import Clock
from desktop.errors import AppError
from desktop.services.status import Standing
from desktop.services.trust.new_office import NewOffice, Role

PASSWORD = "demo"  # noqa: S105 - told to everybody, on invented data
OFFICER = "Nguyễn Thị Hạnh"
CLERK = "Trần Quốc Tuấn"
CHAIRMAN = "Lê Văn Tám"
COMMUNE = NewOffice(Role.COMMUNE, "87.123", "Xã Bình Hòa", "Tỉnh Đồng Tháp")
RECEIVER = NewOffice(Role.RECEIVER, "87", "Tỉnh Đồng Tháp", "Tỉnh Đồng Tháp")
SECOND_OFFICER = "Trần Văn Sơn"
SECOND_COMMUNE = NewOffice(Role.COMMUNE, "87.124", "Xã Suối Mơ", "Tỉnh Đồng Tháp")
ZONE = dt.timezone(dt.timedelta(hours=7))
COMMUNE_FILE = "commune.db"

NAMES = {
    "commune_data": COMMUNE_FILE,
    "receiver_data": "receiver.db",
    "workbook": "families.xlsx",
    "certificates": "certificates.pdf",
    "decision": "decision.pdf",
    "minutes": "minutes.pdf",
    "report": "report.pdf",
    "invitation": "invitation.skh",
    "request": "request.skh",
    "grant": "grant.skh",
}
STEPS = (
    "create", "enrol", "villages", "workbook", "import", "last_year", "register", "score",
    "meetings", "decide", "print", "send", "receive", "receipt", "second_pc", "conflict",
    "second_commune", "status",
)  # fmt: skip


class DemoRefused(AppError):
    """A demonstration needs at least one family, one village, and a year that can be counted."""

    code = "demo_refused"


@dataclass(frozen=True, slots=True)
class DemoPlan:
    """How large a demonstration is.

    Attributes:
        neighbours: whether a second PC with a conflict, and a second commune, are played too.
    """

    year: int
    households: int = 300
    villages: int = 6
    seed: int = 1
    neighbours: bool = False

    def __post_init__(self) -> None:
        if not (self.households > 0 and self.villages > 0 and 2001 <= self.year <= 2100):
            raise DemoRefused


@dataclass(slots=True)
class DemoYear:
    """What a demonstration left behind."""

    files: dict[str, Path] = field(default_factory=dict)
    counts: dict[str, int] = field(default_factory=dict)
    seconds: dict[str, float] = field(default_factory=dict)
    standing: dict[str, Standing] = field(default_factory=dict)


class Calendar:
    """A clock that a demonstration turns; it never runs ahead of the real one."""

    def __init__(self, real: Clock) -> None:
        self._real = real
        self._moment = real()

    def __call__(self) -> dt.datetime:
        return self._moment

    def turn(self, year: int, month: int, day: int) -> dt.date:
        """Make it the morning of a day, or now if that has not come yet; returns the day."""
        planned = dt.datetime(year, month, day, 8, tzinfo=ZONE)
        self._moment = min(planned, self._real())
        return self._moment.astimezone(ZONE).date()
