"""How a meeting of the office's PCs in their folder is spoken of."""

import datetime as dt
from typing import Any

from PySide6.QtCore import QCoreApplication

from desktop.services.sharing.folder import Shared
from desktop.ui.widgets.job_bar import grouped


def received_lines(workplace: Any, done: Shared) -> list[str]:
    """From which PC how much came: "Đã nhận 12 thay đổi từ Máy Văn phòng lúc 14:05."."""
    names = {one.writer: one.name for one in workplace.pcs.listed()} if done.received else {}
    now = dt.datetime.now().astimezone()
    words = QCoreApplication.translate("exchange", "Đã nhận {n} thay đổi từ {name} lúc {time}.")
    unnamed = QCoreApplication.translate("exchange", "máy khác")
    return [
        words.format(n=grouped(count), name=names.get(writer) or unnamed, time=f"{now:%H:%M}")
        for writer, count in done.received.items()
    ]
