"""One commune of the radar: why it needs attention, what is missing, what it comes to."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.services.reception.radar import Commune, Need
from desktop.ui.kinds import KINDS
from desktop.ui.kinds import said as kind_said
from desktop.ui.pages.reception.words import (
    NEEDS,
    age_text,
    codes_text,
    fork_text,
    formerly_text,
    gap_text,
    need_text,
    need_tone,
    rivals_text,
    said,
)
from desktop.ui.theme import SPACE_M, SPACE_S, SPACE_XS
from desktop.ui.widgets.bars import Layer, ShareBar
from desktop.ui.widgets.boxes import column, empty, holder
from desktop.ui.widgets.buttons import button
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.flow import tools
from desktop.ui.widgets.job_bar import grouped
from desktop.ui.widgets.labels import label
from desktop.ui.widgets.pill import Pill

HELD, CONFLICTS = "held", "conflicts"


class CommuneCard(Card):
    """Shows one commune, and leads to where something can be done about it.

    Signals:
        led: the key of the part of the page that was asked for.
        merging: this commune was merged into another.
        parting: that it was merged shall be forgotten.
        holding: the code that others have too is its own.
        freeing: what was said of its code shall be forgotten.
    """

    led = Signal(str)
    merging = Signal(object)
    parting = Signal(object)
    holding = Signal(object)
    freeing = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(margin=SPACE_M, parent=parent)
        self.title = label("", "subheading", wrap=True)
        self.state = Pill(parent=self)
        self.last = label("", "second", wrap=True)
        self.formerly = label("", "second", wrap=True)
        self.needs: QVBoxLayout = column(spacing=SPACE_S)
        self.files = button(self.tr("Xem tệp giữ lại"), "small", icon="file")
        self.files.clicked.connect(lambda: self.led.emit(HELD))
        self.decide = button(self.tr("Xem mâu thuẫn"), "small", icon="conflict")
        self.decide.clicked.connect(lambda: self.led.emit(CONFLICTS))
        self.buttons = tools(self.files, self.decide)
        self.hold = button(self.tr("Xã này giữ mã"), "small", icon="check")
        self.hold.clicked.connect(lambda: self.holding.emit(self.commune))
        self.free = button(self.tr("Bỏ quyết định về mã"), "small", icon="undo")
        self.free.clicked.connect(lambda: self.freeing.emit(self.commune))
        self.commune: Commune | None = None
        self.merge = button(self.tr("Đã sáp nhập vào xã khác…"), "small", icon="arrow-right")
        self.merge.clicked.connect(lambda: self.merging.emit(self.commune))
        self.part = button(self.tr("Bỏ ghi sáp nhập"), "small", icon="undo")
        self.part.clicked.connect(lambda: self.parting.emit(self.commune))
        self.bars: QVBoxLayout = column(spacing=SPACE_S)
        inside = column(
            column(self.title, self.state, self.formerly, self.last, spacing=SPACE_S),
            self.needs,
            self.buttons,
            self.bars,
            tools(self.hold, self.free, self.merge, self.part),
            None,
            spacing=SPACE_M,
        )
        self.content = holder(inside)
        self.add(self.content, None)

    def show_commune(self, commune: Commune | None) -> None:
        """Show a commune; None when the list is empty."""
        self.commune = commune
        self.content.setVisible(commune is not None)
        if commune is None:
            self.setAccessibleName("")
            return
        self.title.setText(f"{commune.name} ({codes_text(commune)})")
        self.formerly.setText(formerly_text(commune))
        self.formerly.setVisible(bool(commune.formerly))
        self.hold.setVisible(bool(commune.rivals) and not commune.holds)
        self.free.setVisible(commune.holds)
        self.merge.setHidden(bool(commune.merged_into))
        self.part.setVisible(bool(commune.merged_into))
        self.state.say(need_text(commune), need_tone(commune))
        self.last.setText(self._last(commune))
        empty(self.needs)
        for need in commune.needs:
            words, _tone, advice = NEEDS[need]
            heading = said(words)
            self.needs.addWidget(label(heading[:1].upper() + heading[1:], "heading", wrap=True))
            self.needs.addWidget(label(said(advice), wrap=True))
            more = {
                Need.FORK: [fork_text(one) for one in commune.forks],
                Need.GAP: [gap_text(gap) for gap in commune.gaps],
                Need.CODE: [rivals_text(commune)],
            }
            for text in more.get(need, ()):
                self.needs.addWidget(label(text, "second", wrap=True))
        self.files.setVisible(bool(commune.refused or commune.gaps))
        self.decide.setVisible(bool(commune.conflicts))
        self.buttons.setHidden(not (commune.refused or commune.gaps or commune.conflicts))
        self._show_figures(commune)
        self.setAccessibleName(f"{self.title.text()}: {self.state.text}")

    def _last(self, commune: Commune) -> str:
        if commune.last is None:
            return age_text(commune)
        words = self.tr("Gói cuối {when}, mang {n} thay đổi. Tổng cộng {packages} gói.")
        return words.format(
            when=f"{commune.last:%d/%m/%Y %H:%M}",
            n=grouped(commune.last_changes),
            packages=grouped(commune.packages),
        )

    def _show_figures(self, commune: Commune) -> None:
        empty(self.bars)
        figures = commune.figures
        for words, part, whole, tone in (
            (self.tr("Đăng ký"), figures.registered, figures.families, "primary"),
            (self.tr("Đã chấm"), figures.scored, figures.registered, "primary"),
            (self.tr("Công nhận"), figures.recognised, figures.registered, "gold"),
        ):
            if not whole:
                continue
            text = f"{words}: {grouped(part)} / {grouped(whole)}"
            bar = ShareBar([Layer(part / whole, tone)])
            self.bars.addWidget(holder(column(label(text), bar, spacing=SPACE_XS)))
        for kind, one in commune.others.items():
            words = self.tr("{kind}: {n} trong sổ, {registered} đăng ký, {recognised} công nhận")
            text = words.format(
                kind=kind_said(KINDS[kind]), n=grouped(one.families),
                registered=grouped(one.registered), recognised=grouped(one.recognised),
            )  # fmt: skip
            self.bars.addWidget(label(text, "second", wrap=True))
