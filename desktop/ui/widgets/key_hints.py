"""The keys that do something here, each with what it does."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from desktop.ui.theme import SPACE_M, SPACE_XS
from desktop.ui.widgets.boxes import holder, row
from desktop.ui.widgets.flow import Flow
from desktop.ui.widgets.labels import label


class KeyHints(Flow):
    """Keys as they are printed on a keyboard, in as many lines as they need."""

    def __init__(self, hints: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        shown = [
            holder(row(label(key, "key"), label(words, "small"), spacing=SPACE_XS))
            for key, words in hints
        ]
        super().__init__(shown, spacing=SPACE_M, parent=parent)
        self.setAccessibleName("; ".join(f"{key}: {words}" for key, words in hints))
