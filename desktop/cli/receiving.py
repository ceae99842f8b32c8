"""What only a receiving office does: watching over its communes."""

import datetime as dt
from argparse import Namespace
from collections.abc import Sequence
from typing import Any

from desktop.cli.console import Console, Meter, table
from desktop.cli.exchanging import show_received
from desktop.cli.failures import Exit, Refused
from desktop.cli.opening import opened
from desktop.services.exchange.received import Terms
from desktop.services.reception.held import HeldRow
from desktop.services.reception.radar import Branch, Commune, Figures, Gap, Need, Reading
from desktop.sync.reasons import Reason
from desktop.wording import explain_refusal

NEEDS = {
    Need.FORK: "hai máy dùng chung một định danh",
    Need.REFUSED: "có gói không nhận được",
    Need.GAP: "chờ gói còn thiếu",
    Need.NEVER: "chưa gửi gói nào",
    Need.NOT_ENROLLED: "chưa ghi danh",
    Need.CODE: "trùng mã với xã khác",
    Need.CONFLICTS: "có mâu thuẫn",
    Need.OLD: "lâu chưa gửi",
    Need.BEHIND: "chưa công nhận ai",
}
MERGED = "đã sáp nhập vào {}"
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
        if arguments.to:
            workplace.consolidated.save(reading, arguments.to)
            console.say(f"Đã lưu số liệu tổng hợp: {arguments.to}")
    left = f"{reading.deadline:%d/%m/%Y}, còn {reading.days_left} ngày"
    console.result(
        _shape(reading),
        f"Năm {reading.year}, hạn báo cáo {left}",
        *table(COLUMNS, [_row(one) for one in reading.communes]),
        *(_fork_line(commune, one) for commune in reading.communes for one in commune.forks),
    )
    return Exit.DONE


def _fork_line(commune: Commune, one: Branch) -> str:
    last = f"{dt.datetime.fromtimestamp(one.at / 1000, dt.UTC).astimezone():%d/%m/%Y %H:%M}"
    return (
        f"{commune.name}: định danh {one.origin} do hai máy cùng dùng; nhánh {one.id} có các thay"
        f" đổi {one.first}–{one.last}, ghi lần cuối {last}. Gửi biên nhận cho xã để mỗi máy tự lấy"
        " định danh mới."
    )


def held(arguments: Namespace, console: Console) -> int:
    """Files that were not taken over; some of them tried again or struck off."""
    writes = bool(arguments.retry or arguments.dismiss)
    with opened(arguments, alone=writes) as workplace:
        files = workplace.reception.held
        rows = files.listed()
        for one in _named(rows, arguments.dismiss):
            files.dismiss(one.id)
        if arguments.retry:
            terms = Terms(arguments.allow_mass_change, copy_first=True)
            chosen = _named(rows, arguments.retry)
            return show_received(workplace.reception.retry(chosen, terms), console)
        rows = files.listed()
    shapes = [_held_shape(one) for one in rows]
    lines = [(one.id[:8], one.office_code, one.file_name, _why(one)) for one in rows]
    console.result(shapes, *table(("Mã", "Xã", "Tệp", "Vì sao, làm gì"), lines))
    return Exit.DONE


def _named(rows: Sequence[HeldRow], ids: Sequence[str]) -> list[HeldRow]:
    """The files whose ids begin with what was typed."""
    unknown = [one for one in ids if not any(row.id.startswith(one) for row in rows)]
    if unknown:
        raise Refused(
            "held_unknown",
            f"Không có tệp giữ lại nào có mã {unknown[0]}.",
            "Chạy lệnh held để xem danh sách.",
        )
    return [row for row in rows if any(row.id.startswith(one) for one in ids)]


def _why(one: HeldRow) -> str:
    words = explain_refusal(Reason(one.reason), one.facts)
    return f"{words.happened} {words.advice}"


def _held_shape(one: HeldRow) -> dict[str, Any]:
    words = explain_refusal(Reason(one.reason), one.facts)
    return {
        "id": one.id,
        "state": one.state,
        "reason": one.reason,
        "file": one.file_name,
        "office": one.office_code or None,
        "message": words.happened,
        "advice": words.advice,
    }


def receipts(arguments: Namespace, console: Console) -> int:
    """Answer every commune that something came from since its last receipt."""
    arguments.to.mkdir(parents=True, exist_ok=True)
    with opened(arguments) as workplace:
        given = workplace.reception.answers.give_all(arguments.to, Meter("Viết biên nhận"))
    console.result(
        [
            {"office": one.code, "name": one.name, "file": str(one.path), "packages": one.packages}
            for one in given
        ],
        *(f"{one.name} ({one.code}): {one.path}" for one in given),
        f"Đã viết {len(given)} biên nhận.",
    )
    return Exit.DONE


def undo_merge(arguments: Namespace, console: Console) -> int:
    """Go back to the copy from before the last merge, or say what that would cost."""
    with opened(arguments, alone=not arguments.preview) as workplace:
        copy = workplace.merges.last()
        losses = workplace.merges.losses(copy)
        if arguments.preview:
            aside = None
        else:
            aside = workplace.undo_merge(copy, even_own_work=arguments.even_own_work)
    communes = sum(losses.communes.values())
    own = sum(losses.own.values())
    done = f"Đã trở về bản {copy.made_at}." if aside else f"Sẽ trở về bản {copy.made_at}."
    lines = [
        done,
        f"{communes} thay đổi của {len(losses.communes)} xã: các xã sẽ được đề nghị gửi lại.",
        f"{own} thay đổi do cán bộ ở đây ghi sau đó.",
    ]
    if aside:
        lines.append(f"Tệp vừa được thay nằm ở {aside}.")
    shape = {
        "copy": copy.made_at,
        "communes": dict(losses.communes),
        "own": dict(losses.own),
        "aside": str(aside) if aside else None,
    }
    console.result(shape, *lines)
    return Exit.DONE


def _row(one: Commune) -> tuple[object, ...]:
    last = f"{one.last:%d/%m/%Y}" if one.last else None
    return (
        one.official, one.name, last, one.age, one.last_changes, len(one.gaps), one.refused,
        one.conflicts, one.figures.registered, one.figures.scored, one.figures.recognised,
        MERGED.format(one.merged_into)
        if one.merged_into
        else "; ".join(NEEDS[need] for need in one.needs),
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
        "forks": [branch._asdict() for branch in one.forks],
        "refused": one.refused,
        "conflicts": one.conflicts,
        **one.figures._asdict(),
        "kinds": {kind.value: _kind_shape(figures) for kind, figures in one.others.items()},
        "merged_into": one.merged_into or None,
        "official_code": one.official,
        "formerly": [
            {"code": was.code, "name": was.name, "until": until} for was, until in one.formerly
        ],
        "rivals": list(one.rivals),
        "needs": [need.name.lower() for need in one.needs],
    }


def _kind_shape(figures: Figures) -> dict[str, int]:
    values = figures._asdict()
    return {"subjects": values.pop("families"), **values}


def _gap_shape(gap: Gap) -> dict[str, Any]:
    return {
        "writer": gap.writer,
        "from": gap.first,
        "to": gap.last,
        "package": gap.package or None,
        "families": list(gap.families),
    }
