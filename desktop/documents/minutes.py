"""The minutes of a village meeting that scores and votes (biên bản họp bình xét)."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import BinaryIO

from reportlab.platypus import Flowable

from desktop.documents import decree30
from desktop.documents.dates import in_words
from desktop.documents.decree30 import Head, Letterhead, Signer
from desktop.documents.figures import percent, points, whole
from desktop.documents.fit import clean
from desktop.documents.paragraphs import SECTION, Bold, P
from desktop.documents.ruled_table import Align, Column, Row, RuledTable
from desktop.progress import Progress


@dataclass(frozen=True, slots=True)
class Voted:
    """One who was voted on; `agreed` is None when there was no vote on this one."""

    name: str
    points: float | None
    agreed: int | None
    proposed: bool
    note: str = ""


@dataclass(frozen=True, slots=True)
class Attendant:
    """One who signs the minutes: name, and office held ("Trưởng ấp")."""

    name: str
    office: str = ""

    def __str__(self) -> str:
        return f"{self.name}, {self.office}" if self.office else self.name


@dataclass(frozen=True, slots=True, kw_only=True)
class Minutes:
    """What the minutes say.

    Attributes:
        letterhead: the village or commune body that keeps the minutes.
        title: the title voted on, "Gia đình học tập".
        year: the year.
        village: which village met.
        place: where it met.
        opened: when it began; a day alone leaves the hour to the pen.
        closed: when it ended; None leaves it to the pen.
        chair: who led the meeting (chủ trì).
        secretary: who kept the minutes (thư ký).
        invited: how many were invited.
        present: how many came.
        quorum: the share of the invited that must be present, in per cent.
        majority: the share of the present that must agree, in per cent.
        ballot: how the vote was taken, "bỏ phiếu kín" or "giơ tay biểu quyết".
        votes: the results.
        dissent: opinions that differ, each as it was said; they are never left out.
        posted_from: first day on which the list is posted for comments; may be unknown.
        posted_days: for how many days.
        illustrative: scored with a set that is not official.
    """

    letterhead: Letterhead
    title: str
    year: int
    village: str
    place: str
    opened: dt.datetime | dt.date
    closed: dt.datetime | None
    chair: Attendant
    secretary: Attendant
    invited: int
    present: int
    quorum: int
    majority: int
    ballot: str
    votes: Sequence[Voted]
    dissent: tuple[str, ...] = ()
    posted_from: dt.date | None = None
    posted_days: int = 10
    illustrative: bool = False


_COLUMNS = (
    Column("STT", 0.8, Align.CENTRE),
    Column("Họ và tên", 3.8),
    Column("Điểm", 1.0, Align.CENTRE),
    Column("Số phiếu", 1.2, Align.CENTRE, group="Đồng ý"),
    Column("Tỷ lệ (%)", 1.3, Align.CENTRE, group="Đồng ý"),
    Column("Kết quả", 2.2, Align.CENTRE),
    Column("Ghi chú", 2.1),
)


def write_minutes(minutes: Minutes, out: BinaryIO, progress: Progress) -> None:
    """Write the minutes as a PDF; `progress` counts the lines of the vote."""
    subject = f"Họp bình xét danh hiệu “{clean(minutes.title)}” năm {minutes.year}"
    story: list[Flowable] = [
        Head(minutes.letterhead),
        *decree30.title("Biên bản", subject, clean(minutes.village)),
        *_opening(minutes),
        P("III. Kết quả bình xét", style=SECTION),
        P(
            f"Hình thức biểu quyết: {clean(minutes.ballot)}. Được đề nghị khi có từ {minutes.majority}% "
            "số người có mặt đồng ý trở lên."
        ),
        RuledTable(_COLUMNS, _rows(minutes), progress=progress),
        P(_outcome(minutes)),
        *_ending(minutes),
        *decree30.signatures(
            [Signer(("THƯ KÝ",), minutes.secretary.name), Signer(("CHỦ TRÌ",), minutes.chair.name)]
        ),
    ]
    name = f"Biên bản họp bình xét {clean(minutes.village)} {minutes.year}"
    decree30.write_paper(story, out, name, illustrative=minutes.illustrative)


def _opening(minutes: Minutes) -> list[Flowable]:
    share = percent(minutes.present, minutes.invited)
    enough = minutes.present * 100 >= minutes.quorum * minutes.invited
    verdict = "đủ điều kiện tiến hành" if enough else "KHÔNG đủ điều kiện tiến hành"
    return [
        P("I. Thời gian, địa điểm", style=SECTION),
        P(f"Bắt đầu lúc {_moment(minutes.opened)}, tại {clean(minutes.place)}."),
        P("II. Thành phần", style=SECTION),
        P(Bold("Chủ trì: "), str(minutes.chair)),
        P(Bold("Thư ký: "), str(minutes.secretary)),
        P(
            f"Số người được mời: {whole(minutes.invited)}; có mặt: {whole(minutes.present)}"
            f"{f' ({share}%)' if share else ''}; yêu cầu tối thiểu {minutes.quorum}%. "
            f"Cuộc họp {verdict}."
        ),
    ]


def _outcome(minutes: Minutes) -> str:
    proposed = sum(vote.proposed for vote in minutes.votes)
    rest = len(minutes.votes) - proposed
    return (
        f"Cuộc họp xem xét {whole(len(minutes.votes))} trường hợp: đề nghị công nhận "
        f"{whole(proposed)}, chưa đề nghị {whole(rest)}."
    )


def _ending(minutes: Minutes) -> list[Flowable]:
    parts: list[Flowable] = [P("IV. Ý kiến khác", style=SECTION)]
    parts += [P(f"- {clean(text)}") for text in minutes.dissent] or [P("Không có ý kiến khác.")]
    parts.append(P("V. Niêm yết và kết thúc", style=SECTION))
    start = f" từ ngày {in_words(minutes.posted_from)}" if minutes.posted_from else ""
    parts.append(
        P(
            f"Danh sách được niêm yết công khai{start} trong {minutes.posted_days} ngày "
            "để lấy ý kiến nhân dân."
        )
    )
    end = f" lúc {_moment(minutes.closed)}" if minutes.closed else ""
    parts.append(
        P(
            f"Cuộc họp kết thúc{end}. Biên bản đã được đọc lại cho mọi người "
            "cùng nghe và ký tên dưới đây./."
        )
    )
    return parts


def _rows(minutes: Minutes) -> list[Row]:
    rows = []
    for number, vote in enumerate(minutes.votes, 1):
        agreed = "" if vote.agreed is None else f"{vote.agreed}/{minutes.present}"
        share = "" if vote.agreed is None else percent(vote.agreed, minutes.present)
        result = "Đề nghị" if vote.proposed else "Chưa đề nghị"
        rows.append(
            Row((str(number), vote.name, points(vote.points), agreed, share, result, vote.note))
        )
    return rows


def _moment(moment: dt.datetime | dt.date) -> str:
    if not isinstance(moment, dt.datetime):
        return f"……… giờ ……… phút, ngày {in_words(moment)}"
    return f"{moment.hour:02} giờ {moment.minute:02} phút, ngày {in_words(moment.date())}"
