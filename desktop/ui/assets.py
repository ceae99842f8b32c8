"""Where the drawings and translations of the window lie."""

from desktop.paths import assets

ICONS = assets() / "icons"
TRANSLATIONS = assets() / "i18n"
