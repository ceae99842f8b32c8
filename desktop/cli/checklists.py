"""Checklists as files: checked, and tried on one sheet; no data file is needed."""

import json
from argparse import Namespace
from pathlib import Path

from desktop.cli.console import Console, pairs
from desktop.cli.failures import Exit, Refused
from desktop.domain.checklist import Answer, Fault, Problem, Why, score
from desktop.domain.checklist import check as problems_of
from desktop.domain.subjects import Zone
from desktop.services.standards.checklist_files import load_checklist, read_checklist

FAULTS = {
    Fault.DRAFT: "bản nháp, chưa dùng để công nhận được",
    Fault.FIELD_EMPTY: "còn để trống",
    Fault.UNSOURCED: "là bộ chính thức mà thiếu văn bản ban hành",
    Fault.NOT_OFFICIAL: "bộ minh họa không được ghi là chính thức",
    Fault.NO_ITEMS: "không có tiêu chí nào",
    Fault.DUPLICATE: "mã bị trùng",
    Fault.UNKNOWN_GROUP: "thuộc một nhóm không có",
    Fault.EMPTY_GROUP: "nhóm không có tiêu chí",
    Fault.WRONG_ANSWER_KIND: "kiểu trả lời không hợp cách chấm",
    Fault.MAXIMUM_MISSING: "chưa có điểm tối đa",
    Fault.MAXIMUM_WRONG: "điểm tối đa phải lớn hơn 0, chẵn nửa điểm",
    Fault.MINIMUM_WRONG: "điểm tối thiểu lớn hơn điểm tối đa",
    Fault.NO_FLOOR: "chấm theo điểm sàn mà không có điểm tối thiểu nào",
    Fault.TOTAL_MISSING: "chưa ghi tổng điểm",
    Fault.TOTAL_DIFFERS: "tổng điểm không bằng các điểm cộng lại",
    Fault.GROUP_DIFFERS: "điểm của nhóm không bằng các điểm cộng lại",
    Fault.NO_BANDS: "không có mức xếp loại",
    Fault.NO_PASSING_BAND: "không có mức đạt",
    Fault.BANDS_NOT_FROM_ZERO: "mức thấp nhất không bắt đầu từ 0",
    Fault.BANDS_OVERLAP: "hai mức xếp loại chồng lên nhau",
    Fault.BANDS_GAP: "giữa hai mức xếp loại còn khoảng trống",
    Fault.BAND_TOO_HIGH: "mức xếp loại cao hơn tổng điểm",
    Fault.BANDS_OUT_OF_ORDER: "mức đạt nằm dưới mức không đạt",
    Fault.NO_LEVELS: "không có mức độ",
    Fault.UNKNOWN_LEVEL: "thuộc một mức độ không có",
    Fault.PERCENT_MISSING: "thiếu tỷ lệ phần trăm",
    Fault.PERCENT_WRONG: "tỷ lệ phải lớn hơn 0 và không quá 100",
    Fault.PERCENT_FALLS: "mức cao hơn lại đòi tỷ lệ thấp hơn",
}
WHY = {
    Why.BELOW_MINIMUM: "dưới điểm tối thiểu",
    Why.NOT_MET: "chưa đạt",
    Why.BELOW_PERCENT: "chưa đủ tỷ lệ",
}


def check(arguments: Namespace, console: Console) -> int:
    """List every problem of a checklist."""
    checklist = read_checklist(arguments.file)
    found = problems_of(checklist)
    console.result(
        {
            "ok": not found,
            "id": checklist.id,
            "version": checklist.version,
            "name": checklist.name,
            "problems": [
                {
                    "code": one.fault.value,
                    "where": one.where,
                    "expected": one.expected,
                    "found": one.found,
                    "message": _problem(one),
                }
                for one in found
            ],
        },
        f"{checklist.name} ({checklist.reference})",
        *(_problem(one) for one in found),
        *([] if found else ["Không có lỗi."]),
    )
    return Exit.REFUSED if found else Exit.DONE


def _problem(one: Problem) -> str:
    text = FAULTS[one.fault]
    if one.found is not None:
        text += f" (ghi {one.found:g}"
        text += f", cần {one.expected:g})" if one.expected is not None else ")"
    return f"{one.where}: {text}" if one.where else text


def score_sheet(arguments: Namespace, console: Console) -> int:
    """Score one sheet."""
    checklist = load_checklist(arguments.file)
    found = score(checklist, _answers(arguments.points), Zone(arguments.zone))
    told = {
        "Tổng": f"{found.total:g} / {found.maximum:g}".replace(".", ","),
        "Xếp loại": found.rating,
        "Kết quả": "đạt" if found.passed else "chưa đạt",
        "Còn trống": ", ".join(found.missing),
        "Chưa đủ": ", ".join(f"{one.item} ({WHY[one.why]})" for one in found.failed),
    }
    console.result(
        {
            "total": found.total,
            "maximum": found.maximum,
            "rating": found.rating,
            "level": found.level,
            "passed": found.passed,
            "complete": found.complete,
            "missing": list(found.missing),
            "failed": [{"item": one.item, "why": one.why.value} for one in found.failed],
        },
        *pairs({name: value for name, value in told.items() if value}),
    )
    return Exit.DONE


def _answers(path: Path) -> dict[str, Answer | None]:
    try:
        raw = json.loads(path.read_text(encoding="utf-8-sig"))
    except (OSError, ValueError):
        raw = None
    if not isinstance(raw, dict) or not all(_may_answer(value) for value in raw.values()):
        raise Refused(
            "points_unreadable",
            f"Không đọc được tệp điểm {path}.",
            'Tệp là JSON, ví dụ {"1.1": 9.5, "1.2": true}.',
        )
    return raw


def _may_answer(value: object) -> bool:
    return value is None or isinstance(value, bool | int | float)
