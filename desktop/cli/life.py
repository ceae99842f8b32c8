"""The life of a household: it splits, joins another one, ends; taken back."""

from argparse import Namespace
from typing import Any

from desktop.cli.console import Console, table
from desktop.cli.failures import Exit
from desktop.cli.opening import opened
from desktop.cli.subjects import subject_id
from desktop.cli.villages import find_village
from desktop.services.register.life import Act, ActRow, NewHousehold

ACTS = {
    Act.SPLIT: "tách ra từ hộ {other}",
    Act.JOINED: "nhập vào hộ {other}",
    Act.DISSOLVED: "giải thể",
}


def split(arguments: Namespace, console: Console) -> int:
    """Let some of a household be one of their own."""
    with opened(arguments) as workplace:
        new = NewHousehold(
            arguments.head,
            [subject_id(workplace, one) for one in arguments.members],
            arguments.number,
            find_village(workplace, arguments.village) if arguments.village else None,
            arguments.address,
            arguments.code,
        )
        act = workplace.life.split(subject_id(workplace, arguments.family), new, arguments.on)
    return _told(act, console)


def join(arguments: Namespace, console: Console) -> int:
    """Let a household be part of another one."""
    with opened(arguments) as workplace:
        into = subject_id(workplace, arguments.into)
        act = workplace.life.join(subject_id(workplace, arguments.family), into, arguments.on)
    return _told(act, console)


def dissolve(arguments: Namespace, console: Console) -> int:
    """Let a household end."""
    with opened(arguments) as workplace:
        family = subject_id(workplace, arguments.family)
        act = workplace.life.dissolve(family, arguments.reason, arguments.on)
    return _told(act, console)


def undo(arguments: Namespace, console: Console) -> int:
    """Take the last act of a household back."""
    with opened(arguments) as workplace:
        act = workplace.life.take_back(subject_id(workplace, arguments.family))
    console.result(_shape(act), f"Đã hoàn tác: {act.name} {_words(act)}.")
    return Exit.DONE


def listed(arguments: Namespace, console: Console) -> int:
    """What happened to households."""
    with opened(arguments, alone=False) as workplace:
        village = find_village(workplace, arguments.village) if arguments.village else None
        found = workplace.life.listed(village)
    rows = [(one.happened_on, one.name, one.village, _words(one), one.reason) for one in found]
    titles = ("Ngày", "Chủ hộ", "Thôn", "Biến động", "Lý do")
    console.result([_shape(one) for one in found], *table(titles, rows))
    return Exit.DONE


def _told(act: ActRow, console: Console) -> int:
    console.result(_shape(act), f"Đã ghi: hộ {act.name} {_words(act)}.")
    return Exit.DONE


def _words(act: ActRow) -> str:
    return ACTS[act.act].format(other=act.other)


def _shape(one: ActRow) -> dict[str, Any]:
    other = {"id": str(one.other_id), "name": one.other}
    return {
        "family": {"id": str(one.family_id), "name": one.name},
        "act": one.act.value,
        "date": one.happened_on,
        "other": None if one.act is Act.DISSOLVED else other,
        "reason": one.reason,
        "removed": one.removed,
    }
