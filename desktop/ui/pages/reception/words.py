"""How the receiving office's page speaks of communes, gaps and what needs attention."""

import datetime as dt
from typing import Final

from PySide6.QtCore import QCoreApplication

from desktop.domain.dates import vietnamese_date
from desktop.services.reception.radar import Branch, Commune, Gap, Need, Reading
from desktop.ui.widgets.job_bar import grouped
from desktop.wording import QT_TRANSLATE_NOOP

T = QT_TRANSLATE_NOOP
CONTEXT = "reception"

NEEDS: Final = {  # words, tone, advice
    Need.FORK: (
        T("reception", "máy trùng định danh"),
        "danger",
        T(
            "reception",
            "Hai máy của xã dùng chung một định danh; đã giữ thay đổi của cả hai. Gửi biên nhận cho "
            "xã: máy nào nhận thì tự lấy định danh mới, và dòng này mất đi khi gói sau của nó đến.",
        ),
    ),
    Need.REFUSED: (
        T("reception", "có gói không nhận được"),
        "danger",
        T("reception", "Xem lý do ở mục Tệp giữ lại, rồi báo cho xã."),
    ),
    Need.GAP: (
        T("reception", "thiếu gói ở giữa"),
        "warning",
        T("reception", "Gói đến sau được giữ chờ. Gói tới của xã sẽ bù; nếu gấp, nhắc xã gửi lại."),
    ),
    Need.NEVER: (
        T("reception", "chưa gửi gói nào"),
        "danger",
        T("reception", "Xã đã ghi danh mà chưa gửi. Gọi hỏi xem xã có vướng mắc gì."),
    ),
    Need.NOT_ENROLLED: (
        T("reception", "chưa ghi danh"),
        "warning",
        T("reception", "Gửi thư mời cho xã, rồi ghi danh ở trang Gửi – nhận."),
    ),
    Need.CODE: (
        T("reception", "trùng mã xã khác"),
        "danger",
        T(
            "reception",
            "Hai xã cùng ghi một mã. Xem quyết định của từng xã, chọn xã giữ mã này, rồi gọi xã kia "
            "ghi lại mã ở trang Cán bộ; gói tới của xã ấy làm dòng này mất đi.",
        ),
    ),
    Need.CONFLICTS: (
        T("reception", "có mâu thuẫn"),
        "warning",
        T("reception", "Mở mục Mâu thuẫn ở trang Gửi – nhận, hoặc nhắc xã quyết định."),
    ),
    Need.OLD: (
        T("reception", "lâu chưa gửi"),
        "warning",
        T("reception", "Hơn một tháng không có gói mới. Nhắc xã gửi."),
    ),
    Need.BEHIND: (
        T("reception", "chưa công nhận ai"),
        "warning",
        T("reception", "Sắp hết hạn báo cáo. Nhắc xã ra quyết định công nhận và gửi gói."),
    ),
}


def said(sentence: str) -> str:
    """A sentence of this page in the language of the window."""
    return QCoreApplication.translate(CONTEXT, sentence)


def need_text(commune: Commune) -> str:
    """The most urgent need in words, and how many more there are."""
    if commune.merged_into:
        words = said(T("reception", "đã sáp nhập vào {name}"))
        return words.format(name=commune.merged_into)
    if not commune.needs:
        return said(T("reception", "ổn"))
    words = said(NEEDS[commune.needs[0]][0])
    more = len(commune.needs) - 1
    return f"{words} (+{more})" if more else words


def need_tone(commune: Commune) -> str:
    """The colour of the most urgent need."""
    if commune.merged_into:
        return "primary"
    return NEEDS[commune.needs[0]][1] if commune.needs else "success"


def codes_text(commune: Commune) -> str:
    """Its code of today, and the one it is enrolled with where that is another."""
    if commune.official == commune.code:
        return commune.code
    words = said(T("reception", "mã {code}, mã ghi danh {enrolled}"))
    return words.format(code=commune.official, enrolled=commune.code)


def formerly_text(commune: Commune) -> str:
    """Since when it is called so and what it was called before; empty when it always was so."""
    if not commune.formerly:
        return ""
    now = commune.called[-1]
    since = said(T("reception", "Từ {day}, theo {decision}."))
    since = since.format(day=_day(now.since), decision=now.decision) if now.decision else ""
    words = said(T("reception", "{name}, mã {code}, đến {day}"))
    names = [
        words.format(name=was.name, code=was.code, day=_day(until))
        for was, until in commune.formerly
    ]
    before = said(T("reception", "Trước đây: {names}.")).format(names="; ".join(names))
    return f"{since} {before}".strip()


def rivals_text(commune: Commune) -> str:
    """Who has the same code."""
    names = ", ".join(f"{name} ({code})" for code, name in commune.rivals.items())
    return said(T("reception", "Cùng mã (mã ghi danh trong ngoặc): {names}.")).format(names=names)


def _day(iso: str) -> str:
    return vietnamese_date(dt.date.fromisoformat(iso))


def age_text(commune: Commune) -> str:
    """How long ago the last package came."""
    if commune.age is None:
        return said(T("reception", "chưa gửi"))
    if commune.age <= 0:
        return said(T("reception", "hôm nay"))
    return said(T("reception", "{n} ngày")).format(n=grouped(commune.age))


def age_tone(commune: Commune) -> str:
    """Silence is shown in colour, besides the words."""
    return "warning" if commune.age is None or Need.OLD in commune.needs else ""


def of(part: int, whole: int) -> str:
    """A count out of a count: "212 / 300"; empty where nothing came yet."""
    return f"{grouped(part)} / {grouped(whole)}" if whole else ""


def gap_text(gap: Gap) -> str:
    """What has not come, and who needs it."""
    if gap.first == gap.last:
        words = said(T("reception", "Còn thiếu thay đổi {first} của máy {writer}."))
    else:
        words = said(T("reception", "Còn thiếu các thay đổi {first}–{last} của máy {writer}."))
    text = words.format(first=gap.first, last=gap.last, writer=gap.writer)
    if gap.package:
        held = said(T("reception", "Gói {file} đang đợi phần này."))
        text += " " + held.format(file=gap.package)
    if gap.families:
        about = said(T("reception", "Có liên quan: {families}."))
        text += " " + about.format(families=", ".join(gap.families))
    return text


def fork_text(branch: Branch) -> str:
    """What one of two PCs of one name wrote."""
    if branch.first == branch.last:
        words = said(T("reception", "Nhánh {name}: thay đổi {first}, ghi {when}."))
    else:
        words = said(T("reception", "Nhánh {name}: các thay đổi {first}–{last}, lần cuối {when}."))
    when = f"{dt.datetime.fromtimestamp(branch.at / 1000, dt.UTC).astimezone():%d/%m/%Y %H:%M}"
    return words.format(name=branch.id[:4], first=branch.first, last=branch.last, when=when)


def deadline_text(reading: Reading) -> str:
    """How long the communes still have: "Hạn báo cáo 10/12/2026, còn 19 ngày"."""
    day = f"{reading.deadline:%d/%m/%Y}"
    if reading.days_left < 0:
        words = said(T("reception", "Hạn báo cáo năm {year} đã qua {n} ngày ({day})"))
    elif reading.days_left == 0:
        words = said(T("reception", "Hạn báo cáo năm {year} là hôm nay ({day})"))
    else:
        words = said(T("reception", "Hạn báo cáo năm {year}: {day}, còn {n} ngày"))
    return words.format(year=reading.year, day=day, n=grouped(abs(reading.days_left)))
