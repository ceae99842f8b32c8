"""The first window is light: nothing heavy is loaded before it stands on the screen."""

import subprocess
import sys

HEAVY = ("sqlalchemy", "alembic", "sqlcipher3", "reportlab", "openpyxl", "cryptography", "msgspec",
         "argon2", "pyrage", "zstandard", "python_calamine", "PySide6.QtSvgWidgets",
         "PySide6.QtPrintSupport", "PySide6.QtNetwork", "desktop.services", "desktop.db",
         "desktop.documents", "desktop.sheets", "desktop.sync.container")  # fmt: skip

START = """
import sys
from desktop.ui.app import Launch, application, translate
from desktop.ui.preferences import Preferences

class Settings:
    def get(self, key, default=None):
        return "Nguyễn Thị Hạnh" if key == "ui.last_officer" else default

    def set(self, key, value):
        pass

app = application(sys.argv)
translate(app, "vi")
from desktop.ui.errors import Failures
from desktop.ui.stage import Stage
from desktop.ui.theme import theme

settings = Settings()
preferences = Preferences(settings)
preferences.dress(theme())
def heavy():
    raise SystemExit
stage = Stage(Launch(settings, exists={exists}, entrance=heavy), preferences, Failures(app))
loaded = []
def painted():
    loaded.extend(sorted(sys.modules))
    app.exit(0)
stage.entry.load = painted
stage.start()
app.exec()
print("\\n".join(loaded))
"""


def loaded(*, exists: bool) -> set[str]:
    run = subprocess.run(
        [sys.executable, "-c", START.replace("{exists}", str(exists))],
        capture_output=True,
        text=True,
        check=True,
    )
    return set(run.stdout.split())


def test_the_login_page_loads_nothing_heavy() -> None:
    found = loaded(exists=True)
    assert "desktop.ui.pages.entry.login" in found
    assert sorted(found & set(HEAVY)) == []


def test_the_first_steps_load_nothing_heavy() -> None:
    found = loaded(exists=False)
    assert "desktop.ui.pages.entry.first_run" in found
    assert sorted(found & set(HEAVY)) == []
