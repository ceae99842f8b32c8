"""The first steps, by keyboard; what was typed is there again when one comes back."""

import pytest
from PySide6.QtCore import Qt

from desktop.ui.pages.entry.first_run import OFFICE, OFFICER, RECOVERY, FirstRunPage
from desktop.ui.pages.entry.first_run_office import is_code
from desktop.ui.preferences import Preferences
from tests import builders
from tests.ui.fakes import KEY
from tests.ui.typing import compose, focused, press

PASSWORD = "mùa xuân trên đồi"


@pytest.fixture
def page(qtbot, preferences) -> FirstRunPage:
    made = FirstRunPage(preferences)
    qtbot.addWidget(made)
    made.resize(1024, 768)
    with qtbot.waitActive(made):
        made.show()
    made.office.setFocus()
    return made


def enter(qtbot, times: int = 1) -> None:
    for _ in range(times):
        qtbot.keyClick(focused(), Qt.Key.Key_Return)


def tab(qtbot, times: int = 1) -> None:
    for _ in range(times):
        qtbot.keyClick(focused(), Qt.Key.Key_Tab)


def fill_office(page: FirstRunPage, qtbot) -> None:
    page.office.name.setFocus()
    compose("Xã Bình Hòa")
    enter(qtbot)
    press("26740")
    enter(qtbot)
    compose("Đồng Nai")


def fill_officer(qtbot) -> None:
    compose("Nguyễn Thị Hạnh")
    enter(qtbot)
    compose(PASSWORD)
    enter(qtbot)
    compose(PASSWORD)


def test_three_steps_lead_to_a_data_file(qtbot, tmp_path, page: FirstRunPage) -> None:
    assert focused() is page.office.commune
    fill_office(page, qtbot)
    page.next.setFocus()
    qtbot.keyClick(page.next, Qt.Key.Key_Space)
    assert page.step == OFFICER
    fill_officer(qtbot)
    with qtbot.waitSignal(page.founding) as founding:
        enter(qtbot)
    office, officer, password = founding.args[0]
    assert office == {
        "role": "commune",
        "name": "Xã Bình Hòa",
        "code": "26740",
        "province": "Đồng Nai",
        "invitation": "",
        "compared": "",
    }
    assert (officer, password) == ("Nguyễn Thị Hạnh", PASSWORD)

    page.show_key(KEY, b"%PDF paper")
    assert page.step == RECOVERY
    assert page.officer.password.text == ""
    page.recovery.save_to(tmp_path / "giay.pdf")
    assert (tmp_path / "giay.pdf").read_bytes() == b"%PDF paper"
    page.recovery.back_up_to(tmp_path)
    assert focused() is page.recovery.word.line
    press("cay")
    with qtbot.waitSignal(page.finished) as finished:
        page.go_on()
    assert finished.args == [tmp_path]


def test_arrow_keys_take_the_role_and_a_receiver_needs_no_invitation(qtbot, page) -> None:
    for _card in range(2):
        qtbot.keyClick(focused(), Qt.Key.Key_Right)
    assert page.office.role == "receiver"
    assert page.office._invited.isHidden()
    assert page.office.name.line.placeholderText() == "ví dụ: Hội Khuyến học tỉnh Đồng Nai"
    assert "cấp trên" not in page.office.code.below.text()
    for _card in range(2):
        qtbot.keyClick(focused(), Qt.Key.Key_Left)
    assert page.office.role == "commune"
    assert page.office.name.line.placeholderText() == "ví dụ: Xã Bình Hòa"


def test_another_pc_of_a_commune_begins_with_the_main_pc_s_file_alone(
    qtbot, page, tmp_path
) -> None:
    qtbot.keyClick(focused(), Qt.Key.Key_Right)
    assert page.office.role == "second"
    assert page.office._typed.isHidden()
    page.go_on()
    assert page.step == OFFICE
    assert focused() is page.office._button
    page.office.invite(tmp_path / "may.skh")
    page.go_on()
    assert page.step == OFFICER
    assert page.office.draft()["invitation"] == str(tmp_path / "may.skh")


def test_what_lacks_is_said_below_its_field_and_the_first_takes_the_focus(qtbot, page) -> None:
    page.go_on()
    office = page.office
    assert [office.name.valid, office.code.valid, office.province.valid] == [False, False, False]
    assert focused() is office.name.line
    assert page.step == OFFICE


def test_passwords_must_be_long_and_equal(qtbot, page: FirstRunPage) -> None:
    fill_office(page, qtbot)
    page.go_on()
    page.officer.name.fill("Nguyễn Thị Hạnh")
    both = page.officer.password
    with qtbot.assertNotEmitted(page.founding):
        both.first.line.setText("ngắn")
        page.go_on()
        assert not both.first.valid
        both.first.line.setText(PASSWORD)
        both.second.line.setText(PASSWORD + "x")
        page.go_on()
        assert not both.second.valid
        assert both.first.valid


def test_one_does_not_go_on_without_the_sheet_in_hand(qtbot, tmp_path, page: FirstRunPage) -> None:
    page.show_key(KEY, b"%PDF")
    with qtbot.assertNotEmitted(page.finished):
        page.go_on()
        assert focused() is page.recovery.print
        page.recovery.save_to(tmp_path / "giay.pdf")
        compose("SEN")
        page.go_on()
        assert not page.recovery.word.valid


def test_a_sheet_that_cannot_be_written_is_told_and_not_taken_as_kept(
    qtbot, tmp_path, page
) -> None:
    page.show_key(KEY, b"%PDF")
    with qtbot.waitSignal(page.failed) as failed:
        page.recovery.save_to(tmp_path / "no such folder" / "giay.pdf")
    assert failed.args[0].code == "sheet_not_saved"
    assert not page.recovery.kept


def test_the_first_two_steps_are_there_again_but_no_password(qtbot, page, memory) -> None:
    fill_office(page, qtbot)
    page.go_on()
    fill_officer(qtbot)
    page.go_on()

    assert PASSWORD not in str(memory.values)
    again = FirstRunPage(Preferences(memory))
    qtbot.addWidget(again)
    assert again.step == OFFICER
    assert again.office.name.text == "Xã Bình Hòa"
    assert again.officer.name.text == "Nguyễn Thị Hạnh"
    again.back.click()
    assert again.step == OFFICE


def test_the_draft_is_forgotten_when_all_is_done(qtbot, tmp_path, page, memory) -> None:
    page.show_key(KEY, b"%PDF")
    page.recovery.save_to(tmp_path / "giay.pdf")
    page.recovery.word.line.setText("CAY")
    page.go_on()
    assert memory.get("ui.first_run") == {}


def test_the_invitation_is_remembered_and_a_lost_one_is_not(qtbot, tmp_path, page, memory) -> None:
    invitation = tmp_path / "moi.skh"
    invitation.write_bytes(b"x")
    page.office.invite(invitation)
    page._remember()
    again = FirstRunPage(Preferences(memory))
    qtbot.addWidget(again)
    assert again.office.invitation == invitation
    invitation.unlink()
    third = FirstRunPage(Preferences(memory))
    qtbot.addWidget(third)
    assert third.office.invitation is None


def test_the_key_of_an_invitation_is_shown_and_believed_only_when_ticked(
    qtbot, tmp_path, page: FirstRunPage
) -> None:
    receiver = builders.a_receiver(tmp_path)
    receiver.trust.invite(tmp_path / "moi.skh")
    told = receiver.trust.fingerprint()
    receiver.close()
    page.show()
    page.office.invite(tmp_path / "moi.skh")
    assert page.office.letters.letters == told
    assert page.office.compared.isVisible()
    assert page.office.draft()["compared"] == ""
    page.office.compared.setFocus()
    qtbot.keyClick(page.office.compared, Qt.Key.Key_Space)
    assert page.office.draft()["compared"] == "phone"
    (tmp_path / "hong.skh").write_bytes(b"x")
    page.office.invite(tmp_path / "hong.skh")
    assert not page.office.compared.isVisible()
    assert page.office.draft()["compared"] == ""


def test_one_can_try_the_program_on_sample_data_instead(qtbot, page: FirstRunPage) -> None:
    page.sample.setFocus()
    with qtbot.waitSignal(page.sample_asked):
        qtbot.keyClick(page.sample, Qt.Key.Key_Space)


@pytest.mark.parametrize(
    ("code", "good"),
    [
        ("26740", True),
        ("DN.26-7", True),
        ("", False),
        ("Xã", False),
        ("-1", False),
        ("a" * 21, False),
    ],
)
def test_codes_are_plain(code: str, *, good: bool) -> None:
    assert is_code(code) is good


def test_tab_and_enter_lead_from_password_to_password(qtbot, page: FirstRunPage) -> None:
    page._show(OFFICER)
    new = page.officer.password
    new.first.setFocus()
    tab(qtbot)
    assert focused() is new.second.line
    new.first.setFocus()
    enter(qtbot)
    assert focused() is new.second.line


def test_letters_typed_at_the_eye_do_not_slip_into_the_password(qtbot, page) -> None:
    page._show(OFFICER)
    new = page.officer.password
    new.first.eye.setFocus()
    press("abc")
    assert not new.first.text


def test_enter_after_the_last_line_stands_on_going_on(qtbot, page: FirstRunPage) -> None:
    page.office.province.setFocus()
    enter(qtbot)
    assert focused() is page.next
