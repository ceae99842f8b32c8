"""Delimited text (CSV): which encoding, which delimiter, and the rows."""

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator
from itertools import islice

from desktop.domain.old_letters import letters_of
from desktop.sheets.failures import NotAWorkbook
from desktop.sheets.kinds import wide_encoding

_DELIMITERS = ";\t,|"
_SAMPLE_LINES = 40
_SAMPLE_BYTES = 20_000


def decode(content: bytes) -> str:
    """Give the text; Excel in Vietnam saves UTF-8 with a mark, UTF-16, or Windows-1258."""
    encodings: tuple[str, ...] = ("utf-8-sig", "latin-1" if _has_old_letters(content) else "cp1258")
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        encodings = ("utf-16",)
    elif b"\x00" in content[:200]:
        encodings = (wide_encoding(content),)
    for encoding in encodings:
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise NotAWorkbook(found="text")


def _has_old_letters(content: bytes) -> bool:
    """Say whether more cells make sense in TCVN3 or VNI than do not."""
    text = content[:_SAMPLE_BYTES].decode("latin-1")
    cells = [cell for cell in re.split(r"[;,\t|\r\n]", text) if not cell.isascii()]
    return sum(letters_of(cell) is not None for cell in cells) * 2 > len(cells)


def delimiter_of(text: str) -> str:
    """Find the sign that splits most of the first lines into the same number of cells."""
    first = text[:20].splitlines()[:1]
    if first and first[0].lower().startswith("sep=") and len(first[0]) == len("sep=;"):
        return first[0][-1]  # Excel's own way to say it
    sample = list(islice(io.StringIO(text[:200_000], newline=""), _SAMPLE_LINES))
    return max(_DELIMITERS, key=lambda sign: _regularity(sample, sign))


def _regularity(lines: list[str], sign: str) -> tuple[int, int]:
    """Count the lines that have the commonest number of cells, one cell not counting."""
    try:
        widths = Counter(len(row) for row in csv.reader(lines, delimiter=sign) if len(row) > 1)
    except csv.Error:
        return 0, 0
    if not widths:
        return 0, 0
    width, lines_alike = max(widths.items(), key=lambda item: (item[1], item[0]))
    return lines_alike, width


def rows_of(content: bytes) -> Iterator[list[str]]:
    """Give the rows of a delimited file; ="0912" is how such files keep a leading zero."""
    text = decode(content)
    sign = delimiter_of(text)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=sign)
    try:
        for number, row in enumerate(reader):
            if number == 0 and row and row[0].lower().startswith("sep="):
                yield []
            else:
                yield [_unwrapped(cell) for cell in row] if any('="' in c for c in row) else row
    except csv.Error:
        raise NotAWorkbook(found="damaged") from None


def _unwrapped(cell: str) -> str:
    """Take the text out of ="…"."""
    wrapped = cell.startswith('="') and cell.endswith('"') and len(cell) > 2
    return cell[2:-1] if wrapped else cell
