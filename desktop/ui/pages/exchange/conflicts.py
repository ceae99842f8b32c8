"""Mâu thuẫn: what two people wrote without knowing of each other, to be decided, and what was."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop.services.settling.conflicts import Conflict, ConflictLine, Decided, DecidedLine, Weight
from desktop.services.settling.failures import ConflictUnknown
from desktop.services.titles.corrections import Answer, CorrectionLine
from desktop.services.titles.failures import CorrectionUnknown
from desktop.ui.actions import Command, act, on_keys
from desktop.ui.context import PageContext
from desktop.ui.pages.exchange.conflict_card import ConflictCard
from desktop.ui.pages.exchange.correction_card import MATTERS, CorrectionCard
from desktop.ui.pages.exchange.fields import Reader
from desktop.ui.pages.exchange.words import Offices, moment, pc_name, said
from desktop.ui.pages.section import Section
from desktop.ui.theme import SPACE_M
from desktop.ui.widgets.boxes import column, holder
from desktop.ui.widgets.buttons import button
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.empty_state import EmptyState
from desktop.ui.widgets.flow import tools
from desktop.ui.widgets.panes import Panes
from desktop.ui.widgets.segmented import Segmented
from desktop.ui.widgets.topic_list import Topic, TopicList

ROWS = 2  # of the list, when the window is so narrow that the sides stand below it
SIDES = 9
OPEN, CORRECTIONS, DECIDED = "open", "corrections", "decided"


class ConflictsSection(Section):
    """The conflicts in a list, and the sides of the chosen one.

    Signals:
        counted: how many of them a person has to decide.
    """

    counted = Signal(int)

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._reader, self._offices = Reader(self.workplace), Offices(self.workplace)
        self.choice = Segmented(self.tr("Mâu thuẫn nào"))
        self.choice.chosen.connect(lambda _key: self._list())
        self.undo_button = button(self.tr("Hoàn tác quyết định"), icon="undo")
        self.undo_button.clicked.connect(self.undo)
        self.list = TopicList(self.tr("Các mâu thuẫn"), self._read)
        self.list.show_at_least(ROWS)
        listing = Card(margin=1)
        listing.add(self.list)
        self.detail = ConflictCard()
        self.detail.taken.connect(self.decide)
        self.detail.put_off.connect(self.go_on)
        self.detail.reopened.connect(self.reopen)
        self.correction = CorrectionCard()
        self.correction.accepted.connect(partial(self.answer, accept=True))
        self.correction.refused.connect(partial(self.answer, accept=False))
        details = holder(column(self.detail, self.correction))
        self.panes = Panes(listing, details, shares=(2, 5), room=820)
        self.empty = EmptyState(
            "done",
            self.tr("Không có mâu thuẫn nào"),
            self.tr(
                "Khi hai máy cùng sửa một điều mà chưa nhận được của nhau, cả hai bản được giữ "
                "lại ở đây để cán bộ quyết định."
            ),
        )
        head = tools(self.choice, None, self.undo_button)
        self.setLayout(column(head, self.panes, self.empty, spacing=SPACE_M))
        self.list.current_changed.connect(self._show)
        self.list.opened.connect(lambda _row: self.card.begin())
        self._obey()

    def _obey(self) -> None:
        act(Command.UNDO, self, self.undo)
        for place in range(SIDES):
            on_keys(f"Alt+{place + 1}", self, partial(self._take, place))
        on_keys(Qt.Key.Key_F2, self, self.detail.go_to_own)
        on_keys(Qt.Key.Key_F8, self, self.go_on)

    def first_field(self) -> QWidget:
        return self.list if self.list.rows else self.choice

    @property
    def card(self) -> ConflictCard | CorrectionCard:
        """The card that is shown."""
        return self.correction if self.choice.key == CORRECTIONS else self.detail

    def reload(self) -> None:
        self._reader, self._offices = Reader(self.workplace), Offices(self.workplace)
        self._open: Sequence[ConflictLine] = self.workplace.conflicts.lines()
        self._asked = self.workplace.corrections.lines(self.context.year)
        waiting = sum(1 for one in self._open if one.blocking)
        self.choice.offer(
            [
                (OPEN, self.tr("Cần quyết định") + _number(self._open)),
                (CORRECTIONS, self.tr("Đề nghị đính chính") + _number(self._asked)),
                (DECIDED, self.tr("Đã quyết định")),
            ]
        )
        self._list()
        self.counted.emit(waiting)

    def decide(self, conflict: Conflict, value: Any) -> None:
        """Let a value stand."""
        with self.context.explained(self):
            if isinstance(conflict, Decided):
                self.workplace.conflicts.change(conflict.dot, value)
            else:
                self.workplace.conflicts.resolve(conflict.id, value)
            self._tell(self.tr("Đã quyết định: {who}, {what}."), conflict, self._undo_decision)
        self._again()

    def reopen(self, decided: Decided) -> None:
        """Take a decision back: it waits again."""
        with self.context.explained(self):
            self.workplace.conflicts.reopen(decided.dot)
            self._tell(self.tr("Đã mở lại: {who}, {what}."), decided, self._undo_decision)
        self._again()

    def answer(self, line: CorrectionLine, *, accept: bool) -> None:
        """Let a decision follow the register, or stay as it was signed."""
        corrections = self.workplace.corrections
        why = (self.correction.reason.text, self.correction.basis.text)
        with self.context.explained(self):
            if accept:
                corrections.accept(line, *why)
                words = self.tr("Đã đính chính: {who}, {what}.")
            else:
                corrections.refuse(line, *why)
                words = self.tr("Giữ như đã ký: {who}, {what}.")
            self._tell_answer(words, line, self._undo_answer)
        self._again()

    def undo(self) -> None:
        """Take back what was done last at the desk that is shown."""
        if self.choice.key == CORRECTIONS:
            self._undo_answer()
        else:
            self._undo_decision()

    def _undo_decision(self) -> None:
        with self.context.explained(self):
            undone = self.workplace.conflicts.undo()
            if undone is not None:
                self._tell(self.tr("Đã hoàn tác: {who}, {what}."), undone)
        self._again()

    def _undo_answer(self) -> None:
        with self.context.explained(self):
            undone = self.workplace.corrections.undo()
            if undone is not None:
                self._tell_answer(self.tr("Đã hoàn tác: {who}, {what}."), undone)
        self._again()

    def go_on(self) -> None:
        """Leave this one for later."""
        if self.list.rows:
            self.list.go_to((self.list.currentIndex().row() + 1) % len(self.list.rows))
            self.list.setFocus()

    def _tell(
        self, words: str, line: ConflictLine, undo: Callable[[], object] | None = None
    ) -> None:
        who, what = self._reader.title(line), self._reader.what(line)
        self.context.tell(words.format(who=who, what=what), undo)

    def _tell_answer(
        self, words: str, line: CorrectionLine | Answer, undo: Callable[[], object] | None = None
    ) -> None:
        self.context.tell(words.format(who=line.subject, what=said(MATTERS[line.matter])), undo)

    def _again(self) -> None:
        self.reload()
        self.first_field().setFocus()

    def _list(self) -> None:
        rows: Sequence[ConflictLine | CorrectionLine] = self._open
        if self.choice.key == DECIDED:
            rows = self.workplace.conflicts.decided()
        elif self.choice.key == CORRECTIONS:
            rows = self._asked
        self.detail.setVisible(self.card is self.detail)
        self.correction.setVisible(self.card is self.correction)
        desk = self.workplace.conflicts
        desk = self.workplace.corrections if self.choice.key == CORRECTIONS else desk
        self.undo_button.setEnabled(desk.last is not None)
        self.list.replace(rows)
        self.panes.setVisible(bool(rows))
        self.empty.setVisible(not rows)

    def _take(self, place: int) -> None:
        if self.list.rows:
            self.card.take(place)

    def _show(self, line: ConflictLine | CorrectionLine | None) -> None:
        if line is None:
            return
        # Settled by another PC since the list was read: the notice of that reads the list anew.
        gone = suppress(ConflictUnknown, CorrectionUnknown)
        with self.context.explained(self), gone:
            if isinstance(line, CorrectionLine):
                asked = self.workplace.corrections.correction(line)
                self.correction.show_correction(asked, self._reader, self._offices)
            else:
                self.detail.show_conflict(self._found(line), self._reader, self._offices)

    def _found(self, line: ConflictLine) -> Conflict:
        conflicts = self.workplace.conflicts
        if isinstance(line, DecidedLine):
            decided: Decided = conflicts.decision(line.dot)
            return decided
        conflict: Conflict = conflicts.conflict(line.id)
        return conflict

    def _read(self, line: ConflictLine | CorrectionLine) -> Topic:
        if isinstance(line, CorrectionLine):
            what = f"{said(MATTERS[line.matter])} · {line.year}"
            return Topic(line.subject, what, self.tr("chờ duyệt"), "edit", "warning")
        who, what = self._reader.title(line), self._reader.what(line)
        if isinstance(line, DecidedLine):
            return self._read_decided(line, who, what)
        match line.weight:
            case Weight.CERTIFICATE:
                return Topic(who, what, self.tr("chặn giấy"), "conflict", "danger")
            case Weight.REGISTER:
                return Topic(who, what, self.tr("cần quyết định"), "conflict", "warning")
        return Topic(who, what, self.tr("để biết"), "info", "second")

    def _read_decided(self, line: DecidedLine, who: str, what: str) -> Topic:
        where = self.tr("ở máy này") if line.here else ""
        where = where or self.tr("ở {pc}").format(pc=self._where(line))
        note = f"{what} · {moment(line.at)}"
        if line.standing:
            return Topic(who, note, where, "done", "success")
        return Topic(who, note, self.tr("đã ghi lại"), "info", "second")

    def _where(self, line: DecidedLine) -> str:
        if line.office_code == self._offices.own:
            return pc_name(line.pc)
        return self._offices.name(line.office_code)


def _number(rows: Sequence[object]) -> str:
    return f" ({len(rows)})" if rows else ""
