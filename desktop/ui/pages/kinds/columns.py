"""The lists of clans, communities, units and citizens: their rows and columns."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any, Final

from PySide6.QtCore import QCoreApplication

from desktop.domain.subjects import ERASED, SubjectKind
from desktop.services.register.subjects import Detail, SubjectRow
from desktop.ui.kinds import GROUPS, UNITS
from desktop.ui.kinds import said as kind_said
from desktop.ui.models.rows import Column, Editing
from desktop.ui.pages.register.cells import (
    MOST_STAFF,
    by_button,
    counted,
    in_details,
    masked_now,
    over,
    people,
)
from desktop.ui.pages.register.form import masked
from desktop.ui.pages.register.rows import ListedRows
from desktop.ui.theme import theme
from desktop.wording import QT_TRANSLATE_NOOP

T = QT_TRANSLATE_NOOP
Places = Callable[[], Sequence[tuple[str, Any]]]

DETAILS = {
    **{one.value: words for one, words in UNITS.items()},
    **{one.value: words for one, words in GROUPS.items()},
}
DETAIL_FIELDS: Final = {SubjectKind.UNIT: "unit_type", SubjectKind.CITIZEN: "citizen_group"}


def said(text: str) -> str:
    """A word of these lists in the language of the window."""
    return QCoreApplication.translate("kind_columns", text)


class KindRows(ListedRows):
    """The subjects of one kind."""

    def __init__(self, kind: SubjectKind, year: int) -> None:
        self._kind = kind
        super().__init__(year)

    def _columns(self, year: int) -> tuple[Column, ...]:
        return columns(self._kind, year, lambda: self.villages)


SHOWN_AS = {
    "head_name": "head", "staff_count": "size", "unit_type": "detail", "citizen_group": "detail",
}  # fmt: skip
"""Under which name a row holds a field, where it is another one."""


def renewed(one: SubjectRow, field: str, now: Detail[Any]) -> SubjectRow:
    """A row after one of the subject's fields was changed."""
    held = {SHOWN_AS.get(field, field): getattr(now.fields, field)}
    return one._replace(**{**held, "name": now.name, "village": now.village})


def columns(kind: SubjectKind, year: int, places: Places = tuple) -> tuple[Column, ...]:
    """The columns of a kind's list.

    Args:
        kind: which.
        year: decides what the columns of registrations say.
        places: names and ids of the villages to choose from.
    """
    return tuple(_columns(kind, year, places))


def _columns(kind: SubjectKind, year: int, places: Places) -> Iterator[Column]:
    citizen = kind is SubjectKind.CITIZEN
    yield Column(
        said(T("kind_columns", "Mã")),
        lambda one: one.code,
        "code",
        width=92,
        filter=True,
        edit=Editing("code"),
    )
    yield Column(
        said(T("kind_columns", "Họ và tên")) if citizen else said(T("kind_columns", "Tên")),
        lambda one: one.name,
        "name",
        width=190,
        filter=True,
        **_named(kind),
    )
    if kind is not SubjectKind.COMMUNITY:
        yield Column(
            said(T("kind_columns", "Thôn")),
            lambda one: one.village,
            "village",
            width=124,
            filter=True,
            edit=Editing("village_id", choices=places),
            fill=True,
        )
    if kind in DETAIL_FIELDS:
        yield Column(
            said(T("kind_columns", "Nhóm")) if citizen else said(T("kind_columns", "Loại")),
            _detail,
            "detail",
            width=120,
            edit=Editing(
                DETAIL_FIELDS[kind],
                "detail",
                choices=lambda: _details(kind),
                blank="" if citizen else None,
            ),
            fill=True,
        )
    if citizen:
        head = said(T("kind_columns", "Chủ hộ"))
        yield Column(head, _head, "head", tone=_of_head, width=140, filter=True, fixed=in_details())
    else:
        yield Column(
            said(T("kind_columns", "Người đứng đầu")),
            lambda one: one.head,
            "head",
            width=140,
            filter=True,
            edit=Editing("head_name", "head"),
            fill=True,
        )
        yield _people(kind)
    yield from _years(year)
    yield Column(
        said(T("kind_columns", "Điện thoại")),
        _phone,
        "phone",
        width=104,
        filter=True,
        edit=Editing("phone", barred=masked_now),
        fill=True,
    )


def _named(kind: SubjectKind) -> dict[str, Any]:
    """The name of a clan's branch is made of two fields."""
    return {"fixed": in_details()} if kind is SubjectKind.CLAN else {"edit": Editing("name")}


def _people(kind: SubjectKind) -> Column:
    if kind is SubjectKind.UNIT:
        edit = Editing("staff_count", "size", read=people(0, MOST_STAFF))
        title = said(T("kind_columns", "Số người"))
        return Column(title, _size, "size", number=True, width=84, filter=True, edit=edit)
    title = said(T("kind_columns", "Số hộ"))
    return Column(title, _size, "size", number=True, width=84, filter=True, fixed=counted())


def _details(kind: SubjectKind) -> list[tuple[str, str]]:
    if kind is SubjectKind.CITIZEN:
        return [("–", ""), *((kind_said(words), one.value) for one, words in GROUPS.items())]
    return [(kind_said(words), one.value) for one, words in UNITS.items()]


def _years(year: int) -> Iterator[Column]:
    """The working year, and what became of the one before."""
    yes, no = said(T("kind_columns", "Đã đăng ký")), said(T("kind_columns", "Chưa"))
    before = ("", yes, said(T("kind_columns", "Công nhận")))
    yield Column(
        said(T("kind_columns", "Đăng ký {year}")).format(year=year),
        lambda one: yes if one.registered else no,
        "registered",
        tone=lambda one: "success" if one.registered else "second",
        width=120,
        fixed=by_button(),
    )
    yield Column(
        said(T("kind_columns", "Năm {year}")).format(year=year - 1),
        lambda one: before[one.last_year],
        "last_year",
        tone=lambda one: "success" if one.last_year == len(before) - 1 else "second",
        width=104,
        fixed=over(),
    )


def _detail(one: SubjectRow) -> str:
    return kind_said(DETAILS[one.detail]) if one.detail in DETAILS else one.detail


def _head(one: SubjectRow) -> str:
    erased = said(T("kind_columns", "(đã xóa theo yêu cầu)"))
    return erased if one.head == ERASED else one.head


def _of_head(one: SubjectRow) -> str:
    return "second" if one.head == ERASED else ""


def _size(one: SubjectRow) -> str:
    return "" if one.size is None else str(one.size)


def _phone(one: SubjectRow) -> str:
    return masked(one.phone) if theme().projector else one.phone
