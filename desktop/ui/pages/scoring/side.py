"""At the left of the sheet: the village, how far it is, and its subjects."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.ui.models.sheet_subjects import SubjectsModel
from desktop.ui.theme import SPACE_M, SPACE_S, fit
from desktop.ui.widgets.bars import Layer, ShareBar
from desktop.ui.widgets.boxes import row
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.job_bar import grouped
from desktop.ui.widgets.labels import label
from desktop.ui.widgets.search_field import SearchField
from desktop.ui.widgets.subject_list import SubjectList

WIDTH, WIDEST, BAR = 270, 4000, 6


class SubjectsCard(Card):
    """Progress, search and list.

    Signals:
        searched: another text stands in the search field.
    """

    searched = Signal(str)

    def __init__(self, model: SubjectsModel, parent: QWidget | None = None) -> None:
        super().__init__(margin=SPACE_M, parent=parent)
        self._model = model
        self.village = label("", "heading", wrap=True)
        self.count = label("", "small")
        self.bar = ShareBar(height=BAR)
        self.search = SearchField(self.tr("Tìm tên"))
        self.list = SubjectList(model)
        self.nobody = label(self.tr("Không có ai tên như vậy."), "small", wrap=True)
        head = row(self.village, self.count, spacing=SPACE_S)
        head.setStretch(0, 1)
        self.add(head, self.bar, self.search, self.nobody, self.list)
        fit(self.body, spacing=SPACE_S)
        self.nobody.hide()
        self.search.asked.connect(self._search)
        self.search.left_down.connect(self.list.setFocus)
        self.narrow(narrow=False)

    def narrow(self, *, narrow: bool) -> None:
        """Stand beside the sheet, or take the whole width in its place."""
        fit(self, min_width=0 if narrow else WIDTH, max_width=WIDEST if narrow else WIDTH)

    def show_progress(self, village: str, noun: str) -> None:
        """Say how far the village is."""
        done, total = self._model.finished, len(self._model.lines)
        self.village.setText(village)
        self.count.setText(f"{grouped(done)} / {grouped(total)}")
        words = self.tr("{village}: xong {done} trên {total} {noun}").format(
            village=village, done=done, total=total, noun=noun
        )
        share = done / total if total else 0.0
        tone = "success" if total and done == total else "primary"
        self.bar.draw([Layer(share, tone)], words=words)
        self.setAccessibleName(words)

    def _search(self, text: str) -> None:
        self._model.search(text)
        self.nobody.setVisible(bool(text) and not self._model.shown)
        self.searched.emit(text)
