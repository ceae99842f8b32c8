"""Cán bộ của sổ: who can open this file, one more officer, and taking a way in away."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.errors import AppError
from desktop.ui.context import PageContext
from desktop.ui.errors import sentence
from desktop.ui.theme import SPACE_L, SPACE_M
from desktop.ui.widgets.boxes import column, holder
from desktop.ui.widgets.buttons import button
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.flow import tools
from desktop.ui.widgets.form import FieldState, TextField
from desktop.ui.widgets.job_slot import hold
from desktop.ui.widgets.labels import label
from desktop.ui.widgets.message import Message, MessageBox
from desktop.ui.widgets.new_password import NewPassword
from desktop.ui.widgets.topic_list import Topic, TopicList

NAME_CODES = frozenset({"officer_exists", "name_missing"})


class OfficersSection(QWidget):
    """The officers in a list; below it the form that adds one.

    Signals:
        added: one more officer can log in.
    """

    added = Signal()

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._workplace = context, context.workplace
        self.list = TopicList(self.tr("Cán bộ mở được sổ này"), self._read)
        self.remove = button(self.tr("Gỡ quyền mở sổ…"), "danger", icon="person")
        self.remove.clicked.connect(self._ask_to_remove)
        self.add = button(self.tr("Thêm cán bộ…"), icon="add")
        self.add.clicked.connect(lambda: self._fill_in(filling=True))
        self.name = TextField(
            self.tr("Họ và tên cán bộ mới"),
            hint=self.tr("Tên đứng trong nhật ký ở mỗi thay đổi người này làm."),
        )
        self.password = NewPassword()
        self.go = button(self.tr("Thêm cán bộ"), "primary", icon="add")
        self.go.clicked.connect(self.add_officer)
        self.leave = button(self.tr("Bỏ qua"))
        self.leave.clicked.connect(lambda: self._fill_in(filling=False))
        self.name.line.returnPressed.connect(self.password.first.editor.setFocus)
        self.password.first.line.returnPressed.connect(self.password.second.editor.setFocus)
        self.password.second.line.returnPressed.connect(self.add_officer)
        self.form = holder(
            column(self.name, self.password, tools(self.go, self.leave), spacing=SPACE_L)
        )
        self.tools = tools(self.add, None, self.remove)
        self.card = Card(self.tr("Cán bộ mở được sổ này"))
        words = self.tr("Mỗi người một mật khẩu, để nhật ký ghi đúng ai làm gì.")
        self.card.add(label(words, "second", wrap=True), self.list, self.tools, self.form, None)
        self.setLayout(column(self.card, spacing=SPACE_M))
        self.list.current_changed.connect(lambda _row: self._allow())
        self._fill_in(filling=False)

    def reload(self) -> None:
        """Read the officers anew."""
        officers = self._workplace.accounts.officers()
        self.list.replace(officers)
        self.list.fit_rows()
        self._allow()

    def add_officer(self) -> None:
        """Add the officer of the form; takes a moment, so it is a job."""
        self.name.say(FieldState.PLAIN)
        if not self.name.text:
            self.name.say(FieldState.INVALID, self.tr("Hãy gõ họ và tên."))
            self.name.editor.setFocus()
            return
        if not self.password.check():
            return
        name, password, accounts = self.name.text, self.password.text, self._workplace.accounts
        job = self._context.jobs.run(lambda _progress: accounts.add(name, password))
        hold(self.card, job)
        job.failed.connect(self._refused)
        job.succeeded.connect(self._done)

    def _done(self, officer: Any) -> None:
        self._fill_in(filling=False)
        self.reload()
        self._context.tell(
            self.tr("Đã thêm {name}. Người này đăng nhập được từ bây giờ.").format(
                name=officer.name
            )
        )
        self.added.emit()

    def _refused(self, error: Exception) -> None:
        if isinstance(error, AppError) and error.code in NAME_CODES:
            self.name.say(FieldState.INVALID, sentence(error))
            self.name.editor.setFocus()
        else:
            self._context.failures.show(error, self)

    def _fill_in(self, *, filling: bool) -> None:
        """Show the form, or the list's own buttons."""
        self.name.fill("")
        self.password.empty()
        self.form.setVisible(filling)
        self.tools.setVisible(not filling)
        (self.name.editor if filling else self.add).setFocus()

    def _chosen(self) -> Any:
        place = self.list.currentIndex().row()
        return self.list.rows[place] if 0 <= place < len(self.list.rows) else None

    def _allow(self) -> None:
        chosen = self._chosen()
        own = chosen is not None and chosen.id == self._workplace.officer.id
        self.remove.setVisible(chosen is not None and not own and len(self.list.rows) > 1)

    def _ask_to_remove(self) -> None:
        officer = self._chosen()
        box = MessageBox(
            Message(
                self.tr("Gỡ quyền mở sổ"),
                self.tr("{name} sẽ không đăng nhập được vào sổ này nữa.").format(name=officer.name),
                self.tr("Tên và việc đã làm vẫn còn trong nhật ký."),
                self.tr("Muốn cho vào lại thì thêm cán bộ với mật khẩu mới."),
            ),
            self,
        )
        box.offer(self.tr("Gỡ quyền"), "danger").clicked.connect(lambda: self._remove(officer))
        box.offer(self.tr("Để nguyên"), "primary")
        box.open()

    def _remove(self, officer: Any) -> None:
        with self._context.explained(self):
            self._workplace.accounts.remove(officer.id)
            self._context.tell(self.tr("Đã gỡ quyền mở sổ của {name}.").format(name=officer.name))
        self.reload()
        self.list.setFocus()

    def _read(self, officer: Any) -> Topic:
        if officer.id == self._workplace.officer.id:
            return Topic(
                officer.name, self.tr("đang làm việc"), self.tr("tôi"), "person", "primary"
            )
        return Topic(officer.name, self.tr("mở được sổ trên máy này"), "", "person", "second")
