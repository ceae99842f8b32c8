"""Hộ trùng, công dân trùng: who may stand twice in the register, side by side, for a person to decide."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop.domain.subjects import SubjectKind
from desktop.services.settling.duplicates import Certainty, PairLine, PairState
from desktop.ui.actions import on_keys
from desktop.ui.context import PageContext
from desktop.ui.errors import translated
from desktop.ui.pages.register.pair_card import PairCard
from desktop.ui.pages.register.pair_words import KINDS, said, words_of
from desktop.ui.pages.register.targets import TWICE
from desktop.ui.theme import SPACE_L, SPACE_M, SPACE_XL
from desktop.ui.widgets.boxes import column, holder, row
from desktop.ui.widgets.buttons import button
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.empty_state import EmptyState
from desktop.ui.widgets.flow import tools
from desktop.ui.widgets.job_slot import JobSlot
from desktop.ui.widgets.labels import label
from desktop.ui.widgets.panes import Panes
from desktop.ui.widgets.scroll import scrolling
from desktop.ui.widgets.segmented import Segmented
from desktop.ui.widgets.topic_list import Topic, TopicList
from desktop.wording.pairs import CERTAINTIES, STATES, explain_signs, verdicts_of

ROWS = 2  # of the list, when the window is so narrow that the pair stands below it
DECISIONS = 3
OPEN, DECIDED = "open", "decided"
TONES = {Certainty.CERTAIN: "danger", Certainty.LIKELY: "warning", Certainty.POSSIBLE: "second"}


class DuplicatesStage(QWidget):
    """Stands in the place of the register until the person leaves it.

    Signals:
        left: the person wants to see the register again.
    """

    left = Signal()

    def __init__(
        self,
        context: PageContext,
        kind: SubjectKind = SubjectKind.FAMILY,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.context, self.kind = context, kind
        self.desk = context.workplace.pair_desks[kind]
        self._words = words_of(kind, across=self.desk.across)
        self._found: Sequence[PairLine] = ()
        self._searching = False
        self.back = button(self.tr("Sổ đăng ký"), "link", icon="arrow-left")
        self.back.clicked.connect(self.left)
        self.kinds = Segmented(
            self.tr("Trùng gì"), [(one.value, said(KINDS[one])) for one in KINDS]
        )
        self.kinds.take(kind.value)
        self.kinds.chosen.connect(self._turn)
        if len(context.workplace.pair_desks) == 1:
            self.kinds.hide()
        self.choice = Segmented(self.tr("Cặp nào"))
        self.choice.chosen.connect(lambda _key: self._list())
        self.again = button(self.tr("Tìm lại"), icon="refresh")
        self.again.clicked.connect(self.search)
        self.undo_button = button(self.tr("Hoàn tác quyết định"), icon="undo")
        self.undo_button.clicked.connect(self.undo)
        self.slot = JobSlot()
        self.card = PairCard(kind, across=self.desk.across)
        self.card.merged.connect(self.merge)
        self.card.parted.connect(self.part)
        self.card.reopened.connect(self.reopen)
        self.card.put_off.connect(self.go_on)
        self.list = TopicList(said(self._words.pairs), self._read)
        self.list.show_at_least(ROWS)
        self.list.current_changed.connect(self._show)
        self.list.opened.connect(lambda _row: self.card.begin())
        listing = Card(margin=1)
        listing.add(self.list)
        self.panes = Panes(listing, self.card, shares=(2, 5), room=820)
        self.empty = EmptyState("done", "", "")
        heading = label(said(self._words.heading), "subheading")
        head = row(self.back, heading, None, spacing=SPACE_M)
        over = tools(self.kinds, self.choice, None, self.again, self.undo_button)
        body = scrolling(holder(column(over, self.slot, self.panes, self.empty, spacing=SPACE_M)))
        margins = (SPACE_XL, 0, SPACE_XL, SPACE_L)
        self.setLayout(column(head, body, spacing=SPACE_M, margins=margins))
        for place in range(DECISIONS):
            on_keys(f"Alt+{place + 1}", self, partial(self.card.take, place))
        on_keys(Qt.Key.Key_F8, self, self.go_on)

    def first_field(self) -> QWidget:
        """Where the work begins."""
        return self.list if self.list.rows else self.again

    def begin(self) -> None:
        """Look through the register as it is now."""
        self.search()
        self.back.setFocus()

    def search(self) -> None:
        """Compare everybody anew; it can be stopped."""
        if self._searching:
            return
        self._searching = True
        title = said(self._words.searching)
        job = self.context.jobs.run(self.desk.search, title=title)
        job.failed.connect(lambda error: self.context.failures.show(error, self))
        job.succeeded.connect(self._take_found)
        job.ended.connect(self._end_search)
        self.slot.watch(job, title)
        self._list()

    def _take_found(self, found: Sequence[PairLine]) -> None:
        self._found = found

    def _end_search(self) -> None:
        self._searching = False
        self._again()

    @property
    def current(self) -> PairLine | None:
        """The pair that is shown."""
        return self.card.view.line if self.card.view and self.list.rows else None

    def _turn(self, key: str) -> None:
        """Lead to the desk of the other kind, in the register of that kind."""
        self.kinds.take(self.kind.value)
        self.context.open_page("register", TWICE[SubjectKind(key)])

    def merge(self, keep: UUID, counts: Mapping[int, UUID], belongs: Mapping[str, UUID]) -> None:
        """Let the pair shown be one."""
        line = self.current
        if line is not None:
            with self.context.explained(self):
                self.desk.merge(line.first, line.second, keep, counts, belongs)
                self._tell(said(self._words.merged), line, self.undo)
        self._again()

    def part(self) -> None:
        """Let the pair shown be two."""
        line = self.current
        if line is not None:
            with self.context.explained(self):
                self.desk.distinct(line.first, line.second)
                self._tell(said(self._words.parted), line, self.undo)
        self._again()

    def reopen(self) -> None:
        """Take the decision about the pair shown back."""
        line = self.current
        if line is not None:
            with self.context.explained(self):
                self.desk.reopen(line.first, line.second)
                self._tell(self.tr("Đã hoàn tác: {who}."), line, self.undo)
        self._again()

    def undo(self) -> None:
        """Take back what was decided last at the desk."""
        with self.context.explained(self):
            line = self.desk.undo()
            if line is not None:
                self._tell(self.tr("Đã hoàn tác: {who}."), line)
        self._again()

    def go_on(self) -> None:
        """Leave this one for later."""
        if self.list.rows:
            self.list.go_to((self.list.currentIndex().row() + 1) % len(self.list.rows))
            self.list.setFocus()

    def _tell(self, words: str, line: PairLine, undo: Callable[[], object] | None = None) -> None:
        self.context.tell(words.format(who=_who(line)), undo)

    def _again(self) -> None:
        self._list()
        self.first_field().setFocus()

    def _list(self) -> None:
        waiting = self.desk.waiting(self._found)
        number = f" ({len(waiting)})" if waiting else ""
        self.choice.offer(
            [(OPEN, self.tr("Cần xem") + number), (DECIDED, self.tr("Đã quyết định"))]
        )
        rows = waiting if self.choice.key == OPEN else self.desk.decided()
        self.undo_button.setEnabled(self.desk.last is not None)
        self.list.replace(rows)
        self.panes.setVisible(bool(rows))
        self.empty.setVisible(not rows and not self._searching)
        self._explain_emptiness()

    def _explain_emptiness(self) -> None:
        if self.choice.key == DECIDED:
            self.empty.tell(
                self.tr("Chưa quyết định cặp nào"),
                said(self._words.undecided),
            )
            return
        self.empty.tell(said(self._words.none), said(self._words.why_none))

    def _show(self, line: PairLine | None) -> None:
        if line is not None:
            with self.context.explained(self):
                self.card.show_pair(replace(self.desk.pair(line.first, line.second), line=line))

    def _read(self, line: PairLine) -> Topic:
        if line.state is PairState.DECIDED:
            icon = "done" if line.verdict.merged else "info"
            words = verdicts_of(self.kind, across=self.desk.across)
            return Topic(_who(line), translated(words[line.verdict]), "", icon, "success")
        if line.state is not PairState.FOUND:
            mark = self.tr("cần xem lại")
            return Topic(_who(line), translated(STATES[line.state]), mark, "conflict", "danger")
        signs = explain_signs(line.signs, translated, self.kind)
        mark = translated(CERTAINTIES[line.certainty])
        return Topic(_who(line), signs, mark, "copy", TONES[line.certainty])


def _who(line: PairLine) -> str:
    names = dict.fromkeys((line.first_name, line.second_name))
    return " · ".join(names)
