"""The list of one kind other than families."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtWidgets import QWidget

from desktop.domain.subjects import SubjectKind
from desktop.services.register.subjects import SubjectQuery, SubjectRow, Subjects
from desktop.ui.context import PageContext
from desktop.ui.kinds import noun_of
from desktop.ui.pages.kinds.columns import KindRows, renewed
from desktop.ui.pages.register.list_parts import Words
from desktop.ui.pages.register.listing import RegisterList
from desktop.ui.widgets.buttons import button


class KindList(RegisterList):
    """Clans, communities, units or citizens; of citizens the way to those entered twice."""

    def __init__(
        self, kind: SubjectKind, own: Subjects[Any], context: PageContext, *, locked: bool = False
    ) -> None:
        self._kind, self._subjects = kind, own
        self.twins = button(self.tr("Tìm người trùng"), "link", icon="copy")
        self._compared = kind is SubjectKind.CITIZEN and not locked
        rows = KindRows(kind, context.year)
        super().__init__(own, context, rows, f"register-{kind.value}", locked=locked)
        self.model.setParent(self)

    @property
    def words(self) -> Words:
        noun = noun_of(self._kind)
        told = (
            self.tr("Danh sách"),
            self.tr("Tìm theo tên, mã, điện thoại…"),
            self.tr("Tất cả"),
            self.tr(
                "Không có {noun} nào khớp với “{text}”. Có thể gõ không dấu, một phần của tên."
            ),
            self.tr("Chưa có {noun} nào. Nhập từ Excel, hoặc Ctrl+N: thêm."),
            self.tr("Đang chọn {n} {noun}"),
            self.tr("{n} {noun}"),
            self.tr("{n} {noun} · {m} đã đăng ký năm {year}"),
        )
        return Words(*(one.replace("{noun}", noun) for one in told))

    def links(self) -> Sequence[QWidget]:
        return (self.twins,) if self._compared else ()

    @property
    def query(self) -> SubjectQuery:
        village, office = self.narrowed
        return SubjectQuery(
            self._kind,
            self.search.text(),
            village,
            self._year,
            self.only_registered,
            office,
            self.order,
            self.descending,
            tuple(self.table.filters.items()),
        )

    def keep(self, one: SubjectRow, field: str, value: Any) -> SubjectRow:
        self._subjects.edit(one.id, **{field: value})
        return renewed(one, field, self._subjects.get(one.id))
