"""What another commune's file would bring, and what it brought, one line for each thing."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from desktop.domain.subjects import SubjectKind
from desktop.services.reception.handover import Signed
from desktop.services.reception.takeover import Coming, Taken
from desktop.ui.kinds import noun_of
from desktop.ui.pages.register.form import birth_text
from desktop.ui.widgets.job_bar import grouped
from desktop.ui.widgets.outcome import Outcome
from desktop.wording import QT_TRANSLATE_NOOP

T = QT_TRANSLATE_NOOP
MOST_YEARS = 6


def said(text: str) -> str:
    """A sentence about a takeover in the language of the window."""
    return QCoreApplication.translate("takeover", text)


def coming_outcomes(coming: Coming) -> Iterator[Outcome]:
    """What a file would bring."""
    if coming.taken_on:
        words = said(T("takeover", "Đã tiếp nhận xã này từ ngày {day}; lần này chỉ thêm phần mới."))
        yield _line(words.format(day=birth_text(coming.taken_on)), "history", "primary")
    words = said(T("takeover", "{name}, mã {code}: {n} thôn, {families} hộ, {citizens} công dân"))
    yield _line(
        words.format(
            name=coming.office.name, code=coming.office.code, n=grouped(len(coming.villages)),
            families=grouped(coming.families), citizens=grouped(coming.citizens),
        ),
        "office", "primary",
        ", ".join(f"{name} ({grouped(number)})" for name, number in coming.villages),
    )  # fmt: skip
    if coming.signed is not None:
        yield _signed(coming.signed)
    if coming.years:
        yield _line(said(T("takeover", "Danh hiệu các năm")), "certificate", "gold", _years(coming))
    yield from _clashes(coming)
    if not coming.changes:
        yield _line(said(T("takeover", "Mọi thứ trong tệp này đã có ở đây.")), "done", "success")


def _signed(signed: Signed) -> Outcome:
    """Who signed a hand-over file, and whether a person still has to compare the key."""
    words = said(T("takeover", "Tệp bàn giao do {name} ký, khóa {letters}"))
    happened = words.format(name=signed.office.name, letters=signed.fingerprint)
    if signed.vouched:
        about = said(T("takeover", "Cấp tiếp nhận đã ghi danh khóa này."))
        return _line(happened, "key", "success", about)
    advice = said(T("takeover", "Gọi xã cũ so dấu vân tay này trước khi tiếp nhận."))
    return _line(happened, "key", "warning", "", advice)


def _years(coming: Coming) -> str:
    words = said(T("takeover", "{year}, {noun}: đăng ký {registered}, công nhận {recognised}"))
    return "; ".join(
        words.format(
            year=one.year, noun=noun_of(SubjectKind(one.kind)),
            registered=grouped(one.registered), recognised=grouped(one.recognised),
        )
        for one in coming.years[:MOST_YEARS]
    )  # fmt: skip


def _clashes(coming: Coming) -> Iterator[Outcome]:
    if coming.same_names:
        words = said(T("takeover", "{n} thôn trùng tên với thôn ở đây"))
        advice = said(T("takeover", "Cả hai được giữ riêng; sau đó đổi tên hoặc gộp ở Các thôn."))
        about = ", ".join(coming.same_names)
        yield _line(words.format(n=len(coming.same_names)), "warning", "warning", about, advice)
    if coming.twins:
        words = said(T("takeover", "{n} cặp hộ có thể là một"))
        advice = said(T("takeover", "Không hộ nào bị ghi đè; xem từng cặp ở Tìm hộ trùng."))
        yield _line(words.format(n=grouped(coming.twins)), "warning", "warning", "", advice)
    if coming.conflicts:
        words = said(T("takeover", "{n} chỗ ghi khác nhau chưa ai quyết định"))
        advice = said(T("takeover", "Cả hai bản đi cùng, và nằm ở Gửi – nhận, mục Mâu thuẫn."))
        yield _line(words.format(n=grouped(coming.conflicts)), "conflict", "warning", "", advice)


def taken_outcomes(taken: Taken) -> Iterator[Outcome]:
    """What a file brought."""
    words = said(T("takeover", "Đã tiếp nhận sổ của {name}: {n} thay đổi, {villages} thôn"))
    advice = said(T("takeover", "Báo cấp tiếp nhận ghi việc sáp nhập, rồi gửi gói như thường lệ."))
    yield _line(
        words.format(
            name=taken.office.name, n=grouped(taken.changes), villages=grouped(taken.villages)
        ),
        "done", "success", "", advice,
    )  # fmt: skip
    if taken.backup is not None:
        words = said(T("takeover", "Muốn quay lại, khôi phục bản sao lưu này"))
        yield _line(words, "backup", "second", taken.backup.name)


def _line(happened: str, icon: str, tone: str, about: str = "", advice: str = "") -> Outcome:
    return Outcome(about, happened, advice, icon, tone)
