"""The fields of one family; the form knows their words and order, the details keep them."""

from collections.abc import Callable, Sequence
from typing import Any
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from desktop.domain.dates import PartialDate
from desktop.domain.identity import Sex
from desktop.domain.subjects import Zone
from desktop.errors import AppError
from desktop.services.register.families import FamilyDetail, VillageRow
from desktop.ui.pages.register.cells import FEWEST, MOST, people
from desktop.ui.theme import SPACE_M, SPACE_XS, fit, theme
from desktop.ui.widgets.boxes import column
from desktop.ui.widgets.form import FieldState
from desktop.ui.widgets.kept_field import KeptChoice, KeptLine, KeptTick

NEW_VILLAGE = "new village"
PLACES = {  # field: (row, column, columns it takes)
    "head_name": (0, 0, 2),
    "village_id": (1, 0, 2),
    "new_village": (2, 0, 2),
    "address": (3, 0, 2),
    "phone": (4, 0, 1),
    "member_count": (4, 1, 1),
    "code": (5, 0, 1),
    "identity_number": (5, 1, 1),
    "birth": (6, 0, 1),
    "sex": (6, 1, 1),
    "zone": (7, 0, 1),
    "poor": (7, 1, 1),
    "note": (8, 0, 2),
}
PERSONAL = ("phone", "identity_number")


class FamilyForm(QWidget):
    """Editors of a family's fields, in the order they are filled in.

    Signals:
        left: name of a field and the value that should be kept.
        village_named: the name of a village that the register lacks.
    """

    left = Signal(str, object)
    village_named = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._make()
        self.fields["new_village"].hide()
        grid = QGridLayout()
        fit(grid, column_spacing=SPACE_M, row_spacing=SPACE_XS, margins=(0, 0, 0, 0))
        words: dict[int, QVBoxLayout] = {}
        for name, field in self.fields.items():
            line, place, width = PLACES[name]
            grid.addWidget(field, 2 * line, place, 1, width)
            if line not in words:
                words[line] = column(spacing=0)
                grid.addLayout(words[line], 2 * line + 1, 0, 1, 2)
            words[line].addWidget(field.below)
        for place in (0, 1):
            grid.setColumnStretch(place, 1)
            grid.setColumnMinimumWidth(place, 0)
        self.setLayout(grid)
        self._listen()

    def _make(self) -> None:
        genders = ((Sex.MALE.value, self.tr("Nam")), (Sex.FEMALE.value, self.tr("Nữ")))
        zones = (
            (Zone.GENERAL.value, self.tr("Thường")),
            (Zone.DIFFICULT.value, self.tr("Khó khăn")),
        )
        self.fields: dict[str, KeptLine | KeptChoice | KeptTick] = {
            "head_name": KeptLine(self.tr("Họ và tên chủ hộ")),
            "village_id": KeptChoice(self.tr("Thôn")),
            "new_village": KeptLine(self.tr("Tên thôn mới")),
            "address": KeptLine(self.tr("Địa chỉ")),
            "phone": KeptLine(self.tr("Điện thoại")),
            "member_count": KeptLine(self.tr("Số khẩu")),
            "code": KeptLine(self.tr("Mã hộ")),
            "identity_number": KeptLine(self.tr("Số định danh")),
            "birth": KeptLine(self.tr("Ngày sinh")),
            "sex": KeptChoice(self.tr("Giới tính"), (("", "–"), *genders)),
            "zone": KeptChoice(self.tr("Vùng"), zones),
            "poor": KeptTick(self.tr("Hộ nghèo"), self.tr("Có")),
            "note": KeptLine(self.tr("Ghi chú")),
        }

    def _listen(self) -> None:
        for name, field in self.fields.items():
            match name:
                case "new_village":
                    field.left.connect(self._name_village)
                case "village_id":
                    field.left.connect(self._choose_village)
                case _:
                    field.left.connect(lambda value, name=name: self._offer(name, value))

    def offer_villages(self, villages: Sequence[VillageRow]) -> None:
        """Show the villages a family can belong to, and the way to another one."""
        field = self.fields["village_id"]
        assert isinstance(field, KeptChoice)
        known = [(village.id, village.name) for village in villages]
        field.choices([*known, (NEW_VILLAGE, self.tr("Thôn mới…"))])

    def show_family(self, family: FamilyDetail, *, anew: bool) -> None:
        """Show what is kept of a family; `anew` also drops what was typed and not kept."""
        for name, field in self.fields.items():
            if name != "new_village" and (anew or not field.unsaved):
                state = FieldState.PLAIN if anew else field.state
                self._fill(name, getattr(family, name), state)
        if anew:
            self.fields["new_village"].hide()

    def clear(self, village: UUID | None) -> None:
        """Empty every field for a family that is not in the register yet."""
        for name in self.fields:
            self._fill(name, {"village_id": village, "zone": Zone.GENERAL.value}.get(name, ""))
        choice = self.fields["village_id"]
        assert isinstance(choice, KeptChoice)
        self.fields["new_village"].setVisible(choice.box.count() == 1)
        choice.setVisible(choice.box.count() > 1)

    def village_known(self) -> None:
        """Put the line for a new village away: it is among the choices now."""
        self._fill("new_village", "")
        self.fields["new_village"].hide()
        self.fields["village_id"].show()

    def keep(self, name: str, value: Any) -> None:
        """Show a value that was kept just now, with a tick."""
        self._fill(name, value, FieldState.SAVED)

    def refuse(self, name: str, why: str) -> None:
        """Say below a field why its value is not kept."""
        self.fields[name].refuse(why)

    def lock(self) -> None:
        """Let the fields be read and not edited."""
        for field in self.fields.values():
            field.lock()

    def offer_all(self) -> None:
        """Offer whatever was typed and not left yet."""
        for field in self.fields.values():
            if isinstance(field, KeptLine | KeptChoice) and not field.isHidden():
                field.offer()

    def _fill(self, name: str, value: Any, state: FieldState = FieldState.PLAIN) -> None:
        field = self.fields[name]
        shown = SHOWN.get(name, str)(value) if value is not None else ""
        match field:
            case KeptLine() if name in PERSONAL and theme().projector and shown:
                field.cover(masked(shown))
            case KeptLine():
                field.fill(shown, state)
            case KeptChoice():
                field.fill(value, state)
            case KeptTick():
                field.fill(bool(value), state)

    def _offer(self, name: str, value: Any) -> None:
        if name != "member_count":
            self.left.emit(name, value)
            return
        try:
            found = people(FEWEST, MOST)(value)
        except ValueError as error:
            self.refuse(name, str(error))
            return
        self.left.emit(name, found)

    def _choose_village(self, value: Any) -> None:
        new = self.fields["new_village"]
        new.setVisible(value == NEW_VILLAGE)
        if value == NEW_VILLAGE:
            new.setFocus()
        else:
            self._offer("village_id", value)

    def _name_village(self, name: str) -> None:
        if name:
            self.village_named.emit(name)


def masked(text: str) -> str:
    """A personal number as the projector shows it: its last three figures."""
    return "•" * max(len(text) - 3, 0) + text[-3:]


def birth_text(iso: str) -> str:
    """A stored birth as it is written on paper; what cannot be read stays as it is."""
    if not iso:
        return ""
    try:
        return PartialDate.parse(iso).text
    except AppError:
        return iso


SHOWN: dict[str, Callable[[Any], str]] = {"birth": birth_text}
