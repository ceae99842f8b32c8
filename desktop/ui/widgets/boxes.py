"""Layouts with the theme's spacing; their sizes follow the text scale."""

from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QLayout,
    QSpacerItem,
    QVBoxLayout,
    QWidget,
)

from desktop.ui.theme import SPACE_M, fit

Part = QWidget | QLayout | QSpacerItem | int | None
NO_MARGINS = (0, 0, 0, 0)


def column(
    *parts: Part, spacing: int = SPACE_M, margins: tuple[int, int, int, int] = NO_MARGINS
) -> QVBoxLayout:
    """Parts below each other; an int is a fixed gap, None takes the room that is left."""
    layout = QVBoxLayout()
    _fill(layout, parts, spacing, margins)
    return layout


def row(
    *parts: Part, spacing: int = SPACE_M, margins: tuple[int, int, int, int] = NO_MARGINS
) -> QHBoxLayout:
    """Parts beside each other; an int is a fixed gap, None takes the room that is left."""
    layout = QHBoxLayout()
    _fill(layout, parts, spacing, margins)
    return layout


def holder(layout: QLayout, parent: QWidget | None = None) -> QWidget:
    """A plain widget around a layout.

    Needed around whatever is deleted before what it stands in: `addLayout` hands Python a part for
    each place in a layout, the outer one keeps them, and Qt deletes them with the inner one. The
    next object at such an address is then taken for two, and the program ends when it goes.
    """
    widget = QWidget(parent)
    widget.setLayout(layout)
    return widget


def narrow(widget: QWidget) -> QHBoxLayout:
    """A widget with a greatest width, at the left; a column alone reckons its height at full width."""
    line = row(widget, None)
    line.setStretch(0, 1)
    line.setStretch(1, 0)
    return line


def empty(layout: QLayout) -> None:
    """Take the widgets out of a layout again; it holds no layouts of its own: see `holder`."""
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        assert widget is not None
        widget.hide()
        widget.deleteLater()


def _fill(
    layout: QBoxLayout, parts: tuple[Part, ...], spacing: int, margins: tuple[int, int, int, int]
) -> None:
    fit(layout, spacing=spacing, margins=margins)
    for part in parts:
        match part:
            case None:
                layout.addStretch(1)
            case int():
                layout.addSpacing(part)
            case QWidget():
                layout.addWidget(part)
            case QLayout():
                layout.addLayout(part)
            case _:
                layout.addItem(part)
