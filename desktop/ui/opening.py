"""Dresses the application, shows the first page and stays until the window is closed."""

import gc
import sys

from desktop.ui.app import Launch, application, translate
from desktop.ui.errors import Failures, Hook
from desktop.ui.garbage import Collector
from desktop.ui.preferences import Preferences
from desktop.ui.stage import Stage
from desktop.ui.theme import theme


def stay_open(launch: Launch) -> int:
    """Show the window; gives the exit code when it is closed."""
    app = application(sys.argv)
    preferences = Preferences(launch.settings)
    translators = translate(app, preferences.language)
    preferences.dress(theme())
    failures = Failures(app)
    hook = Hook(failures)
    hook.install()
    stage = Stage(launch, preferences, failures)
    stage.painted.connect(_painted)
    Collector(app)
    stage.start()
    try:
        return app.exec()
    finally:
        gc.enable()
        hook.remove()
        for translator in translators:
            app.removeTranslator(translator)


def _painted() -> None:
    """What the first window did not need."""
    from desktop.ui import icons  # noqa: PLC0415 - after the first paint

    icons.follow(theme())
