"""Invented families and how they do at learning: what demonstrations are made of.

Everything follows from the seed. Nobody in here lives anywhere.
"""

import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from desktop.domain.checklist import Answer, AnswerKind, Checklist, Item
from desktop.domain.identity import Sex
from desktop.domain.subjects import Zone
from desktop.sheets.rows import Entry

SURNAMES = [
    "Nguyễn",
    "Nguyễn",
    "Nguyễn",
    "Trần",
    "Trần",
    "Lê",
    "Lê",
    "Phạm",
    "Huỳnh",
    "Hoàng",
    "Phan",
    "Vũ",
    "Đặng",
    "Bùi",
    "Đỗ",
    "Hồ",
    "Ngô",
    "Dương",
    "Lý",
    "Đinh",
]
MIDDLE = {
    Sex.MALE: [
        "Văn",
        "Hữu",
        "Đức",
        "Minh",
        "Quốc",
        "Đình",
        "Xuân",
        "Thanh",
        "Công",
        "Ngọc",
        "Thành",
        "Gia",
    ],
    Sex.FEMALE: ["Thị", "Thị", "Thị", "Ngọc", "Thu", "Kim", "Thanh", "Hồng", "Mỹ", "Bích", "Diệu"],
}
GIVEN = {
    Sex.MALE: [
        "An",
        "Bình",
        "Cường",
        "Dũng",
        "Đạt",
        "Đức",
        "Giang",
        "Hải",
        "Hiếu",
        "Hùng",
        "Khoa",
        "Long",
        "Minh",
        "Nam",
        "Phong",
        "Phúc",
        "Quân",
        "Sơn",
        "Tâm",
        "Thắng",
        "Tuấn",
        "Vinh",
    ],
    Sex.FEMALE: [
        "Ánh",
        "Bích",
        "Chi",
        "Dung",
        "Đào",
        "Hà",
        "Hạnh",
        "Hoa",
        "Hương",
        "Lan",
        "Liên",
        "Mai",
        "Nga",
        "Ngân",
        "Oanh",
        "Phượng",
        "Quỳnh",
        "Tâm",
        "Thảo",
        "Uyên",
        "Vân",
        "Yến",
    ],
}
VILLAGES = (
    "Thôn Đông", "Thôn Đoài", "Thôn Thượng", "Thôn Hạ", "Thôn Trung", "Thôn Bến Đá", "Thôn Gò Mít",
    "Thôn Cây Thị", "Thôn Đồng Rộc", "Thôn Giếng Chùa",
)  # fmt: skip
LANES = ["Xóm Đình", "Xóm Chợ", "Xóm Bãi", "Ngõ 3", "Ngõ 7", "Đường Bờ Sông"]
FIRST_BIRTH, LAST_BIRTH = 1946, 1992


class Learning(StrEnum):
    """How a family does in a year."""

    WELL = "well"
    SHORT = "short"
    """It stays below what the title asks."""
    UNFINISHED = "unfinished"
    """Its sheet was begun and never finished."""
    AWAY = "away"
    """It does not register."""


@dataclass(frozen=True, slots=True)
class Marks:
    """What one family's sheets say."""

    own: Mapping[str, Answer]
    village: Mapping[str, Answer]
    commune: Mapping[str, Answer]


def village_names(number: int) -> list[str]:
    """Names for villages, as many as are asked for."""
    more = [f"Thôn {place}" for place in range(1, number - len(VILLAGES) + 1)]
    return [*VILLAGES[:number], *more]


def families(number: int, villages: Sequence[str], seed: int) -> Iterator[Entry]:
    """Invented families, spread over the villages, as rows of a workbook."""
    chance = random.Random(seed)  # noqa: S311 - invented people, not secrets
    for place in range(number):
        sex = chance.choice([Sex.MALE, Sex.MALE, Sex.FEMALE])
        born = chance.randint(FIRST_BIRTH, LAST_BIRTH)
        yield Entry(
            row=place + 2,
            code=f"H{place + 1:05d}",
            head_name=_name(chance, sex),
            village=villages[place % len(villages)],
            address=f"Số {chance.randint(1, 180)}, {chance.choice(LANES)}",
            phone=f"0900{place % 1_000_000:06d}" if chance.random() < 0.7 else "",
            identity_number=_identity(place, sex, born) if chance.random() < 0.6 else "",
            birth=_birth(chance, born),
            sex=sex,
            member_count=chance.choice([2, 3, 3, 4, 4, 4, 5, 5, 6, 7]),
            zone=Zone.GENERAL,
            poor=chance.random() < 0.06,
            note="",
        )


def refused_rows(number: int, village: str) -> Iterator[Entry]:
    """Two rows as hurried hands write them: they stay out, and the import says why."""
    whole = next(families(1, [village], 0))
    yield whole._replace(
        row=number + 2, code=f"H{number + 1:05d}", head_name="Trần Văn Thiếu", village="",
        identity_number="", phone="",
    )  # fmt: skip
    yield whole._replace(
        row=number + 3, code=f"H{number + 2:05d}", head_name="Lê Thị Nhầm",
        identity_number="0870701234", phone="",
    )  # fmt: skip


def place_of(code: str) -> int:
    """The place of an invented family in the list, which its code tells."""
    return int(code[1:]) - 1


def learning(place: int, year: int, villages: int) -> Learning:
    """How the family at a place of the list does: most well, a few not.

    The first family always does well, and only the last village is behind with its sheets.
    """
    turn = place + year % 7
    if turn % 13 == 12:
        return Learning.AWAY
    if turn % 11 == 10:
        return Learning.SHORT
    if place % villages == villages - 1 and place // villages % 4 == 3:
        return Learning.UNFINISHED
    return Learning.WELL


def marks(checklist: Checklist, subject: str, how: Learning, seed: int) -> Marks:
    """The three sheets of one family; a village seldom agrees with every point."""
    chance = random.Random(f"{seed} {subject}")  # noqa: S311 - invented people, not secrets
    skill = chance.uniform(0.58, 0.92)
    own = {item.code: _answer(chance, item, how, skill + 0.05) for item in checklist.items}
    if how is Learning.UNFINISHED:
        half = dict(list(own.items())[: max(1, len(own) // 2)])
        return Marks(half, {}, {})
    village = {item.code: _answer(chance, item, how, skill) for item in checklist.items}
    commune = dict(village)
    if chance.random() < 0.3:
        item = chance.choice(checklist.items)
        commune[item.code] = _answer(chance, item, how, skill)
    return Marks(own, village, commune)


def _answer(chance: random.Random, item: Item, how: Learning, least: float) -> Answer:
    if item.answer is AnswerKind.YES_NO:
        return how is Learning.WELL or chance.random() < 0.5
    if item.answer is AnswerKind.PERCENT and how is Learning.WELL:
        least = 0.96
    top = 100.0 if item.answer is AnswerKind.PERCENT else item.maximum or 0.0
    share = chance.uniform(least, 1.0) if how is not Learning.SHORT else chance.uniform(0.1, 0.45)
    points = round(top * share * 2) / 2
    return max(points, item.minimum) if how is not Learning.SHORT else points


def _name(chance: random.Random, sex: Sex) -> str:
    parts = chance.choice(SURNAMES), chance.choice(MIDDLE[sex]), chance.choice(GIVEN[sex])
    return " ".join(parts)


def _identity(place: int, sex: Sex, born: int) -> str:
    return f"087{int(sex is Sex.FEMALE)}{born % 100:02d}{place % 1_000_000:06d}"


def _birth(chance: random.Random, born: int) -> str:
    if chance.random() < 0.3:
        return str(born)
    return f"{born}-{chance.randint(1, 12):02d}-{chance.randint(1, 28):02d}"
