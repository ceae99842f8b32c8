"""What is asked before villages are renamed or merged, and what a merger will come to."""

import datetime as dt
from collections.abc import Callable, Sequence
from uuid import UUID

from PySide6.QtWidgets import QComboBox, QWidget

from desktop.services.register.villages import Inhabitants, VillageState
from desktop.ui.pages.dated_form import DatedForm
from desktop.ui.pages.villages.words import counted
from desktop.ui.widgets.form import Field, TextField
from desktop.ui.widgets.labels import label

Take = Callable[..., str]
"""Does what was asked; gives why it cannot be done, or "" when it was."""


class NameForm(DatedForm):
    """Another name or code of a village; or those of a new one."""

    def __init__(self, do: Take, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._do = do
        self.about: VillageState | None = None
        self.name = TextField(self.tr("Tên thôn"))
        self.code = TextField(self.tr("Mã thôn"), hint=self.tr("Để trống nếu thôn không có mã."))
        for line in (self.name.line, self.code.line, self.day.line):
            line.returnPressed.connect(self.answer)
        words = self.tr("Tên và mã cũ được giữ cùng ngày, và vẫn tìm được trong sổ.")
        self.note = label(words, "small", wrap=True)
        self.lay_out(self.name, self.code, self.day, self.note)

    def ask(self, village: VillageState | None, day: dt.date) -> None:
        """Ask for the names of a village, or of a new one."""
        self.about, new = village, village is None
        title = self.tr("Thêm thôn") if new else self.tr("Đổi tên hoặc mã thôn")
        self.begin(title, self.tr("Thêm") if new else self.tr("Đổi"), day)
        self.name.fill(village.name if village else "")
        self.code.fill(village.code if village else "")
        for part in (self.day, self.note):
            part.setHidden(new)
        self.name.line.selectAll()

    @property
    def first(self) -> QWidget:
        return self.name.line

    def take(self) -> str:
        return self._do(self.name.text, self.code.text, self.day.day)


class MergeForm(DatedForm):
    """Which village others are merged into, and who will lie where."""

    def __init__(self, do: Take, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._do = do
        self._parts: Sequence[VillageState] = ()
        self._known: dict[UUID, VillageState] = {}
        self.into = QComboBox()
        self.into.currentIndexChanged.connect(lambda _place: self._preview())
        self.effect = label("", wrap=True)
        words = self.tr(
            "Danh hiệu các năm vẫn của từng hộ, và chuỗi năm liên tục giữ nguyên. Danh hiệu cộng "
            "đồng của thôn được gộp ở lại với tên cũ. Có thể hoàn tác về sau."
        )
        note = label(words, "small", wrap=True)
        self.lay_out(Field(self.tr("Gộp vào thôn"), self.into), self.effect, self.day, note)

    def ask(
        self, parts: Sequence[VillageState], others: Sequence[VillageState], day: dt.date
    ) -> None:
        """Ask which of the other villages some are merged into."""
        self._parts, self._known = parts, {one.id: one for one in others}
        names = ", ".join(one.name for one in parts)
        yes = self.tr("Gộp {n} thôn").format(n=len(parts)) if len(parts) > 1 else self.tr("Gộp")
        self.begin(self.tr("Gộp {names}").format(names=names), yes, day)
        self.into.clear()
        self.into.addItem(self.tr("Chọn thôn…"), None)
        for one in others:
            self.into.addItem(one.name, one.id)
        self._preview()

    @property
    def first(self) -> QWidget:
        return self.into

    def take(self) -> str:
        whole = self._known.get(self.into.currentData())
        if whole is None:
            self.into.setFocus()
            return self.tr("Chọn thôn để gộp vào.")
        return self._do(self._parts, whole, self.day.day)

    def _preview(self) -> None:
        whole = self._known.get(self.into.currentData())
        self.effect.setHidden(whole is None)
        if whole is None:
            return
        line = self.tr("{name}: {who} chuyển sang {whole}.")
        lines = [
            line.format(name=one.name, who=counted(one.inside), whole=whole.name)
            for one in self._parts
        ]
        after = [
            sum(kind) for kind in zip(*(one.inside for one in (whole, *self._parts)), strict=True)
        ]
        words = self.tr("Sau khi gộp, {whole} có: {who}.")
        lines.append(words.format(whole=whole.name, who=counted(Inhabitants(*after))))
        self.effect.setText("\n".join(lines))
        self.effect.setAccessibleName(self.effect.text())
