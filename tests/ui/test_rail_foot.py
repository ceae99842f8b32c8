"""The foot of the rail says other things all day long."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from desktop.ui.widgets.rail_foot import FootLine, RailFoot

TIMES = 300


def test_it_can_say_something_else_any_number_of_times(qtbot) -> None:
    foot = RailFoot("Lê Thị Hoa")
    qtbot.addWidget(foot)
    foot.show()
    for number in range(TIMES):  # what PySide frees too early ends the program, sooner or later
        foot.say(*[FootLine(f"Đã lưu {number}", "done")] * (number % 4 + 1))
        others = [bytearray(400) for _ in range(200)]
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        assert len(others) == 200
    assert foot._lines.count() == (TIMES - 1) % 4 + 1
