"""What an import's preview can show in its table, topic by topic, and what a choice comes to."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop.domain.names import fold
from desktop.domain.old_letters import Letters
from desktop.domain.subjects import SubjectKind
from desktop.services.importing.acts import (
    FieldChange,
    ImportChoices,
    Layout,
    Preview,
    RowProblem,
    UnknownVillage,
    VillageRow,
)
from desktop.sheets.forms import FORMS
from desktop.sheets.letters import Rewritten
from desktop.sheets.rows import AnyField, Field, PersonField
from desktop.sheets.rows import Column as BookColumn
from desktop.ui.errors import translated
from desktop.ui.models.rows import Column
from desktop.ui.pages.importing.topic import Choice, Option, TopicView
from desktop.wording.books import field_title, value_words
from desktop.wording.rows import explain_row

REFUSED, WARNINGS, CHANGES, VILLAGES, COLUMNS, LETTERS = (
    "refused", "warnings", "changes", "villages", "columns", "letters",
)  # fmt: skip
OF_SHEETS = (REFUSED, WARNINGS, CHANGES)
WHOLE_BOOK = -1
AUTOMATIC = "auto"


@dataclass(frozen=True, slots=True)
class ColumnLine:
    """A column of the book, or its village when no column says it (`place` is WHOLE_BOOK)."""

    design: str
    sheet: str
    place: int
    letter: str
    title: str
    samples: tuple[str, ...]
    meaning: AnyField | None
    village: str = ""


class Topics(QObject):
    """Makes the views, fills them, and turns what is chosen in them into corrections.

    Signals:
        corrected: the choices with one more correction; the book is to be read again.
    """

    corrected = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._choices, self._kind = ImportChoices(), SubjectKind.FAMILY
        self._known: Sequence[VillageRow] = ()
        self.views = {
            REFUSED: self._problems(),
            WARNINGS: self._problems(),
            CHANGES: self._changes(),
            VILLAGES: self._villages(),
            COLUMNS: self._columns(),
            LETTERS: self._letters(),
        }
        self.views[VILLAGES].chosen.connect(self._mean_village)
        self.views[COLUMNS].chosen.connect(self._mean_column)
        self.views[LETTERS].chosen.connect(self._read_letters)

    def show_preview(self, preview: Preview, known: Sequence[VillageRow]) -> list[tuple[str, str]]:
        """Fill the views; gives key and title of those that have something to show."""
        self._choices, self._known, self._kind = preview.choices, known, preview.kind
        old = preview.book.old_text
        rows: dict[str, Sequence[Any]] = {
            REFUSED: preview.refused,
            WARNINGS: preview.warnings,
            CHANGES: preview.changes,
            VILLAGES: preview.villages,
            COLUMNS: column_lines(preview.book.layouts, preview.choices, preview.kind),
            LETTERS: old.samples or ([None] if preview.choices.letters else []),
        }
        counts = {LETTERS: sum(old.counts.values())}
        sheets = {one.sheet for key in OF_SHEETS for one in rows[key]}
        sheets |= {layout.sheet for layout in preview.book.layouts}
        for key in OF_SHEETS:
            self.views[key].show_last_column(shown=len(sheets) > 1)
        return self._show(rows, counts)

    def show_columns(
        self,
        layouts: Sequence[Layout],
        choices: ImportChoices,
        kind: SubjectKind,
        known: Sequence[VillageRow],
    ) -> list[tuple[str, str]]:
        """Show only the columns of a book that cannot be read yet."""
        self._choices, self._known, self._kind = choices, known, kind
        return self._show({COLUMNS: column_lines(layouts, choices, kind)}, {})

    def _show(
        self, rows: Mapping[str, Sequence[Any]], counts: Mapping[str, int]
    ) -> list[tuple[str, str]]:
        titles = {
            REFUSED: self.tr("Lỗi ({n})"),
            WARNINGS: self.tr("Xem lại ({n})"),
            CHANGES: self.tr("Ghi đè ({n})"),
            VILLAGES: self.tr("Thôn mới ({n})"),
            COLUMNS: self.tr("Cột ({n})"),
            LETTERS: self.tr("Phông cũ ({n})"),
        }
        for key, view in self.views.items():
            view.show_rows(rows.get(key, ()))
        return [
            (key, title.format(n=counts.get(key, len(rows[key]))))
            for key, title in titles.items()
            if rows.get(key)
        ]

    def _problems(self) -> TopicView:
        columns = (
            Column(self.tr("Dòng"), _row_number, number=True, width=64),
            Column(self.tr("Cột"), _column_name, width=168),
            Column(self.tr("Điều chưa đúng"), lambda one: _words(one)[0], width=0),
            Column(self.tr("Cách sửa"), lambda one: _words(one)[1], width=0),
            self._sheet_column(),
        )
        return TopicView(self.tr("Các dòng cần xem"), columns, _words)

    def _changes(self) -> TopicView:
        columns = (
            Column(self.tr("Dòng"), _row_number, number=True, width=64),
            Column(self.tr("Tên"), lambda one: one.name, width=190),
            Column(self.tr("Mục"), lambda one: self._titled(one.field), width=150),
            Column(self.tr("Đang có trong sổ"), lambda one: _value(one.before), width=0),
            Column(self.tr("Tệp này ghi"), lambda one: _value(one.after), width=0),
            self._sheet_column(),
        )
        return TopicView(self.tr("Những gì tệp này ghi đè"), columns, self._explain_change)

    def _sheet_column(self) -> Column:
        return Column(self.tr("Trang tính"), lambda one: one.sheet, width=104, hidden=True)

    def _explain_change(self, one: FieldChange) -> tuple[str, str]:
        words = self.tr("{field} của {name}: “{before}” sẽ thành “{after}”.")
        told = words.format(
            field=self._titled(one.field), name=one.name, before=_value(one.before),
            after=_value(one.after),
        )  # fmt: skip
        return told, self.tr(
            "Nếu sổ đúng hơn tệp, sửa tệp rồi đọc lại. Lần nhập nào cũng hoàn tác được."
        )

    def _villages(self) -> TopicView:
        columns = (
            Column(self.tr("Tên trong tệp"), lambda one: one.name, width=0),
            Column(self.tr("Số dòng"), lambda one: str(one.number), number=True, width=96),
            Column(self.tr("Khi nhập"), self._fate, width=0),
        )
        return TopicView(
            self.tr("Thôn chưa có trong sổ"), columns, self._explain_village, self._offer_villages
        )

    def _fate(self, one: UnknownVillage) -> str:
        if one.meant:
            return self.tr("Là {name} trong sổ").format(name=one.meant.name)
        return self.tr("Thêm thôn mới")

    def _explain_village(self, one: UnknownVillage) -> tuple[str, str]:
        if one.meant:
            words = self.tr("Các dòng của “{name}” sẽ vào {other}; lần sau chương trình tự nhớ.")
            return words.format(name=one.name, other=one.meant.name), ""
        told = self.tr("Sổ chưa có thôn “{name}”.").format(name=one.name)
        if not self._known:
            return told, self.tr("Thôn được thêm khi nhập. Nếu tên gõ sai, sửa tệp rồi đọc lại.")
        if one.like:
            words = self.tr("Có phải là {other} không? Nếu phải, nhấn Enter để chọn thôn ấy.")
            return told, words.format(other=one.like.name)
        return told, self.tr("Nếu tên gõ khác với sổ, nhấn Enter để chọn thôn có sẵn.")

    def _offer_villages(self, one: UnknownVillage) -> Choice | None:
        if not self._known:
            return None
        first = [one.like] if one.like else []
        villages = [*first, *(row for row in self._known if row != one.like)]
        new = Option(self.tr("Thêm thôn mới"), None)
        options = [new, *(Option(row.name, row.id) for row in villages)]
        return Choice(self.tr("Thôn này là"), options, one.meant.id if one.meant else None)

    def _columns(self) -> TopicView:
        columns = (
            Column(self.tr("Cột trong tệp"), self._title, width=210),
            Column(self.tr("Ví dụ"), lambda one: "; ".join(one.samples), width=0),
            Column(self.tr("Hiểu là"), self._meaning, width=190, tone=_tone),
        )
        return TopicView(
            self.tr("Các cột của tệp"), columns, self._explain_column, self._offer_meanings
        )

    def _title(self, one: ColumnLine) -> str:
        if one.place == WHOLE_BOOK:
            return self.tr("(không có cột thôn)")
        return f"{one.letter} – {one.title}" if one.title else one.letter

    def _meaning(self, one: ColumnLine) -> str:
        if one.place == WHOLE_BOOK:
            village = one.village or self.tr("chưa biết")
            return self.tr("Thôn: {name}").format(name=village)
        return self._titled(one.meaning) if one.meaning else self.tr("Không dùng")

    def _titled(self, field: AnyField) -> str:
        return translated(field_title(field, self._kind))

    def _explain_column(self, one: ColumnLine) -> tuple[str, str]:
        if one.place == WHOLE_BOOK:
            return self.tr("Tệp không có cột thôn."), self.tr(
                "Nếu cả tệp là của một thôn, nhấn Enter rồi chọn hoặc gõ tên thôn."
            )
        told = self.tr("Cột {title} được hiểu là: {meaning}.")
        return told.format(title=self._title(one), meaning=self._meaning(one)), self.tr(
            "Nếu chưa đúng, nhấn Enter để chọn lại; lần sau chương trình tự nhớ."
        )

    def _offer_meanings(self, one: ColumnLine) -> Choice:
        if one.place == WHOLE_BOOK:
            villages = [Option(row.name, row.name) for row in self._known]
            return Choice(self.tr("Cả tệp thuộc thôn"), villages, one.village, typed=True)
        options = [Option(self.tr("Không dùng"), None)]
        form = FORMS[self._kind]
        offered: list[AnyField] = [*form.columns, *(PersonField if form.lists_people else ())]
        options += [Option(self._titled(field), field) for field in offered]
        return Choice(self.tr("Cột này là"), options, one.meaning)

    def _letters(self) -> TopicView:
        columns = (
            Column(self.tr("Ô"), _place, width=96),
            Column(self.tr("Kiểu chữ"), self._letters_name, width=150),
            Column(self.tr("Trong tệp"), lambda one: one.before if one else "", width=0),
            Column(self.tr("Đọc thành"), lambda one: one.after if one else "", width=0),
        )
        return TopicView(
            self.tr("Chữ viết bằng phông cũ"), columns, self._explain_letters, self._offer_letters
        )

    def _letters_name(self, one: Rewritten | None) -> str:
        if one is None:
            return self.tr("Theo lựa chọn")
        return "VNI" if one.letters is Letters.VNI else "TCVN3 (ABC)"

    def _explain_letters(self, _one: Rewritten | None) -> tuple[str, str]:
        return self.tr("Chữ viết bằng phông cũ được đổi sang Unicode khi nhập; tệp giữ nguyên."), (
            self.tr("Nếu chữ đọc ra bị sai, nhấn Enter để chọn kiểu chữ của tệp.")
        )

    def _offer_letters(self, _one: Rewritten | None) -> Choice:
        options = [
            Option(self.tr("Tự nhận biết"), AUTOMATIC),
            Option(self.tr("Unicode (giữ nguyên)"), Letters.UNICODE),
            Option("TCVN3 (ABC)", Letters.TCVN3),
            Option("VNI", Letters.VNI),
        ]
        return Choice(self.tr("Kiểu chữ của tệp"), options, self._choices.letters or AUTOMATIC)

    def _mean_village(self, one: UnknownVillage, value: Any) -> None:
        villages = {**self._choices.villages, fold(one.name): value}
        self.corrected.emit(replace(self._choices, villages=villages))

    def _mean_column(self, one: ColumnLine, value: Any) -> None:
        if one.place == WHOLE_BOOK:
            self.corrected.emit(replace(self._choices, village=value))
            return
        before = self._choices.columns.get(one.design, {})
        said = {at: other for at, other in before.items() if at != one.place and other is not value}
        columns = {**self._choices.columns, one.design: {**said, one.place: value}}
        self.corrected.emit(replace(self._choices, columns=columns))

    def _read_letters(self, _one: object, value: Any) -> None:
        letters = None if value == AUTOMATIC else value
        self.corrected.emit(replace(self._choices, letters=letters))


def column_lines(
    layouts: Sequence[Layout], choices: ImportChoices, kind: SubjectKind
) -> list[ColumnLine]:
    """The columns of each design once, in their order; then the village, where no column says it."""
    lines = []
    designs = {layout.design: layout for layout in reversed(layouts)}
    for layout in reversed(designs.values()):
        meanings: dict[int, AnyField] = {c.place: one for one, c in layout.columns.items()}
        meanings.update({column.place: one for one, column in layout.people.items()})
        for place, (title, samples) in enumerate(zip(layout.titles, layout.samples, strict=True)):
            if title or samples:
                lines.append(
                    ColumnLine(
                        layout.design, layout.sheet, place, BookColumn(place, title).letter, title,
                        samples, meanings.get(place),
                    )
                )  # fmt: skip
    silent = [layout for layout in layouts if Field.VILLAGE not in layout.columns]
    of_villages = Field.VILLAGE in FORMS[kind].columns
    if of_villages and silent and not any(layout.scattered for layout in silent):
        village = choices.village or silent[0].village
        whole = ColumnLine("", "", WHOLE_BOOK, "", "", (), None, village)
        lines.insert(len(lines) if village else 0, whole)  # what is asked for stands first
    return lines


def _tone(line: ColumnLine) -> str:
    return "" if line.meaning or line.place == WHOLE_BOOK else "second"


def _place(one: Rewritten | None) -> str:
    return f"{BookColumn(one.column, '').letter}{one.row}" if one else ""


def _value(value: Any) -> str:
    return value_words(value, translated)


def _row_number(one: RowProblem | FieldChange) -> str:
    return str(one.row or "")


def _words(problem: RowProblem) -> tuple[str, str]:
    return explain_row(problem, translated)


def _column_name(problem: RowProblem) -> str:
    return f"{problem.letter} – {problem.column}" if problem.letter else problem.column
