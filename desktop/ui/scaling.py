"""Sizes that follow the text scale: a widget or layout remembers what it was drawn with."""

from collections.abc import Iterable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

DRAWN = "drawn_sizes"
SETTERS = {
    "spacing": "setSpacing",
    "column_spacing": "setHorizontalSpacing",
    "row_spacing": "setVerticalSpacing",
    "margins": "setContentsMargins",
    "width": "setFixedWidth",
    "height": "setFixedHeight",
    "min_width": "setMinimumWidth",
    "min_height": "setMinimumHeight",
    "max_width": "setMaximumWidth",
    "max_height": "setMaximumHeight",
    "rows": "setDefaultSectionSize",
}
Size = int | tuple[int, int, int, int]


def scaled(target: QObject, scale: float, **sizes: Size) -> None:
    """Give `target` these sizes at the scale, and again whenever the scale changes."""
    known: dict[str, list[int]] = target.property(DRAWN) or {}
    known.update(
        {name: [*value] if isinstance(value, tuple) else [value] for name, value in sizes.items()}
    )
    target.setProperty(DRAWN, known)
    _give(target, known, scale)


def rescale(windows: Iterable[QWidget], scale: float) -> None:
    """Give every size in these windows anew."""
    for window in windows:
        for target in (window, *window.findChildren(QObject)):
            known = target.property(DRAWN)
            if known:
                _give(target, known, scale)


def _give(target: QObject, sizes: dict[str, list[int]], scale: float) -> None:
    for name, values in sizes.items():
        getattr(target, SETTERS[name])(*(round(value * scale) for value in values))
