"""What the receiving office answered: what it asks for, what it refused, what it counts."""

from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.services.exchange.sending import Answer
from desktop.ui.context import PageContext
from desktop.ui.pages.exchange.words import day, refusal
from desktop.ui.theme import SPACE_S
from desktop.ui.widgets.boxes import column, empty, holder, row
from desktop.ui.widgets.buttons import button
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.flow import tools
from desktop.ui.widgets.job_bar import grouped
from desktop.ui.widgets.labels import IconLabel, label

SHOWN = 5
"""Households that are named at a time; the others follow when these are dealt with."""


class AnswerCard(Card):
    """The last receipt in words; it is not there when there is nothing to say."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._context, self._workplace = context, context.workplace
        self.heading.setText(self.tr("Biên nhận gần nhất"))
        self.asked = label("", "heading", wrap=True)
        self._sign = IconLabel("warning", "warning")
        line = row(self._sign, self.asked, spacing=SPACE_S)
        line.setStretch(1, 1)
        self.examine = button(self.tr("Khám tệp dữ liệu"), icon="search")
        self.examine.clicked.connect(partial(context.open_page, "account", "examination"))
        self.totals = label("", wrap=True)
        self.twins = column(spacing=SPACE_S)
        self.refused: QVBoxLayout = column(spacing=SPACE_S)
        self.add(line, self.heading, self.totals, self.twins, self.refused, tools(self.examine))
        self.hide()

    def reload(self) -> None:
        """Read the last receipt anew."""
        answer: Answer | None = self._workplace.exchange.answer()
        self.setVisible(answer is not None)
        if answer is None:
            return
        words = self.tr(
            "Cấp trên đề nghị gửi lại toàn bộ. Bấm “Gửi lại toàn bộ”; không có gì bị mất hay ghi đôi."
        )
        self.asked.setText(words if answer.everything else "")
        for part in (self.asked, self._sign):
            part.setVisible(answer.everything)
        self.heading.setText(self.tr("Biên nhận {when}").format(when=day(answer.taken_at)))
        self.totals.setText(self._totals(answer))
        self.totals.setVisible(bool(self.totals.text()))
        self._show_shared()
        self._show_refused(answer)
        self.examine.setVisible(answer.differs)
        self.setAccessibleName(f"{self.heading.text()}: {self.asked.text()} {self.totals.text()}")

    def _totals(self, answer: Answer) -> str:
        words = self.tr(
            "Năm {year}, cấp trên có: {registered} đăng ký, {sheets} phiếu, {recognised} công nhận."
        )
        return "\n".join(
            words.format(
                year=year,
                **{
                    name: grouped(counts.get(name, 0))
                    for name in ("registered", "sheets", "recognised")
                },
            )
            for year, counts in sorted(answer.totals, reverse=True)
        )

    def _show_shared(self) -> None:
        """Households of two communes: which, where they live, and the way to each."""
        empty(self.twins)
        found = self._workplace.duplicates.shared()
        for one in found[:SHOWN]:
            here = self.tr("cấp trên ghi đang ở xã mình")
            there = self.tr("cấp trên ghi đang ở xã kia: hỏi lại, nếu đúng thì xóa khỏi sổ")
            words = self.tr("{name}, {village}: cũng có ở {office}; {where}.").format(
                name=one.name,
                village=one.village,
                office=one.office,
                where=here if one.here else there,
            )
            show = button(self.tr("Xem hộ"), "small")
            show.setAccessibleDescription(one.name)
            show.clicked.connect(partial(self._context.open_page, "register", one.family_id))
            line = row(IconLabel("copy", "warning"), label(words, wrap=True), show, spacing=SPACE_S)
            line.setStretch(1, 1)
            self.twins.addWidget(holder(line))
        if len(found) > SHOWN:
            more = self.tr("… và {n} hộ nữa, khi các hộ trên đã xong.")
            self.twins.addWidget(label(more.format(n=len(found) - SHOWN), "small", wrap=True))

    def _show_refused(self, answer: Answer) -> None:
        empty(self.refused)
        for file, reason in answer.refused:
            words = refusal(reason, {"own": True})
            text = self.tr("Không nhận {file}: {why} {advice}")
            said = text.format(file=file, why=words.happened, advice=words.advice)
            self.refused.addWidget(label(said, "danger", wrap=True))
