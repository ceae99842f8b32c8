"""Households that move to another commune, in words: how far each has come."""

from typing import Final

from desktop.domain.transfers import TransferState
from desktop.services.settling.arriving import ArrivalState
from desktop.wording.base import QT_TRANSLATE_NOOP

T = QT_TRANSLATE_NOOP

TRANSFERS: Final = {
    TransferState.OPEN: T("wording", "chưa chuyển tiếp"),
    TransferState.OUTSIDE: T("wording", "ra ngoài địa bàn"),
    TransferState.PASSED: T("wording", "chờ xã mới trả lời"),
    TransferState.STRAY: T("wording", "xã được chọn không còn nhận biên nhận"),
    TransferState.ACCEPTED: T("wording", "xã mới đã nhận"),
    TransferState.REFUSED: T("wording", "xã mới không nhận"),
    TransferState.DISPUTED: T("wording", "có hai câu trả lời khác nhau"),
    TransferState.RETURNED: T("wording", "xã cũ đã hoàn tác, xã mới đã nhận"),
}
ARRIVALS: Final = {
    ArrivalState.WAITING: T("wording", "chờ trả lời"),
    ArrivalState.ACCEPTED: T("wording", "đã nhận"),
    ArrivalState.SAME: T("wording", "đã có trong sổ"),
    ArrivalState.REFUSED: T("wording", "không nhận"),
    ArrivalState.DISPUTED: T("wording", "hai người trả lời khác nhau"),
}
