"""What became of files, in words: those that are taken and all the same ask for something."""

import pytest

from desktop.services.exchange.received import Received
from desktop.sync.reasons import Reason
from desktop.ui.pages.exchange.outcomes import previewed, received
from desktop.ui.pages.exchange.parcels import ParcelsSection
from desktop.ui.pages.exchange.words import Offices
from tests.builders import a_family, a_receiver, an_office, enrolled, registered, with_families
from tests.rawdata import key_of, raw
from tests.sync.meeting import copied
from tests.ui.exchange_scenes import context_of
from tests.ui.shown import shown


@pytest.fixture
def pair(tmp_path, opened):
    """A commune and its clone, each of which wrote something, and the receiving office."""
    receiver, commune = opened(a_receiver(tmp_path)), opened(an_office(tmp_path))
    enrolled(commune, receiver, tmp_path)
    a_family(commune)
    clone = opened(copied(commune, tmp_path / "clone", noticed=False))
    for pc, name in ((commune, "Lê Thị Ánh"), (clone, "Lê Thị Bé")):
        a_family(pc, name)
    receiver.reception.receive(commune.exchange.send(tmp_path / "1.skh").files)
    return clone, receiver, clone.exchange.send(tmp_path / "2.skh").files[0]


def offices_of(workplace):
    return Offices(workplace)


def test_the_receiving_office_reads_of_the_fork_and_of_what_came(pair, tmp_path):
    _clone, receiver, file = pair
    looked = previewed(receiver.reception.preview([file])[0], offices_of(receiver))
    (result,) = receiver.reception.receive([file], tmp_path)
    taken = received(result, offices_of(receiver), {})
    for outcome in (looked, taken):
        assert outcome.tone == "warning"
        assert outcome.happened == "Hai máy của nơi gửi đang dùng chung một định danh."
        assert "Đã giữ thay đổi của cả hai máy." in outcome.advice
    assert "1 thay đổi mới sẽ vào sổ" in looked.advice
    assert "Đã nhận 1 thay đổi" in taken.advice


def test_the_clone_reads_that_it_has_a_name_of_its_own_now(pair, tmp_path):
    clone, receiver, file = pair
    (result,) = receiver.reception.receive([file], tmp_path)
    (answer,) = clone.reception.receive([result.receipt])
    outcome = received(answer, offices_of(clone), {})
    assert outcome.happened.startswith("Hai máy dùng chung một định danh: máy này và một bản sao")
    assert "Máy này đã lấy định danh mới" in outcome.advice


def test_a_revoked_key_is_told_as_a_danger(tmp_path, pair):
    clone, _receiver, _file = pair
    told = Received(tmp_path / "bao.skh", accepted=True, reason=Reason.KEY_REVOKED)
    told.facts["own"] = True
    outcome = received(told, offices_of(clone), {})
    assert (outcome.tone, outcome.happened) == (
        "danger", "Cấp tiếp nhận báo: khóa của máy này đã bị thu hồi.",
    )  # fmt: skip


@pytest.fixture
def taken_year(tmp_path, opened):
    """A commune whose year the receiving office has, with one family more that it has not."""
    receiver, commune = opened(a_receiver(tmp_path)), opened(an_office(tmp_path))
    enrolled(commune, receiver, tmp_path)
    with_families(commune, 3)
    registered(commune)
    receiver.reception.receive(commune.exchange.send(tmp_path / "1.skh").files)
    a_family(commune)
    return commune, receiver


def without_registrations(workplace):
    with raw(workplace.data_file, key_of(workplace)) as connection:
        connection.execute("DELETE FROM registration")


def test_rows_that_were_mended_are_told_and_stay_in_the_history(qtbot, taken_year, tmp_path):
    commune, receiver = taken_year
    without_registrations(receiver)
    (result,) = receiver.reception.receive(commune.exchange.send(tmp_path / "2.skh").files)
    told = "3 dòng trong bảng ở đây bị hỏng đã được dựng lại từ nhật ký, nay khớp."
    assert told in received(result, offices_of(receiver), {}).advice
    page = shown(qtbot, ParcelsSection(context_of(receiver)), (1150, 712))
    page.reload()
    page.table.go_to([one.id for one in page.model.rows].index(result.package))
    assert told in page.detail.advice.text()


def test_a_receipt_that_counts_otherwise_says_what_to_do(taken_year, tmp_path):
    commune, receiver = taken_year
    without_registrations(commune)
    package = commune.exchange.send(tmp_path / "2.skh").files
    (result,) = receiver.reception.receive(package, tmp_path)
    (answer,) = commune.reception.receive([result.receipt])
    advice = received(answer, offices_of(commune), {}).advice
    assert "Cấp tiếp nhận đếm khác sổ này" in advice
    assert "bấm “Khám tệp dữ liệu”" in advice
