"""One family in full: its fields kept as they are left, its years, and what was changed."""

from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtWidgets import QScrollArea, QWidget

from desktop.domain.subjects import SubjectKind
from desktop.errors import AppError
from desktop.services.register.families import FamilyDetail, FamilyDraft, VillageRow, clean
from desktop.ui.actions import on_keys
from desktop.ui.context import PageContext
from desktop.ui.errors import sentence
from desktop.ui.pages.register.card import SubjectCard
from desktop.ui.pages.register.form import FamilyForm
from desktop.ui.pages.register.life import LifeForm
from desktop.ui.pages.register.move import MoveForm
from desktop.ui.theme import theme
from desktop.ui.widgets.buttons import button
from desktop.ui.widgets.form import FieldState
from desktop.wording import QT_TRANSLATE_NOOP

T = QT_TRANSLATE_NOOP


class Details(SubjectCard):
    """One family, or a new one being typed.

    Signals:
        added: id of a family that was just entered.
        moved: the family went to another village, whose name is given.
        acted: the family split, joined another one or ended; what was written is given.
        stepped: 1 for the next family of the list, -1 for the one before.
    """

    added = Signal(object)
    moved = Signal(object, str)
    acted = Signal(object)
    stepped = Signal(int)

    def __init__(self, context: PageContext, *, locked: bool) -> None:
        self.family: FamilyDetail | None = None
        self.form = FamilyForm()
        super().__init__(context, SubjectKind.FAMILY, self.form, _remove(), locked=locked)
        self._register = context.workplace.register
        self.form.village_named.connect(self._add_village)
        self._make_life()
        forms = (self.corrector, self.form, self.mover, self.liver)
        acts = (self.correct, self.move_, self.life, self.sheet, self.remove, self.erase)
        self._lay_out(forms, acts)
        for keys, step in ((Qt.Key.Key_PageDown, 1), (Qt.Key.Key_PageUp, -1)):
            on_keys(keys, self, partial(self.stepped.emit, step))
        theme().changed.connect(self._redress)
        self.show_nothing()

    def _make_life(self) -> None:
        self.move_ = button(self.tr("Chuyển thôn, xã…"), "small", icon="arrow-right")
        self.move_.clicked.connect(self._ask_move)
        self.mover = MoveForm(self._context.workplace.moving)
        self.mover.moved.connect(self.moved)
        self.mover.left.connect(partial(self._return_to, self.move_))
        self.life = button(self.tr("Tách, nhập, giải thể…"), "small", icon="family")
        self.life.clicked.connect(self._ask_life)
        self.liver = LifeForm(self._context.workplace)
        self.liver.acted.connect(self.acted)
        self.liver.left.connect(partial(self._return_to, self.life))

    @property
    def shown(self) -> FamilyDetail | None:
        return self.family

    @property
    def called(self) -> str:
        return self.family.head_name if self.family else ""

    def show_nothing(self) -> None:
        self.family, self._draft = None, None
        self.reading.rest_on(None)
        self._whole.hide()
        self.filled.emit(False)

    def show_subject(self, subject_id: UUID) -> None:
        same = self.family is not None and self.family.id == subject_id
        if not same:
            self._put_away()
        with self._context.explained(self):
            self.family, self._draft = self._read(subject_id), None
            self.form.show_family(self.family, anew=not same)
            self._show()
            self.reading.rest_on(subject_id)

    def _read(self, subject_id: UUID) -> FamilyDetail:
        family: FamilyDetail = self._register.family(subject_id)
        return family

    def _put_away(self) -> None:
        super()._put_away()
        self.mover.hide()
        self.liver.hide()

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

    def _redress(self) -> None:
        """Mask personal numbers for the projector, or show them again."""
        if self.family is not None:
            self.form.show_family(self.family, anew=False)
        self._show()

    def _show(self) -> None:
        new = self.drafting
        self._whole.setVisible(new or self.family is not None)
        self.filled.emit(not self._whole.isHidden())
        if not self._whole.isHidden():
            self._show_head(
                self.tr("Hộ mới") if self.family is None else self.family.head_name,
                self.tr("Hộ được ghi vào sổ ngay khi có họ tên chủ hộ và thôn."),
                (self.correct, self.move_, self.life, self.remove, self.erase),
            )

    def _ask_correct(self) -> None:
        super()._ask_correct()
        if self.family is not None:
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
        area = self._parts["fields"]
        assert isinstance(area, QScrollArea)
        for part in (form, *form.findChildren(QWidget)[:1]):
            QTimer.singleShot(0, form, partial(area.ensureWidgetVisible, part))

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


def _remove() -> str:
    return QCoreApplication.translate("Details", T("Details", "Xóa hộ khỏi sổ"))
