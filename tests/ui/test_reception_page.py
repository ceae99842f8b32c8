"""Tiếp nhận, walked by keyboard over real data files; all people are invented."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QWidget

from desktop.services.register.families import FamilyQuery
from desktop.ui.pages.reception.page import HELD, INBOX, RADAR, ReceptionPage
from desktop.ui.theme import theme
from tests import builders
from tests.ui.clipping import clipped
from tests.ui.exchange_scenes import context_of
from tests.ui.reception_scenes import (
    District,
    a_district,
    cloned,
    finished,
    gapped,
    scoring,
    silent,
    torn,
)
from tests.ui.shown import shown
from tests.ui.typing import compose, focused, key, walk_to
from tests.unit.documents.papers import words_of

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


def test_two_pcs_under_one_name_come_first_with_what_each_wrote(opened, tmp_path) -> None:
    page = opened(a_district(tmp_path, (finished, gapped, cloned)))
    assert names(page)[0] == "Xã Đông Hà"
    assert page.radar.detail.state.text.startswith("máy trùng định danh")
    said = texts(page.radar.detail)
    assert said.count("Nhánh ") == 2
    assert "Gửi biên nhận cho xã: máy nào nhận thì tự lấy định danh mới" in said


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


def test_an_office_without_communes_is_told_what_to_do_first(qtbot, opened, tmp_path) -> None:
    district = District(tmp_path)
    page = opened(district)
    assert page.radar.empty.isVisible()
    assert not page.radar.panes.isVisible()
    assert focused() is page.radar.empty.buttons[0]
    with qtbot.waitSignal(page.context.page_asked) as asked:
        qtbot.keyClick(focused(), Qt.Key.Key_Space)
    assert asked.args == ["exchange", "enrol"]


@pytest.mark.parametrize("look", [WIDE, NARROW])
def test_no_word_of_the_radar_is_cut(opened, tmp_path, look) -> None:
    page = opened(a_district(tmp_path, FIVE), look)
    QApplication.processEvents()  # the parts find their heights one after the other
    assert clipped(page) == []


def test_the_figures_of_all_communes_are_saved_with_their_total(qtbot, opened, tmp_path) -> None:
    page = opened(a_district(tmp_path, (finished, silent, scoring)))
    with qtbot.waitSignal(page.context.told):
        page.radar.export_to(tmp_path / "tong-hop.xlsx")
    rows = list(openpyxl.load_workbook(tmp_path / "tong-hop.xlsx").active.values)
    assert [row[1] for row in rows[1:]] == [
        "Xã Bình Hòa", "Xã Ấm Thượng", "Xã Đông Hà", "Xã Chưa Ghi Danh", "Tổng cộng",
    ]  # fmt: skip
    assert rows[-1][2:9] == (14, 14, 100, 9, 6, 42.85, 0)
    assert rows[1][2:8] == (6, 6, 100, 6, 6, 100)


def test_the_figures_of_all_communes_are_a_report_to_print(qtbot, opened, tmp_path) -> None:
    page = opened(a_district(tmp_path, (finished, silent, scoring)))
    page.radar.export.click()
    dialog = page.findChildren(QFileDialog)[-1]
    dialog.filterSelected.emit(dialog.nameFilters()[1])
    assert [Path(one).suffix for one in dialog.selectedFiles()] == [".pdf"]
    dialog.done(QFileDialog.DialogCode.Rejected)
    with qtbot.waitSignal(page.context.told):
        page.radar.export_to(tmp_path / "tong-hop.pdf")
    text = words_of((tmp_path / "tong-hop.pdf").read_bytes())
    for part in ("xã, phường, đặc khu", "Xã Đông Hà", "Thượng, Xã Chưa Ghi Danh."):
        assert part in text  # the letters of "minh họa" lie across the rest
    assert "CHỦ TỊCH" not in text  # a commune's decision is signed there


# the inbox


def a_package(district: District, place: int, families: int = 1) -> Path:
    """Let one commune write down some families and send them."""
    code = f"79.{place + 1:03d}"
    office = district.folder / f"commune-{code}.db"
    with closing(builders.an_entrance(office).open(builders.OFFICER, builders.PASSWORD)) as commune:
        for number in range(families):
            builders.a_family(commune, f"Vũ Thị Nguyệt {number}")
        return commune.exchange.send(district.folder / f"goi-{code}.skh").files[0]


def an_emptied_register(district: District, place: int) -> Path:
    """Let one commune remove nearly everything."""
    code = f"79.{place + 1:03d}"
    office = district.folder / f"commune-{code}.db"
    with closing(builders.an_entrance(office).open(builders.OFFICER, builders.PASSWORD)) as commune:
        for one in commune.register.page(FamilyQuery(), limit=20):
            commune.register.remove_family(one.id)
        return commune.exchange.send(district.folder / f"xoa-{code}.skh").files[0]


def crowded(district: District, commune, _place: int) -> None:
    """Thirty families, sent."""
    builders.with_families(commune, 30)
    district.receive(commune, f"{commune.office.code}-1")


def look(qtbot, page: ReceptionPage, *paths: Path) -> None:
    page.open_target(INBOX)
    page.inbox.look_at(paths)
    idle(qtbot, page)


def shorts(page: ReceptionPage) -> list[str]:
    return [line.short for line in page.inbox.model.rows]


def test_files_are_shown_with_their_effects_before_anything_changes(
    qtbot, opened, tmp_path
) -> None:
    district = a_district(tmp_path, (silent, finished))
    page = opened(district)
    bad = tmp_path / "hong.skh"
    bad.write_bytes(b"not a package")
    look(qtbot, page, a_package(district, 0, families=3), bad)
    assert shorts(page) == ["sẽ vào sổ", "không nhận"]
    assert (page.inbox.model.rows[0].new, page.inbox.model.rows[0].office) == ("3", "Xã Bình Hòa")
    assert "Thôn Đông: 3 hộ mới" in texts(page.inbox.detail)
    assert page.inbox.summary.text().endswith("Chưa có gì thay đổi.")
    assert district.receiver.register.count(FamilyQuery()) == 7
    assert focused() is page.inbox.go


def test_one_bad_file_stops_nobody_and_says_what_to_do(qtbot, opened, tmp_path) -> None:
    district = a_district(tmp_path, (silent, silent))
    page = opened(district)
    bad = tmp_path / "hong.skh"
    bad.write_bytes(b"not a package")
    look(qtbot, page, a_package(district, 0), bad, a_package(district, 1))
    key(qtbot, Key.Key_Space)
    idle(qtbot, page)
    assert shorts(page) == ["đã vào sổ", "không nhận", "đã vào sổ"]
    assert page.inbox.summary.text() == "Đã xử lý 3 tệp: nhận 2, không nhận 1."
    assert district.receiver.register.count(FamilyQuery()) == 2
    page.inbox.table.go_to(1)
    assert "Chọn tệp có đuôi .skh" in page.inbox.detail.advice.text()
    assert page.choice.accessibleName() == "Phần của trang: Nhận gói"


def test_a_mass_change_is_asked_for_with_its_figures_and_held_when_refused(
    qtbot, opened, tmp_path
) -> None:
    district = a_district(tmp_path, (crowded, silent))
    page = opened(district)
    look(qtbot, page, an_emptied_register(district, 0), a_package(district, 1))
    assert shorts(page) == ["cần xác nhận", "sẽ vào sổ"]
    key(qtbot, Key.Key_Space)
    box = page.inbox.question
    assert box.isVisible()
    assert "Xã Bình Hòa: xóa 20 và sửa 0 trong 30 hộ." in texts(box)
    key(qtbot, Key.Key_Return)
    idle(qtbot, page)
    assert shorts(page) == ["không nhận", "đã vào sổ"]
    assert district.receiver.register.count(FamilyQuery()) == 31
    with qtbot.waitActive(page):  # a desktop does that by itself when the question has gone
        page.activateWindow()
    page.open_target(HELD)
    page.first_field().setFocus()
    assert page.held.allow.isVisible()
    walk_to(qtbot, page.held.allow)
    key(qtbot, Key.Key_Space)
    idle(qtbot, page)
    assert district.receiver.register.count(FamilyQuery()) == 11
    assert page.held.empty.isVisible()


def test_stopping_keeps_what_was_taken_and_lists_what_was_not(qtbot, opened, tmp_path) -> None:
    district = a_district(tmp_path, (silent, silent))
    page = opened(district)
    look(qtbot, page, a_package(district, 0), a_package(district, 1))
    reception = page.workplace.reception
    receive = reception._receive

    def receive_and_stop(path, **how):
        result = receive(path, **how)
        job.cancel()
        return result

    reception._receive = receive_and_stop
    with qtbot.waitSignal(page.context.jobs.started) as started:
        page.inbox.take()
    job = started.args[0]
    idle(qtbot, page)
    assert shorts(page) == ["đã vào sổ", "chưa nhận"]
    assert district.receiver.register.count(FamilyQuery()) == 1
    reception._receive = receive
    assert page.inbox.go.isVisible()
    page.inbox.take()
    idle(qtbot, page)
    assert district.receiver.register.count(FamilyQuery()) == 2


def test_the_receipts_of_all_are_written_to_one_folder(qtbot, opened, tmp_path) -> None:
    district = a_district(tmp_path, (silent, silent))
    page = opened(district)
    look(qtbot, page, a_package(district, 0), a_package(district, 1))
    page.inbox.take()
    idle(qtbot, page)
    assert page.inbox.answer.text() == "Ghi biên nhận… (2 xã)"
    stick = tmp_path / "usb"
    stick.mkdir()
    with qtbot.waitSignal(page.context.told) as told:
        page.inbox.answer_to(stick)
    assert told.args[0] == "Đã ghi 2 biên nhận vào “usb”."
    assert len(list(stick.iterdir())) == 2
    idle(qtbot, page)
    assert not page.inbox.answer.isEnabled()


def test_the_list_of_results_is_saved_as_a_workbook(qtbot, opened, tmp_path) -> None:
    district = a_district(tmp_path, (silent,))
    page = opened(district)
    bad = tmp_path / "hong.skh"
    bad.write_bytes(b"not a package")
    look(qtbot, page, a_package(district, 0), bad)
    page.inbox.export_to(tmp_path / "ket-qua.xlsx")
    rows = list(openpyxl.load_workbook(tmp_path / "ket-qua.xlsx").active.values)
    assert rows[0][-2:] == ("Vì sao", "Nên làm gì")
    assert rows[2][1] == "không nhận"
    assert rows[2][-2] == "Tệp này không phải gói dữ liệu Sổ Khuyến học."


def test_a_watched_folder_tells_of_new_packages_and_takes_none_by_itself(
    qtbot, opened, tmp_path
) -> None:
    district = a_district(tmp_path, (silent,))
    page = opened(district)
    page.open_target(INBOX)
    folder = tmp_path / "thu-den"
    folder.mkdir()
    page.inbox.watched.watch(folder)
    assert page.inbox.watched.words.text() == "Thư mục “thu-den”: 0 gói mới."
    package = a_package(district, 0)
    package.rename(folder / package.name)
    words = page.inbox.watched.words
    qtbot.waitUntil(lambda: words.text() == "Thư mục “thu-den”: 1 gói mới.")
    assert district.receiver.register.count(FamilyQuery()) == 0
    walk_to(qtbot, page.inbox.watched.show_new)
    key(qtbot, Key.Key_Space)
    idle(qtbot, page)
    assert shorts(page) == ["sẽ vào sổ"]
    page.inbox.take()
    idle(qtbot, page)
    page.inbox.reload()
    assert words.text() == "Thư mục “thu-den”: 0 gói mới."
    assert not page.inbox.watched.show_new.isVisible()


def test_undoing_shows_its_cost_first_and_ends_at_the_login(qtbot, opened, tmp_path) -> None:
    district = a_district(tmp_path, (silent,))
    page = opened(district)
    look(qtbot, page, a_package(district, 0))
    page.inbox.take()
    idle(qtbot, page)
    walk_to(qtbot, page.inbox.undo)
    key(qtbot, Key.Key_Space)
    box = page.inbox.question
    assert "Xã Bình Hòa" in texts(box)
    assert "Từ đó đến nay cán bộ ở đây chưa ghi gì" in texts(box)
    box.reject()
    assert district.receiver.register.count(FamilyQuery()) == 1
    with qtbot.waitSignal(page.context.left):
        page.inbox.undo_to(district.receiver.merges.last())
    again = builders.an_entrance(district.receiver.data_file)
    with closing(again.open(builders.OFFICER, builders.PASSWORD)) as receiver:
        assert receiver.register.count(FamilyQuery()) == 0
        assert receiver.reception.answers.unanswered() == ["79.001"]


# files held


def test_a_held_file_says_why_and_is_struck_off_by_keyboard(qtbot, opened, tmp_path) -> None:
    district = a_district(tmp_path, (gapped,))
    bad = tmp_path / "hong.skh"
    bad.write_bytes(b"not a package")
    district.receiver.reception.receive([bad])
    page = opened(district)
    assert page.held.model.rowCount() == 2
    page.open_target(HELD)
    page.first_field().setFocus()
    page.held.table.go_to([row.file_name for row in page.held.model.rows].index("hong.skh"))
    assert page.held.why.text() == "Tệp này không phải gói dữ liệu Sổ Khuyến học."
    walk_to(qtbot, page.held.strike)
    with qtbot.waitSignal(page.context.told):
        key(qtbot, Key.Key_Space)
    assert [row.state for row in page.held.model.rows] == ["waiting"]
    assert (district.receiver.data_file.with_name("quarantine") / "hong.skh").exists()
    assert focused() is page.held.table


def test_a_file_that_still_cannot_be_taken_says_so_and_stays(qtbot, opened, tmp_path) -> None:
    district = a_district(tmp_path, (silent,))
    bad = tmp_path / "hong.skh"
    bad.write_bytes(b"not a package")
    district.receiver.reception.receive([bad])
    page = opened(district)
    page.open_target(HELD)
    page.first_field().setFocus()
    walk_to(qtbot, page.held.again)
    with qtbot.waitSignal(page.context.told) as told:
        key(qtbot, Key.Key_Space)
    assert told.args[0] == "Tệp này không phải gói dữ liệu Sổ Khuyến học."
    idle(qtbot, page)
    assert [row.file_name for row in page.held.model.rows] == ["hong.skh"]


@pytest.mark.parametrize("look_", [WIDE, NARROW])
def test_no_word_of_the_inbox_and_of_the_held_files_is_cut(qtbot, opened, tmp_path, look_) -> None:
    district = a_district(tmp_path, (crowded, gapped))
    page = opened(district, look_)
    look(qtbot, page, an_emptied_register(district, 0))
    for _ in range(3):
        QApplication.processEvents()
    assert clipped(page) == []
    page.open_target(HELD)
    for _ in range(3):
        QApplication.processEvents()
    assert clipped(page) == []


def test_a_commune_that_was_merged_is_noted_and_not_awaited_any_more(
    qtbot, opened, tmp_path
) -> None:
    page = opened(a_district(tmp_path, FIVE))
    radar = page.radar
    before = radar.detail.commune
    assert before.needs
    walk_to(qtbot, radar.detail.merge)
    key(qtbot, Key.Key_Space)
    assert focused() is radar.merger.into
    assert before.name not in [
        radar.merger.into.itemText(one) for one in range(radar.merger.into.count())
    ]
    into = radar.merger.into.currentText()
    walk_to(qtbot, radar.merger.yes)
    key(qtbot, Key.Key_Space)
    assert radar.merger.isHidden()
    assert focused() is radar.table
    assert names(page)[-1] == before.name, "nothing is awaited of it"
    key(qtbot, Key.Key_End, *[Key.Key_Down] * 6)
    assert radar.detail.state.text.startswith("đã sáp nhập vào")
    assert radar.detail.commune.merged_into in into
    walk_to(qtbot, radar.detail.part)
    key(qtbot, Key.Key_Space)
    assert not page.workplace.mergers.listed()
    assert names(page)[0] == before.name
