"""The rows of the register's list: their columns, and how they are renewed and selected."""

from collections.abc import Sequence
from itertools import groupby
from uuid import UUID

from PySide6.QtCore import QItemSelection, QObject

from desktop.domain.subjects import Zone
from desktop.services.register.families import FamilyDetail, FamilyRow
from desktop.ui.models.paged_table import PagedTableModel, Pages
from desktop.ui.models.rows import Column, Editing, RowsModel
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


class ListedRows(PagedTableModel):
    """Subjects page by page; the year decides what the column of registrations says.

    Attributes:
        villages: names and ids of the villages a subject can be put into.
    """

    def __init__(self, year: int, parent: QObject | None = None) -> None:
        super().__init__((), lambda _after, _limit: (), parent)
        self.villages: Sequence[tuple[str, UUID]] = ()
        self.show_year(year)

    def ask_through(self, pages: Pages) -> None:
        """Fetch the rows from somewhere; nothing is fetched yet."""
        self._pages = pages

    def show_year(self, year: int) -> None:
        """Name the column of registrations after another year."""
        self.columns = self._columns(year)

    def _columns(self, year: int) -> tuple[Column, ...]:
        raise NotImplementedError


class FamilyRows(ListedRows):
    """The families of the register."""

    def _columns(self, year: int) -> tuple[Column, ...]:
        yes, no = self.tr("Đã đăng ký"), self.tr("Chưa")
        before = ("", self.tr("Đã đăng ký"), self.tr("Công nhận"))
        difficult, poor = self.tr("Khó khăn"), self.tr("Có")
        return (
            Column(
                self.tr("Mã hộ"),
                lambda one: one.code,
                "code",
                width=90,
                filter=True,
                edit=Editing("code"),
            ),
            Column(
                self.tr("Chủ hộ"),
                lambda one: one.name,
                "name",
                width=144,
                filter=True,
                edit=Editing("head_name", "name"),
            ),
            Column(
                self.tr("Thôn"),
                lambda one: one.village,
                "village",
                width=124,
                filter=True,
                edit=Editing("village_id", choices=lambda: self.villages),
                fill=True,
            ),
            Column(
                self.tr("Địa chỉ"),
                lambda one: one.address,
                "address",
                width=124,
                filter=True,
                edit=Editing("address"),
                fill=True,
            ),
            Column(
                self.tr("Đăng ký {year}").format(year=year),
                lambda one: yes if one.registered else no,
                "registered",
                tone=lambda one: "success" if one.registered else "second",
                width=114,
                fixed=by_button(),
            ),
            Column(
                self.tr("Năm {year}").format(year=year - 1),
                lambda one: before[one.last_year],
                "last_year",
                tone=lambda one: "success" if one.last_year == len(before) - 1 else "second",
                width=96,
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
                "zone",
                width=84,
                hidden=True,
                edit=Editing("zone", choices=zones, blank=Zone.GENERAL.value),
                fill=True,
            ),
            Column(
                self.tr("Hộ nghèo"),
                lambda one: poor if one.poor else "",
                "poor",
                width=84,
                hidden=True,
                edit=Editing("poor", choices=yes_or_no, blank=False),
                fill=True,
            ),
        )


def spans(model: RowsModel, rows: Sequence[int], columns: Sequence[int]) -> QItemSelection:
    """A selection of cells: each unbroken run of rows in each of the columns."""
    selection = QItemSelection()
    for _run, group in groupby(enumerate(rows), key=lambda pair: pair[1] - pair[0]):
        run = [row for _number, row in group]
        for number in columns:
            selection.select(model.index(run[0], number), model.index(run[-1], number))
    return selection


def renewed(one: FamilyRow, family: FamilyDetail) -> FamilyRow:
    """A row after one of the family's fields was changed."""
    return one._replace(
        code=family.code, name=family.head_name, village=family.village,
        village_id=family.village_id, address=family.address, phone=family.phone,
        member_count=family.member_count, zone=family.zone, poor=family.poor,
    )  # fmt: skip
