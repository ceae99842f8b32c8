"""Who belongs to a clan or a unit: its families, its staff."""

from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QWidget

from desktop.domain.subjects import SubjectKind
from desktop.ui.actions import Command, act
from desktop.ui.models.rows import Column, RowsModel
from desktop.ui.theme import SPACE_S
from desktop.ui.widgets.boxes import column
from desktop.ui.widgets.kept_field import KeptLine
from desktop.ui.widgets.labels import label
from desktop.ui.widgets.scaled_columns import ScaledColumns
from desktop.ui.widgets.table import Table


class Members(QWidget):
    """A list; families are counted to a clan by typing their code, and leave it with Delete."""

    def __init__(self, workplace: Any, kind: SubjectKind, *, locked: bool) -> None:
        super().__init__()
        self._workplace, self._kind = workplace, kind
        self._owner: UUID | None = None
        titles = {SubjectKind.CLAN: self.tr("Các hộ"), SubjectKind.UNIT: self.tr("Thành viên")}
        self.title = titles.get(kind, "")
        self.model = RowsModel(
            (
                Column(self.tr("Tên"), lambda one: one.name, width=0),
                Column(self.tr("Thôn"), lambda one: one.village, width=104),
            ),
            parent=self,
        )
        self.table = Table(self.title)
        self.table.show_rows(self.model)
        ScaledColumns(self.table)
        self.add = KeptLine(self.tr("Thêm hộ vào dòng họ (mã hộ hoặc tên chủ hộ)"))
        self.add.left.connect(self._gather)
        words = self.tr("Thành viên là công dân ghi đơn vị này ở mục “Thuộc đơn vị”.")
        hint = label(words, "small", wrap=True)
        clan = kind is SubjectKind.CLAN
        self.setLayout(column(self.add, self.add.below, hint, self.table, spacing=SPACE_S))
        for part in (self.add, self.add.below):
            part.setHidden(locked or not clan)
        hint.setHidden(clan)
        if clan and not locked:
            act(Command.DELETE, self.table, self._release)

    def show_of(self, owner: UUID) -> None:
        """Show who belongs to a clan or a unit."""
        self._owner = owner
        own = self._workplace
        clan = self._kind is SubjectKind.CLAN
        self.model.replace(own.clans.families(owner) if clan else own.units.staff(owner))

    def _gather(self, typed: str) -> None:
        family = self._workplace.register.one(typed)
        if family is None or self._owner is None:
            self.add.refuse(self.tr("Không có đúng một hộ như vậy. Gõ mã hộ."))
            return
        self._workplace.clans.gather(self._owner, [family])
        self.add.fill("")
        self.show_of(self._owner)

    def _release(self) -> None:
        if self._owner is not None:
            self._workplace.clans.release([one.id for one in self.table.chosen()])
            self.show_of(self._owner)
