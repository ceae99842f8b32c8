"""Small checklists of all three kinds, for tests that read as prose."""

from dataclasses import replace

from desktop.domain.checklist import (
    AnswerKind,
    Band,
    Checklist,
    Completeness,
    Group,
    Item,
    Level,
    Scoring,
    TextStatus,
)
from desktop.domain.subjects import SubjectKind, Zone

POINTS = Checklist(
    id="points",
    version="1",
    name="Chấm điểm",
    kind=SubjectKind.FAMILY,
    scoring=Scoring.POINTS,
    completeness=Completeness.FULL,
    official=False,
    total=100,
    groups=(Group("1", "Trẻ em", 60), Group("2", "Người lớn", 40)),
    items=(
        Item("1.1", "1", "Đến trường", maximum=40),
        Item("1.2", "1", "Học đều", maximum=20),
        Item("2.1", "2", "Đọc sách", maximum=25),
        Item("2.2", "2", "Học nghề", maximum=15),
    ),
    bands=(
        Band("Tốt", 85),
        Band("Khá", 70, 85),
        Band("Trung bình", 50, 70),
        Band("Không đạt", 0, 50, passed=False),
    ),
)

FLOOR = replace(
    POINTS,
    id="floor",
    kind=SubjectKind.CITIZEN,
    scoring=Scoring.FLOOR,
    groups=(Group("1", "Năng lực"),),
    items=tuple(
        Item(f"{place}", "1", f"Chỉ số {place}", maximum=10, minimum=5) for place in range(1, 11)
    ),
    bands=(
        Band("Đạt", 80, zone=Zone.GENERAL),
        Band("Chưa đạt", 0, 80, passed=False, zone=Zone.GENERAL),
        Band("Đạt", 70, zone=Zone.DIFFICULT),
        Band("Chưa đạt", 0, 70, passed=False, zone=Zone.DIFFICULT),
    ),
)

LEVELS = Checklist(
    id="levels",
    version="1",
    name="Chỉ tiêu",
    kind=SubjectKind.COMMUNITY,
    scoring=Scoring.LEVELS,
    completeness=Completeness.FULL,
    official=False,
    groups=(Group("1", "Tổ chức"), Group("2", "Kết quả")),
    items=(
        Item("1.1", "1", "Có kế hoạch", AnswerKind.YES_NO),
        Item("1.2", "1", "Có nhóm công nghệ số", AnswerKind.YES_NO, level="2"),
        Item("2.1", "2", "Tỷ lệ đi học", AnswerKind.PERCENT, min_percent={"1": 90, "2": 95}),
        Item("2.2", "2", "Tỷ lệ đạt danh hiệu", AnswerKind.PERCENT, min_percent={"1": 60}),
    ),
    levels=(Level("1", "Mức độ 1"), Level("2", "Mức độ 2", 12)),
    validity_months=36,
)

DRAFT = replace(
    POINTS,
    id="draft",
    completeness=Completeness.PARTIAL,
    official=True,
    total=None,
    items=(*POINTS.items, Item("2.3", "2", "Chưa đọc được", text_status=TextStatus.PARTIAL)),
)

ALL_KINDS = (POINTS, FLOOR, LEVELS)


def full_marks(checklist: Checklist) -> dict[str, float | bool]:
    """Give every item the most it can have."""
    best = {AnswerKind.YES_NO: True, AnswerKind.PERCENT: 100.0}
    return {item.code: best.get(item.answer, item.maximum or 0.0) for item in checklist.items}
