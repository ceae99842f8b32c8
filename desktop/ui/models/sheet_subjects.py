"""The subjects of a village with the state of their sheets, narrowed by what is searched."""

from collections.abc import Sequence
from html import escape
from uuid import UUID

from PySide6.QtCore import QAbstractListModel, QObject, Qt

from desktop.documents.figures import points
from desktop.domain.checklist import Score
from desktop.domain.names import fold
from desktop.services.titles.scoring import ScoringLine
from desktop.ui.finders import matches
from desktop.ui.models.rows import ROOT, Index

EMPTY, PARTIAL, PASSED, FAILED = "empty", "partial", "passed", "failed"
LOOKS = {  # state: (shape, colour); the shape says it without the colour
    PASSED: ("done", "success"),
    FAILED: ("minus", "warning"),
    PARTIAL: ("clock", "warning"),
    EMPTY: ("", ""),
}


class SubjectsModel(QAbstractListModel):
    """A line for each registered subject; `lines` are all, `shown` those the search leaves."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.lines: list[ScoringLine] = []
        self.shown: list[ScoringLine] = []
        self.unsaved: set[UUID] = set()
        self._search = ""

    def replace(self, lines: Sequence[ScoringLine]) -> None:
        """Show other subjects."""
        self.lines = list(lines)
        self._narrow()

    def search(self, text: str) -> None:
        """Leave those whose names hold every word typed, accents left aside."""
        self._search = text
        self._narrow()

    def note_score(self, subject: UUID, score: Score, *, begun: bool) -> None:
        """Show what became of a sheet."""
        for lines in (self.lines, self.shown):
            for place, line in enumerate(lines):
                if line.subject_id == subject:
                    lines[place] = line._replace(
                        total=score.total, state=state_of(score, begun=begun)
                    )
        self._tell(subject)

    def mark_unsaved(self, subject: UUID, *, unsaved: bool) -> None:
        """Show that something typed into a sheet was not taken, or that all is well again."""
        if unsaved != (subject in self.unsaved):
            (self.unsaved.add if unsaved else self.unsaved.discard)(subject)
            self._tell(subject)

    @property
    def finished(self) -> int:
        """How many sheets have an answer to every item."""
        return sum(line.state in {PASSED, FAILED} for line in self.lines)

    def line_of(self, subject: UUID | None) -> ScoringLine | None:
        """The line of a subject."""
        return next((line for line in self.lines if line.subject_id == subject), None)

    def row_of(self, subject: UUID | None) -> int:
        """The place of a subject among those shown; −1 when it is not."""
        return next((row for row, line in enumerate(self.shown) if line.subject_id == subject), -1)

    def unfinished_after(self, subject: UUID | None) -> ScoringLine | None:
        """The next subject whose sheet is not finished, from the beginning again after the end."""
        ids = [line.subject_id for line in self.lines]
        start = ids.index(subject) + 1 if subject in ids else 0
        around = self.lines[start:] + self.lines[:start]
        todo = (line for line in around if line.state not in {PASSED, FAILED})
        return next((line for line in todo if line.subject_id != subject), None)

    def look(self, line: ScoringLine) -> tuple[str, str]:
        """Shape and colour of a sheet's state."""
        if line.conflict:
            return "conflict", "danger"
        if line.subject_id in self.unsaved:
            return "warning", "danger"
        return LOOKS.get(line.state, LOOKS[PARTIAL])

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self.shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        line = self.shown[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return line.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(line)
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"<span>{escape(self._spoken(line))}</span>"  # a name is never markup
        return None

    def _spoken(self, line: ScoringLine) -> str:
        words = {
            PASSED: self.tr("đạt"),
            FAILED: self.tr("chưa đạt"),
            PARTIAL: self.tr("còn mục trống"),
            EMPTY: self.tr("chưa chấm"),
        }.get(line.state, self.tr("chấm bằng bộ tiêu chí khác"))
        parts = [line.name, words]
        if line.state != EMPTY:
            parts.append(self.tr("{points} điểm").format(points=points(line.total)))
        if line.conflict:
            parts.append(self.tr("có mâu thuẫn cần quyết định"))
        if line.subject_id in self.unsaved:
            parts.append(self.tr("có mục chưa lưu được"))
        return ", ".join(parts)

    def _narrow(self) -> None:
        self.beginResetModel()
        self.shown = [line for line in self.lines if matches(self._search, line.name, fold)]
        self.endResetModel()

    def _tell(self, subject: UUID) -> None:
        row = self.row_of(subject)
        if row >= 0:
            self.dataChanged.emit(self.index(row), self.index(row))


def state_of(score: Score, *, begun: bool) -> str:
    """The state of a sheet in one word, as lists show it."""
    if not score.complete:
        return PARTIAL if begun else EMPTY
    return PASSED if score.passed else FAILED
