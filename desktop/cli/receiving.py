"""What only a receiving office does: watching over its communes."""

from argparse import Namespace
from typing import Any

from desktop.cli.console import Console, table
from desktop.cli.failures import Exit
from desktop.cli.opening import opened
from desktop.services.radar import Commune, Gap, Need, Reading

NEEDS = {
    Need.REFUSED: "có gói không nhận được",
    Need.GAP: "chờ gói còn thiếu",
    Need.NEVER: "chưa gửi gói nào",
    Need.NOT_ENROLLED: "chưa ghi danh",
    Need.CONFLICTS: "có mâu thuẫn",
    Need.OLD: "lâu chưa gửi",
    Need.BEHIND: "chưa công nhận ai",
}
COLUMNS = (
    "Mã", "Xã", "Gói cuối", "Ngày", "Thay đổi", "Thiếu", "Không nhận", "Mâu thuẫn",
    "Đăng ký", "Đã chấm", "Công nhận", "Cần chú ý",
)  # fmt: skip


def radar(arguments: Namespace, console: Console) -> int:
    """Every commune, what needs attention first."""
    with opened(arguments, alone=bool(arguments.expect)) as workplace:
        if arguments.expect:
            number = workplace.radar.expect_book(arguments.expect)
            console.say(f"Danh sách chờ có {number} xã.")
        reading = workplace.radar.read(arguments.year or workplace.year)
    left = f"{reading.deadline:%d/%m/%Y}, còn {reading.days_left} ngày"
    console.result(
        _shape(reading),
        f"Năm {reading.year}, hạn báo cáo {left}",
        *table(COLUMNS, [_row(one) for one in reading.communes]),
    )
    return Exit.DONE


def _row(one: Commune) -> tuple[object, ...]:
    last = f"{one.last:%d/%m/%Y}" if one.last else None
    return (
        one.code, one.name, last, one.age, one.last_changes, len(one.gaps), one.refused,
        one.conflicts, one.figures.registered, one.figures.scored, one.figures.recognised,
        "; ".join(NEEDS[need] for need in one.needs),
    )  # fmt: skip


def _shape(reading: Reading) -> dict[str, Any]:
    return {
        "year": reading.year,
        "phase": reading.phase.value,
        "deadline": reading.deadline.isoformat(),
        "days_left": reading.days_left,
        "communes": [_commune_shape(one) for one in reading.communes],
    }


def _commune_shape(one: Commune) -> dict[str, Any]:
    return {
        "code": one.code,
        "name": one.name,
        "enrolled": one.enrolled,
        "packages": one.packages,
        "changes": one.changes,
        "last": one.last.isoformat(timespec="seconds") if one.last else None,
        "age": one.age,
        "last_changes": one.last_changes,
        "gaps": [_gap_shape(gap) for gap in one.gaps],
        "refused": one.refused,
        "conflicts": one.conflicts,
        **one.figures._asdict(),
        "needs": [need.name.lower() for need in one.needs],
    }


def _gap_shape(gap: Gap) -> dict[str, Any]:
    return {
        "writer": gap.writer,
        "from": gap.first,
        "to": gap.last,
        "package": gap.package or None,
        "families": list(gap.families),
    }
