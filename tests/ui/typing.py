"""Typing as officers do; `qtbot.keyClicks` takes no Vietnamese letters."""

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from desktop.domain.subjects import COMMUNE_TITLES


def compose(text: str, widget: QWidget | None = None) -> None:
    """Type as UniKey does: whole Vietnamese letters, committed by the input method."""
    event = QInputMethodEvent()
    event.setCommitString(text)
    QCoreApplication.sendEvent(widget or focused(), event)


def press(text: str, widget: QWidget | None = None) -> None:
    """Type letter by letter, Vietnamese letters too."""
    target = widget or focused()
    for letter in text:
        for kind in (QKeyEvent.Type.KeyPress, QKeyEvent.Type.KeyRelease):
            event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter)
            QCoreApplication.sendEvent(target, event)


def focused() -> QWidget:
    """Where the keyboard is."""
    widget = QApplication.focusWidget()
    assert widget is not None, "nothing has the focus"
    return widget


def key(qtbot, *keys: Qt.Key) -> None:
    """Press keys where the keyboard is."""
    for one in keys:
        qtbot.keyClick(focused(), one)


def walk_to(qtbot, widget: QWidget, most: int = 40) -> None:
    """Press Tab until the keyboard is there, as somebody without a mouse does."""
    for _ in range(most):
        if focused() is widget:
            return
        key(qtbot, Qt.Key.Key_Tab)
    pytest.fail(f"Tab does not reach {widget.accessibleName() or widget}")


def answer(page: QWidget, *paths: Path) -> None:
    """Choose files in the dialog that is open."""
    dialog = next(one for one in page.findChildren(QFileDialog) if one.isVisible())
    if len(paths) == 1:
        dialog.fileSelected.emit(str(paths[0]))
    dialog.filesSelected.emit([str(path) for path in paths])
    dialog.done(QFileDialog.DialogCode.Rejected)


def turn_to(qtbot, book, kind):
    """Take a kind of the register with the arrow keys; gives its page."""
    walk_to(qtbot, book.switch)
    for _turn in COMMUNE_TITLES:
        if book.context.kind is kind:
            return book.current
        key(qtbot, Qt.Key.Key_Right)
    raise AssertionError(kind)
