"""The PCs of one office: taken in, named, exchanging in a folder, taking villages along."""

from argparse import Namespace
from collections.abc import Mapping
from typing import Any

from desktop.cli.console import Console, Meter, table
from desktop.cli.failures import Exit
from desktop.cli.opening import opened
from desktop.services.exchange.pcs import Pc
from desktop.services.failures import VillageUnknown
from desktop.services.sharing.folder import Shared
from desktop.services.sharing.leases import Lease
from desktop.sync.reasons import Reason
from desktop.wording import explain, explain_refusal

UNNAMED = "(chưa đặt tên)"


def listed(arguments: Namespace, console: Console) -> int:
    """The PCs of this office."""
    with opened(arguments, alone=False) as workplace:
        found = workplace.pcs.listed()
    rows = [
        (
            one.name or UNNAMED,
            "máy chính" if one.main else "",
            "máy này" if one.here else "",
            one.state,
            one.fingerprint,
        )
        for one in found
    ]
    titles = ("Máy", "Vai trò", "Ở đây", "Tình trạng", "Dấu vân tay khóa")
    console.result([_pc_shape(one) for one in found], *table(titles, rows))
    return Exit.DONE


def _pc_shape(one: Pc) -> dict[str, Any]:
    return {
        "writer": one.writer,
        "name": one.name,
        "here": one.here,
        "main": one.main,
        "state": one.state,
        "fingerprint": one.fingerprint,
        "holds": one.holds,
    }


def rename(arguments: Namespace, console: Console) -> int:
    """Give this PC a name."""
    with opened(arguments) as workplace:
        workplace.pcs.rename(arguments.name)
        name = workplace.pcs.name()
    console.result({"name": name}, f"Máy này tên là {name}.")
    return Exit.DONE


def invite(arguments: Namespace, console: Console) -> int:
    """Write the file a new PC begins with."""
    with opened(arguments) as workplace:
        workplace.pcs.invite(arguments.to)
    console.result(
        {"file": str(arguments.to)},
        f"Đã viết {arguments.to}. Mang tệp này sang máy mới và chọn nó ở lần đầu sử dụng.",
    )
    return Exit.DONE


def request(arguments: Namespace, console: Console) -> int:
    """Write a new PC's request."""
    with opened(arguments) as workplace:
        mark = workplace.pcs.request(arguments.to, arguments.name)
    console.result(
        {"file": str(arguments.to), "fingerprint": mark},
        f"Đã viết đề nghị {arguments.to}.",
        f"Dấu vân tay để so trên máy chính: {mark}",
    )
    return Exit.DONE


def grant(arguments: Namespace, console: Console) -> int:
    """Take a new PC in; the data for it lies beside the answer."""
    with opened(arguments) as workplace:
        pc = workplace.pcs.grant(arguments.request, arguments.to, arguments.fingerprint)
        done = workplace.sharing.sync(arguments.to.parent, Meter("Đóng gói"))
    if done.failure is not None:
        raise done.failure
    console.result(
        {"file": str(arguments.to), "pc": _pc_shape(pc), "written": done.written},
        f"Đã nhận máy {pc.name}: giấy {arguments.to.name}, dữ liệu {done.written} thay đổi "
        f"trong {arguments.to.parent}.",
    )
    return Exit.DONE


def accept(arguments: Namespace, console: Console) -> int:
    """Take the main PC's answer, and the data beside it."""
    with opened(arguments) as workplace:
        workplace.pcs.accept(arguments.grant)
        done = workplace.sharing.sync(arguments.grant.parent, Meter("Nhận dữ liệu"))
    console.result(
        {"applied": done.applied},
        f"Máy chính đã nhận máy này; đã nhập {done.applied} thay đổi.",
    )
    return Exit.DONE


def sync(arguments: Namespace, console: Console) -> int:
    """Take what other PCs left in a folder, and leave what they lack."""
    with opened(arguments) as workplace:
        done = workplace.sharing.sync(arguments.folder, Meter("Trao đổi"))
        names = {one.writer: one.name for one in workplace.pcs.listed()}
    console.result(_shared_shape(done), *_shared_lines(done, names))
    return Exit.REFUSED if done.refused or done.failure else Exit.DONE


def _shared_shape(done: Shared) -> dict[str, Any]:
    return {
        "applied": done.applied,
        "received": done.received,
        "written": done.written,
        "granted": done.granted,
        "pending": done.pending,
        "unknown": done.unknown,
        "waiting": done.waiting,
        "conflicts": sum(one.conflicts for one in done.taken if one.accepted),
        "refused": [
            {"file": one.file.name, "reason": one.reason.value if one.reason else None}
            for one in done.refused
        ],
        "forks": sum(one.reason is Reason.FORK for one in done.taken if one.accepted),
        "failure": done.failure.code if done.failure else None,
    }


def _shared_lines(done: Shared, names: Mapping[str, str]) -> list[str]:
    lines = [
        f"Đã nhận {count} thay đổi từ máy {names.get(writer) or writer}"
        for writer, count in done.received.items()
    ]
    lines.append(f"Đã ghi {done.written} thay đổi cho các máy khác")
    if not done.granted:
        lines.append("Máy chính chưa nhận máy này: chưa ghi gì cho máy khác.")
    lines += [f"{name}: chưa chép xong, lần sau đọc lại" for name in done.pending]
    lines += [f"{name}: của máy mà máy chính chưa nhận" for name in done.unknown]
    for one in done.told:
        if one.reason is not None:
            words = explain_refusal(one.reason, one.facts)
            lines.append(f"{one.file.name}: {words.happened} {words.advice}")
    if done.failure is not None:
        words = explain(done.failure)
        lines.append(f"{words.happened} {words.advice}")
    return lines


def lease(arguments: Namespace, console: Console) -> int:
    """Take a village along to a meeting, or give it back."""
    with opened(arguments) as workplace:
        village = next(
            (one for one in workplace.register.villages() if one.name == arguments.village), None
        )
        if village is None:
            raise VillageUnknown(village=arguments.village)
        before = workplace.leases.elsewhere(village.id)
        act = workplace.leases.give_back if arguments.give_back else workplace.leases.take
        act(village.id)
        found = workplace.leases.listed()
    lines = [
        f"{one.name} đang ở máy {one.pc or one.writer} từ {one.since:%d/%m/%Y}" for one in found
    ]
    if before is not None and not arguments.give_back:
        console.say(f"{before.name} vốn đang ở máy {before.pc or before.writer}.")
    console.result(
        [_lease_shape(one) for one in found], *(lines or ["Không thôn nào đang mang đi."])
    )
    return Exit.DONE


def _lease_shape(one: Lease) -> dict[str, Any]:
    return {
        "village": {"id": str(one.village), "name": one.name},
        "writer": one.writer,
        "pc": one.pc,
        "since": one.since.isoformat(),
        "here": one.here,
        "old": one.old,
    }
