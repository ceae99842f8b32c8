"""The kinds of subjects on the screen: what they are called, and the switch between them."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox, QWidget

from desktop.domain.subjects import COMMUNE_TITLES, CitizenGroup, SubjectKind, UnitType
from desktop.ui.context import PageContext
from desktop.ui.widgets.segmented import Segmented
from desktop.wording import QT_TRANSLATE_NOOP

T = QT_TRANSLATE_NOOP
KINDS: Final = {
    SubjectKind.FAMILY: T("kinds", "Gia đình"),
    SubjectKind.CLAN: T("kinds", "Dòng họ"),
    SubjectKind.COMMUNITY: T("kinds", "Cộng đồng"),
    SubjectKind.UNIT: T("kinds", "Đơn vị"),
    SubjectKind.CITIZEN: T("kinds", "Công dân"),
}
NOUNS: Final = {
    SubjectKind.FAMILY: T("kinds", "hộ"),
    SubjectKind.CLAN: T("kinds", "dòng họ"),
    SubjectKind.COMMUNITY: T("kinds", "thôn"),
    SubjectKind.UNIT: T("kinds", "đơn vị"),
    SubjectKind.CITIZEN: T("kinds", "công dân"),
}
UNITS: Final = {
    UnitType.AGENCY: T("kinds", "Cơ quan"),
    UnitType.SCHOOL: T("kinds", "Trường học"),
    UnitType.ENTERPRISE: T("kinds", "Doanh nghiệp"),
    UnitType.COOPERATIVE: T("kinds", "Hợp tác xã"),
    UnitType.ARMED_FORCE: T("kinds", "Đơn vị vũ trang"),
}
GROUPS: Final = {
    CitizenGroup.FARMER: T("kinds", "A: nông dân, lao động nông thôn"),
    CitizenGroup.WORKER: T("kinds", "B: công nhân, lao động tự do"),
    CitizenGroup.OFFICIAL: T("kinds", "C: cán bộ, công chức, viên chức"),
    CitizenGroup.LEARNER: T("kinds", "D: học sinh, sinh viên"),
}


def said(text: str) -> str:
    """One of these words in the language of the window."""
    return QCoreApplication.translate("kinds", text)


def noun_of(kind: SubjectKind) -> str:
    """What one counts: "300 hộ"."""
    return said(NOUNS[kind])


class KindBox(QComboBox):
    """The same choice where there is less room; `may` says whether the page can be left."""

    def __init__(self, context: PageContext, may: Callable[[], bool] = lambda: True) -> None:
        super().__init__()
        self._context, self._may = context, may
        self.setAccessibleName(QCoreApplication.translate("kinds", "Loại"))
        for kind in COMMUNE_TITLES:
            self.addItem(said(KINDS[kind]), kind)
        self._follow()
        self.activated.connect(self._choose)
        context.kind_changed.connect(lambda _kind: self._follow())

    def _choose(self, place: int) -> None:
        if self._may():
            self._context.choose_kind(SubjectKind(self.itemData(place)))
        self._follow()

    def _follow(self) -> None:
        self.setCurrentIndex(COMMUNE_TITLES.index(self._context.kind))


class KindSwitch(Segmented):
    """Gia đình | Dòng họ | …: the kind that the register and the pages after it are about."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        choices = [(kind.value, said(KINDS[kind])) for kind in COMMUNE_TITLES]
        super().__init__(QCoreApplication.translate("kinds", "Loại"), choices, parent)
        self.take(context.kind.value)
        self.chosen.connect(lambda key: context.choose_kind(SubjectKind(key)))
        context.kind_changed.connect(self.take)
