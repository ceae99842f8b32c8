"""One đề nghị đính chính: what was decided beside what the register says now."""

from typing import Any, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.services.settling.conflicts import Side
from desktop.services.titles.corrections import Correction, CorrectionLine, Matter
from desktop.ui.pages.exchange.conflict_card import side_head
from desktop.ui.pages.exchange.fields import NOTHING, Reader
from desktop.ui.pages.exchange.words import Offices, said
from desktop.ui.theme import SPACE_L, SPACE_M, SPACE_XS
from desktop.ui.widgets.boxes import column, holder, row
from desktop.ui.widgets.buttons import button
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.comparison import Comparison, Version
from desktop.ui.widgets.form import TextField
from desktop.ui.widgets.key_hints import KeyHints
from desktop.ui.widgets.labels import label
from desktop.ui.widgets.scroll import scrolling
from desktop.wording import QT_TRANSLATE_NOOP

T = QT_TRANSLATE_NOOP

MATTERS: Final = {
    Matter.NAME: T("exchange", "Họ tên trên giấy công nhận"),
    Matter.ADDRESS: T("exchange", "Địa chỉ trên giấy công nhận"),
    Matter.SCORE: T("exchange", "Điểm và xếp loại"),
    Matter.ZONE: T("exchange", "Vùng khi chấm điểm"),
}


class CorrectionCard(Card):
    """What the approver decides about.

    Signals:
        accepted: the request; the decision follows the register.
        refused: the request; the decision stays as it was signed.
    """

    accepted = Signal(object)
    refused = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(margin=SPACE_L, parent=parent)
        self.line: CorrectionLine | None = None
        self.title = label("", "subheading", wrap=True)
        self.what = label("", "second", wrap=True)
        self.comparison = Comparison()
        self.accept = button(self.tr("Đính chính"), "primary")
        self.refuse = button(self.tr("Giữ như đã ký"))
        self.accept.clicked.connect(lambda: self.accepted.emit(self.line))
        self.refuse.clicked.connect(lambda: self.refused.emit(self.line))
        explanation = label(
            self.tr(
                "Sổ đã đổi sau khi có quyết định công nhận. Giấy công nhận vẫn in như đã ký cho "
                "đến khi người duyệt đồng ý đính chính."
            ),
            wrap=True,
        )
        self.reason = TextField(self.tr("Lý do"))
        self.basis = TextField(self.tr("Căn cứ (nếu có)"))
        self.elsewhere = label(
            self.tr("Quyết định này của cơ quan khác; cơ quan đó trả lời."), "second", wrap=True
        )
        note = label(
            self.tr("Câu trả lời được ký, ghi vào nhật ký và gửi đi cùng gói tới."),
            "small",
            wrap=True,
        )
        head = column(self.title, self.what, spacing=SPACE_XS)
        self.add(
            scrolling(
                holder(
                    column(
                        head, explanation, self.comparison, self.reason, self.basis,
                        self.elsewhere, None, spacing=SPACE_M,
                    )
                )
            )
        )  # fmt: skip
        acts = row(self.accept, self.refuse, note, spacing=SPACE_M)
        acts.setStretch(2, 1)
        hints = KeyHints(
            (
                ("Alt+1", self.tr("giữ như đã ký")),
                ("Alt+2", self.tr("đính chính")),
                ("F8", self.tr("để sau")),
            )
        )
        self.add(holder(column(acts, hints, spacing=SPACE_M)))

    def show_correction(self, found: Correction, reader: Reader, offices: Offices) -> None:
        """Show a request."""
        line = found.line
        self.line = line
        self.reason.fill(found.reason)
        self.basis.fill(found.basis)
        for part in (self.accept, self.refuse):
            part.setEnabled(found.ours)
        for field in (self.reason, self.basis):
            field.setVisible(found.ours)
        self.elsewhere.setHidden(found.ours)
        self.title.setText(line.subject)
        self.what.setText(f"{said(MATTERS[line.matter])} · {line.year}")
        self.setAccessibleName(f"{self.title.text()}, {self.what.text()}")
        self.comparison.show_versions(
            [
                _version(self.tr("Đã quyết định"), found.decided, offices),
                _version(self.tr("Trong sổ bây giờ"), found.present, offices),
            ],
            [
                (
                    said(MATTERS[line.matter]),
                    (spoken(line, line.decided, reader), spoken(line, line.present, reader)),
                )
            ],
        )

    def take(self, place: int) -> None:
        """Answer: 0 keeps what was decided, 1 lets it follow."""
        (self.refuse, self.accept)[min(place, 1)].click()

    def begin(self) -> None:
        """Take the focus to the first answer."""
        self.accept.setFocus()


def _version(title: str, side: Side | None, offices: Offices) -> Version:
    return side_head(title, side, offices) if side else Version(title, "", "")


def spoken(line: CorrectionLine, value: Any, reader: Reader) -> str:
    """A decided or present value in words."""
    match line.matter:
        case Matter.SCORE:
            total, rating = value
            return f"{reader.value('total', total)} · {rating or NOTHING}"
        case Matter.ZONE:
            return reader.value("zone", value)
    return reader.value("", value)
