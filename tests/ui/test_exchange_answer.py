"""What a commune reads in the last receipt, on its page Gửi – nhận."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from desktop.services.reception import asking
from desktop.ui.pages.account.page import EXAMINATION
from desktop.ui.pages.exchange import ways as exchange_ways
from desktop.ui.pages.exchange.page import ExchangePage
from tests import builders
from tests.rawdata import key_of, raw
from tests.ui.exchange_scenes import context_of, partners, two_sticks
from tests.ui.shown import shown
from tests.ui.typing import focused, key, walk_to


@pytest.fixture
def offices(tmp_path, monkeypatch) -> Iterator:
    stick, papers = two_sticks(tmp_path)
    monkeypatch.setattr(exchange_ways, "_sticks", lambda: [stick])
    monkeypatch.setattr(exchange_ways, "_folders", lambda: [papers])
    made = partners(tmp_path)
    yield made
    made.close()


def texts(page: ExchangePage) -> str:
    QApplication.processEvents()
    found = page.answer.findChildren(QLabel)
    return "\n".join(one.text() for one in found if one.isVisibleTo(page.answer))


def test_without_a_receipt_nothing_is_said(qtbot, offices) -> None:
    page = shown(qtbot, ExchangePage(context_of(offices.commune)), (1150, 712))
    assert not page.answer.isVisible()
    assert focused() is page.send.go


def test_the_figures_of_the_receiving_office_are_shown(qtbot, offices) -> None:
    (result,) = offices.receiver.reception.receive([offices.send()], offices.folder)
    offices.commune.reception.receive([result.receipt])
    page = shown(qtbot, ExchangePage(context_of(offices.commune)), (1150, 712))
    assert "Năm 2026, cấp trên có: 12 đăng ký, 24 phiếu, 0 công nhận." in texts(page)
    assert not page.answer.asked.isVisible()


def test_households_of_two_communes_are_named_and_lead_to_the_register(
    qtbot, offices, opened, tmp_path
) -> None:
    commune, receiver = offices.commune, offices.receiver
    neighbour = opened(builders.an_office(tmp_path, code="79.002", name="Xã Đông Hà"))
    builders.enrolled(neighbour, receiver, tmp_path)
    for one in (commune, neighbour):
        builders.a_family(one, "Trần Thị Lụa", address="Số 5")
        receiver.reception.receive(one.exchange.send(tmp_path / f"{one.writer}.skh").files)
    (pair,) = receiver.duplicates.open()
    receiver.duplicates.merge(pair.first, pair.second)
    given = {one.code: one.path for one in receiver.reception.answers.give_all(tmp_path)}
    commune.reception.receive([given[commune.office.code]])
    context = context_of(commune)
    page = shown(qtbot, ExchangePage(context), (1150, 712))
    assert "Trần Thị Lụa, Thôn Đông: cũng có ở Xã Đông Hà" in texts(page)
    (show,) = [one for one in page.answer.findChildren(QPushButton) if one.text() == "Xem hộ"]
    walk_to(qtbot, show)
    with qtbot.waitSignal(context.page_asked) as asked:
        key(qtbot, Qt.Key.Key_Space)
    assert asked.args[0] == "register"
    assert commune.register.family(asked.args[1]).head_name == "Trần Thị Lụa"


def test_a_request_for_everything_is_said_and_preselected(qtbot, offices) -> None:
    offices.send()
    receiver = offices.receiver
    with receiver._core.database.bookkeeping() as session:
        asking.ask(session, [offices.commune.office.code])
    (given,) = receiver.reception.answers.give_all(offices.folder)
    offices.commune.reception.receive([given.path])
    page = shown(qtbot, ExchangePage(context_of(offices.commune)), (1150, 712))
    assert "Cấp trên đề nghị gửi lại toàn bộ" in texts(page)
    assert page.send.whole.property("role") == "primary"
    assert focused() is page.send.whole


def test_totals_that_differ_lead_to_the_examination_of_the_data_file(qtbot, offices) -> None:
    commune, receiver = offices.commune, offices.receiver
    with raw(commune.data_file, key_of(commune)) as connection:
        connection.execute(
            "DELETE FROM registration WHERE subject_id IN (SELECT id FROM family LIMIT 1)"
        )
    package = offices.send()
    (result,) = receiver.reception.receive([package], offices.folder)
    commune.reception.receive([result.receipt])
    context = context_of(commune)
    page = shown(qtbot, ExchangePage(context), (1150, 712))
    assert f"Không nhận {package.name}: Cấp tiếp nhận đếm khác sổ này" in texts(page)
    walk_to(qtbot, page.answer.examine)
    with qtbot.waitSignal(context.page_asked) as asked:
        key(qtbot, Qt.Key.Key_Space)
    assert asked.args == ["account", EXAMINATION]
