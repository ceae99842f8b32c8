"""What the desk of duplicates says, of households, of people, and of households of two communes."""

from dataclasses import dataclass, replace
from typing import Final

from PySide6.QtCore import QCoreApplication

from desktop.domain.subjects import SubjectKind
from desktop.wording import QT_TRANSLATE_NOOP

T = QT_TRANSLATE_NOOP


@dataclass(frozen=True, slots=True)
class DeskWords:
    """The sentences of one desk; `said` gives them in the language of the window.

    Attributes:
        merged, parted: what was decided about {who}.
        none, why_none: no pair waits.
        undecided: what a list of decided pairs will show.
        explained: what a merge does, before anybody decides.
        key, key_apart: the hints beside the keys.
    """

    heading: str
    pairs: str
    searching: str
    merged: str
    parted: str
    none: str
    why_none: str
    undecided: str
    apart: str
    explained: str
    key: str
    key_apart: str


FAMILIES: Final = DeskWords(
    heading=T("pairs", "Hộ trùng"),
    pairs=T("pairs", "Các cặp hộ có thể trùng"),
    searching=T("pairs", "So các hộ trong sổ với nhau"),
    merged=T("pairs", "Đã gộp: {who}."),
    parted=T("pairs", "Hai hộ khác nhau: {who}."),
    none=T("pairs", "Không thấy hộ nào trùng"),
    why_none=T(
        "pairs",
        "Chương trình so số định danh, mã hộ, tên, ngày sinh, điện thoại, địa chỉ của các "
        "hộ trong xã. Sau khi nhập danh sách mới, bấm Tìm lại.",
    ),
    undecided=T("pairs", "Cặp đã gộp hoặc đã ghi là hai hộ khác nhau sẽ hiện ở đây."),
    apart=T("pairs", "Hai hộ khác nhau"),
    explained=T(
        "pairs",
        "Nếu là một hộ: chọn bản để giữ họ tên, địa chỉ…; chỗ bản đó để trống lấy từ bản "
        "kia. Đăng ký, phiếu, danh hiệu của cả hai được giữ; hoàn tác lúc nào cũng được.",
    ),
    key=T("pairs", "gộp, giữ bản đó"),
    key_apart=T("pairs", "hai hộ khác nhau"),
)
PEOPLE: Final = DeskWords(
    heading=T("pairs", "Công dân trùng"),
    pairs=T("pairs", "Các cặp công dân có thể trùng"),
    searching=T("pairs", "So các công dân trong sổ với nhau"),
    merged=T("pairs", "Đã gộp: {who}."),
    parted=T("pairs", "Hai người khác nhau: {who}."),
    none=T("pairs", "Không thấy công dân nào trùng"),
    why_none=T(
        "pairs",
        "Chương trình so số định danh, mã, họ tên, ngày sinh, điện thoại, hộ, địa chỉ của các "
        "công dân trong xã. Sau khi nhập danh sách mới, bấm Tìm lại.",
    ),
    undecided=T("pairs", "Cặp đã gộp hoặc đã ghi là hai người khác nhau sẽ hiện ở đây."),
    apart=T("pairs", "Hai người khác nhau"),
    explained=T(
        "pairs",
        "Nếu là một người: chọn bản để giữ họ tên, ngày sinh…; chỗ bản đó để trống lấy từ bản "
        "kia. Đăng ký, phiếu, danh hiệu của cả hai được giữ; hoàn tác lúc nào cũng được.",
    ),
    key=T("pairs", "gộp, giữ bản đó"),
    key_apart=T("pairs", "hai người khác nhau"),
)
ACROSS: Final = replace(
    FAMILIES,
    merged=T("pairs", "Đã ghi nơi ở: {who}."),
    none=T("pairs", "Không thấy hộ nào ở sổ của hai xã"),
    why_none=T(
        "pairs",
        "Cấp tiếp nhận không có ngày sinh, số định danh, điện thoại: chỉ so được họ "
        "tên và địa chỉ. Sau khi nhận gói mới, bấm Tìm lại.",
    ),
    explained=T(
        "pairs",
        "Chỉ so được họ tên và địa chỉ; gọi hai xã trước khi quyết định. Sổ của xã không bị "
        "sửa: biên nhận tới báo cho hai xã, mỗi xã tự xử lý hộ của mình.",
    ),
    key=T("pairs", "đang ở xã đó"),
)
KINDS: Final = {
    SubjectKind.FAMILY: T("pairs", "Hộ"),
    SubjectKind.CITIZEN: T("pairs", "Công dân"),
}
"""The switch between the desks."""


def words_of(kind: SubjectKind, *, across: bool) -> DeskWords:
    """What the desk of a kind says."""
    own = PEOPLE if kind is SubjectKind.CITIZEN else FAMILIES
    return ACROSS if across else own


def said(text: str) -> str:
    """One of these sentences in the language of the window."""
    return QCoreApplication.translate("pairs", text)
