"""Các thôn: added, renamed, merged and split; their history, and the way back."""

import datetime as dt
from collections.abc import Callable, Sequence
from functools import partial
from typing import Final
from uuid import UUID

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from desktop.errors import AppError
from desktop.services.register.families import FamilyQuery
from desktop.services.register.villages import FormerRow, VillageState
from desktop.ui.actions import Command, act
from desktop.ui.context import PageContext
from desktop.ui.errors import sentence
from desktop.ui.models.rows import Column, RowsModel
from desktop.ui.pages.dated_form import DatedForm
from desktop.ui.pages.register.actions import Actions
from desktop.ui.pages.register.reverting import AT_ONCE
from desktop.ui.pages.villages.card import VillageCard
from desktop.ui.pages.villages.forms import MergeForm, NameForm
from desktop.ui.pages.villages.split import SplitForm
from desktop.ui.theme import SPACE_L, SPACE_M, SPACE_S, SPACE_XL, fit
from desktop.ui.widgets.boxes import column, row
from desktop.ui.widgets.buttons import button
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.flow import tools
from desktop.ui.widgets.job_bar import grouped
from desktop.ui.widgets.labels import label
from desktop.ui.widgets.panes import Panes
from desktop.ui.widgets.scaled_columns import ScaledColumns
from desktop.ui.widgets.scroll import bring_into_view
from desktop.ui.widgets.settled import SettledStack
from desktop.ui.widgets.table import Table

MARGINS: Final = (SPACE_XL, 0, SPACE_XL, SPACE_L)
LEAST: Final = 200  # drawn pixels
MOST: Final = 10_000  # families of one village that can be picked from


class VillagesStage(QWidget):
    """Stands in the place of the register until the person leaves it.

    Signals:
        left: the person wants to see the register again.
        taking_over: the register of another commune shall come in.
    """

    left = Signal()
    taking_over = Signal()

    def __init__(
        self,
        context: PageContext,
        actions: Actions,
        *,
        locked: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._context, self._actions, self._locked = context, actions, locked
        self._register = context.workplace.register
        self._villages = context.workplace.villages
        self.back = button(self.tr("Sổ đăng ký"), "link", icon="arrow-left")
        self.back.clicked.connect(self.left)
        self.new = button(self.tr("Thêm thôn"), icon="add")
        self.new.clicked.connect(self.add_village)
        self.other = button(self.tr("Tiếp nhận sổ của xã sáp nhập…"), icon="office")
        self.other.clicked.connect(self.taking_over)
        self._make_list()
        self.card = VillageCard(self._villages, locked=locked)
        self.card.asked.connect(self._ask)
        self.card.going_back.connect(self.take_back)
        self.naming = NameForm(self._name)
        self.merging = MergeForm(self._merge)
        self.splitting = SplitForm(self._split)
        self.stack = SettledStack()
        for part in (self.card, self.naming, self.merging, self.splitting):
            self.stack.addWidget(part)
            if isinstance(part, DatedForm):
                part.left.connect(self.put_away)
        self.panes = Panes(self.list, self.stack, shares=(3, 4))
        title = label(self.tr("Các thôn"), "subheading")
        head = tools(self.back, title, None, self.other, self.new, spacing=SPACE_M)
        whole = column(head, self.panes, spacing=SPACE_M, margins=MARGINS)
        whole.setStretch(1, 1)
        self.setLayout(whole)
        self._offer_new(offered=True)
        if not locked:
            act(Command.EDIT, self, lambda: self._ask("rename"))

    def _make_list(self) -> None:
        self.table = Table(self.tr("Các thôn"))
        self.model = RowsModel(
            (
                Column(self.tr("Thôn"), lambda one: one.name, width=0, tone=_tone),
                Column(self.tr("Mã"), lambda one: one.code, width=76, tone=_tone),
                Column(
                    self.tr("Số hộ"), lambda one: grouped(one.inside.families), number=True,
                    width=64, tone=_tone,
                ),
            ),
            parent=self,
        )  # fmt: skip
        self.table.show_rows(self.model)
        fit(self.table, min_height=LEAST)
        ScaledColumns(self.table)
        self.table.selectionModel().selectionChanged.connect(lambda *_what: self._show_chosen())
        self.table.opened.connect(lambda _one: self._ask("rename"))
        self.gone = QCheckBox(self.tr("Hiện cả thôn đã gộp, đã xóa"))
        self.gone.toggled.connect(lambda _on: self.reload())
        self.list = Card(margin=1)
        self.list.add(self.table, row(self.gone, None, margins=(SPACE_M, 0, SPACE_M, SPACE_S)))
        self.list.body.setSpacing(SPACE_S)

    def begin(self) -> None:
        """Show the villages as they are now."""
        self.put_away()
        self.reload()
        self.first_field().setFocus()

    def first_field(self) -> QWidget:
        """Where the work begins."""
        shown = self.stack.currentWidget()
        if isinstance(shown, DatedForm):
            return shown.first
        return self.table if self.model.rows else self.new

    @property
    def chosen(self) -> list[VillageState]:
        """The villages selected."""
        return list(self.table.chosen())

    def reload(self) -> None:
        """Read the villages anew; those chosen stay chosen."""
        here = {one.id for one in self.chosen}
        rows = self._villages.listed(gone=self.gone.isChecked())
        self.model.replace(rows)
        places = [number for number, one in enumerate(rows) if one.id in here]
        if rows:
            self.table.go_to(places[0] if places else 0)
        self._show_chosen()

    def go_to(self, village: UUID) -> None:
        """Make a village the current one."""
        for number, one in enumerate(self.model.rows):
            if one.id == village:
                self.table.go_to(number)

    def put_away(self) -> None:
        """Close the form that is open."""
        self.stack.setCurrentWidget(self.card)
        self.list.show()
        self._offer_new(offered=True)
        self.first_field().setFocus()

    def _offer_new(self, *, offered: bool) -> None:
        for made in (self.other, self.new):
            made.setVisible(offered and not self._locked)

    def add_village(self) -> None:
        """Ask for the name of a new village."""
        self.naming.ask(None, self._villages.today)
        self._open(self.naming)

    def take_back(self, past: FormerRow) -> None:
        """Take back what gave a village a name behind it."""
        with self._context.explained(self):
            self._villages.take_back(past.id)
            self._actions.confirm(self.tr("Đã hoàn tác: {name}.").format(name=past.name))
        self.reload()

    def _ask(self, what: str) -> None:
        chosen, today = self.chosen, self._villages.today
        if not chosen or self._locked or (what != "restore" and any(one.gone for one in chosen)):
            return
        here = [one for one in self.model.rows if not one.gone]
        match what:
            case "rename":
                self.naming.ask(chosen[0], today)
                self._open(self.naming)
            case "merge":
                self.merging.ask(chosen, [one for one in here if one not in chosen], today)
                self._open(self.merging)
            case "split":
                families = self._register.page(FamilyQuery(village=chosen[0].id), None, MOST)
                self.splitting.ask(chosen[0], families, today)
                self._open(self.splitting)
            case "remove":
                remove = self._context.workplace.communities.remove
                self._turn(remove, chosen[0], self.tr("Đã xóa {name}."))
            case "restore":
                restore = self._context.workplace.communities.restore
                self._turn(restore, chosen[0], self.tr("Đã đưa {name} trở lại sổ."))

    def _open(self, form: DatedForm) -> None:
        self.stack.setCurrentWidget(form)
        self.list.setVisible(self.panes.beside)
        self._offer_new(offered=False)
        form.first.setFocus(Qt.FocusReason.OtherFocusReason)
        for part in (form, form.title):  # of a form higher than the page its beginning
            QTimer.singleShot(0, part, partial(bring_into_view, part))

    def _name(self, name: str, code: str, day: dt.date) -> str:
        about = self.naming.about
        if about is None:
            words = self.tr("Đã thêm {name}.").format(name=name)
            return self._do(0, partial(self._register.add_village, name, code), words)
        words = self.tr("Đã đổi {old} thành {name}.").format(old=about.name, name=name)
        return self._do(0, partial(self._villages.rename, about.id, name, code, day), words)

    def _merge(self, parts: Sequence[VillageState], whole: VillageState, day: dt.date) -> str:
        ids, number = [one.id for one in parts], sum(sum(one.inside) for one in parts)
        names = ", ".join(one.name for one in parts)
        words = self.tr("Đã gộp {names} vào {whole}.").format(names=names, whole=whole.name)
        return self._do(number, partial(self._villages.merge, ids, whole.id, day), words, whole.id)

    def _split(
        self, village: VillageState, name: str, families: Sequence[UUID], code: str, day: dt.date
    ) -> str:
        words = self.tr("Đã tách {n} hộ của {village} thành {name}.").format(
            n=grouped(len(families)), village=village.name, name=name
        )
        split = partial(self._villages.split, village.id, name, families, code, day)
        return self._do(len(families), split, words)

    def _turn(self, do: Callable[[UUID], object], village: VillageState, words: str) -> None:
        with self._context.explained(self):
            do(village.id)
            self._told(words.format(name=village.name))

    def _do(
        self, number: int, work: Callable[[], object], words: str, then: UUID | None = None
    ) -> str:
        """Do a little at once and much behind a bar; gives why it cannot be done."""
        if number > AT_ONCE:
            title = self.tr("Đang chuyển hộ sang thôn mới")
            self._context.run(
                title, lambda _progress: work(), self, lambda _done: self._told(words, then)
            )
            return ""
        try:
            done = work()
        except AppError as error:
            return sentence(error)
        self._told(words, then or (done if isinstance(done, UUID) else None))
        return ""

    def _told(self, words: str, village: UUID | None = None) -> None:
        self._actions.confirm(words)
        self.put_away()
        self.reload()
        if village is not None:
            self.go_to(village)

    def _show_chosen(self) -> None:
        known = sum(not one.gone for one in self.model.rows)
        self.card.show_villages(self.chosen, known)


def _tone(one: VillageState) -> str:
    return "disabled" if one.gone else ""
