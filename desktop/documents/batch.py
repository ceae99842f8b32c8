"""Many alike pages in one PDF, quickly.

The drawing operators of a page are written by us and handed to ReportLab as finished, compressed
streams; ReportLab numbers the objects, subsets the fonts and writes the file. `reportlab.pdfbase.pdfdoc`
is public but sparsely documented, so everything that leans on it is here, and the version is pinned.
"""

import zlib
from typing import Any, BinaryIO

from reportlab.pdfbase import pdfdoc

from desktop.documents.fonts import Style, Typeface

_LEVEL = 5  # of zlib: a third faster than its usual 6, pages are 1 % larger
Point = tuple[float, float]


class Batch:
    """A PDF under construction whose pages share size, fonts and drawings."""

    def __init__(self, width: float, height: float, faces: Typeface, title: str) -> None:
        self.width, self.height = width, height
        self.faces = faces
        self._document = _new_document(title)
        self._drawings: dict[str, pdfdoc.PDFObjectReference] = {}
        self._for_drawings = self._document.Reference(_resources({}))
        self._for_pages = self._document.Reference(_resources(self._drawings))
        self._fonts: dict[tuple[Style, int], bytes] = {}

    def drawing(self, name: str, operators: bytes) -> bytes:
        """Keep a drawing for all pages; gives the operator which draws it."""
        form = pdfdoc.PDFFormXObject(0, 0, self.width, self.height)
        form.Contents = _stream(operators)
        form.Resources = self._for_drawings
        self._document.addForm(name, form)
        inner = pdfdoc.xObjectName(name)
        self._drawings[inner] = pdfdoc.PDFObjectReference(inner)
        return f"/{inner} Do".encode("ascii")

    def text(self, text: str, style: Style, size: float, at: Point) -> bytes:
        """The operators which write one line whose baseline starts at `at`."""
        parts = [b"1 0 0 1 %.2f %.2f Tm" % at]
        for subset, codes in self.faces[style].font.splitString(text, self._document):
            escaped = codes.replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
            escaped = escaped.replace(b"\r", b"\\r")
            parts.append(b"%s %.2f Tf (%s) Tj" % (self._font(style, subset), size, escaped))
        return b" ".join(parts)

    def page(self, operators: bytes) -> None:
        page: Any = pdfdoc.PDFPage()
        page.pagewidth, page.pageheight = self.width, self.height
        page.Contents = _stream(operators)
        page.Resources = self._for_pages
        self._document.addPage(page)

    def save(self, out: BinaryIO) -> None:
        self._document.SaveToFile(out, None)

    def _font(self, style: Style, subset: int) -> bytes:
        known = self._fonts.get((style, subset))
        if known is None:
            font = self.faces[style].font
            known = font.getSubsetInternalName(subset, self._document).encode("ascii")
            self._fonts[style, subset] = known
        return known


def _new_document(title: str) -> Any:
    document: Any = pdfdoc.PDFDocument(compression=1, lang="vi-VN")
    document.setTitle(title)
    document.setCreator("Sổ Khuyến học")
    document.setAuthor("")
    document.setSubject("")
    return document


def _resources(drawings: dict[str, pdfdoc.PDFObjectReference]) -> Any:
    resources: Any = pdfdoc.PDFResourceDictionary(XObject=drawings)
    resources.basicFonts()
    return resources


def _stream(operators: bytes) -> pdfdoc.PDFStream:
    stream = pdfdoc.PDFStream(content=zlib.compress(operators, _LEVEL))
    stream.dictionary["Filter"] = pdfdoc.PDFName("FlateDecode")
    return stream
