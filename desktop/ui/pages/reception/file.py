"""One file of the inbox: what happened or would happen, what to do, and what changes where."""

from PySide6.QtWidgets import QWidget

from desktop.services.exchange.effects import Effects, KindEffect, VillageEffect
from desktop.ui.kinds import KINDS, said
from desktop.ui.pages.reception.lines import Line
from desktop.ui.theme import SPACE_M, SPACE_S
from desktop.ui.widgets.boxes import column, holder
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.job_bar import grouped
from desktop.ui.widgets.labels import label
from desktop.ui.widgets.pill import Pill


class FileCard(Card):
    """Shows one line of the list whole."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(margin=SPACE_M, parent=parent)
        self.title = label("", "subheading", wrap=True)
        self.state = Pill(parent=self)
        self.happened = label("", wrap=True)
        self.advice = label("", "second", wrap=True)
        self.effects = label("", wrap=True)
        self.villages = label("", "second", wrap=True)
        self.content = holder(
            column(
                column(self.title, self.state, spacing=SPACE_S),
                self.happened,
                self.advice,
                self.effects,
                self.villages,
                spacing=SPACE_M,
            )
        )
        self.add(self.content, None)

    def show_line(self, line: Line | None) -> None:
        """Show a file; None when the list is empty."""
        self.content.setVisible(line is not None)
        if line is None:
            return
        self.title.setText(line.office or line.file)
        self.state.say(line.short, line.tone if line.tone != "second" else "")
        self.happened.setText(line.outcome.happened)
        advice = f"{line.mass_words} " if line.is_mass_change else ""
        self.advice.setText(f"{advice}{line.outcome.advice}".strip())
        self.advice.setVisible(bool(self.advice.text()))
        self._show_effects(line.effects)
        self.setAccessibleName(f"{self.title.text()}: {line.outcome.happened}")

    def _show_effects(self, effects: Effects | None) -> None:
        kinds = (
            (
                (self.tr("Đăng ký: {n}"), effects.registrations),
                (self.tr("Phiếu chấm: {n}"), effects.sheets),
                (self.tr("Công nhận: {n}"), effects.recognitions),
            )
            if effects
            else ()
        )
        told = [words.format(n=grouped(number)) for words, number in kinds if number]
        told += [self._others(one) for one in effects.others] if effects else []
        if effects and effects.renamed:
            was, now = effects.renamed
            words = self.tr("Nay là {name}, mã {code}; trước đây {was}, mã {before}")
            told.insert(
                0, words.format(name=now.name, code=now.code, was=was.name, before=was.code)
            )
        villages = [self._village(one) for one in effects.villages] if effects else []
        for part, lines in ((self.effects, told), (self.villages, villages)):
            part.setText("\n".join(lines))
            part.setVisible(bool(lines))

    def _others(self, one: KindEffect) -> str:
        """What a package does among clans, villages, units or citizens."""
        words = self.tr("{kind}: {new} mới, {changed} sửa, {removed} xóa")
        return words.format(
            kind=said(KINDS[one.kind]), new=grouped(one.new), changed=grouped(one.changed),
            removed=grouped(one.removed),
        )  # fmt: skip

    def _village(self, village: VillageEffect) -> str:
        parts = (
            (self.tr("{n} hộ mới"), village.new),
            (self.tr("{n} hộ sửa"), village.changed),
            (self.tr("{n} hộ xóa"), village.removed),
            (self.tr("{n} đăng ký"), village.registration),
            (self.tr("{n} phiếu"), village.sheet),
            (self.tr("{n} công nhận"), village.recognition),
        )
        told = ", ".join(words.format(n=grouped(number)) for words, number in parts if number)
        return f"{village.name or self.tr('Chưa rõ thôn')}: {told}"
