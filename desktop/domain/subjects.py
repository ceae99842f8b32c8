"""Who may earn a title: the subjects of the register (đối tượng), and the commune itself.

The kinds and their fields are those of the national programme (Quyết định 387/QĐ-TTg and
677/QĐ-TTg, 2022). Personal data is kept to what a year's work needs (Luật Bảo vệ dữ liệu cá nhân
91/2025/QH15): no ethnicity, no religion, no pictures of papers; children are counted, not named.
"""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from desktop.domain.dates import PartialDate
from desktop.domain.identity import IdentityNumber, Sex


class SubjectKind(StrEnum):
    """The five titles of a commune, and the one it can earn itself from the level above."""

    FAMILY = "family"
    CLAN = "clan"
    COMMUNITY = "community"
    UNIT = "unit"
    CITIZEN = "citizen"
    COMMUNE = "commune"

    @property
    def title(self) -> str:  # type: ignore[override]  # nobody wants str.title() of a kind
        """The title's official name (danh hiệu)."""
        return _TITLES[self]

    @property
    def noun(self) -> str:
        """What one counts: "300 hộ"."""
        return _NOUNS[self]


_TITLES = {
    SubjectKind.FAMILY: "Gia đình học tập",
    SubjectKind.CLAN: "Dòng họ học tập",
    SubjectKind.COMMUNITY: "Cộng đồng học tập",
    SubjectKind.UNIT: "Đơn vị học tập",
    SubjectKind.CITIZEN: "Công dân học tập",
    SubjectKind.COMMUNE: "Cộng đồng học tập cấp xã",
}
_NOUNS = {
    SubjectKind.FAMILY: "hộ",
    SubjectKind.CLAN: "dòng họ",
    SubjectKind.COMMUNITY: "thôn",
    SubjectKind.UNIT: "đơn vị",
    SubjectKind.CITIZEN: "người",
    SubjectKind.COMMUNE: "xã",
}

ERASED = "(đã xóa theo yêu cầu)"
"""Stands on papers for the name of somebody who was erased."""

COMMUNE_TITLES = (
    SubjectKind.FAMILY,
    SubjectKind.CLAN,
    SubjectKind.COMMUNITY,
    SubjectKind.UNIT,
    SubjectKind.CITIZEN,
)
"""The titles a commune itself recognises, in the order of its reports."""


class Zone(StrEnum):
    """Where a subject lives, which may lower a pass mark (vùng)."""

    GENERAL = "general"
    DIFFICULT = "difficult"
    """Vùng sâu, vùng xa, đặc biệt khó khăn, dân tộc thiểu số."""


class UnitType(StrEnum):
    """What sort of unit works or studies together (loại đơn vị)."""

    AGENCY = "agency"
    SCHOOL = "school"
    ENTERPRISE = "enterprise"
    COOPERATIVE = "cooperative"
    ARMED_FORCE = "armed_force"


class CitizenGroup(StrEnum):
    """The groups the citizen's criteria tell apart (Quyết định 244/QĐ-KHVN, 2022)."""

    FARMER = "farmer"
    """A: nông dân và lao động nông thôn."""
    WORKER = "worker"
    """B: công nhân, lao động tiểu thủ công, lao động tự do."""
    OFFICIAL = "official"
    """C: cán bộ, công chức, viên chức, nhân viên từ cấp xã trở lên."""
    LEARNER = "learner"
    """D: học sinh, sinh viên."""


@dataclass(frozen=True, slots=True)
class Family:
    """A household (hộ gia đình), known by its head."""

    code: str
    head: str
    village: str
    address: str = ""
    phone: str = ""
    identity: IdentityNumber | None = None
    """Of the head; optional, and masked on lists."""
    members: int = 0
    children: int = 0
    zone: Zone = Zone.GENERAL
    poor: bool = False
    clan: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Clan:
    """A clan or a branch of one (dòng họ, chi), to which families belong."""

    code: str
    name: str
    head: str
    """Trưởng tộc, or the chair of the clan's council."""
    branch: str = ""
    villages: tuple[str, ...] = ()
    address: str = ""
    phone: str = ""
    families: int = 0
    zone: Zone = Zone.GENERAL
    note: str = ""


@dataclass(frozen=True, slots=True)
class Community:
    """A village (thôn, bản, ấp, khu phố, tổ dân phố): a place, and a subject of its own title."""

    code: str
    name: str
    head: str = ""
    phone: str = ""
    families: int = 0
    zone: Zone = Zone.GENERAL
    note: str = ""


@dataclass(frozen=True, slots=True)
class Unit:
    """An agency, school, enterprise, cooperative or armed-force unit, with its staff (thành viên)."""

    code: str
    name: str
    type: UnitType = UnitType.AGENCY
    head: str = ""
    village: str = ""
    address: str = ""
    phone: str = ""
    staff: int = 0
    learners: int = 0
    """Of schools: người học, whom some targets count apart."""
    zone: Zone = Zone.GENERAL
    note: str = ""


@dataclass(frozen=True, slots=True)
class Citizen:
    """One adult (công dân), in a family and perhaps in a unit."""

    code: str
    name: str
    family: str = ""
    unit: str = ""
    village: str = ""
    group: CitizenGroup | None = None
    birth: PartialDate | None = None
    sex: Sex | None = None
    phone: str = ""
    identity: IdentityNumber | None = None
    zone: Zone = Zone.GENERAL
    note: str = ""


@dataclass(frozen=True, slots=True)
class FormerUnit:
    """A commune that became part of this one: its old name stays searchable (đơn vị hành chính cũ)."""

    code: str
    name: str
    district: str = ""
    until: dt.date | None = None


@dataclass(frozen=True, slots=True)
class Commune:
    """The commune (xã, phường, đặc khu) whose register this is."""

    code: str
    name: str
    province: str
    district: str = ""
    """Of older data only: districts were abolished on 1 July 2025."""
    zone: Zone = Zone.GENERAL
    since: dt.date | None = None
    former: tuple[FormerUnit, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """All names it may be searched by, today's first."""
        return self.name, *(unit.name for unit in self.former)


Subject = Family | Clan | Community | Unit | Citizen | Commune
"""Whoever a checklist can be used on."""

_KINDS: dict[type[Subject], SubjectKind] = {
    Family: SubjectKind.FAMILY,
    Clan: SubjectKind.CLAN,
    Community: SubjectKind.COMMUNITY,
    Unit: SubjectKind.UNIT,
    Citizen: SubjectKind.CITIZEN,
    Commune: SubjectKind.COMMUNE,
}


def kind_of(subject: Subject) -> SubjectKind:
    """Say which title a subject can earn."""
    return _KINDS[type(subject)]
