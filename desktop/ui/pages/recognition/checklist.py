"""Bộ tiêu chí: by which criteria the year is judged, word for word; confirmed or exchanged here."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from desktop.documents.figures import points
from desktop.domain.checklist import Checklist, Completeness, Item, Scoring
from desktop.domain.dates import vietnamese_date
from desktop.domain.subjects import Zone
from desktop.ui.models.rows import Column, RowsModel
from desktop.ui.models.sheet_text import most_text
from desktop.ui.pages.recognition.words import T, tr
from desktop.ui.theme import SPACE_S, fit
from desktop.ui.widgets.boxes import column
from desktop.ui.widgets.buttons import button
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.either import Either
from desktop.ui.widgets.flow import tools
from desktop.ui.widgets.labels import label
from desktop.ui.widgets.strip import Strip
from desktop.ui.widgets.table import Table

WORDS_WIDTH = 460


class ChecklistView(QWidget):
    """The sets this PC has, and the text of the one a person stands on.

    Signals:
        confirmed: the wording of the set in use was compared with its document.
        chosen: reference of another set the year is to be scored with.
    """

    confirmed = Signal()
    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._used = ""
        self._confirmed = False
        self._year = 0
        self.strip = Strip()
        self.model = RowsModel(self._columns(), parent=self)
        self.table = Table(self.tr("Các bộ tiêu chí có trên máy này"))
        self.table.show_rows(self.model)
        self.heading = label("", "heading", wrap=True)
        self.standing = label("", "small", wrap=True)
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(self.tr("Nội dung bộ tiêu chí"))
        self.confirm = button(self.tr("Đã so với văn bản gốc…"), "primary", icon="check")
        self.use = button(self.tr("Dùng cho năm nay…"))
        self.toggle = button(self.tr("Nội dung"), icon="sheet")
        listing = Card(margin=SPACE_S)
        listing.add(self.table)
        words = Card()
        words.add(self.heading, self.standing, self.text, tools(self.confirm, self.use))
        fit(words.body, spacing=SPACE_S)
        self.panes = Either(listing, words, self.toggle, width=WORDS_WIDTH)
        layout = column(self.strip, self.panes, spacing=SPACE_S)
        layout.setStretch(1, 1)
        self.setLayout(layout)
        self.table.current_changed.connect(self._show)
        self.panes.turned.connect(lambda on: (self.text if on else self.table).setFocus())
        self.confirm.clicked.connect(self._ask_to_confirm)
        self.use.clicked.connect(self._ask_to_use)
        self.strip.ended.connect(self.table.setFocus)

    def show_checklists(
        self, checklists: Sequence[Checklist], used: Checklist, year: int, *, confirmed: bool
    ) -> None:
        """Show the sets of one kind, the one in use chosen."""
        self._used, self._year, self._confirmed = used.reference, year, confirmed
        self.model.replace(checklists)
        references = [one.reference for one in checklists]
        self.table.go_to(references.index(used.reference))

    @property
    def current(self) -> Checklist:
        """The set a person stands on."""
        found: Checklist = self.model.row(self.table.currentIndex())
        return found

    def _columns(self) -> tuple[Column, ...]:
        return (
            Column(self.tr("Bộ tiêu chí"), lambda one: one.name, width=0),
            Column(self.tr("Trạng thái"), kind_of, tone=lambda _one: "second", width=144),
            Column(self.tr("Năm nay"), self._use, tone=lambda _one: "primary", width=100),
        )

    def _use(self, checklist: Checklist) -> str:
        return self.tr("đang dùng") if checklist.reference == self._used else ""

    def _show(self, checklist: Checklist | None) -> None:
        if checklist is None:
            return
        used = checklist.reference == self._used
        words = self.tr("{name} · bản {version}")
        self.heading.setText(words.format(name=checklist.name, version=checklist.version))
        self.standing.setText(standing(checklist, confirmed=used and self._confirmed))
        self.text.setPlainText("\n".join(text_of(checklist)))
        asks = used and checklist.needs_confirmation and checklist.can_decide
        self.confirm.setVisible(asks and not self._confirmed)
        self.use.setVisible(not used and bool(checklist.items))

    def _ask_to_confirm(self) -> None:
        words = self.tr("Đã so từng mục của “{name}” với {document}?")
        self.strip.ask(
            words.format(name=self.current.name, document=self.current.issuing_document),
            self.tr(
                "Tên của bạn và thời điểm xác nhận được ghi lại. Sau đó mới ra được quyết định."
            ),
            self.tr("Lời văn đúng, xác nhận"),
            self.confirmed.emit,
        )

    def _ask_to_use(self) -> None:
        reference = self.current.reference
        words = self.tr("Dùng “{name}” cho năm {year}?")
        self.strip.ask(
            words.format(name=self.current.name, year=self._year),
            self.tr("Phiếu đã chấm giữ bộ tiêu chí cũ và không được tính theo bộ mới."),
            self.tr("Dùng bộ này"),
            lambda: self.chosen.emit(reference),
        )


def kind_of(checklist: Checklist) -> str:
    """What a set may be used for, in a few words."""
    if checklist.completeness is Completeness.PARTIAL:
        return tr(T("recognition", "bản nháp"))
    if not checklist.official:
        return tr(T("recognition", "không chính thức"))
    return tr(T("recognition", "chính thức"))


def standing(checklist: Checklist, *, confirmed: bool) -> str:
    """What an officer should know before deciding with a set."""
    if not checklist.can_decide:
        words = T("recognition", "Còn là bản nháp nên chưa thể ra quyết định. {missing}")
        return tr(words).format(missing=checklist.missing)
    if not checklist.official:
        return tr(
            T(
                "recognition",
                "Bộ tiêu chí để tập dượt. Quyết định và giấy công nhận đều ghi rõ là minh họa.",
            )
        )
    if checklist.needs_confirmation and not confirmed:
        words = T(
            "recognition", "Cần so lời văn với văn bản gốc trước quyết định đầu tiên. {missing}"
        )
        return tr(words).format(missing=checklist.missing)
    return tr(T("recognition", "Lời văn đã được xác nhận với văn bản gốc."))


def text_of(checklist: Checklist) -> Iterator[str]:
    """A whole set as lines of plain text, to be compared with the paper."""
    if checklist.issuing_document:
        parts = [checklist.issuing_document, checklist.issuer]
        if checklist.date:
            parts.append(vietnamese_date(checklist.date))
        yield ", ".join(part for part in parts if part)
        yield ""
    if not checklist.items:
        yield tr(T("recognition", "Bản này chưa có mục nào."))
    for group in checklist.groups:
        most = f" ({points(group.maximum)})" if group.maximum else ""
        yield f"{group.code}. {group.text}{most}"
        for item in checklist.items_of(group):
            yield f"    {item.code}  {item.text}{_most(item)}"
            yield from (f"          {line}" for line in item.details)
        yield ""
    yield from _ratings(checklist)


def _most(item: Item) -> str:
    most = most_text(item)
    return f" ({most})" if most else ""


def _ratings(checklist: Checklist) -> Iterator[str]:
    if checklist.scoring is Scoring.LEVELS:
        yield from (level.name for level in checklist.levels)
        return
    for band in sorted(checklist.bands, key=lambda one: -one.minimum):
        words = T("recognition", "{rating}: từ {least} điểm")
        zone = tr(T("recognition", " (vùng khó khăn)")) if band.zone is Zone.DIFFICULT else ""
        yield tr(words).format(rating=band.rating, least=points(band.minimum)) + zone
