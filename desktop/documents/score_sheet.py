"""The score sheet (phiếu chấm điểm): the three stages side by side, blanks left visible."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import BinaryIO

from reportlab.platypus import Flowable

from desktop.documents import decree30
from desktop.documents.decree30 import Head, Letterhead, Signer
from desktop.documents.failures import NothingToPrint
from desktop.documents.figures import points
from desktop.documents.fit import clean
from desktop.documents.paragraphs import BODY, SMALL, Bold, P
from desktop.documents.ruled_table import Align, Column, Row, RuledTable
from desktop.progress import Progress

Given = float | bool | None
"""Points, met or not met, or a blank."""


@dataclass(frozen=True, slots=True)
class SheetLine:
    """A criterion and what was given for it; None is a blank, true and false are đạt, không đạt."""

    text: str
    maximum: float | None
    by_self: Given = None
    by_village: Given = None
    by_commune: Given = None
    evidence: str = ""


@dataclass(frozen=True, slots=True)
class SheetGroup:
    """Criteria under one heading; an empty heading is not printed."""

    heading: str
    lines: tuple[SheetLine, ...]


@dataclass(frozen=True, slots=True)
class Totals:
    """The totals as the program scored them: blank while a stage is not finished."""

    maximum: float | None
    by_self: float | None
    by_village: float | None
    by_commune: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoreSheet:
    """What one sheet says.

    Attributes:
        letterhead: the office whose sheet it is.
        title: the title scored, "Gia đình học tập".
        year: the year.
        checklist: name and source of the set of criteria.
        facts: lines about the subject: label and value, "Chủ hộ" and a name.
        groups: the criteria.
        totals: the sums; None when the set has none.
        rating: the outcome in words; empty while it is open.
        signers: who sign, left to right.
        illustrative: the set is not official.
    """

    letterhead: Letterhead
    title: str
    year: int
    checklist: str
    facts: tuple[tuple[str, str], ...]
    groups: tuple[SheetGroup, ...]
    totals: Totals | None = None
    rating: str = ""
    signers: tuple[Signer, ...] = (
        Signer(("ĐẠI DIỆN HỘ",), ""),
        Signer(("ĐẠI DIỆN THÔN",), ""),
        Signer(("NGƯỜI THẨM ĐỊNH",), ""),
    )
    illustrative: bool = False


_COLUMNS = (
    Column("STT", 0.8, Align.CENTRE),
    Column("Tiêu chí", 5.6),
    Column("Điểm tối đa", 1.05, Align.CENTRE),
    Column("Tự chấm", 1.1, Align.CENTRE, group="Điểm chấm"),
    Column("Thôn chấm", 1.1, Align.CENTRE, group="Điểm chấm"),
    Column("Xã thẩm định", 1.1, Align.CENTRE, group="Điểm chấm"),
    Column("Minh chứng", 2.2),
)


def write_score_sheets(sheets: Sequence[ScoreSheet], out: BinaryIO, progress: Progress) -> int:
    """Write one or many sheets as one PDF, each on a page of its own, and tell how many.

    Raises:
        NothingToPrint: there is no sheet.
    """
    if not sheets:
        raise NothingToPrint
    story: list[Flowable] = []
    for number, sheet in enumerate(sheets):
        if number:
            story += decree30.new_paper(illustrative=sheet.illustrative)
        story += _sheet(sheet)
        progress.step(number + 1, len(sheets))
    decree30.write_paper(story, out, "Phiếu chấm điểm", illustrative=sheets[0].illustrative)
    return len(sheets)


def _sheet(sheet: ScoreSheet) -> list[Flowable]:
    fact = BODY.clone("fact", firstLineIndent=0, spaceBefore=2, alignment=0)
    subject = f"Danh hiệu “{clean(sheet.title)}” năm {sheet.year}"
    parts: list[Flowable] = [
        Head(sheet.letterhead),
        *decree30.title("Phiếu chấm điểm", subject),
        *(
            P(f"{label}: ", Bold(clean(value) or "……………………"), style=fact)
            for label, value in sheet.facts
        ),
        P(f"Chấm theo: {clean(sheet.checklist)}", style=SMALL),
        RuledTable(_COLUMNS, _rows(sheet), size=11.5),
    ]
    if sheet.rating:
        parts.append(P("Kết quả: ", Bold(sheet.rating)))
    return parts + decree30.signatures(sheet.signers)


def _rows(sheet: ScoreSheet) -> list[Row]:
    rows = []
    number = 0
    for group in sheet.groups:
        if group.heading:
            rows.append(Row((group.heading,), heading=True))
        for line in group.lines:
            number += 1
            rows.append(
                Row(
                    (
                        str(number),
                        line.text,
                        points(line.maximum),
                        _given(line.by_self),
                        _given(line.by_village),
                        _given(line.by_commune),
                        line.evidence,
                    )
                )
            )
    if sheet.totals:
        given = sheet.totals
        sums = (given.maximum, given.by_self, given.by_village, given.by_commune)
        rows.append(Row(("", "Tổng cộng", *map(points, sums), ""), bold=True))
    return rows


def _given(value: Given) -> str:
    match value:
        case True:
            return "Đạt"
        case False:
            return "Không"
    return points(value)
