"""Corrections: wrong entries put right with a reason, and decisions that are asked to follow."""

from argparse import Namespace
from collections.abc import Sequence
from typing import Any

from desktop.cli.console import Console, table
from desktop.cli.failures import Exit
from desktop.cli.opening import opened
from desktop.cli.subjects import subject_id, typed_values
from desktop.domain.subjects import SubjectKind
from desktop.services.register.families import FamilyDraft
from desktop.services.titles.corrections import Answer, CorrectionLine, Matter
from desktop.services.titles.failures import CorrectionUnknown
from desktop.services.workplace import Workplace

MATTERS = {
    Matter.NAME: "họ tên",
    Matter.ADDRESS: "địa chỉ",
    Matter.SCORE: "điểm, xếp loại",
    Matter.ZONE: "vùng",
}


def correct(arguments: Namespace, console: Console) -> int:
    """Put fields of a subject right, and say why."""
    with opened(arguments) as workplace:
        subject = subject_id(workplace, arguments.subject)
        kind = workplace.kind_of(subject)
        form = FamilyDraft if kind is SubjectKind.FAMILY else workplace.kind(kind).draft
        values = typed_values(form, dict(arguments.set))
        workplace.correcting.correct(subject, arguments.reason, arguments.basis, **values)
    console.result(
        {"id": str(subject), "corrected": sorted(values)}, "Đã đính chính, lý do ghi vào lịch sử."
    )
    return Exit.DONE


def corrections(arguments: Namespace, console: Console) -> int:
    """Decisions that are asked to follow the register, or what was answered."""
    with opened(arguments, alone=False) as workplace:
        year = arguments.year or workplace.year
        if arguments.answered:
            return _answered(workplace.corrections.answered(year), console)
        found = workplace.corrections.lines(year)
    rows = [
        (one.id, one.subject, MATTERS[one.matter], _spoken(one.decided), _spoken(one.present))
        for one in found
    ]
    titles = ("Mã", "Tên", "Về", "Đã quyết định", "Trong sổ")
    console.result([_shape(one) for one in found], *table(titles, rows))
    return Exit.DONE


def _answered(found: Sequence[Answer], console: Console) -> int:
    rows = [
        (one.id, one.subject, MATTERS[one.matter], _outcome(one), one.reason, one.basis)
        for one in found
    ]
    titles = ("Mã", "Tên", "Về", "Trả lời", "Lý do", "Căn cứ")
    console.result([_answer_shape(one) for one in found], *table(titles, rows))
    return Exit.DONE


def accept(arguments: Namespace, console: Console) -> int:
    """Let a decision follow the register."""
    return _reply(arguments, console, "Đã đính chính: {name}, {what}.")


def refuse(arguments: Namespace, console: Console) -> int:
    """Let a decision stay as it was signed."""
    return _reply(arguments, console, "Giữ như đã ký: {name}, {what}.")


def _reply(arguments: Namespace, console: Console, words: str) -> int:
    with opened(arguments) as workplace:
        desk = workplace.corrections
        line = _line(workplace, arguments)
        answer = desk.accept if arguments.run[1] == "accept" else desk.refuse
        answer(line, arguments.reason, arguments.basis)
    console.result(_shape(line), words.format(name=line.subject, what=MATTERS[line.matter]))
    return Exit.DONE


def undo(arguments: Namespace, console: Console) -> int:
    """Take an answer back: the request waits again."""
    with opened(arguments) as workplace:
        year = arguments.year or workplace.year
        found = workplace.corrections.answered(year)
        answer = next((one for one in found if one.id == arguments.id), None)
        if answer is None:
            raise CorrectionUnknown
        workplace.corrections.reopen(answer)
    console.result(_answer_shape(answer), f"Đã hoàn tác: {answer.subject} chờ trả lời lại.")
    return Exit.DONE


def _line(workplace: Workplace, arguments: Namespace) -> CorrectionLine:
    lines = workplace.corrections.lines(arguments.year or workplace.year)
    line = next((one for one in lines if one.id == arguments.id), None)
    if line is None:
        raise CorrectionUnknown
    return line


def _outcome(one: Answer) -> str:
    return "giữ như đã ký" if one.kept else "đã đính chính"


def _spoken(value: Any) -> str:
    return " · ".join(map(str, value)) if isinstance(value, tuple) else str(value)


def _shape(one: CorrectionLine) -> dict[str, Any]:
    return {
        "id": one.id,
        "subject": {"id": str(one.subject_id), "name": one.subject},
        "year": one.year,
        "matter": one.matter.value,
        "decided": one.decided,
        "present": one.present,
    }


def _answer_shape(one: Answer) -> dict[str, Any]:
    return {
        "id": one.id,
        "subject": {"id": str(one.subject_id), "name": one.subject},
        "year": one.year,
        "matter": one.matter.value,
        "kept": one.kept,
        "reason": one.reason,
        "basis": one.basis,
    }
