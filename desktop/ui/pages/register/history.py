"""The years of a family and everything that was ever changed about it, below each other."""

import datetime as dt
from collections.abc import Iterable, Sequence

from PySide6.QtWidgets import QWidget

from desktop.documents.figures import points
from desktop.services.register.families import YearLine
from desktop.ui.pages.history_words import Told, tr
from desktop.ui.theme import SPACE_M, SPACE_S, SPACE_XS
from desktop.ui.widgets.boxes import column, holder, row
from desktop.ui.widgets.labels import label, rule
from desktop.ui.widgets.pill import Pill
from desktop.wording import QT_TRANSLATE_NOOP

T = QT_TRANSLATE_NOOP
MOST_SHOWN = 60


def changes_view(changes: Sequence[Told]) -> QWidget:
    """The changes below each other."""
    parts: list[QWidget] = []
    for one in changes[:MOST_SHOWN]:
        who = f"{one.when} · {one.who}" if one.who else one.when
        words = column(label(one.what, wrap=True), label(who, "small", wrap=True), spacing=2)
        parts += [holder(words), rule()]
    if len(changes) > MOST_SHOWN:
        more = tr(T("history", "… và {n} thay đổi trước nữa."))
        parts.append(label(more.format(n=len(changes) - MOST_SHOWN), "small", wrap=True))
    return holder(column(*parts, None, spacing=SPACE_S))


def years_view(years: Iterable[YearLine]) -> QWidget:
    """What became of the family each year, the newest first."""
    parts: list[QWidget] = []
    for year in years:
        pill = Pill(*_state(year))
        head = row(label(str(year.year), "subheading"), pill, None, spacing=SPACE_S)
        body = column(head, spacing=SPACE_XS)
        for text in _facts(year):
            body.addWidget(label(text, "second", wrap=True))
        parts += [holder(body), rule()]
    if not parts:
        nothing = tr(T("history", "Hộ chưa đăng ký năm nào."))
        parts.append(label(nothing, "second", wrap=True))
    return holder(column(*parts, None, spacing=SPACE_M))


def year_words(year: YearLine) -> str:
    """What became of a family in one year, in one line."""
    return " · ".join((_state(year)[0], *_facts(year)))


def _state(year: YearLine) -> tuple[str, str]:
    if year.brought:
        return tr(T("history", "được công nhận khi chưa tách hộ")), "success"
    if year.recognised:
        return tr(T("history", "được công nhận")), "success"
    if year.registered:
        return tr(T("history", "đã đăng ký")), "primary"
    return tr(T("history", "không đăng ký")), ""


def _facts(year: YearLine) -> list[str]:
    totals = (
        (T("history", "hộ tự chấm {n}"), year.self_total),
        (T("history", "thôn chấm {n}"), year.village_total),
        (T("history", "xã thẩm định {n}"), year.commune_total),
    )
    found = [tr(words).format(n=points(total)) for words, total in totals if total is not None]
    facts = [" · ".join(found)] if found else []
    if year.registered_on:
        day = dt.date.fromisoformat(year.registered_on)
        words = tr(T("history", "Đăng ký ngày {day} · {officer}"))
        facts.insert(0, words.format(day=f"{day:%d/%m/%Y}", officer=year.officer))
    if year.stated_by:
        stated = tr(T("history", "{office} công nhận, theo phiếu chuyển"))
        facts.append(stated.format(office=year.stated_by))
    if year.rating:
        facts.append(tr(T("history", "Xếp loại: {rating}")).format(rating=year.rating))
    if year.decision_number:
        number = tr(T("history", "Quyết định số {number}"))
        facts.append(number.format(number=year.decision_number))
    return facts
