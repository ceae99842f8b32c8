"""The families of the register."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtWidgets import QWidget

from desktop.services.register.families import FamilyDetail, FamilyQuery, FamilyRow
from desktop.ui.context import PageContext
from desktop.ui.pages.register.list_parts import Words
from desktop.ui.pages.register.listing import RegisterList
from desktop.ui.pages.register.rows import FamilyRows, renewed
from desktop.ui.widgets.buttons import button


class FamilyList(RegisterList):
    """Families, with the ways to those entered twice and to those that came and went."""

    def __init__(self, context: PageContext, *, locked: bool = False) -> None:
        self.twins = button(self.tr("Tìm hộ trùng"), "link", icon="copy")
        self.moves = button("", "link", icon="arrow-right")
        register = context.workplace.register
        super().__init__(register, context, FamilyRows(context.year), "register", locked=locked)
        self._register = register
        self.model.setParent(self)
        self.show_arrivals(0)

    @property
    def words(self) -> Words:
        return Words(
            self.tr("Các hộ"),
            self.tr("Tìm theo tên, mã hộ, điện thoại…"),
            self.tr("Mọi hộ"),
            self.tr("Không có hộ nào khớp với “{text}”. Có thể gõ không dấu, một phần của tên."),
            self.tr("Không có hộ nào ở mục đang lọc."),
            self.tr("Đang chọn {n} hộ"),
            self.tr("{n} hộ"),
            self.tr("{n} hộ · {m} hộ đã đăng ký năm {year}"),
        )

    @property
    def query(self) -> FamilyQuery:
        village, office = self.narrowed
        return FamilyQuery(
            search=self.search.text(),
            year=self._year,
            registered=self.only_registered,
            order=self.order,
            descending=self.descending,
            having=tuple(self.table.filters.items()),
            village=village,
            office=office,
        )

    def links(self) -> Sequence[QWidget]:
        return self.moves, self.twins

    def show_arrivals(self, number: int) -> None:
        """Tell how many households of other communes wait for an answer."""
        words = self.tr("Biến động")
        self.moves.setText(f"{words} ({number})" if number else words)

    def show_detail(self, family: FamilyDetail) -> None:
        """Show what was changed just now at the details of a family."""
        row = next((one for one in self.model.rows if one.id == family.id), None)
        if row is not None:
            self.show_kept(renewed(row, family))

    def keep(self, one: FamilyRow, field: str, value: Any) -> FamilyRow:
        self._register.edit_family(one.id, **{field: value})
        return renewed(one, self._register.family(one.id))
