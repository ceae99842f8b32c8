"""The tools over the register: search, filters, registering for the year, import, a new family."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from desktop.services.register.families import FamilyQuery, Register
from desktop.ui import icons
from desktop.ui.actions import Command, keys_of, text_of
from desktop.ui.pages.register.actions import Actions
from desktop.ui.pages.register.list import FamilyList
from desktop.ui.widgets.boxes import column
from desktop.ui.widgets.buttons import button, icon_button
from desktop.ui.widgets.flow import tools
from desktop.ui.widgets.job_bar import grouped
from desktop.ui.widgets.labels import tip


class RegisterTools(QWidget):
    """One line of tools, or as many as a narrow window needs.

    Signals:
        importing: the person wants to import a workbook.
        adding: the person wants to enter a family.
        asked: one of the entries of the menu of other things, by its key.
    """

    importing = Signal()
    adding = Signal()
    asked = Signal(str)

    def __init__(
        self, families: FamilyList, actions: Actions, register: Register, *, locked: bool
    ) -> None:
        super().__init__()
        self._families, self._actions, self._register = families, actions, register
        self._year = 0
        self.enrol = button("", icon="check")
        self.menu = QMenu(self)
        self.menu.aboutToShow.connect(self.fill_menu)
        self.enrol.setMenu(self.menu)
        self.import_ = button(text_of(Command.IMPORT), icon="import")
        self.import_.clicked.connect(self.importing)
        self.new = button(self.tr("Thêm hộ"), "primary", icon="add")
        tip(self.new, f"{self.new.text()} ({keys_of(Command.ADD)})")
        self.new.clicked.connect(self.adding)
        self.more = icon_button("more", self.tr("Việc khác"))
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.more.setMenu(self._others(locked=locked))
        over = (families.search, families.villages, families.registered, None)
        own = (self.enrol, self.import_, self.new)
        self.setLayout(column(tools(*over, *own, self.more)))
        for part in own:
            part.setHidden(locked)

    def _others(self, *, locked: bool) -> QMenu:
        menu = QMenu(self)
        entries = (
            ("open", text_of(Command.EXPORT), "export", True),
            ("save", self.tr("Lưu danh sách ra tệp…"), "save", True),
            ("paste", f"{text_of(Command.PASTE)}\t{keys_of(Command.PASTE)}", "import", not locked),
            ("removed", self.tr("Hộ đã xóa…"), "delete", not locked),
            ("villages", self.tr("Các thôn: đổi tên, gộp, tách…"), "village", not locked),
        )
        for key, words, icon, offered in entries:
            if offered:
                action = menu.addAction(words)
                icons.put(action, icon)
                action.triggered.connect(partial(self.asked.emit, key))
        return menu

    def show_year(self, year: int) -> None:
        """Offer to register for another year."""
        self._year = year
        self.enrol.setText(self.tr("Đăng ký năm {year}").format(year=year))

    def fill_menu(self) -> None:
        """Offer whom to register, with how many each choice means."""
        self.menu.clear()
        actions, chosen, query = self._actions, self._families.chosen, self._families.query
        self._offer(
            self.tr("Các hộ đang chọn ({n})"),
            len(chosen),
            lambda: actions.ask_to_register_these(chosen),
        )
        self._offer(
            self.tr("Các hộ trong danh sách đang xem ({n})"),
            self._register.count(query),
            lambda: actions.ask_to_register(query),
        )
        everyone = FamilyQuery(year=self._year)
        self._offer(
            self.tr("Tất cả các hộ trong sổ ({n})"),
            self._register.count(everyone),
            lambda: actions.ask_to_register(everyone),
        )
        self.menu.addSeparator()
        registered = [one.id for one in chosen if one.registered]
        self._offer(
            self.tr("Rút đăng ký của các hộ đang chọn ({n})"),
            len(registered),
            lambda: actions.withdraw(registered),
        )

    def _offer(self, words: str, count: int, do: Callable[[], object]) -> None:
        action = self.menu.addAction(words.format(n=grouped(count)))
        action.setEnabled(count > 0)
        action.triggered.connect(lambda _checked: do())
