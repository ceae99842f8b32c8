"""With which commune a request may be confused, in words."""

from typing import Final

from desktop.services.trust.code_claims import Matter
from desktop.services.trust.desk import Asked
from desktop.ui.pages.exchange.words import said
from desktop.wording import QT_TRANSLATE_NOOP

T = QT_TRANSLATE_NOOP

SAYS: Final = {
    Matter.ENROLLED: T(
        "exchange", "Mã ghi danh {code} đã là của {name}, mà đề nghị mang tên khác."
    ),
    Matter.CODE: T("exchange", "Mã {code} là, hoặc từng là, mã của {name}."),
    Matter.NAME: T("exchange", "Tên này là, hoặc từng là, tên của {name}."),
}
KNOWN: Final = T("exchange", "Xã ấy nay mang mã {now}, mã ghi danh {enrolled}.")
ASK: Final = T("exchange", "Gọi hỏi xã rồi chọn, để không thành hai xã hoặc lẫn hai xã vào nhau.")


def claim_text(asked: Asked) -> str:
    """What a request has in common with known communes, and what is to be done."""
    parts = []
    for claim in asked.claims:
        words = said(SAYS[claim.matter])
        parts.append(words.format(code=asked.office.code, name=claim.now.name))
        if claim.now.code != claim.code or claim.matter is Matter.NAME:
            parts.append(said(KNOWN).format(now=claim.now.code, enrolled=claim.code))
    return " ".join([*parts, *([said(ASK)] if asked.claimed else [])])
