"""The typeface of all papers: a serif (chữ có chân) with every Vietnamese letter.

The Tinos faces have the metrics of Times New Roman, which Nghị định 30/2020/NĐ-CP asks for. When they
are not installed with the program, Debian's Liberation Serif has the same metrics, and a Windows PC
has Times New Roman itself. A family is used only when every face of it has every letter.
"""

import os
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from threading import Lock

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFError, TTFont

from desktop.documents.failures import FontMissing
from desktop.paths import assets

TONES = ("", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323")  # ngang, huyền, hỏi, ngã, sắc, nặng
_LOWER = "".join(unicodedata.normalize("NFC", v + t) for v in "aăâeêioôơuưy" for t in TONES) + "đ"
VIETNAMESE = _LOWER + _LOWER.upper()
NEEDED = frozenset(VIETNAMESE + "".join(map(chr, range(32, 127))) + "–—“”‘’…•§°×")


class Style(StrEnum):
    """The four faces of a family; the value is the name ReportLab knows the face by."""

    REGULAR = "So-Regular"
    BOLD = "So-Bold"
    ITALIC = "So-Italic"
    BOLD_ITALIC = "So-BoldItalic"


FAMILY = "So"
_TINOS = ("Tinos-Regular.ttf", "Tinos-Bold.ttf", "Tinos-Italic.ttf", "Tinos-BoldItalic.ttf")
_LIBERATION = tuple(name.replace("Tinos", "LiberationSerif") for name in _TINOS)
_TIMES = ("times.ttf", "timesbd.ttf", "timesi.ttf", "timesbi.ttf")


@dataclass(frozen=True, slots=True)
class FontFiles:
    """The four files of one family, in the order of `Style`."""

    regular: Path
    bold: Path
    italic: Path
    bold_italic: Path

    def faces(self) -> Mapping[Style, Path]:
        files = (self.regular, self.bold, self.italic, self.bold_italic)
        return dict(zip(Style, files, strict=True))


def candidates() -> Iterator[FontFiles]:
    """The families this program knows, the best first, whether they are installed or not."""
    yield _family(assets() / "fonts", _TINOS)
    package = find_spec("pdfboss_fonts")
    for folder in (package.submodule_search_locations or ()) if package else ():
        yield _family(Path(folder) / "fonts", _TINOS)
    yield _family(Path("/usr/share/fonts/truetype/liberation2"), _LIBERATION)
    yield _family(Path("/usr/share/fonts/truetype/liberation"), _LIBERATION)
    yield _family(Path(os.environ.get("WINDIR", r"C:\Windows")) / "Fonts", _TIMES)


def missing_letters(path: Path) -> frozenset[str]:
    """The needed letters which the face in `path` does not have."""
    return NEEDED - {chr(code) for code in TTFont(path.stem, str(path)).face.charToGlyph}


def find_fonts(families: Iterable[FontFiles] | None = None) -> FontFiles:
    """Find the first family that is complete in faces and in letters.

    Raises:
        FontMissing: no such family is on this PC.
    """
    looked_in = []
    for family in candidates() if families is None else families:
        looked_in.append(str(family.regular.parent))
        if all(_complete(path) for path in family.faces().values()):
            return family
    raise FontMissing(looked_in=looked_in)


class Face:
    """One face, ready to be measured and drawn with."""

    def __init__(self, style: Style, font: TTFont) -> None:
        self.style = style
        self.font = font
        self._widths: dict[int, float] = font.face.charWidths
        self._default: float = font.face.defaultWidth

    def width(self, text: str, size: float) -> float:
        """The length of `text` in points."""
        get, default = self._widths.get, self._default
        return sum([get(code, default) for code in map(ord, text)]) * size / 1000


class Typeface:
    """The four faces, known to ReportLab under the names of `Style`."""

    def __init__(self, files: FontFiles) -> None:
        self.files = files
        self._faces: dict[Style, Face] = {}
        for style, path in files.faces().items():
            font = TTFont(style.value, str(path))
            pdfmetrics.registerFont(font)
            self._faces[style] = Face(style, font)
        pdfmetrics.registerFontFamily(FAMILY, *(style.value for style in Style))

    def __getitem__(self, style: Style) -> Face:
        return self._faces[style]


_lock = Lock()


def typeface() -> Typeface:
    """The typeface of this process, found and loaded when first asked for."""
    with _lock:
        return _load()


@cache
def _load() -> Typeface:
    return Typeface(find_fonts())


def _family(folder: Path, names: tuple[str, ...]) -> FontFiles:
    return FontFiles(*(folder / name for name in names))


def _complete(path: Path) -> bool:
    try:
        return path.is_file() and not missing_letters(path)
    except TTFError:
        return False
