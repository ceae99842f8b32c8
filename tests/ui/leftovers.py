"""Finds what Python holds of a layout although Qt has deleted it: the seed of a crash."""

from PySide6.QtWidgets import QLayout, QLayoutItem
from shiboken6 import Shiboken


def deleted_places() -> list[str]:
    """The kinds of the places (items of layouts) that stand in no layout any more."""
    known = [one for one in Shiboken.getAllValidWrappers() if isinstance(one, QLayoutItem)]
    layouts = [one for one in known if isinstance(one, QLayout)]
    places = [one for one in known if not isinstance(one, QLayout)]
    if not places:
        return []
    standing = {
        _address(item)
        for layout in layouts
        for number in range(layout.count())
        if (item := layout.itemAt(number)) is not None
    }
    return [type(place).__name__ for place in places if _address(place) not in standing]


def _address(item: QLayoutItem) -> int:
    return Shiboken.getCppPointer(item)[0]
