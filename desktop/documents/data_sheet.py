"""What an office holds about one subject (phiếu dữ liệu), for that subject to read."""

from dataclasses import dataclass
from typing import BinaryIO

from reportlab.platypus import Flowable, KeepTogether

from desktop.documents import decree30
from desktop.documents.decree30 import Head, Letterhead, Signer
from desktop.documents.paragraphs import BODY, SMALL, P
from desktop.documents.ruled_table import Align, Column, Row, RuledTable

_FACTS = (Column("Thông tin", 2.2), Column("Đang lưu", 4.4))
_YEARS = (
    Column("Năm", 0.8, Align.CENTRE),
    Column("Đăng ký", 1.2, Align.CENTRE),
    Column("Điểm", 1, Align.CENTRE),
    Column("Quyết định công nhận", 3),
)
_CHANGES = (Column("Lúc", 1.7), Column("Ai ghi", 1.9), Column("Ghi gì", 4.4))
_READINGS = (Column("Lúc", 2.2), Column("Ai xem", 1.9), Column("Xem gì", 3.9))
TRAIL = (
    "Việc xem được ghi ở từng máy; phần này là của máy lập phiếu. Mở xem chi tiết; xuất, in, chép danh "
    "sách, giấy tờ thì được ghi; lướt danh sách trên màn hình không ghi là xem một người."
)
_RIGHTS = (
    "Người có tên trong phiếu có quyền đề nghị sửa chỗ sai hoặc xóa thông tin của mình. "
    "Bản sao lưu và giấy tờ đã in trước đó được giữ theo quy định lưu trữ của cơ quan."
)


@dataclass(frozen=True, slots=True)
class YearHeld:
    """What is held about one year; empty texts for what there is not."""

    year: int
    registered: bool
    points: str
    decision: str


@dataclass(frozen=True, slots=True)
class ChangeHeld:
    """One change: when, whose and what."""

    when: str
    who: str
    what: str


@dataclass(frozen=True, slots=True)
class ReadHeld:
    """Who read what, and on which days."""

    when: str
    who: str
    what: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DataSheet:
    """What the paper says.

    Attributes:
        letterhead: the office that holds the data.
        name: whose data it is, "Hộ ông (bà) Phạm Văn Bình".
        facts: label and value of everything held; what is empty is left out.
        given_to: the offices that confirmed to have received it.
        stays: what of it never leaves the office.
        years, changes, readings: the newest first.
        officer: who wrote the paper.
    """

    letterhead: Letterhead
    name: str
    facts: tuple[tuple[str, str], ...]
    given_to: tuple[str, ...]
    stays: str
    years: tuple[YearHeld, ...]
    changes: tuple[ChangeHeld, ...]
    readings: tuple[ReadHeld, ...]
    officer: str

    @property
    def given(self) -> str:
        """Who received it, in words."""
        return "; ".join(self.given_to) or "chưa chuyển cho cơ quan nào khác"


def write_data_sheet(sheet: DataSheet, out: BinaryIO) -> None:
    """Write the paper as a PDF."""
    fact = BODY.clone("fact", firstLineIndent=0)
    years = RuledTable(_YEARS, [_year(one) for one in sheet.years], size=12)
    signed = decree30.signatures([Signer(("NGƯỜI LẬP PHIẾU",), sheet.officer)])
    story: list[Flowable] = [
        Head(sheet.letterhead),
        *decree30.title("Phiếu dữ liệu", sheet.name),
        *decree30.table_title("1. Thông tin đang lưu"),
        RuledTable(_FACTS, [Row(fact) for fact in sheet.facts], size=12),
        P(f"Đã chuyển cho: {sheet.given}.", style=fact),
        P(f"Chỉ ở trong xã, không chuyển đi: {sheet.stays}.", style=fact),
        *decree30.table_title("2. Các năm"),
        years if sheet.years else P("Chưa đăng ký năm nào.", style=fact),
        *decree30.table_title("3. Ai đã ghi, lúc nào"),
        RuledTable(
            _CHANGES, [Row((one.when, one.who, one.what)) for one in sheet.changes], size=11
        ),
        *decree30.table_title("4. Ai đã xem"),
        RuledTable(
            _READINGS, [Row((one.when, one.who, one.what)) for one in sheet.readings], size=11
        ),
        P(TRAIL, style=SMALL),
        KeepTogether([P(_RIGHTS, style=SMALL), *signed]),
    ]
    decree30.write_paper(story, out, "Phiếu dữ liệu")


def _year(one: YearHeld) -> Row:
    registered = "Có" if one.registered else "Không"
    return Row((str(one.year), registered, one.points, one.decision))
