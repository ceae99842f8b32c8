"""One family of outline icons, tinted for the theme."""

import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtGui import QColor, QIcon
from PySide6.QtWidgets import QPushButton

from desktop.ui import icons
from desktop.ui.actions import COMMANDS
from desktop.ui.assets import ICONS
from desktop.ui.registry import PAGES
from desktop.ui.style import CONTROLS
from desktop.ui.theme import Mode, theme

DRAWN = sorted(path.stem for path in ICONS.glob("*.svg"))
UI = Path(icons.__file__).parent


@pytest.mark.parametrize("name", DRAWN)
def test_every_icon_is_of_the_family(name: str) -> None:
    root = ET.fromstring(icons.drawing(name))
    assert root.get("viewBox") == "0 0 24 24"
    assert root.get("stroke") == "currentColor"
    assert root.get("stroke-width") == "1.6"
    assert root.get("fill") == "none"
    assert not re.search("#[0-9a-fA-F]{3}", icons.drawing(name))


def test_every_icon_asked_for_is_drawn() -> None:
    named = {spec.icon for spec in PAGES} | {one.icon for one in COMMANDS.values() if one.icon}
    for path in UI.rglob("*.py"):
        words = path.read_text("utf-8")
        named |= set(
            re.findall(r'(?:icon=|icon_button\(|IconLabel\(|icons\.put\(\w+, )"([\w-]+)"', words)
        )
    assert named | set(CONTROLS) <= set(DRAWN)


def test_an_icon_follows_the_theme(qtbot) -> None:
    button = QPushButton("Tìm")
    qtbot.addWidget(button)
    icons.put(button, "search")
    light = colours(button.icon())
    theme().choose(mode=Mode.DARK)
    dark = colours(button.icon())
    assert QColor("#566273").rgb() in light
    assert QColor("#A9B4C1").rgb() in dark


def test_an_icon_grows_with_the_text(qtbot) -> None:
    button = QPushButton("Tìm")
    qtbot.addWidget(button)
    icons.put(button, "search")
    theme().choose(scale=2.0)
    assert button.iconSize().width() == 36


def colours(icon: QIcon) -> set[int]:
    image = icon.pixmap(18, 18).toImage()
    return {
        image.pixelColor(x, y).rgb()
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).alpha() == 255
    }
