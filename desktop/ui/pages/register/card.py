"""One subject of the register in full, whatever its kind: its head, its views, what can be done."""

from collections.abc import Sequence
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QScrollArea, QStackedWidget, QWidget

from desktop.domain.subjects import SubjectKind
from desktop.errors import AppError
from desktop.ui.context import PageContext
from desktop.ui.pages.history_words import told
from desktop.ui.pages.kinds.form import KindForm
from desktop.ui.pages.kinds.members import members_of
from desktop.ui.pages.register.correct import CorrectForm
from desktop.ui.pages.register.data_sheet import SubjectDataSheet
from desktop.ui.pages.register.form import FamilyForm
from desktop.ui.pages.register.history import changes_view, years_view
from desktop.ui.reading import Reading
from desktop.ui.theme import SPACE_M, SPACE_S, theme
from desktop.ui.widgets.boxes import column, holder, row
from desktop.ui.widgets.buttons import button, icon_button
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.flow import tools
from desktop.ui.widgets.labels import label, tip
from desktop.ui.widgets.pill import Pill
from desktop.ui.widgets.scroll import bring_into_view, scrolling
from desktop.ui.widgets.segmented import Segmented


class SubjectCard(Card):
    """The right side of the register: one subject, or a new one being typed.

    Signals:
        kept: the subject after one of its fields was kept.
        registering: whether the subject shown should be registered for the year.
        removing: the subject shown should leave the register.
        erasing: everything held about the subject shown should be erased.
        filled: whether there is anything to show now.
        left: the person wants to go back to the list.
        closed: the list should have the whole width.
    """

    kept = Signal(object)
    registering = Signal(bool)
    removing = Signal()
    erasing = Signal()
    filled = Signal(bool)
    left = Signal()
    closed = Signal()

    def __init__(
        self,
        context: PageContext,
        kind: SubjectKind,
        form: FamilyForm | KindForm,
        remove: str,
        *,
        locked: bool,
    ) -> None:
        """Make the card.

        Args:
            context: of the page.
            kind: of the subjects.
            form: the fields.
            remove: what the button is called that takes the subject out of the register.
            locked: whether nothing can be changed here.
        """
        super().__init__(margin=SPACE_M)
        self._context, self._locked = context, locked
        self._draft: dict[str, Any] | None = None
        self._villages: dict[UUID, str] = {}
        self._fields = form
        self.keeping = False
        form.left.connect(self._keep)
        self.members = members_of(context, kind)
        if locked:
            form.lock()
            if self.members is not None:
                self.members.lock()
        self.reading = Reading(context, self)
        self._make_acts(kind, remove)
        self._make_head()

    def _make_acts(self, kind: SubjectKind, remove: str) -> None:
        self.remove = button(remove, "small", icon="delete")
        self.remove.clicked.connect(self.removing)
        whole = kind in {SubjectKind.FAMILY, SubjectKind.CITIZEN}
        words = self.tr("Xóa hẳn dữ liệu…") if whole else self.tr("Xóa theo yêu cầu…")
        self.erase = button(words, "small", icon="delete", grave=True)
        self.erase.clicked.connect(self.erasing)
        self.correct = button(self.tr("Đính chính…"), "small", icon="edit")
        self.corrector = CorrectForm()
        self.correct.clicked.connect(self._ask_correct)
        self.corrector.begun.connect(self.edit)
        self.corrector.left.connect(partial(self._return_to, self.correct))
        self.sheet = button(self.tr("Phiếu dữ liệu…"), "small", icon="file")
        self.sheet.clicked.connect(self._ask_sheet)
        self.papers = SubjectDataSheet(self._context, self)

    def _make_head(self) -> None:
        self.name = label("", "subheading", wrap=True)
        self.state = Pill("", parent=self)
        self.back = icon_button("close", self.tr("Đóng chi tiết"))
        self.back.clicked.connect(self.closed)
        self.enrol = button("", "small")
        self.enrol.clicked.connect(lambda: self.registering.emit(not self.registered))
        self._hint = label("", "small", wrap=True)

    def _lay_out(self, forms: Sequence[QWidget], acts: Sequence[QWidget]) -> None:
        """Put everything in its place.

        Args:
            forms: what is asked, and the fields.
            acts: the buttons below them.
        """
        fields = holder(column(*forms, tools(*acts), None, spacing=SPACE_M))
        self._parts: dict[str, QWidget] = {
            "fields": scrolling(fields),
            "years": scrolling(QWidget()),
            "changes": scrolling(QWidget()),
        }
        titles = {"fields": self.tr("Thông tin"), "years": self.tr("Các năm")}
        if self.members is not None:
            self._parts["members"] = self.members
            titles["members"] = self.members.title
        titles["changes"] = self.tr("Thay đổi")
        self.views = Segmented(self.tr("Xem"), list(titles.items()))
        self.views.chosen.connect(lambda _key: self._show_view())
        self.stack = QStackedWidget()
        for part in self._parts.values():
            if isinstance(part, QScrollArea):
                part.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            self.stack.addWidget(part)
        top = row(self.name, self.back, spacing=SPACE_S)
        top.setStretch(0, 1)
        top.setAlignment(self.back, Qt.AlignmentFlag.AlignTop)
        buttons = row(self.state, None, self.enrol, spacing=SPACE_S)
        head = column(top, buttons, self._hint, self.views, spacing=SPACE_S)
        self._whole = holder(column(head, self.stack, spacing=SPACE_M))
        self.add(self._whole)

    @property
    def shown(self) -> Any:
        """The subject shown, if it is in the register."""
        raise NotImplementedError

    @property
    def called(self) -> str:
        """The name of the subject shown."""
        raise NotImplementedError

    @property
    def drafting(self) -> bool:
        """Whether a subject is being typed that is not in the register yet."""
        return self._draft is not None

    @property
    def registered(self) -> bool:
        """Whether the subject shown is registered for the working year."""
        years = self.shown.years if self.shown else ()
        return any(one.registered for one in years if one.year == self._context.year)

    def edit(self) -> None:
        """Go into the first field."""
        raise NotImplementedError

    def show_nothing(self) -> None:
        """Show that no subject is chosen."""
        raise NotImplementedError

    def show_subject(self, subject_id: UUID) -> None:
        """Show a subject; what is being typed about the same one stays."""
        raise NotImplementedError

    def refresh(self) -> None:
        """Read the subject shown anew; one that was erased meanwhile is put away."""
        if self.shown is None:
            return
        try:
            self._read(self.shown.id)
        except AppError:
            self.show_nothing()
        else:
            self.show_subject(self.shown.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _keep(self, name: str, value: Any) -> None:
        raise NotImplementedError

    def _read(self, subject_id: UUID) -> Any:
        """One subject in full.

        Raises:
            NotFound: there is none with this id.
        """
        raise NotImplementedError

    def _put_away(self) -> None:
        """Keep what was typed, and close what was asked about the subject shown before."""
        self._fields.offer_all()
        self.corrector.end()

    def _show_head(self, called: str, hint: str, inside: Sequence[QWidget]) -> None:
        """Say whom the card is about, and offer what can be done.

        Args:
            called: the name, or what is being entered.
            hint: when a new subject enters the register.
            inside: buttons for those who may change something.
        """
        new, year, done = self.drafting, self._context.year, self.registered
        self.name.setText(called)
        self._hint.setText(hint)
        self._hint.setVisible(new)
        for part in (self.state, self.sheet, self.views):
            part.setHidden(new)
        for made in (self.enrol, *inside):
            made.setHidden(new or self._locked)
        self.enrol.setText(self.tr("Rút đăng ký") if done else self.tr("Đăng ký"))
        words = self.tr("{what} năm {year}").format(what=self.enrol.text(), year=year)
        self.enrol.setAccessibleName(words)
        tip(self.enrol, words)
        if not new:
            state = self.tr("đã đăng ký {year}") if done else self.tr("chưa đăng ký {year}")
            self.state.say(state.format(year=year), "success" if done else "")
        self._show_view()

    def _show_view(self) -> None:
        key = "fields" if self.drafting else self.views.key
        if self.shown is not None:
            with self._context.explained(self):
                self._fill(key)
        self.stack.setCurrentWidget(self._parts[key])

    def _fill(self, key: str) -> None:
        """Read what a view shows."""
        if key == "years":
            self._put(key, years_view(self.shown.years))
        elif key == "members" and self.members is not None:
            self.members.show_of(self.shown.id)
        elif key == "changes":
            lines = self._context.workplace.history.of(self.shown.id)
            changes = told(lines, self._villages, mask_phones=theme().projector)
            self._put(key, changes_view(changes))

    def _put(self, key: str, view: QWidget) -> None:
        area = self._parts[key]
        assert isinstance(area, QScrollArea)
        area.setWidget(view)
        view.setAutoFillBackground(False)

    def _ask_correct(self) -> None:
        if self.shown is not None:
            self.corrector.ask()

    def _return_to(self, act: QWidget) -> None:
        """Put the keyboard where a question began, and that into view."""
        act.setFocus()
        bring_into_view(act)

    def _ask_sheet(self) -> None:
        if self.shown is not None:
            self.papers.ask(self.shown.id, self.called)
