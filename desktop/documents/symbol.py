"""The QR symbol as PDF drawing operators.

Drawn as filled runs of modules, one path per symbol: sharp at every zoom and on every printer, which
a picture of 57 × 57 dots is not in viewers that smooth pictures.
"""

from functools import cache
from typing import Any

import zxingcpp

_MASK = "3"
"""One of the eight patterns laid over the modules. Our texts are signatures and Base45, as good as
random, so no pattern serves them better than another, and trying all eight takes ten times as long."""


def qr_modules(text: str) -> tuple[bytes, int]:
    """Make the symbol: one byte per module (0 is dark), row after row, and modules per side."""
    barcode = zxingcpp.create_barcode(
        text, zxingcpp.BarcodeFormat.QRCode, ec_level="M", data_mask=_MASK
    )
    image = barcode.to_image(scale=1, add_quiet_zones=False)
    buffer: Any = image  # it has a buffer, which its type does not tell
    return memoryview(buffer).tobytes(), image.shape[0]


def qr_operators(text: str, x: float, y: float, side: float) -> bytes:
    """Draw `text` as a QR square of `side` points whose lower left corner is at (x, y).

    The caller leaves four modules of white around it, the quiet zone.
    """
    modules, count = qr_modules(text)
    starts, lengths = _rectangles(count)
    # a light module after every row keeps runs from crossing into the next one
    rows = b"\xff".join([modules[n : n + count] for n in range(0, count * count, count)])
    runs = []
    place = 0
    for run in rows.split(b"\xff"):
        if run:
            length = len(run)
            runs.append(starts[place] + lengths[length])
            place += length
        place += 1
    step = side / count
    placed = b"q %.5f 0 0 %.5f %.2f %.2f cm 0 g\n" % (step, -step, x, y + side)
    return placed + b"".join(runs) + b"f Q"


@cache
def _rectangles(count: int) -> tuple[list[bytes], list[bytes]]:
    """The first and the second half of every `re` operator a symbol of that size may need."""
    width = count + 1
    starts = [b"%d %d " % (place % width, place // width) for place in range(width * count)]
    return starts, [b"%d 1 re\n" % length for length in range(width)]


def draw_qr(canvas: Any, text: str, corner: tuple[float, float], side: float) -> None:
    """Draw the symbol on a ReportLab canvas, as one operator string."""
    drawn = qr_operators(text, *corner, side)
    canvas._code.append(drawn.decode("ascii"))  # noqa: SLF001 - no public way to add operators
