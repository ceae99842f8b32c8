"""One clan, community, unit or citizen in full: fields kept as they are left, years, changes."""

from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop.domain.subjects import SubjectKind, Zone
from desktop.errors import AppError
from desktop.services.register.subjects import Detail, Subjects
from desktop.ui.context import PageContext
from desktop.ui.errors import sentence
from desktop.ui.kinds import noun_of
from desktop.ui.pages.history_words import told
from desktop.ui.pages.kinds.family import family_of, family_words, units_to_choose
from desktop.ui.pages.kinds.form import KindForm
from desktop.ui.pages.kinds.members import members_of
from desktop.ui.pages.register.correct import CorrectForm
from desktop.ui.pages.register.data_sheet import SubjectDataSheet
from desktop.ui.pages.register.history import changes_view, years_view
from desktop.ui.reading import Reading
from desktop.ui.theme import SPACE_M, SPACE_S, theme
from desktop.ui.widgets.boxes import column, holder, row
from desktop.ui.widgets.buttons import button, icon_button
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.flow import tools
from desktop.ui.widgets.form import FieldState
from desktop.ui.widgets.labels import label
from desktop.ui.widgets.pill import Pill
from desktop.ui.widgets.scroll import scrolling
from desktop.ui.widgets.segmented import Segmented


class KindCard(Card):
    """One subject, or a new one being typed.

    Signals:
        added: id and name of a subject that was just entered.
        kept: one of its fields was kept.
        registering: whether the subject shown should be registered for the year.
        removing: the subject shown should leave the register.
        erasing: everything held about the subject shown should be erased.
        filled: whether there is anything to show now.
        left: the person wants to go back to the list.
        closed: the list should have the whole width.
    """

    added = Signal(object, str)
    kept = Signal()
    registering = Signal(bool)
    removing = Signal()
    erasing = Signal()
    filled = Signal(bool)
    left = Signal()
    closed = Signal()

    def __init__(
        self, context: PageContext, kind: SubjectKind, own: Subjects[Any], *, locked: bool
    ) -> None:
        super().__init__(margin=SPACE_M)
        self._context, self._kind, self._own, self._locked = context, kind, own, locked
        self.subject: Detail[Any] | None = None
        self._draft: dict[str, Any] | None = None
        self._villages: dict[UUID, str] = {}
        self.keeping = False
        self.form = KindForm(kind)
        self.form.left.connect(self._keep)
        self.members = members_of(context, kind)
        if locked:
            self.form.lock()
            if self.members is not None:
                self.members.lock()
        self.reading = Reading(context, self)
        self._build()
        theme().changed.connect(self.refresh)
        self.show_nothing()

    def _build(self) -> None:
        self.name = label("", "subheading", wrap=True)
        self.state = Pill("", parent=self)
        self.back = icon_button("close", self.tr("Đóng chi tiết"))
        self.back.clicked.connect(self.closed)
        self.enrol = button("", "small")
        self.enrol.clicked.connect(lambda: self.registering.emit(not self.registered))
        self.remove = button(self.tr("Xóa khỏi sổ"), "small", icon="delete")
        self.remove.clicked.connect(self.removing)
        whole = self._kind is SubjectKind.CITIZEN
        words = self.tr("Xóa hẳn dữ liệu…") if whole else self.tr("Xóa theo yêu cầu…")
        self.erase = button(words, "small", icon="delete", grave=True)
        self.erase.clicked.connect(self.erasing)
        self.correct = button(self.tr("Đính chính…"), "small", icon="edit")
        self.corrector = CorrectForm()
        self.correct.clicked.connect(self.corrector.ask)
        self.corrector.begun.connect(self.edit)
        self.corrector.left.connect(self.correct.setFocus)
        self.sheet = button(self.tr("Phiếu dữ liệu…"), "small", icon="file")
        self.sheet.clicked.connect(self._ask_sheet)
        self.papers = SubjectDataSheet(self._context, self)
        views = [("fields", self.tr("Thông tin")), ("years", self.tr("Các năm"))]
        if self.members is not None:
            views.append(("members", self.members.title))
        views.append(("changes", self.tr("Thay đổi")))
        self.views = Segmented(self.tr("Xem"), views)
        self.views.chosen.connect(lambda _key: self._show_view())
        acts = tools(self.correct, self.sheet, self.remove, self.erase)
        fields = holder(column(self.corrector, self.form, acts, None, spacing=SPACE_M))
        self._parts: dict[str, Any] = {
            "fields": scrolling(fields),
            "years": scrolling(QWidget()),
            "changes": scrolling(QWidget()),
        }
        if self.members is not None:
            self._parts["members"] = self.members
        self.stack = QStackedWidget()
        for part in self._parts.values():
            self.stack.addWidget(part)
        self._hint = label("", "small", wrap=True)
        top = row(self.name, self.back, spacing=SPACE_S)
        top.setStretch(0, 1)
        top.setAlignment(self.back, Qt.AlignmentFlag.AlignTop)
        buttons = row(self.state, None, self.enrol, spacing=SPACE_S)
        head = column(top, buttons, self._hint, self.views, spacing=SPACE_S)
        self.add(holder(column(head, self.stack, spacing=SPACE_M)))

    @property
    def drafting(self) -> bool:
        """Whether a subject is being typed that is not in the register yet."""
        return self._draft is not None

    @property
    def registered(self) -> bool:
        """Whether the subject shown is registered for the working year."""
        years = self.subject.years if self.subject else ()
        return any(one.registered for one in years if one.year == self._context.year)

    def show_nothing(self) -> None:
        """Show that no subject is chosen."""
        self.subject, self._draft = None, None
        self.reading.rest_on(None)
        self.filled.emit(False)

    def show_subject(self, subject_id: UUID) -> None:
        """Show a subject; what is being typed about the same one stays."""
        same = self.subject is not None and self.subject.id == subject_id
        if not same:
            self.form.offer_all()
            self.corrector.end()
        with self._context.explained(self):
            self.subject, self._draft = self._own.get(subject_id), None
            if not same:
                self._offer_units()
            self.form.show_subject(self.subject.fields, self._family(), anew=not same)
            self._show()
            self.reading.rest_on(subject_id)

    def refresh(self) -> None:
        """Read the subject shown anew; one that was erased meanwhile is put away."""
        if self.subject is None:
            return
        try:
            self._own.get(self.subject.id)
        except AppError:
            self.show_nothing()
        else:
            self.show_subject(self.subject.id)

    def begin(self, village: UUID | None) -> None:
        """Empty the fields for a new subject."""
        self.form.offer_all()
        self.corrector.end()
        place = {"village_id": village} if village and "village_id" in self._own.fields else {}
        self.subject, self._draft = None, dict(place)
        first = {"zone": Zone.GENERAL.value, "unit_type": "agency"}
        self.form.clear({**first, **place})
        self._show()

    def edit(self) -> None:
        """Go into the first field."""
        if self.subject is not None or self.drafting:
            self.views.take("fields")
            self._show_view()
            self.form.fields["name"].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def offer_villages(self, villages: dict[UUID, str]) -> None:
        """Take the villages a subject can lie in, and the units a citizen can name."""
        self._villages = villages
        self.form.offer("village_id", list(villages.items()))
        self._offer_units()

    def _offer_units(self) -> None:
        if "unit_id" in self._own.fields:
            own = self.subject.fields.unit_id if self.subject else None
            self.form.offer("unit_id", units_to_choose(self._context.workplace, own))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _family(self) -> str:
        """Code or head of the family that a citizen belongs to."""
        family_id = getattr(self.subject.fields, "family_id", None) if self.subject else None
        return family_words(self._context.workplace, family_id)

    def _show(self) -> None:
        new = self.drafting
        self.filled.emit(True)
        noun, year = noun_of(self._kind), self._context.year
        blank = self.tr("Thêm {noun}").format(noun=noun)
        self.name.setText(self.subject.name if self.subject else blank)
        self._hint.setText(self.tr("Được ghi vào sổ ngay khi có tên và thôn."))
        self._hint.setVisible(new)
        for part in (self.state, self.sheet, self.views):
            part.setHidden(new)
        for made in (self.enrol, self.correct, self.remove, self.erase):
            made.setHidden(new or self._locked)
        if not new:
            done = self.registered
            self.enrol.setText(self.tr("Rút đăng ký") if done else self.tr("Đăng ký"))
            words = self.tr("đã đăng ký {year}") if done else self.tr("chưa đăng ký {year}")
            self.state.say(words.format(year=year), "success" if done else "")
        self._show_view()

    def _ask_sheet(self) -> None:
        if self.subject is not None:
            self.papers.ask(self.subject.id, self.subject.name)

    def _show_view(self) -> None:
        key = "fields" if self.drafting else self.views.key
        if self.subject is not None:
            with self._context.explained(self):
                self._fill(key, self.subject)
        self.stack.setCurrentWidget(self._parts[key])

    def _fill(self, key: str, subject: Detail[Any]) -> None:
        if key == "years":
            self._parts[key].setWidget(years_view(subject.years))
        elif key == "members" and self.members is not None:
            self.members.show_of(subject.id)
        elif key == "changes":
            lines = self._context.workplace.history.of(subject.id)
            changes = told(lines, self._villages, mask_phones=theme().projector)
            self._parts[key].setWidget(changes_view(changes))

    def _keep(self, name: str, value: Any) -> None:
        """Keep a field; a family is named by its code or its head."""
        self.keeping = True
        try:
            register = self._context.workplace.register
            found = family_of(register, value) if name == "family_id" else value
            if self.subject is None:
                self._keep_draft(name, found)
            else:
                self._keep_field(self.subject, name, found)
        except AppError as error:
            self.form.fields[name].refuse(sentence(error))
        except LookupError:
            words = self.tr("Không có đúng một hộ như vậy. Gõ mã hộ.")
            self.form.fields[name].refuse(words)
        finally:
            self.keeping = False

    def _keep_field(self, before: Detail[Any], name: str, value: Any) -> None:
        if why := self.corrector.given:
            self._context.workplace.correcting.correct(before.id, *why, **{name: value})
        else:
            self._own.edit(before.id, **{name: value})
        self.subject = self._own.get(before.id)
        self._say_kept(name)
        old, new = getattr(before.fields, name), getattr(self.subject.fields, name)
        if old != new:
            words = self.tr("Đã sửa {field}.").format(field=self.form.title(name).lower())
            self._context.tell(words, partial(self._take_back, before.id, name, old))
        self._show()
        self.kept.emit()

    def _take_back(self, subject: UUID, name: str, value: Any) -> None:
        with self._context.explained(self):
            self._own.edit(subject, **{name: value})

    def _keep_draft(self, name: str, value: Any) -> None:
        """Hold a field of a new subject; with a name and a village it enters the register."""
        if self._draft is None:
            return
        draft = {**self._draft, name: value}
        placed = draft.get("village_id") or "village_id" not in self._own.fields
        subject = self._own.add(self._own.draft(**draft)) if draft.get("name") and placed else None
        self._draft = draft
        self.form.fields[name].say(FieldState.PLAIN)
        if subject is not None:
            self._draft, self.subject = None, self._own.get(subject)
            for one in draft:
                self._say_kept(one)
            self._show()
            self.added.emit(subject, self.subject.name)

    def _say_kept(self, name: str) -> None:
        assert self.subject is not None
        value = getattr(self.subject.fields, name)
        shown = self._family() if name == "family_id" else value
        self.form.fill(name, shown, FieldState.SAVED)
