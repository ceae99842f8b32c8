"""One village: what it is called, who lies in it, what befell it, and what can be done."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.services.register.villages import JOINED, FormerRow, Villages, VillageState
from desktop.ui.pages.villages.words import counted, past_topic
from desktop.ui.theme import SPACE_S
from desktop.ui.widgets.buttons import button
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.flow import tools
from desktop.ui.widgets.labels import label
from desktop.ui.widgets.topic_list import Topic, TopicList

MOST = 5
"""Lines of a history that are shown at once."""


class VillageCard(Card):
    """Shows the village chosen; of several only how many they are.

    Signals:
        asked: what shall be done, by the keys of `acts`.
        going_back: an act of its history shall be taken back.
    """

    asked = Signal(str)
    going_back = Signal(object)

    def __init__(self, villages: Villages, *, locked: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._villages, self._locked = villages, locked
        self.village: VillageState | None = None
        self.name = label("", "subheading", wrap=True)
        self.facts = label("", "second", wrap=True)
        self.rename = button(self.tr("Đổi tên, mã…"), icon="edit")
        self.merge = button(self.tr("Gộp vào thôn khác…"), icon="arrow-right")
        self.split = button(self.tr("Tách thôn…"), icon="add")
        self.remove = button(self.tr("Xóa thôn trống"), "danger", icon="delete")
        self.restore = button(self.tr("Đưa trở lại sổ"), icon="undo")
        self.acts = {
            "rename": self.rename, "merge": self.merge, "split": self.split, "remove": self.remove,
            "restore": self.restore,
        }  # fmt: skip
        for key, act in self.acts.items():
            act.clicked.connect(lambda _=False, key=key: self.asked.emit(key))
        self.heading_ = label(self.tr("Đã qua"), "heading")
        self.nothing = label(self.tr("Chưa đổi tên, gộp hay tách lần nào."), "second", wrap=True)
        self.history = TopicList(self.tr("Đã qua"), self._read)
        self.history.current_changed.connect(self._offer_back)
        self.back = button(self.tr("Hoàn tác việc này"), icon="undo")
        self.back.clicked.connect(self._go_back)
        self.add(self.name, self.facts, tools(*self.acts.values()))
        self.add(self.heading_, self.nothing, self.history, tools(self.back), None)
        self.body.setSpacing(SPACE_S)

    def show_villages(self, chosen: list[VillageState], known: int) -> None:
        """Show one village, or that several are chosen."""
        one = chosen[0] if len(chosen) == 1 else None
        self.village = one
        gone = any(village.gone for village in chosen)
        self.name.setText(", ".join(village.name for village in chosen))
        self.facts.setText(self._facts(one) if one else "")
        past = self._villages.past(one.id) if one else ()
        self.history.replace(past)
        self.history.fit_rows(MOST)
        self.nothing.setVisible(one is not None and not past)
        for part in (self.heading_, self.history, self.back):
            part.setVisible(bool(past) and not (part is self.back and self._locked))
        offered = not self._locked and not gone and bool(chosen)
        for part in (self.rename, self.split):
            part.setVisible(offered and one is not None)
        self.merge.setVisible(offered and known > len(chosen))
        self.remove.setVisible(offered and one is not None and not any(one.inside))
        merged = one is not None and any(
            row.act == "merged" and row.former_id == one.id for row in past
        )
        self.restore.setVisible(not self._locked and gone and one is not None and not merged)

    def _facts(self, one: VillageState) -> str:
        if one.gone:
            return self.tr("Thôn này không còn nữa; danh hiệu các năm trước vẫn giữ.")
        who = counted(one.inside)
        return self.tr("Mã {code} · {who}").format(code=one.code, who=who) if one.code else who

    def _read(self, row: FormerRow) -> Topic:
        assert self.village is not None
        return past_topic(row, self.village.id)

    def _offer_back(self, row: FormerRow | None) -> None:
        self.back.setEnabled(row is not None and row.act != JOINED)

    def _go_back(self) -> None:
        at = self.history.currentIndex().row()
        if 0 <= at < len(self.history.rows):
            self.going_back.emit(self.history.rows[at])
