"""What the overview says: phases, tasks and moments, in the language of the window."""

import datetime as dt
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from desktop.domain.dates import vietnamese_date
from desktop.domain.year import Phase
from desktop.services.titles.overview import PhaseLine, Task, TaskKind
from desktop.ui.pages.register.targets import Show
from desktop.ui.widgets.job_bar import grouped
from desktop.ui.widgets.phase_line import Phase as Point
from desktop.ui.widgets.phase_line import PhaseState
from desktop.wording import QT_TRANSLATE_NOOP

T = QT_TRANSLATE_NOOP
PHASES = {
    Phase.REGISTRATION: T("overview", "Đăng ký"),
    Phase.SELF_SCORING: T("overview", "Tự chấm"),
    Phase.MEETINGS: T("overview", "Bình xét thôn"),
    Phase.RECOGNITION: T("overview", "Công nhận"),
    Phase.REPORT: T("overview", "Báo cáo"),
}
FIGURES = {
    Phase.REGISTRATION: T("overview", "{done} / {of} hộ"),
    Phase.SELF_SCORING: T("overview", "{done} / {of} phiếu"),
    Phase.MEETINGS: T("overview", "{done} / {of} thôn"),
    Phase.RECOGNITION: T("overview", "{done} quyết định"),
    Phase.REPORT: T("overview", "gửi cấp trên"),
}
COMMUNES_DONE = T("overview", "{done} / {of} xã")
MUST_BE_DONE = frozenset({Phase.SELF_SCORING, Phase.MEETINGS, Phase.RECOGNITION})


def tr(text: str) -> str:
    """A sentence of this file in the language of the window."""
    return QCoreApplication.translate("overview", text)


@dataclass(frozen=True, slots=True)
class Way:
    """One thing to do in words, and where its button leads.

    Attributes:
        page: key of the page; empty when the overview does it itself.
        target: what to show there.
    """

    icon: str
    tone: str
    what: str
    more: str
    action: str
    page: str = ""
    target: object = None


def way_of(task: Task, year: int) -> Way:
    """A task as the list shows it."""
    icon, tone, what, more, action, page, target = TASKS[task.kind]
    names = ", ".join(task.villages)
    if task.kind is TaskKind.BACKUP and task.since:
        what, more = BACKUP_OLD
    since = day(task.since) if task.since else ""
    facts = {"n": grouped(task.count), "year": year, "villages": names, "since": since}
    return Way(
        icon, tone, tr(what).format(**facts), tr(more).format(**facts), tr(action), page, target
    )


TASKS: dict[TaskKind, tuple[str, str, str, str, str, str, object]] = {
    TaskKind.NOT_JOINED: (
        "pc", "warning",
        T("overview", "Máy này chưa nối với máy chính của xã"),
        T("overview", "Sổ của xã đến từ máy chính; chưa nhập hộ nào ở đây."),
        T("overview", "Nối máy"), "exchange", "pcs",
    ),
    TaskKind.NO_COMMUNES: (
        "key", "warning",
        T("overview", "Chưa có xã nào ghi danh"),
        T("overview", "Viết thư mời, đưa cho các xã, rồi ghi danh từng xã."),
        T("overview", "Ghi danh xã"), "exchange", "enrol",
    ),
    TaskKind.CONFLICTS: (
        "conflict", "danger",
        T("overview", "{n} mâu thuẫn cần quyết định"),
        T("overview", "Giấy công nhận của các hộ này chưa in được."),
        T("overview", "Mở"), "exchange", "conflicts",
    ),
    TaskKind.ARRIVALS: (
        "import", "warning",
        T("overview", "{n} hộ từ xã khác chuyển đến"),
        T("overview", "Nhận vào thôn, hoặc trả lời là không có hộ này."),
        T("overview", "Trả lời"), "register", Show.ARRIVALS,
    ),
    TaskKind.TRANSFERS: (
        "arrow-right", "warning",
        T("overview", "{n} hộ chuyển sang xã khác cần xem"),
        T("overview", "Chọn xã mới để chuyển tiếp, hoặc xử lý câu trả lời."),
        T("overview", "Mở"), "reception", "transfers",
    ),
    TaskKind.NO_FAMILIES: (
        "register", "warning",
        T("overview", "Sổ chưa có hộ nào"),
        T("overview", "Nhập danh sách từ Excel hoặc thêm từng hộ."),
        T("overview", "Mở sổ"), "register", None,
    ),
    TaskKind.NOT_REGISTERED: (
        "register", "second",
        T("overview", "{n} hộ chưa đăng ký năm {year}"),
        T("overview", "Xem danh sách rồi đăng ký cả loạt."),
        T("overview", "Đăng ký"), "register", Show.UNREGISTERED,
    ),
    TaskKind.UNFINISHED_SHEETS: (
        "scoring", "warning",
        T("overview", "{n} phiếu còn thiếu điểm"),
        T("overview", "Nhiều nhất: {villages}"),
        T("overview", "Chấm tiếp"), "scoring", None,
    ),
    TaskKind.READY_TO_DECIDE: (
        "recognition", "primary",
        T("overview", "{n} hộ đạt, chờ quyết định"),
        T("overview", "Xem ai đủ điều kiện, rồi lập quyết định."),
        T("overview", "Xét công nhận"), "recognition", None,
    ),
    TaskKind.CERTIFICATES: (
        "certificate", "primary",
        T("overview", "{n} giấy công nhận chưa in"),
        T("overview", "Đã có quyết định."),
        T("overview", "In giấy"), "certificates", None,
    ),
    TaskKind.NO_RECEIVER: (
        "key", "second",
        T("overview", "Chưa kết nối với cấp tiếp nhận"),
        T("overview", "Cần làm một lần trước khi gửi gói đầu tiên."),
        T("overview", "Kết nối"), "exchange", "join",
    ),
    TaskKind.UNSENT: (
        "send", "second",
        T("overview", "{n} thay đổi chưa được cấp trên xác nhận"),
        T("overview", "Gửi gói, rồi nhận biên nhận."),
        T("overview", "Gửi"), "exchange", "send",
    ),
    TaskKind.BACKUP: (
        "backup", "warning",
        T("overview", "Chưa có bản sao lưu nào"),
        T("overview", "Sao lưu mất vài giây và không làm gián đoạn công việc."),
        T("overview", "Sao lưu ngay"), "", None,
    ),
}  # fmt: skip
BACKUP_OLD = (
    T("overview", "Bản sao lưu gần nhất từ {since}"),
    T("overview", "Nên sao lưu ít nhất mỗi tuần một lần."),
)


def point_of(line: PhaseLine, *, receiver: bool) -> Point:
    """A phase of the year as the line shows it: at a commune by villages, above it by communes."""
    complete = line.done >= max(line.of, 1)
    words = COMMUNES_DONE if receiver and line.phase is Phase.MEETINGS else FIGURES[line.phase]
    figure = tr(words).format(done=grouped(line.done), of=grouped(line.of))
    state = PhaseState.LATER
    if line.current:
        state = PhaseState.NOW
    elif line.finished and line.done:
        state = PhaseState.DONE
    late = line.finished and not complete and line.phase in MUST_BE_DONE and line.of > 0
    share = line.done / line.of if line.of else float(complete)
    return Point(tr(PHASES[line.phase]), figure, _when(line, late=late), state, share, late)


def _when(line: PhaseLine, *, late: bool) -> str:
    until = f"{line.until:%d/%m}"
    if late:
        return tr(T("overview", "quá hạn {day}")).format(day=until)
    if line.finished:
        return tr(T("overview", "hạn {day}")).format(day=until)
    if line.current and line.days_left == 0:
        return tr(T("overview", "hạn hôm nay"))
    if line.current:
        return tr(T("overview", "còn {n} ngày")).format(n=grouped(line.days_left))
    return tr(T("overview", "trước {day}")).format(day=until)


def day(iso: str) -> str:
    """A stored day or moment as dd/MM/yyyy."""
    return vietnamese_date(dt.date.fromisoformat(iso[:10]))


def moment(iso: str, today: dt.date) -> str:
    """A stored moment as people say it: hôm nay 07:42, 12/11 09:00, 12/11/2025."""
    local = dt.datetime.fromisoformat(iso).astimezone()
    if local.date() == today:
        return tr(T("overview", "hôm nay {time}")).format(time=f"{local:%H:%M}")
    if local.year == today.year:
        return f"{local:%d/%m %H:%M}"
    return vietnamese_date(local.date())
