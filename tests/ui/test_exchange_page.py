"""Gửi – nhận, walked by keyboard over real data files; all people are invented."""

from collections.abc import Iterator
from pathlib import Path
from threading import Event, Thread

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QWidget,
)

from desktop.domain.year import Stage
from desktop.paths import assets
from desktop.services.exchange import drives
from desktop.services.exchange.drives import Drive
from desktop.services.register.families import FamilyQuery
from desktop.services.trust.compared import Way
from desktop.ui.context import PageContext
from desktop.ui.pages.exchange import sent as exchange_sent
from desktop.ui.pages.exchange import ways as exchange_ways
from desktop.ui.pages.exchange.inbox import InboxSection
from desktop.ui.pages.exchange.page import (
    CONFLICTS,
    ENROL,
    JOIN,
    MAIN,
    PARCELS,
    PUBLISH,
    TRUST,
    ExchangePage,
)
from desktop.ui.theme import theme
from desktop.ui.widgets.outcome import Outcome
from desktop.ui.widgets.places import Place, size_text
from tests import builders
from tests.ui.clipping import clipped
from tests.ui.exchange_scenes import (
    Offices,
    context_of,
    corrected,
    cut,
    in_conflict,
    partners,
    strangers,
    two_sticks,
)
from tests.ui.typing import answer, focused, key, press, walk_to

Key = Qt.Key
WIDE, NARROW = (1150, 712, 1.0), (940, 684, 1.5)  # what the window leaves the page, and the text


class Opener:
    """Opens the page for one office after the other, and closes all of it."""

    def __init__(self, qtbot) -> None:
        self._qtbot = qtbot
        self._contexts: list[PageContext] = []
        self._offices: list[Offices] = []

    def __call__(self, offices: Offices, *, receiver: bool = False, look=WIDE) -> ExchangePage:
        width, height, scale = look
        theme().choose(scale=scale)
        context = context_of(offices.receiver if receiver else offices.commune)
        self._contexts.append(context)
        self._offices.append(offices)
        page = ExchangePage(context)
        self._qtbot.addWidget(page)
        page.resize(width, height)
        with self._qtbot.waitActive(page):
            page.show()
        page.first_field().setFocus()
        return page

    def close(self) -> None:
        for context in self._contexts:
            context.jobs.stop()
        for offices in self._offices:
            offices.close()


@pytest.fixture
def opened(qtbot, tmp_path, monkeypatch) -> Iterator[Opener]:
    stick, papers = two_sticks(tmp_path)
    monkeypatch.setattr(exchange_ways, "_sticks", lambda: [stick])
    monkeypatch.setattr(exchange_ways, "_folders", lambda: [papers])
    on_it = Drive(stick.name, stick.path, stick.free)
    monkeypatch.setattr(drives, "removable", lambda: [on_it])
    opener = Opener(qtbot)
    yield opener
    opener.close()


def idle(qtbot, page: ExchangePage) -> None:
    """Wait until the jobs of the page are done."""
    qtbot.waitUntil(lambda: not page.context.jobs.busy)
    QApplication.processEvents()


def shown(page: ExchangePage) -> tuple[Outcome, ...]:
    return page.inbox.outcomes.shown


def texts(part: QWidget) -> str:
    QApplication.processEvents()  # new parts become visible with their layout
    return "\n".join(one.text() for one in part.findChildren(QLabel) if one.isVisibleTo(part))


def drop(target: QWidget, *paths: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    place, buttons = QPoint(5, 5), Qt.MouseButton.LeftButton
    modifiers, action = Qt.KeyboardModifier.NoModifier, Qt.DropAction.CopyAction
    target.dragEnterEvent(QDragEnterEvent(place, action, data, buttons, modifiers))
    target.dropEvent(QDropEvent(place.toPointF(), action, data, buttons, modifiers))


# joining


def test_a_commune_begins_with_the_first_of_four_steps(opened, tmp_path) -> None:
    page = opened(strangers(tmp_path))
    assert page.choice.key == JOIN
    assert focused() is page.join.invitation.action
    steps = (page.join.request, page.join.phone, page.join.grant)
    assert not any(step.action.isEnabled() for step in steps)
    assert page.join.invitation.accessibleName() == "1. Nhận thư mời: việc tiếp theo"


def test_the_four_steps_are_walked_by_keyboard_until_one_can_send(qtbot, opened, tmp_path) -> None:
    offices = strangers(tmp_path)
    page = opened(offices)
    invitation, request, grant = (tmp_path / f"{n}.skh" for n in ("moi", "xin", "cap"))
    offices.receiver.trust.invite(invitation)

    key(qtbot, Key.Key_Space)
    answer(page, invitation)
    assert page.join.compared.who.text() == "Thư mời của Tỉnh Đồng Tháp (mã 87)"
    assert page.join.compared.letters.letters == offices.receiver.trust.fingerprint()
    assert focused() is page.join.compared.phone
    assert not page.join.request.action.isEnabled()
    key(qtbot, Key.Key_Space)
    assert "Tỉnh Đồng Tháp (mã 87)" in page.join.invitation.result.text()
    assert offices.receiver.trust.fingerprint() in page.join.invitation.result.text()

    assert focused() is page.join.request.action
    key(qtbot, Key.Key_Space)
    answer(page, request)
    assert "xin.skh" in page.join.request.result.text()

    assert page.join.letters.letters == offices.commune.trust.fingerprint()
    offices.receiver.trust.grant(request, grant, page.join.letters.letters)
    assert focused() is page.join.grant.action
    key(qtbot, Key.Key_Space)
    answer(page, grant)
    assert page.choice.key == MAIN
    assert focused() is page.send.go


def test_the_fingerprint_can_be_copied(qtbot, opened, tmp_path) -> None:
    offices = strangers(tmp_path)
    offices.receiver.trust.invite(tmp_path / "moi.skh")
    offices.commune.trust.invitations.take(tmp_path / "moi.skh", Way.PHONE)
    page = opened(offices)
    walk_to(qtbot, page.join.phone.action)
    key(qtbot, Key.Key_Space)
    assert QGuiApplication.clipboard().text() == offices.commune.trust.fingerprint()


def test_another_file_than_an_invitation_is_explained_and_changes_nothing(
    qtbot, opened, tmp_path, caplog
) -> None:
    page = opened(strangers(tmp_path))
    wrong = tmp_path / "anh.skh"
    wrong.write_bytes(b"not a package")
    with qtbot.waitSignal(page.context.failures.shown) as told:
        page.join.take_invitation(wrong)
    assert told.args[0].message.happened == "Tệp này không phải gói dữ liệu Sổ Khuyến học."
    told.args[0].accept()
    assert page.workplace.trust.receiver() is None
    assert caplog.messages


# sending


def test_three_steps_send_what_is_unsent_to_the_stick(qtbot, opened, tmp_path) -> None:
    page = opened(partners(tmp_path))
    assert page.send.number.text() == "52"
    assert page.send.what.text() == "thay đổi chưa gửi"
    assert focused() is page.send.go
    key(qtbot, Key.Key_Space)
    idle(qtbot, page)
    result = page.send.result
    assert result.isVisible()
    assert not page.send.card.isVisible()
    written = tmp_path / "usb" / result.file.text()
    assert written.is_file()
    assert result.facts.text() == f"{size_text(written.stat().st_size)} · 52 thay đổi"
    assert result.checked.text() == "Đã ghi và kiểm tra xong, an toàn để rút USB."
    assert page.workplace.exchange.parcels()[0].code not in texts(page)
    assert focused() is result.done
    key(qtbot, Key.Key_Space)
    assert page.send.number.text() == "52"
    assert "đang chờ biên nhận" in page.send.what.text()


def test_what_is_unsent_is_said_by_kind_and_action(opened, tmp_path) -> None:
    offices = partners(tmp_path)
    receipt = offices.receiver.reception.receive([offices.send()], tmp_path)[0].receipt
    offices.commune.reception.receive([receipt])
    families = offices.commune.register.page(FamilyQuery())
    for row in families[:3]:
        offices.commune.register.edit_family(row.id, note="đã báo")
        offices.commune.register.edit_family(row.id, note="đã báo lại")
    builders.scored(offices.commune, [row.id for row in families[:5]], Stage.COMMUNE, 2.0)
    page = opened(offices)
    assert page.send.edits.text() == "5 phiếu chấm, 3 hộ sửa"
    assert "Tính từ biên nhận 21/11/2026" in page.send.since.text()


def test_the_stick_says_how_much_room_is_left(opened, tmp_path) -> None:
    page = opened(partners(tmp_path))
    assert page.send.ways.usb.isChecked()
    (choice,) = page.send.ways.sticks._group.buttons()
    assert choice.text() == "USB KINGSTON (E:) – còn trống 12 GB"
    assert "an toàn" not in texts(page.send)


def test_the_way_is_chosen_with_arrows_and_a_folder_takes_the_package(
    qtbot, opened, tmp_path
) -> None:
    page = opened(partners(tmp_path))
    ways = page.send.ways
    ways.usb.setFocus()
    key(qtbot, Key.Key_Down, Key.Key_Down)
    assert ways.folder.isChecked()
    assert ways.folders.isVisible()
    assert not ways.sticks.isVisible()
    walk_to(qtbot, page.send.go)
    key(qtbot, Key.Key_Space)
    idle(qtbot, page)
    assert list((tmp_path / "Tài liệu").glob("*.skh"))
    assert page.send.result.checked.text() == "Đã đọc lại và kiểm tra: tệp nguyên vẹn."


def test_another_folder_can_be_chosen_and_stays_chosen(qtbot, opened, tmp_path) -> None:
    page = opened(partners(tmp_path))
    (tmp_path / "Thư đi & đến").mkdir()
    page.send.ways.folder.click()
    walk_to(qtbot, page.send.ways.folders.other)
    key(qtbot, Key.Key_Space)
    answer(page, tmp_path / "Thư đi & đến")
    page.reload()
    assert page.send.ways.folders.place.path == tmp_path / "Thư đi & đến"
    assert "Thư đi && đến" in page.send.ways.folders._group.checkedButton().text()


def test_without_a_stick_it_says_so_and_one_plugged_in_later_is_found(
    qtbot, opened, tmp_path, monkeypatch
) -> None:
    stick, _papers = two_sticks(tmp_path)
    found: list[Place] = []
    page = opened(partners(tmp_path))
    monkeypatch.setattr(page.send.ways.sticks, "_find", lambda: found)
    page.reload()
    page.send.ways.usb.click()
    assert "Chưa thấy USB nào" in texts(page.send)
    assert not page.send.go.isEnabled()
    found.append(stick._replace(locked=True))
    walk_to(qtbot, page.send.ways.sticks.look_again)
    key(qtbot, Key.Key_Space)
    (choice,) = page.send.ways.sticks._group.buttons()
    assert choice.text() == "USB KINGSTON (E:) – đang khóa chống ghi"
    assert not page.send.go.isEnabled()
    found[:] = [stick]
    key(qtbot, Key.Key_Space)
    assert page.send.go.isEnabled()


def test_a_letter_is_written_for_the_address_typed_and_opened(
    qtbot, opened, tmp_path, monkeypatch
) -> None:
    handed: list[Path] = []
    monkeypatch.setattr(exchange_sent, "open_file", lambda path: not handed.append(path))
    page = opened(partners(tmp_path))
    page.send.ways.mail.click()
    address = page.send.ways.letters.address
    walk_to(qtbot, address.line)
    press("khuyenhoc@tinh")
    key(qtbot, Key.Key_Tab)
    assert not address.valid
    assert "Địa chỉ thư này chưa đúng." in address.below.text()
    address.line.setFocus()
    press(".gov.vn")
    walk_to(qtbot, page.send.go)
    assert address.valid
    key(qtbot, Key.Key_Space)
    idle(qtbot, page)
    assert page.send.result.heading.text() == "Đã viết thư"
    assert focused() is page.send.result.letter
    key(qtbot, Key.Key_Space)
    (letter,) = handed
    assert b"To: khuyenhoc@tinh.gov.vn" in letter.read_bytes()
    assert letter.name == page.send.result.file.text()


def test_a_pc_without_a_mail_program_is_told_another_way(opened, tmp_path, qtbot, monkeypatch):
    monkeypatch.setattr(exchange_sent, "open_file", lambda _path: False)
    page = opened(partners(tmp_path))
    page.send.ways.mail.click()
    page.send.go.click()
    idle(qtbot, page)
    page.send.result.letter.click()
    assert "chưa có chương trình thư" in page.send.result.following.text()


def test_a_limit_cuts_into_several_packages_that_are_named_in_turn(
    qtbot, opened, tmp_path, monkeypatch
) -> None:
    page = opened(partners(tmp_path))
    limit = page.send.ways.letters.limit
    page.send.ways.mail.click()
    assert limit.text == "17"
    for wrong in ("0", "46", "nhiều"):
        limit.fill(wrong)
        limit.line.setText(wrong + " ")
        limit.committed.emit(wrong)
        assert not limit.valid
    limit.committed.emit("20")
    assert limit.valid
    assert page.workplace.exchange.limit() == 20_000_000
    monkeypatch.setattr(type(page.workplace.exchange), "limit", lambda _self: 4_000)
    page.send.ways.usb.click()
    page.send.go.click()
    idle(qtbot, page)
    result = page.send.result
    number = len(result.file.text().splitlines())
    assert number > 1
    assert result.heading.text() == f"Đã viết {number} gói"
    assert f"phan-1-tren-{number}" in result.file.text()
    assert "thứ tự nào cũng được" in result.following.text()


def test_a_code_read_over_the_phone_is_typed_in(qtbot, opened, tmp_path) -> None:
    offices = partners(tmp_path)
    code = offices.receiver.reception.receive([offices.send()])[0].code
    page = opened(offices)
    phone = page.send.phone
    walk_to(qtbot, phone.code.line)
    press("abc")
    key(qtbot, Key.Key_Return)
    assert "Mã biên nhận có 8 ký tự." in phone.code.below.text()
    phone.code.line.selectAll()
    press(code.replace("-", "").lower())
    key(qtbot, Key.Key_Return)
    assert "52 thay đổi được xác nhận qua điện thoại" in phone.result.text()
    assert "mới chỉ qua điện thoại" in page.send.what.text()
    page.open_target(PARCELS)
    assert page.parcels.model.text(0, 2) == "Xác nhận qua điện thoại"
    assert "mã biên nhận qua điện thoại" in page.parcels.detail.advice.text()


def test_the_code_stands_at_the_receiving_office_and_not_at_the_commune(opened, tmp_path) -> None:
    offices = partners(tmp_path)
    offices.receiver.reception.receive([offices.send()])
    page = opened(offices, receiver=True)
    code = offices.commune.exchange.parcels()[0].code
    page.open_target(PARCELS)
    assert page.parcels.detail.code.letters == code
    sender = opened(offices)
    sender.open_target(PARCELS)
    assert code not in texts(sender)


def test_nobody_is_asked_for_a_code_before_something_was_sent(opened, tmp_path) -> None:
    assert not opened(partners(tmp_path)).send.phone.isVisible()


def test_a_stick_that_was_pulled_out_is_explained_and_nothing_counts_as_sent(
    qtbot, opened, tmp_path, caplog
) -> None:
    page = opened(partners(tmp_path))
    (tmp_path / "usb").rmdir()
    with qtbot.waitSignal(page.context.failures.shown) as told:
        key(qtbot, Key.Key_Space)
    assert told.args[0].message.happened == "Không thấy thư mục “usb”."
    told.args[0].accept()
    assert page.workplace.exchange.parcels() == []
    assert page.send.card.isVisible()
    assert caplog.messages


def test_dung_leaves_no_package_and_nothing_noted(qtbot, opened, tmp_path) -> None:
    page = opened(partners(tmp_path))
    busy = Event()
    page.context.jobs.run(lambda _progress: busy.wait())
    key(qtbot, Key.Key_Space)
    assert not page.send.card.isEnabled()
    page.send.slot.bar.stop.click()
    busy.set()
    idle(qtbot, page)
    assert page.send.card.isEnabled()
    assert list((tmp_path / "usb").iterdir()) == []
    assert page.workplace.exchange.parcels() == []


def test_everything_can_be_sent_again_when_nothing_is_unsent(qtbot, opened, tmp_path) -> None:
    offices = partners(tmp_path)
    receipt = offices.receiver.reception.receive([offices.send()], tmp_path)[0].receipt
    offices.commune.reception.receive([receipt])
    page = opened(offices)
    assert not page.send.go.isEnabled()
    assert "Không cần gửi" in page.send.what.text()
    assert focused() is page.send.whole
    key(qtbot, Key.Key_Space)
    idle(qtbot, page)
    assert "52 thay đổi" in page.send.result.facts.text()


@pytest.mark.parametrize(
    ("size", "words"),
    [(0, "0 B"), (999, "999 B"), (4500, "4,5 KB"), (12_000_000_000, "12 GB")],
)
def test_sizes_are_said_as_on_paper(size, words) -> None:
    assert size_text(size) == words


# receiving at the commune


def test_a_dropped_receipt_confirms_what_was_sent(qtbot, opened, tmp_path) -> None:
    offices = partners(tmp_path)
    receipt = offices.receiver.reception.receive([offices.send()], tmp_path)[0].receipt
    page = opened(offices)
    drop(page.inbox.drop, receipt)
    idle(qtbot, page)
    idle(qtbot, page)
    assert shown(page)[0].happened == "Biên nhận của Tỉnh Đồng Tháp: các gói đã gửi được xác nhận."
    assert "Không cần gửi" in page.send.what.text()
    page.open_target(PARCELS)
    assert "Đã xác nhận" in [page.parcels.model.text(row, 2) for row in range(2)]


def test_a_folder_is_dropped_for_the_packages_inside(qtbot, opened, tmp_path) -> None:
    offices = partners(tmp_path)
    (tmp_path / "thư").mkdir()
    offices.receiver.reception.receive([offices.send()], tmp_path / "thư")
    page = opened(offices)
    drop(page.inbox.drop, tmp_path / "thư")
    idle(qtbot, page)
    idle(qtbot, page)
    assert len(shown(page)) == 1


def test_a_damaged_file_says_why_and_what_to_do_and_changes_nothing(
    qtbot, opened, tmp_path
) -> None:
    offices = partners(tmp_path)
    short = cut(offices.send())
    page = opened(offices)
    before = page.workplace.register.count(FamilyQuery())
    walk_to(qtbot, page.inbox.drop.choose)
    key(qtbot, Key.Key_Space)
    answer(page, short)
    idle(qtbot, page)
    idle(qtbot, page)
    (outcome,) = shown(page)
    assert outcome.happened == "Gói đã bị cắt cụt hoặc bị sửa sau khi tạo."
    assert outcome.advice.startswith("Đề nghị nơi gửi")
    assert outcome.icon == "error"
    assert page.workplace.register.count(FamilyQuery()) == before
    assert "nhận 0, không nhận 1" in page.inbox.summary.text()


# the receiving office


def test_packages_of_communes_are_taken_on_the_page_tiep_nhan_alone(opened, tmp_path) -> None:
    page = opened(partners(tmp_path), receiver=True)
    assert page.choice.key == ENROL
    assert page.findChildren(InboxSection) == []


def a_request(folder: Path, receiver) -> tuple[Path, str]:
    """A request of one more commune, and the fingerprint its officer reads aloud."""
    (folder / "mới").mkdir()
    asking = builders.an_office(folder / "mới", code="79.124", name="Phường Mỹ Trà")
    receiver.trust.invite(folder / "moi.skh")
    asking.trust.invitations.take(folder / "moi.skh", Way.PHONE)
    told = asking.trust.request(folder / "xin.skh")
    asking.close()
    return folder / "xin.skh", told


def test_a_request_is_enrolled_with_the_fingerprint_heard(qtbot, opened, tmp_path) -> None:
    offices = partners(tmp_path)
    path, told = a_request(tmp_path, offices.receiver)
    page = opened(offices, receiver=True)
    page.open_target(ENROL)
    request = page.enrol.request
    request.drop.choose.setFocus()
    key(qtbot, Key.Key_Space)
    answer(page, path)
    assert request.who.text() == "Phường Mỹ Trà, Tỉnh Đồng Tháp (79.124)"
    assert request.letters.letters == told
    assert focused() is request.typed.line

    press("abcd efgh")
    key(qtbot, Key.Key_Return)
    assert not request.typed.valid
    assert "Chưa khớp" in request.typed.below.text()
    assert len(page.workplace.trust.peers()) == 1

    request.typed.line.clear()
    press(told.lower().replace("-", " "))
    key(qtbot, Key.Key_Return)
    answer(page, tmp_path / "cap.skh")
    assert (tmp_path / "cap.skh").is_file()
    assert {peer.office_name for peer in page.workplace.trust.peers()} == {
        "Xã Bình Hòa",
        "Phường Mỹ Trà",
    }
    assert focused() is request.drop.choose


def test_the_invitation_is_written_with_two_keys(qtbot, opened, tmp_path) -> None:
    page = opened(partners(tmp_path), receiver=True)
    page.open_target(ENROL)
    page.enrol.invite.write.setFocus()
    with qtbot.waitSignal(page.context.told) as told:
        key(qtbot, Key.Key_Space)
        answer(page, tmp_path / "thu-moi.skh")
    assert told.args[0] == "Đã viết thu-moi.skh."
    assert page.enrol.invite.letters.letters == page.workplace.trust.fingerprint()


# conflicts


@pytest.fixture
def desk(qtbot, opened, tmp_path) -> ExchangePage:
    offices, package = in_conflict(tmp_path)
    offices.receiver.reception.receive([package])
    page = opened(offices, receiver=True)
    page.open_target(CONFLICTS)
    page.first_field().setFocus()
    return page


def row_of(page: ExchangePage, field: str) -> int:
    return [conflict.field for conflict in page.conflicts.list.rows].index(field)


def test_both_sides_stand_beside_each_other_with_who_and_when(desk) -> None:
    desk.conflicts.list.go_to(row_of(desk, "head_name"))
    words = texts(desk.conflicts.detail)
    for text in ("Nguyễn Thị Ánh Tuyết", "Nguyễn Thị Tuyết", "Ở máy này", "Từ Xã Bình Hòa"):
        assert text in words
    assert words.count("21/11/2026 ") == 3
    assert "Trước đó" in words
    assert "Họ tên chủ hộ" in words


def test_a_conflict_is_decided_by_keyboard_and_the_value_stands(qtbot, desk) -> None:
    desk.conflicts.list.go_to(row_of(desk, "head_name"))
    conflict = desk.conflicts.detail.conflict
    here = [side.here for side in conflict.sides].index(True)
    assert focused() is desk.conflicts.list
    QApplication.processEvents()  # the sides become visible with their layout
    key(qtbot, Key.Key_Return)
    assert focused() is desk.conflicts.detail.buttons[0]
    walk_to(qtbot, desk.conflicts.detail.buttons[here])
    with qtbot.waitSignal(desk.context.told) as told:
        key(qtbot, Key.Key_Space)
    assert "Họ tên chủ hộ" in told.args[0]
    family = desk.workplace.register.family(conflict.subject_id)
    assert family.head_name == "Nguyễn Thị Ánh Tuyết"
    assert [one.field for one in desk.conflicts.list.rows] == ["points"]
    assert focused() is desk.conflicts.list


def test_a_decision_is_taken_back_with_ctrl_z_and_the_conflict_waits_again(qtbot, desk) -> None:
    desk.conflicts.list.go_to(row_of(desk, "head_name"))
    subject = desk.conflicts.detail.conflict.subject_id
    qtbot.keyClick(focused(), Key.Key_1, Qt.KeyboardModifier.AltModifier)
    assert [one.field for one in desk.conflicts.list.rows] == ["points"]
    assert dict(desk._choices())[CONFLICTS] == "Mâu thuẫn (1)"
    with qtbot.waitSignal(desk.context.told) as told:
        qtbot.keyClick(focused(), Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert told.args[0].startswith("Đã hoàn tác: ")
    assert {one.field for one in desk.conflicts.list.rows} == {"points", "head_name"}
    assert desk.workplace.register.family(subject).head_name == "Nguyễn Thị Tuyết"
    assert not desk.conflicts.undo_button.isEnabled()


def test_a_value_of_ones_own_is_written_by_keyboard(qtbot, desk) -> None:
    desk.conflicts.list.go_to(row_of(desk, "head_name"))
    subject = desk.conflicts.detail.conflict.subject_id
    key(qtbot, Key.Key_F2)
    assert focused() is desk.conflicts.detail.own
    press("Nguyễn Ánh Tuyết")
    key(qtbot, Key.Key_Return)
    assert desk.workplace.register.family(subject).head_name == "Nguyễn Ánh Tuyết"
    assert focused() is desk.conflicts.list


def test_of_a_sheet_no_value_of_ones_own_is_asked(qtbot, desk) -> None:
    desk.conflicts.list.go_to(row_of(desk, "points"))
    assert not desk.conflicts.detail.other.isVisible()
    key(qtbot, Key.Key_F2)
    assert focused() is desk.conflicts.list


def test_one_conflict_is_left_for_later(qtbot, desk) -> None:
    first = desk.conflicts.detail.conflict
    key(qtbot, Key.Key_F8)
    assert desk.conflicts.detail.conflict.id != first.id
    key(qtbot, Key.Key_F8)
    assert desk.conflicts.detail.conflict.id == first.id


def test_one_that_was_settled_since_the_list_was_read_is_no_failure(qtbot, desk) -> None:
    desk.conflicts.list.go_to(0)
    other = desk.conflicts.list.rows[1]
    value = desk.workplace.conflicts.conflict(other.id).sides[0].value
    work = Thread(target=desk.workplace.conflicts.resolve, args=(other.id, value))
    work.start()
    work.join()  # the page hears of it when this thread rests
    key(qtbot, Key.Key_Down)
    qtbot.waitUntil(lambda: other not in desk.conflicts.list.rows)
    assert len(desk.conflicts.list.rows) == 1
    assert focused() is desk.conflicts.list


def test_an_earlier_decision_is_read_changed_and_opened_again(qtbot, desk) -> None:
    desk.conflicts.list.go_to(row_of(desk, "head_name"))
    subject = desk.conflicts.detail.conflict.subject_id
    qtbot.keyClick(focused(), Key.Key_1, Qt.KeyboardModifier.AltModifier)
    walk_to(qtbot, desk.conflicts.choice)
    key(qtbot, Key.Key_Right, Key.Key_Right)
    assert desk.conflicts.choice.key == "decided"
    words = texts(desk.conflicts.detail)
    assert "Đã quyết định ở máy này lúc 21/11/2026 " in words
    assert "· đã lấy" in words
    walk_to(qtbot, desk.conflicts.list)
    qtbot.keyClick(focused(), Key.Key_1, Qt.KeyboardModifier.AltModifier)
    assert desk.workplace.register.family(subject).head_name == "Nguyễn Thị Tuyết"
    assert [one.standing for one in desk.conflicts.list.rows] == [True, False]
    walk_to(qtbot, desk.conflicts.detail.again)
    key(qtbot, Key.Key_Space)
    assert [one.standing for one in desk.conflicts.list.rows] == [False, False]
    assert dict(desk._choices())[CONFLICTS] == "Mâu thuẫn (2)"


def test_of_two_sheets_only_the_items_that_differ_are_shown_and_the_totals(desk) -> None:
    desk.conflicts.list.go_to(row_of(desk, "points"))
    words = texts(desk.conflicts.detail)
    assert "Phiếu thôn chấm 2026" in words
    assert "1.1 " in words
    assert "1.3 " in words
    assert "2.1 " not in words
    assert "Tổng điểm" in words


def test_the_number_of_open_conflicts_stands_at_the_part(qtbot, desk) -> None:
    assert dict(desk._choices())[CONFLICTS] == "Mâu thuẫn (2)"
    for conflict in list(desk.conflicts.list.rows):
        found = desk.workplace.conflicts.conflict(conflict.id)
        desk.conflicts.decide(found, found.sides[0].value)
    assert dict(desk._choices())[CONFLICTS] == "Mâu thuẫn"
    assert desk.conflicts.empty.isVisible()


def test_a_correction_is_answered_by_keyboard_and_the_certificate_follows(
    qtbot, opened, tmp_path
) -> None:
    page = opened(corrected(tmp_path))
    page.open_target(CONFLICTS)
    desk = page.conflicts
    walk_to(qtbot, desk.choice)
    key(qtbot, Key.Key_Right)
    assert dict(desk.choice._choices)["corrections"] == "Đề nghị đính chính (2)"
    walk_to(qtbot, desk.list)
    row = [one.subject for one in desk.list.rows].index("Trần Thị Lụa")
    desk.list.go_to(row)
    words = texts(desk.correction)
    for text in ("Đã quyết định", "Trong sổ bây giờ", "Trần Thị Lụa", desk.list.rows[row].decided):
        assert text in words
    qtbot.keyClick(focused(), Key.Key_2, Qt.KeyboardModifier.AltModifier)
    decision = page.workplace.recognition.decisions()[0].id
    names = [one.name for one in page.workplace.recognition.recognised(decision)]
    assert "Trần Thị Lụa" in names
    key(qtbot, Key.Key_Return)
    walk_to(qtbot, desk.correction.refuse)
    with qtbot.waitSignal(page.context.told) as told:
        key(qtbot, Key.Key_Space)
    assert told.args[0].startswith("Giữ như đã ký: ")
    assert page.workplace.corrections.lines(builders.YEAR) == []
    assert desk.empty.isVisible()


def test_answers_to_requests_are_taken_back_by_ctrl_z(qtbot, opened, tmp_path) -> None:
    page = opened(corrected(tmp_path))
    page.open_target(CONFLICTS)
    desk = page.conflicts
    desk.choice.take("corrections")
    desk.reload()
    asked = list(desk.list.rows)
    desk.list.setFocus()
    key(qtbot, Key.Key_Return)
    walk_to(qtbot, desk.correction.basis.line)
    press("Quyết định số 140/QĐ-UBND")
    for digit in (Key.Key_2, Key.Key_1):
        qtbot.keyClick(focused(), digit, Qt.KeyboardModifier.AltModifier)
    answers = page.workplace.corrections.answered(builders.YEAR)
    assert [(one.kept, one.basis) for one in answers] == [
        (True, ""), (False, "Quyết định số 140/QĐ-UBND"),
    ]  # fmt: skip
    assert desk.empty.isVisible()
    for waiting in (1, 2):
        with qtbot.waitSignal(page.context.told) as told:
            qtbot.keyClick(focused(), Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        assert told.args[0].startswith("Đã hoàn tác: ")
        assert len(desk.list.rows) == waiting
    assert list(desk.list.rows) == asked
    assert not desk.undo_button.isEnabled()


# the page as a whole


def test_parts_are_changed_with_the_arrow_keys(qtbot, opened, tmp_path) -> None:
    page = opened(partners(tmp_path))
    page.choice.setFocus()
    key(qtbot, Key.Key_Right)
    assert page.choice.key == TRUST
    key(qtbot, Key.Key_Right)
    assert page.choice.key == CONFLICTS
    assert page.conflicts.empty.isVisible()
    key(qtbot, Key.Key_Right)
    assert page.choice.key == PARCELS
    assert page.parcels.empty.isVisible()


def test_the_history_says_what_became_of_a_package_and_what_to_do(qtbot, opened, tmp_path) -> None:
    offices = partners(tmp_path)
    offices.send()
    page = opened(offices)
    page.open_target(PARCELS)
    words = texts(page.parcels.detail)
    assert "Gửi gói dữ liệu · Tỉnh Đồng Tháp" in words
    assert "chưa trả biên nhận" in words
    assert page.parcels.detail.state.text == "Chờ biên nhận"


def test_what_others_change_is_seen_without_asking(qtbot, opened, tmp_path) -> None:
    page = opened(partners(tmp_path))
    page.workplace.register.add_village("Thôn Mới")
    qtbot.waitUntil(lambda: page.send.number.text() == "53")


def scene_of_two_minds(name: str, opened, folder: Path, look) -> ExchangePage:
    """The page where what two people wrote stands side by side."""
    if name == "correction":
        page = opened(corrected(folder), look=look)
        page.open_target(CONFLICTS)
        page.conflicts.choice.take("corrections")
        page.conflicts.reload()
        return page
    offices, package = in_conflict(folder)
    offices.receiver.reception.receive([package])
    page = opened(offices, receiver=True, look=look)
    page.open_target(CONFLICTS)
    return page


def scene(name: str, opened, folder: Path, look, qtbot) -> ExchangePage:
    """The page at one of the points people see."""
    if name in {"join", "held"}:
        offices = strangers(folder)
        if name == "held":
            offices.receiver.trust.invite(folder / "moi.skh")
            offices.commune.trust.invitations.take(folder / "moi.skh")
        return opened(offices, look=look)
    if name in {"conflict", "correction"}:
        return scene_of_two_minds(name, opened, folder, look)
    offices = partners(folder)
    page = opened(offices, receiver=name in {"enrol", "publish"}, look=look)
    if name == "taken":
        package = offices.send()
        offices.receiver.reception.receive([package], folder)
        page.inbox.look_at([*folder.glob("bien-nhan-*.skh"), cut(package)])
        idle(qtbot, page)
        idle(qtbot, page)
    if name == "sent":
        page.send.send(everything=False)
        idle(qtbot, page)
    if name == "enrol":
        path, _told = a_request(folder, offices.receiver)
        page.open_target(ENROL)
        page.enrol.request.read(path)
    if name == "publish":
        page.open_target(PUBLISH)
        page.publish.gather([assets() / "plans" / "national-677-2022.json"])
        page.publish.publish(folder / "cong-bo.skh")
    if name == "trust":
        page.open_target(TRUST)
    return page


SCENES = (
    "join", "held", "send", "sent", "taken", "enrol", "publish", "trust", "conflict", "correction",
)  # fmt: skip


@pytest.mark.parametrize("look", [WIDE, NARROW], ids=["1366-100", "1024-150"])
@pytest.mark.parametrize("name", SCENES)
def test_no_word_is_cut_off(qtbot, opened, tmp_path, name, look) -> None:
    page = scene(name, opened, tmp_path, look, qtbot)
    qtbot.wait(1)
    assert clipped(page) == []


@pytest.mark.parametrize("name", SCENES)
def test_everything_the_keyboard_reaches_has_a_name(qtbot, opened, tmp_path, name) -> None:
    page = scene(name, opened, tmp_path, WIDE, qtbot)
    nameless = [
        type(part).__name__
        for part in page.findChildren(QWidget)
        if part.isVisibleTo(page)
        and part.focusPolicy() & Qt.FocusPolicy.TabFocus
        and part.focusProxy() is None
        and not isinstance(part.parent(), QComboBox)
        and not (part.accessibleName() or (isinstance(part, QAbstractButton) and part.text()))
    ]
    assert nameless == []
    for line in page.findChildren(QLineEdit):
        assert any(label.buddy() is line for label in page.findChildren(QLabel))


def test_names_of_offices_and_files_are_never_read_as_markup(qtbot, opened, tmp_path) -> None:
    page = scene("taken", opened, tmp_path, WIDE, qtbot)
    page.inbox.outcomes.show_all((Outcome("<b>a</b>.skh", "<i>x</i>"),))
    formats = {one.textFormat() for one in page.findChildren(QLabel) if one.text()}
    assert formats == {Qt.TextFormat.PlainText}


def test_a_place_without_known_room_is_named_all_the_same(opened, tmp_path) -> None:
    page = opened(partners(tmp_path))
    assert page.send.ways.sticks._words(Place("E", tmp_path, -1, stick=True)) == "USB E"
