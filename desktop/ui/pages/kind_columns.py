"""The lists of clans, communities, units and citizens: their columns."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QCoreApplication

from desktop.domain.subjects import SubjectKind
from desktop.services.subjects import SubjectRow
from desktop.ui.kinds import GROUPS, UNITS
from desktop.ui.kinds import said as kind_said
from desktop.ui.models.rows import Column
from desktop.ui.pages.register_form import masked
from desktop.ui.theme import theme
from desktop.wording import QT_TRANSLATE_NOOP

T = QT_TRANSLATE_NOOP

DETAILS = {
    **{one.value: words for one, words in UNITS.items()},
    **{one.value: words for one, words in GROUPS.items()},
}


def said(text: str) -> str:
    """A word of these lists in the language of the window."""
    return QCoreApplication.translate("kind_columns", text)


def columns(kind: SubjectKind, year: int) -> tuple[Column, ...]:
    """The columns of a kind's list; the year decides what those of registrations say."""
    return tuple(_columns(kind, year))


def _columns(kind: SubjectKind, year: int) -> Iterator[Column]:
    citizen = kind is SubjectKind.CITIZEN
    yield Column(said(T("kind_columns", "Mã")), lambda one: one.code, width=80)
    yield Column(
        said(T("kind_columns", "Họ và tên")) if citizen else said(T("kind_columns", "Tên")),
        lambda one: one.name,
        "name",
        width=190,
    )
    if kind is not SubjectKind.COMMUNITY:
        yield Column(said(T("kind_columns", "Thôn")), lambda one: one.village, width=108)
    if kind in {SubjectKind.UNIT, SubjectKind.CITIZEN}:
        yield Column(
            said(T("kind_columns", "Nhóm")) if citizen else said(T("kind_columns", "Loại")),
            _detail,
            width=120,
        )
    yield Column(
        said(T("kind_columns", "Chủ hộ")) if citizen else said(T("kind_columns", "Người đứng đầu")),
        lambda one: one.head,
        width=140,
    )
    if not citizen:
        title = (
            said(T("kind_columns", "Số người"))
            if kind is SubjectKind.UNIT
            else said(T("kind_columns", "Số hộ"))
        )
        yield Column(title, _size, number=True, width=72)
    yield _registration(
        said(T("kind_columns", "Đăng ký {year}")).format(year=year), lambda one: one.registered
    )
    yield _registration(
        said(T("kind_columns", "Năm {year}")).format(year=year - 1), lambda one: one.last_year
    )
    yield Column(said(T("kind_columns", "Điện thoại")), _phone, width=104)


def _registration(title: str, holds: Callable[[SubjectRow], bool]) -> Column:
    yes, no = said(T("kind_columns", "Đã đăng ký")), said(T("kind_columns", "Chưa"))
    return Column(
        title,
        lambda one: yes if holds(one) else no,
        tone=lambda one: "success" if holds(one) else "second",
        width=120,
    )


def _detail(one: SubjectRow) -> str:
    return kind_said(DETAILS[one.detail]) if one.detail in DETAILS else one.detail


def _size(one: SubjectRow) -> str:
    return "" if one.size is None else str(one.size)


def _phone(one: SubjectRow) -> str:
    return masked(one.phone) if theme().projector else one.phone
