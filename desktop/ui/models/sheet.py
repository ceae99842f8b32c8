"""A score sheet as a table: a line for each group and each item, and what is being typed."""

from collections.abc import Iterator, Mapping
from enum import Enum, auto
from typing import NamedTuple

from PySide6.QtCore import QAbstractTableModel, QObject, Qt

from desktop.domain.checklist import Answer, AnswerKind, Checklist, Group, Item, Score, Scoring
from desktop.domain.year import Stage
from desktop.services.titles.scoring import SheetView
from desktop.ui.models.rows import END, ROOT, START, TEXT_ROLES, Index
from desktop.ui.models.sheet_text import (
    answer_text,
    difference_text,
    group_most,
    group_sum,
    most_text,
    stage_name,
)


class Part(Enum):
    """What a column shows."""

    CODE = auto()
    TEXT = auto()
    MOST = auto()
    OTHER = auto()
    OWN = auto()
    NOTE = auto()


class Column(NamedTuple):
    """One column: what it shows, and of which stage."""

    part: Part
    stage: Stage | None = None


class Line(NamedTuple):
    """One line: a group's heading, or an item under it."""

    group: Group
    item: Item | None = None


class Draft(NamedTuple):
    """What was typed and is not taken: still being typed, or refused with a reason."""

    text: str
    reason: str = ""


class SheetModel(QAbstractTableModel):
    """Shows one sheet; answers are put into it once they are stored."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.view: SheetView | None = None
        self.score: Score | None = None
        self.lines: tuple[Line, ...] = ()
        self.columns: tuple[Column, ...] = ()
        self.answers: dict[str, Answer] = {}
        self.drafts: dict[str, Draft] = {}

    def show(self, view: SheetView | None, drafts: dict[str, Draft] | None = None) -> None:
        """Show another sheet, with what was typed into it before and refused."""
        self.beginResetModel()
        self.view = view
        self.score = view.score if view else None
        self.answers = dict(view.answers) if view else {}
        self.drafts = {} if drafts is None else drafts
        self.lines = tuple(_lines(view.checklist)) if view else ()
        self.columns = tuple(_columns(view)) if view else ()
        self.endResetModel()

    def put(self, answers: Mapping[str, Answer], score: Score) -> None:
        """Show answers that are stored now."""
        self.answers, self.score = dict(answers), score
        self._tell()

    def draft(self, code: str, draft: Draft | None) -> None:
        """Show what is typed for an item, or that nothing is."""
        if draft is None:
            self.drafts.pop(code, None)
        else:
            self.drafts[code] = draft
        self._tell()

    def item(self, row: int) -> Item | None:
        """The item on a line."""
        return self.lines[row].item if 0 <= row < len(self.lines) else None

    def item_rows(self) -> list[int]:
        """The lines that take an answer."""
        return [row for row, line in enumerate(self.lines) if line.item is not None]

    def row_of(self, code: str) -> int:
        """The line of an item."""
        return next(
            row for row, line in enumerate(self.lines) if line.item and line.item.code == code
        )

    def last_row_of(self, group: str) -> int:
        """The line of the last item of a group."""
        return max(row for row, line in enumerate(self.lines) if line.group.code == group)

    def column_of(self, part: Part) -> int:
        """The first column that shows a part."""
        return next(place for place, column in enumerate(self.columns) if column.part is part)

    def has(self, code: str) -> bool:
        """Whether the sheet asks for this item."""
        return self.view is not None and code in self.view.checklist.by_code

    def differing(self, answers: Mapping[str, Answer]) -> list[str]:
        """The items that are answered otherwise now, in the order of the sheet."""
        items = [line.item for line in self.lines if line.item]
        return [one.code for one in items if self.answers.get(one.code) != answers.get(one.code)]

    def first_open_row(self) -> int:
        """Where work goes on: the first blank item, or the first of a finished sheet; −1 if none."""
        rows = self.item_rows()
        todo = (row for row in rows if (one := self.item(row)) and one.code not in self.answers)
        return next(todo, rows[0] if rows else -1)

    def before(self, code: str) -> tuple[Stage, Answer] | None:
        """The answer of the stage before: the latest earlier one that has any for this item."""
        if self.view is None:
            return None
        earlier = [stage for stage in Stage if stage.order < self.view.key.stage.order]
        for stage in reversed(earlier):
            answer = self.view.others.get(stage, {}).get(code)
            if answer is not None:
                return stage, answer
        return None

    def reason(self, row: int) -> str:
        """Why what stands on a line was not taken."""
        item = self.item(row)
        draft = self.drafts.get(item.code) if item else None
        return draft.reason if draft else ""

    def remark(self, row: int) -> str:
        """What is worth saying of an answer: that it is too low, or differs from the stage before."""
        item = self.item(row)
        if item is None or item.code not in self.answers:
            return ""
        failed = {one.item for one in self.score.failed} if self.score else set()
        words = [self.tr("dưới mức phải đạt")] if item.code in failed else []
        before = self.before(item.code)
        own = self.answers[item.code]
        if before is not None and before[1] != own:
            words.append(difference_text(item, own, before[1], before[0]))
        return " · ".join(words)

    def text(self, row: int, column: int) -> str:
        """What a cell shows."""
        line, what = self.lines[row], self.columns[column]
        if line.item is None:
            return self._group_text(line.group, what)
        item = line.item
        if what.stage is not None:
            draft = self.drafts.get(item.code) if what.part is Part.OWN else None
            known = answer_text(item, self._answers_of(what.stage).get(item.code))
            return draft.text if draft else known
        if what.part is Part.NOTE:
            return self.remark(row)
        texts = {Part.CODE: item.code, Part.TEXT: item.text, Part.MOST: most_text(item)}
        return texts[what.part]

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if self.item(index.row()) is None:
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role in TEXT_ROLES:
            return self.text(index.row(), index.column())
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(index.row(), index.column())
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return self.reason(index.row()) or self.remark(index.row())
        if role == Qt.ItemDataRole.TextAlignmentRole:
            numbers = self.columns[index.column()].part in {Part.MOST, Part.OTHER, Part.OWN}
            return END if numbers else START
        return None

    def headerData(self, section: int, way: Qt.Orientation, role: int = 0) -> object:
        if way is not Qt.Orientation.Horizontal:
            return None
        column = self.columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._title(column)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            numbers = column.part in {Part.MOST, Part.OTHER, Part.OWN}
            return END if numbers else START
        return None

    def _title(self, column: Column) -> str:
        if column.stage is not None:
            return stage_name(column.stage)
        if column.part is Part.TEXT and self.view is not None:
            words = self.tr("{name} · bản {version}")
            checklist = self.view.checklist
            return words.format(name=checklist.name, version=checklist.version)
        if column.part is Part.MOST:
            levels = self.view is not None and self.view.checklist.scoring is Scoring.LEVELS
            return self.tr("Cần đạt") if levels else self.tr("Tối đa")
        return ""

    def _answers_of(self, stage: Stage | None) -> Mapping[str, Answer]:
        if self.view is None or stage is None:
            return {}
        own = stage is self.view.key.stage
        return self.answers if own else self.view.others.get(stage, {})

    def _group_text(self, group: Group, column: Column) -> str:
        assert self.view is not None
        match column.part:
            case Part.CODE | Part.NOTE:
                return ""
            case Part.TEXT:
                return f"{group.code}. {group.text}"
            case Part.MOST:
                return group_most(self.view.checklist, group)
            case Part.OTHER | Part.OWN:
                return group_sum(self.view.checklist, group, self._answers_of(column.stage))

    def _spoken(self, row: int, column: int) -> str:
        """What a screen reader says of the answer a person stands on."""
        item, what = self.lines[row].item, self.columns[column]
        if item is None or what.part is not Part.OWN:
            return self.text(row, column)
        if item.code in self.drafts:
            state = self.tr("chưa lưu")
        elif item.code in self.answers:
            state = self.tr("đã lưu")
        else:
            state = self.tr("trống")
        asked = (
            most_text(item) if item.answer is not AnswerKind.YES_NO else self.tr("có hoặc không")
        )
        return f"{item.code} {item.text} ({asked}): {self.text(row, column)} {state}"

    def _tell(self) -> None:
        if self.lines:
            last = self.index(len(self.lines) - 1, len(self.columns) - 1)
            self.dataChanged.emit(self.index(0, 0), last)


def _lines(checklist: Checklist) -> Iterator[Line]:
    for group in checklist.groups:
        yield Line(group)
        yield from (Line(group, item) for item in checklist.items_of(group))


def _columns(view: SheetView) -> Iterator[Column]:
    """Earlier stages always stand beside the entry; later ones only once they have something."""
    yield Column(Part.CODE)
    yield Column(Part.TEXT)
    yield Column(Part.MOST)
    for stage in Stage:
        earlier = stage.order < view.key.stage.order
        if stage is not view.key.stage and (earlier or view.others.get(stage)):
            yield Column(Part.OTHER, stage)
    yield Column(Part.OWN, view.key.stage)
    yield Column(Part.NOTE)
