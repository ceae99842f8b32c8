"""Communes that are merged: their registers taken over, and the merger noted above."""

import os
from argparse import Namespace
from typing import Any

from desktop.cli.console import Console, Meter, size, table
from desktop.cli.failures import Exit
from desktop.cli.office_names import enrolled_as
from desktop.cli.opening import first_line, only_officer, opened, password
from desktop.services.reception.takeover import Coming, Takeover

THEIR_PASSWORD = "SOKHUYENHOC_THEIR_PASSWORD"  # noqa: S105 - its name, not a password


def take_over(arguments: Namespace, console: Console) -> int:
    """Take another commune's register over, or only say what it would bring."""
    with opened(arguments) as workplace:
        takeover = workplace.takeover
        way = arguments.file, *_way_in(takeover, arguments)
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
        code = enrolled_as(workplace, arguments.code) if arguments.code else ""
        if code and arguments.forget:
            workplace.mergers.take_back(code)
        elif code:
            into = enrolled_as(workplace, arguments.into or "")
            workplace.mergers.note(code, into, arguments.on)
        noted = workplace.mergers.listed()
    console.result(
        [{"code": one.code, "name": one.name, "into": one.into, "on": one.on} for one in noted],
        *table(
            ("Mã", "Xã", "Sáp nhập vào", "Từ ngày"),
            [(one.code, one.name, f"{one.into} {one.into_name}", one.on) for one in noted],
        ),
    )
    return Exit.DONE


def card(arguments: Namespace, console: Console) -> int:
    """Write the card by which a commune that ends can seal its register to this one."""
    with opened(arguments) as workplace:
        mark = workplace.handover.card(arguments.to)
    console.result(
        {"file": str(arguments.to), "fingerprint": mark},
        f"Đã viết phiếu nhận bàn giao {arguments.to}; gửi cho xã cũ.",
        f"Đọc dấu vân tay này cho xã cũ qua điện thoại: {mark}",
    )
    return Exit.DONE


def hand_over(arguments: Namespace, console: Console) -> int:
    """Write the whole register for the commune of a card, and for nobody else."""
    with opened(arguments) as workplace:
        handed = workplace.handover.write(arguments.card, arguments.fingerprint, arguments.to)
        mark = workplace.trust.fingerprint()
    console.result(
        {
            "file": str(handed.path),
            "to": {"code": handed.to.code, "name": handed.to.name},
            "bytes": handed.bytes,
            "fingerprint": mark,
        },
        f"Đã viết tệp bàn giao cho {handed.to.name}: {handed.path}, {size(handed.bytes)}.",
        "Chỉ xã ấy mở được, không cần mật khẩu của xã này.",
        f"Dấu vân tay khóa đã ký: {mark}",
    )
    return Exit.DONE


def _way_in(takeover: Takeover, arguments: Namespace) -> tuple[str, str]:
    """Who opens the other file, and their password; a hand-over file needs neither."""
    officers = list(takeover.officers(arguments.file))
    if not officers:
        return "", ""
    officer = arguments.their_officer or only_officer(officers, "--their-officer")
    return str(officer), _their_password(arguments)


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
        "signed": {"fingerprint": coming.signed.fingerprint, "vouched": coming.signed.vouched}
        if coming.signed
        else None,
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
    if coming.signed:
        vouched = "cấp tiếp nhận đã ghi danh" if coming.signed.vouched else "hãy so với xã cũ"
        lines.append(f"Khóa đã ký tệp bàn giao: {coming.signed.fingerprint} ({vouched}).")
    if coming.same_names:
        lines.append(f"Thôn trùng tên: {', '.join(coming.same_names)}.")
    if coming.twins:
        lines.append(f"{coming.twins} cặp hộ có thể trùng, xem ở bàn hộ trùng sau khi tiếp nhận.")
    if coming.taken_on:
        lines.append(f"Đã tiếp nhận xã này từ ngày {coming.taken_on}; lần này chỉ thêm phần mới.")
    return lines
