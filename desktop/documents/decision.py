"""The decision of recognition (quyết định công nhận) with its list (danh sách kèm theo)."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import BinaryIO

from reportlab.platypus import Flowable

from desktop.documents import decree30
from desktop.documents.dates import in_words
from desktop.documents.decree30 import Head, Letterhead, Signer
from desktop.documents.figures import points, whole
from desktop.documents.fit import clean
from desktop.documents.paragraphs import CENTRED_BOLD, GROUND, Bold, P
from desktop.documents.ruled_table import Align, Column, Row, RuledTable
from desktop.progress import Progress


@dataclass(frozen=True, slots=True)
class Recognised:
    """A line of the list: name and village only, as public lists may carry no more of a person."""

    name: str
    village: str
    points: float | None
    years: int
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What a decision says.

    Attributes:
        letterhead: who issues it, its number, place and date.
        authority: who decides, "Chủ tịch Ủy ban nhân dân xã Bình Hòa".
        title: the title, "Gia đình học tập".
        noun: what is counted, "gia đình".
        year: the year recognised.
        grounds: each "Căn cứ …", without the closing mark.
        proposal: on whose proposal, "Xét đề nghị của … tại Tờ trình số … ngày …".
        executors: who carries it out, "Văn phòng HĐND và UBND xã, … và các gia đình có tên".
        recognised: the list, in its order.
        signer: who signs.
        recipients: lines of Nơi nhận.
        illustrative: scored with a set that is not official.
    """

    letterhead: Letterhead
    authority: str
    title: str
    noun: str
    year: int
    grounds: tuple[str, ...]
    proposal: str
    executors: str
    recognised: Sequence[Recognised]
    signer: Signer
    recipients: tuple[str, ...] = ()
    illustrative: bool = False


_COLUMNS = (
    Column("STT", 1.0, Align.CENTRE),
    Column("Họ và tên", 4.1),
    Column("Thôn, ấp, tổ dân phố", 3.2),
    Column("Điểm", 1.0, Align.CENTRE),
    Column("Số năm liên tục", 1.5, Align.CENTRE),
    Column("Ghi chú", 1.8),
)


def write_decision(decision: Decision, out: BinaryIO, progress: Progress) -> None:
    """Write the decision and its list as one PDF; `progress` counts the list's lines."""
    subject = f"Về việc công nhận danh hiệu “{clean(decision.title)}” năm {decision.year}"
    story: list[Flowable] = [
        Head(decision.letterhead),
        *decree30.title("Quyết định", subject),
        P(clean(decision.authority).upper(), style=CENTRED_BOLD),
        *_grounds(decision),
        P("QUYẾT ĐỊNH:", style=CENTRED_BOLD.clone("order", spaceBefore=8, spaceAfter=2)),
        *_articles(decision),
        *decree30.closing(decision.recipients, decision.signer),
        *decree30.attachment("Danh sách", *_list_title(decision), belongs_to=_reference(decision)),
        RuledTable(_COLUMNS, _rows(decision.recognised), progress=progress),
    ]
    name = f"Quyết định {decision.letterhead.number}".strip()
    decree30.write_paper(story, out, name, illustrative=decision.illustrative)


def _grounds(decision: Decision) -> list[Flowable]:
    lines = [clean(ground).rstrip(";.,") + ";" for ground in decision.grounds]
    if decision.proposal:
        lines.append(clean(decision.proposal).rstrip(";.,") + ".")
    return [P(line, style=GROUND) for line in lines if line.strip(";.")]


def _articles(decision: Decision) -> list[Flowable]:
    count = len(decision.recognised)
    title, noun = clean(decision.title), clean(decision.noun)
    return [
        P(
            Bold("Điều 1. "),
            f"Công nhận danh hiệu “{title}” năm {decision.year} đối với {whole(count)} {noun} "
            "(có danh sách kèm theo).",
        ),
        P(Bold("Điều 2. "), "Quyết định này có hiệu lực kể từ ngày ký."),
        P(
            Bold("Điều 3. "),
            clean(decision.executors).rstrip(".") + " chịu trách nhiệm thi hành Quyết định này./.",
        ),
    ]


def _list_title(decision: Decision) -> tuple[str, ...]:
    return (f"Được công nhận danh hiệu “{clean(decision.title)}” năm {decision.year}",)


def _reference(decision: Decision) -> str:
    letterhead, authority = decision.letterhead, clean(decision.authority)
    number = clean(letterhead.number) or "……"
    day = in_words(letterhead.date) if letterhead.date else "…… tháng …… năm ………"
    return f"Kèm theo Quyết định số {number} ngày {day} của {authority}"


def _rows(recognised: Sequence[Recognised]) -> list[Row]:
    return [
        Row((str(n), line.name, line.village, points(line.points), str(line.years), line.note))
        for n, line in enumerate(recognised, 1)
    ]
