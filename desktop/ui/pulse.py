"""What the rail says at a glance: how much waits on a page, and that the work is safe."""

import datetime as dt
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.errors import AppError
from desktop.ui.context import PageContext
from desktop.ui.widgets.rail_foot import FootLine

UNFINISHED = "unfinished_sheets"
RECEIVER = "receiver"
PAUSE = 200  # milliseconds; a burst of commits is looked at once


@dataclass(frozen=True, slots=True)
class Waiting:
    """How much waits on a page."""

    page: str
    count: int
    why: str
    alarm: bool = False


class Pulse(QObject):
    """Looks at the workplace after each commit, and says what has become of it.

    Signals:
        waiting: a tuple of `Waiting`, one a page.
        standing: a tuple of `FootLine`.
    """

    waiting = Signal(object)
    standing = Signal(object)

    def __init__(self, context: PageContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._timer = QTimer(self, interval=PAUSE, singleShot=True)
        self._timer.timeout.connect(self.look)
        context.changes.changed.connect(self._soon)
        context.year_changed.connect(self._soon)

    def look(self) -> None:
        """Read the state of the year now."""
        try:
            year = self._context.workplace.overview.year(self._context.year)
        except AppError as error:
            self._context.failures.show(error)
            return
        unfinished = sum(task.count for task in year.tasks if task.kind == UNFINISHED)
        self.waiting.emit(
            (
                Waiting(
                    "scoring",
                    unfinished,
                    self.tr("{n} phiếu còn thiếu điểm").format(n=unfinished),
                ),
                Waiting(
                    "exchange",
                    year.conflicts,
                    self.tr("{n} mâu thuẫn cần quyết định").format(n=year.conflicts),
                    alarm=True,
                ),
            )
        )
        self.standing.emit(self._lines(year.last_sent, year.last_receipt, year.last_backup))

    def _lines(self, sent: str, receipt: str, backup: str) -> tuple[FootLine, ...]:
        server = self._context.workplace.server
        kept = self.tr("Đã lưu trên máy chủ") if server else self.tr("Đã lưu trên máy này")
        lines = [FootLine(kept, "done", "success")]
        if self._context.workplace.office.role == RECEIVER:
            pass  # nobody is above
        elif not sent:
            lines.append(FootLine(self.tr("Chưa gửi cấp trên"), "send"))
        elif receipt >= sent:
            text = self.tr("Đã gửi {day} · đã xác nhận").format(day=self._when(sent))
            lines.append(FootLine(text, "send", "success"))
        else:
            text = self.tr("Đã gửi {day} · chờ xác nhận").format(day=self._when(sent))
            lines.append(FootLine(text, "send"))
        if server:
            pass  # whoever looks after it keeps its backups
        elif backup:
            text = self.tr("Sao lưu {when}").format(when=self._when(backup))
            lines.append(FootLine(text, "backup"))
        else:
            lines.append(FootLine(self.tr("Chưa sao lưu"), "backup", "warning"))
        return tuple(lines)

    def _when(self, moment: str) -> str:
        """A stored moment as people say it: hôm nay 07:42, or 12/11."""
        local = dt.datetime.fromisoformat(moment).astimezone()
        if local.date() == dt.datetime.now(local.tzinfo).date():
            return self.tr("hôm nay {time}").format(time=f"{local:%H:%M}")
        return f"{local:%d/%m}"

    def _soon(self, _what: object = None) -> None:
        self._timer.start()
