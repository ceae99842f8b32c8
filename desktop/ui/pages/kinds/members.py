"""Who belongs to a clan, a unit or a household: its families, its staff, its people."""

import re
from collections.abc import Sequence
from typing import Any
from uuid import UUID

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from desktop.domain.dates import PartialDate
from desktop.domain.names import fold
from desktop.domain.subjects import SubjectKind
from desktop.errors import AppError
from desktop.services.register.citizens import CitizenDraft
from desktop.ui.actions import Command, act
from desktop.ui.context import PageContext
from desktop.ui.errors import sentence
from desktop.ui.models.rows import Column, RowsModel
from desktop.ui.pages.register.form import birth_text
from desktop.ui.theme import SPACE_S
from desktop.ui.widgets.boxes import column
from desktop.ui.widgets.kept_field import KeptLine
from desktop.ui.widgets.labels import label
from desktop.ui.widgets.scaled_columns import ScaledColumns
from desktop.ui.widgets.table import Table

_BEFORE_BIRTH = re.compile(r"\s*,\s*|\s+(?=\d)")


class Members(QWidget):
    """A list that grows by typing into the line above it; Delete lets one go, Enter opens one.

    Override `read`, `take` and `release`.
    """

    def __init__(
        self, context: PageContext, title: str, adding: str, typed: str, hint: str = ""
    ) -> None:
        super().__init__()
        self.context, self.workplace = context, context.workplace
        self.title = title
        self._owner: UUID | None = None
        self.model = RowsModel(tuple(self.columns()), parent=self)
        self.table = Table(title)
        self.table.show_rows(self.model)
        self.table.opened.connect(lambda one: context.open_page("register", one.id))
        ScaledColumns(self.table)
        self.add = KeptLine(adding, placeholder=typed)
        self.add.left.connect(self._take)
        self._hint = label(hint, "small", wrap=True)
        parts = (self.add, self.add.below, self._hint, self.table)
        self.setLayout(column(*parts, spacing=SPACE_S))
        self._hint.setHidden(not hint)  # once it has a place: it would be a window of its own
        act(Command.DELETE, self.table, self._release)

    def columns(self) -> Sequence[Column]:
        """What is shown of each."""
        return (
            Column(self.tr("Tên"), lambda one: one.name, width=0),
            Column(self.tr("Thôn"), lambda one: one.village, width=104),
        )

    def read(self, owner: UUID) -> Sequence[Any]:
        """Those who belong to the owner."""
        raise NotImplementedError

    def take(self, owner: UUID, typed: str) -> str:
        """Let one more belong; gives what to tell.

        Raises:
            LookupError: with the words that say why nobody is meant.
        """
        raise NotImplementedError

    def release(self, chosen: Sequence[UUID]) -> None:
        """Let these belong to the owner no more."""
        raise NotImplementedError

    def lock(self) -> None:
        """Let the list be read and not changed."""
        for part in (self.add, self.add.below):
            part.hide()

    def show_of(self, owner: UUID) -> None:
        """Show who belongs to this one."""
        self._owner = owner
        self.model.replace(self.read(owner))

    def _take(self, typed: str) -> None:
        if self._owner is None or not typed:
            return
        try:
            told = self.take(self._owner, typed)
        except LookupError as error:
            self.add.refuse(str(error))
        except AppError as error:
            self.add.refuse(sentence(error))
        else:
            self.add.fill("")
            self._show_newest(self._owner)
            self.context.tell(told)
        QTimer.singleShot(0, self.add.line, self.add.line.setFocus)  # for the next one

    def _show_newest(self, owner: UUID) -> None:
        before = {one.id for one in self.model.rows}
        self.show_of(owner)
        for place, one in enumerate(self.model.rows):
            if one.id not in before:
                self.table.go_to(place)

    def _release(self) -> None:
        if self._owner is not None and not self.add.isHidden():
            place = self.table.currentIndex().row()
            with self.context.explained(self):
                self.release([one.id for one in self.table.chosen()])
            self.show_of(self._owner)
            if self.model.rows:
                self.table.go_to(min(place, len(self.model.rows) - 1))


class ClanFamilies(Members):
    """The households of a clan (dòng họ), in whatever village they live."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(
            context,
            self.tr("Các hộ"),
            self.tr("Thêm hộ vào dòng họ"),
            self.tr("Mã hộ hoặc tên chủ hộ"),
        )

    def read(self, owner: UUID) -> Sequence[Any]:
        found: Sequence[Any] = self.workplace.clans.families(owner)
        return found

    def take(self, owner: UUID, typed: str) -> str:
        family = self.workplace.register.one(typed)
        if family is None:
            raise LookupError(self.tr("Không có đúng một hộ như vậy. Gõ mã hộ."))
        self.workplace.clans.gather(owner, [family])
        return self.tr("Đã ghi hộ vào dòng họ.")

    def release(self, chosen: Sequence[UUID]) -> None:
        self.workplace.clans.release(chosen)


class _People(Members):
    """Citizens."""

    def columns(self) -> Sequence[Column]:
        return (
            Column(self.tr("Họ và tên"), lambda one: one.name, width=0),
            Column(self.tr("Ngày sinh"), lambda one: birth_text(one.birth), width=104),
        )


class UnitStaff(_People):
    """The staff, pupils or members of a unit (đơn vị)."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(
            context,
            self.tr("Thành viên"),
            self.tr("Thêm công dân vào đơn vị"),
            self.tr("Mã hoặc họ tên"),
        )

    def read(self, owner: UUID) -> Sequence[Any]:
        found: Sequence[Any] = self.workplace.units.staff(owner)
        return found

    def take(self, owner: UUID, typed: str) -> str:
        person = self.workplace.citizens.one(typed)
        if person is None:
            words = self.tr("Sổ công dân không có đúng một người như vậy. Gõ mã của người đó.")
            raise LookupError(words)
        self.workplace.citizens.edit(person, unit_id=owner)
        return self.tr("Đã ghi công dân vào đơn vị.")

    def release(self, chosen: Sequence[UUID]) -> None:
        self.workplace.citizens.leave_unit(chosen)


def name_and_birth(typed: str) -> tuple[str, str]:
    """Part "Quách Thị Ba, 1985" or "Quách Thị Ba 1985"; a code such as "CD77" stays whole."""
    name, *birth = _BEFORE_BIRTH.split(typed.strip(), maxsplit=1)
    return name, "".join(birth)


def _looks_like(one: Any, name: str, birth: str) -> bool:
    """Say whether this is whom somebody types again: name, with or without marks, and year."""
    if fold(name) != fold(one.name) or name.casefold() not in (one.name.casefold(), fold(name)):
        return False
    return not (birth and one.birth) or PartialDate.parse(birth).year == int(one.birth[:4])


class HouseholdPeople(_People):
    """The people of a household (nhân khẩu) who are in the book of citizens."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(
            context,
            self.tr("Thành viên"),
            self.tr("Thêm người vào hộ"),
            self.tr("Họ và tên, năm sinh"),
            self.tr("Người lớn ghi ở đây là công dân của hộ. Trẻ em chỉ đếm ở “Số khẩu”."),
        )

    def read(self, owner: UUID) -> Sequence[Any]:
        found: Sequence[Any] = self.workplace.citizens.members(owner)
        return found

    def take(self, owner: UUID, typed: str) -> str:
        name, birth = name_and_birth(typed)
        if any(_looks_like(one, name, birth) for one in self.read(owner)):
            there = self.tr("Hộ đã có {name}. Nếu là người khác, ghi năm sinh cho cả hai.")
            raise LookupError(there.format(name=name))
        citizens = self.workplace.citizens
        known = citizens.loose(name, birth)
        if known is not None:
            unknown = {} if citizens.get(known).fields.birth else {"birth": birth}
            citizens.edit(known, family_id=owner, **unknown)
            return self.tr("Đã ghi {name}, có sẵn trong sổ công dân, vào hộ.").format(name=name)
        village = self.workplace.register.family(owner).village_id
        citizens.add(CitizenDraft(name, village, family_id=owner, birth=birth))
        words: str = self.tr("Đã thêm {name} vào hộ và sổ công dân.")
        if birth and not PartialDate.parse(birth).is_of_age(self.workplace.life.today):
            words = self.tr("Đã thêm {name}, chưa đủ 18 tuổi: sổ công dân ghi người lớn, học sinh.")
        return words.format(name=name)

    def release(self, chosen: Sequence[UUID]) -> None:
        self.workplace.citizens.leave_family(chosen)


def members_of(context: PageContext, kind: SubjectKind) -> Members | None:
    """The list of those who belong to a subject of this kind, if anybody does."""
    match kind:
        case SubjectKind.FAMILY:
            return HouseholdPeople(context)
        case SubjectKind.CLAN:
            return ClanFamilies(context)
        case SubjectKind.UNIT:
            return UnitStaff(context)
    return None
