"""Over the sheet: whose it is, and the total and rating that are always in view."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QWidget

from desktop.domain.checklist import Checklist, Score
from desktop.domain.subjects import Zone
from desktop.services.titles.scoring import SheetView
from desktop.ui.models.sheet_text import rating_look, rating_text, total_text
from desktop.ui.theme import SPACE_M, SPACE_S, SPACE_XS
from desktop.ui.widgets.boxes import column, row
from desktop.ui.widgets.buttons import button
from desktop.ui.widgets.labels import IconLabel, label, set_role

SHOWN_YEARS = 3


class SheetHead(QWidget):
    """Name and circumstances at the left, total and rating at the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = label("", "subheading", wrap=True)
        self.facts = label("", "small", wrap=True)
        self.total = label("", "title")
        self.rating = label("", "warning")
        self._sign = IconLabel("clock", "warning")
        right = Qt.AlignmentFlag.AlignRight
        self.total.setAlignment(right)
        words = column(self.name, self.facts, None, spacing=SPACE_XS)
        result = row(None, self._sign, self.rating, spacing=SPACE_XS)
        figures = column(self.total, result, None, spacing=SPACE_XS)
        layout = row(words, figures, spacing=SPACE_M)
        layout.setStretch(0, 1)
        self.setLayout(layout)

    def show_sheet(self, view: SheetView) -> None:
        """Show whose sheet it is."""
        self.name.setText(view.name)
        self.facts.setText(self._facts(view))
        self.show_score(view.checklist, view.score)

    def show_score(self, checklist: Checklist, score: Score) -> None:
        """Show what the answers come to."""
        self.total.setText(total_text(checklist, score))
        shape, tone = rating_look(score)
        self._sign.show_icon(shape, tone)
        self.rating.setText(rating_text(checklist, score))
        set_role(self.rating, tone)
        self.setAccessibleName(f"{self.name.text()}: {self.total.text()}, {self.rating.text()}")

    def _facts(self, view: SheetView) -> str:
        place = ", ".join(part for part in (view.address, view.village) if part)
        parts = [view.address if view.village and view.village in view.address else place]
        if view.member_count:
            parts.append(self.tr("{n} khẩu").format(n=view.member_count))
        if view.zone is Zone.DIFFICULT:
            parts.append(self.tr("vùng khó khăn"))
        earlier = [year for year in view.years if year < view.key.year]
        if earlier:
            years = ", ".join(str(year) for year in earlier[-SHOWN_YEARS:])
            words = self.tr("danh hiệu {years}").format(years=years)
            if view.streak > 1:
                words += self.tr(" ({n} năm liên tục)").format(n=view.streak)
            parts.append(words)
        return " · ".join(part for part in parts if part)


class Banner(QFrame):
    """A line over the sheet that says why it cannot be filled in, and leads further."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sign = IconLabel("lock", "warning")
        self.words = label("", wrap=True)
        self.action = button("", "small")
        margins = (SPACE_M, SPACE_S, SPACE_S, SPACE_S)
        layout = row(self._sign, self.words, self.action, spacing=SPACE_S, margins=margins)
        layout.setStretch(1, 1)
        self.setLayout(layout)
        self.hide()

    def say(self, words: str, *, icon: str = "lock", alarm: bool = False, action: str = "") -> None:
        """Show a reason; no words hide the banner."""
        set_role(self, "alarm" if alarm else "notice")
        self._sign.show_icon(icon, "danger" if alarm else "warning")
        self.words.setText(words)
        self.action.setText(action)
        self.action.setVisible(bool(action))
        self.setAccessibleName(words)
        self.setVisible(bool(words))
