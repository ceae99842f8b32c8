"""The conflict desk: what two people wrote differently, decided, taken back."""

import datetime as dt
import json
from argparse import Namespace
from typing import Any

from desktop.cli.console import Console
from desktop.cli.failures import Exit, Refused
from desktop.cli.opening import opened
from desktop.services.settling.conflicts import Conflict, DecidedLine, Side
from desktop.services.settling.failures import ConflictUnknown
from desktop.services.workplace import Workplace


def conflicts(arguments: Namespace, console: Console) -> int:
    """Fields that two people wrote without knowing of each other, or that were decided."""
    with opened(arguments, alone=False) as workplace:
        if arguments.decided:
            return _decided(workplace, console)
        found = workplace.conflicts.open()
    lines = [f"{one.id}: {one.subject}, {one.field}: {_sides(one)}" for one in found]
    console.result([_conflict_shape(one) for one in found], *(lines or ["Không có."]))
    return Exit.DONE


def _decided(workplace: Workplace, console: Console) -> int:
    found = workplace.conflicts.decided()
    lines = [
        f"{one.id}: {one.subject}, {one.field}: {one.officer} {_moment(one.at)}"
        f" {'' if one.standing else '(đã ghi lại hoặc mở lại)'}".rstrip()
        for one in found
    ]
    console.result([_decided_shape(one) for one in found], *(lines or ["Không có."]))
    return Exit.DONE


def _sides(one: Conflict) -> str:
    before = [f"trước đó {_spoken(one.before)}"] if one.before else []
    sides = [f"{'ở đây' if side.here else 'bên kia'} {_spoken(side)}" for side in one.sides]
    return " / ".join(before + sides)


def _spoken(side: Side) -> str:
    return f"{side.value} ({side.officer}, {_moment(side.at)}, máy {side.pc})"


def _moment(milliseconds: int) -> str:
    return f"{_local(milliseconds):%d/%m/%Y %H:%M}"


def _local(milliseconds: int) -> dt.datetime:
    return dt.datetime.fromtimestamp(milliseconds / 1000, dt.UTC).astimezone()


def _field_shape(one: Conflict | DecidedLine) -> dict[str, Any]:
    """Which field of whom it is about."""
    return {
        "id": one.id,
        "entity": one.entity,
        "entity_id": str(one.entity_id),
        "field": one.field,
        "subject": {"id": str(one.subject_id), "name": one.subject},
    }


def _conflict_shape(one: Conflict) -> dict[str, Any]:
    return {
        **_field_shape(one),
        "blocking": one.blocking,
        "weight": one.weight.name.lower(),
        "before": _side_shape(one.before) if one.before else None,
        "here": _first(one, here=True),
        "there": _first(one, here=False),
        "sides": [
            {
                "take": "here" if side.here else "there",
                **_side_shape(side),
                "shown": side.shown,
            }
            for side in one.sides
        ],
    }


def _first(one: Conflict, *, here: bool) -> dict[str, Any] | None:
    return next((_side_shape(side) for side in one.sides if side.here is here), None)


def _side_shape(side: Side) -> dict[str, Any]:
    return {
        "value": side.value,
        "officer": side.officer,
        "office": side.office_code,
        "pc": side.pc,
        "at": _local(side.at).isoformat(timespec="seconds"),
    }


def _decided_shape(one: DecidedLine) -> dict[str, Any]:
    return {
        **_field_shape(one),
        "officer": one.officer,
        "office": one.office_code,
        "pc": one.pc,
        "at": _local(one.at).isoformat(timespec="seconds"),
        "here": one.here,
        "standing": one.standing,
    }


def resolve(arguments: Namespace, console: Console) -> int:
    """Decide one conflict, or take its decision back."""
    if bool(arguments.take) == arguments.undo:
        raise Refused(
            "take_or_undo", "Cần đúng một trong hai: --take hoặc --undo.",
            "Quyết định bằng --take, mở lại một quyết định bằng --undo.", Exit.USAGE,
        )  # fmt: skip
    with opened(arguments) as workplace:
        if arguments.undo:
            return _undo(workplace, arguments.id, console)
        value = _chosen(workplace.conflicts.conflict(arguments.id), arguments.take)
        workplace.conflicts.resolve(arguments.id, value)
    console.result({"id": arguments.id, "value": value}, f"Đã chọn: {value}")
    return Exit.DONE


def _undo(workplace: Workplace, wanted: str, console: Console) -> int:
    """Open a decided conflict again; the id is the one it was decided under."""
    decided = [one for one in workplace.conflicts.decided() if one.id == wanted]
    if not decided:
        raise ConflictUnknown(conflict=wanted)
    one = decided[0]
    workplace.conflicts.reopen(one.dot)
    key = (one.entity, one.entity_id, one.field)
    lines = workplace.conflicts.lines()
    again = next(line.id for line in lines if (line.entity, line.entity_id, line.field) == key)
    console.result({"id": wanted, "reopened": again}, f"Đã mở lại: {again}")
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
