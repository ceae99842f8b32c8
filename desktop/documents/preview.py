"""Pages of a PDF as pictures, for the screen and the printer; nothing here knows Qt."""

from dataclasses import dataclass
from threading import Lock
from types import TracebackType
from typing import Self

import pypdfium2  # type: ignore[import-untyped]  # it ships no types
from pypdfium2 import raw

from desktop.documents.failures import PdfUnreadable

_pdfium = Lock()  # PDFium may only be entered by one thread at a time


@dataclass(frozen=True, slots=True)
class PageImage:
    """A picture of a page or of a band of it.

    Attributes:
        width: pixels in a row.
        height: rows.
        rgbx: four bytes per pixel: red, green, blue, unused; rows follow each other without gaps
            (QImage.Format_RGBX8888).
    """

    width: int
    height: int
    rgbx: bytes


class PdfPages:
    """An open PDF; close it, or use it in a `with` statement."""

    def __init__(self, data: bytes) -> None:
        """Open a PDF file's bytes.

        Raises:
            PdfUnreadable: they are not a PDF, or it is damaged or locked.
        """
        with _pdfium:
            try:
                self._document = pypdfium2.PdfDocument(data)
            except pypdfium2.PdfiumError as error:
                raise PdfUnreadable from error
            self.count = len(self._document)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        with _pdfium:
            self._document.close()

    def size(self, index: int) -> tuple[float, float]:
        """Width and height of a page in points."""
        with _pdfium:
            width, height = self._document.get_page_size(index)
        return float(width), float(height)

    def image(self, index: int, dots_per_inch: float) -> PageImage:
        """The whole page."""
        width, height = self.size(index)
        pixels = (round(width * dots_per_inch / 72), round(height * dots_per_inch / 72))
        return self.band(index, pixels, 0, pixels[1])

    def band(self, index: int, pixels: tuple[int, int], top: int, rows: int) -> PageImage:
        """Some rows of a page that is `pixels` wide and high as a whole, counted from its top."""
        with _pdfium:
            page = self._document[index]
            bitmap = pypdfium2.PdfBitmap.new_native(pixels[0], rows, raw.FPDFBitmap_BGRx)
            bitmap.fill_rect((255, 255, 255, 255), 0, 0, pixels[0], rows)
            flags = raw.FPDF_REVERSE_BYTE_ORDER | raw.FPDF_ANNOT
            raw.FPDF_RenderPageBitmap(bitmap, page, 0, -top, *pixels, 0, flags)
            picture = _without_gaps(bytes(bitmap.buffer), bitmap.stride, pixels[0] * 4)
            bitmap.close()
            page.close()
        return PageImage(pixels[0], rows, picture)


def _without_gaps(data: bytes, stride: int, row: int) -> bytes:
    if stride == row:
        return data
    return b"".join(data[start : start + row] for start in range(0, len(data), stride))
