"""The window on the sample year, in the middle of one piece of work."""

import random
import tempfile
from contextlib import closing
from pathlib import Path
from typing import Any

from PySide6.QtCore import QTimer

from desktop.domain.subjects import SubjectKind
from desktop.services.doctor import examine
from desktop.services.register.families import FamilyQuery
from desktop.services.register.subjects import SubjectQuery
from desktop.services.workplace import Workplace
from desktop.ui.entering import open_window
from desktop.ui.errors import Failures
from desktop.ui.jobs import Jobs
from desktop.ui.pages.account.page import EXAMINATION
from desktop.ui.pages.register.targets import Show
from desktop.ui.preferences import Preferences
from tests import kind_books
from tests.builders import PASSWORD, a_commune_in_november
from tests.sync.damage import Damaging
from tests.ui.fakes import OFFICER, Memory


class Scenes:
    """Windows of one office, each at another place."""

    def __init__(self, workplace: Workplace, folder: Path) -> None:
        self.workplace, self._folder, self._jobs = workplace, folder, Jobs()

    def page(self, key: str, target: object = None, kind: SubjectKind = SubjectKind.FAMILY) -> Any:
        """The window at a page."""
        window = open_window(self.workplace, self._jobs, Failures(), Preferences(Memory()))
        window.context.choose_kind(kind)
        window.open_page(key, target)
        return window

    def other(self, kind: SubjectKind) -> Any:
        """The register of another kind, one of its rows open."""
        window = self.page("register", kind=kind)
        window.page("register").current.list.go()
        return window

    def erase(self, kind: SubjectKind) -> Any:
        """What is asked before somebody is erased at their request."""
        window = self.page("register", kind=kind)
        page = window.page("register").current
        if kind is SubjectKind.FAMILY:
            whom = self.workplace.register.page(FamilyQuery())[0].id
        else:
            whom = self.workplace.kind(kind).page(SubjectQuery(kind))[0].id
        page.eraser.ask(whom, lambda _heir: None)
        return window

    def takeover(self) -> Any:
        """The file of a neighbour, looked into before it is taken over."""
        window = self.page("register", Show.TAKEOVER)
        stage = window.page("register").current.stages.takeover
        with closing(_a_commune()) as former:
            backup = former.backups.make(former.data_file.with_suffix(".skhbak")).path
        stage.take_file(backup)
        stage._show(self.workplace.takeover.look(backup, OFFICER, PASSWORD))
        return window

    def villages(self, ask: str) -> Any:
        """Các thôn, with what is asked before something is done to one."""
        window = self.page("register", Show.VILLAGES)
        window.page("register").current.stages.villages.card.asked.emit(ask)
        return window

    def people(self) -> Any:
        """A household with the people it has in the book of citizens."""
        citizens = self.workplace.citizens.page(SubjectQuery(SubjectKind.CITIZEN))
        found = (self.workplace.citizens.get(one.id).fields.family_id for one in citizens)
        window = self.page("register", next(family for family in found if family))
        details = window.page("register").families.details
        details.views.take("members")
        details.views.chosen.emit("members")
        return window

    def cell(self) -> Any:
        """A cell whose telephone number does not do yet."""
        window = self.page("register")
        page = window.page("register").families
        page.reload()
        table = page.families.table
        phone = [one.key for one in table.rows_model.columns].index("phone")

        def type_in() -> None:
            window.activateWindow()
            table.go_to(2, phone)
            table.setFocus()
            table.editing.begin("09x")
            table.editing.finish()

        QTimer.singleShot(100, type_in)
        return window

    def citizens(self) -> Any:
        """A commune's list of citizens, looked over before it is taken."""
        window = self.page("register", kind=SubjectKind.CITIZEN)
        books = window.page("register").current.books
        books.open(None)
        book = kind_books.printed_citizens(self._folder / "cong-dan.xlsx")
        books.stage._show(self.workplace.importing.preview(book))
        return window

    def examined(self) -> Any:
        """What is said of a data file one of whose rows was harmed."""
        with closing(_a_commune()) as harmed:
            harm = "UPDATE family SET address = 'x' WHERE code = 'HK0001'"
            Damaging(harmed, random.Random(1)).run(harm)
            checks = examine(harmed, thorough=True)
        window = self.page("account", EXAMINATION)
        section = window.page("account").examination
        QTimer.singleShot(100, lambda: section._examined(checks))
        return window


def _a_commune() -> Workplace:
    return a_commune_in_november(Path(tempfile.mkdtemp(prefix="commune-")))
