"""How villages are spoken of: who lies in one, and what befell it."""

from collections.abc import Iterator
from typing import Final
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from desktop.services.register.villages import FormerRow, Inhabitants
from desktop.ui.pages.register.form import birth_text
from desktop.ui.widgets.job_bar import grouped
from desktop.ui.widgets.topic_list import Topic
from desktop.wording import QT_TRANSLATE_NOOP

T = QT_TRANSLATE_NOOP

COUNTED: Final = (
    ("families", T("villages", "{n} hộ")),
    ("clans", T("villages", "{n} dòng họ")),
    ("units", T("villages", "{n} đơn vị")),
    ("citizens", T("villages", "{n} công dân")),
)
NOBODY: Final = T("villages", "chưa có ai")

OWN: Final = {  # act: how the village tells it that carries the name, and an icon
    "renamed": (T("villages", "Trước đó mang tên “{name}”"), "edit"),
    "merged": (T("villages", "“{name}” gộp vào đây"), "arrow-left"),
    "split": (T("villages", "Tách ra từ “{name}”"), "add"),
    "joined": (T("villages", "Về từ {name} khi sáp nhập xã"), "office"),
}
OTHER: Final = {  # act: how the other village tells it
    "merged": (T("villages", "Gộp vào “{now}”"), "arrow-right"),
    "split": (T("villages", "Một phần tách thành “{now}”"), "arrow-right"),
}
CODED: Final = T("villages", "mã {code}, đến ngày {day}")
UNTIL: Final = T("villages", "đến ngày {day}")
SINCE: Final = T("villages", "từ ngày {day}")


def tr(text: str) -> str:
    """A sentence about villages in the language of the window."""
    return QCoreApplication.translate("villages", text)


def counted(inside: Inhabitants) -> str:
    """Who lies in a village: 12 hộ, 30 công dân."""
    return ", ".join(_counts(inside)) or tr(NOBODY)


def _counts(inside: Inhabitants) -> Iterator[str]:
    for field, words in COUNTED:
        number = getattr(inside, field)
        if number:
            yield tr(words).format(n=grouped(number))


def past_topic(row: FormerRow, village: UUID) -> Topic:
    """What befell a village, as one line of its history."""
    words, icon = (OWN if row.village_id == village else OTHER)[row.act]
    title = tr(words).format(name=row.name, now=row.now)
    when = UNTIL if row.act == "renamed" else SINCE
    if row.act == "renamed" and row.code:
        when = CODED
    note = tr(when).format(code=row.code, day=birth_text(row.until))
    return Topic(title, note, "", icon, "second")
