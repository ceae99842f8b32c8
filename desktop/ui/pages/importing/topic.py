"""One topic of an import's preview: a table, what its current row means, and what can be chosen."""

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop.ui.models.rows import Column, RowsModel
from desktop.ui.theme import SPACE_M, SPACE_S, SPACE_XS, fit, theme
from desktop.ui.widgets.boxes import column, holder
from desktop.ui.widgets.choice_box import ChoiceBox
from desktop.ui.widgets.labels import label
from desktop.ui.widgets.scaled_columns import ScaledColumns
from desktop.ui.widgets.scroll import bring_into_view
from desktop.ui.widgets.table import Table

LEAST_TABLE = 112  # drawn pixels
CHOICE_WIDTH = 320


class Option(NamedTuple):
    """A choice and its words."""

    text: str
    value: Any


class Choice(NamedTuple):
    """What can be chosen of a row.

    Attributes:
        question: the words beside the choice.
        options: what there is.
        current: the value taken now.
        typed: whether other words may be typed too.
    """

    question: str
    options: Sequence[Option]
    current: Any
    typed: bool = False


class TopicView(QWidget):
    """Rows of one kind; Enter on a row goes to its choice, when it has one.

    Signals:
        chosen: a row and the value taken for it.
    """

    chosen = Signal(object, object)

    def __init__(
        self,
        name: str,
        columns: Sequence[Column],
        explain: Callable[[Any], tuple[str, str]],
        choice: Callable[[Any], Choice | None] = lambda _row: None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._explain_row, self._choice_of = explain, choice
        self._row: Any = None
        self._choice: Choice | None = None
        self.model = RowsModel(columns, parent=self)
        self.table = Table(name)
        self.table.show_rows(self.model)
        self.table.current_changed.connect(self._explain)
        self.table.opened.connect(lambda _row: self._go_to_choice())
        fit(self.table, min_height=LEAST_TABLE)
        ScaledColumns(self.table)
        self.wrong = label("", wrap=True)
        self.advice = label("", "second", wrap=True)
        self.question = label("", wrap=True)
        self.combo = ChoiceBox()
        fit(self.combo, width=CHOICE_WIDTH)
        self.question.setBuddy(self.combo)
        self.combo.taken.connect(self._take)
        self.combo.given_up.connect(self.table.setFocus)
        self._line = holder(column(self.question, self.combo, spacing=SPACE_XS))
        words = column(
            self.wrong, self.advice, self._line, spacing=2, margins=(SPACE_M, 0, SPACE_M, SPACE_S)
        )
        layout = column(self.table, words, spacing=SPACE_S)
        layout.setStretch(0, 1)
        self.setLayout(layout)

    def show_last_column(self, *, shown: bool) -> None:
        """Show the last column, which only some books need, before the others; or hide it."""
        head, number = self.table.horizontalHeader(), len(self.model.columns) - 1
        if shown is not head.isSectionHidden(number):
            return
        head.setSectionHidden(number, not shown)
        head.moveSection(head.visualIndex(number), 0)
        head.resizeSection(number, theme().px(self.model.columns[number].width))

    def show_rows(self, rows: Sequence[Any]) -> None:
        """Show rows; the place the person was at stays when it is still there."""
        place = self.table.currentIndex().row()
        self.model.replace(rows)
        if rows:
            self.table.go_to(min(max(place, 0), len(rows) - 1))
        else:
            self._explain(None)

    def _explain(self, one: Any) -> None:
        self._row = one
        wrong, advice = self._explain_row(one) if one is not None else ("", "")
        self.wrong.setText(wrong)
        self.wrong.setVisible(bool(wrong))
        self.advice.setText(advice)
        self.advice.setVisible(bool(advice))
        self._choice = self._choice_of(one) if one is not None else None
        self._line.setVisible(self._choice is not None)
        if self._choice is not None:
            self._offer(self._choice)

    def _offer(self, choice: Choice) -> None:
        words = self.tr("{question} (↑ ↓ rồi Enter)").format(question=choice.question)
        self.question.setText(words)
        self.combo.setAccessibleName(choice.question)
        self.combo.offer(choice.options, choice.current, typed=choice.typed)

    def _go_to_choice(self) -> None:
        if self._choice is not None:
            bring_into_view(self)
            self.combo.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take(self, value: Any) -> None:
        if self._choice is not None and value != self._choice.current:
            self.chosen.emit(self._row, value)
        else:
            self.table.setFocus()
