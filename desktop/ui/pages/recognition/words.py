"""Why somebody cannot be recognised and what to do about it, in words; how long a streak is."""

from collections import Counter
from collections.abc import Callable, Sequence
from typing import Any, Final, NamedTuple

from PySide6.QtCore import QCoreApplication

from desktop.documents.figures import points, whole
from desktop.domain.names import place_key, sort_key
from desktop.domain.recognition import Reason
from desktop.domain.subjects import SubjectKind
from desktop.services.titles.recognition import Candidate
from desktop.ui.kinds import noun_of
from desktop.wording import QT_TRANSLATE_NOOP

T = QT_TRANSLATE_NOOP
LONG = 3  # years running that are worth a word of their own


class Hint(NamedTuple):
    """A reason in words.

    Attributes:
        what: what is missing.
        advice: what to do.
        action: what the button says.
        page: where it leads; "" stays on this page.
    """

    what: str
    advice: str
    action: str
    page: str


REASONS: Final[dict[Reason, Hint]] = {
    Reason.NOT_REGISTERED: Hint(
        T("recognition", "Chưa đăng ký"),
        T("recognition", "Đăng ký trong năm rồi mới được xét."),
        T("recognition", "Mở Sổ đăng ký"),
        "register",
    ),
    Reason.WITHDRAWN: Hint(
        T("recognition", "Đã rút đăng ký"),
        T("recognition", "Nếu rút nhầm, đăng ký lại ở Sổ đăng ký."),
        T("recognition", "Mở Sổ đăng ký"),
        "register",
    ),
    Reason.ALREADY_DECIDED: Hint(
        T("recognition", "Đã được công nhận năm nay"),
        T("recognition", "Xem ở mục Đã ban hành."),
        T("recognition", "Xem quyết định"),
        "",
    ),
    Reason.DRAFT_CHECKLIST: Hint(
        T("recognition", "Bộ tiêu chí còn là bản nháp"),
        T("recognition", "Chọn bộ tiêu chí đầy đủ, hoặc bổ sung phần còn thiếu từ văn bản gốc."),
        T("recognition", "Xem bộ tiêu chí"),
        "",
    ),
    Reason.UNCONFIRMED_CHECKLIST: Hint(
        T("recognition", "Chưa ai xác nhận lời văn bộ tiêu chí"),
        T("recognition", "So từng mục với văn bản gốc, rồi xác nhận một lần cho cả năm."),
        T("recognition", "Xem bộ tiêu chí"),
        "",
    ),
    Reason.CONFLICT: Hint(
        T("recognition", "Hai máy ghi khác nhau"),
        T("recognition", "Chọn bản đúng ở Gửi – nhận, mục Mâu thuẫn."),
        T("recognition", "Mở mâu thuẫn"),
        "exchange",
    ),
    Reason.NOT_SCORED: Hint(
        T("recognition", "Chưa chấm điểm"),
        T("recognition", "Chấm ít nhất một lần: tự chấm, thôn chấm hoặc xã thẩm định."),
        T("recognition", "Chấm điểm"),
        "scoring",
    ),
    Reason.INCOMPLETE: Hint(
        T("recognition", "Phiếu còn mục trống"),
        T("recognition", "Điền nốt các mục còn trống của phiếu."),
        T("recognition", "Chấm tiếp"),
        "scoring",
    ),
    Reason.BELOW_THRESHOLD: Hint(
        T("recognition", "Chưa đạt mức điểm"),
        T("recognition", "Điểm thấp hơn mức công nhận. Xem lại phiếu nếu ngờ là chấm nhầm."),
        T("recognition", "Xem phiếu"),
        "scoring",
    ),
}


def tr(sentence: str) -> str:
    """A sentence of this file in the language of the window."""
    return QCoreApplication.translate("recognition", sentence)


def hint(reason: Reason) -> Hint:
    """A reason in the language of the window."""
    what, advice, action, page = REASONS[reason]
    return Hint(tr(what), tr(advice), tr(action), page)


def why(candidate: Candidate) -> str:
    """All reasons of one candidate in a line."""
    return "; ".join(hint(reason).what for reason in candidate.reasons)


def counted(candidates: Sequence[Candidate]) -> list[tuple[Reason, int]]:
    """The reasons of many with how many each keeps back, the most frequent first."""
    return Counter(reason for one in candidates for reason in one.reasons).most_common()


def total(candidate: Candidate) -> str:
    """The points of the sheet that counts."""
    return points(candidate.total)


def years_running(streak: int) -> str:
    """How many years running: "3 năm liên tục"."""
    if streak < 2:
        return tr(T("recognition", "năm đầu"))
    return tr(T("recognition", "{n} năm liên tục")).format(n=streak)


SPREAD = (SubjectKind.FAMILY, SubjectKind.CITIZEN)
"""The kinds that are so many that one counts their villages."""


def effect(chosen: Sequence[Candidate], year: int, kind: SubjectKind) -> tuple[str, str]:
    """What a decision over these would do: one sentence, and what follows from it."""
    if not chosen:
        return (
            tr(T("recognition", "Chưa đánh dấu dòng nào.")),
            tr(T("recognition", "Đánh dấu ít nhất một dòng ở danh sách bên cạnh.")),
        )
    noun = noun_of(kind)
    villages = len({one.village for one in chosen})
    lasting = sum(one.streak >= LONG for one in chosen)
    words = tr(T("recognition", "Sẽ công nhận {n} {noun} ở {villages} thôn năm {year}."))
    if kind not in SPREAD:
        words = tr(T("recognition", "Sẽ công nhận {n} {noun} năm {year}."))
    more = [
        tr(T("recognition", "{n} {noun} từ ba năm liên tục trở lên.")).format(
            n=whole(lasting), noun=noun
        )
        if lasting
        else "",
        tr(T("recognition", "Các phiếu này sẽ không sửa được nữa.")),
        tr(T("recognition", "Giấy công nhận in được ngay sau đó.")),
    ]
    happens = words.format(n=whole(len(chosen)), noun=noun, villages=villages, year=year)
    return happens, " ".join(part for part in more if part)


ORDERS: Final[dict[str, Callable[[Any], Any]]] = {
    "name": lambda one: sort_key(one.name),
    "village": lambda one: (place_key(one.village), sort_key(one.name)),
    "total": lambda one: -1.0 if one.total is None else one.total,
    "rating": lambda one: (one.rating, sort_key(one.name)),
    "streak": lambda one: one.streak,
    "why": lambda one: [reason.value for reason in one.reasons],
}
"""What a click on a header sorts by."""
