"""The only maker of paragraphs: whatever comes in is text, never markup.

ReportLab's paragraphs are written in a small markup language. Names and notes come from officers and
from workbooks, so everything is escaped here, and what is bold or italic is said by type.
"""

from html import escape
from typing import Any

from reportlab import rl_config
from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY, TA_LEFT
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Paragraph

from desktop.documents.fit import clean
from desktop.documents.fonts import Style, typeface

rl_config.trustedSchemes = [
    "data"
]  # no markup reaches ReportLab, and if it did, it would fetch nothing
rl_config.useA85 = 0  # streams as bytes, a fifth smaller


class Bold(str):
    """A part of a paragraph in bold."""

    __slots__ = ()


class Italic(str):
    """A part of a paragraph in italics."""

    __slots__ = ()


def _style(name: str, face: Style, size: float, **more: Any) -> ParagraphStyle:
    given: dict[str, Any] = {"leading": size * 1.25, "alignment": TA_LEFT, **more}
    return ParagraphStyle(name, fontName=face.value, fontSize=size, **given)


BODY = _style(
    "body", Style.REGULAR, 14, alignment=TA_JUSTIFY, firstLineIndent=28.35, spaceBefore=6,
    splitLongWords=1, allowWidows=0, allowOrphans=0,
)  # fmt: skip
GROUND = _style(
    "ground", Style.ITALIC, 14, alignment=TA_JUSTIFY, firstLineIndent=28.35, spaceBefore=6
)
CENTRED = _style("centred", Style.REGULAR, 14, alignment=TA_CENTER)
CENTRED_BOLD = _style("centred-bold", Style.BOLD, 14, alignment=TA_CENTER)
CENTRED_ITALIC = _style("centred-italic", Style.ITALIC, 14, alignment=TA_CENTER)
SECTION = _style("section", Style.BOLD, 14, firstLineIndent=28.35, spaceBefore=8, keepWithNext=1)
TABLE_TITLE = _style("table-title", Style.BOLD, 14, firstLineIndent=28.35, spaceBefore=8)
RECIPIENTS_TITLE = _style("recipients-title", Style.BOLD_ITALIC, 12)
RECIPIENT = _style("recipient", Style.REGULAR, 11)
SMALL = _style("small", Style.ITALIC, 11, spaceBefore=3)


def P(*parts: str, style: ParagraphStyle = BODY) -> Paragraph:
    """Make a paragraph of plain, `Bold` and `Italic` parts, joined as they are."""
    typeface()  # the faces must be known to ReportLab before it measures
    return Paragraph("".join(map(_marked, parts)), style)


def _marked(part: str) -> str:
    # the blank at an end joins this part to its neighbour, so it outlives the cleaning
    start = " " if part[:1].isspace() else ""
    end = " " if part[-1:].isspace() and part.strip() else ""
    text = escape(f"{start}{clean(part)}{end}")
    match part:
        case Bold():
            return f"<b>{text}</b>"
        case Italic():
            return f"<i>{text}</i>"
    return text
