"""Exchange: packages out, packages checked and taken over."""

from argparse import Namespace
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from desktop.cli.console import Console, Meter, size
from desktop.cli.failures import Exit
from desktop.cli.opening import opened
from desktop.cli.publishing import effect_line, effect_shape
from desktop.services.exchange.effects import Effects
from desktop.services.exchange.received import Preview, Received, Terms, Verdict
from desktop.services.exchange.verifying import trust_in
from desktop.services.exchange.verifying import verify as verify_outside
from desktop.sync.reasons import Reason
from desktop.wording import explain_refusal
from desktop.wording.edits import explain_edits

TAKEN = "nhận được"


def send(arguments: Namespace, console: Console) -> int:
    """Write a package of all that is not acknowledged; it was read back when this says done."""
    with opened(arguments) as workplace:
        if arguments.mail_to is not None:
            workplace.exchange.keep_mail_address(arguments.mail_to)
        sent = workplace.exchange.send(
            arguments.to,
            Meter("Đóng gói"),
            everything=arguments.everything,
            limit=arguments.limit,
        )
    safe = ["Đã ghi và kiểm tra xong, an toàn để rút USB."] if sent.stick else []
    console.result(
        {
            "files": [str(path) for path in sent.files],
            "changes": sent.changes,
            "bytes": sent.bytes,
            "range": {writer: list(span) for writer, span in sent.ranges.items()},
            "code": sent.code,
            "stick": sent.stick,
        },
        *(f"Đã ghi và đọc lại: {path}" for path in sent.files),
        f"{sent.changes} thay đổi, {size(sent.bytes)}",
        *safe,
    )
    return Exit.DONE


def unsent(arguments: Namespace, console: Console) -> int:
    """What the receiving office has not confirmed, by kind and action."""
    with opened(arguments, alone=False) as workplace:
        found = workplace.exchange.unsent()
    console.result(
        {
            "changes": found.changes,
            "written": found.written,
            "phoned": found.phoned,
            "edited": [one._asdict() for one in found.edited],
            "last_sent": found.last_sent or None,
            "last_receipt": found.last_receipt or None,
        },
        f"{found.changes} thay đổi chưa được xác nhận, {found.written} trong đó đã nằm trong gói.",
        *([explain_edits(found.edited)] if found.edited else []),
    )
    return Exit.DONE


def acknowledge(arguments: Namespace, console: Console) -> int:
    """Take a receipt's code that was read over the phone."""
    with opened(arguments) as workplace:
        done = workplace.exchange.acknowledge(arguments.code)
    heard = f"Mã {done.code} đúng: {done.changes} thay đổi được xác nhận qua điện thoại."
    known = f"Mã {done.code} đúng; mọi thay đổi trong đó đã được xác nhận từ trước."
    console.result(
        {"code": done.code, "changes": done.changes, "signed": False},
        heard if done.changes else known,
        "Biên nhận có chữ ký vẫn chắc hơn: nhận tệp biên nhận khi có.",
    )
    return Exit.DONE


def verify(arguments: Namespace, console: Console) -> int:
    """Check files; nothing is taken over."""
    if arguments.trust:
        verdicts = verify_outside(arguments.packages, trust_in(arguments.trust))
    else:
        with opened(arguments, alone=False) as workplace:
            verdicts = [workplace.reception.verify(path) for path in arguments.packages]
    for one in verdicts:
        console.line(_verdict_shape(one), _line(one.file, one.reason, {}, accepted=one.accepted))
    return _end(one.accepted for one in verdicts)


def receive(arguments: Namespace, console: Console) -> int:
    """Take files over, or say what that would do; a bad one never stops the others."""
    if arguments.preview:
        return _preview(arguments, console)
    if arguments.receipts_to:
        arguments.receipts_to.mkdir(parents=True, exist_ok=True)
    with opened(arguments) as workplace:
        watches = workplace.office.role == "receiver"
        terms = Terms(arguments.allow_mass_change, copy_first=watches and not arguments.no_copy)
        results = workplace.reception.receive(
            arguments.packages, arguments.receipts_to, Meter("Nhận gói"), terms
        )
    return show_received(results, console)


def show_received(results: Sequence[Received], console: Console) -> int:
    """Say what became of files, a line each."""
    for one in results:
        console.line(_received_shape(one), _received_line(one))
    return _end(one.accepted for one in results)


def _preview(arguments: Namespace, console: Console) -> int:
    with opened(arguments, alone=False) as workplace:
        previews = workplace.reception.preview(arguments.packages)
    for one in previews:
        verdict = one.verdict
        text = _line(verdict.file, verdict.reason, {}, accepted=verdict.accepted)
        if verdict.accepted:
            text += f"; sẽ nhập {one.applied} thay đổi, {one.already} đã có"
        text = "\n".join((text, *map(effect_line, one.published)))
        if one.effects:
            text += _effects_line(one.effects)
        console.line(_preview_shape(one), text)
    return _end(one.verdict.accepted for one in previews)


def _end(accepted: Iterable[bool]) -> Exit:
    return Exit.DONE if all(accepted) else Exit.REFUSED


def _line(file: Path, reason: Reason | None, facts: Mapping[str, object], *, accepted: bool) -> str:
    if accepted and reason is None:
        return f"{file.name}: {TAKEN}"
    if reason is None:
        return file.name
    words = explain_refusal(reason, facts)
    return f"{file.name}: {words.happened} {words.advice} [{reason.value}]"


def _verdict_shape(one: Verdict | Received) -> dict[str, Any]:
    return {
        "file": str(one.file),
        "accepted": one.accepted,
        "reason": one.reason.value if one.reason else None,
        "kind": one.kind.value if one.kind else None,
        "sender": one.sender or None,
        "changes": one.changes,
    }


def _preview_shape(one: Preview) -> dict[str, Any]:
    return {
        **_verdict_shape(one.verdict),
        "applied": one.applied,
        "already": one.already,
        "waiting": False,
        "conflicts": one.conflicts,
        "receipt": None,
        "published": [effect_shape(effect) for effect in one.published],
        "effects": _effects_shape(one.effects) if one.effects else None,
    }


def _effects_line(one: Effects) -> str:
    text = (
        f"; hộ: {one.new} mới, {one.changed} sửa, {one.removed} xóa (đang có {one.held});"
        f" {one.registrations} đăng ký, {one.sheets} phiếu, {one.recognitions} công nhận"
    )
    text += "".join(
        f"; {other.kind.noun}: {other.new} mới, {other.changed} sửa, {other.removed} xóa"
        for other in one.others
    )
    if one.renamed:
        was, now = one.renamed
        text += f"; xã nay là {now.name}, mã {now.code} (trước đây {was.name}, mã {was.code})"
    return f"{text}; CẦN XÁC NHẬN bằng --allow-mass-change" if one.is_mass_change else text


def _effects_shape(one: Effects) -> dict[str, Any]:
    return {
        "held": one.held,
        "new": one.new,
        "changed": one.changed,
        "removed": one.removed,
        "registrations": one.registrations,
        "sheets": one.sheets,
        "recognitions": one.recognitions,
        "mass_change": one.is_mass_change,
        "renamed": [{"name": called.name, "code": called.code} for called in one.renamed or ()],
        "kinds": [{**kind._asdict(), "kind": kind.kind.value} for kind in one.kinds],
        "villages": [
            {**village._asdict(), "village": str(village.village) if village.village else None}
            for village in one.villages
        ],
    }


def _received_shape(one: Received) -> dict[str, Any]:
    return {
        **_verdict_shape(one),
        "applied": one.applied,
        "already": one.already,
        "waiting": one.waiting,
        "conflicts": one.conflicts,
        "receipt": str(one.receipt) if one.receipt else None,
        "code": one.code or None,
        "clock_ahead": one.clock_ahead,
        "mended": one.mended,
        "published": [effect_shape(effect) for effect in one.published],
    }


def _received_line(one: Received) -> str:
    text = _line(one.file, one.reason, one.facts, accepted=one.accepted)
    if one.accepted and not one.waiting:
        text += f"; nhập {one.applied}, đã có {one.already}, chỗ khác nhau mới {one.conflicts}"
    if one.facts.get("late"):
        text += "; đã nhận biên nhận mới hơn, các danh sách giữ theo biên nhận ấy"
    if one.facts.get("differs"):
        text += "; cấp tiếp nhận đếm khác máy này: chạy lệnh doctor --thorough"
    if one.mended:
        text += f"; {one.mended} dòng bị hỏng ở đây đã dựng lại từ nhật ký"
    if one.clock_ahead:
        text += "; đồng hồ của máy gửi chạy trước, nhắc xã chỉnh lại ngày giờ"
    if one.code:
        text += f"; mã biên nhận {one.code}"
    text = "\n".join((text, *map(effect_line, one.published)))
    return f"{text}; biên nhận {one.receipt}" if one.receipt else text
