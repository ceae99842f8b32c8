"""Households that move to another commune: passed on above, taken over or refused below."""

from argparse import Namespace
from typing import Any
from uuid import UUID

from desktop.cli.console import Console, table
from desktop.cli.failures import Exit, Refused
from desktop.cli.office_names import enrolled_as
from desktop.cli.opening import opened
from desktop.cli.subjects import subject_id
from desktop.cli.villages import find_village
from desktop.services.settling.arriving import ArrivalLine
from desktop.services.settling.failures import TransferUnknown
from desktop.services.settling.transfers import TransferLine
from desktop.wording.transfers import ARRIVALS, TRANSFERS


def transfers(arguments: Namespace, console: Console) -> int:
    """Households that left a commune, and how far each has come."""
    with opened(arguments, alone=False) as workplace:
        found = workplace.transfers.listed()
    rows = [
        (one.move_id, one.name, one.from_office, _meant(one), TRANSFERS[one.state], one.reason)
        for one in found
    ]
    titles = ("Mã", "Chủ hộ", "Xã cũ", "Xã mới", "Đến đâu", "Lý do")
    console.result([_transfer(one) for one in found], *table(titles, rows))
    return Exit.DONE


def pass_on(arguments: Namespace, console: Console) -> int:
    """Pass one household on to the commune it moved to, or all whose words mean one."""
    with opened(arguments) as workplace:
        desk = workplace.transfers
        if arguments.move is None:
            number = desk.pass_all()
            console.result({"passed": number}, f"Đã chuyển tiếp {number} hộ.")
            return Exit.DONE
        line = desk.line(_named(arguments.move))
        proposed = line.proposal.code if line.proposal else ""
        to = enrolled_as(workplace, arguments.to) if arguments.to else proposed
        desk.pass_on(line.move_id, to)
        line = desk.line(line.move_id)
    return _told(line, console)


def outside(arguments: Namespace, console: Console) -> int:
    """Say that a household went to no commune of this office's."""
    with opened(arguments) as workplace:
        move = _named(arguments.move)
        workplace.transfers.keep_outside(move)
        line = workplace.transfers.line(move)
    return _told(line, console)


def undo(arguments: Namespace, console: Console) -> int:
    """Take back what was decided about a household."""
    with opened(arguments) as workplace:
        line = workplace.transfers.line(_named(arguments.move))
        workplace.transfers.reopen(line.move_id)
        lines = [one for one in workplace.transfers.listed() if one.move_id == line.move_id]
    return _told(lines[0] if lines else line, console)


def _told(line: TransferLine, console: Console) -> int:
    console.result(_transfer(line), f"{line.name}: {TRANSFERS[line.state]}.")
    return Exit.DONE


def arrivals(arguments: Namespace, console: Console) -> int:
    """Households that the receiving office passed on to this commune."""
    with opened(arguments, alone=False) as workplace:
        found = workplace.arriving.listed()
    rows = [(one.move_id, one.name, *_origin(one), ARRIVALS[one.state]) for one in found]
    titles = ("Mã", "Chủ hộ", "Từ xã", "Danh hiệu", "Trả lời")
    console.result([_arrival(one) for one in found], *table(titles, rows))
    return Exit.DONE


def accept(arguments: Namespace, console: Console) -> int:
    """Take a household over into a village, or find it in the register."""
    if bool(arguments.village) == bool(arguments.same):
        raise Refused(
            "village_or_same", "Cần đúng một trong hai: --village hoặc --same.",
            "Nhận hộ mới vào một thôn, hoặc nói đó là hộ nào đã có trong sổ.", Exit.USAGE,
        )  # fmt: skip
    with opened(arguments) as workplace:
        move = _named(arguments.move)
        if arguments.same:
            workplace.arriving.join(move, subject_id(workplace, arguments.same))
        else:
            village = find_village(workplace, arguments.village)
            workplace.arriving.accept(move, village, arguments.address)
        line = workplace.arriving.line(move)
    console.result(_arrival(line), f"Đã nhận {line.name} vào {line.village}.")
    return Exit.DONE


def refuse(arguments: Namespace, console: Console) -> int:
    """Say that a household is none of this commune's."""
    with opened(arguments) as workplace:
        move = _named(arguments.move)
        workplace.arriving.refuse(move, arguments.reason)
        line = workplace.arriving.line(move)
    console.result(_arrival(line), f"Đã ghi: không nhận {line.name}.")
    return Exit.DONE


def reopen(arguments: Namespace, console: Console) -> int:
    """Take an answer back."""
    with opened(arguments) as workplace:
        move = _named(arguments.move)
        line = workplace.arriving.line(move)
        workplace.arriving.take_back(move)
    console.result({"move": str(move)}, f"Đã hoàn tác: {line.name} chờ trả lời lại.")
    return Exit.DONE


def _named(text: str) -> UUID:
    try:
        return UUID(text)
    except ValueError:
        raise TransferUnknown from None


def _meant(one: TransferLine) -> str:
    meant = one.to or one.proposal
    return meant.name if meant else one.place


def _origin(one: ArrivalLine) -> tuple[str, str]:
    if one.slip is None:
        return "", ""
    return one.slip.office.name, ", ".join(str(title.year) for title in one.slip.titles)


def _transfer(one: TransferLine) -> dict[str, Any]:
    return {
        "move": str(one.move_id),
        "name": one.name,
        "date": one.moved_on,
        "from": one.from_office,
        "place": one.place,
        "proposed": one.proposal.code if one.proposal else None,
        "to": one.to.code if one.to else None,
        "state": one.state.value,
        "told": one.told,
        "days": one.days,
        "reason": one.reason,
        "accepted_by": list(one.by),
    }


def _arrival(one: ArrivalLine) -> dict[str, Any]:
    slip = one.slip
    return {
        "move": str(one.move_id),
        "name": one.name,
        "state": one.state.value,
        "from": slip.office.name if slip else None,
        "former_id": str(slip.family) if slip else None,
        "date": slip.moved_on if slip else None,
        "titles": [{"year": title.year, "number": title.number} for title in slip.titles]
        if slip
        else [],
        "family": str(one.family_id) if one.family_id else None,
        "village": one.village or None,
        "reason": one.reason,
    }
