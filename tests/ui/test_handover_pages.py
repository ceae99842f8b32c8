"""A register handed over from one commune's page to another's, walked by keyboard."""

import pytest
from PySide6.QtCore import Qt

from desktop.services.register.families import FamilyQuery
from desktop.ui.pages.account.page import AccountPage
from desktop.ui.pages.register.page import RegisterPage
from desktop.ui.pages.register.targets import Show
from tests import builders as b
from tests.ui.clipping import clipped
from tests.ui.exchange_scenes import context_of
from tests.ui.test_account_page import LOOKS, opened
from tests.ui.test_takeover_stage import idle, press, texts
from tests.ui.typing import answer, compose, focused, key

Key = Qt.Key


@pytest.fixture
def scene(tmp_path, qapp):
    """A commune that goes on, one that ends with six families, and their pages' contexts."""
    growing = b.an_office(tmp_path)
    former = b.an_office(tmp_path, code="79.200", name="Xã Đông Hà")
    b.with_families(former, 6)
    contexts = [context_of(growing), context_of(former)]
    yield growing, former, *contexts
    for context in contexts:
        context.jobs.stop()
        context.deleteLater()
    growing.close()
    former.close()


def stage_of(qtbot, context):
    page = opened_register(qtbot, context)
    page.open_target(Show.TAKEOVER)
    return page, page.stages.takeover


def opened_register(qtbot, context):
    page = RegisterPage(context)
    qtbot.addWidget(page)
    page.resize(1150, 712)
    with qtbot.waitActive(page):
        page.show()
    return page


def back(qtbot, page):
    """A desktop activates the page by itself when a dialog has gone."""
    with qtbot.waitActive(page):
        page.activateWindow()


def test_a_register_goes_from_one_commune_to_the_other_by_keyboard(qtbot, scene, tmp_path) -> None:
    growing, former, new_context, old_context = scene
    new, stage = stage_of(qtbot, new_context)
    card, file = tmp_path / "phieu.skh", tmp_path / "so.skhbg"
    press(qtbot, stage.card)
    answer(stage, card)
    back(qtbot, new)
    letters = growing.trust.fingerprint()
    assert letters in stage.told.text()

    old = opened(qtbot, old_context)
    press(qtbot, old.handover.choose)
    answer(old.handover, card)
    back(qtbot, old)
    assert old.handover.who.text() == "Bàn giao cho Xã Bình Hòa (79.123)"
    compose("AAAA-BBBB")
    key(qtbot, Key.Key_Return)
    assert not old.handover.typed.valid
    focused().clear()
    compose(letters)
    key(qtbot, Key.Key_Return)
    answer(old.handover, file)
    qtbot.waitUntil(file.exists)
    idle(qtbot, old)
    assert former.trust.fingerprint() in old.handover.said.text()

    back(qtbot, new)
    press(qtbot, stage.choose)
    answer(stage, file)
    back(qtbot, new)
    assert not stage.person.isVisible()
    assert focused() is stage.preview
    key(qtbot, Key.Key_Space)
    idle(qtbot, new)
    assert f"Tệp bàn giao do Xã Đông Hà ký, khóa {former.trust.fingerprint()}" in texts(
        stage.outcomes
    )
    key(qtbot, Key.Key_Space)
    idle(qtbot, new)
    assert len(growing.register.page(FamilyQuery())) == 6


def test_a_card_that_is_none_is_told_and_nothing_is_asked(qtbot, scene, tmp_path) -> None:
    _growing, former, _new, old_context = scene
    told = []
    old_context.failures.show = lambda error, _parent: told.append(error.code)
    former.handover.card(tmp_path / "own.skh")
    page = opened(qtbot, old_context)
    page.handover.read(tmp_path / "own.skh")
    assert told == ["handover_unfit"]
    assert page.handover.asking.isHidden()


@pytest.mark.parametrize("look", LOOKS.values(), ids=LOOKS)
def test_nothing_is_cut_off(qtbot, scene, tmp_path, look) -> None:
    growing, _former, _new, old_context = scene
    growing.handover.card(tmp_path / "phieu.skh")
    page: AccountPage = opened(qtbot, old_context, look)
    page.handover.read(tmp_path / "phieu.skh")
    qtbot.wait(1)
    assert clipped(page) == []
