"""The recovery sheet (giấy khôi phục): one page with the printed recovery key."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QMarginsF, QRectF, Qt
from PySide6.QtGui import QFont, QPagedPaintDevice, QPageLayout, QPageSize, QPainter, QPdfWriter

from desktop.ui.failures import SheetNotSaved
from desktop.ui.theme import VIETNAMESE_FACES
from desktop.ui.widgets.brand import PROGRAM

MARGIN = 22.0  # millimetres
DOTS = 300
CENTRE, START = Qt.AlignmentFlag.AlignHCenter, Qt.AlignmentFlag.AlignLeft


@dataclass(frozen=True, slots=True)
class RecoverySheet:
    """What stands on the sheet: whose key it is, and its lines."""

    office: str
    officer: str
    day: str
    lines: tuple[str, ...]

    def save(self, to: Path) -> None:
        """Write the sheet as a PDF.

        Raises:
            SheetNotSaved: the place cannot be written.
        """
        writer = QPdfWriter(str(to))
        writer.setResolution(DOTS)
        writer.setTitle(_tr("Giấy khôi phục"))
        writer.setCreator(PROGRAM)
        self.paint(writer)

    def paint(self, paper: QPagedPaintDevice) -> None:
        """Draw the sheet on a PDF or a printer.

        Raises:
            SheetNotSaved: the paper takes nothing.
        """
        paper.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        margins = QMarginsF(MARGIN, MARGIN, MARGIN, MARGIN)
        paper.setPageMargins(margins, QPageLayout.Unit.Millimeter)
        painter = QPainter()
        if not painter.begin(paper):
            raise SheetNotSaved
        _draw(painter, self)
        if not painter.end():
            raise SheetNotSaved


def _draw(painter: QPainter, sheet: RecoverySheet) -> None:
    dots = painter.device().logicalDpiX() / 25.4  # a millimetre
    wide = painter.viewport().width()
    place = 0.0
    for text, points, bold, align, gap in (
        (PROGRAM, 12, False, CENTRE, 4),
        (_tr("GIẤY KHÔI PHỤC"), 22, True, CENTRE, 10),
        (_tr("Cơ quan: {office}").format(office=sheet.office), 12, False, START, 2),
        (_tr("Cán bộ lập: {officer}").format(officer=sheet.officer), 12, False, START, 2),
        (_tr("Ngày lập: {day}").format(day=sheet.day), 12, False, START, 10),
        (_tr("Khóa khôi phục"), 13, True, START, 4),
    ):
        place += _words(painter, text, place, points, bold=bold, align=align) + gap * dots
    box = QRectF(0, place, wide, len(sheet.lines) * 14 * dots + 8 * dots)
    painter.drawRect(box)
    place += 6 * dots
    for number, line in enumerate(sheet.lines, start=1):
        painter.setFont(_face(20, bold=True, mono=True))
        painter.drawText(QRectF(8 * dots, place, wide, 14 * dots), START, f"{number}.  {line}")
        place += 14 * dots
    place = box.bottom() + 10 * dots
    for text in (
        _tr(
            "Giữ tờ này trong két hoặc tủ khóa, tách khỏi máy tính. Không chụp ảnh, không gửi qua mạng."
        ),
        _tr(
            "Khi quên mật khẩu: mở chương trình, chọn “Quên mật khẩu”, gõ từng dòng ở trên kể cả "
            "từ kiểm tra cuối dòng, rồi đặt mật khẩu mới."
        ),
        _tr(
            "Ai có tờ này và tệp dữ liệu thì đọc được toàn bộ sổ. Không có tờ này và quên mật khẩu thì không ai mở lại được."
        ),
    ):
        place += _words(painter, text, place, 12, bold=False, align=START) + 4 * dots
    place += 12 * dots
    _words(
        painter, _tr("Người giữ tờ này (ký, ghi rõ họ tên):"), place, 12, bold=False, align=START
    )


def _words(
    painter: QPainter, text: str, top: float, points: int, *, bold: bool, align: Qt.AlignmentFlag
) -> float:
    """Draw words over the width of the page, and tell how high they are."""
    painter.setFont(_face(points, bold=bold))
    page = painter.viewport()
    room = QRectF(0, top, page.width(), page.height())
    flags = int(align) | int(Qt.TextFlag.TextWordWrap)
    used = painter.boundingRect(room, flags, text)
    painter.drawText(room, flags, text)
    return used.height()


def _face(points: int, *, bold: bool, mono: bool = False) -> QFont:
    font = QFont()
    families = ("Consolas", "Noto Sans Mono", "DejaVu Sans Mono") if mono else VIETNAMESE_FACES
    font.setFamilies([*families])
    font.setPointSize(points)
    font.setBold(bold)
    return font


def _tr(text: str) -> str:
    return QCoreApplication.translate("RecoverySheet", text)
