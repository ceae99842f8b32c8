"""The keyboard is led back without taking any part of the page from where it stands."""

import gc

from PySide6.QtWidgets import QPushButton

from desktop.ui.focus import FocusKeeper
from desktop.ui.widgets.boxes import column, holder
from tests.ui.typing import focused


def test_the_part_around_the_one_that_lost_the_keyboard_stays_on_the_page(qtbot) -> None:
    lost = QPushButton("Dừng")
    page = holder(column(QPushButton("Lưu"), holder(column(lost))))
    frame = holder(column(page, QPushButton("Khóa")))
    qtbot.addWidget(frame)
    FocusKeeper(frame, page)
    with qtbot.waitActive(frame):
        frame.show()
    lost.setFocus()
    lost.setEnabled(False)
    qtbot.waitUntil(lambda: isinstance(focused(), QPushButton) and focused().text() == "Lưu")
    del lost
    gc.collect()
    assert [one.text() for one in page.findChildren(QPushButton)] == ["Lưu", "Dừng"]
