"""A PDF on paper: the very pages that were shown, drawn at the printer's own resolution."""

from collections.abc import Iterable

from PySide6.QtCore import QMarginsF, QRectF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter

from desktop.documents.failures import NothingToPrint, PrinterFailed
from desktop.documents.preview import PdfPages
from desktop.progress import Progress

_BAND = 400  # rows drawn at a time: a whole A4 page at 600 dots an inch would need 140 MB
_FINEST = 600  # dots per inch; beyond it nothing is gained on office paper


def print_pdf(
    data: bytes, printer: QPrinter, progress: Progress, pages: Iterable[int] | None = None
) -> int:
    """Print pages of a PDF (all, or those with the given indexes) and tell how many.

    Paper size and orientation follow each page. When the person stops, the job is withdrawn.

    Raises:
        PdfUnreadable: `data` is no PDF.
        NothingToPrint: there is no such page.
        PrinterFailed: the printer does not take the job.
    """
    with PdfPages(data) as pdf:
        chosen = range(pdf.count) if pages is None else [p for p in pages if 0 <= p < pdf.count]
        if not chosen:
            raise NothingToPrint
        printer.setFullPage(True)
        _set_paper(printer, pdf.size(chosen[0]))
        painter = QPainter()
        if not painter.begin(printer):
            raise PrinterFailed(printer=printer.printerName())
        try:
            _draw(pdf, chosen, printer, painter, progress)
        except BaseException:
            printer.abort()
            raise
        finally:
            painter.end()
    return len(chosen)


def _draw(
    pdf: PdfPages,
    chosen: range | list[int],
    printer: QPrinter,
    painter: QPainter,
    progress: Progress,
) -> None:
    for done, index in enumerate(chosen, 1):
        if done > 1:
            _set_paper(printer, pdf.size(index))
            if not printer.newPage():
                raise PrinterFailed(printer=printer.printerName())
        _draw_page(pdf, index, printer, painter)
        progress.step(done, len(chosen))


def _set_paper(printer: QPrinter, size: tuple[float, float]) -> None:
    landscape = size[0] > size[1]
    way = QPageLayout.Orientation.Landscape if landscape else QPageLayout.Orientation.Portrait
    paper = QPageSize(QPageSize.PageSizeId.A4)
    printer.setPageLayout(QPageLayout(paper, way, QMarginsF(0, 0, 0, 0)))


def _draw_page(pdf: PdfPages, index: int, printer: QPrinter, painter: QPainter) -> None:
    """Draw a page in bands, at true size from the sheet's upper left corner."""
    width, height = pdf.size(index)
    dots = printer.resolution()
    finest = min(dots, _FINEST)
    pixels = (round(width * finest / 72), round(height * finest / 72))
    zoom = dots / finest
    left, top = printer.paperRect(QPrinter.Unit.DevicePixel).topLeft().toTuple()
    for row in range(0, pixels[1], _BAND):
        band = pdf.band(index, pixels, row, min(_BAND, pixels[1] - row))
        picture = QImage(
            band.rgbx, band.width, band.height, band.width * 4, QImage.Format.Format_RGBX8888
        )
        place = QRectF(left, top + row * zoom, band.width * zoom, band.height * zoom)
        painter.drawImage(place, picture)
