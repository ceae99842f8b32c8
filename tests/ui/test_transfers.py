"""Households that move between communes, walked by keyboard at both offices; all people are invented."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from desktop.services.register.families import FamilyQuery
from desktop.services.settling.arriving import ArrivalState
from desktop.services.settling.transfers import TransferState
from desktop.services.titles.overview import TaskKind
from desktop.ui.pages.exchange.fields import Reader
from desktop.ui.pages.reception.page import TRANSFERS, ReceptionPage
from desktop.ui.pages.register.history import years_view
from desktop.ui.pages.register.page import RegisterPage
from desktop.ui.pages.register.targets import Show
from desktop.ui.theme import theme
from tests.builders import YEAR, a_family
from tests.ui.clipping import clipped
from tests.ui.exchange_scenes import context_of
from tests.ui.shown import shown
from tests.ui.transfer_scenes import COMING, Scene, on_their_way, passed_on
from tests.ui.typing import compose, focused, key, walk_to

Key = Qt.Key
Ctrl = Qt.KeyboardModifier.ControlModifier
WIDE, NARROW = (1150, 712, 1.0), (940, 684, 1.5)
FIRST, SECOND = COMING


class Opener:
    """Opens a page of one of the offices, and closes all of them."""

    def __init__(self, qtbot) -> None:
        self._qtbot, self._contexts, self._scenes = qtbot, [], []

    def register(self, scene: Scene, look=WIDE) -> RegisterPage:
        self._scenes.append(scene)
        return self._open(RegisterPage, scene.new, look)

    def reception(self, scene: Scene, look=WIDE) -> ReceptionPage:
        self._scenes.append(scene)
        return self._open(ReceptionPage, scene.above, look)

    def _open(self, kind, office, look):
        width, height, scale = look
        theme().choose(scale=scale)
        context = context_of(office)
        self._contexts.append(context)
        return shown(self._qtbot, kind(context), (width, height))

    def close(self) -> None:
        for context in self._contexts:
            context.jobs.stop()
        for scene in dict.fromkeys(self._scenes):
            scene.close()


@pytest.fixture
def opened(qtbot) -> Iterator[Opener]:
    opener = Opener(qtbot)
    yield opener
    opener.close()


def texts(part: QWidget) -> str:
    QApplication.processEvents()
    return "\n".join(one.text() for one in part.findChildren(QLabel) if one.isVisibleTo(part))


def states(scene: Scene) -> list[ArrivalState]:
    return [one.state for one in scene.new.arriving.listed()]


def test_the_register_tells_how_many_came_and_leads_there(qtbot, opened, tmp_path):
    scene = passed_on(tmp_path)
    page = opened.register(scene)
    assert page.families.moves.text() == "Biến động (2)"
    (task,) = [one for one in scene.new.overview.year(YEAR).tasks if one.kind is TaskKind.ARRIVALS]
    assert task.count == 2
    walk_to(qtbot, page.families.moves)
    key(qtbot, Key.Key_Space)
    walk_to(qtbot, page.stages.moves.arrivals)
    assert page.stages.moves.arrivals.text() == "Hộ từ xã khác chuyển đến (2)"
    key(qtbot, Key.Key_Space)
    stage = page.stages.arrivals
    assert focused() is stage.list
    assert stage.choice.accessibleName() == "Hộ nào: Chờ trả lời (2)"
    key(qtbot, Key.Key_Down)
    words = texts(stage.card)
    for part in (FIRST, "Số 5, Thôn Đông, Xã Bình Hòa", "05/10/2026", "4 khẩu", "25/QĐ-UBND"):
        assert part in words


def test_a_household_is_taken_over_by_keyboard_and_taken_back(qtbot, opened, tmp_path):
    scene = passed_on(tmp_path)
    page = opened.register(scene)
    page.open_target(Show.ARRIVALS)
    stage = page.stages.arrivals
    key(qtbot, Key.Key_Return)
    assert focused() is stage.card.village
    walk_to(qtbot, stage.card.yes)
    key(qtbot, Key.Key_Space)
    assert (stage.card.why.text(), states(scene)) == (
        "Chọn thôn mà hộ đến ở.", [ArrivalState.WAITING] * 2,
    )  # fmt: skip
    assert focused() is stage.card.village
    key(qtbot, Key.Key_Down)
    walk_to(qtbot, stage.card.address.line)
    compose("Số 9")
    walk_to(qtbot, stage.card.yes)
    key(qtbot, Key.Key_Space)
    assert states(scene) == [ArrivalState.WAITING, ArrivalState.ACCEPTED]
    (row,) = scene.new.register.page(FamilyQuery(search="le thi anh"))
    assert (row.village, row.address) == ("Thôn Đông", "Số 9")
    assert focused() is stage.list
    assert stage.current.name == FIRST
    qtbot.keyClick(focused(), Key.Key_Z, Ctrl)
    qtbot.waitUntil(lambda: len(stage.list.rows) == 2)
    assert scene.new.register.count(FamilyQuery()) == 4


def test_a_household_is_refused_by_keyboard_with_a_reason(qtbot, opened, tmp_path):
    scene = passed_on(tmp_path)
    page = opened.register(scene)
    page.open_target(Show.ARRIVALS)
    stage = page.stages.arrivals
    walk_to(qtbot, stage.card.no)
    key(qtbot, Key.Key_Space)
    assert "lý do" in stage.card.why.text()
    assert focused() is stage.card.reason.line
    compose("Hộ ở phường")
    key(qtbot, Key.Key_Return)
    assert states(scene) == [ArrivalState.WAITING, ArrivalState.REFUSED]
    walk_to(qtbot, stage.choice)
    key(qtbot, Key.Key_Right)
    assert "Hộ ở phường" in texts(stage.card)
    walk_to(qtbot, stage.card.again)
    key(qtbot, Key.Key_Space)
    assert states(scene) == [ArrivalState.WAITING] * 2


def test_a_household_that_stands_in_the_register_is_found_and_linked(qtbot, opened, tmp_path):
    scene = passed_on(tmp_path)
    twin = a_family(scene.new, FIRST, address="Số 5")
    page = opened.register(scene)
    page.open_target(Show.ARRIVALS)
    stage = page.stages.arrivals
    key(qtbot, Key.Key_Down)
    assert f"Sổ đã có {FIRST}, Số 5, Thôn Đông." in texts(stage.card)
    this = next(
        one for one in stage.card.findChildren(QWidget) if "Sổ đã có" in one.accessibleDescription()
    )
    walk_to(qtbot, this)
    key(qtbot, Key.Key_Space)
    assert ArrivalState.SAME in states(scene)
    years = scene.new.register.family(twin).years
    assert [one.stated_by for one in years] == ["Xã Bình Hòa"] * 2
    assert "Xã Bình Hòa công nhận, theo phiếu chuyển" in texts(years_view(years))


def test_the_receiving_office_passes_households_on_by_keyboard(qtbot, opened, tmp_path):
    scene = on_their_way(tmp_path)
    page = opened.reception(scene)
    (task,) = [
        one for one in scene.above.overview.year(YEAR).tasks if one.kind is TaskKind.TRANSFERS
    ]
    assert task.count == 2
    page.open_target(TRANSFERS)
    assert page.choice.accessibleName() == "Phần của trang: Hộ chuyển xã (2)"
    section = page.transfers
    assert section.all.text() == "Chuyển tiếp 1 hộ đã khớp tên xã"
    walk_to(qtbot, section.all)
    key(qtbot, Key.Key_Space)
    by_name = {one.name: one for one in scene.above.transfers.listed()}
    assert by_name[FIRST].state is TransferState.PASSED
    assert focused() is section.table
    assert section.current.name == SECOND
    assert "không khớp" in texts(section)
    walk_to(qtbot, section.to)
    key(qtbot, Key.Key_Down)
    walk_to(qtbot, section.pass_)
    key(qtbot, Key.Key_Space)
    assert {one.state for one in scene.above.transfers.listed()} == {TransferState.PASSED}
    assert section.pass_.text() == "Đổi xã mới"
    assert "Phiếu chưa đi" in texts(section)
    walk_to(qtbot, section.again)
    key(qtbot, Key.Key_Space)
    walk_to(qtbot, section.outside)
    key(qtbot, Key.Key_Space)
    assert {one.state for one in scene.above.transfers.listed()} == {
        TransferState.PASSED, TransferState.OUTSIDE,
    }  # fmt: skip
    walk_to(qtbot, section.answer)  # slips travel with receipts
    key(qtbot, Key.Key_Space)
    assert focused() is page.inbox.answer


def test_the_old_commune_reads_what_became_of_those_who_left(opened, tmp_path):
    scene = passed_on(tmp_path)
    move = next(one.move_id for one in scene.new.arriving.listed() if one.name == FIRST)
    scene.new.arriving.refuse(move, "Hộ ở phường")
    scene.deliver(scene.new)
    page = opened.register(scene._replace(new=scene.old, old=scene.new))
    page.open_moves()
    stage = page.stages.moves
    waiting, refused = sorted(
        (stage._read(one) for one in stage.list.rows), key=lambda one: one.mark
    )
    assert waiting.mark == "chờ xã mới trả lời: Xã Đông Hà"
    assert refused.mark == "xã mới không nhận: Xã Đông Hà"
    assert refused.note.endswith(". Lý do: Hộ ở phường")


def test_who_leaves_is_offered_the_communes_that_were_heard_of(qtbot, opened, tmp_path):
    scene = passed_on(tmp_path)
    page = opened.register(scene)
    page.open_target(page.register.page(FamilyQuery())[0].id)
    mover = page.details.mover
    walk_to(qtbot, page.details.move_)
    key(qtbot, Key.Key_Space)
    key(qtbot, Key.Key_End)
    walk_to(qtbot, mover.place.line)
    compose("bình")
    completer = mover.place.line.completer()
    assert completer.currentCompletion() == "Xã Bình Hòa"
    assert mover.place.text == "bình"


def test_two_answers_are_compared_in_words(opened, tmp_path):
    scene = passed_on(tmp_path)
    page = opened.register(scene)
    line = scene.new.arriving.listed()[0]
    family = scene.new.arriving.accept(line.move_id, page.register.villages()[0].id)
    reader = Reader(scene.new)
    village = page.register.family(family).village
    assert reader.value("answer", f"new:{family}") == f"Nhận: {line.name}, {village}"
    assert reader.value("answer", f"same:{family}").startswith("Đã có trong sổ: ")
    assert reader.value("answer", "refused") == "Không nhận"
    assert reader.value("answer", f"new:{line.move_id}") == "—"


@pytest.mark.parametrize("look", [WIDE, NARROW], ids=["wide", "large text"])
def test_nothing_is_cut_off(qtbot, opened, tmp_path, look):
    scene = passed_on(tmp_path)
    page = opened.register(scene, look)
    page.open_target(Show.ARRIVALS)
    qtbot.waitUntil(lambda: clipped(page) == [])
    page.window().hide()
    above = opened.reception(scene, look)
    above.open_target(TRANSFERS)
    qtbot.waitUntil(lambda: clipped(above) == [])
