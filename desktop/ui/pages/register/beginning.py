"""What stands in the place of a register without families: the first steps."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication

from desktop.ui.actions import Command, text_of
from desktop.ui.widgets.empty_state import EmptyState
from desktop.wording import QT_TRANSLATE_NOOP

T = QT_TRANSLATE_NOOP


def beginning(steps: Sequence[Callable[[], object]], *, locked: bool) -> EmptyState:
    """Offer the first steps: importing, a family by hand, a template, a merged commune's register.

    Args:
        steps: what the four buttons do.
        locked: whether families only come in packages.
    """
    title = _said(T("RegisterPage", "Sổ chưa có hộ nào"))
    if locked:
        words = _said(T("RegisterPage", "Khi nhận gói của xã, các hộ của xã hiện ở đây."))
        return EmptyState("register", title, words)
    words = T(
        "RegisterPage",
        "Nhập cả danh sách từ một tệp Excel, kéo tệp vào đây, hoặc thêm từng hộ bằng tay.",
    )
    texts = (
        text_of(Command.IMPORT),
        _said(T("RegisterPage", "Thêm hộ")),
        _said(T("RegisterPage", "Tải bảng mẫu")),
        _said(T("RegisterPage", "Tiếp nhận sổ của xã sáp nhập…")),
    )
    empty = EmptyState("register", title, _said(words), *texts)
    for made, step in zip(empty.buttons, steps, strict=True):
        made.clicked.connect(step)
    return empty


def _said(text: str) -> str:
    return QCoreApplication.translate("RegisterPage", text)
