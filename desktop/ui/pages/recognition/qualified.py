"""Đủ điều kiện: who qualifies, over whom of them the decision is, and the decision itself."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QSizePolicy, QWidget

from desktop.domain.names import fold, place_key
from desktop.services.titles.recognition import Candidate
from desktop.ui.finders import matches
from desktop.ui.kinds import noun_of
from desktop.ui.models.rows import Column
from desktop.ui.models.sheet_candidates import CandidatesModel
from desktop.ui.pages.recognition.form import DecisionForm
from desktop.ui.pages.recognition.words import LONG, ORDERS, total, years_running
from desktop.ui.theme import SPACE_S, fit
from desktop.ui.widgets.boxes import column
from desktop.ui.widgets.buttons import button
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.either import Either
from desktop.ui.widgets.flow import tools
from desktop.ui.widgets.job_bar import grouped
from desktop.ui.widgets.labels import label
from desktop.ui.widgets.search_field import SearchField
from desktop.ui.widgets.tick_table import TickTable

FORM, VILLAGE, SEARCH = 320, 140, 180
NAMED = 3  # of those who wait, in words


class QualifiedView(QWidget):
    """A list with ticks at the left, the decision over the ticked at the right.

    Signals:
        asked: the decision as typed, and over whom.
        opened: a candidate whose sheet the person wants to see.
    """

    asked = Signal(object, object)
    opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._order, self._descending = "name", False
        self._village = ""
        self._search = ""
        self.village = QComboBox()
        self.village.setAccessibleName(self.tr("Thôn"))
        fit(self.village, width=VILLAGE)
        self.search = SearchField(self.tr("Tìm tên"))
        self.search.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        fit(self.search, min_width=SEARCH)
        self.all = QCheckBox()
        self.all.setTristate(True)
        self.only = button(self.tr("Chỉ lấy những dòng đang hiện"), "link")
        self.write = button(self.tr("Lập quyết định"), icon="recognition")
        self.model = CandidatesModel(self._columns(), self)
        self.table = TickTable(self.tr("Danh sách đủ điều kiện"))
        self.table.show_rows(self.model)
        self.table.mark_order("name")
        self.nobody = label(self.tr("Không tìm thấy tên nào như vậy."), "small", wrap=True)
        self.nobody.hide()
        self.waiting = label("", "small", wrap=True)
        self.waiting.hide()
        self.form = DecisionForm()
        listing = Card(margin=SPACE_S)
        listing.add(
            tools(self.all, self.only, None, self.village, self.search),
            self.waiting,
            self.nobody,
            self.table,
        )
        fit(listing.body, spacing=SPACE_S)
        self.panes = Either(listing, self.form, self.write, width=FORM)
        self.setLayout(column(self.panes))
        self._connect()

    def show_candidates(self, candidates: Sequence[Candidate]) -> None:
        """Show who qualifies now."""
        villages = sorted({one.village for one in candidates}, key=place_key)
        with QSignalBlocker(self.village):
            self.village.clear()
            self.village.addItem(self.tr("Cả xã"), "")
            for name in villages:
                self.village.addItem(name, name)
            self._village = self._village if self._village in villages else ""
            self.village.setCurrentIndex(villages.index(self._village) + 1 if self._village else 0)
        self.model.take(candidates)
        self._tell_waiting([one for one in candidates if one.reached])
        self._narrow()

    def _tell_waiting(self, those: Sequence[Candidate]) -> None:
        """Say whose sheets reach a level that may not be decided yet."""
        words = self.tr(
            "{n} phiếu đạt mức cao hơn, nhưng chưa đủ thời gian từ quyết định công nhận mức dưới: "
            "quyết định lần này ghi mức dưới ({names})."
        )
        names = ", ".join(f"{one.name}: {one.reached} → {one.rating}" for one in those[:NAMED])
        names += "…" if len(those) > NAMED else ""
        self.waiting.setText(words.format(n=grouped(len(those)), names=names))
        self.waiting.setVisible(bool(those))

    def chosen_ids(self) -> list[UUID]:
        """Over whom the decision is."""
        return [one.subject_id for one in self.model.chosen]

    def _columns(self) -> tuple[Column, ...]:
        return (
            Column(self.tr("Tên"), lambda one: one.name, "name", width=0),
            Column(self.tr("Thôn"), lambda one: one.village, "village", width=112),
            Column(self.tr("Điểm"), total, "total", number=True, width=60),
            Column(
                self.tr("Xếp loại"),
                lambda one: one.rating,
                "rating",
                tone=lambda one: "warning" if one.reached else "",
                width=92,
            ),
            Column(
                self.tr("Liên tục"),
                lambda one: years_running(one.streak),
                "streak",
                tone=lambda one: "gold" if one.streak >= LONG else "second",
                width=122,
            ),
        )

    def _connect(self) -> None:
        self.village.activated.connect(self._choose_village)
        self.search.asked.connect(self._search_for)
        self.search.left_down.connect(self.table.setFocus)
        self.search.follow_shortcut(self)
        self.table.sort_asked.connect(self._sort)
        self.table.opened.connect(self.opened)
        self.all.clicked.connect(self._tick_all)
        self.only.clicked.connect(lambda: self.model.tick_only(self.model.rows))
        self.model.ticked.connect(self._show_ticks)
        self.form.asked.connect(lambda draft: self.asked.emit(draft, self.chosen_ids()))
        self.panes.turned.connect(self._follow_turn)

    def _choose_village(self, place: int) -> None:
        self._village = self.village.itemData(place)
        self._narrow()

    def _search_for(self, text: str) -> None:
        self._search = text
        self._narrow()

    def _sort(self, key: str, descending: bool) -> None:  # noqa: FBT001 - a signal's argument
        self._order, self._descending = key, descending
        self._narrow()

    def _narrow(self) -> None:
        """Show those of the village and the search, in the order asked for."""
        found = [
            one
            for one in self.model.everybody
            if self._village in {"", one.village} and matches(self._search, one.name, fold)
        ]
        if (self._order, self._descending) != ("name", False):
            found.sort(key=ORDERS[self._order], reverse=self._descending)
        self.model.replace(found)
        self.nobody.setVisible(not found)
        if found:
            self.table.go_to(0)
        self._show_ticks()

    def _tick_all(self) -> None:
        on = self.model.shown_state() is not Qt.CheckState.Checked
        self.model.tick(self.model.rows, on=on)

    def _show_ticks(self) -> None:
        chosen, everybody = self.model.chosen, self.model.everybody
        words = self.tr("Đánh dấu {n} / {all} {noun}")
        noun = noun_of(self.form.kind)
        count, total_ = grouped(len(chosen)), grouped(len(everybody))
        self.all.setText(words.format(n=count, all=total_, noun=noun))
        self.all.setCheckState(self.model.shown_state())
        self.only.setVisible(0 < len(self.model.rows) < len(everybody))
        self.form.show_effect(chosen)

    def _follow_turn(self, form: bool) -> None:  # noqa: FBT001 - a signal's argument
        (self.form.number.editor if form else self.table).setFocus()
