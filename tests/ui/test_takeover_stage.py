"""Tiếp nhận sổ của xã sáp nhập, walked by keyboard over real data files."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from desktop.services.register.families import FamilyQuery
from desktop.ui.pages.register.page import RegisterPage
from desktop.ui.pages.register.targets import Show
from desktop.ui.theme import theme
from tests import builders as b
from tests.ui.clipping import clipped
from tests.ui.shown import shown
from tests.ui.typing import answer, compose, focused, key, walk_to

Key = Qt.Key


@pytest.fixture
def workplace(tmp_path):
    """A new commune with nobody in it."""
    made = b.an_office(tmp_path)
    yield made
    made.close()


@pytest.fixture
def backup(tmp_path):
    """The register of a commune that ends."""
    former = b.an_office(tmp_path, code="79.200", name="Xã Đông Hà")
    b.with_families(former, 6)
    b.registered(former)
    path = former.backups.make(tmp_path / "xa-dong-ha.skhbak").path
    former.close()
    return path


@pytest.fixture
def page(qtbot, context):
    return shown(qtbot, RegisterPage(context), (1150, 712))


def idle(qtbot, page):
    qtbot.waitUntil(lambda: not page.context.jobs.busy)
    QApplication.processEvents()


def texts(widget):
    return " | ".join(one.text() for one in widget.findChildren(QLabel) if one.isVisible())


def press(qtbot, button):
    walk_to(qtbot, button)
    key(qtbot, Key.Key_Space)


def look(qtbot, page, stage, backup, password=b.PASSWORD):
    """Choose the file, type the password, and see what it would bring."""
    press(qtbot, stage.choose)
    answer(stage, backup)
    with qtbot.waitActive(page):  # a desktop does that by itself when the dialog has gone
        page.activateWindow()
    assert stage.officer.currentText() == b.OFFICER
    assert focused() is stage.password.line
    compose(password)
    key(qtbot, Key.Key_Return)
    idle(qtbot, page)


def test_a_new_commune_takes_the_register_of_a_former_one_over(qtbot, page, workplace, backup):
    press(qtbot, page.empty.buttons[-1])
    stage = page.stages.takeover
    assert focused() is stage.choose
    look(qtbot, page, stage, backup)
    words = texts(stage.outcomes)
    assert "Xã Đông Hà, mã 79.200: 2 thôn, 6 hộ, 0 công dân" in words
    assert "đăng ký 6, công nhận 0" in words
    assert workplace.register.count(FamilyQuery()) == 0
    assert focused() is stage.take_
    key(qtbot, Key.Key_Space)
    idle(qtbot, page)
    assert workplace.register.count(FamilyQuery()) == 6
    assert "Đã tiếp nhận sổ của Xã Đông Hà" in texts(stage.outcomes)
    assert ".skhbak" in texts(stage.outcomes)
    assert focused() is stage.villages
    key(qtbot, Key.Key_Space)
    desk = page.stages.villages
    assert page.stages.current is desk
    assert desk.card._read(desk.card.history.rows[0]).title == "Về từ Xã Đông Hà khi sáp nhập xã"
    assert not desk.card.back.isEnabled()
    qtbot.waitUntil(lambda: len(page.villages.tree.places) == 2)


def test_the_same_file_again_offers_nothing(qtbot, page, workplace, backup):
    workplace.takeover.take(backup, b.OFFICER, b.PASSWORD)
    page.open_target(Show.TAKEOVER)
    stage = page.stages.takeover
    look(qtbot, page, stage, backup)
    assert "Mọi thứ trong tệp này đã có ở đây." in texts(stage.outcomes)
    assert not stage.take_.isVisible()


def test_a_wrong_password_is_told_below_the_field(qtbot, page, workplace, backup):
    page.open_target(Show.TAKEOVER)
    stage = page.stages.takeover
    look(qtbot, page, stage, backup, "sai mật khẩu")
    assert stage.password.below.text()
    assert focused() is stage.password.line
    assert not stage.result.isVisible()


def test_a_file_that_is_none_of_ours_is_refused_in_words(qtbot, page, workplace, tmp_path):
    page.open_target(Show.TAKEOVER)
    stage = page.stages.takeover
    for name, data in (("cat.skhbak", b"cut"), ("xa.db", b"")):
        (tmp_path / name).write_bytes(data)
        press(qtbot, stage.choose)
        answer(stage, tmp_path / name)
        assert stage.why.text()
        assert not stage.way_in.isVisible()
    own = workplace.backups.make(tmp_path / "own.skhbak").path
    look(qtbot, page, stage, own)
    assert "không phải của xã khác" in stage.why.text()


def test_escape_goes_back_to_the_register(qtbot, page):
    page.open_target(Show.TAKEOVER)
    key(qtbot, Key.Key_Escape)
    assert page.stages.current is None


@pytest.mark.parametrize(("size", "scale"), [((1150, 712), 1.0), ((960, 700), 1.5)])
def test_no_word_is_cut(qtbot, context, backup, size, scale):
    theme().choose(scale=scale)
    page = shown(qtbot, RegisterPage(context), size)
    page.open_target(Show.TAKEOVER)
    look(qtbot, page, page.stages.takeover, backup, "sai mật khẩu")
    assert not clipped(page)
    look(qtbot, page, page.stages.takeover, backup)
    assert not clipped(page)
