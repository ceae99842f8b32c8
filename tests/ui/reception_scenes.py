"""A receiving office with its communes, each at another point of the year; all are invented."""

import datetime as dt
import itertools
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from desktop.clock import Clock
from desktop.domain.year import Stage
from desktop.services.reception.radar import Expected
from desktop.services.workplace import Workplace
from tests import builders
from tests.sync.meeting import copied

NAMES = (
    "Xã Bình Hòa", "Xã Ấm Thượng", "Xã Đông Hà", "Phường Mỹ Ửng", "Xã Vĩnh Tân", "Xã Suối Mơ",
    "Xã Lộc An", "Thị trấn Cây Sung", "Xã Phú Điền", "Xã Tân Thạnh", "Xã Hòa Lạc", "Xã Yên Sơn",
    "Xã Đức Thắng", "Xã Ninh Giang", "Phường Đồng Khởi", "Xã Trà Ôn", "Xã Sông Đốc", "Xã Cẩm Khê",
    "Xã Long Phước", "Xã Ia Rưng",
)  # fmt: skip


class Calendar:
    """A clock that is set by hand, and goes on a second whenever somebody looks at it."""

    def __init__(self, month: int, day: int) -> None:
        self._seconds = itertools.count()
        self.go_to(month, day)

    def go_to(self, month: int, day: int) -> None:
        self._day = dt.datetime(builders.YEAR, month, day, 8, tzinfo=dt.UTC)

    @property
    def clock(self) -> Clock:
        return lambda: self._day + dt.timedelta(seconds=next(self._seconds))


Story = Callable[["District", Workplace, int], None]


class District:
    """The receiving office and a folder; communes are opened, tell their story and are closed."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.calendar = folder, Calendar(9, 1)
        self.receiver = builders.a_receiver(folder, self.calendar.clock)

    def commune(self, place: int, story: Story) -> None:
        """Let one commune be enrolled and do its part."""
        code = f"79.{place + 1:03d}"
        office = builders.an_office(self.folder, code=code, name=NAMES[place])
        with closing(office):
            builders.enrolled(office, self.receiver, self.folder)
            story(self, office, place)

    def receive(self, commune: Workplace, name: str) -> list[Path]:
        """Let a commune send, and take it over; returns the receipts."""
        package = commune.exchange.send(self.folder / f"{name}.skh")
        results = self.receiver.reception.receive(package.files, self.folder)
        return [one.receipt for one in results if one.receipt]


def silent(_district: District, _commune: Workplace, _place: int) -> None:
    """Enrolled, and nothing more."""


def finished(district: District, commune: Workplace, place: int) -> None:
    """Everything is done and sent."""
    district.calendar.go_to(11, 10 + place % 10)
    families = builders.with_families(commune, 6 + place % 5, seed=place)
    builders.registered(commune)
    builders.scored(commune, families)
    builders.decided(commune)
    district.receive(commune, f"{commune.office.code}-1")


def scoring(district: District, commune: Workplace, place: int) -> None:
    """Some families are scored, nobody is recognised."""
    district.calendar.go_to(11, 3 + place % 10)
    families = builders.with_families(commune, 8, seed=place)
    builders.registered(commune)
    builders.scored(commune, families[:3], Stage.SELF)
    district.receive(commune, f"{commune.office.code}-1")


def forgotten(district: District, commune: Workplace, place: int) -> None:
    """Sent once, long ago."""
    district.calendar.go_to(9, 12)
    builders.with_families(commune, 5, seed=place)
    builders.registered(commune)
    district.receive(commune, f"{commune.office.code}-1")


def gapped(district: District, commune: Workplace, place: int) -> None:
    """A package was lost although the commune believes that it was confirmed."""
    district.calendar.go_to(11, 5)
    builders.with_families(commune, 5, seed=place)
    builders.registered(commune)
    district.receive(commune, f"{commune.office.code}-1")
    district.calendar.go_to(11, 19)
    builders.a_family(commune, "Lê Thị Na")
    believed = commune.exchange.send(district.folder / f"{commune.office.code}-2.skh")
    believe(commune, {writer: last for writer, (_first, last) in believed.ranges.items()})
    builders.a_family(commune, "Đỗ Văn Ý")
    district.receive(commune, f"{commune.office.code}-3")


def believe(commune: Workplace, vector: dict[str, int]) -> None:
    """Let a commune believe that the receiving office holds what it never got."""
    from desktop.db.exchange import peers  # noqa: PLC0415 - a scene reaches below the services once

    with commune._core.database.bookkeeping() as session:
        known = peers.receiver(session)
        assert known is not None
        peers.keep(session, known._replace(acknowledged=vector))


def torn(district: District, commune: Workplace, place: int) -> None:
    """Two people wrote the same family differently."""
    district.calendar.go_to(11, 14)
    family = builders.a_family(commune)
    builders.registered(commune)
    district.receive(commune, f"{commune.office.code}-1")
    district.receiver.register.edit_family(family, head_name="Phạm Thị Bình")
    commune.register.edit_family(family, head_name=f"Phạm Văn Bính {place}")
    district.receive(commune, f"{commune.office.code}-2")


def cloned(district: District, commune: Workplace, place: int) -> None:
    """Its PC was copied whole, and both went on without knowing of each other."""
    district.calendar.go_to(11, 16)
    family = builders.a_family(commune)
    builders.registered(commune)
    district.receive(commune, f"{commune.office.code}-1")
    with closing(copied(commune, district.folder / f"{place}-copy", noticed=False)) as copy:
        copy.register.edit_family(family, head_name=f"Phạm Văn Bính {place}")
        commune.register.edit_family(family, head_name="Phạm Thị Bình")
        district.receive(commune, f"{commune.office.code}-2")
        district.receive(copy, f"{commune.office.code}-3")


STORIES: tuple[Story, ...] = (
    finished, silent, scoring, finished, gapped, finished, forgotten, finished, torn, finished,
    scoring, finished, silent, finished, finished, scoring, finished, forgotten, finished, finished,
)  # fmt: skip


def a_district(folder: Path, stories: tuple[Story, ...] = STORIES) -> District:
    """A receiving office on 21 November, its communes enrolled and at work."""
    district = District(folder)
    for place, story in enumerate(stories):
        district.commune(place, story)
    district.receiver.radar.expect(
        [Expected("79.001", NAMES[0]), Expected("79.099", "Xã Chưa Ghi Danh")]
    )
    district.calendar.go_to(11, 21)
    return district
