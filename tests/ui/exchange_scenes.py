"""Offices at every point of an exchange, for the tests and pictures of Gửi – nhận."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from desktop.domain.subjects import SubjectKind
from desktop.domain.year import Stage
from desktop.services.register.families import FamilyQuery
from desktop.services.workplace import Workplace
from desktop.ui.context import PageContext
from desktop.ui.errors import Failures
from desktop.ui.jobs import Jobs
from desktop.ui.preferences import Preferences
from desktop.ui.widgets.places import Place
from tests import builders
from tests.ui.fakes import Memory

GIGABYTE = 1_000_000_000


class Offices(NamedTuple):
    """A commune and the office it sends to."""

    commune: Workplace
    receiver: Workplace
    folder: Path

    def send(self, *, everything: bool = False) -> Path:
        """Let the commune write a package."""
        return self.commune.exchange.send(self.folder, everything=everything).files[0]

    def close(self) -> None:
        """Let go of both data files."""
        self.commune.close()
        self.receiver.close()


def strangers(folder: Path) -> Offices:
    """Two offices that do not know each other yet."""
    return Offices(builders.a_commune_in_november(folder), builders.a_receiver(folder), folder)


def partners(folder: Path) -> Offices:
    """Two offices of which one has enrolled the other."""
    offices = strangers(folder)
    builders.enrolled(offices.commune, offices.receiver, folder)
    return offices


def in_conflict(folder: Path) -> tuple[Offices, Path]:
    """Both have written of two families; the package that makes it a conflict is on its way."""
    offices = partners(folder)
    offices.receiver.reception.receive([offices.send()])
    families = offices.commune.register.page(FamilyQuery())
    village = offices.commune.register.villages()[0]
    for turn in range(10):  # the commune's clock reading runs ahead: its version is the one shown
        offices.commune.register.rename_village(village.id, f"Thôn Đông {turn}")
    name, points = families[0].id, families[1].id
    offices.receiver.register.edit_family(name, head_name="Nguyễn Thị Ánh Tuyết")
    offices.commune.register.edit_family(name, head_name="Nguyễn Thị Tuyết")
    for workplace, less in ((offices.receiver, 2.0), (offices.commune, 0.5)):
        codes = list(builders.full_marks(workplace))
        for code in codes[:3]:
            marks = builders.full_marks(workplace, less)
            workplace.scoring.enter(builders.key(points, Stage.VILLAGE), code, marks[code])
    return offices, offices.send()


def corrected(folder: Path) -> Offices:
    """A commune that wrote of two families after it had decided over them."""
    offices = partners(folder)
    used = offices.commune.checklists.of(SubjectKind.FAMILY, builders.YEAR)
    offices.commune.checklists.choose(SubjectKind.FAMILY, builders.YEAR, used.reference)
    builders.decided(offices.commune)
    first, second, *_others = offices.commune.register.page(FamilyQuery())
    offices.commune.register.edit_family(first.id, head_name="Trần Thị Lụa")
    offices.commune.register.edit_family(second.id, zone="difficult")
    return offices


def context_of(workplace: Workplace) -> PageContext:
    """What the pages of this office are given."""
    return PageContext(workplace, Jobs(), Failures(), Preferences(Memory()))


def two_sticks(folder: Path) -> Sequence[Place]:
    """A stick and the papers of this PC, both in a folder of the test."""
    for name in ("usb", "Tài liệu"):
        (folder / name).mkdir(exist_ok=True)
    return (
        Place("KINGSTON (E:)", folder / "usb", 12 * GIGABYTE, stick=True),
        Place("Tài liệu", folder / "Tài liệu", 87 * GIGABYTE),
    )


def cut(package: Path) -> Path:
    """A copy of a package that lost its end on the way."""
    short = package.with_name("bi-cat.skh")
    short.write_bytes(package.read_bytes()[:-200])
    return short
