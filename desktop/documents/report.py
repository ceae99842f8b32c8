"""The yearly report to the level above (báo cáo năm), with its table of statistics."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from typing import BinaryIO

from reportlab.platypus import Flowable

from desktop.documents import decree30
from desktop.documents.decree30 import Head, Letterhead, Signer
from desktop.documents.figures import percent, points, signed, whole
from desktop.documents.fit import clean
from desktop.documents.paragraphs import BODY, SECTION, SMALL, P
from desktop.documents.ruled_table import Align, Column, Row, RuledTable
from desktop.progress import Progress


@dataclass(frozen=True, slots=True)
class Statistic:
    """Counts of one title, or of one place; percentages are computed from them.

    Attributes:
        name: the title or the place.
        total: how many there are.
        registered: how many registered for the year.
        recognised: how many were recognised.
        target: the plan's share of recognised among all, in per cent, if the plan has one.
        before: how many were recognised in the year before, if that is known.
        bold: a line of totals.
    """

    name: str
    total: int
    registered: int
    recognised: int
    target: float | None = None
    before: int | None = None
    bold: bool = False


class Places(Enum):
    """What the lines of the table by place are: how its column is headed, and its title."""

    VILLAGES = "Thôn, ấp", "thôn, ấp, tổ dân phố"
    COMMUNES = "Xã, phường", "xã, phường, đặc khu"

    @property
    def column(self) -> str:
        """The heading of their column."""
        return self.value[0]

    @property
    def words(self) -> str:
        """The same inside a sentence."""
        return self.value[1]


@dataclass(frozen=True, slots=True)
class Section:
    """A headed part of the report; each text is a paragraph."""

    heading: str
    paragraphs: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What the yearly report says.

    Attributes:
        letterhead: who reports.
        subject: "Kết quả xây dựng các mô hình học tập năm 2026".
        addressee: to whom, "Ủy ban nhân dân tỉnh Đồng Tháp"; may be empty.
        opening: the first paragraph; may be empty.
        before: sections in front of the statistics.
        statistics: by title.
        places: by village, or by commune, for one title; may be empty.
        places_title: which title the places' table is about.
        places_are: what the places are.
        plan: the plan whose targets are compared with, named with its number; may be empty.
        after: sections behind the statistics.
        signer: who signs.
        recipients: lines of Nơi nhận.
        illustrative: a set that is not official was used.
    """

    letterhead: Letterhead
    subject: str
    statistics: Sequence[Statistic]
    signer: Signer
    addressee: str = ""
    opening: str = ""
    before: tuple[Section, ...] = ()
    places: Sequence[Statistic] = ()
    places_title: str = ""
    places_are: Places = Places.VILLAGES
    plan: str = ""
    after: tuple[Section, ...] = ()
    recipients: tuple[str, ...] = ()
    illustrative: bool = False


def _columns(first: str) -> tuple[Column, ...]:
    return (
        Column("STT", 0.95, Align.CENTRE),
        Column(first, 3.0),
        Column("Tổng số", 1.15, Align.RIGHT),
        Column("Số", 1.1, Align.RIGHT, group="Đăng ký"),
        Column("%", 1.1, Align.RIGHT, group="Đăng ký"),
        Column("Số", 1.1, Align.RIGHT, group="Đạt"),
        Column("%", 1.1, Align.RIGHT, group="Đạt"),
        Column("Chỉ tiêu (%)", 1.1, Align.RIGHT),
        Column("So với chỉ tiêu", 1.35, Align.CENTRE),
        Column("Tăng, giảm so với năm trước", 1.35, Align.RIGHT),
    )


def write_report(report: Report, out: BinaryIO, progress: Progress) -> None:
    """Write the report as a PDF; `progress` counts the lines of its tables."""
    story: list[Flowable] = [
        Head(report.letterhead),
        *decree30.title("Báo cáo", clean(report.subject)),
    ]
    if report.addressee:
        centred = BODY.clone("addressee", alignment=1, firstLineIndent=0)
        story.append(P(f"Kính gửi: {clean(report.addressee)}", style=centred))
    if report.opening:
        story.append(P(report.opening))
    for section in report.before:
        story += _section(section)
    story += _tables(report, progress)
    for section in report.after:
        story += _section(section)
    story += decree30.closing(report.recipients, report.signer)
    name = f"Báo cáo {report.letterhead.number}".strip()
    decree30.write_paper(story, out, name, illustrative=report.illustrative)


def _section(section: Section) -> list[Flowable]:
    return [P(section.heading, style=SECTION), *(P(text) for text in section.paragraphs if text)]


def _tables(report: Report, progress: Progress) -> list[Flowable]:
    parts: list[Flowable] = [
        *decree30.table_title("Biểu thống kê kết quả"),
        RuledTable(_columns("Mô hình"), _rows(report.statistics), size=11, progress=progress),
    ]
    if report.places:
        are = report.places_are
        columns = _columns(are.column)
        parts += [
            *decree30.table_title(f"Kết quả theo {are.words}: {clean(report.places_title)}"),
            RuledTable(columns, _rows(report.places), size=11, progress=progress),
        ]
    if report.plan:
        parts.append(P(f"Chỉ tiêu theo {clean(report.plan)}.", style=SMALL))
    parts.append(
        P("Tỷ lệ đăng ký và tỷ lệ đạt tính trên tổng số, do phần mềm tính từ số liệu.", style=SMALL)
    )
    return parts


def _rows(statistics: Sequence[Statistic]) -> list[Row]:
    rows = []
    number = 0
    for line in statistics:
        number += not line.bold
        rows.append(
            Row(
                (
                    "" if line.bold else str(number),
                    line.name,
                    whole(line.total),
                    whole(line.registered),
                    percent(line.registered, line.total),
                    whole(line.recognised),
                    percent(line.recognised, line.total),
                    points(line.target),
                    _against_target(line),
                    "" if line.before is None else signed(line.recognised - line.before),
                ),
                bold=line.bold,
            )
        )
    return rows


def _against_target(line: Statistic) -> str:
    if line.target is None or not line.total:
        return ""
    return "Đạt" if line.recognised * 100 >= line.target * line.total else "Chưa đạt"
