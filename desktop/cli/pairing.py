"""Duplicate pairs: households that may stand twice, merged, told apart, taken back."""

from argparse import Namespace
from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from desktop.cli.console import Console, Meter, table
from desktop.cli.failures import Exit
from desktop.cli.opening import opened
from desktop.cli.subjects import subject_id
from desktop.services.settling.duplicates import PairLine, PairState, SharedLine, Verdict
from desktop.services.workplace import Workplace
from desktop.wording.pairs import ACROSS, CERTAINTIES, STATES, VERDICTS, explain_signs


def duplicates(arguments: Namespace, console: Console) -> int:
    """Pairs that wait for a person, or those that were decided."""
    with opened(arguments, alone=False) as workplace:
        desk = workplace.duplicates
        if arguments.shared:
            return _shared(desk.shared(), console)
        found = desk.decided() if arguments.decided else desk.open(Meter("Tìm hộ trùng"))
        words = ACROSS if desk.across else VERDICTS
    rows = [
        (one.first, one.first_name, one.second, one.second_name, _why(one, words)) for one in found
    ]
    titles = ("Hộ nhập trước", "Chủ hộ", "Hộ nhập sau", "Chủ hộ", "Vì sao")
    console.result([_shape(one) for one in found], *table(titles, rows))
    return Exit.DONE


def _shared(found: Sequence[SharedLine], console: Console) -> int:
    rows = [
        (one.name, one.village, one.office, "xã mình" if one.here else "xã kia") for one in found
    ]
    shape = [
        {
            "family": {"id": str(one.family_id), "name": one.name},
            "village": one.village,
            "office": one.office,
            "here": one.here,
        }
        for one in found
    ]
    console.result(shape, *table(("Chủ hộ", "Thôn", "Cũng có ở", "Đang ở"), rows))
    return Exit.DONE


def merge(arguments: Namespace, console: Console) -> int:
    """Let two households be one."""
    with opened(arguments) as workplace:
        one, other = _two(workplace, arguments)
        keep = subject_id(workplace, arguments.keep) if arguments.keep else None
        counts = {year: subject_id(workplace, text) for year, text in arguments.counts or ()}
        kept = workplace.duplicates.merge(one, other, keep, counts)
        line = workplace.duplicates.pair(one, other).line
        across = workplace.duplicates.across
    done = f"Đã gộp; hộ tiếp tục là {kept} ({line.first_name})."
    if across:
        done = "Đã ghi: một hộ ở sổ của hai xã. Sổ của xã không bị sửa."
    console.result(_shape(line), done)
    return Exit.DONE


def distinct(arguments: Namespace, console: Console) -> int:
    """Say that two households are two."""
    with opened(arguments) as workplace:
        one, other = _two(workplace, arguments)
        workplace.duplicates.distinct(one, other)
        line = workplace.duplicates.pair(one, other).line
    console.result(_shape(line), "Đã ghi: hai hộ khác nhau.")
    return Exit.DONE


def undo(arguments: Namespace, console: Console) -> int:
    """Take a decision about two households back."""
    with opened(arguments) as workplace:
        one, other = _two(workplace, arguments)
        workplace.duplicates.reopen(one, other)
        line = workplace.duplicates.pair(one, other).line
    console.result(_shape(line), "Đã hoàn tác; hai hộ trở lại như trước.")
    return Exit.DONE


def _two(workplace: Workplace, arguments: Namespace) -> tuple[UUID, UUID]:
    return subject_id(workplace, arguments.one), subject_id(workplace, arguments.other)


def _why(one: PairLine, words: Mapping[Verdict, str]) -> str:
    if one.state is PairState.FOUND:
        return f"{CERTAINTIES[one.certainty]}: {explain_signs(one.signs)}"
    return words[one.verdict] if one.state is PairState.DECIDED else STATES[one.state]


def _shape(one: PairLine) -> dict[str, Any]:
    return {
        "first": {"id": str(one.first), "name": one.first_name},
        "second": {"id": str(one.second), "name": one.second_name},
        "state": one.state.value,
        "verdict": one.verdict.value,
        "certainty": one.certainty.name.lower() if one.state is PairState.FOUND else None,
        "signs": [sign.value for sign in one.signs],
    }
