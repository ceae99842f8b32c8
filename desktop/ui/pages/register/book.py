"""Sổ đăng ký: families, clans, communities, units and citizens, one beside the other."""

from typing import ClassVar
from uuid import UUID

from PySide6.QtWidgets import QWidget

from desktop.domain.subjects import SubjectKind
from desktop.services.register.families import FamilyRow, VillageRow
from desktop.ui.context import PageContext
from desktop.ui.kinds import KindSwitch
from desktop.ui.pages.kinds.page import KindPage
from desktop.ui.pages.page import Page
from desktop.ui.pages.register.page import RegisterPage
from desktop.ui.pages.register.targets import Show
from desktop.ui.theme import SPACE_L, SPACE_XL, fit
from desktop.ui.widgets.boxes import column, holder, row
from desktop.ui.widgets.settled import SettledStack


class RegisterBook(Page):
    """The switch between the kinds; each kind has a page, made when it is first seen."""

    help_topic: ClassVar[str] = "register"

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self.switch = KindSwitch(context)
        self.families = RegisterPage(context)
        self.pages: dict[SubjectKind, Page] = {SubjectKind.FAMILY: self.families}
        self.stack = SettledStack()
        self.stack.addWidget(self.families)
        top = row(self.switch, None)
        fit(top, margins=(SPACE_XL, SPACE_L, SPACE_XL, 0))
        whole = column(holder(top), self.stack)
        whole.setStretch(1, 1)
        self.setLayout(whole)
        context.kind_changed.connect(lambda _kind: self._turn())
        self._turn()

    @property
    def current(self) -> Page:
        """The page of the kind taken."""
        return self.pages[self.context.kind]

    def first_field(self) -> QWidget:
        return self.current.first_field()

    def open_target(self, target: object) -> None:
        """Show a subject of whatever kind by its id, or what the families' page can show."""
        match target:
            case UUID():
                self.context.choose_kind(self.workplace.kind_of(target))
            case Show.PEOPLE_TWICE:
                self.context.choose_kind(SubjectKind.CITIZEN)
            case FamilyRow() | VillageRow() | Show():
                self.context.choose_kind(SubjectKind.FAMILY)
        self.current.open_target(target)

    def _turn(self) -> None:
        kind = self.context.kind
        if kind not in self.pages:
            self.pages[kind] = KindPage(self.context, kind)
            self.stack.addWidget(self.pages[kind])
        self.stack.setCurrentWidget(self.pages[kind])
