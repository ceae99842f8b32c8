"""What cells of the register's lists take, and why some take nothing."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from desktop.domain.subjects import Zone
from desktop.ui.theme import theme
from desktop.wording import QT_TRANSLATE_NOOP

T = QT_TRANSLATE_NOOP
FEWEST, MOST = 1, 99  # members of one household
MOST_STAFF = 99_999


def said(text: str) -> str:
    """A word of these cells in the language of the window."""
    return QCoreApplication.translate("register_cells", text)


def barred() -> str:
    """Why a receiving office edits nothing."""
    return said(T("register_cells", "Sổ do xã giữ; cấp tiếp nhận chỉ xem."))


def by_button() -> str:
    """Why registrations are no cells to type into."""
    return said(T("register_cells", "Đăng ký hoặc rút bằng nút Đăng ký năm ở trên."))


def over() -> str:
    """Why a former year is only read."""
    return said(T("register_cells", "Năm đã qua: xem ở thẻ chi tiết, mục Các năm."))


def in_details() -> str:
    """Why some values are edited elsewhere."""
    return said(T("register_cells", "Cột này sửa ở thẻ chi tiết: bấm Enter."))


def counted() -> str:
    """Why a sum cannot be typed."""
    return said(T("register_cells", "Số này tự đếm từ sổ."))


def masked_now() -> str:
    """Why a telephone number cannot be edited before a projector."""
    words = said(T("register_cells", "Đang che khi chiếu; bấm F11 để thôi chiếu rồi sửa."))
    return words if theme().projector else ""


def people(least: int, most: int) -> Callable[[str], int | None]:
    """Reads a number of people; none is allowed."""

    def read(typed: str) -> int | None:
        if not typed:
            return None
        if not (typed.isdecimal() and least <= int(typed) <= most):
            words = said(T("register_cells", "Ghi số người từ {a} đến {b}."))
            raise ValueError(words.format(a=least, b=most))
        return int(typed)

    return read


def zones() -> tuple[tuple[str, str], ...]:
    """The zones one chooses from."""
    return (
        (said(T("register_cells", "Thường")), Zone.GENERAL.value),
        (said(T("register_cells", "Khó khăn")), Zone.DIFFICULT.value),
    )


def yes_or_no() -> tuple[tuple[str, bool], ...]:
    """Yes and no to choose from."""
    return ((said(T("register_cells", "Không")), False), (said(T("register_cells", "Có")), True))
