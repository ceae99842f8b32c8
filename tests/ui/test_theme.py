"""One file of tokens: legible colours, sizes that follow the text, nothing drawn elsewhere."""

import re
from pathlib import Path

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui import style
from desktop.ui import theme as tokens
from desktop.ui.theme import DARK, LIGHT, Colours, Mode, fit, projected, theme
from desktop.ui.widgets.pill import TONES

UI = Path(tokens.__file__).parent
SETS = {
    "light": LIGHT,
    "dark": DARK,
    "light projected": projected(LIGHT),
    "dark projected": projected(DARK),
}
WORDS = ("text", "second", "primary", "success", "warning", "danger")


def luminance(name: str) -> float:
    parts = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4
             for part in QColor(name).getRgbF()[:3]]  # fmt: skip
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("colours", SETS.values(), ids=SETS)
def test_words_can_be_read_on_every_ground_they_stand_on(colours: Colours) -> None:
    for word in WORDS:
        for ground in ("window", "surface", "raised"):
            found = contrast(getattr(colours, word), getattr(colours, ground))
            assert found >= 4.5, f"{word} on {ground}: {found:.2f}"
    for word in ("text", "second", "primary"):
        assert contrast(getattr(colours, word), colours.selection) >= 4.5
        assert contrast(getattr(colours, word), colours.hover) >= 4.5
    for ground in ("primary", "primary_hover"):
        assert contrast(colours.on_primary, getattr(colours, ground)) >= 4.5


@pytest.mark.parametrize("colours", SETS.values(), ids=SETS)
@pytest.mark.parametrize("tone", TONES)
def test_the_words_of_a_pill_can_be_read(colours: Colours, tone: str) -> None:
    words, ground, _rim = TONES[tone]
    assert contrast(getattr(colours, words), getattr(colours, ground)) >= 4.5


def test_the_projector_has_more_contrast() -> None:
    for plain in (LIGHT, DARK):
        strong = projected(plain)
        for name in ("text", "second", "strong_border"):
            before = contrast(getattr(plain, name), plain.surface)
            assert contrast(getattr(strong, name), strong.surface) > before


def test_no_colour_is_named_outside_the_theme() -> None:
    found = {
        path.name
        for path in UI.rglob("*.py")
        if path.name != "theme.py" and re.search(r"#[0-9A-Fa-f]{6}\b", path.read_text("utf-8"))
    }
    assert found == set()


def test_the_style_sheet_fills_in_every_token(qapp) -> None:
    for mode in (Mode.LIGHT, Mode.DARK):
        theme().choose(mode=mode, scale=1.3)
        assert "$" not in style.style_sheet(theme())


def test_every_colour_is_a_colour() -> None:
    for colours in SETS.values():
        assert all(QColor(colour).isValid() for colour in colours)


def test_sizes_follow_the_text_scale(qtbot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    layout = QVBoxLayout(holder)
    fit(layout, spacing=12, margins=(4, 8, 12, 16))
    child = QWidget()
    layout.addWidget(child)
    fit(child, width=200)

    theme().choose(scale=1.5)

    assert layout.spacing() == 18
    assert layout.getContentsMargins() == (6, 12, 18, 24)
    assert child.width() == 300
    assert theme().font().pointSizeF() == pytest.approx(tokens.TEXT * 1.5)


def test_the_projector_makes_small_text_large_and_leaves_large_text(qapp) -> None:
    theme().choose(projector=True)
    assert theme().scale == 1.5
    theme().choose(scale=2.0)
    assert theme().scale == 2.0
    theme().choose(projector=False, scale=1.2)
    assert theme().scale == pytest.approx(1.2)


def test_the_text_scale_stays_within_what_was_drawn_for(qapp) -> None:
    theme().choose(scale=9.0)
    assert theme().scale == 2.0
    theme().choose(scale=0.1)
    assert theme().scale == 1.0


def test_a_change_of_the_theme_is_told_once(qtbot) -> None:
    with qtbot.waitSignal(theme().changed):
        theme().choose(mode=Mode.DARK)
    with qtbot.assertNotEmitted(theme().changed):
        theme().choose(mode=Mode.DARK)
    assert theme().colours is DARK
