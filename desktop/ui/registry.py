"""The pages of the window, in the order of the rail, and who sees which."""

from collections.abc import Sequence
from dataclasses import dataclass
from importlib import import_module
from typing import Final

from PySide6.QtCore import QCoreApplication

from desktop.ui.context import PageContext
from desktop.ui.pages.page import Page
from desktop.wording import QT_TRANSLATE_NOOP

T = QT_TRANSLATE_NOOP
COMMUNE, RECEIVER = "commune", "receiver"


@dataclass(frozen=True, slots=True)
class PageSpec:
    """One page of the rail.

    Attributes:
        key: its name in the code.
        title: its Vietnamese name.
        icon: its drawing.
        factory: "module:Class" of a `Page`, imported when the page is first opened.
        roles: the offices that have this page.
    """

    key: str
    title: str
    icon: str
    factory: str
    roles: frozenset[str] = frozenset({COMMUNE, RECEIVER})

    @property
    def name(self) -> str:
        """The title in the language of the window."""
        return QCoreApplication.translate("registry", self.title)

    def make(self, context: PageContext) -> Page:
        """Import and build the page."""
        module, _, name = self.factory.partition(":")
        page: Page = getattr(import_module(module), name)(context)
        return page


_ONLY_COMMUNE = frozenset({COMMUNE})
_ONLY_RECEIVER = frozenset({RECEIVER})
_PAGES = "desktop.ui.pages"

PAGES: Final[tuple[PageSpec, ...]] = (
    PageSpec(
        "overview", T("registry", "Tổng quan"), "overview", f"{_PAGES}.overview.page:OverviewPage"
    ),
    PageSpec(
        "reception",
        T("registry", "Tiếp nhận"),
        "reception",
        f"{_PAGES}.reception.page:ReceptionPage",
        _ONLY_RECEIVER,
    ),
    PageSpec(
        "register", T("registry", "Sổ đăng ký"), "register", f"{_PAGES}.register.book:RegisterBook"
    ),
    PageSpec(
        "scoring",
        T("registry", "Chấm điểm"),
        "scoring",
        f"{_PAGES}.scoring.page:ScoringPage",
        _ONLY_COMMUNE,
    ),
    PageSpec(
        "recognition",
        T("registry", "Xét công nhận"),
        "recognition",
        f"{_PAGES}.recognition.page:RecognitionPage",
        _ONLY_COMMUNE,
    ),
    PageSpec(
        "certificates",
        T("registry", "Giấy công nhận"),
        "certificate",
        f"{_PAGES}.certificates.page:CertificatesPage",
        _ONLY_COMMUNE,
    ),
    PageSpec(
        "exchange", T("registry", "Gửi – nhận"), "exchange", f"{_PAGES}.exchange.page:ExchangePage"
    ),
    PageSpec("account", T("registry", "Cán bộ"), "person", f"{_PAGES}.account.page:AccountPage"),
)


def pages_of(role: str, pages: Sequence[PageSpec] = PAGES) -> tuple[PageSpec, ...]:
    """The pages an office of this role has."""
    return tuple(page for page in pages if role in page.roles)
