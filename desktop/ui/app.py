"""Where the window begins: the application, its languages, and what it is given."""

import gc
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from desktop.progress import Progress
from desktop.ui.assets import TRANSLATIONS


@dataclass(frozen=True, slots=True)
class Launch:
    """What the window needs from whoever starts it; nothing here loads anything heavy by itself.

    Attributes:
        settings: anything with `get(key, default)` and `set(key, value)`.
        exists: whether there is a data file to log in to.
        entrance: makes the entrance; called on the worker, after the first paint.
        sample: makes (or finds) the sample data and opens it; None hides the offer.
        begin_with_sample: open the sample data at once, without a question.
        server: what people may read of the server's URL, if the data are on one.
        new_recovery_key: gives an open workplace another recovery key; lets an officer finish the
            first steps when the program was closed before the recovery sheet was on paper.
    """

    settings: Any
    exists: bool
    entrance: Callable[[], Any]
    sample: Callable[[Progress], Any] | None = None
    begin_with_sample: bool = False
    new_recovery_key: Callable[[Any], str] | None = None
    server: str = ""


def run_window(launch: Launch) -> int:
    """Open the window and stay until it is closed; gives the exit code."""
    gc.disable()  # until the first paint: nothing made so early is garbage
    from desktop.ui.opening import stay_open  # noqa: PLC0415 - loads the rest of the window

    return stay_open(launch)


def application(arguments: list[str]) -> QApplication:
    """The one application object, named as the system shows it."""
    found = QApplication.instance()
    # `setStyle` would do the same, but hands back a style, for which PySide builds 40 enumerations
    styled = [*arguments[:1], "-style", "Fusion", *arguments[1:]]
    app = found if isinstance(found, QApplication) else QApplication(styled)
    app.setApplicationName("sokhuyenhoc")
    app.setApplicationDisplayName("Sổ Khuyến học")
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
