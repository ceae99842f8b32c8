"""Failures become words; everything unforeseen is called a bug, calmly and without personal data."""

import sys
import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from desktop import wording
from desktop.errors import AppError
from desktop.progress import Cancelled
from desktop.ui.errors import Failures, Hook, places, words_of


class DataInUse(AppError):
    code = "data_in_use"


class Damaged(AppError):
    code = "data_damaged"


@pytest.fixture
def parent(qtbot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.show()
    return widget


def texts(box: QWidget) -> list[str]:
    return [label.text() for label in box.findChildren(QLabel) if label.text()]


def test_a_foreseen_failure_says_what_happened_that_data_is_safe_and_what_to_do(
    qtbot, parent, caplog
) -> None:
    box = Failures().show(DataInUse(), parent)
    words = words_of(DataInUse())
    assert texts(box) == [words.happened, wording.SAFE, words.advice]
    assert box.isVisible()
    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in box.findChildren(QLabel)
               if label.text())  # fmt: skip
    assert "data_in_use" in caplog.text


def test_nothing_is_called_safe_that_may_not_be(parent, caplog) -> None:
    assert wording.SAFE not in texts(Failures().show(Damaged(), parent))


def test_enter_and_escape_close_the_message(qtbot, parent, caplog) -> None:
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Escape):
        box = Failures().show(DataInUse(), parent)
        with qtbot.waitSignal(box.finished):
            qtbot.keyClick(box, key)


def test_a_persons_own_stop_is_not_a_failure(parent) -> None:
    assert Failures().show(Cancelled(), parent) is None


def test_a_bug_is_shown_without_its_message(parent, caplog) -> None:
    box = Failures().show(ValueError("Phạm Thị Đào"), parent)
    assert "Phạm" not in "".join(texts(box))
    assert wording.SAFE in texts(box)


def test_a_bug_is_copied_for_support_without_its_message(qtbot, parent, caplog) -> None:
    try:
        {}["Phạm Thị Đào"]
    except KeyError as error:
        box = Failures().crash(type(error), error, error.__traceback__)
        found = places(type(error), error.__traceback__)
    copy = next(one for one in box.findChildren(QPushButton) if "Sao chép" in one.text())
    qtbot.mouseClick(copy, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == found
    assert "KeyError" in found
    assert "Phạm" not in found


def test_bugs_in_a_row_are_shown_once(qtbot, parent, caplog) -> None:
    failures = Failures()
    first = failures.show(ValueError(), parent)
    assert failures.show(TypeError(), parent) is first
    first.accept()
    assert failures.show(TypeError(), parent) is not first


def test_the_hook_catches_the_windows_thread_and_others(qtbot, caplog) -> None:
    failures = Failures()
    hook = Hook(failures)
    before = sys.excepthook
    hook.install()
    try:
        with qtbot.waitSignal(failures.shown) as shown:
            sys.excepthook(ValueError, ValueError("x"), None)
        shown.args[0].accept()
        with qtbot.waitSignal(failures.shown) as shown:
            thread = threading.Thread(target=lambda: 1 / 0)
            thread.start()
            thread.join()
        shown.args[0].close()
    finally:
        hook.remove()
    assert sys.excepthook is before


def test_words_take_the_language_of_the_window(qapp) -> None:
    found = wording.explain(DataInUse(), lambda sentence: sentence.upper())
    assert found.happened.isupper()
