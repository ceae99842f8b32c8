"""What the receiving office answered: what it asks for, what it refused, what it counts."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.services.exchange import Answer
from desktop.ui.context import PageContext
from desktop.ui.pages.exchange_words import day, refusal
from desktop.ui.theme import SPACE_S
from desktop.ui.widgets.boxes import column, row
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.job_bar import grouped
from desktop.ui.widgets.labels import IconLabel, label


class AnswerCard(Card):
    """The last receipt in words; it is not there when there is nothing to say."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._workplace = context.workplace
        self.heading.setText(self.tr("Biên nhận gần nhất"))
        self.asked = label("", "heading", wrap=True)
        self._sign = IconLabel("warning", "warning")
        line = row(self._sign, self.asked, spacing=SPACE_S)
        line.setStretch(1, 1)
        self.totals = label("", wrap=True)
        self.twins = label("", wrap=True)
        self.refused: QVBoxLayout = column(spacing=SPACE_S)
        self.add(line, self.heading, self.totals, self.twins, self.refused)
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
        twins = self.tr(
            "Cấp trên thấy {n} hộ của xã cũng có trong sổ của xã khác: gọi cấp trên để biết là hộ "
            "nào, rồi xem lại trong Sổ đăng ký."
        )
        self.twins.setText(twins.format(n=answer.duplicates))
        self.twins.setVisible(answer.duplicates > 0)
        self._show_refused(answer)
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

    def _show_refused(self, answer: Answer) -> None:
        while (item := self.refused.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for file, reason in answer.refused:
            words = refusal(reason)
            text = self.tr("Không nhận {file}: {why} {advice}")
            said = text.format(file=file, why=words.happened, advice=words.advice)
            self.refused.addWidget(label(said, "danger", wrap=True))
