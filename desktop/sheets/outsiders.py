"""Rows of a sheet that are no families: totals, signatures, village titles, the header again."""

import re
from collections.abc import Sequence

from desktop.domain.names import fold
from desktop.sheets.cells import tidy

_TOTAL = re.compile(
    r"(?:tong|cong|tong cong|tong so|cong so)(?: ho| khau| toan xa| ca xa| toan thon| ca thon)*"
    r"[ :.=-]*[\d.,]*(?: ?(?:ho|khau|nguoi|gia dinh|dong ho|thon|don vi|cong dan))*[.]?"
)
ORDINAL = re.compile(r"[\divxlcdm]+[.)]?")
_SIGNATURE = re.compile(
    r"\b(?:nguoi lap|lap bieu|ky,? (?:va )?ghi ro|ky ten|dong dau|uy ban nhan dan|ubnd|chu tich|"
    r"truong (?:thon|ap|ban|khu)|xac nhan cua|noi nhan|ngay .{1,6} thang .{1,6} nam)\b"
)
_SECTION = re.compile(
    r"(?:(?:[ivx]+|[a-z]|\d+)[.)/ ]+)?"
    r"(?:thon|xom|ap|ban|buon|lang|khom|khu pho|to dan pho|khu dan cu|khu|to)\b.{0,60}"
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
        return len(cells) > 1 and all(cell in self._titles for cell in cells)

    def is_outside(self, row: Sequence[object]) -> bool:
        """Say whether a row, lacking a name or a village, is a total, a signature or a title."""
        if self.is_ending(row):
            return True
        filled = self._filled(row)
        return len(filled) == 1 and bool(_SECTION.fullmatch(filled[0]))

    def is_ending(self, row: Sequence[object]) -> bool:
        """Say whether a row is a total or a signature, or stands below one."""
        texts = [fold(tidy(cell)) for cell in row if isinstance(cell, str) and cell.strip()]
        if any(_TOTAL.fullmatch(text) for text in texts[:2]) or any(
            _SIGNATURE.search(text) for text in texts
        ):
            self._ended = True
        return self._ended

    def _filled(self, row: Sequence[object]) -> list[str]:
        """Give the texts of a row, folded, without its running number."""
        return [
            text
            for place, cell in enumerate(row)
            if cell != "" and (text := fold(tidy(cell)))
            if place not in self._ordinals or not ORDINAL.fullmatch(text)
        ]
