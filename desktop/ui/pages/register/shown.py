"""What is done to the family whose details are shown."""

from uuid import UUID

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desktop.services.register.families import FamilyDetail
from desktop.services.register.life import ActRow
from desktop.ui.pages.register.actions import Actions
from desktop.ui.pages.register.details import Details
from desktop.ui.pages.register.erase import Eraser
from desktop.ui.pages.register.list import FamilyList
from desktop.ui.pages.register.panes import RegisterPanes


class ShownFamily(QObject):
    """Obeys the details; whoever is gone afterwards is put away, and the list has the keyboard."""

    def __init__(
        self,
        details: Details,
        families: FamilyList,
        panes: RegisterPanes,
        actions: Actions,
        eraser: Eraser,
        host: QWidget,
    ) -> None:
        super().__init__(host)
        self._details, self._families, self._panes = details, families, panes
        self._actions, self._eraser = actions, eraser
        details.removing.connect(self._remove)
        details.erasing.connect(self._erase)
        details.registering.connect(self._register)
        details.moved.connect(self._moved)
        details.acted.connect(self._acted)

    @property
    def _family(self) -> FamilyDetail:
        family = self._details.family
        assert family is not None
        return family

    def _remove(self) -> None:
        family = self._family
        self._put_away()
        self._actions.remove([(family.id, family.head_name)])
        self._families.go()

    def _erase(self) -> None:
        self._panes.show_list()
        self._eraser.ask(self._family.id, lambda _heir: self._put_away())

    def _register(self, wanted: bool) -> None:  # noqa: FBT001 - a signal's value
        if wanted:
            self._actions.register_one(self._family.id)
        else:
            self._actions.withdraw([self._family.id])

    def _moved(self, family: UUID, place: str) -> None:
        self._actions.moved(family, place)
        self._leave_if_gone(family)

    def _acted(self, act: ActRow) -> None:
        self._actions.acted(act)
        self._leave_if_gone(act.family_id)

    def _leave_if_gone(self, family: UUID) -> None:
        if self._actions.is_gone(family):
            self._put_away()

    def _put_away(self) -> None:
        self._details.show_nothing()
        self._panes.show_list()
        self._families.go()
