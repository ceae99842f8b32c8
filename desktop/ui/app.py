"""The window from start to end: first run or login, then work, lock, and leaving."""

import sys
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from desktop.progress import Progress
from desktop.ui import icons
from desktop.ui.assets import TRANSLATIONS
from desktop.ui.errors import Failures, Hook
from desktop.ui.preferences import Preferences
from desktop.ui.theme import theme
from desktop.ui.widgets.brand import PROGRAM


@dataclass(frozen=True, slots=True)
class Launch:
    """What the window needs from whoever starts it; nothing here loads anything heavy by itself.

    Attributes:
        settings: anything with `get(key, default)` and `set(key, value)`.
        exists: whether there is a data file to log in to.
        entrance: makes the entrance; called on the worker, after the first paint.
        sample: makes (or finds) the sample data and opens it; None hides the offer.
        begin_with_sample: open the sample data at once, without a question.
    """

    settings: Any
    exists: bool
    entrance: Callable[[], Any]
    sample: Callable[[Progress], Any] | None = None
    begin_with_sample: bool = False


def run_window(launch: Launch) -> int:
    """Open the window and stay until it is closed; gives the exit code."""
    app = application(sys.argv)
    preferences = Preferences(launch.settings)
    translators = translate(app, preferences.language)
    preferences.dress(theme())
    icons.follow(theme())
    failures = Failures(app)
    hook = Hook(failures)
    hook.install()
    from desktop.ui.stage import Stage  # noqa: PLC0415 - its pages ask the theme for sizes

    stage = Stage(launch, preferences, failures)
    stage.start()
    try:
        return app.exec()
    finally:
        hook.remove()
        for translator in translators:
            app.removeTranslator(translator)


def application(arguments: list[str]) -> QApplication:
    """The one application object, named as the system shows it."""
    found = QApplication.instance()
    app = found if isinstance(found, QApplication) else QApplication(arguments)
    app.setApplicationName("sokhuyenhoc")
    app.setApplicationDisplayName(PROGRAM)
    app.setDesktopFileName("sokhuyenhoc")
    app.setAttribute(Qt.ApplicationAttribute.AA_DontShowIconsInMenus, False)
    QLocale.setDefault(QLocale(QLocale.Language.Vietnamese, QLocale.Country.Vietnam))
    return app


def translate(app: QApplication, language: str) -> list[QTranslator]:
    """Qt's own buttons in Vietnamese; everything in English if that was chosen."""
    places = {
        "vi": [("qtbase_vi", str(TRANSLATIONS))],
        "en": [
            ("qtbase_en", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)),
            ("sokhuyenhoc_en", str(TRANSLATIONS)),
        ],
    }
    translators = []
    for name, folder in places[language]:
        translator = QTranslator(app)
        if translator.load(name, folder):
            app.installTranslator(translator)
            translators.append(translator)
    return translators
