"""Hoàn tác lần nhận: what going back would cost, and the question whether it is wanted."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from desktop.services.reception.undo_merge import Losses, MergeCopy
from desktop.ui.pages.exchange.words import Offices, day
from desktop.ui.pages.reception.words import said
from desktop.ui.widgets.job_bar import grouped
from desktop.ui.widgets.message import Message, MessageBox
from desktop.wording import QT_TRANSLATE_NOOP

T = QT_TRANSLATE_NOOP
SHOWN = 6


def ask_undo(
    parent: QWidget, copy: MergeCopy, losses: Losses, offices: Offices, then: Callable[[], object]
) -> MessageBox:
    """Ask whether to go back to a copy, with what would be lost shown first."""
    box = MessageBox(
        Message(
            said(T("reception", "Hoàn tác lần nhận này")),
            said(T("reception", "Dữ liệu trở về lúc {when}, trước lần nhận gói.")).format(
                when=day(copy.made_at)
            ),
            _communes(losses, offices),
            _own(losses),
        ),
        parent,
    )
    box.offer(said(T("reception", "Thôi")), "primary")
    box.offer(said(T("reception", "Hoàn tác và đăng nhập lại")), "danger").clicked.connect(then)
    box.open()
    return box


def _communes(losses: Losses, offices: Offices) -> str:
    if not losses.communes:
        return said(T("reception", "Không xã nào mất gì."))
    told = [f"{offices.name(code)} ({grouped(number)})" for code, number in losses.communes.items()]
    more = len(told) - SHOWN
    names = ", ".join(told[:SHOWN]) + (f", +{grouped(more)}" if more > 0 else "")
    words = said(
        T("reception", "Số thay đổi rút khỏi sổ: {names}. Các xã này sẽ được đề nghị gửi lại.")
    )
    return words.format(names=names)


def _own(losses: Losses) -> str:
    number = sum(losses.own.values())
    if not number:
        return said(
            T("reception", "Từ đó đến nay cán bộ ở đây chưa ghi gì. Tệp bị thay vẫn được giữ.")
        )
    words = said(
        T("reception", "Cán bộ ở đây đã ghi {n} thay đổi từ đó: sẽ mất. Tệp bị thay vẫn được giữ.")
    )
    return words.format(n=grouped(number))
