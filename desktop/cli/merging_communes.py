"""Communes that are merged: their registers taken over, and the merger noted above."""

import os
from argparse import Namespace
from typing import Any

from desktop.cli.console import Console, Meter, table
from desktop.cli.failures import Exit
from desktop.cli.opening import first_line, only_officer, opened, password
from desktop.services.reception.takeover import Coming, Takeover

THEIR_PASSWORD = "SOKHUYENHOC_THEIR_PASSWORD"  # noqa: S105 - its name, not a password


def take_over(arguments: Namespace, console: Console) -> int:
    """Take another commune's register over, or only say what it would bring."""
    with opened(arguments) as workplace:
        takeover = workplace.takeover
        way = arguments.file, _officer(takeover, arguments), _their_password(arguments)
        if arguments.preview:
            coming = takeover.look(*way, Meter("Đang xem"))
            console.result(_shape(coming), *_lines(coming))
            return Exit.DONE
        taken = takeover.take(*way, arguments.on, Meter("Đang tiếp nhận"))
    shape = {
        "office": {"code": taken.office.code, "name": taken.office.name},
        "changes": taken.changes,
        "villages": taken.villages,
        "conflicts": taken.conflicts,
        "backup": str(taken.backup) if taken.backup else None,
    }
    console.result(
        shape,
        f"Đã tiếp nhận sổ của {taken.office.name}: {taken.changes} thay đổi, {taken.villages} thôn"
        f" về xã này, {taken.conflicts} chỗ ghi khác nhau cần quyết định.",
        f"Muốn quay lại: khôi phục {taken.backup}.",
    )
    return Exit.DONE


def note(arguments: Namespace, console: Console) -> int:
    """Note above that a commune was merged into another; or list what was noted."""
    with opened(arguments) as workplace:
        if arguments.code and arguments.forget:
            workplace.mergers.take_back(arguments.code)
        elif arguments.code:
            workplace.mergers.note(arguments.code, arguments.into or "", arguments.on)
        noted = workplace.mergers.listed()
    console.result(
        [{"code": one.code, "name": one.name, "into": one.into, "on": one.on} for one in noted],
        *table(
            ("Mã", "Xã", "Sáp nhập vào", "Từ ngày"),
            [(one.code, one.name, f"{one.into} {one.into_name}", one.on) for one in noted],
        ),
    )
    return Exit.DONE


def _officer(takeover: Takeover, arguments: Namespace) -> str:
    if arguments.their_officer:
        return str(arguments.their_officer)
    return only_officer(list(takeover.officers(arguments.file)), "--their-officer")


def _their_password(arguments: Namespace) -> str:
    """The other file's password, from where one's own comes from; the same one if nobody says."""
    given = os.environ.get(THEIR_PASSWORD)
    if given is not None:
        return given
    if arguments.their_password_file:
        return first_line(arguments.their_password_file)
    return password(arguments)


def _shape(coming: Coming) -> dict[str, Any]:
    return {
        "office": {"code": coming.office.code, "name": coming.office.name},
        "changes": coming.changes,
        "villages": [{"name": name, "families": number} for name, number in coming.villages],
        "families": coming.families,
        "citizens": coming.citizens,
        "years": [
            {"year": one.year, "kind": one.kind, "registered": one.registered,
             "recognised": one.recognised}
            for one in coming.years
        ],
        "same_names": list(coming.same_names),
        "twins": coming.twins,
        "conflicts": coming.conflicts,
        "taken_on": coming.taken_on or None,
    }  # fmt: skip


def _lines(coming: Coming) -> list[str]:
    counts = f"{len(coming.villages)} thôn, {coming.families} hộ, {coming.citizens} công dân"
    lines = [
        f"Sổ của {coming.office.name} (mã {coming.office.code}): {counts}; {coming.changes} thay đổi mới.",
        *(f"  {name}: {number} hộ" for name, number in coming.villages),
        *(
            f"  Năm {one.year}, {one.kind}: đăng ký {one.registered}, công nhận {one.recognised}"
            for one in coming.years
        ),
    ]
    if coming.same_names:
        lines.append(f"Thôn trùng tên: {', '.join(coming.same_names)}.")
    if coming.twins:
        lines.append(f"{coming.twins} cặp hộ có thể trùng, xem ở bàn hộ trùng sau khi tiếp nhận.")
    if coming.taken_on:
        lines.append(f"Đã tiếp nhận xã này từ ngày {coming.taken_on}; lần này chỉ thêm phần mới.")
    return lines
