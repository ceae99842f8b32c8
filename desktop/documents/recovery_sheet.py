"""The sheet with the recovery key (giấy khôi phục), printed once and locked away."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import BinaryIO

from reportlab.platypus import Flowable, Spacer

from desktop.documents import decree30
from desktop.documents.dates import in_words
from desktop.documents.fit import clean
from desktop.documents.fonts import Style
from desktop.documents.paragraphs import BODY, CENTRED, CENTRED_BOLD, SECTION, P
from desktop.documents.symbol import draw_qr

_INSTRUCTIONS = [
    "Ai có tờ giấy này và tệp dữ liệu thì đọc được toàn bộ sổ. Cất trong két hoặc tủ khóa, tách khỏi máy tính; không chụp ảnh, không gửi qua mạng.",
    "Khi quên mật khẩu: mở chương trình, chọn “Quên mật khẩu”, gõ từng dòng ở trên, kể cả từ kiểm tra ở cuối dòng, rồi đặt mật khẩu mới. Chữ hoa, chữ thường và dấu gạch không quan trọng.",
    "Từ kiểm tra giúp tìm ra dòng gõ sai: nếu có dòng chưa đúng, chương trình chỉ ra dòng đó.",
    "Mất cả mật khẩu lẫn tờ giấy này thì không ai, kể cả người viết phần mềm, mở lại được dữ liệu.",
    "Khi tạo khóa khôi phục mới, hủy tờ giấy cũ.",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class RecoverySheet:
    """What the sheet says.

    Attributes:
        office: name of the office whose data the key opens.
        data_file: name of the data file, so that the sheet finds its data again.
        officer: who made the key.
        made: when the key was made.
        lines: the recovery key as it is to be typed, each line with its check word at the end,
            "7K3F-9QXA SEN".
        with_qr: also print the key as a QR, for a program that can read it with a camera.
    """

    office: str
    data_file: str
    officer: str
    made: dt.date
    lines: tuple[str, ...]
    with_qr: bool = False


def write_recovery_sheet(sheet: RecoverySheet, out: BinaryIO) -> None:
    """Write the sheet as a PDF of one page; the caller decides whether it ever becomes a file."""
    made = f"Cán bộ lập: {clean(sheet.officer)}, ngày {in_words(sheet.made)}"
    story: list[Flowable] = [
        *decree30.title("Giấy khôi phục", "Sổ Khuyến học"),
        P(sheet.office, style=CENTRED_BOLD),
        P(f"Tệp dữ liệu: {clean(sheet.data_file)}", style=CENTRED),
        P(made, style=CENTRED),
        Spacer(0, 14),
        _KeyBox([clean(line) for line in sheet.lines], with_qr=sheet.with_qr),
        Spacer(0, 10),
        P("Cách giữ và cách dùng", style=SECTION),
        *(P(f"{number}. {text}", style=BODY) for number, text in enumerate(_INSTRUCTIONS, 1)),
        *decree30.signatures(
            [
                decree30.Signer(("NGƯỜI GIỮ GIẤY",), ""),
                decree30.Signer(("CÁN BỘ LẬP",), sheet.officer),
            ]
        ),
    ]
    decree30.write_paper(story, out, "Giấy khôi phục")


class _KeyBox(Flowable):
    """The lines of the key within a double rule; every letter has a cell of the same width."""

    _SIZE, _CELL, _LEADING, _QR = 21.0, 19.0, 34.0, 96.0

    def __init__(self, lines: Sequence[str], *, with_qr: bool) -> None:
        super().__init__()
        self._lines, self._with_qr = lines, with_qr

    def wrap(self, available: float, _room: float) -> tuple[float, float]:
        self.width = available
        self.height = max(self._LEADING * len(self._lines), self._QR * self._with_qr) + 28
        return available, self.height

    def draw(self) -> None:
        canvas = self.canv
        for inset, thickness in ((0, 1.4), (3, 0.5)):
            canvas.setLineWidth(thickness)
            canvas.rect(inset, inset, self.width - 2 * inset, self.height - 2 * inset)
        y = (self.height + self._LEADING * len(self._lines)) / 2 - 24
        for number, line in enumerate(self._lines, 1):
            self._draw_line(number, line, y)
            y -= self._LEADING
        if self._with_qr:
            corner = (self.width - self._QR - 20, (self.height - self._QR) / 2)
            draw_qr(canvas, "\n".join(self._lines), corner, self._QR)

    def _draw_line(self, number: int, line: str, y: float) -> None:
        canvas = self.canv
        letters, _, word = line.partition(" ")
        canvas.setFont(Style.REGULAR.value, 14)
        canvas.drawRightString(40, y, f"{number}.")
        canvas.setFont(Style.BOLD.value, self._SIZE)
        x = 50 + self._CELL / 2
        for letter in letters:
            canvas.drawCentredString(x, y, letter)
            x += self._CELL
        canvas.setFont(Style.BOLD_ITALIC.value, self._SIZE - 3)
        canvas.drawString(x + 4, y, word)
