"""Cán bộ: the officer's own password, the other officers, the file's health, and Khóa."""

from typing import ClassVar

from PySide6.QtWidgets import QWidget

from desktop.ui.actions import Command, keys_of, text_of
from desktop.ui.context import PageContext
from desktop.ui.pages.account.examination import ExaminationSection
from desktop.ui.pages.account.handover import HandoverSection
from desktop.ui.pages.account.names import NamesSection
from desktop.ui.pages.account.officers import OfficersSection
from desktop.ui.pages.account.password import PasswordSection
from desktop.ui.pages.page import Page
from desktop.ui.theme import SPACE_L, SPACE_M, SPACE_XL
from desktop.ui.widgets.boxes import column, holder, row
from desktop.ui.widgets.buttons import button
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.labels import IconLabel, label
from desktop.ui.widgets.scroll import bring_into_view, scrolling
from desktop.ui.widgets.tiles import Tiles

MARGINS = (SPACE_XL, SPACE_L, SPACE_XL, SPACE_L)
LEAST = 380
EXAMINATION = "examination"
"""The target that opens the examination of the data file."""
NAMES = "names"
"""The target that opens the names and codes of the office."""


class AccountPage(Page):
    """Who works here, and how they get in."""

    shows: ClassVar[frozenset[str]] = frozenset({"officer", "office_name"})
    help_topic: ClassVar[str] = "account"

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.lock = button(f"{text_of(Command.LOCK)} ({keys_of(Command.LOCK)})", icon="lock")
        self.lock.setAccessibleName(text_of(Command.LOCK))
        self.lock.clicked.connect(self._lock)
        who, self.office = Card(), label("", "second", wrap=True)
        words = column(
            label(self.workplace.officer.name, "subheading", wrap=True),
            self.office,
            spacing=0,
        )
        line = row(IconLabel("person", size=SPACE_XL), words, self.lock, spacing=SPACE_M)
        line.setStretch(1, 1)
        who.add(line)
        self.password = PasswordSection(context)
        self.officers = OfficersSection(context)
        self.names = NamesSection(context)
        self.handover = HandoverSection(context)
        self.handover.setVisible(self.workplace.office.role == "commune")
        self.examination = ExaminationSection(context)
        both = Tiles([self.officers, self.password], LEAST)
        inside = column(
            who,
            both,
            self.names,
            self.handover,
            self.examination,
            None,
            spacing=SPACE_M,
            margins=MARGINS,
        )
        self.setLayout(column(scrolling(holder(inside)), spacing=0))

    def reload(self) -> None:
        self.office.setText(self.workplace.office.name)
        self.officers.reload()
        self.names.reload()

    def open_target(self, target: object) -> None:
        if target == EXAMINATION:
            self.examination.look.setFocus()
            self.examination.reveal(self.examination.card)
        elif target == NAMES:
            self.names.list.setFocus()
            bring_into_view(self.names)

    def first_field(self) -> QWidget:
        return self.officers.list

    def _lock(self) -> None:
        """Press the window's own Khóa: it alone knows how to cover itself."""
        window: QWidget | None = self.parentWidget()
        while window is not None:
            for action in window.actions():
                if action.text() == text_of(Command.LOCK):
                    action.trigger()
                    return
            window = window.parentWidget()
