"""Tách thôn: the name of the new village, and the families that go there."""

import datetime as dt
from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from desktop.domain.names import fold
from desktop.services.register.families import FamilyRow
from desktop.services.register.villages import VillageState
from desktop.ui.models.rows import Column
from desktop.ui.models.ticks import TicksModel
from desktop.ui.pages.dated_form import DatedForm
from desktop.ui.pages.villages.forms import Take
from desktop.ui.theme import SPACE_S, fit
from desktop.ui.widgets.flow import tools
from desktop.ui.widgets.form import TextField
from desktop.ui.widgets.job_bar import grouped
from desktop.ui.widgets.labels import label
from desktop.ui.widgets.scaled_columns import ScaledColumns
from desktop.ui.widgets.search_field import SearchField
from desktop.ui.widgets.tick_table import TickTable

ROWS, FIELD = 180, 176  # drawn pixels


class SplitForm(DatedForm):
    """Families are ticked with Space; a search shows fewer and forgets no tick."""

    def __init__(self, do: Take, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._do = do
        self._families: Sequence[FamilyRow] = ()
        self._texts: Sequence[str] = ()
        self._village: VillageState | None = None
        self.name = TextField(self.tr("Tên thôn mới"))
        self.code = TextField(self.tr("Mã thôn mới"))
        self.search = SearchField(self.tr("Tìm theo tên, mã hộ, địa chỉ…"))
        self.search.asked.connect(lambda _text: self._narrow())
        self.search.left_down.connect(self._go)
        self.search.follow_shortcut(self)
        self.model = TicksModel(self._columns(), lambda one: one.id, parent=self)
        self.model.ticked.connect(self._count)
        self.table = TickTable(self.tr("Hộ sang thôn mới"))
        self.table.show_rows(self.model)
        fit(self.table, min_height=ROWS)
        ScaledColumns(self.table)
        self.count = label("", "small", wrap=True)
        for part in (self.name, self.code, self.day):
            fit(part, width=FIELD)
            part.line.returnPressed.connect(part.line.focusNextChild)
        hint = self.tr("Dấu cách: chọn, bỏ chọn. Ctrl+A rồi dấu cách: mọi hộ đang hiện.")
        fields = tools(self.name, self.code, self.day)
        acts = tools(self.yes, self.no, None, self.count)
        words = label(hint, "small", wrap=True)
        self.add(self.title, fields, self.search, words, self.table, self.why, acts)
        self.body.setStretchFactor(self.table, 1)
        fit(self.body, spacing=SPACE_S)

    def _columns(self) -> tuple[Column, ...]:
        return (
            Column(self.tr("Chủ hộ"), lambda one: one.name, width=200),
            Column(self.tr("Mã hộ"), lambda one: one.code, width=90),
            Column(self.tr("Địa chỉ"), lambda one: one.address, width=0),
        )

    def ask(self, village: VillageState, families: Sequence[FamilyRow], day: dt.date) -> None:
        """Ask which families of a village become another one."""
        self._village, self._families = village, families
        self._texts = [f" {fold(f'{one.name} {one.code} {one.address}')}" for one in families]
        title = self.tr("Tách {village} thành hai thôn").format(village=village.name)
        self.begin(title, "", day)
        for field in (self.name, self.code):
            field.fill("")
        self.search.clear()
        self.model.forget()
        self._narrow()

    @property
    def first(self) -> QWidget:
        return self.name.line

    def take(self) -> str:
        assert self._village is not None
        chosen = [one.id for one in self._families if self.model.has_tick(one)]
        if not chosen:
            return self.tr("Hãy chọn ít nhất một hộ sang thôn mới.")
        return self._do(self._village, self.name.text, chosen, self.code.text, self.day.day)

    def _narrow(self) -> None:
        words = [f" {word}" for word in fold(self.search.text()).split()]
        both = zip(self._families, self._texts, strict=True)
        self.model.replace([one for one, text in both if all(word in text for word in words)])

    def _go(self) -> None:
        if self.model.rows:
            self.table.go_to(0)
        self.table.setFocus()

    def _count(self) -> None:
        number = sum(map(self.model.has_tick, self._families))
        words = self.tr("{n} trong {all} hộ sang thôn mới; công dân của hộ đi cùng.")
        self.count.setText(words.format(n=grouped(number), all=grouped(len(self._families))))
        several = self.tr("Tách {n} hộ").format(n=grouped(number))
        self.yes.setText(several if number else self.tr("Tách thôn"))
