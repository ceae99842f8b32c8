"""Filling in one sheet: every entry is stored before the next key, and nothing typed is lost."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QObject, Signal

from desktop.domain.checklist import Answer, AnswerKind, Item, Score, parse_answer
from desktop.errors import AppError
from desktop.services.titles.scoring import Scoring, SheetKey
from desktop.ui.errors import sentence
from desktop.ui.models.sheet import Draft, SheetModel
from desktop.ui.models.sheet_text import answer_text, best_answer


class SheetDesk(QObject):
    """Stands between the keys and the scoring service; its model is what is seen.

    What was refused stays with its sheet until it is corrected or given up, also while other
    sheets are open.

    Signals:
        opened: another sheet is shown, or the same one was read anew.
        scored: an answer of the sheet shown was stored, with the score that follows.
        refused: something typed was not taken; why.
    """

    opened = Signal()
    scored = Signal(object)
    refused = Signal(str)

    def __init__(self, scoring: Scoring, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._scoring = scoring
        self._drafts: dict[SheetKey, dict[str, Draft]] = {}
        self.model = SheetModel(self)
        self.writing = False

    @property
    def key(self) -> SheetKey | None:
        """The sheet that is open."""
        return self.model.view.key if self.model.view else None

    @property
    def locked(self) -> bool:
        """Whether the sheet can only be looked at."""
        return self.model.view is None or self.model.view.decided

    def unfinished(self, key: SheetKey) -> bool:
        """Whether something typed into a sheet was not taken."""
        return any(draft.reason for draft in self._drafts.get(key, {}).values())

    def open(self, key: SheetKey | None) -> None:
        """Read a sheet and show it; None shows nothing.

        Raises:
            NotFound, ChecklistMissing: there is nothing to show.
        """
        view = None if key is None else self._scoring.sheet(key)
        if key is None:
            self.model.show(None)
        else:
            kept = self._drafts.get(key, {})
            self._drafts = {one: drafts for one, drafts in self._drafts.items() if drafts}
            self.model.show(view, self._drafts.setdefault(key, kept))
        self.opened.emit()

    def reread(self) -> None:
        """Read the open sheet again: another window of time, another officer, another page."""
        self.open(self.key)

    def type(self, item: Item, text: str) -> None:
        """Show what is being typed for an item."""
        self.model.draft(item.code, Draft(text))

    def typed(self, item: Item) -> str:
        """What is being typed for an item."""
        draft = self.model.drafts.get(item.code)
        return draft.text if draft else ""

    def give_up(self, item: Item) -> None:
        """Forget what was typed; what is stored stands again."""
        self.model.draft(item.code, None)

    def commit(self, item: Item) -> bool:
        """Store what was typed for an item; True when nothing is left to correct."""
        draft = self.model.drafts.get(item.code)
        if draft is None:
            return True
        return self._take(item, draft.text, lambda: parse_answer(item, draft.text))

    def answer(self, item: Item, answer: Answer | None) -> bool:
        """Store an answer given with one key; None clears it."""
        return self._take(item, answer_text(item, answer), lambda: answer)

    def take_before(self, item: Item) -> bool:
        """Take over the answer of the stage before; False when there is none."""
        before = self.model.before(item.code)
        return before is not None and self.answer(item, before[1])

    def take_best(self, item: Item) -> bool:
        """Give the most the item can have."""
        best = best_answer(item)
        return best is not None and self.answer(item, best)

    def fill_group(self, item: Item) -> bool:
        """Give the most to the blank items of the group, from this one on, in one step."""
        view, key = self.model.view, self.key
        if view is None or key is None:
            return False
        items = [one for one in view.checklist.items if one.group == item.group]
        rest = items[items.index(item) :]
        known = self.model.answers.keys() | self.model.drafts.keys()
        blank = [one for one in rest if one.code not in known]
        fresh = {one.code: best for one in blank if (best := best_answer(one)) is not None}
        if not fresh:
            return False
        answers = {**self.model.answers, **fresh}
        return self._store(item, answers, lambda: self._scoring.save(key, answers))

    def flip(self, item: Item) -> bool:
        """Turn yes into no and the reverse; a blank becomes yes."""
        if item.answer is not AnswerKind.YES_NO:
            return False
        return self.answer(item, not self.model.answers.get(item.code, False))

    def note(self, text: str) -> None:
        """Keep a note.

        Raises:
            AppError: it could not be stored.
        """
        if self.key is not None:
            with self._written():
                self._scoring.note(self.key, text)

    def undo(self) -> SheetKey | None:
        """Take the last entry back, whichever sheet it was in."""
        with self._written():
            return self._scoring.undo()

    def redo(self) -> SheetKey | None:
        """Do again what was taken back."""
        with self._written():
            return self._scoring.redo()

    def _take(self, item: Item, text: str, read: Callable[[], Answer | None]) -> bool:
        key = self.key
        if key is None:
            return False
        try:
            value = read()
        except AppError as error:
            self._refuse(item, text, error)
            return False
        if value is not None and self.model.answers.get(item.code) == value:
            self.give_up(item)  # nothing new to store
            return True
        answers = {code: one for code, one in self.model.answers.items() if code != item.code}
        if value is not None:
            answers[item.code] = value
        return self._store(item, answers, lambda: self._scoring.enter(key, item.code, value), text)

    def _store(
        self, item: Item, answers: dict[str, Answer], write: Callable[[], Score], text: str = ""
    ) -> bool:
        try:
            with self._written():
                score = write()
        except AppError as error:
            self._refuse(item, text, error)
            return False
        self.model.drafts.pop(item.code, None)
        self.model.put(answers, score)
        self.scored.emit(score)
        return True

    def _refuse(self, item: Item, text: str, error: AppError) -> None:
        reason = sentence(error)
        self.model.draft(item.code, Draft(text, reason))
        self.refused.emit(reason)

    @contextmanager
    def _written(self) -> Iterator[None]:
        """Our own commit is no news to the page that made it."""
        self.writing = True
        try:
            yield
        finally:
            self.writing = False
