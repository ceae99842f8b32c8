"""Test data that reads as prose: offices, families, sheets of invented people."""

import datetime as dt
import random
import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import Any
from uuid import UUID

from desktop.bootstrap import library
from desktop.clock import Clock
from desktop.db.datafile.keyring import Stretch
from desktop.db.datafile.server import Server
from desktop.domain.checklist import AnswerKind
from desktop.domain.subjects import SubjectKind
from desktop.domain.year import Stage
from desktop.services.entrance import Entrance
from desktop.services.register.families import FamilyDraft, FamilyQuery
from desktop.services.titles.recognition import DecisionDraft
from desktop.services.titles.scoring import Filled, SheetKey
from desktop.services.trust.compared import Way
from desktop.services.trust.new_office import NewOffice, Role
from desktop.services.workplace import Workplace
from tests import databases

PASSWORD = "mật khẩu thử"
OFFICER = "Nguyễn Thị Hạnh"
YEAR = 2026
COMMUNE = "79.123"
CHEAP = Stretch(memory=64, passes=1, lanes=1)
FAMILY = [
    "Nguyễn", "Trần", "Lê", "Phạm", "Huỳnh", "Hoàng", "Phan", "Vũ", "Đặng", "Bùi", "Đỗ", "Hồ",
    "Ngô", "Dương", "Lý", "Đinh",
]  # fmt: skip
MIDDLE = [
    "Văn", "Thị", "Hữu", "Đức", "Minh", "Thanh", "Ngọc", "Quốc", "Đình", "Xuân", "Thu", "Kim",
    "Gia", "Tuấn",
]  # fmt: skip
GIVEN = [
    "An", "Bình", "Cường", "Dũng", "Đào", "Đức", "Giang", "Hà", "Hải", "Hạnh", "Hoa", "Hùng",
    "Hương", "Lan", "Mai", "Nam", "Ngân", "Oanh", "Phúc", "Quỳnh", "Sơn", "Tâm", "Thảo", "Uyên",
    "Vân", "Vinh", "Yến", "Ửng",
]  # fmt: skip


def at(day: int = 21, month: int = 11, year: int = YEAR, hour: int = 8) -> Clock:
    """A clock that stands still."""
    moment = dt.datetime(year, month, day, hour, tzinfo=dt.UTC)
    return lambda: moment


def a_name(chance: random.Random) -> str:
    """An invented person."""
    return f"{chance.choice(FAMILY)} {chance.choice(MIDDLE)} {chance.choice(GIVEN)}"


def an_entrance(
    data_file: Path,
    clock: Clock | None = None,
    state: Path | None = None,
    server: Server | None = None,
) -> Entrance:
    """The way into a data file whose passwords are cheap to check; a PC keeps marks in `state`."""
    return Entrance(
        data_file, library=library(), clock=clock or at(), stretch=CHEAP, state=state,
        server=server or databases.DATABASES.get(data_file),
    )  # fmt: skip


def entered(data_file: Path, state: Path | None = None, clock: Clock | None = None) -> Workplace:
    """The office in a data file, opened by the first of its officers."""
    entrance = an_entrance(data_file, clock, state)
    return entrance.open(entrance.officers()[0], PASSWORD)


def copy_of(data_file: Path, folder: Path, name: str = "") -> Path:
    """Copy a data file with its keys into a folder, which is made if need be; gives the copy."""
    folder.mkdir(exist_ok=True)
    copy = folder / (name or data_file.name)
    for end in ("", ".keys"):
        shutil.copyfile(data_file.with_name(data_file.name + end), f"{copy}{end}")
    return copy


def an_office(
    folder: Path,
    role: Role = Role.COMMUNE,
    code: str = COMMUNE,
    name: str = "",
    clock: Clock | None = None,
) -> Workplace:
    """A new, empty office with one officer; each code has a name of its own."""
    name = name or ("Xã Bình Hòa" if code == COMMUNE else f"Xã số {code}")
    new = NewOffice(role, code, name, "Tỉnh Đồng Tháp")
    data_file = folder / f"{role.value}-{code}.db"
    if role is Role.RECEIVER:
        databases.offer(data_file)
    entrance = an_entrance(data_file, clock)
    return entrance.create(new, OFFICER, PASSWORD).workplace


def a_receiver(folder: Path, clock: Clock | None = None) -> Workplace:
    """A new receiving office."""
    return an_office(folder, Role.RECEIVER, "87", "Tỉnh Đồng Tháp", clock)


def enrolled(commune: Workplace, receiver: Workplace, folder: Path) -> None:
    """Let a receiving office enrol a commune, all four steps."""
    stem = commune.office.code
    receiver.trust.invite(folder / f"{stem}-moi.skh")
    commune.trust.invitations.take(folder / f"{stem}-moi.skh", Way.PHONE)
    told = commune.trust.request(folder / f"{stem}-xin.skh")
    receiver.trust.grant(folder / f"{stem}-xin.skh", folder / f"{stem}-cap.skh", told)
    commune.trust.accept(folder / f"{stem}-cap.skh")


def with_families(
    workplace: Workplace,
    number: int = 12,
    villages: Sequence[str] = ("Thôn Đông", "Thôn Hạ"),
    seed: int = 7,
) -> list[UUID]:
    """Enter families into an office's register, spread over villages."""
    chance = random.Random(seed)
    places = [workplace.register.add_village(name) for name in villages]
    return [
        workplace.register.add_family(
            FamilyDraft(
                head_name=a_name(chance),
                village_id=places[place % len(places)],
                code=f"HK{place:04d}",
                address=f"Số nhà {chance.randrange(1, 400)}",
                member_count=chance.randrange(1, 8),
                phone=f"09{chance.randrange(10**8):08d}",
            )
        )
        for place in range(number)
    ]


def a_family(workplace: Workplace, head_name: str = "Phạm Văn Bình", **others: Any) -> UUID:
    """Enter one family; its village is made when there is none yet."""
    villages = workplace.register.villages()
    village = villages[0].id if villages else workplace.register.add_village("Thôn Đông")
    return workplace.register.add_family(
        FamilyDraft(**{"head_name": head_name, "village_id": village, **others})
    )


def a_subject(workplace: Workplace, kind: SubjectKind, name: str = "", **others: Any) -> UUID:
    """Enter one subject of any kind; its village is made when there is none yet."""
    if kind is SubjectKind.FAMILY:
        return a_family(workplace, **({"head_name": name} if name else {}), **others)
    own = workplace.kind(kind)
    given = {"name": name or NAMED[kind], **others}
    if "village_id" in own.fields and "village_id" not in given:
        villages = workplace.register.villages()
        given["village_id"] = (
            villages[0].id if villages else workplace.register.add_village("Thôn Đông")
        )
    return own.add(own.draft(**given))


NAMED = {
    SubjectKind.FAMILY: "Phạm Văn Bình",
    SubjectKind.CLAN: "Dòng họ Nguyễn Văn",
    SubjectKind.COMMUNITY: "Thôn Thượng",
    SubjectKind.UNIT: "Trường Tiểu học Bình Hòa",
    SubjectKind.CITIZEN: "Trần Thị Mai",
}
"""What a subject of each kind is called when a test does not care."""


def registered(workplace: Workplace, year: int = YEAR) -> int:
    """Register every family for a year."""
    return workplace.register.register_for_year(FamilyQuery(), year)


def full_marks(
    workplace: Workplace,
    less: float = 0.5,
    year: int = YEAR,
    kind: SubjectKind = SubjectKind.FAMILY,
) -> dict[str, float | bool]:
    """Answers just below the maximum of every item."""
    checklist = workplace.checklists.of(kind, year)
    return {
        item.code: item.maximum - less
        if item.maximum
        else item.answer is AnswerKind.YES_NO or 100.0
        for item in checklist.items
    }


def scored(
    workplace: Workplace,
    families: Sequence[UUID],
    stage: Stage = Stage.COMMUNE,
    less: float = 0.5,
    year: int = YEAR,
    kind: SubjectKind = SubjectKind.FAMILY,
) -> None:
    """Score families, or subjects of another kind, at a stage."""
    answers = full_marks(workplace, less, year, kind)
    filled = [Filled(family, stage, answers) for family in families]
    workplace.scoring.fill(kind, year, filled)


def decided(
    workplace: Workplace,
    number: str = "128/QĐ-UBND",
    year: int = YEAR,
    chosen: Sequence[UUID] | None = None,
    kind: SubjectKind = SubjectKind.FAMILY,
) -> UUID:
    """Decide over everybody who qualifies, or over some."""
    draft = DecisionDraft(kind, year, number, dt.date(year, 11, 20), "Lê Văn Tám")
    return workplace.recognition.decide(draft, chosen).id


def key(
    family: UUID,
    stage: Stage = Stage.COMMUNE,
    year: int = YEAR,
    kind: SubjectKind = SubjectKind.FAMILY,
) -> SheetKey:
    """The sheet of a family, or of a subject of another kind."""
    return SheetKey(family, year, stage, kind)


def recognised(workplace: Workplace, kind: SubjectKind, name: str = "", year: int = YEAR) -> UUID:
    """A subject of any kind through its whole year, up to the decision."""
    subject = a_subject(workplace, kind, name)
    workplace.registering.register(kind, [subject], year)
    for stage in Stage:
        scored(workplace, [subject], stage, 0.5, year, kind)
    decided(workplace, f"{list(NAMED).index(kind)}/QĐ-UBND", year, [subject], kind)
    return subject


def a_commune_in_november(folder: Path, number: int = 12) -> Workplace:
    """A commune with registered families, most of them scored by themselves and their village."""
    workplace = an_office(folder)
    families = with_families(workplace, number)
    registered(workplace)
    scored(workplace, families, Stage.SELF, 0.5)
    scored(workplace, families[: number * 2 // 3], Stage.VILLAGE, 1.0)
    scored(workplace, families[: number // 3], Stage.COMMUNE, 1.0)
    return workplace


def a_second_pc(main: Workplace, folder: Path, name: str = "second") -> Workplace:
    """A data file on another PC of an office, set up with the main PC's file."""
    invitation = folder / f"{name}-may.skh"
    main.pcs.invite(invitation)
    new = NewOffice(Role.COMMUNE, "", "", invitation=invitation)
    return an_entrance(folder / name / "data.db").create(new, "Trần Văn Sơn", PASSWORD).workplace


def joined(pc: Workplace, main: Workplace, folder: Path, name: str = "Máy xách tay") -> None:
    """Let the main PC take another PC of its office in."""
    stem = f"{pc.office.code}-{pc.writer}"
    told = pc.pcs.request(folder / f"{stem}-xin.skh", name)
    main.pcs.grant(folder / f"{stem}-xin.skh", folder / f"{stem}-cap.skh", told)
    pc.pcs.accept(folder / f"{stem}-cap.skh")
