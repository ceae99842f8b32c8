"""Duplicate pairs in words: what two households or people share, what a pair waits for, what was decided."""

from collections.abc import Callable, Iterable, Mapping
from typing import Final

from desktop.domain.duplicates import Certainty, Sign, Verdict
from desktop.domain.subjects import SubjectKind
from desktop.services.settling.duplicates import PairState
from desktop.wording.base import QT_TRANSLATE_NOOP

T = QT_TRANSLATE_NOOP

FAMILY, CITIZEN = SubjectKind.FAMILY, SubjectKind.CITIZEN
SIGNS: Final = {
    Sign.IDENTITY: T("wording", "cùng số định danh"),
    Sign.CODE: T("wording", "cùng mã hộ"),
    Sign.NAME: T("wording", "cùng tên chủ hộ"),
    Sign.ALIKE: T("wording", "tên chủ hộ gần giống"),
    Sign.RARE: T("wording", "tên ít người mang"),
    Sign.BIRTH: T("wording", "cùng ngày sinh"),
    Sign.YEAR: T("wording", "cùng năm sinh"),
    Sign.PHONE: T("wording", "cùng điện thoại"),
    Sign.HOUSEHOLD: T("wording", "cùng hộ"),
    Sign.ADDRESS: T("wording", "cùng địa chỉ"),
    Sign.PLACE: T("wording", "cùng thôn"),
}
OF_PEOPLE: Final = {
    **SIGNS,
    Sign.CODE: T("wording", "cùng mã"),
    Sign.NAME: T("wording", "cùng họ tên"),
    Sign.ALIKE: T("wording", "họ tên gần giống"),
}
CERTAINTIES: Final = {
    Certainty.CERTAIN: T("wording", "gần như chắc"),
    Certainty.LIKELY: T("wording", "nhiều khả năng"),
    Certainty.POSSIBLE: T("wording", "có thể"),
}
STATES: Final = {
    PairState.FOUND: T("wording", "chưa ai quyết định"),
    PairState.DISPUTED: T("wording", "hai người quyết định khác nhau"),
    PairState.RETURNED: T("wording", "đã gộp, nhưng bản kia có người sửa hoặc lấy lại"),
    PairState.LEFT: T("wording", "đã gộp, sau đó bản kia có đăng ký hoặc phiếu mới đến"),
    PairState.DECIDED: T("wording", "đã quyết định"),
}
EITHER: Final = {
    Verdict.OPEN: T("wording", "chưa quyết định"),
    Verdict.DISTINCT: T("wording", "khác nhau, giữ cả hai"),
    Verdict.FIRST: T("wording", "là một, theo bản nhập trước"),
    Verdict.SECOND: T("wording", "là một, theo bản nhập sau"),
}
"""What was decided, where the kind is not told."""
VERDICTS: Final = {
    FAMILY: {
        **EITHER,
        Verdict.DISTINCT: T("wording", "hai hộ khác nhau"),
        Verdict.FIRST: T("wording", "là một hộ, theo bản nhập trước"),
        Verdict.SECOND: T("wording", "là một hộ, theo bản nhập sau"),
    },
    CITIZEN: {
        **EITHER,
        Verdict.DISTINCT: T("wording", "hai người khác nhau"),
        Verdict.FIRST: T("wording", "là một người, theo bản nhập trước"),
        Verdict.SECOND: T("wording", "là một người, theo bản nhập sau"),
    },
}
ACROSS: Final = {
    **EITHER,
    Verdict.DISTINCT: VERDICTS[FAMILY][Verdict.DISTINCT],
    Verdict.FIRST: T("wording", "một hộ ở sổ của hai xã"),
    Verdict.SECOND: T("wording", "một hộ ở sổ của hai xã"),
}
"""What the receiving office decided about households of two communes."""


def explain_signs(
    signs: Iterable[Sign], translate: Callable[[str], str] = str, kind: SubjectKind = FAMILY
) -> str:
    """What two rows share: "cùng tên chủ hộ, cùng thôn"."""
    words = OF_PEOPLE if kind is CITIZEN else SIGNS
    return ", ".join(translate(words[sign]) for sign in signs)


def verdicts_of(kind: SubjectKind, *, across: bool) -> Mapping[Verdict, str]:
    """What can be decided at a desk, in words."""
    return ACROSS if across else VERDICTS[kind]
