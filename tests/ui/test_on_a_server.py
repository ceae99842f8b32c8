"""The window of a receiving office whose data are on a server, from the first steps on."""

from contextlib import closing

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from desktop.bootstrap import launch
from desktop.services.titles.overview import TaskKind
from desktop.ui.app import Launch
from desktop.ui.context import PageContext
from desktop.ui.errors import Failures
from desktop.ui.pages.entry.first_run import OFFICER as OFFICER_STEP
from desktop.ui.pages.entry.first_run import RECOVERY
from desktop.ui.pages.entry.login import LoginPage
from desktop.ui.pages.overview.page import OverviewPage
from desktop.ui.pulse import Pulse
from desktop.ui.stage import Stage
from tests import builders as b
from tests import databases
from tests.ui.sample_pages import SAMPLES
from tests.ui.shown import shown
from tests.ui.typing import compose, focused, key, press, walk_to


@pytest.fixture(autouse=True)
def sample_pages(monkeypatch):
    monkeypatch.setattr("desktop.ui.entering.pages_of", lambda _role: SAMPLES)


@pytest.fixture
def card(tmp_path):
    """The place of a server's card; its database is empty."""
    with databases.receivers_on_a_server():
        databases.offer(tmp_path / "card.db")
        yield tmp_path / "card.db"


def stage_of(qtbot, memory, preferences, card, *, exists):
    server = databases.DATABASES[card].name
    begin = Launch(memory, exists=exists, entrance=lambda: b.an_entrance(card), server=server)
    made = Stage(begin, preferences, Failures())
    qtbot.addWidget(made)
    with qtbot.waitSignal(made.painted), qtbot.waitActive(made):
        made.start()
    qtbot.waitUntil(lambda: made.entry.ready)
    return made


def words(widget):
    return " ".join(one.text() for one in widget.findChildren(QLabel) if one.isVisible())


def test_the_first_steps_found_a_receiving_office_on_the_server(
    qtbot, memory, preferences, card, tmp_path
):
    stage = stage_of(qtbot, memory, preferences, card, exists=False)
    page = stage.currentWidget()
    assert databases.DATABASES[card].name in words(page)
    assert focused() is page.office.receiver
    assert not page.office.commune.isVisible()
    walk_to(qtbot, page.office.name.line)
    compose("Tỉnh Đồng Tháp")
    key(qtbot, Qt.Key.Key_Return)
    press("87")
    key(qtbot, Qt.Key.Key_Return)
    compose("Đồng Tháp")
    page.go_on()
    assert page.step == OFFICER_STEP
    for text in (b.OFFICER, b.PASSWORD, b.PASSWORD):
        compose(text)
        key(qtbot, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.step == RECOVERY)
    assert not page.recovery.choose.isVisible()
    page.recovery.save_to(tmp_path / "giay.pdf")
    page.recovery.word.line.setText(page.recovery._check_word())
    with qtbot.waitSignal(stage.entered):
        page.go_on()
    assert stage.entry.page is page
    stage.close()


def test_the_login_says_which_server_it_opens(qtbot, memory, preferences, card):
    new = b.NewOffice(b.Role.RECEIVER, "87", "Tỉnh")
    b.an_entrance(card).create(new, b.OFFICER, b.PASSWORD).workplace.close()
    stage = stage_of(qtbot, memory, preferences, card, exists=True)
    page = stage.currentWidget()
    assert isinstance(page, LoginPage)
    assert f"Máy chủ: {databases.DATABASES[card].name}" in words(page)
    qtbot.waitUntil(lambda: page.name == b.OFFICER)
    with qtbot.waitSignal(stage.entered):
        press(b.PASSWORD)
        key(qtbot, Qt.Key.Key_Return)
    stage.close()


def test_a_login_to_a_file_names_no_server(qtbot):
    page = LoginPage()
    qtbot.addWidget(page)
    page.show()
    assert "máy chủ" not in words(page)


@pytest.mark.usefixtures("card")
def test_the_first_page_leaves_backups_to_the_server(qtbot, tmp_path, jobs, preferences):
    with closing(b.a_receiver(tmp_path)) as office:
        context = PageContext(office, jobs, Failures(), preferences)
        page = shown(qtbot, OverviewPage(context), (1150, 712))
        assert "do người quản trị máy chủ" in words(page.safety)
        assert not page.safety.backup.isVisible()
        assert TaskKind.BACKUP not in page.tasks.rows
        assert page.first_field().isVisible()
        pulse = Pulse(context)
        with qtbot.waitSignal(pulse.standing) as standing:
            pulse.look()
        told = [line.text for line in standing.args[0]]
        assert told == ["Đã lưu trên máy chủ"]


def test_the_address_given_to_the_program_reaches_the_window_without_its_password():
    begin = launch("postgresql+psycopg://an:bi-mat@may-chu/khuyenhoc")
    assert (begin.server, begin.exists) == ("khuyenhoc @ may-chu", False)
    assert launch().server == ""
