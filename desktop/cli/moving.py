"""Households that move between villages."""

from argparse import Namespace
from typing import Any

from desktop.cli.console import Console, table
from desktop.cli.failures import Exit, Refused
from desktop.cli.opening import opened
from desktop.cli.subjects import subject_id
from desktop.cli.villages import find_village
from desktop.services.register.moving import MoveRow
from desktop.services.settling.arriving import Passage
from desktop.wording.transfers import TRANSFERS


def move(arguments: Namespace, console: Console) -> int:
    """Let a household live in another village, or take its last move back."""
    if (bool(arguments.village), bool(arguments.away), arguments.undo).count(True) != 1:
        raise Refused(
            "move_or_undo", "Cần đúng một trong ba: --village, --away hoặc --undo.",
            "Chuyển trong xã bằng --village, ra khỏi xã bằng --away; --undo hoàn tác.", Exit.USAGE,
        )  # fmt: skip
    with opened(arguments) as workplace:
        family = subject_id(workplace, arguments.family)
        if arguments.undo:
            one = workplace.moving.take_back(family)
            words = f"Đã hoàn tác: {one.name} trở về {one.from_village}."
        elif arguments.away:
            one = workplace.moving.leave(family, arguments.away, arguments.date)
            words = f"Đã ghi: {one.name} chuyển từ {one.from_village} đến {one.to_village}."
        else:
            to = find_village(workplace, arguments.village)
            one = workplace.moving.move(family, to, arguments.date, arguments.address)
            words = f"Đã chuyển {one.name} từ {one.from_village} sang {one.to_village}."
    console.result(_shape(one), words)
    return Exit.DONE


def moves(arguments: Namespace, console: Console) -> int:
    """Who came to a village and who left it."""
    with opened(arguments, alone=False) as workplace:
        village = find_village(workplace, arguments.village) if arguments.village else None
        found = workplace.moving.listed(village)
        passages = workplace.arriving.left()
    rows = [
        (one.moved_on, one.name, one.from_village, one.to_village, _answer(passages.get(one.id)))
        for one in found
    ]
    shapes = [_shape(one, passages.get(one.id)) for one in found]
    titles = ("Ngày", "Chủ hộ", "Thôn cũ", "Nơi mới", "Cấp trên trả lời")
    console.result(shapes, *table(titles, rows))
    return Exit.DONE


def _answer(passage: Passage | None) -> str:
    if passage is None:
        return ""
    words = (TRANSFERS[passage.state], passage.office, passage.reason)
    return ": ".join(part for part in words if part)


def _shape(one: MoveRow, passage: Passage | None = None) -> dict[str, Any]:
    told = None
    if passage is not None:
        told = {"state": passage.state.value, "office": passage.office, "reason": passage.reason}
    return {
        "family": {"id": str(one.family_id), "name": one.name},
        "date": one.moved_on,
        "from": one.from_village,
        "to": one.to_village,
        "away": one.left,
        "transfer": told,
    }
