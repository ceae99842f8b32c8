"""What a list of the register is made of, beside its table: words, filters, the empty place."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple, Protocol
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton, QSizePolicy, QWidget

from desktop.progress import Progress
from desktop.ui.theme import SPACE_M, SPACE_XL, fit
from desktop.ui.widgets.boxes import column, holder
from desktop.ui.widgets.labels import IconLabel

FILTER, PLACES = 132, 146  # drawn pixels
AT_ONCE = 4_000  # rows; more would keep the window waiting
CENTRE = Qt.AlignmentFlag.AlignHCenter
ALL, REGISTERED, UNREGISTERED = "all", "registered", "unregistered"
CHOICES: dict[str, bool | None] = {ALL: None, REGISTERED: True, UNREGISTERED: False}


class Words(NamedTuple):
    """What a list calls its subjects.

    Attributes:
        title: the list's own name.
        hint: what may be searched for.
        everyone: no filter by registration.
        unfound: nothing holds the {text} searched for.
        none: nothing stands where one looks.
        selected: {n} rows are chosen.
        found: {n} are found.
        registered: {n} are found, {m} of them registered for the {year}.
    """

    title: str
    hint: str
    everyone: str
    unfound: str
    none: str
    selected: str
    found: str
    registered: str


class Listed(Protocol):
    """The service behind a list."""

    def page(self, query: Any, after: Any = None, limit: int = 100) -> Sequence[Any]: ...

    def count(self, query: Any) -> int: ...

    def edit_each(
        self, edits: Mapping[UUID, Mapping[str, Any]], progress: Progress | None = None
    ) -> int: ...

    def checked(self, values: Mapping[str, Any]) -> object: ...


def place_box(name: str) -> QComboBox:
    """The box of villages that narrow windows have instead of a tree."""
    return _box(name, PLACES)


def registered_box(name: str, texts: Sequence[str]) -> QComboBox:
    """The box that narrows a list by `CHOICES`."""
    made = _box(name, FILTER)
    for key, text in zip(CHOICES, texts, strict=True):
        made.addItem(text, key)
    return made


def _box(name: str, width: int) -> QComboBox:
    made = QComboBox()
    made.setAccessibleName(name)
    made.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    fit(made, min_width=width)
    return made


def unfound(words: QLabel, widen: QPushButton) -> QWidget:
    """What stands in the table's place when nothing is found, with the way back."""
    words.setAlignment(CENTRE)
    sign = IconLabel("search", "disabled", size=36)
    margins = (SPACE_XL, SPACE_M, SPACE_XL, SPACE_M)
    inside = column(None, sign, words, widen, None, margins=margins)
    for part in (sign, widen):
        inside.setAlignment(part, CENTRE)
    return holder(inside)


def everything(own: Listed, query: Any, number: int, progress: Progress) -> list[Any]:
    """Read, on the worker, all rows a query finds."""
    rows: list[Any] = []
    while page := own.page(query, rows[-1] if rows else None, AT_ONCE):
        rows.extend(page)
        progress.step(min(len(rows), number), number)
    return rows
