"""Duplicate pairs in words: what two households share, what a pair waits for, what was decided."""

from collections.abc import Callable, Iterable
from typing import Final

from desktop.domain.duplicates import Certainty, Sign, Verdict
from desktop.services.settling.duplicates import PairState
from desktop.wording.base import QT_TRANSLATE_NOOP

T = QT_TRANSLATE_NOOP

SIGNS: Final = {
    Sign.IDENTITY: T("wording", "cùng số định danh"),
    Sign.CODE: T("wording", "cùng mã hộ"),
    Sign.NAME: T("wording", "cùng tên chủ hộ"),
    Sign.ALIKE: T("wording", "tên chủ hộ gần giống"),
    Sign.BIRTH: T("wording", "cùng ngày sinh"),
    Sign.PHONE: T("wording", "cùng điện thoại"),
    Sign.ADDRESS: T("wording", "cùng địa chỉ"),
    Sign.PLACE: T("wording", "cùng thôn"),
}
CERTAINTIES: Final = {
    Certainty.CERTAIN: T("wording", "gần như chắc"),
    Certainty.LIKELY: T("wording", "nhiều khả năng"),
    Certainty.POSSIBLE: T("wording", "có thể"),
}
STATES: Final = {
    PairState.FOUND: T("wording", "chưa ai quyết định"),
    PairState.DISPUTED: T("wording", "hai người quyết định khác nhau"),
    PairState.RETURNED: T("wording", "đã gộp, nhưng hộ kia có người sửa hoặc lấy lại"),
    PairState.LEFT: T("wording", "đã gộp, sau đó hộ kia có đăng ký hoặc phiếu mới đến"),
    PairState.DECIDED: T("wording", "đã quyết định"),
}
VERDICTS: Final = {
    Verdict.OPEN: T("wording", "chưa quyết định"),
    Verdict.DISTINCT: T("wording", "hai hộ khác nhau"),
    Verdict.FIRST: T("wording", "là một hộ, theo bản nhập trước"),
    Verdict.SECOND: T("wording", "là một hộ, theo bản nhập sau"),
}
ACROSS: Final = {
    **VERDICTS,
    Verdict.FIRST: T("wording", "một hộ ở sổ của hai xã"),
    Verdict.SECOND: T("wording", "một hộ ở sổ của hai xã"),
}
"""What the receiving office decided about households of two communes."""


def explain_signs(signs: Iterable[Sign], translate: Callable[[str], str] = str) -> str:
    """What two households share: "cùng tên chủ hộ, cùng thôn"."""
    return ", ".join(translate(SIGNS[sign]) for sign in signs)
