"""Ghi danh, khóa, công bố, walked by keyboard over real data files; all people are invented."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from desktop.paths import assets
from desktop.services.trust.compared import Compared, Way
from desktop.ui.pages.exchange.page import ENROL, JOIN, MAIN, PUBLISH, TRUST
from tests import builders
from tests.ui.exchange_scenes import partners, strangers
from tests.ui.test_exchange_page import Opener, a_request, answer, idle, key, texts, walk_to
from tests.ui.typing import focused, press

Key = Qt.Key


@pytest.fixture
def opening(qtbot) -> Iterator[Opener]:
    opener = Opener(qtbot)
    yield opener
    opener.close()


def requests(folder: Path, receiver, *codes: str) -> list[tuple[Path, str]]:
    """Requests of some communes in one folder, and the fingerprints told."""
    receiver.trust.invite(folder / "moi.skh")
    made = []
    (folder / "xin").mkdir()
    for code in codes:
        (folder / code).mkdir()
        office = builders.an_office(folder / code, code=code, name=f"Xã {code}")
        office.trust.invitations.take(folder / "moi.skh", Way.PHONE)
        path = folder / "xin" / f"{code}.skh"
        made.append((path, office.trust.request(path)))
        office.close()
    return made


# the commune compares


def test_an_invitation_that_is_not_right_is_forgotten(qtbot, opening, tmp_path) -> None:
    offices = strangers(tmp_path)
    offices.receiver.trust.invite(tmp_path / "moi.skh")
    page = opening(offices)
    page.join.take_invitation(tmp_path / "moi.skh")
    walk_to(qtbot, page.join.compared.wrong)
    key(qtbot, Key.Key_Space)
    assert page.workplace.trust.invitations.held() is None
    assert not page.join.compared.isVisible()
    assert focused() is page.join.invitation.action


def test_an_invitation_among_the_files_received_waits_with_words(qtbot, opening, tmp_path) -> None:
    offices = strangers(tmp_path)
    offices.receiver.trust.invite(tmp_path / "moi.skh")
    page = opening(offices)
    page.inbox.look_at([tmp_path / "moi.skh"])
    idle(qtbot, page)
    idle(qtbot, page)
    (outcome,) = page.inbox.outcomes.shown
    assert outcome.happened.startswith("Thư mời được giữ lại, chưa tin")
    assert (outcome.icon, outcome.tone) == ("key", "warning")
    page.reload()
    assert page.choice.key == JOIN
    assert page.join.compared.isVisibleTo(page)


# the desk


def test_several_requests_are_compared_one_by_one_and_granted_together(
    qtbot, opening, tmp_path
) -> None:
    offices = partners(tmp_path)
    made = requests(tmp_path, offices.receiver, "79.124", "79.125")
    page = opening(offices, receiver=True)
    page.open_target(ENROL)
    desk = page.enrol.request
    desk.lay([path for path, _told in made])
    assert [desk.model.text(row, 1) for row in range(2)] == ["79.124", "79.125"]
    assert not desk.together.isVisible()
    for row, (_path, told) in enumerate(made):
        desk.table.go_to(row)
        desk.typed.editor.setFocus()
        press(told)
        walk_to(qtbot, desk.note)
        key(qtbot, Key.Key_Space)
        assert desk.model.text(row, 3) == "đã so khóa"
    assert desk.together.text() == "Ghi danh cả 2 đề nghị đã so…"
    (tmp_path / "giấy").mkdir()
    walk_to(qtbot, desk.together)
    key(qtbot, Key.Key_Space)
    answer(page, tmp_path / "giấy")
    assert len(list((tmp_path / "giấy").glob("giay-ghi-danh-*.skh"))) == 2
    assert [one.peer.office_code for one in page.enrol.pcs.model.rows] == [
        "79.123", "79.124", "79.125",
    ]  # fmt: skip
    assert not desk.asking.isVisible()


def test_stamped_paper_counts_as_a_comparison(qtbot, opening, tmp_path) -> None:
    offices = partners(tmp_path)
    path, _told = a_request(tmp_path, offices.receiver)
    page = opening(offices, receiver=True)
    page.open_target(ENROL)
    page.enrol.request.read(path)
    walk_to(qtbot, page.enrol.request.paper)
    key(qtbot, Key.Key_Space)
    (asked,) = page.workplace.trust.desk.waiting()
    assert asked.compared.way is Way.PAPER
    assert focused() is page.enrol.request.go
    key(qtbot, Key.Key_Space)
    answer(page, tmp_path / "cap.skh")
    assert "với văn bản có dấu" in page.enrol.pcs._facts(page.enrol.pcs.model.rows[-1])


def test_a_request_is_refused_and_leaves_the_desk(qtbot, opening, tmp_path) -> None:
    offices = partners(tmp_path)
    path, _told = a_request(tmp_path, offices.receiver)
    page = opening(offices, receiver=True)
    page.open_target(ENROL)
    page.enrol.request.read(path)
    walk_to(qtbot, page.enrol.request.refuse)
    key(qtbot, Key.Key_Space)
    assert page.workplace.trust.desk.waiting() == []
    assert not page.enrol.request.asking.isVisible()


def test_another_key_under_a_known_code_warns(opening, tmp_path) -> None:
    offices = partners(tmp_path)
    ((path, _told),) = requests(tmp_path, offices.receiver, "79.123")
    page = opening(offices, receiver=True)
    page.open_target(ENROL)
    page.enrol.request.read(path)
    warning = page.enrol.request.warning
    assert warning.isVisible()
    assert offices.commune.trust.fingerprint() in warning.text()


def test_a_change_of_key_needs_no_typing(qtbot, opening, tmp_path) -> None:
    offices = partners(tmp_path)
    offices.commune.trust.succession.rotate(tmp_path / "doi.skh")
    page = opening(offices, receiver=True)
    page.open_target(ENROL)
    page.enrol.request.read(tmp_path / "doi.skh")
    assert not page.enrol.request.typed.isVisible()
    assert "khóa cũ" in page.enrol.request.warning.text()
    assert focused() is page.enrol.request.go
    key(qtbot, Key.Key_Space)
    answer(page, tmp_path / "cap.skh")
    states = [page.enrol.pcs._state(one) for one in page.enrol.pcs.model.rows]
    assert "đang dùng" in states
    assert sum(one.startswith("thu hồi sau") for one in states) == 1


# keys


def test_a_key_is_revoked_with_a_change_and_a_reason(qtbot, opening, tmp_path) -> None:
    offices = partners(tmp_path)
    offices.receiver.reception.receive([offices.send()])
    page = opening(offices, receiver=True)
    page.open_target(ENROL)
    pcs = page.enrol.pcs
    assert pcs.up_to.text == "52"
    pcs.up_to.line.clear()
    pcs.up_to.editor.setFocus()
    press("năm mươi")
    pcs.go.setFocus()
    key(qtbot, Key.Key_Space)
    assert not pcs.up_to.valid
    assert page.workplace.trust.revoked() == []

    pcs.up_to.fill("50")
    pcs.reason.fill("mất máy")
    pcs.go.setFocus()
    key(qtbot, Key.Key_Space)
    ((_key, up_to, _number, reason, _by),) = page.workplace.trust.revoked()
    assert (up_to, reason) == (50, "mất máy")
    assert pcs.model.text(0, 5) == "thu hồi sau 50"


def test_the_receiving_office_changes_its_own_key(qtbot, opening, tmp_path) -> None:
    offices = partners(tmp_path)
    page = opening(offices, receiver=True)
    page.open_target(ENROL)
    before = page.enrol.invite.letters.letters
    walk_to(qtbot, page.enrol.invite.change)
    key(qtbot, Key.Key_Space)
    answer(page, tmp_path / "moi2.skh")
    assert page.enrol.invite.letters.letters == page.workplace.trust.fingerprint() != before
    offices.commune.reception.receive([tmp_path / "moi2.skh"])
    receiver = offices.commune.trust.receiver()
    assert Compared.read(receiver.compared).way is Way.SIGNED


def test_a_commune_sees_whom_it_trusts_and_its_own_key(opening, tmp_path) -> None:
    offices = partners(tmp_path)
    page = opening(offices)
    page.open_target(TRUST)
    assert page.trust.name.text() == "Tỉnh Đồng Tháp (87)"
    assert page.trust.key.letters == offices.receiver.trust.fingerprint()
    assert page.trust.own.letters == offices.commune.trust.fingerprint()
    words = texts(page.trust)
    assert "Đã so qua điện thoại, 21/11/2026" in words
    assert f"Giấy ghi danh số 1, máy {offices.commune.writer}" in words


def test_a_commune_changes_its_key_from_the_page(qtbot, opening, tmp_path) -> None:
    offices = partners(tmp_path)
    page = opening(offices)
    page.open_target(TRUST)
    before = page.trust.own.letters
    walk_to(qtbot, page.trust.change)
    key(qtbot, Key.Key_Space)
    answer(page, tmp_path / "doi.skh")
    assert "Đang đổi khóa" in page.trust.state.text()
    asked = offices.receiver.trust.desk.lay(tmp_path / "doi.skh")
    offices.receiver.trust.desk.grant(asked.key, tmp_path / "cap.skh")
    assert focused() is page.trust.take
    key(qtbot, Key.Key_Space)
    answer(page, tmp_path / "cap.skh")
    assert page.trust.own.letters == asked.fingerprint != before


def test_a_commune_whose_key_was_revoked_reads_so_and_asks_with_a_new_one(
    qtbot, opening, tmp_path
) -> None:
    offices = partners(tmp_path)
    offices.receiver.trust.revoking.revoke(offices.commune.writer, 0, "nghi lộ khóa")
    (refused,) = offices.receiver.reception.receive([offices.send()], tmp_path)
    offices.commune.reception.receive([refused.receipt])
    page = opening(offices)
    assert page.choice.key == JOIN
    assert "Cấp tiếp nhận đã thu hồi khóa của máy này." in texts(page.join)
    assert focused() is page.join.request.action
    before = page.join.letters.letters
    key(qtbot, Key.Key_Space)
    answer(page, tmp_path / "xin-lai.skh")
    assert page.join.letters.letters == offices.commune.trust.fingerprint() != before
    assert "đã thu hồi" not in texts(page.join)


# publications


def test_files_are_gathered_and_published_to_all(qtbot, opening, tmp_path) -> None:
    offices = partners(tmp_path)
    page = opening(offices, receiver=True)
    page.open_target(PUBLISH)
    publish = page.publish
    publish.drop.choose.setFocus()
    key(qtbot, Key.Key_Space)
    answer(page, assets() / "plans" / "national-677-2022.json")
    assert "Quyết định 677/QĐ-TTg" in publish.gathered.text()
    assert focused() is publish.go
    key(qtbot, Key.Key_Space)
    answer(page, tmp_path / "cb.skh")
    assert publish.standing.model.text(0, 0) == "Kế hoạch"
    assert not publish.gathered.isVisible()

    commune = opening(offices)
    commune.inbox.look_at([tmp_path / "cb.skh"])
    idle(qtbot, commune)
    (preview,) = commune.inbox.outcomes.shown
    assert (
        preview.advice == "Kế hoạch “Quyết định 677/QĐ-TTg, Việt Nam”, phiên bản 2022-06-03: mới."
    )
    assert commune.choice.key == MAIN
    key(qtbot, Key.Key_Space)
    idle(qtbot, commune)
    (taken,) = commune.inbox.outcomes.shown
    assert taken.happened == "Đã nhận công bố của Tỉnh Đồng Tháp."
    commune.open_target(TRUST)
    assert commune.trust.published.model.text(0, 2) == "2022-06-03"


def test_a_file_of_no_known_form_is_explained_and_not_gathered(
    qtbot, opening, tmp_path, caplog
) -> None:
    page = opening(partners(tmp_path), receiver=True)
    page.open_target(PUBLISH)
    (tmp_path / "la.json").write_text('{"format": "khac/1"}', "utf-8")
    with qtbot.waitSignal(page.context.failures.shown) as told:
        page.publish.gather([tmp_path / "la.json"])
    assert "la.json" in told.args[0].message.happened
    told.args[0].accept()
    assert page.publish.files == {}
    assert caplog.messages
