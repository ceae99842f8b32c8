"""The QR symbol as PDF drawing operators.

Drawn as filled runs of modules, one path per symbol: sharp at every zoom and on every printer, which
a picture of 57 × 57 dots is not in viewers that smooth pictures.
"""

import re
from typing import Any

import zxingcpp

_DARK_RUN = re.compile(rb"\x00+")


def qr_modules(text: str) -> tuple[bytes, int]:
    """Make the symbol: one byte per module (0 is dark), row after row, and modules per side."""
    barcode = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.QRCode, ec_level="M")
    image = barcode.to_image(scale=1, add_quiet_zones=False)
    buffer: Any = image  # it has a buffer, which its type does not tell
    return memoryview(buffer).tobytes(), image.shape[0]


def qr_operators(text: str, x: float, y: float, side: float) -> bytes:
    """Draw `text` as a QR square of `side` points whose lower left corner is at (x, y).

    The caller leaves four modules of white around it, the quiet zone.
    """
    modules, count = qr_modules(text)
    step = side / count
    runs = []
    for row, start in enumerate(range(0, count * count, count)):
        for run in _DARK_RUN.finditer(modules, start, start + count):
            first, end = run.span()
            runs.append(b"%d %d %d 1 re" % (first - start, row, end - first))
    placed = b"q %.5f 0 0 %.5f %.2f %.2f cm 0 g\n" % (step, -step, x, y + side)
    return placed + b"\n".join(runs) + b"\nf Q"


def draw_qr(canvas: Any, text: str, corner: tuple[float, float], side: float) -> None:
    """Draw the symbol on a ReportLab canvas, as one operator string."""
    drawn = qr_operators(text, *corner, side)
    canvas._code.append(drawn.decode("ascii"))  # noqa: SLF001 - no public way to add operators
