"""A workplace in memory: what the window's own tests stand on. All people are invented."""

import datetime as dt
from dataclasses import dataclass, field
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from uuid import UUID

from desktop.domain.names import fold
from desktop.errors import AppError

KEY = "7K3F-9QXA SEN\n2M4N-PB8C LUA\nWD6E-H5JR CAY\nT0VY-Z1GS MAY"
PASSWORD = "mua xuân trên đồi"
OFFICER = "Nguyễn Thị Hạnh"
VILLAGES = ("Thôn Đông", "Thôn Hạ", "Thôn Thượng", "Xóm Mỹ Ửng", "KP Đồng Khởi", "Ấp Vĩnh Lộc")
NAMES = (
    "Nguyễn Văn An", "Trần Thị Ánh", "Lê Đức Bình", "Phạm Thị Đào", "Hoàng Văn Đức",
    "Đặng Thu Giang", "Bùi Quốc Hải", "Đỗ Thị Hạnh", "Vũ Minh Hiếu", "Ngô Thị Hoa",
)  # fmt: skip


class WrongPassword(AppError):
    code = "wrong_password"


class WrongRecoveryKey(AppError):
    code = "wrong_recovery_key"


class Memory:
    """Settings that live as long as the test."""

    def __init__(self, **values: Any) -> None:
        self.values = dict(values)

    def get(self, key: str, default: Any = None) -> Any:
        return self.values.get(key, default)

    def set(self, key: str, value: Any) -> None:
        self.values[key] = value


@dataclass(frozen=True)
class FamilyRow:
    id: UUID
    name: str
    village: str
    address: str
    member_count: int


FAMILIES = tuple(
    FamilyRow(
        UUID(int=number + 1),
        f"{NAMES[number % len(NAMES)]}" + (f" {number // len(NAMES) + 1}" if number >= 10 else ""),
        VILLAGES[number % len(VILLAGES)],
        f"Số nhà {number + 3}",
        2 + number % 5,
    )
    for number in range(230)
)


class Register:
    def villages(self) -> list[Any]:
        return [
            SimpleNamespace(id=UUID(int=900 + number), name=name, code="", families=120 + number)
            for number, name in enumerate(VILLAGES)
        ]

    def page(self, query: Any, after: FamilyRow | None, limit: int = 100) -> list[FamilyRow]:
        words = fold(query if isinstance(query, str) else query.search).split()
        found = [one for one in FAMILIES if all(word in fold(one.name) for word in words)]
        start = found.index(after) + 1 if after else 0
        return found[start : start + limit]


class Overview:
    def __init__(self) -> None:
        self.unfinished, self.conflicts = 412, 3
        self.last_backup = "2026-11-21T07:42:00+07:00"
        self.last_sent = "2026-11-12T09:00:00+07:00"
        self.last_receipt = "2026-11-12T16:00:00+07:00"

    def year(self, year: int) -> Any:
        return SimpleNamespace(
            year=year,
            tasks=(SimpleNamespace(kind="unfinished_sheets", count=self.unfinished),),
            conflicts=self.conflicts,
            last_backup=self.last_backup,
            last_sent=self.last_sent,
            last_receipt=self.last_receipt,
        )


class Accounts:
    def unlock(self, password: str) -> None:
        if password != PASSWORD:
            raise WrongPassword(seconds=0)


class Workplace:
    """What a login opens."""

    def __init__(self, officer: str = OFFICER, office: str = "Xã Bình Hòa") -> None:
        self.officer = SimpleNamespace(id=UUID(int=1), name=officer)
        self.office = SimpleNamespace(
            id=UUID(int=2), role="commune", code="26740", name=office, province="Đồng Nai"
        )
        self.data_file, self.server = Path("sokhuyenhoc.db"), ""
        self.year, self.erased_again = 2026, 0
        self.register, self.overview, self.accounts = Register(), Overview(), Accounts()
        self.listeners: list[Any] = []
        self.closed = False

    def subscribe(self, listener: Any) -> None:
        self.listeners.append(listener)

    def commit(self, *entities: str) -> None:
        """Say that a commit touched these."""
        for listener in self.listeners:
            listener(frozenset(entities))

    def close(self) -> None:
        self.closed = True


@dataclass
class Entrance:
    """Stands before the workplace."""

    present: bool = True
    waits: float = 0.0
    wrong: int = 0
    workplace: Workplace = field(default_factory=Workplace)
    made: list[Any] = field(default_factory=list)

    def exists(self) -> bool:
        return self.present

    def officers(self) -> list[str]:
        return [OFFICER, "Trần Quốc Tuấn"]

    def seconds_to_wait(self) -> float:
        return self.waits

    def open(self, officer: str, password: str) -> Workplace:
        if password != PASSWORD:
            self.wrong += 1
            raise WrongPassword(seconds=0 if self.wrong < 3 else 2)
        self.workplace.officer = SimpleNamespace(id=UUID(int=1), name=officer)
        return self.workplace

    def create(self, office: Any, officer: str, _password: str) -> Any:
        self.made.append(office)
        self.workplace.officer = SimpleNamespace(id=UUID(int=1), name=officer)
        return SimpleNamespace(workplace=self.workplace, recovery_key=KEY)

    def recover(self, recovery_key: str, officer: str, new_password: str) -> Workplace:
        if " ".join(recovery_key.split()) != " ".join(KEY.split()):
            raise WrongRecoveryKey(line=2)
        return self.open(officer, PASSWORD)


def at(day: int) -> dt.date:
    """A day of November 2026."""
    return dt.date(2026, 11, day)
