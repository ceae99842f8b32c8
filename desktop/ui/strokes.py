"""A few marks drawn by hand: what the first window needs before the SVG library is loaded.

They are the same drawings as in `assets/icons`, on the same 24-pixel grid.
"""

from pathlib import Path

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPen

GRID, STROKE = 24.0, 1.6
LINES: dict[str, tuple[tuple[tuple[float, float], ...], ...]] = {
    "chevron-down": (((6.5, 9.5), (12, 15), (17.5, 9.5)),),
    "chevron-up": (((6.5, 14.5), (12, 9), (17.5, 14.5)),),
    "chevron-right": (((9.5, 6.5), (15, 12), (9.5, 17.5)),),
    "check": (((5, 12.6), (9.6, 17.2), (19, 7.4)),),
    "minus": (((6, 12), (18, 12)),),
    "dot": (((11.9, 12), (12.1, 12)),),
    "sort-up": (((12, 18.5), (12, 5.5)), ((6.8, 10.7), (12, 5.5), (17.2, 10.7))),
    "sort-down": (((12, 5.5), (12, 18.5)), ((6.8, 13.3), (12, 18.5), (17.2, 13.3))),
}
BROAD = {
    "dot": 10.0,
    "check": 2.6,
    "minus": 2.6,
    "chevron-down": 2.0,
    "chevron-up": 2.0,
    "chevron-right": 2.0,
}


def line_path(name: str) -> QPainterPath:
    """A mark made of straight strokes."""
    path = QPainterPath()
    for stroke in LINES[name]:
        path.moveTo(QPointF(*stroke[0]))
        for point in stroke[1:]:
            path.lineTo(QPointF(*point))
    return path


def book() -> QPainterPath:
    """The open book of the program's mark."""
    path = QPainterPath(QPointF(12, 6.3))
    for side in (-1, 1):
        path.moveTo(12, 6.3)
        path.cubicTo(12 + side * 1.7, 5, 12 + side * 4.3, 4.5, 12 + side * 8.5, 4.5)
        path.lineTo(12 + side * 8.5, 18.2)
        path.cubicTo(12 + side * 4.3, 18.2, 12 + side * 1.7, 18.7, 12, 20)
    path.moveTo(12, 6.3)
    path.lineTo(12, 20)
    return path


def eye(*, closed: bool) -> QPainterPath:
    """An eye, with a stroke through it when what it shows is hidden."""
    path = QPainterPath(QPointF(2.8, 12))
    path.cubicTo(4.6, 8.9, 7.7, 5.8, 12, 5.8)
    path.cubicTo(16.3, 5.8, 19.4, 8.9, 21.2, 12)
    path.cubicTo(19.4, 15.1, 16.3, 18.2, 12, 18.2)
    path.cubicTo(7.7, 18.2, 4.6, 15.1, 2.8, 12)
    path.addEllipse(QPointF(12, 12), 2.8, 2.8)
    if closed:
        path.moveTo(4, 4)
        path.lineTo(20, 20)
    return path


def draw(
    painter: QPainter, path: QPainterPath, box: QRectF, colour: QColor, broad: float = STROKE
) -> None:
    """Draw a mark into a square."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(box.topLeft())
    painter.scale(box.width() / GRID, box.height() / GRID)
    round_cap, round_join = Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
    painter.setPen(QPen(colour, broad, Qt.PenStyle.SolidLine, round_cap, round_join))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(path)
    painter.restore()


def save_mark(name: str, colour: str, size: int, to: Path) -> None:
    """Write a mark as an image, for a style sheet can only take drawings from files."""
    image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    draw(painter, line_path(name), QRectF(image.rect()), QColor(colour), BROAD.get(name, STROKE))
    painter.end()
    image.save(str(to))
