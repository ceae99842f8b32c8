"""Bàn ghi danh: requests that wait, the fingerprint to compare, and the decision on each."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.services.trust.compared import Way
from desktop.services.trust.desk import Asked
from desktop.sync.signing import heard
from desktop.ui.context import PageContext
from desktop.ui.files import ask_folder, ask_save, package_filter
from desktop.ui.models.rows import Column, RowsModel
from desktop.ui.pages.exchange.claim_words import claim_text
from desktop.ui.pages.exchange.words import moment
from desktop.ui.pages.section import Section
from desktop.ui.theme import SPACE_M, SPACE_XS, fit
from desktop.ui.widgets.boxes import column, holder
from desktop.ui.widgets.buttons import button
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.drop_area import DropArea
from desktop.ui.widgets.flow import tools
from desktop.ui.widgets.form import FieldState, TextField
from desktop.ui.widgets.key_letters import KeyLetters
from desktop.ui.widgets.labels import label
from desktop.ui.widgets.table import Table

HEIGHT = 132
DAY = 10  # of a moment: dd/MM/yyyy


class DeskSection(Section):
    """The requests in a list, and below it the one that is being decided.

    Signals:
        enrolled: an office was enrolled.
    """

    enrolled = Signal()

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._folder: Path | None = None
        self.asked: Asked | None = None
        self.drop = DropArea(
            self.tr("Thả các tệp đề nghị ghi danh (.skh), hoặc cả thư mục, vào đây."),
            self.tr("Chọn tệp đề nghị…"),
            package_filter(),
        )
        self.drop.given.connect(self.lay)
        self.model = RowsModel(
            (
                Column(self.tr("Xã, phường"), lambda one: one.office.name, width=0),
                Column(self.tr("Mã"), lambda one: one.office.code, width=72),
                Column(self.tr("Ngày đến"), lambda one: moment(one.came_at)[:DAY], width=100),
                Column(self.tr("Tình trạng"), self._state, tone=_tone, width=132),
            )
        )
        self.table = Table(self.tr("Đề nghị đang chờ"))
        self.table.show_rows(self.model)
        context.preferences.place_columns(self.table, "desk")
        fit(self.table, height=HEIGHT)
        self.table.current_changed.connect(self._show)
        self.together = button("", icon="key")
        self.together.clicked.connect(self._ask_folder)
        self._make_detail()
        card = Card(self.tr("Bàn ghi danh"))
        card.add(self.drop, self.table, tools(self.together), self.asking, None)
        self.setLayout(column(card, spacing=SPACE_M))
        self.reload()

    def _make_detail(self) -> None:
        self.who = label("", "subheading", wrap=True)
        self.warning = label("", "danger", wrap=True)
        self.letters = KeyLetters(self.tr("Dấu vân tay trong tệp đề nghị"))
        self.letters.copy.hide()  # what is typed must come from the phone, not from this file
        self.typed = TextField(
            self.tr("Dấu vân tay nghe qua điện thoại"),
            hint=self.tr("Gọi số đã biết từ trước của xã, không gọi số ghi kèm tệp; gõ 16 chữ."),
            placeholder="ABCD-EFGH-JKLM-NPQR",
        )
        self.typed.line.returnPressed.connect(self._ask)
        self.go = button(self.tr("Ghi danh, viết giấy…"), "primary", icon="key")
        self.go.clicked.connect(self._ask)
        self.note = button(self.tr("Chỉ ghi nhận đã so"), icon="check")
        self.note.clicked.connect(self._note)
        self.paper = button(self.tr("Đã so với văn bản có dấu"), icon="certificate")
        self.paper.clicked.connect(lambda: self.compare(Way.PAPER))
        self.refuse = button(self.tr("Từ chối"), icon="close")
        self.refuse.clicked.connect(self._refuse)
        self.same = button(self.tr("Cùng một xã"), icon="office")
        self.same.clicked.connect(lambda: self.settle(same=True))
        self.other = button(self.tr("Xã khác"), icon="office")
        self.other.clicked.connect(lambda: self.settle(same=False))
        self.choice = tools(self.same, self.other)
        self.asking = holder(
            column(
                self.who,
                self.warning,
                self.choice,
                column(
                    label(self.tr("Dấu vân tay trong tệp đề nghị:"), "second", wrap=True),
                    self.letters,
                    spacing=SPACE_XS,
                ),
                self.typed,
                tools(self.go, self.note, self.paper, self.refuse),
                spacing=SPACE_M,
            )
        )

    def first_field(self) -> QWidget:
        if self.asked is None:
            return self.drop.choose
        if self.asked.claimed:
            return self.same
        return self.go if self.asked.ready else self.typed

    def reload(self) -> None:
        waiting = self.workplace.trust.desk.waiting()
        key = self.asked.key if self.asked else None
        self.model.replace(waiting)
        self.table.setVisible(bool(waiting))
        ready = sum(one.ready for one in waiting)
        words = self.tr("Ghi danh cả {n} đề nghị đã so…").format(n=ready)
        self.together.setText(words)
        self.together.setVisible(ready > 1)
        places = [place for place, one in enumerate(waiting) if one.key == key]
        if waiting:
            self.table.go_to(places[0] if places else 0)
            self._show(waiting[places[0] if places else 0])
        else:
            self._show(None)

    def read(self, path: Path) -> None:
        """Lay one request on the desk and show it."""
        self.lay([path])

    def lay(self, paths: Sequence[Path]) -> None:
        """Lay requests on the desk; the first of them is shown."""
        with self.context.explained(self):
            laid = self.workplace.trust.desk.lay_all(paths)
            if laid.asked:
                self.asked = laid.asked[0]
                self._folder = paths[0].parent
            self.reload()
            self.first_field().setFocus()
            if laid.refused and not laid.asked:
                raise laid.refused[0][1]
            if laid.refused:
                words = self.tr("Bỏ qua tệp không phải đề nghị ghi danh nguyên vẹn: {names}.")
                names = ", ".join(path.name for path, _failure in laid.refused)
                self.context.tell(words.format(names=names))

    def _show(self, asked: Asked | None) -> None:
        changed = asked is None or self.asked is None or asked.key != self.asked.key
        self.asked = asked
        self.asking.setVisible(asked is not None)
        if asked is None:
            return
        place = ", ".join(part for part in (asked.office.name, asked.office.province) if part)
        self.who.setText(f"{place} ({asked.office.code})")
        self.letters.show_letters(asked.fingerprint)
        words = self._warning(asked)
        self.warning.setText(words)
        self.warning.setVisible(bool(words))
        self.choice.setVisible(asked.claimed)
        self.go.setVisible(not asked.claimed)
        for part in (self.typed, self.note, self.paper):
            part.setVisible(not asked.proven)
        if changed:
            self.typed.fill("")

    def _warning(self, asked: Asked) -> str:
        if asked.succeeds:
            return self.tr("Xã đổi khóa: khóa cũ đã ghi danh ở đây đã ký cho khóa này.")
        words = self.tr(
            "Mã {code} đã ghi danh với khóa khác: {letters}. Hỏi xã: thêm máy, thay máy, hay "
            "có người mạo danh?"
        )
        letters = ", ".join(asked.others)
        other = words.format(code=asked.office.code, letters=letters) if letters else ""
        return f"{claim_text(asked)} {other}".strip()

    def _state(self, asked: Asked) -> str:
        if asked.succeeds:
            return self.tr("khóa cũ đã ký")
        if asked.claimed:
            return self.tr("trùng mã, tên")
        return self.tr("đã so khóa") if asked.compared else self.tr("chờ so khóa")

    def _matches(self) -> bool:
        """Whether what was typed is the request's; if not, says so below the field."""
        good = heard(self.typed.text) == self.letters.letters
        why = self.tr("Chưa khớp với tệp đề nghị. Nghe và gõ lại từng nhóm bốn chữ.")
        self.typed.say(FieldState.PLAIN if good else FieldState.INVALID, "" if good else why)
        if not good:
            self.typed.editor.setFocus()
        return good

    def _note(self) -> None:
        if self._matches():
            self.compare(Way.PHONE)

    def compare(self, way: Way) -> None:
        """Note that the fingerprint shown was compared."""
        assert self.asked is not None
        with self.context.explained(self):
            self.workplace.trust.desk.compare(self.asked.key, self.asked.fingerprint, way)
            self.context.tell(
                self.tr("Đã ghi nhận: khóa của {name} đã so.").format(name=self.asked.office.name)
            )
            self.reload()
            self.go.setFocus()

    def settle(self, *, same: bool) -> None:
        """Say whether the office that asks is the commune whose code or name it has."""
        assert self.asked is not None
        with self.context.explained(self):
            self.workplace.trust.desk.settle(self.asked.key, same=same)
            words = self.tr("{name} là xã khác.")
            words = self.tr("{name} là xã đã ghi danh.") if same else words
            self.context.tell(words.format(name=self.asked.office.name))
            self.reload()
            self.first_field().setFocus()

    def _ask(self) -> None:
        if self.asked is None or not (self.asked.proven or self._matches()):
            return
        name = f"giay-ghi-danh-{self.asked.office.code}.skh"
        place = str(self._folder / name) if self._folder else name
        ask_save(self, self.tr("Ghi giấy ghi danh vào"), place, package_filter(), self.grant)

    def grant(self, to: Path) -> None:
        """Enrol the office and write its grant."""
        assert self.asked is not None
        desk, key = self.workplace.trust.desk, self.asked.key
        with self.context.explained(self):
            if not self.asked.proven:
                desk.compare(key, self.typed.text, Way.PHONE)
            peer = desk.grant(key, to)
            words = self.tr("Đã ghi danh {name}. Gửi {file} cho xã.")
            self._done(words.format(name=peer.office_name, file=to.name))

    def _ask_folder(self) -> None:
        ask_folder(self, self.tr("Ghi các giấy ghi danh vào"), self.grant_all)

    def grant_all(self, folder: Path) -> None:
        """Enrol every office whose key was compared, a grant for each."""
        keys = [one.key for one in self.model.rows if one.ready]
        with self.context.explained(self):
            made = self.workplace.trust.desk.grant_all(keys, folder)
            words = self.tr("Đã ghi danh {n} đơn vị; giấy ghi danh ở thư mục “{name}”.")
            self._done(words.format(n=len(made), name=folder.name))

    def _refuse(self) -> None:
        asked = self.asked
        assert asked is not None
        with self.context.explained(self):
            self.workplace.trust.desk.refuse(asked.key)
            words = self.tr("Đã từ chối đề nghị của {name}; xã có thể gửi lại.")
            self._done(words.format(name=asked.office.name))

    def _done(self, words: str) -> None:
        self.context.tell(words)
        self.asked = None
        self.reload()
        self.enrolled.emit()
        self.drop.choose.setFocus()


def _tone(asked: Asked) -> str:
    return "success" if asked.ready else "warning"
