"""How exchange is spoken of on the screen: packages, offices, states, moments."""

import datetime as dt
from collections.abc import Mapping
from typing import Any, Final

from PySide6.QtCore import QCoreApplication

from desktop.services.exchange.sending import ParcelRow
from desktop.services.standards.publication_files import Matter
from desktop.sync.manifest import Kind
from desktop.sync.reasons import Reason
from desktop.ui.errors import translated
from desktop.ui.widgets.job_bar import grouped
from desktop.wording import QT_TRANSLATE_NOOP, Words, explain_refusal

T = QT_TRANSLATE_NOOP
CONTEXT = "exchange"
DAY_TIME = "%d/%m/%Y %H:%M"

KINDS: Final = {
    Kind.CHANGES: T("exchange", "Gói dữ liệu"),
    Kind.RECEIPT: T("exchange", "Biên nhận"),
    Kind.PUBLICATION: T("exchange", "Gói công bố"),
    Kind.INVITATION: T("exchange", "Thư mời"),
    Kind.ENROLMENT_REQUEST: T("exchange", "Đề nghị ghi danh"),
    Kind.ENROLMENT: T("exchange", "Giấy ghi danh"),
}
MATTERS: Final = {
    Matter.CHECKLIST: T("exchange", "Bộ tiêu chí"),
    Matter.PLAN: T("exchange", "Kế hoạch"),
    Matter.DATES: T("exchange", "Mốc thời gian"),
    Matter.UNITS: T("exchange", "Mã đơn vị"),
}
STATES: Final = {  # state of a parcel: words, icon, tone
    "written": (T("exchange", "Chờ biên nhận"), "clock", "warning"),
    "confirmed": (T("exchange", "Đã xác nhận"), "done", "success"),
    "phoned": (T("exchange", "Xác nhận qua điện thoại"), "clock", "primary"),
    "given": (T("exchange", "Đã trả"), "receipt", "success"),
    "applied": (T("exchange", "Đã nhận"), "done", "success"),
    "already": (T("exchange", "Đã có từ trước"), "done", "success"),
    "waiting": (T("exchange", "Đang đợi gói trước"), "clock", "warning"),
    "refused": (T("exchange", "Không nhận"), "error", "danger"),
}


MACHINE = T("exchange", "Máy")


def said(sentence: str) -> str:
    """A sentence of this module in the language of the window."""
    return QCoreApplication.translate(CONTEXT, sentence)


def kind_name(kind: str) -> str:
    """What a file is."""
    return said(KINDS[Kind(kind)])


def matter_name(matter: str) -> str:
    """What a published file is about."""
    return said(MATTERS[Matter(matter)])


def state_of(parcel: ParcelRow) -> tuple[str, str, str]:
    """Words, icon and tone of what became of a package."""
    words, icon, tone = STATES[parcel.state]
    return said(words), icon, tone


def refusal(reason: str, facts: Mapping[str, object] | None = None) -> Words:
    """Why a file was not taken, and what to do, in the language of the window."""
    return explain_refusal(Reason(reason), facts or {}, translated)


def pc_name(name: str) -> str:
    """A PC by the name people gave it, which often says "Máy" itself."""
    if name.casefold().startswith(said(MACHINE).casefold()):
        return name
    return said(T("exchange", "Máy {pc}")).format(pc=name)


def moment(milliseconds: int) -> str:
    """A stored moment as it is read: 12/11/2026 09:00."""
    return f"{dt.datetime.fromtimestamp(milliseconds / 1000, dt.UTC).astimezone():{DAY_TIME}}"


def day(stored: str) -> str:
    """A stored ISO moment as it is read; "" stays empty."""
    return f"{dt.datetime.fromisoformat(stored).astimezone():{DAY_TIME}}" if stored else ""


def changes_text(number: int) -> str:
    """How many changes: "1.204 thay đổi"."""
    return said(T("exchange", "{n} thay đổi")).format(n=grouped(number))


class Offices:
    """Names of the offices this file knows, by their codes."""

    def __init__(self, workplace: Any) -> None:
        self.own = workplace.office.code
        self._names = {peer.office_code: peer.office_name for peer in workplace.trust.peers()}
        self._names[self.own] = workplace.office.name

    def name(self, code: str) -> str:
        """The name of an office, or its code as long as only that is known."""
        return str(self._names.get(code, code))
