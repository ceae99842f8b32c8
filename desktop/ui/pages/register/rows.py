"""The rows of the register's list: their columns, and how they are renewed and selected."""

from collections.abc import Sequence
from itertools import groupby
from uuid import UUID

from PySide6.QtCore import QItemSelection, QObject

from desktop.domain.subjects import Zone
from desktop.services.register.families import FamilyDetail, FamilyRow
from desktop.ui.models.paged_table import PagedTableModel, Pages
from desktop.ui.models.rows import Column, Editing
from desktop.ui.pages.register.cells import (
    FEWEST,
    MOST,
    by_button,
    masked_now,
    over,
    people,
    yes_or_no,
    zones,
)
from desktop.ui.pages.register.form import masked
from desktop.ui.theme import theme


class FamilyRows(PagedTableModel):
    """Families page by page; the year decides what the column of registrations says.

    Attributes:
        villages: names and ids of the villages a family can be put into.
    """

    def __init__(self, year: int, pages: Pages, parent: QObject | None = None) -> None:
        super().__init__((), pages, parent)
        self.villages: Sequence[tuple[str, UUID]] = ()
        self.show_year(year)

    def show_year(self, year: int) -> None:
        """Name the column of registrations after another year."""
        self.columns = self._columns(year)

    def refill(self, rows: Sequence[FamilyRow], asked: int) -> None:
        """Show rows that were fetched anew in one go, `asked` at most."""
        self._more = len(rows) == asked
        self.replace(rows)

    def _columns(self, year: int) -> tuple[Column, ...]:
        yes, no = self.tr("Đã đăng ký"), self.tr("Chưa")
        before = ("", self.tr("Đã đăng ký"), self.tr("Công nhận"))
        difficult, poor = self.tr("Khó khăn"), self.tr("Có")
        return (
            Column(
                self.tr("Mã hộ"),
                lambda one: one.code,
                "code",
                width=80,
                filter=True,
                edit=Editing("code"),
            ),
            Column(
                self.tr("Chủ hộ"),
                lambda one: one.name,
                "name",
                width=148,
                filter=True,
                edit=Editing("head_name", "name"),
            ),
            Column(
                self.tr("Thôn"),
                lambda one: one.village,
                "village",
                width=108,
                filter=True,
                edit=Editing("village_id", choices=lambda: self.villages),
                fill=True,
            ),
            Column(
                self.tr("Địa chỉ"),
                lambda one: one.address,
                "address",
                width=136,
                filter=True,
                edit=Editing("address"),
                fill=True,
            ),
            Column(
                self.tr("Đăng ký {year}").format(year=year),
                lambda one: yes if one.registered else no,
                "registered",
                tone=lambda one: "success" if one.registered else "second",
                width=116,
                fixed=by_button(),
            ),
            Column(
                self.tr("Năm {year}").format(year=year - 1),
                lambda one: before[one.last_year],
                "last_year",
                tone=lambda one: "success" if one.last_year == len(before) - 1 else "second",
                width=104,
                fixed=over(),
            ),
            Column(
                self.tr("Điện thoại"),
                lambda one: masked(one.phone) if theme().projector else one.phone,
                "phone",
                width=104,
                filter=True,
                edit=Editing("phone", barred=masked_now),
                fill=True,
            ),
            Column(
                self.tr("Số khẩu"),
                lambda one: "" if one.member_count is None else str(one.member_count),
                "members",
                number=True,
                width=84,
                filter=True,
                edit=Editing("member_count", read=people(FEWEST, MOST)),
                fill=True,
            ),
            Column(
                self.tr("Vùng"),
                lambda one: difficult if one.zone == Zone.DIFFICULT else "",
                width=84,
                hidden=True,
                edit=Editing("zone", choices=zones),
                fill=True,
            ),
            Column(
                self.tr("Hộ nghèo"),
                lambda one: poor if one.poor else "",
                width=84,
                hidden=True,
                edit=Editing("poor", choices=yes_or_no),
                fill=True,
            ),
        )


def spans(model: PagedTableModel, places: Sequence[int]) -> QItemSelection:
    """A selection of rows, each unbroken run of them as one range."""
    selection = QItemSelection()
    last = len(model.columns) - 1
    for _run, group in groupby(enumerate(places), key=lambda pair: pair[1] - pair[0]):
        run = [place for _number, place in group]
        selection.select(model.index(run[0], 0), model.index(run[-1], last))
    return selection


def renewed(one: FamilyRow, family: FamilyDetail) -> FamilyRow:
    """A row after one of the family's fields was changed."""
    return one._replace(
        code=family.code, name=family.head_name, village=family.village,
        village_id=family.village_id, address=family.address, phone=family.phone,
        member_count=family.member_count, zone=family.zone, poor=family.poor,
    )  # fmt: skip
