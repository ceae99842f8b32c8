"""Finds words that do not fit into the place they were given."""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QWidget,
)

from desktop.ui.widgets.pill import Pill
from desktop.ui.widgets.segmented import Segmented

WORDS = (QLabel, QPushButton, QCheckBox, QRadioButton, QComboBox, Pill, Segmented)
SLACK = 1  # pixels lost to rounding


def clipped(root: QWidget) -> list[str]:
    """What is cut off inside `root`: one line for each label, button or field."""
    return [
        f"{type(widget).__name__} {text_of(widget)!r}: {why}"
        for widget in root.findChildren(QWidget)
        if isinstance(widget, WORDS) and widget.isVisibleTo(root) and text_of(widget)
        for why in reasons(widget, root)
    ]


def reasons(widget: QWidget, root: QWidget) -> Iterator[str]:
    """Why this widget's words are not whole."""
    needed, size = _needed(widget), widget.size()
    if size.width() + SLACK < needed.width():
        yield f"{size.width()} px wide, needs {needed.width()}"
    if size.height() + SLACK < needed.height():
        yield f"{size.height()} px high, needs {needed.height()}"
    outer = widget.parentWidget()
    while outer is not None and outer is not root.parentWidget():
        if isinstance(outer.parentWidget(), QScrollArea):
            return  # what lies outside can be scrolled to
        place = QRect(widget.mapTo(outer, QPoint(0, 0)), size)
        if not outer.rect().adjusted(-SLACK, -SLACK, SLACK, SLACK).contains(place):
            yield f"at {place.getRect()} it leaves its {type(outer).__name__} {outer.rect().getRect()}"
            return
        outer = outer.parentWidget()


def text_of(widget: QWidget) -> str:
    """The words a widget shows."""
    match widget:
        case QLabel() | QAbstractButton():
            return str(widget.text())
        case QComboBox():
            return str(widget.currentText())
        case Pill():
            return str(widget.text)
        case Segmented():
            return str(widget.accessibleName())
        case QLineEdit():
            return str(widget.text())
        case _:
            return ""


def _needed(widget: QWidget) -> QSize:
    if isinstance(widget, QLabel) and widget.wordWrap():
        longest = max(
            (widget.fontMetrics().horizontalAdvance(word) for word in widget.text().split()),
            default=0,
        )
        return QSize(longest, widget.heightForWidth(widget.width()))
    if isinstance(widget, QComboBox):
        words = widget.fontMetrics().horizontalAdvance(widget.currentText())
        return QSize(words, widget.minimumSizeHint().height())
    if isinstance(widget, Segmented):
        return widget.minimumSizeHint()
    return widget.sizeHint()


def overlapping(root: QWidget) -> list[str]:
    """Pairs of labels and buttons that lie over each other."""
    shown = [
        (widget, QRect(widget.mapTo(root, QPoint(0, 0)), widget.size()))
        for widget in root.findChildren(QWidget)
        if isinstance(widget, WORDS) and widget.isVisibleTo(root) and text_of(widget)
    ]
    return [
        f"{text_of(one)!r} and {text_of(other)!r}"
        for number, (one, place) in enumerate(shown)
        for other, other_place in shown[number + 1 :]
        if place.intersects(other_place) and not one.isAncestorOf(other)
    ]
