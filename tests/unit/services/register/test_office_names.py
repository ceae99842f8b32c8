"""An office that gets another name or code stays who it is; what it was called is not forgotten."""

import datetime as dt

import openpyxl
import pytest

from desktop.db.exchange import office_names
from desktop.db.failures import NotFound
from desktop.domain.offices import Called
from desktop.services.failures import WrongRole
from desktop.services.reception.radar import Expected, Need
from desktop.services.register.failures import OfficeNameAhead, OfficeNameSame
from desktop.services.register.families import FamilyQuery
from desktop.services.status import status_of
from desktop.services.trust.code_claims import Matter
from desktop.services.trust.compared import Way
from desktop.services.trust.failures import (
    ClaimUnfit,
    CodeClaimed,
    CodeUnclaimed,
    OfficeCodeInvalid,
)
from tests.builders import (
    YEAR,
    a_family,
    a_second_pc,
    an_office,
    decided,
    enrolled,
    entered,
    joined,
    registered,
    scored,
    with_families,
)
from tests.rawdata import acts

pytestmark = pytest.mark.engines

DAY = dt.date(2025, 7, 1)
PAPER = "1663/NQ-UBTVQH15"


@pytest.fixture
def sent(commune, receiver, tmp_path):
    """A commune whose first package has come to its receiving office."""
    enrolled(commune, receiver, tmp_path)
    a_family(commune)
    deliver(commune, receiver, tmp_path, "first")
    return commune, receiver


def deliver(commune, receiver, folder, name):
    (result,) = receiver.reception.receive(
        commune.exchange.send(folder / f"{name}.skh").files, folder
    )
    assert result.accepted, result.facts
    return result


def renamed(office, name="Xã Mỹ Hòa", code="79.900", on=DAY):
    return office.names.rename(name, code, on, PAPER)


def line(receiver, code="79.123"):
    return next(one for one in receiver.radar.read(YEAR).communes if one.code == code)


def asks(office, receiver, folder):
    """A request for enrolment of an office, laid on the desk and compared."""
    invitation, path = folder / "moi.skh", folder / f"xin-{office.writer}.skh"
    receiver.trust.invite(invitation)
    office.trust.invitations.take(invitation, Way.PHONE)
    told = office.trust.request(path)
    return receiver.trust.desk.compare(receiver.trust.desk.lay(path).key, told)


def test_a_new_name_and_code_count_from_their_day_and_the_office_stays_who_it_is(commune):
    before = commune.office
    renamed(commune)
    now = commune.office
    assert (now.name, now.official) == ("Xã Mỹ Hòa", "79.900")
    assert (now.id, now.code) == (before.id, before.code)
    first, second = commune.names.history()
    assert (first.since, first.name, first.code) == ("", "Xã Bình Hòa", "79.123")
    assert (second.since, second.decision) == ("2025-07-01", PAPER)
    assert commune._core.called("2025-06-30").name == "Xã Bình Hòa"
    assert commune._core.called("2025-07-01").official == "79.900"


def test_what_is_not_given_stays_and_a_province_may_change_alone(commune):
    commune.names.rename(province="Tỉnh Vĩnh Long", on=DAY)
    assert (commune.office.name, commune.office.province) == ("Xã Bình Hòa", "Tỉnh Vĩnh Long")


def test_the_new_name_is_there_after_the_next_login(commune, opened):
    renamed(commune)
    commune.close()
    assert opened(entered(commune.data_file)).office.name == "Xã Mỹ Hòa"


def test_what_cannot_be_is_refused_and_changes_nothing(commune):
    with acts(commune):
        with pytest.raises(OfficeNameSame):
            renamed(commune, "Xã Bình Hòa", "79.123")
        with pytest.raises(OfficeCodeInvalid):
            renamed(commune, code="mã mới")
        with pytest.raises(OfficeNameAhead):
            renamed(commune, on=commune.names.today + dt.timedelta(1))
        with pytest.raises(NotFound):
            commune.names.take_back("2025-07-01")


def test_a_change_is_taken_back_by_a_further_act_and_may_be_made_again(commune):
    renamed(commune)
    commune.names.take_back("2025-07-01")
    assert (commune.office.name, commune.office.official) == ("Xã Bình Hòa", "79.123")
    renamed(commune, "Phường Mỹ Hòa")
    assert commune.office.name == "Phường Mỹ Hòa"
    assert len(commune.names.history()) == 2


def test_a_later_decision_follows_and_an_earlier_one_may_be_entered_after_it(commune):
    renamed(commune, on=dt.date(2026, 3, 1))
    renamed(commune, "Xã Tân Hòa", "79.500", DAY)
    assert [one.name for one in commune.names.history()] == [
        "Xã Bình Hòa", "Xã Tân Hòa", "Xã Mỹ Hòa",
    ]  # fmt: skip
    assert commune.office.name == "Xã Mỹ Hòa"


def test_the_level_above_sees_the_new_name_and_what_it_was_before(sent, tmp_path):
    commune, receiver = sent
    renamed(commune)
    deliver(commune, receiver, tmp_path, "second")
    (one,) = receiver.radar.read(YEAR).communes
    assert (one.name, one.official, one.code) == ("Xã Mỹ Hòa", "79.900", "79.123")
    ((was, until),) = one.formerly
    assert (was.name, was.code, until) == ("Xã Bình Hòa", "79.123", "2025-07-01")
    assert status_of(receiver).digest == status_of(commune).digest
    assert len(receiver.register.page(FamilyQuery())) == 1
    assert [peer.office_name for peer in receiver.trust.peers()] == ["Xã Mỹ Hòa"]


def test_a_package_tells_of_the_new_name_before_it_is_taken(sent, tmp_path):
    commune, receiver = sent
    renamed(commune)
    files = commune.exchange.send(tmp_path / "2.skh").files
    (preview,) = receiver.reception.preview(files)
    was, now = preview.effects.renamed
    assert (was.name, now.name, now.code) == ("Xã Bình Hòa", "Xã Mỹ Hòa", "79.900")
    assert line(receiver).name == "Xã Bình Hòa"
    receiver.reception.receive(files)
    (again,) = receiver.reception.preview(files)
    assert not (again.effects and again.effects.renamed)


def test_reports_say_what_a_commune_was_called_until_a_year_after(sent, tmp_path):
    commune, receiver = sent
    renamed(commune)
    deliver(commune, receiver, tmp_path, "second")
    one = line(receiver)
    assert one.name_in(2026) == "Xã Mỹ Hòa (trước đây: Xã Bình Hòa)"
    assert one.name_in(2027) == "Xã Mỹ Hòa"
    receiver.consolidated.save(receiver.radar.read(YEAR), tmp_path / "all.xlsx")
    sheet = openpyxl.load_workbook(tmp_path / "all.xlsx").active
    found = [cell.value for row in sheet.iter_rows() for cell in row]
    assert {"79.900", "Xã Mỹ Hòa (trước đây: Xã Bình Hòa)"} <= set(found)


def test_packages_and_receipts_go_on_as_before(sent, tmp_path):
    commune, receiver = sent
    renamed(commune)
    first = deliver(commune, receiver, tmp_path, "second")
    (answer,) = commune.reception.receive([first.receipt])
    assert answer.accepted
    assert commune.exchange.unsent().changes == 0
    a_family(commune, "Lê Thị Mai")
    assert deliver(commune, receiver, tmp_path, "third").sender == "79.123"
    assert [one.code for one in receiver.radar.read(YEAR).communes] == ["79.123"]


def test_the_office_s_other_pcs_learn_it_and_a_new_pc_founds_no_second_name(
    commune, tmp_path, opened
):
    second = opened(a_second_pc(commune, tmp_path))
    joined(second, commune, tmp_path)
    renamed(commune)
    third = opened(a_second_pc(commune, tmp_path, "third"))
    joined(third, commune, tmp_path)
    for pc in (commune, second, third, commune):
        pc.sharing.sync(tmp_path)
    assert {pc.office.name for pc in (second, third)} == {"Xã Mỹ Hòa"}
    assert status_of(commune).conflicts == 0


def test_two_pcs_that_note_one_day_differently_leave_a_conflict_to_a_person(
    commune, tmp_path, opened
):
    second = opened(a_second_pc(commune, tmp_path))
    joined(second, commune, tmp_path)
    for pc in (commune, second):
        pc.sharing.sync(tmp_path)
    renamed(commune, "Xã Mỹ Hòa")
    renamed(second, "Xã Mỹ Hoà Đông")
    for pc in (commune, second, commune):
        pc.sharing.sync(tmp_path)
    (conflict,) = commune.conflicts.open()
    assert (conflict.entity, conflict.field) == ("office_name", "name")
    commune.conflicts.resolve(conflict.id, "Xã Mỹ Hòa Đông")
    assert commune.office.name == "Xã Mỹ Hòa Đông"


def test_nobody_renames_another_commune(sent, tmp_path, opened):
    commune, receiver = sent
    thief = opened(an_office(tmp_path, code="79.124"))
    enrolled(thief, receiver, tmp_path)
    with thief._core.write("office.rename") as session:
        stolen = Called("2025-07-01", "1", "Xã Bị Đổi Tên")
        office_names.write(session, commune.office.id, stolen)
    (result,) = receiver.reception.receive(thief.exchange.send(tmp_path / "x.skh").files)
    assert not result.accepted
    assert line(receiver).name == "Xã Bình Hòa"


def test_an_expected_commune_is_found_by_any_code_and_name_it_had(sent, tmp_path):
    commune, receiver = sent
    renamed(commune)
    deliver(commune, receiver, tmp_path, "second")
    receiver.radar.expect([Expected("79.900", "Xã Mỹ Hòa"), Expected("79.901", "Xã Khác")])
    assert [(one.code, one.enrolled) for one in receiver.radar.read(YEAR).communes] == [
        ("79.901", False), ("79.123", True),
    ]  # fmt: skip
    receiver.radar.expect([Expected("79.123", "Xã Bình Hòa")])
    assert [one.code for one in receiver.radar.read(YEAR).communes] == ["79.123"]


def test_another_commune_that_has_the_old_code_by_now_is_awaited_by_itself(sent, tmp_path):
    commune, receiver = sent
    renamed(commune)
    deliver(commune, receiver, tmp_path, "second")
    receiver.radar.expect([Expected("79.123", "Xã Phú Túc")])
    found = {one.name: one.needs for one in receiver.radar.read(YEAR).communes}
    assert found["Xã Phú Túc"] == (Need.NOT_ENROLLED,)
    assert len(found) == 2


def test_a_request_with_the_new_code_makes_no_second_commune_unseen(sent, tmp_path, opened):
    commune, receiver = sent
    renamed(commune)
    deliver(commune, receiver, tmp_path, "second")
    again = opened(an_office(tmp_path, code="79.900", name="Xã Mỹ Hòa"))
    asked = asks(again, receiver, tmp_path)
    (claim,) = asked.claims
    assert (claim.matter, claim.code, claim.now.name) == (Matter.CODE, "79.123", "Xã Mỹ Hòa")
    assert not asked.ready
    with pytest.raises(CodeClaimed):
        receiver.trust.desk.grant(asked.key, tmp_path / "cap.skh")
    with pytest.raises(ClaimUnfit):
        receiver.trust.desk.settle(asked.key, same=True)
    assert receiver.trust.desk.settle(asked.key, same=False).ready
    receiver.trust.desk.grant(asked.key, tmp_path / "cap.skh")


def test_another_commune_s_request_with_the_old_code_is_no_pc_of_the_first(sent, tmp_path, opened):
    commune, receiver = sent
    renamed(commune)
    deliver(commune, receiver, tmp_path, "second")
    folder = tmp_path / "other"
    folder.mkdir()
    other = opened(an_office(folder, code="79.123", name="Xã Phú Túc"))
    asked = asks(other, receiver, tmp_path)
    assert [one.matter for one in asked.claims] == [Matter.ENROLLED]
    with pytest.raises(CodeClaimed):
        receiver.trust.desk.grant(asked.key, tmp_path / "cap.skh")
    with pytest.raises(ClaimUnfit):
        receiver.trust.desk.settle(asked.key, same=False)
    receiver.trust.desk.settle(asked.key, same=True)
    receiver.trust.desk.refuse(asked.key)
    assert asks(other, receiver, tmp_path).claimed


@pytest.mark.parametrize("name", ["Xã Bình Hòa", "Xã Mỹ Hòa"])
def test_the_same_commune_is_enrolled_again_under_either_name(sent, tmp_path, opened, name):
    commune, receiver = sent
    renamed(commune)
    deliver(commune, receiver, tmp_path, "second")
    folder = tmp_path / "again"
    folder.mkdir()
    again = opened(an_office(folder, code="79.123", name=name))
    asked = asks(again, receiver, tmp_path)
    assert (asked.claims, asked.ready) == ((), True)
    receiver.trust.desk.grant(asked.key, tmp_path / "cap.skh")
    assert [one.code for one in receiver.radar.read(YEAR).communes] == ["79.123"]


def test_a_name_that_another_commune_has_is_seen_before_it_is_enrolled(sent, tmp_path, opened):
    _commune, receiver = sent
    other = opened(an_office(tmp_path, code="79.555", name="xã bình hoà"))
    asked = asks(other, receiver, tmp_path)
    assert [one.matter for one in asked.claims] == [Matter.NAME]
    receiver.trust.desk.settle(asked.key, same=False)
    assert receiver.trust.desk.grant(asked.key, tmp_path / "cap.skh").office_code == "79.555"


def test_two_communes_with_one_code_are_told_apart_and_a_person_decides(sent, tmp_path, opened):
    commune, receiver = sent
    other = opened(an_office(tmp_path, code="79.200", name="Xã Đông Hà"))
    enrolled(other, receiver, tmp_path)
    a_family(other, "Lê Thị Mai")
    renamed(commune, code="79.200")
    deliver(commune, receiver, tmp_path, "second")
    deliver(other, receiver, tmp_path, "other")
    ours, theirs = line(receiver), line(receiver, "79.200")
    assert (ours.rivals, theirs.rivals) == ({"79.200": "Xã Đông Hà"}, {"79.123": "Xã Mỹ Hòa"})
    assert Need.CODE in ours.needs
    assert Need.CODE in theirs.needs
    receiver.claims.settle("79.200", "79.200")
    ours, theirs = line(receiver), line(receiver, "79.200")
    assert Need.CODE in ours.needs
    assert (theirs.holds, Need.CODE in theirs.needs) == (True, False)
    receiver.claims.reopen("79.200")
    assert Need.CODE in line(receiver, "79.200").needs
    commune.names.take_back("2025-07-01")
    deliver(commune, receiver, tmp_path, "third")
    assert not line(receiver).rivals
    for wrong in (lambda: receiver.claims.settle("79.200", "79.200"),
                  lambda: receiver.claims.reopen("79.200")):  # fmt: skip
        with pytest.raises(CodeUnclaimed):
            wrong()


def test_only_the_level_above_says_whose_a_code_is(commune):
    with pytest.raises(WrongRole):
        commune.claims.settle("79.123", "79.123")
    with pytest.raises(WrongRole):
        commune.claims.reopen("79.123")


def test_papers_of_a_past_day_have_the_name_of_that_day(commune):
    families = with_families(commune, 2)
    registered(commune)
    scored(commune, families)
    decision = decided(commune)
    renamed(commune, on=dt.date(2026, 11, 21))
    (certificate, _second) = commune.certificates.batch(decision)
    assert certificate.authority == "Chủ tịch Ủy ban nhân dân Xã Bình Hòa"
    assert certificate.place == "Bình Hòa"
    renamed(commune, "Xã Tân Hòa", on=DAY)
    assert "Tân Hòa" in commune.certificates.batch(decision)[0].authority
