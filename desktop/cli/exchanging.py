"""Exchange: packages out, packages checked and taken over, conflicts decided."""

import json
from argparse import Namespace
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from desktop.cli.console import Console, Meter, size
from desktop.cli.failures import Exit, Refused
from desktop.cli.opening import opened
from desktop.services.conflicts import Conflict
from desktop.services.failures import ConflictUnknown
from desktop.services.reception import Effects, Preview, Received, Terms, Verdict
from desktop.services.verifying import trust_in
from desktop.services.verifying import verify as verify_outside
from desktop.sync.reasons import Reason
from desktop.wording import explain_refusal

TAKEN = "nhận được"


def send(arguments: Namespace, console: Console) -> int:
    """Write a package of all that is not acknowledged; it was read back when this says done."""
    with opened(arguments) as workplace:
        sent = workplace.exchange.send(
            arguments.to, Meter("Đóng gói"), everything=arguments.everything
        )
    console.result(
        {
            "files": [str(path) for path in sent.files],
            "changes": sent.changes,
            "bytes": sent.bytes,
            "range": {writer: list(span) for writer, span in sent.ranges.items()},
            "code": sent.code,
        },
        *(f"Đã ghi và đọc lại: {path}" for path in sent.files),
        f"{sent.changes} thay đổi, {size(sent.bytes)}, mã ngắn {sent.code}",
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
        previews = [workplace.reception.preview(path) for path in arguments.packages]
    for one in previews:
        verdict = one.verdict
        text = _line(verdict.file, verdict.reason, {}, accepted=verdict.accepted)
        if verdict.accepted:
            text += f"; sẽ nhập {one.applied} thay đổi, {one.already} đã có"
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


def _verdict_shape(one: Verdict) -> dict[str, Any]:
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
        "effects": _effects_shape(one.effects) if one.effects else None,
    }


def _effects_line(one: Effects) -> str:
    text = (
        f"; hộ: {one.new} mới, {one.changed} sửa, {one.removed} xóa (đang có {one.held});"
        f" {one.registrations} đăng ký, {one.sheets} phiếu, {one.recognitions} công nhận"
    )
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
        "villages": [
            {**village._asdict(), "village": str(village.village) if village.village else None}
            for village in one.villages
        ],
    }


def _received_shape(one: Received) -> dict[str, Any]:
    return {
        "file": str(one.file),
        "accepted": one.accepted,
        "reason": one.reason.value if one.reason else None,
        "kind": one.kind.value if one.kind else None,
        "sender": one.sender or None,
        "changes": one.changes,
        "applied": one.applied,
        "already": one.already,
        "waiting": one.waiting,
        "conflicts": one.conflicts,
        "receipt": str(one.receipt) if one.receipt else None,
    }


def _received_line(one: Received) -> str:
    text = _line(one.file, one.reason, one.facts, accepted=one.accepted)
    if one.accepted and not one.waiting:
        text += f"; nhập {one.applied}, đã có {one.already}, chỗ khác nhau mới {one.conflicts}"
    return f"{text}; biên nhận {one.receipt}" if one.receipt else text


def conflicts(arguments: Namespace, console: Console) -> int:
    """Fields that two people wrote without knowing of each other."""
    with opened(arguments, alone=False) as workplace:
        found = workplace.conflicts.open()
    lines = [f"{one.id}: {one.subject}, {one.field}: {_sides(one)}" for one in found]
    console.result([_conflict_shape(one) for one in found], *(lines or ["Không có."]))
    return Exit.DONE


def _sides(one: Conflict) -> str:
    return " / ".join(
        f"{'ở đây' if side.here else 'bên kia'} {side.value} ({side.officer})" for side in one.sides
    )


def _conflict_shape(one: Conflict) -> dict[str, Any]:
    return {
        "id": one.id,
        "entity": one.entity,
        "entity_id": str(one.entity_id),
        "field": one.field,
        "subject": {"id": str(one.subject_id), "name": one.subject},
        "blocking": one.blocking,
        "sides": [
            {
                "take": "here" if side.here else "there",
                "value": side.value,
                "officer": side.officer,
                "office": side.office_code,
                "shown": side.shown,
            }
            for side in one.sides
        ],
    }


def resolve(arguments: Namespace, console: Console) -> int:
    """Decide one conflict."""
    with opened(arguments) as workplace:
        found = {one.id: one for one in workplace.conflicts.open()}
        if arguments.id not in found:
            raise ConflictUnknown(conflict=arguments.id)
        value = _chosen(found[arguments.id], arguments.take)
        workplace.conflicts.resolve(arguments.id, value)
    console.result({"id": arguments.id, "value": value}, f"Đã chọn: {value}")
    return Exit.DONE


def _chosen(conflict: Conflict, take: str) -> Any:
    name, equals, text = take.partition("=")
    if name == "value" and equals:
        try:
            return json.loads(text)
        except ValueError:  # a plain word needs no quotation marks
            return text
    values = [side.value for side in conflict.sides if side.here == (take == "here")]
    if take not in {"here", "there"} or len(values) != 1:
        raise Refused(
            "side_unclear",
            "Không rõ chọn giá trị nào.",
            "Dùng --take here, --take there, hoặc --take value=… khi một bên có nhiều giá trị.",
            Exit.USAGE,
        )
    return values[0]
