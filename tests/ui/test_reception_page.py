"""Tiếp nhận, walked by keyboard over real data files; all people are invented."""

from collections.abc import Iterator

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from desktop.ui.pages.reception import RADAR, ReceptionPage
from desktop.ui.theme import theme
from tests.ui.clipping import clipped
from tests.ui.exchange_scenes import context_of
from tests.ui.reception_scenes import (
    District,
    a_district,
    finished,
    gapped,
    scoring,
    silent,
    torn,
)
from tests.ui.shown import shown
from tests.ui.typing import compose, focused

Key = Qt.Key
WIDE, NARROW = (1150, 712, 1.0), (940, 684, 1.5)
FIVE = (finished, silent, gapped, torn, scoring)


class Opener:
    """Opens the page of a receiving office, and closes all of it."""

    def __init__(self, qtbot) -> None:
        self._qtbot, self._open = qtbot, []

    def __call__(self, district: District, look=WIDE) -> ReceptionPage:
        width, height, scale = look
        theme().choose(scale=scale)
        context = context_of(district.receiver)
        self._open.append((context, district))
        return shown(self._qtbot, ReceptionPage(context), (width, height))

    def close(self) -> None:
        for context, district in self._open:
            context.jobs.stop()
            district.receiver.close()


@pytest.fixture
def opened(qtbot) -> Iterator[Opener]:
    opener = Opener(qtbot)
    yield opener
    opener.close()


def key(qtbot, *keys: Qt.Key) -> None:
    for one in keys:
        qtbot.keyClick(focused(), one)


def walk_to(qtbot, widget: QWidget, most: int = 40) -> None:
    """Press Tab until the keyboard is there, as somebody without a mouse does."""
    for _ in range(most):
        if focused() is widget:
            return
        key(qtbot, Key.Key_Tab)
    pytest.fail(f"Tab does not reach {widget.accessibleName() or widget}")


def idle(qtbot, page: ReceptionPage) -> None:
    """Wait until the jobs of the page are done."""
    qtbot.waitUntil(lambda: not page.context.jobs.busy)
    QApplication.processEvents()


def texts(part: QWidget) -> str:
    QApplication.processEvents()  # new parts become visible with their layout
    return "\n".join(one.text() for one in part.findChildren(QLabel) if one.isVisibleTo(part))


def names(page: ReceptionPage) -> list[str]:
    return [one.name for one in page.radar.model.rows]


# the radar


def test_the_page_opens_on_the_commune_that_needs_attention_most(opened, tmp_path) -> None:
    page = opened(a_district(tmp_path, FIVE))
    assert page.choice.key == RADAR
    assert focused() is page.radar.table
    assert names(page)[0] == "Xã Đông Hà"
    assert names(page)[-1] == "Xã Bình Hòa"
    assert page.radar.detail.state.text.startswith("thiếu gói ở giữa")
    assert "79.003-3.skh đang đợi phần này" in texts(page.radar.detail)
    assert page.radar.total.text() == "6 xã · 4 xã đã gửi · 5 xã cần chú ý"
    assert page.radar.deadline.text() == "Hạn báo cáo năm 2026: 10/12/2026, còn 19 ngày"


def test_the_arrow_keys_show_one_commune_after_the_other(qtbot, opened, tmp_path) -> None:
    page = opened(a_district(tmp_path, FIVE))
    key(qtbot, *[Key.Key_Down] * 5)
    assert page.radar.detail.title.text() == "Xã Bình Hòa (79.001)"
    assert page.radar.detail.state.text == "ổn"
    key(qtbot, *[Key.Key_Up] * 5)
    assert page.radar.detail.title.text() == "Xã Đông Hà (79.003)"


def test_a_commune_is_found_by_what_is_typed_without_its_accents(qtbot, opened, tmp_path) -> None:
    page = opened(a_district(tmp_path, FIVE))
    walk_to(qtbot, page.radar.search)
    compose("am thuong")
    assert names(page) == ["Xã Ấm Thượng"]
    key(qtbot, Key.Key_Down)
    assert focused() is page.radar.table
    walk_to(qtbot, page.radar.search)
    compose(" không có")
    assert names(page) == []
    assert not page.radar.detail.content.isVisible()


def test_the_filter_shows_who_never_sent(qtbot, opened, tmp_path) -> None:
    page = opened(a_district(tmp_path, FIVE))
    walk_to(qtbot, page.radar.filter)
    key(qtbot, Key.Key_Right, Key.Key_Right)
    assert page.radar.filter.accessibleName() == "Hiện: Chưa gửi (2)"
    assert names(page) == ["Xã Ấm Thượng", "Xã Chưa Ghi Danh"]


def test_a_click_on_a_heading_sorts_by_it_and_keeps_the_chosen_commune(opened, tmp_path) -> None:
    page = opened(a_district(tmp_path, FIVE))
    page.radar.table.go_to(5)
    page.radar.table.horizontalHeader().sectionClicked.emit(0)
    assert names(page)[:2] == ["Phường Mỹ Ửng", "Xã Ấm Thượng"]
    page.radar.table.horizontalHeader().sectionClicked.emit(6)
    page.radar.table.horizontalHeader().sectionClicked.emit(6)
    assert names(page)[0] == "Xã Bình Hòa"
    assert page.radar.detail.title.text() == "Xã Bình Hòa (79.001)"


def test_the_conflicts_of_a_commune_are_one_button_away(qtbot, opened, tmp_path) -> None:
    page = opened(a_district(tmp_path, FIVE))
    page.radar.table.go_to(names(page).index("Phường Mỹ Ửng"))
    walk_to(qtbot, page.radar.detail.decide)
    with qtbot.waitSignal(page.context.page_asked) as asked:
        key(qtbot, Key.Key_Space)
    assert asked.args == ["exchange", "conflicts"]


def test_a_list_of_communes_to_wait_for_shows_those_that_are_missing(
    qtbot, opened, tmp_path
) -> None:
    page = opened(a_district(tmp_path, (finished,)))
    book = openpyxl.Workbook()
    assert book.active
    for row in (("Mã", "Tên"), ("79.001", "Xã Bình Hòa"), ("79.050", "Xã Mới Lập")):
        book.active.append(row)
    book.save(tmp_path / "xa.xlsx")
    with qtbot.waitSignal(page.context.told) as told:
        page.radar.take_book(tmp_path / "xa.xlsx")
    assert told.args[0] == "Danh sách cần chờ có 2 xã."
    assert names(page) == ["Xã Mới Lập", "Xã Bình Hòa"]


def test_an_office_without_communes_is_told_what_to_do_first(opened, tmp_path) -> None:
    district = District(tmp_path)
    page = opened(district)
    assert page.radar.empty.isVisible()
    assert not page.radar.panes.isVisible()
    assert focused() is not None


@pytest.mark.parametrize("look", [WIDE, NARROW])
def test_no_word_of_the_radar_is_cut(opened, tmp_path, look) -> None:
    page = opened(a_district(tmp_path, FIVE), look)
    QApplication.processEvents()  # the parts find their heights one after the other
    assert clipped(page) == []
