"""Foreseen failures in words: what happened, and what the officer can do now.

The window, the command line and the tests all take their words from here, by the failure's code.
Vietnamese is the source language; `translate` turns a template into another one before the facts
are filled in. Nothing here knows Qt: the marker only lets `pyside6-lupdate` find the sentences.
"""

from collections.abc import Callable
from dataclasses import dataclass
from string import Formatter
from typing import Final

from desktop.errors import AppError

CONTEXT = "wording"


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:  # the name lupdate looks for
    """Mark a sentence for translation and give it back as it is."""
    return text


@dataclass(frozen=True, slots=True)
class Words:
    """What a person reads.

    Attributes:
        happened: one sentence; says nothing of the program's inside.
        advice: what to do next.
        safe: whether it is certain that nothing already saved was lost.
    """

    happened: str
    advice: str
    safe: bool = True


def _words(happened: str, advice: str, *, safe: bool = True) -> Words:
    return Words(happened, advice, safe)


T = QT_TRANSLATE_NOOP

UNFORESEEN: Final = _words(
    T("wording", "Chương trình gặp lỗi ngoài dự kiến."),
    T("wording", "Hãy làm lại thao tác vừa rồi. Nếu lỗi lặp lại, gửi nhật ký cho người hỗ trợ."),
)
SAFE: Final = T("wording", "Dữ liệu đã lưu vẫn an toàn.")

WORDS: Final[dict[str, Words]] = {
    # the data file
    "data_busy": _words(
        T("wording", "Tệp dữ liệu đang bận, chưa ghi được."),
        T(
            "wording",
            "Chờ việc đang chạy xong hoặc đóng chương trình khác đang mở tệp này, rồi thử lại.",
        ),
    ),
    "data_in_use": _words(
        T("wording", "Sổ Khuyến học đang mở sẵn trên máy này."),
        T("wording", "Chuyển sang cửa sổ đang mở. Nếu không thấy cửa sổ nào, khởi động lại máy."),
    ),
    "data_missing": _words(
        T("wording", "Không thấy tệp dữ liệu ở chỗ cũ."),
        T("wording", "Cắm lại ổ đĩa chứa tệp, hoặc khôi phục từ bản sao lưu gần nhất."),
    ),
    "data_exists": _words(
        T("wording", "Ở đây đã có một tệp dữ liệu."),
        T("wording", "Mở tệp đang có, hoặc chọn thư mục khác cho tệp mới. Tệp cũ không bị ghi đè."),
    ),
    "data_damaged": _words(
        T("wording", "Tệp dữ liệu bị hỏng nên không mở được."),
        T(
            "wording",
            "Khôi phục bản sao lưu gần nhất. Đừng xóa tệp hỏng: người hỗ trợ có thể cần đến.",
        ),
        safe=False,
    ),
    "data_too_new": _words(
        T("wording", "Dữ liệu này do bản chương trình mới hơn ghi."),
        T("wording", "Cài bản Sổ Khuyến học mới nhất rồi mở lại."),
    ),
    "data_read_only": _words(
        T("wording", "Không ghi được vào thư mục chứa dữ liệu."),
        T("wording", "Bỏ thuộc tính chỉ đọc hoặc khóa chống ghi của ổ đĩa, rồi thử lại."),
    ),
    "disk_full": _words(
        T("wording", "Ổ đĩa đã đầy nên chưa ghi được."),
        T("wording", "Xóa bớt tệp không cần trên ổ đĩa, rồi thử lại."),
    ),
    "sqlite_too_old": _words(
        T("wording", "Bản cài đặt này thiếu một thành phần an toàn."),
        T("wording", "Cài lại Sổ Khuyến học từ bộ cài chính thức."),
    ),
    "keyring_missing": _words(
        T("wording", "Thiếu tệp khóa nằm cạnh tệp dữ liệu."),
        T("wording", "Chép lại tệp khóa (đuôi .keys) từ bản sao lưu vào cạnh tệp dữ liệu."),
    ),
    "keyring_damaged": _words(
        T("wording", "Tệp khóa nằm cạnh tệp dữ liệu bị hỏng."),
        T("wording", "Chép lại tệp khóa (đuôi .keys) từ bản sao lưu vào cạnh tệp dữ liệu."),
    ),
    "backup_damaged": _words(
        T("wording", "Bản sao lưu này không nguyên vẹn nên không dùng được."),
        T("wording", "Chọn một bản sao lưu khác."),
    ),
    "not_found": _words(
        T("wording", "Mục này không còn trong sổ."),
        T("wording", "Có thể mục đã bị xóa hoặc gộp. Tải lại danh sách rồi chọn lại."),
    ),
    "journal_broken": _words(
        T("wording", "Nhật ký thay đổi không khớp: có chỗ đã bị sửa bên ngoài chương trình."),
        T("wording", "Ngừng nhập liệu, giữ nguyên tệp và báo cho người hỗ trợ."),
        safe=False,
    ),
    # the way in
    "wrong_password": _words(
        T("wording", "Tên cán bộ hoặc mật khẩu chưa đúng."),
        T("wording", "Xem phím Caps Lock và bộ gõ tiếng Việt, rồi gõ lại."),
    ),
    "too_many_tries": _words(
        T("wording", "Đã gõ sai nhiều lần."),
        T("wording", "Chờ {seconds} giây rồi gõ lại."),
    ),
    "wrong_recovery_key": _words(
        T("wording", "Khóa khôi phục chưa đúng."),
        T("wording", "So từng dòng với tờ giấy khôi phục, kể cả từ kiểm tra ở cuối dòng."),
    ),
    # workbooks
    "workbook": _words(
        T("wording", "Không đọc được bảng tính này."),
        T("wording", "Mở bằng Excel, lưu lại thành tệp .xlsx mới rồi nhập tệp đó."),
    ),
    "workbook_unreadable": _words(
        T("wording", "Không mở được tệp bảng tính."),
        T(
            "wording",
            "Đóng tệp nếu đang mở trong Excel, cắm lại USB nếu tệp nằm ở đó, rồi chọn lại.",
        ),
    ),
    "not_a_workbook": _words(
        T("wording", "Tệp này không phải bảng tính Excel."),
        T("wording", "Chọn tệp .xlsx, .xls, .ods hoặc .csv."),
    ),
    "workbook_locked": _words(
        T("wording", "Bảng tính có đặt mật khẩu."),
        T("wording", "Mở bằng Excel, bỏ mật khẩu, lưu lại rồi nhập."),
    ),
    "workbook_empty": _words(
        T("wording", "Bảng tính không có dòng dữ liệu nào."),
        T("wording", "Kiểm tra lại tệp và trang tính đã chọn."),
    ),
    "workbook_too_large": _words(
        T("wording", "Bảng tính quá lớn."),
        T("wording", "Tách thành nhiều tệp nhỏ hơn, ví dụ mỗi thôn một tệp."),
    ),
    "header_not_found": _words(
        T("wording", "Không tìm thấy dòng tên cột trong bảng tính."),
        T("wording", "Bảng cần một dòng tên cột, ví dụ: Họ và tên chủ hộ, Thôn, Địa chỉ, Số khẩu."),
    ),
    "columns_missing": _words(
        T("wording", "Bảng tính thiếu cột bắt buộc."),
        T("wording", "Thêm cột còn thiếu (họ tên chủ hộ, thôn) rồi nhập lại."),
    ),
    # packages
    "package_refused": _words(
        T("wording", "Gói dữ liệu không được nhận."),
        T("wording", "Đề nghị nơi gửi gửi lại gói. Sổ của bạn không thay đổi gì."),
    ),
}


def explain(error: Exception, translate: Callable[[str], str] = str) -> Words:
    """The words of a failure, with its facts filled in; a bug gets the words of a bug."""
    if not isinstance(error, AppError):
        found = UNFORESEEN
    else:
        found = next((WORDS[code] for code in _codes(error) if code in WORDS), UNFORESEEN)
    facts = error.facts if isinstance(error, AppError) else {}
    return Words(
        _fill(translate(found.happened), facts), _fill(translate(found.advice), facts), found.safe
    )


def has_words(kind: type[AppError]) -> bool:
    """Whether this kind of failure, itself, has words of its own."""
    return kind.code in WORDS


def _codes(error: AppError) -> list[str]:
    """The failure's own code first, then those of the kinds it belongs to."""
    kinds = type(error).__mro__
    return [kind.code for kind in kinds if issubclass(kind, AppError) and kind is not AppError]


def _fill(template: str, facts: dict[str, object]) -> str:
    """Put facts into their places; a fact that is not known leaves an ellipsis, never a failure."""
    pieces = []
    for text, name, _format, _conversion in Formatter().parse(template):
        pieces.append(text)
        if name is not None:
            pieces.append(str(facts.get(name, "…")))
    return "".join(pieces)
