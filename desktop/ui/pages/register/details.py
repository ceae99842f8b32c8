"""One family in full: its fields kept as they are left, its years, and what was changed."""

from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop.errors import AppError
from desktop.services.register.families import FamilyDetail, FamilyDraft, VillageRow, clean
from desktop.ui.actions import on_keys
from desktop.ui.context import PageContext
from desktop.ui.errors import sentence
from desktop.ui.pages.history_words import told
from desktop.ui.pages.kinds.members import HouseholdPeople
from desktop.ui.pages.register.correct import CorrectForm
from desktop.ui.pages.register.data_sheet import SubjectDataSheet
from desktop.ui.pages.register.form import FamilyForm
from desktop.ui.pages.register.history import changes_view, years_view
from desktop.ui.pages.register.life import LifeForm
from desktop.ui.pages.register.move import MoveForm
from desktop.ui.reading import Reading
from desktop.ui.theme import SPACE_M, SPACE_S, theme
from desktop.ui.widgets.boxes import column, holder, row
from desktop.ui.widgets.buttons import button, icon_button
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.flow import tools
from desktop.ui.widgets.form import FieldState
from desktop.ui.widgets.labels import label, tip
from desktop.ui.widgets.pill import Pill
from desktop.ui.widgets.scroll import scrolling
from desktop.ui.widgets.segmented import Segmented


class Details(Card):
    """The right side of the register: one family, or a new one being typed.

    Signals:
        added: id of a family that was just entered.
        kept: the family after one of its fields was kept.
        registering: whether the family shown should be registered for the year.
        removing: the family shown should leave the register.
        moved: the family went to another village, whose name is given.
        acted: the family split, joined another one or ended; what was written is given.
        erasing: everything held about the family shown should be erased.
        stepped: 1 for the next family of the list, -1 for the one before.
        filled: whether there is anything to show now.
        left: the person wants to go back to the list.
        closed: the list should have the whole width.
    """

    added = Signal(object)
    kept = Signal(object)
    registering = Signal(bool)
    removing = Signal()
    moved = Signal(object, str)
    acted = Signal(object)
    erasing = Signal()
    stepped = Signal(int)
    filled = Signal(bool)
    left = Signal()
    closed = Signal()

    def __init__(self, context: PageContext, *, locked: bool) -> None:
        super().__init__(margin=SPACE_M)
        self._context, self._register = context, context.workplace.register
        self._locked = locked
        self.family: FamilyDetail | None = None
        self._draft: dict[str, Any] | None = None
        self._villages: dict[UUID, str] = {}
        self.keeping = False
        self.form = FamilyForm()
        self.form.left.connect(self._keep)
        self.form.village_named.connect(self._add_village)
        if locked:
            self.form.lock()
        self.reading = Reading(context, self)
        self._build()
        for keys, step in ((Qt.Key.Key_PageDown, 1), (Qt.Key.Key_PageUp, -1)):
            on_keys(keys, self, partial(self.stepped.emit, step))
        theme().changed.connect(self._redress)
        self.show_nothing()

    def _build(self) -> None:
        self.name = label("", "subheading", wrap=True)
        self.state = Pill("", parent=self)
        self.back = icon_button("close", self.tr("Đóng chi tiết"))
        self.back.clicked.connect(self.closed)
        self.enrol = button("", "small")
        self.enrol.clicked.connect(lambda: self.registering.emit(not self._registered))
        self.remove = button(self.tr("Xóa hộ khỏi sổ"), "small", icon="delete")
        self.remove.clicked.connect(self.removing)
        self.move_ = button(self.tr("Chuyển thôn, xã…"), "small", icon="arrow-right")
        self.move_.clicked.connect(self._ask_move)
        self.mover = MoveForm(self._context.workplace.moving)
        self.mover.moved.connect(self.moved)
        self.mover.left.connect(self.move_.setFocus)
        self.correct = button(self.tr("Đính chính…"), "small", icon="edit")
        self.corrector = CorrectForm()
        self.correct.clicked.connect(self._ask_correct)
        self.corrector.begun.connect(self.edit)
        self.corrector.left.connect(self.correct.setFocus)
        self.life = button(self.tr("Tách, nhập, giải thể…"), "small", icon="family")
        self.life.clicked.connect(self._ask_life)
        self.liver = LifeForm(self._context.workplace)
        self.liver.acted.connect(self.acted)
        self.liver.left.connect(self.life.setFocus)
        self.erase = button(self.tr("Xóa hẳn dữ liệu…"), "small", icon="delete", grave=True)
        self.erase.clicked.connect(self.erasing)
        self.sheet = button(self.tr("Phiếu dữ liệu…"), "small", icon="file")
        self.sheet.clicked.connect(self._ask_sheet)
        self.papers = SubjectDataSheet(self._context, self)
        self.people = HouseholdPeople(self._context)
        if self._locked:
            self.people.lock()
        self.views = Segmented(
            self.tr("Xem"),
            (
                ("fields", self.tr("Thông tin")),
                ("years", self.tr("Các năm")),
                ("people", self.people.title),
                ("changes", self.tr("Thay đổi")),
            ),
        )
        self.views.chosen.connect(lambda _key: self._show_view())
        top = row(self.name, self.back, spacing=SPACE_S)
        top.setStretch(0, 1)
        top.setAlignment(self.back, Qt.AlignmentFlag.AlignTop)
        self.stack = QStackedWidget()
        acts = tools(self.correct, self.move_, self.life, self.sheet, self.remove, self.erase)
        fields = holder(
            column(self.corrector, self.form, self.mover, self.liver, acts, None, spacing=SPACE_M)
        )
        self._scrolled = {
            "fields": scrolling(fields),
            "years": scrolling(QWidget()),
            "changes": scrolling(QWidget()),
        }
        self.stack.addWidget(self.people)
        for area in self._scrolled.values():
            area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            self.stack.addWidget(area)
        self._hint = label("", "small", wrap=True)
        self._buttons = row(self.state, None, self.enrol, spacing=SPACE_S)
        head = column(top, self._buttons, self._hint, self.views, spacing=SPACE_S)
        self._whole = holder(column(head, self.stack, spacing=SPACE_M))
        self.add(self._whole)

    @property
    def drafting(self) -> bool:
        """Whether a family is being typed that is not in the register yet."""
        return self._draft is not None

    def show_nothing(self) -> None:
        """Show that no family is chosen."""
        self.family, self._draft = None, None
        self.reading.rest_on(None)
        self._whole.hide()
        self.filled.emit(False)

    def show_family(self, family_id: UUID) -> None:
        """Show a family; what is being typed about the same one stays."""
        same = self.family is not None and self.family.id == family_id
        if not same:
            self._put_away()
        with self._context.explained(self):
            self.family, self._draft = self._register.family(family_id), None
            self.form.show_family(self.family, anew=not same)
            self._show()
            self.reading.rest_on(family_id)

    def _put_away(self) -> None:
        """Keep what was typed, and close what was asked about the family shown before."""
        self.form.offer_all()
        self.mover.hide()
        self.liver.hide()
        self.corrector.end()

    def refresh(self) -> None:
        """Read the family shown anew; one that was erased meanwhile is put away."""
        if self.family is None:
            return
        try:
            self._register.family(self.family.id)
        except AppError:
            self.show_nothing()
        else:
            self.show_family(self.family.id)

    def begin(self, village: UUID | None) -> None:
        """Empty the fields for a new family."""
        self._put_away()
        self.family, self._draft = None, {"village_id": village} if village else {}
        self.form.clear(village)
        self.views.take("fields")
        self._show()
        self.form.fields["head_name"].setFocus()

    def offer_villages(self, villages: list[VillageRow]) -> None:
        """Take the villages a family can belong to."""
        self._villages = {village.id: village.name for village in villages}
        self.form.offer_villages(villages)

    def edit(self) -> None:
        """Go to the first field."""
        if self.family is not None or self.drafting:
            self.views.take("fields")
            self._show_view()
            self.form.fields["head_name"].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _redress(self) -> None:
        """Mask personal numbers for the projector, or show them again."""
        if self.family is not None:
            self.form.show_family(self.family, anew=False)
        self._show()

    def _show(self) -> None:
        new = self.drafting
        self._whole.setVisible(new or self.family is not None)
        self.filled.emit(not self._whole.isHidden())
        if self._whole.isHidden():
            return
        year = self._context.year
        self.name.setText(self.tr("Hộ mới") if self.family is None else self.family.head_name)
        hint = self.tr("Hộ được ghi vào sổ ngay khi có họ tên chủ hộ và thôn.")
        self._hint.setText(hint)
        self._hint.setVisible(new)
        for part in (self.state, self.sheet, self.views):
            part.setHidden(new)
        for part in (self.correct, self.move_, self.life, self.remove, self.erase):
            part.setHidden(new or self._locked)
        self.enrol.setHidden(new or self._locked)
        registered = self._registered
        texts = (self.tr("Đăng ký"), self.tr("Rút đăng ký"))
        self.enrol.setText(texts[registered])
        words = self.tr("{what} năm {year}").format(what=texts[registered], year=year)
        self.enrol.setAccessibleName(words)
        tip(self.enrol, words)
        states = (self.tr("chưa đăng ký {year}"), self.tr("đã đăng ký {year}"))
        if not new:
            self.state.say(states[registered].format(year=year), "success" if registered else "")
        self._show_view()

    @property
    def _registered(self) -> bool:
        years = self.family.years if self.family else ()
        return any(one.registered for one in years if one.year == self._context.year)

    def _show_view(self) -> None:
        key = "fields" if self.drafting else self.views.key
        if self.family is not None and key == "years":
            self._fill(key, years_view(self.family.years))
        elif self.family is not None and key == "changes":
            with self._context.explained(self):
                lines = self._context.workplace.history.of(self.family.id)
                changes = told(lines, self._villages, mask_phones=theme().projector)
                self._fill(key, changes_view(changes))
        elif self.family is not None and key == "people":
            self.people.show_of(self.family.id)
        self.stack.setCurrentWidget(self._scrolled.get(key, self.people))

    def _fill(self, key: str, view: QWidget) -> None:
        self._scrolled[key].setWidget(view)
        view.setAutoFillBackground(False)

    def _ask_correct(self) -> None:
        if self.family is not None:
            self.corrector.ask()
            self._bring_into_view(self.corrector)

    def _ask_move(self) -> None:
        if self.family is not None:
            self.liver.hide()
            self.mover.ask(self.family, self._villages)
            self._bring_into_view(self.mover)

    def _ask_life(self) -> None:
        if self.family is not None:
            self.mover.hide()
            self.liver.ask(self.family, self._villages)
            self._bring_into_view(self.liver)

    def _bring_into_view(self, form: QWidget) -> None:
        """Show a form, and where it is longer than the area its beginning."""
        area = self._scrolled["fields"]
        for part in (form, *form.findChildren(QWidget)[:1]):
            QTimer.singleShot(0, form, partial(area.ensureWidgetVisible, part))

    def _ask_sheet(self) -> None:
        if self.family is not None:
            self.papers.ask(self.family.id, self.family.head_name)

    def _keep(self, name: str, value: Any) -> None:
        if self.family is None:
            self._keep_draft(name, value)
            return
        family = self.family.id
        self.keeping = True
        try:
            if why := self.corrector.given:
                self._context.workplace.correcting.correct(family, *why, **{name: value})
            else:
                self._register.edit_family(family, **{name: value})
            self.family = self._register.family(family)
        except AppError as error:
            self.form.refuse(name, sentence(error))
            return
        finally:
            self.keeping = False
        self.form.keep(name, getattr(self.family, name))
        self._show()
        self.kept.emit(self.family)

    def _keep_draft(self, name: str, value: Any) -> None:
        """Hold a field of a new family; with a name and a village it enters the register."""
        if self._draft is None:
            return
        try:
            self._draft.update(clean({name: value}))
            self.form.fields[name].say(FieldState.PLAIN)
            if not (self._draft.get("head_name") and self._draft.get("village_id")):
                return
            family = self._register.add_family(FamilyDraft(**self._draft))
        except AppError as error:
            self._draft.pop(name, None)
            self.form.refuse(name, sentence(error))
            return
        self._enter(family)

    def _enter(self, family: UUID) -> None:
        draft, self._draft = self._draft or {}, None
        self.family = self._register.family(family)
        for name in draft:
            self.form.keep(name, getattr(self.family, name))
        self._show()
        self.added.emit(family)

    def _add_village(self, name: str) -> None:
        try:
            village = self._register.add_village(name)
        except AppError as error:
            self.form.refuse("new_village", sentence(error))
            return
        self.offer_villages(self._register.villages())
        self.form.village_known()
        self._keep("village_id", village)
        if self.drafting:
            self.form.keep("village_id", village)
