"""Foreseen failures in words: what happened, and what the officer can do now.

The window, the command line and the tests all take their words from here, by the failure's code.
Where one fact of a failure makes a more exact sentence possible, its words stand under
`code.fact`. Vietnamese is the source language; `translate` turns a template into another one before
the facts are filled in. Nothing here knows Qt: the marker only lets `pyside6-lupdate` find the
sentences.
"""

from collections.abc import Callable, Iterator, Mapping
from string import Formatter
from typing import Final

from desktop.domain.subjects import SubjectKind
from desktop.errors import AppError
from desktop.sync.failures import PackageRefused
from desktop.sync.reasons import Reason
from desktop.wording.base import CONTEXT, QT_TRANSLATE_NOOP, Words
from desktop.wording.packages import (
    FORK_WORDS,
    MERGED_WORDS,
    NOUNS,
    OWN_KEY_WORDS,
    OWN_TOTALS_WORDS,
    PACKAGE_WORDS,
    PROVED_WORDS,
    UNNAMED_WORDS,
)
from desktop.wording.rules import RULE_WORDS
from desktop.wording.servers import SERVER_WORDS
from desktop.wording.work import WORK_WORDS
from desktop.wording.workbooks import WORKBOOK_WORDS

__all__ = [
    "CONTEXT", "QT_TRANSLATE_NOOP", "SAFE", "UNFORESEEN", "WORDS", "Words", "explain",
    "explain_refusal", "has_words",
]  # fmt: skip

T = QT_TRANSLATE_NOOP

UNFORESEEN: Final = Words(
    T("wording", "Chương trình gặp lỗi ngoài dự kiến."),
    T("wording", "Hãy làm lại thao tác vừa rồi. Nếu lỗi lặp lại, gửi nhật ký cho người hỗ trợ."),
)
SAFE: Final = T("wording", "Dữ liệu đã lưu vẫn an toàn.")

WORDS: Final[dict[str, Words]] = {
    # the data file
    "data_busy": Words(
        T("wording", "Tệp dữ liệu đang bận, chưa ghi được."),
        T(
            "wording",
            "Chờ việc đang chạy xong hoặc đóng chương trình khác đang mở tệp này, rồi thử lại.",
        ),
    ),
    "data_in_use": Words(
        T("wording", "Sổ Khuyến học đang mở sẵn trên máy này."),
        T("wording", "Chuyển sang cửa sổ đang mở. Nếu không thấy cửa sổ nào, khởi động lại máy."),
    ),
    "data_missing": Words(
        T("wording", "Không thấy tệp dữ liệu ở chỗ cũ."),
        T("wording", "Cắm lại ổ đĩa chứa tệp, hoặc khôi phục từ bản sao lưu gần nhất."),
    ),
    "data_exists": Words(
        T("wording", "Ở đây đã có một tệp dữ liệu."),
        T("wording", "Mở tệp đang có, hoặc chọn thư mục khác cho tệp mới. Tệp cũ không bị ghi đè."),
    ),
    "data_damaged": Words(
        T("wording", "Tệp dữ liệu bị hỏng nên không mở được."),
        T(
            "wording",
            "Khôi phục bản sao lưu gần nhất. Đừng xóa tệp hỏng: người hỗ trợ có thể cần đến.",
        ),
        safe=False,
    ),
    "data_too_new": Words(
        T("wording", "Dữ liệu này do bản chương trình mới hơn ghi."),
        T("wording", "Cài bản Sổ Khuyến học mới nhất rồi mở lại."),
    ),
    "data_read_only": Words(
        T("wording", "Thư mục hoặc ổ đĩa này không cho ghi."),
        T("wording", "Bỏ thuộc tính chỉ đọc hoặc khóa chống ghi, hoặc chọn nơi khác, rồi thử lại."),
    ),
    "disk_full": Words(
        T("wording", "Ổ đĩa đã đầy nên chưa ghi được."),
        T("wording", "Xóa bớt tệp không cần trên ổ đĩa, rồi thử lại."),
    ),
    "sqlite_too_old": Words(
        T("wording", "Bản cài đặt này thiếu một thành phần an toàn."),
        T("wording", "Cài lại Sổ Khuyến học từ bộ cài chính thức."),
    ),
    "keyring_missing": Words(
        T("wording", "Thiếu tệp khóa nằm cạnh tệp dữ liệu."),
        T("wording", "Chép lại tệp khóa (đuôi .keys) từ bản sao lưu vào cạnh tệp dữ liệu."),
    ),
    "keyring_damaged": Words(
        T("wording", "Tệp khóa nằm cạnh tệp dữ liệu bị hỏng."),
        T("wording", "Chép lại tệp khóa (đuôi .keys) từ bản sao lưu vào cạnh tệp dữ liệu."),
    ),
    "backup_damaged": Words(
        T("wording", "Bản sao lưu này không nguyên vẹn nên không dùng được."),
        T("wording", "Chọn một bản sao lưu khác."),
    ),
    "not_found": Words(
        T("wording", "Mục này không còn trong sổ."),
        T("wording", "Có thể mục đã bị xóa hoặc gộp. Tải lại danh sách rồi chọn lại."),
    ),
    "journal_broken": Words(
        T("wording", "Nhật ký thay đổi không khớp: có chỗ đã bị sửa bên ngoài chương trình."),
        T("wording", "Ngừng nhập liệu, giữ nguyên tệp và báo cho người hỗ trợ."),
        safe=False,
    ),
    # the way in
    "wrong_password": Words(
        T("wording", "Tên cán bộ hoặc mật khẩu chưa đúng."),
        T("wording", "Xem phím Caps Lock và bộ gõ tiếng Việt, rồi gõ lại."),
    ),
    "too_many_tries": Words(
        T("wording", "Đã gõ sai nhiều lần."),
        T("wording", "Chờ {seconds} giây rồi gõ lại."),
    ),
    "wrong_recovery_key": Words(
        T("wording", "Khóa khôi phục chưa đúng."),
        T("wording", "So từng dòng với tờ giấy khôi phục, kể cả từ kiểm tra ở cuối dòng."),
    ),
    # workbooks
    "workbook": Words(
        T("wording", "Không đọc được bảng tính này."),
        T("wording", "Mở bằng Excel, lưu lại thành tệp .xlsx mới rồi nhập tệp đó."),
    ),
    # packages
    "package_refused": Words(
        T("wording", "Gói dữ liệu không được nhận."),
        T("wording", "Đề nghị nơi gửi gửi lại gói. Sổ của bạn không thay đổi gì."),
    ),
    **WORKBOOK_WORDS,
    **RULE_WORDS,
    **SERVER_WORDS,
    **WORK_WORDS,
}


def explain(error: Exception, translate: Callable[[str], str] = str) -> Words:
    """The words of a failure, with its facts filled in; a bug gets the words of a bug."""
    if isinstance(error, PackageRefused):
        return explain_refusal(error.reason, error.facts, translate)
    if not isinstance(error, AppError):
        return _said(UNFORESEEN, {}, translate)
    found = next((WORDS[key] for key in _keys(error) if key in WORDS), UNFORESEEN)
    return _said(found, error.facts, translate)


def explain_refusal(
    reason: Reason, facts: Mapping[str, object], translate: Callable[[str], str] = str
) -> Words:
    """The words of a reason for not taking a package; without its facts, words that need none."""
    words = Words(*PACKAGE_WORDS[reason])
    if reason is Reason.MASS_CHANGE:
        kind = SubjectKind(str(facts.get("kind", SubjectKind.FAMILY)))
        facts = {**facts, "noun": translate(NOUNS[kind])}
    if not words.facts <= facts.keys() and reason in UNNAMED_WORDS:
        words = Words(*UNNAMED_WORDS[reason])
    if reason is Reason.FORK and "renewed" in facts:
        words = Words(*FORK_WORDS[bool(facts["renewed"])])
    if reason is Reason.SENDER_OUT_OF_SCOPE and facts.get("merged_into"):
        words = Words(*MERGED_WORDS)
    if reason is Reason.KEY_REVOKED and facts.get("own"):
        words = Words(*OWN_KEY_WORDS)
    if reason is Reason.TOTALS_DIFFER and (facts.get("proved") or facts.get("own")):
        words = Words(*(OWN_TOTALS_WORDS if facts.get("own") else PROVED_WORDS))
    return _said(words, facts, translate)


def has_words(kind: type[AppError]) -> bool:
    """Whether this kind of failure, itself, has words of its own."""
    return kind.code in WORDS


def _keys(error: AppError) -> Iterator[str]:
    """Where its words may stand: the exact ones first, then those of the kinds it belongs to."""
    for fact in error.facts.values():
        if isinstance(fact, str):
            yield f"{error.code}.{fact}"
    for kind in type(error).__mro__:
        if issubclass(kind, AppError) and kind is not AppError:
            yield kind.code


def _said(words: Words, facts: Mapping[str, object], translate: Callable[[str], str]) -> Words:
    happened, advice = translate(words.happened), translate(words.advice)
    return Words(_fill(happened, facts), _fill(advice, facts), words.safe)


def _fill(template: str, facts: Mapping[str, object]) -> str:
    """Put facts into their places; a fact that is not known leaves an ellipsis, never a failure."""
    pieces = []
    for text, name, _format, _conversion in Formatter().parse(template):
        pieces.append(text)
        if name is not None:
            pieces.append(_shown(facts.get(name, "…")))
    return "".join(pieces)


def _shown(fact: object) -> str:
    """A fact as Vietnamese paper writes it: 7,5 and 10, not 7.5 and 10.0."""
    return f"{fact:g}".replace(".", ",") if isinstance(fact, float) else str(fact)
