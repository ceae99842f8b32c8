"""A code or name that two communes claim: seen and decided at the desk and on the radar, by keyboard."""

import datetime as dt

import pytest
from PySide6.QtCore import Qt

from desktop.services.reception.radar import Need
from desktop.services.trust.compared import Way
from desktop.ui.pages.exchange.desk import DeskSection
from desktop.ui.pages.reception.radar import RadarSection
from desktop.ui.theme import theme
from tests import builders
from tests.ui.clipping import clipped
from tests.ui.exchange_scenes import context_of
from tests.ui.test_account_page import key, walk_to

Key = Qt.Key
SIZES = {"1366-100": (1150, 712, 1.0), "1024-150": (940, 684, 1.5)}


@pytest.fixture
def scene(tmp_path, qapp):
    """A receiving office that knows a commune by its new name and code, and a request with that code."""
    commune, receiver = builders.an_office(tmp_path), builders.a_receiver(tmp_path)
    other = builders.an_office(tmp_path, code="79.900", name="Xã Đông Hà")
    builders.enrolled(commune, receiver, tmp_path)
    builders.a_family(commune)
    commune.names.rename("Xã Mỹ Hòa", "79.900", dt.date(2025, 7, 1), "1663/NQ-UBTVQH15")
    receiver.reception.receive(commune.exchange.send(tmp_path / "1.skh").files)
    other.trust.invitations.take(tmp_path / "79.123-moi.skh", Way.PHONE)
    told = other.trust.request(tmp_path / "xin.skh")
    receiver.trust.desk.compare(receiver.trust.desk.lay(tmp_path / "xin.skh").key, told)
    context = context_of(receiver)
    yield receiver, context
    context.jobs.stop()
    context.deleteLater()
    for office in (commune, receiver, other):
        office.close()


def section(qtbot, kind, context, look="1366-100"):
    width, height, scale = SIZES[look]
    theme().choose(scale=scale)
    made = kind(context)
    qtbot.addWidget(made)
    made.resize(width, height)
    with qtbot.waitActive(made):
        made.show()
    made.reload()
    made.first_field().setFocus()
    return made


def test_the_desk_asks_which_commune_it_is_before_it_enrols(qtbot, scene, tmp_path) -> None:
    receiver, context = scene
    desk = section(qtbot, DeskSection, context)
    assert "79.900" in desk.warning.text()
    assert "Xã Mỹ Hòa" in desk.warning.text()
    assert not desk.go.isVisible()
    walk_to(qtbot, desk.other)
    key(qtbot, Key.Key_Space)
    assert receiver.trust.desk.waiting()[0].ready
    assert desk.go.isVisible()
    assert not desk.choice.isVisible()
    desk.grant(tmp_path / "cap.skh")
    assert receiver.trust.desk.waiting() == []


def test_the_radar_says_what_a_commune_was_called_and_finds_it_by_that(qtbot, scene) -> None:
    _receiver, context = scene
    radar = section(qtbot, RadarSection, context)
    radar._ask("binh hoa 79.123")
    (one,) = radar.model.rows
    assert one.name == "Xã Mỹ Hòa"
    assert radar.detail.title.text() == "Xã Mỹ Hòa (mã 79.900, mã ghi danh 79.123)"
    assert radar.detail.formerly.text() == (
        "Từ 01/07/2025, theo 1663/NQ-UBTVQH15. Trước đây: Xã Bình Hòa, mã 79.123, đến 01/07/2025."
    )


def test_a_person_says_on_the_radar_whose_a_code_is(qtbot, scene, tmp_path) -> None:
    receiver, context = scene
    asked = receiver.trust.desk.waiting()[0]
    receiver.trust.desk.settle(asked.key, same=False)
    receiver.trust.desk.grant(asked.key, tmp_path / "cap.skh")
    radar = section(qtbot, RadarSection, context)
    radar._ask("đông hà")
    assert Need.CODE in radar.model.rows[0].needs
    walk_to(qtbot, radar.detail.hold)
    key(qtbot, Key.Key_Space)
    assert receiver.claims.settled() == {"79.900": "79.900"}
    assert Need.CODE not in radar.model.rows[0].needs
    walk_to(qtbot, radar.detail.free)
    key(qtbot, Key.Key_Space)
    assert receiver.claims.settled() == {}


@pytest.mark.parametrize("kind", [DeskSection, RadarSection])
@pytest.mark.parametrize("look", SIZES)
def test_no_word_is_cut_off(qtbot, scene, kind, look) -> None:
    _receiver, context = scene
    made = section(qtbot, kind, context, look)
    qtbot.wait(1)
    assert clipped(made) == []
