"""Rows of a sheet that are no families: totals, signatures, village titles, the header again."""

import re
from collections.abc import Sequence

from desktop.domain.names import fold
from desktop.sheets.cells import tidy
from desktop.sheets.whereabouts import village_at_start, village_inside

_WHOM = r"ho|khau|nguoi|gia dinh|dong ho|thon|don vi|cong dan|ngheo|can ngheo"
_TAIL = rf"(?:[\d.,;:=()\s%-]|\b(?:{_WHOM})\b)*"
_TOTAL = re.compile(
    r"(?:tong cong|tong so|cong so|tong|cong)"
    r"(?: (?:ho|khau|trang|toan xa|ca xa|toan thon|ca thon|dang ky))*"
    r"(?: (?:thon|xom|ap|ban|buon|lang|khom|khu pho|to dan pho|khu|to)\b[^:]{0,60})?" + _TAIL
)
_COUNT = re.compile(rf"[(]?\d{_TAIL}")
ORDINAL = re.compile(r"[\divxlcdm]+[.)]?")
_TITLE = re.compile(r"(?:danh sach|bieu so|bang tong hop|phu luc|don vi:)")
_ROMAN = re.compile(r"(?:[IVXLC]+|[A-ZĐ])[.)]?")
_SIGNATURE = re.compile(
    r"\b(?:nguoi lap|lap bieu|ky,? (?:va )?ghi ro|ky ten|dong dau|uy ban nhan dan|ubnd|chu tich|"
    r"truong (?:thon|ap|ban|khu)|xac nhan cua|noi nhan|ngay .{1,6} thang .{1,6} nam)\b"
)


class Outsiders:
    """Tells of a row without name or village what else it may be."""

    def __init__(self, titles: frozenset[str], ordinals: frozenset[int]) -> None:
        self._titles = frozenset(map(fold, titles))
        self._ordinals = ordinals
        self._ended = False

    def is_blank(self, row: Sequence[object]) -> bool:
        """Say whether a row holds nothing but perhaps a running number."""
        return not self._filled(row)

    def is_header(self, row: Sequence[object]) -> bool:
        """Say whether a row is the header again, as at the top of each printed page."""
        cells = [fold(tidy(cell)) for cell in row if cell != ""]
        return bool(cells) and all(cell in self._titles for cell in cells)

    def is_outside(self, row: Sequence[object]) -> bool:
        """Say whether a row, lacking a name or a village, is a total, a signature or a title."""
        return self.is_ending(row) or self.is_heading(row)

    def is_heading(self, row: Sequence[object]) -> bool:
        """Say whether a row only heads those below it: a village, or a group like "II. Cơ quan"."""
        filled = [text for text in self._filled(row) if not _COUNT.fullmatch(fold(text))]
        if len(filled) != 1 or (self._is_numbered(row) and len(self._filled(row)) > 1):
            return False
        title = _TITLE.match(fold(filled[0])) or village_at_start(filled[0])
        heading = bool(title) or self._is_above(row, filled[0])
        self._ended = self._ended and not heading
        return heading

    def village_above(self, row: Sequence[object]) -> str:
        """Give the village that a heading or a title names for the rows below it, or ""."""
        texts = [cell for cell in row if isinstance(cell, str)]
        named = next(filter(None, map(village_at_start, texts)), "")
        if named or not self.is_heading(row):
            return named
        return next(filter(None, map(village_inside, texts)), "")

    def is_ending(self, row: Sequence[object]) -> bool:
        """Say whether a row is a total or a signature, or stands below one.

        A sum may also stand in the middle: who comes after it with a number counts again.
        """
        if self._is_numbered(row):
            self._ended = False
            return False
        texts = [fold(tidy(cell)) for cell in row if isinstance(cell, str) and cell.strip()]
        if any(_TOTAL.fullmatch(text) for text in texts[:2]):
            self._ended = True
        elif not self._ordinals and any(map(_is_figure, row)):
            self._ended = False
        elif any(_SIGNATURE.search(text) for text in texts):
            self._ended = True
        return self._ended

    def _is_numbered(self, row: Sequence[object]) -> bool:
        """Say whether a row has a running number, as only subjects do."""
        return any(_is_figure(row[place]) for place in self._ordinals)

    def _is_above(self, row: Sequence[object], text: str) -> bool:
        """Say whether a row is numbered as headings are, or its text stands where numbers do."""
        ordinals = [tidy(row[place]) for place in self._ordinals]
        return text in ordinals or any(map(_ROMAN.fullmatch, ordinals))

    def _filled(self, row: Sequence[object]) -> list[str]:
        """Give the texts of a row, without its running number."""
        return [
            text
            for place, cell in enumerate(row)
            if cell != "" and (text := tidy(cell))
            if place not in self._ordinals or not ORDINAL.fullmatch(fold(text))
        ]


def _is_figure(cell: object) -> bool:
    """Say whether a cell is a number, typed as one or as text."""
    if isinstance(cell, str):
        return cell.strip(" .)").isdecimal()
    return isinstance(cell, float)
