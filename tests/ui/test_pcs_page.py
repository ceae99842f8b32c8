"""Các máy của xã, walked over real data files: two PCs from strangers to equals."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from desktop.services.register.families import FamilyQuery
from desktop.services.status import status_of
from desktop.ui.folder_watch import FolderWatch
from desktop.ui.pages.exchange.page import PCS, ExchangePage
from desktop.ui.pages.scoring.page import ScoringPage
from desktop.ui.theme import theme
from tests import builders
from tests.ui.clipping import clipped
from tests.ui.exchange_scenes import context_of
from tests.ui.typing import focused, press

NARROW = (940, 684, 1.5)


@pytest.fixture
def context_for(opened) -> Iterator[object]:
    """The context of a workplace; its jobs end before the workplace is closed."""
    contexts = []

    def make(workplace):
        contexts.append(context_of(workplace))
        return contexts[-1]

    yield make
    for context in contexts:
        context.jobs.stop()


@pytest.fixture
def open_page(qtbot, context_for):
    def make(workplace, look=(1150, 712, 1.0)) -> ExchangePage:
        width, height, scale = look
        theme().choose(scale=scale)
        page = ExchangePage(context_for(workplace))
        qtbot.addWidget(page)
        page.resize(width, height)
        with qtbot.waitActive(page):
            page.show()
        page.open_target(PCS)
        page.first_field()
        return page

    return make


@pytest.fixture
def main(tmp_path: Path, opened):
    return opened(builders.a_commune_in_november(tmp_path))


@pytest.fixture
def second(main, tmp_path: Path, opened):
    return opened(builders.a_second_pc(main, tmp_path))


def test_two_pcs_go_from_strangers_to_equals_on_their_pages(
    qtbot, open_page, main, second, tmp_path
) -> None:
    new = open_page(second).pcs.join
    new.name.editor.setFocus()
    press("Máy xách tay")
    qtbot.keyClick(focused(), Qt.Key.Key_Tab)
    assert focused() is new.write
    new.request(tmp_path / "xin.skh")
    letters = new.letters.letters

    old = open_page(main).pcs
    old.add.read(tmp_path / "xin.skh")
    assert old.add.who.text() == "Máy xách tay"
    press("AAAA-BBBB-CCCC-DDDD")
    qtbot.keyClick(focused(), Qt.Key.Key_Return)
    assert not old.add.typed.valid
    old.add.typed.fill(letters.lower())
    with qtbot.waitSignal(old.add.added):
        old.add.grant(tmp_path / "cap.skh")
    assert [one.name for one in main.pcs.listed()][1:] == ["Máy xách tay"]

    with qtbot.waitSignal(new.joined):
        new.accept(tmp_path / "cap.skh")
    assert new.isHidden()
    main.sharing.sync(tmp_path)  # what the new PC wrote when it was set up
    assert status_of(main).digest == status_of(second).digest
    assert second.register.count(FamilyQuery()) == main.register.count(FamilyQuery())


def test_the_folder_says_what_came_and_from_which_pc(
    qtbot, open_page, main, second, tmp_path
) -> None:
    folder = tmp_path / "trao đổi"
    folder.mkdir()
    builders.joined(second, main, folder)
    builders.a_family(second, "Lê Thị Ánh")
    second.sharing.sync(folder)
    part = open_page(main, NARROW).pcs.folder
    assert not part.go.isEnabled()
    part.use(folder)
    assert focused() is part.go
    with qtbot.waitSignal(part.met):
        qtbot.keyClick(focused(), Qt.Key.Key_Space)
    assert "từ Máy xách tay" in part.result.text()
    qtbot.waitUntil(lambda: not part.result.visibleRegion().isEmpty())
    part.use(None)
    assert main.sharing.folder() is None
    assert not part.go.isEnabled()


def test_a_pc_is_renamed_where_the_pcs_are_listed(qtbot, open_page, main) -> None:
    pcs = open_page(main).pcs.pcs
    pcs.name.editor.setFocus()
    press("Máy Văn phòng")
    with qtbot.waitSignal(pcs.renamed):
        qtbot.keyClick(focused(), Qt.Key.Key_Tab)
    assert main.pcs.name() == "Máy Văn phòng"


@pytest.mark.parametrize("look", [(1150, 712, 1.0), NARROW])
def test_no_word_is_cut_on_either_pc(open_page, main, second, look) -> None:
    for workplace in (main, second):
        assert clipped(open_page(workplace, look)) == []


def test_the_window_hears_of_a_file_in_the_folder_by_itself(
    qtbot, context_for, main, second, tmp_path
) -> None:
    folder = tmp_path / "trao đổi"
    folder.mkdir()
    builders.joined(second, main, folder)
    main.sharing.choose_folder(folder)
    for pc in (main, second, main, second):
        pc.sharing.sync(folder)
    context = context_for(main)
    watch = FolderWatch(context, context, lull=0)
    with qtbot.waitSignal(watch.met):
        watch.look()
    builders.a_family(second, "Lê Thị Ánh")
    with qtbot.waitSignal(context.told) as told:
        second.sharing.sync(folder)
    assert "từ Máy xách tay" in told.args[0]


def test_a_folder_that_is_gone_is_no_reason_to_stop_anybody(
    qtbot, context_for, main, tmp_path
) -> None:
    folder = tmp_path / "usb"
    folder.mkdir()
    main.sharing.choose_folder(folder)
    folder.rmdir()
    context = context_for(main)
    watch = FolderWatch(context, context, lull=100_000)
    with qtbot.waitSignal(context.jobs.started) as started, qtbot.assertNotEmitted(context.told):
        watch.look()
    job = started.args[0]
    if not job.over:
        with qtbot.waitSignal(job.ended):
            pass
    assert job.over


def test_a_village_taken_along_is_shown_here_and_over_the_sheets_of_the_other_pc(
    qtbot, open_page, context_for, main, second, tmp_path
) -> None:
    builders.joined(second, main, tmp_path)
    for pc in (main, second, main):
        pc.sharing.sync(tmp_path)
    part = open_page(second).pcs.leases
    part.village.setFocus()
    qtbot.keyClick(part.village, Qt.Key.Key_End)
    qtbot.keyClick(focused(), Qt.Key.Key_Tab)
    with qtbot.waitSignal(part.changed):
        qtbot.keyClick(focused(), Qt.Key.Key_Space)
    (lease,) = second.leases.listed()
    assert lease.name == part.village.currentText()
    for pc in (second, main):
        pc.sharing.sync(tmp_path)

    sheets = ScoringPage(context_for(main))
    qtbot.addWidget(sheets)
    sheets.show()
    sheets.open_target(lease.village)
    sheets.first_field()
    assert f"{lease.name} đang ở Máy xách tay" in sheets.sheet.banner.words.text()

    with qtbot.waitSignal(part.changed):
        part.give_back(lease)
    for pc in (second, main):
        pc.sharing.sync(tmp_path)
    sheets.open_target(lease.village)
    assert sheets.sheet.banner.isHidden()


def test_nothing_is_begun_once_the_window_closes(qtbot, context_for, main, tmp_path) -> None:
    main.sharing.choose_folder(tmp_path)
    context = context_for(main)
    watch = FolderWatch(context, context, lull=0)
    context.jobs.stop()
    with qtbot.assertNotEmitted(context.jobs.started, wait=50):
        builders.a_family(main, "Lê Thị Ánh")
    assert watch.parent() is context
