"""One clan, community, unit or citizen in full: fields kept as they are left, years, changes."""

from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Qt, Signal

from desktop.domain.subjects import SubjectKind, Zone
from desktop.errors import AppError
from desktop.services.register.subjects import Detail, Subjects
from desktop.ui.context import PageContext
from desktop.ui.errors import sentence
from desktop.ui.kinds import noun_of
from desktop.ui.pages.kinds.family import family_of, family_words, units_to_choose
from desktop.ui.pages.kinds.form import KindForm
from desktop.ui.pages.register.card import SubjectCard
from desktop.ui.theme import theme
from desktop.ui.widgets.form import FieldState
from desktop.wording import QT_TRANSLATE_NOOP

T = QT_TRANSLATE_NOOP


class KindCard(SubjectCard):
    """One clan, community, unit or citizen, or a new one being typed.

    Signals:
        added: id and name of a subject that was just entered.
    """

    added = Signal(object, str)

    def __init__(
        self, context: PageContext, kind: SubjectKind, own: Subjects[Any], *, locked: bool
    ) -> None:
        self._kind, self._own = kind, own
        self.subject: Detail[Any] | None = None
        self.form = KindForm(kind)
        super().__init__(context, kind, self.form, _remove(), locked=locked)
        acts = (self.correct, self.sheet, self.remove, self.erase)
        self._lay_out((self.corrector, self.form), acts)
        theme().changed.connect(self.refresh)
        self.show_nothing()

    @property
    def shown(self) -> Detail[Any] | None:
        return self.subject

    @property
    def called(self) -> str:
        return self.subject.name if self.subject else ""

    def show_nothing(self) -> None:
        self.subject, self._draft = None, None
        self.reading.rest_on(None)
        self.filled.emit(False)

    def show_subject(self, subject_id: UUID) -> None:
        same = self.subject is not None and self.subject.id == subject_id
        if not same:
            self._put_away()
        with self._context.explained(self):
            self.subject, self._draft = self._read(subject_id), None
            if not same:
                self._offer_units()
            self.form.show_subject(self.subject.fields, self._family(), anew=not same)
            self._show()
            self.reading.rest_on(subject_id)

    def _read(self, subject_id: UUID) -> Detail[Any]:
        return self._own.get(subject_id)

    def begin(self, village: UUID | None) -> None:
        """Empty the fields for a new subject."""
        self._put_away()
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

    def _family(self) -> str:
        """Code or head of the family that a citizen belongs to."""
        family_id = getattr(self.subject.fields, "family_id", None) if self.subject else None
        return family_words(self._context.workplace, family_id)

    def _show(self) -> None:
        self.filled.emit(True)
        blank = self.tr("Thêm {noun}").format(noun=noun_of(self._kind))
        self._show_head(
            self.called or blank,
            self.tr("Được ghi vào sổ ngay khi có tên và thôn."),
            (self.correct, self.remove, self.erase),
        )

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
        self.kept.emit(self.subject)

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


def _remove() -> str:
    return QCoreApplication.translate("KindCard", T("KindCard", "Xóa khỏi sổ"))
