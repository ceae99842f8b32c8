"""No one's text is ever read as markup."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from desktop.ui.widgets.card import Card
from desktop.ui.widgets.empty_state import EmptyState
from desktop.ui.widgets.form import FieldState, TextField
from desktop.ui.widgets.labels import label, tip
from desktop.ui.widgets.message import Message, MessageBox
from desktop.ui.widgets.toast import Toast

NASTY = "<b>Nguyễn</b> <img src='x'> &amp; <a href='y'>z</a>"


def shown(widget: QWidget) -> list[QLabel]:
    return [one for one in (widget, *widget.findChildren(QLabel)) if isinstance(one, QLabel)]


@pytest.mark.parametrize(
    "make",
    [
        lambda: label(NASTY),
        lambda: Card(NASTY),
        lambda: EmptyState("info", NASTY, NASTY, NASTY),
        lambda: TextField(NASTY, hint=NASTY),
        lambda: MessageBox(Message(NASTY, NASTY, NASTY, NASTY)),
    ],
)
def test_labels_hold_plain_text(qtbot, make) -> None:
    widget = make()
    qtbot.addWidget(widget)
    for one in shown(widget):
        if one.text():
            assert one.textFormat() is Qt.TextFormat.PlainText


def test_a_toast_and_a_reason_hold_plain_text(qtbot) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    toast, field = Toast(host), TextField("Tên")
    qtbot.addWidget(field)
    toast.say(NASTY)
    field.say(FieldState.INVALID, NASTY)
    assert toast.words.text() == field.below.text() == NASTY
    assert toast.words.textFormat() is field.below.textFormat() is Qt.TextFormat.PlainText


def test_a_tooltip_shows_the_letters_of_markup(qtbot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    tip(widget, "<b>An</b> & Bình")
    assert widget.toolTip() == "<span>&lt;b&gt;An&lt;/b&gt; &amp; Bình</span>"
    tip(widget, "Nguyễn Văn An")
    assert widget.toolTip() == "Nguyễn Văn An"
