"""Duplicate pairs: households or people that may stand twice, merged, told apart, taken back."""

from argparse import Namespace
from collections.abc import Sequence
from typing import Any
from uuid import UUID

from desktop.cli.console import Console, Meter, table
from desktop.cli.failures import Exit
from desktop.cli.opening import opened
from desktop.cli.subjects import subject_id
from desktop.domain.subjects import SubjectKind
from desktop.services.settling.duplicates import (
    Duplicates,
    PairLine,
    PairState,
    SharedLine,
    Verdict,
)
from desktop.services.settling.failures import NotAPair
from desktop.services.workplace import Workplace
from desktop.wording.pairs import CERTAINTIES, STATES, explain_signs, verdicts_of


def duplicates(arguments: Namespace, console: Console) -> int:
    """Pairs that wait for a person, or those that were decided."""
    kind = SubjectKind(arguments.kind or SubjectKind.FAMILY)
    with opened(arguments, alone=False) as workplace:
        desk = _desk(workplace, kind)
        if arguments.shared:
            return _shared(desk.shared(), console)
        found = desk.decided() if arguments.decided else desk.open(Meter(f"Tìm {kind.noun} trùng"))
    rows = [
        (one.first, one.first_name, one.second, one.second_name, _why(one, desk)) for one in found
    ]
    name = "Chủ hộ" if kind is SubjectKind.FAMILY else "Họ tên"
    titles = ("Bản nhập trước", name, "Bản nhập sau", name, "Vì sao")
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
    """Let two rows be one."""
    with opened(arguments) as workplace:
        desk, one, other = _two(workplace, arguments)

        def named(text: str) -> UUID:
            return subject_id(workplace, text, desk.kind)

        keep = named(arguments.keep) if arguments.keep else None
        counts = {year: named(text) for year, text in arguments.counts or ()}
        told = {"family_id": arguments.household, "unit_id": arguments.unit}
        belongs = {name: named(text) for name, text in told.items() if text}
        kept = desk.merge(one, other, keep, counts, belongs)
        line = desk.pair(one, other).line
    done = f"Đã gộp; {desk.kind.noun} tiếp tục là {kept} ({line.first_name})."
    if desk.across:
        done = "Đã ghi: một hộ ở sổ của hai xã. Sổ của xã không bị sửa."
    console.result(_shape(line), done)
    return Exit.DONE


def distinct(arguments: Namespace, console: Console) -> int:
    """Say that two rows are two."""
    with opened(arguments) as workplace:
        desk, one, other = _two(workplace, arguments)
        desk.distinct(one, other)
        line = desk.pair(one, other).line
    words = verdicts_of(desk.kind, across=desk.across)
    console.result(_shape(line), f"Đã ghi: {words[Verdict.DISTINCT]}.")
    return Exit.DONE


def undo(arguments: Namespace, console: Console) -> int:
    """Take a decision about two rows back."""
    with opened(arguments) as workplace:
        desk, one, other = _two(workplace, arguments)
        desk.reopen(one, other)
        line = desk.pair(one, other).line
    console.result(_shape(line), f"Đã hoàn tác; hai {desk.kind.noun} trở lại như trước.")
    return Exit.DONE


def _two(workplace: Workplace, arguments: Namespace) -> tuple[Duplicates, UUID, UUID]:
    """The desk, and two rows of its kind; where the kind is not told, the first tells it."""
    kind = SubjectKind(arguments.kind) if arguments.kind else None
    one = subject_id(workplace, arguments.one, kind)
    desk = _desk(workplace, kind or workplace.kind_of(one))
    return desk, one, subject_id(workplace, arguments.other, desk.kind)


def _desk(workplace: Workplace, kind: SubjectKind) -> Duplicates:
    """The desk of a kind.

    Raises:
        NotAPair: of this kind, or at this office, nothing is compared.
    """
    desk = workplace.pair_desks.get(kind)
    if desk is None:
        raise NotAPair
    return desk


def _why(one: PairLine, desk: Duplicates) -> str:
    if one.state is PairState.FOUND:
        return f"{CERTAINTIES[one.certainty]}: {explain_signs(one.signs, kind=desk.kind)}"
    words = verdicts_of(desk.kind, across=desk.across)
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
