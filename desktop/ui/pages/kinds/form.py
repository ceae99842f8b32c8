"""The fields of a clan, a community, a unit or a citizen, in the order they are filled in."""

from collections.abc import Sequence
from typing import Any, Final
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from desktop.domain.identity import Sex
from desktop.domain.subjects import SubjectKind, Zone
from desktop.ui.kinds import GROUPS, UNITS
from desktop.ui.kinds import said as kind_said
from desktop.ui.pages.register.cells import MOST_STAFF, people
from desktop.ui.pages.register.form import PERSONAL, SHOWN, masked
from desktop.ui.theme import SPACE_M, SPACE_XS, fit, theme
from desktop.ui.widgets.boxes import column
from desktop.ui.widgets.form import FieldState
from desktop.ui.widgets.kept_field import KeptChoice, KeptLine
from desktop.wording import QT_TRANSLATE_NOOP

T = QT_TRANSLATE_NOOP
TITLES: Final = {
    "name": T("kind_form", "Tên"),
    "branch": T("kind_form", "Chi, cành"),
    "village_id": T("kind_form", "Thôn"),
    "unit_type": T("kind_form", "Loại"),
    "head_name": T("kind_form", "Người đứng đầu"),
    "staff_count": T("kind_form", "Số người"),
    "family_id": T("kind_form", "Thuộc hộ (mã hộ hoặc tên chủ hộ)"),
    "unit_id": T("kind_form", "Thuộc đơn vị"),
    "citizen_group": T("kind_form", "Nhóm"),
    "address": T("kind_form", "Địa chỉ"),
    "phone": T("kind_form", "Điện thoại"),
    "code": T("kind_form", "Mã"),
    "identity_number": T("kind_form", "Số định danh"),
    "birth": T("kind_form", "Ngày sinh"),
    "sex": T("kind_form", "Giới tính"),
    "zone": T("kind_form", "Vùng"),
    "note": T("kind_form", "Ghi chú"),
}
"""What the fields are called."""
OWN: Final = {
    (SubjectKind.CITIZEN, "name"): T("kind_form", "Họ và tên"),
    (SubjectKind.CLAN, "head_name"): T("kind_form", "Trưởng tộc"),
    (SubjectKind.COMMUNITY, "head_name"): T("kind_form", "Trưởng thôn"),
    (SubjectKind.UNIT, "head_name"): T("kind_form", "Thủ trưởng"),
}
"""What some kinds call a field."""
ROWS: Final[dict[SubjectKind, tuple[tuple[str, ...], ...]]] = {
    SubjectKind.CLAN: (
        ("name",), ("branch",), ("village_id",), ("head_name",), ("address",), ("phone", "code"),
        ("zone",), ("note",),
    ),
    SubjectKind.COMMUNITY: (("name",), ("head_name",), ("phone", "code"), ("zone",), ("note",)),
    SubjectKind.UNIT: (
        ("name",), ("unit_type",), ("village_id",), ("head_name",), ("staff_count", "code"),
        ("address",), ("phone", "zone"), ("note",),
    ),
    SubjectKind.CITIZEN: (
        ("name",), ("village_id",), ("family_id",), ("unit_id",), ("citizen_group",),
        ("birth", "sex"), ("identity_number", "phone"), ("address",), ("code", "zone"), ("note",),
    ),
}  # fmt: skip
"""The fields of each kind, those of one line together."""


class KindForm(QWidget):
    """Editors of one kind's fields.

    Signals:
        left: name of a field and the value that should be kept.
    """

    left = Signal(str, object)

    def __init__(self, kind: SubjectKind) -> None:
        super().__init__()
        self._kind = kind
        self.fields = {name: self._field(name) for line in ROWS[kind] for name in line}
        grid = QGridLayout()
        fit(grid, column_spacing=SPACE_M, row_spacing=SPACE_XS, margins=(0, 0, 0, 0))
        for number, names in enumerate(ROWS[kind]):
            words: QVBoxLayout = column(spacing=0)
            for place, name in enumerate(names):
                grid.addWidget(self.fields[name], 2 * number, place, 1, 2 if len(names) == 1 else 1)
                words.addWidget(self.fields[name].below)
            grid.addLayout(words, 2 * number + 1, 0, 1, 2)
        for place in (0, 1):
            grid.setColumnStretch(place, 1)
        self.setLayout(grid)

    def _field(self, name: str) -> KeptLine | KeptChoice:
        title = said(OWN.get((self._kind, name), TITLES[name]))
        made = KeptChoice(title, _choices(name)) if name in CHOSEN else KeptLine(title)
        made.left.connect(lambda value: self._offer(name, value))
        return made

    def title(self, name: str) -> str:
        """What a field is called on the screen."""
        return self.fields[name].title.text()

    def offer(self, name: str, choices: Sequence[tuple[UUID, str]]) -> None:
        """Show the villages, or the units, that a subject can name."""
        field = self.fields.get(name)
        if isinstance(field, KeptChoice):
            nobody: list[tuple[Any, str]] = [] if name == "village_id" else [(None, "–")]
            field.choices([*nobody, *choices])

    def show_subject(self, fields: Any, family: str, *, anew: bool) -> None:
        """Show what is kept; `anew` also drops what was typed and not kept."""
        for name, field in self.fields.items():
            if anew or not field.unsaved:
                value = family if name == "family_id" else getattr(fields, name)
                self.fill(name, value, FieldState.PLAIN if anew else field.state)

    def clear(self, values: dict[str, Any]) -> None:
        """Empty every field for a subject that is not in the register yet."""
        for name in self.fields:
            self.fill(name, values.get(name))

    def fill(self, name: str, value: Any, state: FieldState = FieldState.PLAIN) -> None:
        """Show a value that is kept."""
        field = self.fields[name]
        if isinstance(field, KeptChoice):
            field.fill(value, state)
            return
        shown = SHOWN.get(name, str)(value) if value is not None else ""
        if name in PERSONAL and theme().projector and shown:
            field.cover(masked(shown))
        else:
            field.fill(shown, state)

    def lock(self) -> None:
        """Let the fields be read and not edited."""
        for field in self.fields.values():
            field.lock()

    def offer_all(self) -> None:
        """Offer whatever was typed and not left yet."""
        for field in self.fields.values():
            field.offer()

    def _offer(self, name: str, value: Any) -> None:
        if name != "staff_count":
            self.left.emit(name, value)
            return
        try:
            found = people(0, MOST_STAFF)(value)
        except ValueError as error:
            self.fields[name].refuse(str(error))
            return
        self.left.emit(name, found)


CHOSEN = frozenset({"village_id", "unit_id", "unit_type", "citizen_group", "sex", "zone"})


def _choices(name: str) -> list[tuple[Any, str]]:
    match name:
        case "unit_type":
            return [(one.value, kind_said(words)) for one, words in UNITS.items()]
        case "citizen_group":
            return [("", "–"), *((one.value, kind_said(words)) for one, words in GROUPS.items())]
        case "sex":
            genders = (Sex.MALE, T("kind_form", "Nam")), (Sex.FEMALE, T("kind_form", "Nữ"))
            return [("", "–"), *((one.value, said(words)) for one, words in genders)]
        case "zone":
            zones = (
                (Zone.GENERAL, T("kind_form", "Thường")),
                (Zone.DIFFICULT, T("kind_form", "Khó khăn")),
            )
            return [(one.value, said(words)) for one, words in zones]
    return []


def said(text: str) -> str:
    """A word of the form in the language of the window."""
    return QCoreApplication.translate("kind_form", text)
