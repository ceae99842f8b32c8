"""The form of official papers (thể thức văn bản): Nghị định 30/2020/NĐ-CP, Phụ lục I.

A4 portrait; margins 20 mm above and below, 30 left, 15 right; Quốc hiệu and Tiêu ngữ with its rule on
the right, the issuing body with its rule on the left, number and symbol under it, place and date in
italics; type and subject (trích yếu) bold in the middle; body 14; the signer on the right, Nơi nhận on
the left; page numbers from the second page on, in the middle of the upper margin.
"""

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, BinaryIO

from reportlab.platypus import (
    ActionFlowable,
    BaseDocTemplate,
    CondPageBreak,
    Flowable,
    Frame,
    NextPageTemplate,
    PageBreak,
    PageTemplate,
    Spacer,
    Table,
)

from desktop.documents.dates import in_words
from desktop.documents.fit import clean, fit
from desktop.documents.fonts import Face, Style, typeface
from desktop.documents.paragraphs import (
    CENTRED_BOLD,
    CENTRED_ITALIC,
    RECIPIENT,
    RECIPIENTS_TITLE,
    TABLE_TITLE,
    P,
)
from desktop.documents.phrases import ILLUSTRATIVE, QUOC_HIEU, TIEU_NGU

MM = 72 / 25.4
WIDTH, HEIGHT = 210 * MM, 297 * MM
LEFT, RIGHT, TOP, BOTTOM = 30 * MM, 15 * MM, 20 * MM, 20 * MM
TEXT_WIDTH = WIDTH - LEFT - RIGHT
_RED = (0.706, 0.102, 0.133)
_PALE_RED = (0.97, 0.89, 0.89)


@dataclass(frozen=True, slots=True, kw_only=True)
class Letterhead:
    """Who issues a paper, where and when.

    Attributes:
        body: the issuing body, "Ủy ban nhân dân xã Bình Hòa"; printed in capitals.
        parent_body: the body above it; may be empty.
        number: "128/QĐ-UBND"; empty for papers without a number.
        place: "Bình Hòa".
        date: the date of the paper; None leaves it to the pen.
    """

    body: str
    place: str
    date: dt.date | None
    parent_body: str = ""
    number: str = ""


@dataclass(frozen=True, slots=True)
class Signer:
    """Who signs: the lines above the signature and the name below it."""

    titles: tuple[str, ...]
    name: str


class Head(Flowable):
    """The head of the first page."""

    def __init__(self, letterhead: Letterhead) -> None:
        super().__init__()
        self._letterhead = letterhead
        self._left = (0.0, TEXT_WIDTH * 0.42)
        self._right = (TEXT_WIDTH * 0.47, TEXT_WIDTH)
        self._lines = self._issuer()

    def wrap(self, _available: float, _room: float) -> tuple[float, float]:
        self.width = TEXT_WIDTH
        self.height = max(15.0 * len(self._lines), 30.0) + 30
        return self.width, self.height

    def draw(self) -> None:
        top = self.height
        for number, (text, style) in enumerate(self._lines):
            self._write(text, style, 12, self._left, top - 12 - 15 * number)
        issuer_end = top - 12 - 15 * (len(self._lines) - 1)
        middle = sum(self._left) / 2
        self._rule(middle, issuer_end - 6.5, 34)
        self._write(QUOC_HIEU, Style.BOLD, 12, self._right, top - 12)
        written = self._write(TIEU_NGU, Style.BOLD, 13, self._right, top - 28)
        self._rule(sum(self._right) / 2, top - 34, written / 2)
        last = min(issuer_end - 24, top - 54)
        if self._letterhead.number:
            symbol = f"Số: {clean(self._letterhead.number)}"
            self._write(symbol, Style.REGULAR, 13, self._left, last)
        self._write(self._place_and_date(), Style.ITALIC, 13.5, self._right, last)

    def _issuer(self) -> list[tuple[str, Style]]:
        lines = []
        for text, style in (
            (self._letterhead.parent_body, Style.REGULAR),
            (self._letterhead.body, Style.BOLD),
        ):
            if text:
                width = self._left[1] - self._left[0]
                fitted = fit(clean(text).upper(), typeface()[style], 12, width)
                lines += [(line, style) for line in fitted.lines]
        return lines

    def _place_and_date(self) -> str:
        place, date = clean(self._letterhead.place), self._letterhead.date
        day = in_words(date) if date else "…… tháng …… năm ………"
        return f"{place}, ngày {day}" if place else f"Ngày {day}"

    def _write(
        self, text: str, style: Style, size: float, span: tuple[float, float], y: float
    ) -> float:
        face: Face = typeface()[style]
        fitted = fit(text, face, size, span[1] - span[0], lines=1)
        self.canv.setFont(style.value, fitted.size)
        self.canv.drawCentredString(sum(span) / 2, y, text)
        return face.width(text, fitted.size)

    def _rule(self, middle: float, y: float, half: float) -> None:
        self.canv.setLineWidth(0.7)
        self.canv.line(middle - half, y, middle + half, y)


class ShortRule(Flowable):
    """The rule below the subject of a paper, a third of a line."""

    def wrap(self, available: float, _room: float) -> tuple[float, float]:
        self.width, self.height = available, 6.0
        return available, self.height

    def draw(self) -> None:
        self.canv.setLineWidth(0.7)
        self.canv.line(self.width * 0.36, 2, self.width * 0.64, 2)


def title(kind: str, *subject: str) -> list[Flowable]:
    """Type of paper in capitals and its subject, with the rule below."""
    lines = [P(clean(kind).upper(), style=CENTRED_BOLD)]
    lines += [P(line, style=CENTRED_BOLD) for line in subject]
    return [Spacer(0, 14), *lines, ShortRule(), Spacer(0, 8)]


def closing(recipients: Sequence[str], signer: Signer) -> list[Flowable]:
    """Nơi nhận on the left, the signer on the right, never torn apart."""
    left = [P("Nơi nhận:", style=RECIPIENTS_TITLE)] if recipients else []
    left += [P(f"- {recipient}", style=RECIPIENT) for recipient in recipients]
    return side_by_side([left, _signature(signer)], (0.45, 0.55))


def signatures(signers: Sequence[Signer]) -> list[Flowable]:
    """Several who sign side by side."""
    return side_by_side([_signature(signer) for signer in signers], (1,) * len(signers))


def side_by_side(cells: Sequence[list[Any]], shares: Sequence[float]) -> list[Flowable]:
    widths = [TEXT_WIDTH * share / sum(shares) for share in shares]
    table = Table([list(cells)], colWidths=widths)
    table.setStyle(
        [
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ("LEFTPADDING", (0, 0), (-1, -1), 2),
            ("RIGHTPADDING", (0, 0), (-1, -1), 2),
        ]
    )
    return [Spacer(0, 12), table]


def _signature(signer: Signer) -> list[Flowable]:
    lines: list[Flowable] = [P(line, style=CENTRED_BOLD) for line in signer.titles]
    return [*lines, Spacer(0, 30 * MM), P(signer.name, style=CENTRED_BOLD)]


def attachment(kind: str, *subject: str, belongs_to: str) -> list[Flowable]:
    """The start of a list that goes with the paper: a new page, numbered from 1 again."""
    return [
        *_next_numbered_from_one(),
        P(clean(kind).upper(), style=CENTRED_BOLD),
        *(P(line, style=CENTRED_BOLD) for line in subject),
        P(f"({belongs_to})", style=CENTRED_ITALIC),
        ShortRule(),
        Spacer(0, 6),
    ]


def table_title(text: str) -> list[Flowable]:
    """The heading of a table, with room for a few rows below it."""
    return [CondPageBreak(130), P(text, style=TABLE_TITLE)]


def new_paper(*, illustrative: bool) -> list[Flowable]:
    """The start of another paper in the same file."""
    return [_Mark(illustrative), *_next_numbered_from_one()]


def _next_numbered_from_one() -> list[Flowable]:
    return [NextPageTemplate(_FIRST), PageBreak(), NextPageTemplate(_FURTHER)]


class _Mark(ActionFlowable):
    """From the next page on, pages are marked as not official, or are not."""

    def __init__(self, illustrative: bool) -> None:  # noqa: FBT001 - ReportLab calls it in order
        super().__init__()
        self._illustrative = illustrative

    def apply(self, doc: BaseDocTemplate) -> None:
        if isinstance(doc, _Paper):
            doc.illustrative = self._illustrative


_FIRST, _FURTHER = "first", "further"


class _Paper(BaseDocTemplate):
    """Counts the pages of the paper and of each attachment on their own."""

    def __init__(self, out: BinaryIO, name: str, *, illustrative: bool) -> None:
        super().__init__(
            out,
            pagesize=(WIDTH, HEIGHT),
            title=name,
            creator="Sổ Khuyến học",
            author="",
            lang="vi-VN",
        )
        self.illustrative = illustrative
        self._number = 0
        self.addPageTemplates([_template(_FIRST, self._first), _template(_FURTHER, self._further)])

    def _first(self, canvas: Any, _document: object) -> None:
        self._number = 1
        self._mark(canvas)

    def _further(self, canvas: Any, _document: object) -> None:
        self._number += 1
        self._mark(canvas)
        canvas.setFont(Style.REGULAR.value, 13.5)
        canvas.drawCentredString(WIDTH / 2, HEIGHT - TOP + 6 * MM, str(self._number))

    def _mark(self, canvas: Any) -> None:
        if not self.illustrative:
            return
        canvas.saveState()
        canvas.setFont(Style.BOLD.value, 10)
        canvas.setFillColorRGB(*_RED)
        canvas.drawCentredString(WIDTH / 2, BOTTOM - 9 * MM, ILLUSTRATIVE)
        canvas.setFillColorRGB(*_PALE_RED)
        canvas.translate(WIDTH / 2, HEIGHT / 2)
        canvas.rotate(52)
        canvas.setFont(Style.BOLD.value, 30)
        canvas.drawCentredString(0, -10, ILLUSTRATIVE)
        canvas.restoreState()


def _template(name: str, draw: Callable[[Any, Any], None]) -> PageTemplate:
    frame = Frame(
        LEFT,
        BOTTOM,
        TEXT_WIDTH,
        HEIGHT - TOP - BOTTOM,
        leftPadding=0,
        rightPadding=0,
        topPadding=0,
        bottomPadding=0,
    )
    return PageTemplate(id=name, frames=[frame], onPage=draw)


def write_paper(
    story: Sequence[Flowable], out: BinaryIO, name: str, *, illustrative: bool = False
) -> None:
    """Lay out the parts of a paper and write the PDF.

    Args:
        story: its parts in order.
        out: receives the file.
        name: the title shown by PDF viewers.
        illustrative: mark every page as not official.
    """
    typeface()
    paper = _Paper(out, name, illustrative=illustrative)
    paper.build([NextPageTemplate(_FURTHER), *story])
